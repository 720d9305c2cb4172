"""Where the stations meet: one short function for each thing a user asks for."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk import files, store
from netwerk.analysis import ALL, Entry
from netwerk.errors import AnalysisError
from netwerk.findings import Result
from netwerk.model.network import Network
from netwerk.text import Language

if TYPE_CHECKING:
    import networkx as nx

    from netwerk.report.page import Page
    from netwerk.store.base import NetworkStore


def read(where: str | Path) -> Network:
    """The network in a workbook (.xlsx) or a file of netwerk's own (.json).

    Raises
    ------
    InputErrors
        All faults together, each with file, sheet, cell and what would be right.
    """
    return files.read(where)


def write(network: Network, where: str | Path) -> None:
    """Write a network as a workbook (.xlsx) or netwerk's own file (.json), whole or not at all."""
    files.write(network, where)


def open_store(
    where: "str | Path | nx.MultiDiGraph[Any]", password: str | None = None
) -> "NetworkStore":
    """A store: a .json file that keeps revisions, or a NetworkX MultiDiGraph in memory."""
    return store.open_store(where, password)


def draw(network: Network, *, language: Language = "nl", title: str | None = None) -> "Page":
    """The map of a network: one page that works without internet."""
    from netwerk.report.map import draw as draw_map

    return draw_map(network, language=language, title=title)


def run_all(network: Network) -> list[Result[Any]]:
    """Every analysis with its default options; one that cannot run says so in its notes."""
    return [_answer(entry, network) for entry in ALL]


def build_report(
    network: Network, *, language: Language = "nl", title: str | None = None
) -> "Page":
    """One page with what the network is, the findings by urgency, the map and every table."""
    from netwerk.report.build import build_report as build

    return build(network, run_all(network), language=language, title=title)


def write_results(network: Network, where: str | Path, *, language: Language = "nl") -> None:
    """Every finding and table of the report as a workbook (.xlsx)."""
    from netwerk.files import write_sheets
    from netwerk.report.tables import sheets

    write_sheets(where, sheets(run_all(network), language))


def _answer(entry: Entry, network: Network) -> Result[Any]:
    try:
        return entry.load().run(network)
    except AnalysisError as error:
        return Result(entry.name, entry.text, (), (), {}, notes=(error.text,))
