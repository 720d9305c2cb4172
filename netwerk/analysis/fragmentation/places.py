"""Where partners stand: the themes they are on and the buurten and wijken they are active in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from netwerk.model.belonging import on_theme
from netwerk.model.identifiers import kind_of
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Area
from netwerk.ties import NetworkArrays

_NEARBY = ("wijk", "neighbourhood", None)
Places = Mapping[str, frozenset[str]]


def themes_of(arrays: NetworkArrays) -> Places:
    """The themes of each partner that is on any."""
    net = arrays.links
    partner = net.are(*PARTNERS)
    found: dict[str, set[str]] = defaultdict(set)
    for theme in np.flatnonzero(net.are("theme")).tolist():
        for position in np.flatnonzero(partner & on_theme(net, theme)).tolist():
            found[arrays.ids[position]].add(arrays.ids[theme])
    return _frozen(found)


def areas_of(network: Network, arrays: NetworkArrays) -> Places:
    """The buurten and wijken of each partner, with those that contain them."""
    nearby = {area.id for area in network.nodes_of(Area) if area.level in _NEARBY}
    wholes: dict[str, set[str]] = defaultdict(set)
    for part, whole in _ends(arrays, "part_of"):
        wholes[part].add(whole)
    found = own_areas(arrays)
    around = {areas: frozenset(_upwards(areas, wholes) & nearby) for areas in {*found.values()}}
    return {partner: around[areas] for partner, areas in found.items()}


def own_areas(arrays: NetworkArrays) -> Places:
    """The areas each partner is active in; a person without any has those of its employers."""
    active: dict[str, set[str]] = defaultdict(set)
    for node_id, area in _ends(arrays, "active_in"):
        if kind_of(node_id) in PARTNERS:
            active[node_id].add(area)
    found = dict(active)
    for person, employers in employers_of(arrays).items():
        areas = set[str]().union(*(active.get(employer, ()) for employer in employers))
        if areas and person not in active:
            found[person] = areas
    return _frozen(found)


def employers_of(arrays: NetworkArrays) -> Places:
    """The organisations each person works for."""
    found: dict[str, set[str]] = defaultdict(set)
    for person, employer in _ends(arrays, "works_for"):
        found[person].add(employer)
    return _frozen(found)


def _ends(arrays: NetworkArrays, kind: str) -> Iterator[tuple[str, str]]:
    """The ids at both ends of every link of a kind."""
    links = arrays.links.links(kind)
    places = arrays.links.source[links].tolist(), arrays.links.target[links].tolist()
    return (
        (arrays.ids[source], arrays.ids[target]) for source, target in zip(*places, strict=True)
    )


def _upwards(areas: frozenset[str], wholes: Mapping[str, set[str]]) -> set[str]:
    """These areas and all that contain them; a cycle ends the walk."""
    reached: set[str] = set()
    ahead = list(areas)
    while ahead:
        area = ahead.pop()
        if area not in reached:
            reached.add(area)
            ahead += wholes.get(area, ())
    return reached


def _frozen(found: Mapping[str, set[str]]) -> Places:
    return {key: frozenset(items) for key, items in found.items()}
