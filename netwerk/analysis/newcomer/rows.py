"""The rows of each part of the newcomer's page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from netwerk.model.identifiers import kind_of
from netwerk.model.moment import Moment
from netwerk.model.nodes import Agreement, Overleg
from netwerk.ties import project

from .scope import Scope

_ROLE, _LEADS, _CONTACTS, _PROFESSION = 0.3, 0.25, 0.25, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRow:
    """Somebody to know; `score` is 0–1, `contacts` a number of partners in the area."""

    partner: str
    profession: str | None
    organisations: tuple[str, ...]
    reasons: tuple[str, ...]
    roles: tuple[str, ...]
    leads: tuple[str, ...]
    meet_at: tuple[str, ...]
    contacts: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlegRow:
    """An overleg: `frequency` in times per year, `duration` in hours."""

    overleg: str
    type: str | None
    frequency: float | None
    duration: float | None
    channel: str | None
    subjects: tuple[str, ...]
    chairs: tuple[str, ...]
    joining: str | None
    colleagues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """An agreement that holds, and where it is written down."""

    agreement: str
    type: str | None
    status: str | None
    subjects: tuple[str, ...]
    location: str | None
    owners: tuple[str, ...]
    next_review: Moment | None


def partner_rows(scope: Scope, most: int) -> tuple[PartnerRow, ...]:
    """Whom to know first: by descending score, then by id."""
    ties = project(scope.here)
    degree = dict(zip(ties.ids, np.diff(ties.adjacency.indptr).tolist(), strict=True))
    partners = scope.partners()
    busiest = max((degree[partner] for partner in partners), default=0)
    rows = [_partner(scope, partner, degree[partner], busiest) for partner in partners]
    return tuple(sorted(rows, key=lambda row: (-row.score, row.partner))[:most])


def _partner(scope: Scope, partner: str, contacts: int, busiest: int) -> PartnerRow:
    roles = tuple(filter(scope.concerns, scope.holds.get(partner, ())))
    led = (*scope.leads.get(partner, ()), *(g for r in roles for g in scope.leads.get(r, ())))
    leads = tuple(dict.fromkeys(filter(scope.concerns, led)))
    share = contacts / busiest if busiest else 0.0
    parts = {
        "role": _ROLE * bool(roles),
        "leads": _LEADS * bool(leads),
        "contacts": _CONTACTS * share,
        "colleague": _PROFESSION * scope.is_colleague(partner),
    }
    holds = {**parts, "contacts": share > 1 / 2}
    joined = scope.gatherings.get(partner, ())
    return PartnerRow(
        partner=partner,
        profession=getattr(scope.here.nodes[partner], "profession", None),
        organisations=scope.employers.get(partner, ()),
        reasons=tuple(reason for reason in parts if holds[reason]),
        roles=roles,
        leads=leads,
        meet_at=tuple(g for g in joined if kind_of(g) == "overleg" and scope.concerns(g)),
        contacts=contacts,
        score=round(sum(parts.values()), 12),
    )


def overleg_rows(scope: Scope, people: Iterable[PartnerRow]) -> tuple[OverlegRow, ...]:
    """Where to go: where colleagues are first, then where most of the people to know sit, then on
    the theme, most often, and by id.
    """
    present = Counter(overleg for person in people for overleg in person.meet_at)

    def order(row: OverlegRow) -> tuple[bool, int, bool, float, str]:
        about = scope.is_about(row.overleg)
        often = -(row.frequency or 0)
        return not row.colleagues, -present[row.overleg], not about, often, row.overleg

    rows = [
        OverlegRow(
            overleg=node.id,
            type=node.type,
            frequency=node.frequency,
            duration=node.duration,
            channel=node.channel,
            subjects=node.subjects,
            chairs=scope.leaders(node.id),
            joining=node.joining,
            colleagues=scope.colleagues(node.id),
        )
        for node in scope.here.nodes_of(Overleg)
        if scope.concerns(node.id)
    ]
    return tuple(sorted(rows, key=order))


def agreement_rows(scope: Scope) -> tuple[AgreementRow, ...]:
    """What was agreed: on the theme first, then by id; not what has ended."""
    rows = [
        AgreementRow(
            agreement=node.id,
            type=node.type,
            status=node.status,
            subjects=node.subjects,
            location=node.location,
            owners=scope.leaders(node.id),
            next_review=node.next_review,
        )
        for node in scope.here.nodes_of(Agreement)
        if scope.concerns(node.id) and node.status != "ended"
    ]
    return tuple(sorted(rows, key=lambda r: (not scope.is_about(r.agreement), r.agreement)))
