"""Values that papers, courses and reference implementations print, to the digits they print.

Other printed values stand with their measure: those of Burt, Freeman, Krackhardt, Padgett, Zachary,
and of figure 8 of Borgatti (2006).
"""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.brokerage import brokerage
from netwerk.measures.centrality import (
    betweenness_centralization,
    closeness_centralization,
    degree_centralization,
)
from netwerk.measures.cohesion import average_degree, density, transitivity
from netwerk.measures.communities import ei_index
from netwerk.measures.cut import Blocks
from netwerk.measures.fragmentation import (
    component_sizes,
    components,
    distance_fragmentation,
    fragmentation,
)
from netwerk.measures.key_players import fragmenting_set
from netwerk.measures.mixing import ties_between
from netwerk.measures.structural_holes import structural_holes
from tests.measures.graphs import Graph, adjacency_of, florentine, florentine_with_pucci, karate
from tests.measures.published_networks import (
    anabaptists,
    bali,
    bali_roles,
    melchiorites,
    strike,
    strike_groups,
)
from tests.measures.small_graphs import without

NAMES = list(strike())
STRIKE = nx.convert_node_labels_to_integers(strike())

# r4sna, "Centrality and Brokerage in statnet": `brokerage` of the R package sna, which goes by
# ordered pairs: w_I (coordinator), w_O (itinerant) and b_O (liaison) are twice ours; b_IO and b_OI,
# gatekeeper and representative, are not.
PRINTED_BY_SNA = {
    "Utrecht": (8, 0, 0, 0, 0),
    "Norm": (18, 0, 5, 5, 0),
    "Hal": (2, 0, 0, 0, 0),
    "Russ": (4, 0, 0, 0, 0),
    "Karl": (0, 0, 2, 2, 0),
    "Bob": (14, 0, 10, 10, 2),
    "Quint": (4, 0, 0, 0, 0),
    "Ozzie": (0, 0, 1, 1, 0),
    "Ike": (4, 0, 0, 0, 0),
    "Ted": (2, 0, 0, 0, 0),
    "Sam": (8, 0, 0, 0, 0),
    "Vern": (2, 0, 0, 0, 0),
    "Gill": (10, 0, 0, 0, 0),
    "Lanny": (2, 0, 0, 0, 0),
    "Alejandro": (0, 0, 3, 3, 0),
    "Paul": (2, 0, 0, 0, 0),
    "John": (12, 0, 0, 0, 0),
}


def f_of(graph: Graph) -> float | None:
    return fragmentation(component_sizes(components(adjacency_of(graph))))


def test_these_networks_have_as_many_people_and_ties_as_their_sources_say() -> None:
    sizes = [(len(graph), graph.size()) for graph in (strike(), bali(), anabaptists())]
    assert sizes == [(24, 38), (17, 63), (67, 183)]


def test_the_strike_has_the_brokers_that_sna_prints() -> None:
    found = brokerage(adjacency_of(STRIKE), strike_groups(NAMES))
    for place, name in enumerate(NAMES):
        w_i, w_o, b_io, b_oi, b_o = PRINTED_BY_SNA.get(name, (0, 0, 0, 0, 0))
        expected = (w_i / 2, w_o / 2, b_io, b_oi, b_o / 2)
        assert tuple(int(of_role[place]) for of_role in found) == expected


def test_the_strike_falls_apart_without_the_three_whom_the_r_package_keyplayer_finds() -> None:
    """r4sna, "Centrality and Brokerage in statnet": `kpset(…, 3, type = "fragment")`, then F."""
    for found in (
        fragmenting_set(adjacency_of(STRIKE), 3),
        fragmenting_set(adjacency_of(STRIKE), 3, by="distance_fragmentation"),
    ):
        assert found is not None
        assert found.exact
        assert {NAMES[v] for v in found.members} == {"Norm", "Bob", "Gill"}
    by_f = fragmenting_set(adjacency_of(STRIKE), 3)
    assert by_f is not None
    assert by_f.score == pytest.approx(0.747619, abs=5e-7)


def test_f_of_the_strike_with_and_without_three_is_as_printed() -> None:
    """r4sna, "Centrality and Brokerage in igraph": the set that the package influenceR finds."""
    assert f_of(STRIKE) == 0
    three = [NAMES.index(name) for name in ("Norm", "Eduardo", "John")]
    assert f_of(without(STRIKE, *three)) == pytest.approx(0.5142857, abs=5e-8)


