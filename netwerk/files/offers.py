"""What cells of a workbook offer to choose from, and what they warn of."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from netwerk.files.tables import LISTS, column_letter
from netwerk.sheets import Choices, Listed, Rule, Sheet

LAST_ROW = 1_000  # of a sheet that offers and warns
_MOST_TOGETHER = 600  # names of several sheets in one list
_WARNING: Literal["warning"] = "warning"  # not a stop: reading understands more than a rule can say
_OTHER_WORD = ("Ander woord", "Kies een woord uit de lijst.")
_NOT_THERE = (
    "Onbekende naam",
    "Deze naam staat nog niet op het blad {sheets}. Kies een naam uit de lijst, of zet de naam "
    "eerst daar.",
)
_LOOK_AGAIN = "Klopt dit?"


class Lists:
    """The columns of the hidden sheet with what other sheets offer."""

    def __init__(self) -> None:
        self._columns: list[Sequence[str]] = []
        self._ranges: dict[tuple[str, ...], str] = {}

    def __bool__(self) -> bool:
        return bool(self._columns)

    def rows(self) -> Iterator[Sequence[str | None]]:
        """The hidden sheet, row by row."""
        return zip_longest(*self._columns)

    def validations(self, sheet: Sheet) -> Iterator[DataValidation]:
        """What the columns of a sheet offer and warn of."""
        for position, offered in sheet.choices.items():
            match offered:
                case Choices():
                    source = self._words(offered.words)
                    cells = _cells(position, offered.rows)
                    if cells:
                        yield _offer(source, cells, _OTHER_WORD, warns=offered.closed)
                case Listed():
                    title, text = _NOT_THERE
                    said = (title, text.format(sheets=_either(offered.sheets)))
                    cells = _cells(position)
                    yield _offer(self._names(offered), cells, said, warns=not offered.several)
        for position, rule in sheet.rules.items():
            yield _warning(rule, position)

    def _words(self, words: Sequence[str]) -> str:
        self._columns.append(words)
        column = column_letter(len(self._columns) - 1)
        return f"{LISTS}!${column}$1:${column}${len(words)}"

    def _names(self, listed: Listed) -> str:
        """The names that are there now: no empty lines at the end of the list."""
        ranges = [_range(name) for name in listed.sheets]
        counts = [f"COUNTA({cells})" for cells in ranges]
        if len(ranges) == 1:
            return f"OFFSET({_quoted(listed.sheets[0])}!$A$2,0,0,MAX(1,{counts[0]}),1)"
        key = tuple(listed.sheets)
        if key not in self._ranges:
            self._columns.append([_together(ranges, counts)] * _MOST_TOGETHER)
            column = column_letter(len(self._columns) - 1)
            self._ranges[key] = f"{LISTS}!${column}$1"
        return f"OFFSET({self._ranges[key]},0,0,MAX(1,{'+'.join(counts)}),1)"


def _together(ranges: Sequence[str], counts: Sequence[str]) -> str:
    """The formula that gives, in row after row, the names of one sheet behind another."""
    formula, before = '""', list(counts)
    for cells, count in zip(reversed(ranges), reversed(counts), strict=True):
        before.remove(count)
        row = f"ROW()-{'-'.join(before)}" if before else "ROW()"
        formula = f"IF({row}<={count},INDEX({cells},{row}),{formula})"
    return f"={formula}"


def _offer(source: str, cells: str, said: tuple[str, str], *, warns: bool) -> DataValidation:
    offer = DataValidation(
        type="list",
        formula1=source,
        sqref=cells,
        errorStyle=_WARNING,
        showErrorMessage=warns,
    )
    offer.errorTitle, offer.error = said
    return offer


def _warning(rule: Rule, position: int) -> DataValidation:
    warning = DataValidation(
        type="custom",
        formula1=rule.formula.format(cell=f"{column_letter(position)}2"),
        sqref=_cells(position),
        errorStyle=_WARNING,
        showErrorMessage=True,
        allow_blank=True,
    )
    warning.errorTitle, warning.error = _LOOK_AGAIN, rule.message
    return warning


def _cells(position: int, rows: Collection[int] | None = None) -> str:
    """The cells of a column, or of these rows of it, those below one another as one range."""
    column = column_letter(position)
    if rows is None:
        return f"{column}2:{column}{LAST_ROW}"
    runs = groupby(enumerate(sorted(rows)), key=lambda pair: pair[1] - pair[0])
    ranges = [[row for _, row in run] for _, run in runs]
    return " ".join(f"{column}{run[0] + 2}:{column}{run[-1] + 2}" for run in ranges)


def _range(sheet: str) -> str:
    return f"{_quoted(sheet)}!$A$2:$A${LAST_ROW}"


def _quoted(sheet: str) -> str:
    return "'" + sheet.replace("'", "''") + "'"


def _either(words: Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} of {last}" if first else last
