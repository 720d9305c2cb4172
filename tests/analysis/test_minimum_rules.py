"""The norms of the minimale variant: one's own file, and every fault in it with its line."""

from pathlib import Path

import pytest

from netwerk.analysis.minimum import minimum, read_rules
from netwerk.analysis.minimum.rules import default_rules
from netwerk.analysis.minimum.words import CRITERIA
from netwerk.errors import InputErrors
from netwerk.model.links import About, ActiveIn, Knows
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Person, Theme

WIJKEN = ("Oost", "West")


def written(folder: Path, text: str) -> Path:
    path = folder / "normen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def network() -> Network:
    """In each wijk three partners, of whom two of the three pairs know one another."""
    nodes, links = [], []
    for wijk in WIJKEN:
        people = [Person(name=f"{name} {wijk}") for name in ("An", "Bo", "Cas")]
        nodes += [Area(name=wijk, level="wijk"), *people]
        for person in people:
            links += [ActiveIn(person.id, f"area:{wijk.lower()}"), About(person.id, "theme:t")]
        links += [Knows(people[0].id, other.id) for other in people[1:]]
    return Network([*nodes, Theme(name="T")], links).within(at="2026-09-01")


def statuses(rules: Path | None) -> list[str]:
    rows = minimum(network(), rules=rules).rows
    return [row.status for row in rows if row.criterion == "know_one_another"]


def test_only_the_80_percent_is_the_documents() -> None:
    rules = default_rules().everywhere
    assert [name for name, rule in rules.items() if rule.source == "document"] == ["participation"]
    assert rules["participation"].met == 0.8
    assert {*CRITERIA, "assessment"} == rules.keys()


def test_a_norm_of_ones_own_counts_everywhere_or_in_one_wijk(tmp_path: Path) -> None:
    assert statuses(None) == ["partly", "partly"]
    everywhere = written(tmp_path, "[know_one_another]\nmet = 0.6\n")
    assert statuses(everywhere) == ["met", "met"]
    west = written(tmp_path, '[area."West".know_one_another]\nmet = 0.95\npartly = 0.9\n')
    assert statuses(west) == ["partly", "not_met"]


def test_a_changed_norm_is_said_to_be_ones_own(tmp_path: Path) -> None:
    path = written(tmp_path, "[know_one_another]\nmet = 0.6\n")
    notes = [note.nl for note in minimum(network(), rules=path).notes]
    assert "Deze normen zijn van uzelf: partners kennen elkaar." in notes
    assert minimum(network(), rules=read_rules(path)).notes == minimum(network(), rules=path).notes


def test_professions_are_written_as_people_write_them(tmp_path: Path) -> None:
    path = written(tmp_path, '[participation]\nprofessions = ["Huisarts", "kunstdocent"]\n')
    assert read_rules(path).everywhere["participation"].professions == ("gp", "kunstdocent")


FAULTY = """\
[know_one_anoter]
met = 0.5

[know_one_another]
met = 1.5
months = "twaalf"
seats = 2

[participation]
professions = "huisarts"
source = "document van de stad"

[area."West".evaluated]
met = 0.2
"""


def test_all_faults_are_named_at_once_with_their_lines(tmp_path: Path) -> None:
    with pytest.raises(InputErrors) as refused:
        read_rules(written(tmp_path, FAULTY.replace("met = 0.2", "met = -1")))
    faults = refused.value.errors
    assert [fault.place.line for fault in faults] == [1, 5, 6, 7, 10, 11, 14]
    assert (
        faults[0]
        .message("nl")
        .startswith("normen.toml, regel 1: ['know_one_anoter'] is geen onderdeel")
    )
    assert "know_one_another" in faults[0].message("en")
    assert faults[1].message("en") == (
        "normen.toml, line 5: met is a share: a number from 0 to 1, for instance 0.8."
    )


def test_deels_cannot_ask_more_than_op_orde(tmp_path: Path) -> None:
    path = written(tmp_path, '[area."West".evaluated]\nmet = 0.2\n')
    with pytest.raises(InputErrors) as refused:
        read_rules(path)
    (fault,) = refused.value.errors
    assert fault.place.line == 1
    assert "hoger dan die voor op orde (0.2)" in fault.text.nl


@pytest.mark.parametrize("text", ["[know", "met = ", "know_one_another = 3", "area = 1"])
def test_what_is_no_rules_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputErrors):
        read_rules(written(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputErrors, match="dit bestand bestaat niet"):
        read_rules(tmp_path / "nergens.toml")
    with pytest.raises(InputErrors, match="niet te lezen"):
        read_rules(tmp_path)


def test_a_wijk_that_is_not_there_is_named_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, '# eigen normen\n[area."Wset".evaluated]\nmonths = 24\n')
    with pytest.raises(InputErrors) as refused:
        minimum(network(), rules=path)
    (fault,) = refused.value.errors
    assert fault.message("nl").startswith("normen.toml, regel 2: er is geen gebied met de naam")
