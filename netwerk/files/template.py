"""The empty workbook that a coordinator fills in."""

from collections.abc import Sequence

from netwerk.files.columns import Column, columns_of
from netwerk.files.headings import EXPLANATION
from netwerk.files.layout import FIRST_HOUR, sheet_of
from netwerk.model.nodes import Theme
from netwerk.sheets import Choices, Sheet

_LATER = ("weight", "trust", "value")  # no question for the first hour
_NAME_WIDTH, _WIDTH, _LINE_WIDTH = 32, 18, 110  # characters
_THEMES = ("Chronische zorg", "Leefstijl", "Digitale samenwerking", "GGZ", "Jeugd", "Ouderen")
_EXPLAINED = {
    "": (
        "In deze werkmap beschrijft u het zorgnetwerk van een wijk. U hoeft niet alles in te "
        "vullen.",
    ),
    "Begin zo": (
        "1. Zet de wijk op het blad 'Gebieden'.",
        "2. Zet op het blad 'Organisaties' welke organisaties er werken.",
        "3. Zet op het blad 'Professionals' de mensen, met hun beroep en bij wie zij werken.",
        "4. Zet op het blad 'Overleggen' de overleggen, wie eraan meedoet en hoe vaak per jaar.",
        "5. Zet op het blad 'Werkt samen met' wie daarnaast met elkaar samenwerken.",
        "De andere bladen kunnen later.",
    ),
    "Invullen": (
        "Elke rij is één persoon, organisatie, overleg enzovoort. Gele koppen zijn verplicht.",
        "Een kolom die u niet nodig hebt, mag u leeg laten of verwijderen. Eigen kolommen mogen "
        "ook: die slaat het programma over.",
        "Meer namen of woorden in één cel? Zet er een puntkomma tussen (geen komma): Ouderen; "
        "Jeugd.",
        "Schrijf een naam overal zoals die op het eigen blad staat.",
        "Een datum mag een dag, maand, kwartaal of jaar zijn: 14-03-2026, maart 2026, 2e kwartaal "
        "2026 of 2026.",
        "De kolom 'Kenmerk' vult het programma zelf in. Laat die kolom leeg bij een nieuwe rij.",
    ),
    "Privacy": (
        "Zet hier nooit gegevens van patiënten in, en geen burgerservicenummers.",
        "E-mail, telefoon en de scores voor vertrouwen, waarde en energie komen niet op de kaart "
        "en niet in het rapport.",
        "Wat u bij 'Toelichting', 'Voorwaarden' of 'Hoe verwijzen' typt, komt er wel op: zet daar "
        "niets over een patiënt.",
    ),
    "Daarna": (
        "Sla de werkmap op.",
        "Controleer de werkmap met: netwerk controleer wijk.xlsx",
        "Maak daarna het rapport: netwerk rapport wijk.xlsx wijk.html",
    ),
}


def template_sheets() -> list[Sheet]:
    """The explanation, and sheets with their headings; only the themes are filled in."""
    return [_explanation(), *(_empty_sheet(kind) for kind in FIRST_HOUR)]


def _explanation() -> Sheet:
    lines: list[str] = []
    for heading, explained in _EXPLAINED.items():
        lines += ["", heading, *explained] if heading else explained
    bold = frozenset(number for number, line in enumerate(lines) if line and line in _EXPLAINED)
    rows = [[line] for line in lines]
    return Sheet(EXPLANATION.nl, [EXPLANATION.nl], rows, [_LINE_WIDTH], bold=bold)


def _empty_sheet(kind: str) -> Sheet:
    columns = [column for column in columns_of(kind) if column.key not in _LATER]
    themes = [Theme(name=name) for name in _THEMES] if kind == "theme" else []
    rows = [[getattr(theme, c.key) or None for c in columns] for theme in themes]
    widths = [_NAME_WIDTH if column.obligatory else _WIDTH for column in columns]
    return sheet_of(kind, columns, rows)._replace(widths=widths, choices=_choices(columns))


def _choices(columns: Sequence[Column]) -> dict[int, Choices]:
    """The words in Dutch for each column that has a list."""
    return {
        position: Choices([word.text.nl for word in words.words.values()], closed=not words.open)
        for position, column in enumerate(columns)
        if column.field and column.field.shape == "choice"
        if (words := column.field.fact.vocabulary)
    }
