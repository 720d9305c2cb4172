"""Where nodes lie: apart, together with what they are linked to, and always the same."""

import numpy as np
import pytest
from scipy.spatial.distance import pdist

from netwerk.report.layout import Floats, Springs, positions


def laid_out(
    nodes: int, pairs: list[tuple[int, int]], aside: frozenset[int] = frozenset()
) -> Floats:
    """Positions for links of full strength."""
    ends = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    springs = Springs(ends[:, 0], ends[:, 1], np.ones(len(ends)))
    return positions(nodes, springs, np.isin(np.arange(nodes), list(aside)))


def random_pairs(nodes: int, links: int) -> list[tuple[int, int]]:
    random = np.random.default_rng(1)
    return [tuple(random.choice(nodes, 2, replace=False).tolist()) for _ in range(links)]


RING = [(n, (n + 1) % 12) for n in range(12)]
STAR = [(0, n) for n in range(1, 60)]
TWO_GROUPS = [(a, b) for group in (range(10), range(10, 20)) for a in group for b in group if a < b]


@pytest.mark.parametrize(
    ("nodes", "pairs"),
    [(12, RING), (60, STAR), (20, TWO_GROUPS), (150, random_pairs(150, 400)), (5, [])],
)
def test_no_two_nodes_lie_on_one_another(nodes: int, pairs: list[tuple[int, int]]) -> None:
    assert pdist(laid_out(nodes, pairs)).min() > 36


def test_a_large_network_is_laid_out_apart_too() -> None:
    assert pdist(laid_out(900, random_pairs(900, 2000))).min() > 15


def test_groups_lie_together() -> None:
    place = laid_out(20, [*TWO_GROUPS, (0, 10)])
    middles = place[:10].mean(axis=0), place[10:].mean(axis=0)
    own = np.linalg.norm(place[:10] - middles[0], axis=1)
    other = np.linalg.norm(place[:10] - middles[1], axis=1)
    assert (own < other).all()


def test_the_same_network_lies_the_same() -> None:
    pairs = random_pairs(80, 200)
    assert np.array_equal(laid_out(80, pairs), laid_out(80, pairs))


def test_what_is_put_aside_stands_in_rows_below_the_rest() -> None:
    place = laid_out(15, RING, frozenset({12, 13, 14}))
    assert place[12:, 1].min() > place[:12, 1].max()
    assert np.ptp(place[12:, 0]) <= np.ptp(place[:12, 0]) + 250


def test_parts_without_a_link_between_them_are_not_flung_far() -> None:
    place = laid_out(20, TWO_GROUPS)
    assert np.ptp(place, axis=0).max() < 1500


@pytest.mark.parametrize("nodes", [0, 1, 2, 3])
def test_tiny_networks_have_finite_positions(nodes: int) -> None:
    for aside in (frozenset[int](), frozenset(range(nodes))):
        place = laid_out(nodes, [], aside)
        assert place.shape == (nodes, 2)
        assert np.isfinite(place).all()


def test_a_link_to_itself_does_no_harm() -> None:
    assert np.isfinite(laid_out(3, [(0, 0), (0, 1)])).all()
