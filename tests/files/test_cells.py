"""What people type in a cell is understood."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from netwerk.files import read
from netwerk.files.values import joined, split
from netwerk.model.links import Knows
from netwerk.model.network import Network
from netwerk.model.nodes import Agreement, Organisation, Overleg, Person
from tests.files.workbooks import only_fault_in, put


def read_cell(folder: Path, sheet: str, heading: str, cell: Any) -> Network:
    """The network of one row: a name, and this cell under this heading."""
    return read(put(folder, {sheet: [["Naam", heading], ["X", cell]]}))


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        (dt.date(2026, 3, 14), "2026-03-14"),
        (dt.datetime(2026, 3, 14, 15, 30), "2026-03-14"),
        ("14-03-2026", "2026-03-14"),
        ("14-3-2026", "2026-03-14"),
        ("14/03/2026", "2026-03-14"),
        ("14.03.2026", "2026-03-14"),
        ("14 maart 2026", "2026-03-14"),
        ("14 Mrt. 2026", "2026-03-14"),
        ("14 March 2026", "2026-03-14"),
        ("2026-03-14", "2026-03-14"),
        ("maart 2026", "2026-03"),
        ("03-2026", "2026-03"),
        ("2026-03", "2026-03"),
        ("2026 Q2", "2026-Q2"),
        ("Q2 2026", "2026-Q2"),
        ("K2 2026", "2026-Q2"),
        ("2e kwartaal 2026", "2026-Q2"),
        ("2e kwartaal van 2026", "2026-Q2"),
        ("kwartaal 2 2026", "2026-Q2"),
        (2026, "2026"),
        (2026.0, "2026"),
        (" 2026 ", "2026"),
    ],
)
def test_a_date_is_read_as_people_write_it(tmp_path: Path, cell: Any, moment: str) -> None:
    network = read_cell(tmp_path, "Afspraken", "Geëvalueerd op", cell)
    assert [node.evaluated_on for node in network.nodes_of(Agreement)] == [moment]


@pytest.mark.parametrize(
    "cell", ["31-02-2026", "14-13-2026", "binnenkort", "14-3-26", "Q5 2026", "Q2", 45730, True]
)
def test_what_is_no_date_is_a_fault_in_its_cell(tmp_path: Path, cell: Any) -> None:
    path = put(tmp_path, {"Afspraken": [["Naam", "Geëvalueerd op"], ["X", cell]]})
    fault = only_fault_in(path)
    assert (fault.place.sheet, fault.place.cell) == ("Afspraken", "B2")
    shown = "ja" if cell is True else cell
    assert f"'{shown}' is geen datum. Schrijf bijvoorbeeld 14-03-2026, maart 2026" in str(fault)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (12, 12.0),
        (12.5, 12.5),
        ("12", 12.0),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1.250,5", 1250.5),
        (" 4 ", 4.0),
        ("€ 12,50", 12.5),
    ],
)
def test_a_number_is_read_as_people_write_it(tmp_path: Path, cell: Any, number: float) -> None:
    network = read_cell(tmp_path, "Overleggen", "Keer per jaar", cell)
    assert [node.frequency for node in network.nodes_of(Overleg)] == [number]


@pytest.mark.parametrize("cell", ["vaak", -1, "-1", "nan", "inf", "12 keer", True])
def test_what_is_no_number_is_a_fault_in_its_cell(tmp_path: Path, cell: Any) -> None:
    fault = only_fault_in(put(tmp_path, {"Overleg": [["Naam", "Frequentie"], ["X", cell]]}))
    assert fault.place.cell == "B2"
    assert "Vul een getal in van 0" in str(fault)


def test_a_number_in_a_fault_stands_as_it_was_typed(tmp_path: Path) -> None:
    fault = only_fault_in(put(tmp_path, {"Overleg": [["Naam", "Frequentie"], ["X", -1]]}))
    assert fault.value == "'-1'"


@pytest.mark.parametrize("cell", [dt.timedelta(days=2), dt.timedelta(hours=3), dt.date(1900, 1, 3)])
def test_a_duration_is_no_date(tmp_path: Path, cell: Any) -> None:
    path = put(tmp_path, {"Afspraken": [["Naam", "Geëvalueerd op"], ["X", cell]]})
    assert "is geen datum" in str(only_fault_in(path))


def test_a_number_with_one_full_stop_is_not_guessed(tmp_path: Path) -> None:
    fault = only_fault_in(put(tmp_path, {"Overleg": [["Naam", "Frequentie"], ["X", "1.500"]]}))
    assert "'1.500' kan 1500 zijn of 1,500. Schrijf het getal zonder punt." in str(fault)


@pytest.mark.parametrize(
    ("cell", "flag"),
    [
        ("ja", True),
        ("Nee", False),
        ("x", True),
        (True, True),
        (False, False),
        (1, True),
        ("0", False),
    ],
)
def test_yes_and_no_are_read_as_people_write_them(tmp_path: Path, cell: Any, flag: bool) -> None:
    people = [["Naam"], ["An"], ["Bo"]]
    knows = [["Wie", "Naar", "Kent het werk"], ["An", "Bo", cell]]
    network = read(put(tmp_path, {"Professionals": people, "Kent": knows}))
    assert [link.knows_work for link in network.links_of(Knows)] == [flag]


def test_what_is_neither_yes_nor_no_is_a_fault_in_its_cell(tmp_path: Path) -> None:
    people = [["Naam"], ["An"], ["Bo"]]
    knows = [["Van", "Naar", "Kent het werk"], ["An", "Bo", "soms"]]
    fault = only_fault_in(put(tmp_path, {"Professionals": people, "Kent": knows}))
    assert (fault.place.sheet, fault.place.cell) == ("Kent", "C2")
    assert "'soms'" in str(fault) and "ja of nee" in str(fault)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (12, "12"),
        (12.0, "12"),
        (12.5, "12.5"),
        (dt.date(2026, 3, 14), "2026-03-14"),
        (dt.time(12, 30), "12:30:00"),
        ("  Zoe\u0308  ", "Zoë"),
        ("twee\r\nregels", "twee\nregels"),
        (True, "ja"),
    ],
)
def test_any_cell_can_be_a_name(tmp_path: Path, cell: Any, name: str) -> None:
    network = read(put(tmp_path, {"Organisaties": [["Naam"], [cell]]}))
    assert list(network.names().values()) == [name]


def test_zeros_lost_in_a_number_are_put_back(tmp_path: Path) -> None:
    rows = [["Naam", "AGB-code", "Telefoon"], ["X", 1012345, 612345678]]
    (person,) = read(put(tmp_path, {"Professionals": rows})).nodes_of(Person)
    assert (person.agb, person.telephone) == ("01012345", "0612345678")


def test_words_of_a_list_are_understood_in_either_language(tmp_path: Path) -> None:
    rows = [["Naam", "Beroep"], ["A", "Huisarts"], ["B", "general practitioner"], ["C", "gp"]]
    people = read(put(tmp_path, {"Professionals": rows})).nodes_of(Person)
    assert [person.profession for person in people] == ["gp", "gp", "gp"]


def test_several_values_stand_in_one_cell(tmp_path: Path) -> None:
    cell = r"ouderen;  jeugd ;; zorg\; welzijn; \\server\map;"
    network = read_cell(tmp_path, "Organisaties", "Doelgroepen", cell)
    (organisation,) = network.nodes_of(Organisation)
    assert organisation.target_groups == ("ouderen", "jeugd", "zorg; welzijn", r"\\server\map")


@given(st.lists(st.text("\\;ab", min_size=1, max_size=6)))
def test_values_joined_in_a_cell_come_apart_again(values: list[str]) -> None:
    assert split(joined(values)) == values


def test_a_cell_of_white_space_is_empty(tmp_path: Path) -> None:
    rows = [["Naam", "Beroep"], ["Jan", "  "], [" ", "\n"], ["Piet", None]]
    people = read(put(tmp_path, {"Professionals": rows})).nodes_of(Person)
    assert [person.name for person in people if person.profession is None] == ["Jan", "Piet"]
