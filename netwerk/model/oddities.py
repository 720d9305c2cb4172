"""What is no fault but looks like a mistake: links to oneself, and parts of their own parts."""

from collections import defaultdict
from graphlib import CycleError, TopologicalSorter

from netwerk.text import Text

from .faults import shown
from .links import PartOf
from .network import Network

_MOST_NAMED = 5
_TO_ITSELF = Text(
    nl="{name} is met zichzelf verbonden ('{kind}'). Klopt dat?",
    en="{name} is linked to itself ('{kind}'). Is that right?",
)
_CIRCLE = Text(
    nl="{names} zijn onderdeel van elkaar. Haal een van die regels weg.",
    en="{names} are parts of one another. Remove one of these rows.",
)


def oddities(network: Network) -> tuple[Text, ...]:
    """A remark per link to oneself and per circle of parts, in the order of the links."""
    names = network.names()
    to_itself = [
        _TO_ITSELF.fill(name=shown(names[link.source]), kind=link.text)
        for link in network.links
        if link.source == link.target
    ]
    return (*to_itself, *(_CIRCLE.fill(names=_listed(c, names)) for c in _circles(network)))


def _circles(network: Network) -> list[list[str]]:
    """Circles of parts, each with another first step, until none is left."""
    wholes: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(PartOf):
        if link.source != link.target:
            wholes[link.source].add(link.target)
    circles: list[list[str]] = []
    while True:
        try:
            TopologicalSorter({part: sorted(found) for part, found in wholes.items()}).prepare()
        except CycleError as error:
            circle = error.args[1][::-1]  # graphlib names each after what it waits for
            circles.append(circle[:-1])
            wholes[circle[0]].discard(circle[1])
        else:
            return circles


def _listed(circle: list[str], names: dict[str, str]) -> str:
    return ", ".join(shown(names[node_id]) for node_id in circle[:_MOST_NAMED])
