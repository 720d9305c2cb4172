"""Missing ties: scores of pairs with a common contact, and distances."""

from collections.abc import Callable
from functools import partial
from itertools import combinations
from math import log

import networkx as nx
import numpy as np
import pytest
from scipy import sparse

from netwerk.measures import link_scores, paths
from netwerk.measures.adjacency import Floats, row_blocks
from netwerk.measures.link_scores import (
    LinkScore,
    best_pairs,
    distances,
    pair_scores,
    two_hop_scores,
)
from tests.measures.graphs import ALL, Graph, adjacency_of, clustered, karate, kite, name_of

METHODS: list[LinkScore] = ["common_neighbours", "adamic_adar", "resource_allocation"]
Scored = list[tuple[int, int, float]]


def by_definition(graph: Graph, method: LinkScore, a: int, b: int) -> float:
    weight: dict[LinkScore, Callable[[int], float]] = {
        "common_neighbours": lambda degree: 1,
        "adamic_adar": lambda degree: 1 / log(degree),
        "resource_allocation": lambda degree: 1 / degree,
    }
    common = sorted(nx.common_neighbors(graph, a, b))
    return round(float(sum(weight[method](graph.degree[z]) for z in common)), 9)


def best_by_definition(graph: Graph, method: LinkScore, top: int) -> Scored:
    lists: dict[int, list[tuple[float, int]]] = {v: [] for v in graph}
    for a, b in combinations(graph, 2):
        score = 0 if graph.has_edge(a, b) else by_definition(graph, method, a, b)
        if score:
            lists[a].append((-score, b))
            lists[b].append((-score, a))
    kept = {
        (-negative, min(a, b), max(a, b))
        for a, candidates in lists.items()
        for negative, b in sorted(candidates)[:top]
    }
    return [(a, b, score) for score, a, b in sorted(kept, key=lambda p: (-p[0], p[1], p[2]))]


def found(graph: Graph, method: LinkScore, top: int) -> Scored:
    a, b, score = two_hop_scores(adjacency_of(graph), method=method, top=top)
    return list(zip(a.tolist(), b.tolist(), score.tolist(), strict=True))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("top", [1, 2, 3, 20])
def test_the_best_pairs_are_those_of_the_definition(method: LinkScore, top: int) -> None:
    for graph in ALL:
        pairs, expected = found(graph, method, top), best_by_definition(graph, method, top)
        assert [pair[:2] for pair in pairs] == [pair[:2] for pair in expected]
        assert [pair[2] for pair in pairs] == pytest.approx([pair[2] for pair in expected])


def test_blocks_of_any_size_give_the_same_pairs() -> None:
    scores = sparse.csr_matrix(np.random.default_rng(3).integers(0, 4, (40, 40)), dtype=float)
    scores = sparse.csr_matrix(scores + scores.T)
    scores.setdiag(0)
    scores.eliminate_zeros()
    whole = best_pairs([scores.copy()], top=4)
    parts = best_pairs((scores[at : at + 7] for at in range(0, 40, 7)), top=4)
    assert [part.tolist() for part in parts] == [part.tolist() for part in whole]
    for a, kept in enumerate(best_of_each(scores.toarray(), 4)):
        assert kept <= {b for pair in zip(*whole[:2], strict=True) if a in pair for b in pair}


def best_of_each(scores: Floats, top: int) -> list[set[int]]:
    order = [sorted(np.flatnonzero(row).tolist(), key=lambda b: (-row[b], b)) for row in scores]
    return [set(columns[:top]) for columns in order]


def test_of_equal_scores_at_the_cut_the_lowest_index_stays() -> None:
    # Everyone but the hub has eight equal candidates; each keeps the two lowest.
    expected = [(1, b, 1.0) for b in range(2, 10)] + [(2, b, 1.0) for b in range(3, 10)]
    assert found(nx.star_graph(9), "common_neighbours", 2) == expected


def test_scores_that_differ_only_in_the_order_of_their_terms_are_equal() -> None:
    scores = [score for *_, score in found(nx.complete_multipartite_graph(3, 40, 7), METHODS[1], 5)]
    assert len(set(scores)) == 3


def test_a_network_without_two_hop_pairs_gives_none() -> None:
    for graph in (nx.empty_graph(0), nx.empty_graph(1), nx.empty_graph(3), nx.complete_graph(4)):
        assert found(graph, "adamic_adar", 5) == []


def test_keeping_no_candidates_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        two_hop_scores(adjacency_of(kite()), method="adamic_adar", top=0)
    with pytest.raises(ValueError, match="at least 1"):
        best_pairs([], top=0)


def test_pair_scores_are_those_of_networkx_with_or_without_a_tie() -> None:
    graph = karate()
    a, b = np.array(list(combinations(graph, 2))).T
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    adjacency = adjacency_of(graph)
    expected = [score for *_, score in nx.adamic_adar_index(graph, pairs)]
    assert pair_scores(adjacency, a, b, method="adamic_adar") == pytest.approx(expected)
    expected = [score for *_, score in nx.resource_allocation_index(graph, pairs)]
    assert pair_scores(adjacency, a, b, method="resource_allocation") == pytest.approx(expected)
    expected = [len(nx.common_neighbors(graph, *pair)) for pair in pairs]
    assert pair_scores(adjacency, a, b, method="common_neighbours") == pytest.approx(expected)


@pytest.mark.parametrize("method", METHODS)
def test_pair_scores_equal_the_scores_of_the_best_pairs_to_the_last_digit(
    method: LinkScore, monkeypatch: pytest.MonkeyPatch
) -> None:
    adjacency = adjacency_of(clustered())
    a, b, score = two_hop_scores(adjacency, method=method, top=10)
    assert pair_scores(adjacency, a, b, method=method).tolist() == score.tolist()
    monkeypatch.setattr(link_scores, "row_blocks", partial(row_blocks, limit=30))
    assert pair_scores(adjacency, b, a, method=method).tolist() == score.tolist()


def test_no_pairs_give_no_scores_and_no_distances() -> None:
    none = np.empty(0, dtype=np.int64)
    assert len(pair_scores(adjacency_of(kite()), none, none, method="adamic_adar")) == 0
    assert len(distances(adjacency_of(kite()), none, none)) == 0


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph)], ids=name_of)
def test_distances_are_those_of_networkx(graph: Graph) -> None:
    draw = np.random.default_rng(7)
    a, b = draw.integers(0, len(graph), (2, 60))
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    expected = [lengths[s].get(t, np.inf) for s, t in zip(a.tolist(), b.tolist(), strict=True)]
    assert distances(adjacency_of(graph), a, b).tolist() == expected


def test_distances_beyond_the_limit_are_infinite() -> None:
    path = adjacency_of(nx.path_graph(6))
    start, end = np.zeros(6, dtype=np.int64), np.arange(6)
    assert distances(path, start, end, limit=3).tolist() == [0, 1, 2, 3, np.inf, np.inf]
    assert distances(path, end, start, limit=0).tolist() == [0] + [np.inf] * 5


def test_distances_are_the_same_in_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(clustered())
    a, b = np.random.default_rng(8).integers(0, 200, (2, 500))
    once = distances(adjacency, a, b)
    monkeypatch.setattr(paths, "_MOST_SOURCES", 64)
    assert distances(adjacency, a, b).tolist() == once.tolist()
