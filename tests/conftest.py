"""Real parts for the tests, and how hypothesis looks for examples."""

import os
import shutil
from collections.abc import Iterator
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests import neo4j_jars as jars
from tests.browser import SWITCHES, PageLog, find_chromium
from tests.neo4j_server import Server

# The same examples on every run, and no verdict on speed: the machine may be busy.
# `pytest --hypothesis-profile=explore` looks for new examples.
settings.register_profile(
    "ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("ci")


def real_part_missing(part: str) -> NoReturn:
    """Skip the test, or fail it when NETWERK_REQUIRE_REAL_PARTS is set."""
    reason = f"real part missing: {part}"
    if os.environ.get("NETWERK_REQUIRE_REAL_PARTS"):
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say on which real parts the tests ran, as the tests recorded them."""
    for report in terminalreporter.getreports("passed"):
        for name, version in report.user_properties:
            if name == "real part":
                terminalreporter.write_line(f"Tested on {version}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the distribution, started once for each worker."""
    executable = find_chromium() or real_part_missing("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def page_log() -> PageLog:
    """What the pages of this test did that a page from disk must not do."""
    return PageLog()


@pytest.fixture
def offline_page(browser: Browser, page_log: PageLog) -> Iterator[Page]:
    """An empty page without network; the test fails when `page_log` has noted any trouble."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1400, "height": 900})
    page_log.watch(context)
    yield context.new_page()
    context.close()
    if page_log.troubles:
        pytest.fail("The page did not keep to itself:\n" + "\n".join(page_log.troubles))


@pytest.fixture
def soffice(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Path of LibreOffice, with a profile of its own."""
    # Two that share a profile, as two workers would, end at once without a word and without output.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("libreoffice")))
    return shutil.which("soffice") or real_part_missing("LibreOffice")


@pytest.fixture(scope="session")
def neo4j_jars() -> None:
    """Java and the jars of Neo4j, for a test that starts a `Server` of its own."""
    try:
        jars.fetch()
    except jars.Neo4jMissing as error:
        real_part_missing(f"Neo4j ({error})")


@pytest.fixture(scope="session")
def neo4j_server(neo4j_jars: None) -> Iterator[Server]:
    """A Neo4j without authentication, started once for each worker and not to be stopped."""
    with Server() as server:
        yield server


@pytest.fixture(scope="session")
def neo4j_server_with_password(neo4j_jars: None) -> Iterator[Server]:
    """A Neo4j that asks for `server.password`, started once for each worker."""
    with Server(password="geheim voor de proef") as server:
        yield server


@pytest.fixture
def neo4j_network(neo4j_server: Server) -> str:
    """The name of a network in `neo4j_server` that is not there yet."""
    return neo4j_server.new_network()
