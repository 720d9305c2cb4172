"""A list for people: the best pairs of everyone, and not ten times the same name at its head."""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, get_args

import numpy as np

from netwerk.measures.adjacency import Floats, Integers

from .fit import Fit

Order = Literal["fit", "gain"]
ORDERS: tuple[Order, ...] = get_args(Order)
_DECIMALS = 9
_HIGHEST = 1 - 1e-6  # a score of which the logarithm can be taken


def best_of_each(fit: Fit, top: int) -> Fit:
    """The pairs that are among the best `top` of either partner, by descending score."""
    order = np.argsort(-fit.score, kind="stable")
    ends = zip(fit.a[order].tolist(), fit.b[order].tolist(), strict=True)
    seen: dict[int, int] = defaultdict(int)
    kept = []
    for place, (u, v) in zip(order.tolist(), ends, strict=True):
        if min(seen[u], seen[v]) < top:
            kept.append(place)
        seen[u] += 1
        seen[v] += 1
    return fit.at(np.array(kept, dtype=np.int64))


def worth(score: Floats, gained: Sequence[float | None], order: Order) -> Floats:
    """How much is to be said for each pair, by its score and what it gains.

    A gain that was not worked out counts as none; where there are none at all, only the score does.
    """
    reason: Floats = 1 - np.log(1 - np.minimum(score, _HIGHEST))
    gain = np.array([value or 0.0 for value in gained])
    if gain.any():
        reason = reason * (np.sqrt(gain) if order == "gain" else 1 + gain / gain.max())
    return reason.round(_DECIMALS)


def varied(worth: Floats, a: Integers, b: Integers, most: int) -> Integers:
    """Positions of the pairs in the order in which to name them, at most so many.

    Each time the pair that is worth most, after its worth was divided by 1 + the number of times
    that its two partners were named before; of equal pairs the first.
    """
    waiting = [(-value, place) for place, value in enumerate(worth.tolist())]
    heapq.heapify(waiting)
    ends = list(zip(a.tolist(), b.tolist(), strict=True))
    named: dict[int, int] = defaultdict(int)
    chosen: list[int] = []
    while waiting and len(chosen) < most:
        value, place = heapq.heappop(waiting)
        now = -float(worth[place]) / (1 + sum(named[end] for end in ends[place]))
        # Worth only falls: what is still worth what it was when it was put back, is worth most.
        if now > value:
            heapq.heappush(waiting, (now, place))
            continue
        chosen.append(place)
        for end in ends[place]:
            named[end] += 1
    return np.array(chosen, dtype=np.int64)
