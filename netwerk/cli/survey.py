"""The command that makes a survey and reads its answers."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from netwerk.text import Language

from . import words
from .options import MomentType
from .places import opened
from .printing import busy, print_note
from .spoken import Spoken, argument, option
from .targets import require_new, require_other, require_suffix
from .where import Where

if TYPE_CHECKING:
    from netwerk.model.moment import Moment


def surveying(name: str, text: str, language: Language) -> click.Command:
    """The command that makes the form, or with answers a network that has them."""

    @click.command(name, cls=Spoken, help=text, language=language, example="wijk.xlsx vragen.xlsx")
    @argument("file", language)
    @argument("out", language)
    @option("answers", language, type=click.Path(path_type=Path))
    @option("area", language)
    @option(
        "at",
        language,
        type=MomentType(),
        default=dt.date.today().isoformat(),
        help=words.HELP["answered on"][language],
    )
    def run(
        file: Where, out: Path, answers: Path | None, area: str | None, at: "Moment | None"
    ) -> None:
        require_new(out)
        if answers is None:
            require_suffix(out, ".xlsx", ".csv")
            _ask(file, out, area, at, language)
        else:
            require_suffix(out, ".xlsx", ".json")
            require_other(answers, out)
            _read(file, out, answers, area, at, language)
        click.echo(words.DONE.fill(path=out)[language])

    return run


def _ask(file: Where, out: Path, area: str | None, at: "Moment | None", language: Language) -> None:
    from netwerk import workbooks

    workbooks.write_survey(opened(file, language, at, area=area), out, language=language)


def _read(
    file: Where,
    out: Path,
    answers: Path,
    area: str | None,
    at: "Moment | None",
    language: Language,
) -> None:
    from netwerk import api, workbooks

    network = opened(file, language, None)
    with busy(language):
        survey = workbooks.read_survey(answers, network, on=at, area=area, language=language)
        # The workbook of the user stays as it is, but for what was answered.
        own = isinstance(file, Path) and file.suffix.lower() == out.suffix.lower() == ".xlsx"
        lost = api.write(survey.network, out, into=Path(file) if own else None)
    for remark in (*survey.remarks, *lost):
        print_note(remark, language)
    if api.is_private(survey.network):
        print_note(words.PRIVATE, language)
    click.echo(survey.sentence()[language])
