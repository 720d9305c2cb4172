"""Meeting pairs: overleggen with nearly the same people on the same theme, which could be one.

The share of people is the Jaccard index of who take part in or lead the two (also by a role): those
in both over those in either. They are on the same theme when they name one, or when one of the two
names none. Joining saves everybody who sits in both the hours of the shorter of the two in a year;
what that is cannot be said when the times or duration of either are not filled in.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.model.links import About
from netwerk.model.network import Network
from netwerk.model.nodes import Overleg
from netwerk.model.presence import attended
from netwerk.model.verdicts import Verdict
from netwerk.results import Analysis, Result
from netwerk.text import Text, as_written

from .words import (
    COLUMNS,
    HOURS_UNKNOWN,
    LARGE,
    LEAST_SHARED,
    MINIMUM,
    OPTIONS,
    SAME_PEOPLE,
    SAVES,
    TITLE,
)

__all__ = ["ANALYSIS", "MeetingPairRow", "meeting_pairs"]

# Of the overleggen of one person every two are compared; a name in so many is a mailing list.
_MOST_OF_ONE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPairRow:
    """Two overleggen with nearly the same people; `score` is the share of people in both.

    `themes` are those of both; `hours_saved` a year is None when either's hours are unknown.
    """

    a: str
    b: str
    score: float
    shared: tuple[str, ...]
    themes: tuple[str, ...]
    hours_saved: float | None


def meeting_pairs(network: Network, *, minimum: float = MINIMUM) -> Result[MeetingPairRow]:
    """Pairs of overleggen that could be one, and the hours a year that this saves.

    Parameters
    ----------
    minimum
        The least share of people in both of those in either, 0–1, above 0.

    Returns
    -------
    Most hours saved first, unknown hours last; then by share. At least two people are in both.
    Pairs somebody judged are left out.

    Raises
    ------
    AnalysisError
        When the minimum is no such share.

    Notes
    -----
    Only overleggen that share a person are compared.
    """
    if not 0 < minimum <= 1:
        text = Text(
            nl="minimum ligt boven 0 en ten hoogste op 1, niet {minimum}.",
            en="minimum is above 0 and at most 1, not {minimum}.",
        )
        raise AnalysisError(text.fill(minimum=as_written(minimum)))
    members = attended(network)
    themes: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(About):
        themes[link.source].add(link.target)
    judged = {(v.source, v.target) for v in network.links if isinstance(v, Verdict)}
    common, large = _common(members)
    rows = [
        _row(network, a, b, members, themes)
        for (a, b), count in common.items()
        if count >= LEAST_SHARED
        and count >= minimum * len(members[a] | members[b])
        and (themes[a] & themes[b] or not themes[a] or not themes[b])
        and (a, b) not in judged
    ]
    rows.sort(key=lambda row: (-(row.hours_saved or 0), -row.score, row.a, row.b))
    findings = tuple(map(_finding, rows))
    notes = (LARGE.fill(count=large),) if large else ()
    return Result("meeting_pairs", TITLE, tuple(rows), COLUMNS, network.names(), findings, notes)


def _common(members: Mapping[str, set[str]]) -> tuple[Counter[tuple[str, str]], int]:
    """How many sit in both, of each two overleggen a < b, and who sits in too many to tell."""
    sits_in: dict[str, list[str]] = defaultdict(list)
    for overleg in sorted(members):
        for partner in members[overleg]:
            sits_in[partner].append(overleg)
    few = [own for own in sits_in.values() if len(own) <= _MOST_OF_ONE]
    return Counter(pair for own in few for pair in combinations(own, 2)), len(sits_in) - len(few)


def _row(
    network: Network,
    a: str,
    b: str,
    members: Mapping[str, set[str]],
    themes: Mapping[str, set[str]],
) -> MeetingPairRow:
    shared = members[a] & members[b]
    hours = [_hours(network, overleg) for overleg in (a, b)]
    known = [each for each in hours if each is not None]
    return MeetingPairRow(
        a=a,
        b=b,
        score=round(len(shared) / len(members[a] | members[b]), 6),
        shared=tuple(sorted(shared)),
        themes=tuple(sorted(themes[a] & themes[b])),
        hours_saved=round(min(known) * len(shared), 6) if len(known) == 2 else None,
    )


def _hours(network: Network, node_id: str) -> float | None:
    overleg = network.nodes[node_id]
    assert isinstance(overleg, Overleg)
    if overleg.frequency is None or overleg.duration is None:
        return None
    return overleg.frequency * overleg.duration


def _finding(row: MeetingPairRow) -> Finding:
    saved = HOURS_UNKNOWN if row.hours_saved is None else SAVES.fill(hours=round(row.hours_saved))
    return Finding(SAME_PEOPLE, (row.a, row.b), {"shared_ids": row.shared, "saved": saved})


ANALYSIS = Analysis(options=OPTIONS, run=meeting_pairs, finding_kinds=(SAME_PEOPLE,))
