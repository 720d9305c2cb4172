"""A table in a text file with separators, as Excel and Microsoft Forms save it."""

import csv
import io
from collections.abc import Iterable

from netwerk.errors import InputError
from netwerk.files.tables import Table
from netwerk.sheets import Row
from netwerk.text import Text

_RUNS = ("=", "+", "-", "@", "\t", "\r")
_NO_TEXT = Text(
    nl="dit is geen tekstbestand. Sla het in Excel op als .xlsx of als CSV (UTF-8).",
    en="this is no text file. Save it in Excel as .xlsx or as CSV (UTF-8).",
)


def table_of_csv(content: bytes) -> Table:
    """The rows of a .csv file, whatever separates its cells.

    Raises
    ------
    InputError
        When it is no text.
    """
    if b"\0" in content:
        raise InputError(_NO_TEXT)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")  # as Excel saves it on Windows
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return Table("", [[_plain(cell) for cell in row] for row in rows])
    except csv.Error:
        raise InputError(_NO_TEXT) from None


def csv_of(rows: Iterable[Row]) -> bytes:
    """Rows as Excel opens them in Dutch; text that starts like a formula stays text."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RUNS) else cell


def _plain(cell: str) -> str:
    """A cell without the mark that :func:`csv_of` puts before text that starts like a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_RUNS) else cell
