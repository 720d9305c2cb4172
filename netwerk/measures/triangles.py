"""All triangles of a network: three partners that have ties with one another."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Integers, pattern, row_blocks, rows_of_entries

Triangle: TypeAlias = tuple[Integers, Integers, Integers]


class Triangles:
    """The ties of a network, each once, and its triangles as three of these.

    `low[i]` and `high[i]` are the ends of tie i, the one with the fewer ties first.

    Notes
    -----
    Every tie points to the end of higher degree, so each triangle a → b → c, a → c is found once:
    for any two ties from a, is there one between their ends? No partner has more than √(2 × ties)
    outgoing ties, which bounds the steps by ties^1.5; measured, they grow with the ties (N. Chiba &
    T. Nishizeki, SIAM J. Computing 14:210–223, 1985).
    """

    def __init__(self, adjacency: Adjacency) -> None:
        ones = pattern(adjacency)
        by_degree = np.argsort(np.diff(ones.indptr), kind="stable")
        upward = sparse.triu(ones[by_degree][:, by_degree], k=1, format="csr")
        upward.sort_indices()
        self.low = by_degree[rows_of_entries(upward)]
        self.high = by_degree[upward.indices]
        # Tie i is stored as i + 1: reading a place without a tie gives 0.
        upward.data = np.arange(1, upward.nnz + 1, dtype=np.float64)
        self._upward = upward

    def corners(self) -> Iterator[Triangle]:
        """The three corners of every triangle, once, in parts that keep the memory bounded."""
        for ab, ac, _ in self.ties():
            yield self.low[ab], self.high[ab], self.high[ac]

    def ties(self) -> Iterator[Triangle]:
        """The ties ab, ac and bc of every triangle abc, in the order of `corners`."""
        upward = self._upward
        tie = np.arange(upward.nnz)
        later = upward.indptr[rows_of_entries(upward) + 1] - tie - 1
        for part in row_blocks(later):
            if not later[part].any():
                continue  # scipy cannot read no places at all
            ab = np.repeat(tie[part], later[part])
            ac = ab + 1 + _places_within(later[part])
            found = upward[upward.indices[ab], upward.indices[ac]]
            bc = np.asarray(found).ravel().astype(np.int64) - 1
            closed = bc >= 0
            yield ab[closed], ac[closed], bc[closed]


def _places_within(lengths: Integers) -> Integers:
    """0, 1, … for each of these runs, one after the other."""
    starts = np.cumsum(lengths) - lengths
    return np.arange(int(lengths.sum())) - np.repeat(starts, lengths)
