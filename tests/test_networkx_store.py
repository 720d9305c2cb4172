"""The stores of NetworkX: a caller's own graph, and a JSON file that several programs use."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from netwerk.errors import InputError, InputErrors, StoreConflict, StoreUnavailable
from netwerk.model.network import Network
from netwerk.native import to_json
from netwerk.store import lock, networkx as stores, open_store
from netwerk.store.lock import locked

ROOT = Path(__file__).parent.parent
AN, BO = {"kind": "person", "name": "An"}, {"kind": "person", "name": "Bo"}
KNOWS = {"kind": "knows", "source": "person:an", "target": "person:bo"}
TWO = Network([AN, BO], [KNOWS])

# Adds persons of its own, one save each, and tries again when somebody else was first.
SAVE_MANY = """
import sys
from netwerk.errors import StoreConflict
from netwerk.store import open_store

path, name, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open_store(path) as store:
    for number in range(times):
        while True:
            before = store.load()
            after = before.with_([{"kind": "person", "name": f"{name} {number}"}])
            try:
                store.save(after, before=before)
                break
            except StoreConflict:
                pass
"""
# Writes one and the same number into every node, again and again, until it is killed.
SAVE_FOR_EVER = """
import itertools, sys
from netwerk.store import open_store

with open_store(sys.argv[1]) as store:
    for number in itertools.count(store.revision()):
        persons = [{"kind": "person", "name": f"P{n}", "summary": str(number)} for n in range(200)]
        store.save(store.load().with_(persons))
        print(number, flush=True)
"""
HOLD_THE_LOCK = """
import sys, time
from pathlib import Path
from netwerk.store.lock import locked

with locked(Path(sys.argv[1]), patience=1):
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wijk.json"


@pytest.fixture
def graph() -> "nx.MultiDiGraph[Any]":
    return TWO.to_networkx()


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def started(script: str, *arguments: object) -> "subprocess.Popen[str]":
    """Another program that runs this script."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def heard(process: "subprocess.Popen[str]") -> str:
    """The next line that the other program writes."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def killed(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


# Which store


@pytest.mark.parametrize(
    "where",
    ["wijk.xlsx", "wijk", "", 7, nx.Graph(), nx.DiGraph(), nx.MultiGraph()],
)
def test_what_is_no_store_is_refused(where: Any) -> None:
    with pytest.raises(StoreUnavailable, match=r"bestand dat eindigt op \.json"):
        open_store(where)


def test_an_address_of_something_else_is_refused() -> None:
    with pytest.raises(StoreUnavailable, match="begint niet met een bekend woord"):
        open_store("https://example.org/x.json")


def test_a_password_where_there_is_none_is_refused(path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="heeft geen wachtwoord"):
        open_store(path, password="geheim")


# A graph of the caller


def test_the_store_works_on_that_very_graph(graph: "nx.MultiDiGraph[Any]") -> None:
    graph.graph["name"] = "mijn wijk"
    store = open_store(graph)
    before = store.load()
    store.save(before.without("person:bo"), before=before)
    assert list(graph) == ["person:an"]
    assert graph.graph == {"name": "mijn wijk", "revision": 1}
    assert graph.nodes(data=True) == TWO.without("person:bo").to_networkx().nodes(data=True)


def test_a_node_added_to_the_graph_by_hand_is_loaded(graph: "nx.MultiDiGraph[Any]") -> None:
    graph.add_node("person:cas", kind="person", name="Cas")
    graph.add_edge("person:cas", "person:an", kind="knows")
    loaded = open_store(graph).load()
    assert loaded == TWO.with_(
        [{"kind": "person", "name": "Cas"}],
        [{"kind": "knows", "source": "person:cas", "target": "person:an"}],
    )


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda g: g.add_node("Cas"), "knoop 'Cas' heeft geen bekende soort"),
        (lambda g: g.add_node("Cas", kind=["person"]), "knoop 'Cas' heeft geen bekende soort"),
        (lambda g: g.add_node("person:cas", kind="person"), "knoop 'person:cas': Naam ontbreekt"),
        (lambda g: g.add_edge("person:an", "person:cas", kind="knows"), "'person:cas' heeft geen"),
        (lambda g: g.add_edge("person:an", "person:bo", kind="kent"), "'person:an' – 'person:bo'"),
        (lambda g: g.graph.update(revision="twee"), "de revisie 'twee' in graph.graph"),
        (lambda g: g.graph.update(revision=True), "de revisie 'True'"),
    ],
)
def test_a_graph_damaged_by_hand_is_refused_in_words(
    graph: "nx.MultiDiGraph[Any]", damage: Any, words: str
) -> None:
    damage(graph)
    with pytest.raises(InputError) as refused:
        open_store(graph).load()
    assert words in refused.value.message("nl")


