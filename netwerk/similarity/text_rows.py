"""Texts as rows of weighed words over one vocabulary, ready to be compared in bulk."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from scipy.sparse import csr_array

from netwerk.similarity.arrays import Booleans, Floats, Integers, Sparse
from netwerk.similarity.boilerplate import is_boilerplate
from netwerk.similarity.company import LEAST_TEXTS, companions
from netwerk.similarity.lexicon import Lexicon
from netwerk.similarity.reading import Reading, read

_FUNCTION_WORD = 0.2
_BOILERPLATE = 0.2
# Of a longer text the heaviest words are compared: it bounds the work on endless texts.
_WORDS_COMPARED = 100
# In a sentence of up to this many words a denial turns the whole; in a longer text only a part.
_REACH_OF_NEGATION = 15


@dataclass(frozen=True, slots=True)
class TextRows:
    """One row per text, one column per stem of the vocabulary."""

    vocabulary: list[str]
    words: Sparse
    """The share of each stem in the weight of its text; a row adds up to 1, a blank one to 0."""
    negation: Floats
    """How far each text denies: 0 not at all, 1 wholly."""
    company: "Sparse | None" = None
    """How alike the company of each two stems of the vocabulary is, where that was learned."""

    def only(self, rows: Integers) -> "TextRows":
        """The chosen texts, and a vocabulary of no other words than theirs."""
        chosen = TextRows(self.vocabulary, self.words[rows], self.negation[rows], self.company)
        return chosen.compact()

    def compact(self) -> "TextRows":
        """The same texts without the words of the vocabulary that none of them has."""
        is_used = np.bincount(self.words.indices, minlength=self.words.shape[1]) > 0
        # A column even where no text has a word: a sparse matrix without columns is refused.
        is_used[0] |= not is_used.any()
        if is_used.all():
            return self
        used = np.flatnonzero(is_used)
        columns = (np.cumsum(is_used) - 1).astype(np.int32)[self.words.indices]
        shape = (self.words.shape[0], len(used))
        return TextRows(
            vocabulary=[self.vocabulary[column] for column in used],
            words=csr_array((self.words.data, columns, self.words.indptr), shape=shape),
            negation=self.negation,
            company=None if self.company is None else self.company[used][:, used],
        )


def shown_by(corpus: Sequence[str] | None, texts: Sequence[str]) -> Sequence[str] | None:
    """The texts that show which words are common: the corpus, else the texts if they are many."""
    if corpus is None:
        return texts if len(texts) >= LEAST_TEXTS else None
    return corpus if len(corpus) else None


def read_rows(
    texts: Sequence[str], corpus: Sequence[str] | None, known: Lexicon, *, learn: bool = False
) -> TextRows:
    """Read the texts; words are weighed by what the corpus shows, if there is one.

    The corpus may be `texts` itself: it is then read once.
    """
    apart = [] if corpus is None or corpus is texts else corpus
    reading = read(chain(texts, apart), known)
    weights = _base_weights(reading.vocabulary, known)
    company = None
    if corpus is None:
        words = _distinct_words(reading, None)
    else:
        counted = slice(len(texts) if apart else 0, None)
        words = _distinct_words(reading, is_boilerplate(reading, counted))
        shown = words[counted] if apart else words
        weights *= _rarity(shown)
        if learn and len(corpus) >= LEAST_TEXTS:
            company = companions(shown, known.are_open(reading.vocabulary))
    if apart:
        words = words[: len(texts)]
    words.data *= weights[words.indices]
    denials = _negation(words, reading, known)
    return TextRows(reading.vocabulary or [""], _shares(words), denials, company).compact()


def _base_weights(vocabulary: Sequence[str], known: Lexicon) -> Floats:
    light = known.function_words
    return np.array([_FUNCTION_WORD if stem in light else 1.0 for stem in vocabulary])


def _distinct_words(reading: Reading, boilerplate: Booleans | None) -> Sparse:
    """A row per text: 1 for each stem, less for one that it only has in boilerplate."""
    free = np.ones(len(reading.stems)) if boilerplate is None else (~boilerplate).astype(float)
    shape = (len(reading.starts) - 1, max(len(reading.vocabulary), 1))
    words = csr_array((free, reading.stems, reading.starts), shape=shape, copy=True)
    words.sum_duplicates()
    words.data = np.where(words.data > 0, 1.0, _BOILERPLATE)
    return words


def _rarity(corpus: Sparse) -> Floats:
    """ln((1 + texts) / (1 + texts with the word)) + 1, of each word."""
    texts_with = np.bincount(corpus.indices, minlength=corpus.shape[1])
    return np.asarray(np.log((1 + corpus.shape[0]) / (1 + texts_with)) + 1, dtype=np.float64)


def _shares(words: Sparse) -> Sparse:
    """The weights as shares of the text's, of a longer text only those of its heaviest words."""
    keep = np.ones(words.nnz, dtype=bool)
    for row in np.flatnonzero(np.diff(words.indptr) > _WORDS_COMPARED):
        start, end = words.indptr[row : row + 2]
        # Of equals the first stay.
        lightest = np.argsort(-words.data[start:end], kind="stable")[_WORDS_COMPARED:]
        keep[start + lightest] = False
    words.data[~keep] = 0
    words.eliminate_zeros()
    total = np.asarray(words.sum(axis=1), dtype=np.float64)
    words.data /= np.repeat(total, np.diff(words.indptr))
    return words


def _negation(words: Sparse, reading: Reading, known: Lexicon) -> Floats:
    denies = np.array([stem in known.negations for stem in reading.vocabulary], dtype=bool)
    sizes = np.diff(words.indptr)
    text = np.repeat(np.arange(len(sizes)), sizes)
    denials = np.bincount(text[denies[words.indices]], minlength=len(sizes))
    return np.minimum(1.0, denials * _REACH_OF_NEGATION / np.maximum(sizes, 1))
