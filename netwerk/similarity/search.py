"""The pairs of alike texts among many."""

from collections.abc import Sequence

import numpy as np

from netwerk.given import check_share, texts_in
from netwerk.similarity.alignment import aligned
from netwerk.similarity.all_pairs import every_pair
from netwerk.similarity.arrays import Pairs
from netwerk.similarity.candidates import candidates
from netwerk.similarity.lexicon import Lexicon, Words, known_words
from netwerk.similarity.likeness import Likeness
from netwerk.similarity.text_rows import TextRows, read_rows, shown_by
from netwerk.similarity.vectors import Encoder, every_vector_pair, unit_vectors

MINIMUM = 0.6
EXACT_UP_TO = 20_000
# The table of words that resemble one another grows with their square.
_EXACT_UP_TO_WORDS = 50_000


def similar_pairs(
    texts: Sequence[str],
    *,
    minimum: float = MINIMUM,
    corpus: Sequence[str] | None = None,
    words: Words = None,
    vectors: Encoder | None = None,
    exact_up_to: int = EXACT_UP_TO,
) -> Pairs:
    """Pairs of texts at least `minimum` alike, as places i < j and their similarity.

    Parameters
    ----------
    texts
        Any number; a blank text is in no pair.
    minimum
        Above 0, at most 1.
    corpus, words, vectors
        As in `pair_similarity`.
    exact_up_to
        Up to this many texts (and 50,000 different words) all pairs are compared. Among more,
        only those that share some of their heaviest words: that may miss a pair which says the
        same in other words, and for each text keeps its 30 likeliest partners.

    Returns
    -------
    i, j, score
        Ordered by i, then j. The scores are those of `pair_similarity` with the same corpus and
        `learn=False`.

    Raises
    ------
    InputError
        The minimum is outside its range; InputErrors as of `pair_similarity`.
    AnalysisError
        `vectors` does not give a row per text.

    Examples
    --------
    >>> texts = ["Cursus voor ouderen", "Stoppen met roken", "Training senioren"]
    >>> i, j, score = similar_pairs(texts)
    >>> i.tolist(), j.tolist(), score.round(2).tolist()
    ([0], [2], [0.86])

    Notes
    -----
    Time grows with texts² where all pairs are compared: 20,000 texts of 40 words take 45 s. Beyond
    it grows with texts × the texts that share a heavy word: where there are ever more texts but
    no new words with texts^1.5 (100,000 to 300,000) to texts^1.9 (to a million, in 4 GB).
    """
    check_share("minimum", minimum, above_0=True)
    texts, corpus = _checked(texts, corpus)
    if vectors is not None:
        return every_vector_pair(unit_vectors(texts, vectors), minimum)
    known = known_words(words)
    rows = read_rows(texts, shown_by(corpus, texts), known)
    if len(texts) <= exact_up_to and rows.words.shape[1] <= _EXACT_UP_TO_WORDS:
        return every_pair(rows, minimum, Likeness(rows, known))
    return _likely_pairs(texts, rows, minimum, known)


def all_pairs_similarity(
    texts: Sequence[str],
    *,
    minimum: float,
    corpus: Sequence[str] | None = None,
    words: Words = None,
) -> Pairs:
    """As `similar_pairs`, but however many there are, all pairs are compared."""
    check_share("minimum", minimum, above_0=True)
    texts, corpus = _checked(texts, corpus)
    known = known_words(words)
    rows = read_rows(texts, shown_by(corpus, texts), known)
    return every_pair(rows, minimum, Likeness(rows, known))


def _likely_pairs(texts: Sequence[str], rows: TextRows, minimum: float, known: Lexicon) -> Pairs:
    # In the order of the texts themselves: among equals, which partners stay must not hang on
    # the order in which they came.
    order = np.array(sorted(range(len(texts)), key=texts.__getitem__), dtype=np.int64)
    left, right = candidates(rows.only(order), minimum, known)
    ends = np.sort(np.stack((order[left], order[right])), axis=0)
    i, j = ends[:, np.lexsort((ends[1], ends[0]))]
    used, place = np.unique(np.concatenate((i, j)), return_inverse=True)
    some = rows.only(used)
    scores = aligned(some, place[: len(i)], place[len(i) :], Likeness(some, known))
    alike = scores >= minimum
    return i[alike], j[alike], scores[alike]


def _checked(
    texts: Sequence[str], corpus: Sequence[str] | None
) -> tuple[list[str], list[str] | None]:
    """Both as lists; a corpus that is the texts themselves stays so, for it is then read once."""
    read = texts_in("texts", texts)
    if corpus is None or corpus is texts:
        return read, corpus if corpus is None else read
    return read, texts_in("corpus", corpus)
