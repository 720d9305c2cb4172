"""What stays on a map when it is narrowed to an area, a theme or a domain."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from netwerk.model.belonging import Incidence, Mask, in_area, on_theme
from netwerk.model.links import WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Organisation, Person
from netwerk.model.vocabulary import DOMAIN
from netwerk.text import Language

Scopes = dict[str, list[int]]


def scopes_of(network: Network, place: Mapping[str, int]) -> Scopes:
    """The places of what belongs to each area, each theme and each pair of them.

    The keys are `area|theme`, both as places, one of them empty for all; the whole has no key.
    """
    net = network.incidence()
    ids = list(network.nodes)
    shown = np.array([place.get(node_id, -1) for node_id in ids])
    position = {node_id: number for number, node_id in enumerate(ids)}
    areas = [i for i in ids if network.nodes[i].kind == "area"]
    themes = [i for i in ids if network.nodes[i].kind == "theme"]
    scopes: Scopes = {}
    for area in (None, *areas):
        inside = np.ones(len(ids), np.bool_) if area is None else in_area(net, position[area])
        key = "" if area is None else str(place[area])
        if area is not None:
            scopes[f"{key}|"] = _places(shown, inside)
        for theme in themes:
            asked = inside.copy()
            asked[position[theme]] = True  # also where nothing in the area refers to the theme
            stays = asked & on_theme(_narrowed(net, asked), position[theme])
            scopes[f"{key}|{place[theme]}"] = _places(shown, stays)
    return scopes


def domains_of(
    network: Network, place: Mapping[str, int], language: Language
) -> dict[str, list[int]]:
    """Per domain, by its words: the places of its partners and of what they have a link with.

    A person without a domain counts with its employers. Partners of other domains stay out.
    """
    of_partner = _partner_domains(network)
    members: dict[str, set[int]] = {}
    for partner, domains in of_partner.items():
        for domain in domains:
            members.setdefault(domain, set()).add(place[partner])
    for link in network.links:
        for partner, other in ((link.source, link.target), (link.target, link.source)):
            if other in place and network.nodes[other].kind not in PARTNERS:
                for domain in of_partner.get(partner, ()):
                    members[domain].add(place[other])
    named = {DOMAIN.text_of(domain)[language]: sorted(found) for domain, found in members.items()}
    return dict(sorted(named.items()))


def _partner_domains(network: Network) -> dict[str, set[str]]:
    domains: dict[str, set[str]] = {}
    for cls in (Organisation, Person):
        for node in network.nodes_of(cls):
            domains[node.id] = {node.domain} if node.domain else set()
    without = {partner for partner, found in domains.items() if not found}
    for link in network.links_of(WorksFor):
        if link.source in without:
            domains[link.source] |= domains[link.target]
    return domains


def _narrowed(net: Incidence, inside: Mask) -> Incidence:
    """Only the links with both ends inside; a link's theme outside is forgotten."""
    stays = inside[net.source] & inside[net.target]
    theme = net.theme[stays]
    return replace(
        net,
        source=net.source[stays],
        link_kind=net.link_kind[stays],
        target=net.target[stays],
        theme=np.where((theme >= 0) & inside[theme], theme, -1).astype(theme.dtype),
    )


def _places(shown: np.ndarray[tuple[int], np.dtype[np.int64]], stays: Mask) -> list[int]:
    return sorted(int(place) for place in shown[stays] if place >= 0)
