"""Which words keep the same company in a corpus: learned from the texts at hand alone.

Two words are alike when they stand beside the same other words more often than chance has it:
positive pointwise mutual information of words in one text, reduced to its main directions
(Levy, Goldberg & Dagan 2015, TACL 3:211–225).
"""

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.linalg import eigsh

from netwerk.similarity.arrays import Booleans, Floats, Integers, Sparse

LEAST_TEXTS = 1_000
_DIRECTIONS = 100
_COMPANIONS = 50
_LEAST_COSINE = 0.2
# Twice as often as by chance: in texts made to one pattern everything stands beside everything.
_LEAST_INFORMATION = np.log(2)
# Bounds on the work; what is learned hardly changes beyond.
_MOST_TEXTS = 10_000
_MOST_WORDS = 5_000
_ROWS_AT_ONCE = 512
_NO_LENGTH = 1e-9
# Beyond this the order of summing would show.
_DECIMALS = 6


def companions(words: Sparse, is_open: Booleans) -> Sparse:
    """How alike the company of each two words is, 0–1; of each word its nearest companions.

    `words` has a row per text of the corpus; words that are not open keep no company.
    """
    shape = (words.shape[1], words.shape[1])
    step = -(-words.shape[0] // _MOST_TEXTS)
    chosen = _learned_words(words, is_open)
    information = _information(words[::step][:, chosen])
    if not information.nnz:
        return csr_array(shape)
    near = coo_array(_nearest(_vectors(information)))
    ends = chosen[near.row], chosen[near.col]
    one_way = csr_array(coo_array((near.data, ends), shape=shape))
    return one_way.maximum(one_way.T)


def _learned_words(words: Sparse, is_open: Booleans) -> Integers:
    """The commonest words, in the order of the vocabulary."""
    texts_with = np.bincount(words.indices, minlength=words.shape[1])
    texts_with[~is_open] = 0
    commonest = np.argsort(-texts_with, kind="stable")[:_MOST_WORDS]
    return np.sort(commonest[texts_with[commonest] > 0])


def _information(words: Sparse) -> Sparse:
    """How much oftener than by chance two words share a text: a logarithm, from twice on."""
    present = csr_array((np.ones(words.nnz), words.indices, words.indptr), shape=words.shape)
    beside = csr_array(present.T @ present)
    beside.setdiag(0)
    beside.eliminate_zeros()
    alone = np.asarray(beside.sum(axis=1), dtype=np.float64)
    row = np.repeat(np.arange(len(alone)), np.diff(beside.indptr))
    chance = alone[row] * alone[beside.indices] / max(alone.sum(), 1.0)
    beside.data = np.maximum(np.log(beside.data / chance) - _LEAST_INFORMATION, 0)
    beside.eliminate_zeros()
    return beside


def _vectors(information: Sparse) -> Floats:
    """A row of length 1 per word along the main directions; 0 where nothing was learned."""
    count = information.shape[0]
    if count <= _DIRECTIONS:
        strength, along = np.linalg.eigh(information.toarray())
    else:
        # From a fixed start, so that the same texts teach the same.
        strength, along = eigsh(information, k=_DIRECTIONS, v0=np.ones(count))
    vectors = along * np.sqrt(np.abs(strength))
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(length > _NO_LENGTH, length, np.inf), dtype=np.float64)


def _nearest(vectors: Floats) -> Sparse:
    """The cosines of each word to its nearest companions, some words at a time."""
    rows, columns, values = [], [], []
    most = min(_COMPANIONS, len(vectors))
    for start in range(0, len(vectors), _ROWS_AT_ONCE):
        cosines = np.round(vectors[start : start + _ROWS_AT_ONCE] @ vectors.T, _DECIMALS)
        own = np.arange(len(cosines))
        cosines[own, start + own] = 0
        nearest = np.argpartition(-cosines, most - 1, axis=1)[:, :most]
        row, place = np.nonzero(np.take_along_axis(cosines, nearest, axis=1) >= _LEAST_COSINE)
        rows.append(row + start)
        columns.append(nearest[row, place])
        values.append(cosines[row, nearest[row, place]])
    ends = np.concatenate(rows), np.concatenate(columns)
    return csr_array((np.concatenate(values), ends), shape=(len(vectors), len(vectors)))
