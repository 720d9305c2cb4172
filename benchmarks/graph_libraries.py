"""The measures by NetworkX, rustworkx, scikit-network, igraph and leidenalg, beside netwerk.

Every function takes the graph in the form of its library and what is asked, and gives its answer;
`KERNELS` lists them. Libraries are imported where they are used: each run has its own process.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from benchmarks.clustered_network import Edges, adjacency_of

SEEDS = range(10)


@dataclass(frozen=True, slots=True)
class Asked:
    """What every library is asked alike: the partners to start from."""

    partners: int
    sources: tuple[int, ...]

    @property
    def targets(self) -> int:
        """How many others each source has."""
        return self.partners - 1


def to_networkx(edges: Edges, partners: int) -> Any:
    import networkx as nx

    graph = nx.empty_graph(partners)
    graph.add_edges_from(edges.tolist())
    return graph


def to_rustworkx(edges: Edges, partners: int) -> Any:
    import rustworkx as rx

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(partners))
    graph.add_edges_from_no_data(list(map(tuple, edges.tolist())))
    return graph


def to_igraph(edges: Edges, partners: int) -> Any:
    igraph = import_module("igraph")
    return igraph.Graph(n=partners, edges=edges)


CONVERSIONS: Mapping[str, Callable[[Edges, int], Any]] = {
    "netwerk": adjacency_of,
    "networkx": to_networkx,
    "rustworkx": to_rustworkx,
    "sknetwork": adjacency_of,
    "igraph": to_igraph,
    "leidenalg": to_igraph,
}


# -- components and F ------------------------------------------------------------------------------


def netwerk_components(graph: Any, asked: Asked) -> float | None:
    from netwerk.measures.fragmentation import component_sizes, components, fragmentation

    return fragmentation(component_sizes(components(graph)))


def networkx_components(graph: Any, asked: Asked) -> float:
    import networkx as nx

    return _unconnected([len(part) for part in nx.connected_components(graph)])


def rustworkx_components(graph: Any, asked: Asked) -> float:
    import rustworkx as rx

    return _unconnected([len(part) for part in rx.connected_components(graph)])


def sknetwork_components(graph: Any, asked: Asked) -> float:
    from sknetwork.topology import get_connected_components

    return _unconnected(np.bincount(get_connected_components(graph)).tolist())


def igraph_components(graph: Any, asked: Asked) -> float:
    return _unconnected(graph.connected_components().sizes())


def _unconnected(sizes: list[int]) -> float:
    n = sum(sizes)
    return 1 - sum(size * (size - 1) for size in sizes) / (n * (n - 1))


# -- cut partners and bridges ----------------------------------------------------------------------


def netwerk_cut(graph: Any, asked: Asked) -> tuple[int, int, int]:
    from netwerk.measures.cut import Blocks

    blocks = Blocks(graph)
    cut = np.flatnonzero(blocks.cut_partners)
    return len(cut), int(cut.sum()), len(blocks.bridges()[0])


def networkx_cut(graph: Any, asked: Asked) -> tuple[int, int, int]:
    import networkx as nx

    cut = set(nx.articulation_points(graph))
    return len(cut), sum(cut), sum(1 for _ in nx.bridges(graph))


def rustworkx_cut(graph: Any, asked: Asked) -> tuple[int, int, int]:
    import rustworkx as rx

    cut = rx.articulation_points(graph)
    return len(cut), sum(cut), len(rx.bridges(graph))


def igraph_cut(graph: Any, asked: Asked) -> tuple[int, int, int]:
    cut = graph.articulation_points()
    return len(cut), sum(cut), len(graph.bridges())


# -- distance fragmentation, from the same sources -------------------------------------------------


def netwerk_distances(graph: Any, asked: Asked) -> float:
    from netwerk.measures.fragmentation import distance_fragmentation

    exact = asked.partners if len(asked.sources) == asked.partners else 0
    found, _ = distance_fragmentation(graph, exact_to=exact, samples=len(asked.sources))
    assert found is not None
    return found


def networkx_distances(graph: Any, asked: Asked) -> float:
    import networkx as nx

    lengths = (nx.single_source_shortest_path_length(graph, v) for v in asked.sources)
    near: float = sum(1 / d for found in lengths for d in found.values() if d)
    return 1 - near / (len(asked.sources) * asked.targets)


def rustworkx_distances(graph: Any, asked: Asked) -> float:
    import rustworkx as rx

    lengths = (rx.dijkstra_shortest_path_lengths(graph, v, lambda _: 1.0) for v in asked.sources)
    near: float = sum(1 / d for found in lengths for d in found.values() if d)
    return 1 - near / (len(asked.sources) * asked.targets)


def sknetwork_distances(graph: Any, asked: Asked) -> float:
    from sknetwork.path import get_distances

    return _fragmentation((get_distances(graph, v) for v in asked.sources), asked)


def igraph_distances(graph: Any, asked: Asked) -> float:
    return _fragmentation((np.array(graph.distances(v)[0]) for v in asked.sources), asked)


def _fragmentation(lengths: Any, asked: Asked) -> float:
    near = 0.0
    for found in lengths:
        near += float((1 / found[(found > 0) & np.isfinite(found)]).sum())
    return 1 - near / (len(asked.sources) * asked.targets)


# -- transitivity ----------------------------------------------------------------------------------


def netwerk_transitivity(graph: Any, asked: Asked) -> float | None:
    from netwerk.measures.cohesion import transitivity

    return transitivity(graph)


def networkx_transitivity(graph: Any, asked: Asked) -> float:
    import networkx as nx

    return float(nx.transitivity(graph))


def rustworkx_transitivity(graph: Any, asked: Asked) -> float:
    import rustworkx as rx

    return float(rx.transitivity(graph))


def sknetwork_transitivity(graph: Any, asked: Asked) -> float:
    from sknetwork.topology import get_clustering_coefficient

    return float(get_clustering_coefficient(graph))


def igraph_transitivity(graph: Any, asked: Asked) -> float:
    return float(graph.transitivity_undirected())


# -- communities: the modularity of the best of ten seeds ------------------------------------------


def netwerk_communities(graph: Any, asked: Asked) -> float | None:
    from netwerk.measures.communities import communities

    return communities(graph, seeds=SEEDS)[1]


def networkx_communities(graph: Any, asked: Asked) -> float:
    import networkx as nx

    found = (nx.community.louvain_communities(graph, seed=seed) for seed in SEEDS)
    return float(max(nx.community.modularity(graph, groups) for groups in found))


def sknetwork_communities(graph: Any, asked: Asked) -> float:
    from sknetwork.clustering import Louvain, get_modularity

    divisions = (
        Louvain(shuffle_nodes=True, random_state=seed).fit_predict(graph) for seed in SEEDS
    )
    return float(max(get_modularity(graph, labels) for labels in divisions))


def igraph_communities(graph: Any, asked: Asked) -> float:
    return float(max(graph.community_multilevel().modularity for _ in SEEDS))


def leidenalg_communities(graph: Any, asked: Asked) -> float:
    leidenalg = import_module("leidenalg")
    kind = leidenalg.ModularityVertexPartition
    return float(max(leidenalg.find_partition(graph, kind, seed=s).modularity for s in SEEDS))


# -- betweenness, of the same sources --------------------------------------------------------------


def netwerk_betweenness(graph: Any, asked: Asked) -> tuple[float, float]:
    from netwerk.measures.centrality import betweenness
    from netwerk.measures.dependency import dependency

    if len(asked.sources) == asked.partners:
        return _summed(betweenness(graph))
    return _summed(dependency(graph, np.array(asked.sources))[0] / 2)


def networkx_betweenness(graph: Any, asked: Asked) -> tuple[float, float]:
    import networkx as nx

    if len(asked.sources) == asked.partners:
        return _summed(nx.betweenness_centrality(graph, normalized=False).values())
    found = nx.betweenness_centrality_subset(graph, asked.sources, list(graph))
    return _summed(found.values())


def rustworkx_betweenness(graph: Any, asked: Asked) -> tuple[float, float]:
    import rustworkx as rx

    return _summed(rx.betweenness_centrality(graph, normalized=False).values())


def igraph_betweenness(graph: Any, asked: Asked) -> tuple[float, float]:
    if len(asked.sources) == asked.partners:
        return _summed(graph.betweenness())
    return _summed(graph.betweenness(sources=list(asked.sources)))


def _summed(found: Any) -> tuple[float, float]:
    values = np.fromiter(found, dtype=np.float64)
    return float(values.sum()), float(values.max())


# -- constraint ------------------------------------------------------------------------------------


def netwerk_constraint(graph: Any, asked: Asked) -> float:
    """Effective size comes with it."""
    from netwerk.measures.structural_holes import structural_holes

    return float(np.nansum(structural_holes(graph)[0]))


def networkx_constraint(graph: Any, asked: Asked) -> float:
    import networkx as nx

    return float(np.nansum(list(nx.constraint(graph).values())))


def igraph_constraint(graph: Any, asked: Asked) -> float:
    return float(np.nansum(graph.constraint()))


Kernel = Callable[[Any, Asked], Any]


KERNELS: Mapping[str, Mapping[str, Kernel]] = {
    "components and F": {
        "netwerk": netwerk_components,
        "networkx": networkx_components,
        "rustworkx": rustworkx_components,
        "sknetwork": sknetwork_components,
        "igraph": igraph_components,
    },
    "cut partners and bridges": {
        "netwerk": netwerk_cut,
        "networkx": networkx_cut,
        "rustworkx": rustworkx_cut,
        "igraph": igraph_cut,
    },
    "distance fragmentation DF": {
        "netwerk": netwerk_distances,
        "networkx": networkx_distances,
        "rustworkx": rustworkx_distances,
        "sknetwork": sknetwork_distances,
        "igraph": igraph_distances,
    },
    "transitivity": {
        "netwerk": netwerk_transitivity,
        "networkx": networkx_transitivity,
        "rustworkx": rustworkx_transitivity,
        "sknetwork": sknetwork_transitivity,
        "igraph": igraph_transitivity,
    },
    "communities, ten seeds": {
        "netwerk": netwerk_communities,
        "networkx": networkx_communities,
        "sknetwork": sknetwork_communities,
        "igraph": igraph_communities,
        "leidenalg": leidenalg_communities,
    },
    "betweenness": {
        "netwerk": netwerk_betweenness,
        "networkx": networkx_betweenness,
        "rustworkx": rustworkx_betweenness,  # of all sources only
        "igraph": igraph_betweenness,
    },
    "constraint": {
        "netwerk": netwerk_constraint,
        "networkx": networkx_constraint,
        "igraph": igraph_constraint,
    },
}
