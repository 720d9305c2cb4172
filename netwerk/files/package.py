"""What is inside an Excel file, and whether it is safe to read: looked at before it is parsed.

An .xlsx file is a zip of XML parts. The zip is read whole here, which checks the sum of every part
and its true size, so that what the reader of sheets gets is neither damaged nor a zip bomb.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Collection, Mapping
from xml.etree import ElementTree

from netwerk.errors import InputError, Place
from netwerk.files.tables import column_letter, column_number
from netwerk.text import Text

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHARED_TEXTS = "xl/sharedstrings.xml"
_CONTENT_TYPES = "[content_types].xml"
_READ = (".xml", ".rels")

MOST_FILE_BYTES = 50_000_000
MOST_UNPACKED_BYTES = 400_000_000
MOST_RATIO = 200  # of unpacked to packed; a sheet of repeated rows stays below 100
RATIO_COUNTS_FROM = 20_000_000  # unpacked bytes
MOST_CELLS = 10_000_000  # of the smallest rectangle around what is filled in
MOST_SHARED_TEXT = 500_000_000  # bytes, each text counted once for every cell that shows it

DAMAGED = Text(
    nl="het bestand is beschadigd of niet volledig. Open het in Excel, laat Excel het herstellen "
    "en sla het op als .xlsx, of neem een kopie.",
    en="the file is damaged or incomplete. Open it in Excel, let Excel repair it and save it as "
    ".xlsx, or take a copy.",
)
_BOMB = Text(
    nl="het bestand pakt uit tot meer dan {most} MB. Zo groot is geen wijknetwerk: haal weg wat er "
    "niet in hoort, zoals plaatjes en lege opgemaakte rijen.",
    en="the file unpacks to more than {most} MB. No neighbourhood network is that large: remove "
    "what does not belong in it, such as pictures and empty formatted rows.",
)
MACROS = Text(
    nl="dit bestand bevat macro's; die leest netwerk niet. Sla het in Excel op als .xlsx (Excel-"
    "werkmap zonder macro's).",
    en="this file holds macros, which netwerk does not read. Save it in Excel as .xlsx (Excel "
    "workbook without macros).",
)
_BINARY = Text(
    nl="dit is een binaire Excel-werkmap (.xlsb). Sla hem in Excel op als .xlsx.",
    en="this is a binary Excel workbook (.xlsb). Save it in Excel as .xlsx.",
)
NO_WORKBOOK = Text(
    nl="dit is geen Excel-werkmap. Open het bestand in Excel of LibreOffice en sla het op als "
    ".xlsx.",
    en="this is no Excel workbook. Open the file in Excel or LibreOffice and save it as .xlsx.",
)
_FAR_CELL = Text(
    nl="hier staat iets, ver buiten de tabel. Wis deze cel, of verwijder de lege rijen en kolommen "
    "ertussen, en sla het bestand op.",
    en="something stands here, far outside the table. Clear this cell, or remove the empty rows "
    "and columns in between, and save the file.",
)

# Where cells and rows say they stand, and cells that hold more than a style.
_COLUMN = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)\d""")
_ROW = re.compile(rb"""\sr\s*=\s*["'][A-Za-z]*(\d+)["']""")
_ROW_START = re.compile(rb"<(?:\w+:)?row[\s>/]")
_CELL_START = re.compile(rb"<(?:\w+:)?c[\s>/]")
_FILLED_CELL = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r\s*=\s*["']([A-Za-z]+)(\d+)["'][^>]*(?<!/)>"""
)
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>\s*(\d+)")
_SHARED_TEXT = re.compile(rb"<(?:\w+:)?si[\s>/]")


def parts_of(content: bytes) -> dict[str, bytes]:
    """The XML parts of an .xlsx file by lower-case name, unpacked and safe to parse.

    Raises
    ------
    InputError
        When it is damaged, too large when unpacked, no workbook, or one with macros.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [_plain_name(entry) for entry in archive.infolist()]
            entries = {
                name: entry
                for name, entry in zip(names, archive.infolist(), strict=True)
                if name.endswith(_READ)
            }
            _check_sizes(entries.values())
            parts = {name: _unpacked(archive, entry) for name, entry in entries.items()}
    except InputError:
        raise
    except Exception:  # a damaged zip makes the zip reader raise nearly anything
        raise InputError(DAMAGED) from None
    _check_kind(names, parts)
    _check_shared_text(parts)
    titles = {part: title for title, part in sheets_of(parts)}
    for name, part in parts.items():
        if b"sheetData" in part:
            _check_extent(titles.get(name, name), part)
    return parts


def repacked(parts: Mapping[str, bytes]) -> io.BytesIO:
    """An .xlsx file of these parts alone, so that nothing is read that was not looked at."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    buffer.seek(0)
    return buffer


