"""Texts as the stems of their words, abbreviations written out."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from netwerk.given import texts_in
from netwerk.similarity.lexicon import Lexicon, Words, known_words
from netwerk.similarity.spelling import fold, spelled_words


@dataclass(frozen=True, slots=True)
class Reading:
    """The stems of many texts in the order of reading, as places in one vocabulary."""

    vocabulary: list[str]
    """Sorted, so that it does not show in which order the texts came."""
    stems: NDArray[np.int32]
    starts: NDArray[np.int32]
    """Where each text starts in `stems`, and where the last one ends."""


def read(texts: Iterable[str], known: Lexicon) -> Reading:
    """Read the texts; each word is looked up once, however often it stands there."""
    place: dict[str, int] = {}
    meant: dict[str, tuple[int, ...]] = {}

    def places(words: list[str]) -> tuple[int, ...]:
        stems = chain.from_iterable(map(known.stems_of, words))
        return tuple([place.setdefault(stem, len(place)) for stem in stems])

    found, starts = array("i"), array("i", [0])
    for text in texts:
        # No word goes across a space, and the same stretch is often there again.
        stretches = text.split()
        for written in stretches:
            if written not in meant:
                meant[written] = places(spelled_words(written))
            found.extend(meant[written])
        if len(found) == starts[-1]:
            found.extend(places(stretches))  # signs alone, as emoji
        starts.append(len(found))
    vocabulary = sorted(place)
    sorted_place = np.empty(len(place), dtype=np.int32)
    sorted_place[[place[stem] for stem in vocabulary]] = np.arange(len(place))
    return Reading(vocabulary, sorted_place[np.asarray(found)], np.asarray(starts))


def shared_words(text_a: str, text_b: str, *, words: Words = None) -> tuple[str, ...]:
    """The content words of `text_a`, as written there, that `text_b` has too, alphabetically.

    Other forms of a word, synonyms and abbreviations count; likeness of spelling alone does not.
    """
    known = known_words(words)
    text_a, text_b = texts_in("texts", (text_a, text_b))
    there = known.with_synonyms(
        stem for word in spelled_words(text_b) for stem in known.stems_of(word)
    )
    shared: dict[str, str] = {}
    for word in spelled_words(text_a):
        content = [stem for stem in known.stems_of(word) if stem not in known.function_words]
        # A single letter or figure, split off from its word, explains nothing.
        if content and there.issuperset(content) and len(word) > 1:
            shared.setdefault(fold(word), word)
    return tuple(shared[folded] for folded in sorted(shared))
