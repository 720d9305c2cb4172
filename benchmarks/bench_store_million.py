"""A million nodes and six million links out of Neo4j, as arrays: time and memory.

python -m benchmarks.bench_store_million
"""

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path

import neo4j

import netwerk as nw
from benchmarks import usual_ways
from benchmarks.bench_store import HEAP, LINKS_PER_NODE, NAME, SETTINGS, circumstances, timed
from benchmarks.synthetic_network import SyntheticNetwork
from netwerk.model import Link
from netwerk.model.identifiers import kind_of
from netwerk.store import cypher, open_store
from netwerk.store.asking import batches
from netwerk.store.records import properties
from tests.neo4j_server import Server

MILLION = 1_000_000
BATCH = 10_000
MOST_MEMORY = 4.0  # GB of Python
GB = 2**30


@dataclass(frozen=True, slots=True)
class Step:
    """Time in seconds, and the most memory that Python had needed until its end, in GB."""

    work: str
    seconds: float
    memory: float

    def __str__(self) -> str:
        return f"{self.work:<40}{self.seconds:>8.1f} s{self.memory:>8.2f} GB of Python at most"


def show_million(url: str, driver: neo4j.Driver) -> None:
    """Fill the empty database, then print what it takes to get arrays out of it."""
    print(f"\n{MILLION:,} nodes, {LINKS_PER_NODE * MILLION:,} links", flush=True)
    _, seconds = timed(lambda: push_straight(driver))
    print(f"{'pushed, without a Network':<40}{seconds:>8.1f} s", flush=True)
    ours = in_a_process_of_its_own(steps_with_arrays, url)
    in_a_process_of_its_own(usual_steps, url)
    print(
        f"{'the server, push included':<40}{'':>10}{peak_memory(java_pid(driver)):>8.2f} GB at most"
    )
    if ours[-1].memory > MOST_MEMORY:
        raise AssertionError(f"more than {MOST_MEMORY} GB of Python")


def in_a_process_of_its_own(steps: Callable[[str], list[Step]], url: str) -> list[Step]:
    """The steps, printed; here the memory would be that of making the network up."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as child:
        found = child.submit(steps, url).result()
    for step in found:
        print(step, flush=True)
    return found


def push_straight(driver: neo4j.Driver) -> None:
    """Nodes and links in the store's own layout, a batch at a time; no Network could hold them."""
    made_up = SyntheticNetwork(MILLION, LINKS_PER_NODE * MILLION)
    for statement in cypher.schema():
        driver.execute_query(statement)
    driver.execute_query(cypher.CREATE_NETWORK, network=NAME, incarnation="made up")
    for kind, nodes in groupby(made_up.nodes(), key=attrgetter("kind")):
        for batch in batches(({**properties(node), "network": NAME} for node in nodes), BATCH):
            driver.execute_query(cypher.create_nodes(kind), rows=batch)
    for (source, kind, target), links in groupby(made_up.links(), key=kinds_of):
        statement = (
            f"UNWIND $rows AS row MATCH (a:{cypher.label(source)}) "
            "WHERE a.network = $network AND a.id = row[0] "
            f"MATCH (b:{cypher.label(target)}) WHERE b.network = $network AND b.id = row[1] "
            f"CREATE (a)-[r:{cypher.relationship_type(kind)}]->(b) SET r = row[2]"
        )
        for batch in batches(([x.source, x.target, properties(x)] for x in links), BATCH):
            driver.execute_query(statement, network=NAME, rows=batch)
    driver.execute_query(cypher.SET_REVISION, network=NAME, revision=1)


def kinds_of(link: Link) -> tuple[str, str, str]:
    """The kinds of its source, itself and its target."""
    return kind_of(link.source), link.kind, kind_of(link.target)


def steps_with_arrays(url: str) -> list[Step]:
    with open_store(url) as store:
        arrays, seconds = timed(store.load_arrays)
    steps = [Step("load into arrays", seconds, peak_memory(os.getpid()))]
    for question in (nw.fragmentation, nw.key_partners, nw.link_scores):
        _, seconds = timed(partial(question, arrays))
        steps.append(Step(question.__name__, seconds, peak_memory(os.getpid())))
    return steps


def usual_steps(url: str) -> list[Step]:
    server = url.partition("#")[0].rpartition("/")[0]
    with neo4j.GraphDatabase.driver(server, auth=None) as driver:
        _, seconds = timed(lambda: usual_ways.load_arrays(driver))
    return [Step("the usual way: one row per link", seconds, peak_memory(os.getpid()))]


def peak_memory(pid: int) -> float:
    """The most memory that a process had, in GB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    (peak,) = (line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(peak) * 1024 / GB


def java_pid(driver: neo4j.Driver) -> int:
    """The process of the server, asked of Java itself."""
    asked = "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Pid"
    return int(driver.execute_query(asked).records[0][0]["value"])


def main() -> None:
    with Server(heap=HEAP, settings=SETTINGS, java=()) as server, server.driver() as driver:
        print(circumstances(driver))
        show_million(server.store_url(NAME), driver)


if __name__ == "__main__":
    main()
