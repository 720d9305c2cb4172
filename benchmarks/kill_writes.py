"""Kill a program that writes a network, again and again: is a whole file left every time?

    python benchmarks/kill_writes.py [COUNT]

Both formats take turns. The parent reads after every kill; it stops at the first file that is not
one of the two networks that the child writes in turn.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from netwerk.files import read, write
from netwerk.model.links import WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Person

SHORTEST, LONGEST = 0.001, 0.060  # seconds until the kill; writing a workbook takes about 0.03


def network_of(size: int) -> Network:
    """A ring of persons."""
    people = [Person(name=f"Persoon {number}") for number in range(size)]
    return Network(
        people,
        [
            WorksWith(source=a.id, target=b.id)
            for a, b in zip(people, [*people[1:], people[0]], strict=True)
        ],
    )


def write_for_ever(path: Path, networks: tuple[Network, Network]) -> None:
    """Write the two networks in turn."""
    while True:
        for network in networks:
            write(network, path)


def kill_once(path: Path, networks: tuple[Network, Network], patience: float) -> None:
    """Let a child write for a moment and end it without warning."""
    child = os.fork()
    if child == 0:
        try:
            write_for_ever(path, networks)
        finally:
            os._exit(1)  # the rest of the program is the parent's
    time.sleep(patience)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise SystemExit("the child could not write")


def main(count: int) -> None:
    """Kill `count` times and say how many files were lost: none, or this raises."""
    networks = (network_of(20), network_of(30))
    moments = random.Random(count)
    replaced = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            path = Path(folder, "wijk.xlsx" if number % 2 else "wijk.json")
            write(networks[0], path)
            kill_once(path, networks, moments.uniform(SHORTEST, LONGEST))
            left = read(path)
            if left not in networks:
                raise SystemExit(f"kill {number + 1}: {path.name} is neither network")
            replaced += left == networks[1]
    print(f"{count} kills, 0 files lost ({replaced} times the second network was left)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
