"""How well ties that were hidden from a network are found again, and how long that takes.

    python -m benchmarks.bench_links NETWORK.txt ...   # also the AUC on these networks
    python -m benchmarks.bench_links --million         # also 1,000,000 partners: some minutes
    python -m benchmarks.bench_links --quick           # a small run, to see that it works

A network file has a tie on each line: two numbers, and anything after them. The protocol is that of
M. Zhang & Y. Chen, "Link prediction based on graph neural networks", NeurIPS 2018, whose values are
printed beside ours: a tenth of the ties, drawn at random, is hidden (the rest may fall apart); AUC
is the chance that a hidden tie scores above a pair without a tie, equal scores counted half; mean
of ten draws. They draw as many pairs without a tie as there are hidden ties; we take all of them,
or a million, which has the same mean and varies less. The mean of ten draws still varies by .003 on
USAir and .006 on C. elegans from one ten to the next, theirs and ours.

A node whose only tie was hidden has none left. Common contacts give its pairs 0, half right by
chance; a model can learn that a node without ties is hiding one. So AUC is also given without pairs
of such nodes.
"""

import argparse
import resource
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from heapq import nsmallest
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Any, get_args

import networkx as nx
import numpy as np
from scipy import sparse

from benchmarks.bench_measures import timed
from benchmarks.clustered_network import clustered
from netwerk.measures.adjacency import Adjacency, Floats, Integers, ties
from netwerk.measures.held_out import without_ties
from netwerk.measures.link_learning import learn_links
from netwerk.measures.link_quality import LinkQuality, area_under_curve
from netwerk.measures.link_scores import LinkScore, pair_scores, two_hop_scores
from netwerk.measures.new_links import best_new_links
from netwerk.measures.pagerank import pagerank_pairs, pagerank_scores

TOP = 20
MOST_APART = 1_000_000
HEURISTICS: tuple[LinkScore, ...] = get_args(LinkScore)
# The last one is the graph neural network of that paper.
PUBLISHED = {
    "usair": {
        "common_neighbours": 0.938,
        "adamic_adar": 0.951,
        "resource_allocation": 0.958,
        "combined": 0.966,
    },
    "celegans": {
        "common_neighbours": 0.851,
        "adamic_adar": 0.870,
        "resource_allocation": 0.875,
        "combined": 0.903,
    },
}


@dataclass(frozen=True, slots=True)
class Draw:
    """A network with hidden ties: the first `hidden` of the pairs; the others have no tie."""

    visible: Adjacency
    a: Integers
    b: Integers
    hidden: int

    def auc(self, score: Floats) -> tuple[float | None, float | None]:
        """Of all pairs, and without those of a node that has no tie left."""
        has_ties = np.diff(self.visible.indptr) > 0
        kept = has_ties[self.a] & has_ties[self.b]
        tied = np.arange(len(self.a)) < self.hidden
        return (
            area_under_curve(score[tied], score[~tied]),
            area_under_curve(score[tied & kept], score[~tied & kept]),
        )


def read_network(path: Path) -> Adjacency:
    """The ties of a file, both ways, once; a tie of a node with itself is left out."""
    nodes, ends = np.unique(np.loadtxt(path, usecols=(0, 1), dtype=np.int64), return_inverse=True)
    a, b = ends.reshape(-1, 2).T
    a, b = a[a != b], b[a != b]
    size = (len(nodes), len(nodes))
    both = np.concatenate([a, b]), np.concatenate([b, a])
    ones = sparse.csr_matrix((np.ones(2 * len(a)), both), shape=size)
    ones.sum_duplicates()
    ones.data[:] = 1
    return ones


