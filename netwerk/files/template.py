"""The workbook that a coordinator fills in: with examples, or with what is known already."""

from collections.abc import Mapping, Sequence

from netwerk.answers import EXPLANATION
from netwerk.files.columns import Column, columns_of
from netwerk.files.examples import example_of
from netwerk.files.explained import is_digits, note_on, rule_for
from netwerk.files.headings import title_of
from netwerk.files.layout import SHEET_ORDER, refuse_too_much, rows_by_kind, sheet_of
from netwerk.files.tables import EXAMPLE
from netwerk.model.network import Network
from netwerk.model.nodes import Theme
from netwerk.sheets import Cell, Choices, Listed, Sheet

_FIRST_HOUR = ("area", "theme", "organisation", "person", "overleg", "works_with")
_LATER = ("role", "initiative", "agreement", "goal", "knows", "wants")
_SELDOM = (
    *("channel", "speerpunt", "assessment", "headcount"),
    *("works_for", "member_of", "works_on", "prioritises", "funds", "reports_to"),
)
_TABS = {"first": "FF70AD47", "later": "FF5B9BD5", "seldom": "FFA6A6A6"}
_TOO_MUCH = ("weight", "trust", "value")  # no question for the first hour
_NAME_WIDTH, _WIDTH, _LINE_WIDTH = 36, 22, 95  # characters
_MOST_LISTED = 3  # kinds in one list: more is no list to choose from
_THEMES = ("Chronische zorg", "Leefstijl", "Digitale samenwerking", "GGZ", "Jeugd", "Ouderen")
_EXPLAINED = {
    "": (
        "In deze werkmap beschrijft u het zorgnetwerk van een wijk. U hoeft niet alles in te "
        "vullen.",
    ),
    "Het eerste uur: zes bladen (groene tabs)": (
        "1. 'Gebieden': de wijk, en zo nodig de buurten.",
        "2. 'Thema's': waar de samenwerking over gaat. Er staan er al zes; verander ze gerust.",
        "3. 'Organisaties': wie er in de wijk werken.",
        "4. 'Professionals': de mensen, met hun beroep en bij wie zij werken.",
        "5. 'Overleggen': welke er zijn, wie eraan meedoet en hoe vaak per jaar.",
        "6. 'Werkt samen met': wie daarnaast met elkaar samenwerken.",
    ),
    "Later": (
        "De bladen met een blauwe tab staan rechts: Rollen, Initiatieven, Afspraken, "
        "Doelstellingen, Kent en Wil.",
        "Er zijn ook verborgen bladen, zoals Communicatiemiddelen, Oordelen en Financiert. Klik "
        "met rechts op een tab en kies 'Zichtbaar maken' (in LibreOffice: 'Blad tonen').",
    ),
    "Invullen": (
        "Elke rij is één persoon, organisatie, overleg enzovoort. Gele koppen zijn verplicht.",
        f"Grijze regels die met {EXAMPLE.strip()} beginnen zijn voorbeelden. Typ eroverheen, of "
        "wis ze. Het programma leest ze nooit.",
        "Wijs een kop aan met de muis: dan ziet u wat er in de kolom hoort.",
        "In veel cellen kunt u kiezen uit uw eigen lijsten: namen die u op hun eigen blad hebt "
        "gezet.",
        "Meer namen of woorden in één cel? Zet er een puntkomma tussen (geen komma): Ouderen; "
        "Jeugd.",
        "Een datum mag een dag, maand, kwartaal of jaar zijn: 14-03-2026, maart 2026, 2e kwartaal "
        "2026 of 2026.",
        "Een kolom die u niet nodig hebt, mag u leeg laten of verwijderen. Eigen kolommen en "
        "bladen mogen ook: die slaat het programma over.",
        "De kolom 'Kenmerk' vult het programma zelf in. Laat die kolom leeg bij een nieuwe rij.",
    ),
    "Privacy": (
        "Zet hier nooit gegevens van patiënten in, en geen burgerservicenummers.",
        "E-mail, telefoon en de scores voor vertrouwen, waarde en energie komen niet op de kaart "
        "en niet in het rapport.",
        "Wat u bij 'Toelichting', 'Voorwaarden' of 'Hoe verwijzen' typt, komt er wel op: zet daar "
        "niets over een patiënt.",
        "Vertel mensen dat u hun naam en werk bijhoudt, en waarvoor.",
    ),
    "Daarna": (
        "Sla de werkmap op.",
        "Controleer de werkmap met: netwerk controleer wijk.xlsx --opmerkingen nagekeken.xlsx",
        "Dan staat in een kopie bij elke fout een opmerking in de cel.",
        "Maak daarna het rapport: netwerk rapport wijk.xlsx wijk.html",
    ),
}


