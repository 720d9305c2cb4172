"""Which texts of very many are worth comparing: those that share some of their heaviest words."""

import numpy as np
from scipy.sparse import csr_array, csr_matrix
from sparse_dot_topn import sp_matmul_topn

from netwerk.similarity.arrays import Floats, Integers, Sparse
from netwerk.similarity.lexicon import Lexicon
from netwerk.similarity.text_rows import TextRows

# Measured on made-up initiatives: with fewer words pairs are lost, more cost time and find none.
_HEAVIEST = 6
_MOST_PER_TEXT = 30
# Shares of the minimum: what two texts must at least have in common, in these words and in all.
_LIKELY = 0.5
_WORTH_ALIGNING = 0.6
_ROWS_AT_ONCE = 50_000
_PAIRS_AT_ONCE = 500_000
_THREADS = 2


def candidates(rows: TextRows, minimum: float, known: Lexicon) -> tuple[Integers, Integers]:
    """Pairs i < j that may be at least `minimum` alike, each once, ordered by i, then j.

    Of each text the 6 words that weigh most count, synonyms as one word. Of the texts that share
    them the 30 nearest are compared by all words, still without likeness of spelling.
    """
    words = _of_length_1(_one_word_per_meaning(rows, known))
    i, j = _near(_of_length_1(_heaviest(words)), _LIKELY * minimum)
    alike = [np.empty(0, bool)]
    for start in range(0, len(i), _PAIRS_AT_ONCE):
        block = slice(start, start + _PAIRS_AT_ONCE)
        cosines: Floats = words[i[block]].multiply(words[j[block]]).sum(axis=1)
        alike.append(cosines >= _WORTH_ALIGNING * minimum)
    kept = np.concatenate(alike)
    return i[kept], j[kept]


def _near(tokens: Sparse, least: float) -> tuple[Integers, Integers]:
    """Pairs i < j of rows that have a cosine of at least that; of each row the nearest."""
    rows = csr_matrix(tokens.astype(np.float32))
    turned = csr_matrix(rows.T)
    count = rows.shape[0]
    found = [np.empty(0, np.int64)]
    for start in range(0, count, _ROWS_AT_ONCE):
        near = sp_matmul_topn(
            rows[start : start + _ROWS_AT_ONCE],
            turned,
            top_n=_MOST_PER_TEXT,
            threshold=least,
            n_threads=_THREADS,
        )
        i = np.repeat(np.arange(start, start + near.shape[0]), np.diff(near.indptr))
        pairs = np.minimum(i, near.indices) * count + np.maximum(i, near.indices)
        found.append(pairs[i != near.indices])
    i, j = np.divmod(np.unique(np.concatenate(found)), max(count, 1))
    return i, j


def _one_word_per_meaning(rows: TextRows, known: Lexicon) -> Sparse:
    """The rows with each synonym in the column of the first of its first group."""
    place = {stem: column for column, stem in enumerate(rows.vocabulary)}
    column = np.arange(len(place), dtype=np.int32)
    for group in reversed(known.synonyms):
        present = [place[stem] for stem in group if stem in place]
        column[present] = min(present, default=0)
    words = rows.words.copy()
    merged = csr_array((words.data, column[words.indices], words.indptr), shape=words.shape)
    merged.sum_duplicates()
    return merged


def _heaviest(words: Sparse) -> Sparse:
    """Of each text the heaviest words that another text has too."""
    texts_with = np.bincount(words.indices, minlength=words.shape[1])
    row = np.repeat(np.arange(words.shape[0]), np.diff(words.indptr))
    shared = np.flatnonzero(texts_with[words.indices] > 1)
    # Sorted by text, then from heavy to light, then by the vocabulary.
    order = shared[np.lexsort((-words.data[shared], row[shared]))]
    first = np.searchsorted(row[order], np.arange(words.shape[0]))
    kept = order[np.arange(len(order)) - first[row[order]] < _HEAVIEST]
    return csr_array((words.data[kept], (row[kept], words.indices[kept])), shape=words.shape)


def _of_length_1(words: Sparse) -> Sparse:
    row = np.repeat(np.arange(words.shape[0]), np.diff(words.indptr))
    length = np.sqrt(np.bincount(row, weights=words.data**2, minlength=words.shape[0]))
    return csr_array((words.data / length[row], words.indices, words.indptr), shape=words.shape)
