"""Sentence vectors of somebody else's making, in the place of the soft alignment."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from netwerk.similarity.arrays import Floats, Pairs, joined

Encoder: TypeAlias = Callable[[list[str]], NDArray[Any]]

# Beyond this the order of summing would show.
_DECIMALS = 9
_ROWS_AT_ONCE = 512


def unit_vectors(texts: Sequence[str], encoder: Encoder) -> Floats:
    """A row of length 1 per text; of a blank text, and where the encoder gives nothing, zeros.

    Raises
    ------
    ValueError
        The encoder does not give one finite row of numbers per text.
    """
    said = [text for text in texts if text.strip()]
    encoded = np.asarray(encoder(said), dtype=np.float64) if said else np.zeros((0, 1))
    if encoded.ndim != 2 or len(encoded) != len(said) or not np.isfinite(encoded).all():
        raise ValueError(f"vectors of {len(said)} texts expected, not numbers {encoded.shape}")
    length = np.linalg.norm(encoded, axis=1, keepdims=True)
    rows = np.zeros((len(texts), encoded.shape[1]))
    rows[[bool(text.strip()) for text in texts]] = encoded / np.where(length > 0, length, 1)
    return rows


def vector_scores(a: Floats, b: Floats) -> Floats:
    """The cosine of each row of `a` with the one at its place in `b`, at least 0."""
    return _score((a * b).sum(axis=1))


def every_vector_pair(rows: Floats, minimum: float) -> Pairs:
    """The pairs i < j with a cosine of at least `minimum`, ordered by i, then j."""
    found = []
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        cosines = _score(rows[start : start + _ROWS_AT_ONCE] @ rows[start:].T)
        row, column = np.nonzero(np.triu(cosines >= minimum, k=1))
        found.append((row + start, column + start, cosines[row, column]))
    return joined(found)


def _score(cosines: Floats) -> Floats:
    return np.clip(np.round(cosines, _DECIMALS), 0, 1)
