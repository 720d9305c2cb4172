"""How groups mix, and how much chance would mix them."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.adjacency import Integers
from netwerk.measures.communities import ei_index
from netwerk.measures.mixing import ei_by_chance, only_parties, ties_between
from tests.measures.graphs import Graph, adjacency_of, clustered, florentine, karate
from tests.measures.small_graphs import RANDOM, random_groups

SMALL = [graph for graph in nx.graph_atlas_g() if len(graph) <= 5]


def dealt_out(groups: Integers) -> list[Integers]:
    """The groups in every order among the partners that have one."""
    known = np.flatnonzero(groups >= 0)
    deals = []
    for order in permutations(groups[known]):
        dealt = groups.copy()
        dealt[known] = order
        deals.append(dealt)
    return deals


@pytest.mark.parametrize("count", [1, 2, 3])
def test_chance_has_the_mean_and_spread_of_all_ways_to_deal_out_the_groups(count: int) -> None:
    for seed, graph in enumerate(SMALL):
        groups, adjacency = random_groups(graph, count, seed), adjacency_of(graph)
        found = [ei_index(adjacency, dealt) for dealt in dealt_out(groups)]
        values = [value for value in found if value is not None]
        mean, deviation = ei_by_chance(adjacency, groups)
        if not values:
            assert (mean, deviation) == (None, None)
        else:
            assert mean == pytest.approx(np.mean(values), abs=1e-12)
            assert deviation == pytest.approx(np.std(values), abs=1e-9)


def test_chance_agrees_with_a_simulation_of_a_larger_network() -> None:
    adjacency, groups = adjacency_of(clustered()), random_groups(clustered(), 4)
    known, draw = np.flatnonzero(groups >= 0), np.random.default_rng(6)
    simulated = []
    for _ in range(4_000):
        groups[known] = draw.permutation(groups[known])
        simulated.append(ei_index(adjacency, groups) or 0)
    mean, deviation = ei_by_chance(adjacency, groups)
    assert mean is not None
    assert deviation is not None
    assert np.mean(simulated) == pytest.approx(mean, abs=4 * deviation / np.sqrt(4_000))
    assert np.std(simulated) == pytest.approx(deviation, rel=0.05)


def test_the_factions_of_karate_mix_far_less_than_chance() -> None:
    graph = karate()
    factions = np.array([graph.nodes[v]["club"] == "Officer" for v in graph], dtype=np.int64)
    observed = ei_index(adjacency_of(graph), factions)
    mean, deviation = ei_by_chance(adjacency_of(graph), factions)
    assert observed is not None
    assert mean is not None
    assert deviation is not None
    # Two factions of 17: a pair is of one with chance 2 × 17 × 16 / (34 × 33).
    assert mean == pytest.approx(1 - 2 * 544 / 1122)
    assert (observed - mean) / deviation < -6


def test_with_one_group_or_all_apart_chance_has_no_spread() -> None:
    adjacency = adjacency_of(florentine())
    assert ei_by_chance(adjacency, np.zeros(15, dtype=np.int64)) == (-1, 0)
    assert ei_by_chance(adjacency, np.arange(15)) == (1, 0)


@pytest.mark.parametrize("partners", [0, 1, 2, 3])
def test_without_ties_or_groups_there_is_no_chance(partners: int) -> None:
    nobody, everyone = np.full(partners, -1), np.zeros(partners, dtype=np.int64)
    assert ei_by_chance(adjacency_of(nx.complete_graph(partners)), nobody) == (None, None)
    assert ei_by_chance(adjacency_of(nx.empty_graph(partners)), everyone) == (None, None)


def counted(graph: Graph, groups: Integers, count: int) -> list[list[int]]:
    table = np.zeros((count, count), dtype=np.int64)
    for a, b in graph.edges:
        g, h = groups[a], groups[b]
        if min(g, h) >= 0:
            table[g, h] += 1
            table[h, g] += g != h
    return [[int(cell) for cell in row] for row in table]


def only_by_definition(graph: Graph, groups: Integers, g: int, h: int) -> int:
    holders = {
        a for tie in graph.edges for a, b in (tie, tie[::-1]) if (groups[a], groups[b]) == (g, h)
    }
    return holders.pop() if g != h and len(holders) == 1 else -1


def test_ties_between_groups_and_who_alone_has_them_are_counted_tie_by_tie() -> None:
    for seed, graph in enumerate([*SMALL, *RANDOM]):
        groups, adjacency = random_groups(graph, 3, seed), adjacency_of(graph)
        assert ties_between(adjacency, groups, 3).tolist() == counted(graph, groups, 3)
        expected = [[only_by_definition(graph, groups, g, h) for h in range(3)] for g in range(3)]
        assert only_parties(adjacency, groups, 3).tolist() == expected


def test_two_groups_that_meet_through_one_partner_name_it() -> None:
    star = adjacency_of(nx.star_graph(3))
    found = only_parties(star, np.array([0, 1, 1, 1]), 3)
    assert found.tolist() == [[-1, 0, -1], [-1, -1, -1], [-1, -1, -1]]


@pytest.mark.parametrize("partners", [0, 1])
def test_nobody_or_one_partner_has_no_ties_between_groups(partners: int) -> None:
    adjacency, groups = adjacency_of(nx.empty_graph(partners)), np.zeros(partners, dtype=np.int64)
    assert ties_between(adjacency, groups, 2).tolist() == [[0, 0], [0, 0]]
    assert only_parties(adjacency, groups, 2).tolist() == [[-1, -1], [-1, -1]]
