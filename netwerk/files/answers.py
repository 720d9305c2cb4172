"""Reading back a sheet that was filled in: what was chosen, and what cannot be right."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from netwerk.answers import BY, DATE, ID_OF, REMARK, Answer, FillIn
from netwerk.errors import InputError, InputErrors, Place
from netwerk.files.headings import COLUMN_TWICE, MERGED, quoted
from netwerk.files.tables import Table, cell_name, is_empty
from netwerk.files.values import moment_of, text_of
from netwerk.model.faults import did_you_mean, fault_in_text, shown
from netwerk.model.identifiers import kind_of, slug
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import LANGUAGES, Text, enumerated, same

_MOST_SUGGESTIONS = 200  # looking for what is near takes time
_MOST_COUNTED = 99_999
_COUNT = re.compile(r"\d{1,5}", re.ASCII)

_NO_SHEET = Text(
    nl="in dit bestand staat geen blad dat te verwerken is. Kan wel: {sheets}.",
    en="this file has no sheet of answers. Possible are: {sheets}.",
)
_OTHER_NAME = Text(
    nl="hier is iets ingevuld, maar zo heet geen blad dat te verwerken is. Noem het blad zoals het "
    "heette, of haal het weg. Kan zijn: {sheets}.",
    en="something is filled in here, but no sheet of answers is called so. Call the sheet what it "
    "was called, or remove it. Possible are: {sheets}.",
)
_ALSO = Text(
    nl="dit blad staat er ook onder de naam {other}. Haal één van de twee weg.",
    en="this sheet is there under the name {other} too. Remove one.",
)
_NO_COLUMN = Text(
    nl="de kolom {heading} ontbreekt. Zet die kop terug in de eerste rij, of maak het blad "
    "opnieuw.",
    en="the column {heading} is missing. Put that heading back in the first row, or make the sheet "
    "anew.",
)
_NO_WORD = Text(
    nl="{written} is hier geen keuze. {suggestion}Kies uit: {choices}.",
    en="{written} is no choice here. {suggestion}Choose from: {choices}.",
)
_NO_COUNT = Text(
    nl="{written} is hier geen aantal. Vul een geheel getal in van 0 tot en met {most}.",
    en="{written} is no number of people. Fill in a whole number from 0 to {most}.",
)
_NO_ID = Text(
    nl="het kenmerk ontbreekt. Haal de rij weg, of maak het blad opnieuw.",
    en="the id is missing. Remove the row, or make the sheet anew.",
)
_GONE = Text(
    nl="{written} staat niet in het netwerk; misschien is de naam veranderd. {suggestion}Verbeter "
    "het kenmerk, of haal de rij weg.",
    en="{written} is not in the network; perhaps it was renamed. {suggestion}Mend the id, or "
    "remove the row.",
)
_TWICE_THE_SAME = Text(
    nl="hier staat twee keer hetzelfde kenmerk. Maak het blad opnieuw.",
    en="the same id stands here twice. Make the sheet anew.",
)
_CONTRADICTED = Text(
    nl="in rij {row} is over dezelfde iets anders gekozen. Laat één keuze staan.",
    en="row {row} chooses otherwise about the same. Leave one choice.",
)


def answers_in(
    tables: Iterable[Table], network: Network, sheets: Sequence[FillIn]
) -> list[tuple[FillIn, tuple[Answer, ...]]]:
    """The answers on each sheet that is one of `sheets`; a row without a choice is none.

    Two that were joined since, of which one now has the name of the other as an alias, need no
    answer any more.

    Returns
    -------
    In the order of `sheets`, whatever that of the file.

    Raises
    ------
    InputErrors
        Naming sheet and cell of every fault.
    """
    by_name = {slug(asked.name[language]): asked for asked in sheets for language in LANGUAGES}
    known: dict[str, tuple[Table, FillIn]] = {}
    faults: list[InputError] = []
    for table in tables:
        asked = by_name.get(slug(table.name))
        if asked is None:
            faults += _left_aside(table, sheets)
        elif asked.name.nl in known:
            other = shown(known[asked.name.nl][0].name)
            faults.append(InputError(_ALSO.fill(other=other), place=Place(sheet=table.name)))
        else:
            known[asked.name.nl] = (table, asked)
    if not known and not faults:
        raise InputError(_NO_SHEET.fill(sheets=_names(sheets)))
    found = []
    subjects = _Subjects(network)
    for table, asked in known.values():
        sheet = _AnswerSheet(table, asked, subjects)
        found.append((asked, sheet.answers()))
        faults += sheet.faults
    if faults:
        raise InputErrors(faults)
    return sorted(found, key=lambda pair: sheets.index(pair[0]))


def _names(sheets: Iterable[FillIn]) -> Text:
    names = [quoted(asked.name) for asked in sheets]
    return Text(**{lang: enumerated((n[lang] for n in names), lang) for lang in LANGUAGES})


def _left_aside(table: Table, sheets: Sequence[FillIn]) -> list[InputError]:
    """The fault of a sheet with answers under another name, such as a copy that Excel made."""
    header = _header(table)
    there = {heading: found[0] for heading, found in _places(table, header).items()}
    like = [
        asked
        for asked in sheets
        if all(_spelled(heading) & there.keys() for heading in _obligatory(asked))
    ]
    headings = {word for asked in like for word in _spelled(asked.answer)}
    answers = [there[word] for word in sorted(headings) if word in there]
    rows = table.rows[header + 1 :]
    if not any(n < len(row) and not is_empty(row[n]) for row in rows for n in answers):
        return []
    place = Place(sheet=table.name)
    return [InputError(_OTHER_NAME.fill(sheets=_names(like)), place=place)] if like else []


def _obligatory(asked: FillIn) -> list[Text]:
    """The headings without which a sheet cannot be read: the answer, then what it is about."""
    ids = [ID_OF.fill(heading=heading) for heading in asked.subjects.values()]
    return [asked.answer, *ids, *asked.keys.values()]


def _header(table: Table) -> int:
    """The row of the headings: the first that is not empty."""
    return next((n for n, row in enumerate(table.rows) if not all(map(is_empty, row))), 0)


def _places(table: Table, header: int) -> dict[str, list[int]]:
    """The columns of each heading, as it is compared."""
    places: dict[str, list[int]] = {}
    for position, cell in enumerate(table.rows[header] if table.rows else ()):
        places.setdefault(slug(text_of(cell)), []).append(position)
    return places


def _spelled(heading: Text) -> set[str]:
    return {slug(heading[language]) for language in LANGUAGES}


class _Subjects:
    """Who is meant by the ids of a row."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._suggested = 0

    def is_there(self, node_id: str) -> bool:
        """Whether the network has this id."""
        return node_id in self._network.nodes

    def are_joined(self, ids: Sequence[str], names: Sequence[str]) -> bool:
        """Whether what these ids and names meant has become one node."""
        pairs = zip(ids, names, strict=True)
        meant = {i if self.is_there(i) else self._named(i, name) for i, name in pairs}
        return len(ids) > 1 and len(meant) == 1 and None not in meant

    def suggestion(self, node_id: str, name: str) -> Text:
        """`Bedoelt u …? `: the id of what has this name now, else the id most like it."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTIONS:
            return same("")
        named = self._named(node_id, name)
        near = [named] if named else [*self._network.nodes]
        return did_you_mean(named or node_id, near)

    def _named(self, node_id: str, name: str) -> str | None:
        """The one node of its kind that has this name or alias."""
        found = self._by_name.get((kind_of(node_id), slug(name)), set()) if name else set()
        return next(iter(found)) if len(found) == 1 else None

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        for node in self._network.nodes.values():
            for name in (node.label, *node.aliases):
                found.setdefault((node.kind, slug(name)), set()).add(node.id)
        return found


@dataclass(slots=True)
class _Row:
    """A row with a choice: its number, and its cells under the headings that count."""

    number: int
    cells: Mapping[str, str]


class _AnswerSheet:
    """One sheet that was filled in; one use."""

    def __init__(self, table: Table, asked: FillIn, subjects: _Subjects) -> None:
        self.faults: list[InputError] = []
        self._table, self._asked, self._subjects = table, asked, subjects
        self._ids = [ID_OF.fill(heading=heading) for heading in asked.subjects.values()]
        self._header = _header(table)
        self._columns = self._positions()
        self._words = {
            slug(word): key
            for key, choice in asked.choices.items()
            for word in (key, *choice.synonyms, *(choice.text[lang] for lang in LANGUAGES))
        }
        self._said: dict[tuple[str, ...], tuple[_Row, Answer]] = {}

    def answers(self) -> tuple[Answer, ...]:
        """Each row with a choice."""
        if self.faults:
            return ()
        answers = [self._answer(row) for row in self._rows()]
        return tuple(answer for answer in answers if answer is not None)

    def _positions(self) -> dict[str, int]:
        """Where each heading that counts stands, by its Dutch words."""
        places = _places(self._table, self._header)
        obligatory = _obligatory(self._asked)
        positions: dict[str, int] = {}
        day = [DATE] if self._asked.dated else []
        for heading in (*obligatory, REMARK, BY, *day, *self._asked.subjects.values()):
            found = sorted(n for word in _spelled(heading) for n in places.get(word, ()))
            if found:
                positions[heading.nl] = found[0]
            elif heading in obligatory:
                self._add(self._header, 0, _NO_COLUMN.fill(heading=quoted(heading)))
            for position in found[1:]:
                self._add(self._header, position, COLUMN_TWICE.fill(column=quoted(heading)))
        for last, cells in self._table.merged:
            if last >= self._header:
                place = Place(sheet=self._table.name, cell=cells)
                self.faults.append(InputError(MERGED, place=place))
        return positions

    def _rows(self) -> Iterator[_Row]:
        for number in range(self._header + 1, len(self._table.rows)):
            cells = self._table.rows[number]
            row = _Row(
                number,
                {
                    heading: text_of(cells[position]) if position < len(cells) else ""
                    for heading, position in self._columns.items()
                },
            )
            broken = {
                position: self._table.broken[number, position]
                for position in sorted(self._columns.values())
                if (number, position) in self._table.broken
            }
            answer = self._asked.answer.nl
            if row.cells[answer] or self._columns[answer] in broken:
                for position, text in broken.items():
                    self._add(number, position, text)
                if not broken:
                    yield row

    def _answer(self, row: _Row) -> Answer | None:
        """What the row says; None when nothing can or need be done with it."""
        known = len(self.faults)
        choice, number = "", None
        if self._asked.counted and row.cells[self._asked.keys[self._asked.counted].nl]:
            number = self._number(row)
        else:
            choice = self._choice(row)
        on = self._day(row)
        for heading in (REMARK, BY):
            fault = fault_in_text(row.cells.get(heading.nl, ""))
            if fault is not None:
                self._add(row.number, self._columns[heading.nl], fault)
        ids = tuple(row.cells[heading.nl] for heading in self._ids)
        keys = tuple(row.cells[heading.nl] for heading in self._asked.keys.values())
        if not self._are_there(row, ids) or len(self.faults) > known:
            return None
        column = self._columns[self._asked.answer.nl]
        answer = Answer(
            subjects=ids,
            choice=choice,
            number=number,
            on=on,
            remark=row.cells.get(REMARK.nl) or None,
            by=row.cells.get(BY.nl) or None,
            keys=keys,
            place=self._place(row.number, column),
        )
        first, said = self._said.setdefault((*sorted(ids), *keys), (row, answer))
        if (said.choice, said.number, said.on) != (choice, number, on):
            self._add(row.number, column, _CONTRADICTED.fill(row=first.number + 1))
        return answer if first is row else None

    def _number(self, row: _Row) -> int | None:
        """The number of people; what else was written is a fault."""
        written = row.cells[self._asked.answer.nl]
        if _COUNT.fullmatch(written) and int(written) <= _MOST_COUNTED:
            return int(written)
        text = _NO_COUNT.fill(written=shown(written), most=_MOST_COUNTED)
        self._add(row.number, self._columns[self._asked.answer.nl], text)
        return None

    def _day(self, row: _Row) -> Moment | None:
        """The day of the answer, where one was filled in; what is no date is a fault."""
        written = row.cells.get(DATE.nl)
        if not written:
            return None
        try:
            return moment_of(written)
        except InputError as fault:
            self._add(row.number, self._columns[DATE.nl], fault.text)
            return None

    def _choice(self, row: _Row) -> str:
        """The key of the word that was chosen; another word is a fault."""
        written = row.cells[self._asked.answer.nl]
        choice = self._words.get(slug(written))
        if choice is None:
            words = [c.text for c in self._asked.choices.values()]
            said = {"written": shown(written), "choices": _listed(words)}
            near = {lang: did_you_mean(written, [w[lang] for w in words]) for lang in LANGUAGES}
            suggestion = Text(nl=near["nl"].nl, en=near["en"].en)
            text = _NO_WORD.fill(suggestion=suggestion, **said)
            self._add(row.number, self._columns[self._asked.answer.nl], text)
        return choice or ""

    def _are_there(self, row: _Row, ids: Sequence[str]) -> bool:
        """Whether the network has all; what it lacks is a fault, unless they were joined."""
        names = [row.cells.get(heading.nl, "") for heading in self._asked.subjects.values()]
        # What may be empty was meant to be so when its name is empty too.
        optional = [field in self._asked.optional for field in self._asked.subjects]
        meant = [n for n, empty in enumerate(optional) if not empty or ids[n] or names[n]]
        stated = [ids[n] for n in meant]
        if all(map(self._subjects.is_there, stated)):
            if len(set(stated)) < len(stated):
                self._add(row.number, self._columns[self._ids[-1].nl], _TWICE_THE_SAME)
            return True
        if not self._subjects.are_joined(stated, [names[n] for n in meant]):
            for n in meant:
                heading = self._ids[n].nl
                if not ids[n]:
                    self._add(row.number, self._columns[heading], _NO_ID)
                elif not self._subjects.is_there(ids[n]):
                    near = self._subjects.suggestion(ids[n], names[n])
                    text = _GONE.fill(written=shown(ids[n]), suggestion=near)
                    self._add(row.number, self._columns[heading], text)
        return False

    def _add(self, number: int, column: int, text: Text) -> None:
        self.faults.append(InputError(text, place=self._place(number, column)))

    def _place(self, number: int, column: int) -> Place:
        return Place(sheet=self._table.name, cell=cell_name(number, column))


def _listed(words: Sequence[Text]) -> Text:
    return Text(**{lang: ", ".join(shown(word[lang]) for word in words) for lang in LANGUAGES})
