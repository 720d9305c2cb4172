"""How far contacts run through a few partners: centrality and Freeman's three centralizations.

A centralization adds up how much less central everyone is than the most central one, over the most
that a network of this size allows: 1 for a star, 0 where all are equal, None below three partners.

References
----------
L.C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1:215–239,
1979.
"""

import numpy as np
import rustworkx as rx
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern
from netwerk.measures.dependency import dependency
from netwerk.measures.fragmentation import component_sizes, components
from netwerk.measures.paths import BreadthFirst

_EXACT_TO = 5_000
_DECIMALS = 9  # the same terms added in another order give the same value


def degree(adjacency: Adjacency) -> Integers:
    """How many ties each partner has."""
    return np.diff(pattern(adjacency).indptr).astype(np.int64)


def degree_centralization(adjacency: Adjacency) -> float | None:
    """Σ (largest degree − degree) / ((n − 1)(n − 2))."""
    partners = adjacency.shape[0]
    return _centralization(degree(adjacency), (partners - 1) * (partners - 2))


def betweenness(adjacency: Adjacency) -> Floats:
    """Over all pairs of others: the share of their shortest paths that pass through a partner.

    Undirected, not normalised, each pair once (other programs may count both directions).

    Notes
    -----
    Brandes' algorithm, O(partners × ties), by rustworkx; in one thread, or the order in which it
    adds up would differ from time to time.
    """
    ones = sparse.triu(pattern(adjacency), k=1).tocoo()
    partners = adjacency.shape[0]
    graph = rx.PyGraph(multigraph=False, node_count_hint=partners, edge_count_hint=ones.nnz)
    graph.add_nodes_from(range(partners))
    graph.extend_from_edge_list(list(zip(ones.row.tolist(), ones.col.tolist(), strict=True)))
    found = rx.graph_betweenness_centrality(
        graph, normalized=False, parallel_threshold=partners + 1
    )
    return np.array([*found.values()], dtype=np.float64).round(_DECIMALS)


def estimated_betweenness(
    adjacency: Adjacency, *, exact_to: int = _EXACT_TO, samples: int = 256, seed: int = 0
) -> tuple[Floats, Floats]:
    """Betweenness and its standard error.

    Parameters
    ----------
    exact_to
        The largest number of partners for which every source is counted; the errors are 0.
    samples
        Above that: how many partners, at least 2, are drawn to start from.
    seed
        Makes the draw the same every time.

    Notes
    -----
    The sample is drawn without replacement; with d the dependencies of the sources on a partner,
    the estimate is partners × mean(d) / 2 and its standard error
    partners × sd(d) / (2 × √samples) × √(1 − samples / partners). Dependencies are skewed: of
    partners that are seldom passed through the error is itself uncertain.

    References
    ----------
    U. Brandes & C. Pich, "Centrality estimation in large networks", International Journal of
    Bifurcation and Chaos 17:2303–2318, 2007.
    """
    partners = adjacency.shape[0]
    if partners <= max(exact_to, samples):
        return betweenness(adjacency), np.zeros(partners)
    drawn = np.random.default_rng(seed).choice(partners, samples, replace=False)
    total, squares = dependency(adjacency, np.sort(drawn))
    # Where all dependencies are equal, rounding may take the variance below 0.
    variance = np.maximum(squares - total**2 / samples, 0) / (samples - 1)
    error = partners / 2 * np.sqrt(variance / samples * (1 - samples / partners))
    return (partners / 2 * total / samples).round(_DECIMALS), error.round(_DECIMALS)


def betweenness_centralization(adjacency: Adjacency, *, exact_to: int = _EXACT_TO) -> float | None:
    """Σ (largest betweenness − betweenness) / ((n − 1)²(n − 2) / 2).

    None above `exact_to` partners too: the largest of a sample is biased.
    """
    partners = adjacency.shape[0]
    if partners > exact_to:
        return None
    return _centralization(betweenness(adjacency), (partners - 1) ** 2 * (partners - 2) / 2)


def closeness_centralization(adjacency: Adjacency, *, exact_to: int = _EXACT_TO) -> float | None:
    """Σ (largest closeness − closeness) / ((n − 1)(n − 2) / (2n − 3)) within the largest component.

    Closeness is (n − 1) / Σ distance, with n the members of that component; of equally large ones
    the component of the earliest partner counts. None above `exact_to` partners too.
    """
    if adjacency.shape[0] > exact_to:
        return None
    island = _largest_component(adjacency)
    members = island.shape[0]
    if members < 3:
        return None
    closeness = (members - 1) / _total_distance(island)
    return _centralization(closeness, (members - 1) * (members - 2) / (2 * members - 3))


def _centralization(values: Floats | Integers, most: float) -> float | None:
    if len(values) < 3:
        return None
    return min(1.0, float((values.max() - values).sum() / most))  # rounding may pass 1


def _largest_component(adjacency: Adjacency) -> Adjacency:
    labels = components(adjacency)
    if not len(labels):
        return adjacency
    members = np.flatnonzero(labels == component_sizes(labels).argmax())
    return adjacency[members][:, members]


def _total_distance(connected: Adjacency) -> Integers:
    """Σ distance from each partner to all others."""
    search = BreadthFirst(connected)
    total = np.zeros(connected.shape[0], dtype=np.int64)
    for batch in search.batches(np.arange(len(total))):
        for distance, level in enumerate(search.levels(batch), start=1):
            # A distance is the same both ways, so a sum over sources is one over targets.
            total += distance * np.bitwise_count(level).sum(axis=1, dtype=np.int64)
    return total
