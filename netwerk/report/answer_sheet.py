"""The sheet of an analysis to be filled in, with an explanation in front."""

from typing import Any

from netwerk.answers import BY, DATE, EXPLANATION, ID_OF, REMARK, FillIn
from netwerk.results import Column, Result
from netwerk.sheets import Cell, Choices, Sheet
from netwerk.text import Language, Text, same

from .tables import plain

_LINE_WIDTH = 110  # characters, as the widths below
_NAME_WIDTH, _WIDTH, _ANSWER_WIDTH, _REMARK_WIDTH, _ID_WIDTH = 30, 26, 20, 30, 24
_NUMBER_WIDTH, _DAY_WIDTH, _TEXT_WIDTH = 11, 12, 46
_HOW = (
    Text(
        nl="Vul op het blad '{sheet}' de gele kolommen in. Kies bij '{answer}' een woord uit de "
        "lijst:",
        en="Fill in the yellow columns on the sheet '{sheet}'. At '{answer}' choose a word from "
        "the list:",
    ),
    Text(
        nl="Weet u het nog niet? Laat de cel leeg. Dan komt de rij een volgende keer terug.",
        en="Not sure yet? Leave the cell empty: the row comes back another time.",
    ),
    Text(
        nl="Bij '{remark}' mag u schrijven waarom, bij '{by}' wie het heeft besloten.",
        en="At '{remark}' you may write why, at '{by}' who decided.",
    ),
    Text(
        nl="Zet nergens iets over een patiënt. Laat de kolommen met een kenmerk staan: daaraan "
        "herkent het programma de rij.",
        en="Write nothing about a patient. Leave the columns with an id: they tell what the row "
        "is about.",
    ),
    Text(
        nl="Sla het bestand op en verwerk het in uw netwerk, bijvoorbeeld: netwerk verwerk "
        "wijk.xlsx {file}",
        en="Save the file and put it into your network, for instance: netwerk apply wijk.xlsx "
        "{file}",
    ),
)
_WHICH_DAY = Text(
    nl="Klopt de dag bij '{date}' niet? Zet er de goede neer, bijvoorbeeld 14-03-2026. Staat er "
    "niets, dan telt de dag waarop u het blad verwerkt.",
    en="Is the day at '{date}' not right? Put the right one there, for instance 14-03-2026. "
    "Without one the day on which the sheet is applied counts.",
)
_CHOICE = Text(nl="• {word}: {meaning}", en="• {word}: {meaning}")


def answer_sheets(
    result: Result[Any], asked: FillIn, file: str, language: Language = "nl"
) -> list[Sheet]:
    """The explanation, and a row to answer for each row that the result asks about.

    The explanation names the `file` that they are written to.
    """
    return [_explanation(asked, file, language), _answers(result, asked, language)]


def _explanation(asked: FillIn, file: str, language: Language) -> Sheet:
    words = {"sheet": asked.name, "answer": asked.answer, "remark": REMARK, "by": BY}
    words["file"] = same(f'"{file}"' if " " in file else file)
    choose, *rest = (text.fill(**words) for text in _HOW)
    if asked.dated:
        rest.insert(1, _WHICH_DAY.fill(date=DATE))
    listed = (_CHOICE.fill(word=c.text, meaning=c.meaning) for c in asked.choices.values())
    lines = [text[language] for text in (*asked.explained, choose, *listed, *rest)]
    heading = EXPLANATION[language]
    return Sheet(heading, [heading], [[line] for line in lines], [_LINE_WIDTH], wraps=True)


def _answers(result: Result[Any], asked: FillIn, language: Language) -> Sheet:
    rows = result.to_answer.rows
    by_name = {column.name: column for column in result.to_answer.columns}
    explaining = [by_name[name] for name in asked.columns]
    to_fill_in = [asked.answer, REMARK, BY, *([DATE] if asked.dated else [])]
    headings = [
        *asked.subjects.values(),
        *(column.text for column in explaining),
        *to_fill_in,
        *(ID_OF.fill(heading=heading) for heading in asked.subjects.values()),
        *asked.keys.values(),
    ]
    answer = len(asked.subjects) + len(explaining)
    widths = [
        *[_NAME_WIDTH] * len(asked.subjects),
        *map(_width, explaining),
        *(_ANSWER_WIDTH, _REMARK_WIDTH, _ANSWER_WIDTH),
        *([_DAY_WIDTH] if asked.dated else []),
        *[_ID_WIDTH] * (len(asked.subjects) + len(asked.keys)),
    ]
    words = [choice.text[language] for choice in asked.choices.values()]
    by_word = None
    if asked.counted:
        by_word = [n for n, row in enumerate(rows) if not getattr(row, asked.counted)]
    return Sheet(
        asked.name[language],
        [heading[language] for heading in headings],
        [_row(row, result, asked, explaining, language) for row in rows],
        widths,
        obligatory=frozenset(range(answer, answer + len(to_fill_in))),
        choices={answer: Choices(words, closed=True, rows=by_word)},
        formats={
            len(asked.subjects) + n: "0%" for n, c in enumerate(explaining) if c.form == "share"
        },
        wraps=True,
    )


def _width(column: Column) -> int:
    if column.is_numeric:
        return _NUMBER_WIDTH
    return _TEXT_WIDTH if column.form == "text" else _WIDTH


def _row(
    row: Any, result: Result[Any], asked: FillIn, explaining: list[Column], language: Language
) -> list[Cell]:
    ids = [getattr(row, name) for name in asked.subjects]
    return [
        *(result.names.get(node_id, node_id) for node_id in ids),
        *(plain(getattr(row, c.name), c, result, language) for c in explaining),
        *(None, None, None),
        *([row.on.first_day if row.on else None] if asked.dated else []),
        *ids,
        *(str(value) if (value := getattr(row, name)) else None for name in asked.keys),
    ]
