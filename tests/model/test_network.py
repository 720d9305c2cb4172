"""The network: one canonical form, never changed, only made anew."""

import copy
import pickle
import random
from collections.abc import Mapping
from typing import Any

import pytest

from netwerk.errors import InputErrors, NetworkError
from netwerk.model.links import Knows, WorksFor, WorksWith
from netwerk.model.network import Network, record_of
from netwerk.model.nodes import NODE_KINDS, Organisation, Person, Theme

NODES: list[Mapping[str, Any]] = [
    {"kind": "person", "name": "Jan", "aliases": ["J. de Vries"], "profession": "huisarts"},
    {"kind": "person", "name": "Piet"},
    {"kind": "organisation", "name": "De Brug", "since": "2020"},
    {"kind": "theme", "name": "Ouderen"},
    {"kind": "area", "name": "Overvecht", "level": "wijk"},
    {"kind": "assessment", "area": "area:overvecht", "theme": "theme:ouderen",
     "criterion": "evaluated", "status": "met"},
    {"kind": "headcount", "area": "area:overvecht", "profession": "gp", "number": 36},
]  # fmt: skip
LINKS: list[Mapping[str, Any]] = [
    {"kind": "works_for", "source": "person:jan", "target": "organisation:de-brug"},
    {"kind": "works_with", "source": "person:jan", "target": "person:piet",
     "theme": "theme:ouderen"},
    {"kind": "knows", "source": "person:piet", "target": "person:jan", "until": "2024"},
    {"kind": "distinct_from", "source": "person:piet", "target": "person:jan", "reason": "broers"},
]  # fmt: skip
HEADCOUNT = "headcount:overvecht-gp"


@pytest.fixture
def network() -> Network:
    return Network(NODES, LINKS)


def test_nodes_are_sorted_by_id_and_links_by_kind_and_ends(network: Network) -> None:
    assert list(network.nodes) == sorted(network.nodes)
    assert [link.kind for link in network.links] == [
        "distinct_from",
        "knows",
        "works_for",
        "works_with",
    ]


@pytest.mark.parametrize("seed", range(5))
def test_equality_and_order_do_not_depend_on_the_order_of_records(
    network: Network, seed: int
) -> None:
    records = [*NODES, *LINKS]
    random.Random(seed).shuffle(records)
    shuffled = Network.of(records)
    assert shuffled == network
    assert list(shuffled.nodes) == list(network.nodes)
    assert shuffled.links == network.links


def test_objects_and_mappings_make_the_same_network(network: Network) -> None:
    jan = NODE_KINDS["person"].model_validate(
        {"name": "Jan", "profession": "gp", "aliases": "J. de Vries"}
    )
    link = WorksFor(source="person:jan", target="organisation:de-brug")
    assert Network([jan, *NODES[1:]], [link, *LINKS[1:]]) == network


def test_a_network_rebuilt_from_its_records_is_the_same(network: Network) -> None:
    nodes = [record_of(node) for node in network.nodes.values()]
    assert Network(nodes, [record_of(link) for link in network.links]) == network


def test_another_field_is_another_network(network: Network) -> None:
    assert network.with_([{"kind": "person", "name": "Piet", "summary": "nieuw"}]) != network
    assert network != "network"


def test_revision_and_selection_are_no_part_of_equality(network: Network) -> None:
    other = Network(NODES, LINKS)
    other.revision, other.selection = 7, {"area": "area:overvecht"}
    assert other == network


def test_nodes_links_and_their_fields_cannot_be_changed(network: Network) -> None:
    with pytest.raises(TypeError):
        network.nodes["person:x"] = network.nodes["person:jan"]  # type: ignore[index]
    with pytest.raises(ValueError):
        network.nodes["person:jan"].name = "Kees"
    with pytest.raises(AttributeError):
        network.links[0].source = "person:x"  # type: ignore[misc]


def test_what_was_handed_over_may_change_without_changing_the_network() -> None:
    record = {"kind": "person", "name": "Jan", "aliases": ["J."]}
    network = Network([record])
    record["aliases"].append("K.")  # type: ignore[attr-defined]
    assert network == Network([{"kind": "person", "name": "Jan", "aliases": ["J."]}])