def sheets_of(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """The name and the part of each sheet, in the order of the workbook.

    Raises
    ------
    InputError
        When the list of sheets cannot be read.
    """
    targets = {
        relation.get("Id"): str(relation.get("Target"))
        for relation in _elements(parts.get(_RELATIONS, b"<none/>"), "Relationship")
    }
    sheets = []
    for sheet in _elements(parts[_WORKBOOK], "sheet"):
        relation = next((v for k, v in sheet.attrib.items() if k.rpartition("}")[2] == "id"), "")
        target = targets.get(relation, "")
        part = posixpath.normpath(posixpath.join("/xl", target))[1:].lower()
        sheets.append((str(sheet.get("name")), part))
    return sheets


def _plain_name(entry: zipfile.ZipInfo) -> str:
    """The name of a part as the reader of sheets compares it."""
    return entry.filename.replace("\\", "/").lower()


def _check_sizes(entries: Collection[zipfile.ZipInfo]) -> None:
    """Refuse by the sizes that the zip states; unpacking stops at these sizes."""
    unpacked = sum(entry.file_size for entry in entries)
    is_bomb = any(
        entry.file_size > max(RATIO_COUNTS_FROM, MOST_RATIO * entry.compress_size)
        for entry in entries
    )
    if unpacked > MOST_UNPACKED_BYTES or is_bomb:
        raise InputError(_BOMB.fill(most=MOST_UNPACKED_BYTES // 1_000_000))


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    # In pieces, because reading all at once unpacks beyond the stated size before it looks.
    with archive.open(entry) as file:
        return b"".join(iter(lambda: file.read(1 << 20), b""))


def _check_kind(names: Collection[str], parts: Mapping[str, bytes]) -> None:
    if any(name.endswith("vbaproject.bin") for name in names) or (
        b"macroEnabled" in parts.get(_CONTENT_TYPES, b"")
    ):
        raise InputError(MACROS)
    if "xl/workbook.bin" in names:
        raise InputError(_BINARY)
    if _WORKBOOK not in parts:
        raise InputError(NO_WORKBOOK)


def _elements(part: bytes, name: str) -> list[ElementTree.Element]:
    """The elements of this local name; a part that declares entities is refused."""
    if b"<!DOCTYPE" in part:
        raise InputError(DAMAGED)
    try:
        root = ElementTree.fromstring(part)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise InputError(DAMAGED) from None
    return [element for element in root.iter() if element.tag.rpartition("}")[2] == name]


def _check_shared_text(parts: Mapping[str, bytes]) -> None:
    """Refuse a long text shown by so many cells that reading them would fill the memory."""
    texts = parts.get(_SHARED_TEXTS, b"")
    sizes = [len(text) for text in _SHARED_TEXT.split(texts)[1:]]
    longest, total = max(sizes, default=0), 0
    for part in parts.values():
        if longest * part.count(b"</") > MOST_SHARED_TEXT:
            shown = (int(index) for index in _VALUE.findall(part) if len(index) < 9)
            total += sum(sizes[index] for index in shown if index < len(sizes))
    if total > MOST_SHARED_TEXT:
        raise InputError(_BOMB.fill(most=MOST_UNPACKED_BYTES // 1_000_000))


def _check_extent(sheet: str, part: bytes) -> None:
    """Refuse a cell so far away that the rectangle up to it would not fit in memory."""
    placed = _COLUMN.findall(part)
    width = max(map(_column, set(placed)), default=0) + 1
    height = max(map(_row, set(_ROW.findall(part))), default=0)
    cell = None
    if len(_CELL_START.findall(part)) > len(placed):
        # Cells that do not say where they stand follow one another.
        rows = _ROW_START.split(part)
        width = max(width, *(len(_CELL_START.findall(row)) for row in rows))
        height = max(height, len(rows))
    elif width * height > MOST_CELLS:
        # Cells with a style alone do not count.
        filled = [(_row(row), _column(column)) for column, row in _FILLED_CELL.findall(part)]
        width = max((column for _, column in filled), default=0) + 1
        height = max((row for row, _ in filled), default=0)
        row, column = max(filled, key=lambda cell: cell[0] * (cell[1] + 1), default=(0, 0))
        cell = f"{column_letter(column)}{row}"
    if width * height > MOST_CELLS:
        raise InputError(_FAR_CELL, place=Place(sheet=sheet, cell=cell))


def _row(digits: bytes) -> int:
    """A row as written; of a number beyond all bounds only that it is so."""
    return int(digits.lstrip(b"0")[:10] or b"0")


def _column(letters: bytes) -> int:
    """A column as written, counted from 0; of letters beyond all bounds only that they are so."""
    return column_number(letters[:7])
