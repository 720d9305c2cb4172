"""The map: one page that shows the network, to look at, search and narrow."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from netwerk.errors import ReportError
from netwerk.model import NODE_KINDS
from netwerk.model.network import Network
from netwerk.results import Result
from netwerk.text import Language, Text, number_words

from .arrangement import Box, arranged
from .audience import for_audience
from .canvas import bends_of, payload, placed, shown_at_first, vis_network
from .cards import Cards, cards_of
from .frame import framed
from .highlights import Lit, lit, remarks
from .layout import Floats
from .legend import legend, legend_links
from .map_words import MAP, said
from .page import Page, Parts, embedded, rendered
from .periods import spans_of, years_of
from .phrases import shortened
from .picture import picture_of
from .positions import kept, read_positions, write_positions
from .scopes import domains_of, scopes_of

MOST_NODES = 20_000
# Above this number a map opens with its areas folded, and is arranged by area alone.
LARGE = 2_000
MAP_STYLES = ("base.css", "map.css")
MAP_SCRIPTS = (
    "page.js",
    "canvas.js",
    "boxes.js",
    "labels.js",
    "sentences.js",
    "panel.js",
    "period.js",
    "filters.js",
    "highlights.js",
    "search.js",
    "path.js",
    "sheet.js",
    "saving.js",
    "list.js",
    "start.js",
)
_TOO_LARGE = Text(
    nl="met {count} namen is de kaart niet te lezen (hoogstens {most}). Kies een gebied of thema.",
    en="with {count} names the map cannot be read ({most} at most). Choose an area or theme.",
)


def draw(
    network: Network,
    results: Sequence[Result[Any]] = (),
    *,
    language: Language = "nl",
    title: str | None = None,
    positions: Path | None = None,
) -> Page:
    """The network on one self-contained page; what is private stays out.

    The same network gives the same page, byte for byte.

    Parameters
    ----------
    results
        Answers of analyses: what they found is told with each name, and can be lit up.
    positions
        A file of positions: read when it is there, so that all lies where it lay; else made.

    Raises
    ------
    ReportError
        When the network has more than 20,000 nodes, or the file of positions is none.
    """
    content = map_content(network, language, for_audience(results, network), positions)
    content |= framed(network, title or MAP["map"][language], language)
    parts = Parts("map.html", MAP_STYLES, MAP_SCRIPTS)
    return rendered(parts, content, foreign=[vis_network()])


def map_content(
    network: Network,
    language: Language,
    results: Sequence[Result[Any]] = (),
    positions: Path | None = None,
) -> dict[str, Any]:
    """What the templates of a map are filled with.

    Raises
    ------
    ReportError
        When the network is too large, or the file of positions is none.
    """
    cards = cards_of(network, language)
    if len(cards.cards) > MOST_NODES:
        count, most = (number_words(n, language) for n in (len(cards.cards), MOST_NODES))
        raise ReportError(_TOO_LARGE.fill(count=count, most=most))
    shown, bends = shown_at_first(cards), bends_of(cards)
    is_large = len(cards.cards) > LARGE
    by_area, boxes = arranged(network, cards, language)
    place = _kept(cards, by_area if is_large else placed(cards, shown), positions)
    domains = domains_of(network, cards.place, language)
    marked = lit(results, cards.place, language)
    values = payload(cards, place, bends, language)
    values |= {"scopes": scopes_of(network, cards.place), "domains": list(domains.values())}
    values |= _boxed(by_area, boxes, is_large) | _lit_up(results, marked, cards, language)
    spans = spans_of(network, cards)
    values["spans"] = list(spans)
    return {
        "language": language,
        "say": said(MAP, language),
        "cards": cards,
        "values": embedded(values),
        "picture": None if is_large else picture_of(cards, place, bends, shown),
        "legend": legend(cards, shown, language),
        "legend_links": legend_links(cards, language),
        "areas": _choices(cards, "area"),
        "themes": _choices(cards, "theme"),
        "domains": list(domains),
        "years": years_of(*spans),
        "highlights": marked,
        "by_area": len(boxes) > 1 and not is_large,
        "is_large": is_large,
        "lists": [
            (NODE_KINDS[kind].plural[language], cards.of_kind(kind), kind) for kind in cards.kinds()
        ],
    }


def _kept(cards: Cards, place: Floats, positions: Path | None) -> Floats:
    """The places of before where there is a file of them; else that file is made."""
    if positions is None:
        return place
    if positions.exists():
        return kept(cards, place, read_positions(positions))
    place = place.round()  # as the file will have them
    points = map(tuple, place.tolist())
    write_positions(positions, dict(zip((c.id for c in cards.cards), points, strict=True)))
    return place


def _boxed(by_area: Floats, boxes: Iterable[Box], is_large: bool) -> dict[str, Any]:
    """The arrangement by area for the script."""
    return {
        "large": is_large,
        "byArea": [[round(x), round(y)] for x, y in by_area.tolist()],
        "boxes": [
            [box.name, *map(round, (box.x, box.y, box.width, box.height)), list(box.members)]
            for box in boxes
        ],
    }


def _lit_up(
    results: Sequence[Result[Any]], marked: Iterable[Lit], cards: Cards, language: Language
) -> dict[str, Any]:
    """What stands out, for the script: the marks, and what is said of each card."""
    return {
        "remarks": remarks(results, cards.place, language),
        "lit": {
            one.highlight.key: {
                "text": one.text,
                "color": one.highlight.colour,
                "dashes": list(one.highlight.dashes),
                "places": one.places,
                "pairs": one.pairs,
            }
            for one in marked
        },
    }


def _choices(cards: Cards, kind: str) -> list[tuple[int, str]]:
    return [(number, shortened(card.name)) for number, card in cards.of_kind(kind)]
