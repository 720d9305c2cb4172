"""A network and what its links say, looked up once for all kinds of loose ends."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from netwerk.model.link import Link
from netwerk.model.links import ContributesTo, Holds, Leads
from netwerk.model.network import Network
from netwerk.model.nodes import Agreement, Area, Initiative, Role
from netwerk.text import LANGUAGES, Text, enumerated

from .places import Places

# The level of goals that what is active in an area of each level serves.
LEVELS = {"wijk": "wijk", "city": "city"}
_LEVEL_OF_AREA = {
    "neighbourhood": "wijk",
    "wijk": "wijk",
    "city": "city",
    "region": "city",
    "country": "city",
}


@dataclass(frozen=True)
class Facts:
    """A network and what its links say, looked up once."""

    network: Network

    def ends(self, kind: type[Link], *, reverse: bool = False) -> dict[str, list[str]]:
        """The sources of links of a kind per target; with `reverse` the targets per source."""
        found: dict[str, list[str]] = defaultdict(list)
        for link in self.network.links_of(kind):
            near, far = (link.target, link.source) if not reverse else (link.source, link.target)
            found[near].append(far)
        return found

    @cached_property
    def leads(self) -> dict[str, list[str]]:
        """Who leads each item."""
        return self.ends(Leads)

    @cached_property
    def initiatives(self) -> list[Initiative]:
        """Those that were not stopped."""
        return [i for i in self.network.nodes_of(Initiative) if i.status != "stopped"]

    @cached_property
    def agreements(self) -> list[Agreement]:
        """Those that did not end."""
        return [a for a in self.network.nodes_of(Agreement) if a.status != "ended"]

    @cached_property
    def serving(self) -> dict[str, list[str]]:
        """The initiatives that serve each goal."""
        going = {initiative.id for initiative in self.initiatives}
        served = self.ends(ContributesTo)
        return {goal: [i for i in items if i in going] for goal, items in served.items()}

    @property
    def today(self) -> date:
        """The last day of the moment the network was narrowed to."""
        assert self.network.at is not None  # kinds that need it are skipped without it
        return self.network.at.last_day

    @cached_property
    def places(self) -> Places:
        """Where everything is active."""
        return Places(self.network)

    @cached_property
    def _holders(self) -> dict[str, list[str]]:
        return self.ends(Holds)

    def holders_of(self, role: Role) -> list[str]:
        """The distinct holders of a role, by id."""
        return sorted(set(self._holders.get(role.id, ())))

    def levels_of(self, node_id: str) -> set[str]:
        """The levels, `wijk` and `city`, of the areas that a node is active in."""
        found = set()
        for area_id in self.places.areas.get(node_id, ()):
            area = self.network.nodes[area_id]
            if isinstance(area, Area) and area.level:
                found.add(_LEVEL_OF_AREA[area.level])
        return found

    def named(self, ids: Iterable[str]) -> Text:
        """These names as a readable list."""
        names = [self._names[node_id] for node_id in ids]
        return Text(**{language: enumerated(names, language) for language in LANGUAGES})

    @cached_property
    def _names(self) -> dict[str, str]:
        return self.network.names()
