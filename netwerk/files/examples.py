"""Example rows in a workbook: how they look, and how reading tells them from what is filled in.

Every cell of an example begins with the same mark, so that an example is recognised cell by cell:
who types over one cell has filled in that cell, and what is left of the example is not read.
"""

from collections.abc import Iterable, Mapping

from netwerk.files.rows import Row
from netwerk.files.tables import EXAMPLE
from netwerk.model.faults import shown
from netwerk.text import Text

_LEFT = Text(
    nl="blad {sheet}, rij {row}: wat met {mark} begint, is een voorbeeld en is overgeslagen. Typ "
    "er uw eigen tekst over, of wis het.",
    en="sheet {sheet}, row {row}: what begins with {mark} is an example and was skipped. Type your "
    "own text over it, or clear it.",
)

# By kind and field; what cannot be guessed from its heading has an example.
_EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "area": {"name": "Rietvoorde", "level": "wijk", "part_of": "Lindestad"},
    "organisation": {
        "name": "Apotheek De Linde",
        "type": "apotheek",
        "active_in": "Rietvoorde",
        "about": "Ouderen; Chronische zorg",
        "domain": "farmacie",
        "offers": "medicatiebeoordeling; bezorgen",
    },
    "person": {
        "name": "Jan de Vries",
        "profession": "huisarts",
        "works_for": "Huisartsenpraktijk Rietvoorde",
        "active_in": "Rietvoorde",
        "about": "Ouderen; GGZ",
        "since": "maart 2024",
    },
    "overleg": {
        "name": "MDO Ouderen",
        "type": "MDO",
        "frequency": "10",
        "duration": "1,5",
        "takes_part_in": "Jan de Vries; Apotheek De Linde",
        "leads": "Jan de Vries",
        "active_in": "Rietvoorde",
        "about": "Ouderen",
    },
    "works_with": {
        "source": "Jan de Vries",
        "target": "Apotheek De Linde",
        "form": "overlegt",
        "frequency": "12",
        "theme": "Ouderen",
    },
    "role": {
        "name": "wijkcoördinator",
        "seats": "1",
        "holds": "Jan de Vries",
        "active_in": "Rietvoorde",
    },
    "initiative": {
        "name": "Samen eten",
        "status": "loopt",
        "leads": "Buurtteam Rietvoorde",
        "about": "Ouderen",
    },
    "agreement": {
        "name": "Wie belt wie bij een valincident",
        "party_to": "Jan de Vries; Apotheek De Linde",
        "location": "map Afspraken, blad 3",
    },
    "goal": {"name": "Minder valincidenten", "level": "wijk", "about": "Ouderen"},
    "knows": {"source": "Jan de Vries", "target": "Apotheek De Linde", "knows_work": "ja"},
    "wants": {
        "source": "Apotheek De Linde",
        "target": "Ouderen",
        "sense": "biedt",
        "hours": "2",
    },
}


def example_of(kind: str, key: str) -> str | None:
    """What stands in a column of the example row of a kind, with its mark."""
    text = _EXAMPLES.get(kind, {}).get(key)
    return None if text is None else EXAMPLE + text


def example_remarks(rows: Iterable[Row]) -> list[Text]:
    """What is left of examples in rows that are filled in."""
    mark = shown(EXAMPLE.strip())
    return [
        _LEFT.fill(sheet=shown(row.sheet.table.name), row=row.number + 1, mark=mark)
        for row in rows
        if row.has_examples
    ]
