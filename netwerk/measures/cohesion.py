"""How dense a network is: density, average degree, transitivity. A ratio without a pair is None."""

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, pattern, row_blocks


def density(adjacency: Adjacency) -> float | None:
    """The share of pairs of partners that have a tie; None where there is no pair."""
    partners = adjacency.shape[0]
    if partners < 2:
        return None
    return pattern(adjacency).nnz / (partners * (partners - 1))


def average_degree(adjacency: Adjacency) -> float | None:
    """The mean number of ties of a partner; None where there is no partner."""
    partners = adjacency.shape[0]
    return pattern(adjacency).nnz / partners if partners else None


def transitivity(adjacency: Adjacency) -> float | None:
    """The share of pairs with a common contact that have a tie themselves, per common contact.

    Three times the triangles over the pairs of ties that share a partner; None without such pairs
    (NetworkX says 0).

    References
    ----------
    M.E.J. Newman, D.J. Watts & S.H. Strogatz, "Random graph models of social networks", PNAS
    99:2566–2572, 2002.
    """
    ones = pattern(adjacency)
    degree = np.diff(ones.indptr).astype(np.int64)
    pairs = int((degree * (degree - 1)).sum()) // 2
    return 3 * _triangles(ones) / pairs if pairs else None


def _triangles(ones: Adjacency) -> int:
    """The number of triangles.

    Every tie points to the end of higher degree, so that each triangle is found once, from its
    lowest corner, and no partner has more than √(2 × ties) outgoing ties: the squared matrix of all
    ties is many times as large (N. Chiba & T. Nishizeki, SIAM J. Computing 14:210–223, 1985).
    """
    by_degree = np.argsort(np.diff(ones.indptr), kind="stable")
    upward = sparse.triu(ones[by_degree][:, by_degree], k=1, format="csr")
    triangles = 0.0
    for rows in row_blocks(upward @ np.diff(upward.indptr)):
        block = upward[rows]
        triangles += (block @ upward).multiply(block).sum()
    return int(triangles)
