"""Fragmentation: how far the partners of a network can reach one another.

F is the share of pairs of partners that no chain of contacts joins; DF is 1 − the mean of
1 / distance over all pairs, which also counts chains that are long (Borgatti 2006). Both are 0 when
everybody is in direct contact and 1 when nobody is.
"""

from collections.abc import Iterator, Sequence

from netwerk.charts import Chart
from netwerk.findings import Finding
from netwerk.model.confirming import CAREFUL_BELOW, NO_NAMES_BELOW, Naming, leaves_unnamed
from netwerk.model.network import Network
from netwerk.results import Analysis, Result
from netwerk.text import Text, count_words
from netwerk.tie_options import ONLY_SELECTION
from netwerk.ties import MAX_GATHERING, Level, NetworkArrays, arrays_of, project

from .charts import charts
from .columns import COLUMNS
from .confirmed import Confirmed
from .domains import DomainContact, domain_contacts
from .finding_words import DOMAIN_BY_ONE, KINDS
from .findings import findings_of
from .groups import Community, communities_of
from .initiatives import LooseInitiative, loose_initiatives
from .islands import IslandBridge, island_bridges, islands
from .rows import FragmentationRow, Rows, parts_at, scopes_of
from .silos import SiloRow, silos
from .words import CAREFUL, OPTIONS, TITLE, UNNAMED, Scope

__all__ = [
    "ANALYSIS",
    "Community",
    "DomainContact",
    "FragmentationRow",
    "IslandBridge",
    "LooseInitiative",
    "SiloRow",
    "communities_of",
    "domain_contacts",
    "fragmentation",
    "island_bridges",
    "islands",
    "loose_initiatives",
    "silos",
]


def fragmentation(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    per: Scope | Sequence[Scope] | None = None,
    brokers: Naming = "when_confirmed",
    max_gathering: int = MAX_GATHERING,
) -> Result[FragmentationRow]:
    """How far the partners can reach one another, in the whole network and per area and theme.

    Parameters
    ----------
    level
        Who counts as a partner: `partner` (persons and organisations), `person`, `organisation`.
    per
        Which scopes get a row: `network`, `area`, `theme`, `area_theme`. By default all for a
        network, and the whole only for arrays.
    brokers
        Whether findings name brokers `always`, or only `when_confirmed`: not where fewer than 80%
        of the partners have a confirmed link. Rows are complete either way.
    max_gathering
        The most members a gathering may have to make ties.

    Returns
    -------
    One row per scope: the whole network first, then areas, themes, and themes within areas. A
    scope's row equals the first row of the network narrowed to it.

    Raises
    ------
    AnalysisError
        When the level or a scope is unknown.

    Examples
    --------
    >>> import networkx as nx
    >>> from netwerk.native import from_networkx
    >>> row = fragmentation(from_networkx(nx.path_graph(3))).rows[0]
    >>> row.components, row.fragmentation, round(row.distance_fragmentation, 3)
    (1, 0.0, 0.167)

    Notes
    -----
    DF is exact up to 20,000 partners and beyond that estimated from seeded samples; betweenness and
    closeness centralization are exact up to 5,000 partners and None beyond.

    References
    ----------
    Borgatti, S.P. (2006). Identifying sets of key players in a social network. Computational &
    Mathematical Organization Theory 12, 21–34.
    Freeman, L.C. (1979). Centrality in social networks: conceptual clarification. Social Networks
    1, 215–239.
    Cliff, A.D. and Ord, J.K. (1981). Spatial processes: models and applications. Pion, chapter 2.
    Hubert, L. and Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218.
    Krackhardt, D. and Stern, R.N. (1988). Informal networks and organizational crises. Social
    Psychology Quarterly 51, 123–140.
    """
    arrays, whole = arrays_of(network), network if isinstance(network, Network) else None
    scopes = scopes_of(network, per)
    confirmed = None if whole is None else Confirmed(whole, level)
    at = None if whole is None or whole.at is None else str(whole.at)
    rows: list[FragmentationRow] = []
    measured = Rows(at)
    found: list[Finding] = []
    drawn: tuple[Chart, ...] = ()
    names = {} if whole is None else whole.names()
    for place, part in parts_at(arrays, scopes):
        ties = project(part, level=level, max_gathering=max_gathering)
        share = confirmed.share(part.ids, ties.ids) if confirmed else None
        rows.append(measured.row(ties, place, share))
        found += findings_of(rows[-1], ties, part, whole)
        if whole is not None and place[0] == "network":
            drawn = charts(ties, names)
    rows.sort(key=lambda row: not row.partners)  # what nobody is in says least
    unnamed = bool(rows) and leaves_unnamed(rows[0].confirmed_share, brokers)
    findings = tuple(f for f in found if not (unnamed and f.kind == DOMAIN_BY_ONE))
    return Result(
        "fragmentation",
        TITLE,
        tuple(rows),
        COLUMNS,
        names,
        findings,
        tuple(_notes(whole, rows, left_unnamed=len(findings) < len(found))),
        charts=drawn,
    )


def _notes(
    whole: Network | None, rows: Sequence[FragmentationRow], *, left_unnamed: bool
) -> Iterator[Text]:
    """What to know before reading the figures."""
    share = rows[0].confirmed_share if rows else None
    if share is not None and share < CAREFUL_BELOW:
        yield CAREFUL.fill(share=count_words(round(100 * share)))
    if left_unnamed:
        yield UNNAMED.fill(least=count_words(100 * NO_NAMES_BELOW))
    if whole is not None and {"area", "theme"} & whole.selection.keys():
        yield ONLY_SELECTION


ANALYSIS = Analysis(options=OPTIONS, run=fragmentation, finding_kinds=KINDS)
