"""Commands run as users run them, and a small workbook to run them on."""

from pathlib import Path

import pytest

import netwerk as nw
from netwerk.cli import main

ANALYSES = (
    "duplicates",
    "fragmentation",
    "freshness",
    "key-partners",
    "loose-ends",
    "matching",
    "meeting-load",
    "meeting-pairs",
    "minimum",
    "missing-links",
    "overlap",
)


def small_wijk(folder: Path) -> Path:
    """A small workbook: two partners meet, one does not, and one ended last year."""
    people = [nw.Person(name=name) for name in ("An", "Bo", "=Cas()")]
    network = nw.Network(
        [
            *people,
            nw.Person(name="Dee", until="2025"),
            nw.Overleg(name="MDO"),
            nw.Theme(name="Ouderen"),
            nw.Area(name="Oost", level="wijk"),
            nw.Initiative(name="Samen eten"),
        ],
        [
            nw.TakesPartIn(source="person:an", target="overleg:mdo"),
            nw.TakesPartIn(source="person:bo", target="overleg:mdo"),
            nw.ActiveIn(source="overleg:mdo", target="area:oost"),
            nw.About(source="overleg:mdo", target="theme:ouderen"),
        ],
    )
    path = folder / "wijk.xlsx"
    nw.write(network, path)
    return path


def run(*arguments: object, code: int = 0) -> None:
    """Run a command and expect its exit code."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    assert (ended.value.code or 0) == code
