"""The measures of one scope, and which scopes there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from netwerk.errors import AnalysisError
from netwerk.measures.centrality import (
    betweenness_centralization,
    closeness_centralization,
    degree,
    degree_centralization,
)
from netwerk.measures.cohesion import average_degree, density, transitivity
from netwerk.measures.communities import communities_and_stability
from netwerk.measures.fragmentation import (
    component_sizes,
    components,
    distance_fragmentation,
    fragmentation,
)
from netwerk.model.network import Network
from netwerk.text import Text
from netwerk.ties import NetworkArrays, Ties

from .silos import ei_against_chance
from .words import SCOPES, Scope

Place = tuple[Scope, str | None, str | None]  # with the ids of its area and theme


@dataclass(frozen=True, slots=True, kw_only=True)
class FragmentationRow:
    """The measures of one scope; None where a measure has no value (too few partners or ties).

    Shares are 0–1. The measures see every tie as equal, whatever its weight. `community_stability`
    is the adjusted Rand index over seeds and the order of partners; `ei_deviation` counts standard
    deviations from what chance would give. `confirmed_share` is None without a confirmed link, and
    for arrays, which do not say.
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
    community_stability: float | None
    ei_index: float | None
    ei_expected: float | None
    ei_deviation: float | None
    confirmed_share: float | None
    large_gatherings: int


def scopes_of(
    network: Network | NetworkArrays, per: Scope | Sequence[Scope] | None
) -> tuple[Scope, ...]:
    """The scopes asked for, in the order of the rows; by default all, of arrays the whole."""
    if not per:
        return ("network",) if isinstance(network, NetworkArrays) else SCOPES
    asked = [per] if isinstance(per, str) else per
    for scope in asked:
        if scope not in SCOPES:
            text = Text(
                nl="{scope} is geen keuze. Kies uit: {scopes}.",
                en="{scope} is no choice. Choose from: {scopes}.",
            )
            raise AnalysisError(text.fill(scope=repr(scope), scopes=", ".join(SCOPES)))
    return tuple(scope for scope in SCOPES if scope in asked)


def parts_at(
    arrays: NetworkArrays, scopes: Sequence[Scope]
) -> Iterator[tuple[Place, NetworkArrays]]:
    """Every scope with what belongs to it, in the order of the rows."""
    whole, here = arrays, None
    for place in _places_of(arrays, scopes):
        _, area, theme = place
        if area != here:  # one search of the whole network for all themes of an area
            whole, here = arrays.within(area=area), area
        if theme is None:
            yield place, whole
        elif theme in whole.ids:
            yield place, whole.within(theme=theme)
        else:  # nothing in the area refers to it
            yield place, arrays.within(area=area, theme=theme)


def _places_of(arrays: NetworkArrays, scopes: Sequence[Scope]) -> Iterator[Place]:
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


def row_of(
    ties: Ties, place: Place, *, at: str | None, confirmed: float | None
) -> FragmentationRow:
    """The measures of one scope, by its ties."""
    scope, area, theme = place
    adjacency = ties.adjacency
    sizes = component_sizes(components(adjacency))
    labels, modularity, stability = communities_and_stability(adjacency)
    index, expected, deviation = ei_against_chance(adjacency, ties.domain.astype(np.int64))
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
        fragmentation=fragmentation(sizes),
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
        community_stability=stability,
        ei_index=index,
        ei_expected=expected,
        ei_deviation=deviation,
        confirmed_share=confirmed,
        large_gatherings=ties.large_gatherings,
    )


class Rows:
    """The row of one place after another; an area that holds everything is measured once."""

    def __init__(self, at: str | None) -> None:
        self._at = at
        self._everywhere: dict[str | None, tuple[Ties, FragmentationRow]] = {}

    def row(self, ties: Ties, place: Place, confirmed: float | None) -> FragmentationRow:
        """The measures of a place, by its ties."""
        scope, area, theme = place
        if theme in self._everywhere:
            known, row = self._everywhere[theme]
            if _are_same(ties, known):
                return replace(row, scope=scope, area=area, confirmed_share=confirmed)
        row = row_of(ties, place, at=self._at, confirmed=confirmed)
        if area is None:
            self._everywhere[theme] = ties, row
        return row


def _are_same(ties: Ties, others: Ties) -> bool:
    one, other = ties.adjacency, others.adjacency
    arrays = (
        (ties.domain, others.domain),
        *((getattr(one, name), getattr(other, name)) for name in ("indptr", "indices", "data")),
    )
    return (ties.ids, ties.left_out, ties.large_gatherings) == (
        others.ids,
        others.left_out,
        others.large_gatherings,
    ) and all(np.array_equal(mine, theirs) for mine, theirs in arrays)
