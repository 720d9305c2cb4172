"""Nodes and links as the properties of a database, and back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple, Self

from netwerk.changes import Update
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.facts import declared_fields
from netwerk.model.moment import Moment

from .cypher import LINK_FIELDS


def properties(item: Node | Link) -> dict[str, Any]:
    """The filled-in fields; of a node with its id, of a link without its ends."""
    found: dict[str, Any] = {}
    for name in _fields(type(item)):
        value = getattr(item, name)
        if value is not None and value != ():
            found.update(_property(name, value))
    return found


def changed_properties(update: Update) -> dict[str, Any]:
    """The properties that an update changes; None for one that goes."""
    found: dict[str, Any] = {}
    for name in update.fields:
        before, after = getattr(update.before, name), getattr(update.after, name)
        found.update(dict.fromkeys(_property(name, before)))
        if after is not None and after != ():
            found.update(_property(name, after))
    return found


def node_record(kind: str, found: Mapping[str, Any]) -> dict[str, Any]:
    """A node as a mapping of fields; what else somebody hung on it is left out."""
    return {"kind": kind, **_stated(NODE_KINDS[kind], found)}


def link_of(source: str, type_: str, target: str, found: Mapping[str, Any]) -> Link:
    """An unchecked link, from its relationship."""
    cls = LINK_KINDS[type_.lower()]
    return cls(source, target, **_stated(cls, found))


class Block(NamedTuple):
    """Links of one kind with the same fields filled in; ends are numbers of the database."""

    cls: type[Link]
    sources: list[int]
    targets: list[int]
    columns: dict[str, list[Any]]

    @classmethod
    def of(cls, found: Sequence[Any]) -> Self:
        """The block that `cypher.page` found, with the fields that its kind has."""
        type_, sources, targets, *values = found
        kind = LINK_KINDS[type_.lower()]
        names = _field_set(kind)
        columns = {
            name: column
            for name, column in zip(LINK_FIELDS, values, strict=True)
            if column and name in names
        }
        return cls(kind, sources, targets, columns)

    def links(self, id_of: Mapping[int, str]) -> Iterator[dict[str, Any]]:
        """Records of the links between nodes that are known."""
        names = ("kind", "source", "target", *self.columns)
        sources = map(id_of.get, self.sources)
        targets = map(id_of.get, self.targets)
        kinds = repeat(self.cls.kind, len(self.sources))
        rows = zip(kinds, sources, targets, *self.columns.values(), strict=True)
        return (dict(zip(names, row, strict=True)) for row in rows if row[2] is not None)


def _stated(cls: type, found: Mapping[str, Any]) -> dict[str, Any]:
    names = _field_set(cls)
    return {name: value for name, value in found.items() if name in names}


def refs_in(record: Mapping[str, Any] | Node | Link, names: Iterable[str]) -> Iterator[str]:
    """The ids that a record refers to in these fields."""
    for name in names:
        value = record.get(name) if isinstance(record, Mapping) else getattr(record, name)
        if value is not None:
            yield value


def _property(name: str, value: object) -> dict[str, Any]:
    """The property of a field; a moment has its first and last day beside it."""
    if isinstance(value, Moment):
        return {
            name: str(value),
            f"{name}_first": value.first_day,
            f"{name}_last": value.last_day,
        }
    return {name: list(value) if isinstance(value, tuple) else value}


def _declared(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in declared_fields(cls) if not field.fact.end)


_fields: Callable[[type], tuple[str, ...]] = cache(_declared)
_field_set: Callable[[type], frozenset[str]] = cache(lambda cls: frozenset(_fields(cls)))
