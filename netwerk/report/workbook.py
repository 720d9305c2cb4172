"""The report as a workbook: what the page says, and all rows of every table."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from netwerk.model.network import Network
from netwerk.results import Result
from netwerk.sharing import is_whole
from netwerk.sheets import Row, Sheet
from netwerk.text import Language, Text

from . import report_words as words
from .actors import Actors
from .audience import for_audience
from .explained import measures
from .frame import warning_of
from .plates import Item, Plate, plates
from .summary import summary
from .tables import findings_sheet, joined, overview_sheet, result_sheet

Headings = Sequence[Text]
Results = Sequence[Result[Any]]


def sheets(
    network: Network,
    results: Iterable[Result[Any]],
    *,
    whole: Network | None = None,
    language: Language = "nl",
) -> list[Sheet]:
    """The summary, all findings, matrices, themes, figures and measures, then a sheet per result.

    Who can begin with something is looked for in the `whole` network, where there is one.
    """
    results = for_audience(results, network)
    actors = Actors(network if whole is None else whole, network)
    told = (
        _sheet(words.REPORT["summary"], words.SUMMARY_HEADINGS, (28, 110), language,
               [*summary(network, results, actors, language), *_warning(network, language)]),
        findings_sheet(results, actors, language),
        *(overview_sheet(result, language) for result in results if result.matrices),
        _sheet(words.REPORT["plates"], words.THEME_HEADINGS, (24, 26, 46, 60, 30), language,
               _themes(plates(network, results, {}, actors, language), language)),
        _sheet(words.REPORT["charts"], words.CHART_HEADINGS, (34, 46, 24, 10), language,
               _figures(results, language)),
        _sheet(words.REPORT["measures"], words.MEASURE_HEADINGS, (30, 90, 50), language,
               [(m.name, m.sentence, m.formal) for m in measures(results, language)]),
    )  # fmt: skip
    filled = [s for s in told if s.rows or (s is told[1] and is_whole(network))]
    return [*filled, *(result_sheet(result, language) for result in results)]


def _warning(network: Network, language: Language) -> list[Row]:
    """Whom the workbook is for, where that matters."""
    warning = warning_of(network, language)
    return [(words.MIND[language], warning)] if warning else []


def _sheet(
    name: Text,
    headings: Headings,
    widths: Sequence[int],
    language: Language,
    rows: Iterable[Row],
) -> Sheet:
    heads = tuple(heading[language] for heading in headings)
    return Sheet(name[language], heads, tuple(map(tuple, rows)), widths, wraps=True)


def _themes(drawn: Iterable[Plate], language: Language) -> Iterator[Row]:
    """A row for each thing on a plate, under the heading it has there."""
    head = {key: text[language] for key, text in words.REPORT.items()}
    for plate in drawn:
        for domain, _, partners in plate.partners:
            yield plate.title, head["takes_part"], domain, joined(partners), ""
        for item in plate.meetings:
            yield plate.title, head["meetings"], item.name[0], ", ".join(item.facts), ""
        for text, _ in plate.general:
            yield plate.title, head["meetings"], text, head["all_themes"].rstrip(":"), ""
        for item in plate.goals:
            yield from _aims(plate.title, head["aims"], item)
        for item in plate.loose:
            yield plate.title, head["aims"], item.name[0], ", ".join(item.facts), ""
        if plate.state is not None:
            areas = [column[language] for column in plate.state.columns]
            for criterion, *cells in plate.state.lines(language):
                known = zip(areas, cells, strict=True)
                said = "; ".join(f"{area}: {cell}" for area, cell in known if cell)
                yield plate.title, head["minimum"], criterion, said, ""
        for step in plate.steps:
            what = f"{step.lacking}: {joined(step.about)}"
            yield plate.title, head["lacking"], what, step.to_do, joined(step.who)


def _aims(theme: str, part: str, goal: Item) -> Iterator[Row]:
    yield theme, part, goal.name[0], ", ".join(goal.facts), ""
    for initiative in goal.inside:
        facts = ", ".join(initiative.facts)
        yield theme, part, f"{goal.name[0]}: {initiative.name[0]}", facts, ""


def _figures(results: Results, language: Language) -> Iterator[Row]:
    """Every figure of every chart on a row of its own, ready for a chart of one's own."""
    for chart in (chart for result in results for chart in result.charts):
        _, *measured = chart.headings(language)
        for name, *parts in chart.lines(language):
            for measure, part in zip(measured, parts, strict=True):
                yield chart.title[language], name, measure, part
