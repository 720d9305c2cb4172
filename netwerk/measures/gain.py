"""What a new tie gains: by how much distance fragmentation falls.

DF = 1 − mean 1/distance. A tie a–b brings a pair u, v nearer to one another only when u is at least
two steps nearer to a than to b, and v at least two steps nearer to b; their distance becomes
d(u, a) + 1 + d(b, v). Of the other pairs every path is as short without it.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern

MOST_PARTNERS = 5_000  # a table of all distances takes 300 MB
MOST_STEPS = 10**10
_DECIMALS = 12  # the same terms added in another order make the same gain


class Distances:
    """The distance of every pair of partners, kept up to date when a tie is added.

    `steps` holds `far` where there is no path; `far` exceeds every distance by at least 2.
    """

    def __init__(self, adjacency: Adjacency) -> None:
        partners = adjacency.shape[0]
        self.far = 2 * partners + 2
        found = csgraph.shortest_path(pattern(adjacency), directed=False, unweighted=True)
        found[np.isinf(found)] = self.far
        self.steps: NDArray[np.int32] = found.astype(np.int32)
        self._closeness = self._closeness_of(self.steps)

    def gain(self, a: int, b: int) -> float:
        """The fall in DF when a and b, two different partners, get a tie."""
        partners = len(self.steps)
        to_a, to_b = self.steps[a], self.steps[b]
        near_a, near_b = np.flatnonzero(to_b - to_a >= 2), np.flatnonzero(to_a - to_b >= 2)
        around = to_a[near_a, None] + 1.0 + to_b[None, near_b]
        nearer = np.maximum(1 / around - self._closeness[np.ix_(near_a, near_b)], 0)
        # Once for (u, v) and once for (v, u).
        return round(2 * float(nearer.sum()) / (partners * (partners - 1)), _DECIMALS)

    def join(self, a: int, b: int) -> None:
        """Add a tie between a and b."""
        around = self.steps[:, a, None] + 1 + self.steps[None, b]
        self.steps = np.minimum(self.steps, np.minimum(around, around.T))
        self._closeness = self._closeness_of(self.steps)

    def _closeness_of(self, steps: NDArray[np.int32]) -> Floats:
        """1 / distance; 0 without a path, and of a partner to itself."""
        closeness = np.zeros(steps.shape)
        np.divide(1, steps, out=closeness, where=(steps > 0) & (steps < self.far))
        return closeness


class Gains:
    """The fall in DF when a pair (a[i], b[i]) gets a tie: by itself, or after others.

    `alone` is None for every pair of more than 5,000 partners, and for pairs beyond 10¹⁰ steps
    (pairs × partners²).
    """

    def __init__(self, adjacency: Adjacency, a: Integers, b: Integers) -> None:
        size = adjacency.shape[0]
        worked_out = min(len(a), MOST_STEPS // max(1, size * size)) if size <= MOST_PARTNERS else 0
        self._ends = list(zip(a[:worked_out].tolist(), b[:worked_out].tolist(), strict=True))
        self._distances = Distances(adjacency) if worked_out else None
        gained = [self.now(place) for place in range(worked_out)]
        self.alone: list[float | None] = [*gained, *[None] * (len(a) - worked_out)]

    def now(self, place: int) -> float | None:
        """What the pair at this place gains after the ties that were added."""
        if self._distances is None or place >= len(self._ends):
            return None
        return self._distances.gain(*self._ends[place])

    def join(self, place: int) -> None:
        """Add the tie of the pair at this place, if what pairs gain is worked out."""
        if self._distances is not None and place < len(self._ends):
            self._distances.join(*self._ends[place])
