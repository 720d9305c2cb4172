"""Ties that are hidden from a network to learn from them."""

import networkx as nx
import pytest

from netwerk.measures import held_out as module
from netwerk.measures.adjacency import Integers, ties
from netwerk.measures.held_out import HeldOut, held_out
from tests.measures.graphs import Graph, adjacency_of, clustered, karate

Pairs = set[tuple[int, int]]


def pairs_of(a: Integers, b: Integers) -> Pairs:
    return set(zip(a.tolist(), b.tolist(), strict=True))


def rounds_of(graph: Graph) -> list[HeldOut]:
    return list(held_out(adjacency_of(graph)))


def test_every_tie_is_hidden_once() -> None:
    rounds = rounds_of(karate())
    hidden = [pair for r in rounds for pair in pairs_of(r.a[r.tied], r.b[r.tied])]
    assert sorted(hidden) == sorted(karate().edges)
    assert len(rounds) == 10


def test_what_is_hidden_cannot_be_seen_and_all_else_can() -> None:
    for each in rounds_of(karate()):
        hidden = pairs_of(each.a[each.tied], each.b[each.tied])
        assert pairs_of(*ties(each.visible)) == set(karate().edges) - hidden
        assert (each.visible.toarray() == each.visible.toarray().T).all()


def test_the_other_pairs_have_no_tie_and_are_different() -> None:
    for each in rounds_of(clustered()):
        a, b = each.a[~each.tied], each.b[~each.tied]
        assert len(pairs_of(a, b)) == len(a) == 3 * each.tied.sum()
        assert (a < b).all()
        assert not pairs_of(a, b) & {(min(e), max(e)) for e in clustered().edges}


@pytest.mark.parametrize("missing", [1, 4])
def test_where_almost_everyone_has_a_tie_the_few_other_pairs_are_all_there(missing: int) -> None:
    graph = nx.complete_graph(12)
    apart = [(0, 1), (2, 3), (4, 9), (5, 11)][:missing]
    graph.remove_edges_from(apart)
    for each in rounds_of(graph):
        assert pairs_of(each.a[~each.tied], each.b[~each.tied]) == set(apart)
        assert each.odds == each.tied.sum() / missing


def test_partners_that_lost_their_only_tie_are_told_apart() -> None:
    star = nx.star_graph(20)
    for each in rounds_of(star):
        lost = set(each.b[each.tied].tolist())
        kept = [not {a, b} & lost for a, b in zip(each.a.tolist(), each.b.tolist(), strict=True)]
        assert each.both_keep_ties.tolist() == kept


def test_a_large_network_needs_fewer_rounds_and_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WANTED", 40)
    monkeypatch.setattr(module, "_MOST_AT_ONCE", 15)
    rounds = rounds_of(clustered())
    assert [int(each.tied.sum()) for each in rounds] == [15, 15, 15]
    ties_in_all = clustered().number_of_edges()
    for each in rounds:
        assert each.visible.nnz // 2 == pytest.approx(0.9 * ties_in_all, abs=1)


def test_the_draw_is_the_same_every_time_and_another_for_another_seed() -> None:
    adjacency = adjacency_of(karate())
    once, again, other = (next(held_out(adjacency, seed=seed)) for seed in (1, 1, 2))
    assert pairs_of(once.a, once.b) == pairs_of(again.a, again.b) != pairs_of(other.a, other.b)


@pytest.mark.parametrize("graph", [nx.empty_graph(n) for n in (0, 1, 3)] + [nx.complete_graph(5)])
def test_without_ties_or_without_other_pairs_nothing_is_held_out(graph: Graph) -> None:
    assert rounds_of(graph) == []
