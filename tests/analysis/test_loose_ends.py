"""Loose ends: each kind by a small network in which it does and does not occur."""

from collections.abc import Sequence

import pytest

from netwerk.analysis.loose_ends import loose_ends
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Funds,
    Holds,
    Leads,
    PartOf,
    PartyTo,
    ReportsTo,
    TakesPartIn,
    WorksFor,
    WorksOn,
)
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import (
    Agreement,
    Area,
    Goal,
    Initiative,
    Organisation,
    Overleg,
    Person,
    Role,
    Theme,
)

AN, BO = Person(name="An"), Person(name="Bo")
AT = "2026-09-01"
AREAS = [
    Area(name="Stad", level="city"),
    Area(name="Oost", level="wijk"),
    Area(name="West", level="wijk"),
    Area(name="Buurt", level="neighbourhood"),
]
PARTS = [
    PartOf("area:oost", "area:stad"),
    PartOf("area:west", "area:stad"),
    PartOf("area:buurt", "area:oost"),
]


def found(kind: str, nodes: Sequence[Node], links: Sequence[Link] = (), at: str = AT) -> list[str]:
    """The subjects of one kind of loose end."""
    result = loose_ends(Network(nodes, links).within(at=at))
    return [row.subject for row in result.rows if row.kind == kind]


def test_an_initiative_nobody_leads() -> None:
    nodes = [AN, Initiative(name="A"), Initiative(name="B"), Initiative(name="C", status="stopped")]
    leads = [Leads("person:an", "initiative:b")]
    assert found("initiative_without_lead", nodes, leads) == ["initiative:a"]


def test_a_lead_that_ended_leads_no_more() -> None:
    leads = [Leads("person:an", "initiative:a", until="2026-05")]  # type: ignore[arg-type]
    assert found("initiative_without_lead", [AN, Initiative(name="A")], leads) == ["initiative:a"]


def test_an_initiative_for_no_goal_where_there_are_goals() -> None:
    nodes = [Initiative(name="A"), Initiative(name="B"), Goal(name="G")]
    serves = [ContributesTo("initiative:a", "goal:g")]
    assert found("initiative_without_goal", nodes, serves) == ["initiative:b"]
    assert found("initiative_without_goal", nodes[:2]) == []


def test_a_required_goal_that_no_going_initiative_serves() -> None:
    nodes = [
        Goal(name="G", obligation="required"),
        Goal(name="H", obligation="required"),
        Goal(name="I"),
        Initiative(name="A"),
        Initiative(name="B", status="stopped"),
    ]
    serves = [ContributesTo("initiative:a", "goal:g"), ContributesTo("initiative:b", "goal:h")]
    assert found("required_goal_without_initiative", nodes, serves) == ["goal:h"]


@pytest.mark.parametrize(
    ("level", "obligation", "where", "is_loose"),
    [
        ("wijk", "required", "area:stad", True),
        ("wijk", "required", "area:oost", False),
        ("wijk", "required", "area:buurt", False),
        ("city", "required", "area:oost", True),
        ("city", "required", "area:stad", False),
        ("practice", "required", "area:oost", False),
        ("wijk", "unknown", "area:stad", False),
        ("wijk", "required", None, False),
    ],
)
def test_a_required_goal_that_is_served_at_another_level_only(
    level: str, obligation: str, where: str | None, is_loose: bool
) -> None:
    nodes = [Goal(name="G", level=level, obligation=obligation), Initiative(name="A"), *AREAS]
    links: list[Link] = [ContributesTo("initiative:a", "goal:g"), *PARTS]
    links += [ActiveIn("initiative:a", where)] if where else []
    assert found("required_goal_at_wrong_level", nodes, links) == ["goal:g"] * is_loose


def test_a_goal_of_a_wijk_without_progress_there() -> None:
    nodes = [Goal(name="G", level="wijk"), Goal(name="H", level="city"), *AREAS]
    links: list[Link] = [
        *PARTS,
        ActiveIn("goal:g", "area:stad"),
        ActiveIn("goal:h", "area:stad"),
        WorksOn("area:buurt", "goal:g"),
        WorksOn("area:stad", "goal:h"),
    ]
    result = loose_ends(Network(nodes, links))
    said = [f.sentence(result.names) for f in result.findings if f.subjects == ("goal:g",)]
    assert said == ["Van de doelstelling G is niet ingevuld hoe ver die is in West."]
    assert found("goal_without_progress", nodes, links) == ["goal:g"]


@pytest.mark.parametrize(
    ("levels", "missing"),
    [
        (("practice", "wijk", "city"), None),
        (("practice", "wijk"), "stad"),
        (("wijk",), "praktijk en stad"),
        (("wijk", "unknown"), None),
        ((), None),
    ],
)
def test_a_theme_without_a_step_between_praktijk_wijk_and_stad(
    levels: tuple[str, ...], missing: str | None
) -> None:
    goals = [Goal(name=f"G{n}", level=level) for n, level in enumerate(levels)]
    links = [About(goal.id, "theme:t") for goal in goals]
    result = loose_ends(Network([*goals, Theme(name="T")], links))
    said = [f.fields["steps"].nl for f in result.findings if f.subjects == ("theme:t",)]
    assert said == ([missing] if missing else [])


