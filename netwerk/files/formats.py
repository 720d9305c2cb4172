"""Reading and writing by kind of file: an Excel workbook, or netwerk's own JSON."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from netwerk.answers import Answer, FillIn
from netwerk.atomic import write_or_explain
from netwerk.errors import InputError, InputErrors
from netwerk.files import package
from netwerk.files.tables import Table
from netwerk.model.canonical import holds_bsn
from netwerk.model.faults import shown
from netwerk.model.network import Network
from netwerk.native import from_json, to_json
from netwerk.sheets import Sheet
from netwerk.text import Text

MOST_JSON_BYTES = 500_000_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_SUFFIX = Text(
    nl="de naam eindigt op {suffix}. Kies een bestand dat eindigt op .xlsx (Excel) of .json.",
    en="the name ends in {suffix}. Choose a file that ends in .xlsx (Excel) or .json.",
)
_NO_WORKBOOK_NAME = Text(
    nl="de naam van een werkmap eindigt op .xlsx. Kies zo'n naam.",
    en="the name of a workbook ends in .xlsx. Choose such a name.",
)
_MISSING = Text(
    nl="dit bestand bestaat niet. Kijk de naam en de map na.",
    en="this file does not exist. Check its name and folder.",
)
_NO_FILE = Text(
    nl="dit is geen bestand. Geef de naam van een bestand.",
    en="this is not a file. Give the name of a file.",
)
_NOT_ALLOWED = Text(
    nl="dit bestand mag niet worden geopend. Sluit het in andere programma's of vraag om toegang.",
    en="this file may not be opened. Close it in other programs or ask for access.",
)
_UNREADABLE = Text(
    nl="dit bestand kan niet worden gelezen. Kopieer het naar een andere map, onder een korte "
    "naam, en probeer het opnieuw.",
    en="this file cannot be read. Copy it to another folder, under a short name, and try again.",
)
_TOO_LARGE = Text(
    nl="dit bestand is groter dan {most} MB; meer leest het programma niet. Haal weg wat "
    "er niet in hoort, zoals plaatjes, of verdeel het.",
    en="this file is larger than {most} MB; no more is read. Remove what does not belong in it, "
    "such as pictures, or divide it.",
)
_EMPTY = Text(
    nl="dit bestand is leeg. Kies een ander bestand.",
    en="this file is empty. Choose another file.",
)
_PASSWORD = Text(
    nl="dit bestand is met een wachtwoord beveiligd. Haal in Excel het wachtwoord weg en sla het "
    "op.",
    en="this file is protected by a password. Remove the password in Excel and save it.",
)
_OLD_EXCEL = Text(
    nl="dit is een oude Excel-werkmap (.xls). Sla die in Excel op als .xlsx.",
    en="this is an old Excel workbook (.xls). Save it in Excel as .xlsx.",
)
_IS_EXCEL = Text(
    nl="dit is een Excel-werkmap, geen JSON. Laat de naam eindigen op .xlsx.",
    en="this is an Excel workbook, not JSON. Let the name end in .xlsx.",
)
_IS_TEXT = Text(
    nl="dit is geen Excel-werkmap maar een tekstbestand, zoals csv. Open het in Excel en sla het "
    "op als .xlsx.",
    en="this is no Excel workbook but a text file, such as csv. Open it in Excel and save it as "
    ".xlsx.",
)


def read(path: str | Path) -> Network:
    """The network in an Excel workbook (.xlsx) or in netwerk's own JSON (.json).

    Raises
    ------
    InputError
        When the file cannot be read; InputErrors with all faults when its content is wrong.
    """
    return read_with_remarks(path)[0]


def read_with_remarks(path: str | Path) -> tuple[Network, tuple[Text, ...]]:
    """The network in a file, and what was kept aside in reading it; see :func:`read`."""
    file = Path(path)
    is_excel = _is_excel(file)
    content = _content(file, package.MOST_FILE_BYTES if is_excel else MOST_JSON_BYTES)
    with _placing(file):
        if is_excel:
            from netwerk.files.records import network_of

            return network_of(tables_in(content))
        if content.startswith((_ZIP, _OLE)):
            raise InputError(_IS_EXCEL)
        return from_json(content), ()


def read_answers(
    path: str | Path, network: Network, sheets: Sequence[FillIn]
) -> list[tuple[FillIn, tuple[Answer, ...]]]:
    """What was filled in on each of these sheets in a workbook (.xlsx), about this network.

    Returns
    -------
    In the order of `sheets`; each answer knows its file, sheet and cell.

    Raises
    ------
    InputError
        When the file cannot be read or holds none of these sheets; InputErrors with all faults
        when an answer cannot be right.
    """
    from netwerk.files.answers import answers_in

    file = Path(path)
    if not _is_excel(file):
        raise _placed(InputError(_NO_WORKBOOK_NAME), file)
    content = _content(file, package.MOST_FILE_BYTES)
    with _placing(file):
        found = answers_in(tables_in(content), network, sheets)
    return [(asked, tuple(_answer_in(answer, file) for answer in told)) for asked, told in found]


def write(network: Network, path: str | Path) -> None:
    """Write a network as .xlsx or .json, whole or not at all; equal networks give equal bytes.

    Raises
    ------
    InputError
        When the suffix is another, or Excel cannot hold a text.
    ReportError
        When the file cannot be written there.
    """
    file = Path(path)
    if _is_excel(file):
        from netwerk.files.layout import sheets_of

        write_sheets(file, sheets_of(network))
    else:
        write_or_explain(file, to_json(network))


def write_sheets(path: str | Path, sheets: Iterable[Sheet]) -> None:
    """Write sheets of plain values, at least one, as an .xlsx workbook.

    Raises
    ------
    InputError
        When the suffix is another.
    ReportError
        When the file cannot be written there.
    """
    from netwerk.files.excel_writer import workbook_of

    file = Path(path)
    if not _is_excel(file):
        raise _placed(InputError(_NO_WORKBOOK_NAME), file)
    write_or_explain(file, workbook_of(sheets))


def write_template(path: str | Path, network: Network | None = None) -> None:
    """Write a workbook for a coordinator to fill in, with what is known or with examples."""
    from netwerk.files.template import template_sheets

    write_sheets(path, template_sheets(network))


def _is_excel(file: Path) -> bool:
    """Whether the name is that of a workbook; False when it is that of JSON."""
    match file.suffix.lower():
        case ".xlsx":
            return True
        case ".json":
            return False
        case ".xlsm" | ".xltm":
            fault = package.MACROS
        case ".xls":
            fault = _OLD_EXCEL
        case suffix:
            fault = _SUFFIX.fill(suffix=shown(suffix))
    raise _placed(InputError(fault), file)


def _content(file: Path, most: int) -> bytes:
    try:
        if not file.exists():
            fault = _MISSING
        elif not file.is_file():
            fault = _NO_FILE
        else:
            with file.open("rb") as opened:
                content = opened.read(most + 1)
            if len(content) <= most:
                return content
            fault = _TOO_LARGE.fill(most=most // 1_000_000)
    except PermissionError:
        fault = _NOT_ALLOWED
    except (OSError, ValueError):  # ValueError: a null character in the name
        fault = _UNREADABLE
    raise _placed(InputError(fault), file)


def tables_in(content: bytes) -> list[Table]:
    """The sheets of a workbook.

    Raises
    ------
    InputError
        When it is no workbook, or one that cannot be read.
    """
    _require_zip(content)
    from netwerk.files.excel import tables_of

    return tables_of(content)


def _require_zip(content: bytes) -> None:
    """Refuse what is no .xlsx file at first sight, saying what it is."""
    if not content:
        raise InputError(_EMPTY)
    if content.startswith(_OLE):
        raise InputError(_PASSWORD if _ENCRYPTED in content else _OLD_EXCEL)
    if not content.startswith(_ZIP):
        raise InputError(_IS_TEXT if _is_text(content) else package.NO_WORKBOOK)


@contextmanager
def opened_workbook(path: str | Path) -> Iterator[bytes]:
    """The content of a workbook (.xlsx); every fault raised while it is used names the file.

    Raises
    ------
    InputError
        When the name ends otherwise or the file cannot be read.
    """
    require_workbook_name(path)
    with opened_file(path) as content:
        _require_zip(content)
        yield content


@contextmanager
def opened_file(path: str | Path) -> Iterator[bytes]:
    """The content of a file of any kind; every fault raised while it is used names the file.

    Raises
    ------
    InputError
        When it cannot be read.
    """
    file = Path(path)
    content = _content(file, package.MOST_FILE_BYTES)
    with _placing(file):
        yield content


def require_workbook_name(path: str | Path) -> None:
    """Refuse a name that is not that of a workbook (.xlsx).

    Raises
    ------
    InputError
        Naming what it ends in.
    """
    if not _is_excel(Path(path)):
        raise _placed(InputError(_NO_WORKBOOK_NAME), Path(path))


def _is_text(content: bytes) -> bool:
    return b"\0" not in content[:4096] or content.startswith((b"\xff\xfe", b"\xfe\xff"))


@contextmanager
def _placing(file: Path) -> Iterator[None]:
    """Lets every fault name the file."""
    try:
        yield
    except InputErrors as faults:
        raise InputErrors(_placed(fault, file) for fault in faults.errors) from None
    except InputError as fault:
        raise _placed(fault, file) from None


def _placed(fault: InputError, file: Path) -> InputError:
    """The fault with its file; no name of a file or sheet brings out a citizen service number."""
    sheet = fault.place.sheet
    return fault.moved(file=_without_bsn(str(file)), sheet=sheet and _without_bsn(sheet))


def _answer_in(answer: Answer, file: Path) -> Answer:
    return replace(answer, place=replace(answer.place, file=_without_bsn(str(file))))


def _without_bsn(name: str) -> str:
    return re.sub(r"\d+", "…", name) if holds_bsn(name) else name
