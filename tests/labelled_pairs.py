"""The pairs that were judged by hand, as a network, and other ways to score them."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from netwerk.analysis.overlap import overlap_scores
from netwerk.model.network import Network
from netwerk.model.nodes import Initiative

FILE = Path(__file__).parent / "cases" / "overlap_pairs.toml"
Words = tuple[str, ...]


class Labelled:
    """Pairs of a title and perhaps a text, with whether the two are the same."""

    def __init__(self, part: str) -> None:
        self.pairs: list[dict[str, Any]] = tomllib.loads(FILE.read_text("utf-8"))[part]
        self.sides = [(_words(pair["a"]), _words(pair["b"])) for pair in self.pairs]
        self.labels: list[bool] = [pair["same"] for pair in self.pairs]

    def overlap(self) -> Sequence[float]:
        """Our own scores."""
        ids = {words: f"initiative:{n}" for n, words in enumerate(self._texts())}
        nodes = [
            Initiative(id=node_id, name=words[0], summary=" ".join(words[1:]) or None)
            for words, node_id in ids.items()
        ]
        scores = overlap_scores(Network(nodes), [(ids[a], ids[b]) for a, b in self.sides])
        return [float(score) for score in scores]

    def tf_idf(self) -> Sequence[float]:
        """The cosine of the word counts of scikit-learn, weighed by rarity."""
        model = TfidfVectorizer().fit([" ".join(words) for words in self._texts()])
        a, b = (model.transform([" ".join(pair[end]) for pair in self.sides]) for end in (0, 1))
        return [float(score) for score in np.asarray(a.multiply(b).sum(axis=1)).ravel()]

    def jaccard(self) -> Sequence[float]:
        """The share of their words that two have both."""
        sets = [[_tokens(words) for words in pair] for pair in self.sides]
        return [len(a & b) / len(a | b) for a, b in sets]

    def _texts(self) -> list[Words]:
        return sorted({words for pair in self.sides for words in pair})


def precision_and_recall(
    scores: Sequence[float], labels: Sequence[bool], count: int
) -> tuple[float, float]:
    """Of the `count` pairs with the highest scores."""
    order = np.argsort(-np.asarray(scores), kind="stable")[:count]
    right = sum(labels[place] for place in order)
    return right / count, right / sum(labels)


def _words(written: str | list[str]) -> Words:
    return (written,) if isinstance(written, str) else tuple(written)


def _tokens(words: Words) -> set[str]:
    return set(re.findall(r"\w+", " ".join(words).casefold()))
