"""Communities, modularity and the EI index."""

from collections.abc import Iterator
from itertools import pairwise

import networkx as nx
import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from netwerk.measures import communities as module
from netwerk.measures.communities import (
    adjusted_rand,
    communities,
    communities_and_stability,
    ei_index,
    modularity,
)
from tests.measures.graphs import (
    ALL,
    Graph,
    adjacency_of,
    clustered,
    florentine_with_pucci,
    karate,
    name_of,
)
from tests.measures.small_graphs import UP_TO_SIX, random_groups

WITH_TIES = [graph for graph in ALL if graph.number_of_edges()]


def groups_of(labels: list[int]) -> list[set[int]]:
    return [{v for v, own in enumerate(labels) if own == label} for label in sorted(set(labels))]


def divisions(partners: int) -> Iterator[list[int]]:
    """Every way to divide so many partners into groups."""
    if not partners:
        yield []
        return
    for labels in divisions(partners - 1):
        for label in range(max(labels, default=-1) + 2):
            yield [*labels, label]


@pytest.mark.parametrize("graph", WITH_TIES, ids=name_of)
def test_modularity_is_that_of_networkx_for_any_division(graph: Graph) -> None:
    draw = np.random.default_rng(2)
    for groups in (1, 2, 4):
        labels = draw.integers(0, groups, len(graph))
        expected = nx.community.modularity(graph, groups_of(labels.tolist()), weight=None)
        assert modularity(adjacency_of(graph), labels) == pytest.approx(expected)


def test_karate_reaches_its_best_modularity() -> None:
    labels, found = communities(adjacency_of(karate()))
    assert found == pytest.approx(0.4198, abs=5e-5)
    assert labels.max() == 3


@pytest.mark.parametrize(
    ("graph", "groups", "best"),
    [
        (nx.karate_club_graph(), 4, 0.4197896),
        (nx.florentine_families_graph(), 3, 0.39875),
        (nx.les_miserables_graph(), 6, 0.5600084),
    ],
    ids=["karate", "florentine", "les misérables"],
)
def test_no_division_is_better_by_the_exact_search_of_igraph(
    graph: Graph, groups: int, best: float
) -> None:
    """What `Graph.community_optimal_modularity` of python-igraph answers: integer programming."""
    labels, found = communities(adjacency_of(nx.convert_node_labels_to_integers(graph)))
    assert found == pytest.approx(best, abs=5e-8)
    assert labels.max() == groups - 1


def test_a_ring_of_cliques_falls_apart_into_its_cliques() -> None:
    labels, found = communities(adjacency_of(nx.ring_of_cliques(8, 5)))
    assert labels.tolist() == [clique for clique in range(8) for _ in range(5)]
    assert found == pytest.approx(8 * (10 / 88 - (22 / 176) ** 2))


@pytest.mark.parametrize("graph", WITH_TIES, ids=name_of)
def test_communities_are_connected_numbered_by_first_member_and_well_scored(graph: Graph) -> None:
    labels, found = communities(adjacency_of(graph))
    groups = groups_of(labels.tolist())
    assert [min(group) for group in groups] == sorted(min(group) for group in groups)
    assert all(nx.is_connected(graph.subgraph(group)) for group in groups)
    assert found == pytest.approx(nx.community.modularity(graph, groups, weight=None))


@pytest.mark.parametrize("graph", [g for g in WITH_TIES if len(g) <= 5], ids=name_of)
def test_small_networks_get_the_best_of_all_divisions(graph: Graph) -> None:
    adjacency = adjacency_of(graph)
    best = max(modularity(adjacency, np.array(d)) or 0 for d in divisions(len(graph)))
    assert communities(adjacency)[1] == pytest.approx(best, abs=1e-12)


def test_an_isolate_is_a_community_by_itself() -> None:
    labels = communities(adjacency_of(florentine_with_pucci()))[0].tolist()
    assert labels.count(labels[-1]) == 1


@pytest.mark.parametrize("partners", [0, 1, 2, 5])
def test_without_ties_everyone_is_alone_and_modularity_undefined(partners: int) -> None:
    adjacency = adjacency_of(nx.empty_graph(partners))
    labels, found = communities(adjacency)
    assert labels.tolist() == list(range(partners))
    assert found is None
    assert modularity(adjacency, labels) is None


def test_the_same_network_gets_the_same_communities() -> None:
    adjacency = adjacency_of(clustered(500))
    (first, score), (second, same) = communities(adjacency), communities(adjacency)
    assert first.tolist() == second.tolist()
    assert score == same


def test_more_seeds_never_give_a_lower_modularity(monkeypatch: pytest.MonkeyPatch) -> None:
    # One seed at a time, as in a large network: otherwise those of one run stop together.
    monkeypatch.setattr(module, "WORK_AT_ONCE", 1)
    adjacency = adjacency_of(clustered())
    scores = [communities(adjacency, seeds=range(count))[1] or 0 for count in (1, 3, 10)]
    assert all(fewer <= more for fewer, more in pairwise(scores))


