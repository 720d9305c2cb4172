"""Freshness: which facts nobody confirmed for long, and whom to ask whether they still hold.

A fact is a node, or a link that says something by itself: who works with or knows whom, holds a
seat, works on a goal, wants, prioritises or funds something. Its age is the time since
`confirmed_on`. Areas, themes and spearheads do not age; judgements and headcounts have a date.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.model.identifiers import kind_of
from netwerk.model.link import Link
from netwerk.model.links import Funds, Holds, Knows, Prioritises, Wants, WorksOn, WorksWith
from netwerk.model.moment import Moment, is_recent
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import PARTNERS, Overleg
from netwerk.results import Analysis, Result
from netwerk.text import Text, count_words

from .charts import charts
from .contacts import Contacts
from .sheet import SHEET, fact_of
from .words import (
    COLUMNS,
    CONFIRMED,
    FEW_MONTHS,
    KINDS,
    NO_MOMENT,
    NOBODY_TO_ASK,
    OPTIONS,
    TITLE,
    TO_CONFIRM,
)

__all__ = ["ANALYSIS", "FreshnessRow", "freshness"]

_AGELESS = ("area", "theme", "speerpunt", "assessment", "headcount")
_FIRST = (*PARTNERS, Overleg.kind)
_TELLING = (Funds, Holds, Knows, Prioritises, Wants, WorksOn, WorksWith)
Fact: TypeAlias = Node | Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshnessRow:
    """A fact that was not confirmed lately; `age_days` is None when it never was.

    Of a link `subject` and `other` are the ends, `what` its kind and `fact` what tells it from
    others; of a node `what` is its kind. `contact` is whom to ask, None when nobody is known.
    """

    subject: str
    what: str
    other: str | None
    confirmed_on: Moment | None
    age_days: int | None
    contact: str | None
    fact: str | None


def freshness(network: Network, *, months: int = 12) -> Result[FreshnessRow]:
    """The facts that nobody confirmed for so long, and whom to ask.

    Parameters
    ----------
    months
        What was confirmed less long ago is left out; 0 leaves nothing out.

    Returns
    -------
    One row per fact, partners and overleggen first: what was never confirmed, then the oldest,
    then by ids.

    Raises
    ------
    AnalysisError
        When the network was not narrowed to a moment (`within(at=)`), or `months` is negative.

    Examples
    --------
    >>> from netwerk.model.nodes import Person
    >>> an = Person(name="An", confirmed_on="2024-01-31")
    >>> row = freshness(Network([an]).within(at="2026-01-31")).rows[0]
    >>> row.subject, row.age_days, row.contact
    ('person:an', 731, 'person:an')
    """
    if network.at is None:
        raise AnalysisError(NO_MOMENT)
    if months < 0:
        raise AnalysisError(FEW_MONTHS)
    today, facts = network.at.last_day, list(_facts(network))
    old = [f for f in facts if not months or not is_recent(f.confirmed_on, today, months)]
    contacts = Contacts(network)
    rows = sorted((_row(fact, today, contacts) for fact in old), key=_order)
    notes = _notes(len(facts), len(facts) - len(old), months)
    return Result(
        "freshness",
        TITLE,
        tuple(rows),
        COLUMNS,
        network.names(),
        tuple(_findings(rows)),
        notes,
        charts=charts((fact.confirmed_on for fact in facts), today),
    )


def _facts(network: Network) -> Iterator[Fact]:
    yield from (node for node in network.nodes.values() if node.kind not in _AGELESS)
    yield from (link for link in network.links if isinstance(link, _TELLING))


def _row(fact: Fact, today: date, contacts: Contacts) -> FreshnessRow:
    confirmed = fact.confirmed_on
    subject = fact.id if isinstance(fact, Node) else fact.source
    return FreshnessRow(
        subject=subject,
        what=fact.kind,
        other=None if isinstance(fact, Node) else fact.target,
        confirmed_on=confirmed,
        age_days=max((today - confirmed.last_day).days, 0) if confirmed else None,
        contact=contacts.of(subject),
        fact=None if isinstance(fact, Node) else fact_of(fact),
    )


def _order(row: FreshnessRow) -> tuple[bool, bool, int, str, str]:
    is_later = row.what not in _FIRST
    age = row.age_days
    return is_later, age is not None, -(age or 0), row.subject, row.fact or ""


def _findings(rows: list[FreshnessRow]) -> Iterator[Finding]:
    counts = Counter(row.contact for row in rows)
    for contact, count in sorted(counts.items(), key=lambda item: (-item[1], item[0] or "")):
        if contact is not None:
            yield Finding(TO_CONFIRM, (contact,), {"number": count})
    for subject in dict.fromkeys(row.subject for row in rows if row.contact is None):
        if kind_of(subject) != "area":  # that is for whoever keeps the network
            yield Finding(NOBODY_TO_ASK, (subject,))


def _notes(whole: int, fresh: int, months: int) -> tuple[Text, ...]:
    if not whole or not months:
        return ()
    counts = {"fresh": count_words(fresh), "whole": count_words(whole), "months": months}
    return (CONFIRMED.fill(**counts),)


ANALYSIS = Analysis(options=OPTIONS, run=freshness, finding_kinds=KINDS, sheet=SHEET)
