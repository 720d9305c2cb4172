"""Cut partners, bridges, and what falls apart without them."""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.cut import Blocks
from netwerk.measures.fragmentation import component_sizes, components, fragmentation
from tests.measures.graphs import (
    KNOWN,
    Graph,
    adjacency_of,
    clustered,
    florentine,
    florentine_with_pucci,
    karate,
    kite,
)
from tests.measures.small_graphs import RANDOM, UP_TO_SIX, same_in_any_order, without

EVERY = [*KNOWN.values(), *UP_TO_SIX, *RANDOM]
FAMILIES = list(nx.florentine_families_graph())


def blocks_of(graph: Graph) -> Blocks:
    return Blocks(adjacency_of(graph))


def bridges_of(graph: Graph) -> list[tuple[int, int, int]]:
    return list(zip(*(ends.tolist() for ends in blocks_of(graph).bridges()), strict=True))


def parts_by_definition(graph: Graph, partner: int) -> list[list[int]]:
    others = nx.node_connected_component(graph, partner) - {partner}
    parts = [sorted(part) for part in nx.connected_components(graph.subgraph(others))]
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def smaller_side(graph: Graph, a: int, b: int) -> int:
    cut = graph.copy()
    cut.remove_edge(a, b)
    return min(len(nx.node_connected_component(cut, end)) for end in (a, b))


def test_cut_partners_and_bridges_are_those_of_networkx() -> None:
    for graph in EVERY:
        found = np.flatnonzero(blocks_of(graph).cut_partners).tolist()
        assert found == sorted(nx.articulation_points(graph))
        expected = sorted(tuple(sorted(tie)) for tie in nx.bridges(graph)) if len(graph) else []
        assert [(a, b) for a, b, _ in bridges_of(graph)] == expected


def test_f_without_each_partner_is_f_of_what_is_left() -> None:
    for graph in EVERY:
        found = blocks_of(graph).fragmentation_without
        for partner in graph:
            left = adjacency_of(without(graph, partner))
            expected = fragmentation(component_sizes(components(left)))
            if expected is None:
                assert np.isnan(found[partner])
            else:
                assert found[partner] == pytest.approx(expected, abs=1e-12)


def test_the_parts_without_a_partner_are_what_its_component_falls_into() -> None:
    for graph in EVERY:
        blocks = blocks_of(graph)
        for partner in graph:
            expected = parts_by_definition(graph, partner)
            assert [part.tolist() for part in blocks.parts_without(partner)] == expected
            assert blocks.cut_off[partner] == sum(map(len, expected[1:]))


def test_a_bridge_cuts_off_the_smaller_side() -> None:
    for graph in EVERY:
        for a, b, cut_off in bridges_of(graph):
            assert cut_off == smaller_side(graph, a, b)


def test_the_florentine_families_hang_together_by_four() -> None:
    blocks = blocks_of(florentine())
    cutting = [FAMILIES[v] for v in np.flatnonzero(blocks.cut_partners)]
    assert sorted(cutting) == ["Albizzi", "Guadagni", "Medici", "Salviati"]
    names = {frozenset((FAMILIES[a], FAMILIES[b])) for a, b, _ in bridges_of(florentine())}
    assert names == {
        frozenset(("Acciaiuoli", "Medici")),
        frozenset(("Medici", "Salviati")),
        frozenset(("Salviati", "Pazzi")),
        frozenset(("Albizzi", "Ginori")),
        frozenset(("Guadagni", "Lamberteschi")),
    }


def test_without_the_medici_three_families_lose_the_other_eleven() -> None:
    medici = FAMILIES.index("Medici")
    blocks = blocks_of(florentine())
    apart = [[FAMILIES[v] for v in part] for part in blocks.parts_without(medici)[1:]]
    assert apart == [["Salviati", "Pazzi"], ["Acciaiuoli"]]
    assert blocks.cut_off[medici] == 3
    assert blocks.fragmentation_without[medici] == pytest.approx(1 - (11 * 10 + 2) / (14 * 13))


def test_karate_hangs_together_by_its_instructor() -> None:
    blocks = blocks_of(karate())
    assert np.flatnonzero(blocks.cut_partners).tolist() == [0]
    assert [part.tolist() for part in blocks.parts_without(0)[1:]] == [[4, 5, 6, 10, 16], [11]]
    assert bridges_of(karate()) == [(0, 11, 1)]


def test_the_tail_of_the_kite_hangs_by_two() -> None:
    blocks = blocks_of(kite())
    assert np.flatnonzero(blocks.cut_partners).tolist() == [7, 8]
    assert bridges_of(kite()) == [(7, 8, 2), (8, 9, 1)]


def test_a_star_hangs_by_its_middle_and_a_ring_by_nobody() -> None:
    star = blocks_of(nx.star_graph(4))
    assert star.cut_partners.tolist() == [True] + [False] * 4
    assert star.fragmentation_without.tolist() == [1, 0, 0, 0, 0]
    ring = blocks_of(nx.cycle_graph(5))
    assert not ring.cut_partners.any()
    assert len(ring.bridges()[0]) == 0


def test_without_an_isolate_the_rest_is_less_fragmented() -> None:
    blocks = blocks_of(florentine_with_pucci())
    assert not blocks.cut_partners[-1]
    assert blocks.parts_without(15) == ()
    assert blocks.fragmentation_without[-1] == 0


def test_of_equal_parts_that_of_the_earliest_member_comes_first() -> None:
    parts = blocks_of(nx.path_graph(5)).parts_without(2)
    assert [part.tolist() for part in parts] == [[0, 1], [3, 4]]


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_below_three_partners_nothing_is_cut_and_f_undefined(partners: int) -> None:
    for graph in (nx.empty_graph(partners), nx.complete_graph(partners)):
        blocks = blocks_of(graph)
        assert blocks.cut_partners.tolist() == [False] * partners
        assert blocks.cut_off.tolist() == [0] * partners
        assert np.isnan(blocks.fragmentation_without).tolist() == [True] * partners
    assert bridges_of(nx.complete_graph(2)) == [(0, 1, 1)]


def test_a_long_chain_is_cut_everywhere() -> None:
    blocks = blocks_of(nx.path_graph(3_000))
    assert blocks.cut_partners.sum() == 2_998
    assert blocks.cut_off.max() == 1_499
    assert len(blocks.bridges()[0]) == 2_999


def test_the_order_of_partners_does_not_matter() -> None:
    adjacency = adjacency_of(clustered())
    assert same_in_any_order(lambda given: Blocks(given).cut_partners, adjacency)
    assert same_in_any_order(lambda given: Blocks(given).cut_off, adjacency)
    assert same_in_any_order(lambda given: Blocks(given).fragmentation_without, adjacency)
