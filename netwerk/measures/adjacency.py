"""The input of every measure: who has a tie with whom.

An adjacency is a symmetric n × n matrix with an empty diagonal: partners i and j have a tie when
entry (i, j) is not zero. Every measure here is unweighted: it looks at whether there is a tie, not
at its weight.
"""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Adjacency: TypeAlias = "sparse.csr_matrix[np.float64]"
Integers: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]

WORK_AT_ONCE = 1_000_000  # entries of an intermediate result: some 60 MB


def pattern(adjacency: Adjacency) -> Adjacency:
    """1 for every tie, columns sorted in a row, no stored zeros; itself where it is so already."""
    # Not a csr_array: scikit-network refuses those.
    ones: Adjacency = sparse.csr_matrix(adjacency, dtype=np.float64)
    if ones.has_canonical_format and (ones.data == 1).all():
        return ones
    ones = ones.copy()
    ones.sum_duplicates()
    ones.eliminate_zeros()
    ones.data[:] = 1
    return ones


def rows_of_entries(matrix: Adjacency) -> Integers:
    """The row of each stored entry, in the order of `matrix.indices` and `matrix.data`."""
    return np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))


def ties(adjacency: Adjacency) -> tuple[Integers, Integers]:
    """Both ends of every tie, once, the lower index first, in ascending order."""
    upper = sparse.triu(pattern(adjacency), k=1, format="coo")
    return upper.row.astype(np.int64), upper.col.astype(np.int64)


def row_blocks(work: NDArray[np.number], limit: int = WORK_AT_ONCE) -> Iterator[slice]:
    """Consecutive rows whose work together stays within the limit; a heavier row comes alone."""
    total = np.cumsum(work)
    start, done = 0, 0.0
    while start < len(total):
        stop = max(start + 1, int(np.searchsorted(total, done + limit, side="right")))
        yield slice(start, stop)
        start, done = stop, float(total[stop - 1])
