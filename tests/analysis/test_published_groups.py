"""The analyses on published networks with groups, which are the domains here."""

import networkx as nx
import pytest

from netwerk.analysis.fragmentation import fragmentation
from netwerk.analysis.key_partners import key_partner_set, key_partners
from netwerk.measures.adjacency import Integers
from netwerk.model.links import WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from tests.measures.published_networks import bali, bali_roles, strike, strike_groups

DOMAINS = ["social", "mental_health", "municipality", "residents", "hospital"]


def with_domains(graph: nx.Graph, groups: Integers) -> Network:
    people = {
        node: Person(name=str(node), domain=DOMAINS[group])
        for node, group in zip(graph, groups.tolist(), strict=True)
    }
    links = [WorksWith(source=people[a].id, target=people[b].id) for a, b in graph.edges]
    return Network(people.values(), links)


STRIKE = with_domains(strike(), strike_groups(strike()))


def test_bob_and_norm_broker_as_sna_prints_by_unordered_pairs() -> None:
    """The course r4sna prints 14, 0, 10, 10, 2 and 18, 0, 5, 5, 0, by ordered pairs."""
    rows = {row.partner: row for row in key_partners(STRIKE).rows}
    roles = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
    found = [
        tuple(getattr(rows[f"person:{name}"], role) for role in roles) for name in ("bob", "norm")
    ]
    assert found == [(7, 0, 10, 10, 1), (9, 0, 5, 5, 0)]


def test_without_the_set_that_keyplayer_finds_the_strike_is_as_fragmented_as_printed() -> None:
    """The course r4sna: Norm, Bob and Gill; F 0.747619 without them."""
    members = key_partner_set(STRIKE, 3).members
    assert members == ("person:bob", "person:gill", "person:norm")
    left = fragmentation(STRIKE.without(members)).rows[0]
    assert left.fragmentation == pytest.approx(0.747619, abs=5e-7)


def test_the_ei_index_between_domains_is_that_of_homophily() -> None:
    """README of the R package homophily (Knapp 2019), on the network of Koschade (2006)."""
    row = fragmentation(with_domains(bali(), bali_roles())).rows[0]
    assert row.ei_index == pytest.approx(0.3650794, abs=5e-8)
