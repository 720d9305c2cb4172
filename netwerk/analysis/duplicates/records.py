"""Organisations and persons as records to compare: their own fields, and what they are tied to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from netwerk.model.identifiers import kind_of
from netwerk.model.links import (
    ActiveIn,
    Knows,
    Leads,
    MemberOf,
    PartOf,
    TakesPartIn,
    WorksFor,
    WorksWith,
)
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import PARTNERS
from netwerk.similarity.records import Column
from netwerk.similarity.records.words import compact, words_of

_OF_BOTH = (
    Column("name", "name"),
    Column("agb", "code"),
    Column("email", "email", where=True),
    Column("telephone", "digits", where=True),
    Column("domain", "category"),
    Column("areas", "shared"),
    Column("employers", "group"),
    Column("contacts", "shared"),
    Column("together", "apart"),
)
COLUMNS_OF: Mapping[str, Sequence[Column]] = {
    "organisation": (
        *_OF_BOTH,
        Column("kvk", "value"),
        Column("type", "category"),
        Column("address", "words", where=True),
        Column("postcode", "value", where=True),
        Column("place", "value", where=True),
    ),
    "person": (*_OF_BOTH, Column("profession", "category")),
}
NAMES_ALONE = (Column("name", "name"),)
_AT_ONE_TABLE = ("overleg", "initiative", "agreement")


def record_of_each(network: Network, nodes: Iterable[Node]) -> list[dict[str, Any]]:
    """The record of each node, with the columns of `COLUMNS_OF`."""
    tied = _Tied(network)
    places = {
        word for n in nodes if (place := getattr(n, "place", None)) for word in words_of(place)
    }
    return [
        {
            **dict(node),
            "name": _names(node, places),
            "areas": sorted(tied.areas[node.id]),
            "employers": sorted(tied.employers[node.id]),
            "contacts": sorted(tied.contacts[node.id]),
            "together": sorted(tied.together[node.id]),
        }
        for node in nodes
    ]


def _names(node: Node, places: set[str]) -> list[str]:
    """Its names, and each also without the words of a place: a city is no department."""
    names = [node.label, *node.aliases]
    without = [" ".join(w for w in name.split() if compact(w) not in places) for name in names]
    return list(dict.fromkeys([*names, *(name for name in without if len(words_of(name)) > 1)]))


class _Tied:
    """What each partner is tied to, by id."""

    def __init__(self, network: Network) -> None:
        self.areas: dict[str, set[str]] = defaultdict(set)
        self.employers: dict[str, set[str]] = defaultdict(set)
        self.contacts: dict[str, set[str]] = defaultdict(set)
        self.together: dict[str, set[str]] = defaultdict(set)
        for link in network.links:
            source, target = link.source, link.target
            match link:
                case ActiveIn():
                    self.areas[source].add(target)
                case WorksFor() | MemberOf():
                    self.employers[source].add(target)
                    self._mark_together(source, target)
                case WorksWith() | Knows() | PartOf() if kind_of(source) in PARTNERS:
                    self.contacts[source].add(target)
                    self.contacts[target].add(source)
                    self._mark_together(source, target)
                case TakesPartIn() | Leads() if kind_of(target) in _AT_ONE_TABLE:
                    self.together[source].add(target)

    def _mark_together(self, source: str, target: str) -> None:
        for end in (source, target):
            self.together[end].add(f"{source} {target}")
