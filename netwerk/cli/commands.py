"""Each command: its options, the one function it calls, and what it says afterwards."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netwerk import analysis
from netwerk.errors import InputError
from netwerk.text import Language, Text

from . import words
from .printing import PRINTERS, busy

if TYPE_CHECKING:
    from netwerk.findings import Option
    from netwerk.model.network import Network

DEMO_AT = "2026-09-01"  # the made-up wijk is as of this day
_Command = Callable[..., None]
Maker = Callable[[str, str, Language], click.Command]


def _demo(name: str, text: str, language: Language) -> click.Command:
    @click.command(name, help=text)
    @click.argument("out", type=Path, default=Path("netwerk-demo.html"))
    @_at_option(language, default=DEMO_AT)
    def run(out: Path, at: str) -> None:
        with busy(language):
            network = _read(_example()).within(at=_moment(at))
            _write_report(network, out, language, words.MADE_UP[language])
        click.echo(words.DONE.fill(path=out.resolve())[language])

    return run


def _new(name: str, text: str, language: Language) -> click.Command:
    @click.command(name, help=text)
    @click.argument("file", type=Path)
    def run(file: Path) -> None:
        from netwerk import files

        _require_suffix(file, (".xlsx",))
        if file.exists():
            raise InputError(words.EXISTS.fill(path=file))
        files.write_template(file)
        click.echo(words.DONE.fill(path=file)[language])

    return run


def _check(name: str, text: str, language: Language) -> click.Command:
    @click.command(name, help=text)
    @click.argument("file", type=Path)
    def run(file: Path) -> None:
        from netwerk import files

        with busy(language):
            network, remarks = files.read_with_remarks(file)
        for remark in remarks:
            click.echo(words.NOTE.fill(note=remark)[language])
        counts = {"nodes": len(network.nodes), "links": len(network.links)}
        click.echo(words.READ.fill(**counts)[language])

    return run


def _map(name: str, text: str, language: Language) -> click.Command:
    @click.command(name, help=text)
    @click.argument("file", type=Path)
    @click.argument("out", type=Path)
    @_selection(language)
    def run(file: Path, out: Path, **selection: str | None) -> None:
        from netwerk import api

        _require_suffix(out, (".html",))
        with busy(language):
            title = _title(selection, language, words.MAP_OF)
            page = api.draw(_narrowed(file, **selection), language=language, title=title)
        page.save(out)
        click.echo(words.DONE.fill(path=out)[language])

    return run


def _report(name: str, text: str, language: Language) -> click.Command:
    @click.command(name, help=text)
    @click.argument("file", type=Path)
    @click.argument("out", type=Path)
    @_selection(language)
    def run(file: Path, out: Path, **selection: str | None) -> None:
        _require_suffix(out, (".html", ".xlsx"))
        _require_other(file, out)
        with busy(language):
            _write_report(_narrowed(file, **selection), out, language, _title(selection, language))
        click.echo(words.DONE.fill(path=out)[language])

    return run


def _convert(name: str, text: str, language: Language) -> click.Command:
    @click.command(name, help=text)
    @click.argument("file", type=Path)
    @click.argument("out", type=Path)
    @_selection(language, at=None)
    def run(file: Path, out: Path, **selection: str | None) -> None:
        from netwerk import api

        _require_suffix(out, (".xlsx", ".json"))
        _require_other(file, out)
        with busy(language):
            api.write(_narrowed(file, **selection), out)
        click.echo(words.DONE.fill(path=out)[language])

    return run


def _analysis(entry: analysis.Entry) -> Maker:
    """The command that follows from an analysis."""

    def make(written: str, text: str, language: Language) -> click.Command:
        question = entry.load()

        @click.command(written, help=text)
        @click.argument("file", type=Path)
        @_selection(language)
        @click.option(
            "--format",
            "form",
            type=click.Choice(("table", "csv", "json")),
            default="table",
            help=words.HELP["format"][language],
        )
        def run(
            file: Path, form: str, area: str | None, theme: str | None, at: str, **options: Any
        ) -> None:
            stated = {key: value for key, value in options.items() if value not in (None, ())}
            with busy(language):
                network = _narrowed(file, area=area, theme=theme, at=at)
                result = question.run(network, **stated)
            PRINTERS[form](result, language)

        for option in reversed(question.options):
            run = _option(option, language)(run)
        return run

    return make


COMMANDS: dict[str, Maker] = {
    "demo": _demo,
    "new": _new,
    "check": _check,
    "map": _map,
    "report": _report,
    "convert": _convert,
} | {entry.name.replace("_", "-"): _analysis(entry) for entry in analysis.ALL}


# -- options -----------------------------------------------------------------------------------


def _option(option: "Option", language: Language) -> Callable[[Any], Any]:
    several = option.type is tuple
    return click.option(
        f"--{option.name.replace('_', '-')}",
        type=click.Choice(option.choices) if option.choices else option.type,
        multiple=several,
        default=option.default,
        help=option.text[language],
        show_default=not several,
    )


def _at_option(language: Language, default: str | None) -> Callable[[Any], Any]:
    return click.option("--at", default=default, help=words.HELP["at"][language])


def _selection(language: Language, at: str | None = "") -> Callable[[_Command], _Command]:
    """The options that narrow a network; `at` is what it is without the option ('': today)."""

    def decorate(command: _Command) -> _Command:
        today = dt.date.today().isoformat() if at == "" else at
        command = _at_option(language, today)(command)
        for name in ("theme", "area"):
            command = click.option(f"--{name}", help=words.HELP[name][language])(command)
        return command

    return decorate


def _narrowed(file: Path, area: str | None, theme: str | None, at: str | None) -> "Network":
    network = _read(file)
    if not network.nodes:
        raise InputError(words.EMPTY.fill(path=file))
    return network.within(area=area, theme=theme, at=_moment(at))


def _moment(at: str | None) -> str | None:
    return None if at is None or at.casefold() in words.EVERYTHING else at


# -- files and output --------------------------------------------------------------------------


def _read(file: Path) -> "Network":
    from netwerk import api

    return api.read(file)


def _example() -> Path:
    """The made-up wijk: in an installed package beside this file, in a checkout in `examples`."""
    installed = Path(__file__).parents[1] / "example.xlsx"
    checkout = Path(__file__).parents[2] / "examples" / "wijk" / "wijk.xlsx"
    return installed if installed.exists() else checkout


def _title(
    selection: dict[str, str | None], language: Language, of: Text = words.REPORT_ON
) -> str | None:
    """A title that names the area and theme, when there is one."""
    named = [name for name in (selection["area"], selection["theme"]) if name]
    return of.fill(what=", ".join(named))[language] if named else None


def _write_report(network: "Network", out: Path, language: Language, title: str | None) -> None:
    from netwerk import api

    if out.suffix.lower() == ".xlsx":
        api.write_results(network, out, language=language)
    else:
        api.build_report(network, language=language, title=title).save(out)


def _require_suffix(path: Path, suffixes: tuple[str, ...]) -> None:
    if path.suffix.lower() not in suffixes:
        raise InputError(words.SUFFIX.fill(path=path, suffixes=" / ".join(suffixes)))


def _require_other(file: Path, out: Path) -> None:
    if file.resolve() == out.resolve():
        raise InputError(words.EXISTS.fill(path=out))
