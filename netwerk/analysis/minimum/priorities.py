"""Which themes have priority in a wijk at a moment."""

import re

from netwerk.model.identifiers import kind_of
from netwerk.model.links import Prioritises
from netwerk.model.network import Network

from .wijk import Wijk

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def prioritised(wijk: Wijk) -> frozenset[str]:
    """The themes to which the wijk gives priority, or an organisation or overleg of it does."""
    return frozenset(
        link.target
        for source in (wijk.area, *wijk.active)
        for link in wijk.facts.priorities.get(source, ())
        if kind_of(link.target) == "theme" and _is_now(link, wijk.facts.network)
    )


def _is_now(link: Prioritises, network: Network) -> bool:
    """Whether the years of its period, as people write them, hold the moment looked at.

    `since` and `until` were looked at when the network was narrowed.
    """
    years = [int(year) for year in _YEAR.findall(link.period or "")]
    at = network.at
    if not years or at is None or link.since or link.until:
        return True
    return min(years) <= at.last_day.year and at.first_day.year <= max(years)
