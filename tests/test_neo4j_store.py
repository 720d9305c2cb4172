"""Networks in Neo4j: what lies there, what is narrowed there, and what a stranger may write."""

import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest

import netwerk as nw
from examples.utrecht.build import network as build_register
from examples.wijk.build import build as build_wijk
from netwerk import api
from netwerk.changes import diff
from netwerk.cli import main
from netwerk.model.identifiers import kind_of
from netwerk.store import neo4j as neo4j_store
from netwerk.ties import arrays_of
from tests.larger_networks import larger_network
from tests.neo4j_server import Server

AT = "2026-09-01"
ANNA = {"kind": "person", "name": "Anna", "domain": "huisartsenzorg", "since": "2026-Q2"}
HOSTILE = [
    "'}) DETACH DELETE n //",
    "`}) MATCH (n) DETACH DELETE n //",
    '"}) RETURN 1 UNION MATCH (n) DELETE n //',
    "$network",
    "\\' OR 1=1 //",
    "\\u0027}) DETACH DELETE n //",
    "é 👩‍⚕️ <b>vet</b> =cmd()",
    "x" * 10_000,
]


@pytest.fixture
def url(neo4j_server: Server, neo4j_network: str) -> str:
    return neo4j_server.store_url(neo4j_network)


def ask(server: Server, query: str, **parameters: Any) -> list[list[Any]]:
    with server.driver() as driver:
        records, _, _ = driver.execute_query(query, parameters)
    return [list(record.values()) for record in records]


# -- what lies there ---------------------------------------------------------------------------


def test_a_person_with_cypher_can_query_sensibly(
    neo4j_server: Server, neo4j_network: str, url: str
) -> None:
    with nw.open_store(url) as store:
        store.save(build_wijk())
    query = """
        MATCH (p:Partner {network: $network})-[:TAKES_PART_IN]->(o:Overleg)
              -[:ABOUT]->(:Theme {name: 'Ouderen'})
        RETURN DISTINCT p.id AS id ORDER BY id
    """
    network = build_wijk()
    themed = {link.source for link in network.links_of(nw.About) if link.target == "theme:ouderen"}
    expected = {
        link.source
        for link in network.links_of(nw.TakesPartIn)
        if link.target in themed
        and kind_of(link.target) == "overleg"
        and kind_of(link.source) in ("person", "organisation")
    }
    assert [i for (i,) in ask(neo4j_server, query, network=neo4j_network)] == sorted(expected)
    assert expected


def test_labels_properties_and_dates_are_those_of_the_model(
    neo4j_server: Server, neo4j_network: str, url: str
) -> None:
    overleg = {"kind": "overleg", "name": "MDO", "frequency": 12, "subjects": ["zorg", "wonen"]}
    with nw.open_store(url) as store:
        store.save(nw.Network([ANNA, overleg]))
    ((labels, found),) = ask(
        neo4j_server,
        "MATCH (n:Person {network: $network}) RETURN labels(n), properties(n)",
        network=neo4j_network,
    )
    assert set(labels) == {"Partner", "Person"}
    assert found["network"] == neo4j_network
    assert (found["id"], found["since"]) == ("person:anna", "2026-Q2")
    assert found["since_first"].to_native() == dt.date(2026, 4, 1)
    assert found["since_last"].to_native() == dt.date(2026, 6, 30)
    ((frequency, subjects),) = ask(
        neo4j_server,
        "MATCH (n:Overleg {network: $network}) RETURN n.frequency, n.subjects",
        network=neo4j_network,
    )
    assert (frequency, subjects) == (12.0, ["zorg", "wonen"])


def test_what_somebody_hung_on_a_node_by_hand_stays(
    neo4j_server: Server, neo4j_network: str, url: str
) -> None:
    with nw.open_store(url) as store:
        store.save(nw.Network([ANNA]))
        ask(neo4j_server, "MATCH (n:Person {network: $n}) SET n.kleur = 'rood'", n=neo4j_network)
        store.save(nw.Network([{**ANNA, "summary": "nieuw"}]))
        assert store.load().nodes["person:anna"].summary == "nieuw"
    query = "MATCH (n:Person {network: $n}) RETURN n.kleur, n.summary"
    assert ask(neo4j_server, query, n=neo4j_network) == [["rood", "nieuw"]]


def test_a_field_that_is_emptied_leaves_no_property(
    neo4j_server: Server, neo4j_network: str, url: str
) -> None:
    with nw.open_store(url) as store:
        store.save(nw.Network([ANNA]))
        before = store.load()
        anna = before.nodes["person:anna"].changed(since=None, domain=None)
        store.save(before.with_([anna]), before=before)
    query = "MATCH (n:Person {network: $n}) RETURN keys(n)"
    ((keys,),) = ask(neo4j_server, query, n=neo4j_network)
    assert set(keys) == {"network", "id", "name"}


