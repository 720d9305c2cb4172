"""What is inside an Excel file, and whether it is safe to read: looked at before it is parsed.

An .xlsx file is a zip of XML parts. The zip is read whole here, which checks the sum of every part
and its true size, so that what the reader of sheets gets is neither damaged nor a zip bomb.
"""

import io
import posixpath
import zipfile
from collections.abc import Collection, Mapping
from xml.etree import ElementTree

from netwerk.errors import InputError
from netwerk.files.raw_sheets import check_extents, check_shared_text
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
MOST_LIST_BYTES = 5_000_000  # of the list of sheets

DAMAGED = Text(
    nl="het bestand is beschadigd of niet volledig. Open het in Excel, laat Excel het herstellen "
    "en sla het op als .xlsx, of neem een kopie.",
    en="the file is damaged or incomplete. Open it in Excel, let Excel repair it and save it as "
    ".xlsx, or take a copy.",
)
_BOMB = Text(
    nl="uitgepakt is dit bestand {unpacked} MB: meer dan {most} MB, of verdacht veel voor zo'n "
    "klein bestand. Haal weg wat er niet in hoort, zoals lege opgemaakte rijen.",
    en="unpacked this file has {unpacked} MB: more than {most} MB, or suspiciously much for so "
    "small a file. Remove what does not belong in it, such as empty formatted rows.",
)
MACROS = Text(
    nl="dit bestand bevat macro's; die leest het programma niet. Sla het in Excel op als .xlsx "
    "(Excel-werkmap zonder macro's).",
    en="this file holds macros, which are not read. Save it in Excel as .xlsx (Excel "
    "workbook without macros).",
)
_BINARY = Text(
    nl="dit is een binaire Excel-werkmap (.xlsb). Sla die in Excel op als .xlsx.",
    en="this is a binary Excel workbook (.xlsb). Save it in Excel as .xlsx.",
)
NO_WORKBOOK = Text(
    nl="dit is geen Excel-werkmap. Open het bestand in Excel of LibreOffice en sla het op als "
    ".xlsx.",
    en="this is no Excel workbook. Open the file in Excel or LibreOffice and save it as .xlsx.",
)


def parts_of(content: bytes) -> dict[str, bytes]:
    """The XML parts of an .xlsx file by lower-case name, unpacked and safe to parse.

    Raises
    ------
    InputError
        When it is damaged, too large when unpacked, no workbook, or one with macros.
    """
    names, parts = _unzipped(content, _READ)
    _check_kind(names, parts)
    titles = {part: title for title, part in sheets_of(parts)}
    sheets = [(titles.get(n, n), part) for n, part in parts.items() if b"sheetData" in part]
    check_shared_text(parts.get(_SHARED_TEXTS, b""), sheets)
    check_extents(sheets)
    return parts


def all_parts_of(content: bytes) -> dict[str, bytes]:
    """Every part of an .xlsx file by lower-case name, pictures and the like too, as it is.

    Raises
    ------
    InputError
        As :func:`parts_of`, whichever part it is about.
    """
    parts_of(content)
    return _unzipped(content, ("",))[1]


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


def _unzipped(content: bytes, endings: tuple[str, ...]) -> tuple[list[str], dict[str, bytes]]:
    """The names of all parts, and the parts whose name ends in one of these, unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [_plain_name(entry) for entry in archive.infolist()]
            entries = {
                name: entry
                for name, entry in zip(names, archive.infolist(), strict=True)
                if name.endswith(endings)
            }
            _check_sizes(entries.values())
            return names, {name: _unpacked(archive, entry) for name, entry in entries.items()}
    except InputError:
        raise
    except Exception:  # a damaged zip makes the zip reader raise nearly anything
        raise InputError(DAMAGED) from None


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
        most, unpacked = MOST_UNPACKED_BYTES // 1_000_000, unpacked // 1_000_000
        raise InputError(_BOMB.fill(most=most, unpacked=unpacked))


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
    if any(b"\0" in part for part in parts.values()):
        raise InputError(DAMAGED)  # or UTF-16, which would pass the checks below unseen


def _elements(part: bytes, name: str) -> list[ElementTree.Element]:
    """The elements of this local name; what declares entities or is very long is refused."""
    if b"<!DOCTYPE" in part or len(part) > MOST_LIST_BYTES:
        raise InputError(DAMAGED)
    try:
        root = ElementTree.fromstring(part)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise InputError(DAMAGED) from None
    return [element for element in root.iter() if element.tag.rpartition("}")[2] == name]
