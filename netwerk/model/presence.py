"""Who is in what: by itself, or by a role that it holds."""

from collections import defaultdict
from collections.abc import Iterator

from .identifiers import kind_of
from .links import Holds, Leads, PartyTo, TakesPartIn, WorksFor
from .network import Network
from .nodes import PARTNERS


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


def joined(network: Network) -> Iterator[tuple[str, str]]:
    """Each partner with what it takes part in, leads or is party to; also by a role it holds."""
    holders: dict[str, list[str]] = defaultdict(list)
    for seat in network.links_of(Holds):
        holders[seat.target].append(seat.source)
    for link in network.links:
        if isinstance(link, TakesPartIn | Leads | PartyTo):
            is_partner = kind_of(link.source) in PARTNERS
            for partner in (link.source,) if is_partner else holders[link.source]:
                yield partner, link.target


def attended(network: Network) -> dict[str, set[str]]:
    """By overleg, who takes part in or leads it: partners, also by a role they hold.

    An organisation of which somebody comes is not counted beside its people.
    """
    members: dict[str, set[str]] = {
        node.id: set() for node in network.nodes.values() if node.kind == "overleg"
    }
    for partner, gathering in joined(network):
        if gathering in members:
            members[gathering].add(partner)
    employers: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(WorksFor):
        employers[link.source].add(link.target)
    for present in members.values():
        present -= set[str]().union(*(employers[partner] for partner in present))
    return members
