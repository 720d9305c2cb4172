"""Whom to bring together about two that overlap, and in which overleg there is."""

from collections import defaultdict
from collections.abc import Mapping

from netwerk.model.links import About, ActiveIn, Holds, Leads, PartyTo, TakesPartIn
from netwerk.model.network import Network
from netwerk.model.nodes import Overleg

from .sides import Areas, Side, targets_of

_MOST_PEOPLE = 4  # of each of the two
_Names = Mapping[str, set[str]]


class People:
    """Who is behind what, and where they meet."""

    def __init__(self, network: Network, areas: Areas) -> None:
        self._areas = areas
        holders: dict[str, set[str]] = defaultdict(set)
        for seat in network.links_of(Holds):
            holders[seat.target].add(seat.source)
        self._leads: dict[str, set[str]] = defaultdict(set)
        self._others: dict[str, set[str]] = defaultdict(set)
        self._attended: dict[str, set[str]] = defaultdict(set)
        for kind in (Leads, TakesPartIn, PartyTo):
            for link in network.links_of(kind):
                people = holders.get(link.source) or {link.source}
                (self._leads if kind is Leads else self._others)[link.target] |= people
                if isinstance(network.nodes[link.target], Overleg):
                    for person in people:
                        self._attended[person].add(link.target)
        self._themes, self._places = targets_of(network, About), targets_of(network, ActiveIn)
        overleggen = [node.id for node in network.nodes_of(Overleg)]
        self._on = _turned(self._themes, overleggen)
        self._in = _turned(self._places, overleggen)

    def behind(self, node_id: str) -> tuple[str, ...]:
        """Those who lead it, else some who take part in it."""
        return tuple(sorted(self._leads[node_id] or self._others[node_id])[:_MOST_PEOPLE])

    def meeting(self, a: Side, b: Side) -> str | None:
        """The overleg where most people behind the two come; else one on their theme, in place."""
        both = {a.node.id, b.node.id}
        attended: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for end, side in enumerate((a, b)):
            for person in self.behind(side.node.id):
                for overleg in self._attended[person] - both:
                    attended[overleg][end] += 1
        if attended:
            # One that both sides attend goes before one that only one side knows.
            return min(attended, key=lambda o: (0 in attended[o], -sum(attended[o]), o))
        found = set[str]().union(*(self._on[theme] for theme in a.themes & b.themes)) - both
        for side in (a, b):
            if side.areas:
                around = set[str]().union(*(self._areas.around(area) for area in side.areas))
                found &= set[str]().union(*(self._in[area] for area in around))
        return min(found, default=None)


def _turned(targets: _Names, sources: list[str]) -> dict[str, set[str]]:
    """Which of these sources refer to each target."""
    found: dict[str, set[str]] = defaultdict(set)
    for source in sources:
        for target in targets[source]:
            found[target].add(source)
    return found