def template_sheets(network: Network | None = None) -> list[Sheet]:
    """The explanation, and the sheets: first those of the first hour, last the hidden ones.

    Without a network only the themes are filled in and each sheet has an example; with one,
    each sheet holds what is known.

    Raises
    ------
    InputErrors
        Naming each cell and sheet that would hold more than Excel can keep.
    """
    known = {} if network is None else rows_by_kind(network)
    shown = [*_FIRST_HOUR, *_LATER, *(kind for kind in _SELDOM if kind in known)]
    rest = [kind for kind in SHEET_ORDER if kind in known and kind not in (*shown, *_SELDOM)]
    kinds = [*shown, *rest, *(kind for kind in _SELDOM if kind not in known)]
    sheets = [_sheet(kind, kinds, known.get(kind, []), network is None) for kind in kinds]
    refuse_too_much(sheets)
    return [_explanation(), *sheets]


def _explanation() -> Sheet:
    lines: list[str] = []
    for heading, explained in _EXPLAINED.items():
        lines += ["", heading, *explained] if heading else explained
    bold = frozenset(number for number, line in enumerate(lines) if line and line in _EXPLAINED)
    rows = [[line] for line in lines]
    return Sheet(EXPLANATION.nl, [EXPLANATION.nl], rows, [_LINE_WIDTH], bold=bold, wraps=True)


def _sheet(
    kind: str, kinds: Sequence[str], known: Sequence[Sequence[Cell]], with_examples: bool
) -> Sheet:
    possible = columns_of(kind)
    used = [
        n
        for n, column in enumerate(possible)
        if column.key not in _TOO_MUCH or any(row[n] is not None for row in known)
    ]
    columns = [possible[n] for n in used]
    rows = [[row[n] for n in used] for row in known]
    if with_examples:
        rows = _first_rows(kind, columns)
    return sheet_of(kind, columns, rows)._replace(
        widths=[_NAME_WIDTH if column.obligatory else _WIDTH for column in columns],
        choices=_choices(columns, kinds),
        rules={n: rule for n, c in enumerate(columns) if (rule := rule_for(c))},
        notes={n: note for n, c in enumerate(columns) if (note := note_on(c))},
        texts=frozenset(n for n, column in enumerate(columns) if is_digits(column)),
        faint=EXAMPLE,
        tab=_TABS[_when(kind)],
        hidden=kind in _SELDOM and not known,
    )


def _when(kind: str) -> str:
    return "first" if kind in _FIRST_HOUR else "seldom" if kind in _SELDOM else "later"


def _first_rows(kind: str, columns: Sequence[Column]) -> list[list[Cell]]:
    if kind == "theme":
        themes = [Theme(name=name) for name in _THEMES]
        return [[getattr(theme, column.key) or None for column in columns] for theme in themes]
    example: list[Cell] = [example_of(kind, column.key) for column in columns]
    return [example] if any(example) else []


def _choices(columns: Sequence[Column], kinds: Sequence[str]) -> Mapping[int, Choices | Listed]:
    """The words or names for each column that has a list."""
    choices: dict[int, Choices | Listed] = {}
    for position, column in enumerate(columns):
        there = [title_of(kind).nl for kind in column.refers_to if kind in kinds]
        words = column.field.fact.vocabulary if column.field else None
        if there and len(column.refers_to) <= _MOST_LISTED:
            choices[position] = Listed(there, column.several)
        elif column.field and column.field.shape == "choice" and words:
            dutch = [word.text.nl for word in words.words.values()]
            choices[position] = Choices(dutch, closed=not words.open)
        elif column.field and column.field.shape == "flag":
            choices[position] = Choices(["ja", "nee"], closed=False)
    return choices
