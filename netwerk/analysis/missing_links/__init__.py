"""Missing links: pairs of partners without any tie who would do well to meet.

A pair is a candidate when both are on one theme in one wijk, or when they have contacts in common.
Two organisations are in touch when any of their people are; colleagues know one another.

The score is 1 − (1 − T / 2) · (1 − R): T is the share of their themes that they have in common in
one wijk (Jaccard) and R, at most 1, the resource allocation score of their common contacts (Zhou,
Lü and Zhang 2009).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.sparse import csr_matrix

from netwerk.findings import Finding
from netwerk.measures.adjacency import Floats, Integers
from netwerk.measures.gain import gains
from netwerk.measures.link_scores import distances, pair_scores as scores_of
from netwerk.model.belonging import belonging, in_area, within_theme
from netwerk.model.identifiers import kind_of
from netwerk.model.links import About, ContributesTo, Leads, PartyTo, TakesPartIn, Wants, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Area, Overleg, Theme
from netwerk.results import Analysis, Result
from netwerk.ties import Ties, project

from .kernels import LinkScores, link_scores, pair_scores
from .words import COLUMNS, NO_ROOM, OPTIONS, STRANGERS, TITLE

MOST_IN_GROUP = 1000
_WIJK_LEVELS = ("wijk", "neighbourhood", None)
_OF_ONE_PROFESSION = ("peer_review", "training", "general_assembly", "board")
Pair = tuple[str, str]

__all__ = [
    "ANALYSIS",
    "LinkScores",
    "MissingLinkRow",
    "link_scores",
    "missing_links",
    "pair_scores",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingLinkRow:
    """Two partners to introduce to one another; `score` is 0–1, `gain` a fall in DF.

    `distance` is None when no chain of contacts joins them, `via` and `overleg` when there is none,
    `gain` where the network is too large to work it out.
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    common_themes: tuple[str, ...]
    common_goals: tuple[str, ...]
    distance: int | None
    via: str | None
    overleg: str | None
    gain: float | None


def missing_links(network: Network, *, top: int = 5) -> Result[MissingLinkRow]:
    """Whom to introduce to whom, why, by whom, and in which meeting.

    Parameters
    ----------
    top
        The most suggestions per partner, at least 1; a pair stays when it is among the best of
        either of the two.

    Returns
    -------
    One row per pair, by descending score, then by ids.

    Raises
    ------
    AnalysisError
        When `top` is less than 1.

    Examples
    --------
    >>> from netwerk.model.nodes import Overleg, Person
    >>> people = [Person(name=name) for name in ("An", "Bo", "Cas")]
    >>> met = [("an", "mdo"), ("bo", "mdo"), ("bo", "werkgroep"), ("cas", "werkgroep")]
    >>> joins = [TakesPartIn(source=f"person:{p}", target=f"overleg:{o}") for p, o in met]
    >>> overleggen = [Overleg(name="MDO"), Overleg(name="Werkgroep")]
    >>> row = missing_links(Network([*people, *overleggen], joins)).rows[0]
    >>> row.a, row.b, row.via, row.distance
    ('person:an', 'person:cas', 'person:bo', 2)

    References
    ----------
    Zhou, T., Lü, L. and Zhang, Y.-C. (2009). Predicting missing links via local information.
    European Physical Journal B 71, 623–630.
    """
    seeker = _Seeker(network)
    rows = seeker.rows(top)
    findings = [
        Finding(STRANGERS, (row.a, row.b), {"theme_id": theme})
        for row in rows
        for theme in row.common_themes[:1]
    ]
    notes = (NO_ROOM.fill(most=MOST_IN_GROUP),) if seeker.skipped_groups else ()
    return Result("missing_links", TITLE, rows, COLUMNS, network.names(), tuple(findings), notes)


