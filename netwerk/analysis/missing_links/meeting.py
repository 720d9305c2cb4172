"""Who can introduce two partners, and in which of their meetings."""

from collections import defaultdict

from netwerk.model.identifiers import kind_of
from netwerk.model.links import About
from netwerk.model.network import Network
from netwerk.model.nodes import Overleg
from netwerk.model.presence import joined
from netwerk.ties import Ties

# Meetings of one profession, or of those who were elected, are not open to others.
_CLOSED = ("peer_review", "training", "general_assembly", "board")


class Meetings:
    """The contacts and overleggen of the partners of one network."""

    def __init__(self, network: Network, ties: Ties) -> None:
        self._ties = ties
        self._place = {node_id: number for number, node_id in enumerate(ties.ids)}
        self._about = {(link.source, link.target) for link in network.links_of(About)}
        self._attended: dict[str, set[str]] = defaultdict(set)
        for partner, gathering in joined(network):
            node = network.nodes[gathering]
            if isinstance(node, Overleg) and node.type not in _CLOSED:
                self._attended[partner].add(gathering)

    def introducer(self, a: str, b: str) -> str | None:
        """The contact of both whose weaker tie of the two is strongest, a person if there is one.

        Of equal contacts the first by id.
        """
        of_a, of_b = self._contacts(a), self._contacts(b)
        ids = self._ties.ids
        found = [
            (kind_of(ids[i]) != "person", -min(of_a[i], of_b[i]), ids[i])
            for i in of_a.keys() & of_b.keys()
        ]
        return min(found)[-1] if found else None

    def overleg(
        self, a: str, b: str, themes: tuple[str, ...], introducer: str | None
    ) -> str | None:
        """One of the overleggen of either where the other fits, with the introducer if possible.

        Where they share a theme it is about one of those.
        """
        attended = self._attended[a] | self._attended[b]
        if themes:
            attended = {o for o in attended if any((o, theme) in self._about for theme in themes)}
        there = self._attended[introducer] if introducer else set()
        return min(attended, key=lambda o: (o not in there, o), default=None)

    def _contacts(self, partner: str) -> dict[int, float]:
        """The places of its contacts, with the weight of each tie."""
        adjacency, place = self._ties.adjacency, self._place[partner]
        row = slice(adjacency.indptr[place], adjacency.indptr[place + 1])
        found = zip(adjacency.indices[row].tolist(), adjacency.data[row].tolist(), strict=True)
        return dict(found)
