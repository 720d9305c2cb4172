"""What a page tells of the answers: of a shared network only what its audience may know."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from netwerk.model.network import Network
from netwerk.results import Result
from netwerk.sharing import can_answer, may_tell


def for_audience(results: Iterable[Result[Any]], network: Network) -> list[Result[Any]]:
    """The answers on a network as its audience gets them; those that say nothing drop out."""
    allowed = may_tell(network)
    answers = [result for result in results if can_answer(network, result.analysis)]
    if allowed is None:
        return answers
    narrowed = (_narrowed(result, allowed) for result in answers)
    return [result for result in narrowed if result.rows or result.findings]


def _narrowed(result: Result[Any], allowed: frozenset[str]) -> Result[Any]:
    """The findings of these kinds and the rows behind them, without all that is beside them."""
    return replace(
        result,
        findings=tuple(found for found in result.findings if found.kind.key in allowed),
        rows=tuple(row for row in result.rows if getattr(row, "kind", None) in allowed),
        notes=(),
        matrices=(),
        charts=(),
        asked=None,
    )
