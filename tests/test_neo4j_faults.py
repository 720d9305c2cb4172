"""Neo4j in trouble: killed, cut off, away, silent, full, locked; and nobody's work is lost."""

import re
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

import netwerk as nw
from netwerk.cli import main
from netwerk.store import bolt
from tests.larger_networks import larger_network
from tests.neo4j_server import Server

SECRET = "zeer-geheim-2026"
ANNA = nw.Network([nw.Person(name="Anna")])


@pytest.fixture
def url(neo4j_server: Server, neo4j_network: str) -> str:
    return neo4j_server.store_url(neo4j_network)


# -- killed and cut off ------------------------------------------------------------------------


@pytest.mark.usefixtures("neo4j_jars")
def test_a_server_killed_during_a_save_holds_the_old_or_the_new_network() -> None:
    networks = [larger_network(seed) for seed in range(3)]
    with Server() as server, ThreadPoolExecutor(1) as saver:
        with nw.open_store(server.store_url("wijk")) as store:
            store.save(networks[0])
        for number, after in enumerate(networks[1:]):
            saving = saver.submit(_replace, server.store_url("wijk"), after)
            time.sleep(0.03 + 0.06 * number)
            server.kill()
            failed = saving.exception(timeout=60)
            assert failed is None or isinstance(failed, nw.StoreError)
            server.start()
            with nw.open_store(server.store_url("wijk")) as store:
                assert store.load() in (networks[number], after)
            _replace(server.store_url("wijk"), after)
            with nw.open_store(server.store_url("wijk")) as store:
                assert store.load() == after


def _replace(url: str, after: nw.Network) -> None:
    with nw.open_store(url) as store:
        store.save(after, before=store.load())


def test_a_connection_cut_while_loading_is_told_in_words(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bolt, "PATIENCE_SECONDS", 1.0)
    network = larger_network(3)
    with nw.open_store(url) as store:
        store.save(network)
    for allowed in (2_000, 10_000, 20_000):
        with _cut_after(_port_of(url), allowed) as port:
            through = re.sub(r"neo4j://127.0.0.1:\d+", f"bolt://127.0.0.1:{port}", url)
            with pytest.raises(nw.StoreUnavailable), nw.open_store(through) as store:
                store.load()
    with nw.open_store(url) as store:
        assert store.load() == network


def _port_of(url: str) -> int:
    return int(url.split(":")[2].partition("/")[0])


@contextmanager
def _cut_after(port: int, allowed: int) -> Iterator[int]:
    """A port that passes on what it gets, until it passed so many bytes; then no more."""
    listener = socket.create_server(("127.0.0.1", 0))
    left = [allowed]

    def passed_on(near: socket.socket, far: socket.socket) -> None:
        with closing(near), closing(far):
            try:
                while left[0] > 0 and (block := near.recv(1_000)):
                    left[0] -= len(block)
                    far.sendall(block)
            except OSError:
                pass
            for end in (near, far):
                _shut(end)

    def served() -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            if left[0] <= 0:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", port))
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=passed_on, args=(one, other), daemon=True).start()

    server = threading.Thread(target=served, daemon=True)
    server.start()
    yield listener.getsockname()[1]
    _shut(listener)
    listener.close()
    server.join(5)


def _shut(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)


# -- several at once ---------------------------------------------------------------------------

SAVES = 50
WRITER = """
import sys
import netwerk as nw

url, name, saves = sys.argv[1], sys.argv[2], int(sys.argv[3])
conflicts = 0
with nw.open_store(url) as store:
    for number in range(saves):
        while True:
            before = store.load()
            try:
                after = before.with_([nw.Person(name=f"{name} {number}")])
                store.save(after, before=before)
                break
            except nw.StoreConflict:
                conflicts += 1
print(conflicts)
"""


def test_two_programs_that_save_at_once_lose_nothing(url: str) -> None:
    with nw.open_store(url) as store:
        store.save(ANNA)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, url, name, str(SAVES)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[1],
        )
        for name in ("An", "Bo")
    ]
    for writer in writers:
        assert writer.wait(timeout=300) == 0
        assert writer.stdout is not None
        writer.stdout.close()
    with nw.open_store(url) as store:
        network = store.load()
        assert len(network.nodes) == 1 + 2 * SAVES
        assert store.revision() == 1 + 2 * SAVES


