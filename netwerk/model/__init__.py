"""The nouns of netwerk: nodes, links, moments, and the network that holds them.

Everything a field means stands in one place, beside the field, and :func:`fields_of` reads it.
"""

from .facts import Fact, Field, Shape, declared_fields
from .link import Link, Shorthand
from .links import LINK_KINDS
from .node import Node
from .nodes import NODE_KINDS


def fields_of(kind: str) -> tuple[Field, ...]:
    """The declared fields of a node kind or link kind, in the order of their declaration."""
    return declared_fields({**NODE_KINDS, **LINK_KINDS}[kind])


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
