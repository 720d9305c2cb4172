"""Which domains meet, and whom their contact hangs on."""

import pytest

from netwerk.analysis.fragmentation import DomainContact, domain_contacts, fragmentation
from netwerk.model.links import WorksFor, WorksWith
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Organisation, Person
from netwerk.ties import arrays_of

DOMAIN_OF = {
    "g": "general_practice",
    "m": "mental_health",
    "s": "social",
    "y": "youth",
    "r": "residents",
}


def network_of(people: str, *pairs: str) -> Network:
    """`g1 s1`: a person of general practice and one of the social domain; x1 has no domain."""
    nodes = [Person(name=name, domain=DOMAIN_OF.get(name[0])) for name in people.split()]
    ends = [pair.split("-") for pair in pairs]
    return Network(nodes, [WorksWith(source=f"person:{a}", target=f"person:{b}") for a, b in ends])


def contact(a: str, b: str, network: Network) -> DomainContact:
    (row,) = [row for row in domain_contacts(network) if {row.a, row.b} == {a, b}]
    return row


def test_domains_meet_when_several_partners_of_both_do() -> None:
    row = contact("social", "youth", network_of("s1 s2 y1 y2", "s1-y1", "s2-y2"))
    assert (row.ties, row.pairs, row.status, row.parties) == (2, 4, "meet", ())


def test_where_one_partner_has_all_contact_it_is_named() -> None:
    row = contact("social", "youth", network_of("s1 s2 y1 y2", "s1-y1", "s1-y2", "s1-s2"))
    assert (row.ties, row.status, row.parties) == (2, "through_one", ("person:s1",))


def test_a_single_tie_hangs_on_both_its_ends() -> None:
    row = contact("social", "youth", network_of("s1 s2 y1 y2", "s1-y1"))
    assert row.parties == ("person:s1", "person:y1")


def test_domains_without_a_tie_never_meet() -> None:
    row = contact("social", "youth", network_of("s1 y1 g1", "s1-g1", "y1-g1"))
    assert (row.ties, row.status, row.parties) == (0, "never", ())


def test_a_domain_may_be_reached_only_through_the_huisartsenzorg() -> None:
    network = network_of("s1 y1 m1 g1", "s1-g1", "y1-g1", "y1-m1")
    only = {(row.a, row.b) for row in domain_contacts(network) if row.only_through_gp}
    assert only == {("mental_health", "social"), ("social", "youth")}


def test_a_partner_without_a_domain_is_a_way_around_the_huisartsenzorg() -> None:
    network = network_of("s1 y1 g1 x1", "s1-g1", "y1-g1", "s1-x1", "y1-x1")
    assert not contact("social", "youth", network).only_through_gp
    assert len(domain_contacts(network)) == 3


def test_what_no_chain_joins_is_not_reached_through_anybody() -> None:
    assert not contact("social", "youth", network_of("s1 y1 g1", "s1-g1")).only_through_gp


@pytest.mark.parametrize("people", ["", "s1", "s1 s2", "x1 x2"])
def test_fewer_than_two_domains_have_no_contact_to_speak_of(people: str) -> None:
    assert domain_contacts(network_of(people)) == ()


def test_a_tie_with_oneself_does_not_count() -> None:
    assert contact("social", "youth", network_of("s1 y1", "s1-s1")).ties == 0


def test_arrays_give_the_same_table() -> None:
    network = network_of("s1 s2 y1 m1 g1", "s1-g1", "y1-g1", "s2-m1")
    assert domain_contacts(arrays_of(network)) == domain_contacts(network)


def test_each_level_counts_its_own_partners() -> None:
    people = network_of("s1 s2 y1", "s1-y1", "s2-y1")
    team, school = (
        Organisation(name="Team", domain="social"),
        Organisation(name="School", domain="youth"),
    )
    jobs = [("s1", team.id), ("s2", team.id), ("y1", school.id)]
    network = people.with_(
        nodes=[team, school], links=[WorksFor(source=f"person:{p}", target=o) for p, o in jobs]
    )
    counted = {
        level: [(row.ties, row.pairs) for row in domain_contacts(network, level=level)]
        for level in ("partner", "person", "organisation")
    }
    assert counted == {"partner": [(2, 6)], "person": [(2, 2)], "organisation": [(1, 1)]}


def findings(network: Network, key: str) -> list[str]:
    found = [f for f in fragmentation(network).findings if f.kind.key == key]
    return [finding.sentence(network.names()) for finding in found]


def test_the_finding_names_the_domains_where_most_could_meet() -> None:
    network = network_of("g1 m1 s1 s2 y1 y2", "g1-m1", "g1-s1", "g1-y1", "m1-y1")
    assert findings(network, "domains_never_meet") == [
        "Van de 6 tweetallen domeinen hebben er 2 geen enkel contact, zoals sociaal domein en "
        "onderwijs en jeugd; GGZ en sociaal domein."
    ]


def test_the_finding_names_who_holds_domains_together() -> None:
    network = network_of("s1 s2 y1 y2 m1 m2", "s1-y1", "s1-y2", "s1-m1", "s1-m2")
    assert findings(network, "domains_through_one") == [
        "Het contact van sociaal domein met GGZ en onderwijs en jeugd loopt alleen via s1."
    ]


def test_of_a_domain_with_a_single_partner_nobody_says_that_it_hangs_on_it() -> None:
    assert findings(network_of("s1 y1", "s1-y1"), "domains_through_one") == []


def test_the_finding_names_who_is_reached_only_through_the_huisartsenzorg() -> None:
    network = network_of("s1 y1 m1 g1", "s1-g1", "y1-g1", "y1-m1")
    assert findings(network, "domain_only_through_gp") == [
        "Alleen via de huisartsenzorg komt u van sociaal domein naar alle andere domeinen."
    ]


def test_domains_that_reach_one_another_are_not_named_as_reached_through_the_huisartsenzorg() -> (
    None
):
    network = network_of("s1 y1 m1 r1 g1", "s1-g1", "y1-g1", "s1-m1", "y1-r1")
    found = findings(network, "domain_only_through_gp")
    assert found == [
        "Alleen via de huisartsenzorg komt u van GGZ naar bewoners en onderwijs en jeugd; "
        "van sociaal domein naar bewoners en onderwijs en jeugd."
    ]


@pytest.mark.parametrize(("confirmed", "named"), [(0, True), (3, False), (4, True)])
def test_who_holds_domains_together_is_named_where_enough_is_confirmed(
    confirmed: int, named: bool
) -> None:
    """Of five partners, of whom none, three or four have a confirmed link."""
    ends = [("s1", "y1"), ("s1", "y2"), ("s1", "m1"), ("m1", "m2")]
    links = [
        WorksWith(
            source=f"person:{a}",
            target=f"person:{b}",
            confirmed_on=Moment("2026-01-01") if place < confirmed - 1 else None,
        )
        for place, (a, b) in enumerate(ends)
    ]
    network = Network(network_of("s1 y1 y2 m1 m2").nodes.values(), links)
    assert bool(findings(network, "domains_through_one")) is named
    notes = [note.nl for note in fragmentation(network).notes]
    assert any(note.startswith("Via wie het contact tussen domeinen") for note in notes) != named
    asked = fragmentation(network, brokers="always").findings
    assert "domains_through_one" in {finding.kind.key for finding in asked}
