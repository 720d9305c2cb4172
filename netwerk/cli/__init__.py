"""The command line: opens, calls one function of `api`, prints.

The only package that prints, exits, reads the clock and the environment. Commands have an English
and a Dutch name and are made when they are asked for, so that `--help` loads neither numpy nor the
model. The exit codes stand in `faults`.
"""

import os
import sys
from collections.abc import Sequence
from itertools import pairwise

import click

from netwerk.errors import NetwerkError, ReportError
from netwerk.text import LANGUAGES, Language

from . import words
from .commands import COMMANDS
from .faults import EXIT_CODES, WrongCommand, exit_code, in_words, unknown_command
from .printing import make_streams_safe, print_error, silence_output
from .spoken import Spoken

__all__ = ["EXIT_CODES", "main"]

_STOPPED = 130  # what shells expect after Ctrl-C
_CLOSED_PIPE = 1  # without a word, as click and rich do


class Commands(Spoken, click.Group):
    """Commands made when they are asked for, under an English and a Dutch name."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            "netwerk",
            help=words.ABOUT[language],
            language=language,
            invoke_without_command=True,
            callback=_help_without_command,
            subcommand_metavar=words.COMMAND_METAVAR[language],
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the reader's language."""
        return [alias if self.language == "nl" else n for n, (alias, _) in words.COMMANDS.items()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this English or Dutch name."""
        for name, (alias, text) in words.COMMANDS.items():
            if cmd_name in (name, alias):
                return COMMANDS[name](cmd_name, text[self.language], self.language)
        return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command and its arguments; a name we do not know is refused in our words."""
        if self.get_command(ctx, args[0]) is None:
            raise unknown_command(args[0])
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options and, without making them, the commands."""
        super().format_options(ctx, formatter)
        rows = [text[self.language] for _, text in words.COMMANDS.values()]
        with formatter.section(words.COMMANDS_HEADING[self.language]):
            formatter.write_dl(list(zip(self.list_commands(ctx), rows, strict=True)))


@click.pass_context
def _help_without_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(args: list[str] | None = None) -> None:
    """Run the command line; ends the process with its exit code."""
    make_streams_safe()
    sys.exit(_run(sys.argv[1:] if args is None else args))


def _run(arguments: list[str]) -> int:
    language: Language = "nl"
    try:
        language = _language(arguments, os.environ.get("NETWERK_LANGUAGE", ""))
        code = Commands(language).main(arguments, prog_name="netwerk", standalone_mode=False)
        sys.stdout.flush()
    except NetwerkError as error:
        fault = error
    except click.UsageError as error:
        fault = in_words(error)
    except click.Abort:
        return _STOPPED
    except OSError as error:  # no station lets one pass: it is the output that cannot be written
        silence_output()
        if isinstance(error, BrokenPipeError):
            return _CLOSED_PIPE
        fault = ReportError(words.NO_OUTPUT.fill(why=error.strerror or error))
    else:
        return int(code or 0)
    print_error(fault, language)
    return exit_code(type(fault))


def _language(arguments: Sequence[str], setting: str) -> Language:
    """The language asked for on the command line, else in NETWERK_LANGUAGE, else Dutch.

    Looked up before click reads the options, because the help texts depend on it; what is no
    language on the command line, click refuses afterwards.
    """
    asked = None
    for word, following in pairwise([*arguments, ""]):
        name, _, value = word.partition("=")
        if name in ("--language", f"--{words.DUTCH_OPTIONS['language']}"):
            asked = value or following
    if asked is None and setting and setting.casefold() not in LANGUAGES:
        raise WrongCommand(words.NO_LANGUAGE.fill(value=setting))
    return "en" if (asked or setting).casefold() == "en" else "nl"
