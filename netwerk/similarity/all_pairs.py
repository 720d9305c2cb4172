"""The soft alignment of every text with every other."""

import numpy as np
from scipy.sparse import csr_array, vstack

from netwerk.similarity.alignment import score
from netwerk.similarity.arrays import Pairs, Sparse, joined
from netwerk.similarity.likeness import Likeness
from netwerk.similarity.text_rows import TextRows

_ROWS_AT_ONCE = 256
_TEXTS_AT_ONCE = 32


def every_pair(rows: TextRows, minimum: float, likeness: Likeness) -> Pairs:
    """The pairs i < j at least `minimum` alike, ordered by i, then j."""
    best = _best_partners(rows.words, likeness.matrix())
    # Turned once: a product with a turned matrix turns it again.
    words_turned, best_turned = csr_array(rows.words.T), csr_array(best.T)
    found = []
    for start in range(0, rows.words.shape[0], _ROWS_AT_ONCE):
        block, later = slice(start, start + _ROWS_AT_ONCE), slice(start, None)
        scores = score(
            (rows.words[block] @ best_turned[:, later]).toarray(),
            (best[block] @ words_turned[:, later]).toarray(),
            rows.negation[block, None] - rows.negation[later],
        )
        row, column = np.nonzero(np.triu(scores >= minimum, k=1))
        found.append((row + start, column + start, scores[row, column]))
    return joined(found)


def _best_partners(words: Sparse, alike: Sparse) -> Sparse:
    """The largest of each column of `alike` over the words of each text; some texts at a time."""
    blocks = []
    for start in range(0, words.shape[0], _TEXTS_AT_ONCE):
        block = words[start : start + _TEXTS_AT_ONCE]
        partners = alike[block.indices]
        text = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
        cell = np.repeat(text, np.diff(partners.indptr)) * alike.shape[1] + partners.indices
        order = np.argsort(cell, kind="stable")
        cells, first = np.unique(cell[order], return_index=True)
        best = np.maximum.reduceat(partners.data[order], first) if len(first) else partners.data
        row, column = np.divmod(cells, alike.shape[1])
        blocks.append(csr_array((best, (row, column)), shape=block.shape))
    return csr_array(vstack(blocks, format="csr")) if blocks else words
