"""The report: one page with what the network is, what stands out, the map, and the tables."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from netwerk.errors import ReportError
from netwerk.findings import MOST_NAMES, Folded, Severity
from netwerk.model.moment import Moment, moment_words
from netwerk.model.network import Network
from netwerk.results import MOST_ROWS, Column, Result
from netwerk.text import Language, Text, number_words

from . import report_words as words
from .canvas import vis_network
from .map import MAP_SCRIPTS, MAP_STYLES, map_content
from .map_words import said
from .page import Page, Parts, rendered
from .phrases import shortened
from .portrait import completeness, counts, summary

_WIDE = 8
_NAME = re.compile("\ue000(\\d{1,9})\ue001")
Piece = tuple[str, int | None]


@dataclass(frozen=True, slots=True)
class Said:
    """Findings of one kind in a sentence; a piece of it that names something has its place.

    `items` are the subjects of each finding, where the sentence does not name them all.
    """

    sentence: tuple[Piece, ...]
    advice: str
    items: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one analysis as text; `wide` when they ask for a page on its side."""

    title: str
    notes: list[str]
    columns: tuple[tuple[str, str, bool], ...]
    rows: tuple[tuple[Piece, ...], ...]
    wide: bool

    @property
    def first(self) -> tuple[tuple[Piece, ...], ...]:
        """The rows to begin with."""
        return self.rows[:MOST_ROWS]

    @property
    def rest(self) -> tuple[tuple[Piece, ...], ...]:
        """The rows for who asks for more."""
        return self.rows[MOST_ROWS:]


def build_report(
    network: Network,
    results: Sequence[Result[Any]],
    *,
    language: Language = "nl",
    title: str | None = None,
) -> Page:
    """One self-contained page on a network and what analyses found in it; it prints on A4.

    The page of the same network and results is the same, byte for byte. A network too large for a
    map has a report that says so.
    """
    content, scripts, foreign = _map(network, language)
    place: Mapping[str, int] = content["cards"].place if content["cards"] else {}
    content |= {
        "title": title or words.REPORT["report"][language],
        "moment": _moment(network.at, language),
        "tell": said(words.REPORT, language),
        "summary": summary(network, results, language),
        "counts": [(word, number_words(n, language)) for word, n in counts(network, language)],
        "shares": completeness(network, language),
        "urgencies": _urgencies(results, place, language),
        "tables": [_table(result, place, language) for result in results],
    }
    parts = Parts("report.html", (*MAP_STYLES, "report.css"), scripts)
    return rendered(parts, content, foreign=foreign)


def _map(
    network: Network, language: Language
) -> tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]:
    """The content of the map with its own and foreign scripts; a reason where there is no map."""
    try:
        content = map_content(network, language)
    except ReportError as error:
        reason = words.NO_MAP.fill(reason=error.text)[language]
        return {"language": language, "cards": None, "no_map": reason}, (), ()
    return {**content, "no_map": ""}, MAP_SCRIPTS, (vis_network(),)


def _moment(at: Moment | None, language: Language) -> str:
    if at is None:
        return words.EVER[language]
    text = words.AS_AT_DAY if at.count("-") == 2 else words.AS_AT
    return text.fill(moment=moment_words(at, language))[language]


def _urgencies(
    results: Iterable[Result[Any]], place: Mapping[str, int], language: Language
) -> list[tuple[str, str, list[Said]]]:
    """Per urgency, the highest first: its key, its heading and what is said."""
    found: dict[Severity, list[Said]] = {level: [] for level in sorted(Severity, reverse=True)}
    for result in results:
        for folded in result.folded():
            found[folded.kind.severity].append(_said(folded, result, place, language))
    return [
        (level.name.lower(), level.text[language], told) for level, told in found.items() if told
    ]


def _said(
    folded: Folded, result: Result[Any], place: Mapping[str, int], language: Language
) -> Said:
    """A sentence cut at its names: each travels through the sentence as a mark of its own."""
    ids = sorted(result.names)
    marked = {node_id: f"\ue000{number}\ue001" for number, node_id in enumerate(ids)}
    pieces: list[Piece] = []
    for number, piece in enumerate(_NAME.split(folded.sentence(marked, language))):
        # `split` gives text and the number of a name in turns.
        if number % 2 == 0 or int(piece) >= len(ids):
            pieces.append((piece, None))
        else:
            pieces.append(_named(ids[int(piece)], result.names, place))
    listed = folded.findings if len(folded.findings) > MOST_NAMES else ()
    items = (tuple(_named(s, result.names, place) for s in found.subjects) for found in listed)
    return Said(tuple(pieces), folded.kind.advice[language], tuple(items))


def _named(node_id: str, names: Mapping[str, str], place: Mapping[str, int]) -> Piece:
    return shortened(names.get(node_id, node_id)), place.get(node_id)


def _table(result: Result[Any], place: Mapping[str, int], language: Language) -> Table:
    """A result as text, in the columns that fit on a page."""
    columns = result.brief_columns()
    rows = []
    for row in result.rows:
        pieces = zip(columns, result.cells(row, language, columns), strict=True)
        rows.append(tuple((cell, _place(row, column, place)) for column, cell in pieces))
    notes = [note[language] for note in result.notes]
    # An analysis that could not run has no columns either: its notes say why.
    if result.columns and not rows:
        notes.append(words.NO_ROWS[language])
    return Table(
        result.title[language],
        notes,
        tuple((c.text[language], _meaning(c, language), c.is_numeric) for c in columns),
        tuple(rows),
        len(columns) > _WIDE,
    )


def _place(row: Any, column: Column, place: Mapping[str, int]) -> int | None:
    return place.get(getattr(row, column.name)) if column.form == "id" else None


def _meaning(column: Column, language: Language) -> str:
    meaning: Text | None = column.meaning
    return meaning[language] if meaning else ""
