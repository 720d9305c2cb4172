"""Silos: whether domains, organisations and areas mix less than chance would give.

The E–I index is (external − internal) / all ties: −1 when every tie is within a group, 1 when none
is (Krackhardt and Stern 1988). Chance deals the same groups out among the same partners, the ties
as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from netwerk.measures.adjacency import Adjacency, Integers
from netwerk.measures.communities import ei_index
from netwerk.measures.mixing import ei_by_chance
from netwerk.model.network import Network
from netwerk.ties import MAX_GATHERING, Level, NetworkArrays, Ties, arrays_of, project

from .places import Places, employers_of, own_areas

Between = Literal["domain", "organisation", "area"]
BETWEEN: tuple[Between, ...] = get_args(Between)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiloRow:
    """How groups mix; `ei_deviation` in standard deviations from chance, below −2 is less.

    `partners` counts those that are in a group. A measure without a value is None.
    """

    between: Between
    groups: int
    partners: int
    ei_index: float | None
    ei_expected: float | None
    ei_deviation: float | None


def silos(
    network: Network, *, level: Level = "partner", max_gathering: int = MAX_GATHERING
) -> tuple[SiloRow, ...]:
    """How domains, organisations and areas mix, and how they would by chance.

    Returns
    -------
    A row for domains, one for organisations and one for areas. An organisation is a group of the
    persons who work there, so at the level `organisation` there are none; an area is one of the
    partners active there and, without an area of their own, of who they employ. Who works or is
    active in several is in no group.
    """
    arrays = arrays_of(network)
    ties = project(arrays, level=level, max_gathering=max_gathering)
    return tuple(
        _row(between, ties.adjacency, groups)
        for between, groups in zip(BETWEEN, _groups(arrays, ties), strict=True)
    )


def ei_against_chance(
    adjacency: Adjacency, groups: Integers
) -> tuple[float | None, float | None, float | None]:
    """The E–I index, what chance would give, and how many standard deviations apart they are."""
    index = ei_index(adjacency, groups)
    expected, spread = ei_by_chance(adjacency, groups)
    if index is None or expected is None:
        return None, None, None
    return index, expected, (index - expected) / spread if spread else None


def _row(between: Between, adjacency: Adjacency, groups: Integers) -> SiloRow:
    index, expected, deviation = ei_against_chance(adjacency, groups)
    known = groups[groups >= 0]
    return SiloRow(
        between=between,
        groups=len(np.unique(known)),
        partners=len(known),
        ei_index=index,
        ei_expected=expected,
        ei_deviation=deviation,
    )


def _groups(arrays: NetworkArrays, ties: Ties) -> tuple[Integers, ...]:
    """The group of each partner: its domain, employer and area, −1 without one."""
    return (
        ties.domain.astype(np.int64),
        _codes(ties.ids, employers_of(arrays)),
        _codes(ties.ids, own_areas(arrays)),
    )


def _codes(partners: Iterable[str], groups: Places) -> Integers:
    """A number per group; −1 for who is in none or in several."""
    alone = {partner: next(iter(found)) for partner, found in groups.items() if len(found) == 1}
    number = {group: code for code, group in enumerate(sorted({*alone.values()}))}
    return np.array([number[alone[p]] if p in alone else -1 for p in partners], dtype=np.int64)
