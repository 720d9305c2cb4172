"""Graphs of NetworkX become networks: ours exactly, any other as persons who work together."""

import random
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from netwerk.errors import InputError, InputErrors
from netwerk.model.links import WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.native import from_networkx
from tests.networks import networks

Weights = list[tuple[str, str, float | None]]


def weights_of(network: Network) -> Weights:
    """Source, target and weight of every link, ids without their kind."""
    return [
        (link.source.partition(":")[2], link.target.partition(":")[2], link.weight)
        for link in network.links_of(WorksWith)
    ]


def message_on(graph: Any) -> str:
    """What reading a graph says."""
    with pytest.raises(InputErrors) as caught:
        from_networkx(graph)
    return caught.value.message()


@given(networks())
def test_a_graph_of_ours_gives_back_its_network(network: Network) -> None:
    assert from_networkx(network.to_networkx()) == network


def test_a_relabelled_graph_of_ours_is_still_that_network() -> None:
    network = Network(
        [Person(name="An"), Person(name="Bo")], [WorksWith(source="person:an", target="person:bo")]
    )
    assert from_networkx(nx.convert_node_labels_to_integers(network.to_networkx())) == network


def test_a_graph_of_ours_without_directions_is_refused() -> None:
    graph = Network([Person(name="An")]).to_networkx().to_undirected()
    assert "Geef de MultiDiGraph van network.to_networkx()" in message_on(graph)


def test_faults_in_a_graph_of_ours_name_node_and_edge() -> None:
    network = Network(
        [Person(name="An"), Person(name="Bo")], [WorksWith(source="person:an", target="person:bo")]
    )
    graph = network.to_networkx()
    graph.nodes["person:bo"]["betweenness"] = 0.5
    graph.edges["person:an", "person:bo", "works_with|||"]["weight"] = "veel"
    assert message_on(graph).splitlines()[0].startswith("knoop 'person:bo': het veld 'betweenness'")
    assert "verbinding 'person:an' – 'person:bo': 'veel'" in message_on(graph)


def test_nodes_become_persons_and_edges_works_with() -> None:
    network = from_networkx(nx.karate_club_graph())
    assert (len(network.nodes), len(network.links)) == (34, 78)
    assert all(isinstance(node, Person) for node in network.nodes.values())
    assert network.nodes["person:0"].name == "0"
    assert weights_of(network)[0] == ("0", "1", 4.0)


def test_any_label_will_do() -> None:
    labels = [0, 1.5, (1, 2), frozenset({3}), "Zoë", "regel\n2", "123456782"]
    graph = nx.Graph()
    graph.add_nodes_from(labels)
    assert set(from_networkx(graph).names().values()) == set(map(str, labels))


def test_labels_that_share_a_slug_keep_apart_in_any_order() -> None:
    labels = [1, "1", "A b", "a-b", "c"]
    graphs = [nx.Graph(), nx.Graph()]
    graphs[0].add_nodes_from(labels)
    graphs[1].add_nodes_from(reversed(labels))
    first, second = map(from_networkx, graphs)
    assert first == second
    assert len(first.nodes) == 5
    assert "person:c" in first.nodes and "person:1" not in first.nodes


def test_ends_are_sorted_only_without_directions() -> None:
    assert weights_of(from_networkx(nx.Graph([("b", "a")]))) == [("a", "b", None)]
    both = nx.DiGraph([("b", "a"), ("a", "b")])
    assert weights_of(from_networkx(both)) == [("a", "b", None), ("b", "a", None)]


def test_parallel_edges_are_summed_to_the_same_digit_in_any_order() -> None:
    edges = [("a", "b", {"weight": w}) for w in (0.1, 0.2, 0.3, 1e16, 1.0)] + [("b", "a", {})]
    for seed in range(5):
        random.Random(seed).shuffle(edges)
        assert weights_of(from_networkx(nx.MultiGraph(edges))) == [("a", "b", 1e16 + 2)]
    directed = weights_of(from_networkx(nx.MultiDiGraph(edges)))
    assert directed == [("a", "b", 1e16 + 2), ("b", "a", None)]


def test_loops_are_kept() -> None:
    assert weights_of(from_networkx(nx.Graph([("a", "a")]))) == [("a", "a", None)]


@pytest.mark.parametrize("weight", [2, 2.0, np.float64(2), np.int64(2), np.float32(2)])
def test_any_real_number_is_a_weight(weight: Any) -> None:
    graph = nx.Graph()
    graph.add_edge("a", "b", weight=weight)
    assert weights_of(from_networkx(graph)) == [("a", "b", 2.0)]


@pytest.mark.parametrize(
    "weight", [float("nan"), float("inf"), -1, "veel", "2", True, [1], 10**400, 1j]
)
def test_any_other_weight_is_a_fault_that_names_the_edge(weight: Any) -> None:
    graph = nx.Graph()
    graph.add_edge("a", "b", weight=weight)
    graph.add_edge("b", "c", weight=weight)
    message = message_on(graph)
    assert "verbinding 'a' – 'b': het gewicht" in message
    assert "verbinding 'b' – 'c': het gewicht" in message


def test_a_sum_beyond_all_numbers_is_a_fault() -> None:
    graph = nx.MultiGraph([("a", "b", {"weight": 1e308})] * 3)
    assert "verbinding 'a' – 'b': 'inf'" in message_on(graph)


@pytest.mark.parametrize(("label", "said"), [("", "Naam ontbreekt"), ("a\x00", "bevat tekens")])
def test_a_label_that_is_no_name_is_a_fault(label: str, said: str) -> None:
    graph = nx.Graph()
    graph.add_node(label)
    assert message_on(graph).startswith("knoop ")
    assert said in message_on(graph)


def test_an_empty_graph_is_an_empty_network() -> None:
    assert from_networkx(nx.Graph()) == Network()


def test_a_kind_that_is_not_ours_makes_a_plain_graph() -> None:
    graph = nx.Graph()
    graph.add_node("a", kind="hospital")
    graph.add_node("b", kind=3)
    assert list(from_networkx(graph).nodes) == ["person:a", "person:b"]


def test_a_kind_on_some_nodes_alone_is_a_fault_that_names_others() -> None:
    graph = Network([Person(name="An")]).to_networkx()
    graph.add_nodes_from("gfedcba")
    assert "andere niet: 'a', 'b', 'c', 'd', 'e' en nog 2. Geef" in message_on(graph)


@pytest.mark.parametrize("value", [None, [("a", "b")], {"a": ["b"]}, Network()])
def test_what_is_no_graph_is_named(value: Any) -> None:
    with pytest.raises(InputError, match="geen graaf van NetworkX"):
        from_networkx(value)
