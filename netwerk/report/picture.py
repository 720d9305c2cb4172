"""The map as a drawing that needs no script: for print, and for who has scripts switched off."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from .cards import Card, Cards
from .layout import Floats
from .marks import LINE_STYLES, MARKS, outline
from .phrases import shortened

LONGEST_LABEL = 26
_MARGIN = 60.0
_LETTER = 9.0  # CSS pixels
_LEAST_SCALE = 0.8  # a few marks do not fill a page
_WIDE = 0.6  # of a letter's height: the mean width of a letter in a wide typeface
_SPEAKING = {"overleg": 2.0, "organisation": 1.5}
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Paper:
    """What a drawing is made for: a width in CSS pixels, and how long a name may be.

    The first `covering` names may cover the mark of another.
    """

    width: float
    lengths: tuple[int, ...]
    covering: int = 6
    keeps_names_in: bool = False


_PAGE = _Paper(680.0, (60, LONGEST_LABEL))  # between the margins of A4
_HALF = _Paper(340.0, (LONGEST_LABEL, 18), covering=0, keeps_names_in=True)  # also a telephone


@dataclass(frozen=True, slots=True)
class Figure:
    """A node in the drawing; `points` is empty for a dot."""

    x: float
    y: float
    radius: float
    points: str
    fill: str
    border: str
    border_width: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name in the drawing, around a middle and above a base line."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A link in the drawing."""

    path: str
    colour: str
    width: float
    dashes: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing: its view box, and what stands in it."""

    box: str
    letter: float
    strokes: tuple[Stroke, ...]
    figures: tuple[Figure, ...]
    labels: tuple[Label, ...]


def picture_of(
    cards: Cards, place: Floats, bends: Sequence[float], kinds: Collection[str]
) -> Picture | None:
    """The drawing of the cards of these kinds for a page of A4; None where there is none."""
    return _picture(cards, place, bends, kinds, _PAGE)


def small_picture_of(cards: Cards, place: Floats, bends: Sequence[float]) -> Picture | None:
    """The drawing of these cards for half that width; its names stay within it."""
    return _picture(cards, place, bends, cards.kinds(), _HALF)


def _picture(
    cards: Cards, place: Floats, bends: Sequence[float], kinds: Collection[str], paper: _Paper
) -> Picture | None:
    shown = [number for number, card in enumerate(cards.cards) if card.kind in kinds]
    if not shown:
        return None
    low = place[shown].min(axis=0) - _MARGIN
    high = place[shown].max(axis=0) + _MARGIN
    scale = max(float(high[0] - low[0]) / paper.width, _LEAST_SCALE)
    letter = _LETTER * scale
    frame = _frame(low, high, paper.width * scale) if paper.keeps_names_in else None
    labels, taken = _labels(cards.cards, place, shown, letter, paper, frame)
    # A name may reach beyond the marks: the drawing is as wide as its names.
    low = np.vstack([low, taken[:, :2] - _LETTER]).min(axis=0) if frame is None else frame[0]
    high = np.vstack([high, taken[:, 2:] + _LETTER]).max(axis=0) if frame is None else frame[1]
    return Picture(
        box=" ".join(f"{value:.0f}" for value in (*low, *(high - low))),
        letter=round(letter, 1),
        strokes=tuple(_strokes(cards, place, bends, set(shown), scale)),
        figures=tuple(_figure(cards.cards[n], place[n], scale) for n in shown),
        labels=tuple(labels),
    )


def _frame(low: Floats, high: Floats, width: float) -> tuple[Floats, Floats]:
    """The corners of a drawing of exactly this width, with its marks in the middle."""
    aside = np.array([(width - float(high[0] - low[0])) / 2, 0.0])
    return low - aside, high + aside


def radius_of(card: Card) -> float:
    """The size of a card's mark: it grows with the number of its links."""
    return float(min(round(7 + 2.2 * np.sqrt(card.degree), 1), 20))


def importance(card: Card) -> float:
    """What has its name on the map first: by links, and where partners meet before who meets."""
    return card.degree * _SPEAKING.get(card.kind, 1.0)


