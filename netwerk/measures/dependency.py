"""How far the shortest paths from some sources run through each partner: Brandes' dependency.

The dependency of a source s on a partner v is Σ over targets t of the share of the shortest paths
from s to t that pass through v. Betweenness is half its sum over all sources.

References
----------
U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology
25:163–177, 2001.
"""

import numpy as np
from scipy.sparse import csgraph

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern

_ENTRIES = 100_000  # partners × sources at once: measured, what fits a near cache is fastest
_FEWEST, _MOST = 8, 256
_FEW = 30  # senders are few when there is at most one in so many places


def dependency(adjacency: Adjacency, sources: Integers) -> tuple[Floats, Floats]:
    """For each partner the sum of the dependencies of these sources on it, and of their squares.

    Notes
    -----
    Brandes' algorithm for some sources at once: a step away from all of them is mostly one product
    of a sparse with a dense matrix. Neighbours are first put near one another (the order of Cuthill
    and McKee), which makes these products several times as fast. O(sources × ties).
    """
    ones = pattern(adjacency)
    partners = ones.shape[0]
    total, squares = np.zeros(partners), np.zeros(partners)
    if not partners:
        return total, squares
    order = csgraph.reverse_cuthill_mckee(ones, symmetric_mode=True)
    near = pattern(ones[order][:, order])
    place = np.argsort(order)
    together = min(_MOST, max(_FEWEST, _ENTRIES // partners))
    for start in range(0, len(sources), together):
        found = _dependency(near, place[sources[start : start + together]])
        total += found.sum(axis=1)
        squares += np.einsum("ij,ij->i", found, found)
    return total[place], squares[place]


def _dependency(ones: Adjacency, sources: Integers) -> Floats:
    """The dependency of each source (a column) on each partner (a row)."""
    width = len(sources)
    # Flat arrays: an index into these is far faster than a mask or a pair of indices.
    paths, found = np.zeros((2, ones.shape[0] * width))
    distance = np.full(len(paths), -1)
    level = sources * width + np.arange(width)
    paths[level] = 1
    levels: list[Integers] = []
    while len(level):
        distance[level] = len(levels)
        levels.append(level)
        beside, arriving = _sent(ones, width, level, paths[level])
        new = distance[beside] < 0
        level = beside[new]
        paths[level] = arriving[new]
    for steps in range(len(levels) - 1, 1, -1):
        level = levels[steps]
        beside, arriving = _sent(ones, width, level, (1 + found[level]) / paths[level])
        back = distance[beside] == steps - 1
        found[beside[back]] = arriving[back] * paths[beside[back]]
    return found.reshape(-1, width)


def _sent(ones: Adjacency, width: int, level: Integers, values: Floats) -> tuple[Integers, Floats]:
    """What arrives when each of these flat places sends a value to all neighbours: where and what.

    Many senders take one product of matrices; of few the neighbours are looked up.
    """
    if len(level) * _FEW > ones.shape[0] * width:
        sent = np.zeros((ones.shape[0], width))
        sent.ravel()[level] = values
        arriving = np.asarray(ones @ sent).ravel()
        beside = np.flatnonzero(arriving)
        return beside, arriving[beside]
    partner, column = level // width, level % width
    degree = np.diff(ones.indptr)[partner]
    ends = np.cumsum(degree)
    entry = np.arange(degree.sum()) + np.repeat(ones.indptr[partner + 1] - ends, degree)
    place = ones.indices[entry].astype(np.int64) * width + np.repeat(column, degree)
    found, of = np.unique(place, return_inverse=True)
    sums = np.zeros(len(found))
    np.add.at(sums, of, np.repeat(values, degree))
    return found, sums