def test_a_plain_graph_is_not_overwritten() -> None:
    plain = nx.MultiDiGraph([("a", "b")])
    with pytest.raises(InputErrors, match="from_networkx"):
        open_store(plain).save(TWO)
    assert list(plain.edges()) == [("a", "b")]


def test_a_refused_change_leaves_the_graph_as_it_was(graph: "nx.MultiDiGraph[Any]") -> None:
    store = open_store(graph)
    loaded = store.load()
    store.save(Network([{"kind": "person", "name": "Cas"}]))
    as_it_was = graph.copy()
    with pytest.raises(StoreConflict):
        store.save(loaded.without("person:an"), before=loaded)
    assert nx.utils.graphs_equal(graph, as_it_was)


# A file


def test_the_file_is_the_one_json_with_a_revision(path: Path) -> None:
    open_store(path).save(TWO)
    assert path.read_bytes() == to_json(TWO, revision=1)


def test_networkx_reads_the_file(path: Path) -> None:
    open_store(path).save(TWO)
    graph = nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="links")
    assert graph.graph["revision"] == 1
    assert set(graph.edges(keys=True)) == set(TWO.to_networkx().edges(keys=True))


def test_nothing_else_is_left_in_the_folder(path: Path) -> None:
    store = open_store(path)
    store.save(TWO)
    store.save(store.load().with_([{"kind": "person", "name": "Cas"}]))
    assert names_in(path.parent) == ["wijk.json"]
    store.drop()
    assert names_in(path.parent) == []


def test_the_store_stays_where_it_was_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(path.parent)
    store = open_store(path.name)
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    store.save(TWO)
    assert path.exists()


@pytest.mark.parametrize("name", ["wijk één 😀 'x' #1.json", "WIJK.JSON", f"{'w' * 200}.json"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    open_store(tmp_path / name).save(TWO)
    assert open_store(str(tmp_path / name)).load() == TWO
    assert names_in(tmp_path) == [name]


def test_a_link_to_a_file_is_followed(path: Path) -> None:
    shortcut = path.with_name("shortcut.json")
    shortcut.symlink_to(path)
    open_store(shortcut).save(TWO)
    assert open_store(path).load() == TWO
    open_store(shortcut).drop()
    assert shortcut.is_symlink() and not path.exists()


def test_a_file_without_a_revision_conflicts_when_it_was_changed(path: Path) -> None:
    path.write_bytes(to_json(TWO))
    before = open_store(path).load()
    path.write_bytes(to_json(TWO.without("person:bo")))
    with pytest.raises(StoreConflict):
        open_store(path).save(before.with_([{"kind": "person", "name": "Cas"}]), before=before)
    assert path.read_bytes() == to_json(TWO.without("person:bo"))


def test_a_file_without_a_revision_gets_one(path: Path) -> None:
    path.write_bytes(to_json(TWO))
    store = open_store(path)
    before = store.load()
    after = before.without("person:bo")
    assert store.save(after, before=before) == store.revision() == (before.revision or 0) + 1
    assert path.read_bytes() == to_json(after, revision=after.revision)


def test_a_file_edited_by_hand_conflicts_though_its_revision_is_the_same(path: Path) -> None:
    store = open_store(path)
    store.save(TWO)
    before = store.load()
    path.write_bytes(path.read_bytes().replace(b'"name": "Bo"', b'"name": "Bob"'))
    with pytest.raises(StoreConflict):
        store.save(before.without("person:an"), before=before)
    edited = store.load()
    store.save(edited.without("person:an"), before=edited)
    assert [node.label for node in store.load().nodes.values()] == ["Bob"]


def test_a_file_that_changes_while_the_next_is_computed_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(path)
    store.save(TWO)
    before = store.load()

    def overtaken(network: Network, *, revision: int) -> bytes:
        path.write_bytes(to_json(TWO, revision=9))
        return to_json(network, revision=revision)

    monkeypatch.setattr(stores, "to_json", overtaken)
    with pytest.raises(StoreConflict):
        store.save(before.without("person:an"), before=before)
    assert path.read_bytes() == to_json(TWO, revision=9)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "het bestand is leeg"),
        (b"\x89PNG", "geen tekst in UTF-8"),
        (to_json(TWO)[:-20], "geen geldige JSON"),
        (b'{"nodes": []}', "geen netwerk"),
        (to_json(TWO).replace(b'"Bo"', b'""'), "regel 4: Naam ontbreekt"),
        (to_json(TWO, revision=3).replace(b'"revision": 3', b'"revision": -3'), "revisie"),
    ],
)
def test_a_damaged_file_is_named_and_left_as_it_is(path: Path, content: bytes, words: str) -> None:
    path.write_bytes(content)
    store = open_store(path)
    for attempt in (store.load, store.revision, lambda: store.save(TWO)):
        with pytest.raises(InputError) as refused:
            attempt()
        assert words in refused.value.message("nl")
        assert "wijk.json" in refused.value.message("nl")
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("folder.json", "het is een map"),
        ("file.json/wijk.json", "een deel van het pad is geen map"),
        ("loop.json", "is niet te gebruiken"),
        ("a\x00b.json", "is niet te gebruiken"),
        (f"{'w' * 300}.json", "is niet te gebruiken"),
    ],
)
def test_a_place_out_of_reach_is_named(tmp_path: Path, where: str, words: str) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file.json").touch()
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")
    with pytest.raises(StoreUnavailable, match=words):
        open_store(tmp_path / where).load()