def drawn(ones: Adjacency, seed: int) -> Draw:
    """One draw of the protocol."""
    draw, partners = np.random.default_rng(seed), ones.shape[0]
    tied = np.column_stack(ties(ones))
    hidden = draw.permutation(tied)[: len(tied) // 10]
    low, high = np.triu_indices(partners, k=1)
    apart = np.setdiff1d(low * partners + high, tied[:, 0] * partners + tied[:, 1])
    if len(apart) > MOST_APART:
        apart = draw.choice(apart, MOST_APART, replace=False)
    never = np.column_stack(np.divmod(apart, partners))
    a, b = np.concatenate([hidden, never]).T
    return Draw(without_ties(ones, *hidden.T), a, b, len(hidden))


def scored(draw: Draw) -> Iterator[tuple[str, Floats, float, LinkQuality | None]]:
    """Each method, its scores, the seconds it took, and what it says of itself."""
    for method in HEURISTICS:
        found, seconds = timed(lambda: pair_scores(draw.visible, draw.a, draw.b, method=method))  # noqa: B023
        yield method, found, seconds, None
    found, seconds = timed(lambda: pagerank_pairs(draw.visible, draw.a, draw.b))
    yield "rooted_pagerank", found, seconds, None
    model, seconds = timed(lambda: learn_links(draw.visible))
    if model is not None:
        yield "combined", model.probability(draw.a, draw.b), seconds, model.quality


def show_auc(path: Path, runs: int) -> None:
    """Print the AUC of every method on the network of this file."""
    ones = read_network(path)
    print(f"\n{path.stem}: {ones.shape[0]:,} nodes, {ones.nnz // 2:,} ties; mean of {runs} draws")
    print(f"{'':<22}{'AUC':>7}{'sd':>7}{'published':>11}{'no lost nodes':>15}{'seconds':>9}")
    rows: dict[str, list[tuple[float, float, float]]] = {}
    said: list[LinkQuality] = []
    for seed in range(runs):
        draw = drawn(ones, seed)
        for method, score, seconds, quality in scored(draw):
            every, kept = draw.auc(score)
            rows.setdefault(method, []).append((every or 0, kept or 0, seconds))
            said.extend([quality] if quality else [])
    for method, values in rows.items():
        (every, kept, seconds), (spread, *_) = np.mean(values, axis=0), np.std(values, axis=0)
        known = PUBLISHED.get(path.stem, {}).get(method)
        beside = "" if known is None else f"{known:.3f}"
        print(f"{method:<22}{every:>7.4f}{spread:>7.4f}{beside:>11}{kept:>15.4f}{seconds:>9.2f}")
    if said:
        auc, kept, brier, error = np.mean(
            [(q.auc, q.auc_kept or 0, q.brier, q.calibration_error) for q in said], axis=0
        )
        print(
            f"combined says of itself: AUC {auc:.4f}, without lost nodes {kept:.4f}, "
            f"Brier {brier:.3f}, calibration error {error:.3f}"
        )


def networkx_two_hop(graph: Any, sample: Sequence[int]) -> set[tuple[int, int]]:
    """The best pairs of these partners by Adamic–Adar, as NetworkX scores them."""
    best = set()
    for a in sample:
        near = {c for b in graph[a] for c in graph[b]} - set(graph[a]) - {a}
        found = nx.adamic_adar_index(graph, [(a, b) for b in near])
        for _, b in nsmallest(TOP, ((-round(score, 9), b) for _, b, score in found)):
            best.add((min(a, b), max(a, b)))
    return best


def show_two_hop(partners: int, sampled: int) -> None:
    """Print the time of all two-hop pairs beside NetworkX, which gets a sample of the partners."""
    adjacency = clustered(partners, 6 * partners)
    graph = nx.from_scipy_sparse_array(adjacency, edge_attribute=None)
    sample = np.random.default_rng(1).choice(partners, sampled, replace=False).tolist()
    theirs, part = timed(lambda: networkx_two_hop(graph, sample))
    (a, b, _), ours = timed(lambda: two_hop_scores(adjacency, method="adamic_adar", top=TOP))
    if not theirs <= set(zip(a.tolist(), b.tolist(), strict=True)):
        raise AssertionError("NetworkX found pairs that netwerk did not")
    whole = part * partners / sampled
    print(f"\nall two-hop pairs of {partners:,} partners, {6 * partners:,} ties, best {TOP} each")
    print(
        f"netwerk {ours:.2f} s; NetworkX {part:.1f} s for {sampled:,} partners, so about", end=" "
    )
    print(f"{whole:,.0f} s for all (extrapolated): {whole / ours:,.0f} ×")


def growth_row(partners: int, learn: bool) -> str:
    """One line of the growth table; run in a process of its own, for its peak memory."""
    adjacency = clustered(partners, 6 * partners)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = []
    for method in HEURISTICS:
        start = perf_counter()
        two_hop_scores(adjacency, method=method, top=TOP)
        seconds.append(perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    row = f"{partners:>10,}" + "".join(f"{value:>8.2f}" for value in seconds)
    row += f"{(peak - before) / 1e3:>9,.0f}"
    if learn:
        _, walked = timed(lambda: pagerank_scores(adjacency, top=TOP))
        model, learned = timed(lambda: learn_links(adjacency))
        _, best = timed(lambda: model.best(top=TOP) if model else None)
        row += f"{walked:>9.1f}{learned:>9.1f}{best:>9.1f}"
    return row


def show_growth(sizes: Sequence[int], learn_to: int) -> None:
    """Print how time and memory grow, with six ties per partner."""
    print("\nbest pairs of all partners, six ties each: seconds; MB on top of the network itself")
    print(
        f"{'partners':>10}{'CN':>8}{'AA':>8}{'RA':>8}{'MB':>9}{'pagerank':>9}{'learn':>9}{'best':>9}"
    )
    for partners in sizes:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            print(pool.submit(growth_row, partners, partners <= learn_to).result(), flush=True)


def show_new_links(sizes: Sequence[int]) -> None:
    """Print the time of the tie that gains most, and what it gains beside a random one."""
    print("\nthe tie that reduces DF most, six ties per partner")
    for partners in sizes:
        adjacency = clustered(partners, 6 * partners)
        (link,), seconds = timed(lambda: best_new_links(adjacency, 1))  # noqa: B023
        how = "proven best" if link.proven else "estimated"
        print(f"{partners:>10,}{seconds:>8.2f} s  DF − {link.gain:.2e}  {how}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("networks", nargs="*", type=Path, help="files with a tie on each line")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--sampled-partners", type=int, default=1_000, help="for NetworkX")
    parser.add_argument("--million", action="store_true", help="also a million partners")
    parser.add_argument("--quick", action="store_true", help="a small run, to see that it works")
    given = parser.parse_args()
    for path in given.networks:
        show_auc(path, 2 if given.quick else given.runs)
    if given.quick:
        show_two_hop(2_000, 200)
        show_growth([1_000, 2_000], learn_to=2_000)
        show_new_links([300])
        return
    show_two_hop(100_000, given.sampled_partners)
    sizes = [1_000, 10_000, 100_000]
    show_growth(sizes + ([1_000_000] if given.million else []), learn_to=100_000)
    show_new_links([300, 1_000, 3_000])


if __name__ == "__main__":
    main()
