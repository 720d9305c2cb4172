"""How likely a missing tie is, from the contacts that two partners have in common.

With z running over the common contacts of a and b, and d(z) the number of ties of z:
`common_neighbours` Σ 1, `adamic_adar` Σ 1 / ln d(z), `resource_allocation` Σ 1 / d(z).

References
----------
L.A. Adamic & E. Adar, "Friends and neighbors on the Web", Social Networks 25:211–230, 2003.
T. Zhou, L. Lü & Y.-C. Zhang, "Predicting missing links via local information", European Physical
Journal B 71:623–630, 2009.
"""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from netwerk.measures.adjacency import (
    Adjacency,
    Floats,
    Integers,
    pattern,
    row_blocks,
    rows_of_entries,
)
from netwerk.measures.paths import BreadthFirst, has_bit

LinkScore: TypeAlias = Literal["common_neighbours", "adamic_adar", "resource_allocation"]

# A common contact has at least two ties: the logarithm of 1 is never used.
_WEIGHTS: dict[LinkScore, Callable[[Floats], Floats]] = {
    "common_neighbours": np.ones_like,
    "adamic_adar": lambda degree: 1 / np.log(np.maximum(degree, 2)),
    "resource_allocation": lambda degree: 1 / np.maximum(degree, 1),
}
_DECIMALS = 9  # the same terms added in another order give the same score
_SHADE = 1e-7  # far above rounding errors, also when divided by a million partners
_THREADS = 2


def two_hop_scores(
    adjacency: Adjacency, *, method: LinkScore, top: int
) -> tuple[Integers, Integers, Floats]:
    """Pairs without a tie but with a common contact: the best `top` of every partner.

    A pair is there when it is among the best of either of the two. Of equal scores at the end of a
    partner's list (equal but for one part in ten million) the lowest index stays.

    Returns
    -------
    a, b, score
        Every pair once, a < b; by descending score, then a, then b.

    Raises
    ------
    ValueError
        When `top` is less than 1.

    Notes
    -----
    A sparse product in Σ d(z)² steps of which only the best of each row are kept, and ties fall
    below zero: [A·D | −M·I] · [A·E ; A + I], with D the weights of contacts, M more than any score
    and E a shade above 1, the more so for a lower index.
    """
    _check(top)
    ones = pattern(adjacency)
    partners = ones.shape[0]
    weighted, unit = _weighted(ones, method), sparse.identity(partners, format="csr")
    shade = 1 + _SHADE * (1 - np.arange(partners) / max(1, partners))
    shaded = ones @ sparse.diags(shade)
    left = sparse.hstack([weighted, -(2 * weighted.sum() + 1) * unit], format="csr")
    right = sparse.vstack([shaded, ones + unit], format="csr")
    best = sp_matmul_topn(
        left, right, top_n=min(top, max(1, partners)), threshold=0.0, n_threads=_THREADS
    )
    best.data = (best.data / shade[best.indices]).round(_DECIMALS)
    return _pairs_once(best)


def best_pairs(blocks: Iterable[Adjacency], *, top: int) -> tuple[Integers, Integers, Floats]:
    """The best `top` pairs of every partner, as `two_hop_scores` returns them.

    Parameters
    ----------
    blocks
        The positive scores of all partners with all others, in blocks of consecutive rows;
        overwritten. A pair that is scored twice keeps the higher score.

    Raises
    ------
    ValueError
        When `top` is less than 1.
    """
    _check(top)
    kept = [_best_of_rows(block, top) for block in blocks]
    return _pairs_once(sparse.vstack(kept, format="csr") if kept else sparse.csr_matrix((0, 0)))


def pair_scores(adjacency: Adjacency, a: Integers, b: Integers, *, method: LinkScore) -> Floats:
    """The score of each pair (a[i], b[i]) of different partners, with or without a tie."""
    ones = pattern(adjacency)
    degree = np.diff(ones.indptr)
    weighted = _weighted(ones, method)
    scores = np.zeros(len(a))
    for rows in row_blocks(degree[a] + degree[b]):
        common = weighted[a[rows]].multiply(ones[b[rows]])
        scores[rows] = np.asarray(common.sum(axis=1)).ravel()
    return scores.round(_DECIMALS)


def distances(
    adjacency: Adjacency, a: Integers, b: Integers, *, limit: int | None = None
) -> Floats:
    """The number of ties on a shortest path of each pair (a[i], b[i]).

    Infinite where there is no path, or none of at most `limit` ties.
    """
    if len(np.unique(b)) < len(np.unique(a)):
        a, b = b, a
    search = BreadthFirst(adjacency)
    steps = range(1, (adjacency.shape[0] if limit is None else limit) + 1)
    found = np.where(a == b, 0.0, np.inf)
    for batch in search.batches(np.unique(a)):
        pairs = np.flatnonzero(np.isin(a, batch) & (a != b))
        # The steps come first: a level beyond the last one would cost the most.
        for distance, level in zip(steps, search.levels(batch), strict=False):
            here = has_bit(level, b[pairs], np.searchsorted(batch, a[pairs]))
            found[pairs[here]] = distance
            pairs = pairs[~here]
            if not len(pairs):
                break
    return found


def _weighted(ones: Adjacency, method: LinkScore) -> Adjacency:
    """A·D: the ties of each partner, each with the weight of the contact it leads to."""
    weight = _WEIGHTS[method](np.diff(ones.indptr).astype(np.float64))
    weighted = ones.copy()
    weighted.data = weight[ones.indices]
    return weighted


def _check(top: int) -> None:
    if top < 1:
        raise ValueError(f"top is at least 1, not {top}")


def _pairs_once(scores: Adjacency) -> tuple[Integers, Integers, Floats]:
    """Each pair once, with the higher of its two scores, best first."""
    both = sparse.csr_matrix(scores.maximum(sparse.csr_matrix(scores.T)))
    pairs = sparse.triu(both, k=1, format="csr")
    pairs.sort_indices()
    order = np.argsort(-pairs.data, kind="stable")
    a, b = rows_of_entries(pairs)[order], pairs.indices[order].astype(np.int64)
    return a, b, pairs.data[order]


def _best_of_rows(scores: Adjacency, top: int) -> Adjacency:
    """Drop what is not among the best of its row; of equal scores the lowest columns stay."""
    rows, columns = scores.shape
    # Only its lowest value counts: which of equal scores it keeps depends on its heap.
    best = sp_matmul_topn(scores, sparse.identity(columns, format="csr"), min(top, columns))
    filled = np.flatnonzero(np.diff(best.indptr))
    lowest = np.zeros(rows)
    lowest[filled] = np.minimum.reduceat(best.data, best.indptr[filled])
    _drop(scores, scores.data < lowest[rows_of_entries(scores)])
    scores.sort_indices()
    row = rows_of_entries(scores)
    equal = scores.data == lowest[row]
    room = top - np.bincount(row[~equal], minlength=rows)
    seen = np.concatenate([[0], np.cumsum(equal)])
    turn = seen[1:] - seen[scores.indptr[:-1]][row]
    _drop(scores, equal & (turn > room[row]))
    return scores


def _drop(scores: Adjacency, entries: NDArray[np.bool_]) -> None:
    scores.data[entries] = 0
    scores.eliminate_zeros()
