"""The options that say for whom a page is made, and the network to make it of."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from netwerk.text import Language

from .places import opened
from .spoken import Decorator, option
from .where import Where

if TYPE_CHECKING:
    from netwerk.model.moment import Moment
    from netwerk.model.network import Network

AUDIENCES = ("internal", "partners", "public")  # a test compares them with those of `sharing`


def audience_options(language: Language) -> Decorator:
    """The options `audience` and `anonymise`."""

    def decorate(command: Callable[..., None]) -> Any:
        command = option("anonymise", language, is_flag=True)(command)
        choice = click.Choice(AUDIENCES)
        return option("audience", language, type=choice, default="internal")(command)

    return decorate


def opened_whole(
    where: Where, language: Language, at: "Moment | None", *, audience: str, anonymise: bool
) -> "Network":
    """The whole network at a moment, without names where this audience asks for that.

    Names go before anything is narrowed: people have the same letters on every page of a network.
    """
    if _gets_all(audience, anonymise):
        return opened(where, language, at)
    from netwerk.sharing import named_for

    network = opened(where, language, None)
    named = named_for(network, audience=audience, anonymise=anonymise, language=language)
    return named.within(at=at)


def opened_for(
    where: Where,
    language: Language,
    at: "Moment | None",
    part: Mapping[str, str | None],
    *,
    audience: str,
    anonymise: bool,
) -> "Network":
    """The asked part of the network, as this audience may have it."""
    if _gets_all(audience, anonymise):
        return opened(where, language, at, **part)
    from netwerk.sharing import share

    whole = opened_whole(where, language, at, audience=audience, anonymise=anonymise)
    return share(
        whole,
        audience=audience,
        anonymise=anonymise,
        area=part["area"],
        theme=part["theme"],
        language=language,
    )


def _gets_all(audience: str, anonymise: bool) -> bool:
    return audience == "internal" and not anonymise
