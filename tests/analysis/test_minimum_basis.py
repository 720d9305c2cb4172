"""What a status of the minimum rests on: headcounts, judgements, what is written, or nothing."""

import pytest

from netwerk.analysis.minimum import minimum, minimum_questions
from netwerk.model.link import Link
from netwerk.model.links import (
    ContributesTo,
    Holds,
    Leads,
    MemberOf,
    PartOf,
    Prioritises,
    TakesPartIn,
    WorksWith,
)
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import (
    Area,
    Assessment,
    Goal,
    Headcount,
    Initiative,
    Organisation,
    Overleg,
    Person,
    Role,
    Theme,
)
from tests.analysis.minimum_wijk import (
    AT,
    NAMES,
    OOST,
    PLACE,
    THEME,
    found,
    knows,
    partners,
    placed,
)


def headcounts(*counts: tuple[str, int], on: str = "2026-01") -> list[Node]:
    return [Headcount(area=OOST, profession=p, number=n, on=on) for p, n in counts]


COUNTED = (
    "gp",
    "practice_nurse_somatic",
    "practice_nurse_mental",
    "practice_nurse_elderly",
    "community_nurse",
    "pharmacist",
    "physiotherapist",
    "social_worker",
)


def taking_part() -> tuple[list[Node], list[Link]]:
    """Four professionals of the wijk: by a seat, a role, a membership, and not at all."""
    items: list[Node] = [Overleg(name="MDO"), Role(name="Duo"), Organisation(name="Vereniging")]
    people = [Person(name=name, profession="gp") for name in NAMES[:4]]
    links = [
        *placed([*people, *items]),
        TakesPartIn("person:an", "overleg:mdo"),
        Holds("person:bo", "role:duo"),
        MemberOf("person:cas", "organisation:vereniging"),
    ]
    return [*people, *items], links


@pytest.mark.parametrize(
    ("number", "status"), [(3, "met"), (4, "partly"), (7, "partly"), (8, "not_met")]
)
def test_the_80_percent_with_every_headcount(number: int, status: str) -> None:
    nodes, links = taking_part()
    counts = headcounts(("gp", number), *((p, 0) for p in COUNTED[1:]))
    row = found("participation", [*nodes, *counts], links)
    assert row.status == status
    assert row.measured == pytest.approx(3 / number)
    assert row.missing == ("person:dee",)
    assert row.evidence.nl.startswith(f"Huisarts 3 van {number}, POH-S 0 van 0")


def test_the_80_percent_without_headcounts_is_unknown() -> None:
    nodes, links = taking_part()
    row = found("participation", nodes, links)
    assert (row.status, row.measured, row.basis) == ("unknown", None, None)
    assert row.next_step == "count_professionals"
    old = headcounts(("gp", 3), on="2024-08")
    assert found("participation", [*nodes, *old], links).status == "unknown"


@pytest.mark.parametrize(
    ("number", "status", "step"),
    [
        (3, "partly", "count_professionals"),
        (6, "partly", "invite_professionals"),
        (9, "unknown", "count_professionals"),
    ],
)
def test_the_80_percent_with_some_headcounts_is_partly_at_most(
    number: int, status: str, step: str
) -> None:
    nodes, links = taking_part()
    row = found("participation", [*nodes, *headcounts(("gp", number))], links)
    assert (row.status, row.next_step) == (status, step)
    assert "sociaal werker onbekend" in row.evidence.nl


def test_the_last_headcount_counts() -> None:
    nodes, links = taking_part()
    counts = [*headcounts(("gp", 30), on="2025"), *headcounts(("gp", 6))]
    assert found("participation", [*nodes, *counts], links).measured == 0.5


def judgement(status: str, on: str | None = "2026-06", criterion: str = "evaluated") -> Assessment:
    return Assessment(area=OOST, theme=THEME, criterion=criterion, status=status, on=on)


@pytest.mark.parametrize(
    ("assessment", "status", "basis", "next_step"),
    [
        (judgement("met"), "met", "stated", None),
        (judgement("not_met"), "not_met", "stated", "evaluate"),
        (judgement("unknown"), "unknown", None, "state_evaluation"),
        (judgement("met", "2025-08-31"), "unknown", None, "date_judgement"),
        (judgement("met", None), "unknown", None, "date_judgement"),
    ],
)
def test_a_judgement_answers_what_nobody_measured(
    assessment: Assessment, status: str, basis: str | None, next_step: str | None
) -> None:
    row = found("evaluated", [assessment])
    assert (row.status, row.basis, row.next_step) == (status, basis, next_step)


def test_a_judgement_does_not_outdo_what_was_measured_but_is_told() -> None:
    people = partners(3)
    links = [*placed(people), knows("an", "bo"), knows("an", "cas"), knows("bo", "cas")]
    nodes = [*PLACE, *people, judgement("not_met", criterion="know_one_another")]
    result = minimum(Network(nodes, links).within(at=AT))
    row = result.rows[0]
    assert (row.status, row.basis, row.stated) == ("met", "measured", "not_met")
    (sentence,) = [s for s in result.sentences() if "uw eigen oordeel" in s and "anders" in s]
    assert sentence.startswith("Bij Ouderen in Oost is uw eigen oordeel anders")


def test_a_recent_evaluation_outdoes_an_old_date() -> None:
    overleg = Overleg(name="MDO", evaluated_on="2020")
    row = found("evaluated", [overleg, judgement("partly")], placed([overleg]))
    assert (row.status, row.basis) == ("partly", "stated")


