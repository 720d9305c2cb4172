"""Pairs of partners by their sources, for what is worked out from one partner to all others."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netwerk.measures.adjacency import Integers


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """Some sources, and the pairs that start there.

    `pairs` are positions in the list of pairs; pair `pairs[i]` starts at `sources[source[i]]` and
    ends at `target[i]`.
    """

    sources: Integers
    pairs: Integers
    source: Integers
    target: Integers


def by_source(a: Integers, b: Integers, size: int) -> Iterator[SourceBlock]:
    """The pairs (a[i], b[i]) in blocks of at most `size` different a."""
    sources, source = np.unique(a, return_inverse=True)
    order = np.argsort(source, kind="stable")
    starts = np.arange(0, len(sources), size)
    for start, pairs in zip(
        starts.tolist(),
        np.split(order, np.searchsorted(source[order], starts[1:])),
        strict=False,  # no pairs at all make one empty part, and no start
    ):
        block = sources[start : start + size]
        yield SourceBlock(block, pairs, source[pairs] - start, b[pairs])