def test_seeds_in_one_run_do_as_well_as_each_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(clustered(500))
    together = communities(adjacency)[1]
    monkeypatch.setattr(module, "WORK_AT_ONCE", 1)
    assert together == pytest.approx(communities(adjacency)[1] or 0, rel=0.02)


def test_clear_groups_are_found_with_every_seed_and_vague_ones_are_not() -> None:
    *_, clear = communities_and_stability(adjacency_of(nx.ring_of_cliques(8, 5)))
    assert clear == 1
    *_, vague = communities_and_stability(adjacency_of(nx.gnp_random_graph(100, 0.1, seed=1)))
    assert vague is not None
    assert vague < 0.7


@pytest.mark.parametrize("graph", WITH_TIES, ids=name_of)
def test_stability_comes_with_the_same_communities(graph: Graph) -> None:
    labels, score, stability = communities_and_stability(adjacency_of(graph))
    plain, same = communities(adjacency_of(graph))
    assert labels.tolist() == plain.tolist()
    assert score == same
    assert stability is not None
    assert stability <= 1


def test_stability_is_the_mean_similarity_to_the_divisions_of_other_seeds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cliques = nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(3))
    divisions = np.array([[0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 2], [4, 4, 4, 2, 2, 2]])
    monkeypatch.setattr(module, "_divisions", lambda ones, seeds: divisions)
    labels, _, stability = communities_and_stability(adjacency_of(cliques))
    assert labels.tolist() == [0, 0, 0, 1, 1, 1]
    other = adjusted_rand(divisions[0], divisions[1])
    assert stability == pytest.approx((1 + other) / 2)


def test_one_seed_or_no_ties_leave_stability_undefined() -> None:
    assert communities_and_stability(adjacency_of(karate()), seeds=[3])[2] is None
    for partners in (0, 1, 5):
        found = communities_and_stability(adjacency_of(nx.empty_graph(partners)))
        assert found[0].tolist() == list(range(partners))
        assert found[1:] == (None, None)


def test_adjusted_rand_is_that_of_scikit_learn() -> None:
    for one in divisions(4):
        for other in divisions(4):
            expected = adjusted_rand_score(one, other)
            assert adjusted_rand(np.array(one), np.array(other)) == pytest.approx(expected)


def test_divisions_of_nobody_or_one_are_the_same() -> None:
    for partners in (0, 1):
        nobody = np.zeros(partners, dtype=np.int64)
        assert adjusted_rand(nobody, nobody) == 1


def test_a_community_in_unconnected_parts_is_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(3))
    monkeypatch.setattr(module, "_divisions", lambda ones, seeds: np.zeros((1, 6), dtype=np.int64))
    labels, found = communities(adjacency_of(graph))
    assert labels.tolist() == [0, 0, 0, 1, 1, 1]
    assert found == pytest.approx(0.5)


def test_ei_index_is_external_minus_internal_over_all_ties() -> None:
    path = adjacency_of(nx.path_graph(5))
    assert ei_index(path, np.array([0, 0, 0, 1, 1])) == pytest.approx((1 - 3) / 4)
    assert ei_index(path, np.zeros(5, dtype=np.int64)) == -1
    assert ei_index(path, np.array([0, 1, 0, 1, 0])) == 1


def test_ei_index_follows_its_definition_on_every_small_graph() -> None:
    for seed, graph in enumerate(UP_TO_SIX):
        groups = random_groups(graph, 3, seed)
        known = [groups[[a, b]].tolist() for a, b in graph.edges if min(groups[[a, b]]) >= 0]
        external = sum(a != b for a, b in known)
        expected = (2 * external - len(known)) / len(known) if known else None
        assert ei_index(adjacency_of(graph), groups) == pytest.approx(expected)


def test_ties_with_someone_of_unknown_group_do_not_count_for_ei() -> None:
    path = adjacency_of(nx.path_graph(5))
    assert ei_index(path, np.array([0, 0, -1, 1, 2])) == 0
    assert ei_index(path, np.full(5, -1)) is None
    assert ei_index(path, np.array([0, -1, 0, -1, 0])) is None


@pytest.mark.parametrize("partners", [0, 1, 3])
def test_without_ties_there_is_no_ei_index(partners: int) -> None:
    adjacency = adjacency_of(nx.empty_graph(partners))
    assert ei_index(adjacency, np.zeros(partners, dtype=np.int64)) is None


def test_karate_factions_have_the_ei_index_of_their_counted_ties() -> None:
    graph = karate()
    clubs = np.array([graph.nodes[v]["club"] == "Officer" for v in graph], dtype=np.int64)
    between = sum(clubs[a] != clubs[b] for a, b in graph.edges)
    assert ei_index(adjacency_of(graph), clubs) == pytest.approx((2 * between - 78) / 78)
