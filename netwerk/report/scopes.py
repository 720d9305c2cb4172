"""What stays on a map when it is narrowed to an area, a theme or a domain."""

from collections.abc import Mapping

import numpy as np

from netwerk.model.belonging import Mask, in_area, within_theme
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
            stays = within_theme(net, inside, position[theme])
            scopes[f"{key}|{place[theme]}"] = _places(shown, stays)
    return scopes


def domains_of(
    network: Network, place: Mapping[str, int], language: Language
) -> dict[str, list[int]]:
    """Per domain, by its words: the places of its partners and of what they have a link with.

    A person without a domain counts with its employers. Partners of other domains stay out.
    """
    of_partner = partner_domains(network)
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
    return dict(sorted(named.items(), key=lambda item: (item[0].casefold(), item[0])))


def partner_domains(network: Network) -> dict[str, set[str]]:
    """The domains of each partner; of a person without one those of its employers."""
    domains: dict[str, set[str]] = {}
    for cls in (Organisation, Person):
        for node in network.nodes_of(cls):
            domains[node.id] = {node.domain} if node.domain else set()
    without = {partner for partner, found in domains.items() if not found}
    for link in network.links_of(WorksFor):
        if link.source in without:
            domains[link.source] |= domains[link.target]
    return domains


def _places(shown: np.ndarray[tuple[int], np.dtype[np.int64]], stays: Mask) -> list[int]:
    return sorted(int(place) for place in shown[stays] if place >= 0)
