"""Components, fragmentation F and distance fragmentation DF."""

import networkx as nx
import numpy as np
import pytest
from scipy import sparse

from netwerk.measures import paths
from netwerk.measures.fragmentation import (
    component_sizes,
    components,
    distance_fragmentation,
    fragmentation,
)
from tests.measures.graphs import ALL, Graph, adjacency_of, clustered, kite, name_of


def f_of(graph: Graph) -> float | None:
    return fragmentation(component_sizes(components(adjacency_of(graph))))


def distance_fragmentation_by_definition(graph: Graph) -> float:
    n = len(graph)
    inverse: float = sum(
        1 / distance
        for _, lengths in nx.all_pairs_shortest_path_length(graph)
        for distance in lengths.values()
        if distance
    )
    return 1 - inverse / (n * (n - 1))


@pytest.mark.parametrize("graph", ALL, ids=name_of)
def test_components_are_those_of_networkx_numbered_by_first_member(graph: Graph) -> None:
    labels = components(adjacency_of(graph)).tolist()
    by_first_member = sorted(nx.connected_components(graph), key=min)
    expected = {node: label for label, nodes in enumerate(by_first_member) for node in nodes}
    assert labels == [expected[node] for node in sorted(graph)]


def test_a_stored_zero_connects_nobody() -> None:
    stored = sparse.csr_matrix((np.array([0.0, 0.0]), ([0, 1], [1, 0])), shape=(2, 2))
    assert components(stored).tolist() == [0, 1]
    assert distance_fragmentation(stored) == (1, 0)


def test_component_sizes_follow_the_labels() -> None:
    graph = nx.disjoint_union_all([nx.empty_graph(1), nx.path_graph(3), nx.path_graph(2)])
    assert component_sizes(components(adjacency_of(graph))).tolist() == [1, 3, 2]


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph) > 1], ids=name_of)
def test_f_is_the_share_of_pairs_without_a_path(graph: Graph) -> None:
    n = len(graph)
    apart = sum(not nx.has_path(graph, a, b) for a in range(n) for b in range(a + 1, n))
    assert f_of(graph) == pytest.approx(apart / (n * (n - 1) / 2))


def test_two_halves_of_five_have_an_f_of_five_ninths() -> None:
    halves = nx.disjoint_union(nx.path_graph(5), nx.complete_graph(5))
    assert f_of(halves) == pytest.approx(5 / 9)


def test_without_a_tie_all_is_fragmented_and_in_a_clique_nothing_is() -> None:
    assert f_of(nx.empty_graph(4)) == 1
    assert f_of(nx.complete_graph(4)) == 0
    assert distance_fragmentation(adjacency_of(nx.empty_graph(4))) == (1, 0)
    assert distance_fragmentation(adjacency_of(nx.complete_graph(4))) == (0, 0)


@pytest.mark.parametrize("partners", [0, 1])
def test_without_a_pair_there_is_no_fragmentation(partners: int) -> None:
    adjacency = adjacency_of(nx.empty_graph(partners))
    assert fragmentation(component_sizes(components(adjacency))) is None
    assert distance_fragmentation(adjacency) == (None, None)


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph) > 1], ids=name_of)
def test_df_is_one_minus_the_mean_of_inverse_distances(graph: Graph) -> None:
    value, error = distance_fragmentation(adjacency_of(graph))
    assert value == pytest.approx(distance_fragmentation_by_definition(graph), abs=1e-12)
    assert error == 0


def test_df_of_a_star_is_half_the_share_of_pairs_at_distance_two() -> None:
    value, _ = distance_fragmentation(adjacency_of(nx.star_graph(9)))
    assert value == pytest.approx(0.5 * 36 / 45)


def test_df_is_never_below_f() -> None:
    for graph in ALL:
        f, (df, _) = f_of(graph), distance_fragmentation(adjacency_of(graph))
        assert f is None or (df is not None and df >= f - 1e-12)


def test_df_does_not_depend_on_the_order_of_partners_nor_on_batches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    adjacency = adjacency_of(clustered())
    once = distance_fragmentation(adjacency)
    monkeypatch.setattr(paths, "_MOST_SOURCES", 64)
    assert distance_fragmentation(adjacency) == once
    order = np.random.default_rng(5).permutation(adjacency.shape[0])
    assert distance_fragmentation(adjacency[order][:, order]) == once


def test_a_sample_comes_near_the_exact_value_and_knows_how_near() -> None:
    adjacency = adjacency_of(clustered(2_000))
    exact, _ = distance_fragmentation(adjacency)
    assert exact is not None
    deviations = []
    for seed in range(40):
        value, error = distance_fragmentation(adjacency, exact_to=100, samples=150, seed=seed)
        assert value is not None
        assert error is not None
        assert 0 < error < 0.05
        deviations.append((value - exact) / error)
    # In units of the standard error: mean 0 and spread 1, as far as forty draws can tell.
    assert abs(np.mean(deviations)) < 0.5
    assert 0.7 < np.std(deviations) < 1.3


def test_the_same_seed_draws_the_same_sample() -> None:
    adjacency = adjacency_of(clustered())
    first = distance_fragmentation(adjacency, exact_to=10, samples=20)
    assert distance_fragmentation(adjacency, exact_to=10, samples=20) == first
    assert distance_fragmentation(adjacency, exact_to=10, samples=20, seed=1) != first


def test_the_standard_error_follows_from_the_partners_drawn() -> None:
    graph = nx.star_graph(9)
    drawn = np.sort(np.random.default_rng(0).choice(10, 4, replace=False))
    closeness = np.where(drawn == 0, 1, (1 + 8 / 2) / 9)
    value, error = distance_fragmentation(adjacency_of(graph), exact_to=1, samples=4)
    assert value == pytest.approx(1 - closeness.mean())
    assert error == pytest.approx(closeness.std(ddof=1) / 2 * np.sqrt(0.6))


def test_a_sample_of_everyone_is_exact() -> None:
    exact = distance_fragmentation(adjacency_of(kite()))
    assert distance_fragmentation(adjacency_of(kite()), exact_to=5, samples=10) == exact
