"""Rooted PageRank: how often a walk that keeps returning to one partner visits another.

The walk starts at a; at each step it follows a random tie with probability α, else it returns to a.
π_a(b) is the share of time it is at b; the score of a pair is π_a(b) + π_b(a), so that it is the
same both ways. A partner without ties is never left nor reached: its pairs score 0.

References
----------
D. Liben-Nowell & J. Kleinberg, "The link-prediction problem for social networks", Journal of the
American Society for Information Science and Technology 58:1019–1031, 2007.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from netwerk.measures.adjacency import WORK_AT_ONCE, Adjacency, Floats, Integers, pattern
from netwerk.measures.link_scores import best_pairs
from netwerk.measures.sources import by_source

FOLLOWS = 0.85  # α: the value of the web's PageRank, and what NetworkX takes
EXACT_TO = 6_000  # partners: beyond it a walk no longer reaches everyone
_LEAST = 1e-4  # beyond EXACT_TO: the smallest share of time that is followed further
_NEARBY = 500  # partners that a walk then reaches, roughly
_STEPS = 42  # 0.557 ** 42 < 1e-10
_DECIMALS = 9


def pagerank_scores(adjacency: Adjacency, *, top: int) -> tuple[Integers, Integers, Floats]:
    """Pairs without a tie but with a path: the best `top` of every partner.

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
    Exact to nine decimals up to 6,000 partners. Beyond, what falls below 0.0001 at any step of the
    walk is dropped, so that a walk stays near where it began.
    """
    ones = pattern(adjacency)
    return best_pairs(_blocks_without_ties(ones), top=top)


def pagerank_pairs(adjacency: Adjacency, a: Integers, b: Integers) -> Floats:
    """The score of each pair (a[i], b[i]) of different partners, with or without a tie."""
    if len(np.unique(b)) < len(np.unique(a)):
        a, b = b, a
    ones = pattern(adjacency)
    found = np.zeros(len(a))
    for block in by_source(a, b, _rows_at_once(ones)):
        scores = _scores(ones, block.sources)
        found[block.pairs] = np.asarray(scores[block.source, block.target]).ravel()
    return found


def _blocks_without_ties(ones: Adjacency) -> Iterator[Adjacency]:
    partners, size = ones.shape[0], _rows_at_once(ones)
    known = ones + sparse.identity(partners, format="csr")
    for start in range(0, partners, size):
        roots = np.arange(start, min(start + size, partners))
        scores = _scores(ones, roots)
        # x − x · 1 is exactly 0.
        apart = sparse.csr_matrix(scores - scores.multiply(known[roots]))
        apart.eliminate_zeros()
        yield apart


def _rows_at_once(ones: Adjacency) -> int:
    """So many that their scores together stay within `WORK_AT_ONCE`."""
    reached = ones.shape[0] if ones.shape[0] <= EXACT_TO else _NEARBY
    return max(1, WORK_AT_ONCE // max(1, reached))


def _scores(ones: Adjacency, roots: Integers) -> Adjacency:
    """The scores of these roots with everyone, a row for each."""
    degree = np.diff(ones.indptr).astype(np.float64)
    visits = (_all_visits if ones.shape[0] <= EXACT_TO else _nearby_visits)(ones, degree, roots)
    # A walk can be reversed: π_b(a) = π_a(b) · d(a) / d(b).
    back = sparse.diags(degree[roots]) @ visits @ sparse.diags(_inverse(degree))
    scores = sparse.csr_matrix(visits + back)
    scores.data = scores.data.round(_DECIMALS)
    return scores


def _all_visits(ones: Adjacency, degree: Floats, roots: Integers) -> Adjacency:
    """π of these roots, solved for all partners.

    With S = D^−½ A D^−½, (I − α S) y = (1 − α) e_a gives π_a(b) = y(b) · √(d(b) / d(a)). Iterated
    as Golub and Varga (1961) do: far fewer steps than the walk itself takes.
    """
    half = sparse.diags(np.sqrt(_inverse(degree)))
    follow = sparse.csr_matrix(FOLLOWS * (half @ ones @ half))
    start = np.zeros((ones.shape[0], len(roots)))
    start[roots, np.arange(len(roots))] = 1 - FOLLOWS
    before, now, weight = np.zeros_like(start), start.copy(), 2.0
    for _ in range(_STEPS):
        weight = 1 / (1 - FOLLOWS**2 * weight / 4)
        before, now = now, weight * (follow @ now + start - before) + before
    scale = np.sqrt(degree)[None, :] * np.sqrt(_inverse(degree[roots]))[:, None]
    return sparse.csr_matrix(np.maximum(now.T, 0) * scale)


def _nearby_visits(ones: Adjacency, degree: Floats, roots: Integers) -> Adjacency:
    """π of these roots, followed as long as there is enough of it left."""
    step = sparse.csr_matrix(FOLLOWS * sparse.diags(_inverse(degree)) @ ones)
    share = np.full(len(roots), 1 - FOLLOWS)
    places = np.arange(len(roots)), roots
    here = sparse.csr_matrix((share, places), shape=(len(roots), ones.shape[0]))
    total = sparse.csr_matrix(here.shape)
    while here.nnz:
        here = here @ step
        here.data[here.data < _LEAST] = 0
        here.eliminate_zeros()
        total = total + here
    return total


def _inverse(degree: Floats) -> Floats:
    inverse: NDArray[np.float64] = np.divide(1, degree, where=degree > 0, out=np.zeros_like(degree))
    return inverse
