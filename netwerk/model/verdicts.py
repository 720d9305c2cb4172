"""The judgements people give on two nodes that look alike; a judged pair does not come back."""

from dataclasses import dataclass
from typing import Annotated

from netwerk.text import Text

from .facts import Fact
from .link import DRAWN, Link, between, within_kind

_JUDGED = ("initiative", "goal", "overleg", "agreement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict(Link):
    """Somebody's judgement on two nodes; it has no direction, so its ends are sorted."""

    symmetric = True
    ends = within_kind(*DRAWN) | between(_JUDGED, _JUDGED)

    reason: Annotated[str | None, Fact(Text(nl="Waarom", en="Reason"))] = None
    by: Annotated[str | None, Fact(Text(nl="Door", en="By"))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAs(Verdict):
    """Two records are the same."""

    kind = "same_as"
    text = Text(nl="is dezelfde als", en="is the same as")
    plural = Text(nl="Is dezelfde als", en="Same as")


@dataclass(frozen=True, slots=True, kw_only=True)
class DistinctFrom(Verdict):
    """Two that look alike are rightly different."""

    kind = "distinct_from"
    text = Text(nl="is bewust apart van", en="is distinct from")
    plural = Text(nl="Bewust apart", en="Distinct from")


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatesWith(Verdict):
    """Two that overlap and are attuned to one another."""

    kind = "coordinates_with"
    text = Text(nl="stemt af met", en="coordinates with")
    plural = Text(nl="Stemt af met", en="Coordinates with")


@dataclass(frozen=True, slots=True, kw_only=True)
class Complements(Verdict):
    """One aim on several levels."""

    kind = "complements"
    text = Text(nl="vult aan", en="complements")
    plural = Text(nl="Vult aan", en="Complements")
