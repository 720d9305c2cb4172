"""Degree, betweenness and the three centralizations of Freeman."""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import dependency
from netwerk.measures.centrality import (
    betweenness,
    betweenness_centralization,
    closeness_centralization,
    degree,
    degree_centralization,
    estimated_betweenness,
)
from tests.measures.graphs import (
    ALL,
    Graph,
    adjacency_of,
    clustered,
    florentine,
    florentine_with_pucci,
    karate,
    kite,
    name_of,
)
from tests.measures.small_graphs import UP_TO_SIX, same_in_any_order

CENTRALIZATIONS = [degree_centralization, betweenness_centralization, closeness_centralization]


@pytest.mark.parametrize("graph", ALL, ids=name_of)
def test_degree_and_betweenness_are_those_of_networkx(graph: Graph) -> None:
    adjacency = adjacency_of(graph)
    assert degree(adjacency).tolist() == [count for _, count in graph.degree]
    expected = nx.betweenness_centrality(graph, normalized=False)
    assert betweenness(adjacency) == pytest.approx(np.array([expected[v] for v in graph]))


def test_betweenness_is_that_of_networkx_on_every_small_graph() -> None:
    for graph in UP_TO_SIX:
        expected = nx.betweenness_centrality(graph, normalized=False)
        assert betweenness(adjacency_of(graph)) == pytest.approx([expected[v] for v in graph])


def test_isolates_have_degree_and_betweenness_zero() -> None:
    adjacency = adjacency_of(florentine_with_pucci())
    assert degree(adjacency)[-1] == 0
    assert betweenness(adjacency)[-1] == 0


def test_betweenness_counts_each_pair_once() -> None:
    assert betweenness(adjacency_of(nx.star_graph(4))).tolist() == [6, 0, 0, 0, 0]


def test_betweenness_of_the_kite_is_krackhardts() -> None:
    in_the_paper = [0.83, 0.83, 0, 3.67, 0, 8.33, 8.33, 14, 8, 0]
    assert betweenness(adjacency_of(kite())).round(2).tolist() == in_the_paper


def test_the_medici_lie_between_most_families() -> None:
    found = betweenness(adjacency_of(florentine()))
    assert found.max() == pytest.approx(47.5)
    assert list(nx.florentine_families_graph())[int(found.argmax())] == "Medici"


def test_betweenness_does_not_depend_on_the_order_of_partners() -> None:
    assert same_in_any_order(betweenness, adjacency_of(clustered()))


def test_betweenness_is_the_same_from_one_source_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(clustered())
    together = betweenness(adjacency)
    monkeypatch.setattr(dependency, "_MOST", 1)
    assert betweenness(adjacency).tolist() == together.tolist()


def test_up_to_its_limit_estimated_betweenness_is_exact() -> None:
    adjacency = adjacency_of(kite())
    for found, error in (
        estimated_betweenness(adjacency),
        estimated_betweenness(adjacency, exact_to=0, samples=10),
    ):
        assert found.tolist() == betweenness(adjacency).tolist()
        assert error.tolist() == [0] * 10


def test_a_sample_scales_the_dependencies_of_its_sources_up() -> None:
    # From a point of the star each of its 8 other ends is reached through the middle.
    drawn = np.random.default_rng(0).choice(10, 4, replace=False)
    dependencies = np.where(drawn == 0, 0.0, 8.0)
    found, error = estimated_betweenness(adjacency_of(nx.star_graph(9)), exact_to=0, samples=4)
    assert found.tolist() == [10 / 2 * dependencies.mean()] + [0] * 9
    expected = 10 / 2 * dependencies.std(ddof=1) / 2 * np.sqrt(1 - 4 / 10)
    assert error.tolist() == pytest.approx([expected] + [0] * 9)


def test_a_sample_comes_near_exact_betweenness_and_knows_how_near() -> None:
    adjacency = adjacency_of(clustered(800))
    exact = betweenness(adjacency)
    central = np.argsort(exact)[-20:]
    deviations = []
    for seed in range(40):
        found, error = estimated_betweenness(adjacency, exact_to=0, samples=200, seed=seed)
        assert (error[central] > 0).all()
        deviations.append(((found - exact) / np.maximum(error, 1e-9))[central])
    # In units of the standard error: mean 0 and spread 1, as far as forty draws can tell.
    assert abs(np.mean(deviations)) < 0.5
    assert 0.7 < np.std(deviations) < 1.3


