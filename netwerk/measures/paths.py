"""Shortest paths by breadth-first search from thousands of partners at once, one bit for each.

A search keeps for every partner a row of bits: bit i says that source i has come this far. One step
of all searches is then a handful of array operations that join the rows of neighbours.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from netwerk.measures.adjacency import Adjacency, Integers, pattern

Bits = NDArray[np.uint64]

_MOST_SOURCES = 2_048  # measured: more at once is no faster
_MOST_BITS = 2**28  # 32 MB for each of four arrays
_HUBS = 64  # so many partners of the highest degree may be finished one by one


class BreadthFirst:
    """Breadth-first searches on one adjacency.

    Notes
    -----
    Bit-parallel search, after Then et al., "The more the merrier: efficient multi-source graph
    traversal", PVLDB 8:449–460, 2014. One batch costs O(levels × ties × sources / 64), and less
    where few partners are near a frontier.
    """

    def __init__(self, adjacency: Adjacency) -> None:
        ones = pattern(adjacency)
        self._touches = ones.astype(np.bool_)
        self._start, self._neighbours = ones.indptr.astype(np.intp), ones.indices.astype(np.intp)
        self._degree = np.diff(self._start)
        by_degree = np.argsort(-self._degree, kind="stable")
        self._by_degree = by_degree[: np.count_nonzero(self._degree)]

    def batches(self, sources: Integers) -> Iterator[Integers]:
        """The sources in as many parts as keep the memory bounded."""
        fitting = _MOST_BITS // max(1, len(self._degree)) // 64 * 64
        size = min(_MOST_SOURCES, max(64, fitting))
        for start in range(0, len(sources), size):
            yield sources[start : start + size]

    def levels(self, sources: Integers) -> Iterator[Bits]:
        """Yield, for distance 1, 2, …, who is exactly that far from which source.

        Row v, seen as bytes, holds source i in bit i % 8 of byte i // 8 (see `has_bit`). It ends
        where no search comes any further. The sources are distinct; the array is overwritten by the
        next step.
        """
        frontier = self._at(sources)
        reached = frontier.copy()
        # Fresh memory costs more than the search itself: these two are used at every step.
        joined, spare = np.empty_like(frontier), np.empty_like(frontier)
        while True:
            rows = self._beside(frontier)
            new = self._join_neighbours(frontier, rows, joined, spare)
            known = spare[: len(rows)]
            np.take(reached, rows, axis=0, out=known, mode="clip")
            np.bitwise_and(new, np.invert(known, out=known), out=new)
            if not new.any():
                return
            frontier.fill(0)
            frontier[rows] = new
            reached |= frontier
            yield frontier

    def _at(self, sources: Integers) -> Bits:
        """Every source at its own place, and nowhere else."""
        place = np.arange(len(sources))
        words = -(-len(sources) // 64)
        bits = np.zeros((len(self._degree), words * 8), dtype=np.uint8)
        bits[sources, place // 8] = np.left_shift(1, place % 8)
        return bits.view(np.uint64)

    def _beside(self, frontier: Bits) -> NDArray[np.intp]:
        """Partners with a neighbour on the frontier, the highest degree first."""
        on_frontier: NDArray[np.bool_] = np.any(frontier, axis=1)
        beside: NDArray[np.bool_] = self._touches @ on_frontier
        return self._by_degree[beside[self._by_degree]]

    def _join_neighbours(
        self, frontier: Bits, rows: NDArray[np.intp], joined: Bits, spare: Bits
    ) -> Bits:
        """The bits of all neighbours of each row, joined; overwrites `joined` and `spare`.

        Rows come by falling degree, so those with a k-th neighbour are the first ones: one array
        operation per k. The few hubs that alone have more neighbours are finished one by one.
        """
        result, first, degree = joined[: len(rows)], self._start[rows], self._degree[rows]
        common = int(degree[_HUBS]) if len(rows) > _HUBS else 0
        result.fill(0)
        having = len(rows) - np.searchsorted(degree[::-1], np.arange(common), side="right")
        for k, count in enumerate(having.tolist()):
            # mode="clip": otherwise numpy copies `out` before it writes.
            near = self._neighbours[first[:count] + k]
            np.take(frontier, near, axis=0, out=spare[:count], mode="clip")
            result[:count] |= spare[:count]
        for row in np.flatnonzero(degree > common).tolist():
            near = self._neighbours[first[row] + common : first[row] + degree[row]]
            np.take(frontier, near, axis=0, out=spare[: len(near)], mode="clip")
            result[row] |= np.bitwise_or.reduce(spare[: len(near)], axis=0)
        return result


def has_bit(level: Bits, rows: Integers, sources: Integers) -> NDArray[np.bool_]:
    """Whether row i of a level holds the source at place i of its batch."""
    octets = level.view(np.uint8)[rows, sources // 8]
    held: NDArray[np.bool_] = octets >> (sources % 8) & 1 == 1
    return held


def bits_per_source(level: Bits, count: int) -> Integers:
    """How many partners each of the first `count` sources has at this level."""
    octets = level.view(np.uint8)
    total = np.zeros(octets.shape[1] * 8, dtype=np.int64)
    # 255 rows at a time: so many ones fit a byte, and bytes add up far faster than integers.
    for start in range(0, len(octets), 255):
        bits = np.unpackbits(octets[start : start + 255], axis=1, bitorder="little")
        total += bits.sum(axis=0, dtype=np.uint8)
    return total[:count]
