"""The network as pyvis nodes, edges and options, and all the map's script needs beside them."""

import json
from collections import defaultdict
from collections.abc import Sequence
from importlib import resources
from typing import Any

import numpy as np

from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.links import WorksWith
from netwerk.text import Language

from .cards import Cards
from .layout import Floats, Springs, positions
from .map_words import MAP, said
from .marks import LINE_STYLES, MARKS
from .phrases import shortened
from .picture import LONGEST_LABEL, importance, radius_of

# Areas, themes and speerpunten sort the network but are no part of the cooperation: they and the
# goals can be switched on, and pull weakly until then, so that what belongs together lies together
# without a star around each of them.
FRAME = ("area", "theme", "speerpunt")
_OFF_AT_FIRST = (*FRAME, "goal")
_WEAK_PULL = 0.06
_VIS = ("lib", "vis-9.1.2", "vis-network.min.js")


def vis_network() -> str:
    """The vis-network script that pyvis ships, with the notice of its licence on top."""
    source = resources.files("pyvis").joinpath(*_VIS).read_text("utf-8")
    return "\n".join(line for line in source.split("\n") if "sourceMappingURL" not in line)


def shown_at_first(cards: Cards) -> set[str]:
    """The kinds that are on the map when it opens.

    Where most of these would stand alone, as in a register of goals, all but the areas are.
    """
    kinds = cards.kinds().keys()
    ends = [{line.source, line.target} for line in cards.lines]
    linked = set[int]().union(*ends)
    shown = {place for place in linked if cards.cards[place].kind not in _OFF_AT_FIRST}
    together = set[int]().union(*(pair for pair in ends if pair <= shown))
    off = _OFF_AT_FIRST if 2 * len(together) >= len(shown) else ("area",)
    return {kind for kind in kinds if kind not in off}


def placed(cards: Cards, shown: set[str]) -> Floats:
    """The coordinates of every card, on a map that opens with the kinds in `shown`."""
    pairs = [(line.source, line.target) for line in cards.lines]
    ends = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    weak = [card.kind in FRAME and card.kind not in shown for card in cards.cards]
    frame = np.array(weak, dtype=np.bool_)
    strong = ~frame[ends].any(axis=1) & (ends[:, 0] != ends[:, 1])
    pull = np.where(strong, 1.0, _WEAK_PULL)
    lonely = np.ones(len(frame), np.bool_)
    lonely[ends[strong]] = False
    lonely[ends[frame[ends]]] = False
    return positions(len(frame), Springs(ends[:, 0], ends[:, 1], pull), lonely)


def payload(
    cards: Cards, place: Floats, bends: Sequence[float], language: Language
) -> dict[str, Any]:
    """All that the script of a map needs, as plain values."""
    nodes, edges, options = _drawn(cards, place, bends)
    order = sorted(range(len(nodes)), key=lambda n: (-importance(cards.cards[n]), n))
    return {
        "nodes": nodes,
        "edges": edges,
        "options": options,
        "ids": [card.id for card in cards.cards],
        "frame": [kind for kind in _OFF_AT_FIRST if kind in cards.kinds()],
        "order": order,
        "cards": [[c.name, c.kind, c.facts, list(c.links.items())] for c in cards.cards],
        "lines": [[line.kind, line.source, line.target, line.facts] for line in cards.lines],
        "kinds": {kind: NODE_KINDS[kind].text[language] for kind in cards.kinds()},
        "styles": {
            kind: {
                "text": LINK_KINDS[kind].text[language],
                "color": LINE_STYLES[kind].colour,
                "width": LINE_STYLES[kind].width,
                "dashes": list(LINE_STYLES[kind].dashes) or False,
                "arrow": LINE_STYLES[kind].arrow,
                "mutual": kind == WorksWith.kind or LINK_KINDS[kind].symmetric,
            }
            for kind in cards.line_kinds()
        },
        "words": said(MAP, language),
    }


def _drawn(
    cards: Cards, place: Floats, bends: Sequence[float]
) -> tuple[list[Any], list[Any], dict[str, Any]]:
    """What pyvis makes of the network: nodes, edges and options.

    The lists are filled with pyvis' own nodes and edges: its `add_node` and `add_edge` look through
    all earlier ones, so a large network takes them minutes, and put ids in place of empty labels.
    """
    # Slow to import: it brings IPython along.
    from pyvis.edge import Edge
    from pyvis.network import Network as Canvas
    from pyvis.node import Node

    canvas = Canvas(directed=True)
    for number, (card, (x, y)) in enumerate(zip(cards.cards, place.tolist(), strict=True)):
        node = Node(
            number,
            MARKS[card.kind].shape,
            shortened(card.name, LONGEST_LABEL),
            group=card.kind,
            size=radius_of(card),
            x=round(x),
            y=round(y),
        )
        canvas.nodes.append(node.options)
    for number, line in enumerate(cards.lines):
        edge = Edge(line.source, line.target, id=number, kind=line.kind, bend=bends[number])
        canvas.edges.append(edge.options)
    canvas.toggle_physics(False)
    canvas.options.interaction.__dict__.update(hover=True, tooltipDelay=120, multiselect=False)
    nodes, edges, *_, options = canvas.get_network_data()
    return nodes, edges, {**json.loads(options), "groups": _groups(cards)}


def _groups(cards: Cards) -> dict[str, Any]:
    return {
        kind: {
            "color": {
                "background": MARKS[kind].fill,
                "border": MARKS[kind].border,
                "highlight": {"background": MARKS[kind].fill, "border": "#000000"},
                "hover": {"background": MARKS[kind].fill, "border": "#000000"},
            },
            "borderWidth": 3 if MARKS[kind].hollow else 1,
        }
        for kind in cards.kinds()
    }


def bends_of(cards: Cards) -> list[float]:
    """How far each link bends to its side, as a share of its length; 0 for a link that is alone.

    Parallel links bend apart, whichever way they point.
    """
    between: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, line in enumerate(cards.lines):
        between[min(line.source, line.target), max(line.source, line.target)].append(number)
    bends = [0.0] * len(cards.lines)
    for (first, _), numbers in between.items():
        for order, number in enumerate(numbers):
            bend = 0.24 * (order - (len(numbers) - 1) / 2)
            bends[number] = round(bend if cards.lines[number].source == first else -bend, 2)
    return bends