def mark_points(kind: str, radius: float, x: float = 0, y: float = 0) -> str:
    """The corners of a kind's mark as SVG writes them; empty for a dot."""
    corners = outline(MARKS[kind].shape)
    return " ".join(f"{x + radius * dx:.1f},{y + radius * dy:.1f}" for dx, dy in corners)


def _figure(card: Card, middle: Floats, scale: float) -> Figure:
    mark, radius = MARKS[card.kind], radius_of(card)
    x, y = middle.tolist()
    return Figure(
        x=round(x),
        y=round(y),
        radius=radius,
        points=mark_points(card.kind, radius, x, y),
        fill=mark.fill,
        border=mark.border,
        border_width=round((2.0 if mark.hollow else 0.6) * scale, 1),
    )


def _strokes(
    cards: Cards, place: Floats, bends: Sequence[float], shown: set[int], scale: float
) -> Iterable[Stroke]:
    for line, bend in zip(cards.lines, bends, strict=True):
        if {line.source, line.target} <= shown and line.source != line.target:
            style = LINE_STYLES[line.kind]
            yield Stroke(
                path=_path(place[line.source], place[line.target], bend),
                colour=style.colour,
                width=round(style.width * 0.6 * scale, 1),
                dashes=" ".join(f"{dash * 0.6 * scale:.1f}" for dash in style.dashes),
            )


def _path(source: Floats, target: Floats, bend: float) -> str:
    """A straight line, or one that bends aside by a share of its length."""
    (x, y), (to_x, to_y) = source.tolist(), target.tolist()
    if not bend:
        return f"M{x:.0f} {y:.0f}L{to_x:.0f} {to_y:.0f}"
    aside_x = (x + to_x) / 2 - (to_y - y) * bend
    aside_y = (y + to_y) / 2 + (to_x - x) * bend
    return f"M{x:.0f} {y:.0f}Q{aside_x:.0f} {aside_y:.0f} {to_x:.0f} {to_y:.0f}"


def _labels(
    cards: Sequence[Card],
    place: Floats,
    shown: Sequence[int],
    letter: float,
    paper: _Paper,
    frame: tuple[Floats, Floats] | None,
) -> tuple[list[Label], Floats]:
    """The names there is room for and their boxes, the most important first.

    None covers another or leaves the frame.
    """
    radius = np.array([radius_of(cards[n]) for n in shown])[:, None]
    marks = np.hstack([place[shown] - radius, place[shown] + radius])
    names = np.empty((0, 4))
    labels: list[Label] = []
    order = sorted(shown, key=lambda n: (-importance(cards[n]), n))
    for rank, number in enumerate(order):
        # Whole where there is room, else cut short.
        options = [
            (text, box)
            for text in dict.fromkeys(shortened(cards[number].name, n) for n in paper.lengths)
            for box in _beside(place[number], radius_of(cards[number]), text, letter)
            if frame is None or _within(box, *frame)
        ]
        free = [option for option in options if not _overlap(option[1], names)]
        clear = [option for option in free if not _overlap(option[1], marks)]
        for text, box in (clear or free[: rank < paper.covering])[:1]:
            names = np.vstack([names, box])
            labels.append(Label(text, round((box[0] + box[2]) / 2), round(box[3])))
    return labels, names


def _beside(middle: Floats, radius: float, text: str, letter: float) -> Iterable[Box]:
    """Where a name may stand: below its mark, above, right of it or left of it."""
    x, y = middle.tolist()
    width = len(text) * letter * _WIDE
    gap = letter * 0.2
    for left, top in (
        (x - width / 2, y + radius + gap),
        (x - width / 2, y - radius - gap - letter),
        (x + radius + gap, y - letter / 2),
        (x - radius - gap - width, y - letter / 2),
    ):
        yield left, top, left + width, top + letter


def _within(box: Box, low: Floats, high: Floats) -> bool:
    return bool((low <= box[:2]).all() and (box[2:] <= high).all())


def _overlap(box: Box, taken: Floats) -> bool:
    left, top, right, bottom = taken.T
    return bool(((box[0] < right) & (left < box[2]) & (box[1] < bottom) & (top < box[3])).any())