def test_a_folder_that_does_not_exist_holds_nothing_and_cannot_be_written(tmp_path: Path) -> None:
    store = open_store(tmp_path / "nergens" / "wijk.json")
    assert store.load() == Network()
    with pytest.raises(StoreUnavailable, match="de map bestaat niet"):
        store.save(TWO)


# Several programs


def test_a_lock_that_is_held_is_waited_for_only_so_long(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "PATIENCE_SECONDS", 0.05)
    store = open_store(path)
    store.save(TWO)
    with locked(path, patience=0), pytest.raises(StoreUnavailable, match="een ander programma"):
        store.drop()
    assert store.load() == TWO


def test_the_lock_of_a_killed_program_keeps_nobody_out(path: Path) -> None:
    holder = started(HOLD_THE_LOCK, path)
    assert heard(holder) == "held"
    killed(holder)
    assert names_in(path.parent) == [".wijk.json.lock"]
    store = open_store(path)
    store.save(TWO)
    assert store.load() == TWO
    assert names_in(path.parent) == ["wijk.json"]


def test_a_lock_file_that_its_holder_removed_is_no_lock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, waiting = lock._lock, iter([True])

    def overtaken(handle: int) -> None:
        if next(waiting, False):  # the holder goes, and its file with it, after we opened that
            path.with_name(".wijk.json.lock").unlink()
        real(handle)

    monkeypatch.setattr(lock, "_lock", overtaken)
    with locked(path, patience=1), pytest.raises(TimeoutError), locked(path, patience=0):
        pass


def test_two_programs_that_save_together_lose_nothing(path: Path) -> None:
    programs = [started(SAVE_MANY, path, name, 50) for name in ("An", "Bo")]
    assert [program.wait(timeout=300) for program in programs] == [0, 0]
    assert [program.communicate()[0] for program in programs] == ["", ""]
    saved = open_store(path).load()
    assert saved == Network(
        {"kind": "person", "name": f"{n} {i}"} for n in ("An", "Bo") for i in range(50)
    )
    assert saved.revision == 100


@pytest.mark.parametrize("seed", range(8))
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(path: Path, seed: int) -> None:
    writer = started(SAVE_FOR_EVER, path)
    heard(writer)
    time.sleep(random.Random(seed).uniform(0, 0.05))
    killed(writer)
    store = open_store(path)
    left = store.load()
    assert len(left) == 200
    assert len({node.summary for node in left.nodes.values()}) == 1
    store.save(left.with_([AN]), before=left)
    assert store.load() == left.with_([AN])