def test_a_change_by_hand_that_makes_no_network_is_named(
    neo4j_server: Server, neo4j_network: str, url: str
) -> None:
    with nw.open_store(url) as store:
        store.save(nw.Network([ANNA, {"kind": "theme", "name": "Ouderen"}]))
        for change in ("REMOVE n.name", "SET n.domain = 'ruimtevaart'", "SET n.since = 'ooit'"):
            query = f"MATCH (n:Person {{network: $n}}) SET n.name = 'Anna' {change}"
            ask(neo4j_server, query, n=neo4j_network)
            with pytest.raises(nw.InputErrors, match="in de database, 'person:anna'"):
                store.load()


# -- the same answers --------------------------------------------------------------------------


@pytest.mark.parametrize("build", [build_wijk, build_register])
def test_every_analysis_answers_as_on_the_network(build: Any, url: str) -> None:
    network = build()
    with nw.open_store(url) as store:
        store.save(network)
        for at in (AT, None):
            stored, narrowed = store.load(at=at), network.within(at=at)
            assert api.run_all(stored) == api.run_all(narrowed)
        assert store.load_arrays() == arrays_of(network)
        assert store.load_arrays(at=AT) == arrays_of(network.within(at=AT))


@pytest.mark.parametrize("seed", range(4))
def test_narrowing_in_the_database_is_narrowing_here(seed: int, url: str) -> None:
    network = larger_network(seed)
    chance = random.Random(seed)
    with nw.open_store(url) as store:
        store.save(network)
        for _ in range(8):
            asked = _selection(network, chance)
            expected = network.within(**asked)
            assert store.load(**asked) == expected, asked
            assert store.load_arrays(**asked) == arrays_of(expected), asked
        assert api.run_all(store.load(at=AT)) == api.run_all(network.within(at=AT))


def _selection(network: nw.Network, chance: random.Random) -> dict[str, Any]:
    asked: dict[str, Any] = {"at": chance.choice((None, "2025", "2026-06", AT))}
    active = network.within(**asked).nodes
    for kind in ("area", "theme"):
        known = [node_id for node_id in active if kind_of(node_id) == kind]
        asked[kind] = chance.choice([None, *known])
    kinds = ("person", "organisation", "area", "assessment", "overleg")
    asked["kinds"] = chance.choice((None, None, kinds))
    return asked


@pytest.mark.parametrize("seed", range(3))
def test_one_network_becomes_another_in_one_save(seed: int, url: str) -> None:
    before, after = larger_network(seed), larger_network(seed + 100)
    with nw.open_store(url) as store:
        store.save(before)
        assert store.save(after, before=store.load()) == 2
        assert store.load() == after


def test_measures_run_on_arrays_from_the_database(url: str) -> None:
    network = larger_network(7)
    with nw.open_store(url) as store:
        store.save(network)
        arrays = store.load_arrays()
    assert nw.fragmentation(arrays).rows[0] == nw.fragmentation(network, per=["network"]).rows[0]
    there, here = (
        nw.link_scores(given, method="adamic_adar", top=5) for given in (arrays, network)
    )
    assert there.ids == here.ids
    assert there.score.tolist() == here.score.tolist()


# -- names, networks, revisions ----------------------------------------------------------------


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_names_full_of_cypher_are_names(name: str, neo4j_server: Server, url: str) -> None:
    network = nw.Network(
        [
            nw.Person(name=name, summary=name, aliases=(name,)),
            nw.Organisation(name=name, offers=(name,)),
            nw.Theme(name=name),
            nw.Area(name=name),
        ]
    )
    person, organisation = (
        next(i for i in network.nodes if kind_of(i) == kind) for kind in ("person", "organisation")
    )
    network = network.with_(links=[nw.WorksFor(source=person, target=organisation, function=name)])
    others = ask(neo4j_server, "MATCH (n:Network) RETURN count(n)")
    with nw.open_store(url) as store:
        store.save(network)
        assert store.load() == network
        assert store.load(area=name, at=AT) == network.within(area=name, at=AT)
        assert store.load(theme=name) == network.within(theme=name)
        changed = network.with_([nw.Person(name=name, summary="anders")])
        store.save(changed, before=store.load())
        assert store.load() == changed
        store.save(changed.without(person), before=store.load())
        assert store.load() == changed.without(person)
    assert ask(neo4j_server, "MATCH (n:Network) RETURN count(n)")[0][0] == others[0][0] + 1


@pytest.mark.parametrize("name", HOSTILE[:7], ids=range(7))
def test_networks_may_have_such_names_too(name: str, neo4j_server: Server) -> None:
    address = neo4j_server.store_url("").rstrip("#")
    escaped = "".join(f"%{byte:02X}" for byte in name.encode())
    with nw.open_store(f"{address}#{escaped}") as store:
        store.save(nw.Network([ANNA]))
        assert name in [stored.name for stored in store.networks()]
        assert list(store.load().nodes) == ["person:anna"]
        store.drop()
        assert name not in [stored.name for stored in store.networks()]


def test_null_bytes_are_refused_before_the_server(url: str) -> None:
    with pytest.raises(nw.InputErrors, match="tekens die niet in een tekst horen"):
        nw.Person(name="An\x00na")
    with pytest.raises(nw.StoreUnavailable, match="bevat tekens die niet te zien zijn"):
        nw.open_store(url.partition("#")[0] + "#a%00b")
    with nw.open_store(url) as store, pytest.raises(nw.NetworkError):
        store.load(area="\x00")


