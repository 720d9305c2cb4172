"""Notes (comments) in the cells of a sheet, beside those that are there already.

A note is an entry in the part of comments of its sheet and a shape in its part of VML drawings;
Excel shows it only when it has both. Conversations ("threaded comments") lean on an entry of their
own, which is left alone.
"""

import re
from collections.abc import Mapping
from functools import partial
from html import unescape

from netwerk.errors import InputError
from netwerk.files.editing.markup import (
    Edit,
    Element,
    added_inside,
    elements,
    plain_text,
    root_of,
    spliced,
)
from netwerk.files.editing.parts import MAIN, RELATIONS, Parts
from netwerk.files.excel_writer import fitting
from netwerk.files.package import DAMAGED
from netwerk.files.tables import cell_name, column_number

Cell = tuple[int, int]  # row and column, counted from 0
AUTHOR = "netwerk (controle)"  # so that nobody of that name loses a note
_ADDED = "\n— netwerk: "  # begins what is added to a note of somebody else
_CONVERSATION = "tc="  # begins the author of the entry that stands for a conversation
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
# In the schema of a sheet `legacyDrawing` comes before these.
_AFTER_DRAWING = (
    *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"),
    *("tableParts", "extLst"),
)
_NAMESPACES = (
    b'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_NEW_VML = (
    b'<xml %b><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    b'<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;'
    'margin-top:5pt;width:230pt;height:{height}pt;z-index:{number};visibility:hidden" '
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{left}, 15, {row}, 2, {right}, 15, {bottom}, 4</x:Anchor>"
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>"
    "</x:ClientData></v:shape>"
)
_SHAPES = re.compile(rb"<v:shape[\s>](?:(?!</v:shape>).)*</v:shape>", re.DOTALL)
_SHAPE_NUMBER = re.compile(rb"_x0000_s(\d{1,8})\b")
_END_OF_VML = re.compile(rb"</xml\s*>\s*$")


def annotate(parts: Parts, sheet: str, notes: Mapping[Cell, str]) -> list[Cell]:
    """Put a note in each of these cells of a sheet, behind the text of one that is there.

    Returns
    -------
    The cells without a note, because a conversation goes on there.
    """
    part = _comments_part(parts, sheet)
    there = {e.attribute("ref"): e for e in elements(parts[part], ["comment"])}
    authors = _authors(parts[part])
    talked, new, edits = [], {}, []
    for cell, text in sorted(notes.items()):
        old = there.get(cell_name(*cell))
        if old is None:
            new[cell] = text
        elif _author(old, authors).startswith(_CONVERSATION):
            talked.append(cell)
        else:
            edits += _longer(parts[part], old, text)
    parts[part] = spliced(parts[part], edits)
    if new:
        parts[part] = _with_notes(parts[part], new)
        _draw(parts, sheet, new)
    return talked


def without_own_notes(parts: Parts, sheet: str) -> None:
    """Take away what :func:`annotate` put on a sheet before."""
    part = _related(parts, sheet, "comments")
    if part is None:
        return
    authors = _authors(parts[part])
    comments = elements(parts[part], ["comment", "r"])
    own = [e for e in comments if e.name == "comment" and _author(e, authors) == AUTHOR]
    added = [
        e
        for e in comments
        if e.name == "r" and _text(parts[part], e).lstrip().startswith(_ADDED.lstrip())
    ]
    parts[part] = spliced(parts[part], [(e.start, e.end, b"") for e in (*own, *added)])
    _erase(parts, sheet, {_cell_of(e.attribute("ref")) for e in own})


def _text(part: bytes, element: Element) -> str:
    inside = re.sub(rb"<[^>]*>", b"", part[element.content : element.stop])
    return unescape(inside.decode("utf-8", "replace"))


def _longer(part: bytes, comment: Element, text: str) -> list[Edit]:
    """The edits that put a text behind the one of a note; a plain text becomes a run first."""
    piece = b'<%br><%bt xml:space="preserve">%b</%bt></%br>'
    p = comment.prefix.encode()
    own = [e for e in elements(part, ["text", "t"]) if comment.start < e.start < comment.end]
    holder = next(element for element in own if element.name == "text")
    plain = [e for e in own if e.name == "t" and e.parent is holder]
    edits: list[Edit] = []
    for element in plain:
        edits += [(element.start, element.start, b"<%br>" % p)]
        edits += [(element.end, element.end, b"</%br>" % p)]
    run = piece % (p, p, plain_text(fitting(_ADDED + text)), p, p)
    return [*edits, added_inside(part, holder, run)]