def test_a_role_that_somebody_holds_is_a_step_of_the_chain() -> None:
    nodes = [AN, Theme(name="T"), Role(name="Stedelijk trio"), *AREAS]
    nodes += [Goal(name=level, level=level) for level in ("practice", "wijk")]
    links: list[Link] = [
        *PARTS,
        *(About(f"goal:{level}", "theme:t") for level in ("practice", "wijk")),
        About("role:stedelijk-trio", "theme:t"),
        ActiveIn("role:stedelijk-trio", "area:stad"),
    ]
    assert found("chain_with_missing_step", nodes, links) == ["theme:t"]
    held = [*links, Holds("person:an", "role:stedelijk-trio")]
    assert found("chain_with_missing_step", nodes, held) == []


def test_a_domain_that_meets_on_the_theme_in_another_wijk_only() -> None:
    people = [
        Person(name="An", domain="general_practice"),
        Person(name="Bo", domain="pharmacy"),
        Person(name="Cas", domain="general_practice"),
    ]
    nodes = [*people, Overleg(name="O"), Overleg(name="W"), Theme(name="T"), *AREAS]
    links: list[Link] = [
        *PARTS,
        ActiveIn("overleg:o", "area:buurt"),
        ActiveIn("overleg:w", "area:west"),
        About("overleg:o", "theme:t"),
        About("overleg:w", "theme:t"),
        TakesPartIn("person:an", "overleg:o"),
        Leads("person:bo", "overleg:o"),
        TakesPartIn("person:cas", "overleg:w"),
    ]
    network = Network(nodes, links)
    kind = "domain_missing_in_overleg"
    rows = [row for row in loose_ends(network).rows if row.kind == kind]
    assert [(row.subject, row.area, row.theme) for row in rows] == [
        ("theme:t", "area:west", "theme:t")
    ]
    assert [row for row in loose_ends(network, area="Oost").rows if row.kind == kind] == []
    assert [row.area for row in loose_ends(network, area="West").rows if row.kind == kind] == [
        "area:west"
    ]


def test_a_goal_nobody_says_to_work_on() -> None:
    nodes = [*(Goal(name=n) for n in "GHI"), Initiative(name="A"), Initiative(name="B"), AN]
    nodes.append(Organisation(name="O"))
    links: list[Link] = [
        WorksOn("organisation:o", "goal:g"),
        ContributesTo("initiative:a", "goal:h"),
        Leads("person:an", "initiative:a"),
        ContributesTo("initiative:b", "goal:i"),
    ]
    assert found("goal_without_progress", nodes, links) == ["goal:i"]


@pytest.mark.parametrize(
    ("holders", "said"),
    [
        ((), "De rol Trio is niet vervuld."),
        (("an",), "Trio komt neer op An alleen."),
        (("an", "bo"), "De rol Trio heeft nog 1 van de 3 plekken open."),
        (("an", "bo", "cas"), None),
    ],
)
def test_a_role_with_open_seats(holders: tuple[str, ...], said: str | None) -> None:
    links = [Holds(f"person:{name}", "role:trio") for name in holders]
    result = loose_ends(Network([AN, BO, Person(name="Cas"), Role(name="Trio", seats=3)], links))
    sentences = [f.sentence(result.names) for f in result.findings]
    assert sentences == ([said] if said else [])


def test_one_person_who_holds_a_seat_twice_fills_one() -> None:
    links = [Holds("person:an", "role:duo"), Holds("person:an", "role:duo", since="2025")]  # type: ignore[arg-type]
    nodes = [AN, Role(name="Duo", seats=2)]
    assert found("duo_with_one_person", nodes, list(links)) == ["role:duo"]


def test_an_overleg_without_chair_theme_or_goal() -> None:
    nodes = [AN, *(Overleg(name=n) for n in "OPQ"), Theme(name="T"), Goal(name="G")]
    links: list[Link] = [
        Leads("person:an", "overleg:o"),
        About("overleg:p", "theme:t"),
        ContributesTo("overleg:q", "goal:g"),
    ]
    assert found("overleg_without_chair", nodes, links) == ["overleg:p", "overleg:q"]
    assert found("overleg_without_theme_or_goal", nodes, links) == ["overleg:o"]


def test_an_agreement_nobody_can_find_or_is_party_to() -> None:
    nodes = [
        AN,
        Agreement(name="A"),
        Agreement(name="B", location="Wijksite"),
        Agreement(name="C", status="ended"),
    ]
    parties = [PartyTo("person:an", "agreement:a")]
    assert found("agreement_without_location", nodes, parties) == ["agreement:a"]
    assert found("agreement_without_parties", nodes, parties) == ["agreement:b"]


@pytest.mark.parametrize(
    ("since", "evaluated_on", "is_loose"),
    [
        (None, None, True),
        ("2025-08-31", None, True),
        ("2025-09-01", None, False),
        ("2020", "2025-09", False),
        ("2020", "2024", True),
        ("2020", "2025", False),
    ],
)
def test_an_agreement_not_evaluated_for_a_year(
    since: str | None, evaluated_on: str | None, is_loose: bool
) -> None:
    agreement = Agreement(name="A", since=since, evaluated_on=evaluated_on)
    assert found("agreement_not_evaluated", [agreement]) == ["agreement:a"] * is_loose


