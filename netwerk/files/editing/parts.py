"""The parts of a workbook, changed one by one, with the relations and types that name them."""

import io
import posixpath
import zipfile
from dataclasses import dataclass

from netwerk.errors import InputError
from netwerk.files.editing.markup import added_inside, attribute_text, elements, root_of, spliced
from netwerk.files.package import DAMAGED, all_parts_of
from netwerk.text import Text

WORKBOOK = "xl/workbook.xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "[Content_Types].xml"
_RELATIONS_PART = "http://schemas.openxmlformats.org/package/2006/relationships"
_SIGNATURES = "_xmlsignatures/"
_STAMP = (1980, 1, 1, 0, 0, 0)

_SIGNED = Text(
    nl="deze werkmap is digitaal ondertekend, en een kopie met wijzigingen zou die handtekening "
    "verliezen. Sla in Excel een kopie zonder handtekening op en gebruik die.",
    en="this workbook is digitally signed, and a changed copy would lose that signature. Save a "
    "copy without signature in Excel and use that.",
)
_STRICT = Text(
    nl="deze werkmap is opgeslagen als 'Strict Open XML'. Sla die in Excel op als gewone "
    "Excel-werkmap (.xlsx).",
    en="this workbook was saved as 'Strict Open XML'. Save it in Excel as an ordinary Excel "
    "workbook (.xlsx).",
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part names by an id: the end of the type, and the part it leads to."""

    id: str
    type: str
    target: str


class Parts:
    """The parts by name, whatever its capitals; those not put or removed stay byte for byte.

    Raises
    ------
    InputError
        When the file is damaged or not safe to read, signed, or of a form we cannot change.
    """

    def __init__(self, content: bytes) -> None:
        self._parts = all_parts_of(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self._entries = {_key(entry.filename): entry for entry in archive.infolist()}
        if any(key.startswith(_SIGNATURES) for key in self._parts):
            raise InputError(_SIGNED)
        if b"purl.oclc.org/ooxml" in self[WORKBOOK]:
            raise InputError(_STRICT)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._parts

    def __getitem__(self, name: str) -> bytes:
        """A part.

        Raises
        ------
        InputError
            When it is not there: what names it counts on it, so the file is not complete.
        """
        if name not in self:
            raise InputError(DAMAGED)
        return self._parts[_key(name)]

    def get(self, name: str, otherwise: bytes) -> bytes:
        """A part, or something else when it is not there."""
        return self._parts.get(_key(name), otherwise)

    def __setitem__(self, name: str, part: bytes) -> None:
        self._parts[_key(name)] = part
        if _key(name) not in self._entries:
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.create_system = 3  # else Windows and Linux would differ
            self._entries[_key(name)] = entry

    def content(self) -> bytes:
        """The workbook as it is now."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for key, old in self._entries.items():
                if key in self._parts:
                    entry = zipfile.ZipInfo(old.filename, old.date_time)
                    entry.create_system = old.create_system
                    entry.external_attr = old.external_attr
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    archive.writestr(entry, self._parts[key])
        return buffer.getvalue()

    def free_name(self, pattern: str) -> str:
        """A name of a part that is not there yet: `pattern` holds `{}` for a number."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def sheets(self) -> list[tuple[str, str]]:
        """The name and the part of each sheet, in the order of the workbook."""
        targets = {relation.id: relation.target for relation in self.relations_of(WORKBOOK)}
        found = elements(self[WORKBOOK], ["sheet"])
        return [(e.attribute("name"), targets.get(e.attribute("id"), "")) for e in found]

    def relations_of(self, name: str) -> list[Relation]:
        """What a part relates to within the package."""
        place = _relations_name(name)
        found = elements(self[place], ["Relationship"]) if place in self else []
        return [
            Relation(
                e.attribute("Id"),
                e.attribute("Type").rpartition("/")[2],
                posixpath.normpath(
                    posixpath.join("/", posixpath.dirname(name), e.attribute("Target"))
                )[1:],
            )
            for e in found
            if e.attribute("TargetMode") != "External"
        ]

    def relate(self, name: str, relation_type: str, target: str) -> str:
        """Let a part relate to another; gives the id by which it may name it."""
        place = _relations_name(name)
        if place not in self:
            self[place] = f'<Relationships xmlns="{_RELATIONS_PART}"></Relationships>'.encode()
        part = self[place]
        taken = {element.attribute("Id") for element in elements(part, ["Relationship"])}
        number = 1
        while f"rId{number}" in taken:
            number += 1
        root = root_of(part)
        path = posixpath.relpath(target, posixpath.dirname(name) or ".")
        piece = (
            f'<{root.prefix}Relationship Id="rId{number}" Type="{RELATIONS}/{relation_type}" '
            f'Target="'
        ).encode() + attribute_text(path)
        self[place] = spliced(part, [added_inside(part, root, piece + b'"/>')])
        return f"rId{number}"

    def drop(self, name: str) -> None:
        """Take out a part that nothing needs, with what names it in the workbook."""
        if name not in self:
            return
        del self._parts[_key(name)]
        self._parts.pop(_key(_relations_name(name)), None)
        ids = [r.id for r in self.relations_of(WORKBOOK) if _key(r.target) == _key(name)]
        self._cut(_relations_name(WORKBOOK), "Relationship", "Id", ids)
        self._cut(_TYPES, "Override", "PartName", [f"/{name}"])

    def declare(self, name: str, content_type: str) -> None:
        """Say what kind of content a part has."""
        piece = b'Override PartName="/' + attribute_text(name) + b'" ContentType="'
        self._declare(piece + attribute_text(content_type))

    def declare_suffix(self, suffix: str, content_type: str) -> None:
        """Say what kind of content parts of a suffix have, unless it is said."""
        known = {e.attribute("Extension").lower() for e in elements(self[_TYPES], ["Default"])}
        if suffix not in known:
            piece = f'Default Extension="{suffix}" ContentType="{content_type}'
            self._declare(piece.encode(), first=True)

    def _declare(self, piece: bytes, *, first: bool = False) -> None:
        part = self[_TYPES]
        root = root_of(part)
        piece = b"<" + root.prefix.encode() + piece + b'"/>'
        edit = (root.content, root.content, piece) if first else added_inside(part, root, piece)
        self[_TYPES] = spliced(part, [edit])

    def _cut(self, name: str, element: str, attribute: str, values: list[str]) -> None:
        wanted = {value.lower() for value in values}
        found = [
            e for e in elements(self[name], [element]) if e.attribute(attribute).lower() in wanted
        ]
        self[name] = spliced(self[name], [(e.start, e.end, b"") for e in found])


def _key(name: str) -> str:
    return name.replace("\\", "/").lower()


def _relations_name(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")
