"""A sheet of the user's own that gets other values: where its columns are, and what changes."""

import datetime as dt
import re
from collections.abc import Sequence

from openpyxl.formula.translate import Translator

from netwerk.errors import InputError, Place
from netwerk.files.columns import Column
from netwerk.files.editing.cells import Formula, NewCell, OldCell, changed_cells, old_cells
from netwerk.files.editing.markup import elements, spliced, with_attribute
from netwerk.files.editing.parts import Parts
from netwerk.files.editing.sheets import Rich
from netwerk.files.editing.styles import date_format
from netwerk.files.editing.workbook import day_0
from netwerk.files.headings import KnownSheet
from netwerk.files.tables import Table, cell_name, is_empty
from netwerk.files.values import is_too_long
from netwerk.model.faults import shown
from netwerk.sheets import Cell
from netwerk.text import Text

_TOO_LONG = Text(
    nl="hier past niet meer dan 32.767 tekens in een cel van Excel. Schrijf het netwerk als .json.",
    en="a cell of Excel holds no more than 32,767 characters. Write the network as .json.",
)
_SHARED = Text(
    nl="de formule in deze cel geldt voor meer cellen, en de waarde moet anders worden. Zet hier "
    "eerst een gewone waarde neer.",
    en="the formula in this cell serves several cells, and its value is to change. Put a plain "
    "value here first.",
)
_FORMULA_GONE = Text(
    nl="blad {sheet}, cel {cell}: hier stond een formule; nu staat er een waarde.",
    en="sheet {sheet}, cell {cell}: a formula stood here; now there is a value.",
)
_RANGE = re.compile(r"([A-Z]+\d+:[A-Z]+)(\d+)")


class Page:
    """Gathers what changes on a sheet, and then writes it; one use."""

    def __init__(self, parts: Parts, part: str, sheet: KnownSheet) -> None:
        self._parts, self._part = parts, part
        self._table = sheet.table
        self.header = sheet.header
        self.kind = sheet.kind
        self.columns = dict(sheet.columns)
        self.remarks: list[Text] = []
        self._old = old_cells(parts[part])
        self._changes: dict[tuple[int, int], NewCell] = {}
        self._last = _last_row(sheet.table, sheet.header)
        self._next = self._last + 1
        self._last_cells = {p: cell for (row, p), cell in self._old.items() if row == self._last}

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return self._table.name

    def position_of(self, column: Column) -> int | None:
        """Where a column stands, counted from 0; None when the sheet has none."""
        return next((n for n, known in self.columns.items() if known == column), None)

    def added_column(self, column: Column) -> int:
        """Where a column stands, behind all others if the sheet did not have it."""
        found = self.position_of(column)
        if found is not None:
            return found
        widths = [len(row) for row in self._table.rows]
        position = max([*widths, *(n + 1 for n in self.columns)], default=0)
        beside = self._old.get((self.header, position - 1), OldCell(0, None))
        heading = column.text.nl if beside.style else Rich(column.text.nl)
        self._changes[self.header, position] = NewCell(heading, beside.style)
        self.columns[position] = column
        return position

    def cell(self, row: int, position: int) -> Cell:
        """What stood in a cell."""
        cells = self._table.rows[row] if row < len(self._table.rows) else ()
        return cells[position] if position < len(cells) else None

    def put(self, row: int, position: int, value: Cell) -> None:
        """Let a cell hold a value; a formula that goes with it is remarked on.

        Raises
        ------
        InputError
            When Excel cannot hold the value, or the formula there serves other cells too.
        """
        place = Place(sheet=self.name, cell=cell_name(row, position))
        if is_too_long(value):
            raise InputError(_TOO_LONG, place=place)
        old = self._old.get((row, position)) or self._like(position)
        if (row, position) in self._old and old.formula is not None:
            if old.is_shared:
                raise InputError(_SHARED, place=place)
            self.remarks.append(_FORMULA_GONE.fill(sheet=shown(self.name), cell=place.cell))
        style = old.style
        if isinstance(value, dt.date):
            dated = date_format(self._parts, style)
            style, value = (dated, value) if dated else (style, value.isoformat())
        self._changes[row, position] = NewCell(value, style)

    def clear(self, row: int) -> list[int]:
        """Empty the cells of a row that we know; gives the columns of it that had something."""
        filled = [n for n in self.columns if not is_empty(self.cell(row, n))]
        for position in filled:
            self.put(row, position, None)
        return filled

    def new_row(self) -> int:
        """The row below all that is there, with the formulas of the user's own columns."""
        row = self._next
        self._next += 1
        for position, old in self._last_cells.items():
            if self._last > self.header and position not in self.columns:
                origin, place = cell_name(self._last, position), cell_name(row, position)
                if old.formula:
                    formula = Translator(f"={old.formula}", origin=origin).translate_formula(place)
                    self._changes[row, position] = NewCell(Formula(formula), old.style)
                elif old.style:
                    self._changes[row, position] = NewCell(None, old.style)
        return row

    def finish(self) -> bool:
        """Write the changes into the sheet, and let tables reach as far; whether there were any."""
        if not self._changes:
            return False
        part = self._parts[self._part]
        self._parts[self._part] = changed_cells(part, self._changes, day_0(self._parts))
        if self._next > self._last + 1:
            self._extend_tables()
        return True

    def _like(self, position: int) -> OldCell:
        """The format for a new cell: that of the last one above it."""
        if self._last == self.header:
            return OldCell(0, None)
        return self._last_cells.get(position, OldCell(0, None))

    def _extend_tables(self) -> None:
        for relation in self._parts.relations_of(self._part):
            if relation.type == "table" and relation.target in self._parts:
                self._extend(relation.target)

    def _extend(self, name: str) -> None:
        part = self._parts[name]
        table, *filters = elements(part, ["table", "autoFilter"])
        if table.attribute("totalsRowCount") not in ("", "0"):
            return
        edits = []
        for element in (table, *filters):
            match = _RANGE.fullmatch(element.attribute("ref"))
            if match and int(match[2]) == self._last + 1:
                ref = f"{match[1]}{self._next}"
                edits.append(with_attribute(part, element, "ref", ref))
        self._parts[name] = spliced(part, edits)


def _last_row(table: Table, header: int) -> int:
    """The last row in which anything stands, the user's own columns included."""
    rows: Sequence[Sequence[Cell]] = table.rows
    filled = (n for n in range(len(rows) - 1, header, -1) if not all(map(is_empty, rows[n])))
    return next(filled, header)
