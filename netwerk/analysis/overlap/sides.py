"""What is known of one initiative, goal, overleg or agreement, and how far two share it."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache

from netwerk.model import fields_of
from netwerk.model.identifiers import kind_of, slug
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Funds,
    Leads,
    PartOf,
    PartyTo,
    TakesPartIn,
    WorksOn,
)
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import Agreement, Area, Goal, Initiative, Overleg
from netwerk.similarity import shared_words

_HALF = 0.5
_PLACE_WORDS = ("wijk", "buurt", "praktijk", "stad", "stedelijk", "regio", "regionaal")
LONGEST_TEXT = 2_000  # characters; what makes two alike is said well before


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared; empty where nothing is stated."""

    node: Node
    title: str
    whole: str
    themes: frozenset[str]
    goals: frozenset[str]
    target_groups: Mapping[str, str]
    partners: frozenset[str]
    areas: frozenset[str]
    level: str | None
    has_ended: bool

    @property
    def first_day(self) -> dt.date:
        """The day on which it began; the first of days when nobody says."""
        return self.node.since.first_day if self.node.since else dt.date.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Each component, 0–1, None where one of the two says nothing."""

    text: float
    themes: float | None
    goals: float | None
    target_groups: float | None
    partners: float | None
    areas: float | None
    levels: float | None
    period: float | None

    def reasons(self) -> tuple[str, ...]:
        """The components that are at least half alike, by their weight."""
        known = (field.name for field in fields(self))
        return tuple(name for name in known if (getattr(self, name) or 0) >= _HALF)


# Text leads: in one wijk most initiatives share a theme, an area and a target group.
WEIGHTS = Scores(
    text=70, themes=8, goals=6, target_groups=6, partners=4, areas=3, levels=2, period=1
)


def combined(scores: Scores) -> float:
    """The mean of the components that are known, by their weights."""
    known: list[tuple[float, float]] = [
        (score, getattr(WEIGHTS, field.name))
        for field in fields(Scores)
        if (score := getattr(scores, field.name)) is not None
    ]
    return sum(s * w for s, w in known) / sum(w for _, w in known)


def sides_of(network: Network, kinds: Iterable[str]) -> list[Side]:
    """Every node of these kinds, by id, with what the network says of it."""
    themes, areas = targets_of(network, About), targets_of(network, ActiveIn)
    goals = targets_of(network, ContributesTo)
    places = _words_of_places(network)
    partners: dict[str, set[str]] = defaultdict(set)
    for kind in (TakesPartIn, Leads, Funds, WorksOn, PartyTo):
        for link in network.links_of(kind):
            if kind_of(link.source) != "area":
                partners[link.target].add(link.source)
    return [
        Side(
            node=node,
            title=(title := _title(node, places)),
            whole=". ".join((title, *_stated_texts(node)))[:LONGEST_TEXT],
            themes=frozenset(themes[node.id]),
            goals=frozenset(i for i in goals[node.id] if kind_of(i) == "goal"),
            target_groups={slug(group): group for group in getattr(node, "target_groups", ())},
            partners=frozenset(partners[node.id]),
            areas=frozenset(areas[node.id]),
            level=_level(node, areas[node.id], network),
            has_ended=_has_ended(node, network.at),
        )
        for node in network.nodes.values()
        if node.kind in kinds
    ]


class Areas:
    """Which areas lie within which."""

    def __init__(self, network: Network) -> None:
        self._wholes = targets_of(network, PartOf)
        self._known: dict[str, frozenset[str]] = {}

    def shared(self, a: frozenset[str], b: frozenset[str]) -> tuple[str, ...]:
        """The areas of either that are the same as, or lie within, one of the other."""
        return tuple(
            sorted({x for x in a if self.around(x) & b} | {y for y in b if self.around(y) & a})
        )

    def are_nested(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """Whether one is local where the other is wider: they touch, and no area is in both."""
        return not a & b and len(self.shared(a, b)) > 0

    def around(self, area: str) -> frozenset[str]:
        """The area and all that contain it."""
        if area not in self._known:
            found, new = {area}, {area}
            while new:
                new = {whole for part in new for whole in self._wholes[part]} - found
                found |= new
            self._known[area] = frozenset(found)
        return self._known[area]


def scores_of(a: Side, b: Side, text: float, areas: Areas) -> Scores:
    """Each component of two sides, given how alike their texts are."""
    some_area = bool(areas.shared(a.areas, b.areas)) if a.areas and b.areas else None
    levels = a.level == b.level if a.level and b.level else None
    return Scores(
        text=text,
        themes=_jaccard(a.themes, b.themes),
        goals=_jaccard(a.goals, b.goals),
        target_groups=_jaccard(frozenset(a.target_groups), frozenset(b.target_groups)),
        partners=_jaccard(a.partners, b.partners),
        areas=None if some_area is None else float(some_area),
        levels=None if levels is None else float(levels),
        period=_period(a.node, b.node),
    )


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float | None:
    return len(a & b) / len(a | b) if a and b else None


def _period(a: Node, b: Node) -> float | None:
    """Whether two periods share a day; None when one of the two states no period."""
    if not (a.since or a.until) or not (b.since or b.until):
        return None
    return float(_begins_before_end(a.since, b.until) and _begins_before_end(b.since, a.until))


def _begins_before_end(since: Moment | None, until: Moment | None) -> bool:
    return since is None or until is None or since.first_day <= until.last_day


def targets_of(network: Network, kind: type[Link]) -> dict[str, set[str]]:
    """What each node refers to by links of this kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(kind):
        found[link.source].add(link.target)
    return found


