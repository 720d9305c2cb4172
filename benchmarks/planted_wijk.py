"""A made-up wijk with planted gaps: pairs who have a need in common, but were left without a tie.

Needs come first. Each is about one theme and has a few carriers; each carrier shows it in some of
the ways in which partners do: by its theme, a goal, a wish. Carriers of one need work together, but
for the gaps: pairs drawn at random, and, for some needs, all pairs of the medical and the social
side. Beside these ties and statements there are others that mean nothing. Who is to be introduced
is thus settled before anything is scored.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from netwerk.model.link import Link
from netwerk.model.links import About, ActiveIn, ContributesTo, Wants, WorksWith
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import Area, Goal, Initiative, Person, Theme

Pair = tuple[str, str]
_THEMES, _GOALS = 6, 20
_DOMAINS = ("general_practice", "social")
_CARRIERS = (4, 7)  # of a need
_SHOWN = 0.5  # the chance that a carrier shows its need in one of the ways
_SPLIT = 0.25  # the chance that a need is met by two sides that do not meet
_IDLE_TIES = 0.5  # per partner, between any two
_IDLE_STATEMENTS = 0.3  # per partner, of each sort


@dataclass
class Planted:
    """The network, and the pairs that should meet, as sorted ids."""

    network: Network
    gaps: frozenset[Pair]


@dataclass
class _Wijk:
    """What was drawn so far."""

    draw: np.random.Generator
    partners: int
    links: set[Link] = field(default_factory=set)
    tied: set[Pair] = field(default_factory=set)
    left_out: set[Pair] = field(default_factory=set)


def planted(
    *, partners: int = 200, needs: int = 80, left_out: float = 0.1, seed: int = 0
) -> Planted:
    """A wijk in which this share of the pairs with a common need was left out, besides splits."""
    wijk = _Wijk(np.random.default_rng(seed), partners)
    for need in range(needs):
        _draw_need(wijk, need, left_out)
    _draw_idle(wijk)
    nodes: list[Node] = [
        Area(name="Wijk", level="wijk"),
        *(Theme(name=f"Thema {i}") for i in range(_THEMES)),
        *(Goal(name=f"Doel {i}") for i in range(_GOALS)),
        *(Initiative(id=f"initiative:{i}", name=f"Initiatief {i}") for i in range(needs)),
        *(
            Person(id=_id(i), name=f"Partner {i}", domain=_DOMAINS[_is_social(i)])
            for i in range(partners)
        ),
    ]
    links = [*wijk.links, *(WorksWith(*pair) for pair in wijk.tied)]
    links += [ActiveIn(_id(i), "area:wijk") for i in range(partners)]
    return Planted(Network(nodes, links), frozenset(wijk.left_out - wijk.tied))


def _draw_need(wijk: _Wijk, need: int, left_out: float) -> None:
    """The carriers of one need, what they show of it, and which of them work together."""
    draw = wijk.draw
    theme, goal = int(draw.integers(_THEMES)), int(draw.integers(_GOALS))
    number = int(draw.integers(*_CARRIERS, endpoint=True))
    carriers = sorted(draw.choice(wijk.partners, number, replace=False).tolist())
    wijk.links.add(About(f"initiative:{need}", f"theme:thema-{theme}"))
    wijk.links.add(ContributesTo(f"initiative:{need}", f"goal:doel-{goal}"))
    for carrier in carriers:
        wijk.links.update(_shown(draw, _id(carrier), need, theme, goal))
    is_split = draw.random() < _SPLIT
    for a, b in combinations(carriers, 2):
        apart = draw.random() < left_out or (is_split and _is_social(a) != _is_social(b))
        (wijk.left_out if apart else wijk.tied).add((_id(a), _id(b)))


def _shown(
    draw: np.random.Generator, partner: str, need: int, theme: int, goal: int
) -> Iterator[Link]:
    """The ways in which a carrier shows its need: on the theme, for the goal, offering, seeking."""
    sense = "offers" if draw.random() < 0.5 else "seeks"
    ways = (
        About(partner, f"theme:thema-{theme}"),
        Wants(partner, f"goal:doel-{goal}"),
        Wants(partner, f"initiative:{need}", sense=sense),
    )
    return (way for way in ways if draw.random() < _SHOWN)


def _draw_idle(wijk: _Wijk) -> None:
    """Ties and statements that have nothing to do with a need."""
    draw, partners = wijk.draw, wijk.partners
    for a, b in draw.integers(partners, size=(int(_IDLE_TIES * partners), 2)).tolist():
        if a != b:
            wijk.tied.add((_id(min(a, b)), _id(max(a, b))))
    for partner in draw.integers(partners, size=int(_IDLE_STATEMENTS * partners)).tolist():
        wijk.links.add(About(_id(partner), f"theme:thema-{int(draw.integers(_THEMES))}"))
        wijk.links.add(Wants(_id(partner), f"goal:doel-{int(draw.integers(_GOALS))}"))


def _is_social(partner: int) -> bool:
    return partner % 2 == 1


def _id(partner: int) -> str:
    # Of one length, so that the order of numbers is that of ids.
    return f"person:{partner:04}"
