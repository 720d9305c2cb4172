"""A column of single values: what agreeing, nearly agreeing or differing says in bits.

After Fellegi & Sunter (1969), "A theory for record linkage", Journal of the American Statistical
Association 64 (328), 1183–1210: log2 of how often two of the same agree so, over how often two
others do. The former is learned from the records by expectation maximisation (Winkler 1988), from
a start as strong as twenty pairs; the latter counts how many others have the very value.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from netwerk.similarity.arrays import Floats, Integers

from .wordy import rarity

_LEAST_ALIKE = 0.75
_LEAST_LETTERS = 4
_SAMPLE = 20_000
START = np.array([0.07, 0.08, 0.85])
"""How often two of the same differ, nearly agree and agree, until records say otherwise."""
TOGETHER = np.array([0.299, 0.001, 0.7])
"""How often two of the same are in no and in one common group, until records say otherwise."""
_STRENGTH = 20.0
DIFFER, NEARLY, AGREE, UNKNOWN = 0, 1, 2, 3


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """One value per record as a place in `vocabulary`, −1 where there is none."""

    vocabulary: tuple[str, ...]
    place: Integers
    bits: Floats
    """How much each value tells, by how few other records have it."""
    nearly: float
    """How many bits a near agreement tells."""


def values(texts: Sequence[str]) -> Values:
    """The column of these values, '' where there is none."""
    vocabulary = sorted({text for text in texts if text})
    at = {text: i for i, text in enumerate(vocabulary)}
    place = np.array([at.get(text, -1) for text in texts], dtype=np.int64)
    counts = np.bincount(place[place >= 0], minlength=len(vocabulary))
    column = Values(
        vocabulary=tuple(vocabulary),
        place=place,
        bits=rarity(np.maximum(counts - 2, 0), int(counts.sum())),
        nearly=0.0,
    )
    return Values(column.vocabulary, place, column.bits, _near_by_chance(column))


def levels_of(column: Values, a: Integers, b: Integers) -> Integers:
    """How each two records agree: DIFFER, NEARLY, AGREE or UNKNOWN."""
    one, other = column.place[a], column.place[b]
    known = (one >= 0) & (other >= 0)
    levels = np.where(known & (one == other), AGREE, np.where(known, DIFFER, UNKNOWN))
    unequal = np.flatnonzero(levels == DIFFER)
    if len(unequal):
        texts = [[column.vocabulary[p] for p in side[unequal].tolist()] for side in (one, other)]
        alike = cpdist(*texts, scorer=OSA.normalized_similarity, dtype=np.float64)
        shortest = np.array([min(map(len, pair)) for pair in zip(*texts, strict=True)])
        levels[unequal[(alike >= _LEAST_ALIKE) & (shortest >= _LEAST_LETTERS)]] = NEARLY
    return levels.astype(np.int64)


def level_bits(column: Values, levels: Integers, a: Integers, m: Floats) -> Floats:
    """The evidence of these levels, when two of the same have them as often as `m` says."""
    bits = np.zeros(len(levels))
    logs = np.log2(m)
    bits[levels == DIFFER] = logs[DIFFER]
    bits[levels == NEARLY] = logs[NEARLY] + column.nearly
    agree = levels == AGREE
    bits[agree] = logs[AGREE] + column.bits[column.place[a[agree]]]
    return bits


def learned(levels: Integers, sure: Floats, start: Floats) -> Floats:
    """How often two of the same have each level, `sure` being how sure each pair is the same."""
    known = levels != UNKNOWN
    counts = np.bincount(levels[known], weights=sure[known], minlength=3)[:3]
    share: Floats = (counts + _STRENGTH * start) / (counts.sum() + _STRENGTH)
    return share


def _near_by_chance(column: Values) -> float:
    """By how few of all pairs nearly agree, in a sample that is the same every time."""
    filled = np.flatnonzero(column.place >= 0)
    if len(filled) < 2:
        return 0.0
    rng = np.random.default_rng(0)
    a, b = (filled[rng.integers(len(filled), size=_SAMPLE)] for _ in range(2))
    near = np.count_nonzero(levels_of(column, a, b) == NEARLY)
    return float(-np.log2((near + 1) / _SAMPLE))
