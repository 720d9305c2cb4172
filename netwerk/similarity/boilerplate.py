"""Boilerplate: what funders and forms make many texts say in the very same words."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from netwerk.similarity.arrays import Booleans, Integers
from netwerk.similarity.reading import Reading

# A phrase of so many words on end, in so many texts, and in this share of them, is boilerplate.
_WORDS = 6
_LEAST_TEXTS = 10
_LEAST_SHARE = 0.01
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_BUCKET_BITS = 22
_TEXTS_AT_ONCE = 20_000

_Phrases: TypeAlias = NDArray[np.uint64]
"""A number per phrase, equal for equal phrases."""


def is_boilerplate(reading: Reading, corpus: slice) -> Booleans:
    """Whether each word read stands in a phrase that many texts of the corpus have.

    `corpus` are the texts that are counted; phrases are recognised in all.
    """
    is_counted = np.zeros(len(reading.starts) - 1, dtype=bool)
    is_counted[corpus] = True
    common = _common_phrases(reading, is_counted)
    covered = np.zeros(len(reading.stems), dtype=bool)
    if len(common):
        for start, phrase, _ in _phrases(reading):
            found = start[np.isin(phrase, common)]
            for word in range(_WORDS):
                covered[found + word] = True
    return covered


def _common_phrases(reading: Reading, is_counted: Booleans) -> _Phrases:
    """The phrases that stand in many of the texts that are counted."""
    least = max(_LEAST_TEXTS, _LEAST_SHARE * np.count_nonzero(is_counted))
    # Nearly all phrases are rare: a rough count first leaves few to be kept and sorted.
    sizes = np.zeros(1 << _BUCKET_BITS, dtype=np.int64)
    for _, phrase, text in _phrases(reading):
        sizes += np.bincount(_bucket(phrase[is_counted[text]]), minlength=len(sizes))
    kept = [np.empty(0, dtype=np.uint64)]
    for _, phrase, text in _phrases(reading):
        maybe = is_counted[text] & (sizes[_bucket(phrase)] >= least)
        kept.append(_once_per_text(phrase[maybe], text[maybe]))
    phrases, texts = np.unique(np.concatenate(kept), return_counts=True)
    return phrases[texts >= least]


def _phrases(reading: Reading) -> Iterator[tuple[Integers, _Phrases, Integers]]:
    """Where each phrase starts, its number and its text, some texts at a time."""
    for first in range(0, len(reading.starts) - 1, _TEXTS_AT_ONCE):
        starts = reading.starts[first : first + _TEXTS_AT_ONCE + 1]
        text = np.repeat(np.arange(first, first + len(starts) - 1), np.diff(starts))
        within = np.flatnonzero(text[: 1 - _WORDS] == text[_WORDS - 1 :])
        stems = reading.stems[starts[0] : starts[-1]].astype(np.uint64)
        phrase = np.zeros(len(within), dtype=np.uint64)
        for word in range(_WORDS):
            phrase = phrase * _FACTOR + stems[within + word] + np.uint64(1)
        yield within + starts[0], phrase, text[within]


def _once_per_text(phrase: _Phrases, text: Integers) -> _Phrases:
    order = np.lexsort((text, phrase))
    phrase, text = phrase[order], text[order]
    again = (phrase[1:] == phrase[:-1]) & (text[1:] == text[:-1])
    return np.delete(phrase, 1 + np.flatnonzero(again))


def _bucket(phrase: _Phrases) -> Integers:
    return ((phrase * _FACTOR) >> np.uint64(64 - _BUCKET_BITS)).astype(np.int64)
