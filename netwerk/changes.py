"""What makes one network into another, and applying it elsewhere.

A change is told apart by the id of its node or the identity of its link. An update carries only the
fields that differ, so that changes made on a narrowed network leave alone what was narrowed away.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from netwerk.errors import InputError, InputErrors
from netwerk.model import Link, Node, fields_of
from netwerk.model.facts import declared_fields, refs_of
from netwerk.model.faults import shown
from netwerk.model.identity import identity
from netwerk.model.network import Network
from netwerk.text import Text

Item = Node | Link
Key = tuple[str, ...]

_THERE_ALREADY = Text(
    nl="{item} staat al in het netwerk. Laad het netwerk opnieuw en wijzig het daar.",
    en="{item} is in the network already. Load the network anew and change it there.",
)
_OTHER_CODE = Text(
    nl="{name} ({id}) staat al in de opslag met {field} {old}, en hier met {new}. Zijn het er "
    "twee, geef deze dan een eigen Kenmerk. Is het er een, verbeter dan de code.",
    en="{name} ({id}) is in the store already with {field} {old}, and here with {new}. If they are "
    "two, give this one an Id of its own. If they are one, mend the code.",
)
_NOT_THERE = Text(
    nl="{item} staat niet meer in het netwerk. Laad het netwerk opnieuw en wijzig het daar.",
    en="{item} is no longer in the network. Load the network anew and change it there.",
)
_SEVERAL = Text(
    nl="{item} kan op meer regels van het netwerk slaan. Laad het hele netwerk en wijzig het daar.",
    en="{item} may mean several rows of the network. Load the whole network and change it there.",
)
_LOST = Text(
    nl="{item} kan er niet bij: dezelfde wijziging haalt iets weg waar het niet zonder kan.",
    en="{item} cannot be added: the same change removes something it cannot do without.",
)
_LINK = Text(nl="{source} {kind} {target}", en="{source} {kind} {target}")


@dataclass(frozen=True, slots=True)
class Update:
    """One node or link before and after; both have the same id or identity."""

    before: Item
    after: Item

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ."""
        names = (field.name for field in declared_fields(type(self.after)))
        return tuple(n for n in names if getattr(self.before, n) != getattr(self.after, n))


@dataclass(frozen=True, slots=True)
class Changes:
    """Nodes and links that were added, updated or removed; false when there are none.

    `whole` is the checked network that they make of nothing, when they come from one.
    """

    added: tuple[Item, ...] = ()
    updated: tuple[Update, ...] = ()
    removed: tuple[Item, ...] = ()
    whole: Network | None = field(default=None, init=False, repr=False, compare=False)

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)


def diff(before: Network, after: Network) -> Changes:
    """What makes `before` into `after`: nodes by id, then links by kind and ends.

    Examples
    --------
    >>> before = Network([{"kind": "person", "name": "An"}])
    >>> after = before.with_([{"kind": "person", "name": "Bo"}])
    >>> [node.id for node in diff(before, after).added]
    ['person:bo']
    """
    if not before.nodes:
        changes = Changes(added=(*after.nodes.values(), *after.links))
        object.__setattr__(changes, "whole", after)
        return changes
    old, new = _items(before), _items(after)
    return Changes(
        added=tuple(item for key, item in new.items() if key not in old),
        updated=tuple(
            Update(old[key], item) for key, item in new.items() if key in old and old[key] != item
        ),
        removed=tuple(item for key, item in old.items() if key not in new),
    )


def apply(network: Network, changes: Changes) -> Network:
    """The network with the changes made.

    A removed node takes along its links and what cannot do without it, as in `Network.without`. A
    link whose reference was emptied by narrowing means the one link of the network that has it.

    Raises
    ------
    InputErrors
        When something to add is there already, something to update or remove is not there, or the
        result is no valid network.
    """
    if not changes:
        return network
    if not network.nodes and changes.whole is not None:
        return changes.whole
    faults: list[InputError] = []
    stored = _Stored(network)
    gone = {key for item in changes.removed if (key := stored.found(item, faults)) is not None}
    items = [*_updated(stored, changes.updated, faults), *_added(stored, changes.added, faults)]
    if faults:
        raise InputErrors(faults)
    result = network.with_(
        nodes=[item for item in items if isinstance(item, Node)],
        links=[item for item in items if isinstance(item, Link)],
    )
    # Removed last: what now refers to something else must not go along with what it referred to.
    return _without(result, gone, items) if gone else result


