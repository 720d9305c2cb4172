"""Density, average degree and transitivity."""

from functools import partial

import networkx as nx
import pytest

from netwerk.measures import cohesion
from netwerk.measures.adjacency import row_blocks
from netwerk.measures.cohesion import average_degree, density, transitivity
from tests.measures.graphs import ALL, Graph, adjacency_of, clustered, davis_women, karate, name_of


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph) > 1], ids=name_of)
def test_density_and_average_degree_are_those_of_networkx(graph: Graph) -> None:
    assert density(adjacency_of(graph)) == pytest.approx(nx.density(graph))
    assert average_degree(adjacency_of(graph)) == pytest.approx(
        2 * graph.number_of_edges() / len(graph)
    )


@pytest.mark.parametrize("graph", ALL, ids=name_of)
def test_transitivity_is_that_of_networkx_or_none_without_a_common_contact(graph: Graph) -> None:
    if all(degree < 2 for _, degree in graph.degree):
        assert transitivity(adjacency_of(graph)) is None
    else:
        assert transitivity(adjacency_of(graph)) == pytest.approx(nx.transitivity(graph))


def test_published_figures_of_karate_and_davis() -> None:
    assert density(adjacency_of(karate())) == pytest.approx(78 / 561)
    assert transitivity(adjacency_of(karate())) == pytest.approx(135 / 528)
    assert density(adjacency_of(davis_women())) == pytest.approx(139 / 153)


def test_triangles_are_the_same_in_blocks_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(clustered())
    whole = transitivity(adjacency)
    monkeypatch.setattr(cohesion, "row_blocks", partial(row_blocks, limit=5))
    assert transitivity(adjacency) == whole


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_networks_without_ties_or_pairs_are_defined(partners: int) -> None:
    adjacency = adjacency_of(nx.empty_graph(partners))
    assert density(adjacency) == (0 if partners == 2 else None)
    assert average_degree(adjacency) == (0 if partners else None)
    assert transitivity(adjacency) is None
