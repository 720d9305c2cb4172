"""The form in which measures take a network."""

import networkx as nx
import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import pattern, row_blocks, ties
from tests.measures.graphs import ALL, adjacency_of


def test_ties_are_listed_once_with_the_lower_index_first() -> None:
    for graph in ALL:
        a, b = ties(adjacency_of(graph))
        assert list(zip(a.tolist(), b.tolist(), strict=True)) == sorted(
            tuple(sorted(edge)) for edge in graph.edges
        )


def test_weights_and_stored_zeros_do_not_matter_and_the_input_stays_as_it_was() -> None:
    weights = np.array([3.5, 0.0, 3.5, 0.0])
    given = sparse.csr_matrix((weights, ([0, 0, 1, 2], [1, 2, 0, 0])), shape=(3, 3))
    ones = pattern(given)
    assert ones.toarray().tolist() == [[0, 1, 0], [1, 0, 0], [0, 0, 0]]
    assert ones.nnz == 2
    assert given.nnz == 4
    assert given.data.max() == 3.5


def test_columns_are_sorted_within_a_row() -> None:
    given = sparse.csr_matrix(
        (np.ones(4), np.array([2, 1, 0, 0]), np.array([0, 2, 3, 4])), shape=(3, 3)
    )
    assert pattern(given).indices.tolist() == [1, 2, 0, 0]


def test_row_blocks_cover_every_row_once_and_stay_within_the_limit() -> None:
    work = np.array([3, 3, 3, 50, 0, 0, 10, 1, 9])
    blocks = list(row_blocks(work, limit=10))
    assert [row for block in blocks for row in range(len(work))[block]] == list(range(len(work)))
    assert [work[block].sum() for block in blocks] == [9, 50, 10, 10]
    assert list(row_blocks(np.array([]))) == []


def test_a_heavy_row_does_not_let_the_next_ones_pile_up() -> None:
    blocks = list(row_blocks(np.array([1_000, 4, 4, 4]), limit=8))
    assert [(block.start, block.stop) for block in blocks] == [(0, 1), (1, 3), (3, 4)]


def test_an_empty_graph_has_no_ties() -> None:
    a, b = ties(adjacency_of(nx.empty_graph(4)))
    assert len(a) == len(b) == 0
