"""The Neo4j for tests and developers is a real one, and compose.yaml starts one like it."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from tests import neo4j_jars as jars
from tests.neo4j_server import Neo4jFailed, Server

ROOT = Path(__file__).parents[1]
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
SETTING = re.compile(r"^ +NEO4J_([a-z_]+): (?:\$\{\w+:-(\w+)\}|\"?(\w+)\"?)$", re.MULTILINE)


def settings_of_compose() -> dict[str, str]:
    """What compose.yaml sets, under the names that neo4j.conf has for it."""
    return {
        "_".join(part.replace("_", ".") for part in name.split("__")): default or value
        for name, default, value in SETTING.findall(COMPOSE)
    }


def wait_until_closed(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.1)
    pytest.fail(f"port {port} is still open")


def test_the_server_is_neo4j_community(
    neo4j_server: Server, record_property: Callable[[str, object], None]
) -> None:
    with neo4j_server.driver() as driver:
        (row,) = driver.execute_query("CALL dbms.components()").records
    record_property("real part", f"{row['name']} {row['versions'][0]} {row['edition']}")
    assert (row["versions"], row["edition"]) == ([jars.VERSION], "community")


def test_a_wrong_password_is_refused_and_the_right_one_accepted(
    neo4j_server_with_password: Server,
) -> None:
    server = neo4j_server_with_password
    with (
        GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as driver,
        pytest.raises(AuthError, match="unauthorized"),
    ):
        driver.verify_connectivity()
    with server.driver() as driver:
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1


def test_every_test_has_a_network_of_its_own(neo4j_server: Server, neo4j_network: str) -> None:
    other = neo4j_server.new_network()
    assert neo4j_server.store_url(neo4j_network) != neo4j_server.store_url(other)


@pytest.mark.usefixtures("neo4j_jars")
def test_what_was_committed_survives_a_kill_and_the_rest_does_not() -> None:
    with Server() as server:
        with server.driver() as driver, driver.session() as session:
            session.run("CREATE (:Person {name: 'An'})").consume()
            transaction = session.begin_transaction()
            transaction.run("CREATE (:Person {name: 'Bo'})").consume()
            server.kill()
        server.start()
        with server.driver() as driver:
            found = driver.execute_query("MATCH (person:Person) RETURN person.name AS name")
    assert [row["name"] for row in found.records] == ["An"]


@pytest.mark.usefixtures("neo4j_jars")
def test_a_server_that_does_not_start_says_why() -> None:
    with (
        pytest.raises(Neo4jFailed, match=r"no\.such\.setting"),
        Server(settings={"no.such.setting": "1"}),
    ):
        pass


@pytest.mark.parametrize(
    "ending",
    [
        signal.SIGINT,
        pytest.param(
            signal.SIGKILL,
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux can do this"),
        ),
    ],
)
@pytest.mark.usefixtures("neo4j_jars")
def test_the_server_ends_with_the_program_that_started_it(
    ending: signal.Signals, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.neo4j_server", "--password", "geheim"]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        try:
            assert program.stdout is not None
            shown = next(line for line in program.stdout if "neo4j://" in line)
            (port,) = re.findall(r"neo4j://127\.0\.0\.1:(\d+)/neo4j#wijk$", shown.strip())
            address = f"bolt://127.0.0.1:{port}"
            with GraphDatabase.driver(address, auth=("neo4j", "geheim")) as driver:
                driver.verify_connectivity()
        finally:
            program.send_signal(ending)
            program.wait()
    wait_until_closed(int(port))
    if ending == signal.SIGINT:
        assert (program.returncode, [*tmp_path.iterdir()]) == (0, [])


def test_compose_starts_the_version_that_is_tested() -> None:
    (version,) = re.findall(r"^ +image: neo4j:([\d.]+)-community$", COMPOSE, re.MULTILINE)
    assert jars.VERSION.split(".")[: version.count(".") + 1] == version.split(".")


@pytest.mark.usefixtures("neo4j_jars")
def test_the_server_knows_every_setting_of_compose() -> None:
    wanted = settings_of_compose()
    assert len(wanted) == len(re.findall(r"^ +NEO4J_(?!AUTH)\w+:", COMPOSE, re.MULTILINE)) > 0
    # The server does not start with a setting that it does not know.
    with Server(settings=wanted) as server, server.driver() as driver:
        found = driver.execute_query("SHOW SETTINGS YIELD name, isExplicitlySet")
    assert wanted.keys() <= {row["name"] for row in found.records if row["isExplicitlySet"]}


@pytest.fixture
def maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Puts another program in the place of Maven: it notes its run and ends with this status."""
    monkeypatch.setattr(jars, "JARS", tmp_path / "jars" / "1")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    def replaced(status: int) -> None:
        for name in ("java", "mvn"):
            (tmp_path / name).write_text(
                f"""#!/bin/sh
                echo ran >> {tmp_path}/runs
                for word; do case $word in -DoutputDirectory=*) folder=${{word#*=}};; esac; done
                mkdir "$folder" && touch "$folder/neo4j.jar" && exit {status}
                """
            )
            (tmp_path / name).chmod(0o755)

    return replaced


def test_half_a_fetch_does_not_count(maven: Callable[[int], None]) -> None:
    maven(1)
    with pytest.raises(jars.Neo4jMissing, match="could not fetch"):
        jars.fetch()
    assert not jars.JARS.exists()
    maven(0)
    jars.fetch()
    assert [jar.name for jar in jars.JARS.iterdir()] == ["neo4j.jar"]


def test_those_that_want_the_jars_together_fetch_them_once(
    maven: Callable[[int], None], tmp_path: Path
) -> None:
    maven(0)
    with ThreadPoolExecutor() as pool:
        for fetched in [pool.submit(jars.fetch) for _ in range(4)]:
            fetched.result()
    assert (tmp_path / "runs").read_text() == "ran\n"
