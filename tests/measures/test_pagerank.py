"""Rooted PageRank: equal to that of NetworkX, both ways added up."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import pagerank
from netwerk.measures.pagerank import pagerank_pairs, pagerank_scores
from tests.measures.graphs import (
    KNOWN,
    Graph,
    adjacency_of,
    clustered,
    florentine_with_pucci,
    karate,
    name_of,
)


def by_networkx(graph: Graph, pairs: list[tuple[int, int]]) -> list[float]:
    from_root = {
        root: nx.pagerank(graph, personalization={root: 1}, weight=None, tol=1e-14, max_iter=1_000)
        for root in {root for pair in pairs for root in pair}
    }
    return [from_root[a][b] + from_root[b][a] for a, b in pairs]


def every_pair(graph: Graph) -> list[tuple[int, int]]:
    return list(combinations(range(len(graph)), 2))


@pytest.mark.parametrize("graph", KNOWN.values(), ids=name_of)
def test_the_score_of_every_pair_is_that_of_networkx(graph: Graph) -> None:
    pairs = every_pair(graph)[:: 1 + len(graph) ** 2 // 100]
    a, b = np.array(pairs).T
    found = pagerank_pairs(adjacency_of(graph), a, b)
    assert found == pytest.approx(by_networkx(graph, pairs), abs=2e-9)


def test_a_pair_scores_the_same_both_ways() -> None:
    a, b = np.array(every_pair(karate())).T
    adjacency = adjacency_of(karate())
    there, back = pagerank_pairs(adjacency, a, b), pagerank_pairs(adjacency, b, a)
    assert there == pytest.approx(back, abs=2e-9)


def test_pairs_with_a_partner_without_ties_score_nothing() -> None:
    graph = florentine_with_pucci()
    pucci = len(graph) - 1
    a = np.arange(pucci)
    found = pagerank_pairs(adjacency_of(graph), a, np.full(pucci, pucci))
    assert found.tolist() == [0] * pucci


def test_the_best_pairs_are_all_pairs_with_a_path_but_no_tie() -> None:
    graph = florentine_with_pucci()
    a, b, score = pagerank_scores(adjacency_of(graph), top=len(graph))
    found = set(zip(a.tolist(), b.tolist(), strict=True))
    apart = [pair for pair in every_pair(graph) if not graph.has_edge(*pair)]
    assert found == {pair for pair in apart if nx.has_path(graph, *pair)}
    assert (np.diff(score) <= 0).all()
    assert score == pytest.approx(pagerank_pairs(adjacency_of(graph), a, b), abs=2e-9)


def test_each_partner_keeps_its_best() -> None:
    graph = karate()
    a, b, _ = pagerank_scores(adjacency_of(graph), top=1)
    found = set(zip(a.tolist(), b.tolist(), strict=True))
    apart = [pair for pair in every_pair(graph) if not graph.has_edge(*pair)]
    scores = dict(zip(apart, by_networkx(graph, apart), strict=True))
    for partner in graph:
        assert max((p for p in apart if partner in p), key=lambda p: scores[p]) in found


def test_in_a_large_network_what_is_near_is_found_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    adjacency = adjacency_of(clustered())
    a, b, exact = pagerank_scores(adjacency, top=5)
    monkeypatch.setattr(pagerank, "EXACT_TO", 0)
    monkeypatch.setattr(pagerank, "_LEAST", 1e-7)
    assert pagerank_pairs(adjacency, a, b) == pytest.approx(exact, rel=1e-2)
    near_a, near_b, _ = pagerank_scores(adjacency, top=5)
    pairs, near = (
        {*zip(x.tolist(), y.tolist(), strict=True)} for x, y in ((a, b), (near_a, near_b))
    )
    assert len(pairs & near) > 0.9 * len(pairs)


@pytest.mark.parametrize("graph", [nx.empty_graph(n) for n in (0, 1, 3)] + [nx.complete_graph(4)])
def test_without_pairs_that_have_a_path_but_no_tie_there_is_nothing(graph: Graph) -> None:
    assert len(pagerank_scores(adjacency_of(graph), top=3)[0]) == 0


def test_keeping_no_pairs_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        pagerank_scores(adjacency_of(karate()), top=0)