def _with_notes(part: bytes, notes: Mapping[Cell, str]) -> bytes:
    authors, holder = elements(part, ["authors", "commentList"])
    p = holder.prefix.encode()
    names = _authors(part)
    piece = b'<%bcomment ref="%b" authorId="%d"><%btext><%br>%b</%br></%btext></%bcomment>'
    text = b'<%bt xml:space="preserve">%b</%bt>'
    written = b"".join(
        piece
        % (
            *(p, cell_name(*cell).encode(), names.index(AUTHOR) if AUTHOR in names else len(names)),
            *(p, p, text % (p, plain_text(fitting(note)), p), p, p, p),
        )
        for cell, note in notes.items()
    )
    edits = [added_inside(part, holder, written)]
    if AUTHOR not in names:
        author = b"<%bauthor>%b</%bauthor>" % (p, AUTHOR.encode(), p)
        edits.append(added_inside(part, authors, author))
    return spliced(part, edits)


def _authors(part: bytes) -> list[str]:
    """The authors by number."""
    return [_text(part, element) for element in elements(part, ["author"])]


def _author(comment: Element, authors: list[str]) -> str:
    """Who wrote a note; empty when it does not say."""
    number = comment.attribute("authorId")
    return authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""


def _comments_part(parts: Parts, sheet: str) -> str:
    """The part of comments of a sheet, made if it is not there."""
    part = _related(parts, sheet, "comments")
    if part is None:
        part = parts.free_name("xl/comments{}.xml")
        parts[part] = (
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="%b">'
            b"<authors><author>%b</author></authors><commentList></commentList></comments>"
            % (MAIN.encode(), AUTHOR.encode())
        )
        parts.declare(part, _COMMENTS)
        parts.relate(sheet, "comments", part)
    return part


def _draw(parts: Parts, sheet: str, notes: Mapping[Cell, str]) -> None:
    """Add a shape for each note to the VML of a sheet, made if it is not there."""
    part = _vml_part(parts, sheet)
    vml = parts[part]
    end = _END_OF_VML.search(vml)
    if end is None:
        raise InputError(DAMAGED)
    last = max((int(n) for n in _SHAPE_NUMBER.findall(vml)), default=1024)
    drawn = [b"" if b'"_x0000_t202"' in vml else _SHAPE_TYPE]
    for number, ((row, column), note) in enumerate(notes.items(), start=last + 1):
        lines = 2 + len(note) // 38 + note.count("\n")
        place = {"row": row, "column": column, "left": column + 1, "right": column + 5}
        words = {"number": number, "height": 13 * lines, "bottom": row + lines}
        drawn.append(_SHAPE.format(**place, **words).encode())
    shapes = b"".join(drawn)
    if b"xmlns:x=" not in vml or b"xmlns:v=" not in vml or b"xmlns:o=" not in vml:
        shapes = re.sub(rb"<(v:shape(?:type)?) ", rb"<\1 " + _NAMESPACES + b" ", shapes)
    parts[part] = vml[: end.start()] + shapes + vml[end.start() :]


def _vml_part(parts: Parts, sheet: str) -> str:
    part = parts[sheet]
    drawing = [e for e in elements(part, ["legacyDrawing"]) if e.inside("worksheet")]
    for relation in parts.relations_of(sheet):
        if drawing and relation.id == drawing[0].attribute("id") and relation.target in parts:
            return relation.target
    name = parts.free_name("xl/drawings/vmlDrawing{}.vml")
    parts[name] = _NEW_VML % _NAMESPACES
    parts.declare_suffix("vml", _VML)
    relation_id = parts.relate(sheet, "vmlDrawing", name)
    root = root_of(part)
    piece = f'<{root.prefix}legacyDrawing xmlns:r="{RELATIONS}" r:id="{relation_id}"/>'.encode()
    later = [e for e in elements(part, _AFTER_DRAWING) if e.parent and e.parent.parent is None]
    place = later[0].start if later else root.stop
    parts[sheet] = spliced(part, [(place, place, piece)])
    return name


def _erase(parts: Parts, sheet: str, cells: set[Cell]) -> None:
    drawing = _related(parts, sheet, "vmlDrawing")
    if drawing is not None:
        parts[drawing] = _SHAPES.sub(partial(_unless_of, cells), parts[drawing])


def _unless_of(cells: set[Cell], shape: re.Match[bytes]) -> bytes:
    """Nothing in the place of the note of one of these cells, else the shape itself."""
    row, column = (
        re.search(rb"<x:%b>\s*(\d+)\s*</x:%b>" % (name, name), shape[0])
        for name in (b"Row", b"Column")
    )
    if b'ObjectType="Note"' not in shape[0] or row is None or column is None:
        return shape[0]
    return b"" if (int(row[1]), int(column[1])) in cells else shape[0]


def _related(parts: Parts, sheet: str, relation_type: str) -> str | None:
    """The part of this type that a sheet relates to."""
    found = (r.target for r in parts.relations_of(sheet) if r.type == relation_type)
    return next((target for target in found if target in parts), None)


def _cell_of(place: str) -> Cell:
    match = re.fullmatch(r"([A-Z]+)(\d+)", place)
    return (int(match[2]) - 1, column_number(match[1])) if match else (-1, -1)
