"""What a network learns about its own ties, and how well it says that it does."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures.held_out import HeldOut, held_out
from netwerk.measures.link_learning import LinkModel, learn_links
from netwerk.measures.link_quality import area_under_curve, quality_of
from tests.measures.graphs import Graph, adjacency_of, karate


def planted() -> Graph:
    """Twelve groups of ten; three in four pairs of a group have a tie, one in fifty others."""
    return nx.planted_partition_graph(12, 10, 0.75, 0.02, seed=1)


def auc_of(model: LinkModel, hidden: HeldOut) -> float:
    score = model.probability(hidden.a, hidden.b)
    found = area_under_curve(score[hidden.tied], score[~hidden.tied])
    assert found is not None
    return found


@pytest.fixture(scope="module")
def hidden() -> HeldOut:
    return next(held_out(adjacency_of(planted()), seed=5))


@pytest.fixture(scope="module")
def model(hidden: HeldOut) -> LinkModel:
    learned = learn_links(hidden.visible)
    assert learned is not None
    return learned


def test_hidden_ties_are_found_again(model: LinkModel, hidden: HeldOut) -> None:
    assert auc_of(model, hidden) > 0.8


def test_the_quality_is_that_of_ties_it_had_not_seen(model: LinkModel, hidden: HeldOut) -> None:
    assert model.quality.auc == pytest.approx(auc_of(model, hidden), abs=0.08)
    assert model.quality.brier < 0.2
    assert model.quality.calibration_error < 0.1
    assert model.quality.hidden == hidden.visible.nnz // 2


def test_the_probabilities_of_all_pairs_add_up_to_the_missing_ties(
    model: LinkModel, hidden: HeldOut
) -> None:
    a, b = np.array(list(combinations(range(120), 2))).T
    apart = np.asarray(hidden.visible[a, b]).ravel() == 0
    expected = model.probability(a, b)[apart].sum()
    assert expected == pytest.approx(hidden.tied.sum(), rel=0.5)


def test_a_pair_with_a_tie_has_one_for_certain(model: LinkModel, hidden: HeldOut) -> None:
    a, b = hidden.visible.nonzero()
    assert set(model.probability(a.astype(np.int64), b.astype(np.int64)).tolist()) == {1}


def test_the_best_pairs_are_the_most_probable(model: LinkModel, hidden: HeldOut) -> None:
    a, b, chance = model.best(top=120)
    assert (np.diff(chance) <= 0).all()
    assert chance == pytest.approx(model.probability(a, b))
    assert not np.asarray(hidden.visible[a, b]).any()
    few = model.best(top=1)
    assert {*zip(*(ends.tolist() for ends in few[:2]), strict=True)} < {
        *zip(a.tolist(), b.tolist(), strict=True)
    }
    assert few[2][0] == chance[0]


def test_learning_twice_gives_the_same_to_the_last_digit() -> None:
    once, again = (learn_links(adjacency_of(karate())) for _ in range(2))
    assert once is not None and again is not None
    a, b = np.array(list(combinations(range(34), 2))).T
    assert once.probability(a, b).tolist() == again.probability(a, b).tolist()
    assert once.quality == again.quality


def test_where_nothing_can_be_learned_the_quality_says_so() -> None:
    learned = learn_links(adjacency_of(nx.gnm_random_graph(60, 120, seed=3)))
    assert learned is not None
    assert learned.quality.auc < 0.7
    assert learned.quality.brier > 0.2


@pytest.mark.parametrize(
    "graph", [nx.empty_graph(0), nx.empty_graph(9), nx.path_graph(50), nx.complete_graph(20)]
)
def test_too_few_ties_or_no_other_pairs_teach_nothing(graph: Graph) -> None:
    assert learn_links(adjacency_of(graph)) is None


@pytest.mark.parametrize(
    "graph",
    [
        nx.star_graph(60),
        nx.path_graph(60),
        nx.disjoint_union_all([nx.path_graph(2)] * 50),
        nx.complete_bipartite_graph(10, 10),
    ],
    ids=["star", "path", "pairs", "bipartite"],
)
def test_extreme_networks_have_probabilities_too(graph: Graph) -> None:
    learned = learn_links(adjacency_of(graph))
    assert learned is not None
    a, b = np.array(list(combinations(range(len(graph)), 2))).T
    chance = learned.probability(a, b)
    assert ((chance >= 0) & (chance <= 1)).all()


def test_a_network_that_lacks_one_tie_has_a_probability_for_it() -> None:
    graph = nx.complete_graph(12)
    graph.remove_edge(3, 7)
    learned = learn_links(adjacency_of(graph))
    assert learned is not None
    a, b, _ = learned.best(top=5)
    assert (a.tolist(), b.tolist()) == ([3], [7])


def test_the_quality_counts_both_sorts_of_pairs_the_same() -> None:
    tied = np.array([True, True, False, False, False, False])
    log_odds = np.array([np.inf, 0, 0, -np.inf, -np.inf, -np.inf])
    kept = np.array([True, False, True, True, True, True])
    found = quality_of(log_odds, tied, kept)
    assert found.auc == (4 + 3.5) / 8
    assert found.auc_kept == 1
    assert found.brier == 0.25 * 0.5**2 + 0.125 * 0.5**2
    assert found.hidden == 2


def test_without_pairs_that_keep_their_ties_there_is_no_quality_of_them() -> None:
    tied = np.array([True, False])
    assert quality_of(np.array([1.0, 0.0]), tied, np.array([False, True])).auc_kept is None
