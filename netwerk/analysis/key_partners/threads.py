"""Where the ties of a network hang by one partner or one tie, and who ties domains together."""

from collections.abc import Iterator, Sequence

import numpy as np

from netwerk.findings import Finding
from netwerk.measures.adjacency import Integers, rows_of_entries
from netwerk.measures.brokerage import Brokerage
from netwerk.measures.cut import Blocks
from netwerk.ties import NetworkArrays, Ties

from .words import BRIDGE, BROKER, CUT_PARTNER, MOST_NEEDED, ONLY_CONTACT

_FEWEST_CUT_OFF = 2  # one is most often an employer of whom nobody else is filled in
_MOST_BROKERS = 3
_MOST_NAMED = 50
_MOST_PARTNERS = 5_000


def apart_without(ties: Ties, blocks: Blocks) -> list[tuple[str, ...]]:
    """Who loses the largest part without each partner; empty where too many to name."""
    loose: list[tuple[str, ...]] = [()] * len(ties.ids)
    if len(ties.ids) <= _MOST_PARTNERS:
        named = blocks.cut_partners & (blocks.cut_off <= _MOST_NAMED)
        for partner in np.flatnonzero(named).tolist():
            loose[partner] = _cut_off_by(ties, blocks, partner)
    return loose


def cut_findings(ties: Ties, blocks: Blocks, ranked: Sequence[str]) -> Iterator[Finding]:
    """Without whom others come loose: the first of the ranked in full, then the others."""
    place = {partner: i for i, partner in enumerate(ties.ids)}
    cutting = [p for p in ranked if blocks.cut_off[place[p]] >= _FEWEST_CUT_OFF]
    for partner in cutting[:1]:
        loose = _cut_off_by(ties, blocks, place[partner])
        yield Finding(MOST_NEEDED, (partner,), {"cut_off": len(loose), "cut_off_ids": loose})
    for partner in cutting[1:]:
        yield Finding(CUT_PARTNER, (partner,), {"cut_off": int(blocks.cut_off[place[partner]])})


def thin_threads(arrays: NetworkArrays, ties: Ties, blocks: Blocks) -> Iterator[Finding]:
    """Ties that alone join two parts, and partners that only one other is in touch with.

    An organisation is here one with its people, so a bridge to these alone is told of them.
    """
    unit = _units(arrays, ties)
    of_one = _only_contacts(ties, unit)
    for a, b, cut_off in zip(*(ends.tolist() for ends in blocks.bridges()), strict=True):
        is_told = (unit[a], b) in of_one or (unit[b], a) in of_one
        if cut_off >= _FEWEST_CUT_OFF and not is_told:
            yield Finding(BRIDGE, (ties.ids[a], ties.ids[b]), {"cut_off": cut_off})
    for partner, contact in sorted(of_one):
        ends = ties.ids[partner], ties.ids[contact]
        fields = {"partner_id": ends[0], "contact_id": ends[1]}
        yield Finding(ONLY_CONTACT, ends, fields)


def brokers_between(ties: Ties, roles: Brokerage) -> list[Finding]:
    """The few who stand most often between two partners of different domains."""
    pairs = roles.liaison + roles.gatekeeper
    most = np.argsort(-pairs, kind="stable")[:_MOST_BROKERS].tolist()
    return [Finding(BROKER, (ties.ids[i],)) for i in most if pairs[i]]


def _cut_off_by(ties: Ties, blocks: Blocks, partner: int) -> tuple[str, ...]:
    parts = blocks.parts_without(partner)[1:]
    return tuple(sorted(ties.ids[i] for part in parts for i in part.tolist()))


def _units(arrays: NetworkArrays, ties: Ties) -> Integers:
    """For each partner the organisation it works for, when that is one of them; else itself."""
    unit = np.arange(len(ties.ids))
    place = {partner: i for i, partner in enumerate(ties.ids)}
    employed = arrays.links.links("works_for")
    ends = [
        [place.get(arrays.ids[i], -1) for i in side[employed].tolist()]
        for side in (arrays.links.source, arrays.links.target)
    ]
    person, employer = np.unique(np.array(ends, dtype=np.int64), axis=1)
    both = (person >= 0) & (employer >= 0)
    has_one = both & (np.bincount(person[both], minlength=len(unit) + 1)[person] == 1)
    unit[person[has_one]] = employer[has_one]
    return unit


def _only_contacts(ties: Ties, unit: Integers) -> set[tuple[int, int]]:
    """Each unit with a single contact, and that contact; not where the two are an island."""
    inside = unit[rows_of_entries(ties.adjacency)]
    contact = ties.adjacency.indices.astype(np.int64)
    crosses = inside != unit[contact]
    (whole, outside), times = np.unique(
        [inside[crosses], contact[crosses]], axis=1, return_counts=True
    )
    contacts = np.bincount(whole, minlength=len(unit))
    # The contact has ties of its own, also within its own unit, that do not lead back.
    degrees = np.diff(ties.adjacency.indptr)
    alone = (contacts[whole] == 1) & (degrees[outside] > times)
    return set(zip(whole[alone].tolist(), outside[alone].tolist(), strict=True))
