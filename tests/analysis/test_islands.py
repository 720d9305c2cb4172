"""Islands and the one contact that would join each to the largest part."""

import networkx as nx
import pytest

from netwerk.analysis.fragmentation import fragmentation, island_bridges, islands
from netwerk.model.links import About, ActiveIn, PartOf, TakesPartIn, WorksFor, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Initiative, Organisation, Person, Theme
from netwerk.native import from_networkx
from netwerk.ties import LEVELS, Level, arrays_of

PEOPLE = [Person(name=name) for name in ("An", "Bo", "Cas", "Dee", "Els", "Fem")]
PLACES = [Area(name="Stad", level="city"), Area(name="Oost", level="wijk"), Theme(name="Jeugd")]


def met(*pairs: str) -> list[WorksWith]:
    """`an-bo`: An works with Bo."""
    ends = [pair.split("-") for pair in pairs]
    return [WorksWith(source=f"person:{a}", target=f"person:{b}") for a, b in ends]


def on_youth(*names: str) -> list[About]:
    return [About(source=f"person:{name}", target="theme:jeugd") for name in names]


def active(area: str, *names: str) -> list[ActiveIn]:
    return [ActiveIn(source=f"person:{name}", target=f"area:{area}") for name in names]


# An – Bo – Cas – Dee, with Bo and Cas the best connected; Els – Fem apart.
TWO_PARTS = met("an-bo", "bo-cas", "cas-dee", "els-fem")


def bridge(*links: object) -> tuple[str, str, tuple[str, ...]]:
    (found,) = island_bridges(Network([*PEOPLE, *PLACES], [*TWO_PARTS, *links]))  # type: ignore[list-item]
    return found.member, found.partner, found.reasons


def test_where_nothing_is_shared_the_partner_with_most_contacts_is_chosen() -> None:
    assert bridge() == ("person:els", "person:bo", ("contacts",))


def test_a_shared_area_comes_before_contacts() -> None:
    found = bridge(*active("oost", "dee", "fem"))
    assert found == ("person:fem", "person:dee", ("area", "contacts"))


def test_a_shared_theme_comes_before_a_shared_area() -> None:
    found = bridge(*active("oost", "dee", "fem"), *on_youth("an", "els"))
    assert found == ("person:els", "person:an", ("theme", "contacts"))


def test_a_theme_and_an_area_together_come_first() -> None:
    found = bridge(*active("oost", "dee", "fem"), *on_youth("an", "els", "dee", "fem", "cas"))
    assert found == ("person:fem", "person:dee", ("theme", "area", "contacts"))


def test_a_whole_city_is_not_a_shared_area() -> None:
    assert bridge(*active("stad", "dee", "fem"))[2] == ("contacts",)


def test_two_buurten_of_one_wijk_are_a_shared_area() -> None:
    nodes = [*PEOPLE, *PLACES, Area(name="Kade", level="neighbourhood")]
    part = PartOf(source="area:kade", target="area:oost")
    links = [*TWO_PARTS, part, *active("kade", "fem"), *active("oost", "dee")]
    (found,) = island_bridges(Network(nodes, links))
    assert (found.member, found.partner, found.area) == ("person:fem", "person:dee", "area:oost")


def test_an_employer_gives_its_area_to_who_has_none() -> None:
    nodes = [*PEOPLE, *PLACES, Organisation(name="Praktijk")]
    job = WorksFor(source="person:dee", target="organisation:praktijk")
    there = ActiveIn(source="organisation:praktijk", target="area:oost")
    (found,) = island_bridges(
        Network(nodes, [*TWO_PARTS, job, there, *active("oost", "els")]), level="person"
    )
    assert (found.partner, found.area) == ("person:dee", "area:oost")


def test_a_theme_is_shared_through_an_initiative() -> None:
    nodes = [*PEOPLE, *PLACES, Initiative(name="Sport")]
    links = [
        TakesPartIn(source="person:els", target="initiative:sport"),
        About(source="initiative:sport", target="theme:jeugd"),
    ]
    (found,) = island_bridges(Network(nodes, [*TWO_PARTS, *links, *on_youth("dee")]))
    assert (found.member, found.partner, found.theme) == ("person:els", "person:dee", "theme:jeugd")


def test_a_person_goes_before_an_organisation_with_as_many_contacts() -> None:
    nodes = [Organisation(name="Aanloop"), *PEOPLE[:3]]
    visit = WorksWith(source="organisation:aanloop", target="person:an")
    (one,) = island_bridges(Network(nodes[:2], [visit]).with_(nodes=[Person(name="Cas")]))
    assert (one.partner, one.contacts) == ("person:an", 1)


def test_a_partner_without_contacts_is_an_island_of_one() -> None:
    network = Network(PEOPLE[:3], met("an-bo"))
    (found,) = island_bridges(network)
    assert (found.members, found.partner) == (("person:cas",), "person:an")


@pytest.mark.parametrize("count", [0, 1, 2])
def test_where_nobody_is_in_touch_there_is_nothing_to_join(count: int) -> None:
    assert island_bridges(Network(PEOPLE[:count])) == ()


def test_a_tie_with_oneself_joins_nobody() -> None:
    network = Network(PEOPLE[:2], met("an-an"))
    assert islands(network) == (("person:an",), ("person:bo",))
    assert island_bridges(network) == ()


def test_one_part_needs_no_bridge() -> None:
    assert island_bridges(from_networkx(nx.karate_club_graph())) == ()


@pytest.mark.parametrize("level", LEVELS)
def test_bridges_join_partners_of_the_level(level: Level) -> None:
    nodes = [*PEOPLE[:3], *(Organisation(name=name) for name in ("X", "Y"))]
    jobs = [("an", "x"), ("bo", "x"), ("cas", "y")]
    links = [WorksFor(source=f"person:{p}", target=f"organisation:{o}") for p, o in jobs]
    network = Network(nodes, [*links, *met("an-bo")])
    for found in island_bridges(network, level=level):
        assert {found.member, found.partner} <= {
            i for part in islands(network, level=level) for i in part
        }
    found_at = {at: len(island_bridges(network, level=at)) for at in LEVELS}
    assert found_at == {"partner": 1, "person": 1, "organisation": 0}


def test_the_finding_says_why_these_two() -> None:
    links = [*TWO_PARTS, *active("oost", "dee", "fem"), *on_youth("dee", "fem")]
    network = Network([*PEOPLE, *PLACES], links)
    (found,) = [f for f in fragmentation(network).findings if f.kind.key == "island_bridge"]
    assert found.sentence(network.names()) == (
        "Eén contact haalt het eiland van Fem erbij: dat met Dee, allebei bezig met Jeugd in Oost."
    )


def test_arrays_have_islands_but_say_nothing_of_bridges() -> None:
    arrays = arrays_of(Network(PEOPLE, TWO_PARTS))
    assert [len(part) for part in islands(arrays)] == [4, 2]
    kinds = {finding.kind.key for finding in fragmentation(arrays).findings}
    assert "island" in kinds
    assert "island_bridge" not in kinds
