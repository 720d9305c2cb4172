"""A sheet as plain cells: what a reader of any format hands over, and what a writer is given."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from netwerk.text import Text

Cell = str | float | int | bool | dt.date | dt.time | dt.timedelta | None
Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it was read, from its first row and column on; an empty cell is None or ''.

    `merged` holds the last row and the name of each merged range (`B3:C4`), `broken` what is wrong
    with cells that have no value, by row and column counted from 0.
    """

    name: str
    rows: Sequence[Row]
    merged: Sequence[tuple[int, str]] = ()
    broken: Mapping[tuple[int, int], Text] = field(default_factory=dict)


class Sheet(NamedTuple):
    """A sheet to be written: plain values under headings.

    `widths` are in characters (None: as wide as the content asks); the headings of the columns in
    `obligatory`, counted from 0, are coloured.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[int] | None = None
    obligatory: frozenset[int] = frozenset()


def is_empty(cell: Cell) -> bool:
    """Whether nothing is in a cell, or only white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def column_letter(column: int) -> str:
    """The letter of a column counted from 0.

    >>> column_letter(0), column_letter(27), column_letter(16_383)
    ('A', 'AB', 'XFD')
    """
    letters = ""
    while column >= 0:
        letters = chr(ord("A") + column % 26) + letters
        column = column // 26 - 1
    return letters


def column_number(letters: str) -> int:
    """The column of these letters, counted from 0.

    >>> column_number("A"), column_number("xfd")
    (0, 16383)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def cell_name(row: int, column: int) -> str:
    """`B7`, of a row and a column counted from 0."""
    return f"{column_letter(column)}{row + 1}"