def _title(node: Node, places: frozenset[str]) -> str:
    """Its names; of an overleg or agreement without the words that say which sort it is.

    With them when nothing but words for a place would be left: `MDO Oost` is not `Oost`.
    """
    title = "; ".join((node.label, *node.aliases))[:LONGEST_TEXT]
    if not isinstance(node, Overleg | Agreement):
        return title
    bare = " ".join(_sort_words(type(node)).sub(" ", title).split())
    about = {slug(word) for word in shared_words(bare, bare)}
    return bare if about - places else title


def _words_of_places(network: Network) -> frozenset[str]:
    names = {slug(word) for area in network.nodes_of(Area) for word in area.label.split()}
    return frozenset(names | {form for word in _PLACE_WORDS for form in (word, f"{word}en")})


@cache
def _sort_words(kind: type[Node]) -> re.Pattern[str]:
    """The words of the vocabulary of a kind's `type`, the longest first."""
    sort = next(field for field in fields_of(kind.kind) if field.name == "type")
    assert sort.fact.vocabulary is not None
    words = {
        spelling
        for word in sort.fact.vocabulary.words.values()
        for spelling in (word.text.nl, word.text.en, *word.synonyms)
    }
    longest = sorted(map(re.escape, words), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)


def _stated_texts(node: Node) -> list[str]:
    own: tuple[str | None, ...] = ()
    if isinstance(node, Initiative):
        own = (node.aim, node.approach)
    elif isinstance(node, Overleg):  # the subjects of agreements are much the same
        own = ("; ".join(node.subjects),)
    return [text for text in (node.summary, *own) if text]


def _level(node: Node, areas: Collection[str], network: Network) -> str | None:
    """The level a goal states; of something else that of the one area it is in."""
    if isinstance(node, Goal):
        return node.level if node.level != "unknown" else None
    found = [network.nodes[area] for area in areas]
    return found[0].level if len(found) == 1 and isinstance(found[0], Area) else None


def _has_ended(node: Node, at: Moment | None) -> bool:
    """Whether it was stopped, or ended before the moment that is looked at."""
    if getattr(node, "status", None) in ("stopped", "ended"):
        return True
    return at is not None and node.until is not None and node.until.last_day < at.first_day
