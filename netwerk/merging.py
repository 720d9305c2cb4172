"""Joining nodes that are the same, losing no link.

Of the nodes that are one, the one confirmed last stays (else the one that says most, else the first
id); the names of the others become its aliases. What it does not say is filled from the others,
lists are put together, it begins when the first of them began and ends when it ends itself. Where
two say otherwise the value confirmed last stays, and that is told. Links and references go over to
the one that stays; links that become the same are put together by the same rules, and links from a
node to itself are dropped and told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from netwerk.errors import InputError, InputErrors
from netwerk.model.facts import declared_fields, refs_of
from netwerk.model.faults import shown
from netwerk.model.identity import identity
from netwerk.model.link import Link
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.verdicts import DistinctFrom, SameAs, Verdict
from netwerk.text import LANGUAGES, Text, enumerated

_NOT_MERGED = ("id", "name", "aliases", "source", "target", "since", "until", "confirmed_on")
_CONTRADICTION = Text(
    nl="{a} en {b} zijn bewust apart, maar volgens de oordelen zijn ze dezelfde: {names}. "
    "Verander een van deze oordelen.",
    en="{a} and {b} are rightly different, but the judgements make them the same: {names}. "
    "Change one of these judgements.",
)
_OTHER_KIND = Text(
    nl="{a} en {b} zijn van een andere soort en kunnen niet worden samengevoegd.",
    en="{a} and {b} are of another kind and cannot be joined.",
)
_NOT_THERE = Text(
    nl="{id} staat niet in het netwerk en kan niet worden samengevoegd.",
    en="{id} is not in the network and cannot be joined.",
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two that are one said otherwise: of which node, or link, and field, and what stayed."""

    item: Node | Link
    field: str
    kept: Any
    dropped: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The network after joining, and what that did.

    `kept_as` tells of each node that is gone which took its place; `dropped` are the links that
    would have gone from a node to itself.
    """

    network: Network
    kept_as: Mapping[str, str]
    conflicts: tuple[Conflict, ...] = ()
    dropped: tuple[Link, ...] = ()


def merge(network: Network, verdicts: Iterable[Verdict] | None = None) -> Network:
    """The network in which what is the same is one node; see :func:`merge_told` for what it did.

    Parameters
    ----------
    verdicts
        Which are the same (`SameAs`, also in chains) and which are not (`DistinctFrom`), besides
        those that the network holds; other verdicts say nothing here. By default those that the
        network holds.

    Raises
    ------
    InputErrors
        Naming every node that is not there, every two of another kind, and every two that are
        rightly different but would become one.

    Examples
    --------
    >>> from netwerk.model.nodes import Person
    >>> network = Network([Person(name="Jan de Vries"), Person(name="J. de Vries", agb="01012345")])
    >>> one = merge(network, [SameAs("person:j-de-vries", "person:jan-de-vries")])
    >>> [(node.name, node.aliases) for node in one.nodes.values()]
    [('J. de Vries', ('Jan de Vries',))]
    """
    return merge_told(network, verdicts).network


def merge_told(network: Network, verdicts: Iterable[Verdict] | None = None) -> Merge:
    """As :func:`merge`, with the conflicts, what took whose place, and the links dropped."""
    own = [link for link in network.links if isinstance(link, Verdict)]
    given = own if verdicts is None else list(verdicts)
    groups = _groups(network, [v for v in given if isinstance(v, SameAs) and v.until is None])
    _check_apart(network, groups, [v for v in (*own, *given) if isinstance(v, DistinctFrom)])
    if not groups:
        return Merge(network, {})
    conflicts: list[Conflict] = []
    nodes = [_joined_nodes([network.nodes[i] for i in group], conflicts) for group in groups]
    kept_as = {
        i: node.id for node, group in zip(nodes, groups, strict=True) for i in group if i != node.id
    }
    moved = [link for link in network.links if _touches(link, kept_as)]
    links, dropped = _moved_links(network, moved, kept_as, conflicts)
    referring = [node for node in network.nodes.values() if _touches(node, kept_as)]
    by_id = {node.id: node for node in (*referring, *nodes)}
    renamed = [node.changed(**_renamed(node, kept_as)) for node in by_id.values()]
    joined = network.with_(renamed, links).without(kept_as, links=moved)
    return Merge(joined, kept_as, tuple(conflicts), tuple(dropped))


def _groups(network: Network, verdicts: Sequence[SameAs]) -> list[list[str]]:
    """The ids that are one node, two or more together, sorted."""
    leader: dict[str, str] = {}

    def leads(node_id: str) -> str:
        while leader.setdefault(node_id, node_id) != node_id:
            leader[node_id] = leader[leader[node_id]]
            node_id = leader[node_id]
        return node_id

    faults: list[InputError] = []
    for verdict in verdicts:
        ends = (verdict.source, verdict.target)
        gone = [_NOT_THERE.fill(id=shown(i)) for i in ends if i not in network.nodes]
        if not gone and network.nodes[ends[0]].kind != network.nodes[ends[1]].kind:
            gone = [_OTHER_KIND.fill(a=_said(network, ends[0]), b=_said(network, ends[1]))]
        faults += map(InputError, gone)
        first, second = sorted(map(leads, ends))
        leader[second] = first
    if faults:
        raise InputErrors(faults)
    groups: dict[str, list[str]] = defaultdict(list)
    for node_id in sorted(leader):
        groups[leads(node_id)].append(node_id)
    return [group for group in groups.values() if len(group) > 1]


def _check_apart(
    network: Network, groups: Sequence[Sequence[str]], apart: Iterable[DistinctFrom]
) -> None:
    """Refuse to join what is rightly different, also by way of others."""
    group_of = {node_id: group for group in groups for node_id in group}
    faults: dict[tuple[str, str], InputError] = {}
    for verdict in apart:
        ends = sorted((verdict.source, verdict.target))
        group = group_of.get(ends[0])
        if verdict.until is None and group is not None and group is group_of.get(ends[1]):
            names = [_said(network, node_id) for node_id in group]
            listed = Text(**{language: enumerated(names, language) for language in LANGUAGES})
            a, b = (_said(network, end) for end in ends)
            faults[ends[0], ends[1]] = InputError(_CONTRADICTION.fill(a=a, b=b, names=listed))
    if faults:
        raise InputErrors(faults.values())


def _said(network: Network, node_id: str) -> str:
    """A node by its name, and by its id where another has that name too."""
    label = network.nodes[node_id].label
    namesakes = sum(node.label == label for node in network.nodes.values())
    return shown(label) if namesakes == 1 else f"{shown(label)} ({node_id})"


def _joined_nodes(nodes: Sequence[Node], conflicts: list[Conflict]) -> Node:
    first, *others = sorted(nodes, key=lambda node: (*_by_confirmation(node), node.id))
    names = [name for node in (first, *others) for name in (node.label, *node.aliases)]
    aliases = dict.fromkeys(name for name in names if name != first.label)
    values = _joined_values([first, *others], conflicts)
    return first.changed(**values, aliases=tuple(aliases))


def _joined_links(links: Sequence[Link], conflicts: list[Conflict]) -> Link:
    if len(links) == 1:
        return links[0]
    ordered = sorted(links, key=lambda link: (*_by_confirmation(link), repr(link)))
    return replace(ordered[0], **_joined_values(ordered, conflicts))


def _by_confirmation(item: Node | Link) -> tuple[int, int]:
    """Sorts what was confirmed last first, then what says most."""
    confirmed = item.confirmed_on.last_day.toordinal() if item.confirmed_on else 0
    stated = sum(value not in (None, ()) for _, value in _own_values(item))
    return -confirmed, -stated


def _own_values(item: Node | Link) -> list[tuple[str, Any]]:
    names = (field.name for field in declared_fields(type(item)))
    return [(name, getattr(item, name)) for name in names if name not in _NOT_MERGED]


def _joined_values(items: Sequence[Node | Link], conflicts: list[Conflict]) -> dict[str, Any]:
    """The fields of items that are one, the first having the say."""
    first = items[0]
    joined: dict[str, Any] = {}
    for name, own in _own_values(first):
        values = [getattr(item, name) for item in items]
        if isinstance(own, tuple):
            joined[name] = tuple(dict.fromkeys(part for value in values for part in value))
            continue
        stated = list(dict.fromkeys(v for v in values if not _is_unstated(first, name, v)))
        joined[name] = stated[0] if stated else own
        if len(stated) > 1:
            conflicts.append(Conflict(first, name, stated[0], tuple(stated[1:])))
    begins = [item.since for item in items]
    if isinstance(first, Node):
        known = [since for since in begins if since is not None]
        joined["since"] = min(known, key=lambda since: since.first_day, default=None)
    confirmed = [item.confirmed_on for item in items if item.confirmed_on is not None]
    joined["confirmed_on"] = max(confirmed, key=lambda day: day.last_day, default=None)
    return joined


def _is_unstated(item: Node | Link, name: str, value: Any) -> bool:
    """Whether a value says nothing: empty, or what stands there when nobody fills it in."""
    if isinstance(item, Node):
        return bool(value is None or value == type(item).model_fields[name].default)
    return value is None


def _touches(item: Node | Link, kept_as: Mapping[str, str]) -> bool:
    ends = (item.source, item.target) if isinstance(item, Link) else ()
    return any(end in kept_as for end in (*ends, *(getattr(item, n) for n in refs_of(type(item)))))


def _renamed(item: Node | Link, kept_as: Mapping[str, str]) -> dict[str, Any]:
    """The ends and references of an item, with what is gone by what took its place."""
    names = [*refs_of(type(item)), *(("source", "target") if isinstance(item, Link) else ())]
    return {name: kept_as.get(value, value) for name in names if (value := getattr(item, name))}


def _moved_links(
    network: Network,
    moved: Sequence[Link],
    kept_as: Mapping[str, str],
    conflicts: list[Conflict],
) -> tuple[list[Link], list[Link]]:
    """The links at their new ends, and those that would have led from a node to itself."""
    dropped: list[Link] = []
    by_identity: dict[tuple[str, ...], list[Link]] = defaultdict(list)
    for link in moved:
        new = replace(link, **_renamed(link, kept_as))
        if new.source == new.target:
            dropped += [] if isinstance(link, SameAs) else [link]
        else:
            if new.symmetric and new.source > new.target:
                new = replace(new, source=new.target, target=new.source)
            by_identity[identity(new)].append(new)
    for link in network.links:
        if not _touches(link, kept_as) and identity(link) in by_identity:
            by_identity[identity(link)].append(link)
    return [_joined_links(links, conflicts) for links in by_identity.values()], dropped
