"""The command that makes the map: for whom, with or without names, lying as it lay before."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netwerk.text import Language

from . import words
from .options import selection
from .printing import busy
from .sharing import audience_options, opened_for
from .spoken import Spoken, argument, option
from .targets import require_other, require_suffix
from .where import Where

if TYPE_CHECKING:
    from netwerk.model.moment import Moment


def drawing(name: str, text: str, language: Language) -> click.Command:
    """The command under this name."""

    @click.command(name, cls=Spoken, help=text, language=language, example="wijk.xlsx kaart.html")
    @argument("file", language)
    @argument("out", language)
    @audience_options(language)
    @option("positions", language, type=click.Path(path_type=Path))
    @selection(language)
    def run(
        file: Where,
        out: Path,
        audience: str,
        anonymise: bool,
        positions: Path | None,
        at: "Moment | None",
        **part: str | None,
    ) -> None:
        from netwerk.drawing import draw

        require_suffix(out, ".html")
        if positions is not None:
            require_suffix(positions, ".json")
            require_other(file, positions)
        network = opened_for(file, language, at, part, audience=audience, anonymise=anonymise)
        with busy(language):
            named = [value for value in part.values() if value]
            title = words.MAP_OF.fill(what=", ".join(named))[language] if named else None
            page = draw(network, language=language, title=title, positions=positions)
        page.save(out)
        click.echo(words.DONE.fill(path=out)[language])

    return run
