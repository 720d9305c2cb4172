"""The soft alignment of two texts, for given pairs of them."""

import numpy as np

from netwerk.similarity.arrays import Floats, Integers, Sparse
from netwerk.similarity.likeness import Likeness
from netwerk.similarity.text_rows import TextRows

_ONE_SIDED_NEGATION = 0.72
# Beyond this the order of summing would show.
_DECIMALS = 9
_CELLS_AT_ONCE = 2_000_000


def score(share_a: Floats, share_b: Floats, negation: Floats) -> Floats:
    """The similarity, from the share of each text that found a partner.

    `negation` is the difference between the two.
    """
    penalty = (1 - _ONE_SIDED_NEGATION) * np.abs(negation)
    return np.minimum(np.round(np.sqrt(share_a * share_b) * (1 - penalty), _DECIMALS), 1)


def aligned(rows: TextRows, a: Integers, b: Integers, likeness: Likeness) -> Floats:
    """The similarity of each text in `a` to the one at its place in `b`."""
    sizes = np.diff(rows.words.indptr)
    cells = np.cumsum(sizes[a] * sizes[b])
    scores = np.zeros(len(a))
    start = 0
    while start < len(a):
        done = cells[start - 1] if start else 0
        end = max(start + 1, int(np.searchsorted(cells, done + _CELLS_AT_ONCE)))
        block = slice(start, end)
        shares = _shares(rows.words, a[block], b[block], likeness)
        scores[block] = score(*shares, rows.negation[a[block]] - rows.negation[b[block]])
        start = end
    return scores


def _shares(words: Sparse, a: Integers, b: Integers, likeness: Likeness) -> tuple[Floats, Floats]:
    """What part of each text found a partner in the other.

    All cells of all tables of words of `a` against words of `b` stand in one row, table by table.
    """
    height, width = np.diff(words.indptr)[a], np.diff(words.indptr)[b]
    first = np.cumsum(height * width) - height * width
    table = np.repeat(np.arange(len(a)), height * width)
    cell = np.arange(len(table)) - first[table]
    in_a = words.indptr[a][table] + cell // width[table]
    in_b = words.indptr[b][table] + cell % width[table]
    alike = _alike(words.indices[in_a], words.indices[in_b], likeness)
    turned = first[table] + cell % height[table] * width[table] + cell // height[table]
    return (
        _share(alike, words.data[in_a], width, height),
        _share(alike[turned], words.data[in_b[turned]], height, width),
    )


def _alike(words: Integers, others: Integers, likeness: Likeness) -> Floats:
    """The likeness of each word to the one at its place; each two words are compared once."""
    alike = np.asarray(words == others, dtype=np.float64)
    unlike = np.flatnonzero((words != others) & likeness.is_open[words] & likeness.is_open[others])
    one, other = words[unlike].astype(np.int64), others[unlike].astype(np.int64)
    count = len(likeness.is_open)
    pairs, place = np.unique(
        np.minimum(one, other) * count + np.maximum(one, other), return_inverse=True
    )
    alike[unlike] = likeness.of(*np.divmod(pairs, count))[place]
    return alike


def _share(alike: Floats, weight: Floats, width: Integers, height: Integers) -> Floats:
    """The weight of the words of each table, each times its best cell; rows are `width` cells."""
    rows = np.where(width > 0, height, 0)
    length = np.repeat(width, rows)
    first = np.cumsum(length) - length
    best = np.maximum.reduceat(alike, first) if len(first) else alike
    table = np.repeat(np.arange(len(rows)), rows)
    found = np.bincount(table, weights=best * weight[first], minlength=len(rows))
    return found.astype(np.float64)
