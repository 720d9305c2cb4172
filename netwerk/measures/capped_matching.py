"""Who gets whom: the pairs with the most weight together, nobody in more than so many of them.

A maximum-weight b-matching of a bipartite graph. It is the linear programme max Σ w x with 0 ≤ x ≤
1 and, for everyone, Σ x ≤ the cap: its corners are whole numbers, because the matrix of a bipartite
graph is totally unimodular (A.J. Hoffman & J.B. Kruskal, "Integral boundary points of convex
polyhedra", Annals of Mathematics Studies 38:223–246, 1956).
"""

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

from netwerk.measures.adjacency import Floats, Integers

_TURN = 1e-8  # far below any difference between weights
# The solver takes costs within 1e-7 for equal: as they are, it would not see the turns.
_ENLARGED = 1e6


def capped_matching(a: Integers, b: Integers, weight: Floats, *, most: int) -> Integers:
    """Positions of the pairs (a[i], b[i]) that are chosen, ascending.

    Of choices of equal weight, rather the first pairs.

    Parameters
    ----------
    a, b
        The one and the other side of each pair, numbered from 0 on either side; every pair once.
    weight
        Positive.
    most
        In how many pairs each may be, on its side.

    Raises
    ------
    ValueError
        When `most` is less than 1.
    """
    if most < 1:
        raise ValueError(f"most is at least 1, not {most}")
    pairs = len(a)
    if not pairs:
        return np.empty(0, dtype=np.int64)
    each = np.arange(pairs)
    sides = [
        sparse.csr_matrix((np.ones(pairs), (side, each)), shape=(int(side.max()) + 1, pairs))
        for side in (a, b)
    ]
    limits = sparse.vstack(sides, format="csr")
    cost = _ENLARGED * (_TURN * each / pairs - weight)
    # The simplex method ends in a corner, where all is whole; an interior point need not.
    found = linprog(cost, limits, np.full(limits.shape[0], most), bounds=(0, 1), method="highs-ds")
    assert found.x is not None  # choosing nobody always fits
    return np.flatnonzero(found.x > 0.5)
