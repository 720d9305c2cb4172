"""A small wijk, and the row of one criterion of the minimum in it."""

from collections.abc import Iterable, Sequence

from netwerk.analysis.minimum import MinimumRow, minimum
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    Knows,
)
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import (
    Area,
    Person,
    Theme,
)

AT = "2026-09-01"


OOST, THEME = "area:oost", "theme:ouderen"


PLACE: list[Node] = [Area(name="Oost", level="wijk"), Theme(name="Ouderen")]


PROFESSIONS = ("gp", "community_nurse", "pharmacist", "social_worker", "dietitian")


NAMES = ("an", "bo", "cas", "dee", "ed")


def partners(count: int) -> list[Node]:
    """Self-employed persons of as many professions."""
    return [
        Person(name=name, profession=profession)
        for name, profession in zip(NAMES[:count], PROFESSIONS[:count], strict=True)
    ]


def placed(nodes: Iterable[Node], *, themed: bool = True) -> list[Link]:
    """These nodes active in Oost and, if wanted, on the theme."""
    ids = [node.id for node in nodes]
    here: list[Link] = [ActiveIn(node_id, OOST) for node_id in ids]
    return [*here, *(About(node_id, THEME) for node_id in ids if themed)]


def found(
    criterion: str, nodes: Sequence[Node], links: Sequence[Link] = (), **options: str
) -> MinimumRow:
    """The row of one criterion."""
    rows = minimum(Network([*PLACE, *nodes], links).within(at=AT), **options).rows
    (row,) = [row for row in rows if row.criterion == criterion]
    return row


def knows(a: str, b: str, *, work: bool | None = None) -> Knows:
    return Knows(f"person:{a}", f"person:{b}", knows_work=work)
