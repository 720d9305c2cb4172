"""How well and how fast records that are the same are found.

    python benchmarks/bench_duplicates.py [PARTIES ...]

For each number: precision, recall and F1 on a made-up register of so many organisations and as many
persons (seed 2: seed 1 was looked at while building), its seconds, and how the time grows. Beside
it plain measures on the same names, each at the threshold that suits it best.
"""

import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from benchmarks.synthetic_register import Register, register
from netwerk.analysis.duplicates import duplicates

_MOST_FOR_ALL_PAIRS = 3_000
_PLAIN: dict[str, Callable[..., float]] = {
    "Jaro-Winkler": JaroWinkler.normalized_similarity,
    "token_sort_ratio": fuzz.token_sort_ratio,
}
Pairs = set[tuple[str, str]]


def quality(found: Pairs, same: Pairs) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right = len(found & same)
    precision, recall = right / max(len(found), 1), right / max(len(same), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def of_kind(made: Register, kind: str) -> Pairs:
    return {pair for pair in made.same if pair[0].startswith(kind)}


def best_plain(made: Register, kind: str, scorer: Callable[..., float]) -> float:
    """The best F1 that any threshold gives a plain measure of two names."""
    nodes = [node for node in made.network.nodes.values() if node.kind == kind]
    names = [node.label.casefold() for node in nodes]
    scores = process.cdist(names, names, scorer=scorer, dtype=np.float64)
    scores = np.triu(scores / scores.max(), k=1)
    best = 0.0
    for threshold in np.arange(0.7, 1.0, 0.02):
        rows, columns = np.nonzero(scores >= threshold)
        pairs = zip(rows.tolist(), columns.tolist(), strict=True)
        found = {(nodes[i].id, nodes[j].id) for i, j in pairs}
        best = max(best, quality(found, of_kind(made, kind))[2])
    return best


def main() -> None:
    earlier: tuple[int, float] | None = None
    for size in [int(number) for number in sys.argv[1:]] or [1_000, 3_000, 10_000]:
        made = register(size, size, seed=2)
        count = len(made.network)
        for kind in ("organisation", "person"):
            start = perf_counter()
            rows = duplicates(made.network, kinds=(kind,)).rows
            seconds = perf_counter() - start
            figures = quality({(row.a, row.b) for row in rows}, of_kind(made, kind))
            print(f"{size} {kind}: P {figures[0]:.3f} R {figures[1]:.3f} F1 {figures[2]:.3f}")
            print(f"  {seconds:.1f} s")
            if size <= _MOST_FOR_ALL_PAIRS:
                for measure, scorer in _PLAIN.items():
                    print(f"  {measure}: F1 {best_plain(made, kind, scorer):.3f} at its best")
        if earlier:
            growth = np.log(seconds / earlier[1]) / np.log(count / earlier[0])
            print(f"  persons: time grows with the records to the power {growth:.2f}")
        earlier = count, seconds


if __name__ == "__main__":
    main()
