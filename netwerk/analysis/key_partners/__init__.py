"""Key partners: who holds a network together, and what falls apart without them.

A *cut partner* is one without whom others lose the rest; betweenness counts the pairs between whom
a partner stands, constraint and effective size how far its contacts know one another, and
brokerage the pairs of partners it connects within and between domains.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netwerk.measures.adjacency import Floats
from netwerk.measures.brokerage import Brokerage, brokerage
from netwerk.measures.centrality import degree, estimated_betweenness
from netwerk.measures.cut import Blocks
from netwerk.measures.detours import distance_fragmentation_without
from netwerk.measures.structural_holes import structural_holes
from netwerk.model.confirming import (
    CAREFUL_BELOW,
    NO_NAMES_BELOW,
    Naming,
    confirmed_partners,
    confirmed_share,
    leaves_unnamed,
)
from netwerk.model.links import WorksFor
from netwerk.model.network import Network
from netwerk.results import Analysis, Result
from netwerk.text import Text, count_words
from netwerk.tie_options import ONLY_SELECTION
from netwerk.ties import MAX_GATHERING, Level, NetworkArrays, Ties, arrays_of, project

from .columns import COLUMNS
from .hanging import hanging_on_one
from .sets import KeyPartnerSet, key_partner_set
from .threads import apart_without, brokers_between, cut_findings, thin_threads
from .words import (
    BRIDGE,
    BROKER,
    CAREFUL,
    CONFIRMED,
    CUT_PARTNER,
    ESTIMATED,
    MOST_NEEDED,
    ONLY_CHAIR,
    ONLY_CONTACT,
    ONLY_HOLDER,
    ONLY_OF_DOMAIN,
    OPTIONS,
    TITLE,
    UNNAMED,
)

__all__ = ["ANALYSIS", "KeyPartnerRow", "KeyPartnerSet", "key_partner_set", "key_partners"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPartnerRow:
    """The place of one partner in the network; None where a measure has no value.

    `cut_off` counts the others that lose the largest part without this partner and
    `cut_off_partners` names them, of at most 50 and in networks of at most 5,000 partners;
    `betweenness_error` is 0 where betweenness is exact; `confirmed` says whether any link of the
    partner was confirmed, None where nothing in the network was.
    """

    partner: str
    degree: int
    betweenness: float
    betweenness_error: float
    cut_partner: bool
    cut_off: int
    cut_off_partners: tuple[str, ...]
    fragmentation_without: float | None
    distance_fragmentation_without: float | None
    constraint: float | None
    effective_size: float | None
    coordinator: int
    itinerant: int
    gatekeeper: int
    representative: int
    liaison: int
    confirmed: bool | None


def key_partners(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    brokers: Naming = "when_confirmed",
    max_gathering: int = MAX_GATHERING,
) -> Result[KeyPartnerRow]:
    """Who holds the network together, what falls apart without them, and what hangs on one person.

    Parameters
    ----------
    level
        Who counts as a partner: `partner` (persons and organisations), `person`, `organisation`.
    brokers
        Whether findings name brokers `always`, or only `when_confirmed`: not where fewer than 80%
        of the partners have a confirmed link. Rows are complete either way.
    max_gathering
        The most members a gathering may have to make ties.

    Returns
    -------
    One row per partner, the most important first: by what falls apart without them
    (`fragmentation_without`), then by betweenness, then by id.

    Raises
    ------
    AnalysisError
        When the level is unknown.

    Examples
    --------
    >>> import networkx as nx
    >>> from netwerk.native import from_networkx
    >>> row = key_partners(from_networkx(nx.path_graph(3))).rows[0]
    >>> row.partner, row.cut_partner, row.cut_off, row.betweenness, row.fragmentation_without
    ('person:1', True, 1, 1.0, 1.0)

    Notes
    -----
    Measures are unweighted. Betweenness counts each pair once, is not normalised, is exact up to
    5,000 partners and sampled beyond; DF without each partner is exact up to some 2,500 partners
    and None where that would take too long. Without contacts constraint is None and effective size
    0. Brokerage counts each pair once, a mixed pair once as gatekeeper and once as representative.
    Arrays give no findings about roles, meetings and themes.

    References
    ----------
    Borgatti, S.P. (2006). Identifying sets of key players in a social network. Computational &
    Mathematical Organization Theory 12, 21–34.
    Burt, R.S. (1992). Structural holes: the social structure of competition. Harvard University
    Press, chapter 2.
    Freeman, L.C. (1979). Centrality in social networks: conceptual clarification. Social Networks
    1, 215–239.
    Gould, R.V. and Fernandez, R.M. (1989). Structures of mediation: a formal approach to brokerage
    in transaction networks. Sociological Methodology 19, 89–126.
    """
    arrays = arrays_of(network)
    ties = project(arrays, level=level, max_gathering=max_gathering)
    confirmed = _confirmed(network, level)
    share = confirmed_share(confirmed, ties.ids)
    measured = _measured(ties)
    rows = _rows(ties, measured, confirmed)
    between = brokers_between(ties, measured.brokerage)
    unnamed = leaves_unnamed(share, brokers)
    findings = [
        *cut_findings(ties, measured.blocks, [row.partner for row in rows]),
        *thin_threads(arrays, ties, measured.blocks),
        *([] if unnamed else between),
    ]
    if isinstance(network, Network) and level != "organisation":
        findings += hanging_on_one(network, arrays)
    notes = _notes(network, share, unnamed and bool(between), bool(measured.error.any()))
    names = network.names() if isinstance(network, Network) else {}
    return Result("key_partners", TITLE, rows, COLUMNS, names, tuple(findings), notes)


def _confirmed(network: Network | NetworkArrays, level: Level) -> frozenset[str] | None:
    """The partners with a confirmed link, organisations also through those that they replace."""
    if isinstance(network, NetworkArrays):
        return None  # arrays hold no dates
    confirmed = confirmed_partners(network)
    if confirmed is None or level != "organisation":
        return confirmed
    return confirmed | {w.target for w in network.links_of(WorksFor) if w.source in confirmed}


@dataclass(frozen=True, slots=True)
class _Measured:
    """Each measure with one entry per partner; nan where it has no value."""

    betweenness: Floats
    error: Floats
    blocks: Blocks
    distance_fragmentation: Floats
    constraint: Floats
    effective_size: Floats
    brokerage: Brokerage


def _measured(ties: Ties) -> _Measured:
    adjacency = ties.adjacency
    betweenness, error = estimated_betweenness(adjacency)
    without = distance_fragmentation_without(adjacency)
    constraint, effective_size = structural_holes(adjacency)
    return _Measured(
        betweenness=betweenness,
        error=error,
        blocks=Blocks(adjacency),
        distance_fragmentation=np.full(len(ties.ids), np.nan) if without is None else without,
        constraint=constraint,
        effective_size=effective_size,
        brokerage=brokerage(adjacency, ties.domain.astype(np.int64)),
    )


def _rows(
    ties: Ties, measured: _Measured, confirmed: frozenset[str] | None
) -> tuple[KeyPartnerRow, ...]:
    blocks = measured.blocks
    without = blocks.fragmentation_without
    columns: dict[str, NDArray[Any]] = {
        "degree": degree(ties.adjacency),
        "betweenness": measured.betweenness,
        "betweenness_error": measured.error,
        "cut_partner": blocks.cut_partners,
        "cut_off": blocks.cut_off,
        "fragmentation_without": without,
        "distance_fragmentation_without": measured.distance_fragmentation,
        "constraint": measured.constraint,
        "effective_size": measured.effective_size,
        **measured.brokerage._asdict(),
    }
    plain = {name: _plain(column) for name, column in columns.items()}
    cut_off = apart_without(ties, blocks)
    order = np.lexsort((-measured.betweenness, -np.nan_to_num(without)))
    return tuple(
        KeyPartnerRow(
            partner=ties.ids[i],
            cut_off_partners=cut_off[i],
            confirmed=None if confirmed is None else ties.ids[i] in confirmed,
            **{name: column[i] for name, column in plain.items()},
        )
        for i in order.tolist()
    )


def _plain(column: NDArray[Any]) -> list[Any]:
    """The values of a column as plain Python ones, None for nan."""
    return [None if value != value else value for value in column.tolist()]


def _notes(
    network: Network | NetworkArrays, share: float | None, is_unnamed: bool, is_estimated: bool
) -> tuple[Text, ...]:
    """What to keep in mind: how much was confirmed, what was estimated or left out."""
    notes = []
    if share is not None:
        said = CAREFUL if share < CAREFUL_BELOW else CONFIRMED
        notes.append(said.fill(share=count_words(int(round(100 * share, 6)))))
    if is_unnamed:
        notes.append(UNNAMED.fill(least=count_words(100 * NO_NAMES_BELOW)))
    if is_estimated:
        notes.append(ESTIMATED)
    if isinstance(network, Network) and {"area", "theme"} & network.selection.keys():
        notes.append(ONLY_SELECTION)
    return tuple(notes)


ANALYSIS = Analysis(
    options=OPTIONS,
    run=key_partners,
    finding_kinds=(
        MOST_NEEDED,
        CUT_PARTNER,
        BRIDGE,
        ONLY_CONTACT,
        BROKER,
        ONLY_HOLDER,
        ONLY_CHAIR,
        ONLY_OF_DOMAIN,
    ),
)
