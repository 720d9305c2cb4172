"""Shortest paths from many sources at once."""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import paths
from netwerk.measures.paths import BreadthFirst, bits_per_source, has_bit
from tests.measures.graphs import ALL, Graph, adjacency_of, clustered, name_of


def all_distances(graph: Graph, sources: list[int]) -> dict[tuple[int, int], int]:
    """The distance of every connected pair, read from the bits of one batch."""
    found: dict[tuple[int, int], int] = {}
    everyone = np.arange(len(graph))
    search = BreadthFirst(adjacency_of(graph))
    for distance, level in enumerate(search.levels(np.array(sources, dtype=np.int64)), start=1):
        for place, source in enumerate(sources):
            here = has_bit(level, everyone, np.full(len(graph), place))
            found |= {(source, int(target)): distance for target in np.flatnonzero(here)}
    return found


def expected(graph: Graph, sources: list[int]) -> dict[tuple[int, int], int]:
    return {
        (source, target): distance
        for source in sources
        for target, distance in nx.single_source_shortest_path_length(graph, source).items()
        if distance
    }


@pytest.mark.parametrize("graph", ALL, ids=name_of)
def test_every_pair_has_the_distance_of_networkx(graph: Graph) -> None:
    sources = list(graph)
    assert all_distances(graph, sources) == expected(graph, sources)


def test_more_sources_than_one_word_holds_are_kept_apart() -> None:
    graph = clustered(300)
    sources = list(range(0, 300, 2))
    assert all_distances(graph, sources) == expected(graph, sources)


def test_hubs_beyond_the_common_degree_reach_all_their_neighbours() -> None:
    graph = nx.complete_bipartite_graph(3, 400)
    assert all_distances(graph, [0, 5, 402]) == expected(graph, [0, 5, 402])


def test_counts_per_source_are_the_column_sums_of_the_bits() -> None:
    graph = nx.gnp_random_graph(700, 0.05, seed=3)
    sources = np.arange(0, 700, 7)
    for distance, level in enumerate(BreadthFirst(adjacency_of(graph)).levels(sources), start=1):
        counts = bits_per_source(level, len(sources))
        for source, count in zip(sources.tolist(), counts.tolist(), strict=True):
            lengths = nx.single_source_shortest_path_length(graph, source).values()
            assert count == sum(length == distance for length in lengths)


def test_batches_hold_every_source_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_MOST_SOURCES", 64)
    search = BreadthFirst(adjacency_of(clustered()))
    batches = list(search.batches(np.arange(150)))
    assert [len(batch) for batch in batches] == [64, 64, 22]
    assert np.concatenate(batches).tolist() == list(range(150))


def test_batches_become_smaller_when_the_network_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_MOST_BITS", 200 * 130)
    search = BreadthFirst(adjacency_of(clustered(200)))
    assert [len(batch) for batch in search.batches(np.arange(200))] == [128, 72]
