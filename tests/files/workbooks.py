"""Workbooks as people make them: with openpyxl alone, so that our own writer has no part in it."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from netwerk.errors import InputError, InputErrors
from netwerk.files import read

Sheets = Mapping[str, Any]  # rows of cells, by the name of their sheet


def workbook(sheets: Sheets, change: Callable[[Workbook], object] | None = None) -> bytes:
    """An .xlsx file of these sheets, row by row; `change` has the last word."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    if change is not None:
        change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_parts(content: bytes, **changes: Callable[[bytes], bytes] | bytes | None) -> bytes:
    """An .xlsx file with parts changed, by the end of their name without its suffix."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for ending, change in changes.items():
                if Path(name).stem.strip("[]").lower() == ending.lower():
                    part = change(part) if callable(change) else change or b""
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def put(folder: Path, sheets: Sheets, change: Callable[[Workbook], object] | None = None) -> Path:
    """Such a file on disk, named wijk.xlsx."""
    path = folder / "wijk.xlsx"
    path.write_bytes(workbook(sheets, change))
    return path


def faults_in(path: Path) -> list[InputError]:
    """The faults that reading a file raises, one at least."""
    with pytest.raises(InputError) as caught:
        read(path)
    error = caught.value
    return list(error.errors) if isinstance(error, InputErrors) else [error]


def only_fault_in(path: Path) -> InputError:
    """The one fault that reading a file raises."""
    faults = faults_in(path)
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0]
