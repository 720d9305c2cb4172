"""What can go wrong on the command line: its words and its exit codes."""

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
from netwerk.text import Text, count_words, same

from . import words
from .numbers import LEAST_COUNT, MOST_COUNT, NumberType
from .spoken import Spoken


class WrongCommand(NetwerkError):
    """A command that cannot be understood, or that would destroy something."""


class NotMet(NetwerkError):
    """What a script asked for is not so."""


EXIT_CODES: dict[type[NetwerkError], int] = {
    InputError: 1,
    WrongCommand: 2,
    NetworkError: 3,
    StoreError: 4,
    AnalysisError: 5,
    ReportError: 6,
    MissingExtra: 7,
    NotMet: 8,
}
_OTHER = 1


def exit_code(error: type[NetwerkError]) -> int:
    """The exit code of a kind of error."""
    return next((code for kind, code in EXIT_CODES.items() if issubclass(error, kind)), _OTHER)


def unknown_command(written: str) -> WrongCommand:
    """The fault that there is no such command, with the nearest one."""
    known = [name for english, (dutch, _) in words.COMMANDS.items() for name in (dutch, english)]
    return WrongCommand(_with_nearest(words.NO_COMMAND, written, known))


def in_words(error: click.UsageError) -> WrongCommand:
    """A fault that click found, in our words and followed by the usage."""
    usage = error.ctx.get_usage() if error.ctx else ""
    return WrongCommand(words.WITH_USAGE.fill(fault=_words(error), usage=usage))


def _words(error: click.UsageError) -> Text:
    command = error.ctx.command if error.ctx else None
    match error:
        case click.NoSuchOption():
            return _no_option(error.option_name, error.ctx)
        case click.BadOptionUsage() if error.option_name != "--help":
            return words.NO_VALUE.fill(option=error.option_name)
        case click.MissingParameter() if error.param and isinstance(command, Spoken):
            text = words.MISSING.get(error.param.name or "", words.MISSING["file"])
            assert error.ctx is not None
            return text.fill(example=f"{error.ctx.command_path} {command.example}")
        case click.BadParameter() if error.param:
            return _wrong_value(error.param)
    return words.TOO_MUCH


def _no_option(written: str, context: click.Context | None) -> Text:
    params = context.command.get_params(context) if context else []
    known = [name for param in params for name in param.opts if name.startswith("-")]
    return _with_nearest(words.NO_OPTION, written, known)


def _wrong_value(param: click.Parameter) -> Text:
    """What may stand behind an option."""
    name = param.opts[0]
    match param.type:
        case click.Choice(choices=choices):
            return words.ONE_OF.fill(option=name, choices=either(*map(str, choices)))
        case NumberType(whole=True):
            limits = {"least": count_words(LEAST_COUNT), "most": count_words(MOST_COUNT)}
            return words.WHOLE_NUMBER.fill(option=name, **limits)
    return words.NUMBER.fill(option=name)


def either(*choices: str) -> Text:
    """`a, b of c`."""
    head, last = ", ".join(choices[:-1]), choices[-1]
    return words.OR.fill(head=head, last=last) if head else same(last)


def _with_nearest(text: Text, written: str, known: list[str]) -> Text:
    from netwerk.model.faults import did_you_mean, shown  # late: only wrong commands need it

    nearest = did_you_mean(written, known)
    return text.fill(written=same(shown(written)), nearest=nearest)
