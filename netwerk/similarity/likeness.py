"""How alike single words are: one sparse matrix over a vocabulary of stems."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TypeAlias

import numpy as np
from scipy.sparse import coo_array, csr_array, eye_array, vstack

from netwerk.similarity.lexicon import lexicon, synonym_stems

Sparse: TypeAlias = "csr_array[np.float64, tuple[int, int]]"

_SYNONYM = 0.9
_COMPOUND = 0.7
_LEAST_DICE = 0.25
_GRAM_SIZES = (2, 3, 4)
# Bounds the work on absurd words; the longest in use are shorter.
_LETTERS_COMPARED = 40
_SHORTEST_PART = 4
_SHORTEST_REST = 3
_ROWS_AT_ONCE = 256


def likeness(stems: Sequence[str]) -> Sparse:
    """The symmetric matrix of likeness 0–1 between distinct stems, 1 on the diagonal.

    Only whole equality counts for function words and for words with a digit: `2026` is not
    nearly `2027`.
    """
    place = {stem: column for column, stem in enumerate(stems)}
    function_words = lexicon().function_words
    open_words = [
        stem for stem in stems if stem not in function_words and not any(map(str.isdigit, stem))
    ]
    equal = csr_array(eye_array(len(stems)))
    synonyms = _known_pairs(place, _SYNONYM, _synonyms(place))
    compounds = _known_pairs(place, _COMPOUND, _compounds(set(open_words)))
    spelling = _dice(_letter_groups(place, open_words))
    return spelling.maximum(equal.maximum(synonyms).maximum(compounds))


def _synonyms(place: dict[str, int]) -> Iterator[tuple[str, str]]:
    for group in synonym_stems():
        yield from permutations(sorted(group.intersection(place)), 2)


def _compounds(stems: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a compound and the word it begins or ends with: huisartsenpraktijk, praktijk."""
    for stem in sorted(stems):
        for size in range(_SHORTEST_PART, min(len(stem) - _SHORTEST_REST, _LETTERS_COMPARED) + 1):
            for part in {stem[:size], stem[-size:]} & stems:
                yield stem, part
                yield part, stem


def _known_pairs(place: dict[str, int], value: float, pairs: Iterator[tuple[str, str]]) -> Sparse:
    ends = sorted({(place[one], place[other]) for one, other in pairs})
    rows, columns = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    values = np.full(len(ends), value)
    return csr_array(coo_array((values, (rows, columns)), shape=(len(place), len(place))))


def _letter_groups(place: dict[str, int], stems: Sequence[str]) -> Sparse:
    """A row per stem, a column per group of letters in `<stem>`, 1 where it occurs."""
    groups: dict[str, int] = {}
    rows, columns = [], []
    for stem in stems:
        edged = f"<{stem[:_LETTERS_COMPARED]}>"
        grams = {
            edged[start : start + size]
            for size in _GRAM_SIZES
            for start in range(len(edged) - size + 1)
        }
        rows += [place[stem]] * len(grams)
        columns += [groups.setdefault(gram, len(groups)) for gram in grams]
    ones = np.ones(len(rows))
    return csr_array(coo_array((ones, (rows, columns)), shape=(len(place), max(len(groups), 1))))


def _dice(grams: Sparse) -> Sparse:
    """Dice 2·|a ∩ b| / (|a| + |b|) of all rows, where large enough; a block of rows at a time."""
    sizes = np.asarray(grams.sum(axis=1), dtype=np.float64)
    transposed = csr_array(grams.T)
    blocks = []
    for start in range(0, grams.shape[0], _ROWS_AT_ONCE):
        common = csr_array(grams[start : start + _ROWS_AT_ONCE] @ transposed)
        row_sizes = np.repeat(sizes[start : start + _ROWS_AT_ONCE], np.diff(common.indptr))
        common.data = 2 * common.data / (row_sizes + sizes[common.indices])
        common.data[common.data < _LEAST_DICE] = 0
        common.eliminate_zeros()
        blocks.append(common)
    return csr_array(vstack(blocks, format="csr"))
