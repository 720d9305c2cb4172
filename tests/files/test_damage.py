"""Damaged files and killed programs: what is left reads as it was, or gives a clear message."""

import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from netwerk.errors import NetwerkError
from netwerk.files import read, write
from netwerk.model.links import TakesPartIn, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Organisation, Overleg, Person
from tests.files.workbooks import workbook

ROOT = Path(__file__).parents[2]
PEOPLE = [Person(name=f"Persoon {number}", profession="gp") for number in range(12)]
PRACTICE, MDO = Organisation(name="Praktijk West"), Overleg(name="MDO", frequency=4)
NETWORK = Network(
    [*PEOPLE, PRACTICE, MDO],
    [
        *(WorksFor(source=person.id, target=PRACTICE.id) for person in PEOPLE),
        *(TakesPartIn(source=person.id, target=MDO.id) for person in PEOPLE),
    ],
)
BY_HAND = {
    "Organisaties": [["Naam"], ["Praktijk West"]],
    "Professionals": [
        ["Naam", "Beroep", "Werkt bij", "Kenmerk"],
        *([person.name, "huisarts", "Praktijk West", person.id] for person in PEOPLE),
    ],
    "Overleggen": [
        ["Naam", "Keer per jaar", "Deelnemers"],
        ["MDO", 4, "; ".join(person.name for person in PEOPLE)],
    ],
}


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content cut off, or with some bytes changed, lost or doubled."""
    if chance.random() < 0.2:
        return content[: chance.randrange(len(content))]
    left = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 10, 100))):
        at = chance.randrange(len(left))
        match chance.randrange(4):
            case 0:
                left[at] ^= 1 << chance.randrange(8)
            case 1:
                left[at] = chance.randrange(256)
            case 2:
                del left[at : at + chance.randrange(1, 30)]
            case _:
                left[at:at] = left[at : at + chance.randrange(1, 30)]
    return bytes(left)


@pytest.mark.parametrize("kind", ["ours", "by hand"])
def test_200_damaged_workbooks_read_as_they_were_or_give_a_message(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "wijk.xlsx"
    write(NETWORK, path)
    if kind == "by hand":
        path.write_bytes(workbook(BY_HAND))
    whole = path.read_bytes()
    assert read(path) == NETWORK
    chance, outcomes = random.Random(kind), Counter[str]()
    for _ in range(200):
        path.write_bytes(damaged(whole, chance))
        try:
            network = read(path)
        except NetwerkError as error:
            assert str(error).startswith("wijk.xlsx")
            outcomes["message"] += 1
        else:
            assert network == NETWORK
            outcomes["as it was"] += 1
    assert outcomes["message"] > 100


def test_200_damaged_json_files_give_a_network_or_a_message(tmp_path: Path) -> None:
    # JSON has no check sums: a changed letter in a name is another name.
    path = tmp_path / "wijk.json"
    write(NETWORK, path)
    whole, chance, messages = path.read_bytes(), random.Random(1), 0
    for _ in range(200):
        path.write_bytes(damaged(whole, chance))
        try:
            read(path)
        except NetwerkError as error:
            assert str(error).startswith("wijk.json")
            str(error).encode()
            messages += 1
    assert messages > 100


@pytest.mark.skipif(os.name != "posix", reason="kills the way POSIX does")
def test_a_program_killed_while_writing_leaves_a_whole_file() -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "benchmarks.kill_writes", "50"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert outcome.stdout.startswith("50 kills, 0 files lost")
