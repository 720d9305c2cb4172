"""A judgement of the wijkcoördinator's own, beside what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from netwerk.model.moment import Moment
from netwerk.model.nodes import Assessment
from netwerk.text import Text

from . import evidence as said
from .found import Found, Status, joined, moment_text
from .rules import Rule
from .wijk import Facts
from .words import STATUSES

Key: TypeAlias = tuple[str, str | None, str]
Judgements: TypeAlias = Mapping[Key, Assessment]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found, with a judgement taken into account, and what that judgement says."""

    found: Found
    stated: Status | None = None


def judgements(facts: Facts) -> Judgements:
    """The last judgement by area, theme and criterion; of those without a date any dated one."""
    last: dict[Key, Assessment] = {}
    for assessment in facts.nodes_of(Assessment):
        key = (assessment.area, assessment.theme, assessment.criterion)
        is_begun = (when := _when(assessment)) is None or when.first_day <= facts.today
        if is_begun and (key not in last or _order(assessment) > _order(last[key])):
            last[key] = assessment
    return last


def judged(found: Found, judgement: Assessment | None, facts: Facts, rule: Rule) -> Judged:
    """A recent judgement answers what was not measured; what was measured stays as it is.

    Only an evaluation is itself what the criterion asks for: it also outdoes an older one.
    """
    if judgement is None or judgement.status == "unknown":
        return Judged(found)
    when = _when(judgement)
    if when is None or not facts.is_recent(when, rule.months):
        old = said.OLD_JUDGEMENT.fill(months=rule.months) if when else said.UNDATED_JUDGEMENT
        return Judged(_asking_again(found, old) if found.status == "unknown" else found)
    stated = cast(Status, judgement.status)
    is_outdone = judgement.criterion == "evaluated" and found.status != "met"
    if found.basis == "measured" and not is_outdone:
        return Judged(found, stated)
    told = said.JUDGED.fill(when=moment_text(when), status=STATUSES[stated])
    answer = Found(
        status=stated,
        basis="stated",
        measured=found.measured,
        evidence=joined((told, found.evidence)),
        shown_by=(judgement.id, *found.shown_by),
        missing=found.missing,
        next_step=None if found.status == "unknown" else found.next_step,
    )
    return Judged(answer, stated)


def _asking_again(found: Found, old: Text) -> Found:
    return Found(
        status="unknown",
        measured=found.measured,
        evidence=joined((found.evidence, old)),
        missing=found.missing,
        next_step="date_judgement",
    )


def _when(assessment: Assessment) -> Moment | None:
    return assessment.on or assessment.confirmed_on


def _order(assessment: Assessment) -> tuple[str, str]:
    """By date, then by id."""
    when = _when(assessment)
    return (when.last_day.isoformat() if when else ""), assessment.id
