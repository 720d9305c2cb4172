"""The form of a survey: a row per respondent, a column per question, and lists to choose from."""

from collections.abc import Iterable, Sequence

from netwerk.answers import EXPLANATION
from netwerk.files.references import References
from netwerk.files.survey.questions import FREQUENCIES, QUESTIONS, Question
from netwerk.model.links import WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS
from netwerk.sheets import Cell, Choices, Listed, Sheet
from netwerk.text import Language, Text

ANSWERS = Text(nl="Antwoorden", en="Answers")
_PARTNERS = Text(nl="Namen", en="Names")
_SUBJECTS = Text(nl="Onderwerpen", en="Subjects")
_THEMES = Text(nl="Thema's van de lijst", en="Themes of the list")
_FOR_FORMS = Text(nl="Voor Microsoft Forms", en="For Microsoft Forms")
_HEADINGS = (
    Text(nl="Vraag", en="Question"),
    Text(nl="Soort vraag", en="Sort of question"),
    Text(nl="Antwoorden", en="Answers"),
)
_SORTS = {
    "who": Text(nl="Keuze, één antwoord", en="Choice, one answer"),
    "names": Text(nl="Keuze, meer antwoorden", en="Choice, several answers"),
    "each": Text(nl="Tekst", en="Text"),
    "word": Text(nl="Keuze, één antwoord", en="Choice, one answer"),
}
_HOW = (
    Text(
        nl="Met deze vragenlijst vraagt u wie elkaar kent en wie samenwerkt. Elke rij op het blad "
        "'Antwoorden' is van één persoon of organisatie.",
        en="This survey asks who knows whom and who works together. Each row on the sheet "
        "'Answers' is of one person or organisation.",
    ),
    Text(
        nl="Laat ieder zijn eigen rij invullen, of neem de vragen over in Microsoft Forms: op het "
        "laatste blad staan ze met hun antwoorden. Houd de woorden van de vragen precies zo.",
        en="Let each fill in a row, or copy the questions into Microsoft Forms: the last sheet has "
        "them with their answers. Keep the words of the questions as they are.",
    ),
    Text(
        nl="Meer namen in één cel? Zet er een puntkomma tussen.",
        en="Several names in one cell? Put a semicolon between them.",
    ),
    Text(
        nl="Hoe vaak, hoe, vertrouwen en waarde mogen per partner: Buurtteam: maandelijks; "
        "Apotheek De Linde: jaarlijks. Een getal is het aantal keer per jaar.",
        en="How often, by which means, trust and value may be given per partner: Buurtteam: "
        "monthly; Apotheek De Linde: yearly. A number is the times per year.",
    ),
    Text(
        nl="Een lege cel is geen antwoord; het programma verzint niets.",
        en="An empty cell is no answer; nothing is made up.",
    ),
    Text(
        nl="Vertel vooraf waarvoor u dit vraagt en wie het ziet. Vertrouwen en waarde komen niet "
        "op de kaart. Zet nergens iets over een patiënt.",
        en="Say beforehand why you ask this and who sees it. Trust and value are not on the map. "
        "Write nothing about a patient.",
    ),
    Text(
        nl="Lees de antwoorden in met: netwerk vragenlijst wijk.xlsx nieuw.xlsx --antwoorden "
        "antwoorden.xlsx",
        en="Read the answers with: netwerk survey wijk.xlsx new.xlsx --answers answers.xlsx",
    ),
)
_COPY = Text(
    nl="De namen op het blad '{sheet}': kopieer de kolom en plak die als antwoorden.",
    en="The names on the sheet '{sheet}': copy the column and paste it as answers.",
)
_LINE_WIDTH, _NAME_WIDTH, _WIDTH = 95, 30, 34  # characters


def respondents(network: Network) -> tuple[str, ...]:
    """Whom to ask, by name: every person, and organisations of which no person is known."""
    with_people = {link.target for link in network.links_of(WorksFor)}
    asked = [
        node
        for node in network.nodes.values()
        if node.kind == "person" or (node.kind == "organisation" and node.id not in with_people)
    ]
    return tuple(node.id for node in sorted(asked, key=lambda node: (node.label, node.id)))


def form_rows(network: Network, language: Language = "nl") -> list[list[Cell]]:
    """The headings, and a row with the name of each respondent; of namesakes with the id."""
    references = References.of(network)
    headings: list[Cell] = [question.text[language] for question in QUESTIONS]
    empty: list[Cell] = [None] * (len(QUESTIONS) - 1)
    names = (references.written(asked, PARTNERS) for asked in respondents(network))
    return [headings, *([name, *empty] for name in names)]


def form_sheets(network: Network, language: Language = "nl") -> list[Sheet]:
    """The form as a workbook: explanation, answers, the lists, and the questions for Forms."""
    headings, *rows = form_rows(network, language)
    partners = _names(network, PARTNERS)
    subjects = _names(network, ("theme", "goal", "initiative"))
    themes = _names(network, ("theme",))
    offers: dict[int, Choices | Listed] = {}
    for position, question in enumerate(QUESTIONS):
        if question.sort == "names":
            offers[position] = Listed([_list_of(question)[language]], several=True)
        elif question.key == "roles_clear":
            offers[position] = Choices(["ja", "deels", "nee"], closed=True)
        elif question.key == "frequency":
            offers[position] = Choices(FREQUENCIES, closed=False)
    explained = EXPLANATION[language]
    return [
        Sheet(explained, [explained], [[t[language]] for t in _HOW], [_LINE_WIDTH], wraps=True),
        Sheet(
            ANSWERS[language],
            [str(heading) for heading in headings],
            rows,
            [_NAME_WIDTH, *[_WIDTH] * (len(QUESTIONS) - 1)],
            obligatory=frozenset({0}),
            choices=offers,
            notes={n: q.how[language] for n, q in enumerate(QUESTIONS) if q.how},
        ),
        _list(_PARTNERS[language], partners),
        _list(_THEMES[language], themes),
        _list(_SUBJECTS[language], subjects),
        _for_forms(language),
    ]


def _for_forms(language: Language) -> Sheet:
    """Each question with the answers to give it; long lists stand on their own sheets."""
    rows = []
    for question in QUESTIONS:
        if question.sort in ("names", "who"):
            answer = _COPY.fill(sheet=_list_of(question))[language]
        else:
            answer = question.how[language] if question.how else ""
        rows.append([question.text[language], _SORTS[question.sort][language], answer])
    headings = [heading[language] for heading in _HEADINGS]
    return Sheet(_FOR_FORMS[language], headings, rows, [48, 26, 70], wraps=True)


def _list_of(question: Question) -> Text:
    return {"themes": _THEMES, "wants": _SUBJECTS}.get(question.key, _PARTNERS)


def _list(name: str, names: Iterable[str]) -> Sheet:
    return Sheet(name, [name], [[written] for written in names], [_NAME_WIDTH])


def _names(network: Network, kinds: Sequence[str]) -> list[str]:
    references = References.of(network)
    found = (node.id for node in network.nodes.values() if node.kind in kinds)
    return sorted(references.written(node_id, kinds) for node_id in found)
