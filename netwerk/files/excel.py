"""Reading the sheets of an Excel workbook."""

import re
from collections.abc import Iterator

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from netwerk.errors import InputError
from netwerk.files.package import DAMAGED, parts_of, repacked, sheets_of
from netwerk.files.tables import Table, cell_name, column_number
from netwerk.text import Text

_ERROR = Text(
    nl="deze cel geeft de fout {error}. Herstel de formule of vul de waarde zelf in.",
    en="this cell gives the error {error}. Mend the formula or fill in the value yourself.",
)
_NOT_CALCULATED = Text(
    nl="de formule in deze cel is nog niet uitgerekend. Open de werkmap in Excel en sla haar op, "
    "of vul de waarde zelf in.",
    en="the formula in this cell has not been calculated yet. Open the workbook in Excel and save "
    "it, or fill in the value yourself.",
)
_ERROR_OR_FORMULA = re.compile(rb"""\st\s*=\s*["']e["']|<(?:\w+:)?f[\s>/]""")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_PLACE = re.compile(rb"""(?:^|\s)r\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']""")
_TYPE = re.compile(rb"""(?:^|\s)t\s*=\s*["'](\w+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")


def tables_of(content: bytes) -> list[Table]:
    """The sheets of an .xlsx file, in order.

    Raises
    ------
    InputError
        When the file is damaged, not safe to read, or no workbook.
    """
    parts = parts_of(content)
    tables = []
    try:
        with CalamineWorkbook.from_filelike(repacked(parts)) as workbook:
            sheets = zip(workbook.sheets_metadata, sheets_of(parts), strict=True)
            for number, (sheet, (name, part)) in enumerate(sheets):
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    broken = dict(_broken_cells(parts.get(part, b"")))
                    tables.append(_table(name, workbook.get_sheet_by_index(number), broken))
    except Exception:
        raise InputError(DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # Rust's, which is no Exception
            raise
        raise InputError(DAMAGED) from None
    return tables


def _table(name: str, sheet: CalamineSheet, broken: dict[tuple[int, int], Text]) -> Table:
    merged = [
        (last[0], f"{cell_name(*first)}:{cell_name(*last)}")
        for first, last in sheet.merged_cell_ranges or []
    ]
    return Table(name, sheet.to_python(skip_empty_area=False), merged, broken)


def _broken_cells(part: bytes) -> Iterator[tuple[tuple[int, int], Text]]:
    """The cells that hold an error, or a formula of which no program has stored the outcome.

    The reader of sheets gives both as empty.
    """
    if not _ERROR_OR_FORMULA.search(part):
        return
    for attributes, inside in _CELL.findall(part):
        place, kind = _PLACE.search(attributes), _TYPE.search(attributes)
        stored = _VALUE.search(inside)
        if place is None:
            continue
        where = (int(place[2]) - 1, column_number(place[1]))
        if kind is not None and kind[1] == b"e":
            error = stored[1].decode("utf-8", "replace") if stored else "#?"
            yield where, _ERROR.fill(error=error)
        elif _FORMULA.search(inside) and not stored and (kind is None or kind[1] != b"str"):
            yield where, _NOT_CALCULATED