@pytest.mark.parametrize(
    ("until", "is_loose"),
    [("2026-09-01", True), ("2027-03-01", True), ("2027-03-02", False), (None, False)],
)
def test_funding_that_stops_within_half_a_year(until: str | None, is_loose: bool) -> None:
    funds = [Funds("organisation:o", "initiative:a", until=until)]  # type: ignore[arg-type]
    nodes = [Organisation(name="O"), Initiative(name="A")]
    assert found("funding_that_stops", nodes, list(funds)) == ["initiative:a"] * is_loose


def test_a_partner_in_no_overleg_by_itself_by_role_or_by_its_people() -> None:
    nodes = [
        AN,
        BO,
        Person(name="Cas"),
        Organisation(name="O"),
        Organisation(name="P"),
        Role(name="Duo"),
        Overleg(name="MDO"),
    ]
    links: list[Link] = [
        TakesPartIn("person:an", "overleg:mdo"),
        WorksFor("person:an", "organisation:o"),
        Holds("person:bo", "role:duo"),
        Leads("role:duo", "overleg:mdo"),
    ]
    assert found("partner_in_no_overleg", nodes, links) == ["organisation:p", "person:cas"]
    assert found("partner_in_no_overleg", [AN]) == []  # there are no overleggen to be in


def test_an_organisation_without_area_where_there_are_areas() -> None:
    nodes = [Organisation(name="O"), Organisation(name="P"), Area(name="Oost")]
    placed = [ActiveIn("organisation:o", "area:oost")]
    assert found("organisation_without_area", nodes, placed) == ["organisation:p"]


def test_an_initiative_without_timeline() -> None:
    nodes = [Initiative(name="A"), Initiative(name="B", timeline="2026")]
    assert found("initiative_without_timeline", nodes) == ["initiative:a"]


def test_without_a_moment_ages_are_left_out_and_said_so() -> None:
    result = loose_ends(Network([Agreement(name="A")]))
    assert {row.kind for row in result.rows} == {
        "agreement_without_location",
        "agreement_without_parties",
    }
    assert any("zonder datum" in note.nl and "geëvalueerd" in note.nl for note in result.notes)


def test_forty_seven_missing_leads_are_one_sentence() -> None:
    items = [Initiative(name=f"Plan {i:02}", timeline="2017") for i in range(47)]
    (sentence,) = loose_ends(Network(items)).sentences()
    assert sentence.startswith("Bij 47 initiatieven is geen kartrekker ingevuld: Plan 00, Plan 01,")
    assert "en nog 42." in sentence


def test_a_row_names_area_theme_and_next_step() -> None:
    nodes = [Initiative(name="A"), Area(name="Oost"), Theme(name="T")]
    links: list[Link] = [ActiveIn("initiative:a", "area:oost"), About("initiative:a", "theme:t")]
    row = loose_ends(Network(nodes, links)).rows[0]
    assert (row.kind, row.area, row.theme, row.next_step) == (
        "initiative_without_lead",
        "area:oost",
        "theme:t",
        "find_lead",
    )


def test_an_agreement_in_preparation_need_not_be_evaluated() -> None:
    assert found("agreement_not_evaluated", [Agreement(name="A", status="prepared")]) == []


@pytest.mark.parametrize("at", ["0001", "0500", "9999"])
def test_ages_are_looked_at_to_the_ends_of_the_calendar(at: str) -> None:
    assert found("agreement_not_evaluated", [Agreement(name="A")], at=at) == ["agreement:a"]


def test_within_an_area_a_chair_from_elsewhere_counts() -> None:
    nodes = [AN, Overleg(name="O"), Overleg(name="P"), Area(name="Stad"), Area(name="Oost")]
    links: list[Link] = [
        PartOf("area:oost", "area:stad"),
        ActiveIn("overleg:o", "area:stad"),
        ActiveIn("overleg:p", "area:oost"),
        ReportsTo("overleg:o", "overleg:p"),
        Leads("person:an", "overleg:o"),
    ]
    network = Network(nodes, links)
    rows = loose_ends(network, area="Oost").rows
    chairless = [row.subject for row in rows if row.kind == "overleg_without_chair"]
    assert chairless == ["overleg:p"]
    narrowed = loose_ends(network.within(area="Oost"))
    assert any("daarbuiten" in note.nl for note in narrowed.notes)


@pytest.mark.parametrize(
    ("evaluated_on", "said"),
    [("2024", "meer dan een jaar geleden"), (None, "voor zover ingevuld nog niet geëvalueerd")],
)
def test_an_age_that_is_not_known_is_not_stated(evaluated_on: str | None, said: str) -> None:
    agreement = Agreement(name="A", since="2020", evaluated_on=evaluated_on)
    result = loose_ends(Network([agreement]).within(at=AT))
    assert any(said in sentence for sentence in result.sentences())
