"""Communities: groups with many more ties among themselves than chance would give; and EI index.

References
----------
V.D. Blondel, J.-L. Guillaume, R. Lambiotte & E. Lefebvre, "Fast unfolding of communities in large
networks", J. Statistical Mechanics P10008, 2008. M.E.J. Newman & M. Girvan, "Finding and evaluating
community structure in networks", Physical Review E 69:026113, 2004. D. Krackhardt & R.N. Stern,
"Informal networks and organizational crises", Social Psychology Quarterly 51:123–140, 1988.
"""

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sknetwork.clustering import Louvain

from netwerk.measures.adjacency import (
    WORK_AT_ONCE,
    Adjacency,
    Integers,
    pattern,
    rows_of_entries,
    ties,
)
from netwerk.measures.fragmentation import components


def communities(
    adjacency: Adjacency, *, seeds: Sequence[int] = range(10)
) -> tuple[Integers, float | None]:
    """The community of each partner and the modularity: the best of one division per seed.

    Communities are numbered 0, 1, … in the order of their first members; a partner without ties is
    one by itself. Without any tie the modularity is None.

    Notes
    -----
    Louvain's method in scikit-network, nearly linear in the ties. What it finds depends on the
    order in which it visits partners: each seed draws one. The same partners given in another order
    may get another division, of nearly the same modularity: sort them first. A community that
    Louvain left in unconnected parts is divided into these, which never lowers the modularity.
    """
    labels, score, _ = communities_and_stability(adjacency, seeds=seeds)
    return labels, score


def communities_and_stability(
    adjacency: Adjacency, *, seeds: Sequence[int] = range(10)
) -> tuple[Integers, float | None, float | None]:
    """The communities, their modularity, and how far they depend on the seed.

    The stability is the mean similarity of the chosen division and those of the other seeds, which
    is also how far it depends on the order of partners: 1 when all are the same, about 0 when they
    have no more in common than chance gives. None without ties, or with a single seed.

    Notes
    -----
    Similarity is the adjusted Rand index: the pairs of partners that both divisions keep together,
    corrected for chance.

    References
    ----------
    L. Hubert & P. Arabie, "Comparing partitions", Journal of Classification 2:193–218, 1985.
    """
    ones = pattern(adjacency)
    if not ones.nnz:
        return np.arange(ones.shape[0]), None, None
    together = max(1, WORK_AT_ONCE // ones.nnz)
    divisions = [
        division
        for start in range(0, len(seeds), together)
        for division in _divisions(ones, seeds[start : start + together])
    ]
    best = divisions.pop(int(np.argmax([_modularity(ones, labels) for labels in divisions])))
    similar = [adjusted_rand(best, other) for other in divisions]
    labels = components(_within(ones, best))
    return labels, _modularity(ones, labels), sum(similar) / len(similar) if similar else None


def adjusted_rand(one: Integers, other: Integers) -> float:
    """How far two divisions of the same partners agree: 1 when they are the same, chance gives 0.

    Two divisions that both keep everyone together, or everyone apart, are the same.
    """

    def pairs(counts: Integers) -> int:
        return int((counts * (counts - 1)).sum()) // 2

    width = np.int64(other.max(initial=0)) + 1
    both = pairs(np.unique(one * width + other, return_counts=True)[1])
    in_one, in_other = pairs(np.bincount(one)), pairs(np.bincount(other))
    by_chance = in_one * in_other / max(1, len(one) * (len(one) - 1) // 2)
    most = (in_one + in_other) / 2
    return 1.0 if most == by_chance else (both - by_chance) / (most - by_chance)


def modularity(adjacency: Adjacency, labels: Integers) -> float | None:
    """The share of ties within groups, minus what these degrees would give by chance.

    Q = Σ over groups of (ties within / ties) − (sum of degrees / 2 ties)²; None without ties.
    """
    ones = pattern(adjacency)
    return _modularity(ones, labels) if ones.nnz else None


def ei_index(adjacency: Adjacency, groups: Integers) -> float | None:
    """(External − internal) / all ties: −1 when every tie is within a group, 1 when none is.

    Only ties of which both ends have a group (a code of 0 or more) count; None without these.
    """
    a, b = (groups[ends] for ends in ties(adjacency))
    known = (a >= 0) & (b >= 0)
    if not known.any():
        return None
    external = int((a != b)[known].sum())
    return 2 * external / int(known.sum()) - 1


def _divisions(ones: Adjacency, seeds: Sequence[int]) -> Integers:
    """One division per row, by one run of Louvain on a graph of unconnected, shuffled copies.

    Among k copies a community has 1 / k of the weight, and chance gives 1 / k² of it: resolution k
    makes up for that. On a small network a run is mostly preparation, so one is ten times as fast
    as ten.
    """
    partners, copies = ones.shape[0], len(seeds)
    order = [np.random.default_rng(seed).permutation(partners) for seed in seeds]
    place = np.stack(order) + partners * np.arange(copies)[:, np.newaxis]
    ends = place[:, rows_of_entries(ones)].ravel(), place[:, ones.indices].ravel()
    shuffled = sparse.csr_matrix((np.ones(len(ends[0])), ends), shape=(place.size, place.size))
    louvain = Louvain(
        resolution=copies,
        modularity="newman",
        sort_clusters=False,
        return_probs=False,
        return_aggregate=False,
    )
    labels: Integers = louvain.fit_predict(shuffled)[place]
    return labels


def _modularity(ones: Adjacency, labels: Integers) -> float:
    within = np.count_nonzero(labels[rows_of_entries(ones)] == labels[ones.indices])
    degrees = np.bincount(labels, weights=np.diff(ones.indptr))
    return float(within / ones.nnz - ((degrees / ones.nnz) ** 2).sum())


def _within(ones: Adjacency, labels: Integers) -> Adjacency:
    """Only the ties between partners of one group."""
    kept = ones.copy()
    kept.data = (labels[rows_of_entries(ones)] == labels[ones.indices]).astype(np.float64)
    kept.eliminate_zeros()
    return kept
