"""The map of one theme on its plate: a small drawing with a legend."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from netwerk.text import Language, number_words, same

from . import report_words as words
from .canvas import FRAME, bends_of, placed
from .cards import Cards
from .layout import Floats
from .legend import LegendNode, legend
from .phrases import counted
from .picture import Picture, importance, small_picture_of

_MOST = 40


@dataclass(frozen=True, slots=True)
class ThemeMap:
    """The drawing, what it shows in words, its legend, and how many of all where not all are."""

    picture: Picture
    label: str
    legend: tuple[LegendNode, ...]
    note: str


def theme_map(
    theme: str, members: Collection[str], cards: Cards, language: Language
) -> ThemeMap | None:
    """The map of the members (ids) of the theme with this name: of many, those with most links.

    None where most of them have no link to another: that would be a list.
    """
    shown = [
        place
        for place, card in enumerate(cards.cards)
        if card.id in members and card.kind not in FRAME
    ]
    first = sorted(shown, key=lambda place: (-importance(cards.cards[place]), place))[:_MOST]
    part = cards.only(sorted(first))
    kinds = part.kinds()
    linked = {end for line in part.lines for end in (line.source, line.target)}
    if not linked or 2 * len(linked) < len(first):
        return None
    picture = small_picture_of(part, _lying(placed(part, set(kinds))), bends_of(part))
    if picture is None:
        return None
    label = words.THEME_MAP.fill(theme=same(theme), what=same(counted(kinds, language)))
    some = words.SOME_SHOWN.fill(
        part=number_words(len(first), language), whole=number_words(len(shown), language)
    )
    return ThemeMap(
        picture,
        label[language],
        tuple(legend(part, kinds, language)),
        some[language] if len(first) < len(shown) else "",
    )


def _lying(place: Floats) -> Floats:
    """The same places on their side where they are taller than wide: names need the width."""
    width, height = np.ptp(place, axis=0)
    return place[:, ::-1] if height > width else place
