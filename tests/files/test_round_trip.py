"""What is written is read back exactly, and equal networks give equal files."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from netwerk.errors import InputErrors
from netwerk.files import read, read_with_remarks, write
from netwerk.files.excel import tables_of
from netwerk.files.excel_writer import workbook_of
from netwerk.files.layout import sheets_of
from netwerk.files.records import network_of
from netwerk.model.links import TakesPartIn, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Agreement, Area, Organisation, Overleg, Person
from tests.networks import networks


def through_excel(network: Network) -> Network:
    """The network after writing and reading a workbook, of which nothing was kept aside."""
    read_again, remarks = network_of(tables_of(workbook_of(sheets_of(network))))
    assert remarks == ()
    return read_again


@given(networks())
def test_a_workbook_gives_back_the_network_that_was_written(network: Network) -> None:
    assert through_excel(network) == network


@given(networks(), st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_shuffled_records_give_the_same_bytes(network: Network, order: random.Random) -> None:
    nodes, links = list(network.nodes.values()), list(network.links)
    order.shuffle(nodes)
    order.shuffle(links)
    shuffled = Network(nodes, links)
    assert workbook_of(sheets_of(shuffled)) == workbook_of(sheets_of(network))


@pytest.mark.parametrize("suffix", [".xlsx", ".json", ".XLSX", ".JSON"])
def test_the_suffix_chooses_the_format(tmp_path: Path, suffix: str) -> None:
    network = Network([Person(name="Zoë"), Area(name="West")])
    path = tmp_path / f"wijk{suffix}"
    write(network, path)
    assert read_with_remarks(path) == (network, ())
    write(network, str(path))
    assert read(str(path)) == network


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
def test_an_empty_network_is_read_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"leeg{suffix}"
    write(Network(), path)
    assert read(path) == Network()


def test_references_are_written_as_ids_where_a_name_would_not_do() -> None:
    people = [
        Person(id="person:a", name="Jan Jansen"),
        Person(id="person:b", name="jan jansen"),
        Person(id="person:c", name="Piet", aliases=("Klaas",)),
        Person(id="person:d", name="Klaas"),
        Person(id="person:e", name="person:a"),
    ]
    overleg = Overleg(name="MDO")
    links = [TakesPartIn(source=person.id, target=overleg.id) for person in people]
    network = Network([*people, overleg], links)
    sheet = next(sheet for sheet in sheets_of(network) if sheet.name == "Overleggen")
    participants = sheet.rows[0][list(sheet.headings).index("Deelnemers")]
    assert participants == "person:a; person:b; Piet; person:d; person:e"
    assert through_excel(network) == network


def test_links_too_many_for_one_cell_stand_on_a_sheet_of_their_own() -> None:
    people = [Person(name=f"Deelnemer met een lange naam {number}") for number in range(1500)]
    overleg = Overleg(name="Wijkplatform")
    links = [TakesPartIn(source=person.id, target=overleg.id) for person in people]
    network = Network([*people, overleg], links)
    assert [sheet.name for sheet in sheets_of(network)] == [
        "Professionals",
        "Overleggen",
        "Doet mee aan",
    ]
    assert through_excel(network) == network


def test_a_plain_and_a_dated_link_between_the_same_two_are_both_kept() -> None:
    network = Network(
        [Person(name="Jan"), Organisation(name="Praktijk")],
        [
            WorksFor(source="person:jan", target="organisation:praktijk"),
            WorksFor(source="person:jan", target="organisation:praktijk", function="POH"),
        ],
    )
    assert through_excel(network) == network


def test_the_longest_text_is_kept_whole() -> None:
    longest = "é\n😀" * 8_000
    network = Network([Agreement(name="RTA", summary=longest)])
    assert through_excel(network) == network


@pytest.mark.parametrize("text", ["_x0041_" * 4_500, "=" + "_x005F_" * 4_500, ";" * 16_000])
def test_text_that_grows_when_it_is_escaped_is_kept_whole(text: str) -> None:
    network = Network([Agreement(name="RTA", summary=text, subjects=(text,))])
    assert through_excel(network) == network


@pytest.mark.parametrize("value", [0.1 + 0.2, 1 / 3, 5e-324, 9999.999999999998])
def test_numbers_are_kept_to_the_last_digit(value: float) -> None:
    network = Network([Overleg(name="MDO", frequency=value)])
    assert through_excel(network) == network


def test_more_rows_than_a_sheet_of_excel_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netwerk.files.layout._MOST_ROWS", 2)
    network = Network([Person(name=name) for name in ("An", "Bo", "Cas")])
    with pytest.raises(InputErrors, match="blad Professionals: een blad van Excel heeft niet meer"):
        sheets_of(network)
