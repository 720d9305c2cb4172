"""Sheets and headings are recognised, and what was meant is said."""

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from netwerk.files import read, read_with_remarks
from netwerk.files.columns import columns_of, kind_by_sheet_name
from netwerk.files.layout import SHEET_ORDER
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.identifiers import slug
from netwerk.model.nodes import Person
from tests.files.workbooks import faults_in, only_fault_in, put

KINDS = [*NODE_KINDS, *LINK_KINDS]
PEOPLE = [["Naam"], ["Jan"]]


@pytest.mark.parametrize("kind", KINDS)
def test_no_heading_stands_for_two_columns(kind: str) -> None:
    headings = chain.from_iterable(
        {slug(h) for h in (column.key, column.text.nl, column.text.en, *column.synonyms)}
        for column in columns_of(kind)
    )
    assert [heading for heading, count in Counter(headings).items() if count > 1] == []


def test_no_sheet_name_stands_for_two_kinds() -> None:
    classes: list[type[Node] | type[Link]] = [*NODE_KINDS.values(), *LINK_KINDS.values()]
    for cls in classes:
        names = [cls.kind, cls.text.nl, cls.text.en, cls.plural.nl, cls.plural.en, *cls.synonyms]
        assert {kind_by_sheet_name()[slug(name)] for name in names} == {cls.kind}


def test_every_kind_has_its_place_in_the_workbook() -> None:
    assert sorted(SHEET_ORDER) == sorted(KINDS)


@pytest.mark.parametrize(
    "name", ["Professionals", "professionals", "Persons", "Personen", "person"]
)
@pytest.mark.parametrize("heading", ["Naam", "naam*", "Name", "NAME", "Titel"])
def test_sheets_and_headings_go_by_several_names(tmp_path: Path, name: str, heading: str) -> None:
    network = read(put(tmp_path, {name: [[heading], ["Jan"]]}))
    assert list(network.nodes) == ["person:jan"]


def test_the_first_row_with_something_in_it_holds_the_headings(tmp_path: Path) -> None:
    rows = [[], [None, None, "Beroep", "Naam"], [None, None, "huisarts", "Jan"]]
    (person,) = read(put(tmp_path, {"Professionals": rows})).nodes_of(Person)
    assert (person.name, person.profession) == ("Jan", "gp")


def test_two_sheets_may_hold_one_kind(tmp_path: Path) -> None:
    sheets = {"Professionals": PEOPLE, "Personen": [["Naam"], ["Piet"]]}
    assert list(read(put(tmp_path, sheets)).nodes) == ["person:jan", "person:piet"]


def test_an_explanation_is_not_read_and_not_mentioned(tmp_path: Path) -> None:
    sheets = {"Uitleg": [["Naam", "Beroep", "Telefoon"]], "Professionals": PEOPLE}
    assert read_with_remarks(put(tmp_path, sheets))[1] == ()


def test_empty_sheets_are_no_fault(tmp_path: Path) -> None:
    sheets = {"Blad1": [], "Professionals": PEOPLE, "Overleggen": [], "Rollen": [["Naam"]]}
    network, remarks = read_with_remarks(put(tmp_path, sheets))
    assert (list(network.nodes), remarks) == (["person:jan"], ())


def test_a_misspelt_sheet_is_a_fault_that_names_what_was_meant(tmp_path: Path) -> None:
    sheets = {"Profesionals": PEOPLE, "Rollen": [["Naam", "Vervuld door"], ["Coördinator", "Jan"]]}
    fault = only_fault_in(put(tmp_path, sheets))
    assert str(fault).startswith("wijk.xlsx, blad Profesionals: ")
    assert "lijkt op 'Professionals'. Noem het blad zo" in str(fault)
    assert "is like 'Persons'. Call the sheet so" in fault.message("en")


def test_an_old_copy_of_a_sheet_is_one_fault(tmp_path: Path) -> None:
    sheets = {"Professionals oud": PEOPLE, "Professionals": PEOPLE}
    assert only_fault_in(put(tmp_path, sheets)).place.sheet == "Professionals oud"


def test_a_sheet_with_the_headings_of_a_kind_is_a_fault(tmp_path: Path) -> None:
    rows = [["Naam", "Beroep", "Telefoon", "Werkt bij"], ["Jan", "huisarts", None, None]]
    fault = only_fault_in(put(tmp_path, {"Blad1": rows}))
    assert "de koppen op dit blad lijken op die van 'Professionals'" in str(fault)


def test_any_other_sheet_is_kept_aside_and_mentioned(tmp_path: Path) -> None:
    sheets = {"Boodschappen": [["Wat", "Hoeveel"], ["Koffie", 123456782]], "Professionals": PEOPLE}
    network, remarks = read_with_remarks(put(tmp_path, sheets))
    assert list(network.nodes) == ["person:jan"]
    assert [remark.nl for remark in remarks] == [
        "het blad 'Boodschappen' is overgeslagen, want het programma kent het niet."
    ]


def test_a_workbook_without_any_known_sheet_is_a_fault(tmp_path: Path) -> None:
    fault = only_fault_in(put(tmp_path, {"Boodschappen": [["Wat"], ["Koffie"]]}))
    assert (
        "geen enkel blad dat het programma kent. Bladen heten bijvoorbeeld 'Professionals'"
        in str(fault)
    )


def test_a_misspelt_heading_is_a_fault_that_names_what_was_meant(tmp_path: Path) -> None:
    rows = [["Naamm", "Beroepen", "Beroep"], ["Jan", "x", "huisarts"]]
    first, second = faults_in(put(tmp_path, {"Professionals": rows}))
    assert str(first).startswith("wijk.xlsx, blad Professionals, cel A1: de kolom 'Naamm'")
    assert "Bedoelt u 'Naam'?" in str(first)
    assert second.place.cell == "B1"


def test_an_unknown_column_is_kept_aside_and_mentioned(tmp_path: Path) -> None:
    rows = [["Kleur", "Naam", None, None], ["blauw", "Jan", None, 1], ["groen", None, None, 2]]
    network, remarks = read_with_remarks(put(tmp_path, {"Professionals": rows}))
    assert list(network.nodes) == ["person:jan"]
    assert [remark.nl for remark in remarks] == [
        "blad 'Professionals': kolom A ('Kleur') is overgeslagen.",
        "blad 'Professionals': kolom D is overgeslagen, want er staat geen kop boven.",
    ]


def test_a_missing_column_is_said_once(tmp_path: Path) -> None:
    rows = [["Beroep", "Lievelingskleur"], ["huisarts", "blauw"], ["apotheker", "groen"]]
    fault = only_fault_in(put(tmp_path, {"Professionals": rows}))
    assert fault.place.cell == "A1"
    assert "de verplichte kolom 'Naam' ontbreekt. Zet 'Naam' als kop in de eerste rij." in str(
        fault
    )


def test_a_column_that_occurs_twice_is_a_fault(tmp_path: Path) -> None:
    fault = only_fault_in(put(tmp_path, {"Professionals": [["Naam", "Titel"], ["Jan", "dr."]]}))
    assert (fault.place.cell, "twee keer" in str(fault)) == ("B1", True)


def test_merged_cells_are_a_fault_that_names_the_range(tmp_path: Path) -> None:
    rows = [["Naam", "Beroep"], ["Jan", "huisarts"], ["Piet", None]]
    path = put(
        tmp_path, {"Professionals": rows}, lambda book: book["Professionals"].merge_cells("B2:B3")
    )
    fault = only_fault_in(path)
    assert str(fault).startswith("wijk.xlsx, blad Professionals, cel B2:B3: hier zijn cellen")
