"""How well the two of a pair fit: what they share, and how likely their contacts make a tie."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Floats, Integers
from netwerk.measures.link_learning import LinkModel
from netwerk.measures.link_scores import pair_scores
from netwerk.model.belonging import Incidence, belonging
from netwerk.model.identifiers import kind_of, slug
from netwerk.model.links import ContributesTo, Knows, Wants, WorksFor, WorksOn, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Initiative, Organisation, Theme
from netwerk.model.presence import joined
from netwerk.ties import Ties

from .candidates import Group

_THEME, _AMBITION, _GOAL, _TARGET_GROUP = 0.5, 0.5, 0.25, 0.25
_SAME_SENSE = 0.5  # both offer, or both seek: they may join forces
_DECIMALS = 12
_LEAST = 1e-12  # a chance that is as good as none


class Trait:
    """What partners have of one kind, as sets and as a table of partners × things (`words`)."""

    def __init__(self, place: Mapping[str, int], has: Iterable[tuple[str, str]]) -> None:
        pairs = sorted({(place[partner], thing) for partner, thing in has if partner in place})
        self._of: dict[int, set[str]] = defaultdict(set)
        for partner, thing in pairs:
            self._of[partner].add(thing)
        self.words = sorted({thing for _, thing in pairs})
        column = {thing: number for number, thing in enumerate(self.words)}
        ends = [i for i, _ in pairs], [column[thing] for _, thing in pairs]
        shape = len(place), len(self.words)
        self.table: Adjacency = sparse.csr_matrix((np.ones(len(pairs)), ends), shape=shape)

    def common(self, a: Integers, b: Integers) -> Floats:
        """How many things the two of each pair have in common."""
        return _together(self.table, self.table, a, b)

    def share(self, a: Integers, b: Integers) -> Floats:
        """Of all they have, the share that both have (Jaccard); 0 where neither has anything."""
        common, number = self.common(a, b), np.diff(self.table.indptr)
        share: Floats = common / np.maximum(number[a] + number[b] - common, 1)
        return share

    def shared(self, a: int, b: int) -> tuple[str, ...]:
        """The things that both have."""
        return tuple(sorted(self._of[a] & self._of[b]))


@dataclass(frozen=True, slots=True)
class Fit:
    """Pairs (a[i], b[i]) with their score, and their chance of a tie where that was learned."""

    a: Integers
    b: Integers
    score: Floats
    chance: Floats | None

    def at(self, places: Integers) -> "Fit":
        """Some of them, in this order."""
        chance = None if self.chance is None else self.chance[places]
        return Fit(self.a[places], self.b[places], self.score[places], chance)


class Fitting:
    """What is known of the partners of one network, to see how well they fit."""

    def __init__(self, network: Network, net: Incidence, ties: Ties, groups: list[Group]) -> None:
        place = {node_id: number for number, node_id in enumerate(ties.ids)}
        wishes = [link for link in network.links_of(Wants) if link.source in place]
        self.adjacency = ties.adjacency
        self.meeting_on = _meeting_on(groups, len(ties.ids))
        self._groups_of = _groups_of(groups)
        self.themes = Trait(place, _themes_of(network, net))
        self.goals = Trait(place, _goals_of(network))
        self.target_groups = Trait(place, _target_groups_of(network))
        self._written = _written(network)
        self.offers = Trait(place, ((w.source, w.target) for w in wishes if w.sense == "offers"))
        self.seeks = Trait(place, ((w.source, w.target) for w in wishes if w.sense == "seeks"))
        self.asked = frozenset(
            place[link.source]
            for kind in (Knows, WorksWith)
            for link in network.links_of(kind)
            if link.confirmed_on and link.source in place
        )

    def of(self, a: Integers, b: Integers, model: LinkModel | None = None) -> Fit:
        """The fit of each pair (a[i], b[i]); contacts in common count as the model says."""
        if model is None:
            chance, apart = None, 1 - self.nearness(a, b)
        else:
            chance = model.probability(a, b)
            # The odds of just any pair as a part of those of this pair. Their root: to be four
            # times as likely counts as much as to share all themes.
            part = model.odds * (1 - chance) / np.maximum(chance, _LEAST)
            apart = np.sqrt(np.minimum(part, 1))
        for weight, part in (
            (_THEME, self._themes(a, b)),
            (_AMBITION, self.ambition(a, b)),
            (_GOAL, self.goals.share(a, b)),
            (_TARGET_GROUP, self.target_groups.share(a, b)),
        ):
            apart = apart * (1 - weight * part)
        return Fit(a, b, (1 - apart).round(_DECIMALS), chance)

    def nearness(self, a: Integers, b: Integers) -> Floats:
        """The resource allocation score of their common contacts, at most 1."""
        scores = pair_scores(self.adjacency, a, b, method="resource_allocation")
        return np.minimum(scores, 1)

    def ambition(self, a: Integers, b: Integers) -> Floats:
        """1 where one offers what the other seeks, ½ where both offer, or both seek, the same."""
        offers, seeks = _aligned(self.offers, self.seeks)
        met = _together(offers, seeks, a, b) + _together(seeks, offers, a, b)
        alike = _together(offers, offers, a, b) + _together(seeks, seeks, a, b)
        return np.where(met > 0, 1.0, np.where(alike > 0, _SAME_SENSE, 0.0))

    def common_themes(self, a: int, b: int) -> tuple[str, ...]:
        """The themes on which both are in one wijk."""
        both = self._groups_of[a] & self._groups_of[b]
        return tuple(sorted({theme for theme, _ in both}))

    def common_target_groups(self, a: int, b: int) -> tuple[str, ...]:
        """The target groups of both, as somebody wrote them."""
        return tuple(self._written[group] for group in self.target_groups.shared(a, b))

    def _themes(self, a: Integers, b: Integers) -> Floats:
        """Of all their themes, the share on which they are in one wijk."""
        common = np.zeros(len(a))
        for table in self.meeting_on.values():
            common += _together(table, table, a, b) > 0
        number = np.diff(self.themes.table.indptr)
        either = number[a] + number[b] - self.themes.common(a, b)
        share: Floats = common / np.maximum(either, 1)
        return share


def _together(left: Adjacency, right: Adjacency, a: Integers, b: Integers) -> Floats:
    """Over what they have, left of a and right of b, how much is the same."""
    if not (left.nnz and right.nnz):
        return np.zeros(len(a))
    return np.asarray(left[a].multiply(right[b]).sum(axis=1), dtype=np.float64).ravel()


def _aligned(one: Trait, other: Trait) -> tuple[Adjacency, Adjacency]:
    """The tables of two traits, with a column for everything that either has."""
    column = {thing: i for i, thing in enumerate(sorted({*one.words, *other.words}))}
    tables = []
    for trait in (one, other):
        where = np.array([column[thing] for thing in trait.words], dtype=np.int64)
        table = trait.table.tocoo()
        shape = table.shape[0], len(column)
        tables.append(sparse.csr_matrix((table.data, (table.row, where[table.col])), shape=shape))
    return tables[0], tables[1]


def _meeting_on(groups: list[Group], size: int) -> dict[str, Adjacency]:
    """For each theme, by id: who is on it in which wijk."""
    of_theme: dict[str, list[Integers]] = defaultdict(list)
    for group in sorted(groups, key=lambda g: g.theme):
        of_theme[group.theme].append(group.members)
    tables = {}
    for theme, wijken in of_theme.items():
        rows = np.concatenate(wijken)
        columns = np.repeat(np.arange(len(wijken)), [len(members) for members in wijken])
        shape = size, len(wijken)
        tables[theme] = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    return tables


def _groups_of(groups: list[Group]) -> Mapping[int, set[tuple[str, int]]]:
    """The groups each partner is in: the theme of each, and its number."""
    found: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for number, group in enumerate(groups):
        for member in group.members.tolist():
            found[member].add((group.theme, number))
    return found


def _themes_of(network: Network, net: Incidence) -> Iterable[tuple[str, str]]:
    """Each partner with every theme it is on, wherever."""
    ids, partner = np.array([*network.nodes], dtype=object), net.are(*PARTNERS)
    place = {node_id: number for number, node_id in enumerate(network.nodes)}
    for theme in network.nodes_of(Theme):
        for partner_id in ids[partner & belonging(net, theme=place[theme.id])]:
            yield partner_id, theme.id


def _goals_of(network: Network) -> Iterable[tuple[str, str]]:
    """The goals each partner works towards: through what it takes part in, works on or wants."""
    towards: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(ContributesTo):
        towards[link.source].add(link.target)
    for partner, gathering in joined(network):
        for goal in towards[gathering]:
            yield partner, goal
    for kind in (Wants, WorksOn):
        for stated in network.links_of(kind):
            if kind_of(stated.target) == "goal":
                yield stated.source, stated.target


def _target_groups_of(network: Network) -> Iterable[tuple[str, str]]:
    """For whom each partner works: on its card, that of its employer, or in its initiatives."""
    card: dict[str, tuple[str, ...]] = {}
    for node in network.nodes.values():
        if isinstance(node, Organisation | Initiative):
            # The same group however it is written.
            card[node.id] = tuple(slug(group) for group in node.target_groups)
    sources = [(link.source, link.target) for link in network.links_of(WorksFor)]
    sources += [(organisation, organisation) for organisation in card]
    for partner, source in (*sources, *joined(network)):
        for group in card.get(source, ()):
            yield partner, group


def _written(network: Network) -> Mapping[str, str]:
    """Each target group by its slug, as it was first written."""
    texts = (
        group
        for node in network.nodes.values()
        if isinstance(node, Organisation | Initiative)
        for group in node.target_groups
    )
    return {slug(text): text for text in sorted(texts, reverse=True)}
