"""The Dutch words that text comparison knows, from `words.toml`."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

from netwerk.similarity.spelling import fold, inflected_stem, spelled_words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known about words; every word in it is folded."""

    function_words: frozenset[str]
    negations: frozenset[str]
    abbreviations: dict[str, tuple[str, ...]]
    irregular: dict[str, str]

    def stem(self, word: str) -> str:
        """The stem of a folded word; function words keep their form, and keep it to themselves."""
        stem = inflected_stem(self.irregular.get(word, word))
        return word if self.function_words.intersection((word, stem)) else stem


@cache
def lexicon() -> Lexicon:
    """Read once, when first needed."""
    table = _table()
    negations = _folded(table["negations"].values())
    return Lexicon(
        function_words=_folded(table["function_words"].values()) | negations,
        negations=negations,
        abbreviations={
            fold(short): tuple(map(fold, spelled_words(full)))
            for short, full in table["abbreviations"].items()
        },
        irregular={fold(form): fold(base) for form, base in table["irregular"].items()},
    )


@cache
def synonym_stems() -> tuple[frozenset[str], ...]:
    """Groups of stems of nearly one meaning; a stem may be in several."""
    groups = chain.from_iterable(_table()["synonyms"].values())
    return tuple(frozenset(map(lexicon().stem, _folded([group]))) for group in groups)


def with_synonyms(stems: Iterable[str]) -> set[str]:
    """The stems and the stems of their synonyms."""
    own = set(stems)
    return own.union(*(group for group in synonym_stems() if not own.isdisjoint(group)))


def _folded(lists: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for words in lists for word in spelled_words(words))


@cache
def _table() -> dict[str, Any]:
    source = files("netwerk.similarity").joinpath("words.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
