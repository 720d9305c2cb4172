"""The nouns of netwerk: nodes, links, moments, and the network that holds them.

Everything a field means stands in one place, beside the field, and :func:`fields_of` reads it.
"""

from netwerk.errors import NetworkError

from .facts import Fact, Field, Shape, declared_fields
from .faults import UNKNOWN_KIND, shown
from .link import Link, Shorthand
from .links import LINK_KINDS
from .node import Node
from .nodes import NODE_KINDS


def fields_of(kind: str) -> tuple[Field, ...]:
    """The declared fields of a node kind or link kind, in the order of their declaration.

    Raises
    ------
    NetworkError
        When there is no such kind.
    """
    kinds: dict[str, type] = {**NODE_KINDS, **LINK_KINDS}
    if kind not in kinds:
        raise NetworkError(UNKNOWN_KIND.fill(kind=shown(kind), kinds=", ".join(kinds)))
    return declared_fields(kinds[kind])


__all__ = [
    "LINK_KINDS",
    "NODE_KINDS",
    "Fact",
    "Field",
    "Link",
    "Node",
    "Shape",
    "Shorthand",
    "fields_of",
]
