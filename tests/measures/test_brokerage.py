"""The five roles of Gould and Fernandez."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.adjacency import Integers
from netwerk.measures.brokerage import Brokerage, brokerage
from tests.measures.graphs import KNOWN, Graph, adjacency_of, clustered, karate, name_of
from tests.measures.small_graphs import RANDOM, UP_TO_SIX, random_groups, same_in_any_order


def role(a: int, broker: int, b: int) -> str:
    """The role in an ordered triad a → broker → b, by the groups of the three."""
    if a == b:
        return "coordinator" if a == broker else "itinerant"
    if b == broker:
        return "gatekeeper"
    return "representative" if a == broker else "liaison"


def by_definition(graph: Graph, groups: Integers) -> list[dict[str, float]]:
    """Every ordered triad counts half: each pair has two orders."""
    found = [dict.fromkeys(Brokerage._fields, 0.0) for _ in graph]
    for broker in graph:
        for a, b in permutations(graph[broker], 2):
            trio = groups[[a, broker, b]].tolist()
            if min(trio) >= 0 and not graph.has_edge(a, b):
                mixed = role(*trio) in ("gatekeeper", "representative")
                found[broker][role(*trio)] += 1 if mixed else 0.5
    return found


def rows_of(found: Brokerage) -> list[dict[str, int]]:
    return [
        dict(zip(Brokerage._fields, row, strict=True))
        for row in zip(*map(list, found), strict=True)
    ]


def test_roles_follow_their_definition_on_every_small_graph() -> None:
    for seed, graph in enumerate([*UP_TO_SIX, *RANDOM]):
        for count in (1, 2, 3):
            groups = random_groups(graph, count, seed)
            expected = by_definition(graph, groups)
            assert rows_of(brokerage(adjacency_of(graph), groups)) == expected


@pytest.mark.parametrize("graph", KNOWN.values(), ids=name_of)
def test_roles_follow_their_definition_on_known_networks(graph: Graph) -> None:
    groups = random_groups(graph, 4)
    assert rows_of(brokerage(adjacency_of(graph), groups)) == by_definition(graph, groups)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([0, 0, 0], (1, 0, 0, 0, 0)),
        ([0, 1, 0], (0, 1, 0, 0, 0)),
        ([0, 1, 1], (0, 0, 1, 1, 0)),
        ([0, 0, 1], (0, 0, 1, 1, 0)),
        ([0, 1, 2], (0, 0, 0, 0, 1)),
    ],
)
def test_each_role_is_that_of_the_middle_of_a_path(
    groups: list[int], expected: tuple[int, ...]
) -> None:
    found = brokerage(adjacency_of(nx.path_graph(3)), np.array(groups))
    assert tuple(int(of_role[1]) for of_role in found) == expected
    assert all(of_role[[0, 2]].tolist() == [0, 0] for of_role in found)


def test_pairs_that_know_each_other_need_no_broker() -> None:
    for of_role in brokerage(adjacency_of(nx.complete_graph(5)), np.array([0, 0, 1, 1, 2])):
        assert of_role.tolist() == [0] * 5


def test_the_two_leaders_of_karate_coordinate_most_in_their_own_faction() -> None:
    graph = karate()
    factions = np.array([graph.nodes[v]["club"] == "Officer" for v in graph], dtype=np.int64)
    found = brokerage(adjacency_of(graph), factions)
    assert set(np.argsort(found.coordinator)[-2:].tolist()) == {0, 33}
    assert not found.liaison.any()
    # The instructor's 16 contacts make 120 pairs, of which 18 have a tie.
    assert sum(int(of_role[0]) for of_role in found) - int(found.gatekeeper[0]) == 120 - 18


def test_someone_of_unknown_group_neither_brokers_nor_is_brokered() -> None:
    star = adjacency_of(nx.star_graph(3))
    assert brokerage(star, np.array([-1, 0, 0, 1])).itinerant.tolist() == [0] * 4
    found = brokerage(star, np.array([0, 0, -1, 0]))
    assert found.coordinator.tolist() == [1, 0, 0, 0]
    assert not found.liaison.any()


def test_codes_of_groups_need_not_be_close_together() -> None:
    graph = clustered()
    groups = random_groups(graph, 5)
    spread = np.where(groups < 0, -7, groups * 1_000_003)
    for narrow, wide in zip(
        brokerage(adjacency_of(graph), groups), brokerage(adjacency_of(graph), spread), strict=True
    ):
        assert narrow.tolist() == wide.tolist()


@pytest.mark.parametrize("partners", [0, 1, 2, 4])
def test_networks_without_a_pair_to_broker_are_defined(partners: int) -> None:
    for graph in (nx.empty_graph(partners), nx.complete_graph(partners)):
        for of_role in brokerage(adjacency_of(graph), np.zeros(partners, dtype=np.int64)):
            assert of_role.tolist() == [0] * partners


def test_the_order_of_partners_does_not_matter() -> None:
    graph = clustered()
    groups = random_groups(graph, 3)
    whole = brokerage(adjacency_of(graph), groups)
    order = np.random.default_rng(4).permutation(len(graph))
    shuffled = brokerage(adjacency_of(graph)[order][:, order], groups[order])
    assert all(
        after.tolist() == before[order].tolist()
        for after, before in zip(shuffled, whole, strict=True)
    )
    one_group = np.zeros(len(graph), dtype=np.int64)
    assert same_in_any_order(
        lambda given: brokerage(given, one_group).coordinator, adjacency_of(graph)
    )