def test_the_ends_of_a_verdict_are_sorted(network: Network) -> None:
    verdict = network.links[0]
    assert (verdict.source, verdict.target) == ("person:jan", "person:piet")


def test_a_verdict_the_other_way_round_is_the_same_one() -> None:
    twice = [LINKS[3], {**LINKS[3], "source": "person:jan", "target": "person:piet"}]
    with pytest.raises(InputErrors, match="staat er al"):
        Network(NODES, twice)


def test_with_adds_and_takes_the_place_of_what_has_the_same_id_or_identity(
    network: Network,
) -> None:
    changed = network.with_(
        [
            {"kind": "person", "name": "Piet", "profession": "bewoner"},
            {"kind": "person", "name": "An"},
        ],
        [{**LINKS[1], "frequency": 12}],
    )
    assert changed.nodes["person:piet"] == network.nodes["person:piet"].changed(
        profession="resident"
    )
    assert changed.nodes.keys() - network.nodes.keys() == {"person:an"}
    assert [link.frequency for link in changed.links_of(WorksWith)] == [12]
    assert len(changed.links) == len(network.links)


def test_with_checks_the_result(network: Network) -> None:
    with pytest.raises(InputErrors, match="person:weg"):
        network.with_(links=[{**LINKS[0], "source": "person:weg"}])


def test_without_takes_links_along_and_empties_references(network: Network) -> None:
    left = network.without("theme:ouderen")
    assert [link.theme for link in left.links_of(WorksWith)] == [None]
    (assessment,) = left.nodes_of(NODE_KINDS["assessment"])
    assert record_of(assessment).keys() == {"kind", "id", "area", "criterion", "status"}
    assert [link.kind for link in network.without(["person:jan"]).links] == []


def test_without_drops_what_cannot_do_without_it(network: Network) -> None:
    gone = network.nodes.keys() - network.without("area:overvecht").nodes.keys()
    assert gone == {"area:overvecht", HEADCOUNT, "assessment:overvecht-ouderen-evaluated"}


def test_two_links_that_become_one_when_a_theme_goes_are_one(network: Network) -> None:
    plain = {**LINKS[1], "theme": None, "frequency": 4}
    left = network.with_(links=[plain]).without("theme:ouderen")
    assert [link.frequency for link in left.links_of(WorksWith)] == [4]
    assert left == Network.of([*left.nodes.values(), *left.links])


def test_without_names_an_unknown_id(network: Network) -> None:
    with pytest.raises(NetworkError, match="Bedoelt u 'person:jan'"):
        network.without("person:jann")


def test_a_network_is_left_as_it_was(network: Network) -> None:
    before = Network(NODES, LINKS)
    network.with_([{"kind": "person", "name": "An"}])
    network.without("theme:ouderen")
    network.within(area="Overvecht", theme="Ouderen", at="2025")
    assert network == before


def test_a_network_makes_its_arrays_once_and_each_narrowed_one_its_own(network: Network) -> None:
    assert network.incidence() is network.incidence()
    narrowed = network.within(area="Overvecht")
    assert len(narrowed.incidence().node_kind) == len(narrowed.nodes) < len(network.nodes)


def test_within_a_moment_leaves_out_what_was_not_active(network: Network) -> None:
    early, late = network.within(at="2019"), network.within(at="2025")
    assert "organisation:de-brug" not in early.nodes
    assert not list(early.links_of(WorksFor))
    assert not list(late.links_of(Knows))
    assert (early.at, network.at) == ("2019", None)


def test_a_moment_is_kept_by_what_is_made_of_the_narrowed_network(network: Network) -> None:
    narrowed = network.within(at="2025")
    assert narrowed.with_([{"kind": "person", "name": "An"}]).at == "2025"
    assert narrowed.without("person:piet").within(kinds=["person"]).at == "2025"


