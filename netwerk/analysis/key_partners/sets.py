"""The few partners that together matter most, by name."""

from dataclasses import dataclass
from numbers import Integral
from typing import Literal

from netwerk.errors import AnalysisError
from netwerk.measures.key_players import fragmenting_set, reaching_set
from netwerk.model.network import Network
from netwerk.text import Text
from netwerk.ties import MAX_GATHERING, Level, NetworkArrays, project

_WRONG_COUNT = Text(
    nl="Kies een geheel getal van 1 tot en met {partners}, niet {count}.",
    en="Choose a whole number from 1 to {partners}, not {count}.",
)
_NOBODY = Text(nl="Er zijn geen partners om uit te kiezen.", en="There are no partners to choose.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPartnerSet:
    """Partners by id, sorted, what was measured of them together, and whether surely the best.

    The score is F or DF of what is left without them, None where that is fewer than two partners,
    or their distance-weighted reach (0–1).
    """

    members: tuple[str, ...]
    measure: Literal["distance_fragmentation", "fragmentation", "reach"]
    score: float | None
    exact: bool


def key_partner_set(
    network: Network | NetworkArrays,
    k: int,
    *,
    level: Level = "partner",
    reach: bool = False,
    max_gathering: int = MAX_GATHERING,
) -> KeyPartnerSet:
    """The k partners whose loss fragments the network most, or who together reach most.

    Parameters
    ----------
    k
        How many partners, at least 1 and at most all.
    level
        Who counts as a partner: `partner` (persons and organisations), `person`, `organisation`.
    reach
        Look for those who reach most others soonest (KPP-Pos) instead of those whose loss fragments
        most (KPP-Neg).
    max_gathering
        The most members a gathering may have to make ties.

    Raises
    ------
    AnalysisError
        When the level is unknown, or there are not so many partners.

    Examples
    --------
    >>> import networkx as nx
    >>> from netwerk.native import from_networkx
    >>> key_partner_set(from_networkx(nx.path_graph(5)), 1).members
    ('person:2',)

    Notes
    -----
    Fragmentation counts distances (DF), in large networks only who can be reached (F): `measure`
    says which. Exact by trying all sets where these are few, else greedy with exchanges.

    References
    ----------
    Borgatti, S.P. (2006). Identifying sets of key players in a social network. Computational &
    Mathematical Organization Theory 12, 21–34.
    """
    ties = project(network, level=level, max_gathering=max_gathering)
    if not ties.ids:
        raise AnalysisError(_NOBODY)
    count = int(k) if isinstance(k, Integral) else 0  # of numpy, too
    if not 1 <= count <= len(ties.ids):
        raise AnalysisError(_WRONG_COUNT.fill(partners=len(ties.ids), count=repr(k)))
    measure: Literal["distance_fragmentation", "fragmentation", "reach"]
    if reach:
        measure, found = "reach", reaching_set(ties.adjacency, count)
    elif by_distance := fragmenting_set(ties.adjacency, count, by="distance_fragmentation"):
        measure, found = "distance_fragmentation", by_distance
    else:
        by_parts = fragmenting_set(ties.adjacency, count)
        assert by_parts is not None  # F never takes too many steps
        measure, found = "fragmentation", by_parts
    members = tuple(ties.ids[i] for i in found.members)
    return KeyPartnerSet(members=members, measure=measure, score=found.score, exact=found.exact)
