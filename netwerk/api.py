"""Where the stations meet: one short function for each thing a user asks for."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk import files, store
from netwerk.analysis import ALL, Entry
from netwerk.errors import AnalysisError
from netwerk.files.values import value_of
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node, fields_of
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.oddities import oddities
from netwerk.results import Analysis, Result
from netwerk.text import Language, Text

if TYPE_CHECKING:
    import networkx as nx

    from netwerk.report.page import Page
    from netwerk.store.base import NetworkStore


def read(where: str | Path) -> Network:
    """The network in a workbook (.xlsx) or a file of netwerk's own (.json).

    Raises
    ------
    InputError
        When the file cannot be read; InputErrors with all faults together when its content is
        wrong, each with file, sheet, cell and what would be right.
    """
    return files.read(where)


def check(where: str | Path) -> tuple[Network, tuple[Text, ...]]:
    """The network in a file, with what was not read and what looks odd; raises as `read` does."""
    network, remarks = files.read_with_remarks(where)
    return network, (*remarks, *oddities(network))


def write(network: Network, where: str | Path) -> None:
    """Write a network as a workbook (.xlsx) or netwerk's own file (.json), whole or not at all.

    Raises
    ------
    InputError
        When the name ends otherwise; InputErrors when Excel cannot hold a text or as many rows.
    ReportError
        When it cannot be written there.
    """
    files.write(network, where)


def write_template(where: str | Path) -> None:
    """Write an empty workbook (.xlsx) to fill in, with an explanation in front.

    Raises
    ------
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    files.write_template(where)


def open_store(
    where: "str | Path | nx.MultiDiGraph[Any]", password: str | None = None
) -> "NetworkStore":
    """A store: a .json file that keeps revisions, or a NetworkX MultiDiGraph in memory.

    Raises
    ------
    StoreUnavailable
        When it is neither, or a password is given: neither has one.
    """
    return store.open_store(where, password)


def moment_of(written: str) -> Moment:
    """The moment meant by a date as people write it in a cell: `14-03-2026`, `maart 2026`.

    Raises
    ------
    InputError
        When it is no date.
    """
    since = next(field for field in fields_of("person") if field.shape == "moment")
    return Moment(str(value_of(written, since)))


def is_private(network: Network) -> bool:
    """Whether it holds e-mail addresses, telephone numbers or scores, which no page shows."""
    private = {
        kind: [field.name for field in fields_of(kind) if field.fact.private]
        for kind in (*NODE_KINDS, *LINK_KINDS)
    }
    items: tuple[Node | Link, ...] = (*network.nodes.values(), *network.links)
    return any(getattr(item, name) is not None for item in items for name in private[item.kind])


def draw(network: Network, *, language: Language = "nl", title: str | None = None) -> "Page":
    """The map of a network: one page that works without internet.

    Raises
    ------
    ReportError
        When the network has more than 5,000 nodes.
    """
    from netwerk.report.map import draw as draw_map

    return draw_map(network, language=language, title=title)


def ask(
    analysis: Analysis,
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    **options: Any,
) -> Result[Any]:
    """What an analysis answers on an area and theme of the whole network.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    AnalysisError
        When it cannot run on this network or with these options.
    """
    if analysis.narrows_itself:
        return analysis.run(network, area=area, theme=theme, **options)
    return analysis.run(network.within(area=area, theme=theme), **options)


def run_all(
    network: Network, *, area: str | None = None, theme: str | None = None
) -> list[Result[Any]]:
    """Every analysis with its default options; one that cannot run says so in its notes.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    """
    part = network.within(area=area, theme=theme)
    return [_answer(entry, network, part, area, theme) for entry in ALL]


def build_report(
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    language: Language = "nl",
    title: str | None = None,
) -> "Page":
    """One page with what the network is, the findings by urgency, the map and every table.

    Give the whole network, of one moment, with the area and theme: what is missing there may be
    found outside.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    """
    from netwerk.report.build import build_report as build

    results = run_all(network, area=area, theme=theme)
    part = network.within(area=area, theme=theme)
    return build(part, results, language=language, title=title)


def write_results(
    network: Network,
    where: str | Path,
    *,
    area: str | None = None,
    theme: str | None = None,
    language: Language = "nl",
) -> None:
    """Every finding and table of the report as a workbook (.xlsx).

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    from netwerk.report.tables import sheets

    results = run_all(network, area=area, theme=theme)
    files.write_sheets(where, sheets(results, language))


def _answer(
    entry: Entry, whole: Network, part: Network, area: str | None, theme: str | None
) -> Result[Any]:
    analysis = entry.load()
    try:
        if analysis.narrows_itself:
            return ask(analysis, whole, area=area, theme=theme)
        return ask(analysis, part)
    except AnalysisError as error:
        return Result(entry.name, entry.text, (), (), {}, notes=(error.text,))
