"""Reading the rows of a survey: who answered what, and every answer that cannot be understood."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from netwerk.errors import InputError, InputErrors, Place
from netwerk.files.headings import COLUMN_TWICE, MERGED, quoted
from netwerk.files.references import References
from netwerk.files.survey.questions import (
    CLEAR,
    IGNORED,
    QUESTIONS,
    TIMES_A_YEAR,
    Question,
    near_question,
    question_of,
)
from netwerk.files.tables import Table, cell_name, is_empty
from netwerk.files.values import moment_of, split, text_of
from netwerk.model.faults import fault_in_text, shown
from netwerk.model.identifiers import slug
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS
from netwerk.sheets import Cell
from netwerk.text import LANGUAGES, Text, same

_NO_ANSWERS = Text(
    nl="hier staat geen vraag van de vragenlijst. De eerste rij heeft koppen als {questions}.",
    en="this holds no question of the survey. The first row has headings such as {questions}.",
)
_LIKE_A_QUESTION = Text(
    nl="de kop {heading} is onbekend. Bedoelt u {known}? Verbeter de kop.",
    en="the heading {heading} is unknown. Do you mean {known}? Mend the heading.",
)
_ASIDE = Text(
    nl="de kolom {heading} is overgeslagen: dat is geen vraag van de vragenlijst.",
    en="the column {heading} was skipped: it is no question of the survey.",
)
_NOBODY = Text(
    nl="hier ontbreekt wie dit heeft ingevuld. Vul de naam in, of verwijder de rij.",
    en="it is missing here who filled this in. Fill in the name, or remove the row.",
)
_TWICE = Text(
    nl="{name} heeft meer dan één keer geantwoord; het laatste antwoord (rij {row}) telt.",
    en="{name} answered more than once; the last answer (row {row}) counts.",
)
_NO_DAY = Text(
    nl="rij {row}: {value} is geen datum; deze antwoorden krijgen de dag die voor alle geldt.",
    en="row {row}: {value} is no date; these answers get the day that holds for all.",
)
_NOT_NAMED = Text(
    nl="{partner} staat hier, maar niet bij de namen van deze rij. Zet de naam ook bij {question}",
    en="{partner} stands here, but not with the names of this row. Put the name at {question} too",
)
_NO_FREQUENCY = Text(
    nl="{value} is geen aantal keer per jaar. Vul een getal in, of: {words}.",
    en="{value} is no number of times a year. Fill in a number, or: {words}.",
)
_NO_NUMBER = Text(
    nl="{value} kan hier niet. Vul een getal in{range}.",
    en="{value} does not fit here. Fill in a number{range}.",
)
_NOT_CLEAR = Text(
    nl="{value} kan hier niet. Kies ja, deels of nee.",
    en="{value} does not fit here. Choose yes, partly or no.",
)
_TIME = re.compile(r"[ T,]+\d{1,2}:\d{2}.*")
_RANGES = {
    "score": Text(nl=" van 1 tot en met 5", en=" from 1 to 5"),
    "hours": Text(nl=" van 0 of meer", en=" of 0 or more"),
}


@dataclass(slots=True)
class AnswerRow:
    """The answers of one respondent by question; those per partner by partner, None for all.

    `unsure` are the questions with a name that nobody has.
    """

    number: int
    who: str = ""
    on: Moment | None = None
    names: dict[str, list[str]] = field(default_factory=dict)
    each: dict[str, dict[str | None, Any]] = field(default_factory=dict)
    clear: str | None = None
    unsure: set[str] = field(default_factory=set)


_Columns = Mapping[int, tuple[Question, str | None]]


class AnswerReading:
    """Reads the rows of one sheet and gathers what is wrong; one use."""

    def __init__(self, table: Table, network: Network) -> None:
        self._table, self._network = table, network
        self._references = References.of(network)
        self._mails = {
            mail.casefold(): node.id
            for node in network.nodes.values()
            if (mail := getattr(node, "email", None))
        }
        self._faults: list[InputError] = []
        self.remarks: list[Text] = []
        self._spot = (0, 0)

    def rows(self) -> list[AnswerRow]:
        header, columns = self._columns()
        for last, cells in self._table.merged:
            if last >= header:
                place = Place(sheet=self._table.name, cell=cells)
                self._faults.append(InputError(MERGED, place=place))
        for spot, text in self._table.broken.items():
            if spot[0] > header and spot[1] in columns:
                self._spot = spot
                self._fault(text)
        rows: dict[str, AnswerRow] = {}
        for number in range(header + 1, len(self._table.rows)):
            row = self._row(number, columns)
            if row is None:
                continue
            if row.who in rows:
                name = shown(self._network.nodes[row.who].label)
                self.remarks.append(_TWICE.fill(name=name, row=number + 1))
            rows[row.who] = row
        if self._faults:
            raise InputErrors(self._faults)
        return list(rows.values())

    def _columns(self) -> tuple[int, _Columns]:
        rows = self._table.rows
        header = next((n for n, row in enumerate(rows) if not all(map(is_empty, row))), 0)
        columns: dict[int, tuple[Question, str | None]] = {}
        for position, cell in enumerate(rows[header] if rows else ()):
            heading = " ".join(text_of(cell).split())
            found = question_of(heading)
            near = near_question(heading) if heading and not found else None
            self._spot = (header, position)
            if found is not None and found in columns.values() and not _says_who(found[0]):
                self._fault(COLUMN_TWICE.fill(column=same(shown(heading))))
            elif found is not None:
                columns[position] = found
            elif near is not None:
                words = {"heading": shown(heading), "known": quoted(near.text)}
                self._fault(_LIKE_A_QUESTION.fill(**words))
            elif heading and slug(heading) not in IGNORED:
                self.remarks.append(_ASIDE.fill(heading=shown(heading)))
        if all(_says_who(question) for question, _ in columns.values()) and not self._faults:
            asked = [question.text for question in QUESTIONS if not _says_who(question)]
            questions = {x: ", ".join(shown(text[x]) for text in asked[:3]) for x in LANGUAGES}
            self._spot = (header, 0)
            self._fault(_NO_ANSWERS.fill(questions=Text(**questions)))
            raise InputErrors(self._faults)
        return header, columns

    def _row(self, number: int, columns: _Columns) -> AnswerRow | None:
        """The answers in a row; None when there are none, or nobody can be held to them."""
        cells = self._table.rows[number]
        filled = {
            position: cells[position]
            for position in columns
            if position < len(cells) and not is_empty(cells[position])
        }
        if all(_says_who(columns[position][0]) for position in filled):
            return None
        row = AnswerRow(number)
        faults = len(self._faults)
        self._find_who(row, filled, columns)
        for position, cell in filled.items():
            self._spot = (number, position)
            fault = fault_in_text(text_of(cell))
            if fault is not None:
                self._fault(fault)
            else:
                self._read(row, *columns[position], cell)
        self._check_named(row, filled, columns)
        return row if len(self._faults) == faults and row.who else None

    def _find_who(self, row: AnswerRow, filled: Mapping[int, Cell], columns: _Columns) -> None:
        """Who answered: by name in a column of ours or of Forms, else by e-mail address."""
        stated = {p: text_of(c) for p, c in filled.items() if columns[p][0].sort == "who"}
        mails = [text_of(c) for p, c in filled.items() if columns[p][0].sort == "mail"]
        known = [written for written in stated.values() if self._matches(written)]
        mailed = [self._mails[mail.casefold()] for mail in mails if mail.casefold() in self._mails]
        self._spot = (row.number, max(stated, default=0))
        if known:
            row.who = self._resolved(known[-1], PARTNERS) or ""
        elif mailed:
            row.who = mailed[0]
        elif stated:
            row.who = self._resolved(stated[max(stated)], PARTNERS) or ""
        else:
            self._fault(_NOBODY)

    def _matches(self, written: str) -> bool:
        return len(self._references.matching(written, PARTNERS)) == 1

    def _read(self, row: AnswerRow, question: Question, about: str | None, cell: Cell) -> None:
        match question.sort:
            case "when":
                row.on = _day(cell)
                if row.on is None:
                    words = {"row": row.number + 1, "value": shown(text_of(cell))}
                    self.remarks.append(_NO_DAY.fill(**words))
            case "word":
                row.clear = CLEAR.get(slug(text_of(cell)))
                if row.clear is None:
                    self._fault(_NOT_CLEAR.fill(value=shown(text_of(cell))))
            case "names":
                written = split(text_of(cell))
                found = [self._resolved(name, question.kinds, several=True) for name in written]
                row.names.setdefault(question.key, []).extend(i for i in found if i is not None)
                if None in found:
                    row.unsure.add(question.key)
            case "each":
                answers = row.each.setdefault(question.key, {})
                kinds = ("theme", "goal", "initiative") if question.key == "hours" else PARTNERS
                for name, value in _each(about, cell):
                    node_id = None if name is None else self._resolved(name, kinds)
                    if name is None or node_id is not None:
                        answers[node_id] = self._value(question.key, value)

    def _value(self, key: str, cell: Cell) -> object:
        """What an answer per partner means; None for what cannot be right, which is noted."""
        text = text_of(cell)
        number = _number(text)
        match key:
            case "channel":
                return text
            case "frequency":
                known = TIMES_A_YEAR.get(slug(text))
                if known is None and (number is None or number < 0):
                    words = ", ".join(word.replace("-", " ") for word in list(TIMES_A_YEAR)[::2])
                    self._fault(_NO_FREQUENCY.fill(value=shown(text), words=words))
                return number if known is None else known
            case "hours":
                if number is None or number < 0:
                    self._fault(_NO_NUMBER.fill(value=shown(text), range=_RANGES["hours"]))
                return number
        if number not in (1, 2, 3, 4, 5):
            self._fault(_NO_NUMBER.fill(value=shown(text), range=_RANGES["score"]))
            return None
        return int(number)

    def _check_named(self, row: AnswerRow, filled: Iterable[int], columns: _Columns) -> None:
        """Each partner answered about must be one of whom the row says that they work together."""
        by_key = {question.key: question for question in QUESTIONS}
        for position in filled:
            question, _ = columns[position]
            names_of = "wants" if question.key == "hours" else "works_with"
            if names_of in row.unsure:
                continue
            for node_id in row.each.get(question.key, {}):
                if node_id is not None and node_id not in row.names.get(names_of, ()):
                    self._spot = (row.number, position)
                    partner = shown(self._network.nodes[node_id].label)
                    asked = by_key[names_of].text
                    self._fault(_NOT_NAMED.fill(partner=partner, question=asked))
                    row.each[question.key] = {}
                    break

    def _resolved(self, written: str, kinds: Sequence[str], *, several: bool = False) -> str | None:
        try:
            return self._references.resolve(written, kinds, several=several)
        except InputError as fault:
            self._fault(fault.text, fault.value)
            return None

    def _fault(self, text: Text, value: str | None = None) -> None:
        place = Place(sheet=self._table.name or None, cell=cell_name(*self._spot))
        self._faults.append(InputError(text, place=place, value=value))


def _each(about: str | None, cell: Cell) -> Iterator[tuple[str | None, Cell]]:
    """The partners that an answer is about, with what is said of each; None: of all of them.

    >>> list(_each(None, "Buurtteam: 12; HAP: 4")), list(_each("HAP", 4)), list(_each(None, 4))
    ([('Buurtteam', '12'), ('HAP', '4')], [('HAP', 4)], [(None, '4')])
    """
    if about is not None:
        yield about, cell
        return
    for part in split(text_of(cell)):
        name, colon, value = part.rpartition(":")
        yield (name.strip() if colon else None), value.strip()


def _says_who(question: Question) -> bool:
    """Whether it asks who answered and when, and nothing of the network."""
    return question.sort in ("who", "when", "mail")


def _number(text: str) -> float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    return number if isfinite(number) else None


def _day(cell: Cell) -> Moment | None:
    """The day of an answer, without its time; None when it is none that we know."""
    try:
        return moment_of(_TIME.sub("", text_of(cell)))
    except InputError:
        return None
