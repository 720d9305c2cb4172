"""What is known of one initiative or goal, and how far two of them share it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from netwerk.model.identifiers import kind_of, slug
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Funds,
    Leads,
    PartOf,
    TakesPartIn,
    WorksOn,
)
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import Goal, Initiative

LONGEST_TEXT = 2_000  # characters; what makes two alike is said well before


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared; empty where nothing is stated."""

    node: Node
    title: str
    whole: str
    is_explained: bool
    themes: frozenset[str]
    goals: frozenset[str]
    target_groups: Mapping[str, str]
    partners: frozenset[str]
    areas: frozenset[str]
    level: str | None


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
    """Every node of these kinds that was not stopped, with what the network says of it."""
    themes, areas = _targets(network, About), _targets(network, ActiveIn)
    goals = _targets(network, ContributesTo)
    partners: dict[str, set[str]] = defaultdict(set)
    for kind in (TakesPartIn, Leads, Funds, WorksOn):
        for link in network.links_of(kind):
            if kind_of(link.source) != "area":
                partners[link.target].add(link.source)
    return [
        Side(
            node=node,
            title="; ".join((node.label, *node.aliases))[:LONGEST_TEXT],
            whole=_whole_text(node)[:LONGEST_TEXT],
            is_explained=len(_stated_texts(node)) > 0,
            themes=frozenset(themes[node.id]),
            goals=frozenset(i for i in goals[node.id] if kind_of(i) == "goal"),
            target_groups={slug(group): group for group in getattr(node, "target_groups", ())},
            partners=frozenset(partners[node.id]),
            areas=frozenset(areas[node.id]),
            level=_level(node),
        )
        for node in network.nodes.values()
        if node.kind in kinds and getattr(node, "status", None) != "stopped"
    ]


class Areas:
    """Which areas lie within which."""

    def __init__(self, network: Network) -> None:
        self._wholes = _targets(network, PartOf)

    def shared(self, a: frozenset[str], b: frozenset[str]) -> tuple[str, ...]:
        """The areas of either that are the same as, or lie within, one of the other."""
        return tuple(
            sorted({x for x in a if self._around(x) & b} | {y for y in b if self._around(y) & a})
        )

    def _around(self, area: str) -> set[str]:
        """The area and all that contain it."""
        found, new = {area}, {area}
        while new:
            new = {whole for part in new for whole in self._wholes[part]} - found
            found |= new
        return found


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


def _targets(network: Network, kind: type[Link]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(kind):
        found[link.source].add(link.target)
    return found


def _whole_text(node: Node) -> str:
    return ". ".join((node.label, *node.aliases, *_stated_texts(node)))


def _stated_texts(node: Node) -> list[str]:
    own = (node.aim, node.approach) if isinstance(node, Initiative) else ()
    return [text for text in (node.summary, *own) if text]


def _level(node: Node) -> str | None:
    return node.level if isinstance(node, Goal) and node.level != "unknown" else None
