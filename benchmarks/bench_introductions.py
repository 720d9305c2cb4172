"""Whom to introduce to whom: what the first twenty introductions find, and what they gain.

    python -m benchmarks.bench_introductions                   # five made-up wijken
    python -m benchmarks.bench_introductions --partners 400    # larger ones, or smaller
    python -m benchmarks.bench_introductions --quick           # one

A gap is a pair that has a need in common and was left without a tie (`planted_wijk`). Precision is
the share of the introductions that are gaps; gain is by how much DF falls when all are made, and
lasting what is left of it when only gaps stay in touch.

Random introductions gain much in these wijken: some partners have no tie at all and no need either,
so that joining them to anybody brings DF down and is never a gap. "known gaps" are those that gain
most of all planted ones, one after another: what a list of gaps alone can gain at most. To gain
more than that is to give up precision; the second table shows how much, by the weight of the gain.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.planted_wijk import Planted, planted
from netwerk.analysis.missing_links import best_new_links, link_scores, missing_links
from netwerk.analysis.missing_links.fit import Fit
from netwerk.analysis.missing_links.variety import GAIN, varied
from netwerk.measures.adjacency import Adjacency, Integers
from netwerk.measures.gain import Distances, Gains
from netwerk.ties import Ties, project

FIRST = 20
WEIGHTS = (0, 1, GAIN, 3, 5, 8)
Chosen = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a way of choosing introductions came to."""

    precision: float
    gain: float
    lasting: float


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


def by_known_gaps(wijk: Planted, ties: Ties) -> Chosen:
    """The planted gap that gains most after those before it: nobody knows them."""
    distances, left = Distances(ties.adjacency), _places(sorted(wijk.gaps), ties)
    chosen: list[tuple[int, int]] = []
    while left and len(chosen) < FIRST:
        best = max(left, key=lambda pair: distances.gain(*pair))
        left.remove(best)
        chosen.append(best)
        distances.join(*best)
    return _named(np.array(chosen), ties)


def by_weights(wijk: Planted, ties: Ties) -> Iterator[Chosen]:
    """As netwerk lists them, were the gain to weigh so much."""
    rows = missing_links(wijk.network).rows
    a, b = np.array(_places([(row.a, row.b) for row in rows], ties)).T
    fit = Fit(a, b, np.array([row.score for row in rows]), None)
    for weight in WEIGHTS:
        first = varied(fit, Gains(ties.adjacency, a, b), "fit", FIRST, weight=weight)
        yield [(rows[place].a, rows[place].b) for place in first.tolist()]


WAYS: Mapping[str, Callable[[Planted, Ties], Chosen]] = {
    "missing_links": by_missing_links,
    "missing_links, order gain": by_gain,
    "learned from ties alone": by_ties_alone,
    "best_new_links": by_best_new_links,
    "highest degree": by_degree,
    "random": by_chance,
    "known gaps": by_known_gaps,
}


def outcome(way: str, wijk: Planted) -> Outcome:
    """What one way of choosing comes to in one wijk."""
    ties = project(wijk.network)
    return _outcome(WAYS[way](wijk, ties), wijk, ties)


def _outcome(chosen: Chosen, wijk: Planted, ties: Ties) -> Outcome:
    gaps = [pair for pair in chosen if pair in wijk.gaps]
    return Outcome(len(gaps) / FIRST, _gain(chosen, ties), _gain(gaps, ties))


def _gain(chosen: Chosen, ties: Ties) -> float:
    """By how much DF falls when all of these are made."""
    distances, gain = Distances(ties.adjacency), 0.0
    for a, b in _places(chosen, ties):
        gain += distances.gain(a, b)
        distances.join(a, b)
    return gain


def _apart(adjacency: Adjacency) -> Integers:
    """All pairs without a tie, a row for each."""
    return np.argwhere(np.triu(adjacency.toarray() == 0, k=1))


def _named(pairs: Integers, ties: Ties) -> Chosen:
    return [(ties.ids[a], ties.ids[b]) for a, b in pairs.tolist()]


def _places(pairs: Iterable[tuple[str, str]], ties: Ties) -> list[tuple[int, int]]:
    place = {node_id: number for number, node_id in enumerate(ties.ids)}
    return [(place[a], place[b]) for a, b in pairs]


def show(name: str, found: Sequence[Outcome]) -> None:
    """Print the means of one way of choosing."""
    means = np.mean([(each.precision, each.gain, each.lasting) for each in found], axis=0)
    print(f"{name:<28}{means[0]:>10.2f}{means[1]:>12.4f}{means[2]:>10.4f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--partners", type=int, default=200, help="in each wijk")
    parser.add_argument("--quick", action="store_true", help="one wijk, to see that it works")
    given = parser.parse_args()
    size, seeds = given.partners, range(1 if given.quick else 5)
    wijken = [planted(partners=size, needs=2 * size // 5, seed=seed) for seed in seeds]
    gaps = np.mean([len(wijk.gaps) for wijk in wijken])
    print(
        f"the first {FIRST} introductions in wijken of {size} partners with {gaps:.0f} gaps", end=""
    )
    print(f" (mean of {len(wijken)})\n{'':<28}{'precision':>10}{'fall in DF':>12}{'lasting':>10}")
    for way in WAYS:
        show(way, [outcome(way, wijk) for wijk in wijken])
    print("missing_links, by the weight of the gain in the order")
    known = [(wijk, project(wijk.network)) for wijk in wijken]
    found = [[_outcome(chosen, *each) for chosen in by_weights(*each)] for each in known]
    for weight, outcomes in zip(WEIGHTS, zip(*found, strict=True), strict=True):
        show(str(weight), outcomes)


if __name__ == "__main__":
    main()
