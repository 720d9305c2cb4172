"""Where the elements of an XML part stand, so that one can be changed and the rest stays as it is.

Parsing and writing a part anew would change its prefixes and drop what others may ignore.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

from netwerk.errors import InputError
from netwerk.files.package import DAMAGED

Edit = tuple[int, int, bytes]  # from, to, and what comes there
_START_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*(/?)>")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Element:
    """An element and its places in the part: of its tags, `start` to `end`, and of its `content`.

    `name` is without prefix, `tag` as written; `parent` is None for the root.
    """

    name: str
    tag: str
    attributes: dict[str, str]
    parent: "Element | None"
    start: int
    content: int = 0
    stop: int = 0
    end: int = 0

    @property
    def prefix(self) -> str:
        """`x:` when its name is `x:row`."""
        return self.tag[: len(self.tag) - len(self.name)]

    def attribute(self, name: str) -> str:
        """The value of an attribute by its name without prefix; empty when it is not there."""
        found = (v for k, v in self.attributes.items() if k.rpartition(":")[2] == name)
        return next(found, "")

    def inside(self, *names: str) -> bool:
        """Whether it stands right in an element of one of these names."""
        return self.parent is not None and self.parent.name in names


def elements(part: bytes, names: Collection[str] = ()) -> list[Element]:
    """The elements of these names (all, without names), in the order in which they begin.

    Raises
    ------
    InputError
        When it is no XML, or declares entities.
    """
    found: list[Element] = []
    open_elements: list[Element] = []
    parser = expat.ParserCreate()

    def started(tag: str, attributes: dict[str, str]) -> None:
        start = parser.CurrentByteIndex
        name = tag.rpartition(":")[2]
        parent = open_elements[-1] if open_elements else None
        element = Element(name, tag, attributes, parent, start)
        open_elements.append(element)
        if not names or name in names:
            found.append(element)

    def ended(_: str) -> None:
        # Only now, for every tag, because looking for the end of a tag costs more than parsing it.
        open_elements.pop().stop = parser.CurrentByteIndex

    def refuse(*_: Any) -> None:
        raise InputError(DAMAGED)

    parser.StartElementHandler, parser.EndElementHandler = started, ended
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(part, True)
    except expat.ExpatError:
        raise InputError(DAMAGED) from None
    for element in found:
        _place_tags(part, element)
    return found


def root_of(part: bytes) -> Element:
    """The outermost element."""
    return elements(part)[0]


def spliced(part: bytes, edits: Iterable[Edit]) -> bytes:
    """The part with pieces replaced; pieces that begin at one place come in the order given."""
    pieces: list[bytes] = []
    done = 0
    for start, end, piece in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [part[done:start], piece]
        done = max(done, end)
    return b"".join([*pieces, part[done:]])


def added_inside(part: bytes, element: Element, piece: bytes) -> Edit:
    """The edit that puts a piece behind what stands in an element."""
    if element.stop > element.content or not part[: element.content].endswith(b"/>"):
        return (element.stop, element.stop, piece)
    opened = part[element.start : element.content - 2] + b">"
    return (element.start, element.end, opened + piece + f"</{element.tag}>".encode())


def with_attribute(part: bytes, element: Element, name: str, value: str) -> Edit:
    """The edit that gives an element an attribute, in the place of one of that name."""
    tag = part[element.start : element.content]
    written = rb'\g<1>"' + attribute_text(value).replace(b"\\", rb"\\") + b'"'
    pattern = rb"(\s" + re.escape(name.encode()) + rb"\s*=\s*)(?:\"[^\"]*\"|'[^']*')"
    changed, times = re.subn(pattern, written, tag, count=1)
    if not times:
        ending = 2 if tag.endswith(b"/>") else 1
        piece = f" {name}=".encode() + b'"' + attribute_text(value) + b'"'
        changed = tag[:-ending] + piece + tag[-ending:]
    return (element.start, element.content, changed)


def plain_text(text: str) -> bytes:
    """Text between tags, in bytes that are right in whatever encoding a part has."""
    escaped = _NO_XML.sub("", text)
    escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\r", "&#13;").encode("ascii", "xmlcharrefreplace")


def attribute_text(text: str) -> bytes:
    """Text between the quotation marks of an attribute."""
    return plain_text(text).replace(b'"', b"&quot;").replace(b"\n", b"&#10;")


def _place_tags(part: bytes, element: Element) -> None:
    """Complete the places: the parser tells only where tags begin, and where an empty one ends."""
    tag = _START_TAG.match(part, element.start)
    if tag is None:
        raise InputError(DAMAGED)
    element.content = tag.end()
    if tag[1]:
        element.stop = element.end = element.content
    else:
        element.end = part.index(b">", element.stop) + 1
