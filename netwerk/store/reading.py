"""A network out of the database: nodes by the page, with their links as lists."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from netwerk.errors import InputError, InputErrors, NetworkError
from netwerk.model import NODE_KINDS, Link
from netwerk.model.build import collection_paused
from netwerk.model.facts import refs_of
from netwerk.model.faults import NOT_A_MOMENT, shown
from netwerk.model.identifiers import kind_of
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import Text

from . import cypher
from .asking import Asked, batches, by_kind
from .records import link_of, node_record, refs_in
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
        self._links: list[Link] = []

    def read(self, chosen: set[str] | None) -> None:
        """Nodes of the kinds, all or the chosen ones, with the links among them."""
        if chosen is None:
            total = sum(self._asked.value(cypher.count_nodes(kind)) for kind in self._kinds)
            for kind in self._kinds:
                self._read(kind, _all_pages(self._asked, kind), total)
        else:
            ids, inside = by_kind(chosen), sorted(chosen)
            total = sum(len(ids.get(kind, ())) for kind in self._kinds)
            for kind in self._kinds:
                pages = _chosen_pages(self._asked, kind, ids.get(kind, ()), inside)
                self._read(kind, pages, total)
        self._read_referred()

    def _read(self, kind: str, pages: Iterable[Any], total: int) -> None:
        narrowed = len(self._kinds) < len(NODE_KINDS)
        for page in pages:
            for found, links in page:
                self._nodes.append(node_record(kind, found))
                self._links += [
                    link_of(found["id"], *link)
                    for link in links
                    if not narrowed or kind_of(link[1]) in self._kinds
                ]
            self._progress(len(self._nodes), total)

    def _read_referred(self) -> None:
        """The nodes that are only referred to: narrowing finds out whether they stay."""
        known = {node["id"] for node in self._nodes}
        referred = {
            ref for item in self._records() for ref in refs_in(item, refs_of(_class_of(item)))
        }
        for kind, ids in by_kind(referred - known).items():
            self._nodes += nodes_with(self._asked, kind, ids)

    def _records(self) -> list[dict[str, Any] | Link]:
        return [*self._nodes, *self._links]

    def network(self) -> Network:
        """What was read, checked."""
        records = self._records()
        try:
            return Network.of(records)
        except InputErrors as faults:
            raise InputErrors(_placed(fault, records) for fault in faults.errors) from None


def _all_pages(asked: Asked, kind: str) -> Iterator[Any]:
    """Every node of a kind, in the database's own order of ids."""
    statement = cypher.page(kind, at=asked.at, chosen=False)
    return asked.pages(statement, PAGE, lambda node: str(node[0]["id"]))


def nodes_with(asked: Asked, kind: str, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The nodes of a kind with these ids, without their links, active or not."""
    statement = cypher.page(kind, at=False, chosen=True, links=False)
    for batch in batches(ids, PAGE):
        for found, _ in asked.value(statement, ids=batch):
            yield node_record(kind, found)


def _chosen_pages(asked: Asked, kind: str, ids: Iterable[str], inside: list[str]) -> Iterator[Any]:
    statement = cypher.page(kind, at=asked.at, chosen=True)
    return (asked.value(statement, ids=batch, inside=inside) for batch in batches(ids, PAGE))


def _class_of(item: dict[str, Any] | Link) -> type[Any]:
    return type(item) if isinstance(item, Link) else NODE_KINDS[item["kind"]]


def _placed(fault: InputError, records: list[dict[str, Any] | Link]) -> InputError:
    """The fault with the node or link it is about."""
    if fault.place.record is None:
        return fault
    record = records[fault.place.record]
    if isinstance(record, Link):
        item = f"{record.source} {cypher.relationship_type(record.kind)} {record.target}"
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
