"""A network put into the workbook it was read from, with everything else there as it was.

A cell changes only when it would mean something else: spelling, order, formats, formulas, own
columns and own sheets stay. A row is that of a node by its id, else by its name. What is gone is
cleared, its row stays empty; what is new comes below.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from netwerk.errors import InputError, InputErrors
from netwerk.files.columns import Column, columns_of, short_column
from netwerk.files.editing import Parts, Rich, add_sheet
from netwerk.files.editing.workbook import calculate_when_opened
from netwerk.files.excel import tables_of
from netwerk.files.headings import KnownSheet, recognise, title_of
from netwerk.files.layout import SHEET_ORDER
from netwerk.files.pages import Page
from netwerk.files.records import Reading
from netwerk.files.references import References
from netwerk.files.rows import Row
from netwerk.files.tables import Table
from netwerk.files.values import cell_of, joined, text_of
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.faults import shown
from netwerk.model.identity import identity, link_adapter
from netwerk.model.network import Network
from netwerk.text import Text, enumerated

_WIDTH = 22  # characters
_MOST_ROWS = 8  # that a remark names
_CLEARED = Text(
    nl="blad {sheet}, rij {rows}: leeggemaakt, want dit staat niet meer in het netwerk. Eigen "
    "kolommen zijn daar gebleven.",
    en="sheet {sheet}, row {rows}: cleared, for it is not in the network any more. Your own "
    "columns have stayed there.",
)
_NO_ROUND_TRIP = Text(
    nl="dit netwerk kan niet zonder verlies in deze werkmap. Schrijf het naar een nieuwe werkmap.",
    en="this network cannot go into this workbook without a loss. Write it to a new workbook.",
)


def rewritten(content: bytes, network: Network) -> tuple[bytes, tuple[Text, ...]]:
    """The workbook with this network in the place of its own, and what was lost in doing so.

    Raises
    ------
    InputErrors
        When the workbook has faults: then nobody knows what its rows mean.
    InputError
        When it cannot be changed without losing something, or would not read as the network.
    """
    for with_ids in (False, True):
        parts = Parts(content)
        rewriting = _Rewriting(parts, content, network, with_ids=with_ids)
        remarks = rewriting.run()
        result = parts.content() if rewriting.changed else content
        if _reads_as(result, network):
            return result, remarks
    raise InputError(_NO_ROUND_TRIP)


def _reads_as(content: bytes, network: Network) -> bool:
    try:
        return Reading(recognise(tables_of(content))).network() == network
    except InputErrors:
        return False


class _Rewriting:
    """Finds what changes on each sheet; one use."""

    def __init__(self, parts: Parts, content: bytes, network: Network, *, with_ids: bool) -> None:
        recognised = recognise(tables_of(content))
        self._reading = Reading(recognised)
        self._before = self._reading.network()
        self._parts, self._network, self._with_ids = parts, network, with_ids
        self._references = References.of(network)
        self._links = {identity(link): link for link in network.links}
        self._placed: set[tuple[str, ...]] = set()
        sheets = dict(parts.sheets())
        self._pages = {
            sheet.order: Page(parts, sheets[sheet.table.name], sheet) for sheet in recognised.sheets
        }
        self._page_of_kind: dict[str, Page] = {}
        for page in self._pages.values():
            self._page_of_kind.setdefault(page.kind, page)
        self._rows: dict[str, tuple[Page, int]] = {}
        # The names of the other ends of links in a cell, and whether they are another text now.
        self._names: dict[tuple[Page, int, int], list[str]] = defaultdict(list)
        self._renamed: set[tuple[Page, int, int]] = set()
        self._cleared: dict[str, list[int]] = defaultdict(list)
        self.changed = False

    def run(self) -> tuple[Text, ...]:
        """Change the parts; gives what was lost."""
        nodes = [row for row in self._reading.rows if row.sheet.kind in NODE_KINDS]
        for row in nodes:
            self._change_node(row)
        for row in nodes:
            self._keep_names(row)
        for record, (row, position) in zip(
            self._reading.records, self._reading.origins, strict=True
        ):
            if row.sheet.kind in LINK_KINDS and position is None:
                self._change_link(row, record)
        self._add_nodes()
        self._add_links()
        for page, row_number, position in sorted(self._renamed, key=lambda spot: spot[1:]):
            names = self._names[page, row_number, position]
            page.put(row_number, position, joined(names) or None)
        pages = list(dict.fromkeys([*self._pages.values(), *self._page_of_kind.values()]))
        written = [page.finish() for page in pages]
        self.changed = any(written)
        if self.changed:
            calculate_when_opened(self._parts)
        remarks = [remark for page in pages for remark in page.remarks]
        return (*self._cleared_rows(), *remarks)

    def _change_node(self, row: Row) -> None:
        page = self._pages[row.sheet.order]
        node_id = str(row.id)
        after = self._network.nodes.get(node_id)
        if after is None:
            self._clear(page, row)
            return
        self._rows[node_id] = (page, row.number)
        before = self._before.nodes[node_id]
        for column in columns_of(after.kind):
            if column.key == "id":
                if self._with_ids and "id" not in row.values:
                    page.put(row.number, page.added_column(column), node_id)
            elif column.field is not None:
                values = (getattr(before, column.key), getattr(after, column.key))
                self._change_field(page, row.number, column, *values)

    def _keep_names(self, row: Row) -> None:
        """Keep, in the cells with the other ends of links, the names of those that are there."""
        page = self._pages[row.sheet.order]
        if row.id not in self._rows:
            return
        for position, names in row.names:
            column = row.sheet.columns[position]
            if column.link is None:
                continue
            spot = (page, row.number, position)
            self._names[spot] = []
            for written in names:
                self._keep_name(spot, row, column, written)

    def _keep_name(
        self, spot: tuple[Page, int, int], row: Row, column: Column, written: str
    ) -> None:
        other = self._reading.references.resolve(written, column.refers_to)
        assert column.link is not None
        ends = (other, row.id) if column.reverse else (row.id, other)
        link = column.link(source=str(ends[0]), target=str(ends[1]))
        stays = self._links.get(identity(link))
        if stays is None or short_column(stays) is None or identity(link) in self._placed:
            self._renamed.add(spot)
            return
        self._placed.add(identity(link))
        if self._references.matching(written, column.refers_to) == [other]:
            self._names[spot].append(written)
        else:
            self._names[spot].append(self._references.written(other, column.refers_to))
            self._renamed.add(spot)

    def _change_link(self, row: Row, record: dict[str, Any]) -> None:
        page = self._pages[row.sheet.order]
        kind = row.sheet.kind
        values = {name: value for name, value in record.items() if name != "kind"}
        before = link_adapter(kind).validate_python([values])[0]
        swapped = LINK_KINDS[kind].symmetric and before.source > before.target
        key = identity(_swapped(before) if swapped else before)
        after = self._links.get(key)
        if after is None or key in self._placed:
            self._clear(page, row)
            return
        self._placed.add(key)
        after = _swapped(after) if swapped else after
        for column in columns_of(kind):
            pair = (getattr(before, column.key), getattr(after, column.key))
            self._change_field(page, row.number, column, *pair)

    def _change_field(
        self, page: Page, row: int, column: Column, before: object, after: object
    ) -> None:
        """Let a cell mean a value, unless it does already."""
        position = page.position_of(column)
        if before == after and (
            position is None or self._still_means(page.cell(row, position), column, after)
        ):
            return
        if position is None:
            position = page.added_column(column)
        if after in (None, ()):
            page.put(row, position, None)
        elif column.refers_to:
            page.put(row, position, self._references.written(str(after), column.refers_to))
        else:
            page.put(row, position, cell_of(after, column))

    def _still_means(self, cell: Any, column: Column, value: object) -> bool:
        if not column.refers_to or value is None:
            return True
        return self._references.matching(text_of(cell), column.refers_to) == [value]

    def _clear(self, page: Page, row: Row) -> None:
        if page.clear(row.number):
            self._cleared[page.name].append(row.number + 1)

    def _add_nodes(self) -> None:
        order = {kind: number for number, kind in enumerate(SHEET_ORDER)}
        new = [node for node in self._network.nodes.values() if node.id not in self._rows]
        for node in sorted(new, key=lambda node: order[node.kind]):
            page = self._page(node.kind)
            row = page.new_row()
            self._rows[node.id] = (page, row)
            for column in columns_of(node.kind):
                if column.key == "id":
                    if self._with_ids or page.position_of(column) is not None:
                        page.put(row, page.added_column(column), node.id)
                elif column.field is not None:
                    nothing = _default(node, column.key)
                    self._change_field(page, row, column, nothing, getattr(node, column.key))

    def _add_links(self) -> None:
        for key, link in self._links.items():
            if key not in self._placed:
                column = short_column(link)
                if column is None or not self._add_name(link, column):
                    self._add_link_row(link)

    def _add_name(self, link: Link, column: Column) -> bool:
        """Name the other end in the row of a node, unless links of this kind have a sheet."""
        here, other = (link.target, link.source) if column.reverse else (link.source, link.target)
        page, row = self._rows[here]
        position = page.position_of(column)
        if position is None:
            if link.kind in self._page_of_kind:
                return False
            position = page.added_column(column)
        spot = (page, row, position)
        self._names[spot].append(self._references.written(other, column.refers_to))
        self._renamed.add(spot)
        return True

    def _add_link_row(self, link: Link) -> None:
        page = self._page(link.kind)
        row = page.new_row()
        for column in columns_of(link.kind):
            self._change_field(page, row, column, None, getattr(link, column.key))

    def _page(self, kind: str) -> Page:
        """The sheet of a kind, made behind the others when there is none."""
        if kind not in self._page_of_kind:
            name = title_of(kind).nl
            columns = [c for c in columns_of(kind) if c.obligatory or c.key in ("name", "id")]
            headings = [[Rich(column.text.nl) for column in columns]]
            part = add_sheet(self._parts, name, headings, [_WIDTH] * len(columns), 0)
            table = Table(name, [[column.text.nl for column in columns]])
            sheet = KnownSheet(-1, table, kind, 0, dict(enumerate(columns)), ())
            self._page_of_kind[kind] = Page(self._parts, part, sheet)
        return self._page_of_kind[kind]

    def _cleared_rows(self) -> Iterable[Text]:
        for sheet, rows in self._cleared.items():
            numbers = [str(row) for row in sorted(rows)]
            said = Text(
                nl=enumerated(numbers, "nl", most=_MOST_ROWS),
                en=enumerated(numbers, "en", most=_MOST_ROWS),
            )
            yield _CLEARED.fill(sheet=shown(sheet), rows=said)


def _swapped(link: Link) -> Link:
    return replace(link, source=link.target, target=link.source)


def _default(node: Node, name: str) -> object:
    """What a field holds when nothing is filled in; None where it must be filled in."""
    field = type(node).model_fields[name]
    return None if field.is_required() else field.default
