"""Formats of cells that a workbook does not have yet: added behind its own, which keep numbers."""

import re

from netwerk.files.editing.markup import (
    Element,
    added_inside,
    elements,
    root_of,
    spliced,
    with_attribute,
)
from netwerk.files.editing.parts import Parts

_STYLES = "xl/styles.xml"
_SHORT_DATE = 14  # the number of the format that each country reads as its own short date
_DATES = {*range(14, 23), *range(45, 48)}
_NO_DATE_LETTERS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_WRAPPED = (
    '<{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<{p}alignment vertical="top" wrapText="1"/></{p}xf>'
)
_DATED = '<{p}xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'


def wrapped_format(parts: Parts) -> int:
    """The number of a format whose text takes more lines, from the top."""
    return _added(parts, _WRAPPED.format(p=_prefix(parts)))


def date_format(parts: Parts, base: int) -> int:
    """The number of a format that shows dates and is otherwise as `base`: itself, if it does.

    0, which shows none, in a workbook without formats.
    """
    part, _, formats = _formats(parts)
    if base >= len(formats):
        return _added(parts, _DATED.format(p=_prefix(parts)))
    old = formats[base]
    if _shows_dates(part, int(old.attribute("numFmtId") or 0)):
        return base
    copy = part[old.start : old.end]
    for name, value in (("numFmtId", str(_SHORT_DATE)), ("applyNumberFormat", "1")):
        copy = spliced(copy, [with_attribute(copy, root_of(copy), name, value)])
    return _added(parts, copy.decode("utf-8"))


def _formats(parts: Parts) -> tuple[bytes, Element | None, list[Element]]:
    part = parts.get(_STYLES, b"<styleSheet/>")
    found = elements(part, ["cellXfs", "xf"])
    holder = next((element for element in found if element.name == "cellXfs"), None)
    return part, holder, [e for e in found if e.name == "xf" and e.inside("cellXfs")]


def _prefix(parts: Parts) -> str:
    _, holder, _ = _formats(parts)
    return holder.prefix if holder else ""


def _shows_dates(part: bytes, number: int) -> bool:
    if number in _DATES:
        return True
    codes = {e.attribute("numFmtId"): e.attribute("formatCode") for e in elements(part, ["numFmt"])}
    letters = _NO_DATE_LETTERS.sub("", codes.get(str(number), "")).lower()
    return "y" in letters or "j" in letters or "d" in letters


def _added(parts: Parts, written: str) -> int:
    """The number of a format: of the same one if it is there, 0 if there are none at all."""
    part, holder, formats = _formats(parts)
    if holder is None:
        return 0
    piece = written.encode()
    for number, old in enumerate(formats):
        if part[old.start : old.end] == piece:
            return number
    edits = [
        with_attribute(part, holder, "count", str(len(formats) + 1)),
        added_inside(part, holder, piece),
    ]
    parts[_STYLES] = spliced(part, edits)
    return len(formats)
