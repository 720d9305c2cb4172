"""Distances as one array."""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import paths
from netwerk.measures.distances import distances_from, inverse
from tests.measures.graphs import ALL, Graph, adjacency_of, clustered, name_of


def by_networkx(graph: Graph, sources: list[int]) -> list[list[int]]:
    lengths = [nx.single_source_shortest_path_length(graph, source) for source in sources]
    return [[found.get(v, -1) for v in range(len(graph))] for found in lengths]


@pytest.mark.parametrize("graph", ALL, ids=name_of)
def test_distances_are_those_of_networkx(graph: Graph) -> None:
    found = distances_from(adjacency_of(graph), np.arange(len(graph)))
    assert found.tolist() == by_networkx(graph, list(range(len(graph))))


def test_rows_follow_the_sources_in_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_MOST_SOURCES", 64)
    sources = np.random.default_rng(1).permutation(200)[:150]
    found = distances_from(adjacency_of(clustered()), sources)
    assert found.tolist() == by_networkx(clustered(), sources.tolist())


def test_no_sources_give_no_rows() -> None:
    found = distances_from(adjacency_of(nx.path_graph(3)), np.empty(0, dtype=np.int64))
    assert found.shape == (0, 3)


def test_the_inverse_of_no_distance_and_of_no_path_is_zero() -> None:
    assert inverse(np.array([[-1, 0, 1, 2, 4]], dtype=np.int32)).tolist() == [[0, 0, 1, 0.5, 0.25]]