def test_a_judgement_of_the_whole_wijk_answers_every_theme() -> None:
    whole = Assessment(area=OOST, criterion="described_learning", status="met", on="2026-06")
    assert found("described_learning", [whole]).status == "met"


def test_what_is_written_down_of_network_communication_and_learning() -> None:
    people = [Person(name=n, confirmed_on=c) for n, c in (("An", "2026"), ("Bo", "2024"))]
    meetings: list[Node] = [
        Overleg(name="A", type="mdo", channel="hier", subjects=("x",), frequency=4, method="m"),
        Overleg(name="B", type="peer_review"),
        Overleg(name="C", type="board", channel="daar", subjects=("y",), frequency=1),
    ]
    links = [
        *placed([*people, *meetings]),
        WorksWith("person:an", "person:bo", theme=THEME, channel="telefoon", frequency=12),
    ]
    nodes = [*people, *meetings]
    shares = {
        name: found(f"described_{name}", nodes, links).measured
        for name in ("network", "communication", "learning")
    }
    assert shares == {"network": 0.5, "communication": 0.75, "learning": 0.5}


@pytest.mark.parametrize(
    ("timeline", "leads", "status", "expected"),
    [
        ("2026", True, None, "met"),
        (None, True, None, "not_met"),
        ("2026", False, None, "not_met"),
        ("2026", True, "stopped", "not_met"),
    ],
)
def test_a_theme_with_priority_has_goals_with_initiative_lead_and_timeline(
    timeline: str | None, leads: bool, status: str | None, expected: str
) -> None:
    goal = Goal(name="Doel")
    nodes = [goal, Initiative(name="I", timeline=timeline, status=status), *partners(1)]
    links: list[Link] = [
        *placed([goal]),
        Prioritises(OOST, THEME),
        ContributesTo("initiative:i", "goal:doel"),
        *([Leads("person:an", "initiative:i")] if leads else []),
    ]
    row = found("priority_goals", nodes, links)
    assert (row.status, row.prioritised) == (expected, True)


@pytest.mark.parametrize(
    ("priority", "is_now"),
    [
        (Prioritises(OOST, THEME), True),
        (Prioritises(OOST, THEME, period="2026–2027"), True),
        (Prioritises(OOST, THEME, period="2024-2025"), False),
        (Prioritises(OOST, THEME, until="2025"), False),  # type: ignore[arg-type]
    ],
)
def test_a_priority_holds_in_its_period(priority: Prioritises, is_now: bool) -> None:
    rows = minimum(Network(PLACE, [priority]).within(at=AT)).rows
    assert {row.prioritised for row in rows} == {is_now}
    assert len(rows) == (10 if is_now else 9)


def test_without_data_everything_is_unknown() -> None:
    themes = [Theme(name=name) for name in ("Jeugd", "Ouderen")]
    wijken = [Area(name=name, level="wijk") for name in ("Oost", "West")]
    result = minimum(Network([*themes, *wijken]).within(at=AT))
    assert len(result.rows) == 2 * 2 * 9
    assert {row.status for row in result.rows} == {"unknown"}
    assert all(row.basis is None and row.measured is None for row in result.rows)
    assert all(row.next_step for row in result.rows)
    assert len(result.matrices) == 1  # none for each wijk apart


def test_what_answers_most_is_asked_first() -> None:
    themes = [Theme(name=name) for name in ("GGZ", "Jeugd", "Ouderen")]
    nodes = [Area(name="Oost", level="wijk"), *themes]
    first, *rest = minimum_questions(Network(nodes, [Prioritises(OOST, THEME)]).within(at=AT))
    assert (first.theme, first.asks, first.answers) == (None, "assessment", 9)
    assert first.criteria == ("described_network", "described_communication", "described_learning")
    assert (rest[0].theme, rest[0].answers) == (THEME, 5)  # with priority
    assert [(q.theme, q.asks) for q in rest[1:]] == [
        ("theme:ggz", "assessment"),
        ("theme:jeugd", "assessment"),
        (None, "headcount"),
    ]
    assert rest[-1].professions == COUNTED


def test_every_question_turns_unknown_into_an_answer() -> None:
    before = Network(PLACE).within(at=AT)
    answers: list[Node] = []
    for question in minimum_questions(before):
        if question.asks == "headcount":
            answers += headcounts(*((p, 1) for p in question.professions))
        else:
            answers += [
                Assessment(area=OOST, theme=question.theme, criterion=c, status="partly", on=AT)
                for c in question.criteria
            ]
    after = minimum(before.with_(answers))
    assert "unknown" not in {row.status for row in after.rows}
    assert minimum_questions(before.with_(answers)) == ()


def test_an_area_and_theme_choose_the_rows_but_not_what_is_looked_at() -> None:
    nodes = [
        Area(name="Stad", level="city"),
        *(Area(name=name, level="wijk") for name in ("Oost", "West")),
        *(Theme(name=name) for name in ("Jeugd", "Ouderen")),
    ]
    network = Network(nodes, [PartOf(OOST, "area:stad")]).within(at=AT)
    assert {row.area for row in minimum(network).rows} == {OOST, "area:west"}
    assert {row.area for row in minimum(network, area="Stad").rows} == {OOST}
    assert {row.theme for row in minimum(network, theme="Ouderen").rows} == {THEME}
