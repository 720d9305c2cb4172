"""How much of a network somebody confirmed.

A network is drawn from what people reported. Where many did not, the map misses ties, and who seems
central may only be who answered: below 65% be careful, and name no brokers below 80% (Kossinets
2006, "Effects of missing data in social networks", Social Networks 28, 247–268; Costenbader and
Valente 2003, "The stability of centrality measures when networks are sampled", Social Networks 25,
283–307).
"""

from collections.abc import Collection
from typing import Literal, TypeAlias

from .network import Network
from .nodes import PARTNERS

CAREFUL_BELOW = 0.65
NO_NAMES_BELOW = 0.80

Naming: TypeAlias = Literal["when_confirmed", "always"]


def confirmed_partners(network: Network) -> frozenset[str] | None:
    """The partners with a link that was confirmed; None when nothing says when it was."""
    found = {
        end for link in network.links if link.confirmed_on for end in (link.source, link.target)
    }
    if not found:
        return None
    return frozenset(end for end in found if network.nodes[end].kind in PARTNERS)


def confirmed_share(confirmed: Collection[str] | None, partners: Collection[str]) -> float | None:
    """The share of these partners with a confirmed link; None when unknown or nobody is there."""
    if confirmed is None or not partners:
        return None
    return sum(partner in confirmed for partner in partners) / len(partners)


def leaves_unnamed(share: float | None, brokers: Naming) -> bool:
    """Whether findings name no brokers: too few partners are confirmed and nobody asked for it."""
    return brokers == "when_confirmed" and share is not None and share < NO_NAMES_BELOW
