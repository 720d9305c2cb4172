"""Where the stations meet: one short function for each thing a user asks for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk import analysis, files, report, store
from netwerk.errors import AnalysisError
from netwerk.findings import Result
from netwerk.model.network import Network
from netwerk.text import Language, Text

if TYPE_CHECKING:
    import networkx as nx

    from netwerk.report.page import Page
    from netwerk.store.base import NetworkStore

_LEFT_OUT = Text(nl="{analysis} is overgeslagen: {why}", en="{analysis} was left out: {why}")


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
    return report.draw(network, language=language, title=title)


def run_all(network: Network) -> tuple[list[Result[Any]], list[Text]]:
    """Every analysis with its default options, and a note for each that cannot run."""
    results: list[Result[Any]] = []
    notes: list[Text] = []
    for entry in analysis.ALL:
        try:
            results.append(entry.load().run(network))
        except AnalysisError as error:
            notes.append(_LEFT_OUT.fill(analysis=entry.text, why=error.text))
    return results, notes


def build_report(
    network: Network, *, language: Language = "nl", title: str | None = None
) -> "Page":
    """One page with what the network is, the findings by urgency, the map and every table."""
    results, notes = run_all(network)
    return report.build_report(network, results, notes=notes, language=language, title=title)


def write_results(
    network: Network, where: str | Path, *, language: Language = "nl"
) -> Sequence[Result[Any]]:
    """Every finding and table as a workbook (.xlsx); gives the results back."""
    results, _ = run_all(network)
    files.write_sheets(where, report.sheets_of(network, results, language=language))
    return results
