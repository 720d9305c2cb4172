"""The map of a network, with what the analyses found on it."""

from dataclasses import replace
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

# The analyses that a map marks, and which of these take minutes on a large network.
_MARKED = ("fragmentation", "key_partners", "loose_ends", "missing_links")
_SLOW = ("fragmentation", "missing_links")


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
        Also mark what stands out: cut partners, islands, open places, whom to introduce. Above
        2,000 nodes islands and whom to introduce are left out: they take minutes there.
    positions
        A file of positions: read when it is there, so that all lies where it lay; else made.

    Raises
    ------
    ReportError
        When the network has more than 20,000 nodes, or the file of positions is none.
    """
    from netwerk.report.map import LARGE, draw as draw_map

    asked = [name for name in _MARKED if len(network.nodes) <= LARGE or name not in _SLOW]
    results = _found(network, asked) if findings else []
    file = None if positions is None else Path(positions)
    return draw_map(network, results, language=language, title=title, positions=file)


def _found(network: Network, asked: list[str]) -> list[Result[Any]]:
    """What these analyses find and may tell; one that cannot run here finds nothing."""
    allowed = may_tell(network)
    results: list[Result[Any]] = []
    for entry in ALL if allowed is None or allowed else ():
        if entry.name in asked:
            try:
                result = entry.load().run(network)
            except AnalysisError:
                continue
            told = (f for f in result.findings if allowed is None or f.kind.key in allowed)
            results.append(replace(result, findings=tuple(told)))
    return results
