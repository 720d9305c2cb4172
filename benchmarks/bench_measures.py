"""How long the measures take on a large network, beside NetworkX doing the same.

Both sides start from a network that is already in their own form. Where NetworkX does a part of the
work and the rest is extrapolated, the table says so. The answers are compared too.

    python benchmarks/bench_measures.py            # 100,000 partners, 600,000 ties: some minutes
    python benchmarks/bench_measures.py --quick    # 2,000 partners, 12,000 ties: seconds
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import isclose
from time import perf_counter
from typing import Any, TypeVar

import networkx as nx
import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency
from netwerk.measures.centrality import betweenness_centralization, closeness_centralization
from netwerk.measures.cohesion import transitivity
from netwerk.measures.communities import communities
from netwerk.measures.fragmentation import (
    component_sizes,
    components,
    distance_fragmentation,
    fragmentation,
)
from netwerk.measures.link_scores import two_hop_scores

T = TypeVar("T")
TOP = 20
SEEDS = range(10)


@dataclass(frozen=True, slots=True)
class Case:
    """One network in both forms, and how much of the work NetworkX is given."""

    adjacency: Adjacency
    graph: Any
    sources: int
    sampled_partners: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; times in seconds."""

    measure: str
    ours: float
    theirs: float
    remark: str = ""

    def __str__(self) -> str:
        ratio = f"{self.theirs / self.ours:,.0f} ×"
        return f"{self.measure:<38}{self.ours:>10.3f}{self.theirs:>12.3f}{ratio:>10}  {self.remark}"


def clustered(partners: int, ties: int, seed: int = 0, group: int = 30) -> Adjacency:
    """A random network: three in four ties within groups of about 30, the others often to hubs."""
    draw = np.random.default_rng(seed)
    member = draw.permutation(partners) // group
    by_group = np.argsort(member, kind="stable")
    first, size = np.searchsorted(np.sort(member), member), np.bincount(member)[member]
    fame = np.cumsum(draw.pareto(1.5, partners) + 1)
    a = draw.integers(0, partners, 2 * ties)
    inside = by_group[first[a] + (draw.random(len(a)) * size[a]).astype(np.int64)]
    outside = np.searchsorted(fame, draw.random(len(a)) * fame[-1])
    b = np.where(draw.random(len(a)) < 0.75, inside, outside)
    pair = np.unique((np.minimum(a, b) * partners + np.maximum(a, b))[a != b])
    low, high = np.divmod(draw.permutation(pair)[:ties], partners)
    ends = np.concatenate([low, high]), np.concatenate([high, low])
    return sparse.csr_matrix((np.ones(2 * len(low)), ends), shape=(partners, partners))


def timed(call: Callable[[], T]) -> tuple[T, float]:
    start = perf_counter()
    result = call()
    return result, perf_counter() - start


def agree(ours: float | None, theirs: float) -> None:
    if ours is None or not isclose(ours, theirs, rel_tol=1e-9):
        raise AssertionError(f"netwerk found {ours}, NetworkX {theirs}")


def bench_fragmentation(case: Case) -> Row:
    def by_networkx() -> float:
        n = len(case.graph)
        connected = sum(len(c) * (len(c) - 1) for c in nx.connected_components(case.graph))
        return 1 - connected / (n * (n - 1))

    ours, our_time = timed(lambda: fragmentation(component_sizes(components(case.adjacency))))
    theirs, their_time = timed(by_networkx)
    agree(ours, theirs)
    return Row("components and F", our_time, their_time)


def bench_distance_fragmentation(case: Case) -> Row:
    n, seed = len(case.graph), 0

    def by_networkx() -> float:
        drawn = np.random.default_rng(seed).choice(n, case.sources, replace=False)
        lengths = (nx.single_source_shortest_path_length(case.graph, v) for v in drawn.tolist())
        inverse: float = sum(1 / d for found in lengths for d in found.values() if d)
        return 1 - inverse / (case.sources * (n - 1))

    (ours, _), our_time = timed(
        lambda: distance_fragmentation(case.adjacency, exact_to=0, samples=case.sources, seed=seed)
    )
    theirs, their_time = timed(by_networkx)
    agree(ours, theirs)
    return Row("distance fragmentation DF", our_time, their_time, f"{case.sources} same sources")


def bench_transitivity(case: Case) -> Row:
    ours, our_time = timed(lambda: transitivity(case.adjacency))
    theirs, their_time = timed(lambda: nx.transitivity(case.graph))
    agree(ours, theirs)
    return Row("transitivity", our_time, their_time)


def bench_communities(case: Case) -> Row:
    (_, ours), our_time = timed(lambda: communities(case.adjacency, seeds=SEEDS))
    groups, once = timed(lambda: nx.community.louvain_communities(case.graph, seed=0))
    theirs = nx.community.modularity(case.graph, groups)
    remark = f"NetworkX one seed × {len(SEEDS)}; modularity {ours:.4f} and {theirs:.4f}"
    return Row("communities", our_time, once * len(SEEDS), remark)


