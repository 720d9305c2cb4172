"""Where nodes lay before: places kept in a file, so that a map looks the same next year."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from netwerk.atomic import write_or_explain
from netwerk.errors import ReportError
from netwerk.text import Text

from .cards import Cards
from .layout import Floats

Positions = Mapping[str, tuple[float, float]]
_KEY = "positions"
_FARTHEST = 1e6
_BESIDE = 70.0  # a new name lies this far from those it is linked to, so that none covers another
_WRONG = Text(
    nl="{name} is geen bestand met plaatsen van een kaart. Bewaar het opnieuw met de knop op de "
    "kaart.",
    en="{name} is no file with the positions of a map. Save it again with the button on the map.",
)


def read_positions(path: Path) -> Positions:
    """The coordinates by id in a file that a map saved.

    Raises
    ------
    ReportError
        When it is no such file.
    """
    try:
        found = json.loads(path.read_text("utf-8"))[_KEY]
        return {str(key): _pair(value) for key, value in found.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise ReportError(_WRONG.fill(name=f"'{path.name}'")) from None


def write_positions(path: Path, positions: Positions) -> None:
    """Save coordinates, whole or not at all.

    Raises
    ------
    ReportError
        When the file cannot be written.
    """
    rows = {key: [round(x), round(y)] for key, (x, y) in sorted(positions.items())}
    text = json.dumps({_KEY: rows}, ensure_ascii=False, indent=1)
    write_or_explain(path, f"{text}\n".encode())


def kept(cards: Cards, place: Floats, before: Positions) -> Floats:
    """The coordinates, with what has a place of before on it and what is new beside its links."""
    old = {at: before[card.id] for at, card in enumerate(cards.cards) if card.id in before}
    if not old:
        return place
    moved = place.copy()
    moved[list(old)] = list(old.values())
    shift = np.median(moved[list(old)] - place[list(old)], axis=0)
    for at, card in enumerate(cards.cards):
        if at not in old:
            known = [
                old[other] for found in card.links.values() for other, _ in found if other in old
            ]
            # Where the layout has it, were nothing known of those it is linked to.
            middle = np.mean(known, axis=0) if known else place[at] + shift
            turn = at * 2.4  # the golden angle: several new ones around one lie apart
            aside = np.array([math.cos(turn), math.sin(turn)]) * (_BESIDE if known else 0)
            moved[at] = middle + aside
    return moved


def _pair(value: Any) -> tuple[float, float]:
    x, y = (float(part) for part in value)
    if not (abs(x) < _FARTHEST and abs(y) < _FARTHEST):  # also refuses what is no number
        raise ValueError(value)
    return x, y
