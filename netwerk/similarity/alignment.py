"""The soft alignment of texts, for given pairs and for all pairs."""

from collections.abc import Sequence

import numpy as np

from netwerk.similarity.text_rows import Floats, Integers, read_rows

_ONE_SIDED_NEGATION = 0.72
# Beyond this the order of summing would show.
_DECIMALS = 9
_PAIRS_AT_ONCE = 4096
_ROWS_AT_ONCE = 256


def pair_similarity(
    texts_a: Sequence[str], texts_b: Sequence[str], *, corpus: Sequence[str] | None = None
) -> Floats:
    """The similarity 0–1 of each text in `texts_a` to the one at its place in `texts_b`.

    Parameters
    ----------
    texts_a, texts_b
        Equally many texts. A blank text is like nothing, not even like itself.
    corpus
        Texts that show which words are common (zorg, project): with it a word weighs
        ln((1 + texts) / (1 + texts with the word)) + 1 times as much. Without it, all alike.

    Raises
    ------
    ValueError
        The two are not equally long.

    Examples
    --------
    >>> pair_similarity(["Cursus voor ouderen"], ["Training senioren"]).round(2).tolist()
    [0.86]
    """
    if len(texts_a) != len(texts_b):
        raise ValueError(f"{len(texts_a)} texts cannot be paired with {len(texts_b)}")
    distinct = sorted({*texts_a, *texts_b})
    place = {text: row for row, text in enumerate(distinct)}
    read = read_rows(distinct, corpus)
    rows_a = np.array([place[text] for text in texts_a], dtype=np.intp)
    rows_b = np.array([place[text] for text in texts_b], dtype=np.intp)
    scores = np.zeros(len(rows_a))
    for start in range(0, len(rows_a), _PAIRS_AT_ONCE):
        block = slice(start, start + _PAIRS_AT_ONCE)
        a, b = read.rows(rows_a[block]), read.rows(rows_b[block])
        found = np.asarray((a.words * b.best + b.words * a.best).sum(axis=1), dtype=np.float64)
        scores[block] = _score(found, a.weight + b.weight, a.negation - b.negation)
    return scores


def all_pairs_similarity(
    texts: Sequence[str], *, minimum: float, corpus: Sequence[str] | None = None
) -> tuple[Integers, Integers, Floats]:
    """All pairs of texts at least `minimum` alike, as places i < j and their similarity.

    Parameters
    ----------
    texts
        Up to some thousands; a blank text is in no pair.
    minimum
        Above 0, at most 1.
    corpus
        As in `pair_similarity`.

    Returns
    -------
    i, j, score
        Ordered by i, then j; the scores are those of `pair_similarity`.

    Raises
    ------
    ValueError
        The minimum is outside its range.

    Notes
    -----
    Exact, by two sparse products per block of texts. Time grows with texts² × words per text and,
    as words are compared first, with different words²: some 50,000 of those are the practical end.
    """
    if not 0 < minimum <= 1:
        raise ValueError(f"minimum must be above 0 and at most 1, not {minimum}")
    read = read_rows(texts, corpus)
    found: list[tuple[Integers, Integers, Floats]] = []
    for start in range(0, len(texts), _ROWS_AT_ONCE):
        block = read.rows(slice(start, start + _ROWS_AT_ONCE))
        later = read.rows(slice(start, None))
        aligned = (block.words @ later.best.T + block.best @ later.words.T).toarray()
        scores = _score(
            aligned,
            block.weight[:, None] + later.weight,
            block.negation[:, None] - later.negation,
        )
        row, column = np.nonzero(np.triu(scores >= minimum, k=1))
        found.append((row + start, column + start, scores[row, column]))
    return _joined(found)


def _score(found: Floats, weight: Floats, negation: Floats) -> Floats:
    """The share of the weight that found a partner, less where only one text denies.

    `negation` is the difference between the two; no weight gives 0.
    """
    share = np.divide(found, weight, out=np.zeros_like(found), where=found > 0)
    penalty = (1 - _ONE_SIDED_NEGATION) * np.abs(negation)
    return np.minimum(np.round(share * (1 - penalty), _DECIMALS), 1)


def _joined(
    blocks: list[tuple[Integers, Integers, Floats]],
) -> tuple[Integers, Integers, Floats]:
    none = (np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0))
    i, j, score = zip(none, *blocks, strict=True)
    return np.concatenate(i), np.concatenate(j), np.concatenate(score)
