"""How fast alike texts are found among many, and how many of those planted, beside other ways.

    python benchmarks/bench_overlap_search.py                      # 10,000 and 100,000 texts
    python benchmarks/bench_overlap_search.py 300000 1000000       # other sizes

The texts are made up (`synthetic_initiatives.py`): 5% stand there twice in other words, 20% end in
a funder's boilerplate. Each way keeps the pairs from the threshold on at which it finds 95% of what
was planted, so that precision is compared at equal recall; a way that never finds 95% keeps all.
Compared are those of scikit-learn, string_grouper, datasketch (MinHash) and rapidfuzz that are
installed: they are no dependencies of ours. What would take too long is measured on fewer texts
and extrapolated with texts², and says so.
"""

import resource
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from math import log
from time import perf_counter
from typing import Any, TypeAlias

import numpy as np
from synthetic_initiatives import (  # type: ignore[import-not-found]  # beside this script
    Initiatives,
    initiatives,
)

from netwerk.similarity import all_pairs_similarity, similar_pairs

Scored: TypeAlias = "dict[tuple[int, int], float]"
Search: TypeAlias = Callable[[Sequence[str]], Scored]

RECALL = 0.95
LOWEST = 0.4
NEAREST = 10


def scored(i: Any, j: Any, scores: Any) -> Scored:
    return {(a, b): s for a, b, s in zip(i.tolist(), j.tolist(), scores.tolist(), strict=True)}


def soft_alignment(texts: Sequence[str]) -> Scored:
    return scored(*similar_pairs(texts))


def soft_alignment_of_all(texts: Sequence[str]) -> Scored:
    return scored(*all_pairs_similarity(texts, minimum=0.6))


def tfidf(texts: Sequence[str]) -> Scored:
    """Every cosine of word TF-IDF, by scikit-learn's own product."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = TfidfVectorizer().fit_transform(texts)
    found: Scored = {}
    for start in range(0, rows.shape[0], 256):
        cosines = (rows[start : start + 256] @ rows.T).tocoo()
        alike = (cosines.data >= LOWEST) & (cosines.row + start < cosines.col)
        found |= scored(cosines.row[alike] + start, cosines.col[alike], cosines.data[alike])
    return found


def tfidf_nearest(texts: Sequence[str]) -> Scored:
    """The ten nearest by word TF-IDF, exact, by sparse-dot-topn: the exact search to beat."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    rows = TfidfVectorizer(dtype=np.float32).fit_transform(texts)
    near = sp_matmul_topn(rows, rows.T.tocsr(), top_n=NEAREST + 1, threshold=LOWEST).tocoo()
    alike = near.row < near.col
    return scored(near.row[alike], near.col[alike], near.data[alike])


def string_grouper(texts: Sequence[str]) -> Scored:
    import pandas as pd

    match: Any = import_module("string_grouper").match_strings
    found = match(pd.Series(texts), min_similarity=LOWEST, max_n_matches=NEAREST + 1)
    found = found[found["left_index"] < found["right_index"]]
    return scored(found["left_index"], found["right_index"], found["similarity"])


def minhash(texts: Sequence[str]) -> Scored:
    sketching: Any = import_module("datasketch")
    index = sketching.MinHashLSH(threshold=LOWEST, num_perm=128)
    words = [[word.encode() for word in text.lower().split()] for text in texts]
    sketches = sketching.MinHash.bulk(words, num_perm=128)
    found: Scored = {}
    for j, sketch in enumerate(sketches):
        found |= {(i, j): float(sketch.jaccard(sketches[i])) for i in index.query(sketch)}
        index.insert(j, sketch)
    return found


def rapidfuzz(texts: Sequence[str]) -> Scored:
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.process import cdist

    ratios = np.triu(cdist(texts, texts, scorer=token_set_ratio) / 100, k=1)
    i, j = np.nonzero(ratios >= LOWEST)
    return scored(i, j, ratios[i, j])


# Each way, what it needs, and the most texts that it is given: more would take hours.
WAYS: tuple[tuple[str, Search, str, int], ...] = (
    ("netwerk", soft_alignment, "netwerk", 10_000_000),
    ("netwerk, all pairs", soft_alignment_of_all, "netwerk", 5_000),
    ("TF-IDF, ten nearest", tfidf_nearest, "sklearn", 100_000),
    ("TF-IDF, scikit-learn", tfidf, "sklearn", 10_000),
    ("string_grouper", string_grouper, "string_grouper", 20_000),
    ("MinHash, datasketch", minhash, "datasketch", 20_000),  # 100,000 take more than 18 GB
    ("rapidfuzz, token set", rapidfuzz, "rapidfuzz", 2_000),
)


def precision(found: Scored, planted: set[tuple[int, int]]) -> tuple[float, float, float]:
    """Precision, recall and threshold where recall first reaches 95%, else of all found."""
    order = sorted(found, key=lambda pair: -found[pair])
    right = np.cumsum([pair in planted for pair in order])
    if not len(right):
        return 0.0, 0.0, 1.0
    last = min(int(np.searchsorted(right, RECALL * len(planted))), len(order) - 1)
    return right[last] / (last + 1), right[last] / len(planted), found[order[last]]


def print_way(name: str, search: Search, made: Initiatives, size: int) -> float:
    """One line of the table; the seconds for `size` texts, extrapolated where fewer were made."""
    started = perf_counter()
    found = search(made.texts)
    seconds = (perf_counter() - started) * (size / len(made.texts)) ** 2
    exact, recall, threshold = precision(found, made.twice)
    remark = "" if len(made.texts) == size else f"extrapolated from {len(made.texts):,}"
    print(
        f"{name:<22}{seconds:>10.1f}{exact:>11.3f}{recall:>9.3f}{threshold:>11.2f}  {remark}",
        flush=True,
    )
    return seconds


def print_sizes(sizes: Sequence[int]) -> None:
    taken: list[tuple[int, float]] = []
    for size in sizes:
        print(f"\n{size:>9,} texts{'':<6}{'seconds':>10}{'precision':>11}{'recall':>9}{'from':>7}")
        for name, search, package, most in WAYS:
            if find_spec(package) is None:
                print(f"{name:<22}not measured: {package} is not installed")
                continue
            seconds = print_way(name, search, initiatives(min(size, most)), size)
            if search is soft_alignment:
                taken.append((size, seconds))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(f"most memory so far {peak:.1f} GiB")
    for (fewer, before), (more, after) in pairwise(taken):
        exponent = log(after / before) / log(more / fewer)
        print(f"from {fewer:,} to {more:,} texts netwerk takes texts^{exponent:.2f}")


if __name__ == "__main__":
    print_sizes([int(size) for size in sys.argv[1:]] or [10_000, 100_000])