def test_the_same_seed_draws_the_same_sources() -> None:
    adjacency = adjacency_of(clustered())
    first, _ = estimated_betweenness(adjacency, exact_to=0, samples=20)
    again, _ = estimated_betweenness(adjacency, exact_to=0, samples=20)
    other, _ = estimated_betweenness(adjacency, exact_to=0, samples=20, seed=1)
    assert again.tolist() == first.tolist()
    assert other.tolist() != first.tolist()


@pytest.mark.parametrize("partners", [0, 1, 2, 3])
def test_without_a_pair_to_lie_between_betweenness_is_zero(partners: int) -> None:
    for graph in (nx.empty_graph(partners), nx.complete_graph(partners)):
        for found in estimated_betweenness(adjacency_of(graph)):
            assert found.tolist() == [0] * partners


def test_betweenness_is_bit_for_bit_the_same_every_time() -> None:
    adjacency = adjacency_of(clustered(400))
    first = betweenness(adjacency).tobytes()
    assert all(betweenness(adjacency).tobytes() == first for _ in range(3))


def test_florentine_centralizations_are_those_of_wasserman_and_faust() -> None:
    """Social Network Analysis (1994), chapter 5: distances need the Pucci left out."""
    assert degree_centralization(adjacency_of(florentine_with_pucci())) == pytest.approx(
        0.267, abs=5e-4
    )
    assert betweenness_centralization(adjacency_of(florentine())) == pytest.approx(0.437, abs=5e-4)
    assert closeness_centralization(adjacency_of(florentine())) == pytest.approx(0.322, abs=5e-4)


def test_karate_centralizations_are_those_of_igraph() -> None:
    adjacency = adjacency_of(karate())
    assert degree_centralization(adjacency) == pytest.approx(0.3996, abs=5e-5)
    assert betweenness_centralization(adjacency) == pytest.approx(0.4056, abs=5e-5)
    assert closeness_centralization(adjacency) == pytest.approx(0.2982, abs=5e-5)


@pytest.mark.parametrize("partners", [3, 4, 10, 100])
def test_a_star_is_wholly_centralized_and_a_ring_not_at_all(partners: int) -> None:
    star, ring = nx.star_graph(partners - 1), nx.cycle_graph(partners)
    for centralization in CENTRALIZATIONS:
        assert centralization(adjacency_of(star)) == pytest.approx(1)
        assert centralization(adjacency_of(ring)) == pytest.approx(0)


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph) > 2], ids=name_of)
def test_centralizations_follow_freemans_formulas(graph: Graph) -> None:
    n = len(graph)
    degrees = np.array([count for _, count in graph.degree])
    expected = (degrees.max() - degrees).sum() / ((n - 1) * (n - 2))
    assert degree_centralization(adjacency_of(graph)) == pytest.approx(expected)
    between = np.array(list(nx.betweenness_centrality(graph).values()))
    expected = (between.max() - between).sum() / (n - 1)
    assert betweenness_centralization(adjacency_of(graph)) == pytest.approx(expected)


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph) > 2], ids=name_of)
def test_closeness_centralization_is_that_of_the_largest_component(graph: Graph) -> None:
    island = min(nx.connected_components(graph), key=lambda nodes: (-len(nodes), min(nodes)))
    found = closeness_centralization(adjacency_of(graph))
    n = len(island)
    if n < 3:
        assert found is None
        return
    closeness = np.array(list(nx.closeness_centrality(graph.subgraph(island)).values()))
    expected = (closeness.max() - closeness).sum() * (2 * n - 3) / ((n - 1) * (n - 2))
    assert found == pytest.approx(expected)


def test_of_equally_large_components_the_earliest_counts() -> None:
    star, ring = nx.star_graph(4), nx.cycle_graph(5)
    assert closeness_centralization(adjacency_of(nx.disjoint_union(star, ring))) == pytest.approx(1)
    assert closeness_centralization(adjacency_of(nx.disjoint_union(ring, star))) == pytest.approx(0)


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_below_three_partners_there_is_no_centralization(partners: int) -> None:
    for graph in (nx.empty_graph(partners), nx.complete_graph(partners)):
        assert [measure(adjacency_of(graph)) for measure in CENTRALIZATIONS] == [None] * 3


def test_without_ties_nobody_is_more_central_and_closeness_is_undefined() -> None:
    adjacency = adjacency_of(nx.empty_graph(5))
    assert degree_centralization(adjacency) == 0
    assert betweenness_centralization(adjacency) == 0
    assert closeness_centralization(adjacency) is None


def test_path_centralizations_are_left_out_above_their_limit() -> None:
    adjacency = adjacency_of(kite())
    for centralization in (betweenness_centralization, closeness_centralization):
        assert centralization(adjacency, exact_to=9) is None
        assert centralization(adjacency, exact_to=10) is not None
