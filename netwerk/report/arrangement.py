"""Where nodes lie by area: a box per area, in it each organisation with its people around it.

What has no area of its own lies with those it is linked to; buurten lie with their wijk. Within a
box organisations come first, the largest in front, then the other kinds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import numpy as np

from netwerk.model.links import ActiveIn, PartOf, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Area
from netwerk.text import Language, Text

from .cards import DRAWN, Cards
from .layout import Floats

_ALONE = (150.0, 84.0)  # a name asks for room to its left and right
_STEP = 46.0
_GOLDEN = pi * (3 - sqrt(5))
_MARGIN, _HEADING = 40.0, 95.0
_GAP = 60.0
_WIDER = 1.6
# What lies in no area has a box of its own, after those of the areas; no id looks like these.
_ELSEWHERE, _SORTING = "elsewhere", "sorting"
_LAST = {
    _ELSEWHERE: Text(nl="Zonder gebied", en="Without an area"),
    _SORTING: Text(nl="Thema's en doelen", en="Themes and goals"),
}
_SORTS = ("theme", "speerpunt", "goal")
_BUURT = "neighbourhood"


@dataclass(frozen=True, slots=True)
class Box:
    """An area on the map: its name, who lies in it, and where it is (left, top, width, height)."""

    name: str
    members: tuple[int, ...]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Cell:
    """Cards that lie together, around (0, 0), and the room that they take."""

    places: tuple[int, ...]
    around: tuple[tuple[float, float], ...]
    width: float
    height: float


def arranged(network: Network, cards: Cards, language: Language) -> tuple[Floats, list[Box]]:
    """The coordinates of every card when arranged by area, and the boxes, largest first."""
    home, employer = _homes(network, cards), _employers(network, cards)
    groups: dict[str, list[int]] = defaultdict(list)
    for at, card in enumerate(cards.cards):
        groups[home.get(at, _SORTING if card.kind in _SORTS else _ELSEWHERE)].append(at)
    names = network.names() | {key: text[language] for key, text in _LAST.items()}
    last = list(_LAST)
    order = sorted(
        groups, key=lambda g: (last.index(g) if g in last else -1, -len(groups[g]), names[g], g)
    )
    inside = [_packed(_cells(cards, groups[group], employer)) for group in order]
    sizes = [(w + 2 * _MARGIN, h + _MARGIN + _HEADING) for _, (w, h) in inside]
    corners, _ = _shelves(sizes, _GAP)
    place = np.zeros((len(cards.cards), 2))
    boxes = []
    for group, (points, _), size, (x, y) in zip(order, inside, sizes, corners, strict=True):
        boxes.append(Box(names[group], tuple(groups[group]), x, y, *size))
        for at, (dx, dy) in points.items():
            place[at] = x + _MARGIN + dx, y + _HEADING + dy
    return place, boxes


def _homes(network: Network, cards: Cards) -> dict[int, str]:
    """The id of the area in which each card lies."""
    wijk = _wijk_of(network)
    home: dict[int, str] = {cards.place[area]: wijk[area] for area in wijk}
    for link in network.links_of(ActiveIn):
        home.setdefault(cards.place[link.source], wijk[link.target])
    for work in network.links_of(WorksFor):
        source, target = cards.place[work.source], cards.place[work.target]
        if source not in home and target in home:
            home[source] = home[target]
    known = dict(home)
    for at, card in enumerate(cards.cards):
        if at not in known and card.kind not in _SORTS:
            beside = Counter(
                known[other]
                for found in card.links.values()
                for other, _ in found
                if other in known and cards.cards[other].kind != "area"
            )
            if beside:
                home[at] = min(beside, key=lambda area: (-beside[area], area))
    return home


def _wijk_of(network: Network) -> dict[str, str]:
    """For each area itself, and for a buurt the area that it is part of."""
    wijk = {area.id: area.id for area in network.nodes_of(Area)}
    for link in network.links_of(PartOf):
        area = network.nodes[link.source]
        if isinstance(area, Area) and area.level == _BUURT:
            wijk[area.id] = link.target
    return wijk


def _employers(network: Network, cards: Cards) -> dict[int, int]:
    """The place of the first employer of each person that has one."""
    found: dict[int, int] = {}
    for link in network.links_of(WorksFor):
        found.setdefault(cards.place[link.source], cards.place[link.target])
    return found


def _cells(cards: Cards, members: Sequence[int], employer: Mapping[int, int]) -> list[_Cell]:
    """The cells of one box, largest first, then by kind and name."""
    within = set(members)
    people: dict[int, list[int]] = {at: [] for at in members}
    for at in members:
        if employer.get(at) in within:
            people[employer[at]].append(at)
    heads = [at for at in members if employer.get(at) not in within]
    heads.sort(
        key=lambda at: (
            -len(people[at]),
            DRAWN.index(cards.cards[at].kind),
            cards.cards[at].name.casefold(),
        )
    )
    return [_cell((at, *people[at])) for at in heads]


def _cell(places: tuple[int, ...]) -> _Cell:
    """The first in the middle; the others around it, evenly, as seeds in a sunflower."""
    rest = range(1, len(places))
    around = [(0.0, 0.0)]
    if len(places) <= 9:
        radius = max(_STEP * 1.3, _STEP * len(rest) / 5)
        around += [
            (
                radius * 1.4 * cos(2 * pi * n / len(rest) - pi / 2),
                radius * sin(2 * pi * n / len(rest) - pi / 2),
            )
            for n in range(len(rest))
        ]
    else:
        around += [
            (
                _STEP * 1.3 * sqrt(n + 0.7) * cos(n * _GOLDEN),
                _STEP * sqrt(n + 0.7) * sin(n * _GOLDEN),
            )
            for n in rest
        ]
    width, height = (2 * max(abs(point[axis]) for point in around) for axis in (0, 1))
    return _Cell(places, tuple(around), width + _ALONE[0], height + _ALONE[1])


def _packed(cells: Sequence[_Cell]) -> tuple[dict[int, tuple[float, float]], tuple[float, float]]:
    """The coordinates within a box, and its size."""
    corners, size = _shelves([(cell.width, cell.height) for cell in cells], 0.0)
    points = {
        at: (x + cell.width / 2 + dx, y + cell.height / 2 + dy)
        for cell, (x, y) in zip(cells, corners, strict=True)
        for at, (dx, dy) in zip(cell.places, cell.around, strict=True)
    }
    return points, size


def _shelves(
    sizes: Iterable[tuple[float, float]], gap: float
) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """Left upper corners of rectangles put in rows, wider than high, and the size of all."""
    given = list(sizes)
    area = sum((w + gap) * (h + gap) for w, h in given)
    widest = max([w for w, _ in given] + [sqrt(area * _WIDER)])
    corners: list[tuple[float, float]] = []
    x = y = row = right = 0.0
    for width, height in given:
        if x and x + width > widest:
            x, y, row = 0.0, y + row + gap, 0.0
        corners.append((x, y))
        right, row = max(right, x + width), max(row, height)
        x += width + gap
    return corners, (right, y + row)
