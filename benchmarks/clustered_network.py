"""A random network of partners that mostly know one another in groups, as a list of ties."""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from netwerk.measures.adjacency import Adjacency
from netwerk.model.belonging import LINK_CODES, NODE_CODES, Incidence
from netwerk.ties import DOMAINS, NetworkArrays

Edges = NDArray[np.int64]  # a row per tie: its two partners, each tie once


def clustered_edges(partners: int, ties: int, seed: int = 0, group: int = 30) -> Edges:
    """Three in four ties within groups of about 30, the others often to hubs."""
    draw = np.random.default_rng(seed)
    member = draw.permutation(partners) // group
    by_group = np.argsort(member, kind="stable")
    first, size = np.searchsorted(np.sort(member), member), np.bincount(member)[member]
    fame = np.cumsum(draw.pareto(1.5, partners) + 1)
    a = draw.integers(0, partners, 2 * ties)
    inside = by_group[first[a] + (draw.random(len(a)) * size[a]).astype(np.int64)]
    outside = np.searchsorted(fame, draw.random(len(a)) * fame[-1])
    b = np.where(draw.random(len(a)) < 0.75, inside, outside)
    pair = np.unique((np.minimum(a, b) * partners + np.maximum(a, b))[a != b])
    return np.column_stack(np.divmod(draw.permutation(pair)[:ties], partners))


def adjacency_of(edges: Edges, partners: int) -> Adjacency:
    """The ties in both directions, as the measures want them."""
    low, high = edges.T
    ends = np.concatenate([low, high]), np.concatenate([high, low])
    return sparse.csr_matrix((np.ones(2 * len(low)), ends), shape=(partners, partners))


def clustered(partners: int, ties: int, seed: int = 0, group: int = 30) -> Adjacency:
    """The same network as a matrix."""
    return adjacency_of(clustered_edges(partners, ties, seed, group), partners)


def domains_of(partners: int) -> NDArray[np.int32]:
    """A domain for each partner, the same every time."""
    drawn = np.random.default_rng(1).integers(0, len(DOMAINS), partners)
    return drawn.astype(np.int32)


def arrays_of(edges: Edges, partners: int) -> NetworkArrays:
    """The network of these partners, all persons who work with one another, as arrays."""
    ends = edges.astype(np.int32)
    links = Incidence(
        node_kind=np.full(partners, NODE_CODES["person"], dtype=np.int32),
        source=ends[:, 0],
        link_kind=np.full(len(ends), LINK_CODES["works_with"], dtype=np.int32),
        target=ends[:, 1],
        theme=np.full(len(ends), -1, dtype=np.int32),
    )
    return NetworkArrays(
        ids=tuple(f"person:{i:08}" for i in range(partners)),
        domain=domains_of(partners),
        frequency=np.full(partners, np.nan),
        links=links,
        link_frequency=np.full(len(ends), np.nan),
    )
