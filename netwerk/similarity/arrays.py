"""The arrays that texts and words are compared in."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.int64]
Booleans: TypeAlias = NDArray[np.bool_]
Sparse: TypeAlias = "csr_array[np.float64, tuple[int, int]]"
Pairs: TypeAlias = tuple[Integers, Integers, Floats]
"""Places i < j and how alike the texts there are, ordered by i, then j."""


def joined(blocks: list[Pairs]) -> Pairs:
    """The pairs of all blocks one after another."""
    none = (np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
    i, j, scores = zip(none, *blocks, strict=True)
    return np.concatenate(i), np.concatenate(j), np.concatenate(scores)
