"""Whether domains, organisations and areas mix less than chance would give."""

import pytest

from netwerk.analysis.fragmentation import SiloRow, fragmentation, silos
from netwerk.model.links import ActiveIn, WorksFor, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Organisation, Person
from netwerk.ties import LEVELS, Level, arrays_of

NAMES = ("An", "Bo", "Cas", "Dee")
PAIRS = [("an", "bo"), ("cas", "dee")]
MET = [WorksWith(source=f"person:{a}", target=f"person:{b}") for a, b in PAIRS]


def two_by_two() -> Network:
    """An and Bo, Cas and Dee: in touch, of one domain, one employer and one area each."""
    domains = dict(zip(NAMES, ("social", "social", "youth", "youth"), strict=True))
    nodes = [
        *(Person(name=name, domain=domain) for name, domain in domains.items()),
        *(Organisation(name=name) for name in ("X", "Y")),
        *(Area(name=name) for name in ("Oost", "West")),
    ]
    homes = {"an": "x", "bo": "x", "cas": "y", "dee": "y"}
    jobs = [WorksFor(source=f"person:{p}", target=f"organisation:{o}") for p, o in homes.items()]
    places = [
        ActiveIn(source="organisation:x", target="area:oost"),
        ActiveIn(source="organisation:y", target="area:west"),
    ]
    return Network(nodes, [*MET, *jobs, *places])


def test_groups_that_keep_to_themselves_mix_less_than_chance_gives() -> None:
    """Of 6 pairs 2 are of one group: a tie is within by chance 1/3, so E–I is 1/3.

    Two ties without a common end are both within in 1 of 3 ways: E–I is −1 in 1 and 1 in 2 of 3.
    """
    expected = (2, 4, -1, 1 / 3, -(4 / 3) / (8 / 9) ** 0.5)
    for row in silos(two_by_two(), level="person"):
        found = (row.groups, row.partners, row.ei_index, row.ei_expected, row.ei_deviation)
        assert found == pytest.approx(expected), row.between


def test_a_row_for_domains_organisations_and_areas() -> None:
    assert [row.between for row in silos(Network())] == ["domain", "organisation", "area"]


def test_the_row_for_domains_is_what_fragmentation_says() -> None:
    network = two_by_two()
    row, domains = fragmentation(network).rows[0], silos(network)[0]
    assert (row.ei_index, row.ei_expected, row.ei_deviation) == (
        domains.ei_index,
        domains.ei_expected,
        domains.ei_deviation,
    )
    assert fragmentation(arrays_of(network)).rows[0].ei_deviation == row.ei_deviation


def test_who_works_in_several_organisations_is_in_no_group() -> None:
    second = WorksFor(source="person:an", target="organisation:y")
    assert silos(two_by_two().with_(links=[second]))[1].partners == 3


@pytest.mark.parametrize("count", [0, 1, 2])
def test_without_ties_there_is_no_index(count: int) -> None:
    network = Network([Person(name=name, domain="social") for name in NAMES[:count]])
    for row in silos(network):
        assert (row.ei_index, row.ei_expected, row.ei_deviation) == (None, None, None)


def test_one_group_can_mix_no_less_than_chance_gives() -> None:
    network = Network([Person(name=name, domain="social") for name in NAMES], MET)
    assert silos(network)[0] == SiloRow(
        between="domain", groups=1, partners=4, ei_index=-1, ei_expected=-1, ei_deviation=None
    )


@pytest.mark.parametrize(("level", "employees"), [*zip(LEVELS, (4, 4, 0), strict=True)])
def test_an_organisation_is_a_group_of_persons(level: Level, employees: int) -> None:
    assert silos(two_by_two(), level=level)[1].partners == employees


def test_mixing_less_than_chance_is_a_finding() -> None:
    people = [
        Person(name=f"{domain} {n}", domain=domain)
        for domain in ("social", "youth")
        for n in range(5)
    ]
    links = [
        WorksWith(source=a.id, target=b.id)
        for a in people
        for b in people
        if a.id < b.id and a.domain == b.domain
    ]
    network = Network(people, links)
    (found,) = [f for f in fragmentation(network).findings if f.kind.key == "domains_mix_little"]
    assert found.sentence(network.names()) == (
        "Domeinen mengen minder dan u bij toeval zou verwachten: 0% van de contacten is tussen "
        "twee domeinen, bij toeval 56%."
    )
