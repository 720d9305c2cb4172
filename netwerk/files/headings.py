"""Recognising sheets and headings, and saying what a wrong one was meant to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from netwerk.answers import EXPLANATION
from netwerk.errors import InputError, Place
from netwerk.files.columns import Column, column_by_heading, columns_of, kind_by_sheet_name
from netwerk.files.tables import LISTS, REMARKS, Table, cell_name, column_letter, is_empty
from netwerk.files.values import text_of
from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.faults import shown
from netwerk.model.identifiers import slug
from netwerk.text import Text, enumerated, same

_NOT_READ = frozenset(
    slug(name) for text in (EXPLANATION, REMARKS, same(LISTS)) for name in (text.nl, text.en)
)
_ALIKE = 80  # of 100: one or two typing errors
_NAMING = ("name", "source", "area")
_FEWEST_HEADINGS = 3  # that make an unknown sheet look like a known one

_LIKE_A_SHEET = Text(
    nl="de naam van dit blad lijkt op {known}. Noem het blad zo, of geef het een heel andere naam "
    "als het programma het niet hoeft te lezen.",
    en="the name of this sheet is like {known}. Call the sheet so, or give it quite another name "
    "if it need not be read.",
)
_LIKE_THE_HEADINGS = Text(
    nl="de koppen op dit blad lijken op die van {known}. Noem het blad zo, of haal het uit de "
    "werkmap als het programma het niet hoeft te lezen.",
    en="the headings on this sheet are like those of {known}. Call the sheet so, or take it out "
    "of the workbook if it need not be read.",
)
_SHEET_ASIDE = Text(
    nl="het blad {sheet} is overgeslagen, want het programma kent het niet.",
    en="the sheet {sheet} was skipped, for it is unknown.",
)
_LIKE_A_HEADING = Text(
    nl="de kolom {heading} is onbekend. Bedoelt u {known}? Verbeter de kop, of geef de kolom een "
    "heel andere naam als het programma die kolom niet hoeft te lezen.",
    en="the column {heading} is unknown. Do you mean {known}? Mend the heading, or give the column "
    "quite another name if it need not be read.",
)
_COLUMN_ASIDE = Text(
    nl="blad {sheet}: kolom {letter} ({heading}) is overgeslagen.",
    en="sheet {sheet}: column {letter} ({heading}) was skipped.",
)
_NO_HEADING = Text(
    nl="blad {sheet}: kolom {letter} is overgeslagen, want er staat geen kop boven.",
    en="sheet {sheet}: column {letter} was skipped, for it has no heading.",
)
_COLUMN_MISSING = Text(
    nl="de verplichte kolom {column} ontbreekt. Zet {column} als kop in de eerste rij.",
    en="the obligatory column {column} is missing. Put {column} as a heading in the first row.",
)
COLUMN_TWICE = Text(
    nl="de kolom {column} staat er twee keer. Haal één van de twee weg.",
    en="the column {column} occurs twice. Remove one.",
)
MERGED = Text(
    nl="hier zijn cellen samengevoegd. Maak dat ongedaan (in Excel: Samenvoegen en centreren "
    "uitzetten) en vul elke cel apart in.",
    en="cells are merged here. Undo that (in Excel: switch off Merge & Center) and fill in each "
    "cell by itself.",
)


@dataclass(frozen=True, slots=True)
class KnownSheet:
    """A sheet of a known kind: the row of its headings, and what each of its columns holds.

    `order` is its place in the workbook; `aside` are the columns with a heading we do not know.
    """

    order: int
    table: Table
    kind: str
    header: int
    columns: Mapping[int, Column]
    aside: Sequence[int]

    def position_of(self, key: str | None) -> int:
        """The column of a field, counted from 0; when there is none, the one that names the row."""
        positions = {column.key: position for position, column in self.columns.items()}
        return next((positions[k] for k in (key, *_NAMING) if k in positions), 0)


@dataclass(slots=True)
class Recognised:
    """The sheets of a workbook that are known, what is wrong with others, and what was left.

    `unread` are the kinds of which nodes may be missing for a fault that is told already.
    """

    sheets: list[KnownSheet] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)
    remarks: list[Text] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)


def recognise(tables: Sequence[Table]) -> Recognised:
    """What each sheet is, by its name and its first row that is not empty.

    A sheet or heading that is misspelt is a fault, and is read as what it was meant to be if
    nothing else is that, so that what follows from it alone does not look wrong too.
    """
    result = Recognised()
    kinds = [kind_by_sheet_name().get(slug(table.name)) for table in tables]
    for order, (table, kind) in enumerate(zip(tables, kinds, strict=True)):
        header = next((n for n, row in enumerate(table.rows) if not all(map(is_empty, row))), None)
        if header is None:
            if kind is not None:
                result.sheets.append(KnownSheet(order, table, kind, 0, {}, ()))
            continue
        if kind is None and slug(table.name) not in _NOT_READ:
            kind = _meant_kind(table, header, result)
            kind = None if kind in kinds else kind
        if kind is not None:
            sheet = _known_sheet(order, table, kind, header, result)
            result.sheets.append(sheet)
            result.unread |= {kind} if _loses_names(sheet) else set()
    return result


def title_of(kind: str) -> Text:
    """What the sheet of a kind is called."""
    return (NODE_KINDS[kind] if kind in NODE_KINDS else LINK_KINDS[kind]).plural


def _loses_names(sheet: KnownSheet) -> bool:
    """Whether names on it cannot be read, so that nobody can say who is not there."""
    named = [position for position, column in sheet.columns.items() if column.key == "name"]
    return not named or any(
        number > sheet.header and position in named for number, position in sheet.table.broken
    )


def _meant_kind(table: Table, header: int, result: Recognised) -> str | None:
    """The kind that a sheet with an unknown name was meant to be; None keeps it aside."""
    near = _nearest(slug(table.name), kind_by_sheet_name())
    if near is not None:
        kinds = [kind_by_sheet_name()[near]]
        text = _LIKE_A_SHEET
    else:
        kinds = _kinds_with_headings([text_of(cell) for cell in table.rows[header]])
        text = _LIKE_THE_HEADINGS
    if not kinds:
        result.remarks.append(_SHEET_ASIDE.fill(sheet=shown(table.name)))
        return None
    titles = [quoted(title_of(kind)) for kind in kinds]
    known = Text(
        nl=enumerated((title.nl for title in titles), "nl"),
        en=enumerated((title.en for title in titles), "en"),
    )
    result.faults.append(InputError(text.fill(known=known), place=Place(sheet=table.name)))
    result.unread |= set(kinds)
    return kinds[0] if len(kinds) == 1 else None


def _kinds_with_headings(headings: Sequence[str]) -> list[str]:
    """The kinds whose sheet has most of these headings, the obligatory ones included."""
    spelled = [slug(heading) for heading in headings if heading]
    known: dict[str, int] = {}
    for kind in (*NODE_KINDS, *LINK_KINDS):
        by_heading = column_by_heading(kind)
        keys = {by_heading[spelling].key for spelling in spelled if spelling in by_heading}
        enough = len(keys) >= max(_FEWEST_HEADINGS, len(spelled) / 2)
        if enough and keys.issuperset(c.key for c in columns_of(kind) if c.obligatory):
            known[kind] = len(keys)
    most = max(known.values(), default=0)
    return [kind for kind, count in known.items() if count == most]


def _known_sheet(
    order: int, table: Table, kind: str, header: int, result: Recognised
) -> KnownSheet:
    headings = [text_of(cell) for cell in table.rows[header]]
    columns, wrong = _columns(kind, headings)
    known = columns.keys() | {position for position, _ in wrong}
    aside = [
        position
        for position in range(len(headings))
        if position not in known and not _is_empty_column(table, position)
    ]
    wrong += [
        (0, _COLUMN_MISSING.fill(column=quoted(column.text)))
        for column in columns_of(kind)
        if column.obligatory and column not in columns.values()
    ]
    places = [(cell_name(header, position), text) for position, text in wrong]
    places += [(name, MERGED) for last, name in table.merged if last >= header]
    for cell, text in places:
        result.faults.append(InputError(text, place=Place(sheet=table.name, cell=cell)))
    result.remarks += [_remark(table, header, position) for position in aside]
    return KnownSheet(order, table, kind, header, columns, aside)


def _remark(table: Table, header: int, position: int) -> Text:
    """That a column was kept aside."""
    heading = text_of(table.rows[header][position])
    words = {"sheet": shown(table.name), "letter": column_letter(position)}
    if heading:
        return _COLUMN_ASIDE.fill(heading=shown(heading), **words)
    return _NO_HEADING.fill(**words)


def _is_empty_column(table: Table, position: int) -> bool:
    return all(position >= len(row) or is_empty(row[position]) for row in table.rows)


def _columns(
    kind: str, headings: Sequence[str]
) -> tuple[dict[int, Column], list[tuple[int, Text]]]:
    """What each column holds, by position, and which headings are wrong."""
    by_heading = column_by_heading(kind)
    columns: dict[int, Column] = {}
    wrong: list[tuple[int, Text]] = []
    for position, heading in enumerate(headings):
        right = by_heading.get(slug(heading))
        if right is not None and right in columns.values():
            wrong.append((position, COLUMN_TWICE.fill(column=quoted(right.text))))
        elif right is not None:
            columns[position] = right
    # After those that are right, so that a misspelt heading takes no column away from them.
    for position, heading in enumerate(headings):
        near = _near_column(heading, kind) if slug(heading) not in by_heading else None
        if near is not None:
            words = {"heading": shown(heading), "known": quoted(near.text)}
            wrong.append((position, _LIKE_A_HEADING.fill(**words)))
            if near not in columns.values():
                columns[position] = near
    return columns, wrong


def _near_column(heading: str, kind: str) -> Column | None:
    near = _nearest(slug(heading), column_by_heading(kind)) if heading else None
    return column_by_heading(kind)[near] if near is not None else None


def _nearest(spelling: str, known: Mapping[str, object]) -> str | None:
    """The known spelling that is most like this one, if any is."""
    near = process.extractOne(spelling, sorted(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return near[0] if near else None


def quoted(text: Text) -> Text:
    """A text between the quotation marks of its language."""
    return Text(nl=shown(text.nl), en=shown(text.en))
