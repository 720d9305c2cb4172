"""Which records are worth comparing: those that share rare words, sounds or values.

Every record has keys, each worth as many bits as it is rare. Compared are the records that share
the most bits, and those that stand side by side when sorted by name, so that no list of pairs
grows with the square of the records (Christen 2012, Data Matching, chapter 4).
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_array, csr_matrix
from sparse_dot_topn import sp_matmul_topn

from netwerk.similarity.arrays import Integers

from .wordy import Wordy, rarity

_MOST_WITH_KEY = 100
_MOST_PER_RECORD = 25
_LEAST_BITS = 5.0
_SOUND_WEIGHT = 0.6
_WINDOW = 2
_THREADS = 2
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ph|v", "f"),
        ("th", "t"),
        ("sch|ch|ck|c|q", "k"),
        ("z", "s"),
        ("(?<=.)[aeiouyjhw]", ""),
        (r"(.)\1+", r"\1"),
    )
)


def keys_of_words(column: Wordy, name: str) -> list[list[tuple[str, float]]]:
    """Of each record its words, and how long words sound and end, with their weight."""
    keys = [
        [(f"{name}={word}", 1.0), *((f"{name}~{s}", _SOUND_WEIGHT) for s in _sounds(word))]
        for word in column.vocabulary
    ]
    found = []
    for first, last in zip(column.first[:-1].tolist(), column.first[1:].tolist(), strict=True):
        own = {
            key
            for w in column.words[column.starts[first] : column.starts[last]].tolist()
            for key in keys[w]
        }
        for text in range(first, last):
            own.add((f"{name}+{column.joined[text][:60]}", 1.0))
            if column.acronym[text]:
                own.add((f"{name}+{column.acronym[text]}", 1.0))
        found.append(sorted(own))
    return found


def candidates(keys: Sequence[Iterable[tuple[str, float]]]) -> tuple[Integers, Integers]:
    """Pairs i < j of records that share enough of their keys, each once, in order."""
    rows = _matrix(keys)
    found = [np.empty(0, np.int64)]
    count = len(keys)
    if rows.nnz:
        near = sp_matmul_topn(
            rows,
            csr_matrix(rows.T),
            top_n=_MOST_PER_RECORD,
            threshold=_LEAST_BITS,
            n_threads=_THREADS,
        )
        i = np.repeat(np.arange(count), np.diff(near.indptr))
        found.append(
            (np.minimum(i, near.indices) * count + np.maximum(i, near.indices))[i != near.indices]
        )
    i, j = np.divmod(np.unique(np.concatenate(found)), max(count, 1))
    return i, j


def neighbours(names: Sequence[str]) -> tuple[Integers, Integers]:
    """Pairs i < j of records whose names stand side by side when sorted."""
    order = np.array(sorted(range(len(names)), key=lambda r: (names[r], r)), dtype=np.int64)
    order = order[[bool(names[r]) for r in order.tolist()]]
    sides = [(order[:-step], order[step:]) for step in range(1, _WINDOW + 1) if step < len(order)]
    i = np.concatenate([np.empty(0, np.int64), *(np.minimum(a, b) for a, b in sides)])
    j = np.concatenate([np.empty(0, np.int64), *(np.maximum(a, b) for a, b in sides)])
    return i, j


def _matrix(keys: Sequence[Iterable[tuple[str, float]]]) -> csr_matrix:
    """Records by keys, in square roots of bits, so that a product adds up bits."""
    place: dict[str, int] = {}
    row, column, weight = [], [], []
    for record, own in enumerate(keys):
        for key, share in own:
            row.append(record)
            column.append(place.setdefault(key, len(place)))
            weight.append(share)
    where = np.array(column, dtype=np.int64)
    counts = np.bincount(where, minlength=len(place))
    kept = (counts[where] > 1) & (counts[where] <= _MOST_WITH_KEY)
    bits = rarity(np.maximum(counts - 2, 0), len(keys))[where] * np.array(weight)
    matrix = csr_array(
        (
            np.sqrt(bits[kept]).astype(np.float32),
            (np.array(row, dtype=np.int64)[kept], where[kept]),
        ),
        shape=(len(keys), max(len(place), 1)),
    )
    return csr_matrix(matrix)


def _sounds(word: str) -> list[str]:
    """How a long word sounds, its begin and its end."""
    if len(word) < 5 or not word.isalpha():
        return []
    sound = word
    for pattern, replacement in _SOUNDS:
        sound = pattern.sub(replacement, sound)
    return [sound, f"{word[:4]}.", f".{word[-4:]}"]