def bench_missing_links(case: Case) -> Row:
    graph, n = case.graph, len(case.graph)
    sample = np.random.default_rng(1).choice(n, case.sampled_partners, replace=False).tolist()

    def best_of(a: int) -> Iterator[tuple[int, int]]:
        near = {c for b in graph[a] for c in graph[b]} - set(graph[a]) - {a}
        scored = nx.adamic_adar_index(graph, [(a, b) for b in near])
        best = nsmallest(TOP, ((-round(score, 12), b) for _, b, score in scored))
        return ((min(a, b), max(a, b)) for _, b in best)

    (a, b, _), our_time = timed(
        lambda: two_hop_scores(case.adjacency, method="adamic_adar", top=TOP)
    )
    theirs, part = timed(lambda: {pair for a in sample for pair in best_of(a)})
    if not theirs <= set(zip(a.tolist(), b.tolist(), strict=True)):
        raise AssertionError("NetworkX found pairs that netwerk did not")
    remark = f"NetworkX {len(sample)} partners × {n / len(sample):g}"
    return Row("missing links: all two-hop pairs", our_time, part * n / len(sample), remark)


def bench_betweenness(case: Case) -> Row:
    def by_networkx() -> float:
        found = np.array(list(nx.betweenness_centrality(case.graph).values()))
        return float((found.max() - found).sum() / (len(found) - 1))

    ours, our_time = timed(lambda: betweenness_centralization(case.adjacency))
    theirs, their_time = timed(by_networkx)
    agree(ours, theirs)
    return Row("betweenness centralization", our_time, their_time)


def bench_closeness(case: Case) -> Row:
    def by_networkx() -> float:
        island = case.graph.subgraph(max(nx.connected_components(case.graph), key=len)).copy()
        found = np.array(list(nx.closeness_centrality(island).values()))
        n = len(found)
        return float((found.max() - found).sum() * (2 * n - 3) / ((n - 1) * (n - 2)))

    ours, our_time = timed(lambda: closeness_centralization(case.adjacency))
    theirs, their_time = timed(by_networkx)
    agree(ours, theirs)
    return Row("closeness centralization", our_time, their_time)


def bench_exact_distance_fragmentation(case: Case) -> Row:
    n = len(case.graph)

    def by_networkx() -> float:
        lengths = nx.all_pairs_shortest_path_length(case.graph)
        inverse: float = sum(1 / d for _, found in lengths for d in found.values() if d)
        return 1 - inverse / (n * (n - 1))

    (ours, _), our_time = timed(lambda: distance_fragmentation(case.adjacency))
    theirs, their_time = timed(by_networkx)
    agree(ours, theirs)
    return Row("distance fragmentation DF, exact", our_time, their_time)


ANY_SIZE = [
    bench_fragmentation,
    bench_distance_fragmentation,
    bench_transitivity,
    bench_communities,
    bench_missing_links,
]
ALL_PATHS = [bench_exact_distance_fragmentation, bench_betweenness, bench_closeness]


def show(case: Case, benches: Sequence[Callable[[Case], Row]]) -> None:
    """Print the table of these measures on this network, line by line as they come."""
    print(f"\n{len(case.graph):,} partners, {case.graph.number_of_edges():,} ties")
    print(f"{'':<38}{'netwerk s':>10}{'NetworkX s':>12}{'ratio':>10}")
    rows = []
    for bench in benches:
        rows.append(bench(case))
        print(rows[-1], flush=True)
    print(Row("together", sum(row.ours for row in rows), sum(row.theirs for row in rows)))


def case_of(partners: int, ties: int, sources: int, sampled_partners: int) -> Case:
    adjacency = clustered(partners, ties)
    graph = nx.from_scipy_sparse_array(adjacency, edge_attribute=None)
    return Case(adjacency, graph, min(sources, partners), min(sampled_partners, partners))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--partners", type=int, default=100_000)
    parser.add_argument("--ties", type=int, default=600_000)
    parser.add_argument(
        "--sources", type=int, default=256, help="sampled sources of DF, both sides"
    )
    parser.add_argument(
        "--sampled-partners", type=int, default=1_000, help="missing links, NetworkX"
    )
    parser.add_argument("--path-partners", type=int, default=1_500, help="for what needs all paths")
    parser.add_argument("--path-ties", type=int, default=8_000)
    parser.add_argument("--quick", action="store_true", help="a small run, to see that it works")
    given = parser.parse_args()
    if given.quick:
        given.partners, given.ties, given.path_partners, given.path_ties = 2_000, 12_000, 300, 1_600
    small = case_of(given.path_partners, given.path_ties, given.sources, given.sampled_partners)
    show(small, ALL_PATHS)
    large = case_of(given.partners, given.ties, given.sources, given.sampled_partners)
    show(large, ANY_SIZE)


if __name__ == "__main__":
    main()
