"""The empty workbook that a coordinator fills in."""

from netwerk.files.columns import columns_of
from netwerk.files.headings import EXPLANATION
from netwerk.files.layout import sheet_of
from netwerk.files.tables import Sheet
from netwerk.model.nodes import Theme

# What a first hour of filling in is about; the other sheets are made by netwerk when there is need.
_FIRST_HOUR = (
    "person",
    "organisation",
    "overleg",
    "initiative",
    "agreement",
    "role",
    "area",
    "theme",
    "goal",
    "works_with",
)
_NAME_WIDTH, _WIDTH = 32, 18  # characters
_THEMES = ("Chronische zorg", "Leefstijl", "Digitale samenwerking", "GGZ", "Jeugd", "Ouderen")
_EXPLAINED = (
    "In deze werkmap beschrijft u het zorgnetwerk van een wijk. U hoeft niet alles in te vullen.",
    "",
    "Begin zo",
    "1. Zet op het blad Gebieden de wijk en op het blad Organisaties wie er werken.",
    "2. Zet op het blad Professionals de mensen, met hun beroep en bij wie zij werken.",
    "3. Zet op het blad Overleggen wie elkaar waar treft, en hoe vaak per jaar.",
    "4. Zet op het blad Werkt samen met wie nog meer met wie samenwerkt.",
    "",
    "Invullen",
    "Elke rij is één persoon, organisatie, overleg enzovoort. Gele koppen zijn verplicht.",
    "Een kolom die u niet nodig hebt, mag leeg blijven of weg. Eigen kolommen mogen ook.",
    "Meer dan één waarde in een cel? Zet er een puntkomma tussen: Ouderen; Jeugd",
    "Verwijs met de naam zoals die op het andere blad staat. Staat er een fout in, dan zegt "
    "netwerk in welke cel.",
    "Een datum mag een dag, maand, kwartaal of jaar zijn: 14-03-2026, maart 2026, 2026 Q2, 2026.",
    "De kolom Kenmerk vult netwerk zelf in. Laat haar leeg bij een nieuwe rij.",
    "",
    "Privacy",
    "Zet hier nooit gegevens van patiënten in, en geen burgerservicenummers.",
    "E-mail en telefoon komen niet op de kaart of in het rapport.",
    "",
    "Daarna",
    "Sla de werkmap op en vraag: netwerk controleer, netwerk kaart of netwerk rapport.",
)


def template_sheets() -> list[Sheet]:
    """The explanation, and sheets with all their headings; only the themes are filled in."""
    explanation = Sheet(EXPLANATION.nl, [EXPLANATION.nl], [[line] for line in _EXPLAINED], [110])
    return [explanation, *(_empty_sheet(kind) for kind in _FIRST_HOUR)]


def _empty_sheet(kind: str) -> Sheet:
    columns = columns_of(kind)
    themes = [Theme(name=name) for name in _THEMES] if kind == "theme" else []
    rows = [[getattr(theme, c.key) or None for c in columns] for theme in themes]
    widths = [_NAME_WIDTH if column.obligatory else _WIDTH for column in columns]
    return sheet_of(kind, columns, rows)._replace(widths=widths)
