"""Sentence vectors of somebody else's making, in the place of the soft alignment."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from netwerk.errors import AnalysisError
from netwerk.similarity.arrays import Floats, Pairs, joined
from netwerk.text import Text

Encoder: TypeAlias = Callable[[list[str]], NDArray[Any]]

_NO_VECTORS = Text(
    nl="vectors moet voor {count} teksten evenveel rijen getallen geven, maar {what}.",
    en="vectors should give as many rows of numbers as there are texts, {count}, but {what}.",
)
_OF_SHAPE = Text(nl="gaf er {shape}", en="gave {shape}")
_NOT_FINITE = Text(nl="er is een oneindig of ontbrekend getal bij", en="one is infinite or missing")
# Beyond this the order of summing would show.
_DECIMALS = 9
_ROWS_AT_ONCE = 512


def unit_vectors(texts: Sequence[str], encoder: Encoder) -> Floats:
    """A row of length 1 per text; of a blank text, and where the encoder gives nothing, zeros.

    Raises
    ------
    AnalysisError
        The encoder does not give one finite row of numbers per text.
    """
    said = [text for text in texts if text.strip()]
    encoded = _encoded(said, encoder) if said else np.zeros((0, 1))
    length = np.linalg.norm(encoded, axis=1, keepdims=True)
    rows = np.zeros((len(texts), encoded.shape[1]))
    rows[[bool(text.strip()) for text in texts]] = encoded / np.where(length > 0, length, 1)
    return rows


def remembering(encoder: Encoder) -> Encoder:
    """The encoder, asked once for each text: a language model takes its time.

    Raises as `unit_vectors` does.
    """
    known: dict[str, Floats] = {}

    def encode(texts: list[str]) -> Floats:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, _encoded(new, encoder), strict=True))
        return np.stack([known[text] for text in texts])

    return encode


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


def _encoded(texts: list[str], encoder: Encoder) -> Floats:
    given = encoder(texts)
    try:
        rows = np.asarray(given, dtype=np.float64)
    except (TypeError, ValueError) as fault:  # rows of several lengths, or no numbers
        raise AnalysisError(_NO_VECTORS.fill(count=len(texts), what=fault)) from fault
    if rows.ndim != 2 or len(rows) != len(texts):
        what = _OF_SHAPE.fill(shape=" x ".join(map(str, rows.shape)) or "1")
        raise AnalysisError(_NO_VECTORS.fill(count=len(texts), what=what))
    if not np.isfinite(rows).all():
        raise AnalysisError(_NO_VECTORS.fill(count=len(texts), what=_NOT_FINITE))
    return rows


def _score(cosines: Floats) -> Floats:
    return np.clip(np.round(cosines, _DECIMALS), 0, 1)
