"""What a network is at a glance: how much of each kind it holds, and how complete it is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from netwerk.findings import Severity
from netwerk.model import NODE_KINDS
from netwerk.model.links import Leads
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Agreement, Initiative, Organisation, Overleg, Person
from netwerk.model.presence import in_overleg
from netwerk.results import Result
from netwerk.text import Language, Text, enumerated, number_words
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
    """Each kind that occurs, in words, with how many there are."""
    kinds = [node.kind for node in network.nodes.values()]
    found = [(cls, kinds.count(kind)) for kind, cls in NODE_KINDS.items() if kind in kinds]
    return [((cls.text if n == 1 else cls.plural)[language], n) for cls, n in found]


def completeness(network: Network, language: Language) -> list[Share]:
    """How many partners, overleggen, initiatives and agreements have what they should have."""
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
    return [
        Share(
            text[language],
            part,
            whole,
            " / ".join(number_words(n, language) for n in (part, whole)),
        )
        for text, part, whole in shares
        if whole
    ]


def summary(network: Network, results: Iterable[Result[Any]], language: Language) -> list[str]:
    """The network and its findings in a few sentences."""
    if not network.nodes:
        return [words.HOLDS_NOTHING[language]]
    kinds = [
        f"{number_words(n, language)} {_inside(word)}" for word, n in counts(network, language)
    ]
    links = number_words(len(network.links), language)
    said = [words.HOLDS.fill(kinds=enumerated(kinds, language), links=links)[language]]
    partners = sum(node.kind in PARTNERS for node in network.nodes.values())
    if partners > 1:
        without = partners - len(in_contact(network))
        text = words.SOME_WITHOUT_CONTACT if without else words.ALL_IN_CONTACT
        whole, part = (number_words(n, language) for n in (partners, without))
        said.append(text.fill(whole=whole, part=part)[language])
    folded = [found.kind.severity for result in results for found in result.folded()]
    if folded:
        number = {level.name.lower(): folded.count(level) for level in Severity}
        said.append(words.URGENCY.fill(**number)[language])
    return said


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


def _inside(word: str) -> str:
    """A heading as it reads within a sentence."""
    return word[0].lower() + word[1:]
