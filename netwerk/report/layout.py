"""Where every node of a map lies: a seeded force layout, the same for the same network each time.

Start: distances to some pivots, projected to a plane. Then all nodes repel one another in
proportion to their number of links, and links pull, as in ForceAtlas2 without its adaptive speed.
Last, the picture is made as even as its names need room, and what is put aside (partners without
any contact, say) stands in rows below.

References
----------
U. Brandes & C. Pich, "Eigensolver methods for progressive multidimensional scaling", Graph Drawing
2006 (pivots). M. Jacomy et al., "ForceAtlas2", PLoS ONE 9(6):e98679, 2014 (forces).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse, spatial
from scipy.sparse import csgraph

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
Mask = NDArray[np.bool_]

_SEED = 20
_NEAR = 1e-3
_PIVOTS = 48
_EXACT_TO = 600
_NEAREST = 48
_GAP = np.array([84.0, 46.0])  # names run from left to right, so they ask for room there
_FILLED = 0.45
_ROW = (120.0, 62.0)


@dataclass(frozen=True, slots=True)
class Springs:
    """What pulls together: two positions and a strength (1 for a full link) per link."""

    source: Places
    target: Places
    pull: Floats


def positions(nodes: int, springs: Springs, aside: Mask) -> Floats:
    """Coordinates of each node, y downwards, wider than high; `aside` marks those in rows below.

    Neighbours are some 45 units apart upright and 80 across, where a node measures 15 to 40.
    """
    placed = np.zeros((nodes, 2))
    joined = np.flatnonzero(~aside)
    if len(joined):
        within = (~aside)[springs.source] & (~aside)[springs.target]
        number = np.cumsum(~aside) - 1
        inner = Springs(
            number[springs.source[within]], number[springs.target[within]], springs.pull[within]
        )
        placed[joined] = _spread(_turned(_forced(_start(len(joined), inner), inner)))
    placed[aside] = _rows(int(aside.sum()), placed[joined])
    return placed - (placed.min(axis=0) + placed.max(axis=0)) / 2 if nodes else placed


def _start(nodes: int, springs: Springs) -> Floats:
    """Pivot distances in two dimensions, plus a little seeded noise that parts equal nodes."""
    pull = sparse.csr_array((springs.pull, (springs.source, springs.target)), shape=(nodes, nodes))
    lengths = (pull + pull.T).tocsr()
    lengths.data = 1 / np.minimum(lengths.data, 1.0)
    pivots = np.unique(np.linspace(0, nodes - 1, min(nodes, _PIVOTS)).astype(np.intp))
    distances = csgraph.dijkstra(lengths, directed=False, indices=pivots).T
    apart = distances[np.isfinite(distances)].max(initial=0.0) + 4
    squares = np.where(np.isfinite(distances), distances, apart) ** 2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    flat = centred @ _main_axes(centred)
    scale = np.abs(flat).max(initial=0.0) or 1.0
    noise: Floats = np.random.default_rng(_SEED).normal(size=(nodes, 2))
    return _rounded(flat / scale * np.sqrt(nodes) + noise * 0.3)


def _forced(start: Floats, springs: Springs) -> Floats:
    """Let the forces work, at first with large steps, at last with small ones."""
    nodes = len(start)
    mass = np.ones(nodes)
    for ends in (springs.source, springs.target):
        mass += np.bincount(ends, springs.pull, nodes)
    place = start
    rounds = 250 if nodes <= _EXACT_TO else 60
    step = np.sqrt(nodes) / 4
    for turn in range(rounds):
        force = _repulsion(place, mass) + _attraction(place, springs)
        force -= 0.03 * mass[:, None] * place
        size = np.linalg.norm(force, axis=1, keepdims=True)
        most = step * (1 - turn / rounds) + 0.01
        place = _rounded(place + force * np.minimum(1.0, most / np.maximum(size, 1e-9)) * 0.5)
    return place


def _repulsion(place: Floats, mass: Floats) -> Floats:
    """From all others, by the product of their masses over the distance.

    In a large network from the nearest alone: the start has parted what is far.
    """
    if len(place) > _EXACT_TO:
        _, near = spatial.KDTree(place).query(place, k=np.arange(1, _NEAREST + 1))
        away = place[:, None, :] - place[near]
        strength = mass[:, None] * mass[near] / np.maximum((away**2).sum(axis=2), _NEAR)
        pushed: Floats = (away * strength[:, :, None]).sum(axis=1)
        return pushed
    # |a − b|² = a² + b² − 2ab: far quicker than the differences themselves.
    squares = (place**2).sum(axis=1)
    apart = np.maximum(squares[:, None] + squares - 2 * place @ place.T, _NEAR)
    strength = mass[:, None] * mass / apart
    force: Floats = place * strength.sum(axis=1, keepdims=True) - strength @ place
    return force


def _attraction(place: Floats, springs: Springs) -> Floats:
    """Along each link, in proportion to its length."""
    force = np.zeros_like(place)
    along = (place[springs.target] - place[springs.source]) * springs.pull[:, None]
    np.add.at(force, springs.source, along)
    np.add.at(force, springs.target, -along)
    return force


def _main_axes(points: Floats) -> Floats:
    """The two directions in which points differ most, one per column, the largest first."""
    _, vectors = np.linalg.eigh(points.T @ points)
    axes = vectors[:, ::-1][:, :2]
    if axes.shape[1] < 2:
        axes = np.pad(axes, ((0, 0), (0, 2 - axes.shape[1])))
    # An eigenvector has no sign of its own: let its largest part be positive.
    largest = np.take_along_axis(axes, np.abs(axes).argmax(axis=0)[None, :], axis=0)
    return np.where(largest < 0, -axes, axes)


def _turned(place: Floats) -> Floats:
    """The same picture with its longest side across."""
    centred = place - place.mean(axis=0)
    turned: Floats = centred @ _main_axes(centred)
    return turned


def _spread(place: Floats) -> Floats:
    """The same picture with room for names: far parts nearer, and close nodes moved apart."""
    distance = np.linalg.norm(place, axis=1, keepdims=True)
    evened = place * np.maximum(distance, 1e-6) ** -0.4
    # In units of the gap from here on, so that a gap is 1 both ways.
    size = np.sqrt(len(place) / _FILLED) / max(float(evened.std(axis=0).max()) * np.sqrt(12), 1e-6)
    units = _rounded(evened * size / (_GAP / _GAP.mean()))
    for _ in range(120):
        near = spatial.KDTree(units).query_pairs(1.0, output_type="ndarray")
        if not len(near):
            break
        first, second = near[np.lexsort((near[:, 1], near[:, 0]))].T
        away = units[first] - units[second]
        length = np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
        move = away / length * (1 - length) * 0.3
        np.add.at(units, first, move)
        np.add.at(units, second, -move)
        units = _rounded(units)
    spread: Floats = units * _GAP
    return spread


def _rounded(place: Floats) -> Floats:
    """To a thousandth: what processors calculate differently in the last digit does not add up."""
    return np.round(place, 3)


def _rows(count: int, above: Floats) -> Floats:
    """Rows of places below the rest, as wide as it."""
    width = max(float(np.ptp(above[:, 0])) if len(above) else 0.0, _ROW[0] * np.sqrt(count))
    columns = int(np.clip(width // _ROW[0], 1, max(count, 1)))
    left = float(above[:, 0].mean()) if len(above) else 0.0
    top = float(above[:, 1].max()) + 1.6 * _ROW[1] if len(above) else 0.0
    order = np.arange(count)
    across = left + (order % columns - (columns - 1) / 2) * _ROW[0]
    return np.column_stack([across, top + order // columns * _ROW[1]])
