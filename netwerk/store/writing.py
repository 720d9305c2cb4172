"""Changes into the database."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import groupby
from typing import Any, Self

from netwerk.changes import Changes, Item, Key, key_of
from netwerk.model import Link, Node

from . import cypher
from .asking import Asked, batches
from .records import changed_properties, properties

Write = Callable[[str, list[Any]], list[list[Any]]]  # asks a statement for some rows


def write_changes(asked: Asked, changes: Changes, places: Mapping[Key, int]) -> None:
    """Make the changes; `places` tells where what is there lies, by its key."""

    def write(statement: str, rows: list[Any]) -> list[list[Any]]:
        return asked.rows(statement, rows=rows)

    links, nodes = _split(changes.removed)
    _write(write, cypher.DELETE_LINKS, (places[key_of(link)] for link in links))
    _write(write, cypher.DELETE_NODES, (places[key_of(node)] for node in nodes))
    changed = {key_of(update.after): changed_properties(update) for update in changes.updated}
    links, nodes = _split(update.after for update in changes.updated)
    for statement, keys in (
        (cypher.UPDATE_LINKS, map(key_of, links)),
        (cypher.UPDATE_NODES, map(key_of, nodes)),
    ):
        _write(write, statement, ([places[key], changed[key]] for key in keys))
    add(write, write, changes.added, asked.network, places)


class Ahead:
    """Writes while the next rows are made ready, one batch at a time and in their order."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._thread = ThreadPoolExecutor(1)
        self._busy: Future[list[list[Any]]] | None = None

    def write(self, statement: str, rows: list[Any]) -> None:
        """Begin to write, once the batch before is there."""
        self._wait()
        self._busy = self._thread.submit(self._write, statement, rows)

    def _wait(self) -> None:
        if self._busy is not None:
            self._busy.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self._thread.shutdown(wait=True)
        if error is None:
            self._wait()


def add(
    write_nodes: Write,
    write_links: Callable[[str, list[Any]], object],
    items: Iterable[Item],
    network: str,
    places: Mapping[Key, int],
) -> None:
    """Add items, nodes first; `places` tells where the nodes that are there lie."""
    links, nodes = _split(items)
    place_of = {key[0]: place for key, place in places.items() if len(key) == 1}
    for kind, of_kind in _by_kind(nodes):
        rows = ({**properties(node), "network": network} for node in of_kind)
        for ids, made in _write(write_nodes, cypher.create_nodes(kind), rows):
            place_of.update(zip(ids, made, strict=True))
    for kind, of_kind in _by_kind(links):
        for batch in batches(of_kind):
            write_links(cypher.create_links(kind), [*_grouped(batch, place_of)])


def _write(write: Write, statement: str, rows: Iterable[Any]) -> list[list[Any]]:
    return [answer for batch in batches(rows) for answer in write(statement, batch)]


def _grouped(links: Iterable[Link], place_of: Mapping[str, int]) -> Iterator[list[Any]]:
    """Rows of a source and its targets with properties; sorted links stand together already."""
    for source, of_source in groupby(links, key=lambda link: link.source):
        yield [place_of[source], [[place_of[x.target], properties(x)] for x in of_source]]


def _split(items: Iterable[Item]) -> tuple[list[Link], list[Node]]:
    links: list[Link] = []
    nodes: list[Node] = []
    for item in items:
        if isinstance(item, Node):
            nodes.append(item)
        else:
            links.append(item)
    return links, nodes


def _by_kind(items: Iterable[Any]) -> Iterable[tuple[str, list[Any]]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for item in items:
        found[item.kind].append(item)
    return found.items()
