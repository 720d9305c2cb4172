"""What every kind of node and link looks like, on the screen and in print.

The colours are those of Okabe and Ito, which people with a colour deficiency tell apart; no two
kinds of node share both a shape and whether it is filled, so the map also reads without colour.

References
----------
M. Okabe & K. Ito, "Color Universal Design", 2008, https://jfly.uni-koeln.de/color/
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

Shape = Literal["square", "dot", "triangle", "triangleDown", "hexagon", "star", "diamond"]
Points = tuple[tuple[float, float], ...]

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
YELLOW, BLUE, VERMILLION, PURPLE = "#F0E442", "#0072B2", "#D55E00", "#CC79A7"
_GREY, _PALE = "#5C5C5C", "#808080"


@dataclass(frozen=True, slots=True)
class Mark:
    """A node's shape (as vis-network names it) and colour; a hollow one is white within."""

    shape: Shape
    colour: str
    hollow: bool = False

    @property
    def fill(self) -> str:
        """The colour within."""
        return "#FFFFFF" if self.hollow else self.colour

    @property
    def border(self) -> str:
        """The colour of the outline."""
        return self.colour if self.hollow else "#333333"


@dataclass(frozen=True, slots=True)
class LineStyle:
    """A link's colour, width in pixels, dashes (lengths on and off), and whether it points."""

    colour: str
    width: float = 1.0
    dashes: tuple[int, ...] = ()
    arrow: bool = True


MARKS: Mapping[str, Mark] = {
    "organisation": Mark("square", BLUE),
    "person": Mark("dot", ORANGE),
    "role": Mark("triangle", VERMILLION),
    "overleg": Mark("hexagon", GREEN),
    "initiative": Mark("star", PURPLE),
    "agreement": Mark("diamond", SKY),
    "channel": Mark("triangleDown", YELLOW),
    "goal": Mark("dot", BLUE, hollow=True),
    "speerpunt": Mark("star", VERMILLION, hollow=True),
    "theme": Mark("diamond", BLACK, hollow=True),
    "area": Mark("square", _GREY, hollow=True),
}

# Ties between partners stand out; what only places or sorts something stays in the background.
LINE_STYLES: Mapping[str, LineStyle] = {
    "works_with": LineStyle(BLACK, 2.2, arrow=False),
    "knows": LineStyle(BLACK, 1.2, (2, 4)),
    "works_for": LineStyle(BLUE, 1.2),
    "member_of": LineStyle(BLUE, 1.2, (8, 4)),
    "part_of": LineStyle(_GREY, 1.2, (8, 4)),
    "holds": LineStyle(VERMILLION, 1.4),
    "takes_part_in": LineStyle(GREEN, 1.2, arrow=False),
    "leads": LineStyle(GREEN, 2.6),
    "reports_to": LineStyle(GREEN, 1.4, (8, 4)),
    "party_to": LineStyle(SKY, 1.4, arrow=False),
    "contributes_to": LineStyle(PURPLE, 1.2, (8, 4)),
    "works_on": LineStyle(PURPLE, 1.4),
    "wants": LineStyle(ORANGE, 1.4, (2, 4)),
    "prioritises": LineStyle(ORANGE, 2.0),
    "funds": LineStyle(ORANGE, 2.0, (8, 4)),
    "active_in": LineStyle(_PALE, 0.8, (2, 4), arrow=False),
    "about": LineStyle(_PALE, 0.8, arrow=False),
    "same_as": LineStyle(VERMILLION, 2.0, (2, 4), arrow=False),
    "distinct_from": LineStyle(VERMILLION, 1.2, (2, 8), arrow=False),
    "coordinates_with": LineStyle(PURPLE, 2.0, (2, 4), arrow=False),
    "complements": LineStyle(PURPLE, 2.0, (2, 8), arrow=False),
}


def outline(shape: Shape) -> Points:
    """The corners of a shape of size 1 around (0, 0), y downwards, much as vis-network draws it.

    A dot has none.
    """
    match shape:
        case "square":
            return ((-1, -1), (1, -1), (1, 1), (-1, 1))
        case "diamond":
            return ((0, -1), (1, 0), (0, 1), (-1, 0))
        case "triangle":
            return _regular(3, 1.15, -pi / 2)
        case "triangleDown":
            return _regular(3, 1.15, pi / 2)
        case "hexagon":
            return _regular(6, 1.0, 0)
        case "star":
            tips, dents = _regular(5, 1.1, -pi / 2), _regular(5, 0.5, -pi / 2 + pi / 5)
            return tuple(point for pair in zip(tips, dents, strict=True) for point in pair)
        case "dot":
            return ()


def _regular(corners: int, radius: float, start: float) -> Points:
    angles = [start + 2 * pi * corner / corners for corner in range(corners)]
    return tuple((round(radius * cos(a), 3), round(radius * sin(a), 3)) for a in angles)
