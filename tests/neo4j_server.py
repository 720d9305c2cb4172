"""A real Neo4j Community server from its Maven artefacts, for tests and development.

    with Server() as server, server.driver() as driver:
        driver.execute_query("RETURN 1")

`python -m tests.neo4j_server` runs one until Ctrl-C. Needs Java 17 or 21, and Maven once.
"""

import argparse
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j_jars import JARS, VERSION, Neo4jMissing, fetch

START_SECONDS = 120
STOP_SECONDS = 30

# The flags that the launcher of a packaged Neo4j gives to Java.
JAVA = (
    *(
        f"--add-opens=java.base/{package}=ALL-UNNAMED"
        for package in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    ),
    "--enable-native-access=ALL-UNNAMED",
    "-Dlog4j2.disable.jmx=true",
)
# Half the work of a start, and half the speed once warm: right for tests, wrong for measuring.
QUICK_START = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
SETTINGS = {
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "64m",
    "dbms.usage_report.enabled": "false",
    # Any password will do, and a wrong one in one test does not lock out the next.
    "dbms.security.auth_minimum_password_length": "1",
    "dbms.security.auth_max_failed_attempts": "0",
    # Otherwise each server takes 500 MB of disk, and 10 seconds to stop.
    "db.tx_log.preallocate": "false",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
}


class Neo4jFailed(Exception):
    """The server did not start, or stopped by itself; with the tail of its log."""


class Server:
    """A Neo4j with a folder and a loopback port of its own, running inside a `with` block.

    It can be stopped, killed and started again there: what was committed is kept until the end of
    the block. Start it in the main thread: on Linux it is killed when the thread that started it
    ends, so that nothing outlives a test run that was killed.

    Parameters
    ----------
    password
        Of the user neo4j; without one the server asks for no authentication.
    heap
        Memory of the server; one transaction may hold 70% of it.
    settings
        Lines of neo4j.conf, over those in `SETTINGS`.
    java
        More flags for Java, such as those of the garbage collector.

    Attributes
    ----------
    uri, port, password
        Where it listens, for as long as the block lasts, and what it asks for.
    """

    def __init__(
        self,
        *,
        password: str | None = None,
        heap: str = "512m",
        settings: Mapping[str, str] | None = None,
        java: Sequence[str] = QUICK_START,
    ) -> None:
        self.password = password
        self.port = _free_port()
        self.uri = f"neo4j://127.0.0.1:{self.port}"
        self._java = (f"-Xmx{heap}", *java)
        self._settings = SETTINGS | {
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.port}",
            "dbms.security.auth_enabled": str(password is not None).lower(),
            **(settings or {}),
        }
        self._has_initial_password = password is not None
        self._networks = count(1)

    def __enter__(self) -> Self:
        fetch()
        self._folder = TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True)
        self._home = Path(self._folder.name)
        conf = self._home / "conf" / "neo4j.conf"
        conf.parent.mkdir()
        lines = (f"{name}={value}\n" for name, value in self._settings.items())
        conf.write_text("".join(lines), encoding="utf-8")
        try:
            self.start()
        except BaseException:
            self._folder.cleanup()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._folder.cleanup()

    def start(self) -> None:
        """Start, or start again, and return when it answers.

        Raises
        ------
        Neo4jFailed
            When it ends at once or does not answer in time.
        """
        with (self._home / "console.log").open("wb") as log:
            self._process = subprocess.Popen(
                self._command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # Ctrl-C is for us; we stop the server.
                process_group=0,
            )
        try:
            self._wait_for_an_answer()
        except BaseException:
            self.kill()
            raise

    def stop(self) -> None:
        """Let it close its files and end; kill it when it takes too long."""
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def wait(self) -> None:
        """Wait until it ends by itself, which is a failure.

        Raises
        ------
        Neo4jFailed
            Always, once it has ended.
        """
        self._process.wait()
        raise self._failure("Neo4j stopped by itself")

    def driver(self) -> Driver:
        """A driver of the official library that may do everything."""
        return self._driver(self.password)

    def new_network(self) -> str:
        """A name that no other test on this server uses."""
        return f"wijk-{next(self._networks)}"

    def store_url(self, network: str) -> str:
        """Where `network` is, without the password."""
        return f"{self.uri}/neo4j#{network}"

    def _driver(self, password: str | None) -> Driver:
        auth = None if password is None else ("neo4j", password)
        return GraphDatabase.driver(self.uri, auth=auth, notifications_min_severity="OFF")

    def _command(self) -> list[str]:
        # setpriv because Popen's preexec_fn is unsafe beside the threads of a driver or a browser.
        ends_with_us = ("setpriv", "--pdeathsig", "KILL") if shutil.which("setpriv") else ()
        return [
            *(*ends_with_us, "java", *self._java, *JAVA, "-cp", str(JARS / "*")),
            *("org.neo4j.server.CommunityEntryPoint", "--console-mode"),
            *(f"--home-dir={self._home}", f"--config-dir={self._home / 'conf'}"),
        ]

    def _wait_for_an_answer(self) -> None:
        until = time.monotonic() + START_SECONDS
        # In its log, not by asking: the driver warns about every question without an answer.
        while "INFO  Started." not in self._log():
            if self._process.poll() is not None or time.monotonic() > until:
                raise self._failure("Neo4j did not start")
            time.sleep(0.05)
        try:
            self._greet()
        except (DriverError, Neo4jError) as error:
            raise self._failure("Neo4j does not answer") from error

    def _greet(self) -> None:
        if self._has_initial_password:
            with self._driver("neo4j") as driver, driver.session(database="system") as session:
                session.run(
                    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                    password=self.password,
                ).consume()
            self._has_initial_password = False
        with self.driver() as driver:
            driver.verify_connectivity()

    def _failure(self, what: str) -> Neo4jFailed:
        return Neo4jFailed(f"{what}:\n{self._log()[-3000:]}")

    def _log(self) -> str:
        return (self._home / "console.log").read_text(encoding="utf-8", errors="replace")


def _free_port() -> int:
    """A loopback port that nobody listens on.

    Not one of those that Linux gives to clients, which it gives out again while a server is down.
    """
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise Neo4jFailed("No free port was found on 127.0.0.1")


def main() -> None:
    """Run a server until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m tests.neo4j_server", description=main.__doc__)
    parser.add_argument("--fetch", action="store_true", help="only fetch what it needs")
    parser.add_argument("--password", help="ask for this password, of the user neo4j")
    parser.add_argument("--heap", default="512m", help="memory of the server; 512m by default")
    asked = parser.parse_args()
    # A terminal that closes and `kill` end it as Ctrl-C does, in the background of a script too.
    for ending in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    try:
        if not JARS.exists():
            print(f"Fetching Neo4j {VERSION} with Maven (130 MB), once ...", flush=True)
        fetch()
        if not asked.fetch:
            _serve(Server(password=asked.password, heap=asked.heap))
    except (Neo4jMissing, Neo4jFailed) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        print("\nStopped.")


def _serve(server: Server) -> None:
    print(f"Starting Neo4j {VERSION} ...", flush=True)
    with server:
        print(f"A network in it, say wijk:  {server.store_url('wijk')}")
        if server.password:
            print("User neo4j, with the password you gave.")
        print("It keeps nothing. Stop it with Ctrl-C.", flush=True)
        server.wait()


if __name__ == "__main__":
    main()
