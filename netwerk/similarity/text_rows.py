"""Texts as rows over the vocabulary of all of them, ready to be aligned in bulk."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from netwerk.similarity.lexicon import lexicon
from netwerk.similarity.likeness import Sparse, likeness
from netwerk.similarity.reading import negation, stems

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.intp]

_FUNCTION_WORD = 0.2
_ROWS_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class TextRows:
    """One row per text, one column per stem of the vocabulary."""

    words: Sparse
    """The weight of each stem in the text."""
    best: Sparse
    """For each stem of the vocabulary, how alike its best partner in the text is."""
    weight: Floats
    negation: Floats

    def rows(self, chosen: slice | Integers) -> "TextRows":
        """The chosen texts alone."""
        return TextRows(
            self.words[chosen], self.best[chosen], self.weight[chosen], self.negation[chosen]
        )


def read_rows(texts: Sequence[str], corpus: Sequence[str] | None) -> TextRows:
    """Read the texts; words are weighed by their rarity in the corpus, if there is one."""
    read = [stems(text) for text in texts]
    # A column even where no text has a word: sparse matrices without columns cannot be stacked.
    vocabulary = sorted(set(chain.from_iterable(read))) or [""]
    place = {stem: column for column, stem in enumerate(vocabulary)}
    columns = np.array([place[stem] for stem in chain.from_iterable(read)], dtype=np.int64)
    ends = np.cumsum([0, *map(len, read)])
    weights = _weights(vocabulary, corpus)
    words = csr_array((weights[columns], columns, ends), shape=(len(read), len(vocabulary)))
    return TextRows(
        words=words,
        best=_best_partners(words, likeness(vocabulary)),
        weight=np.asarray(words.sum(axis=1), dtype=np.float64),
        negation=np.array([negation(text_stems) for text_stems in read], dtype=np.float64),
    )


def _weights(vocabulary: Sequence[str], corpus: Sequence[str] | None) -> Floats:
    function_words = lexicon().function_words
    weights = np.array([_FUNCTION_WORD if stem in function_words else 1.0 for stem in vocabulary])
    if corpus is None:
        return weights
    texts_with = Counter(chain.from_iterable(map(stems, corpus)))
    counts = np.array([texts_with[stem] for stem in vocabulary])
    rarity: Floats = np.log((1 + len(corpus)) / (1 + counts)) + 1
    return weights * rarity


def _best_partners(words: Sparse, alike: Sparse) -> Sparse:
    """The largest of each column of `alike` over the words of each text; some texts at a time."""
    blocks = []
    for start in range(0, words.shape[0], _ROWS_AT_ONCE):
        block = words[start : start + _ROWS_AT_ONCE]
        partners = alike[block.indices]
        text = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
        cell = np.repeat(text, np.diff(partners.indptr)) * alike.shape[1] + partners.indices
        order = np.argsort(cell, kind="stable")
        cells, first = np.unique(cell[order], return_index=True)
        best = np.maximum.reduceat(partners.data[order], first) if len(first) else partners.data
        row, column = np.divmod(cells, alike.shape[1])
        blocks.append(csr_array((best, (row, column)), shape=block.shape))
    return csr_array(vstack(blocks, format="csr")) if blocks else words