def other_codes(update: Update) -> Iterator[InputError]:
    """A fault for each code that the stored node and the new one both have, but not alike."""
    before, after = update.before, update.after
    if isinstance(before, Node) and isinstance(after, Node):
        for field in fields_of(after.kind):
            codes = [getattr(node, field.name) for node in (before, after)]
            if field.fact.code is not None and None not in codes and codes[0] != codes[1]:
                words = {"name": shown(after.label), "id": after.id, "field": field.text}
                text = _OTHER_CODE.fill(**words, old=codes[0], new=codes[1])
                yield InputError(text, value=codes[1])


class _Stored:
    """Finds what a change means among the nodes and links of a network."""

    def __init__(self, network: Network) -> None:
        self.items = _items(network)

    def found(self, item: Item, faults: list[InputError]) -> Key | None:
        """The key of what `item` stands for; None, and a fault, when that is not one thing."""
        key = key_of(item)
        if key in self.items:
            return key
        meant = self._narrowed.get(key, [])
        if len(meant) == 1:
            return meant[0]
        faults.append(_fault(_SEVERAL if meant else _NOT_THERE, item, self.items))
        return None

    @cached_property
    def _narrowed(self) -> Mapping[Key, list[Key]]:
        """By the key that narrowing gives a link when it empties its references: its real keys."""
        keys: dict[Key, list[Key]] = defaultdict(list)
        for key, item in self.items.items():
            refs = refs_of(type(item))
            filled = [name for name in refs if getattr(item, name) is not None]
            if filled and isinstance(item, Link):
                emptied: dict[str, Any] = dict.fromkeys(filled)
                keys[identity(replace(item, **emptied))].append(key)
        return keys


def _without(network: Network, gone: Set[Key], kept: Iterable[Item]) -> Network:
    """The network without these, in which what was added or updated still stands."""
    links = [link for link in network.links if identity(link) in gone]
    result = network.without((key[0] for key in gone if len(key) == 1), links=links)
    left = _items(result)
    lost = [item for item in kept if left.get(key_of(item)) != item]
    if lost:
        raise InputErrors(_fault(_LOST, item, _items(network)) for item in lost)
    return result


def _updated(
    stored: _Stored, updates: Iterable[Update], faults: list[InputError]
) -> Iterator[Item]:
    for update in updates:
        key = stored.found(update.after, faults)
        if key is not None:
            item = stored.items[key]
            values = {name: getattr(update.after, name) for name in update.fields}
            yield item.changed(**values) if isinstance(item, Node) else replace(item, **values)


def _added(stored: _Stored, items: Iterable[Item], faults: list[InputError]) -> Iterator[Item]:
    for item in items:
        there = stored.items.get(key_of(item))
        if there is None:
            yield item
        elif there != item:
            faults.append(_fault(_THERE_ALREADY, item, stored.items))


def _items(network: Network) -> dict[Key, Item]:
    """Nodes and links in canonical order, by what tells them apart."""
    items: list[Item] = [*network.nodes.values(), *network.links]
    return {key_of(item): item for item in items}


def key_of(item: Item) -> Key:
    """What tells a node or link apart: its id, or its identity."""
    return (item.id,) if isinstance(item, Node) else identity(item)


def _fault(text: Text, item: Item, items: Mapping[Key, Item]) -> InputError:
    if isinstance(item, Node):
        return InputError(text.fill(item=shown(item.label)), value=item.id)
    source, target = (
        shown(node.label if isinstance(node := items.get((end,)), Node) else end)
        for end in (item.source, item.target)
    )
    return InputError(text.fill(item=_LINK.fill(source=source, kind=item.text, target=target)))
