"""Which pairs of partners may be introduced: those with a reason to meet, and no tie yet."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Integers
from netwerk.measures.link_scores import two_hop_scores
from netwerk.model.belonging import Incidence, in_area, within_theme
from netwerk.model.links import PartOf, Wants, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Area, Theme
from netwerk.model.verdicts import Verdict
from netwerk.ties import Ties

MOST_PAIRS = 4_000_000
_NEARBY = 20  # pairs of each partner that have contacts in common
_WIJK_LEVELS = ("wijk", "neighbourhood", None)
_OTHER_SENSE = {"offers": "seeks", "seeks": "offers"}
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The partners on one theme in one wijk, as their places, sorted."""

    theme: str
    members: Integers

    @property
    def pairs(self) -> int:
        """How many pairs there are among them."""
        return len(self.members) * (len(self.members) - 1) // 2


def theme_groups(network: Network, net: Incidence) -> list[Group]:
    """Every theme in every wijk on which there are at least two partners."""
    place = {node_id: number for number, node_id in enumerate(network.nodes)}
    themes = [theme.id for theme in network.nodes_of(Theme)]
    column = np.cumsum(net.are(*PARTNERS)) - 1
    groups = []
    for wijk in network.nodes_of(Area):
        if wijk.level not in _WIJK_LEVELS:
            continue
        inside = in_area(net, place[wijk.id])
        kept = inside | net.are("theme")
        # One wijk of a country at a time: its themes are looked for among its own links.
        alone, within, new_place = net.only(kept), inside[kept], np.cumsum(kept) - 1
        columns, partners = column[kept], alone.are(*PARTNERS)
        for theme in themes:
            on_it = within_theme(alone, within, int(new_place[place[theme]]))
            members = columns[on_it & partners]
            if len(members) > 1:
                groups.append(Group(theme, members))
    return groups


def find_candidates(
    network: Network, ties: Ties, groups: list[Group]
) -> tuple[Integers, Integers, list[Group]]:
    """Pairs without a tie that share a theme in a wijk, contacts, or an offer and a need.

    Returns
    -------
    a, b, skipped
        Every pair once, a < b, by a and then b; and the groups whose pairs were too many to look at
        one by one.
    """
    size = len(ties.ids)
    near_a, near_b, _ = two_hop_scores(ties.adjacency, method="resource_allocation", top=_NEARBY)
    found = [near_a * size + near_b]
    skipped, room = [], MOST_PAIRS
    for group in sorted(groups, key=lambda g: g.pairs):
        if group.pairs > room:
            skipped.append(group)
            continue
        room -= group.pairs
        first, second = np.triu_indices(len(group.members), k=1)
        found.append(group.members[first] * size + group.members[second])
    found.append(_by_wishes(network, ties, room))
    # Not np.unique: its hash table takes ten times as long as sorting so many.
    pairs = np.sort(np.concatenate(found))
    a, b = np.divmod(pairs[np.diff(pairs, prepend=-1) > 0], max(1, size))
    strangers = ~_settled(network, ties, a, b)
    return a[strangers], b[strangers], skipped


def _by_wishes(network: Network, ties: Ties, room: int) -> Integers:
    """The pairs of which one offers what the other seeks, as a · size + b with a < b."""
    place = {node_id: number for number, node_id in enumerate(ties.ids)}
    wished: dict[tuple[str, str], list[int]] = defaultdict(list)
    for wish in network.links_of(Wants):
        if wish.sense and wish.source in place:
            wished[wish.target, wish.sense].append(place[wish.source])
    found = [np.empty(0, dtype=np.int64)]
    for (target, sense), offering in wished.items():
        seeking = wished.get((target, _OTHER_SENSE[sense]), [])
        if sense != "offers" or not seeking or len(offering) * len(seeking) > room:
            continue
        room -= len(offering) * len(seeking)
        one, other = map(np.ravel, np.meshgrid(offering, seeking))
        low, high = np.minimum(one, other), np.maximum(one, other)
        found.append((low * len(ties.ids) + high)[low < high])
    return np.concatenate(found)


def _settled(network: Network, ties: Ties, a: Integers, b: Integers) -> Mask:
    """Which pairs need no introduction: in touch, colleagues, part of one another, or judged."""
    place = {node_id: number for number, node_id in enumerate(ties.ids)}
    people = _matrix(place, ((link.source, link.target) for link in network.links_of(WorksFor)))
    judged = _matrix(
        place,
        (
            (link.source, link.target)
            for link in network.links
            if isinstance(link, Verdict | PartOf)
        ),
    )
    through = ties.adjacency @ people
    touching = ties.adjacency + through + through.T + people.T @ through + people @ people.T
    settled = sparse.csr_matrix(touching + judged + judged.T)
    # Without a pair the matrix may be empty too, and cannot be asked.
    return np.asarray(settled[a, b]).ravel() > 0 if len(a) else np.zeros(0, np.bool_)


def _matrix(place: dict[str, int], ends: Iterator[tuple[str, str]]) -> Adjacency:
    """1 from one partner to another; ends that are no partners are left out."""
    known = [(place[s], place[t]) for s, t in ends if s in place and t in place]
    rows, columns = np.array(known, dtype=np.int64).reshape(-1, 2).T
    size = len(place)
    return sparse.csr_matrix((np.ones(len(known)), (rows, columns)), shape=(size, size))
