"""How far a network has fallen apart: components, fragmentation F and distance fragmentation DF.

F is the share of pairs of partners that no path connects. DF also counts how far connected pairs
are from one another: 1 minus the mean of 1 / distance, where a pair without a path counts 0. Both
run from 0 (everyone has a tie with everyone) to 1 (no tie at all); F of a connected network is 0.

References
----------
S.P. Borgatti, "Identifying sets of key players in a social network", Computational and Mathematical
Organization Theory 12:21–34, 2006.
"""

import numpy as np
from scipy.sparse import csgraph

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern
from netwerk.measures.paths import BreadthFirst, bits_per_source


def components(adjacency: Adjacency) -> Integers:
    """The component of each partner, numbered 0, 1, … in the order of their first members."""
    # Ties go both ways, so strongly connected is connected, and takes no transposed matrix.
    number, labels = csgraph.connected_components(pattern(adjacency), connection="strong")
    first = np.empty(number, dtype=np.int64)
    first[labels[::-1]] = np.arange(len(labels))[::-1]  # of each label the last one written stays
    in_order = np.empty(number, dtype=np.int64)
    in_order[np.argsort(first)] = np.arange(number)
    return in_order[labels]


def component_sizes(labels: Integers) -> Integers:
    """The number of members of each component, in the order of the labels."""
    return np.bincount(labels)


def fragmentation(sizes: Integers) -> float | None:
    """F for components of these sizes; None where there is no pair.

    Examples
    --------
    Of the three pairs among three partners, one is connected:

    >>> round(fragmentation(np.array([2, 1])), 3)
    0.667
    """
    members = int(sizes.sum())
    if members < 2:
        return None
    connected = int((sizes * (sizes - 1)).sum())
    return 1 - connected / (members * (members - 1))


def distance_fragmentation(
    adjacency: Adjacency, *, exact_to: int = 20_000, samples: int = 1_024, seed: int = 0
) -> tuple[float, float] | tuple[None, None]:
    """DF and its standard error; both None where there is no pair.

    Parameters
    ----------
    exact_to
        The largest number of partners for which every pair is counted; the standard error is 0.
    samples
        Above that: how many partners, at least 2, are drawn to start from.
    seed
        Makes the draw the same every time.

    Notes
    -----
    The sample is drawn without replacement; with h the mean of 1 / distance from one partner to all
    others, the standard error is sd(h) / √samples × √(1 − samples / partners).
    """
    partners = adjacency.shape[0]
    if partners < 2:
        return None, None
    if partners <= max(exact_to, samples):
        return 1 - _closeness_of_all(adjacency) / (partners * (partners - 1)), 0.0
    drawn = np.random.default_rng(seed).choice(partners, samples, replace=False)
    closeness = _closeness(adjacency, np.sort(drawn)) / (partners - 1)
    unseen = 1 - samples / partners
    error = closeness.std(ddof=1) * np.sqrt(unseen / samples)
    return float(1 - closeness.mean()), float(error)


def _closeness_of_all(adjacency: Adjacency) -> float:
    """Σ 1 / distance over all ordered pairs, from whole counts, so exact in any order."""
    search = BreadthFirst(adjacency)
    pairs: list[int] = []
    for batch in search.batches(np.arange(adjacency.shape[0])):
        for step, level in enumerate(search.levels(batch)):
            if step == len(pairs):
                pairs.append(0)
            pairs[step] += int(np.bitwise_count(level).sum(dtype=np.int64))
    return sum(count / distance for distance, count in enumerate(pairs, start=1))


def _closeness(adjacency: Adjacency, sources: Integers) -> Floats:
    """Σ 1 / distance from each of these partners to all others."""
    search = BreadthFirst(adjacency)
    parts = []
    for batch in search.batches(sources):
        closeness = np.zeros(len(batch))
        for distance, level in enumerate(search.levels(batch), start=1):
            closeness += bits_per_source(level, len(batch)) / distance
        parts.append(closeness)
    return np.concatenate(parts)
