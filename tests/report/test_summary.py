"""The network in five sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from netwerk.findings import Finding, FindingKind, Severity
from netwerk.model.links import Leads
from netwerk.model.network import Network
from netwerk.report.actors import Actors
from netwerk.report.summary import summary
from netwerk.results import Result
from netwerk.text import Text
from tests.report.samples import results, small


def told(network: Network, found: Sequence[Result[Any]] = ()) -> dict[str, str]:
    """Each sentence under its heading, in Dutch."""
    return dict(summary(network, found, Actors(network), "nl"))


def test_a_network_without_lonely_partners_says_so() -> None:
    said = told(small().without("organisation:alleen"))["Dit staat goed"]
    assert said == (
        "Alle 4 partners (organisaties en professionals) hebben contact met een andere partner."
    )


def test_little_contact_is_not_said_to_stand_well() -> None:
    network = Network.of({"kind": "person", "name": name} for name in ("Ann", "Bob"))
    said = told(network)
    assert "nog niemand contact" in said["Het netwerk"]
    assert "Dit staat goed" not in said


def severities(*counts: tuple[Severity, int]) -> list[Result[object]]:
    """Results with so many findings of each urgency, each of a kind of its own."""
    word = Text(nl="x", en="x")
    findings = tuple(
        Finding(
            FindingKind(
                key=f"{level}-{n}",
                severity=level,
                title=Text(nl=f"Punt {n}", en=f"Point {n}"),
                one=word,
                many=word,
                advice=word,
            ),
            (),
        )
        for level, count in counts
        for n in range(count)
    )
    return [Result("x", word, (), (), {}, findings)]


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (
            ((Severity.URGENT, 2), (Severity.IMPROVE, 10), (Severity.NOTE, 5)),
            "Er zijn 2 punten om nu op te pakken, 10 die beter kunnen en 5 om aan te vullen. "
            "Nu eerst: punt 0 en punt 1.",
        ),
        (
            ((Severity.IMPROVE, 1), (Severity.NOTE, 2)),
            "Er is 1 punt dat beter kan en 2 om aan te vullen.",
        ),
        (((Severity.NOTE, 3),), "Er zijn 3 punten om aan te vullen."),
    ],
)
def test_points_are_counted_per_urgency_that_occurs(
    counts: tuple[tuple[Severity, int], ...], sentence: str
) -> None:
    assert told(small(), severities(*counts))["Dit vraagt aandacht"] == sentence


def test_who_can_begin_and_where_they_meet_is_said() -> None:
    network = small().with_(links=[Leads("person:ann", "initiative:samen")])
    said = told(network, results(network))
    assert said["Wie kan beginnen"].startswith("Ann (1). ")
    assert said["Wat eerst"] == "Alleen: nodig uit. Dat kan in dit overleg: Kring. Daar zit Ann al."


def test_nobody_is_named_where_nobody_leads() -> None:
    said = told(small(), severities((Severity.URGENT, 1)))
    assert "Wie kan beginnen" not in said
    assert said["Wat eerst"] == "Punt 0: x"


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of the minimum."""

    area: str
    theme: str
    criterion: str
    status: str


def test_where_most_of_the_minimum_is_met_stands_well() -> None:
    rows = tuple(
        Cell("area:noord", theme, criterion, status)
        for theme, criterion, status in (
            ("theme:alfa", "roles_clear", "met"),
            ("theme:alfa", "evaluated", "met"),
            ("theme:beta", "evaluated", "partly"),
            ("theme:beta", "described_network", "met"),
        )
    )
    found: Result[object] = Result(
        "minimum", Text(nl="x", en="x"), rows, (), {"area:noord": "Noord", "theme:alfa": "Alfa"}
    )
    said = told(small(), [found])["Dit staat goed"]
    assert said.endswith(
        "Het verst met de minimale variant: Alfa in Noord (2 van de 6 onderdelen op orde)."
    )
