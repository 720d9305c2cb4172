"""What belongs to an area or a theme: the one definition, on integer link arrays.

*Area a*, each step once: 1 the area, its parts, and what is active in one of them (or, for an
assessment or headcount, is of it); 2 persons without an area of their own whose employer passed 1;
3 partners that take part in, lead, hold or are party to something that passed 1 and is no partner;
4 what is active in an area that contains a, with a link to something of 1–3; 5 the areas, themes,
goals and speerpunten that these refer to.

*Theme t*: the theme, and what is about it; a partner also through what it takes part in, leads,
holds or is party to, and through the theme of its own links; an overleg about no theme comes along
for every theme, without making its participants partners on the theme; and the areas that these
are active in.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .links import LINK_KINDS
from .nodes import NODE_KINDS, PARTNERS

Mask = NDArray[np.bool_]
Codes = NDArray[np.int32]

NODE_CODES: dict[str, int] = {kind: code for code, kind in enumerate(sorted(NODE_KINDS))}
REFERS_TO = "refers_to"  # a node's own reference, as an assessment to its area
LINK_CODES: dict[str, int] = {
    kind: code for code, kind in enumerate([*sorted(LINK_KINDS), REFERS_TO])
}


@dataclass(frozen=True, slots=True)
class Incidence:
    """Who is linked to whom, as positions of nodes.

    `node_kind` holds a code of `NODE_CODES` per node; `source`, `link_kind`, `target` and `theme`
    hold one entry per link: positions, a code of `LINK_CODES`, and the position of the link's theme
    or −1.
    """

    node_kind: Codes
    source: Codes
    link_kind: Codes
    target: Codes
    theme: Codes

    def are(self, *kinds: str) -> Mask:
        """Which nodes are of one of these kinds."""
        return np.isin(self.node_kind, [NODE_CODES[kind] for kind in kinds])

    def links(self, *kinds: str) -> Mask:
        """Which links are of one of these kinds."""
        return np.isin(self.link_kind, [LINK_CODES[kind] for kind in kinds])

    def marked(self, positions: Codes) -> Mask:
        """A mask of the nodes at these positions."""
        mask = np.zeros(len(self.node_kind), dtype=np.bool_)
        mask[positions[positions >= 0]] = True
        return mask

    def between(self, mask: Mask) -> "Incidence":
        """The same nodes with only the links inside the mask; a theme outside is forgotten."""
        stays = mask[self.source] & mask[self.target]
        theme = self.theme[stays]
        return Incidence(
            node_kind=self.node_kind,
            source=self.source[stays],
            link_kind=self.link_kind[stays],
            target=self.target[stays],
            theme=np.where((theme >= 0) & mask[theme], theme, -1).astype(np.int32),
        )

    def only(self, mask: Mask) -> "Incidence":
        """The nodes of the mask by themselves, in their order, with the links between them."""
        place = np.append(np.where(mask, np.cumsum(mask) - 1, -1), -1).astype(np.int32)
        links = self.between(mask)
        return Incidence(
            node_kind=links.node_kind[mask],
            source=place[links.source],
            link_kind=links.link_kind,
            target=place[links.target],
            theme=place[links.theme],
        )


def belonging(net: Incidence, *, area: int | None = None, theme: int | None = None) -> Mask:
    """Which nodes belong to an area, a theme, or the theme within the area, all as positions."""
    inside = np.ones(len(net.node_kind), np.bool_) if area is None else in_area(net, area)
    return inside if theme is None else within_theme(net, inside, theme)


def within_theme(net: Incidence, inside: Mask, theme: int) -> Mask:
    """Which nodes of a mask belong to a theme, by the links within the mask.

    The theme itself is there to be asked for, though nothing inside may refer to it.
    """
    asked = inside.copy()
    asked[theme] = True
    return asked & on_theme(net.between(asked), theme)


def in_area(net: Incidence, area: int) -> Mask:
    """Which nodes belong to the area at this position, by the five steps of the module."""
    inside = reached(net, area, downwards=True)
    around = reached(net, area, downwards=False) & ~inside
    partner = net.are(*PARTNERS)
    placed = net.links("active_in") | (net.links(REFERS_TO) & net.are("area")[net.target])
    first = inside | net.marked(net.source[placed & inside[net.target]])

    has_area = net.marked(net.source[net.links("active_in")])
    employed = net.links("works_for") & first[net.target]
    second = net.marked(net.source[employed]) & ~has_area & net.are("person")

    joined = net.links("takes_part_in", "leads", "holds", "party_to")
    third = net.marked(net.source[joined & (first & ~partner)[net.target]]) & partner
    core = first | second | third

    above = net.marked(net.source[net.links("active_in") & around[net.target]])
    touching = net.marked(net.source[core[net.target]]) | net.marked(net.target[core[net.source]])
    passed = core | (above & touching)
    referred = net.are("area", "theme", "goal", "speerpunt")
    refers = passed[net.source]
    mentioned = net.theme[passed[net.source] & passed[net.target]]
    return passed | (net.marked(net.target[refers]) & referred) | net.marked(mentioned)


def on_theme(net: Incidence, theme: int) -> Mask:
    """Which nodes belong to the theme at this position, by the definition of the module."""
    themed = net.links("about") | (net.links(REFERS_TO) & net.are("theme")[net.target])
    about = net.marked(net.source[themed & (net.target == theme)])
    about[theme] = True
    partner = net.are(*PARTNERS)
    joined = net.links("takes_part_in", "leads", "holds", "party_to")
    through = net.marked(net.source[joined & (about & ~partner)[net.target]])
    of_link = net.theme == theme
    own = net.marked(net.source[of_link]) | net.marked(net.target[of_link])
    about_nothing = net.are("overleg") & ~net.marked(net.source[net.links("about")])
    passed = about | ((through | own) & partner) | about_nothing
    placed = (net.links("active_in") | net.links(REFERS_TO)) & passed[net.source]
    return passed | (net.marked(net.target[placed]) & net.are("area"))


def reached(net: Incidence, area: int, *, downwards: bool) -> Mask:
    """The area and its parts, or the area and what contains it; a cycle ends the walk."""
    between_areas = net.links("part_of") & net.are("area")[net.source]
    parts, wholes = net.source[between_areas], net.target[between_areas]
    near, far = (wholes, parts) if downwards else (parts, wholes)
    reached = net.marked(np.array([area], dtype=np.int32))
    while True:
        grown = reached | net.marked(far[reached[near]])
        if grown.sum() == reached.sum():
            return grown
        reached = grown


def incidence_of(
    node_kinds: list[int], position: dict[str, int], rows: list[tuple[Any, ...]]
) -> Incidence:
    """Arrays from node kind codes and rows (source id, link kind code, target id, theme id)."""
    columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
    places = [
        np.array([position.get(end, -1) for end in columns[column]], dtype=np.int32)
        for column in (0, 2, 3)
    ]
    return Incidence(
        node_kind=np.array(node_kinds, dtype=np.int32),
        source=places[0],
        link_kind=np.array(columns[1], dtype=np.int32),
        target=places[1],
        theme=places[2],
    )
