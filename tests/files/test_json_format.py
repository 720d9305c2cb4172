"""The one JSON format: lossless, canonical, readable by NetworkX, and strict in reading."""

import json
from typing import Any

import networkx as nx
import pytest
from hypothesis import given

from netwerk.errors import InputError, InputErrors
from netwerk.model.links import WorksFor, WorksWith
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Organisation, Person
from netwerk.native import from_json, from_networkx, parsed, to_json
from tests.networks import networks

NETWORK = Network(
    [Person(name="Zoë"), Person(name="Bo"), Organisation(name="Praktijk <b>")],
    [
        WorksFor(source="person:zoe", target="organisation:praktijk-b", hours=12.5),
        WorksWith(source="person:bo", target="person:zoe", since=Moment("2026")),
    ],
)


def message_on(content: str | bytes) -> str:
    """What reading this as a file says."""
    with pytest.raises(InputError) as caught:
        from_json(content.encode() if isinstance(content, str) else content, "wijk.json")
    return caught.value.message()


def changed(**parts: Any) -> str:
    """The JSON of a network with top-level parts replaced; None takes a part away."""
    document = {**json.loads(to_json(NETWORK)), **parts}
    return json.dumps({name: part for name, part in document.items() if part is not None})


@given(networks())
def test_json_gives_back_the_network_that_was_written(network: Network) -> None:
    assert from_json(to_json(network)) == network


@given(networks())
def test_networkx_reads_the_same_graph_as_we_make(network: Network) -> None:
    graph = nx.node_link_graph(json.loads(to_json(network)), edges="links")
    ours = network.to_networkx()
    assert dict(graph.nodes) == {
        node: {name: value for name, value in values.items() if name != "id"}
        for node, values in ours.nodes(data=True)
    }
    assert sorted(graph.edges(keys=True)) == sorted(ours.edges(keys=True))
    assert all(graph.edges[edge] == values for *edge, values in ours.edges(keys=True, data=True))
    assert from_networkx(graph) == network


def test_the_revision_travels_along() -> None:
    assert parsed(to_json(NETWORK, revision=7)) == (NETWORK, 7)
    assert parsed(to_json(NETWORK)) == (NETWORK, None)


def test_each_node_and_link_has_a_line_of_its_own() -> None:
    lines = to_json(NETWORK).decode().splitlines()
    assert lines[0].endswith('"graph": {"format": "netwerk", "version": 1},')
    assert lines[2] == (
        '{"kind": "organisation", "id": "organisation:praktijk-b", "name": "Praktijk <b>"},'
    )
    assert lines[4] == '{"kind": "person", "id": "person:zoe", "name": "Zoë"}'
    assert lines[7].endswith('"hours": 12.5, "key": "works_for||"},')
    assert lines[-1] == "]}"


def test_an_empty_network_is_short() -> None:
    assert to_json(Network()).decode().splitlines()[1:] == ['"nodes": [],', '"links": []}']
    assert from_json(to_json(Network())) == Network()


