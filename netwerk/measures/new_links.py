"""The new ties that reduce distance fragmentation most, one after another.

Each tie is the best single one, given those before it. Gains are not submodular: a tie to an island
gains more once that island has grown. So no share of the best possible set is guaranteed, and what
a pair gained before is no bound on what it gains now; the gains of all pairs are worked out again,
together.

For every u and b, imp(u, b, s) = Σ_v max(0, 1 / (s + d(b, v)) − 1 / d(u, v)) is what u gains when
it comes within s steps of b. With a tie a–b it does with s = d(u, a) + 1. So the tie gains
Σ_u imp(u, b, d(u, a) + 1) + imp(u, a, d(u, b) + 1): products of matrices that say who is how far
from whom.
"""

from dataclasses import dataclass

import numpy as np

from netwerk.measures.adjacency import Adjacency, Floats, Integers
from netwerk.measures.gain import MOST_PARTNERS, Distances

MOST_STEPS = 10**11  # of multiplying, for each new tie: some five seconds
_TRIED = 64  # ties whose gain is worked out exactly, where it was estimated


@dataclass(frozen=True, slots=True)
class NewLink:
    """A new tie between a and b (a < b) and its gain: the fall in DF after the ties before it.

    `proven`: no other tie gains more. Otherwise it is the best of 64 that were estimated best.
    """

    a: int
    b: int
    gain: float
    proven: bool


def best_new_links(adjacency: Adjacency, k: int, *, seed: int = 0) -> list[NewLink]:
    """The k new ties that reduce distance fragmentation most, in the order in which to make them.

    Of equal gains that are not estimated the lowest a, then b. Fewer than k when everyone has a tie
    with everyone.

    Parameters
    ----------
    seed
        Makes the sample of partners the same every time, where gains are estimated.

    Raises
    ------
    ValueError
        When `k` is less than 1, or there are more than 5,000 partners.

    Notes
    -----
    O(n³ · l²) steps for each tie, l the longest distance. Where that is more than 10¹¹ (1,250
    partners at most six steps apart), gains are estimated from as many partners u as fit.
    """
    if k < 1:
        raise ValueError(f"k is at least 1, not {k}")
    if adjacency.shape[0] > MOST_PARTNERS:
        raise ValueError(f"at most {MOST_PARTNERS} partners, not {adjacency.shape[0]}")
    distances, draw = Distances(adjacency), np.random.default_rng(seed)
    chosen: list[NewLink] = []
    while len(chosen) < k and (best := _best(distances, draw)) is not None:
        distances.join(best.a, best.b)
        chosen.append(best)
    return chosen


def _best(distances: Distances, draw: np.random.Generator) -> NewLink | None:
    """The best tie to add now."""
    steps = distances.steps
    a, b = np.nonzero(np.triu(steps > 1, k=1))
    if not len(a):
        return None
    partners, longest = len(steps), int(steps[steps < distances.far].max())
    affordable = max(1, MOST_STEPS // (partners**2 * (longest + 1) ** 2))
    proven = affordable >= partners
    sources = draw.choice(partners, min(affordable, partners), replace=False)
    found = _gains(distances, longest, np.sort(sources))[a, b]
    # Rounded: the same terms added in another order make the same gain.
    best = np.argsort(-found.round(6), kind="stable")[: 1 if proven else _TRIED].tolist()
    gained = [distances.gain(int(a[i]), int(b[i])) for i in best]
    first = int(np.argmax(gained))
    return NewLink(int(a[best[first]]), int(b[best[first]]), gained[first], proven)


def _gains(distances: Distances, longest: int, sources: Integers) -> Floats:
    """What these partners u gain in closeness by each tie a–b, together."""
    steps, partners = distances.steps, len(distances.steps)
    # nearer[s - 1][b, u] is imp(u, b, s).
    nearer = [np.zeros((partners, len(sources))) for _ in range(longest + 1)]
    for apart in [*range(2, longest + 1), distances.far]:
        of_source = (steps[:, sources] == apart).astype(np.float64)
        closeness = 0.0 if apart == distances.far else 1 / apart
        for onwards in range(min(longest, apart - 2) + 1):
            count = (steps == onwards).astype(np.float64) @ of_source
            for s in range(1, min(longest + 1, apart - onwards - 1) + 1):
                nearer[s - 1] += count * (1 / (s + onwards) - closeness)
    gained = np.zeros((partners, partners))
    for distance, by_way_of in enumerate(nearer):
        gained += (steps[:, sources] == distance).astype(np.float64) @ by_way_of.T
    return gained + gained.T
