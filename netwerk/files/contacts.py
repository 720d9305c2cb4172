"""E-mail addresses and telephone numbers in texts that everybody will read."""

import re
from collections import defaultdict
from collections.abc import Iterable

from netwerk.files.columns import Column
from netwerk.files.rows import Row
from netwerk.files.tables import cell_name
from netwerk.files.values import text_of
from netwerk.model.faults import shown
from netwerk.text import Text, enumerated

_MOST_CELLS = 5  # that a remark names
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")
_DIGITS = re.compile(r"(?<![\w.,/-])(?:\+|\()?\d[\d ().-]{7,20}\d(?!\w)", re.ASCII)
_TELEPHONE = re.compile(r"(?:0|31|0031)0?[1-9]\d{8}", re.ASCII)
_DATE = re.compile(r"\d{1,4}[-.]\d{1,2}[-.]\d{1,4}", re.ASCII)
_CONTACT = Text(
    nl="blad {sheet}, cel {cells}: hier staat een e-mailadres of telefoonnummer. Deze tekst komt "
    "op de kaart en in het rapport.",
    en="sheet {sheet}, cell {cells}: an e-mail address or telephone number stands here. This text "
    "appears on the map and in the report.",
)


def contact_remarks(rows: Iterable[Row]) -> list[Text]:
    """One remark per sheet whose texts hold what may have been meant to stay private."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        for position, column in row.sheet.columns.items():
            if _is_public_text(column) and holds_contact(_text(row, column)):
                found[row.sheet.table.name].append(cell_name(row.number, position))
    return [
        _CONTACT.fill(
            sheet=shown(sheet),
            cells=Text(
                nl=enumerated(cells, "nl", most=_MOST_CELLS),
                en=enumerated(cells, "en", most=_MOST_CELLS),
            ),
        )
        for sheet, cells in found.items()
    ]


def holds_contact(text: str) -> bool:
    """Whether an e-mail address or a Dutch telephone number stands in it.

    >>> holds_contact("Bel 06-1234 5678"), holds_contact("op 01-01-2026 12.30 uur")
    (True, False)
    """
    return bool(_EMAIL.search(text)) or any(
        _TELEPHONE.fullmatch(re.sub(r"\D", "", written[0])) and not _DATE.match(written[0])
        for written in _DIGITS.finditer(text)
    )


def _is_public_text(column: Column) -> bool:
    field = column.field
    if field is None or column.refers_to or field.shape not in ("text", "texts"):
        return False
    return not field.fact.private and field.fact.code is None


def _text(row: Row, column: Column) -> str:
    value = row.values.get(column.key)
    return "; ".join(value) if isinstance(value, list) else text_of(value)
