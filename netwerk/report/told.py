"""Findings as a page tells them: sentences in which every name has its place on the map."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from netwerk.findings import MOST_NAMES, Finding, Folded, Severity
from netwerk.results import Result
from netwerk.text import Language, number_words

from . import report_words as words
from .actors import Actors
from .phrases import shortened

_MOST_LISTED = 40
_MOST_MEMBERS = 20
_MOST_WHO = 3
_FEW = 8
_NAME = re.compile("\ue000(\\d{1,9})\ue001")
Piece = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Said:
    """Findings of one kind in a sentence; a piece of it that names something has its place.

    `groups` stand below the sentence, a line each. `items` are the subjects of each finding, where
    the sentence does not name them all; of too many, `count` in the table with that key and title.
    `who` can begin with it, and `proof` is the key and title of its table.
    """

    sentence: tuple[Piece, ...]
    advice: str
    groups: tuple[tuple[Piece, ...], ...] = ()
    items: tuple[tuple[Piece, ...], ...] = ()
    count: str = ""
    table: tuple[str, str] | None = None
    who: tuple[Piece, ...] = ()
    proof: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Urgency:
    """All that is said of one urgency, under its heading."""

    key: str
    heading: str
    told: list[Said]

    @property
    def is_dense(self) -> bool:
        """Whether it is printed in small letters and without the longest lists."""
        return len(self.told) > _FEW

    def questions(self) -> list[tuple[tuple[str, str] | None, list[Said]]]:
        """What is said per question, by key and title; a few findings need no such headings."""
        if not self.is_dense:
            return [(None, self.told)]
        return [(proof, list(found)) for proof, found in groupby(self.told, key=lambda s: s.proof)]


def urgencies(
    results: Iterable[Result[Any]], place: Mapping[str, int], actors: Actors, language: Language
) -> list[Urgency]:
    """What is said per urgency that occurs, the highest first."""
    found: dict[Severity, list[Said]] = {level: [] for level in sorted(Severity, reverse=True)}
    for result in results:
        for folded in result.folded():
            said = _said(folded, result, place, language)
            who = acting(folded, actors, place, language)
            proof = (result.analysis, result.title[language]) if result.rows else None
            found[folded.kind.severity].append(replace(said, who=who, proof=proof))
    return [
        Urgency(level.name.lower(), level.text[language], told)
        for level, told in found.items()
        if told
    ]


def acting(
    folded: Folded, actors: Actors, place: Mapping[str, int], language: Language
) -> tuple[Piece, ...]:
    """Who can begin with it, who can with most of it first; of many the first few."""
    counts = Counter(i for f in folded.findings for i in actors.of(f.subjects, about(f)))
    order = sorted(counts, key=lambda i: (-counts[i], actors.names[i], i))
    return first_of(order, _MOST_WHO, actors.names, place, language)


def about(finding: Finding) -> list[str]:
    """The areas and themes that a finding names beside its subjects."""
    return [found for key in ("area_id", "theme_id") if (found := finding.fields.get(key))]


def _said(
    folded: Folded, result: Result[Any], place: Mapping[str, int], language: Language
) -> Said:
    sentence = _pieces(folded, result.names, place, language)
    advice = folded.kind.advice[language]
    count = len(folded.findings)
    if count > 1 and any(len(finding.subjects) > 2 for finding in folded.findings):
        groups = tuple(_group(f.subjects, result.names, place, language) for f in folded.findings)
        return Said(_without_names(sentence), advice, groups=groups)
    number = number_words(count, language)
    if count > _MOST_LISTED and result.rows:
        table = (result.analysis, result.title[language])
        return Said(sentence, advice, count=number, table=table)
    listed = folded.findings if count > MOST_NAMES else ()
    items = (tuple(named(s, result.names, place) for s in found.subjects) for found in listed)
    return Said(sentence, advice, items=tuple(items), count=number)


def _pieces(
    folded: Folded, names: Mapping[str, str], place: Mapping[str, int], language: Language
) -> tuple[Piece, ...]:
    """The sentence cut at its names: each travels through it as a mark of its own."""
    ids = sorted(names)
    marked = {node_id: f"\ue000{number}\ue001" for number, node_id in enumerate(ids)}
    pieces: list[Piece] = []
    for number, piece in enumerate(_NAME.split(folded.sentence(marked, language))):
        # `split` gives text and the number of a name in turns.
        if number % 2 == 0 or int(piece) >= len(ids):
            pieces.append((piece, None))
        else:
            pieces.append(named(ids[int(piece)], names, place))
    return tuple(pieces)


def _without_names(sentence: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What a sentence says before it begins to name, when that leads to a list."""
    begin = sentence[0][0].rstrip()
    return ((begin, None),) if begin.endswith(":") else sentence


def _group(
    subjects: tuple[str, ...],
    names: Mapping[str, str],
    place: Mapping[str, int],
    language: Language,
) -> tuple[Piece, ...]:
    """The members of a group, of a large one the first."""
    return first_of(subjects, _MOST_MEMBERS, names, place, language)


def first_of(
    ids: Sequence[str],
    most: int,
    names: Mapping[str, str],
    place: Mapping[str, int],
    language: Language,
) -> tuple[Piece, ...]:
    """The first of these by name, and how many more there are."""
    first = [named(node_id, names, place) for node_id in ids[:most]]
    if len(ids) > most:
        rest = number_words(len(ids) - most, language)
        first.append((words.MORE_MEMBERS.fill(count=rest)[language], None))
    return tuple(first)


def named(node_id: str, names: Mapping[str, str], place: Mapping[str, int]) -> Piece:
    return shortened(names.get(node_id, node_id)), place.get(node_id)
