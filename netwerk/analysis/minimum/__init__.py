"""The minimale variant: the base expected of the cooperation on every theme in every wijk.

Six criteria: partners on the theme know one another; they take part in multidisciplinary
overleggen in the wijk; they know one another's work; roles and tasks are clear; the cooperation is
evaluated; 80% of the professionals in the wijk take part. Beside these: are the network, its
communication and its learning written down. A theme with priority is also checked for goals with an
initiative, a lead and a timeline.

Each is met, partly or not met, or *unknown*: what was not filled in is never guessed. A partner is
on the theme by its own statement; an organisation counts once, and its people stand for it. The
norms stand in `rules.toml`.

Source: the multi-year course 2026–2027 of the primary-care organisation, "De minimale variant".
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from netwerk.errors import AnalysisError
from netwerk.findings import Finding, FindingKind
from netwerk.model.network import Network
from netwerk.model.nodes import Theme
from netwerk.results import Analysis, Failing, Result
from netwerk.text import Text

from .arranged import evaluated, priority_goals, roles_clear
from .asking import Question, questions
from .contacts import know_one_another, know_the_work, multidisciplinary
from .described import described_communication, described_learning, described_network
from .found import Basis, Found, Status, listed
from .judging import Judgements, judged, judgements
from .overview import charts, matrices
from .priorities import prioritised
from .rules import Rule, Rules, RuleSet, default_rules, read_rules
from .sheet import SHEET, to_answer
from .taking_part import headcounts, participation
from .wijk import Facts, Scope, Wijk, wijken
from .words import (
    ACT,
    ASK,
    COLUMNS,
    CRITERIA,
    FAIL_ON,
    JUDGED_OTHERWISE,
    KINDS,
    NO_MOMENT,
    NOT_MET,
    NOT_MET_ON_PRIORITY,
    NOTHING_TO_TELL,
    OPTIONS,
    PRIORITY,
    SIX,
    SOURCES,
    TITLE,
)

__all__ = ["ANALYSIS", "MinimumRow", "Question", "minimum", "minimum_questions", "read_rules"]

Check: TypeAlias = Callable[[Scope, Rule], Found]
_CHECKS: Mapping[str, Check] = {
    "know_one_another": know_one_another,
    "multidisciplinary": multidisciplinary,
    "know_the_work": know_the_work,
    "roles_clear": roles_clear,
    "evaluated": evaluated,
    "described_network": described_network,
    "described_communication": described_communication,
    "described_learning": described_learning,
    PRIORITY: priority_goals,
}
# Where a script can stop: each level includes those before it.
FAILING = {
    "not_met": ("not_met",),
    "unknown": ("not_met", "unknown"),
    "partly": ("not_met", "unknown", "partly"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumRow:
    """One criterion of one theme in one wijk; shares are 0–1.

    `measured` is None where nothing was filled in to measure, `basis` where the status is unknown
    and `next_step` where it is met. `stated` is a recent judgement of one's own, also where it is
    not followed. `shown_by` are the nodes that count for it, `missing` those that are lacking.
    """

    area: str
    theme: str
    criterion: str
    status: Status
    measured: float | None
    threshold: float
    basis: Basis | None
    prioritised: bool
    stated: Status | None
    evidence: Text
    shown_by: tuple[str, ...]
    missing: tuple[str, ...]
    next_step: str | None


def minimum(
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    rules: Rules | str | Path | None = None,
) -> Result[MinimumRow]:
    """Per wijk, theme and criterion how far the minimale variant is, why, and what to do next.

    Parameters
    ----------
    area, theme
        Only the wijken of this area and only this theme, by id or name. Everything is looked for in
        the whole network.
    rules
        A file of one's own norms, or `read_rules` of it.

    Returns
    -------
    One row per wijk, theme and criterion: wijken by id, in each the themes with priority first.

    Raises
    ------
    AnalysisError
        When the network was not narrowed to a moment (`within(at=)`).
    NetworkError
        When the area or theme is unknown.
    InputErrors
        Naming every fault in the rules, with file and line.

    Examples
    --------
    >>> from netwerk.model.nodes import Area
    >>> network = Network([Area(name="Oost", level="wijk"), Theme(name="Jeugd")])
    >>> rows = minimum(network.within(at="2026")).rows
    >>> len(rows), {row.status for row in rows}
    (9, {'unknown'})

    Notes
    -----
    What is measured goes before a judgement, and a judgement before what only points to something:
    a shared overleg (for knowing one another) and a recent card (for knowing the work) give partly
    at most, as does a theme on which nobody stated to work. A criterion whose status depends on
    what was not filled in is unknown.
    """
    return _Overview(network, area, theme, rules).result()


def minimum_questions(
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    rules: Rules | str | Path | None = None,
) -> tuple[Question, ...]:
    """The headcounts and judgements that would turn unknown into an answer, most useful first.

    Parameters and errors are those of `minimum`; a theme with priority counts twice.
    """
    return _Overview(network, area, theme, rules).questions


class _Overview:
    """All criteria of the wijken and themes asked for; one use."""

    def __init__(
        self,
        network: Network,
        area: str | None,
        theme: str | None,
        rules: Rules | str | Path | None,
    ) -> None:
        if network.at is None:
            raise AnalysisError(NO_MOMENT)
        self.network = network
        self.rules = rules if isinstance(rules, Rules) else _read(rules)
        self.facts = Facts(network, network.at.last_day)
        within = None if area is None else network.find("area", area)
        self.themes = [node.id for node in network.nodes_of(Theme)]
        if theme is not None:
            self.themes = [network.find("theme", theme)]
        self.judgements: Judgements = judgements(self.facts)
        uncounted: dict[str, list[str]] = {}
        different = self.rules.by_area(network)
        self.rows = tuple(
            row
            for found in wijken(network, within)
            for row in self._wijk(Wijk(self.facts, found), different.get(found), uncounted)
        )
        self.questions = questions(self.rows, uncounted)

    def result(self) -> Result[MinimumRow]:
        """The rows, what they say, and the matrices."""
        names = self.network.names()
        return Result(
            "minimum",
            TITLE,
            self.rows,
            COLUMNS,
            names,
            tuple(self._findings()),
            tuple(self._notes()),
            matrices(self.rows, names),
            charts(self.rows, names),
            asked=to_answer(self.questions, self.rows, self.network.at),
        )

    def _wijk(
        self, wijk: Wijk, different: RuleSet | None, uncounted: dict[str, list[str]]
    ) -> Iterator[MinimumRow]:
        rules = different or self.rules.everywhere
        first = prioritised(wijk)
        joined = participation(wijk, rules["participation"])  # the same for every theme
        counted = headcounts(wijk, rules["participation"])
        named = rules["participation"].professions
        uncounted[wijk.area] = [p for p in named if p not in counted]
        for theme in sorted(self.themes, key=lambda theme: (theme not in first, theme)):
            scope = Scope(wijk, theme)
            for criterion in CRITERIA:
                if criterion != PRIORITY or theme in first:
                    is_joined = criterion == "participation"
                    found = joined if is_joined else _CHECKS[criterion](scope, rules[criterion])
                    yield self._row(scope, criterion, rules, found, prioritised=theme in first)

    def _row(
        self, scope: Scope, criterion: str, rules: RuleSet, found: Found, *, prioritised: bool
    ) -> MinimumRow:
        area, theme = scope.wijk.area, scope.theme
        own = self.judgements.get((area, theme, criterion))
        if own is None and found.basis != "measured":  # one of the whole wijk is less precise
            own = self.judgements.get((area, None, criterion))
        answer = judged(found, own, self.facts, rules["assessment"])
        found = answer.found
        usual = (ASK if found.status == "unknown" else ACT)[criterion]
        return MinimumRow(
            area=area,
            theme=theme,
            criterion=criterion,
            status=found.status,
            measured=found.measured,
            threshold=rules[criterion].met,
            basis=found.basis,
            prioritised=prioritised,
            stated=answer.stated,
            evidence=found.evidence,
            shown_by=found.shown_by,
            missing=found.missing,
            next_step=None if found.status == "met" else found.next_step or usual,
        )

    def _findings(self) -> Iterator[Finding]:
        cells: dict[tuple[str, str], list[MinimumRow]] = {}
        for row in self.rows:
            cells.setdefault((row.area, row.theme), []).append(row)
        for subjects, rows in cells.items():
            base = (*SIX, PRIORITY)
            lacking = [r for r in rows if r.status == "not_met" and r.criterion in base]
            kind = NOT_MET_ON_PRIORITY if rows[0].prioritised else NOT_MET
            yield from _finding(kind, subjects, lacking)
        for subjects, rows in cells.items():
            differ = [r for r in rows if r.basis == "measured" and r.stated not in (None, r.status)]
            yield from _finding(JUDGED_OTHERWISE, subjects, differ)
        for question in self.questions:
            yield question.finding()

    def _notes(self) -> Iterator[Text]:
        """Where the norms come from, those of the whole network."""
        if not self.rows:
            yield NOTHING_TO_TELL
            return
        asked = {row.criterion for row in self.rows}
        for source, text in SOURCES.items():
            rules = self.rules.everywhere
            found = [CRITERIA[c] for c in CRITERIA if c in asked and rules[c].source == source]
            if found:
                yield text.fill(criteria=listed(found))


def _finding(
    kind: FindingKind, subjects: tuple[str, str], rows: list[MinimumRow]
) -> Iterator[Finding]:
    if rows:
        said = listed(CRITERIA[row.criterion] for row in rows)
        fields = {"criteria": said, "area_id": subjects[0], "theme_id": subjects[1]}
        yield Finding(kind, subjects, fields)


def _read(rules: str | Path | None) -> Rules:
    return default_rules() if rules is None else read_rules(rules)


def _failures(result: Result[MinimumRow], level: str) -> int:
    """How many of the six criteria, over all wijken and themes, are at a level or worse."""
    return sum(row.criterion in SIX and row.status in FAILING[level] for row in result.rows)


ANALYSIS = Analysis(
    options=OPTIONS,
    run=minimum,
    finding_kinds=KINDS,
    narrows_itself=True,
    sheet=SHEET,
    failing=Failing(tuple(FAILING), FAIL_ON, _failures),
)
