"""The few partners that together matter most: whose loss fragments most, or who reach most.

*KPP-Neg* asks for the set without which what is left has the highest fragmentation F, or distance
fragmentation DF; *KPP-Pos* for the set with the highest distance-weighted reach. The best set is
often not that of the best partners one by one: these tend to hold the same threads.

References
----------
S.P. Borgatti, "Identifying sets of key players in a social network", Computational and Mathematical
Organization Theory 12:21–34, 2006.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from math import comb, inf
from typing import Literal, TypeAlias

import numpy as np

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern
from netwerk.measures.centrality import degree
from netwerk.measures.cut import Blocks
from netwerk.measures.detours import distance_fragmentation_without
from netwerk.measures.distances import distances_from, inverse

Loss: TypeAlias = Literal["fragmentation", "distance_fragmentation"]
Members: TypeAlias = tuple[int, ...]
# The score of a set with each partner added, -inf for one that cannot be.
_Scores: TypeAlias = Callable[[Members], Floats]

_MOST_STEPS = 10**8  # some seconds
# What scoring all sets with one more member costs, in these steps, beside the entries it looks at.
_ROUND_OF_F, _ROUND_OF_DF, _ROUND_OF_REACH = 15_000, 50_000, 500
_DISTANCES = 10_000_000  # 80 MB, and as much again for each intermediate result
_FEWEST_CANDIDATES = 50
_DECIMALS = 9  # the same terms added in another order give the same value


@dataclass(frozen=True, slots=True)
class KeyPlayers:
    """A set of partners in ascending order, its score, and whether it is surely the best.

    The score is None where it has no value.
    """

    members: Members
    score: float | None
    exact: bool


def fragmenting_set(
    adjacency: Adjacency, count: int, *, by: Loss = "fragmentation"
) -> KeyPlayers | None:
    """The `count` partners without whom what is left is most fragmented (KPP-Neg).

    Of sets with equal scores that with the most ties, then the first. The score is F or DF of what
    is left, None where that is fewer than two partners. No set at all where DF takes too many steps
    (see `distance_fragmentation_without`).

    Raises
    ------
    ValueError
        When `count` is below 1 or above the number of partners.

    Notes
    -----
    Exact by trying all sets when these are few. Else greedy: from the best of all smaller sets that
    can be tried, the best partner is added time after time; then one member is exchanged for one
    other as long as that helps. The last member is always found for all partners at once, in near
    linear time for F.
    """
    ones = pattern(adjacency)
    partners = _checked(ones, count)
    if by == "distance_fragmentation" and distance_fragmentation_without(ones) is None:
        return None
    without = _LOSS[by]

    def scores(members: Members) -> Floats:
        kept = np.delete(np.arange(partners), members)
        found = np.full(partners, -inf)
        found[kept] = np.nan_to_num(without(ones[kept][:, kept]), nan=-1).round(_DECIMALS)
        return found

    by_f, by_df = _ROUND_OF_F + ones.nnz, _ROUND_OF_DF + partners * ones.nnz
    steps = by_f if by == "fragmentation" else by_df
    members, score, exact = _search(ones, count, scores, steps)
    return KeyPlayers(members, score if partners - count > 1 else None, exact)


def reaching_set(adjacency: Adjacency, count: int) -> KeyPlayers:
    """The `count` partners with the highest distance-weighted reach together (KPP-Pos).

    Of sets with equal scores that with the most ties, then the first.

    Raises
    ------
    ValueError
        When `count` is below 1 or above the number of partners.

    Notes
    -----
    Searched as `fragmenting_set` is. In large networks (beyond some 3,000 partners) only those with
    the most ties are candidates, as many as keep the memory bounded, at least 50.
    """
    ones = pattern(adjacency)
    partners = _checked(ones, count)
    most = max(_FEWEST_CANDIDATES, count, _DISTANCES // partners)
    candidates = np.sort(np.argsort(-degree(ones), kind="stable")[:most])
    closeness = _closeness(ones, candidates)
    row = np.full(partners, -1)
    row[candidates] = np.arange(len(candidates))

    def scores(members: Members) -> Floats:
        reached = closeness[row[list(members)]].max(axis=0, initial=0)
        found = np.full(partners, -inf)
        together = np.maximum(closeness, reached).sum(axis=1) - len(members) - 1
        found[candidates] = (together / partners).round(_DECIMALS)
        found[list(members)] = -inf
        return found

    members, score, exact = _search(ones, count, scores, _ROUND_OF_REACH + closeness.size)
    return KeyPlayers(members, score, exact and len(candidates) == partners)


def distance_weighted_reach(adjacency: Adjacency, members: Integers) -> float | None:
    """Σ 1 / distance from the nearest member to each partner outside the set, over all partners.

    0 where nobody is reached; near 1 where everyone outside has a tie with a member. The members
    themselves count nothing (where others count them as reached, their share of all partners is
    added). None where there is no partner.
    """
    partners = adjacency.shape[0]
    if not partners:
        return None
    nearest = _closeness(pattern(adjacency), members).max(axis=0, initial=0)
    return float((nearest.sum() - len(members)) / partners)


def _losses_by_distance(ones: Adjacency) -> Floats:
    found = distance_fragmentation_without(ones, most_steps=inf)
    assert found is not None  # the whole network was within the limits
    return found


_LOSS: dict[Loss, Callable[[Adjacency], Floats]] = {
    "fragmentation": lambda ones: Blocks(ones).fragmentation_without,
    "distance_fragmentation": _losses_by_distance,
}


def _checked(ones: Adjacency, count: int) -> int:
    partners = ones.shape[0]
    if not 1 <= count <= partners:
        raise ValueError(f"count is 1 to {partners}, not {count}")
    return partners


def _closeness(ones: Adjacency, sources: Integers) -> Floats:
    """1 / distance from each of these partners to all; 1 to itself, 0 where there is no path."""
    distances = distances_from(ones, sources)
    closeness: Floats = inverse(distances) + (distances == 0)
    return closeness


def _search(
    ones: Adjacency, count: int, scores: _Scores, steps: int
) -> tuple[Members, float, bool]:
    """The best set, its score, and whether all sets were tried; one round takes so many steps."""
    degrees = degree(ones)
    tried = 0
    while tried < count and comb(len(degrees), tried) * steps <= _MOST_STEPS:
        tried += 1
    members = _best_of_all(tried, scores, degrees) if tried else ()
    if tried < count:
        members = _greedy(members, count, scores, degrees)
    score = float(scores(members[:-1])[members[-1]])
    return tuple(sorted(members)), score, tried == count


def _best_of_all(count: int, scores: _Scores, degrees: Integers) -> Members:
    """Of all sets the best; every set is seen once, its members in ascending order."""
    best: tuple[float, int] = (-inf, 0)
    members: Members = ()
    for others in combinations(range(len(degrees) - 1), count - 1):
        found = scores(others)
        found[: max(others, default=-1) + 1] = -inf
        last = _best(found, degrees)
        key = (float(found[last]), int(degrees[[*others, last]].sum()))
        if key > best:
            best, members = key, (*others, last)
    return members


def _greedy(members: Members, count: int, scores: _Scores, degrees: Integers) -> Members:
    """The best partner added time after time, then the best exchange as long as one helps."""
    score = -inf
    while len(members) < count:
        found = scores(members)
        added = _best(found, degrees)
        members, score = (*members, added), float(found[added])
    while True:
        exchanges = []
        for place in range(count):
            others = members[:place] + members[place + 1 :]
            found = scores(others)
            other = _best(found, degrees)
            exchanges.append((float(found[other]), (*others, other)))
        best = max(exchanges, key=lambda exchange: exchange[0])
        if best[0] <= score:
            return members
        score, members = best


def _best(scores: Floats, degrees: Integers) -> int:
    """The highest score; of equal ones that with the most ties, then the first."""
    equal = np.flatnonzero(scores == scores.max())
    return int(equal[degrees[equal].argmax()])
