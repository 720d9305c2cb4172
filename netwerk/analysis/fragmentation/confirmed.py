"""How many partners of a scope have a confirmed link, seen from the links within that scope."""

from collections.abc import Sequence

from netwerk.model.confirming import confirmed_share
from netwerk.model.links import WorksFor
from netwerk.model.network import Network
from netwerk.ties import Level


class Confirmed:
    """The confirmed links of a network; at the level of organisations those of their people too."""

    def __init__(self, network: Network, level: Level) -> None:
        self._links = [(x.source, x.target) for x in network.links if x.confirmed_on]
        lifted = self._links and level == "organisation"
        jobs = network.links_of(WorksFor) if lifted else ()
        self._jobs = [(job.source, job.target) for job in jobs]

    def share(self, nodes: Sequence[str], partners: Sequence[str]) -> float | None:
        """The share of these partners with a confirmed link between these nodes; None without."""
        if not self._links:
            return None
        inside = frozenset(nodes)
        found = {end for ends in self._links if inside.issuperset(ends) for end in ends}
        found |= {job for person, job in self._jobs if person in found and job in inside}
        return confirmed_share(found or None, partners)
