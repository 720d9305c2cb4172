"""Whom to introduce to whom: what the first twenty introductions find, and what they gain.

    python -m benchmarks.bench_introductions            # five made-up wijken
    python -m benchmarks.bench_introductions --quick    # one

A gap is a pair that has a need in common and was left without a tie (`planted_wijk`). Precision is
the share of the introductions that are gaps; gain is by how much DF falls when all are made.
"""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from benchmarks.planted_wijk import Planted, planted
from netwerk.analysis.missing_links import best_new_links, link_scores, missing_links
from netwerk.measures.adjacency import Adjacency, Integers
from netwerk.measures.gain import Distances
from netwerk.ties import Ties, project

FIRST = 20
Chosen = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a way of choosing introductions came to."""

    precision: float
    gain: float


def by_missing_links(wijk: Planted, ties: Ties) -> Chosen:
    """As netwerk lists them."""
    return [(row.a, row.b) for row in missing_links(wijk.network).rows[:FIRST]]


def by_gain(wijk: Planted, ties: Ties) -> Chosen:
    """As netwerk lists them in the order of gain."""
    rows = missing_links(wijk.network, order="gain").rows
    return [(row.a, row.b) for row in rows[:FIRST]]


def by_ties_alone(wijk: Planted, ties: Ties) -> Chosen:
    """By the learned probability of a tie, whatever partners say of themselves."""
    return [(a, b) for a, b, _ in list(link_scores(wijk.network, method="combined"))[:FIRST]]


def by_best_new_links(wijk: Planted, ties: Ties) -> Chosen:
    """Those that gain most, whatever the two have to do with one another."""
    return [(link.a, link.b) for link in best_new_links(wijk.network, FIRST)]


def by_degree(wijk: Planted, ties: Ties) -> Chosen:
    """The two with the most ties together, then the next."""
    apart, degree = _apart(ties.adjacency), np.diff(ties.adjacency.indptr)
    order = np.argsort(-(degree[apart[:, 0]] + degree[apart[:, 1]]), kind="stable")
    return _named(apart[order[:FIRST]], ties)


def by_chance(wijk: Planted, ties: Ties) -> Chosen:
    """Any pairs without a tie."""
    apart = _apart(ties.adjacency)
    drawn = np.random.default_rng(0).choice(len(apart), FIRST, replace=False)
    return _named(apart[drawn], ties)


WAYS: Mapping[str, Callable[[Planted, Ties], Chosen]] = {
    "missing_links": by_missing_links,
    "missing_links, order gain": by_gain,
    "learned from ties alone": by_ties_alone,
    "best_new_links": by_best_new_links,
    "highest degree": by_degree,
    "random": by_chance,
}


def outcome(way: str, wijk: Planted) -> Outcome:
    """What one way of choosing comes to in one wijk."""
    ties = project(wijk.network)
    chosen = WAYS[way](wijk, ties)
    place = {node_id: number for number, node_id in enumerate(ties.ids)}
    distances, gain = Distances(ties.adjacency), 0.0
    for a, b in chosen:
        gain += distances.gain(place[a], place[b])
        distances.join(place[a], place[b])
    return Outcome(sum(pair in wijk.gaps for pair in chosen) / FIRST, gain)


def _apart(adjacency: Adjacency) -> Integers:
    """All pairs without a tie, a row for each."""
    return np.argwhere(np.triu(adjacency.toarray() == 0, k=1))


def _named(pairs: Integers, ties: Ties) -> Chosen:
    return [(ties.ids[a], ties.ids[b]) for a, b in pairs.tolist()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one wijk, to see that it works")
    wijken = [planted(seed=seed) for seed in range(1 if parser.parse_args().quick else 5)]
    gaps = np.mean([len(wijk.gaps) for wijk in wijken])
    print(f"the first {FIRST} introductions in wijken with {gaps:.0f} gaps (mean of {len(wijken)})")
    print(f"{'':<28}{'precision':>10}{'fall in DF':>12}")
    for way in WAYS:
        found = [outcome(way, wijk) for wijk in wijken]
        precision, gain = (np.mean([getattr(o, n) for o in found]) for n in ("precision", "gain"))
        print(f"{way:<28}{precision:>10.2f}{gain:>12.4f}", flush=True)


if __name__ == "__main__":
    main()
