"""The sets of Borgatti 2006: whose loss fragments most, and who reach most."""

from collections.abc import Callable
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from netwerk.measures import key_players
from netwerk.measures.fragmentation import (
    component_sizes,
    components,
    distance_fragmentation,
    fragmentation,
)
from netwerk.measures.key_players import (
    KeyPlayers,
    Loss,
    distance_weighted_reach,
    fragmenting_set,
    reaching_set,
)
from tests.measures.graphs import (
    SMALL,
    Graph,
    adjacency_of,
    clustered,
    davis_women,
    florentine,
    karate,
    kite,
)
from tests.measures.small_graphs import without

# The advice network of 32 consultants in Borgatti's figure 8, as the program pyntacle ships it.
CONSULTANTS = nx.parse_adjlist(
    [
        "HS PS KR",
        "BR WD KR GM BS3",
        "WD PS KR GM BS3 SF HA",
        "PS WS KR GM BS3",
        "WS KR GM BS3",
        "KR GM BS3 SF JE",
        "GM BS3 SF",
        "BS3 SF JE LR",
        "DI GS KA HA",
        "PH KA BW BM SR",
        "BW DB BM",
        "BM HA LK CR SR",
        "HB SR TO CD NP EE",
        "TO MJ BS NP",
        "BS MJ CD NP",
        "CD WL NP",
        "BS2 NP MG",
    ]
)
NAMES = list(CONSULTANTS)

Set = tuple[int, ...]
LOSSES: list[Loss] = ["fragmentation", "distance_fragmentation"]
SMALL_KNOWN = [karate(), florentine(), kite(), davis_women()]


def named(found: KeyPlayers | None) -> set[str]:
    assert found is not None
    return {NAMES[v] for v in found.members}


def places(*names: str) -> list[int]:
    return [NAMES.index(name) for name in names]


def consultants() -> Graph:
    return nx.convert_node_labels_to_integers(CONSULTANTS)


def f_without(graph: Graph, members: Set) -> float | None:
    return fragmentation(component_sizes(components(adjacency_of(without(graph, *members)))))


def df_without(graph: Graph, members: Set) -> float | None:
    return distance_fragmentation(adjacency_of(without(graph, *members)))[0]


def reach_by_definition(graph: Graph, members: Set) -> float:
    lengths = nx.multi_source_dijkstra_path_length(graph, set(members), weight=None)
    reached: float = sum(1 / distance for distance in lengths.values() if distance)
    return reached / len(graph)


def best_by_definition(
    graph: Graph, count: int, score: Callable[[Graph, Set], float | None]
) -> float:
    scores = [score(graph, members) for members in combinations(graph, count)]
    return max(-1 if found is None else found for found in scores)


def assert_best(
    graph: Graph, found: KeyPlayers | None, count: int, score: Callable[[Graph, Set], float | None]
) -> None:
    assert found is not None
    assert found.exact
    assert len(set(found.members)) == count
    assert list(found.members) == sorted(found.members)
    assert found.score == pytest.approx(score(graph, found.members), abs=1e-8)
    if found.score is not None:
        assert found.score == pytest.approx(best_by_definition(graph, count, score), abs=1e-8)


def test_figure_8_has_32_consultants_and_56_ties() -> None:
    assert (len(CONSULTANTS), CONSULTANTS.size()) == (32, 56)


def test_without_two_consultants_figure_8_falls_apart_as_pyntacle_prints() -> None:
    adjacency = adjacency_of(consultants())
    by_f = fragmenting_set(adjacency, 2)
    by_df = fragmenting_set(adjacency, 2, by="distance_fragmentation")
    # HA and HB do as well by F; WD has more ties.
    assert named(by_f) == named(by_df) == {"HB", "WD"}
    assert by_f is not None
    assert by_df is not None
    assert by_f.score == pytest.approx(0.706, abs=5e-4)
    assert f_without(consultants(), tuple(places("HA", "HB"))) == pytest.approx(by_f.score)
    assert by_df.score == pytest.approx(0.815, abs=5e-4)


def test_two_consultants_of_figure_8_reach_as_far_as_pyntacle_prints() -> None:
    adjacency = adjacency_of(consultants())
    found = reaching_set(adjacency, 2)
    assert named(found) in ({"BS3", "HB"}, {"HB", "KR"})
    assert found.score == pytest.approx(0.641, abs=5e-4)
    for pair in (("BS3", "HB"), ("HB", "KR")):
        reach = distance_weighted_reach(adjacency, np.array(places(*pair)))
        assert reach == pytest.approx(found.score)


def test_a_set_of_three_in_figure_8_scores_as_pyntacle_prints() -> None:
    three = places("HS", "HA", "GM")
    assert f_without(consultants(), tuple(three)) == pytest.approx(0.443, abs=5e-4)
    assert df_without(consultants(), tuple(three)) == pytest.approx(0.747, abs=5e-4)
    reach = distance_weighted_reach(adjacency_of(consultants()), np.array(three))
    assert reach == pytest.approx(0.504, abs=5e-4)


def test_on_every_small_graph_no_set_of_any_size_is_better() -> None:
    for graph in SMALL:
        adjacency = adjacency_of(graph)
        for count in range(1, len(graph) + 1):
            assert_best(graph, fragmenting_set(adjacency, count), count, f_without)
            by_df = fragmenting_set(adjacency, count, by="distance_fragmentation")
            assert_best(graph, by_df, count, df_without)
            assert_best(graph, reaching_set(adjacency, count), count, reach_by_definition)


