"""Fragmentation and key partners on networks of every odd form: small, loose, directed, doubled."""

from dataclasses import astuple
from typing import Any

import networkx as nx
import pytest

from netwerk.analysis.fragmentation import (
    communities_of,
    domain_contacts,
    fragmentation,
    islands,
    silos,
)
from netwerk.analysis.key_partners import key_partner_set, key_partners
from netwerk.errors import AnalysisError
from netwerk.model.network import Network
from netwerk.native import from_networkx

Graph = Any
PLAIN = {
    "karate": nx.karate_club_graph(),
    "two parts and an isolate": nx.disjoint_union_all(
        [nx.krackhardt_kite_graph(), nx.path_graph(4), nx.empty_graph(1)]
    ),
}


def bare(graph: Graph) -> Graph:
    """Without weights."""
    copy = nx.empty_graph(graph)
    copy.add_edges_from(graph.edges)
    return copy


def one_way(graph: Graph) -> Graph:
    directed = nx.DiGraph(nx.empty_graph(graph))
    directed.add_edges_from(graph.edges)
    return directed


def both_ways(graph: Graph) -> Graph:
    return bare(graph).to_directed()


def doubled(graph: Graph) -> Graph:
    several = nx.MultiGraph(nx.empty_graph(graph))
    several.add_edges_from([*graph.edges, *graph.edges])
    return several


def weighted(graph: Graph) -> Graph:
    heavy = bare(graph)
    for number, (a, b) in enumerate(heavy.edges):
        heavy.edges[a, b]["weight"] = 1 + number % 52
    return heavy


def tied_to_themselves(graph: Graph) -> Graph:
    looped = bare(graph)
    looped.add_edges_from((node, node) for node in list(graph)[::2])
    return looped


def measured(network: Network) -> dict[str, object]:
    """All that both analyses find, in plain values."""
    return {
        "fragmentation": [astuple(row) for row in fragmentation(network).rows],
        "key_partners": [astuple(row) for row in key_partners(network).rows],
        "communities": [astuple(row) for row in communities_of(network)],
        "islands": islands(network),
        "silos": [astuple(row) for row in silos(network)],
        "set": astuple(key_partner_set(network, 2)),
    }


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("form", [one_way, both_ways, doubled, weighted, tied_to_themselves])
def test_direction_number_and_weight_of_ties_make_no_difference(name: str, form: Any) -> None:
    plain = from_networkx(bare(PLAIN[name]))
    assert measured(from_networkx(form(PLAIN[name]))) == measured(plain)


def test_the_empty_network_has_a_row_without_measures() -> None:
    network = Network()
    (row,) = fragmentation(network).rows
    assert (row.partners, row.isolated, row.components, row.communities) == (0, 0, 0, 0)
    assert {row.fragmentation, row.distance_fragmentation, row.density, row.modularity} == {None}
    assert key_partners(network).rows == ()
    assert (islands(network), communities_of(network), domain_contacts(network)) == ((), (), ())
    with pytest.raises(AnalysisError):
        key_partner_set(network, 1)


def test_one_partner_is_alone_and_no_measure_of_pairs_has_a_value() -> None:
    network = from_networkx(nx.empty_graph(1))
    row = fragmentation(network).rows[0]
    assert (row.partners, row.isolated, row.components, row.largest_share) == (1, 1, 1, 1.0)
    assert {row.fragmentation, row.distance_fragmentation, row.density, row.transitivity} == {None}
    (only,) = key_partners(network).rows
    assert (only.degree, only.betweenness, only.cut_partner, only.cut_off) == (0, 0.0, False, 0)
    assert (only.constraint, only.effective_size, only.fragmentation_without) == (None, 0.0, None)


@pytest.mark.parametrize(("tied", "apart"), [(True, 0.0), (False, 1.0)])
def test_two_partners_are_all_together_or_all_apart(tied: bool, apart: float) -> None:
    network = from_networkx(nx.path_graph(2) if tied else nx.empty_graph(2))
    row = fragmentation(network).rows[0]
    assert (row.fragmentation, row.distance_fragmentation, row.density) == (apart, apart, 1 - apart)
    assert {row.degree_centralization, row.betweenness_centralization} == {None}
    for found in key_partners(network).rows:
        assert (found.degree, found.constraint) == ((1, 1.0) if tied else (0, None))
        assert (found.cut_partner, found.betweenness) == (False, 0.0)
        assert found.fragmentation_without is None


def test_in_a_network_without_a_tie_nobody_is_key() -> None:
    network = from_networkx(nx.empty_graph(5))
    row = fragmentation(network).rows[0]
    assert (row.fragmentation, row.distance_fragmentation, row.components) == (1.0, 1.0, 5)
    assert not any(found.cut_partner or found.betweenness for found in key_partners(network).rows)


def test_what_is_left_of_two_parts_is_measured_over_all_pairs() -> None:
    """Two rings of four: 6 + 6 of 28 pairs; without one partner 3 + 6 of 21."""
    network = from_networkx(nx.disjoint_union(nx.cycle_graph(4), nx.cycle_graph(4)))
    assert fragmentation(network).rows[0].fragmentation == pytest.approx(16 / 28)
    for row in key_partners(network).rows:
        assert row.fragmentation_without == pytest.approx(12 / 21)
