"""What makes a link itself, and the one checker of links."""

from functools import cache
from operator import attrgetter

from pydantic import TypeAdapter

from .facts import declared_fields
from .link import Link
from .links import LINK_KINDS


@cache
def identity_fields(kind: str) -> tuple[str, ...]:
    """The fields that tell two links of this kind apart."""
    own = [field.name for field in declared_fields(LINK_KINDS[kind]) if field.fact.identity]
    return ("source", "target", "since", *own)


@cache
def _identity_of(kind: str) -> "attrgetter[tuple[str | None, ...]]":
    return attrgetter(*identity_fields(kind))


def identity(link: Link) -> tuple[str, ...]:
    """What makes this link itself: kind, ends, since and identity fields, as text."""
    return (link.kind, *[value or "" for value in _identity_of(link.kind)(link)])


@cache
def link_adapter(kind: str) -> TypeAdapter[list[Link]]:
    """The one checker of links of this kind, from mappings and objects alike."""
    return TypeAdapter(list[LINK_KINDS[kind]])  # type: ignore[valid-type]


def edge_key(link: Link) -> str:
    """What tells the edges between two nodes of a NetworkX multigraph apart."""
    return "|".join((link.kind, *identity(link)[3:]))
