"""Ties hidden from a network, to see whether they can be told from pairs that never had one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Integers, pattern, ties

Mask: TypeAlias = NDArray[np.bool_]

_MOST_TIMES = 10
_WANTED = 6_000  # hidden ties, over all times
_MOST_AT_ONCE = 2_000
_APART_PER_TIE = 3


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A network without a tenth of its ties, and pairs with a hidden tie or with none at all.

    `odds` is how many pairs of the network have a hidden tie for each pair that has no tie; among
    the pairs listed here there are more.
    """

    visible: Adjacency
    a: Integers
    b: Integers
    tied: Mask
    odds: float

    @property
    def both_keep_ties(self) -> Mask:
        """Pairs of which neither partner lost its only tie, or never had any."""
        has_ties = np.diff(self.visible.indptr) > 0
        return has_ties[self.a] & has_ties[self.b]


def held_out(adjacency: Adjacency, *, seed: int = 0) -> Iterator[HeldOut]:
    """Hide a random tenth of the ties, each time another tenth, up to ten times.

    At least three times, until 6,000 hidden ties were listed; nothing for a network in which no tie
    can be hidden, or where everyone has a tie with everyone. Three pairs without a tie, drawn at
    random, are listed for each hidden tie.
    """
    ones, draw = pattern(adjacency), np.random.default_rng(seed)
    tied = np.column_stack(ties(ones))
    partners = ones.shape[0]
    apart = partners * (partners - 1) // 2 - len(tied)
    if not len(tied) or not apart:
        return
    tenths = np.array_split(draw.permutation(len(tied)), min(_MOST_TIMES, len(tied)))
    listed = 0
    for time, hidden in enumerate(tenths):
        if listed >= _WANTED and time >= 3:
            return
        shown = tied[hidden[:_MOST_AT_ONCE]]
        never = _draw_apart(ones, min(apart, _APART_PER_TIE * len(shown)), draw)
        a, b = np.concatenate([shown, never]).T
        yield HeldOut(
            visible=without_ties(ones, *tied[hidden].T),
            a=a,
            b=b,
            tied=np.arange(len(a)) < len(shown),
            odds=len(hidden) / apart,
        )
        listed += len(shown)


def without_ties(ones: Adjacency, a: Integers, b: Integers) -> Adjacency:
    """The same partners without the ties between these pairs."""
    ends = np.concatenate([a, b]), np.concatenate([b, a])
    gone = sparse.csr_matrix((np.ones(2 * len(a)), ends), shape=ones.shape)
    return pattern(sparse.csr_matrix(ones - ones.multiply(gone)))


def _draw_apart(ones: Adjacency, count: int, draw: np.random.Generator) -> Integers:
    """So many different pairs without a tie, each with equal chance."""
    partners = ones.shape[0]
    a, b = ties(ones)
    tied = a * partners + b
    # Listing every pair takes too long in a large network, drawing until a pair without a tie comes
    # up in one that hardly has any.
    few = partners * partners < 16 * (count + len(tied))
    found = (_chosen if few else _tried)(partners, tied, count, draw)
    return np.column_stack(np.divmod(found, partners))


def _chosen(partners: int, tied: Integers, count: int, draw: np.random.Generator) -> Integers:
    low, high = np.triu_indices(partners, k=1)
    apart = np.setdiff1d(low * partners + high, tied)
    return draw.choice(apart, count, replace=False)


def _tried(partners: int, tied: Integers, count: int, draw: np.random.Generator) -> Integers:
    found = np.empty(0, dtype=np.int64)
    while len(found) < count:
        low, high = np.sort(draw.integers(0, partners, (2, 2 * count)), axis=0)
        drawn = (low * partners + high)[low < high]
        found = np.concatenate([found, drawn[~np.isin(drawn, tied)]])
        _, first = np.unique(found, return_index=True)
        found = found[np.sort(first)]
    return found[:count]
