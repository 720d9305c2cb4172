"""What the columns beside names tell, in bits, and how much that is together."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from netwerk.similarity.arrays import Booleans, Floats, Integers

from .columns import Form
from .values import AGREE, DIFFER, NEARLY, UNKNOWN, Values, level_bits
from .wordy import rarity

_MOST_SHARED = 4.0
_SHARED_WEIGHT = 0.5
_NONE_SHARED = -0.5
_MOST_FAMILY = 1.0
_APART = -7.0
# Several parties share a building: where something is tells no more than this of two with wholly
# other names, and more for every bit above that.
_MOST_WHERE, _OTHER_NAME, _PER_NAME_BIT = 12.0, -10.0, 2.0
_CODE_EQUAL, _CODE_DIFFERS = 8.0, -5.0
_MOST_CATEGORY = 1.0  # the name often says it too


def value_bits(column: Values, form: Form, levels: Integers, a: Integers, m: Floats) -> Floats:
    """The evidence of a column of values, whose levels two of the same have as often as `m`."""
    bits = level_bits(column, levels, a, m)
    if form == "email":  # nearly equal addresses hold the same name, which was counted
        bits = np.where(levels == NEARLY, 0, bits)
    if form == "code":
        bits += _CODE_EQUAL * (levels == AGREE) + _CODE_DIFFERS * (levels == DIFFER)
    if form == "category":
        bits = np.minimum(bits, _MOST_CATEGORY)
    return np.where(levels == UNKNOWN, 0, bits)


def common_bits(sets: Sequence[frozenset[str]], form: Form, a: Integers, b: Integers) -> Floats:
    """The evidence of keys that both have: for `shared` the rarest supports, for `apart` any is
    against."""
    levels, rarest = common(sets, a, b)
    if form == "apart":
        return np.where(levels == AGREE, _APART, 0.0)
    told = np.minimum(_SHARED_WEIGHT * rarest, _MOST_SHARED)  # several in common are no surprise
    return np.where(levels == AGREE, told, np.where(levels == DIFFER, _NONE_SHARED, 0.0))


def common(sets: Sequence[frozenset[str]], a: Integers, b: Integers) -> tuple[Integers, Floats]:
    """Whether two have a key in common (AGREE, DIFFER, UNKNOWN), and how much the rarest tells."""
    counts = Counter(key for own in sets for key in own)
    others = np.array([max(count - 2, 0) for count in counts.values()], dtype=np.float64)
    bits_of = dict(zip(counts, rarity(others, len(sets)).tolist(), strict=True))
    levels, rarest = np.full(len(a), UNKNOWN), np.zeros(len(a))
    for pair, (i, j) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        if sets[i] and sets[j]:
            both = sets[i] & sets[j]
            levels[pair] = AGREE if both else DIFFER
            rarest[pair] = max((bits_of[key] for key in both), default=0)
    return levels, rarest


def group_bits(levels: Integers, rarest: Floats, m: Floats, names_differ: Booleans) -> Floats:
    """The evidence of a common group: hardly any of two with other names, as in one family."""
    bits = np.log2(m)[np.where(levels == UNKNOWN, AGREE, levels)] + rarest
    bits = np.where(names_differ, np.minimum(bits, _MOST_FAMILY), bits)
    return np.where(levels == UNKNOWN, 0, bits)


def together(bits: Mapping[str, Floats], where: Collection[str]) -> Floats:
    """All evidence; what columns say for where something is, they say partly of one another."""
    total: Floats = np.sum([told for name, told in bits.items() if name not in where], axis=0)
    places = [told for name, told in bits.items() if name in where]
    if not places:
        return total
    stacked = np.stack(places)
    strongest = stacked.max(axis=0)
    most = _MOST_WHERE + _PER_NAME_BIT * np.maximum(bits["name"] - _OTHER_NAME, 0)
    against = np.minimum(stacked, 0).sum(axis=0)
    others = np.maximum(stacked, 0).sum(axis=0) - strongest
    supports = np.minimum(strongest + others / 2 + against, most)
    return np.asarray(total + np.where(strongest > 0, supports, stacked.min(axis=0)))
