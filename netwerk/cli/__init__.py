"""The command line: opens, calls one function, prints.

The only package that prints, exits, reads the clock and the environment. Commands have an English
and a Dutch name and are made when they are asked for, so that `--help` loads neither numpy nor the
model. Exit codes: 0 done, 1 faults in the input, 2 wrong command, then one per kind of error.
"""

import os
import sys

import click

from netwerk.errors import (
    AnalysisError,
    InputError,
    MissingExtra,
    NetwerkError,
    NetworkError,
    ReportError,
    StoreError,
)
from netwerk.text import LANGUAGES, Language

from . import words
from .commands import COMMANDS
from .printing import print_error

EXIT_CODES: dict[type[NetwerkError], int] = {
    InputError: 1,
    NetworkError: 3,
    StoreError: 4,
    AnalysisError: 5,
    ReportError: 6,
    MissingExtra: 7,
}


class Commands(click.Group):
    """Commands made when they are asked for, under an English and a Dutch name."""

    def __init__(self, language: Language) -> None:
        choice = click.Choice(LANGUAGES)
        option = click.Option(["--language"], type=choice, help=words.HELP["language"][language])
        super().__init__("netwerk", help=words.ABOUT[language], params=[option])
        self.language = language

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the reader's language."""
        return [alias if self.language == "nl" else n for n, (alias, _) in words.COMMANDS.items()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this English or Dutch name."""
        for name, (alias, text) in words.COMMANDS.items():
            if cmd_name in (name, alias):
                return COMMANDS[name](cmd_name, text[self.language], self.language)
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Names with what they do, without making the commands."""
        rows = [text[self.language] for _, text in words.COMMANDS.values()]
        with formatter.section(words.HEADING[self.language]):
            formatter.write_dl(list(zip(self.list_commands(ctx), rows, strict=True)))


def main(args: list[str] | None = None) -> None:
    """Run the command line; ends the process with its exit code."""
    arguments = sys.argv[1:] if args is None else args
    language = _language(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # names do not fit every console's own encoding
    try:
        Commands(language).main(arguments, prog_name="netwerk", standalone_mode=True)
    except NetwerkError as error:
        print_error(error, language)
        sys.exit(next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind)))


def _language(arguments: list[str]) -> Language:
    """The language asked for on the command line, else in NETWERK_LANGUAGE, else Dutch.

    Looked up before click reads the options, because the help texts depend on it.
    """
    asked = os.environ.get("NETWERK_LANGUAGE", "nl")
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--language":
            asked = following
        elif word.startswith("--language="):
            asked = word.partition("=")[2]
    return "en" if asked == "en" else "nl"
