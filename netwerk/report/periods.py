"""The years a map can be narrowed to, and what existed in each."""

from collections.abc import Sequence

from netwerk.model import Link, Node
from netwerk.model.network import Network

from .cards import Cards

Span = tuple[int | None, int | None]
# A year that was mistyped must not make a list of thousands.
_MOST_YEARS = 100


def spans_of(network: Network, cards: Cards) -> tuple[dict[int, Span], dict[int, Span]]:
    """First and last year, by place, of each card and each line that has not always been there."""
    nodes = [network.nodes[card.id] for card in cards.cards]
    links = [
        link for link in network.links if link.source in cards.place and link.target in cards.place
    ]
    return _bounded(nodes), _bounded(links)


def years_of(*spans: dict[int, Span]) -> list[int]:
    """The years in which something changes and those between, the latest first."""
    found = {
        year
        for bounded in spans
        for first, last in bounded.values()
        for year in (first, last and last + 1)
        if year
    }
    # Before the first of these nothing was different yet: one year more shows it.
    found |= {min(found) - 1} if found else set()
    if found and max(found) - min(found) <= _MOST_YEARS:
        found = set(range(min(found), max(found) + 1))
    return sorted(found, reverse=True)


def _bounded(items: Sequence[Node | Link]) -> dict[int, Span]:
    return {
        place: (
            item.since.first_day.year if item.since else None,
            item.until.last_day.year if item.until else None,
        )
        for place, item in enumerate(items)
        if item.since or item.until
    }
