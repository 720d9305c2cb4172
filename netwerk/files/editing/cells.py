"""Cells of a sheet that get another value, in the XML of that sheet."""

import datetime as dt
import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping
from html import unescape
from typing import NamedTuple

from openpyxl.formula.translate import Translator

from netwerk.errors import InputError
from netwerk.files.editing.markup import (
    Edit,
    Element,
    added_inside,
    elements,
    plain_text,
    spliced,
    with_attribute,
)
from netwerk.files.editing.sheets import BOLD, Rich, text_cell
from netwerk.files.package import DAMAGED
from netwerk.files.tables import cell_name, column_number
from netwerk.sheets import Cell

DAY_0 = dt.date(1899, 12, 30)  # so that 1 March 1900, and each later day, has Excel's own number
_PLACE = re.compile(r"([A-Za-z]+)(\d+)")


class Formula(NamedTuple):
    """A formula that is still to be calculated, with its `=`."""

    text: str


class NewCell(NamedTuple):
    """What a cell gets; its format stays, or is `style` in a cell that had none."""

    value: Cell | Formula | Rich
    style: int = 0


class OldCell(NamedTuple):
    """The format of a cell and the formula in it; one that `is_shared` serves other cells too."""

    style: int
    formula: str | None
    is_shared: bool = False


def changed_cells(
    part: bytes, changes: Mapping[tuple[int, int], NewCell], day_0: dt.date = DAY_0
) -> bytes:
    """The sheet with these cells, by row and column counted from 0, changed or added.

    `day_0` is the day from which the workbook counts its dates.
    """
    by_row: dict[int, dict[int, NewCell]] = defaultdict(dict)
    for (row, column), new in sorted(changes.items()):
        by_row[row][column] = new
        if isinstance(new.value, dt.date):
            by_row[row][column] = new._replace(value=(new.value - day_0).days)
    holder, rows = _rows(part)
    edits: list[Edit] = []
    for row, cells in by_row.items():
        if row in rows:
            edits += _changed_row(part, row, *rows[row], cells)
    edits += _new_rows(part, holder, rows, by_row)
    edits += _extent(part, changes)
    return spliced(part, edits)


def old_cells(part: bytes) -> dict[tuple[int, int], OldCell]:
    """The cells that are there, by row and column counted from 0."""
    formulas = {e.parent.start: e for e in elements(part, ["f"]) if e.parent is not None}
    shared: dict[str, tuple[str, str]] = {}  # by its number: the formula, and where it stands
    found = {}
    for row, (_, cells) in _rows(part)[1].items():
        for column, cell in cells.items():
            style = int(cell.attribute("s") or 0)
            formula = formulas.get(cell.start)
            if formula is None:
                found[row, column] = OldCell(style, None)
                continue
            text, place = _text(part, formula), cell_name(row, column)
            number = formula.attribute("si")
            if text:
                shared[number] = (text, place)
            elif number in shared:
                first, origin = shared[number]
                text = Translator(f"={first}", origin=origin).translate_formula(place)[1:]
            kind = formula.attribute("t")
            is_several = kind in ("shared", "array", "dataTable")
            found[row, column] = OldCell(style, text if kind != "array" else "", is_several)
    return found


_Rows = dict[int, tuple[Element, dict[int, Element]]]


def _rows(part: bytes) -> tuple[Element, _Rows]:
    """The element that holds the rows, and each row with its cells, by number from 0."""
    found = elements(part, ["sheetData", "row", "c"])
    holder = next((element for element in found if element.name == "sheetData"), None)
    if holder is None:
        raise InputError(DAMAGED)
    rows: _Rows = {}
    number = column = -1
    for element in found:
        if element.name == "row" and element.parent is holder:
            # Rows and cells that do not say where they stand follow one another.
            number = int(element.attribute("r") or number + 2) - 1
            rows[number] = (element, {})
            column = -1
        elif element.name == "c" and number in rows and element.parent is rows[number][0]:
            place = _PLACE.fullmatch(element.attribute("r"))
            column = column_number(place[1]) if place else column + 1
            rows[number][1][column] = element
    return holder, rows


def _changed_row(
    part: bytes, number: int, row: Element, cells: dict[int, Element], new: Mapping[int, NewCell]
) -> list[Edit]:
    edits: list[Edit] = []
    behind = b""
    for column, cell in new.items():
        place = cell_name(number, column)
        if column in cells:
            old = cells[column]
            style = int(old.attribute("s") or 0) if cell.style == 0 else cell.style
            edits.append((old.start, old.end, _written(place, cell, style, row.prefix)))
            continue
        written = _written(place, cell, cell.style, row.prefix)
        later = [cells[n].start for n in sorted(cells) if n > column]
        if later:
            edits.append((later[0], later[0], written))
        else:
            behind += written
    return [*edits, added_inside(part, row, behind)] if behind else edits


def _new_rows(
    part: bytes, holder: Element, rows: _Rows, by_row: Mapping[int, Mapping[int, NewCell]]
) -> list[Edit]:
    p = holder.prefix
    edits: list[Edit] = []
    order = sorted(rows)
    behind: list[bytes] = []
    for number, cells in by_row.items():
        if number in rows:
            continue
        inside = b"".join(
            _written(cell_name(number, column), cell, cell.style, p)
            for column, cell in cells.items()
        )
        written = f'<{p}row r="{number + 1}">'.encode() + inside + f"</{p}row>".encode()
        later = bisect(order, number)
        if later < len(order):
            start = rows[order[later]][0].start
            edits.append((start, start, written))
        else:
            behind.append(written)
    return [*edits, added_inside(part, holder, b"".join(behind))] if behind else edits


def _written(place: str, cell: NewCell, style: int, prefix: str) -> bytes:
    start = f'<{prefix}c r="{place}" s="{style}"'.encode()
    value = cell.value
    match value:
        case None:
            return start + b"/>"
        case Formula():
            formula = plain_text(value.text.removeprefix("="))
            return start + f"><{prefix}f>".encode() + formula + f"</{prefix}f></{prefix}c>".encode()
        case Rich():
            return text_cell(place, style, value.text, BOLD, prefix)
        case str():
            return text_cell(place, style, value, prefix=prefix)
        case bool():
            kind, number = b' t="b"', str(int(value))
        case int() | float():
            kind, number = b"", repr(value)
        case _:
            raise TypeError(f"no cell can hold {type(value).__name__}")
    return start + kind + f"><{prefix}v>{number}</{prefix}v></{prefix}c>".encode()


def _extent(part: bytes, changes: Mapping[tuple[int, int], NewCell]) -> list[Edit]:
    """The edit that lets the stated size of the sheet hold the changed cells too."""
    stated = [e for e in elements(part, ["dimension"]) if e.inside("worksheet")]
    places = [p for e in stated for p in _PLACE.findall(e.attribute("ref"))]
    if not places:
        return []
    rows = [int(row) - 1 for _, row in places] + [row for row, _ in changes]
    columns = [column_number(letters) for letters, _ in places] + [c for _, c in changes]
    ref = f"{cell_name(min(rows), min(columns))}:{cell_name(max(rows), max(columns))}"
    return [with_attribute(part, stated[0], "ref", ref)]


def _text(part: bytes, element: Element) -> str:
    """A formula as it is typed; empty where it stands in another cell, for several at once."""
    return unescape(part[element.content : element.stop].decode("utf-8", "replace"))
