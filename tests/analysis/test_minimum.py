"""The minimale variant: each criterion by a small wijk, and what is not filled in stays unknown."""

import pytest

from netwerk.model.links import (
    About,
    ActiveIn,
    Holds,
    PartOf,
    TakesPartIn,
    WorksFor,
    WorksWith,
)
from netwerk.model.node import Node
from netwerk.model.nodes import (
    Agreement,
    Area,
    Organisation,
    Overleg,
    Person,
    Role,
    Theme,
)
from tests.analysis.minimum_wijk import NAMES, OOST, THEME, found, knows, partners, placed


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