def test_who_loads_while_others_save_sees_whole_networks_only(url: str) -> None:
    """A save swaps one network for another; a mixture of the two would be neither."""
    first, second = larger_network(11), larger_network(12)
    seen: list[nw.Network] = []
    with nw.open_store(url) as store:
        store.save(first)

    def swap() -> None:
        with nw.open_store(url) as store:
            for after in (second, first) * 4:
                store.save(after, before=store.load())

    with ThreadPoolExecutor(1) as saver, nw.open_store(url) as store:
        swapping = saver.submit(swap)
        while not swapping.done():
            seen.append(store.load())
        swapping.result()
    assert seen
    assert all(network in (first, second) for network in seen)


def test_who_waits_too_long_for_another_is_told(
    url: str, neo4j_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with nw.open_store(url) as store:
        store.save(ANNA)
    monkeypatch.setattr("netwerk.store.neo4j.PATIENCE_SECONDS", 1.0)
    monkeypatch.setattr(bolt, "PATIENCE_SECONDS", 1.0)
    with (
        neo4j_server.driver() as driver,
        driver.session() as session,
        session.begin_transaction() as holder,
    ):
        holder.run("MATCH (n:Network) SET n.held = true").consume()
        with nw.open_store(url) as store, pytest.raises(nw.StoreUnavailable, match="bezet"):
            store.load()
        holder.rollback()
    with nw.open_store(url) as store:
        assert store.load() == ANNA


# -- a server that cannot be used --------------------------------------------------------------


@contextmanager
def _listening(answer: bytes | None) -> Iterator[int]:
    """A port on which something listens that is no Neo4j: silent, or with one answer for all."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        near: list[socket.socket] = []

        def served() -> None:
            while True:
                try:
                    end, _ = listener.accept()
                except OSError:
                    return
                near.append(end)
                if answer is not None:
                    end.sendall(answer)

        server = threading.Thread(target=served, daemon=True)
        server.start()
        yield listener.getsockname()[1]
        _shut(listener)
        server.join(5)
        for end in near:
            end.close()


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_away_is_named_at_once(scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(nw.StoreUnavailable, match=f"127.0.0.1:{port} is niet te bereiken"):
        nw.open_store(f"{scheme}://127.0.0.1:{port}#wijk")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_says_nothing_is_left(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bolt, "CONNECT_SECONDS", 0.5)
    with _listening(None) as port, pytest.raises(nw.StoreUnavailable, match="antwoordt niet"):
        nw.open_store(f"{scheme}://127.0.0.1:{port}#wijk")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00\x00\x00\x00"])
def test_what_is_no_neo4j_of_today_is_told(scheme: str, answer: bytes) -> None:
    with _listening(answer) as port, pytest.raises(nw.StoreUnavailable, match="geen taal die hier"):
        nw.open_store(f"{scheme}://127.0.0.1:{port}#wijk")


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s", "neo4j+ssc"])
def test_a_server_without_encryption_is_told(scheme: str, url: str) -> None:
    with pytest.raises(nw.StoreUnavailable, match="geen beveiligde verbinding"):
        nw.open_store(url.replace("neo4j://", f"{scheme}://"))


def test_an_old_server_is_named_with_what_is_needed(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bolt, "OLDEST", (99, 0))
    with pytest.raises(nw.StoreUnavailable, match=r"is Neo4j/5\.26\.0\. Nodig is Neo4j"):
        nw.open_store(url)


def test_a_database_that_is_not_there_is_named(url: str) -> None:
    with pytest.raises(nw.StoreUnavailable, match="heeft geen database zorg"):
        nw.open_store(url.replace("/neo4j#", "/zorg#"))


@pytest.mark.usefixtures("neo4j_jars")
def test_too_much_at_once_names_the_setting_and_changes_nothing() -> None:
    many = nw.Network([nw.Person(name=f"P {i}", summary="x" * 500) for i in range(9_000)])
    with (
        Server(settings={"db.memory.transaction.max": "2m"}) as server,
        nw.open_store(server.store_url("wijk")) as store,
    ):
        store.save(ANNA)
        with pytest.raises(nw.StoreError, match=r"db\.memory\.transaction\.max"):
            store.save(many)
        assert (store.load(), store.revision()) == (ANNA, 1)


# -- passwords ---------------------------------------------------------------------------------


def test_the_right_password_opens_and_a_wrong_one_is_refused(
    neo4j_server_with_password: Server,
) -> None:
    server = neo4j_server_with_password
    url = server.store_url(server.new_network())
    with nw.open_store(url, password=server.password) as store:
        store.save(ANNA)
        assert store.load() == ANNA
    with pytest.raises(nw.StoreUnavailable, match="naam of wachtwoord klopt niet"):
        nw.open_store(url, password=SECRET)
    with pytest.raises(nw.StoreUnavailable, match="vraagt een naam en een wachtwoord"):
        nw.open_store(url)
    stranger = url.replace("neo4j://", "neo4j://niemand@")
    with pytest.raises(nw.StoreUnavailable, match="naam of wachtwoord klopt niet"):
        nw.open_store(stranger, password=server.password)


def test_a_password_that_must_be_changed_says_how(neo4j_server_with_password: Server) -> None:
    server = neo4j_server_with_password
    with server.driver() as driver:
        driver.execute_query(
            "CREATE OR REPLACE USER nieuw SET PASSWORD $password CHANGE REQUIRED",
            {"password": SECRET},
            database_="system",
        )
    url = server.store_url("wijk").replace("neo4j://", "neo4j://nieuw@")
    with pytest.raises(nw.StoreUnavailable, match="ALTER CURRENT USER SET PASSWORD"):
        nw.open_store(url, password=SECRET)


def test_no_output_ever_holds_a_password(
    neo4j_server_with_password: Server,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    server = neo4j_server_with_password
    good = server.store_url("geheim")
    monkeypatch.chdir(tmp_path)
    nw.write(ANNA, "wijk.json")
    said = []
    for password in (SECRET, server.password or ""):
        with_password = good.replace("neo4j://", f"neo4j://neo4j:{password}@")
        for address in (
            with_password,
            with_password.replace(str(server.port), "1"),
            with_password.replace("/neo4j#", "/nergens#"),
            with_password.replace("neo4j://", "nep4j://"),
            with_password.replace("neo4j://", "neo4j:/"),
            with_password.replace(password, f"{password}#x"),
            with_password.replace(password, f"12#{password}"),
            with_password.replace(password, f"{password}/x"),
            with_password.partition("#")[0],
        ):
            for command in (["push", "wijk.json"], ["stores"], ["pull"], ["map"], ["check"]):
                out = ["uit.json"] if command == ["pull"] else []
                out = ["uit.html"] if command == ["map"] else out
                with pytest.raises(SystemExit):
                    main([*command, address, *out])
                (tmp_path / "uit.json").unlink(missing_ok=True)
            try:
                with nw.open_store(address) as store:
                    said += [repr(store), str(store.networks())]
                    store.load(area="nergens")
            except nw.NetwerkError as error:
                said += [repr(error), str(error), error.message("en")]
                said += traceback.format_exception(error)
    captured = capfd.readouterr()
    everything = captured.out + captured.err + "".join(said)
    assert "Klaar: neo4j://neo4j@127.0.0.1" in everything
    for password in (SECRET, server.password or SECRET):
        assert password not in everything


def test_the_password_comes_from_the_environment_or_a_prompt(
    neo4j_server_with_password: Server,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = neo4j_server_with_password
    assert server.password
    named = server.store_url(server.new_network()).replace("neo4j://", "neo4j://neo4j@")
    monkeypatch.setenv("NETWERK_PASSWORD", server.password)
    _succeeds(lambda: main(["stores", named]))
    monkeypatch.delenv("NETWERK_PASSWORD")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda *_, **__: server.password)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda *_: server.password)
    _succeeds(lambda: main(["stores", named]))
    assert server.password not in "".join(capfd.readouterr())


def _succeeds(command: Callable[[], None]) -> None:
    with pytest.raises(SystemExit) as ended:
        command()
    assert not ended.value.code
