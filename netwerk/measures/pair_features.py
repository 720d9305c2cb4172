"""What can be known of a pair of partners from the ties of all others: the input of a model.

Nothing here looks at whether the pair itself has a tie, but its degrees, contacts and walks do
count it: hide the tie of a pair before its features are worked out.

References
----------
A. Ghasemian, H. Hosseinmardi, A. Galstyan, E.M. Airoldi & A. Clauset, "Stacking models for nearly
optimal link prediction in complex networks", PNAS 117:23393–23400, 2020.
I.A. Kovács et al., "Network-based prediction of protein interactions", Nature Communications
10:1240, 2019 (three-step paths weighted by 1 / √degree).
"""

from collections.abc import Iterator

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern, row_blocks
from netwerk.measures.embedding import low_rank, regularised
from netwerk.measures.fragmentation import component_sizes, components
from netwerk.measures.link_scores import pair_scores
from netwerk.measures.pagerank import FOLLOWS
from netwerk.measures.sources import by_source

WALKS_TO = 10_000  # partners: beyond it long walks from every partner take too long
_WALKS = (4, 6, 10, 20)  # steps
_SOURCES = 512  # of walks at once
_RANK, _DIMENSIONS = 16, 32


class PairFeatures:
    """The features of pairs in one network; what belongs to a single partner is worked out once."""

    def __init__(self, adjacency: Adjacency) -> None:
        self._ones = pattern(adjacency)
        self._degree = np.diff(self._ones.indptr).astype(np.float64)
        self._inverse = 1 / np.maximum(self._degree, 1)
        self._near_degree = _summed(self._ones, self._degree) * self._inverse
        self._clustering = _clustering(self._ones, self._degree)
        self._island = components(self._ones)
        self._island_size = component_sizes(self._island)[self._island].astype(np.float64)
        self._left, self._right = low_rank(self._ones, _RANK)
        self._place = regularised(self._ones, _DIMENSIONS)

    def of(self, a: Integers, b: Integers) -> Floats:
        """One row per pair (a[i], b[i]), the same for (b[i], a[i])."""
        # The partner with fewer ties comes first, so that the two of a pair have no order.
        lower = (self._degree[a] < self._degree[b]) | (
            (self._degree[a] == self._degree[b]) & (a < b)
        )
        a, b = np.where(lower, a, b), np.where(lower, b, a)
        columns = [*self._of_partners(a, b), *self._of_contacts(a, b), *self._of_positions(a, b)]
        if len(self._degree) <= WALKS_TO:
            columns.extend(self._of_walks(a, b))
        return np.column_stack(columns)

    def _of_partners(self, a: Integers, b: Integers) -> Iterator[Floats]:
        """Degree, clustering, the degree of contacts; and the islands the two are on."""
        for known in (self._degree, self._clustering, self._near_degree):
            yield known[a]
            yield known[b]
        yield np.minimum(self._island_size[a], self._island_size[b])
        yield (self._island[a] == self._island[b]).astype(np.float64)

    def _of_contacts(self, a: Integers, b: Integers) -> Iterator[Floats]:
        """Common contacts, and contacts that have a tie with one another, weighted by degree."""
        yield pair_scores(self._ones, a, b, method="common_neighbours")
        yield pair_scores(self._ones, a, b, method="adamic_adar")
        yield pair_scores(self._ones, a, b, method="resource_allocation")
        for weight in (np.ones_like(self._degree), np.sqrt(self._inverse), self._inverse):
            yield _three_steps(self._ones, weight, a, b)

    def _of_positions(self, a: Integers, b: Integers) -> Iterator[Floats]:
        """How alike the places of the two are in the network as a whole."""
        yield (self._left[a] * self._right[b]).sum(axis=1)
        yield _cosine(self._left, a, b)
        yield (self._place[a] * self._place[b]).sum(axis=1)
        yield _cosine(self._place, a, b)

    def _of_walks(self, a: Integers, b: Integers) -> list[Floats]:
        """The chance of longer walks between the two, and of one that may end at any step."""
        # Of D^−½ A D^−½, which is the same both ways; `_scaled` makes a walk of it.
        half = sparse.diags(np.sqrt(self._inverse))
        step = sparse.csr_matrix(half @ self._ones @ half, dtype=np.float32)
        walks = {steps: np.zeros(len(a)) for steps in range(2, max(_WALKS) + 1)}
        # Always from a: in other company a pair then has the same features to the last digit.
        for block in by_source(a, b, _SOURCES):
            here = step[:, block.sources].toarray()
            for found in walks.values():
                here = step @ here
                found[block.pairs] = here[block.target, block.source]
        return self._scaled(walks, a, b)

    def _scaled(self, walks: dict[int, Floats], a: Integers, b: Integers) -> list[Floats]:
        between = np.sqrt(self._degree[a] * self._degree[b])
        rooted = sum(FOLLOWS**steps * found for steps, found in walks.items())
        back_and_forth = between * (self._inverse[a] + self._inverse[b])
        return [*(walks[steps] * between for steps in _WALKS), rooted * back_and_forth]


def _cosine(place: Floats, a: Integers, b: Integers) -> Floats:
    length = np.linalg.norm(place, axis=1)
    product: Floats = (place[a] * place[b]).sum(axis=1)
    cosine: Floats = product / np.maximum(length[a] * length[b], 1e-12)
    return cosine


def _summed(ones: Adjacency, value: Floats) -> Floats:
    """The sum over the contacts of each partner."""
    return np.asarray(ones @ value)


def _clustering(ones: Adjacency, degree: Floats) -> Floats:
    """The share of pairs of contacts that have a tie; 0 where there is no pair."""
    closed = np.zeros(len(degree))
    for rows in row_blocks(_summed(ones, degree)):
        closed[rows] = np.asarray((ones[rows] @ ones).multiply(ones[rows]).sum(axis=1)).ravel()
    share: Floats = closed / np.maximum(degree * (degree - 1), 1)
    return share


def _three_steps(ones: Adjacency, weight: Floats, a: Integers, b: Integers) -> Floats:
    """Σ w(u) w(v) over ties u–v of a contact u of a and a contact v of b."""
    weighted = sparse.csr_matrix(ones @ sparse.diags(weight))
    degree = np.diff(ones.indptr).astype(np.float64)
    found = np.zeros(len(a))
    for rows in row_blocks(_summed(ones, degree)[a] + degree[b]):
        reached = weighted[a[rows]] @ ones
        found[rows] = np.asarray(reached.multiply(weighted[b[rows]]).sum(axis=1)).ravel()
    return found
