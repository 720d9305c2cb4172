"""Two networks side by side: what every analysis says before and after, what is lost and gained.

A finding is the same when its kind and subjects are. One on a node that was removed is not gained:
nothing was solved.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from netwerk.changes import Changes, diff
from netwerk.findings import Finding
from netwerk.model import Node
from netwerk.model.network import Network
from netwerk.results import Column, Result
from netwerk.text import LANGUAGES, Text, enumerated, same

from .comparison import WHOLE, Comparison, ComparisonRow
from .words import (
    APART,
    CHANGED,
    COUNTED,
    FINDINGS,
    NOT_RUN,
    ONE_SIDE,
    TITLE,
    columns,
)

__all__ = ["Comparison", "ComparisonRow", "compared"]


def compared(
    before: Network,
    after: Network,
    answers_before: Sequence[Result[Any]],
    answers_after: Sequence[Result[Any]],
) -> Comparison:
    """Two networks by what the same analyses, in the same order, answer on them."""
    changes = diff(before, after)
    names = {**after.names(), **before.names()}
    pairs = list(zip(answers_before, answers_after, strict=True))
    both = [(old, new) for old, new in pairs if _ran(old) and _ran(new)]
    lost = before.nodes.keys() - after.nodes.keys()
    apart_before = _apart(old for old, _ in both)
    apart_after = _apart(new for _, new in both)
    return Comparison(
        analysis="comparison",
        title=TITLE,
        rows=tuple(row for old, new in both for row in _rows(old, new)),
        columns=_columns([new for _, new in both]),
        names=names,
        findings=tuple(f for old, new in both for f in _only(new.findings, old.findings)),
        notes=(*_counts(changes), *_not_run(pairs)),
        gone=tuple(
            finding
            for old, new in both
            for finding in _only(old.findings, new.findings)
            if lost.isdisjoint(finding.subjects)
        ),
        parted=tuple(sorted(apart_after - apart_before)),
        joined=tuple(sorted(apart_before - apart_after - lost)),
        changes=changes,
        measures={"findings": FINDINGS, **{c.name: c for _, new in both for c in _measured(new)}},
    )


def _ran(answer: Result[Any]) -> bool:
    """Whether the analysis could run; one that could not has only a note."""
    return bool(answer.columns)


def _measured(answer: Result[Any]) -> list[Column]:
    """The columns of an analysis whose first row is compared."""
    return [c for c in answer.columns if c.is_numeric] if answer.analysis == WHOLE else []


def _rows(old: Result[Any], new: Result[Any]) -> Iterator[ComparisonRow]:
    for column in _measured(new):
        before, after = (
            getattr(answer.rows[0], column.name) if answer.rows else None for answer in (old, new)
        )
        if before is not None or after is not None:
            yield _row(new.analysis, column.name, before, after)
    yield _row(new.analysis, FINDINGS.name, len(old.findings), len(new.findings))


def _row(analysis: str, measure: str, before: float | None, after: float | None) -> ComparisonRow:
    # Rounded, or what is the same but for the last bit would differ.
    difference = None if before is None or after is None else round(after - before, 12)
    return ComparisonRow(
        analysis=analysis, measure=measure, before=before, after=after, difference=difference
    )


def _columns(answers: Sequence[Result[Any]]) -> tuple[Column, ...]:
    titles = {answer.analysis: answer.title for answer in answers}
    measures = {c.name: c.text for answer in answers for c in (*_measured(answer), FINDINGS)}
    return columns(titles, measures)


def _only(these: Iterable[Finding], those: Iterable[Finding]) -> list[Finding]:
    """The findings that are not among the others."""
    there = {(finding.kind.key, finding.subjects) for finding in those}
    return [finding for finding in these if (finding.kind.key, finding.subjects) not in there]


def _apart(answers: Iterable[Result[Any]]) -> set[str]:
    """The partners that stand apart from the others."""
    findings = (finding for answer in answers for finding in answer.findings)
    return {node_id for f in findings if f.kind.key in APART for node_id in f.subjects}


def _counts(changes: Changes) -> Iterator[Text]:
    """How many nodes and links come, go and change."""
    sides = {
        "added": changes.added,
        "removed": changes.removed,
        "updated": [update.after for update in changes.updated],
    }
    if changes:
        told = [CHANGED[name].fill(items=_counted(items)) for name, items in sides.items() if items]
        yield Text(**{lang: " ".join(text[lang] for text in told) for lang in LANGUAGES})


def _counted(items: Sequence[object]) -> Text:
    nodes = sum(isinstance(item, Node) for item in items)
    counts = (nodes, len(items) - nodes)
    parts = [words.of(count) for words, count in zip(COUNTED, counts, strict=True) if count]
    return Text(**{lang: enumerated((part[lang] for part in parts), lang) for lang in LANGUAGES})


def _not_run(pairs: Iterable[tuple[Result[Any], Result[Any]]]) -> Iterator[Text]:
    """Which analyses could not run on one side or both, and why."""
    for old, new in pairs:
        failed = [answer for answer in (old, new) if not _ran(answer)]
        if failed:
            text = NOT_RUN if len(failed) > 1 else ONE_SIDE[failed[0] is new]
            (why, *_) = failed[0].notes or (same(""),)
            yield text.fill(title=new.title, why=why)
