"""Looking at the XML of sheets before, and beside, the reader of sheets.

Before: it would fill the memory for a cell far away, or for a long text that many cells share.
Beside: it gives an error, and a formula that was never calculated, as an empty cell. Every search
here takes time in proportion to the size of the part, whatever stands in it.
"""

import re
from collections.abc import Iterable, Iterator

from netwerk.errors import InputError, Place
from netwerk.files.tables import cell_name, column_number
from netwerk.text import Text

MOST_CELLS = 10_000_000  # of the smallest rectangle around what is filled in
MOST_SHARED_TEXT = 500_000_000  # bytes, each text counted once for every cell that shows it

_FAR_CELL = Text(
    nl="hier staat iets, ver buiten de tabel. Wis deze cel, of verwijder de lege rijen en kolommen "
    "ertussen, en sla het bestand op.",
    en="something stands here, far outside the table. Clear this cell, or remove the empty rows "
    "and columns in between, and save the file.",
)
_TOO_MANY_CELLS = Text(
    nl="de bladen tot en met dit blad zijn samen groter dan {most} miljoen cellen. Haal weg wat "
    "het programma niet hoeft te lezen, of wis wat ver buiten de tabel staat.",
    en="the sheets up to this one are together larger than {most} million cells. Remove what "
    "need not be read, or clear what stands far outside the table.",
)
_TOO_MUCH_TEXT = Text(
    nl="lange teksten komen in zo veel cellen terug dat het bestand niet te lezen is. Maak ze "
    "korter of haal ze weg.",
    en="long texts come back in so many cells that the file cannot be read. Make them shorter or "
    "remove them.",
)
_ERROR = Text(
    nl="deze cel geeft de fout {error}. Herstel de formule of vul de waarde zelf in.",
    en="this cell gives the error {error}. Mend the formula or fill in the value yourself.",
)
_NOT_CALCULATED = Text(
    nl="de formule in deze cel is nog niet uitgerekend. Open de werkmap in Excel en sla de "
    "werkmap op, of vul de waarde zelf in.",
    en="the formula in this cell has not been calculated yet. Open the workbook in Excel and save "
    "it, or fill in the value yourself.",
)

_ROW_START = re.compile(rb"<(?:[^\s<>/:]+:)?row[\s>/]")
_CELL_START = re.compile(rb"<(?:[^\s<>/:]+:)?c(?=[\s>/])")
_COLUMN = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)\d""")
_ROW = re.compile(rb"""\sr\s*=\s*["'][A-Za-z]*(\d+)["']""")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)(\d+)["']""")
_TYPE = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
_FORMULA = re.compile(rb"<(?:[^\s<>/:]+:)?f[\s>/]")
_VALUE = re.compile(rb"<(?:[^\s<>/:]+:)?v(?:\s[^>]{0,100})?>([^<]+)")
_ERROR_OR_FORMULA = re.compile(rb"""\st\s*=\s*["']e["']|<(?:[^\s<>/:]+:)?f[\s>/]""")
_SHARED_TEXT = re.compile(rb"<(?:[^\s<>/:]+:)?si[\s>/]")


def check_extents(sheets: Iterable[tuple[str, bytes]]) -> None:
    """Refuse a cell so far away that the rectangle up to it would not fit in memory.

    Raises
    ------
    InputError
        Naming the sheet and, if that alone is too large, the cell.
    """
    cells = 0
    for name, part in sheets:
        width, height, farthest = _extent(part)
        cells += width * height
        if cells > MOST_CELLS:
            text = _FAR_CELL if farthest else _TOO_MANY_CELLS.fill(most=MOST_CELLS // 1_000_000)
            raise InputError(text, place=Place(sheet=name, cell=farthest))


def check_shared_text(texts: bytes, sheets: Iterable[tuple[str, bytes]]) -> None:
    """Refuse long texts that so many cells show that reading them would fill the memory.

    Raises
    ------
    InputError
        Without a place: texts stand apart from the cells that show them.
    """
    sizes = [len(text) for text in _SHARED_TEXT.split(texts)[1:]]
    longest, total = max(sizes, default=0), 0
    for _, part in sheets:
        if longest * part.count(b"</") > MOST_SHARED_TEXT:
            written = (value.strip() for value in _VALUE.findall(part))
            shown = (int(value) for value in written if value.isdigit() and len(value) < 9)
            total += sum(sizes[index] for index in shown if index < len(sizes))
    if total > MOST_SHARED_TEXT:
        raise InputError(_TOO_MUCH_TEXT)


def broken_cells(part: bytes) -> Iterator[tuple[tuple[int, int], Text]]:
    """Row and column of the cells that hold an error or a formula without outcome, and why."""
    if not _ERROR_OR_FORMULA.search(part):
        return
    for attributes, inside in _cells(part):
        place, kind = _PLACE.search(attributes), _TYPE.search(attributes)
        if place is None:
            continue
        stored = _VALUE.search(inside)
        where = (_row(place[2]) - 1, _column(place[1]))
        if kind is not None and kind[1] == b"e":
            error = stored[1][:20].decode("utf-8", "replace") if stored else "#?"
            yield where, _ERROR.fill(error=error)
        elif _FORMULA.search(inside) and not stored and (kind is None or kind[1] != b"str"):
            yield where, _NOT_CALCULATED


def _cells(part: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The attributes of each cell and what stands in it."""
    for cell in _CELL_START.split(part)[1:]:
        attributes, _, inside = cell.partition(b">")
        yield attributes, b"" if attributes.endswith(b"/") else inside


def _extent(part: bytes) -> tuple[int, int, str | None]:
    """Width and height of what is filled in, and when that is too much its farthest cell."""
    placed = _COLUMN.findall(part)
    width = max(map(_column, set(placed)), default=0) + 1
    height = max(map(_row, set(_ROW.findall(part))), default=0)
    if len(_CELL_START.findall(part)) > len(placed):
        # Cells that do not say where they stand follow one another.
        rows = _ROW_START.split(part)
        width = max(width, *(len(_CELL_START.findall(row)) for row in rows))
        return width, max(height, len(rows)), None
    if width * height <= MOST_CELLS:
        return width, height, None
    # Cells with a style alone do not count.
    filled = [
        (_row(place[2]), _column(place[1]))
        for attributes, inside in _cells(part)
        if inside and (place := _PLACE.search(attributes))
    ]
    width = max((column for _, column in filled), default=0) + 1
    height = max((row for row, _ in filled), default=0)
    row, column = max(filled, key=lambda cell: cell[0] * (cell[1] + 1), default=(1, 0))
    return width, height, cell_name(row - 1, column)


def _row(digits: bytes) -> int:
    """A row as written; of a number beyond all bounds only that it is so."""
    return int(digits.lstrip(b"0")[:10] or b"0")


def _column(letters: bytes) -> int:
    """A column as written, counted from 0; of letters beyond all bounds only that they are so."""
    return column_number(letters[:7].decode("ascii"))
