"""All that a page says about a node: its facts and its links in words, without what is private."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from netwerk.model import LINK_KINDS, NODE_KINDS, Field, Link, Node, fields_of
from netwerk.model.network import Network
from netwerk.text import Language

from .map_words import heading_at_source, heading_at_target
from .phrases import value_words

Facts = list[tuple[str, list[str]]]
DRAWN = tuple(kind for kind, cls in NODE_KINDS.items() if cls.drawn)
_ELSEWHERE = ("id", "name", "source", "target")
_LAST = ("since", "until", "origin", "confirmed_on")


@dataclass(frozen=True, slots=True)
class Line:
    """A link between two cards of the map, named by their places, with its facts."""

    kind: str
    source: int
    target: int
    facts: Facts


@dataclass(slots=True)
class Card:
    """A node of the map; `links` has, per heading, the other card's place and the line's place."""

    id: str
    kind: str
    name: str
    facts: Facts
    links: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def degree(self) -> int:
        """How many links it has."""
        return sum(map(len, self.links.values()))


@dataclass(frozen=True, slots=True)
class Cards:
    """Every drawn node of a network and every link between them, in the order of the network."""

    cards: tuple[Card, ...]
    lines: tuple[Line, ...]
    place: Mapping[str, int]

    def of_kind(self, kind: str) -> list[tuple[int, Card]]:
        """Places and cards of one kind, by name."""
        found = [(place, card) for place, card in enumerate(self.cards) if card.kind == kind]
        return sorted(found, key=lambda item: (item[1].name.casefold(), item[1].id))

    def only(self, places: Sequence[int]) -> "Cards":
        """These cards, and the lines between them."""
        moved = {place: number for number, place in enumerate(places)}
        cards = tuple(self.cards[place] for place in places)
        lines = tuple(
            replace(line, source=moved[line.source], target=moved[line.target])
            for line in self.lines
            if line.source in moved and line.target in moved
        )
        return Cards(cards, lines, {card.id: number for number, card in enumerate(cards)})

    def kinds(self) -> dict[str, int]:
        """How many cards of each kind there are, in the order the kinds are declared."""
        return _counted(DRAWN, (card.kind for card in self.cards))

    def line_kinds(self) -> dict[str, int]:
        """How many lines of each kind there are, in the order the kinds are declared."""
        return _counted(LINK_KINDS, (line.kind for line in self.lines))


def cards_of(network: Network, language: Language) -> Cards:
    """The cards and lines of a network."""
    names = network.names()
    nodes = [node for node in network.nodes.values() if node.drawn]
    cards = [Card(n.id, n.kind, names[n.id], _facts(n, names, language)) for n in nodes]
    place = {node.id: number for number, node in enumerate(nodes)}
    lines: list[Line] = []
    for link in network.links:
        if link.source in place and link.target in place:
            source, target = place[link.source], place[link.target]
            _join(cards, link, source, target, len(lines), language)
            lines.append(Line(link.kind, source, target, _facts(link, names, language)))
    return Cards(tuple(cards), tuple(lines), place)


def _join(
    cards: list[Card], link: Link, source: int, target: int, line: int, language: Language
) -> None:
    """Note the link on the cards at both its ends."""
    onward = heading_at_source(link, cards[source].kind)[language]
    cards[source].links[onward].append((target, line))
    if source != target:
        back = heading_at_target(link, cards[target].kind)[language]
        cards[target].links[back].append((source, line))


def _facts(item: Node | Link, names: Mapping[str, str], language: Language) -> Facts:
    facts = []
    for declared in _told(item.kind):
        words = value_words(declared, getattr(item, declared.name), names, language)
        if words:
            facts.append((declared.text[language], words))
    return facts


@cache
def _told(kind: str) -> list[Field]:
    """The fields a page may show, those that every kind has last; what is private never is."""
    told = [f for f in fields_of(kind) if not f.fact.private and f.name not in _ELSEWHERE]
    return sorted(told, key=lambda f: f.name in _LAST)


def _counted(order: Iterable[str], kinds: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for kind in kinds:
        counts[kind] += 1
    return {kind: counts[kind] for kind in order if kind in counts}
