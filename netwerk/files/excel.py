"""Reading the sheets of an Excel workbook."""

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

from netwerk.errors import InputError
from netwerk.files.package import DAMAGED, parts_of, repacked, sheets_of
from netwerk.files.raw_sheets import broken_cells
from netwerk.files.tables import Table, cell_name
from netwerk.text import Text


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
                    broken = dict(broken_cells(parts.get(part, b"")))
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
