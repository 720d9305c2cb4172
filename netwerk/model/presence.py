"""Who is in an overleg: the one rule."""

from .identifiers import kind_of
from .links import Holds, Leads, TakesPartIn, WorksFor
from .network import Network


def in_overleg(network: Network) -> set[str]:
    """The partners and roles that take part in or lead an overleg.

    A person also by a role it holds; an organisation also by one of its people.
    """
    present = {
        link.source
        for kind in (TakesPartIn, Leads)
        for link in network.links_of(kind)
        if kind_of(link.target) == "overleg"
    }
    present |= {link.source for link in network.links_of(Holds) if link.target in present}
    return present | {link.target for link in network.links_of(WorksFor) if link.source in present}
