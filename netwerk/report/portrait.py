"""What a network is at a glance: how much of each kind it holds, and how complete it is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from netwerk.model import NODE_KINDS
from netwerk.model.links import Leads
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Agreement, Initiative, Organisation, Overleg, Person
from netwerk.model.presence import in_overleg
from netwerk.text import Language, Text, number_words
from netwerk.ties import project

from . import report_words as words


@dataclass(frozen=True, slots=True)
class Share:
    """How many of all there are have something; `text` says what, `said` how many."""

    text: str
    part: int
    whole: int
    said: str


def counts(network: Network, language: Language) -> list[tuple[str, int]]:
    """Each drawn kind that occurs, in words, with how many there are."""
    kinds = [node.kind for node in network.nodes.values()]
    found = [(cls, kinds.count(kind)) for kind, cls in NODE_KINDS.items() if kind in kinds]
    return [((cls.text if n == 1 else cls.plural)[language], n) for cls, n in found if cls.drawn]


def completeness(network: Network, language: Language) -> list[Share]:
    """How many of each kind have what they should have, the smallest share first."""
    partners = [i for i, node in network.nodes.items() if node.kind in PARTNERS]
    shares = [
        _share(words.IN_CONTACT, partners, in_contact(network)),
        _share(words.IN_OVERLEG, partners, in_overleg(network)),
        _filled(words.WITH_DOMAIN, network.nodes_of(Organisation), "domain"),
        _filled(words.WITH_PROFESSION, network.nodes_of(Person), "profession"),
        _share(words.WITH_CHAIR, _ids(network.nodes_of(Overleg)), _led(network)),
        _filled(words.WITH_FREQUENCY, network.nodes_of(Overleg), "frequency"),
        _share(words.WITH_LEAD, _ids(network.nodes_of(Initiative)), _led(network)),
        _filled(words.WITH_LOCATION, network.nodes_of(Agreement), "location"),
        _filled(words.CONFIRMED, network.nodes.values(), "confirmed_on"),
    ]
    shares = sorted((s for s in shares if s[2]), key=lambda share: share[1] / share[2])
    return [
        Share(text[language], part, whole, _numbered(words.PART_OF, part, whole, language))
        for text, part, whole in shares
    ]


def says_too_little(network: Network) -> bool:
    """Whether nothing can be said yet: no partners, and no goals or initiatives to compare."""
    kinds = {node.kind for node in network.nodes.values()}
    return kinds.isdisjoint((*PARTNERS, "goal", "initiative"))


def in_contact(network: Network) -> set[str]:
    """The partners with a tie to another partner."""
    ties = project(network)
    linked = np.diff(ties.adjacency.indptr) > 0
    return {partner for partner, has in zip(ties.ids, linked.tolist(), strict=True) if has}


def _led(network: Network) -> set[str]:
    return {link.target for link in network.links_of(Leads)}


def _ids(nodes: Iterable[Overleg | Initiative]) -> list[str]:
    return [node.id for node in nodes]


def _share(text: Text, ids: Collection[str], having: set[str]) -> tuple[Text, int, int]:
    return text, len(having.intersection(ids)), len(ids)


def _filled(text: Text, nodes: Iterable[object], field: str) -> tuple[Text, int, int]:
    values = [getattr(node, field) for node in nodes]
    return text, sum(value is not None for value in values), len(values)


def _numbered(text: Text, part: int, whole: int, language: Language) -> str:
    numbers = {"part": part, "whole": whole, "rest": whole - part}
    written = {name: number_words(n, language) for name, n in numbers.items()}
    return text.fill(**written)[language]
