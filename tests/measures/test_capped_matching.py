"""The pairs with the most weight together, nobody in too many of them."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from netwerk.measures.capped_matching import capped_matching

Pairs = dict[tuple[int, int], int]


def chosen(pairs: Pairs, most: int) -> list[tuple[int, int]]:
    ends = np.array([*pairs], dtype=np.int64).reshape(-1, 2)
    weight = np.array([*pairs.values()], dtype=np.float64)
    found = capped_matching(ends[:, 0], ends[:, 1], weight, most=most)
    return [tuple(end) for end in ends[found].tolist()]


def fits(some: tuple[tuple[int, int], ...], most: int) -> bool:
    return all(
        [pair[side] for pair in some].count(end) <= most
        for side in (0, 1)
        for end in {pair[side] for pair in some}
    )


@given(
    pairs=st.dictionaries(
        st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1, 9), max_size=8
    ),
    most=st.integers(1, 3),
)
@settings(max_examples=60)
def test_no_other_choice_weighs_more(pairs: Pairs, most: int) -> None:
    found = chosen(pairs, most)
    assert fits(tuple(found), most)
    best = max(
        sum(pairs[pair] for pair in some)
        for size in range(len(pairs) + 1)
        for some in combinations(pairs, size)
        if fits(some, most)
    )
    assert sum(pairs[pair] for pair in found) == best


def test_a_matching_of_one_each_is_that_of_networkx() -> None:
    draw = np.random.default_rng(0)
    pairs = {(a, b): int(draw.integers(1, 1000)) for a in range(12) for b in range(12)}
    graph = nx.Graph()
    for (a, b), weight in pairs.items():
        graph.add_edge(("a", a), ("b", b), weight=weight)
    theirs = sum(graph.edges[edge]["weight"] for edge in nx.max_weight_matching(graph))
    assert sum(pairs[pair] for pair in chosen(pairs, 1)) == theirs


def test_of_equal_choices_the_first_pairs_are_taken() -> None:
    assert chosen({(0, 0): 1, (0, 1): 1}, 1) == [(0, 0)]
    assert chosen({(0, 0): 1, (0, 1): 1, (1, 1): 1, (1, 2): 1}, 1) == [(0, 0), (1, 1)]
    assert chosen({(a, b): 1 for a in range(2) for b in range(4)}, 2) == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]


def test_nothing_is_chosen_from_nothing_and_a_cap_is_at_least_one() -> None:
    assert chosen({}, 1) == []
    with pytest.raises(ValueError, match="at least 1"):
        chosen({(0, 0): 1}, 0)
