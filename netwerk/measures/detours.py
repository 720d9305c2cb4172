"""How much longer the ways between others become without each partner: DF of what is left.

References
----------
S.P. Borgatti, "Identifying sets of key players in a social network", Computational and Mathematical
Organization Theory 12:21–34, 2006.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern, rows_of_entries
from netwerk.measures.distances import Distances, distances_from, inverse

MOST_PARTNERS = 5_000
MOST_STEPS = 3 * 10**8
_AT_ONCE = 1_000_000  # entries of an intermediate result
_NO_PATH = 10**9
_DECIMALS = 12  # the same terms added in another order give the same value


def distance_fragmentation_without(
    adjacency: Adjacency, *, most_steps: float = MOST_STEPS
) -> Floats | None:
    """DF of the network without each partner; nan where fewer than two are left.

    None above 5,000 partners, or where it may take more than `most_steps` (3·10⁸ is some 2,500
    partners, fewer when they form long chains).

    Notes
    -----
    Exact. Without v the distance from s to t grows only where v is on all shortest paths between
    them, which holds for few of all s, t and v. For these alone the distance is found anew, from
    the neighbours of t: some 3 times as fast at 1,500 partners as measuring all again, and more
    beyond.
    """
    ones = pattern(adjacency)
    partners = ones.shape[0]
    if partners < 3:
        return np.full(partners, np.nan)
    if partners > MOST_PARTNERS:
        return None
    distances = distances_from(ones, np.arange(partners))
    if _steps(ones, distances) > most_steps:
        return None
    closeness, lost = inverse(distances), np.zeros(partners)
    for detours in _detours(ones, distances):
        fall = inverse(detours.before) - inverse(detours.after)
        lost += np.bincount(detours.without, fall, partners)
    left: Floats = closeness.sum() - 2 * closeness.sum(axis=1) - lost
    return 1 - (left / ((partners - 1) * (partners - 2))).round(_DECIMALS)


@dataclass(frozen=True, slots=True)
class _Detours:
    """The pairs that need a longer way without a partner: who that is, and both distances."""

    without: Distances
    before: Distances
    after: Distances


def _steps(ones: Adjacency, distances: Distances) -> int:
    """How many steps the detours take at most: some for each partner between two others."""
    between = np.maximum(distances - 1, 0).sum(axis=0)
    return int((between * (4 + np.diff(ones.indptr))).sum())


def _detours(ones: Adjacency, distances: Distances) -> Iterator[_Detours]:
    """All detours, from a few sources at a time."""
    partners, deepest = len(distances), int(distances.max())
    if deepest < 2:
        return
    together = max(1, _AT_ONCE // max(ones.nnz, partners * deepest))
    for start in range(0, partners, together):
        here = distances[start : start + together]
        yield _longer_ways(ones, here, _gates(ones, here, deepest))


def _gates(ones: Adjacency, distances: Distances, deepest: int) -> Distances:
    """Whom all shortest paths pass: row (s, t), column k has the only one at distance k + 1 from s.

    −1 where there are several. It ends with t itself, at its own distance.
    """
    partners = distances.shape[1]
    row, column = rows_of_entries(ones), ones.indices
    forward = (distances[:, column] >= 0) & (distances[:, column] + 1 == distances[:, row])
    source, entry = np.nonzero(forward)
    towards, via = source * partners + row[entry], source * partners + column[entry]
    level = distances.ravel()[towards]
    by_level = np.argsort(level, kind="stable")
    gates = np.full((distances.size, deepest), -1, dtype=np.int32)
    for steps, chosen in enumerate(np.split(by_level, np.bincount(level).cumsum()[:-1])):
        if not len(chosen):
            continue
        place = towards[chosen]
        first = np.flatnonzero(np.diff(place, prepend=-1))
        # A gate to all ways that arrive here is a gate to this place.
        before = gates[via[chosen], : steps - 1]
        common = np.minimum.reduceat(before, first)
        common[common != np.maximum.reduceat(before, first)] = -1
        gates[place[first], : steps - 1] = common
        gates[place[first], steps - 1] = place[first] % partners
    return gates


def _longer_ways(ones: Adjacency, distances: Distances, gates: Distances) -> _Detours:
    """The distances between the places of `gates` without each of their gates."""
    partners, deepest = distances.shape[1], gates.shape[1]
    flat, before = gates.ravel(), distances.ravel()
    held = np.flatnonzero(flat >= 0)
    held = held[flat[held] != held // deepest % partners]
    place, without = held // deepest, flat[held]
    target = place % partners
    degree = np.diff(ones.indptr)[target]
    beside = ones.indices[_ranges(ones.indptr[target], degree)]
    of = np.repeat(np.arange(len(held)), degree)
    near = (place - target)[of] + beside
    slot = near * deepest + (held % deepest)[of]
    # Neighbours behind the same gate, and the gate itself.
    shut = flat[slot] == without[of]
    first = np.cumsum(degree) - degree
    after = np.minimum.reduceat(np.where(shut, _NO_PATH, before[near] + 1), first)
    shut &= beside != without[of]
    number = np.empty(flat.size, dtype=np.int64)
    number[held] = np.arange(len(held))
    _relax(after, of[shut], number[slot[shut]])
    after[after >= _NO_PATH] = -1
    return _Detours(without, before[place], after)


def _relax(distance: Distances, ends: Integers, neighbours: Integers) -> None:
    """Shorten each distance to at most one more than that of each of these neighbours."""
    while True:
        known = distance.copy()
        np.minimum.at(distance, ends, known[neighbours] + 1)
        if np.array_equal(known, distance):
            return


def _ranges(starts: Integers, lengths: Integers) -> Integers:
    """starts[0], starts[0] + 1, …, as many as lengths[0]; and so on."""
    ends = np.cumsum(lengths)
    return np.arange(int(lengths.sum())) - np.repeat(ends - lengths - starts, lengths)
