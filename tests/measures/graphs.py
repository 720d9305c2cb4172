"""The networks that measures are tested on, as adjacencies with the NetworkX graph beside them."""

from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency

Graph = Any  # networkx has no types


def adjacency_of(graph: Graph) -> Adjacency:
    """Rows in the order of the graph's nodes, weights left out."""
    if not len(graph):
        return sparse.csr_matrix((0, 0), dtype=np.float64)
    return sparse.csr_matrix(nx.to_scipy_sparse_array(graph, weight=None, dtype=np.float64))


def karate() -> Graph:
    """Zachary 1977: 34 members, 78 ties."""
    return nx.karate_club_graph()


def florentine() -> Graph:
    """Padgett's marriages among 15 families."""
    return nx.convert_node_labels_to_integers(nx.florentine_families_graph())


def florentine_with_pucci() -> Graph:
    """The same with the family that married nobody, as Wasserman & Faust 1994 have it."""
    graph = florentine()
    graph.add_node(len(graph))
    return graph


def kite() -> Graph:
    """Krackhardt 1990: 10 nodes, 18 ties."""
    return nx.krackhardt_kite_graph()


def davis_women() -> Graph:
    """Davis 1941: 18 women, with a tie where they met at one of 14 events."""
    two_mode = nx.davis_southern_women_graph()
    women = nx.bipartite.projected_graph(two_mode, two_mode.graph["top"])
    return nx.convert_node_labels_to_integers(women)


def davis_two_mode() -> Graph:
    """The women and the events, with a tie where a woman was at an event."""
    return nx.convert_node_labels_to_integers(nx.davis_southern_women_graph())


def clustered(partners: int = 200) -> Graph:
    """A network with groups, hubs, isolates and small components."""
    graph = nx.powerlaw_cluster_graph(partners, 3, 0.5, seed=1)
    graph.remove_edges_from(list(graph.edges(range(partners // 2, partners // 2 + 20))))
    return graph


KNOWN = {
    "karate": karate(),
    "florentine": florentine(),
    "florentine with Pucci": florentine_with_pucci(),
    "kite": kite(),
    "davis women": davis_women(),
    "davis two-mode": davis_two_mode(),
    "clustered": clustered(),
    "star with 99 points": nx.star_graph(99),
    "path": nx.path_graph(70),
    "two cliques": nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(6)),
}
for _name, _graph in KNOWN.items():
    _graph.name = _name

# Every graph of at most five nodes, connected or not.
SMALL = [graph for graph in nx.graph_atlas_g() if len(graph) <= 5]

ALL = [*KNOWN.values(), *SMALL]


def name_of(graph: Graph) -> str:
    """What a test on this graph is called; those of the atlas are G0, G1, …"""
    return str(graph.name)
