"""What a new tie would gain: by how much distance fragmentation falls."""

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from netwerk.measures.adjacency import Floats, Integers

MOST_STEPS = 3 * 10**8


def gains(adjacency: csr_matrix, a: Integers, b: Integers) -> list[float | None]:
    """The fall in DF when the pair (a[i], b[i]) gets a tie, each pair by itself.

    Exact: with a new tie a–b the distance between u and v becomes the least of d(u, v) and
    d(u, a) + 1 + d(b, v), either way round. None for pairs beyond 3·10⁸ steps (pairs × partners²).
    """
    size = adjacency.shape[0]
    worked_out = min(len(a), MOST_STEPS // max(1, size * size))
    if worked_out == 0:
        return [None] * len(a)
    distance = dijkstra(adjacency, directed=False, unweighted=True)
    before = _closeness(distance)
    pairs = size * (size - 1)
    found: list[float | None] = []
    for u, v in zip(a[:worked_out].tolist(), b[:worked_out].tolist(), strict=True):
        around = distance[:, u, None] + 1 + distance[None, v, :]
        shorter = np.minimum(distance, np.minimum(around, around.T))
        found.append(round((_closeness(shorter) - before) / pairs, 12))
    return found + [None] * (len(a) - worked_out)


def _closeness(distance: np.ndarray[Any, np.dtype[np.float64]]) -> float:
    """The sum of 1 / distance over ordered pairs."""
    apart: Floats = distance[distance > 0]
    return float((1 / apart).sum())