def test_within_kinds_keeps_links_between_them_only(network: Network) -> None:
    persons = network.within(kinds=["person"])
    assert set(persons.nodes) == {"person:jan", "person:piet"}
    assert [link.kind for link in persons.links] == ["distinct_from", "knows", "works_with"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"area": "Overvegt"}, "er is geen gebied met de naam 'Overvegt'. Bedoelt u 'Overvecht'?"),
        ({"theme": "Overvecht"}, "er is geen thema met de naam 'Overvecht'"),
        ({"kinds": ["persoon"]}, "Bedoelt u 'person'?"),
        ({"at": "gisteren"}, "'gisteren' is geen datum"),
    ],
)
def test_within_says_what_it_does_not_know(
    network: Network, asked: dict[str, Any], words: str
) -> None:
    with pytest.raises(NetworkError) as refused:
        network.within(**asked)
    assert words in refused.value.message("nl")


@pytest.mark.parametrize("written", ["person:jan", "jan", "JAN", "j de vries", "J. de Vries"])
def test_a_node_is_found_by_id_name_or_alias_however_written(
    network: Network, written: str
) -> None:
    assert network.find("person", written) == "person:jan"


def test_a_name_comes_before_an_alias(network: Network) -> None:
    named = network.with_([{"kind": "person", "name": "J de Vries"}])
    assert named.find("person", "J. de Vries") == "person:j-de-vries"


def test_a_name_that_several_have_asks_for_an_id(network: Network) -> None:
    twice = network.with_([{"kind": "person", "id": "person:jan-2", "name": "Jan"}])
    with pytest.raises(NetworkError, match="person:jan, person:jan-2"):
        twice.find("person", "jan")
    assert twice.find("person", "person:jan-2") == "person:jan-2"


def test_nodes_and_links_of_a_class_come_in_order(network: Network) -> None:
    assert [node.id for node in network.nodes_of(Person)] == ["person:jan", "person:piet"]
    assert [node.name for node in network.nodes_of(Organisation)] == ["De Brug"]
    assert [node.name for node in network.nodes_of(Theme)] == ["Ouderen"]
    assert network.names()["person:jan"] == "Jan"


def test_words_of_a_list_are_kept_as_their_key(network: Network) -> None:
    assert record_of(network.nodes["person:jan"])["profession"] == "gp"


def test_a_graph_holds_every_node_link_and_field(network: Network) -> None:
    graph = network.to_networkx()
    items = [
        *({"id": node, **values} for node, values in graph.nodes(data=True)),
        *({"source": a, "target": b, **values} for a, b, values in graph.edges(data=True)),
    ]
    assert Network.of(items) == network


def test_parallel_links_stay_apart_in_a_graph(network: Network) -> None:
    parallel = [{**LINKS[1], "theme": None, "form": form} for form in ("refers", "consults", None)]
    graph = network.with_(links=parallel).to_networkx()
    assert graph.number_of_edges("person:jan", "person:piet") == 5


def test_changing_the_graph_does_not_change_the_network(network: Network) -> None:
    graph = network.to_networkx()
    graph.nodes["person:jan"]["aliases"].append("x")
    graph.clear()
    assert network == Network(NODES, LINKS)


def test_an_empty_network_is_a_network() -> None:
    empty = Network()
    assert len(empty) == 0
    assert empty == Network.of([]) == empty.within(kinds=[], at="2026")
    assert empty.to_networkx().number_of_nodes() == 0


def test_a_network_can_be_copied_and_sent_to_another_process() -> None:
    network = Network([Person(name="An")]).within(at="2026")
    for twin in (copy.deepcopy(network), pickle.loads(pickle.dumps(network))):
        assert twin == network
        assert twin.at == network.at


def test_nodes_and_links_cannot_be_replaced() -> None:
    network = Network([Person(name="An")])
    for name in ("nodes", "links", "at"):
        with pytest.raises(AttributeError):
            setattr(network, name, None)


def test_links_can_be_taken_away() -> None:
    link = Knows("person:an", "person:bo")
    network = Network([Person(name="An"), Person(name="Bo")], [link])
    assert network.without(links=[link]).links == ()
    with pytest.raises(NetworkError, match="staat niet in het netwerk"):
        network.without(links=[Knows("person:bo", "person:an")])
