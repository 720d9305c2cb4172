"""Results as plain sheets of names, headings and rows, for whoever writes workbooks."""

from collections.abc import Iterable
from typing import Any

from netwerk.answers import ID_OF
from netwerk.findings import Folded
from netwerk.results import Column, Result
from netwerk.sheets import Cell, Sheet
from netwerk.text import Language, enumerated

from .actors import Actors
from .report_words import ALL_FINDINGS, FINDING_HEADINGS, OVERVIEW
from .told import Piece, acting

# In characters: sentences wrap instead of running off the screen.
_MOST_SUBJECTS = 25  # all of them stand on the sheet of their analysis
_WIDTHS = (16, 70, 60, 30, 60, 28)
_FORMATS = {"share": "0%", "whole": "0", "number": "0.00", "fraction": "0.0000"}  # as in Excel


def findings_sheet(results: Iterable[Result[Any]], actors: Actors, language: Language) -> Sheet:
    """Every finding, the most urgent first, with what to do and who can begin."""
    found = [(folded, result) for result in results for folded in result.folded()]
    found.sort(key=lambda pair: -pair[0].kind.severity)
    headings = tuple(heading[language] for heading in FINDING_HEADINGS)
    rows = tuple(_finding(folded, result, actors, language) for folded, result in found)
    return Sheet(ALL_FINDINGS[language], headings, rows, _WIDTHS, wraps=True)


def overview_sheet(result: Result[Any], language: Language) -> Sheet:
    """The matrices of a result below one another, each under its own headings."""
    title, headings = result.title[language], [""]
    rows: list[tuple[str, ...]] = []
    bold = set()
    for number, matrix in enumerate(result.matrices):
        columns = [column[language] for column in matrix.columns]
        if number:
            bold.add(len(rows) + 1)
            rows += [(), (matrix.title[language], *columns)]
        else:
            headings = [matrix.title[language], *columns]
        rows += map(tuple, matrix.lines(language))
    widths = (34, *(22 for _ in headings[1:]))
    name = OVERVIEW.fill(title=title)[language]
    return Sheet(name, headings, rows, widths, bold=frozenset(bold), wraps=True)


def _finding(
    folded: Folded, result: Result[Any], actors: Actors, language: Language
) -> tuple[Cell, ...]:
    names = [result.names.get(subject, subject) for subject in folded.subjects]
    return (
        folded.kind.severity.text[language],
        folded.sentence(result.names, language),
        folded.kind.advice[language],
        joined(acting(folded, actors, {}, language)),
        enumerated(names, language, most=_MOST_SUBJECTS),
        result.title[language],
    )


def result_sheet(result: Result[Any], language: Language) -> Sheet:
    """The rows with names in place of ids; the ids stand in columns at the end."""
    ids = [column for column in result.columns if column.form in ("id", "ids")]
    headings = [column.text[language] for column in result.columns]
    headings += [ID_OF.fill(heading=column.text)[language] for column in ids]
    rows = tuple(
        (
            *(plain(getattr(row, c.name), c, result, language) for c in result.columns),
            *(_ids(getattr(row, c.name)) for c in ids),
        )
        for row in result.rows
    )
    formats = {n: _FORMATS[c.form] for n, c in enumerate(result.columns) if c.form in _FORMATS}
    return Sheet(result.title[language], tuple(headings), rows, formats=formats, wraps=True)


def plain(value: Any, column: Column, result: Result[Any], language: Language) -> Cell:
    """A value as a cell holds it: numbers stay numbers, the rest becomes words."""
    if column.form == "id":
        return None if value is None else result.names.get(value, str(value))
    if column.form == "ids":
        return "; ".join(result.names.get(item, item) for item in value)
    if isinstance(value, tuple):
        return "; ".join(column.word(item, language) for item in value)
    if value is None or isinstance(value, int | float):
        return value
    return column.word(value, language)


def joined(pieces: Iterable[Piece]) -> str:
    """Names after one another in a cell."""
    return ", ".join(text for text, _ in pieces)


def _ids(value: str | tuple[str, ...] | None) -> str | None:
    return "; ".join(value) if isinstance(value, tuple) else value
