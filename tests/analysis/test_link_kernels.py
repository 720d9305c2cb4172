"""The public scores of pairs, by every method."""

import subprocess
import sys
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.analysis.missing_links import link_scores, pair_scores
from netwerk.analysis.missing_links.kernels import METHODS, Method
from netwerk.measures.link_learning import learn_links
from netwerk.model.links import WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.native import from_networkx
from netwerk.ties import arrays_of, project

LEARNED: Method = "combined"


def test_scikit_learn_is_loaded_only_when_something_is_learned() -> None:
    code = "import sys, netwerk.analysis.missing_links; print('sklearn' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def karate(order: int = 1) -> Network:
    """The karate club, its members and ties entered forwards or backwards."""
    people = [Person(name=f"Lid {number}") for number in range(34)][::order]
    ends = list(nx.karate_club_graph().edges)[::order]
    return Network(people, [WorksWith(f"person:lid-{a}", f"person:lid-{b}") for a, b in ends])


def test_the_methods_are_those_that_are_promised() -> None:
    assert METHODS == (
        "common_neighbours",
        "adamic_adar",
        "resource_allocation",
        "rooted_pagerank",
        "combined",
    )


@pytest.mark.parametrize("method", METHODS)
def test_the_order_of_rows_makes_no_difference(method: Method) -> None:
    assert list(link_scores(karate(), method=method)) == list(
        link_scores(karate(-1), method=method)
    )


@pytest.mark.parametrize("method", METHODS)
def test_the_best_pairs_have_the_scores_of_these_pairs(method: Method) -> None:
    found = link_scores(karate(), method=method, top=3)
    pairs = [(a, b) for a, b, _ in found]
    assert pair_scores(karate(), pairs, method=method) == pytest.approx(found.score, abs=2e-9)
    assert (np.diff(found.score) <= 0).all()


@pytest.mark.parametrize("method", METHODS)
def test_arrays_give_what_their_network_gives(method: Method) -> None:
    arrays = arrays_of(karate())
    assert list(link_scores(arrays, method=method)) == list(link_scores(karate(), method=method))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "graph", [nx.empty_graph(0), nx.empty_graph(1), nx.empty_graph(3), nx.complete_graph(5)]
)
def test_without_pairs_to_join_there_are_no_scores(method: Method, graph: nx.Graph) -> None:
    network = from_networkx(graph)
    assert len(link_scores(network, method=method)) == 0
    assert len(pair_scores(network, [], method=method)) == 0


@pytest.mark.parametrize("method", METHODS)
def test_partners_without_ties_have_a_score_of_nothing_in_a_small_network(method: Method) -> None:
    network = from_networkx(nx.disjoint_union(nx.path_graph(3), nx.empty_graph(2)))
    pairs = list(combinations([f"person:{number}" for number in range(5)], 2))
    score = dict(zip(pairs, pair_scores(network, pairs, method=method).tolist(), strict=True))
    assert score["person:3", "person:4"] == score["person:0", "person:3"] == 0
    assert score["person:0", "person:2"] > 0


def test_the_combined_score_is_a_probability_with_its_quality_beside_it() -> None:
    found = link_scores(karate(), method=LEARNED)
    model = learn_links(project(karate()).adjacency)
    assert model is not None
    assert found.quality == model.quality
    assert found.probability is not None
    assert found.probability.tolist() == model.probability(found.a, found.b).tolist()


def test_a_network_too_small_to_learn_from_is_scored_by_rooted_pagerank() -> None:
    network = from_networkx(nx.path_graph(12))
    found = link_scores(network, method=LEARNED)
    assert list(found) == list(link_scores(network, method="rooted_pagerank"))
    assert found.quality is None
    assert found.probability is None


def test_pairs_with_a_tie_have_one_for_certain() -> None:
    ties = [(link.source, link.target) for link in karate().links]
    assert set(pair_scores(karate(), ties, method=LEARNED).tolist()) == {1}
