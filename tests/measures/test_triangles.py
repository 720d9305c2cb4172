"""All triangles of a network."""

from collections import Counter
from functools import partial
from itertools import combinations

import networkx as nx
import pytest

from netwerk.measures import triangles as module
from netwerk.measures.adjacency import row_blocks
from netwerk.measures.triangles import Triangles
from tests.measures.graphs import KNOWN, Graph, adjacency_of, clustered, karate, name_of
from tests.measures.small_graphs import RANDOM, UP_TO_SIX

Corners = list[tuple[int, ...]]


def by_definition(graph: Graph) -> Corners:
    return [
        trio
        for trio in combinations(sorted(graph), 3)
        if all(graph.has_edge(*pair) for pair in combinations(trio, 2))
    ]


def corners_of(graph: Graph) -> Corners:
    blocks = Triangles(adjacency_of(graph)).corners()
    return sorted(
        tuple(sorted(trio))
        for a, b, c in blocks
        for trio in zip(a.tolist(), b.tolist(), c.tolist(), strict=True)
    )


def test_every_triangle_is_found_once() -> None:
    for graph in [*UP_TO_SIX, *RANDOM]:
        assert corners_of(graph) == by_definition(graph)


@pytest.mark.parametrize("graph", KNOWN.values(), ids=name_of)
def test_each_partner_is_a_corner_as_often_as_networkx_says(graph: Graph) -> None:
    found = Counter(corner for trio in corners_of(graph) for corner in trio)
    assert {v: found[v] for v in graph} == nx.triangles(graph)


def test_karate_has_45_triangles() -> None:
    assert len(corners_of(karate())) == 45


def test_the_ties_of_a_triangle_are_those_between_its_corners() -> None:
    found = Triangles(adjacency_of(clustered()))
    low, high = found.low, found.high
    for (ab, ac, bc), (a, b, c) in zip(found.ties(), found.corners(), strict=True):
        for tie, ends in ((ab, (a, b)), (ac, (a, c)), (bc, (b, c))):
            assert low[tie].tolist() == ends[0].tolist()
            assert high[tie].tolist() == ends[1].tolist()


def test_triangles_are_the_same_in_blocks_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = corners_of(clustered())
    monkeypatch.setattr(module, "row_blocks", partial(row_blocks, limit=7))
    assert corners_of(clustered()) == whole


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_below_three_partners_there_is_no_triangle(partners: int) -> None:
    assert corners_of(nx.complete_graph(partners)) == []
