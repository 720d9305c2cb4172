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
Places = NDArray[np.intp]

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
        return _one_of(self.node_kind, [NODE_CODES[kind] for kind in kinds], len(NODE_CODES))

    def links(self, *kinds: str) -> Mask:
        """Which links are of one of these kinds."""
        return _one_of(self.link_kind, [LINK_CODES[kind] for kind in kinds], len(LINK_CODES))

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

    def leaving(self, mask: Mask) -> "Incidence":
        """The same nodes with at least the links that leave a node of the mask."""
        return self

    def arriving(self, mask: Mask) -> "Incidence":
        """The same nodes with at least the links that arrive at a node of the mask."""
        return self

    def chosen(self, links: Places) -> "Incidence":
        """The same nodes with only these links."""
        return Incidence(
            node_kind=self.node_kind,
            source=self.source[links],
            link_kind=self.link_kind[links],
            target=self.target[links],
            theme=self.theme[links],
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


class LinksOf:
    """The links of each node, found without a walk through all: for who asks of many nodes."""

    def __init__(self, ends: Codes, nodes: int) -> None:
        self._order: Places = np.argsort(ends, kind="stable")
        self._begin = np.concatenate(([0], np.cumsum(np.bincount(ends, minlength=nodes))))

    def of(self, mask: Mask) -> Places:
        """The positions of the links of the nodes in the mask."""
        nodes = np.flatnonzero(mask)
        begin, counts = self._begin[nodes], self._begin[nodes + 1] - self._begin[nodes]
        before = np.cumsum(counts) - counts
        places: Places = np.repeat(begin - before, counts) + np.arange(counts.sum())
        return self._order.take(places)


@dataclass(frozen=True, slots=True)
class IndexedIncidence(Incidence):
    """The same, to be asked about many areas: each then costs its own links, not all there are."""

    out: LinksOf
    into: LinksOf

    def leaving(self, mask: Mask) -> Incidence:
        """The same nodes with the links that leave a node of the mask."""
        return self.chosen(self.out.of(mask))

    def arriving(self, mask: Mask) -> Incidence:
        """The same nodes with the links that arrive at a node of the mask."""
        return self.chosen(self.into.of(mask))


def indexed(net: Incidence) -> IndexedIncidence:
    """The network with an index of its links."""
    nodes = len(net.node_kind)
    return IndexedIncidence(
        node_kind=net.node_kind,
        source=net.source,
        link_kind=net.link_kind,
        target=net.target,
        theme=net.theme,
        out=LinksOf(net.source, nodes),
        into=LinksOf(net.target, nodes),
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
    return asked & on_theme(net.leaving(asked).between(asked), theme)


def in_area(net: Incidence, area: int) -> Mask:
    """Which nodes belong to the area at this position, by the five steps of the module."""
    inside = reached(net, area, downwards=True)
    around = reached(net, area, downwards=False) & ~inside
    partner = net.are(*PARTNERS)
    near = net.arriving(inside)
    placed = near.links("active_in") | (near.links(REFERS_TO) & net.are("area")[near.target])
    first = inside | net.marked(near.source[placed & inside[near.target]])

    near = net.arriving(first)
    employed = near.links("works_for") & first[near.target]
    staff = net.marked(near.source[employed]) & net.are("person")
    second = staff & ~_with_area(net, staff)

    joined = near.links("takes_part_in", "leads", "holds", "party_to")
    third = net.marked(near.source[joined & (first & ~partner)[near.target]]) & partner
    core = first | second | third

    near, far = net.arriving(core), net.leaving(core)
    touching = net.marked(near.source[core[near.target]]) | net.marked(far.target[core[far.source]])
    passed = core | (touching & _with_area(net, touching, around))
    referred = net.are("area", "theme", "goal", "speerpunt")
    far = net.leaving(passed)
    refers = passed[far.source]
    mentioned = far.theme[refers & passed[far.target]]
    return passed | (net.marked(far.target[refers]) & referred) | net.marked(mentioned)


def _with_area(net: Incidence, asked: Mask, areas: Mask | None = None) -> Mask:
    """Which nodes, at least of those asked about, are active in an area, or in one of these."""
    near = net.leaving(asked)
    placed = near.links("active_in")
    return net.marked(near.source[placed if areas is None else placed & areas[near.target]])


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
    is_area = net.are("area")
    of_areas = net.leaving(is_area)
    between_areas = of_areas.links("part_of") & is_area[of_areas.source]
    parts, wholes = of_areas.source[between_areas], of_areas.target[between_areas]
    near, far = (wholes, parts) if downwards else (parts, wholes)
    reached = net.marked(np.array([area], dtype=np.int32))
    while True:
        grown = reached | net.marked(far[reached[near]])
        if grown.sum() == reached.sum():
            return grown
        reached = grown


def _one_of(codes: Codes, chosen: list[int], count: int) -> Mask:
    """Which of the codes below `count` are chosen: by a table, several times faster than `isin`."""
    table = np.zeros(count, dtype=np.bool_)
    table[chosen] = True
    return table.take(codes)


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
