"""A tree through every component, and what hangs below each partner in it."""

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from netwerk.measures.adjacency import Adjacency, Integers
from netwerk.measures.fragmentation import components


class SpanningTree:
    """One breadth-first tree, from a root that is put above the first partner of every component.

    All arrays go by place, the order in which the search came by: place 0 is the root, and those
    right below one place stand together. `partner` and `place` translate (the root is partner n).
    `above` is the place above each, `below` how many places hang from it, itself included. In
    `preorder` numbering a place comes right before all that hangs from it: what hangs from v has
    the numbers `preorder[v]` up to `preorder[v] + below[v]`.

    Notes
    -----
    Array operations per level: near linear, unless the network is one long chain.
    """

    def __init__(self, ones: Adjacency) -> None:
        self.component = components(ones)
        partners = len(self.component)
        first = np.unique(self.component, return_index=True)[1]
        rooted = sparse.csr_matrix(
            (
                np.ones(ones.nnz + len(first)),
                np.append(ones.indices, first),
                np.append(ones.indptr, ones.nnz + len(first)),
            ),
            shape=(partners + 1, partners + 1),
        )
        self.partner, predecessor = csgraph.breadth_first_order(rooted, partners)
        self.place = np.argsort(self.partner)
        self.above = np.append(-1, self.place[predecessor[self.partner[1:]]])
        self._levels = _levels(self.above)
        self.below = self.joined_upwards(np.ones(partners + 1, dtype=np.int64), np.add)
        self.preorder = self._preorder()
        self._by_preorder = self.partner[np.argsort(self.preorder)].astype(np.int64)

    def hanging_from(self, place: int) -> Integers:
        """The partners that hang from a place, its own included."""
        return self._by_preorder[self.preorder[place] :][: self.below[place]]

    def joined_upwards(self, values: Integers, join: np.ufunc) -> Integers:
        """The values of each place joined with those of all that hangs from it."""
        joined = values.copy()
        for level in reversed(self._levels):
            join.at(joined, self.above[level], joined[level])
        return joined

    def _preorder(self) -> Integers:
        """Each comes after the one above it and all that hangs from its earlier siblings."""
        earlier = np.cumsum(self.below) - self.below
        eldest = np.searchsorted(self.above, self.above)
        number = 1 + earlier - earlier[eldest]
        number[0] = 0
        for level in self._levels:
            number[level] += number[self.above[level]]
        return number


def _levels(above: Integers) -> list[slice]:
    """The places at distance 1, 2, … from the root; `above` ascends."""
    levels, start, stop = [], 1, int(np.searchsorted(above, 1))
    while start < stop:
        levels.append(slice(start, stop))
        start, stop = stop, int(np.searchsorted(above, stop))
    return levels