def test_the_strike_hangs_by_the_five_and_the_two_ties_that_igraph_prints() -> None:
    """r4sna, "Centrality and Brokerage in igraph": cutpoints, and the bicomponents of two."""
    blocks = Blocks(adjacency_of(STRIKE))
    cutting = {NAMES[v] for v in np.flatnonzero(blocks.cut_partners)}
    assert cutting == {"Gill", "Alejandro", "Bob", "Norm", "Sam"}
    a, b, _ = blocks.bridges()
    ties = {frozenset((NAMES[i], NAMES[j])) for i, j in zip(a, b, strict=True)}
    assert ties == {frozenset(("Gill", "Frank")), frozenset(("Bob", "Alejandro"))}


def test_the_roles_behind_bali_have_the_ei_index_that_homophily_prints() -> None:
    """README of the R package homophily (Knapp 2019)."""
    assert ei_index(adjacency_of(bali()), bali_roles()) == pytest.approx(0.3650794, abs=5e-8)


def test_the_roles_behind_bali_mix_as_homophily_prints() -> None:
    """It counts each tie at both ends: twice ours. Its lower triangle is left empty."""
    printed = [
        [6, 16, 30, 2, 8],
        [0, 2, 10, 2, 0],
        [0, 0, 20, 10, 0],
        [0, 0, 0, 0, 8],
        [0, 0, 0, 0, 12],
    ]
    found = ties_between(adjacency_of(bali()), bali_roles(), 5)
    assert np.triu(2 * found).tolist() == printed


def test_the_melchiorites_keep_to_themselves_as_isnar_prints() -> None:
    """r4sna, "Network Topography in statnet": `ei(…, directed = FALSE)`."""
    found = ei_index(adjacency_of(anabaptists()), melchiorites())
    assert found == pytest.approx(-0.9344262, abs=5e-8)


def test_the_anabaptists_hang_together_as_sna_prints() -> None:
    """r4sna, "Network Topography in statnet"; DF is called breadth there, as in UCINET."""
    adjacency = adjacency_of(anabaptists())
    assert density(adjacency) == pytest.approx(0.08276798, abs=5e-9)
    assert average_degree(adjacency) == pytest.approx(5.462687, abs=5e-7)
    assert f_of(anabaptists()) == 0
    assert distance_fragmentation(adjacency)[0] == pytest.approx(0.6199628, abs=5e-8)


def test_the_anabaptists_are_as_centralized_as_sna_prints() -> None:
    """r4sna, "Network Topography in statnet": `centralization(…, mode = "graph")`."""
    adjacency = adjacency_of(anabaptists())
    assert degree_centralization(adjacency) == pytest.approx(0.1645688, abs=5e-8)
    assert betweenness_centralization(adjacency) == pytest.approx(0.1974781, abs=5e-8)
    assert closeness_centralization(adjacency) == pytest.approx(0.2199767, abs=5e-8)


def test_karate_is_as_dense_and_transitive_as_konect_prints() -> None:
    """konect.cc/networks/ucidata-zachary: average degree, fill, clustering coefficient."""
    adjacency = adjacency_of(karate())
    assert average_degree(adjacency) == pytest.approx(4.58824, abs=5e-6)
    assert density(adjacency) == pytest.approx(0.139037, abs=5e-7)
    assert transitivity(adjacency) == pytest.approx(0.255682, abs=5e-7)


def test_the_florentine_families_are_as_transitive_as_igraph_prints() -> None:
    """Sullivan 2022 (sulliv.com/posts/florentine-families-network-analysis): global, with Pucci."""
    found = transitivity(adjacency_of(florentine_with_pucci()))
    assert found == pytest.approx(0.1914894, abs=5e-8)


def test_the_medici_have_the_effective_size_that_a_course_prints() -> None:
    """Intro to SNA in R (jfb-h.github.io/intro-to-sna), "Structural Holes and Ego-networks"."""
    families = list(nx.florentine_families_graph())
    _, effective_size = structural_holes(adjacency_of(florentine()))
    assert effective_size[families.index("Medici")] == pytest.approx(5.666667, abs=5e-7)
