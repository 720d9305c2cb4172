"""How alike single words are."""

from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import TypeAlias

import numpy as np
from scipy.sparse import coo_array, csr_array, eye_array, vstack

from netwerk.similarity.arrays import Floats, Integers, Sparse
from netwerk.similarity.lexicon import Lexicon
from netwerk.similarity.text_rows import TextRows

_SYNONYM = 0.9
_PART = 0.7
_COMPANION = 0.8
_LEAST_DICE = 0.3
_GRAM_SIZES = (2, 3, 4)
# Bounds the work on absurd words; the longest in use are shorter.
_LETTERS_COMPARED = 40
_SHORTEST_PART = 4
_SHORTEST_REST = 3
_ROWS_AT_ONCE = 256
_Couples: TypeAlias = Iterator[tuple[str, str]]


class Likeness:
    """How alike the stems of a vocabulary are, 0–1.

    The same stem 1, a synonym .9, a broader word or a part of a compound .7, else the Dice
    coefficient of their letter groups, below .3 nothing. Words that keep the same company come
    nearer to 1 by .8 of how much they do. Only whole equality counts for function words and for
    words with a digit: `2026` is not nearly `2027`.
    """

    def __init__(self, rows: TextRows, known: Lexicon) -> None:
        self.is_open = known.are_open(rows.vocabulary)
        columns = np.flatnonzero(self.is_open).tolist()
        place = {rows.vocabulary[column]: column for column in columns}
        pairs = dict.fromkeys(_compounds(set(place)), _PART)
        pairs |= dict.fromkeys(_broader(known, place), _PART)
        pairs |= dict.fromkeys(_synonyms(known, place), _SYNONYM)
        self._known = _matrix(place, pairs, len(rows.vocabulary))
        self._company = rows.company
        self._grams = _letter_groups(place, len(rows.vocabulary))
        self._sizes = np.asarray(self._grams.sum(axis=1), dtype=np.float64)

    def of(self, words: Integers, others: Integers) -> Floats:
        """The likeness of each word to the different one at its place in `others`."""
        common: Floats = self._grams[words].multiply(self._grams[others]).sum(axis=1)
        alike = _dice(common, self._sizes[words], self._sizes[others])
        alike = np.maximum(alike, _entries(self._known, words, others))
        if self._company is not None:
            alike += (1 - alike) * _COMPANION * _entries(self._company, words, others)
        return alike

    def matrix(self) -> Sparse:
        """All of them, symmetric, 1 on the diagonal; without what company words keep."""
        blocks = []
        transposed = csr_array(self._grams.T)
        for start in range(0, len(self._sizes), _ROWS_AT_ONCE):
            common = csr_array(self._grams[start : start + _ROWS_AT_ONCE] @ transposed)
            row_sizes = np.repeat(
                self._sizes[start : start + _ROWS_AT_ONCE], np.diff(common.indptr)
            )
            common.data = _dice(common.data, row_sizes, self._sizes[common.indices])
            common.eliminate_zeros()
            blocks.append(common)
        spelling = csr_array(vstack(blocks, format="csr"))
        return spelling.maximum(self._known).maximum(csr_array(eye_array(len(self._sizes))))


def _dice(common: Floats, sizes: Floats, other_sizes: Floats) -> Floats:
    """2·|a ∩ b| / (|a| + |b|) where large enough, else 0."""
    dice = 2 * common / np.maximum(sizes + other_sizes, 1)
    return np.where(dice < _LEAST_DICE, 0.0, dice)


def _entries(matrix: Sparse, rows: Integers, columns: Integers) -> Floats:
    # SciPy answers no question at all with a sparse array.
    return np.asarray(matrix[rows, columns], np.float64) if len(rows) else np.zeros(0)


def _synonyms(known: Lexicon, place: Mapping[str, int]) -> _Couples:
    for group in known.synonyms:
        yield from permutations(sorted(group.intersection(place)), 2)


def _broader(known: Lexicon, place: Mapping[str, int]) -> _Couples:
    for broad, narrow in known.broader:
        for stem in narrow.intersection(place) - {broad}:
            if broad in place:
                yield broad, stem
                yield stem, broad


def _compounds(stems: set[str]) -> _Couples:
    """Pairs of a compound and the word it begins or ends with: huisartsenpraktijk, praktijk."""
    for stem in stems:
        for size in range(_SHORTEST_PART, min(len(stem) - _SHORTEST_REST, _LETTERS_COMPARED) + 1):
            for part in {stem[:size], stem[-size:]} & stems:
                yield stem, part
                yield part, stem


def _matrix(place: Mapping[str, int], pairs: Mapping[tuple[str, str], float], count: int) -> Sparse:
    ends = [(place[one], place[other]) for one, other in pairs]
    rows, columns = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    values = np.fromiter(pairs.values(), dtype=np.float64, count=len(pairs))
    return csr_array(coo_array((values, (rows, columns)), shape=(count, count)))


def _letter_groups(place: Mapping[str, int], count: int) -> Sparse:
    """A row per stem, a column per group of letters in `<stem>`, 1 where it occurs."""
    groups: dict[str, int] = {}
    rows, columns = [], []
    for stem in place:
        edged = f"<{stem[:_LETTERS_COMPARED]}>"
        grams = {
            edged[start : start + size]
            for size in _GRAM_SIZES
            for start in range(len(edged) - size + 1)
        }
        rows += [place[stem]] * len(grams)
        columns += [groups.setdefault(gram, len(groups)) for gram in grams]
    ones = np.ones(len(rows))
    return csr_array(coo_array((ones, (rows, columns)), shape=(count, max(len(groups), 1))))
