"""From the sheets of a workbook to a network: names become ids, and faults get their cells."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from netwerk.errors import InputError, InputErrors
from netwerk.files.columns import columns_of
from netwerk.files.contacts import contact_remarks
from netwerk.files.examples import example_remarks
from netwerk.files.headings import KnownSheet, Recognised, quoted, recognise, title_of
from netwerk.files.references import References
from netwerk.files.rows import Faults, Row, rows_of
from netwerk.files.tables import Table
from netwerk.model import NODE_KINDS
from netwerk.model.network import Network
from netwerk.text import Text, enumerated

# Begins what stands for a name nobody has: the network refuses it, and that fault is dropped.
_UNRESOLVED = "?"
_NO_SHEET = Text(
    nl="hier staat geen enkel blad dat het programma kent. Bladen heten bijvoorbeeld {sheets}. "
    "Een lege werkmap maakt u met: netwerk nieuw wijk.xlsx",
    en="this holds no sheet that is known. Sheets are called {sheets}, for instance. Make an "
    "empty workbook with: netwerk new wijk.xlsx",
)
_EMPTY_CELL = Text(
    nl="{heading} ontbreekt. Vul dat in, of verwijder de hele rij.",
    en="{heading} is missing. Fill it in, or remove the whole row.",
)


def network_of(tables: Sequence[Table]) -> tuple[Network, tuple[Text, ...]]:
    """The network that these sheets hold, and what was left unread.

    Raises
    ------
    InputErrors
        All faults together, in the order of the workbook, each with its sheet and cell.
    """
    recognised = recognise(tables)
    if not recognised.sheets and not recognised.faults:
        titles = [quoted(title_of(kind)) for kind in ("person", "organisation", "overleg")]
        sheets = Text(
            nl=enumerated((title.nl for title in titles), "nl"),
            en=enumerated((title.en for title in titles), "en"),
        )
        raise InputErrors([InputError(_NO_SHEET.fill(sheets=sheets))])
    reading = Reading(recognised)
    return reading.network(), (*recognised.remarks, *reading.remarks())


class Reading:
    """Gathers records, the row that each came from, and faults; one use.

    Once the `network` is made, `rows` know the ids of their nodes, `records` are what was read and
    `origins` the row of each; for a link that is named in a column of it, that column too.
    """

    def __init__(self, recognised: Recognised) -> None:
        self._unread = recognised.unread
        self._faults = Faults(recognised.faults)
        self.rows = [row for sheet in recognised.sheets for row in rows_of(sheet, self._faults)]
        self.references = References()
        self.records: list[dict[str, Any]] = []
        self.origins: list[tuple[Row, int | None]] = []

    def network(self) -> Network:
        nodes = [row for row in self.rows if row.sheet.kind in NODE_KINDS]
        links = [row for row in self.rows if row.sheet.kind not in NODE_KINDS]
        for row in sorted(nodes, key=lambda row: _is_told_apart(row.sheet.kind)):
            self._add_node(row)
        for row in nodes:
            self._add_short_links(row)
        for row in links:
            self._resolve_fields(row)
            self._add({"kind": row.sheet.kind, **row.values}, row)
        try:
            network = Network.of(self.records)
        except InputErrors as faults:
            self._place(faults.errors)
        else:
            if not self._faults.in_order():
                return network
        raise InputErrors(self._faults.in_order()) from None

    def remarks(self) -> list[Text]:
        """What is right but may not be meant."""
        return [*example_remarks(self.rows), *contact_remarks(self.rows)]

    def _add_node(self, row: Row) -> None:
        self._resolve_fields(row)
        kind, values = row.sheet.kind, row.values
        typed = values.get("id")
        if typed is not None:
            row.id = typed if ":" in typed else f"{kind}:{typed}"
        else:
            row.id = NODE_KINDS[kind].made_id(values, *self._distinction(row))
        if row.id is not None:
            name, aliases = values.get("name", row.id), values.get("aliases", ())
            self.references.add(kind, row.id, name, aliases)
        self._add({"kind": kind, **values, "id": row.id}, row)

    def _distinction(self, row: Row) -> list[str]:
        """The name of the employer or area that tells this row from others of the same name."""
        by_key = {row.sheet.columns[position].key: names for position, names in row.names}
        for column in columns_of(row.sheet.kind):
            if column.distinguishes and by_key.get(column.key):
                first = by_key[column.key][0]
                found = self.references.matching(first, column.refers_to)
                return [self.references.name_of(found[0]) if found else first]
        return []

    def _resolve_fields(self, row: Row) -> None:
        """Put ids in the place of the names in fields of the row itself."""
        for position, names in row.names:
            column = row.sheet.columns[position]
            if column.field is not None:
                # another one each time, or two links to names nobody has would be the same
                nobody = f"{_UNRESOLVED}{len(self.records)}"
                row.values[column.key] = self._resolved(row, position, names[0]) or nobody

    def _add_short_links(self, row: Row) -> None:
        """Add the links of which the row only names the other ends."""
        for position, names in row.names:
            column = row.sheet.columns[position]
            if column.link is None:
                continue
            others = [self._resolved(row, position, written) for written in names]
            for other in dict.fromkeys(others):
                if other is not None and row.id is not None:
                    source, target = (other, row.id) if column.reverse else (row.id, other)
                    record = {"kind": column.link.kind, "source": source, "target": target}
                    self._add(record, row, position)

    def _resolved(self, row: Row, position: int, written: str) -> str | None:
        column = row.sheet.columns[position]
        try:
            return self.references.resolve(written, column.refers_to, several=column.several)
        except InputError as fault:
            if self._unread.isdisjoint(column.refers_to):
                self._faults.add(row, position, fault)
            return None

    def _add(self, record: dict[str, Any], row: Row, position: int | None = None) -> None:
        self.records.append(record)
        self.origins.append((row, position))

    def _place(self, faults: Sequence[InputError]) -> None:
        """Give the network's faults their cells, leaving out what only follows from another."""
        known = self._faults.spots()
        elsewhere = {fault.place.record for fault in faults if fault.place.field != "id"}
        for fault in faults:
            row, position = self.origins[fault.place.record or 0]
            if position is None:
                position = row.sheet.position_of(fault.place.field)
            of_made_id = fault.place.field == "id" and "id" not in row.values
            if not (
                row.spot(position) in known
                or (of_made_id and fault.place.record in elsewhere)
                or _is_said_of_the_sheet(fault, row.sheet)
                or _is_unresolved(fault, row.sheet)
            ):
                self._faults.add(row, position, _in_words_of_the_sheet(fault, row, position))


