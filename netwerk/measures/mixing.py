"""How groups mix: which have ties with which, and how much mixing chance would give.

References
----------
D. Krackhardt & R.N. Stern, "Informal networks and organizational crises", Social Psychology
Quarterly 51:123–140, 1988. A.D. Cliff & J.K. Ord, "Spatial processes: models and applications",
Pion, 1981, chapter 2 (join counts under random labelling).
"""

from fractions import Fraction
from math import perm, sqrt

import numpy as np

from netwerk.measures.adjacency import Adjacency, Integers, pattern, ties


def ei_by_chance(adjacency: Adjacency, groups: Integers) -> tuple[float, float] | tuple[None, None]:
    """The mean and standard deviation of the EI index when chance deals out the groups.

    Over all ways to deal out the same groups among the partners that have one (a code of 0 or
    more), the ties as they are; both None without a tie between two of these.

    Notes
    -----
    Exact, in linear time. A tie is within a group with probability p₂ = Σ n(n − 1) / N(N − 1), n
    running over the sizes of groups and N their sum. Whether two ties both are depends on whether
    they share a partner (p₃) or not (p₄), which gives the variance of the number within.
    """
    known = np.flatnonzero(groups >= 0)
    degrees = np.diff(pattern(adjacency)[known][:, known].indptr).astype(np.int64)
    all_ties = int(degrees.sum()) // 2
    if not all_ties:
        return None, None
    sharing = int((degrees * (degrees - 1)).sum())  # ordered pairs of ties with a common partner
    sizes = np.unique(groups[known], return_counts=True)[1].tolist()
    twos = [perm(size, 2) for size in sizes]
    two = _chance(sum(twos), perm(len(known), 2))
    three = _chance(sum(perm(size, 3) for size in sizes), perm(len(known), 3))
    of_two_groups = sum(twos) ** 2 - sum(pairs**2 for pairs in twos)
    of_one_group = sum(perm(size, 4) for size in sizes)
    four = _chance(of_two_groups + of_one_group, perm(len(known), 4))
    apart = perm(all_ties, 2) - sharing
    variance = all_ties * two + sharing * three + apart * four - (all_ties * two) ** 2
    return float(1 - 2 * two), 2 * sqrt(variance) / all_ties


def ties_between(adjacency: Adjacency, groups: Integers, count: int) -> Integers:
    """How many ties there are between each two of `count` groups, and within each (the diagonal).

    A symmetric count × count matrix; ties with a partner without a group (a code below 0) are left
    out.
    """
    a, b = _ends(adjacency, groups)
    found = np.bincount(groups[a] * count + groups[b], minlength=count * count)
    between = found.reshape(count, count)
    return between + between.T - np.diag(between.diagonal())


def only_parties(adjacency: Adjacency, groups: Integers, count: int) -> Integers:
    """The partner in group g that has all ties between the groups g and h.

    A count × count matrix, −1 where there are no such ties or several partners of g have them; also
    on the diagonal.
    """
    a, b = _ends(adjacency, groups)
    a, b = np.append(a, b), np.append(b, a)
    place = groups[a] * count + groups[b]
    first, last = np.full(count * count, len(groups)), np.full(count * count, -1)
    np.minimum.at(first, place, a)
    np.maximum.at(last, place, a)
    found = np.where(first == last, first, -1).reshape(count, count)
    np.fill_diagonal(found, -1)
    return found


def _ends(adjacency: Adjacency, groups: Integers) -> tuple[Integers, Integers]:
    """Both ends of the ties between partners that have a group."""
    a, b = ties(adjacency)
    known = (groups[a] >= 0) & (groups[b] >= 0)
    return a[known], b[known]


def _chance(ways: int, of: int) -> Fraction:
    """The share of these ways; 0 where there are too few partners for any."""
    return Fraction(ways, of or 1)
