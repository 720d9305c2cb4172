"""Each command: its options, the one function it calls, and what it says afterwards."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netwerk import analysis
from netwerk.text import Language, count_words, same

from . import words
from .answers import applying, sheet_of, write_sheet
from .drawing import drawing
from .faults import NotMet, WrongCommand
from .newcomer import welcoming
from .options import DEMO_DAY, EVER, at_option, fail_on, options_of, selection, supposed
from .places import listed, opened, opened_store, shown_place
from .printing import PRINTERS, busy, print_note
from .sharing import audience_options, opened_whole
from .spoken import Spoken, argument, option
from .survey import surveying
from .targets import require_new, require_other, require_suffix
from .where import Where
from .workbook import checking, making

if TYPE_CHECKING:
    from netwerk.model.moment import Moment
    from netwerk.model.network import Network
    from netwerk.results import Analysis, Result

EXAMPLE = "neo4j://localhost#wijk"
_Decorator = Callable[[Any], Spoken]
Maker = Callable[[str, str, Language], click.Command]


def _command(name: str, text: str, language: Language, example: str = "wijk.xlsx") -> _Decorator:
    return click.command(name, cls=Spoken, help=text, language=language, example=example)


def _demo(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language)
    @argument("out", language, default=Path("netwerk-demo.html"))
    @at_option(language, *DEMO_DAY)
    def run(out: Path, at: "Moment | None") -> None:
        require_suffix(out, ".html")
        network = opened(_example(), language, at)
        _write_report(network, out, language, title=words.MADE_UP[language])
        click.echo(words.DONE.fill(path=out.resolve())[language])

    return run


def _report(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language, "wijk.xlsx wijk.html")
    @argument("file", language)
    @argument("out", language)
    @audience_options(language)
    @selection(language)
    def run(
        file: Where,
        out: Path,
        audience: str,
        anonymise: bool,
        at: "Moment | None",
        **part: str | None,
    ) -> None:
        require_suffix(out, ".html", ".xlsx")
        require_other(file, out)
        network = opened_whole(file, language, at, audience=audience, anonymise=anonymise)
        asked = {"audience": audience, "anonymise": anonymise, **part}
        _write_report(network, out, language, title=_title(part, language), **asked)
        click.echo(words.DONE.fill(path=out)[language])

    return run


def _convert(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language, "wijk.xlsx wijk.json")
    @argument("file", language)
    @argument("out", language)
    @option("into", language, type=click.Path(path_type=Path))
    @selection(language, *EVER)
    def run(
        file: Where, out: Path, into: Path | None, at: "Moment | None", **part: str | None
    ) -> None:
        require_suffix(out, ".xlsx", *([] if into else [".json"]))
        for read in (file, *([into] if into else [])):
            require_other(read, out)
        _write(opened(file, language, at, **part), out, language, into)

    return run


def _push(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language, f"wijk.xlsx {EXAMPLE}")
    @argument("file", language)
    @argument("store", language)
    def run(file: Where, store: Where) -> None:
        from netwerk import api

        network = opened(file, language, None)
        with opened_store(store, language) as place:
            changes, revision = api.push(network, place)
        text = words.SAVED.fill(
            address=same(shown_place(store)),
            revision=revision,
            added=count_words(len(changes.added)),
            updated=count_words(len(changes.updated)),
        )
        click.echo(text[language])

    return run


def _pull(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language, f"{EXAMPLE} wijk.xlsx")
    @argument("store", language)
    @argument("out", language)
    @selection(language, *EVER)
    def run(store: Where, out: Path, at: "Moment | None", **part: str | None) -> None:
        require_suffix(out, ".xlsx", ".json")
        require_new(out)
        _write(opened(store, language, at, **part), out, language)

    return run


def _stores(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language, EXAMPLE.partition("#")[0])
    @argument("store", language)
    @option("format", language, type=click.Choice(tuple(PRINTERS)), default="table")
    def run(store: Where, format: str) -> None:
        with opened_store(store, language) as place:
            networks = place.networks()
        PRINTERS[format](listed(networks), language)

    return run


def _what_if(name: str, text: str, language: Language) -> click.Command:
    @_command(name, text, language, 'wijk.xlsx --zonder "Anna de Wit"')
    @argument("file", language)
    @supposed(language)
    @selection(language)
    @option("format", language, type=click.Choice(tuple(PRINTERS)), default="table")
    def run(
        file: Where,
        format: str,
        at: "Moment | None",
        without: tuple[str, ...],
        add_link: tuple[tuple[str, ...], ...],
        add_overleg: tuple[tuple[str, tuple[str, ...]], ...],
        **part: str | None,
    ) -> None:
        from netwerk import api

        if not (without or add_link or add_overleg):
            raise WrongCommand(words.NOTHING_SUPPOSED)
        overleggen: dict[str, tuple[str, ...]] = {}
        for overleg, members in add_overleg:
            overleggen[overleg] = (*overleggen.get(overleg, ()), *members)
        before = opened(file, language, at)
        with busy(language):
            after = api.what_if(
                before,
                without=without,
                links=add_link,
                overleggen=overleggen,
                area=part["area"],
            )
            result = api.compare(before, after, **part)
        PRINTERS[format](result, language)

    return run


def _analysis(entry: analysis.Entry) -> Maker:
    """The command that follows from an analysis."""

    def make(written: str, text: str, language: Language) -> click.Command:
        question = entry.load()

        @_command(written, text, language)
        @argument("file", language)
        @selection(language)
        @option("format", language, type=click.Choice(tuple(PRINTERS)), default="table")
        @sheet_of(question, language)
        @fail_on(question, language)
        @options_of(question, language)
        def run(
            file: Where,
            format: str,
            sheet: Path | None = None,
            fail_on: str | None = None,
            **asked: Any,
        ) -> None:
            if sheet is not None:
                require_suffix(sheet, ".xlsx")
                require_new(sheet)
            result = _answer(question, file, language, **asked)
            if sheet is None:
                PRINTERS[format](result, language)
                if question.sheet and result.to_answer.rows and format == "table":
                    click.echo(words.SHEET_HINT[language])
            else:
                write_sheet(result, sheet, file, language)
            if question.failing and fail_on and (count := question.failing.count(result, fail_on)):
                raise NotMet(words.NOT_MET.fill(count=count_words(count)))

        return run

    return make


def _answer(
    question: "Analysis",
    file: Where,
    language: Language,
    *,
    area: str | None,
    theme: str | None,
    at: "Moment | None",
    **options: Any,
) -> "Result[Any]":
    """What an analysis finds, with the options that were stated."""
    from netwerk import api

    stated = {key: value for key, value in options.items() if value not in (None, ())}
    part = {"area": area, "theme": theme}
    # One that narrows itself looks around in the whole network.
    before, after = ({}, part) if question.narrows_itself else (part, {})
    network = opened(file, language, at, **before)
    with busy(language):
        return api.ask(question, network, **after, **stated)


COMMANDS: dict[str, Maker] = {
    "demo": _demo,
    "new": making,
    "check": checking,
    "map": drawing,
    "report": _report,
    "convert": _convert,
    "push": _push,
    "pull": _pull,
    "stores": _stores,
    "newcomer": welcoming,
    "what-if": _what_if,
    "apply": applying,
    "survey": surveying,
} | {entry.name.replace("_", "-"): _analysis(entry) for entry in analysis.ALL}


# -- files and output --------------------------------------------------------------------------


def _write(network: "Network", out: Path, language: Language, into: Path | None = None) -> None:
    from netwerk import api

    with busy(language):
        lost = api.write(network, out, into=into)
    for loss in lost:
        print_note(loss, language)
    if api.is_private(network):
        print_note(words.PRIVATE, language)
    click.echo(words.DONE.fill(path=out)[language])


def _example() -> Path:
    """The made-up wijk: in an installed package beside this file, in a checkout in `examples`."""
    installed = Path(__file__).parents[1] / "example.xlsx"
    checkout = Path(__file__).parents[2] / "examples" / "wijk" / "wijk.xlsx"
    return installed if installed.exists() else checkout


def _title(part: Mapping[str, str | None], language: Language) -> str | None:
    """A title that names the area and theme, when there is one."""
    named = [name for name in (part["area"], part["theme"]) if name]
    return words.REPORT_ON.fill(what=", ".join(named))[language] if named else None


def _write_report(
    network: "Network", out: Path, language: Language, title: str | None, **asked: Any
) -> None:
    """The report as a page or a workbook, with the options of `build_report`."""
    from netwerk import api

    with busy(language):
        if out.suffix.lower() == ".xlsx":
            api.write_results(network, out, language=language, **asked)
        else:
            api.build_report(network, language=language, title=title, **asked).save(out)
