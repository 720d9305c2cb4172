"""The Dutch words that text comparison knows: `words.toml`, and files of your own beside it."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from netwerk.errors import InputError, InputErrors
from netwerk.model.faults import did_you_mean
from netwerk.similarity.arrays import Booleans
from netwerk.similarity.spelling import fold, infinitive, inflected_stem, spelled_words
from netwerk.text import Text
from netwerk.toml_files import NOT_A_TABLE, Keys, TomlFile

_Tables: TypeAlias = "dict[str, list[tuple[str, str]]]"

_NO_TABLE = Text(
    nl="[{name}] hoort niet in een woordenlijst. {nearest}Kies uit: {names}.",
    en="[{name}] is no part of a word list. {nearest}Choose from: {names}.",
)
_NO_WORDS = Text(
    nl='Bij {key} onder [{name}] horen woorden, tussen aanhalingstekens: "een twee".',
    en='{key} under [{name}] should have words, in quotation marks: "one two".',
)
_NO_VERBS = Text(
    nl='Bij {key} onder [verbs] horen een werkwoord en zijn deelwoord: "nemen genomen".',
    en='{key} under [verbs] should have a verb and its participle: "nemen genomen".',
)
_NOT_ONE_WORD = Text(
    nl="{key} onder [{name}] moet één woord zijn: het staat voor de woorden erachter.",
    en="{key} under [{name}] should be one word: it stands for the words behind it.",
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
# Where the key is a word too, and no name of a row.
_WORD_KEYS = ("abbreviations", "irregular", "broader")


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


Words: TypeAlias = Lexicon | str | Path | None
"""Ours, a file of one's own beside ours, or `read_lexicon` of several."""


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
    InputErrors
        Naming every fault in the files with its line: what is no TOML, no table of a word list, or
        no words.
    """
    tables = _own_tables()
    faults: list[InputError] = []
    for path in paths:
        try:
            file = TomlFile(path)
        except InputErrors as unreadable:
            faults += unreadable.errors
            continue
        faults += [file.placed(fault, keys) for keys, fault in _faults(file.tables)]
        if not faults:
            for name, rows in _tables_of(file.tables).items():
                tables[name] += rows
    if faults:
        raise InputErrors(faults)
    return _built(tables)


def known_words(words: Words = None) -> Lexicon:
    """The words that are meant: ours, those of a file beside ours, or the lexicon that is given."""
    if words is None:
        return lexicon()
    return words if isinstance(words, Lexicon) else read_lexicon(words)


def _own_tables() -> _Tables:
    source = files("netwerk.similarity").joinpath("words.toml")
    return _tables_of(tomllib.loads(source.read_text(encoding="utf-8")))


def _tables_of(written: Mapping[str, Any]) -> _Tables:
    """The rows of each table, a list as several rows."""
    tables: _Tables = defaultdict(list)
    for name, table in written.items():
        for key, value in table.items():
            tables[name] += [(key, row) for row in _rows(value)]
    return tables


def _faults(written: Mapping[str, Any]) -> Iterator[tuple[Keys, InputError]]:
    """What is wrong in a word list, each with the keys that lead there."""
    for name, table in written.items():
        if name not in _TABLES:
            nearest = did_you_mean(name, list(_TABLES))
            text = _NO_TABLE.fill(name=name, nearest=nearest, names=", ".join(_TABLES))
            yield (name,), InputError(text, value=name)
        elif not isinstance(table, dict):
            yield (name,), InputError(NOT_A_TABLE.fill(name=name), value=str(table))
        else:
            for key, value in table.items():
                for text in _faults_of_row(name, key, _rows(value)):
                    yield (name, key), InputError(text.fill(name=name, key=key), value=str(value))


def _faults_of_row(name: str, key: str, rows: list[Any]) -> Iterator[Text]:
    if name in _WORD_KEYS and len(spelled_words(key)) != 1:
        yield _NOT_ONE_WORD
    if not all(isinstance(row, str) and _fits(name, spelled_words(row)) for row in rows):
        yield _NO_VERBS if name == "verbs" else _NO_WORDS


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


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
