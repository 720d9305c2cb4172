"""What is wrong with a workbook, said in a copy of it: notes in the cells, and a list in front.

Nothing of the user's own is lost: the copy has every part of the workbook as it was, but for the
notes of the sheets where something is wrong.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from netwerk.errors import InputError
from netwerk.files.editing import (
    Link,
    Parts,
    Rich,
    add_sheet,
    annotate,
    replace_sheet,
    without_own_notes,
)
from netwerk.files.editing.sheets import Written
from netwerk.files.editing.styles import wrapped_format
from netwerk.files.tables import REMARKS, column_number
from netwerk.text import Language, Text

_HEADINGS = (
    Text(nl="Blad", en="Sheet"),
    Text(nl="Cel", en="Cell"),
    Text(nl="Wat er moet gebeuren", en="What is to be done"),
)
_WIDTHS = (26, 12, 100)  # characters
_NOTHING = Text(nl="Er zijn geen fouten gevonden.", en="No faults were found.")
_IN_CONVERSATION = Text(
    nl=" (In deze cel staat een gesprek van u; daarom staat dit alleen hier.)",
    en=" (A conversation of yours goes on in this cell, so this stands only here.)",
)
_NOTE = Text(nl="Let op: {note}", en="Note: {note}")
_FIRST_CELL = re.compile(r"([A-Z]+)(\d+)")


def commented(
    content: bytes,
    faults: Iterable[InputError],
    remarks: Sequence[Text] = (),
    language: Language = "nl",
) -> bytes:
    """The workbook with each fault in its cell, and a last sheet that lists them all with links.

    Notes and a list that an earlier copy got are replaced.

    Raises
    ------
    InputError
        When the workbook cannot be changed without losing something.
    """
    parts = Parts(content)
    sheets = dict(parts.sheets())
    for part in sheets.values():
        if part in parts:
            without_own_notes(parts, part)
    rows: list[Sequence[Written]] = [[Rich(heading[language]) for heading in _HEADINGS]]
    faults = list(faults)
    untold = _annotate(parts, sheets, faults, language)
    rows += [_row(fault, sheets, untold, language) for fault in faults]
    rows += [[None, None, _NOTE.fill(note=remark)[language]] for remark in remarks]
    if not faults:
        rows.append([None, None, _NOTHING[language]])
    style = wrapped_format(parts)
    name = REMARKS[language]
    old = next((sheets[text] for text in (REMARKS.nl, REMARKS.en) if text in sheets), None)
    if old is not None:
        replace_sheet(parts, old, rows, _WIDTHS, style)
    else:
        add_sheet(parts, name, rows, _WIDTHS, style)
    return parts.content()


def _annotate(
    parts: Parts, sheets: dict[str, str], faults: Iterable[InputError], language: Language
) -> set[tuple[str, tuple[int, int]]]:
    """Put the notes in their cells; gives the cells that could not have one."""
    notes: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for fault in faults:
        cell = _cell(fault)
        if cell is not None and fault.place.sheet in sheets:
            on_sheet = notes[fault.place.sheet]
            text = _sentence(fault, language)
            on_sheet[cell] = f"{on_sheet[cell]}\n{text}" if cell in on_sheet else text
    return {
        (sheet, cell)
        for sheet, on_sheet in notes.items()
        for cell in annotate(parts, sheets[sheet], on_sheet)
    }


def _row(
    fault: InputError,
    sheets: dict[str, str],
    untold: set[tuple[str, tuple[int, int]]],
    language: Language,
) -> Sequence[Written]:
    sheet, cell = fault.place.sheet, _cell(fault)
    text = _sentence(fault, language)
    if sheet is None or sheet not in sheets:
        return [sheet, fault.place.cell, text]
    if cell is not None and (sheet, cell) in untold:
        text += _IN_CONVERSATION[language]
    target = "'" + sheet.replace("'", "''") + f"'!{fault.place.cell or 'A1'}"
    return [sheet, Link(fault.place.cell or "A1", target), text]


def _cell(fault: InputError) -> tuple[int, int] | None:
    """Where the note goes: of merged cells in the first."""
    match = _FIRST_CELL.match(fault.place.cell or "")
    return (int(match[2]) - 1, column_number(match[1])) if match else None


def _sentence(fault: InputError, language: Language) -> str:
    text = fault.text[language].strip()
    return text[:1].upper() + text[1:]
