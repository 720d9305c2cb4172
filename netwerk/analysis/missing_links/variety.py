"""A list for people: the best pairs of everyone, and not ten times the same name at its head."""

import heapq
from collections import defaultdict
from typing import Literal, get_args

import numpy as np

from netwerk.measures.adjacency import Floats, Integers
from netwerk.measures.gain import Gains

from .fit import Fit

Order = Literal["fit", "gain"]
ORDERS: tuple[Order, ...] = get_args(Order)
_DECIMALS = 9
_HIGHEST = 1 - 1e-6  # a score of which the logarithm can be taken
GAIN = 2  # what the largest gain adds to a worth of 1 (measured: benchmarks/bench_introductions.py)
_IN_TURN = 20  # introductions whose gain is counted after those before


def best_of_each(fit: Fit, top: int) -> Fit:
    """The pairs that are among the best `top` of either partner, by descending score."""
    order = np.argsort(-fit.score, kind="stable")
    ends = np.column_stack([fit.a[order], fit.b[order]]).ravel()
    # Pairs of one partner together, best first. Numbers are sorted far faster than places are.
    ends, by_partner = np.divmod(np.sort(ends * len(ends) + np.arange(len(ends))), len(ends) or 1)
    turn = np.empty_like(by_partner)
    turn[by_partner] = np.arange(len(ends)) - np.searchsorted(ends, ends)
    return fit.at(order[turn.reshape(-1, 2).min(axis=1) < top])


def varied(fit: Fit, gained: Gains, order: Order, most: int, *, weight: float = GAIN) -> Integers:
    """Positions of the pairs in the order in which to name them, at most so many.

    Each time the pair that is worth most, after its worth was divided by 1 + the number of times
    that its two partners were named before; of equal pairs the first. The first twenty count their
    gain after those before them. A gain that was not worked out counts as none; where there are
    none at all, only the score does.
    """
    reason = 1 - np.log(1 - np.minimum(fit.score, _HIGHEST))
    gain = np.array([value or 0.0 for value in gained.alone])
    largest = gain.max(initial=0)
    worth = _worth(reason, gain, largest, order, weight).tolist()
    ends = list(zip(fit.a.tolist(), fit.b.tolist(), strict=True))
    waiting = [(-value, place) for place, value in enumerate(worth)]
    heapq.heapify(waiting)
    counted, named, chosen = [0] * len(ends), defaultdict[int, int](int), list[int]()
    while waiting and len(chosen) < most:
        value, place = heapq.heappop(waiting)
        if counted[place] < len(chosen) < _IN_TURN:
            left = np.array(gained.now(place) or 0.0)
            worth[place] = float(_worth(reason[place], left, largest, order, weight))
            counted[place] = len(chosen)
        now = -worth[place] / (1 + sum(named[end] for end in ends[place]))
        # What is still worth what it was when it was put back, is worth most: worth hardly grows.
        if now > value:
            heapq.heappush(waiting, (now, place))
            continue
        chosen.append(place)
        if len(chosen) < _IN_TURN:
            gained.join(place)
        for end in ends[place]:
            named[end] += 1
    return np.array(chosen, dtype=np.int64)


def _worth(reason: Floats, gain: Floats, largest: float, order: Order, weight: float) -> Floats:
    """How much is to be said for each pair, by its score and what it gains."""
    if not largest:
        return reason.round(_DECIMALS)
    by_gain = np.sqrt(gain) if order == "gain" else 1 + weight * gain / largest
    return (reason * by_gain).round(_DECIMALS)
