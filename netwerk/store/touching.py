"""The part of a stored network that a change touches."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from netwerk.changes import Changes, Item, Key, key_of
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.facts import refs_of
from netwerk.model.identifiers import kind_of
from netwerk.model.network import Network

from . import cypher
from .asking import Asked, batches, by_kind
from .records import link_of, node_record, refs_in


@dataclass(frozen=True, slots=True)
class Part:
    """Some nodes and links of a stored network, and by key the place that each has there."""

    network: Network
    places: dict[Key, int]


def touched(asked: Asked, changes: Changes) -> Part:
    """The part of the network on which the changes mean the same as on the whole.

    It holds what they name, what refers to it and what stands between the same ends: enough to find
    what is there already, what is gone, and what goes with it.
    """
    part = _Gathered(asked)
    gone = {item.id for item in changes.removed if isinstance(item, Node)}
    gone |= part.add_referring(gone)
    part.add_links_at(gone)
    named = set(gone)
    updated = chain.from_iterable((update.before, update.after) for update in changes.updated)
    for item in chain(changes.added, changes.removed, updated):
        if isinstance(item, Link):
            part.pairs.add((item.source, item.kind, item.target))
        named.update(_ids_of(item))
    part.add_nodes(named)
    part.add_links_between()
    part.add_nodes(())
    return part.network()


class _Gathered:
    """Gathers nodes and links."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._nodes: dict[str, dict[str, Any]] = {}
        self._links: dict[Key, Link] = {}
        self._places: dict[Key, int] = {}
        self.pairs: set[tuple[str, str, str]] = set()

    def add_referring(self, gone: set[str]) -> set[str]:
        """What refers to these: of links the ends join the pairs; the nodes are returned."""
        found: set[str] = set()
        for kind, cls in NODE_KINDS.items():
            for name in refs_of(cls) if gone else ():
                statement = cypher.ids_of(kind, at=False, where=f"n.{name} IN $ids")
                found |= self._asked.ids(statement, gone)
            for link_kind in cypher.links_from(kind):
                for name in refs_of(LINK_KINDS[link_kind]):
                    if of_ref := [node_id for node_id in gone if kind_of(node_id) == name]:
                        self._add(cypher.links_referring(kind, link_kind, name), ids=of_ref)
        self.pairs |= {(link.source, link.kind, link.target) for link in self._links.values()}
        self.add_nodes(())
        return found

    def add_links_at(self, ids: set[str]) -> None:
        """Every link of these nodes."""
        for kind, of_kind in by_kind(ids).items():
            for batch in batches(of_kind):
                self._add(cypher.links_at(kind), ids=batch)

    def add_links_between(self) -> None:
        """Every link of a kind between the ends of the pairs."""
        targets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, kind, target in sorted(self.pairs):
            if (source,) in self._places:
                targets[kind, source].append(target)
        rows: dict[str, list[Any]] = defaultdict(list)
        for (kind, source), found in targets.items():
            rows[kind].append([self._places[(source,)], found])
        for kind, of_kind in rows.items():
            for batch in batches(of_kind):
                self._add(cypher.links_between(kind), rows=batch)

    def add_nodes(self, ids: Iterable[str]) -> None:
        """These nodes, the ends of the links, and what any of them refers to."""
        wanted = {*ids, *chain.from_iterable(map(_ids_of, self._links.values()))}
        while wanted := wanted - self._nodes.keys():
            found = [
                record
                for kind, of_kind in by_kind(wanted).items()
                for batch in batches(of_kind)
                for record in self._records(kind, batch)
            ]
            self._nodes |= {record["id"]: record for record in found}
            wanted = {ref for n in found for ref in refs_in(n, refs_of(NODE_KINDS[n["kind"]]))}

    def _records(self, kind: str, ids: list[str]) -> Iterable[dict[str, Any]]:
        for found, place in self._asked.rows(cypher.nodes_with_places(kind), ids=ids):
            self._places[(found["id"],)] = place
            yield node_record(kind, found)

    def _add(self, statement: str, **parameters: Any) -> None:
        for *row, place in self._asked.rows(statement, **parameters):
            link = link_of(*row)
            self._links[key_of(link)] = link
            self._places[key_of(link)] = place

    def network(self) -> Part:
        """What was gathered, checked."""
        return Part(Network.of([*self._nodes.values(), *self._links.values()]), self._places)


def _ids_of(item: Item) -> list[str]:
    """A node's own id or a link's ends, and what it refers to."""
    own = [item.id] if isinstance(item, Node) else [item.source, item.target]
    return [*own, *refs_in(item, refs_of(type(item)))]
