"""The command that shows a newcomer the way, on a page or in the terminal."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netwerk.text import Language

from . import words
from .options import selection
from .places import opened
from .printing import busy
from .spoken import Spoken, argument, option
from .targets import require_other, require_suffix
from .where import Where

if TYPE_CHECKING:
    from netwerk.model.moment import Moment
    from netwerk.results import Result


def welcoming(name: str, text: str, language: Language) -> click.Command:
    """The command under this name."""
    example = "wijk.xlsx wegwijzer.html --gebied Rietvoorde --thema Ouderen"

    @click.command(name, cls=Spoken, help=text, language=language, example=example)
    @argument("file", language)
    @argument("out", language, required=False)
    @option("profession", language)
    @selection(language)
    def run(
        file: Where,
        out: Path | None,
        at: "Moment | None",
        area: str | None,
        theme: str | None,
        profession: str | None,
    ) -> None:
        from netwerk import api
        from netwerk.analysis.newcomer import newcomer

        if out is not None:
            require_suffix(out, ".html")
            require_other(file, out)
        network = opened(file, language, at)
        if out is None:
            _print(newcomer(network, area=area, theme=theme, profession=profession), language)
            return
        with busy(language):
            page = api.newcomer_page(
                network, area=area, theme=theme, profession=profession, language=language
            )
        page.save(out)
        click.echo(words.DONE.fill(path=out)[language])

    return run


def _print(results: Iterable["Result[Any]"], language: Language) -> None:
    """What the page says as plain lines."""
    from netwerk.report.leaflet import sections

    for section in sections(results, language):
        click.secho(f"\n{section.title}", bold=True)
        for note in section.notes:
            click.echo(note)
        for entry in section.entries:
            if section.is_words:
                click.echo(f"  {_plain(entry.heading)}: {_plain(entry.facts[0][1])}")
                continue
            click.echo(f"\n  {_plain(entry.heading)}")
            for label, value in entry.facts:
                click.echo(f"    {label}: {_plain(value)}")


def _plain(text: str) -> str:
    """A text on one line, without signs that steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
