"""The map of a network, with what the analyses found on it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk.analysis import ALL
from netwerk.errors import AnalysisError
from netwerk.model.network import Network
from netwerk.results import Result
from netwerk.sharing import may_tell
from netwerk.text import Language

if TYPE_CHECKING:
    from netwerk.report.page import Page

# The analyses that a map marks.
_MARKED = ("fragmentation", "key_partners", "loose_ends", "missing_links")


def draw(
    network: Network,
    *,
    language: Language = "nl",
    title: str | None = None,
    findings: bool = True,
    positions: str | Path | None = None,
) -> "Page":
    """The map of a network: one page that works without internet; of one made by `share`, for
    that audience.

    Parameters
    ----------
    findings
        Also mark what stands out: cut partners, islands, open places, whom to introduce. With
        10,000 nodes looking for these takes half a minute.
    positions
        A file of positions: read when it is there, so that all lies where it lay; else made.

    Raises
    ------
    ReportError
        When the network has more than 20,000 nodes, or the file of positions is none.
    """
    from netwerk.report.map import draw as draw_map

    results = _found(network) if findings else []
    file = None if positions is None else Path(positions)
    return draw_map(network, results, language=language, title=title, positions=file)


def _found(network: Network) -> list[Result[Any]]:
    """What the analyses find, where any of it may be told; one that cannot run finds nothing."""
    results: list[Result[Any]] = []
    for entry in ALL if may_tell(network) != frozenset() else ():
        if entry.name in _MARKED:
            try:
                results.append(entry.load().run(network))
            except AnalysisError:
                continue
    return results
