"""The legend of a map: each kind that occurs, in words and as it is drawn."""

from collections.abc import Collection
from dataclasses import dataclass

from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.text import Language, number_words

from .cards import Cards
from .marks import LINE_STYLES, MARKS, LineStyle, Mark
from .picture import mark_points


@dataclass(frozen=True, slots=True)
class LegendNode:
    """A kind of node in the legend."""

    key: str
    text: str
    count: str
    mark: Mark
    points: str
    shown: bool


@dataclass(frozen=True, slots=True)
class LegendLink:
    """A kind of link in the legend."""

    key: str
    text: str
    count: str
    style: LineStyle
    dashes: str


def legend(cards: Cards, shown: Collection[str], language: Language) -> list[LegendNode]:
    """The kinds of node that occur; those in `shown` are drawn."""
    return [
        LegendNode(
            kind,
            NODE_KINDS[kind].plural[language],
            number_words(count, language),
            MARKS[kind],
            mark_points(kind, 7, 10, 10),
            kind in shown,
        )
        for kind, count in cards.kinds().items()
    ]


def legend_links(cards: Cards, language: Language) -> list[LegendLink]:
    """The kinds of link that occur."""
    return [
        LegendLink(
            kind,
            LINK_KINDS[kind].text[language],
            number_words(count, language),
            LINE_STYLES[kind],
            " ".join(map(str, LINE_STYLES[kind].dashes)),
        )
        for kind, count in cards.line_kinds().items()
    ]
