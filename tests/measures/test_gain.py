"""What a new tie gains: the fall in distance fragmentation, also one tie after another."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import gain, new_links
from netwerk.measures.fragmentation import distance_fragmentation
from netwerk.measures.gain import Distances, Gains
from netwerk.measures.new_links import NewLink, best_new_links
from tests.measures.graphs import (
    KNOWN,
    SMALL,
    Graph,
    adjacency_of,
    clustered,
    florentine_with_pucci,
    karate,
    name_of,
)


def df(graph: Graph) -> float:
    found, _ = distance_fragmentation(adjacency_of(graph))
    assert found is not None
    return found


def with_tie(graph: Graph, a: int, b: int) -> Graph:
    after = graph.copy()
    after.add_edge(a, b)
    return after


def apart(graph: Graph) -> list[tuple[int, int]]:
    return [pair for pair in combinations(range(len(graph)), 2) if not graph.has_edge(*pair)]


def best_by_trying(graph: Graph) -> tuple[float, int, int]:
    tried = [(round(df(graph) - df(with_tie(graph, a, b)), 9), -a, -b) for a, b in apart(graph)]
    fall, a, b = max(tried)
    return fall, -a, -b


@pytest.mark.parametrize("graph", [*SMALL, karate(), florentine_with_pucci()], ids=name_of)
def test_the_gain_of_a_tie_is_the_fall_in_df(graph: Graph) -> None:
    pairs = apart(graph)[::5]
    a, b = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    expected = [df(graph) - df(with_tie(graph, *pair)) for pair in pairs]
    assert Gains(adjacency_of(graph), a, b).alone == pytest.approx(expected, abs=1e-11)


def test_a_tie_that_is_there_gains_nothing() -> None:
    assert Gains(adjacency_of(karate()), np.array([0]), np.array([1])).alone == [0]


def test_a_network_too_large_has_no_gains(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = np.array([[0, 9], [0, 14]]).T
    monkeypatch.setattr(gain, "MOST_STEPS", 34**2)
    assert Gains(adjacency_of(karate()), a, b).alone[1] is None
    monkeypatch.setattr(gain, "MOST_PARTNERS", 33)
    assert Gains(adjacency_of(karate()), a, b).alone == [None, None]


def test_joining_two_partners_leaves_the_distances_of_the_new_network() -> None:
    graph = florentine_with_pucci()
    distances = Distances(adjacency_of(graph))
    for a, b in ((3, 9), (0, 15), (5, 7)):
        distances.join(a, b)
        graph.add_edge(a, b)
        assert (distances.steps == Distances(adjacency_of(graph)).steps).all()


@pytest.mark.parametrize(
    "graph", [graph for graph in SMALL if apart(graph)] + [KNOWN["kite"], KNOWN["florentine"]]
)
def test_each_new_link_is_the_best_single_one_of_all(graph: Graph) -> None:
    for link in best_new_links(adjacency_of(graph), 3):
        assert (round(link.gain, 9), link.a, link.b) == best_by_trying(graph)
        assert link.proven
        graph = with_tie(graph, link.a, link.b)


def test_two_new_links_come_close_to_the_best_two() -> None:
    """Greedy is not always best: on these graphs it stays above nine tenths."""
    for graph in [graph for graph in SMALL if len(apart(graph)) > 1]:
        found = sum(link.gain for link in best_new_links(adjacency_of(graph), 2))
        best = max(
            df(graph) - df(with_tie(with_tie(graph, *first), *second))
            for first, second in combinations(apart(graph), 2)
        )
        assert found > 0.9 * best


def test_islands_are_joined_first() -> None:
    path_and_star = nx.disjoint_union(nx.path_graph(5), nx.star_graph(6))
    (link,) = best_new_links(adjacency_of(path_and_star), 1)
    assert (link.a, link.b) == (2, 5)


def test_gains_can_grow_when_another_tie_is_made() -> None:
    """So what a pair gained before is no bound on what it gains now."""
    gains = Gains(adjacency_of(nx.empty_graph(3)), np.array([0, 1]), np.array([1, 2]))
    gains.join(0)
    before, after = gains.alone[1], gains.now(1)
    assert before is not None and after is not None
    assert after > before


def test_ties_that_are_there_are_never_proposed() -> None:
    complete = nx.complete_graph(4)
    assert best_new_links(adjacency_of(complete), 3) == []
    complete.remove_edge(1, 3)
    (link,) = best_new_links(adjacency_of(complete), 3)
    assert (link.a, link.b) == (1, 3)


@pytest.mark.parametrize("partners", [0, 1])
def test_without_a_pair_there_is_no_link(partners: int) -> None:
    assert best_new_links(adjacency_of(nx.empty_graph(partners)), 2) == []


def test_estimated_links_gain_nearly_as_much_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(clustered())
    exact = best_new_links(adjacency, 1)
    monkeypatch.setattr(new_links, "MOST_STEPS", 200**2 * 100 * 60)  # some 60 of 200 partners
    estimated = best_new_links(adjacency, 1)
    assert not any(link.proven for link in estimated)
    assert estimated == best_new_links(adjacency, 1)
    assert total(estimated) > 0.9 * total(exact)


def total(links: list[NewLink]) -> float:
    return sum(link.gain for link in links)


def test_no_links_at_all_and_networks_too_large_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        best_new_links(adjacency_of(karate()), 0)
    monkeypatch.setattr(new_links, "MOST_PARTNERS", 33)
    with pytest.raises(ValueError, match="at most 33"):
        best_new_links(adjacency_of(karate()), 1)
