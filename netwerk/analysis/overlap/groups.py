"""Groups of more than two in which every two overlap."""

from collections import defaultdict
from collections.abc import Iterable

Pair = tuple[str, str]


def groups_of(pairs: Iterable[Pair]) -> dict[str, tuple[str, ...]]:
    """The group of each id that is in one of at least three; `pairs` are given strongest first.

    Two groups join, by their strongest pair, when every member of one overlaps with every member
    of the other (complete linkage): a chain of which the ends differ does not become one group.
    """
    pairs = list(pairs)
    partners: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        partners[a].add(b)
        partners[b].add(a)
    group_of = {i: frozenset((i,)) for i in partners}
    shared = {group_of[i]: others for i, others in partners.items()}
    for a, b in pairs:
        one, other = group_of[a], group_of[b]
        if one != other and other <= shared[one]:
            joined = one | other
            shared[joined] = shared.pop(one) & shared.pop(other)
            group_of |= dict.fromkeys(joined, joined)
    return {i: tuple(sorted(group)) for i, group in group_of.items() if len(group) > 2}
