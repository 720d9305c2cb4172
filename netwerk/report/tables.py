"""Results as plain sheets of names, headings and rows, for whoever writes workbooks."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from netwerk.findings import Column, Folded, Result
from netwerk.text import Language, Text

from .report_words import ALL_FINDINGS, FINDING_HEADINGS, ID_OF

Value = str | int | float | bool | None
_LONGEST_NAME = 31  # of a sheet, in Excel
_REFUSED = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


class Sheet(NamedTuple):
    """A table: its name, as Excel allows it, its headings, and rows of plain values."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheets(results: Iterable[Result[Any]], language: Language = "nl") -> list[Sheet]:
    """All findings on the first sheet, then a sheet per result."""
    results = list(results)
    names = _sheet_names([ALL_FINDINGS[language], *(result.title[language] for result in results)])
    tables = [
        _sheet(result, name, language) for result, name in zip(results, names[1:], strict=True)
    ]
    return [_findings(results, names[0], language), *tables]


def _findings(results: Sequence[Result[Any]], name: str, language: Language) -> Sheet:
    found = [(folded, result) for result in results for folded in result.folded()]
    found.sort(key=lambda pair: -pair[0].kind.severity)
    headings = tuple(heading[language] for heading in FINDING_HEADINGS)
    rows = tuple(_finding(folded, result, language) for folded, result in found)
    return Sheet(name, headings, rows)


def _finding(folded: Folded, result: Result[Any], language: Language) -> tuple[Value, ...]:
    subjects = folded.subjects
    return (
        folded.kind.severity.text[language],
        folded.sentence(result.names, language),
        folded.kind.advice[language],
        "; ".join(result.names.get(subject, subject) for subject in subjects),
        "; ".join(subjects),
        result.title[language],
    )


def _sheet(result: Result[Any], name: str, language: Language) -> Sheet:
    """The rows with names in place of ids; the ids stand in columns at the end."""
    ids = [column for column in result.columns if column.form in ("id", "ids")]
    headings = [column.text[language] for column in result.columns]
    headings += [ID_OF.fill(heading=column.text)[language] for column in ids]
    rows = tuple(
        (
            *(_plain(getattr(row, c.name), c, result, language) for c in result.columns),
            *(_joined(getattr(row, c.name)) for c in ids),
        )
        for row in result.rows
    )
    return Sheet(name, tuple(headings), rows)


def _plain(value: Any, column: Column, result: Result[Any], language: Language) -> Value:
    """A value as a cell holds it: numbers stay numbers, the rest becomes words."""
    if column.form == "id":
        return None if value is None else result.names.get(value, str(value))
    if column.form == "ids":
        return "; ".join(result.names.get(item, item) for item in value)
    if column.form == "words" and value in column.words:
        return column.words[value][language]
    if isinstance(value, Text):
        return value[language]
    return _joined(value)


def _joined(value: Any) -> Value:
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if value is None or isinstance(value, int | float):
        return value
    return str(value)


def _sheet_names(titles: Iterable[str]) -> list[str]:
    """Names that Excel takes: short, without `[]:*?/\\`, and each only once whatever its case."""
    taken: set[str] = set()
    names = []
    for title in titles:
        stem = " ".join(title.translate(_REFUSED).split()).strip("'")[:_LONGEST_NAME].strip()
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem[: _LONGEST_NAME - len(str(number)) - 1]} {number}"
        taken.add(name.casefold())
        names.append(name)
    return names