def test_any_layout_and_a_byte_order_mark_are_read() -> None:
    document = json.loads(to_json(NETWORK))
    for layout in (json.dumps(document), json.dumps(document, indent=4, ensure_ascii=True)):
        assert from_json(b"\xef\xbb\xbf" + layout.encode()) == NETWORK


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "wijk.json: het bestand is leeg"),
        (" \n", "wijk.json: het bestand is leeg"),
        ("Naam;Beroep", "wijk.json, regel 1: dit is geen geldige JSON"),
        (to_json(NETWORK)[:-20], "wijk.json, regel 9: dit is geen geldige JSON"),
        (to_json(NETWORK) + b"{}", "wijk.json, regel 11: na het einde van het netwerk"),
        (b'{\n"naam": "Zo\xeb"}', "wijk.json, regel 2: dit is geen tekst in UTF-8"),
        (changed().encode("utf-16"), "wijk.json, regel 1: dit is geen tekst in UTF-8"),
        ("[" * 100_000, "wijk.json: de JSON is te diep genest"),
        ("[]", "wijk.json: dit is JSON, maar geen netwerk: het onderdeel graph ontbreekt"),
        ("null", "het onderdeel graph ontbreekt"),
        (changed(graph=[]), "het onderdeel graph ontbreekt"),
        (changed(graph={}), "bij graph hoort het format 'netwerk' te staan"),
        (changed(graph={"format": "netwerk", "version": 2}), "heeft versie '2'"),
        (changed(graph={"format": "netwerk", "version": True}), "heeft versie 'True'"),
        (changed(graph={"format": "netwerk"}), "heeft versie 'None'"),
        (
            changed(graph={"format": "netwerk", "version": 1, "revision": -1}),
            "de revisie is geen getal",
        ),
        (changed(directed=False), "directed en multigraph horen true te zijn"),
        (changed(edges=[]), "het onderdeel 'edges' is onbekend"),
        (changed(links=None), "de lijst links ontbreekt"),
        (changed(nodes={}), "de lijst nodes ontbreekt"),
        (
            changed(nodes=["Jan"]),
            "regel 1: hier hoort een onderdeel tussen accolades te staan. Haal 'Jan'",
        ),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_no_network_is_named(content: str | bytes, said: str) -> None:
    assert said in message_on(content)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"hours": 12.5', '"hours": NaN', "regel 8: 'NaN' is geen getal"),
        ('"hours": 12.5', '"hours": -Infinity', "regel 8: '-Infinity' is geen getal"),
        ('"hours": 12.5', '"hours": 1e999', "regel 8: 'inf'"),
        ('"hours": 12.5', '"hours": "veel"', "regel 8: 'veel' is bij Uren per week geen getal"),
        ('"hours": 12.5', '"hours": true', "regel 8: 'True' is bij Uren per week geen getal"),
        ('"hours": 12.5', '"hours": "5"', "regel 8: '5' is bij Uren per week geen getal"),
        ('"hours": 12.5', '"hours": ' + "9" * 5000, "regel 8: hier staat een getal met te veel"),
        ('"name": "Bo"', '"name": "Bo", "name": "Bob"', "regel 4: het veld 'name' staat er twee"),
        ('"name": "Bo"', '"name": 12', "regel 4: '12' is geen tekst"),
        ('"name": "Bo"', '"naam": "Bo"', "regel 4: Naam ontbreekt"),
        ('"name": "Zoë"', '"name": "\\ud800"', "regel 5: deze tekst bevat tekens"),
        ('"kind": "works_with"', '"kind": "werkt"', "regel 9: de soort 'werkt' bestaat niet"),
        ('"target": "person:zoe"', '"target": "person:zo"', "regel 9: 'person:zo' bestaat niet"),
        ('"since": "2026"', '"since": "mei"', "regel 9: 'mei' is geen datum"),
        ('"version": 1', '"version": 1, "version": 1', "het veld 'version' staat er twee keer"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_fault_names_its_line(old: str, new: str, said: str) -> None:
    content = to_json(NETWORK).decode()
    assert content.count(old) == 1
    assert said in message_on(content.replace(old, new))


def test_all_faults_come_together_also_when_everything_is_on_one_line() -> None:
    document = json.loads(to_json(NETWORK))
    document["nodes"][0]["domain"] = "zorgg"
    document["links"][0]["hours"] = -1
    lines = json.dumps(document, indent=1).splitlines()
    with pytest.raises(InputErrors) as caught:
        from_json("\n".join(lines).encode())
    places = [fault.place.line for fault in caught.value.errors]
    starts = [number for number, line in enumerate(lines, start=1) if line == "  {"]
    assert places == [starts[0], starts[3]]
    with pytest.raises(InputErrors) as caught:
        from_json(json.dumps(document).encode())
    assert [fault.place.line for fault in caught.value.errors] == [1, 1]


def test_links_may_stand_before_nodes_and_keys_in_any_order() -> None:
    document = json.loads(to_json(NETWORK))
    turned = json.dumps({name: document[name] for name in reversed(document)})
    assert from_json(turned.encode()) == NETWORK
    wrong = turned.replace('"12.5"', "12.5").replace('"hours": 12.5', '"hours": -1')
    assert "regel 1: " in message_on(wrong)


def test_a_bsn_is_not_repeated() -> None:
    content = to_json(NETWORK).decode().replace("Zoë", "123456782")
    assert "1234" not in message_on(content)
    assert "burgerservicenummer" in message_on(content)
