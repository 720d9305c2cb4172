"""Positions of partners: the strongest eigenvectors of their ties."""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.embedding import low_rank, regularised
from tests.measures.graphs import Graph, adjacency_of, clustered, karate


def test_all_dimensions_together_are_the_ties_themselves() -> None:
    ones = adjacency_of(karate())
    left, right = low_rank(ones, 34)
    assert left @ right.T == pytest.approx(ones.toarray(), abs=1e-9)


def test_a_few_dimensions_come_as_near_to_the_ties_as_any() -> None:
    """The nearest matrix of rank r leaves the other eigenvalues: Eckart and Young 1936."""
    ones = adjacency_of(clustered())
    left, right = low_rank(ones, 8)
    values = np.sort(np.abs(np.linalg.eigvalsh(ones.toarray())))[:-8]
    left_over = np.linalg.norm(ones.toarray() - left @ right.T)
    assert left_over == pytest.approx(np.linalg.norm(values), rel=1e-3)


def test_partners_of_one_group_are_near_one_another() -> None:
    groups = nx.planted_partition_graph(4, 40, 0.4, 0.02, seed=1)
    place = regularised(adjacency_of(groups), 4)
    product = place @ place.T
    same = np.equal.outer(np.arange(160) // 40, np.arange(160) // 40)
    assert product[same].mean() > 5 * product[~same].mean()


@pytest.mark.parametrize(
    "graph", [nx.star_graph(300), nx.disjoint_union_all([nx.path_graph(2)] * 99)]
)
def test_networks_of_very_low_rank_have_places_too(graph: Graph) -> None:
    ones = adjacency_of(graph)
    left, right = low_rank(ones, 16)
    assert np.isfinite(regularised(ones, 16)).all()
    if graph.degree[0] > 1:
        assert left @ right.T == pytest.approx(ones.toarray(), abs=1e-6)


def test_the_same_network_has_the_same_places_every_time() -> None:
    ones = adjacency_of(clustered())
    assert (regularised(ones, 16) == regularised(ones, 16)).all()


@pytest.mark.parametrize("partners", [0, 1, 3])
def test_without_ties_everyone_is_in_one_place(partners: int) -> None:
    ones = adjacency_of(nx.empty_graph(partners))
    assert not regularised(ones, 16).any()
    left, right = low_rank(ones, 16)
    assert not (left @ right.T).any()
