"""Graphs on which a measure is held against its definition, and orders to give partners in."""

from collections.abc import Callable

import networkx as nx
import numpy as np

from netwerk.measures.adjacency import Adjacency, Integers
from tests.measures.graphs import Graph

# Every graph of at most six nodes, connected or not.
UP_TO_SIX = [graph for graph in nx.graph_atlas_g() if len(graph) <= 6]

# With enough circles, branches and loose parts to go wrong in.
RANDOM = [
    nx.gnp_random_graph(nodes, chance / nodes, seed=seed)
    for nodes in (9, 16, 30)
    for chance in (1.2, 2, 4)
    for seed in range(6)
]


def same_in_any_order(
    measure: Callable[[Adjacency], np.ndarray], adjacency: Adjacency, seeds: int = 3
) -> bool:
    """Whether each partner keeps its value, to the last digit, however the partners are ordered."""
    expected = measure(adjacency)
    orders = [np.random.default_rng(seed).permutation(len(expected)) for seed in range(seeds)]
    return all(
        np.array_equal(measure(adjacency[order][:, order]), expected[order], equal_nan=True)
        for order in orders
    )


def without(graph: Graph, *nodes: int) -> Graph:
    """A copy that lacks these nodes."""
    rest = graph.copy()
    rest.remove_nodes_from(nodes)
    return rest


def random_groups(graph: Graph, count: int, seed: int = 0) -> Integers:
    """A group for every node; −1, unknown, is one of them."""
    return np.random.default_rng(seed).integers(-1, count, len(graph))
