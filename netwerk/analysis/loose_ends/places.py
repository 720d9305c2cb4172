"""Where things are active: in which wijk, itself, in a part of it or in something around it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from netwerk.model.links import ActiveIn, PartOf
from netwerk.model.network import Network
from netwerk.model.nodes import Area


class Places:
    """The areas of each node, and the wijken of each area."""

    def __init__(self, network: Network) -> None:
        self.areas: Mapping[str, set[str]] = _targets(network, ActiveIn)
        wholes = _targets(network, PartOf)
        self._known = [area.id for area in network.nodes_of(Area)]
        self.wijken = [area.id for area in network.nodes_of(Area) if area.level == "wijk"]
        self._are_wijken = frozenset(self.wijken)
        self._around = {area: _with_wholes(area, wholes) for area in self._known}
        self._under: dict[str, set[str]] = defaultdict(set)
        for wijk in self.wijken:
            for area in self._around[wijk]:
                self._under[area].add(wijk)

    def inside(self, node_id: str) -> set[str]:
        """The wijken that a node is active in, itself or in a part; of an area those around it."""
        areas = {node_id} if node_id in self._around else self.areas.get(node_id, set())
        return {wijk for area in areas for wijk in self._around[area] if wijk in self._are_wijken}

    def wijken_of(self, node_id: str) -> tuple[str, ...]:
        """The wijken of a node that is active in one, in a part of it, or in something around."""
        under = {wijk for area in self.areas.get(node_id, ()) for wijk in self._under[area]}
        return tuple(sorted(under | self.inside(node_id)))

    def without(self, ids: Collection[str], wijken: Iterable[str]) -> tuple[str, ...]:
        """The wijken in which none of these is; what is nowhere in particular is in each."""
        if any(i not in self.areas and i not in self._around for i in ids):
            return ()
        covered = {wijk for i in ids for wijk in self.inside(i)}
        return tuple(wijk for wijk in wijken if wijk not in covered)


def _targets(network: Network, kind: type[ActiveIn] | type[PartOf]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(kind):
        found[link.source].add(link.target)
    return dict(found)


def _with_wholes(area: str, wholes: Mapping[str, set[str]]) -> set[str]:
    """The area and what contains it; a circle of parts ends the walk."""
    found, ahead = {area}, [area]
    while ahead:
        for whole in wholes.get(ahead.pop(), ()):
            if whole not in found:
                found.add(whole)
                ahead.append(whole)
    return found
