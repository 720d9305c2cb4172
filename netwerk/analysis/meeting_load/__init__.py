"""Meeting load: how many hours a year go into overleggen, per person, organisation and overleg.

An overleg takes its times per year × its hours × those who take part in or lead it, also by a role.
A person spends the hours of the overleggen it sits in; an organisation those of its people, and of
the overleggen in which it sits itself while none of its people does. Where the times or the
duration of an overleg are not filled in its hours are unknown: they are counted as such, never
guessed, so that the hours of who sits in it are "at least". Preparing and travelling are not in it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.model.identifiers import kind_of
from netwerk.model.links import About, ContributesTo, Prioritises, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Initiative, Overleg
from netwerk.model.presence import attended, joined
from netwerk.results import Analysis, Result
from netwerk.text import Text, count_words

from .charts import charts
from .words import (
    ASKED,
    ASKED_COLUMNS,
    ASKED_TITLE,
    COLUMNS,
    HEAVY,
    INITIATIVES,
    MOST_HOURS,
    NO_MOMENT,
    OPTIONS,
    TITLE,
    TOTAL,
    UNKNOWN,
    WITHOUT_PURPOSE,
)

__all__ = ["ANALYSIS", "AskedRow", "MeetingLoadRow", "initiatives_asking", "meeting_load"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLoadRow:
    """The overleggen of a person or organisation, or one overleg.

    `overleggen` is how many it sits in, and `participants` how many sit in an overleg; `hours` are
    those of a year that are known, None when of no overleg they are; `unknown` is how many
    overleggen have unknown hours.
    """

    subject: str
    kind: str
    overleggen: int | None
    participants: int | None
    hours: float | None
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRow:
    """How many initiatives that were not stopped an organisation, or its people, take part in."""

    organisation: str
    count: int
    initiatives: tuple[str, ...]


def meeting_load(
    network: Network, *, most_hours: float = MOST_HOURS, most_initiatives: int = INITIATIVES
) -> Result[MeetingLoadRow]:
    """Hours a year in overleggen per person, organisation and overleg.

    Parameters
    ----------
    most_hours
        From how many hours a year a person is named in a finding, 0 for nobody; ours, no norm.
    most_initiatives
        From how many initiatives an organisation is named in a finding, 0 for none.

    Returns
    -------
    Persons, then organisations, then overleggen, each with most known hours first.

    Raises
    ------
    AnalysisError
        When a limit is below 0.

    Examples
    --------
    >>> from netwerk.model.links import TakesPartIn
    >>> from netwerk.model.nodes import Person
    >>> mdo = Overleg(name="MDO", frequency=10, duration=1.5)
    >>> network = Network([Person(name="An"), mdo], [TakesPartIn("person:an", mdo.id)])
    >>> [(row.subject, row.hours) for row in meeting_load(network).rows]
    [('person:an', 15.0), ('overleg:mdo', 15.0)]
    """
    if not (most_hours >= 0 and most_initiatives >= 0):  # nor nan
        text = Text(nl="een grens ligt niet onder 0.", en="a limit is not below 0.")
        raise AnalysisError(text)
    hours = {node.id: _hours(node) for node in network.nodes_of(Overleg)}
    members = attended(network)
    rows = [*_partner_rows(network, members, hours), *_overleg_rows(members, hours)]
    rows.sort(key=lambda row: (_ORDER[row.kind], -(row.hours or 0), row.subject))
    asked = initiatives_asking(network).rows
    findings = (
        *_heavy(rows, most_hours),
        *_unknown(rows),
        *(_asked(row) for row in asked if row.count >= most_initiatives > 0),
    )
    notes = tuple(_notes(network, rows)) if hours else ()
    names = network.names()
    return Result(
        "meeting_load",
        TITLE,
        tuple(rows),
        COLUMNS,
        names,
        tuple(findings),
        notes,
        charts=charts(rows, names),
    )


def initiatives_asking(network: Network) -> Result[AskedRow]:
    """How many initiatives ask each organisation, itself or by its people; most first."""
    running = {node.id for node in network.nodes_of(Initiative) if node.status != "stopped"}
    employers = _employers(network)
    found: dict[str, set[str]] = defaultdict(set)
    for partner, gathering in joined(network):
        if gathering in running:
            for organisation in _organisations(partner, employers):
                found[organisation].add(gathering)
    rows = [
        AskedRow(organisation=i, count=len(own), initiatives=tuple(sorted(own)))
        for i, own in found.items()
    ]
    rows.sort(key=lambda row: (-row.count, row.organisation))
    return Result("initiatives_asking", ASKED_TITLE, tuple(rows), ASKED_COLUMNS, network.names())


_ORDER = {"person": 0, "organisation": 1, "overleg": 2}


def _hours(overleg: Overleg) -> float | None:
    """What one who sits in it spends on it in a year."""
    if overleg.frequency is None or overleg.duration is None:
        return None
    return overleg.frequency * overleg.duration


def _employers(network: Network) -> Mapping[str, set[str]]:
    employers: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(WorksFor):
        employers[link.source].add(link.target)
    return employers


def _organisations(partner: str, employers: Mapping[str, set[str]]) -> Iterable[str]:
    if kind_of(partner) == "organisation":
        return (partner,)
    return employers.get(partner, ())


def _partner_rows(
    network: Network, members: Mapping[str, set[str]], hours: Mapping[str, float | None]
) -> Iterator[MeetingLoadRow]:
    """A seat of a person is one of its organisation too; a person of several counts for each."""
    employers = _employers(network)
    seats: dict[str, list[str]] = defaultdict(list)
    for overleg, present in members.items():
        for partner in sorted(present):
            own = () if kind_of(partner) == "organisation" else (partner,)
            for subject in (*own, *_organisations(partner, employers)):
                seats[subject].append(overleg)
    for subject, sat in seats.items():
        yield MeetingLoadRow(
            subject=subject,
            kind=kind_of(subject),
            overleggen=len(set(sat)),
            participants=None,
            hours=_summed(hours[overleg] for overleg in sat),
            unknown=sum(hours[overleg] is None for overleg in set(sat)),
        )


def _overleg_rows(
    members: Mapping[str, set[str]], hours: Mapping[str, float | None]
) -> Iterator[MeetingLoadRow]:
    for overleg, each in hours.items():
        count = len(members[overleg])
        yield MeetingLoadRow(
            subject=overleg,
            kind="overleg",
            overleggen=None,
            participants=count,
            hours=None if each is None else round(each * count, 6),
            unknown=int(each is None),
        )


def _summed(hours: Iterable[float | None]) -> float | None:
    known = [each for each in hours if each is not None]
    return round(sum(known), 6) if known else None


def _heavy(rows: Iterable[MeetingLoadRow], most: float) -> Iterator[Finding]:
    for row in rows:
        if row.kind == "person" and row.hours is not None and row.hours >= most > 0:
            yield Finding(
                HEAVY, (row.subject,), {"hours": round(row.hours), "overleggen": row.overleggen}
            )


def _unknown(rows: Iterable[MeetingLoadRow]) -> Iterator[Finding]:
    for row in rows:
        if row.kind == "overleg" and row.hours is None:
            yield Finding(UNKNOWN, (row.subject,))


def _asked(row: AskedRow) -> Finding:
    fields = {"times": count_words(row.count), "initiative_ids": row.initiatives}
    return Finding(ASKED, (row.organisation,), fields)


def _notes(network: Network, rows: Iterable[MeetingLoadRow]) -> Iterator[Text]:
    """All overleggen together, and what goes into those that say nothing of what they are for."""
    overleggen = [row for row in rows if row.kind == "overleg"]
    known = [row.hours for row in overleggen if row.hours is not None]
    yield TOTAL.fill(
        hours=count_words(round(sum(known))),
        known=count_words(len(known)),
        unknown=count_words(len(overleggen) - len(known)),
    )
    meant = {
        link.source
        for kind in (About, ContributesTo, Prioritises)
        for link in network.links_of(kind)
    }
    idle = [row.hours for row in overleggen if row.subject not in meant]
    if idle:
        spent = round(sum(hours for hours in idle if hours is not None))
        yield WITHOUT_PURPOSE.fill(count=count_words(len(idle)), hours=count_words(spent))
    if network.at is None:
        yield NO_MOMENT


ANALYSIS = Analysis(options=OPTIONS, run=meeting_load, finding_kinds=(HEAVY, UNKNOWN, ASKED))
