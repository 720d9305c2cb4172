"""What every link has, and how a link kind is declared."""

from dataclasses import KW_ONLY, dataclass
from itertools import product
from typing import Annotated, ClassVar

from pydantic import ConfigDict

from netwerk.text import Text

from .facts import Fact
from .moment import Moment

DRAWN = (
    "area",
    "organisation",
    "person",
    "role",
    "overleg",
    "channel",
    "theme",
    "speerpunt",
    "goal",
    "initiative",
    "agreement",
)
Ends = frozenset[tuple[str, str]]


def between(sources: tuple[str, ...], targets: tuple[str, ...]) -> Ends:
    """Every pair of a source kind and a target kind."""
    return frozenset(product(sources, targets))


def within_kind(*kinds: str) -> Ends:
    """Pairs of one kind."""
    return frozenset((kind, kind) for kind in kinds)


@dataclass(frozen=True)
class Shorthand:
    """A column on the sheet of `kind` that names the other ends of plain links of this kind.

    `reverse` when the node of that sheet is the target.
    """

    kind: str
    text: Text
    synonyms: tuple[str, ...] = ()
    reverse: bool = False
    distinguishes: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """What every link has; `source` and `target` are ids.

    Checked when it enters a :class:`Network`, not when it is made.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid", revalidate_instances="always", hide_input_in_errors=True
    )
    kind: ClassVar[str]
    text: ClassVar[Text]
    plural: ClassVar[Text]
    synonyms: ClassVar[tuple[str, ...]] = ()
    ends: ClassVar[Ends]
    shorthands: ClassVar[tuple[Shorthand, ...]] = ()
    symmetric: ClassVar[bool] = False

    source: Annotated[str, Fact(Text(nl="Van", en="From"), ("bron", "wie"), end=True)]
    target: Annotated[str, Fact(Text(nl="Naar", en="To"), ("doel", "wat", "met"), end=True)]
    _: KW_ONLY
    since: Annotated[Moment | None, Fact(Text(nl="Sinds", en="Since"), ("vanaf", "begin"))] = None
    until: Annotated[Moment | None, Fact(Text(nl="Tot en met", en="Until"), ("tot", "einde"))] = (
        None
    )
    origin: Annotated[str | None, Fact(Text(nl="Herkomst", en="Origin"))] = None
    confirmed_on: Annotated[
        Moment | None, Fact(Text(nl="Bevestigd op", en="Confirmed on"), ("nagekeken op",))
    ] = None
