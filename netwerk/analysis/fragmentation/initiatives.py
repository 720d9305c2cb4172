"""Loose initiatives: work on a theme by people who meet nobody else that works on it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netwerk.model.links import About, Holds, Leads, TakesPartIn
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Initiative, Overleg

_STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseInitiative:
    """An initiative or overleg that shares no partner with any other on the theme."""

    theme: str
    item: str
    partners: tuple[str, ...]
    others: int


def loose_initiatives(network: Network) -> tuple[LooseInitiative, ...]:
    """Initiatives and overleggen that share no partner with any other on their theme.

    A partner takes part or leads, itself or in a role; an organisation and who works there are two.
    What stopped and what has no partners does not count, and of a single one on a theme nothing is
    said.

    Returns
    -------
    One row per theme and item, by their ids; `others` counts what else there is on the theme.
    """
    return tuple(_loose(network))


def _loose(network: Network) -> Iterator[LooseInitiative]:
    members = _members(network)
    on_theme: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(About):
        if link.source in members:
            on_theme[link.target].add(link.source)
    for theme, items in sorted(on_theme.items()):
        shared: dict[str, int] = defaultdict(int)
        for item in items:
            for partner in members[item]:
                shared[partner] += 1
        for item in sorted(items) if len(items) > 1 else ():
            if all(shared[partner] == 1 for partner in members[item]):
                partners = tuple(sorted(members[item]))
                yield LooseInitiative(
                    theme=theme, item=item, partners=partners, others=len(items) - 1
                )


def _members(network: Network) -> Mapping[str, set[str]]:
    """The partners of every initiative and overleg that has any and did not stop."""
    holders: dict[str, set[str]] = defaultdict(set)
    for seat in network.links_of(Holds):
        holders[seat.target].add(seat.source)
    found: dict[str, set[str]] = defaultdict(set)
    for link in (*network.links_of(TakesPartIn), *network.links_of(Leads)):
        node = network.nodes[link.target]
        if isinstance(node, Overleg) or (isinstance(node, Initiative) and node.status != _STOPPED):
            is_partner = network.nodes[link.source].kind in PARTNERS
            who = {link.source} if is_partner else holders[link.source]
            if who:
                found[link.target] |= who
    return found
