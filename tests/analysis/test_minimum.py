"""The minimale variant: each criterion by a small wijk, and what is not filled in stays unknown."""

from collections.abc import Iterable, Sequence

import pytest

from netwerk.analysis.minimum import MinimumRow, minimum, minimum_questions
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Holds,
    Knows,
    Leads,
    MemberOf,
    PartOf,
    Prioritises,
    TakesPartIn,
    WorksFor,
    WorksWith,
)
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import (
    Agreement,
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

AT = "2026-09-01"
OOST, THEME = "area:oost", "theme:ouderen"
PLACE: list[Node] = [Area(name="Oost", level="wijk"), Theme(name="Ouderen")]
PROFESSIONS = ("gp", "community_nurse", "pharmacist", "social_worker", "dietitian")
NAMES = ("an", "bo", "cas", "dee", "ed")


def partners(count: int) -> list[Node]:
    """Self-employed persons of as many professions."""
    return [
        Person(name=name, profession=profession)
        for name, profession in zip(NAMES[:count], PROFESSIONS[:count], strict=True)
    ]


def placed(nodes: Iterable[Node], *, themed: bool = True) -> list[Link]:
    """These nodes active in Oost and, if wanted, on the theme."""
    ids = [node.id for node in nodes]
    here: list[Link] = [ActiveIn(node_id, OOST) for node_id in ids]
    return [*here, *(About(node_id, THEME) for node_id in ids if themed)]


def found(
    criterion: str, nodes: Sequence[Node], links: Sequence[Link] = (), **options: str
) -> MinimumRow:
    """The row of one criterion."""
    rows = minimum(Network([*PLACE, *nodes], links).within(at=AT), **options).rows
    (row,) = [row for row in rows if row.criterion == criterion]
    return row


def knows(a: str, b: str, *, work: bool | None = None) -> Knows:
    return Knows(f"person:{a}", f"person:{b}", knows_work=work)


@pytest.mark.parametrize(
    ("pairs", "status", "measured"),
    [
        (["an bo", "an cas", "an dee", "bo cas", "bo dee"], "met", 5 / 6),
        (["an bo", "an cas", "an dee", "bo cas"], "partly", 4 / 6),
        (["an bo", "cas dee"], "not_met", 2 / 6),
        (["an bo"], "not_met", 1 / 6),
        ([], "unknown", None),
    ],
)
def test_partners_know_one_another(pairs: list[str], status: str, measured: float | None) -> None:
    people = partners(4)
    links = [*placed(people), *(knows(*pair.split()) for pair in pairs)]
    row = found("know_one_another", people, links)
    assert row.status == status
    assert row.measured == pytest.approx(measured)
    assert row.basis == ("measured" if pairs else None)


def test_where_of_few_partners_a_contact_is_known_a_missing_one_says_nothing() -> None:
    people = partners(5)
    row = found("know_one_another", people, [*placed(people), knows("an", "bo")])
    assert row.status == "unknown"
    assert row.evidence.nl == "Partners van wie dit is ingevuld: 2 van 5."
    assert row.missing == ("person:cas", "person:dee", "person:ed")
    assert row.next_step == "state_contacts"


def test_an_organisation_counts_once_and_its_people_stand_for_it() -> None:
    people = partners(3)
    nodes = [*people, Organisation(name="Praktijk"), Organisation(name="Apotheek")]
    links = [
        *placed(nodes),
        WorksFor("person:an", "organisation:praktijk"),
        WorksFor("person:bo", "organisation:praktijk"),
        WorksFor("person:cas", "organisation:apotheek"),
        WorksWith("person:cas", "person:bo"),
    ]
    row = found("know_one_another", nodes, links)
    assert (row.status, row.measured) == ("met", 1.0)


def test_a_shared_overleg_stands_in_for_a_contact_for_partly_at_most() -> None:
    people = partners(4)
    joins = [TakesPartIn(p.id, "overleg:mdo") for p in people]
    row = found("know_one_another", [*people, Overleg(name="MDO")], [*placed(people), *joins])
    assert (row.status, row.basis, row.measured) == ("partly", "derived", 1.0)
    long_ago = [TakesPartIn(p.id, "overleg:mdo", last_present="2025-08-31") for p in people]  # type: ignore[arg-type]
    row = found("know_one_another", [*people, Overleg(name="MDO")], [*placed(people), *long_ago])
    assert row.status == "unknown"


def test_who_is_on_the_theme_only_by_taking_part_gives_partly_at_most() -> None:
    people, overleg = partners(3), Overleg(name="MDO")
    links = [
        *placed(people, themed=False),
        *placed([overleg]),
        *(TakesPartIn(p.id, "overleg:mdo") for p in people),
        *(knows(*pair) for pair in (("an", "bo"), ("an", "cas"), ("bo", "cas"))),
    ]
    for criterion in ("know_one_another", "multidisciplinary"):
        row = found(criterion, [*people, overleg], links)
        assert (row.status, row.basis, row.measured) == ("partly", "derived", 1.0)
        assert row.next_step == "state_partners"


@pytest.mark.parametrize(
    ("members", "themes", "status", "measured"),
    [
        (("an", "bo", "cas", "dee"), [THEME], "met", 1.0),
        (("an", "bo", "cas", "dee"), [], "met", 1.0),  # on no theme: for all
        (("an", "bo", "cas"), [THEME], "partly", 0.75),
        (("an", "bo"), [THEME], "not_met", 0.0),  # two disciplines
        (("an", "bo", "cas", "dee"), ["theme:jeugd"], "not_met", 0.0),
        ((), [THEME], "unknown", None),
    ],
)
def test_partners_meet_in_an_overleg_of_three_disciplines(
    members: tuple[str, ...], themes: list[str], status: str, measured: float | None
) -> None:
    people, overleg = partners(4), Overleg(name="MDO")
    links = [
        *placed(people),
        *placed([overleg], themed=False),
        *(About("overleg:mdo", theme) for theme in themes),
        *(TakesPartIn(f"person:{name}", "overleg:mdo") for name in members),
    ]
    row = found(
        "multidisciplinary", [*people, overleg, Theme(name="Jeugd")], links, theme="Ouderen"
    )
    assert (row.status, row.measured) == (status, measured)
    assert row.shown_by == (("overleg:mdo",) if measured else ())


def test_without_an_overleg_on_the_theme_it_is_known_only_of_who_meets_elsewhere() -> None:
    people, other = partners(4), Overleg(name="Jeugdtafel")
    nodes = [*people, other, Theme(name="Jeugd")]
    links = [*placed(people), *placed([other], themed=False), About(other.id, "theme:jeugd")]
    row = found("multidisciplinary", nodes, links, theme="Ouderen")
    assert (row.status, row.next_step) == ("unknown", "state_overleggen")
    joins = [TakesPartIn(person.id, other.id) for person in people[:2]]
    row = found("multidisciplinary", nodes, [*links, *joins], theme="Ouderen")
    assert (row.status, row.next_step) == ("not_met", "start_overleg")


def test_an_overleg_of_three_of_one_profession_is_not_multidisciplinary() -> None:
    people = [Person(name=name, profession="gp") for name in NAMES[:3]]
    nodes = [*people, Overleg(name="MDO", type="mdo")]
    joins = [TakesPartIn(p.id, "overleg:mdo") for p in people]
    assert found("multidisciplinary", nodes, [*placed(nodes), *joins]).status == "not_met"
    # Of whom no profession is known, it may be another one.
    nodes = [*(Person(name=name) for name in NAMES[:3]), Overleg(name="MDO")]
    assert found("multidisciplinary", nodes, [*placed(nodes), *joins]).status == "unknown"


def test_an_overleg_elsewhere_is_none_of_the_wijk() -> None:
    people = partners(3)
    nodes = [*people, Overleg(name="MDO"), Area(name="Stad", level="city")]
    links = [
        *placed(people),
        PartOf(OOST, "area:stad"),
        ActiveIn("overleg:mdo", "area:stad"),
        *(TakesPartIn(p.id, "overleg:mdo") for p in people),
    ]
    assert found("multidisciplinary", nodes, links).status == "not_met"


def test_partners_know_the_work_when_that_was_stated() -> None:
    people = partners(3)
    all_pairs = [("an", "bo"), ("an", "cas"), ("bo", "cas")]
    stated = [*placed(people), *(knows(*pair, work=True) for pair in all_pairs)]
    assert found("know_the_work", people, stated).status == "met"
    denied = [*placed(people), *(knows(*pair, work=False) for pair in all_pairs)]
    assert found("know_the_work", people, denied).status == "not_met"
    silent = [*placed(people), *(knows(*pair) for pair in all_pairs)]
    assert found("know_the_work", people, silent).status == "unknown"


@pytest.mark.parametrize(
    ("offers", "confirmed_on", "status"),
    [
        (("wondzorg",), "2025-09-01", "partly"),
        (("wondzorg",), "2025-08-31", "unknown"),
        (("wondzorg",), None, "unknown"),
        ((), "2026-01", "unknown"),
    ],
)
def test_a_card_confirmed_within_a_year_stands_in_for_knowing_the_work(
    offers: tuple[str, ...], confirmed_on: str | None, status: str
) -> None:
    nodes = [
        Organisation(name=name, offers=offers, confirmed_on=confirmed_on) for name in ("A", "B")
    ]
    row = found("know_the_work", nodes, placed(nodes))
    assert (row.status, row.basis) == (status, "derived" if status == "partly" else None)


DIVISION = "agreement:taakverdeling"


@pytest.mark.parametrize(
    ("holders", "tasks", "confirmed_on", "status", "next_step"),
    [
        (("an", "bo"), ("plan",), "2026-01", "met", None),
        (("an", "bo"), ("plan",), "2025-01", "partly", "confirm_division"),
        (("an", "bo"), ("plan",), None, "partly", "confirm_division"),
        (("an", "bo"), (), "2026-01", "partly", "state_tasks"),
        (("an",), ("plan",), "2026-01", "partly", "fill_seats"),
        ((), ("plan",), "2025-01", "not_met", "fill_seats"),
    ],
)
def test_roles_and_tasks_are_clear(
    holders: tuple[str, ...],
    tasks: tuple[str, ...],
    confirmed_on: str | None,
    status: str,
    next_step: str | None,
) -> None:
    items: list[Node] = [
        Role(name="Duo", seats=2, tasks=tasks),
        Agreement(name="Taakverdeling", type="task_division", confirmed_on=confirmed_on),
    ]
    links = [*placed(items), *(Holds(f"person:{name}", "role:duo") for name in holders)]
    row = found("roles_clear", [*items, *partners(2)], links)
    assert (row.status, row.next_step) == (status, next_step)


def test_a_task_of_two_roles_has_not_one_responsible() -> None:
    roles = [Role(name=name, tasks=("Plan maken",)) for name in ("A", "B")]
    holds = [Holds("person:an", "role:a"), Holds("person:an", "role:b")]
    row = found("roles_clear", [*roles, *partners(1)], [*placed(roles), *holds])
    assert row.status == "partly"
    assert row.measured == pytest.approx(1 / 3)
    assert "Taken met één vervulde rol: 0 van 1." in row.evidence.nl


@pytest.mark.parametrize(
    ("evaluated_on", "status"),
    [("2025-09-01", "met"), ("2025-08-31", "not_met"), (None, "unknown"), ("2027", "unknown")],
)
def test_the_cooperation_is_evaluated_within_a_year(evaluated_on: str | None, status: str) -> None:
    items: list[Node] = [Overleg(name="MDO", evaluated_on=evaluated_on), Agreement(name="A")]
    assert found("evaluated", items, placed(items)).status == status


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