def test_of_twenty_networks_one_is_dropped(neo4j_server: Server) -> None:
    names = [neo4j_server.new_network() for _ in range(20)]
    for number, name in enumerate(names):
        with nw.open_store(neo4j_server.store_url(name)) as store:
            store.save(nw.Network([ANNA, nw.Person(name=f"Bo {number}")]))
    with nw.open_store(neo4j_server.store_url(names[7])) as store:
        store.drop()
        listed = {stored.name: stored for stored in store.networks()}
    assert not {names[7]} & listed.keys()
    for number, name in enumerate(names):
        if number != 7:
            assert (listed[name].nodes, listed[name].links, listed[name].revision) == (2, 0, 1)
            with nw.open_store(neo4j_server.store_url(name)) as store:
                assert f"person:bo-{number}" in store.load().nodes


def test_without_a_name_the_networks_are_offered(
    neo4j_server: Server, neo4j_network: str, url: str
) -> None:
    with nw.open_store(url) as store:
        store.save(nw.Network([ANNA]))
    with nw.open_store(url.partition("#")[0]) as store:
        assert neo4j_network in [stored.name for stored in store.networks()]
        with pytest.raises(nw.StoreError, match="Zet de naam achter een #"):
            store.load()


def test_a_network_that_was_dropped_and_filled_again_is_another(url: str) -> None:
    with nw.open_store(url) as mine, nw.open_store(url) as theirs:
        mine.save(nw.Network([ANNA]))
        before = mine.load()
        theirs.drop()
        theirs.save(nw.Network([nw.Person(name="Bo")]))
        assert theirs.revision() == before.revision
        with pytest.raises(nw.StoreConflict):
            mine.save(before.with_([nw.Person(name="Cas")]), before=before)
        assert list(theirs.load().nodes) == ["person:bo"]


# -- a first load in several transactions ------------------------------------------------------


def test_a_large_first_load_is_whole_or_marked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "MOST_AT_ONCE", 20)
    network = larger_network(1)
    told: list[tuple[int, int]] = []
    with nw.open_store(url, progress=lambda done, total: told.append((done, total))) as store:
        with monkeypatch.context() as cut_off:
            cut_off.setattr(neo4j_store, "_size", lambda batch: 1 // 0)
            with pytest.raises(ZeroDivisionError):
                store.save(network)
        for ask_for in (store.load, store.load_arrays):
            with pytest.raises(nw.StoreIncomplete, match="nog niet klaar"):
                ask_for()
        (mine,) = [s for s in store.networks() if s.state == "incomplete"]
        assert url.endswith(f"#{mine.name}")
        assert store.save(network) == 1
        assert store.load() == network
    assert told[-1][0] == told[-1][1]


def test_who_was_overtaken_stops(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "MOST_AT_ONCE", 20)
    mine, theirs = larger_network(1), larger_network(2)
    overtaken: list[int] = []

    def overtake(done: int, total: int) -> None:
        if not overtaken:
            overtaken.append(done)
            with nw.open_store(url) as other:
                other.save(theirs)

    with nw.open_store(url, progress=overtake) as store:
        with pytest.raises(nw.StoreConflict, match="opnieuw gaan bewaren"):
            store.save(mine)
        assert store.load() == theirs


def test_a_first_load_with_faults_leaves_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "MOST_AT_ONCE", 1)
    changes = diff(nw.Network(), larger_network(1))
    bad = nw.Changes(added=(*changes.added, nw.Knows(source="person:x", target="person:y")))
    with nw.open_store(url) as store:
        with pytest.raises(nw.InputErrors, match="'person:x' bestaat niet"):
            store.apply(bad, 0)
        assert (store.load(), store.revision()) == (nw.Network(), 0)


# -- what if, and two networks side by side --------------------------------------------------------


def run(*arguments: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert not ended.value.code


def test_what_if_on_a_store_says_what_it_says_on_the_file_and_changes_nothing(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wijk.json"
    nw.write(build_wijk(), file)
    with nw.open_store(url) as store:
        store.save(build_wijk())
    wish = ("--zonder", "Yasemin Demir", "--extra-contact", "Loes Verhoeven; Femke Zijlstra")
    told = []
    for place in (url, str(file)):
        run("wat-als", place, "--op", AT, *wish)
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert "Zonder Yasemin Demir" in told[0]
    with nw.open_store(url) as store:
        assert (store.load(), store.revision()) == (build_wijk(), 1)


def test_networks_of_two_stores_are_compared(neo4j_server: Server, url: str) -> None:
    other = neo4j_server.store_url(neo4j_server.new_network())
    after = nw.what_if(build_wijk(), without=["Yasemin Demir"])
    for place, network in ((url, build_wijk()), (other, after)):
        with nw.open_store(place) as store:
            store.save(network)
    found = nw.compare(nw.read(url).within(at=AT), nw.read(other).within(at=AT))
    assert found == nw.compare(build_wijk().within(at=AT), after.within(at=AT))
    assert found.sentences()[0].startswith("Zonder Yasemin Demir vallen 23 partners los")
