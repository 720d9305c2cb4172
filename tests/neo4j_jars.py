"""Neo4j Community as jars from Maven Central, fetched once into the checkout."""

import shutil
import subprocess
from pathlib import Path

from netwerk.store.lock import locked

VERSION = "5.26.0"
POM = Path(__file__).with_name("neo4j_pom.xml")
JARS = Path(__file__).parents[1] / ".neo4j" / VERSION
FETCH_SECONDS = 900


class Neo4jMissing(Exception):
    """Java or the jars are not here and could not be fetched."""


def fetch() -> None:
    """Fetch the jars (130 MB) into the checkout, once; others that want them too wait.

    Raises
    ------
    Neo4jMissing
        When Java or Maven is not installed, or Maven cannot fetch the jars.
    """
    if shutil.which("java") is None:
        raise Neo4jMissing("Neo4j needs Java 17 or 21, and 'java' was not found")
    JARS.parent.mkdir(exist_ok=True)
    try:
        with locked(JARS, patience=FETCH_SECONDS):
            if not JARS.exists():
                _fetch_with_maven()
    except (TimeoutError, subprocess.TimeoutExpired) as error:
        raise Neo4jMissing(f"Neo4j was not fetched in {FETCH_SECONDS // 60} minutes") from error


def _fetch_with_maven() -> None:
    if shutil.which("mvn") is None:
        raise Neo4jMissing("Maven fetches Neo4j, and 'mvn' was not found")
    # Under its own name only when complete: an interrupted fetch starts over.
    partial = JARS.with_name(f"{JARS.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    maven = subprocess.run(
        [
            *("mvn", "--batch-mode", "--quiet", "--file", str(POM)),
            *(f"-Dneo4j.version={VERSION}", "-DincludeScope=runtime", "-DincludeTypes=jar"),
            *(f"-DoutputDirectory={partial}", "dependency:copy-dependencies"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=FETCH_SECONDS,
    )
    if maven.returncode:
        raise Neo4jMissing(f"Maven could not fetch Neo4j {VERSION}:\n{maven.stdout[-2000:]}")
    partial.rename(JARS)
