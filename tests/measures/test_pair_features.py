"""What is known of a pair from the ties around it."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import pair_features
from netwerk.measures.adjacency import Floats
from netwerk.measures.pair_features import PairFeatures
from tests.measures.graphs import Graph, adjacency_of, clustered, florentine_with_pucci, karate


def features_of(graph: Graph, pairs: list[tuple[int, int]]) -> Floats:
    a, b = np.array(pairs).T
    return PairFeatures(adjacency_of(graph)).of(a, b)


def apart(graph: Graph) -> list[tuple[int, int]]:
    return [pair for pair in combinations(range(len(graph)), 2) if not graph.has_edge(*pair)]


def test_a_pair_has_no_order() -> None:
    pairs = apart(karate())
    turned = [(b, a) for a, b in pairs]
    assert (features_of(karate(), pairs) == features_of(karate(), turned)).all()


def test_a_pair_has_the_same_features_in_other_company() -> None:
    pairs = apart(clustered())
    whole = features_of(clustered(), pairs)
    assert (features_of(clustered(), pairs[5::40]) == whole[5::40]).all()


def test_partners_come_with_degree_clustering_contacts_degree_and_island() -> None:
    graph = florentine_with_pucci()
    (row,) = features_of(graph, [(5, 8)])
    low, high = sorted((5, 8), key=graph.degree)
    clustering, near = nx.clustering(graph), nx.average_neighbor_degree(graph)
    expected = [f(v) for f in (graph.degree, clustering.get, near.get) for v in (low, high)]
    assert row[:6] == pytest.approx(expected)
    assert row[6:8].tolist() == [15, 1]
    (pucci,) = features_of(graph, [(5, 15)])
    assert pucci[6:8].tolist() == [1, 0]


def test_paths_of_three_steps_are_counted_and_weighted() -> None:
    graph, pairs = karate(), apart(karate())[::9]
    degree = dict(graph.degree)
    for (a, b), row in zip(pairs, features_of(graph, pairs), strict=True):
        paths = [(u, v) for u in graph[a] for v in graph[b] if graph.has_edge(u, v)]
        expected = [
            sum((degree[u] * degree[v]) ** -power for u, v in paths) for power in (0, 0.5, 1)
        ]
        assert row[11:14] == pytest.approx(expected)


def test_common_contacts_come_as_in_link_scores() -> None:
    graph, pairs = karate(), apart(karate())[::9]
    found = features_of(graph, pairs)[:, 8:11]
    assert found[:, 0].tolist() == [len(nx.common_neighbors(graph, *pair)) for pair in pairs]
    assert found[:, 2] == pytest.approx([s for *_, s in nx.resource_allocation_index(graph, pairs)])


def test_a_walk_of_four_steps_is_a_product_of_chances() -> None:
    graph, pairs = karate(), apart(karate())[::9]
    ones = adjacency_of(graph).toarray()
    chance = ones / ones.sum(axis=0)
    expected = (ones @ np.linalg.matrix_power(chance.T, 3))[tuple(np.array(pairs).T)]
    assert features_of(graph, pairs)[:, 18] == pytest.approx(expected, rel=1e-4)


def test_isolates_and_islands_have_features_too() -> None:
    assert np.isfinite(features_of(clustered(), apart(clustered())[::97])).all()
    assert np.isfinite(features_of(nx.empty_graph(2), [(0, 1)])).all()
    assert np.isfinite(features_of(nx.disjoint_union_all([nx.path_graph(2)] * 40), [(0, 3)])).all()


def test_a_large_network_goes_without_long_walks(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = apart(karate())
    whole = features_of(karate(), pairs)
    monkeypatch.setattr(pair_features, "WALKS_TO", 33)
    near = features_of(karate(), pairs)
    assert near.shape[1] == whole.shape[1] - 5
    assert near == pytest.approx(whole[:, : near.shape[1]])


def test_pairs_are_the_same_in_blocks_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = apart(clustered())[::50]
    whole = features_of(clustered(), pairs)
    monkeypatch.setattr(pair_features, "_SOURCES", 7)
    assert (features_of(clustered(), pairs) == whole).all()
