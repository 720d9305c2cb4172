"""What concerns somebody who is new in a wijk and on a theme."""

from collections import defaultdict
from collections.abc import Mapping

from netwerk.model.identifiers import kind_of
from netwerk.model.links import About, Holds, Leads, WorksFor
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import PARTNERS, Person
from netwerk.model.presence import joined


class Scope:
    """The part of a network for one newcomer, with its links by node.

    `here` is what belongs to the area; of that, what is about another theme only does not concern
    the newcomer. A role, overleg or agreement about no theme does.
    """

    def __init__(
        self, network: Network, area: str | None, theme: str | None, profession: str | None
    ) -> None:
        self.here = network.within(area=area)
        self.on_theme = network.within(area=area, theme=theme)
        self.profession = profession
        self._theme = None if theme is None else network.find("theme", theme)
        self._themes = _ends(self.here, About)
        self.holds = _ends(self.here, Holds)
        self._holders = _ends(self.here, Holds, reverse=True)
        self.employers = _ends(self.here, WorksFor)
        self.chairs = _ends(self.here, Leads, reverse=True)
        self.leads = _ends(self.here, Leads)
        self.members = _members(self.here)
        self.gatherings = _gatherings(self.members)

    def concerns(self, node_id: str) -> bool:
        """Whether it is about the theme, or about no theme."""
        themes = self._themes.get(node_id, ())
        return self._theme is None or not themes or self._theme in themes

    def nodes(self) -> list[Node]:
        """All that concerns the newcomer, by id."""
        return [node for node_id, node in self.here.nodes.items() if self.concerns(node_id)]

    def is_about(self, node_id: str) -> bool:
        """Whether it is about the theme itself."""
        return self._theme is not None and self._theme in self._themes.get(node_id, ())

    def partners(self) -> list[str]:
        """The partners on the theme, and who hold a role that concerns the newcomer, by id.

        Of organisations only those nobody works for here: one talks to people.
        """
        holders = {person for person, roles in self.holds.items() if any(map(self.concerns, roles))}
        found = {i for i in self.on_theme.nodes if kind_of(i) in PARTNERS} | holders
        staffed = {
            employer
            for person, employers in self.employers.items()
            for employer in employers
            if person in found
        }
        return sorted(found - staffed)

    def colleagues(self, gathering: str) -> tuple[str, ...]:
        """Who of the newcomer's profession is in it, by id."""
        return tuple(i for i in self.members.get(gathering, ()) if self.is_colleague(i))

    def is_colleague(self, partner: str) -> bool:
        """Whether it is of the newcomer's profession."""
        node = self.here.nodes[partner]
        return (
            self.profession is not None
            and isinstance(node, Person)
            and node.profession == self.profession
        )

    def leaders(self, gathering: str) -> tuple[str, ...]:
        """Who leads it, by id; of a role those who hold it, or the role where nobody does."""
        found: list[str] = []
        for leader in self.chairs.get(gathering, ()):
            found += self._holders.get(leader) or [leader]
        return tuple(dict.fromkeys(found))


def _ends(network: Network, *kinds: type, reverse: bool = False) -> Mapping[str, tuple[str, ...]]:
    """For each node the other ends of its links of a kind, in order; `reverse`: by target."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for link in network.links:
        if isinstance(link, kinds):
            one, other = link.source, link.target
            found[other if reverse else one][one if reverse else other] = None
    return {node_id: tuple(others) for node_id, others in found.items()}


def _members(network: Network) -> Mapping[str, tuple[str, ...]]:
    """The partners in each gathering, themselves or by a role, by id."""
    found: dict[str, set[str]] = defaultdict(set)
    for partner, gathering in joined(network):
        found[gathering].add(partner)
    return {gathering: tuple(sorted(partners)) for gathering, partners in found.items()}


def _gatherings(members: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for gathering in sorted(members):
        for partner in members[gathering]:
            found[partner].append(gathering)
    return {partner: tuple(gatherings) for partner, gatherings in found.items()}