def _in_words_of_the_sheet(fault: InputError, row: Row, position: int) -> InputError:
    """A fault on an empty end of a link, which may have a heading of its own on this sheet."""
    column = row.sheet.columns.get(position)
    if column and column.obligatory and column.refers_to and column.key not in row.values:
        return InputError(_EMPTY_CELL.fill(heading=quoted(column.text)))
    return fault


def _is_said_of_the_sheet(fault: InputError, sheet: KnownSheet) -> bool:
    """Whether the field is missing because its column is, which is said once."""
    present = {column.key for column in sheet.columns.values()}
    return fault.place.field not in present and any(
        column.obligatory and column.key == fault.place.field for column in columns_of(sheet.kind)
    )


def _is_unresolved(fault: InputError, sheet: KnownSheet) -> bool:
    """Whether it concerns a name of which was said that nobody has it."""
    column = sheet.columns.get(sheet.position_of(fault.place.field))
    is_reference = column is not None and bool(column.refers_to)
    return is_reference and (fault.value or "").startswith(f"'{_UNRESOLVED}")


@cache
def _is_told_apart(kind: str) -> bool:
    """Whether ids of this kind may hold the names of other nodes, which must be known first."""
    return any(
        column.distinguishes or (column.field and column.refers_to) for column in columns_of(kind)
    )
