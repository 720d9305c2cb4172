"""A sheet added to a workbook: behind its own sheets, whose places other parts count on."""

import posixpath
from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from netwerk.files.editing.markup import (
    added_inside,
    attribute_text,
    elements,
    plain_text,
    spliced,
)
from netwerk.files.editing.parts import MAIN, RELATIONS, WORKBOOK, Parts
from netwerk.files.excel_writer import fitting
from netwerk.files.tables import cell_name

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_FROZEN = (
    b'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    b'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
)
BOLD = b'<rPr><rFont val="Calibri"/><b/><sz val="11"/></rPr>'
_AS_LINK = b'<rPr><rFont val="Calibri"/><sz val="11"/><color rgb="FF0563C1"/><u/></rPr>'
_LINE, _HIGHEST = 15, 409  # points


class Link(NamedTuple):
    """A cell that leads to another: what it shows, and where it goes (`'Blad 1'!B7`)."""

    text: str
    target: str


class Rich(NamedTuple):
    """A cell in bold type."""

    text: str


Written = str | Link | Rich | None


def add_sheet(
    parts: Parts, name: str, rows: Sequence[Sequence[Written]], widths: Sequence[int], style: int
) -> str:
    """Add a sheet behind the others; its first row stays in sight. Gives the name of its part."""
    part = parts.free_name("xl/worksheets/sheet{}.xml")
    views = b"workbookView" in parts[WORKBOOK]
    parts[part] = _sheet(rows, widths, style, views)
    parts.declare(part, _SHEET)
    relation = parts.relate(WORKBOOK, "worksheet", part)
    book = parts[WORKBOOK]
    sheets, *own = elements(book, ["sheets", "sheet"])
    number = 1 + max((int(element.attribute("sheetId") or 0) for element in own), default=0)
    piece = (
        f'<{sheets.prefix}sheet xmlns:r="{RELATIONS}" sheetId="{number}" r:id="{relation}" name="'
    ).encode()
    piece += attribute_text(name) + b'"/>'
    parts[WORKBOOK] = spliced(book, [added_inside(book, sheets, piece)])
    return part


def replace_sheet(
    parts: Parts, part: str, rows: Sequence[Sequence[Written]], widths: Sequence[int], style: int
) -> None:
    """Let a sheet that we added before hold something else."""
    folder, base = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{base}.rels")
    if relations in parts:  # what Excel related to it, such as the settings of a printer
        parts[relations] = b'<Relationships xmlns="%s"/>' % (
            b"http://schemas.openxmlformats.org/package/2006/relationships"
        )
    parts[part] = _sheet(rows, widths, style, b"workbookView" in parts[WORKBOOK])


def text_cell(place: str, style: int, text: str, look: bytes = b"", prefix: str = "") -> bytes:
    """A cell with text of its own, which no other cell shares; `look` is that of all of it."""
    p = prefix.encode()
    inside = b'<%bt xml:space="preserve">%b</%bt>' % (p, plain_text(fitting(text)), p)
    if look and not prefix:  # the looks are written without
        inside = b"<r>%b%b</r>" % (look, inside)
    start = f'<{prefix}c r="{place}" s="{style}" t="inlineStr"><{prefix}is>'.encode()
    return start + inside + f"</{prefix}is></{prefix}c>".encode()


def _sheet(
    rows: Sequence[Sequence[Written]], widths: Sequence[int], style: int, views: bool
) -> bytes:
    columns = b"".join(
        b'<col min="%d" max="%d" width="%d" customWidth="1"/>' % (n, n, width)
        for n, width in enumerate(widths, start=1)
    )
    written = b"".join(_row(number, row, widths, style) for number, row in enumerate(rows))
    links = b"".join(_links(rows))
    return b"".join(
        [
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
            b'<worksheet xmlns="' + MAIN.encode() + b'">',
            b'<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
            _FROZEN if views else b"",
            b"<cols>" + columns + b"</cols>",
            b"<sheetData>" + written + b"</sheetData>",
            b"<hyperlinks>" + links + b"</hyperlinks>" if links else b"",
            b'<pageSetup orientation="landscape" fitToHeight="0"/>',
            b"</worksheet>",
        ]
    )


def _row(number: int, row: Sequence[Written], widths: Sequence[int], style: int) -> bytes:
    cells, lines = [], 1
    for position, value in enumerate(row):
        place = cell_name(number, position)
        match value:
            case Link():
                cells.append(text_cell(place, style, value.text, _AS_LINK))
            case Rich():
                cells.append(text_cell(place, style, value.text, BOLD))
            case str():
                cells.append(text_cell(place, style, value))
                lines = max(lines, ceil(len(value) / widths[position]))
    # Not every program makes room for more lines by itself.
    tag = b'<row r="%d" ht="%d" customHeight="1">' % (number + 1, min(_LINE * lines, _HIGHEST))
    return tag + b"".join(cells) + b"</row>"


def _links(rows: Sequence[Sequence[Written]]) -> Iterable[bytes]:
    for number, row in enumerate(rows):
        for position, value in enumerate(row):
            if isinstance(value, Link):
                yield b'<hyperlink ref="%b" location="%b" display="%b"/>' % (
                    cell_name(number, position).encode(),
                    attribute_text(value.target),
                    attribute_text(value.text),
                )