class _Seeker:
    """What is known of one network while looking for pairs; one use."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.ties: Ties = project(network)
        self.position = {node_id: place for place, node_id in enumerate(self.ties.ids)}
        self.goals = _goals_of(network)
        self.meetings = _meetings_of(network)
        self.about = {(link.source, link.target) for link in network.links_of(About)}
        self.skipped_groups = False
        self.themes: dict[Pair, set[str]] = defaultdict(set)
        self.themes_of: dict[str, set[str]] = defaultdict(set)

    def rows(self, top: int) -> tuple[MissingLinkRow, ...]:
        """The best pairs of each partner."""
        nearby = link_scores(self.network, top=top)
        self._meet_on_themes()
        in_touch = _in_touch(self.network, self.ties)
        pairs = sorted({*self.themes, *((a, b) for a, b, _ in nearby)} - in_touch)
        if not pairs:
            return ()
        a, b = (np.array([self.position[p[end]] for p in pairs]) for end in (0, 1))
        near = np.minimum(scores_of(self.ties.adjacency, a, b, method="resource_allocation"), 1)
        shared = np.array([self._shared_themes(pair) for pair in pairs])
        score = (1 - (1 - shared / 2) * (1 - near)).round(12)
        best = _best_of_each(score, a, b, top)
        a, b = a[best], b[best]
        away = distances(self.ties.adjacency, a, b)
        gained = gains(self.ties.adjacency, a, b)
        return tuple(
            self._row(pairs[i], float(score[i]), bool(near[i]), distance, gain)
            for i, distance, gain in zip(best.tolist(), away.tolist(), gained, strict=True)
        )

    def _meet_on_themes(self) -> None:
        """Every pair that is on one theme in one wijk, with these themes."""
        net = self.network.incidence()
        ids = np.array([*self.network.nodes], dtype=object)
        partner = net.are(*PARTNERS)
        place = {node_id: number for number, node_id in enumerate(self.network.nodes)}
        wijken = [
            in_area(net, place[area.id])
            for area in self.network.nodes_of(Area)
            if area.level in _WIJK_LEVELS
        ]
        for theme in self.network.nodes_of(Theme):
            for partner_id in ids[partner & belonging(net, theme=place[theme.id])]:
                self.themes_of[partner_id].add(theme.id)
            for wijk in wijken:
                members = ids[partner & within_theme(net, wijk, place[theme.id])].tolist()
                if len(members) > MOST_IN_GROUP:
                    self.skipped_groups = True
                    continue
                for pair in combinations(members, 2):
                    self.themes[pair].add(theme.id)

    def _shared_themes(self, pair: Pair) -> float:
        either = self.themes_of[pair[0]] | self.themes_of[pair[1]]
        return len(self.themes.get(pair, ())) / len(either) if either else 0.0

    def _row(
        self, pair: Pair, score: float, has_contacts: bool, distance: float, gain: float | None
    ) -> MissingLinkRow:
        a, b = pair
        themes = tuple(sorted(self.themes.get(pair, ())))
        common_goals = tuple(sorted(self.goals[a] & self.goals[b]))
        stated = (("theme", themes), ("contacts", has_contacts), ("goal", common_goals))
        return MissingLinkRow(
            a=a,
            b=b,
            score=score,
            reasons=tuple(reason for reason, holds in stated if holds),
            common_themes=themes,
            common_goals=common_goals,
            distance=int(distance) if np.isfinite(distance) else None,
            via=self._introducer(a, b),
            overleg=self._meeting(pair, themes),
            gain=gain,
        )

    def _introducer(self, a: str, b: str) -> str | None:
        """The contact of both whose weaker tie of the two is strongest."""
        adjacency = self.ties.adjacency
        both = adjacency[self.position[a]].minimum(adjacency[self.position[b]])
        return self.ties.ids[both.indices[int(both.data.argmax())]] if both.nnz else None

    def _meeting(self, pair: Pair, themes: tuple[str, ...]) -> str | None:
        """One of the overleggen of either, on a common theme if there is one."""
        attended = sorted(self.meetings[pair[0]] | self.meetings[pair[1]])
        fitting = [o for o in attended if any((o, theme) in self.about for theme in themes)]
        return next(iter(fitting or ([] if themes else attended)), None)


def _in_touch(network: Network, ties: Ties) -> set[Pair]:
    """Pairs with a tie of their own or, for organisations, of their people; and colleagues."""
    employment = [(link.source, link.target) for link in network.links_of(WorksFor)]
    position = {node_id: place for place, node_id in enumerate(ties.ids)}
    size = len(ties.ids)
    people = csr_matrix(
        (
            np.ones(len(employment)),
            (
                [position[person] for person, _ in employment],
                [position[employer] for _, employer in employment],
            ),
        ),
        shape=(size, size),
    )
    through = ties.adjacency @ people
    touching = ties.adjacency + through + through.T + people.T @ through + people @ people.T
    rows, columns = touching.nonzero()
    return {
        (ties.ids[a], ties.ids[b])
        for a, b in zip(rows.tolist(), columns.tolist(), strict=True)
        if a < b
    }


def _best_of_each(score: Floats, a: Integers, b: Integers, top: int) -> Integers:
    """Positions of pairs among the best of either partner, by descending score, then position."""
    order = np.argsort(-score, kind="stable")
    seen: dict[int, int] = defaultdict(int)
    kept = []
    for place, u, v in zip(order.tolist(), a[order].tolist(), b[order].tolist(), strict=True):
        if min(seen[u], seen[v]) < top:
            kept.append(place)
        seen[u] += 1
        seen[v] += 1
    return np.array(kept, dtype=np.int64)


def _goals_of(network: Network) -> Mapping[str, set[str]]:
    """The goals each partner works towards: through what it takes part in, or wants."""
    towards: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(ContributesTo):
        towards[link.source].add(link.target)
    goals: dict[str, set[str]] = defaultdict(set)
    for joined in _joined(network):
        goals[joined.source] |= towards[joined.target]
    for wish in network.links_of(Wants):
        if kind_of(wish.target) == "goal":
            goals[wish.source].add(wish.target)
    return goals


def _meetings_of(network: Network) -> Mapping[str, set[str]]:
    """The overleggen each partner takes part in or leads, where others can join."""
    meetings: dict[str, set[str]] = defaultdict(set)
    for link in _joined(network):
        node = network.nodes[link.target]
        if isinstance(node, Overleg) and node.type not in _OF_ONE_PROFESSION:
            meetings[link.source].add(link.target)
    return meetings


def _joined(network: Network) -> Iterator[TakesPartIn | Leads | PartyTo]:
    yield from network.links_of(TakesPartIn)
    yield from network.links_of(Leads)
    yield from network.links_of(PartyTo)


ANALYSIS = Analysis(options=OPTIONS, run=missing_links, finding_kinds=(STRANGERS,))
