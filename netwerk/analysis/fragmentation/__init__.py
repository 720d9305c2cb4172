"""Fragmentation: how far the partners of a network can reach one another.

F is the share of pairs of partners that no chain of contacts joins; DF is 1 − the mean of
1 / distance over all pairs, which also counts chains that are long (Borgatti 2006). Both are 0 when
everybody is in direct contact and 1 when nobody is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.measures.centrality import (
    betweenness_centralization,
    closeness_centralization,
    degree,
    degree_centralization,
)
from netwerk.measures.cohesion import average_degree, density, transitivity
from netwerk.measures.communities import communities, ei_index
from netwerk.measures.fragmentation import (
    component_sizes,
    components,
    distance_fragmentation,
    fragmentation as fragmentation_of,
)
from netwerk.model.network import Network
from netwerk.results import Analysis, Result
from netwerk.text import Text
from netwerk.ties import MAX_GATHERING, Level, NetworkArrays, Ties, arrays_of, project

from .words import (
    COLUMNS,
    ISLAND,
    ISOLATED,
    ONLY_SELECTION,
    OPTIONS,
    SCOPES,
    THEME_APART,
    TITLE,
    Scope,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FragmentationRow:
    """The measures of one scope; None where a measure has no value (too few partners or ties).

    Shares are 0–1. The measures see every tie as equal, whatever its weight.
    """

    scope: Scope
    area: str | None
    theme: str | None
    at: str | None
    partners: int
    left_out: int
    isolated: int
    components: int
    largest_share: float | None
    fragmentation: float | None
    distance_fragmentation: float | None
    distance_fragmentation_error: float | None
    density: float | None
    average_degree: float | None
    transitivity: float | None
    degree_centralization: float | None
    betweenness_centralization: float | None
    closeness_centralization: float | None
    communities: int
    modularity: float | None
    ei_index: float | None
    large_gatherings: int


def fragmentation(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    per: Sequence[Scope] | None = None,
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
    Krackhardt, D. and Stern, R.N. (1988). Informal networks and organizational crises. Social
    Psychology Quarterly 51, 123–140.
    """
    scopes = _scopes(network, per)
    arrays = arrays_of(network)
    rows = []
    findings: list[Finding] = []
    at = None if isinstance(network, NetworkArrays) else network.at
    for scope, area, theme in _places(arrays, scopes):
        ties = project(
            arrays.within(area=area, theme=theme), level=level, max_gathering=max_gathering
        )
        row = _row(ties, scope, area, theme, None if at is None else str(at))
        rows.append(row)
        findings += _findings(row, ties)
    names = {} if isinstance(network, NetworkArrays) else network.names()
    is_part = isinstance(network, Network) and {"area", "theme"} & network.selection.keys()
    notes = (ONLY_SELECTION,) if is_part else ()
    return Result("fragmentation", TITLE, tuple(rows), COLUMNS, names, tuple(findings), notes)


def islands(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    max_gathering: int = MAX_GATHERING,
) -> tuple[tuple[str, ...], ...]:
    """The members of each component, largest first, then by id."""
    return _islands(project(network, level=level, max_gathering=max_gathering))


def _scopes(network: Network | NetworkArrays, per: Sequence[Scope] | None) -> tuple[Scope, ...]:
    if not per:
        return ("network",) if isinstance(network, NetworkArrays) else SCOPES
    for scope in per:
        if scope not in SCOPES:
            text = Text(
                nl="{scope} is geen keuze. Kies uit: {scopes}.",
                en="{scope} is no choice. Choose from: {scopes}.",
            )
            raise AnalysisError(text.fill(scope=repr(scope), scopes=", ".join(SCOPES)))
    return tuple(scope for scope in SCOPES if scope in per)


def _places(
    arrays: NetworkArrays, scopes: Sequence[Scope]
) -> Iterator[tuple[Scope, str | None, str | None]]:
    """Every scope with its area and theme, in the order of the rows."""
    areas, themes = (
        [arrays.ids[i] for i in np.flatnonzero(arrays.links.are(kind))]
        for kind in ("area", "theme")
    )
    for scope in scopes:
        match scope:
            case "network":
                yield scope, None, None
            case "area":
                yield from ((scope, area, None) for area in areas)
            case "theme":
                yield from ((scope, None, theme) for theme in themes)
            case "area_theme":
                yield from ((scope, area, theme) for area in areas for theme in themes)


def _row(
    ties: Ties, scope: Scope, area: str | None, theme: str | None, at: str | None
) -> FragmentationRow:
    adjacency = ties.adjacency
    sizes = component_sizes(components(adjacency))
    labels, modularity = communities(adjacency)
    distance, error = distance_fragmentation(adjacency)
    partners = len(ties.ids)
    return FragmentationRow(
        scope=scope,
        area=area,
        theme=theme,
        at=at,
        partners=partners,
        left_out=ties.left_out,
        isolated=int((degree(adjacency) == 0).sum()),
        components=len(sizes),
        largest_share=int(sizes.max()) / partners if partners else None,
        fragmentation=fragmentation_of(sizes),
        distance_fragmentation=distance,
        distance_fragmentation_error=error,
        density=density(adjacency),
        average_degree=average_degree(adjacency),
        transitivity=transitivity(adjacency),
        degree_centralization=degree_centralization(adjacency),
        betweenness_centralization=betweenness_centralization(adjacency),
        closeness_centralization=closeness_centralization(adjacency),
        communities=len(np.unique(labels)),
        modularity=modularity,
        ei_index=ei_index(adjacency, ties.domain.astype(np.int64)),
        large_gatherings=ties.large_gatherings,
    )


def _findings(row: FragmentationRow, ties: Ties) -> list[Finding]:
    """Of the whole network who stands apart; of a theme whether its partners form one part."""
    if row.scope == "theme" and row.theme is not None and row.components > 1:
        fields = {"partners": row.partners, "components": row.components}
        return [Finding(THEME_APART, (row.theme,), fields)]
    if row.scope != "network":
        return []
    parts = _islands(ties)
    largest = 1 if parts and len(parts[0]) > 1 else 0
    apart = parts[largest:] if len(parts) > 1 else ()
    groups = [Finding(ISLAND, members) for members in apart if len(members) > 1]
    alone = [Finding(ISOLATED, members) for members in apart if len(members) == 1]
    return groups + alone


def _islands(ties: Ties) -> tuple[tuple[str, ...], ...]:
    labels = components(ties.adjacency)
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.cumsum(np.bincount(labels))[:-1]) if len(labels) else []
    members = [tuple(ties.ids[i] for i in part.tolist()) for part in parts]
    return tuple(sorted(members, key=lambda part: (-len(part), part)))


ANALYSIS = Analysis(
    options=OPTIONS, run=fragmentation, finding_kinds=(ISLAND, ISOLATED, THEME_APART)
)
