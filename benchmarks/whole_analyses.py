"""Whole analyses of arrays beside the same with NetworkX: every measure, and no words.

Both sides start from the list of ties, and sample from the same partners where netwerk samples. A
part that takes NetworkX hours is done for a share of the partners, its time counted for all; the
answers that this leaves unknown are None.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import networkx as nx
import numpy as np

import netwerk as nw
from benchmarks.clustered_network import Edges, arrays_of, domains_of
from benchmarks.graph_libraries import to_networkx
from benchmarks.own_process import Stopwatch

SEEDS = 10
EXACT_PATHS, EXACT_DISTANCES, EXACT_WITHOUT = 5_000, 20_000, 2_500  # partners
SAMPLED_DISTANCES, SAMPLED_PATHS = 1_024, 256  # sources
Answer = dict[str, float | None]


def netwerk_fragmentation(watch: Stopwatch, edges: Edges, partners: int, share: float) -> Answer:
    """The row of the whole network."""
    with watch.part(converts=True):
        arrays = arrays_of(edges, partners)
    with watch.part():
        row = nw.fragmentation(arrays).rows[0]
    names = (
        "isolated",
        "components",
        "fragmentation",
        "distance_fragmentation",
        "transitivity",
        "degree_centralization",
        "betweenness_centralization",
        "closeness_centralization",
        "modularity",
        "ei_index",
    )
    return {name: getattr(row, name) for name in names}


def networkx_fragmentation(watch: Stopwatch, edges: Edges, partners: int, share: float) -> Answer:
    """The same measures."""
    with watch.part(converts=True):
        graph = to_networkx(edges, partners)
    with watch.part():
        sizes = [len(part) for part in nx.connected_components(graph)]
        degrees = [degree for _, degree in graph.degree()]
        domain = domains_of(partners).tolist()
        between = sum(domain[a] != domain[b] for a, b in graph.edges)
        pairs = partners * (partners - 1)
        found: Answer = {
            "isolated": sum(degree == 0 for degree in degrees),
            "components": len(sizes),
            "fragmentation": 1 - sum(size * (size - 1) for size in sizes) / pairs,
            "transitivity": nx.transitivity(graph),
            "degree_centralization": _apart(degrees, (partners - 1) * (partners - 2)),
            "ei_index": 2 * between / graph.number_of_edges() - 1,
        }
    found["distance_fragmentation"] = _distances(watch, graph, share)
    found["modularity"] = _communities(watch, graph, share)
    if partners <= EXACT_PATHS:
        with watch.part():
            found["betweenness_centralization"] = _apart(
                nx.betweenness_centrality(graph, normalized=False).values(),
                (partners - 1) ** 2 * (partners - 2) / 2,
            )
            island = graph.subgraph(max(nx.connected_components(graph), key=len))
            n = len(island)
            close = nx.closeness_centrality(island).values()
            found["closeness_centralization"] = _apart(close, (n - 1) * (n - 2) / (2 * n - 3))
    return found


def _distances(watch: Stopwatch, graph: Any, share: float) -> float | None:
    n = len(graph)
    sources = np.arange(n)
    if n > EXACT_DISTANCES:
        sources = np.random.default_rng(0).choice(n, SAMPLED_DISTANCES, replace=False)
    some = sources[: _some(len(sources), share)].tolist()
    with watch.part(len(sources) / len(some)):
        lengths = (nx.single_source_shortest_path_length(graph, v) for v in some)
        near: float = sum(1 / d for found in lengths for d in found.values() if d)
    return 1 - near / (len(some) * (n - 1)) if len(some) == len(sources) else None


def _communities(watch: Stopwatch, graph: Any, share: float) -> float:
    seeds = range(_some(SEEDS, share))
    with watch.part(SEEDS / len(seeds)):
        divisions = [nx.community.louvain_communities(graph, seed=seed) for seed in seeds]
        return float(max(nx.community.modularity(graph, groups) for groups in divisions))


def netwerk_key_partners(watch: Stopwatch, edges: Edges, partners: int, share: float) -> Answer:
    """Sums over all partners, by the rows of the analysis."""
    with watch.part(converts=True):
        arrays = arrays_of(edges, partners)
    with watch.part():
        rows = nw.key_partners(arrays).rows
    names = ("degree", "betweenness", "constraint", "effective_size", "cut_partner", "liaison")
    return {name: float(sum(getattr(row, name) or 0 for row in rows)) for name in names}


def networkx_key_partners(watch: Stopwatch, edges: Edges, partners: int, share: float) -> Answer:
    """The same sums, and per partner all that the analysis measures."""
    with watch.part(converts=True):
        graph = to_networkx(edges, partners)
    with watch.part():
        cut = sorted(nx.articulation_points(graph))
        constraint = np.nansum(list(nx.constraint(graph).values()))
    found: Answer = {
        "degree": 2.0 * graph.number_of_edges(),
        "cut_partner": float(len(cut)),
        "constraint": float(constraint),
        "betweenness": _betweenness(watch, graph, share),
    }
    some = _some(len(cut), share, least=4)
    with watch.part(len(cut) / max(1, some)):
        for partner in cut[:some]:
            _fragmentation_without(graph, partner)
    some = _some(partners, share, least=100)
    with watch.part(partners / some):
        sizes = nx.effective_size(graph, nodes=range(some)).values()
        liaison = _liaisons(graph, domains_of(partners).tolist(), range(some))
    if some == partners:
        found |= {"effective_size": float(np.nansum(list(sizes))), "liaison": float(liaison)}
    if partners <= EXACT_WITHOUT:
        some = _some(partners, share / 10, least=4)
        with watch.part(partners / some):
            for partner in range(some):
                _distance_fragmentation_without(graph, partner)
    return found


def _betweenness(watch: Stopwatch, graph: Any, share: float) -> float | None:
    n = len(graph)
    if n <= EXACT_PATHS:
        with watch.part():
            return float(sum(nx.betweenness_centrality(graph, normalized=False).values()))
    sources = np.random.default_rng(0).choice(n, SAMPLED_PATHS, replace=False)
    some = sources[: _some(len(sources), share)].tolist()
    with watch.part(len(sources) / len(some)):
        found = nx.betweenness_centrality_subset(graph, some, list(graph))
    return float(sum(found.values())) * n / len(some) if len(some) == len(sources) else None


def _liaisons(graph: Any, domain: list[int], brokers: Iterable[int]) -> int:
    """All five roles are counted, as the analysis does; the sum of one is the answer."""
    roles = dict.fromkeys(("coordinator", "itinerant", "mixed", "liaison"), 0)
    for broker in brokers:
        own, contacts = domain[broker], sorted(graph[broker])
        for place, a in enumerate(contacts):
            for b in contacts[place + 1 :]:
                if not graph.has_edge(a, b):
                    inside = (domain[a] == own) + (domain[b] == own)
                    apart = "itinerant" if domain[a] == domain[b] else "liaison"
                    roles[(apart, "mixed", "coordinator")[inside]] += 1
    return roles["liaison"]


def _fragmentation_without(graph: Any, partner: int) -> float:
    with _without(graph, partner) as left:
        n = len(left)
        sizes = (len(part) for part in nx.connected_components(left))
        return 1 - sum(size * (size - 1) for size in sizes) / (n * (n - 1))


def _distance_fragmentation_without(graph: Any, partner: int) -> float:
    with _without(graph, partner) as left:
        n = len(left)
        lengths = nx.all_pairs_shortest_path_length(left)
        near: float = sum(1 / d for _, found in lengths for d in found.values() if d)
        return 1 - near / (n * (n - 1))


@contextmanager
def _without(graph: Any, partner: int) -> Iterator[Any]:
    """The graph while the partner is away: far cheaper than a copy."""
    ties = list(graph.edges(partner))
    graph.remove_node(partner)
    yield graph
    graph.add_node(partner)
    graph.add_edges_from(ties)


def _apart(values: Iterable[float], most: float) -> float:
    found = np.fromiter(values, dtype=np.float64)
    return float((found.max() - found).sum() / most)


def _some(number: int, share: float, least: int = 1) -> int:
    return min(number, max(least, round(number * share)))


WHOLE = {
    "fragmentation": {"netwerk": netwerk_fragmentation, "networkx": networkx_fragmentation},
    "key_partners": {"netwerk": netwerk_key_partners, "networkx": networkx_key_partners},
}
