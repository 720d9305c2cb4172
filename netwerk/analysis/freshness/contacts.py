"""Whom to ask whether something still holds."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from netwerk.model.identifiers import kind_of
from netwerk.model.link import Link
from netwerk.model.links import Holds, Leads, TakesPartIn, WorksFor, WorksOn
from netwerk.model.network import Network


class Contacts:
    """The person to ask about each node.

    A person about itself; about an organisation the one of its people who is in most overleggen;
    about a role its holder; about what is led who leads it, and about a goal who works on it.
    """

    def __init__(self, network: Network) -> None:
        self._people = _sources(network, WorksFor)
        self._holders = _sources(network, Holds)
        self._leads = _sources(network, Leads)
        self._at_work = _sources(network, WorksOn)
        self._meetings = Counter(
            link.source
            for kind in (TakesPartIn, Leads)
            for link in network.links_of(kind)
            if kind_of(link.target) == "overleg"
        )

    def of(self, node_id: str) -> str | None:
        """The person to ask about a node; None when nobody is known."""
        match kind_of(node_id):
            case "person":
                return node_id
            case "organisation":
                people = self._people.get(node_id, ())
                return min(people, key=lambda p: (-self._meetings[p], p), default=None)
            case "role":
                return min(self._holders.get(node_id, ()), default=None)
            case "goal":
                return self._first(self._at_work.get(node_id, ()))
        return self._first(self._leads.get(node_id, ()))

    def _first(self, nodes: Iterable[str]) -> str | None:
        """The person to ask about the first of these for whom there is one."""
        found = (self.of(node_id) for node_id in sorted(nodes) if kind_of(node_id) != "area")
        return next((person for person in found if person is not None), None)


def _sources(network: Network, kind: type[Link]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for link in network.links_of(kind):
        found[link.target].append(link.source)
    return dict(found)
