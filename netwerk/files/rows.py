"""The rows of a known sheet: what each cell says, and which cells cannot be right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from netwerk.errors import InputError
from netwerk.files.columns import Column
from netwerk.files.headings import KnownSheet
from netwerk.files.tables import cell_name, is_empty, is_example
from netwerk.files.values import split, text_of, value_of
from netwerk.model.canonical import holds_bsn
from netwerk.model.faults import BSN_FOUND
from netwerk.sheets import Cell
from netwerk.text import Text

_STILL_EXAMPLE = Text(
    nl="hier staat nog een voorbeeld, terwijl de rij verder is ingevuld. Typ er uw eigen tekst "
    "over, of wis de hele rij.",
    en="this is an example still, while the rest of the row is filled in. Type your own text over "
    "it, or clear the whole row.",
)
Spot = tuple[int, int, int]  # sheet, row and column, counted from 0


@dataclass(slots=True)
class Row:
    """One row: its own values by field, and the names of other nodes in it, by column.

    `id` is that of its node, once it is known.
    """

    sheet: KnownSheet
    number: int
    id: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    names: list[tuple[int, list[str]]] = field(default_factory=list)
    has_examples: bool = False

    def spot(self, position: int) -> Spot:
        """Where its cell in this column stands."""
        return (self.sheet.order, self.number, position)


class Faults:
    """What is wrong, in the order of the workbook; what concerns whole sheets comes first."""

    def __init__(self, faults: Iterable[InputError]) -> None:
        self._of_sheets = list(faults)
        self._of_cells: list[tuple[Spot, InputError]] = []

    def add(self, row: Row, position: int, fault: InputError) -> None:
        """Note a fault, in the words of somebody who looks at the cell."""
        cell = cell_name(row.number, position)
        placed = fault.moved(sheet=row.sheet.table.name, cell=cell)
        self._of_cells.append((row.spot(position), placed))

    def spots(self) -> set[Spot]:
        """The cells of which a fault is known."""
        return {spot for spot, _ in self._of_cells}

    def in_order(self) -> list[InputError]:
        """All of them."""
        placed = sorted(self._of_cells, key=lambda placed: placed[0])
        return [*self._of_sheets, *(fault for _, fault in placed)]


def rows_of(sheet: KnownSheet, faults: Faults) -> Iterator[Row]:
    """The rows below the headings that say something."""
    for (number, position), text in sheet.table.broken.items():
        if number > sheet.header and position in sheet.columns:
            faults.add(Row(sheet, number), position, InputError(text))
    for number in range(sheet.header + 1, len(sheet.table.rows)):
        cells = sheet.table.rows[number]
        row = Row(sheet, number)
        for position, column in sheet.columns.items():
            if position >= len(cells) or is_empty(cells[position]):
                continue
            if is_example(cells[position]):
                row.has_examples = True
                if _holds_bsn(cells[position]):
                    faults.add(row, position, InputError(BSN_FOUND))
            else:
                _read(cells[position], row, position, column, faults)
        for position in sheet.aside:
            if position < len(cells) and _holds_bsn(cells[position]):
                faults.add(row, position, InputError(BSN_FOUND))
        if row.values or row.names:
            for position, column in sheet.columns.items():
                if column.obligatory and position < len(cells) and is_example(cells[position]):
                    faults.add(row, position, InputError(_STILL_EXAMPLE))
            yield row


def _read(cell: Cell, row: Row, position: int, column: Column, faults: Faults) -> None:
    """Put what a cell says into its row."""
    if not column.telephone and _holds_bsn(cell):
        faults.add(row, position, InputError(BSN_FOUND))
    elif column.refers_to:
        text = text_of(cell)
        row.names.append((position, split(text) if column.several else [text]))
    elif column.field is not None:
        try:
            row.values[column.key] = value_of(cell, column.field)
        except InputError as fault:
            faults.add(row, position, fault)


def _holds_bsn(cell: Cell) -> bool:
    match cell:
        case str():
            return holds_bsn(cell)
        case bool():
            return False
        case int() | float() if abs(cell) < 1e10:  # neither infinite nor not a number
            return holds_bsn(str(int(cell)))
    return False
