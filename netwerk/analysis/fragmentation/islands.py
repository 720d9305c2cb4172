"""Islands, and the one contact that would join each of them to the largest part.

A bridge runs from a member of the island to a partner of the largest part. Best is one where both
are on one theme and in one buurt or wijk, then one theme, then one buurt or wijk; among equals the
one whose partner has the most contacts, then whose member has; then persons before organisations.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from netwerk.measures.centrality import degree
from netwerk.measures.fragmentation import components
from netwerk.model.identifiers import kind_of
from netwerk.model.network import Network
from netwerk.ties import MAX_GATHERING, Level, NetworkArrays, Ties, arrays_of, project

from .places import Places, areas_of, themes_of

Islands = tuple[tuple[str, ...], ...]
Shared = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class IslandBridge:
    """An island and the contact that would join it: a member and a partner of the largest part.

    `theme` and `area` are what both have in common, `reasons` names these (`theme`, `area`) and
    ends with `contacts`: of those that fit as well, the partner has the most.
    """

    members: tuple[str, ...]
    member: str
    partner: str
    theme: str | None
    area: str | None
    contacts: int
    reasons: tuple[str, ...]


def islands(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    max_gathering: int = MAX_GATHERING,
) -> Islands:
    """The members of each component, largest first, then by id."""
    return parts_of(project(network, level=level, max_gathering=max_gathering))


def island_bridges(
    network: Network, *, level: Level = "partner", max_gathering: int = MAX_GATHERING
) -> tuple[IslandBridge, ...]:
    """For each island the contact that would join it to the largest part.

    A partner without contacts is an island of one. Where nobody has a contact there is no largest
    part, and no bridge.

    Returns
    -------
    One row per island, largest first, then by its members.
    """
    arrays = arrays_of(network)
    ties = project(arrays, level=level, max_gathering=max_gathering)
    return bridges_to(network, arrays, ties, parts_of(ties))


def parts_of(ties: Ties) -> Islands:
    """The members of each component, largest first, then by id."""
    labels = components(ties.adjacency)
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.cumsum(np.bincount(labels))[:-1]) if len(labels) else []
    members = [tuple(ties.ids[i] for i in part.tolist()) for part in parts]
    return tuple(sorted(members, key=lambda part: (-len(part), part)))


def apart(parts: Islands) -> Islands:
    """The parts beside the largest; all of them where nobody has a contact."""
    if len(parts) < 2:
        return ()
    return parts[1:] if len(parts[0]) > 1 else parts


def bridges_to(
    network: Network, arrays: NetworkArrays, ties: Ties, parts: Islands
) -> tuple[IslandBridge, ...]:
    """A bridge for each of the parts but the first, which is the largest."""
    if len(parts) < 2 or len(parts[0]) < 2:
        return ()
    builder = _BridgeBuilder(themes_of(arrays), areas_of(network, arrays), ties, parts[0])
    return tuple(builder.bridge(members) for members in parts[1:])


class _BridgeBuilder:
    """The best partner of the largest part for every theme and area."""

    def __init__(self, themes: Places, areas: Places, ties: Ties, largest: Sequence[str]) -> None:
        self.contacts = dict(zip(ties.ids, degree(ties.adjacency).tolist(), strict=True))
        self.themes, self.areas = themes, areas
        self.best: dict[Shared, str] = {}
        for partner in sorted(largest, key=self._order):
            for shared in self._shareable(partner):
                self.best.setdefault(shared, partner)

    def bridge(self, members: tuple[str, ...]) -> IslandBridge:
        """The best of all pairs of a member and a partner."""
        fits = [
            (shared, member)
            for member in members
            for shared in self._shareable(member)
            if shared in self.best
        ]
        (theme, area), member = min(fits, key=self._rank)
        stated = (("theme", theme), ("area", area))
        return IslandBridge(
            members=members,
            member=member,
            partner=self.best[theme, area],
            theme=theme,
            area=area,
            contacts=self.contacts[self.best[theme, area]],
            reasons=(*(reason for reason, item in stated if item), "contacts"),
        )

    def _order(self, partner: str) -> tuple[int, bool, str]:
        """Most contacts first."""
        return -self.contacts[partner], kind_of(partner) != "person", partner

    def _rank(self, fit: tuple[Shared, str]) -> tuple[object, ...]:
        shared, member = fit
        kinds = tuple(item is None for item in shared)
        named = tuple(item or "" for item in shared)
        busiest, *others = self._order(self.best[shared])
        return kinds, busiest, self._order(member)[0], others, self._order(member), named

    def _shareable(self, partner: str) -> Iterator[Shared]:
        """Every theme, area or both that others may share with this partner, and nothing."""
        themes, areas = (_with_none(places, partner) for places in (self.themes, self.areas))
        return product(themes, areas)


def _with_none(places: Places, partner: str) -> tuple[str | None, ...]:
    return (*sorted(places.get(partner, ())), None)
