"""The options that commands share, and those that follow from an analysis."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from netwerk.errors import InputError
from netwerk.text import Language, Text, count_words

from . import words
from .faults import WrongCommand
from .numbers import NumberType
from .spoken import Decorator, names_of, option

if TYPE_CHECKING:
    from netwerk.model.moment import Moment
    from netwerk.results import Analysis, Option

# What `--at` is without the option, and how its help says so.
EVER = (None, words.WITHOUT_AT_ALL)
DEMO_DAY = (  # the made-up wijk is as of this day
    "2026-09-01",
    words.WITHOUT_AT.fill(default=Text(nl="1 september 2026", en="1 September 2026")),
)


class MomentType(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4
    """A date as people write it; `alles` is no moment at all."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> "Moment | None":
        """The moment that is meant."""
        from netwerk import api

        if value.strip().casefold() in words.EVERYTHING:
            return None
        try:
            return api.moment_of(value)
        except InputError as fault:
            raise WrongCommand(fault.text) from None


class LinkType(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4
    """Names with `;` between them, as in a cell."""

    name = "link"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names."""
        from netwerk.files.values import split

        return tuple(split(value))


class OverlegType(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4
    """The name of an overleg, a colon, and its participants with `;` between them."""

    name = "overleg"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, tuple[str, ...]]:
        """The name and the participants."""
        from netwerk.files.values import split
        from netwerk.model.faults import shown

        name, _, participants = value.partition(":")
        members = tuple(split(participants))
        if not name.strip() or not members:
            raise WrongCommand(words.AN_OVERLEG.fill(written=shown(value)))
        return name.strip(), members


def supposed(language: Language) -> Decorator:
    """The options that change a network in thought; each may be given several times."""

    def decorate(command: Callable[..., None]) -> Any:
        command = option("add-overleg", language, type=OverlegType(), multiple=True)(command)
        command = option("add-link", language, type=LinkType(), multiple=True)(command)
        return option("without", language, multiple=True)(command)

    return decorate


def at_option(
    language: Language, default: str | None = None, without: Text | None = None
) -> Decorator:
    """The moment to look at: today, or another default with the words for it."""
    if without is None:
        default = dt.date.today().isoformat()
        without = words.WITHOUT_AT.fill(default=words.TODAY)
    text = words.HELP["at"].fill(without=without)[language]
    return option("at", language, type=MomentType(), default=default, help=text)


def selection(
    language: Language, default: str | None = None, without: Text | None = None
) -> Decorator:
    """The options that narrow a network: `area`, `theme` and `at`."""

    def decorate(command: Callable[..., None]) -> Any:
        command = at_option(language, default, without)(command)
        for name in ("theme", "area"):
            command = option(name, language)(command)
        return command

    return decorate


def options_of(question: "Analysis", language: Language) -> Decorator:
    """The options of an analysis, in its own order."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for asked in reversed(question.options):
            command = _option_of(asked, language)(command)
        return command

    return decorate


def fail_on(question: "Analysis", language: Language) -> Decorator:
    """The option that makes a script stop, where an analysis says when."""
    failing = question.failing
    if failing is None:
        return lambda command: command
    text = failing.text[language]
    return option("fail-on", language, type=click.Choice(failing.levels), help=text)


def _option_of(asked: "Option", language: Language) -> Decorator:
    several = asked.type is tuple
    text = asked.text
    if asked.default is not None and not several:
        is_number = asked.type in (int, float)
        default = count_words(asked.default) if is_number else asked.default
        text = words.DEFAULT.fill(text=text, default=default)
    metavar = words.METAVARS["rules" if asked.type is str else "number"][language]
    return click.option(
        *names_of(asked.name.replace("_", "-"), language),
        asked.name,
        type=_type_of(asked),
        multiple=several,
        default=asked.default,
        help=text[language],
        metavar=None if asked.choices else metavar,
    )


def _type_of(asked: "Option") -> Any:
    if asked.choices:
        return click.Choice(asked.choices)
    return NumberType(whole=asked.type is int) if asked.type in (int, float) else asked.type
