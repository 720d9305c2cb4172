"""Burt's constraint and effective size."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.structural_holes import structural_holes
from tests.measures.graphs import (
    ALL,
    Graph,
    adjacency_of,
    clustered,
    davis_women,
    florentine,
    florentine_with_pucci,
    karate,
    kite,
    name_of,
)
from tests.measures.small_graphs import UP_TO_SIX, same_in_any_order

# Burt 1992, as Borgatti 1997 redraws it: the ego network of one person, "ego" here.
BURT = nx.Graph(["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"])


def constraint_by_definition(graph: Graph, ego: int) -> float:
    def invested(one: int, other: int) -> float:
        return 1 / graph.degree[one] if graph.has_edge(one, other) else 0

    return sum(
        (
            invested(ego, j)
            + sum(invested(ego, q) * invested(q, j) for q in graph if q not in (ego, j))
        )
        ** 2
        for j in graph[ego]
    )


def effective_size_by_definition(graph: Graph, ego: int) -> float:
    contacts = list(graph[ego])
    ties = sum(graph.has_edge(a, b) for a, b in combinations(contacts, 2))
    return len(contacts) - 2 * ties / len(contacts) if contacts else 0


def test_both_follow_their_definitions_on_every_small_graph() -> None:
    for graph in UP_TO_SIX:
        constraint, effective_size = structural_holes(adjacency_of(graph))
        for ego in graph:
            expected = constraint_by_definition(graph, ego) if graph.degree[ego] else np.nan
            assert constraint[ego] == pytest.approx(expected, nan_ok=True)
            assert effective_size[ego] == pytest.approx(effective_size_by_definition(graph, ego))


@pytest.mark.parametrize("graph", [graph for graph in ALL if len(graph)], ids=name_of)
def test_both_are_those_of_networkx_except_for_isolates(graph: Graph) -> None:
    constraint, effective_size = structural_holes(adjacency_of(graph))
    expected = nx.constraint(graph, weight=None)
    assert constraint == pytest.approx(np.array([expected[v] for v in graph]), nan_ok=True)
    expected = nx.effective_size(graph, weight=None)
    sizes = np.nan_to_num([expected[v] for v in graph])
    assert effective_size == pytest.approx(sizes)


def test_burts_example_has_the_values_that_ucinet_and_networkx_print() -> None:
    graph = nx.convert_node_labels_to_integers(BURT, label_attribute="name")
    place = {name: node for node, name in graph.nodes(data="name")}
    constraint, effective_size = structural_holes(adjacency_of(graph))
    assert [round(float(constraint[place[name]]), 3) for name in "GAC"] == [0.4, 0.595, 1]
    assert [round(float(effective_size[place[name]]), 2) for name in "GAC"] == [4.67, 2.5, 1]


def test_karate_has_the_constraint_that_igraph_prints() -> None:
    constraint, _ = structural_holes(adjacency_of(karate()))
    printed = [0.1554, 0.2795, 0.1852, 0.3967, 0.5294, 0.4775, 0.4775, 0.4427, 0.3036, 0.5]
    assert constraint[:10].round(4).tolist() == printed
    assert constraint[-2:].round(4).tolist() == [0.2492, 0.1564]


def test_the_kite_has_the_constraint_that_igraph_prints() -> None:
    constraint, _ = structural_holes(adjacency_of(kite()))
    printed = [0.5412, 0.5412, 0.6641, 0.4702, 0.6641, 0.4451, 0.4451, 0.4311, 0.5, 1]
    assert constraint.round(4).tolist() == printed


def test_the_medici_are_the_least_constrained_and_have_most_ways_in() -> None:
    families = list(nx.florentine_families_graph())
    constraint, effective_size = structural_holes(adjacency_of(florentine()))
    assert families[int(constraint.argmin())] == families[int(effective_size.argmax())] == "Medici"
    assert constraint.min() == pytest.approx(0.2099, abs=5e-5)
    assert effective_size.max() == pytest.approx(6 - 2 / 6)


def test_an_isolate_is_constrained_by_nobody_and_has_no_way_in() -> None:
    constraint, effective_size = structural_holes(adjacency_of(florentine_with_pucci()))
    assert np.isnan(constraint[-1])
    assert not np.isnan(constraint[:-1]).any()
    assert effective_size[-1] == 0


def test_a_triangle_constrains_most() -> None:
    largest = max(np.nanmax(structural_holes(adjacency_of(g))[0], initial=0) for g in UP_TO_SIX)
    assert largest == structural_holes(adjacency_of(nx.complete_graph(3)))[0][0] == 1.125


def test_effective_size_runs_from_one_to_the_number_of_contacts() -> None:
    _, star = structural_holes(adjacency_of(nx.star_graph(7)))
    assert star.tolist() == [7] + [1] * 7
    _, clique = structural_holes(adjacency_of(nx.complete_graph(6)))
    assert clique.tolist() == pytest.approx([1] * 6)


def test_one_tie_constrains_wholly() -> None:
    constraint, effective_size = structural_holes(adjacency_of(nx.complete_graph(2)))
    assert constraint.tolist() == effective_size.tolist() == [1, 1]


@pytest.mark.parametrize("partners", [0, 1, 2, 5])
def test_networks_without_ties_are_defined(partners: int) -> None:
    constraint, effective_size = structural_holes(adjacency_of(nx.empty_graph(partners)))
    assert np.isnan(constraint).tolist() == [True] * partners
    assert effective_size.tolist() == [0] * partners


def test_weights_do_not_matter() -> None:
    adjacency = adjacency_of(davis_women())
    assert structural_holes(adjacency * 3.5)[0].tolist() == structural_holes(adjacency)[0].tolist()


def test_the_order_of_partners_does_not_matter() -> None:
    adjacency = adjacency_of(clustered())
    assert same_in_any_order(lambda given: structural_holes(given)[0], adjacency)
    assert same_in_any_order(lambda given: structural_holes(given)[1], adjacency)
