"""Writing sheets of plain values as an Excel workbook: the same sheets give the same bytes."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from itertools import count
from math import ceil, isfinite
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as ExcelCell, WriteOnlyCell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

from netwerk.files.offers import LAST_ROW, Lists
from netwerk.files.tables import LISTS, column_letter
from netwerk.files.values import MOST_UTF16_UNITS, is_too_long, longest_line, text_of
from netwerk.sheets import Cell, Sheet

_LONGEST_SHEET_NAME = 31
_NARROWEST, _WIDEST = 10, 60
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RUNS = ("=", "+", "-", "@", "\t", "\r")
# Excel reads _x0041_ in a text as the character U+0041; the underscore itself is U+005F.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_STAMP = dt.datetime(2000, 1, 1)
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_HEADING = Font(name="Calibri", size=11, bold=True)
_TO_FILL_IN = PatternFill("solid", fgColor="FFE699")
_FILLED_IF_KNOWN = PatternFill("solid", fgColor="DDEBF7")
_FAINT = "FF7F7F7F"
_TEXT = "@"  # the format in which digits are no number
_AUTHOR, _NOTE_WIDTH, _NOTE_HEIGHT = "Uitleg", 320, 130  # pixels
_LINE, _MOST_LINES = 14, 25  # points, and as high as Excel makes a row
_AT_TOP = Alignment(vertical="top", wrap_text=True)


def workbook_of(sheets: Iterable[Sheet]) -> bytes:
    """The content of an .xlsx file with at least one sheet.

    Text that starts like a formula stays text, also when its cell is edited. Names of sheets are
    made fit for Excel; a text longer than Excel keeps ends in `…`.
    """
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "netwerk"
    workbook.properties.created = _STAMP
    taken = {LISTS.casefold()}
    lists = Lists()
    for sheet in sheets:
        page = _write_sheet(workbook, sheet, _sheet_name(sheet.name, taken))
        page.data_validations.dataValidation.extend(lists.validations(sheet))
    if lists:
        page = workbook.create_sheet(LISTS)
        page.sheet_state = "hidden"
        for words in lists.rows():
            page.append(words)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return _without_clock(buffer)


def _write_sheet(workbook: Workbook, sheet: Sheet, name: str) -> Any:
    page: Any = workbook.create_sheet(name)
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0  # on paper: one page wide, as many long as it takes
    page.sheet_properties.pageSetUpPr.fitToPage = True
    widths = sheet.widths or _widths(sheet)
    for position, width in enumerate(widths):
        page.column_dimensions[column_letter(position)].width = width
        if position in sheet.texts:
            page.column_dimensions[column_letter(position)].number_format = _TEXT
    _mark(page, sheet)
    page.append(
        _heading(page, text, n in sheet.obligatory, sheet.notes.get(n))
        for n, text in enumerate(sheet.headings)
    )
    for number, row in enumerate(sheet.rows):
        written = _in_bold if number in sheet.bold else _written
        if sheet.wraps:  # not every program makes room by itself
            page.row_dimensions[number + 2].height = _LINE * _lines(row, widths)
        cells = [written(page, value) for value in row]
        page.append(
            [_dressed(page, sheet, *cell) for cell in zip(count(), row, cells, strict=False)]
        )
    return page


def _mark(page: Any, sheet: Sheet) -> None:
    """Give a sheet its tab, and its faint text its colour."""
    if sheet.tab:
        page.sheet_properties.tabColor = sheet.tab
    if sheet.hidden:
        page.sheet_state = "hidden"
    if sheet.faint:
        last = column_letter(len(sheet.headings) - 1)
        formula = f'LEFT(A2,{len(sheet.faint)})="{sheet.faint}"'
        look = DifferentialStyle(font=Font(color=_FAINT, italic=True))
        rule = Rule(type="expression", formula=[formula], dxf=look)
        page.conditional_formatting.add(f"A2:{last}{LAST_ROW}", rule)


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """How many lines the longest text of a row takes at these widths, at most 25."""
    pairs = zip(row, widths, strict=False)
    lines = (ceil(len(value) / width) for value, width in pairs if isinstance(value, str))
    return max(1, min(max(lines, default=1), _MOST_LINES))


def _dressed(page: Any, sheet: Sheet, column: int, value: Cell, cell: Any) -> Any:
    """The cell with the number format and line breaks that its sheet asks for."""
    number_format = sheet.formats.get(column) if isinstance(value, int | float) else None
    wraps = sheet.wraps and value is not None
    if number_format is None and not wraps:
        return cell
    dressed: Any = cell if isinstance(cell, ExcelCell) else WriteOnlyCell(page, value=cell)
    if number_format:
        dressed.number_format = number_format
    if wraps:
        dressed.alignment = _AT_TOP
    return dressed


def _heading(page: Any, text: str, obligatory: bool, note: str | None) -> Any:
    cell = _text_cell(page, fitting(text))
    if note:
        cell.comment = Comment(note, _AUTHOR, height=_NOTE_HEIGHT, width=_NOTE_WIDTH)
    cell.font = _HEADING
    cell.alignment = _AT_TOP
    cell.fill = _TO_FILL_IN if obligatory else _FILLED_IF_KNOWN
    return cell


def _in_bold(page: Any, value: Cell) -> Any:
    cell = _text_cell(page, fitting(text_of(value)))
    cell.font = _HEADING
    return cell


def _written(page: Any, value: Cell) -> Any:
    """What openpyxl must be given to write exactly this value."""
    match value:
        case str():
            text = fitting(value)
            is_plain = not text.startswith((*_RUNS, "#")) and len(text) <= MOST_UTF16_UNITS
            return text if is_plain else _text_cell(page, text)
        case float() if not isfinite(value):
            return None
        case float() if float(f"{value:.16g}") != value:
            cell = WriteOnlyCell(page, value=repr(value))
            cell.data_type = "n"  # openpyxl itself writes 16 digits, and this number has 17
            return cell
        case dt.date():
            date: Any = value  # the types of openpyxl know no date
            cell = WriteOnlyCell(page, value=date)
            cell.number_format = "dd-mm-yyyy"
            return cell
    return value


def _text_cell(page: Any, text: str) -> Any:
    # Escaped underscores may make a text longer than openpyxl keeps, but not rich text.
    cell: Any = WriteOnlyCell(page)
    cell.value = text if len(text) <= MOST_UTF16_UNITS else CellRichText(text)
    cell.data_type = "s"
    # As if typed with an apostrophe in front: no formula, also after editing.
    cell.quotePrefix = text.startswith(_RUNS)
    return cell


def fitting(text: str) -> str:
    """Text as it must be written for Excel to show just this: cut where it is too long."""
    if is_too_long(text):
        kept = text.encode("utf-16-le")[: 2 * (MOST_UTF16_UNITS - 1)]
        text = kept.decode("utf-16-le", "ignore") + "…"
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that Excel accepts and no earlier sheet has."""
    plain = _NOT_IN_SHEET_NAME.sub("-", name).strip("' ") or "Blad"
    fitting, number = plain[:_LONGEST_SHEET_NAME], 1
    while fitting.casefold() in taken:
        number += 1
        ending = f" ({number})"
        fitting = plain[: _LONGEST_SHEET_NAME - len(ending)] + ending
    taken.add(fitting.casefold())
    return fitting


def _widths(sheet: Sheet) -> list[int]:
    longest = (
        longest_line([heading, *(row[position] for row in sheet.rows if position < len(row))])
        for position, heading in enumerate(sheet.headings)
    )
    return [min(max(characters + 2, _NARROWEST), _WIDEST) for characters in longest]


def _without_clock(content: io.BytesIO) -> bytes:
    """The same workbook without the moment at which it was made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(content) as made, zipfile.ZipFile(buffer, "w") as archive:
        for name in made.namelist():
            part = made.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + _STAMP.isoformat().encode() + b"Z", part)
            entry = zipfile.ZipInfo(name, _ZIP_STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else Windows and Linux would differ
            archive.writestr(entry, part)
    return buffer.getvalue()
