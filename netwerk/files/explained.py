"""What a template says of its columns: a note on the heading, and a rule for the cells."""

from netwerk.files.columns import Column
from netwerk.files.headings import title_of
from netwerk.files.tables import EXAMPLE
from netwerk.sheets import Rule

_OBLIGATORY = "Verplicht."
_ID = (
    "Hieraan herkent het programma de rij, ook als de naam verandert. Laat leeg bij een nieuwe rij."
)
_NAME = "De naam zoals iedereen die kent. Op andere bladen schrijft u de naam precies zo."
_SEVERAL = "Meer dan één? Zet er een puntkomma tussen: Ouderen; Jeugd."
_NAMED = "Een naam van het blad {sheets}."
_CHOICE = "Kies een woord uit de lijst."
_OPEN_CHOICE = "Kies een woord uit de lijst. Staat het er niet bij, typ dan een eigen woord."
_MOMENT = "Een dag, maand, kwartaal of jaar: 14-03-2026, maart 2026, 2e kwartaal 2026 of 2026."
_NUMBER = "Een getal, zoals 12 of 1,5."
_BETWEEN = "Een getal van {least} tot en met {most}."
_FLAG = "ja of nee."
_CODE = "Ziet er zo uit: {example}."
_PRIVATE = "Komt niet op de kaart en niet in het rapport."
_FREE = "Vrije tekst. Zet hier niets over een patiënt."
_KEYS = {
    "since": "Vanaf wanneer. ",
    "until": "Vul dit in als het stopt. De rij laten staan: zo ziet u wat er veranderd is. ",
    "confirmed_on": "Wanneer iemand heeft gezegd dat dit nog klopt. ",
    "origin": "Van wie of waaruit u dit weet. ",
    "aliases": "Andere namen en afkortingen. ",
    "frequency": "Wekelijks is 52, maandelijks 12. ",
    "seats": "Hoeveel mensen er samen deze rol hebben. ",
}

_BLANK_OR_EXAMPLE = f'LEFT({{cell}},{len(EXAMPLE)})="{EXAMPLE}"'
_IS_MOMENT = (
    f"OR(N({{cell}})>=1000,ISNUMBER(--RIGHT(TRIM({{cell}}),4)),"
    f"ISNUMBER(--LEFT(TRIM({{cell}}),4)),{_BLANK_OR_EXAMPLE})"
)
_IS_NUMBER = f"OR(AND(ISNUMBER({{cell}}),{{cell}}>={{least}}),{_BLANK_OR_EXAMPLE})"
_IS_BETWEEN = (
    f"OR(AND(ISNUMBER({{cell}}),{{cell}}>={{least}},{{cell}}<={{most}}),{_BLANK_OR_EXAMPLE})"
)


def note_on(column: Column) -> str:
    """What belongs in a column, in plain Dutch."""
    parts = [_OBLIGATORY] if column.obligatory else []
    parts.append(_KEYS.get(column.key, "") + _content(column))
    field = column.field
    if column.several and not (field and field.shape == "choice"):
        parts.append(_SEVERAL)
    if field is not None and field.fact.private:
        parts.append(_PRIVATE)
    return "\n".join(part.strip() for part in parts if part.strip())


def rule_for(column: Column) -> Rule | None:
    """What a column of dates or numbers warns of."""
    field = column.field
    if field is None:
        return None
    limits = {"least": field.fact.least, "most": field.fact.most, "cell": "{cell}"}
    if field.shape == "moment":
        return Rule(_IS_MOMENT, f"Dit lijkt geen datum. Schrijf: {_MOMENT}")
    if field.shape not in ("number", "count"):
        return None
    if field.fact.private and field.fact.most is not None:  # a score
        return Rule(_IS_BETWEEN.format(**limits), _BETWEEN.format(**limits))
    return Rule(_IS_NUMBER.format(**limits), _NUMBER)


def is_digits(column: Column) -> bool:
    """Whether digits in it are no number, so that Excel must leave a 0 in front."""
    return column.field is not None and (column.telephone or column.field.fact.code is not None)


def _content(column: Column) -> str:
    field = column.field
    if column.key == "id":
        return _ID
    if column.key == "name":
        return _NAME
    if column.refers_to:
        sheets = " of ".join(f"'{title_of(kind).nl}'" for kind in column.refers_to)
        return _NAMED.format(sheets=sheets)
    if field is None:
        return ""
    if field.fact.code is not None:
        return _CODE.format(example=field.fact.code.example)
    words = field.fact.vocabulary
    if field.shape == "choice" and words:
        return _OPEN_CHOICE if words.open else _CHOICE
    if field.shape in ("number", "count") and field.fact.private:
        return _BETWEEN.format(least=field.fact.least, most=field.fact.most)
    fixed = {"moment": _MOMENT, "number": _NUMBER, "count": _NUMBER, "flag": _FLAG, "text": _FREE}
    return "" if field.fact.private or column.key == "origin" else fixed.get(field.shape, "")
