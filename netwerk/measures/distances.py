"""The distance of every partner from each of some sources, as one array, and its inverse."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from netwerk.measures.adjacency import Adjacency, Floats, Integers
from netwerk.measures.paths import BreadthFirst

Distances: TypeAlias = NDArray[np.int32]


def distances_from(adjacency: Adjacency, sources: Integers) -> Distances:
    """The number of ties on a shortest path: a row per source, a column per partner.

    −1 where there is no path. The sources are distinct.
    """
    search = BreadthFirst(adjacency)
    found = np.full((len(sources), adjacency.shape[0]), -1, dtype=np.int32)
    found[np.arange(len(sources)), sources] = 0
    start = 0
    for batch in search.batches(sources):
        rows = found[start : start + len(batch)].T
        for distance, level in enumerate(search.levels(batch), start=1):
            bits = np.unpackbits(level.view(np.uint8), axis=1, count=len(batch), bitorder="little")
            rows[bits.view(np.bool_)] = distance
        start += len(batch)
    return found


def inverse(distances: Distances) -> Floats:
    """1 / distance; 0 for a partner itself and where there is no path."""
    return np.where(distances > 0, 1 / np.maximum(distances, 1), 0.0)
