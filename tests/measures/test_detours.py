"""Distance fragmentation without each partner."""

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import detours
from netwerk.measures.adjacency import Adjacency, Floats
from netwerk.measures.cut import Blocks
from netwerk.measures.detours import distance_fragmentation_without
from netwerk.measures.fragmentation import distance_fragmentation
from tests.measures.graphs import KNOWN, Graph, adjacency_of, clustered, florentine, karate, name_of
from tests.measures.small_graphs import RANDOM, UP_TO_SIX, same_in_any_order, without


def losses(adjacency: Adjacency) -> Floats:
    found = distance_fragmentation_without(adjacency)
    assert found is not None
    return found


def by_definition(graph: Graph) -> list[float]:
    left = [distance_fragmentation(adjacency_of(without(graph, v)))[0] for v in graph]
    return [np.nan if value is None else value for value in left]


def test_df_without_each_partner_is_df_of_what_is_left() -> None:
    for graph in [*UP_TO_SIX, *RANDOM]:
        assert losses(adjacency_of(graph)) == pytest.approx(by_definition(graph), nan_ok=True)


@pytest.mark.parametrize("graph", KNOWN.values(), ids=name_of)
def test_df_without_each_partner_of_known_networks(graph: Graph) -> None:
    assert losses(adjacency_of(graph)) == pytest.approx(by_definition(graph))


def test_two_triangles_joined_by_a_tie_have_the_value_that_the_tests_of_cograph_print() -> None:
    """Without an end of that tie: 1 − 8/20 (after Borgatti 2006, as the R package keyplayer)."""
    graph = nx.Graph([(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5)])
    assert losses(adjacency_of(graph)).round(4)[[2, 3]].tolist() == [0.6, 0.6]


def test_it_is_the_same_from_one_source_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    graphs = [*UP_TO_SIX, *RANDOM]
    together = [losses(adjacency_of(graph)) for graph in graphs]
    monkeypatch.setattr(detours, "_AT_ONCE", 1)
    for graph, expected in zip(graphs, together, strict=True):
        assert np.array_equal(losses(adjacency_of(graph)), expected, equal_nan=True)


def test_without_its_middle_a_star_is_all_fragmented_and_a_ring_is_a_path() -> None:
    assert losses(adjacency_of(nx.star_graph(5)))[0] == 1
    path, _ = distance_fragmentation(adjacency_of(nx.path_graph(6)))
    assert losses(adjacency_of(nx.cycle_graph(7))).tolist() == pytest.approx([path] * 7)


def test_the_loss_of_the_medici_and_of_the_instructor_weighs_most() -> None:
    families = list(nx.florentine_families_graph())
    assert families[int(losses(adjacency_of(florentine())).argmax())] == "Medici"
    assert losses(adjacency_of(karate())).argmax() == 0


def test_df_without_a_partner_is_never_below_f_without_it() -> None:
    for graph in [*RANDOM, *KNOWN.values()]:
        adjacency = adjacency_of(graph)
        assert (losses(adjacency) >= Blocks(adjacency).fragmentation_without - 1e-12).all()


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_below_three_partners_it_is_undefined(partners: int) -> None:
    for graph in (nx.empty_graph(partners), nx.complete_graph(partners)):
        assert np.isnan(losses(adjacency_of(graph))).tolist() == [True] * partners


def test_without_ties_all_is_fragmented_whoever_leaves() -> None:
    assert losses(adjacency_of(nx.empty_graph(4))).tolist() == [1] * 4


def test_what_takes_too_long_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(nx.path_graph(70))
    assert distance_fragmentation_without(adjacency, most_steps=1_000) is None
    monkeypatch.setattr(detours, "MOST_PARTNERS", 69)
    assert distance_fragmentation_without(adjacency) is None


def test_the_order_of_partners_does_not_matter() -> None:
    assert same_in_any_order(losses, adjacency_of(clustered()))
