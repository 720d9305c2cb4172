"""The report: one page with what the network is, what stands out, the map, and the tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from netwerk.errors import ReportError
from netwerk.model.network import Network
from netwerk.results import MOST_ROWS, Column, Result
from netwerk.sharing import is_whole
from netwerk.text import Language, number_words

from . import report_words as words
from .actors import Actors
from .audience import for_audience
from .canvas import vis_network
from .explained import measures
from .frame import framed
from .map import MAP_SCRIPTS, MAP_STYLES, map_content
from .map_words import said
from .page import Page, Parts, rendered
from .plates import plates
from .portrait import completeness, counts, says_too_little
from .summary import summary
from .told import Piece, urgencies

_WIDE = 8
_NO_MAP: dict[str, Any] = {"cards": None, "no_map": ""}


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one analysis as text; `wide` when they ask for a page on its side."""

    key: str
    title: str
    notes: list[str]
    columns: tuple[tuple[str, str, bool], ...]
    rows: tuple[tuple[Piece, ...], ...]
    wide: bool

    @property
    def first(self) -> tuple[tuple[Piece, ...], ...]:
        """The rows to begin with."""
        return self.rows[:MOST_ROWS]

    @property
    def rest(self) -> tuple[tuple[Piece, ...], ...]:
        """The rows for who asks for more."""
        return self.rows[MOST_ROWS:]


def build_report(
    network: Network,
    results: Sequence[Result[Any]],
    *,
    whole: Network | None = None,
    language: Language = "nl",
    title: str | None = None,
) -> Page:
    """One self-contained page on a network and what analyses found in it; it prints on A4.

    Who can begin with something is looked for in the `whole` network, where there is one. The page
    of the same network and results is the same, byte for byte. A network too large for a map has a
    report that says so. Of a shared network its audience gets what it may know.
    """
    results = for_audience(results, network)
    frame = framed(network, title or words.REPORT["report"][language], language)
    if says_too_little(network):
        return _first_steps(network, frame, language)
    content, scripts, foreign = _map(network, results, language)
    place: Mapping[str, int] = content["cards"].place if content["cards"] else {}
    actors = Actors(network if whole is None else whole, network)
    content |= _told(network, frame, results, actors, language) | {
        "counts": [(word, number_words(n, language)) for word, n in counts(network, language)],
        "shares": completeness(network, language) if is_whole(network) else [],
        "urgencies": urgencies(results, place, actors, language),
        "overviews": _overviews(results, language),
        "plates": plates(network, results, place, actors, language, content["cards"]),
        "charts": _charts(results, language),
        "measures": measures(results, language),
        "tables": [_table(result, place, language) for result in results],
    }
    parts = Parts("report.html", (*MAP_STYLES, "report.css"), scripts)
    return rendered(parts, content, foreign=foreign)


def _told(
    network: Network,
    frame: dict[str, Any],
    results: Sequence[Result[Any]],
    actors: Actors,
    language: Language,
) -> dict[str, Any]:
    """What every report begins with."""
    return frame | {
        "language": language,
        "tell": said(words.REPORT, language),
        "is_whole": is_whole(network),
        "summary": summary(network, results, actors, language),
    }


def _first_steps(network: Network, frame: dict[str, Any], language: Language) -> Page:
    """The page on a network that holds too little: where to begin."""
    nothing: dict[str, Any] = {"counts": [], "shares": [], "urgencies": None, "tables": []}
    nothing |= {"overviews": [], "plates": [], "charts": [], "measures": []}
    content = _NO_MAP | _told(network, frame, (), Actors(network), language) | nothing
    return rendered(Parts("report.html", ("base.css", "report.css")), content)


def _map(
    network: Network, results: Sequence[Result[Any]], language: Language
) -> tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]:
    """The content of the map with its own and foreign scripts; a reason where there is no map."""
    try:
        content = map_content(network, language, results)
    except ReportError as error:
        reason = words.NO_MAP.fill(reason=error.text)[language]
        return {**_NO_MAP, "no_map": reason}, (), ()
    return {**content, "no_map": ""}, MAP_SCRIPTS, (vis_network(),)


def _overviews(
    results: Sequence[Result[Any]], language: Language
) -> list[tuple[str, str, list[Markup]]]:
    """The key, title and matrices of each result that has them."""
    return [
        (result.analysis, result.title[language], [Markup(m.html(language)) for m in found])
        for result in results
        if (found := result.matrices)
    ]


def _charts(results: Sequence[Result[Any]], language: Language) -> list[Markup]:
    """Every chart of every result, in order."""
    return [
        Markup(chart.html(language, f"chart-{result.analysis}-{number}"))
        for result in results
        for number, chart in enumerate(result.charts)
    ]


def _table(result: Result[Any], place: Mapping[str, int], language: Language) -> Table:
    """A result as text, in the columns that fit on a page."""
    columns = result.brief_columns()
    shown = [row for row in result.rows if _tells(row, result.analysis)]
    rows = []
    for row in shown:
        pieces = zip(columns, result.cells(row, language, columns), strict=True)
        rows.append(tuple((cell, _place(row, column, place)) for column, cell in pieces))
    notes = [note[language] for note in result.notes]
    if left_out := len(result.rows) - len(shown):
        count = number_words(left_out, language)
        notes.append(words.SMALL_SCOPES.fill(count=count)[language])
    # An analysis that could not run has no columns either: its notes say why.
    if result.columns and not rows:
        notes.append(words.NO_ROWS[language])
    return Table(
        result.analysis,
        result.title[language],
        notes,
        tuple((c.text[language], c.explained(language), c.is_numeric) for c in columns),
        tuple(rows),
        len(columns) > _WIDE,
    )


def _tells(row: Any, analysis: str) -> bool:
    """Whether a row is worth a line on the page: a scope with one partner has no contacts."""
    return analysis != "fragmentation" or row.partners > 1


def _place(row: Any, column: Column, place: Mapping[str, int]) -> int | None:
    return place.get(getattr(row, column.name)) if column.form == "id" else None
