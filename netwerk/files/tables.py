"""A sheet as it was read: plain cells that know their places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from netwerk.sheets import Cell, Row
from netwerk.text import Text

LISTS = "Keuzelijsten"  # the hidden sheet with the words to choose from
EXAMPLE = "(bijv.) "  # begins each cell of an example row
REMARKS = Text(nl="Opmerkingen van netwerk", en="Remarks of netwerk")  # on a commented copy


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


def is_empty(cell: Cell) -> bool:
    """Whether nothing is in a cell, or only white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def is_example(cell: Cell) -> bool:
    """Whether a cell holds an example that nobody typed over."""
    return isinstance(cell, str) and cell.strip().casefold().startswith(EXAMPLE.strip())


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
