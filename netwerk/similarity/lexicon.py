"""The Dutch words that text comparison knows: `words.toml`, and files of your own beside it."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from netwerk.errors import InputError, Place
from netwerk.similarity.arrays import Booleans
from netwerk.similarity.spelling import fold, infinitive, inflected_stem, spelled_words
from netwerk.text import Text

_Tables: TypeAlias = "dict[str, list[tuple[str, str]]]"

_UNREADABLE = Text(
    nl="Deze woordenlijst is niet te lezen: {fault}", en="This word list cannot be read: {fault}"
)
_NO_TABLE = Text(
    nl="[{name}] hoort niet in een woordenlijst. Kies uit: {names}.",
    en="[{name}] is no part of a word list. Choose from: {names}.",
)
_NO_WORDS = Text(
    nl="Bij {key} onder [{name}] horen woorden; onder [verbs] een werkwoord en zijn deelwoord.",
    en="{key} under [{name}] should have words; under [verbs] a verb and its participle.",
)
_TABLES = (
    "function_words",
    "negations",
    "abbreviations",
    "irregular",
    "verbs",
    "synonyms",
    "broader",
)


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """What is known about words; single words are folded, words of a meaning are stems."""

    function_words: frozenset[str]
    negations: frozenset[str]
    abbreviations: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, str]
    participles: Mapping[str, str]
    """The participle of a strong verb without ge-, and the verb."""
    synonyms: tuple[frozenset[str], ...] = ()
    """Groups of nearly one meaning; a stem may be in several."""
    broader: tuple[tuple[str, frozenset[str]], ...] = ()
    """A word, and the narrower ones that it covers."""

    def stem(self, word: str) -> str:
        """The stem of a folded word; function words keep their form, and keep it to themselves."""
        if word in self.function_words:
            return word
        base = self.irregular.get(word) or infinitive(word, self.participles)
        stem = inflected_stem(base)
        return base if stem in self.function_words else stem

    def stems_of(self, word: str) -> list[str]:
        """The stems that a word as written stands for: several for an abbreviation."""
        folded = fold(word)
        return [self.stem(part) for part in self.abbreviations.get(folded, (folded,))]

    def are_open(self, stems: Sequence[str]) -> Booleans:
        """Which stems may be alike without being equal: not function words, nor with a digit."""
        closed = self.function_words
        return np.array([s not in closed and not any(map(str.isdigit, s)) for s in stems], bool)

    def with_synonyms(self, stems: Iterable[str]) -> set[str]:
        """The stems and the stems of their synonyms."""
        own = set(stems)
        return own.union(*(group for group in self.synonyms if not own.isdisjoint(group)))


@cache
def lexicon() -> Lexicon:
    """Our own words; read once, when first needed."""
    return _built(_own_tables())


@cache
def abbreviations() -> Mapping[str, str]:
    """Our abbreviations, in small letters, with their full forms as people write them."""
    return dict(_own_tables()["abbreviations"])


def read_lexicon(*paths: str | Path) -> Lexicon:
    """Our own words and those of files written as our `words.toml`, with any of its tables.

    A later file goes before an earlier one, and before ours. For example::

        [abbreviations]
        pgo = "persoonlijke gezondheidsomgeving"
        [synonyms]
        meeting = ["inloop koffiekamer", "buurtgezin steungezin"]
        [broader]
        voedselhulp = "voedselbank weggeefkast"

    Raises
    ------
    InputError
        A file cannot be read, or has a table or a value that is none of these.
    """
    tables = _own_tables()
    for path in paths:
        try:
            written = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except (OSError, ValueError) as fault:
            raise InputError(_UNREADABLE.fill(fault=fault), place=Place(file=str(path))) from fault
        try:
            added = _tables_of(written)
        except InputError as fault:
            raise fault.moved(file=str(path)) from None
        for name, rows in added.items():
            tables[name] += rows
    return _built(tables)


def _own_tables() -> _Tables:
    source = files("netwerk.similarity").joinpath("words.toml")
    return _tables_of(tomllib.loads(source.read_text(encoding="utf-8")))


def _tables_of(written: Mapping[str, Any]) -> _Tables:
    """The rows of each table, a list as several rows."""
    tables: _Tables = defaultdict(list)
    for name, table in written.items():
        if name not in _TABLES or not isinstance(table, dict):
            raise InputError(_NO_TABLE.fill(name=name, names=", ".join(_TABLES)))
        for key, value in table.items():
            rows = value if isinstance(value, list) else [value]
            if not all(isinstance(row, str) and _fits(name, spelled_words(row)) for row in rows):
                raise InputError(_NO_WORDS.fill(name=name, key=key))
            tables[name] += [(key, row) for row in rows]
    return tables


def _fits(table: str, words: Sequence[str]) -> bool:
    return len(words) == 2 if table == "verbs" else len(words) > 0


def _built(tables: _Tables) -> Lexicon:
    rows = {name: [(key, _folded(words)) for key, words in tables[name]] for name in _TABLES}
    negations = frozenset(word for _, words in rows["negations"] for word in words)
    single = Lexicon(
        function_words=negations.union(*(words for _, words in rows["function_words"])),
        negations=negations,
        abbreviations={fold(short): full for short, full in rows["abbreviations"]},
        irregular={fold(form): base[0] for form, base in rows["irregular"]},
        participles={form.removeprefix("ge"): verb for _, (verb, form) in rows["verbs"]},
    )
    return replace(
        single,
        synonyms=tuple(frozenset(map(single.stem, words)) for _, words in rows["synonyms"]),
        broader=tuple(
            (single.stem(fold(broad)), frozenset(map(single.stem, words)))
            for broad, words in rows["broader"]
        ),
    )


def _folded(words: str) -> tuple[str, ...]:
    return tuple(map(fold, spelled_words(words)))
