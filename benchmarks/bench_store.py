"""How fast networks go into Neo4j and out of it, beside the usual ways to do the same.

One server and one run; both ways take turns to be first, and the best time of each counts. Their
answers are compared too. Where neomodel is installed (`pip install neomodel`) its batch runs along.

    python -m benchmarks.bench_store                              # 100,000 nodes, 600,000 links
    python -m benchmarks.bench_store --nodes 5000 --links 30000   # a minute
    python -m benchmarks.bench_store --growth                     # how the times grow with the size

A million nodes: :mod:`benchmarks.bench_store_million`.
"""

import argparse
import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from time import perf_counter
from typing import Any, TypeVar

import neo4j
import numpy as np

from benchmarks import usual_ways
from benchmarks.synthetic_network import WIJK, SyntheticNetwork
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.store import NetworkStore, open_store
from netwerk.ties import NetworkArrays
from tests.neo4j_server import Server

T = TypeVar("T")
HEAP = "2g"
SETTINGS = {"server.memory.pagecache.size": "1g"}
NAME = "national"
LINKS_PER_NODE = 6
WARM_UP = 2_000
NEOMODEL_SHARE = 10
GROWTH = (8, 4, 2, 1)
HAS_NEOMODEL = find_spec("neomodel") is not None


@dataclass(frozen=True, slots=True)
class Case:
    """A network in memory, where it is to be stored, and how often both ways have a turn."""

    network: Network
    wijk: str
    store: NetworkStore
    driver: neo4j.Driver
    rounds: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; times in seconds."""

    work: str
    ours: float
    usual: float
    remark: str = ""

    def __str__(self) -> str:
        ratio = f"{self.usual / self.ours:,.1f} ×"
        return f"{self.work:<30}{self.ours:>10.2f}{self.usual:>10.2f}{ratio:>10}  {self.remark}"


def timed(call: Callable[[], T]) -> tuple[T, float]:
    gc.collect()
    gc.freeze()  # or the collector would walk what only this program has in memory
    start = perf_counter()
    result = call()
    seconds = perf_counter() - start
    gc.unfreeze()
    return result, seconds


def raced(
    ours: Callable[[], Any],
    usual: Callable[[], Any],
    *,
    rounds: int,
    agree: Callable[[Any, Any], bool] = lambda mine, theirs: bool(mine == theirs),
    before: Callable[[], object] = lambda: None,
) -> tuple[float, float]:
    """The best time of each way; `before` each turn something may be done that does not count."""
    times: dict[Callable[[], Any], list[float]] = {ours: [], usual: []}
    for turn in range(rounds):
        found = {}
        for way in (ours, usual)[:: -1 if turn % 2 else 1]:
            before()
            found[way], seconds = timed(way)
            times[way].append(seconds)
        if not agree(found[ours], found[usual]):
            raise AssertionError(f"netwerk found {found[ours]}, the usual way {found[usual]}")
    return min(times[ours]), min(times[usual])


# -- what is measured --------------------------------------------------------------------------


def bench_push(case: Case) -> Row:
    ours, usual = raced(
        lambda: pushed(case, lambda: case.store.save(case.network)),
        lambda: pushed(case, lambda: usual_ways.push(case.driver, case.network)),
        rounds=case.rounds,
        before=lambda: empty(case.driver),
    )
    return Row("push into an empty network", ours, usual, "usual: UNWIND, by hand")


def bench_push_with_neomodel(case: Case) -> Row:
    nodes = max(len(case.network) // NEOMODEL_SHARE, WIJK)
    made_up = SyntheticNetwork(nodes, LINKS_PER_NODE * nodes)
    network = Network(made_up.nodes(), made_up.links())
    ours, usual = raced(
        lambda: pushed(case, lambda: case.store.save(network)),
        lambda: pushed(case, lambda: usual_ways.push_with_neomodel(case.driver, network)),
        rounds=1,
        before=lambda: empty(case.driver),
    )
    return Row("push a tenth of it", ours, usual, f"{nodes:,} nodes; usual: neomodel, batched")


def bench_arrays(case: Case) -> Row:
    def agree(ours: NetworkArrays, usual: usual_ways.Arrays) -> bool:
        place = np.searchsorted(ours.ids, usual.ids)
        pairs = ours.links.source * 1j + ours.links.target
        return all(
            np.array_equal(np.sort(mine), np.sort(theirs), equal_nan=True)
            for mine, theirs in (
                (pairs, place[usual.source] * 1j + place[usual.target]),
                (ours.link_frequency, usual.frequency),
            )
        )

    ours, usual = raced(
        case.store.load_arrays,
        lambda: usual_ways.load_arrays(case.driver),
        rounds=case.rounds,
        agree=agree,
    )
    return Row("load into arrays", ours, usual, "usual: one row per link")


def bench_load(case: Case) -> Row:
    ours, usual = raced(case.store.load, lambda: usual_ways.load(case.driver), rounds=case.rounds)
    return Row("load into a Network", ours, usual, "usual: one row per node and link")


def bench_wijk(case: Case) -> Row:
    ours, usual = raced(
        lambda: case.store.load(area=case.wijk),
        lambda: case.store.load().within(area=case.wijk),
        rounds=case.rounds,
    )
    size = len(case.store.load(area=case.wijk))
    return Row("load one wijk", ours, usual, f"{size:,} nodes; usual: load all, then narrow")


def bench_small_save(case: Case) -> Row:
    wijk, whole = case.store.load(area=case.wijk), case.store.load()
    times = [
        [seconds_to_add_one(case.store, network) for network in (wijk, whole)]
        for _ in range(case.rounds)
    ]
    ours, usual = map(min, zip(*times, strict=True))
    return Row("save one new person", ours, usual, "from the wijk; usual: from the whole network")


def seconds_to_add_one(store: NetworkStore, before: Network) -> float:
    """How long it takes to save this loaded network with one more person; undone afterwards."""
    person = Person(name="Nieuwe buur")
    before.revision = store.revision()
    after = before.with_([person])
    _, seconds = timed(lambda: store.save(after, before=before))
    store.save(after.without(person.id), before=after)
    return seconds


def pushed(case: Case, push: Callable[[], object]) -> tuple[int, int]:
    """The nodes and links that a push left, which the database knows without counting."""
    push()
    counts = (
        case.driver.execute_query(f"MATCH {pattern} RETURN count(*)").records[0][0]
        for pattern in ("(n)", "(n:Network)", "()-[r]->()")
    )
    nodes, own, links = counts
    return nodes - own, links


def empty(driver: neo4j.Driver) -> None:
    """Remove everything from the database but the constraints and indexes."""
    with driver.session() as session:
        session.run(
            "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
        ).consume()


# -- tables ------------------------------------------------------------------------------------


def measured(case: Case) -> Iterator[Row]:
    """Every line, in an order in which each finds the database as it needs it."""
    if HAS_NEOMODEL:
        yield bench_push_with_neomodel(case)
    yield bench_push(case)
    empty(case.driver)
    case.store.save(case.network)
    for bench in (bench_arrays, bench_load, bench_wijk, bench_small_save):
        yield bench(case)


def show(case: Case) -> list[Row]:
    """Print the table of this network, line by line as they come."""
    network = case.network
    print(
        f"\n{len(network.nodes):,} nodes, {len(network.links):,} links, "
        f"best of {case.rounds} rounds"
    )
    print(f"{'':<30}{'netwerk s':>10}{'usual s':>10}{'ratio':>10}")
    rows = []
    for row in measured(case):
        rows.append(row)
        print(row, flush=True)
    return rows


def show_growth(sizes: Sequence[int], tables: Sequence[Sequence[Row]]) -> None:
    """Print by which power of the size each time grows: 1 is in proportion, 0 not at all."""
    print(f"\nTime grows with size to the power{'netwerk':>14}{'usual':>10}")
    for rows in zip(*tables, strict=True):
        powers = [
            np.polyfit(np.log(sizes), np.log(times), 1)[0]
            for times in zip(*((row.ours, row.usual) for row in rows), strict=True)
        ]
        print(f"{rows[0].work:<33}{powers[0]:>14.2f}{powers[1]:>10.2f}")


def case_of(
    made_up: SyntheticNetwork, store: NetworkStore, driver: neo4j.Driver, rounds: int
) -> Case:
    network = Network(made_up.nodes(), made_up.links())
    return Case(network, made_up.wijk, store, driver, rounds)


# -- the command line --------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.bench_store", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--nodes", type=int, default=100_000, help=f"at least {WIJK:,}")
    parser.add_argument("--links", type=int, help=f"{LINKS_PER_NODE} per node by default")
    parser.add_argument("--rounds", type=int, default=3, help="turns of each way")
    parser.add_argument("--growth", action="store_true", help="also at half, quarter, eighth size")
    given = parser.parse_args()
    with Server(heap=HEAP, settings=SETTINGS, java=()) as server, server.driver() as driver:
        print(circumstances(driver))
        url = server.store_url(NAME)
        with open_store(url) as store:
            warm_up(store, driver)
            parts = GROWTH if given.growth else (1,)
            tables = []
            for part in parts:
                links = given.links or LINKS_PER_NODE * given.nodes
                made_up = SyntheticNetwork(given.nodes // part, links // part)
                tables.append(show(case_of(made_up, store, driver, given.rounds)))
        if given.growth:
            show_growth([given.nodes // part for part in parts], tables)


def warm_up(store: NetworkStore, driver: neo4j.Driver) -> None:
    """Everything once on a small network: Java is slow at first."""
    made_up = SyntheticNetwork(WARM_UP, LINKS_PER_NODE * WARM_UP)
    deque(measured(case_of(made_up, store, driver, rounds=2)), maxlen=0)


def circumstances(driver: neo4j.Driver) -> str:
    """What the times depend on; a load above the number of cores makes them longer."""
    asked = "CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0], edition"
    server = " ".join(driver.execute_query(asked).records[0])
    neomodel = f"neomodel {version('neomodel')}" if HAS_NEOMODEL else "without neomodel"
    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    return f"{server}, driver {neo4j.__version__}, {neomodel}; {machine}"


if __name__ == "__main__":
    main()
