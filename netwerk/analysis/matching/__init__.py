"""Matching: offers with the needs they answer, and initiatives with who has energy for them.

A partner offers, and a partner or area seeks (`wants`) or has chosen (`prioritises`), a theme, a
goal or an initiative. An offer answers a need for the very same (1), or for one that serves it: a
goal (0.7) or a theme (0.5). An initiative is an offer to who seeks what it is about, and a need to
who offers it; not to who is in it already, nor to an area where it goes on already. That counts in
one wijk or an area and its part, for 0.8 where a place is unknown, and for 0.5 between partners
elsewhere; initiatives elsewhere do not match. Where hours are stated on both sides, offering a
share h of them makes it (1 + h) / 2 of that. Chosen are the matches whose scores, each to the
fourth power, are highest together, with nobody offering or getting more than a few: one that fits
well goes before several that half fit. Energy is private and does not count.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from netwerk.errors import AnalysisError
from netwerk.findings import Finding, FindingKind
from netwerk.measures.capped_matching import capped_matching
from netwerk.model.identifiers import kind_of
from netwerk.model.network import Network
from netwerk.results import Analysis, Result

from .wishes import Match, Wishes
from .words import (
    COLUMNS,
    INITIATIVE_FITS,
    MOST,
    NO_WISHES,
    OFFER_MEETS_NEED,
    OPTIONS,
    TITLE,
    TOO_LOW,
    WISH_WITHOUT_MATCH,
)

_POWER = 4
TOLD_FROM = 0.55  # what only shares a theme stays in the table

__all__ = ["ANALYSIS", "MatchRow", "matching"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRow:
    """What matches a partner or area: another one, or an initiative; `score` is 0–1.

    `sense` is what `partner` does; `subject` the theme, goal or initiative that they share.
    """

    partner: str
    sense: Literal["offers", "seeks"]
    subject: str
    item: str
    score: float
    reasons: tuple[str, ...]


def matching(
    network: Network, *, area: str | None = None, theme: str | None = None, most: int = MOST
) -> Result[MatchRow]:
    """Who offers what another seeks, and which initiatives fit whom.

    Parameters
    ----------
    area, theme
        Only what a partner of this area, or the area itself, offers or seeks, and only what serves
        this theme; by id or name. It is matched with the whole network: in one narrowed with
        `within`, an initiative of the city would be missing.
    most
        In how many matches each may offer, and in how many it may get; at least 1.

    Returns
    -------
    One row per match, by descending score, then by ids. Findings tell of scores of .55 and more.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    AnalysisError
        When `most` is less than 1.

    Examples
    --------
    >>> from netwerk.model.links import Wants
    >>> from netwerk.model.nodes import Person, Theme
    >>> nodes = [Person(name="An"), Person(name="Bo"), Theme(name="Jeugd")]
    >>> wishes = [Wants("person:an", "theme:jeugd", sense="offers")]
    >>> wishes += [Wants("person:bo", "theme:jeugd", sense="seeks")]
    >>> print(*matching(Network(nodes, wishes)).sentences("en"))
    An offers what Bo seeks: Jeugd. Bring them together. ...

    Notes
    -----
    Maximum-weight b-matching by linear programming: :mod:`netwerk.measures.capped_matching`.
    """
    if most < 1:
        raise AnalysisError(TOO_LOW.fill(most=most))
    asked = network.within(area=area).nodes
    wishes = Wishes(network)
    on_theme = wishes.serving(None if theme is None else network.find("theme", theme))
    found = sorted(map(_row, _chosen(wishes, most)), key=_order)
    rows = tuple(
        row
        for row in found
        if row.subject in on_theme and not asked.keys().isdisjoint((row.partner, row.item))
    )
    told = [row for row in rows if row.score >= TOLD_FROM]
    findings = [Finding(_kind(row), (row.partner, row.item), _fields(row)) for row in told]
    wished = [*wishes.offers, *wishes.needs]
    waiting = {wish.owner for wish in wished if wish.owner in asked and wish.subject in on_theme}
    findings += [Finding(WISH_WITHOUT_MATCH, (who,)) for who in sorted(waiting - _served(found))]
    notes = (NO_WISHES,) if network.nodes and not wished else ()
    return Result("matching", TITLE, rows, COLUMNS, network.names(), tuple(findings), notes)


def _served(rows: Iterable[MatchRow]) -> set[str]:
    """Who has a match that fits well."""
    return {end for row in rows if row.score >= TOLD_FROM for end in (row.partner, row.item)}


def _chosen(wishes: Wishes, most: int) -> Iterable[Match]:
    """The matches with the highest scores together; of each two the best one counts."""
    best: dict[tuple[str, str], Match] = {}
    for match in wishes.matches():
        pair = match.offer.owner, match.need.owner
        if pair not in best or _better(match, best[pair]):
            best[pair] = match
    pairs = sorted(best)
    sides = np.array(pairs, dtype=object).reshape(-1, 2).T
    offering, needing = (np.unique(side, return_inverse=True)[1] for side in sides)
    weight = np.array([best[pair].score for pair in pairs]) ** _POWER
    found = capped_matching(offering, needing, weight, most=most)
    return [best[pairs[place]] for place in found.tolist()]


def _better(match: Match, other: Match) -> bool:
    return (-match.score, match.subject) < (-other.score, other.subject)


def _row(match: Match) -> MatchRow:
    """A match as its partner sees it; of two partners, as the one who offers."""
    is_answer = match.offer.stated == "initiative"
    who, what = (match.need, match.offer) if is_answer else (match.offer, match.need)
    return MatchRow(
        partner=who.owner,
        item=what.owner,
        sense="seeks" if is_answer else "offers",
        subject=match.subject,
        score=match.score,
        reasons=match.reasons,
    )


def _order(row: MatchRow) -> tuple[float, str, str]:
    return -row.score, row.partner, row.item


def _kind(row: MatchRow) -> FindingKind:
    return INITIATIVE_FITS if kind_of(row.item) == "initiative" else OFFER_MEETS_NEED


def _fields(row: MatchRow) -> dict[str, str]:
    return {"partner_id": row.partner, "item_id": row.item, "subject_id": row.subject}


ANALYSIS = Analysis(
    options=OPTIONS,
    run=matching,
    finding_kinds=(OFFER_MEETS_NEED, INITIATIVE_FITS, WISH_WITHOUT_MATCH),
    narrows_itself=True,
)