@pytest.mark.parametrize("count", [1, 2])
def test_on_known_networks_no_set_is_better(count: int) -> None:
    for graph in SMALL_KNOWN:
        adjacency = adjacency_of(graph)
        assert_best(graph, fragmenting_set(adjacency, count), count, f_without)
        assert_best(graph, reaching_set(adjacency, count), count, reach_by_definition)


def test_karate_falls_apart_without_its_leaders_and_one_more() -> None:
    for by in LOSSES:
        found = fragmenting_set(adjacency_of(karate()), 3, by=by)
        assert found is not None
        assert found.members == (0, 32, 33)


def test_a_set_that_is_too_much_to_prove_is_nearly_always_the_best(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scores: list[Callable[[Graph, Set], float | None]] = [f_without, reach_by_definition]
    worse = 0
    for graph in SMALL_KNOWN:
        for count in (1, 2, 3):
            adjacency = adjacency_of(graph)
            exact = fragmenting_set(adjacency, count), reaching_set(adjacency, count)
            with monkeypatch.context() as patch:
                patch.setattr(key_players, "_MOST_STEPS", 0)
                greedy = fragmenting_set(adjacency, count), reaching_set(adjacency, count)
            for proved, found, score in zip(exact, greedy, scores, strict=True):
                assert found is not None
                assert proved is not None
                assert not found.exact
                assert found.score == pytest.approx(score(graph, found.members), abs=1e-8)
                worse += (found.score or 0) < (proved.score or 0)
    assert worse <= 1


def test_an_exchange_corrects_a_greedy_start(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = adjacency_of(nx.path_graph(7))
    monkeypatch.setattr(key_players, "_MOST_STEPS", 0)
    middle, two = fragmenting_set(adjacency, 1), fragmenting_set(adjacency, 2)
    assert middle is not None
    assert two is not None
    assert middle.members == (3,)
    # With the middle no two leave more than 0.7; without it some leave parts of 2, 2 and 1.
    assert 3 not in two.members
    assert two.score == pytest.approx(1 - (2 + 2) / 20)


def test_of_equal_sets_that_with_most_ties_is_chosen_then_the_first() -> None:
    two_rings = nx.disjoint_union(nx.cycle_graph(4), nx.complete_graph(4))
    found = fragmenting_set(adjacency_of(two_rings), 1)
    assert found is not None
    assert found.members == (4,)


def test_only_those_with_most_ties_are_candidates_in_a_large_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    adjacency = adjacency_of(clustered())
    monkeypatch.setattr(key_players, "_DISTANCES", 0)
    monkeypatch.setattr(key_players, "_FEWEST_CANDIDATES", 3)
    found = reaching_set(adjacency, 3)
    degrees = np.diff(adjacency.indptr)
    assert set(found.members) == set(np.argsort(-degrees, kind="stable")[:3].tolist())
    assert not found.exact
    reach = distance_weighted_reach(adjacency, np.array(found.members))
    assert found.score == pytest.approx(reach, abs=1e-8)


def test_df_that_takes_too_long_gives_no_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        key_players, "distance_fragmentation_without", lambda ones, most_steps=0: None
    )
    assert fragmenting_set(adjacency_of(kite()), 2, by="distance_fragmentation") is None


def test_where_fewer_than_two_are_left_fragmentation_is_undefined() -> None:
    for by in LOSSES:
        for count in (2, 3):
            found = fragmenting_set(adjacency_of(nx.path_graph(3)), count, by=by)
            assert found is not None
            assert len(found.members) == count
            assert found.score is None


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_a_set_of_nobody_or_of_more_than_there_are_is_refused(partners: int) -> None:
    adjacency = adjacency_of(nx.complete_graph(partners))
    for count in (0, partners + 1):
        with pytest.raises(ValueError, match="count"):
            fragmenting_set(adjacency, count)
        with pytest.raises(ValueError, match="count"):
            reaching_set(adjacency, count)


def test_the_only_partner_reaches_nobody() -> None:
    adjacency = adjacency_of(nx.empty_graph(1))
    assert reaching_set(adjacency, 1) == KeyPlayers((0,), 0, exact=True)
    assert fragmenting_set(adjacency, 1) == KeyPlayers((0,), None, exact=True)


def test_reach_counts_each_partner_from_its_nearest_member() -> None:
    path = adjacency_of(nx.path_graph(5))
    assert distance_weighted_reach(path, np.array([0])) == pytest.approx(
        (1 + 1 / 2 + 1 / 3 + 1 / 4) / 5
    )
    assert distance_weighted_reach(path, np.array([0, 4])) == pytest.approx((1 + 1 + 1 / 2) / 5)
    assert distance_weighted_reach(path, np.arange(5)) == 0
    assert distance_weighted_reach(path, np.empty(0, dtype=np.int64)) == 0
    isolates = adjacency_of(nx.empty_graph(3))
    assert distance_weighted_reach(isolates, np.array([1])) == 0
    nobody = adjacency_of(nx.empty_graph(0))
    assert distance_weighted_reach(nobody, np.empty(0, dtype=np.int64)) is None


def test_the_score_of_the_best_set_does_not_depend_on_the_order_of_partners() -> None:
    adjacency = adjacency_of(karate())
    order = np.random.default_rng(3).permutation(34)
    shuffled = adjacency[order][:, order]
    for count in (1, 2):
        before, after = fragmenting_set(adjacency, count), fragmenting_set(shuffled, count)
        assert before is not None
        assert after is not None
        assert after.score == before.score
        assert reaching_set(shuffled, count).score == reaching_set(adjacency, count).score
