"""The user's own workbook: making one, and saying in a copy of it what is wrong."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from netwerk.errors import InputError, InputErrors
from netwerk.text import Language, Text

from . import words
from .faults import EXIT_CODES, WrongCommand
from .places import checked, opened
from .printing import busy, kinds_read, print_error, print_note
from .spoken import Spoken, argument, option
from .targets import require_new, require_suffix
from .where import Where, WhereType

if TYPE_CHECKING:
    from netwerk.model.network import Network


def making(name: str, text: str, language: Language) -> click.Command:
    """The command that makes a workbook to fill in."""

    @click.command(name, cls=Spoken, help=text, language=language, example="wijk.xlsx")
    @argument("out", language)
    @option("from", language, "source", type=WhereType())
    def run(out: Path, source: Where | None) -> None:
        from netwerk import api, workbooks

        require_suffix(out, ".xlsx")
        require_new(out)
        network = None if source is None else opened(source, language, None)
        with busy(language):
            workbooks.write_template(out, network)
        if network is not None and api.is_private(network):
            print_note(words.PRIVATE, language)
        click.echo(words.DONE.fill(path=out)[language])

    return run


def checking(name: str, text: str, language: Language) -> click.Command:
    """The command that reads a workbook and names every fault, if asked in a copy of it too."""

    @click.command(name, cls=Spoken, help=text, language=language, example="wijk.xlsx")
    @argument("file", language)
    @option("comments", language, type=click.Path(path_type=Path))
    @click.pass_context
    def run(context: click.Context, file: Where, comments: Path | None) -> None:
        if comments is not None:
            _require_workbook(file)
            require_suffix(comments, ".xlsx")
            require_new(comments)
        try:
            network, remarks = checked(file, language)
        except InputErrors as faults:
            print_error(faults, language, words.MEND)
            _comment(file, comments, faults.errors, (), language)
            context.exit(EXIT_CODES[InputError])
        for remark in remarks:
            print_note(remark, language, err=False)
        _say_read(network, language)
        _comment(file, comments, (), remarks, language)

    return run


def _say_read(network: "Network", language: Language) -> None:
    kinds = kinds_read(network, language)
    text = words.READ.fill(kinds=kinds) if kinds else words.READ_NOTHING
    click.echo(text[language])


def _require_workbook(file: Where) -> None:
    if not (isinstance(file, Path) and file.suffix.lower() == ".xlsx"):
        raise WrongCommand(words.ONLY_WORKBOOK.fill(path=file))


def _comment(
    file: Where,
    out: Path | None,
    faults: Sequence[InputError],
    remarks: Sequence[Text],
    language: Language,
) -> None:
    from netwerk import workbooks

    if out is not None and isinstance(file, Path):
        workbooks.write_comments(file, out, faults, remarks, language=language)
        click.echo(words.COMMENTED.fill(path=out)[language])
