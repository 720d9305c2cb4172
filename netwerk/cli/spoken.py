"""Commands and options that speak the reader's language, where click speaks English."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from netwerk.text import LANGUAGES, Language

from . import words
from .where import WhereType

Decorator = Callable[[Any], Any]


class Spoken(click.Command):
    """A command with its help in the reader's language, and the option to choose that language.

    `example` are arguments that would do, for whoever left one out.
    """

    def __init__(
        self, name: str, *, language: Language, example: str = "", **settings: Any
    ) -> None:
        super().__init__(name, options_metavar=words.OPTIONS_METAVAR[language], **settings)
        self.language = language
        self.example = example
        self._language_option = _language_option(language)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own options, the language and `--help`."""
        *own, help_option = super().get_params(ctx)
        return [*own, self._language_option, help_option]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Gebruik: netwerk kaart …`."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=words.USAGE[self.language])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Every option under a heading."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section(words.OPTIONS_HEADING[self.language]):
            formatter.write_dl([record for record in records if record is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words.HELP["help"][self.language]
        return option


def option(name: str, language: Language, into: str = "", **settings: Any) -> Decorator:
    """A shared option under its English and its Dutch name, the reader's own first.

    `into` is the argument it becomes, where its own name is no name in Python.
    """
    metavar = words.METAVARS[name][language] if name in words.METAVARS else None
    given = {"help": words.HELP[name][language], "metavar": metavar, **settings}
    return click.option(*names_of(name, language), into or name.replace("-", "_"), **given)


def argument(name: str, language: Language, **settings: Any) -> Decorator:
    """What to read, a file or a database, or the file to write."""
    kind = Path if name in ("out", "sheet") else WhereType()
    return click.argument(name, type=kind, metavar=words.METAVARS[name][language], **settings)


def _language_option(language: Language) -> click.Option:
    """Accepted before and after the command; `main` has read it already."""
    return click.Option(
        names_of("language", language),
        type=click.Choice(LANGUAGES, case_sensitive=False),
        expose_value=False,
        help=words.HELP["language"][language],
    )


def names_of(name: str, language: Language) -> list[str]:
    """An option's English and, where it has one, Dutch name, the reader's own first."""
    dutch = [f"--{words.DUTCH_OPTIONS[name]}"] if name in words.DUTCH_OPTIONS else []
    names = [*dutch, f"--{name}"]
    return names if language == "nl" else names[::-1]
