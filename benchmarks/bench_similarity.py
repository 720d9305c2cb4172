"""How well text similarity agrees with people, beside simpler measures, and how its time grows.

    python benchmarks/bench_similarity.py PAIRS.tsv

PAIRS.tsv: pairs of sentences rated by people, with columns sentence_a, sentence_b, relatedness.
"""

import csv
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from scipy.stats import pearsonr, spearmanr
from sklearn.feature_extraction.text import TfidfVectorizer

from netwerk.similarity import all_pairs_similarity, pair_similarity

Scores = NDArray[np.float64]
Measure = Callable[[Sequence[str], Sequence[str]], Scores]


def token_jaccard(texts_a: Sequence[str], texts_b: Sequence[str]) -> Scores:
    scores = []
    for a, b in zip(texts_a, texts_b, strict=True):
        words_a, words_b = (set(re.findall(r"\w+", text.lower())) for text in (a, b))
        scores.append(len(words_a & words_b) / max(len(words_a | words_b), 1))
    return np.array(scores)


def tfidf_cosine(texts_a: Sequence[str], texts_b: Sequence[str]) -> Scores:
    vectorizer = TfidfVectorizer().fit([*texts_a, *texts_b])
    product = vectorizer.transform(texts_a).multiply(vectorizer.transform(texts_b))
    return np.asarray(product.sum(axis=1)).ravel()


def without_corpus(texts_a: Sequence[str], texts_b: Sequence[str]) -> Scores:
    return pair_similarity(texts_a, texts_b, corpus=())


def weighed_by_rarity(texts_a: Sequence[str], texts_b: Sequence[str]) -> Scores:
    return pair_similarity(texts_a, texts_b, learn=False)


MEASURES: dict[str, Measure] = {
    "token Jaccard": token_jaccard,
    "TF-IDF cosine": tfidf_cosine,
    "words alone": without_corpus,
    "and their rarity": weighed_by_rarity,
    "and their company": pair_similarity,
}


def print_agreement(rows: Sequence[dict[str, str]]) -> None:
    texts_a = [row["sentence_a"] for row in rows]
    texts_b = [row["sentence_b"] for row in rows]
    ratings = [float(row["relatedness"]) for row in rows]
    print(f"{len(rows)} pairs{'':<16}{'Pearson':>9}{'Spearman':>10}{'seconds':>9}")
    for name, measure in MEASURES.items():
        started = perf_counter()
        scores = measure(texts_a, texts_b)
        seconds = perf_counter() - started
        pearson = pearsonr(scores, ratings).statistic
        spearman = spearmanr(scores, ratings).statistic
        print(f"{name:<26}{pearson:>9.3f}{spearman:>10.3f}{seconds:>9.2f}")


def print_growth(texts: Sequence[str]) -> None:
    print(f"\nall pairs of texts{'':<8}{'found':>9}{'seconds':>9}")
    for size in (500, 1000, 2000, 4000):
        if size <= len(texts):
            started = perf_counter()
            found, _, _ = all_pairs_similarity(texts[:size], minimum=0.5)
            print(f"{size:<26}{len(found):>9}{perf_counter() - started:>9.2f}")


def main(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    print_agreement(rows)
    texts = sorted({row[side] for row in rows for side in ("sentence_a", "sentence_b")})
    # Sorted neighbours resemble each other more than texts do: shuffled, the same way every time.
    print_growth(np.random.default_rng(0).permutation(texts).tolist())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
