"""A network out of the database: nodes by the page, with their links as lists."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from netwerk.errors import InputError, InputErrors, NetworkError
from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.build import collection_paused
from netwerk.model.facts import refs_of
from netwerk.model.faults import NOT_A_MOMENT, shown
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import Text

from . import cypher
from .asking import Asked, batches, by_kind
from .records import Block, node_record, refs_in
from .selecting import find, in_area, on_theme

Progress = Callable[[int, int], None]  # how many nodes and links of how many were seen
PAGE = 2_000

_IN_DATABASE = Text(nl="in de database, {item}: {fault}", en="in the database, {item}: {fault}")


def read_network(asked: Asked, selection: Mapping[str, Any], progress: Progress) -> Network:
    """The network, narrowed as `Network.within` would narrow it.

    Raises
    ------
    InputErrors
        When it is no valid network, as after a change by hand.
    NetworkError
        When the area, theme or kind is unknown.
    """
    area, theme, kinds = (selection.get(name) for name in ("area", "theme", "kinds"))
    theme = None if theme is None else find(asked, "theme", theme)
    chosen, within = None, kinds
    if area is not None:
        chosen = in_area(asked, find(asked, "area", area))
    elif theme is not None:
        chosen = on_theme(asked, theme)
    if area is not None and theme is not None:  # then the theme is sought among what was read
        chosen, within = {*(chosen or ()), theme}, None
    with collection_paused():
        records = _Records(asked, progress, NODE_KINDS if within is None else within)
        records.read(chosen)
        network = records.network()
    network = network.within(at=selection.get("at"))
    if chosen is not None:
        network = network.without(network.nodes.keys() - chosen)
    return network.within(theme=None if area is None else theme, kinds=kinds)


class _Records:
    """Collects what is read."""

    def __init__(self, asked: Asked, progress: Progress, kinds: Iterable[str]) -> None:
        self._asked = asked
        self._kinds = [kind for kind in NODE_KINDS if kind in set(kinds)]
        self._progress = progress
        self._nodes: list[dict[str, Any]] = []
        self._blocks: list[Block] = []
        self._id_of: dict[int, str] = {}  # by the database's own number
        self._referred: set[str] = set()

    def read(self, chosen: set[str] | None) -> None:
        """Nodes of the kinds, all or the chosen ones, with the links among them."""
        if chosen is None:
            total = sum(self._asked.value(cypher.count_nodes(kind)) for kind in self._kinds)
            for kind in self._kinds:
                statement = cypher.page(kind, at=self._asked.at, chosen=False)
                self._read(kind, self._asked.pages(statement, PAGE), total)
        else:
            ids = by_kind(chosen)
            total = sum(len(ids.get(kind, ())) for kind in self._kinds)
            for kind in self._kinds:
                statement = cypher.page(kind, at=self._asked.at, chosen=True)
                self._read(kind, _pages_with(self._asked, statement, ids.get(kind, ())), total)
        self._read_referred()

    def _read(self, kind: str, pages: Iterable[Any], total: int) -> None:
        refs = refs_of(NODE_KINDS[kind])
        for ids, numbers, found, blocks in pages:
            self._nodes += [node_record(kind, properties) for properties in found]
            self._id_of.update(zip(numbers, ids, strict=True))
            self._blocks += map(Block.of, blocks)
            self._referred.update(ref for node in found for ref in refs_in(node, refs))
            self._progress(len(self._nodes), total)

    def _read_referred(self) -> None:
        """The nodes that are only referred to: narrowing finds out whether they stay."""
        for block in self._blocks:
            for name in block.columns.keys() & refs_of(block.cls):
                self._referred.update(block.columns[name])
        known = set(self._id_of.values())
        for kind, ids in by_kind(self._referred - known).items():
            self._nodes += nodes_with(self._asked, kind, ids)

    def network(self) -> Network:
        """What was read, checked."""
        links = (link for block in self._blocks for link in block.links(self._id_of))
        records = [*self._nodes, *links]
        try:
            return Network.of(records)
        except InputErrors as faults:
            raise InputErrors(_placed(fault, records) for fault in faults.errors) from None


def nodes_with(asked: Asked, kind: str, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The nodes of a kind with these ids, without their links, active or not."""
    statement = cypher.page(kind, at=False, chosen=True, links=False)
    for _, _, found, _ in _pages_with(asked, statement, ids):
        for properties in found:
            yield node_record(kind, properties)


def _pages_with(asked: Asked, statement: str, ids: Iterable[str]) -> Iterator[list[Any]]:
    for batch in batches(ids, PAGE):
        yield from asked.rows(statement, ids=batch)


def _placed(fault: InputError, records: list[dict[str, Any]]) -> InputError:
    """The fault with the node or link it is about."""
    if fault.place.record is None:
        return fault
    record = records[fault.place.record]
    if record["kind"] in LINK_KINDS:
        type_ = cypher.relationship_type(record["kind"])
        item = f"{record['source']} {type_} {record['target']}"
    else:
        item = record["id"]
    return InputError(
        _IN_DATABASE.fill(item=shown(item), fault=fault.text), place=fault.place, value=fault.value
    )


def moment_of(selection: Mapping[str, Any]) -> Moment | None:
    """The moment that a selection narrows to.

    Raises
    ------
    NetworkError
        When it is none.
    """
    at = selection.get("at")
    try:
        return None if at is None else Moment(at)
    except ValueError:
        raise NetworkError(NOT_A_MOMENT.fill(value=shown(at))) from None
