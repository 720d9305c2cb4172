"""The map: one page that shows the network, to look at, search and narrow."""

from dataclasses import dataclass
from typing import Any

from netwerk.errors import ReportError
from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.network import Network
from netwerk.text import Language, Text, number_words

from .canvas import bends_of, payload, placed, shown_at_first, vis_network
from .cards import Cards, cards_of
from .frame import framed
from .map_words import MAP, said
from .marks import LINE_STYLES, MARKS, LineStyle, Mark
from .page import Page, Parts, embedded, rendered
from .phrases import shortened
from .picture import mark_points, picture_of
from .scopes import domains_of, scopes_of

MOST_NODES = 5_000
MAP_STYLES = ("base.css", "map.css")
MAP_SCRIPTS = (
    "page.js",
    "canvas.js",
    "labels.js",
    "panel.js",
    "filters.js",
    "search.js",
    "start.js",
)
_TOO_LARGE = Text(
    nl="met {count} namen is de kaart niet te lezen (hoogstens {most}). Kies een gebied of thema.",
    en="with {count} names the map cannot be read ({most} at most). Choose an area or theme.",
)


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


def draw(network: Network, *, language: Language = "nl", title: str | None = None) -> Page:
    """The network on one self-contained page; what is private stays out.

    The same network gives the same page, byte for byte.

    Raises
    ------
    ReportError
        When the network has more than 5,000 nodes.
    """
    content = map_content(network, language)
    content |= framed(network, title or MAP["map"][language], language)
    parts = Parts("map.html", MAP_STYLES, MAP_SCRIPTS)
    return rendered(parts, content, foreign=[vis_network()])


def map_content(network: Network, language: Language) -> dict[str, Any]:
    """What the templates of a map are filled with.

    Raises
    ------
    ReportError
        When the network is too large to be read.
    """
    cards = cards_of(network, language)
    if len(cards.cards) > MOST_NODES:
        count, most = (number_words(n, language) for n in (len(cards.cards), MOST_NODES))
        raise ReportError(_TOO_LARGE.fill(count=count, most=most))
    shown, bends = shown_at_first(cards), bends_of(cards)
    place = placed(cards, shown)
    domains = domains_of(network, cards.place, language)
    values = payload(cards, place, bends, language)
    values |= {"scopes": scopes_of(network, cards.place), "domains": list(domains.values())}
    return {
        "language": language,
        "say": said(MAP, language),
        "cards": cards,
        "values": embedded(values),
        "picture": picture_of(cards, place, bends, shown),
        "legend": _legend(cards, shown, language),
        "legend_links": _legend_links(cards, language),
        "areas": _choices(cards, "area"),
        "themes": _choices(cards, "theme"),
        "domains": list(domains),
        "lists": [
            (NODE_KINDS[kind].plural[language], cards.of_kind(kind)) for kind in cards.kinds()
        ],
    }


def _choices(cards: Cards, kind: str) -> list[tuple[int, str]]:
    return [(number, shortened(card.name)) for number, card in cards.of_kind(kind)]


def _legend(cards: Cards, shown: set[str], language: Language) -> list[LegendNode]:
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


def _legend_links(cards: Cards, language: Language) -> list[LegendLink]:
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
