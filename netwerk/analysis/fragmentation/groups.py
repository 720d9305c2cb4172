"""Communities: partners with many contacts among themselves, named by what sets them apart."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from netwerk.measures.communities import communities
from netwerk.model.network import Network
from netwerk.model.vocabulary import DOMAIN
from netwerk.text import Text, same
from netwerk.ties import DOMAINS, MAX_GATHERING, Level, Ties, arrays_of, project

from .places import Places, areas_of, themes_of

_MOST_MEMBERS = 0.5  # a name that fits fewer of the members would mislead
_MIXED = Text(nl="gemengd", en="mixed")
Kind = Literal["area", "theme", "domain"]
Item = tuple[Kind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """A group of partners that work together a lot.

    `kind` and `item` (an id, or the key of a domain) are what sets its members apart, `share` says
    how many of them it fits; None where nothing does. `text` is that in words.
    """

    members: tuple[str, ...]
    kind: Kind | None
    item: str | None
    share: float | None
    text: Text


def communities_of(
    network: Network, *, level: Level = "partner", max_gathering: int = MAX_GATHERING
) -> tuple[Community, ...]:
    """The members of each community, and the area, theme or domain that sets them apart.

    That is the one with the largest difference between its share of the members and of all others,
    among those of at least half of the members.

    Returns
    -------
    One row per community, largest first, then by its members; a partner without contacts is one by
    itself.
    """
    arrays = arrays_of(network)
    ties = project(arrays, level=level, max_gathering=max_gathering)
    labels, _ = communities(ties.adjacency)
    items = _items(areas_of(network, arrays), themes_of(arrays), ties)
    everywhere = Counter(item for found in items.values() for item in found)
    groups = [
        tuple(ties.ids[i] for i in np.flatnonzero(labels == label).tolist())
        for label in np.unique(labels)
    ]
    groups.sort(key=lambda members: (-len(members), members))
    names = network.names()
    return tuple(_community(members, items, everywhere, names) for members in groups)


def _items(areas: Places, themes: Places, ties: Ties) -> Mapping[str, list[Item]]:
    """The areas, themes and domain of each partner."""
    return {
        partner: [
            *(("area", area) for area in areas.get(partner, ())),
            *(("theme", theme) for theme in themes.get(partner, ())),
            *((("domain", DOMAINS[domain]),) if domain >= 0 else ()),
        ]
        for partner, domain in zip(ties.ids, ties.domain.tolist(), strict=True)
    }


def _community(
    members: tuple[str, ...],
    items: Mapping[str, list[Item]],
    everywhere: Mapping[Item, int],
    names: Mapping[str, str],
) -> Community:
    inside = Counter(item for member in members for item in items[member])
    others = max(1, len(items) - len(members))
    apart = {
        item: count / len(members) - (everywhere[item] - count) / others
        for item, count in inside.items()
        if count >= _MOST_MEMBERS * len(members)
    }
    if not apart or max(apart.values()) <= 0:
        return Community(members=members, kind=None, item=None, share=None, text=_MIXED)
    kind, item = min(apart, key=lambda found: (-apart[found], found))
    text = DOMAIN.text_of(item) if kind == "domain" else same(names[item])
    share = inside[kind, item] / len(members)
    return Community(members=members, kind=kind, item=item, share=share, text=text)
