"""The pairs whose texts are alike, among everything that may overlap."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from netwerk.model.links import ContributesTo, PartOf, ReportsTo
from netwerk.model.network import Network
from netwerk.model.verdicts import Verdict
from netwerk.similarity import Encoder, Lexicon, Words, pair_similarity, similar_pairs
from netwerk.similarity.lexicon import known_words
from netwerk.similarity.vectors import remembering

from .sides import Side

LEAST_TEXT = 0.5
# Spreads the likenesses, of which .4 is much, over the scale of the other components.
_SPREAD = 0.6
# All pairs of so many would bury the rest, and of thousands there are millions.
MANY_EQUAL = 20
_Places = NDArray[np.int64]
_Floats = NDArray[np.float64]
# Beside each kind with its own: what somebody does may be what somebody wants to reach.
_ACROSS = {("goal", "initiative"), ("initiative", "goal")}


class Alike(NamedTuple):
    """Two sides, the first with the lower id, and how alike their texts are."""

    a: Side
    b: Side
    text: float


@dataclass(frozen=True, slots=True)
class Reader:
    """How texts are compared: with which words, or by whose vectors."""

    words: Lexicon
    vectors: Encoder | None

    @classmethod
    def of(cls, words: Words, vectors: Encoder | None) -> "Reader":
        """The one that these options ask for; each text gets its vector once."""
        return cls(known_words(words), remembering(vectors) if vectors else None)

    @property
    def spread(self) -> float:
        """The power of a likeness that is its score: vectors use their whole scale already."""
        return 1 if self.vectors else _SPREAD


def alike_pairs(
    sides: Sequence[Side], reader: Reader, least: float = LEAST_TEXT
) -> Iterator[Alike]:
    """Every pair with a text score of at least `least`: then so has one of its two parts.

    Exact up to 10,000 sides, which have 20,000 texts; of more, what `similar_pairs` finds. Of many
    with the very same text only the first is compared with the others, and each of them with it.
    """
    first = _first_of_equals(sides)
    searched = np.flatnonzero(first == np.arange(len(sides)))
    titles, wholes = _texts([sides[i] for i in searched.tolist()])
    one, other, _ = similar_pairs(
        [*titles, *wholes],
        minimum=least ** (1 / reader.spread),
        corpus=wholes,
        words=reader.words,
        vectors=reader.vectors,
    )
    found = np.stack([one, other]).astype(np.int64) % max(len(searched), 1)
    others = np.flatnonzero(first != np.arange(len(sides)))
    ends = np.sort(np.hstack([searched[found], np.stack([first[others], others])]), axis=0)
    left, right = np.unique(ends[:, ends[0] < ends[1]], axis=1)
    fit = _may_overlap(sides, left, right)
    left, right = left[fit], right[fit]
    scores = text_scores(sides, left, right, reader)
    for i, j, score in zip(left.tolist(), right.tolist(), scores.tolist(), strict=True):
        if score >= least:
            yield Alike(sides[i], sides[j], score)


def _first_of_equals(sides: Sequence[Side]) -> _Places:
    """The place of each side itself; of one of many equals that of the first of them."""
    equals: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, side in enumerate(sides):
        equals[side.node.kind, side.title, side.whole].append(place)
    first = np.arange(len(sides))
    for places in equals.values():
        if len(places) > MANY_EQUAL:
            first[places] = places[0]
    return first


def text_scores(sides: Sequence[Side], left: _Places, right: _Places, reader: Reader) -> _Floats:
    """The text score of each pair of sides, given by their places."""
    titles, wholes = _texts(sides)

    def alike(texts: list[str], others: list[str]) -> _Floats:
        a, b = [texts[i] for i in left], [others[j] for j in right]
        scores = pair_similarity(a, b, corpus=wholes, words=reader.words, vectors=reader.vectors)
        return np.asarray(scores, np.float64)

    across = np.maximum(alike(titles, wholes), alike(wholes, titles))
    spread = ((across + alike(wholes, wholes)) / 2) ** reader.spread
    return np.asarray(np.round(spread, 9), np.float64)


def settled_pairs(network: Network) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """The pairs somebody judged, and those that are known to belong together."""
    judged = {frozenset((v.source, v.target)) for v in network.links if isinstance(v, Verdict)}
    together = (PartOf, ContributesTo, ReportsTo)
    return judged, {
        frozenset((link.source, link.target))
        for link in network.links
        if isinstance(link, together)
    }


def _texts(sides: Sequence[Side]) -> tuple[list[str], list[str]]:
    return [side.title for side in sides], [side.whole for side in sides]


def _may_overlap(sides: Sequence[Side], left: _Places, right: _Places) -> NDArray[np.bool_]:
    """Which pairs are of kinds that can do the same."""
    kinds = sorted({side.node.kind for side in sides})
    table = np.array([[a == b or (a, b) in _ACROSS for b in kinds] for a in kinds], dtype=bool)
    kind = np.array([kinds.index(side.node.kind) for side in sides], dtype=np.int64)
    return table.reshape(len(kinds), len(kinds))[kind[left], kind[right]]
