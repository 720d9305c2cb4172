"""Faults in the content of a workbook: each names its sheet and cell and says what to do."""

from pathlib import Path
from typing import Any

import pytest

from netwerk.errors import InputErrors
from netwerk.files import read
from netwerk.model.links import ActiveIn, PartOf, TakesPartIn, WorksFor
from tests.files.workbooks import Sheets, faults_in, only_fault_in, put

BSN = 123456782
PRACTICE = [["Naam"], ["Praktijk West"]]


def messages(folder: Path, sheets: Sheets) -> list[str]:
    """The faults of a workbook in words, without the name of the file."""
    return [str(fault).removeprefix("wijk.xlsx, ") for fault in faults_in(put(folder, sheets))]


def test_names_aliases_and_ids_refer_however_they_are_spelled(tmp_path: Path) -> None:
    sheets = {
        "Professionals": [
            ["Naam", "Werkt bij"],
            ["Jan", "PRAKTIJK  west"],
            ["Piet", "pw"],
            ["Kees", "organisation:praktijk-west"],
        ],
        "Organisaties": [["Naam", "Ook bekend als"], ["Praktijk West", "PW"]],
    }
    targets = {link.target for link in read(put(tmp_path, sheets)).links_of(WorksFor)}
    assert targets == {"organisation:praktijk-west"}


def test_a_name_goes_before_an_alias_of_another(tmp_path: Path) -> None:
    sheets = {
        "Gebieden": [["Naam", "Ook bekend als"], ["Wijk 1", "West"], ["West", None]],
        "Overleggen": [["Naam", "Wijk"], ["MDO", "West"]],
    }
    links = read(put(tmp_path, sheets)).links_of(ActiveIn)
    assert [link.target for link in links] == ["area:west"]


def test_an_unknown_name_is_a_fault_with_the_nearest_name(tmp_path: Path) -> None:
    sheets = {
        "Organisaties": PRACTICE,
        "Professionals": [["Naam", "Werkt bij"], ["Jan", "Praktijk Wets"]],
    }
    fault = only_fault_in(put(tmp_path, sheets))
    assert fault.message() == (
        "wijk.xlsx, blad Professionals, cel B2: 'Praktijk Wets' is onbekend. Bedoelt u 'Praktijk "
        "West'? Verbeter de naam, of zet 'Praktijk Wets' eerst op het blad 'Organisaties'."
    )
    assert "sheet Professionals, cell B2: 'Praktijk Wets' is unknown. Do you mean" in (
        fault.message("en")
    )


@pytest.mark.parametrize("cell", ["Praktijk West, An", "Foo/Bar", "Foo en Bar"])
def test_names_with_a_comma_between_them_are_told_apart(tmp_path: Path, cell: str) -> None:
    people = [["Naam", "Werkt bij"], ["Jan", cell]]
    (message,) = messages(tmp_path, {"Organisaties": PRACTICE, "Professionals": people})
    assert message == (
        f"blad Professionals, cel B2: '{cell}' is onbekend. Staan hier meer namen? Zet er een "
        "puntkomma tussen, geen komma."
    )


def test_several_names_where_one_belongs_get_rows_of_their_own(tmp_path: Path) -> None:
    sheets = {
        "Professionals": [["Naam"], ["An"], ["Bo"], ["Cas"]],
        "Werkt samen met": [["Wie", "Met wie"], ["An", "Bo, Cas"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert "cel B2: 'Bo, Cas' is onbekend. Staan hier meer namen? Geef elke naam" in message


def test_a_misspelt_name_with_a_word_like_and_is_still_mended(tmp_path: Path) -> None:
    sheets = {
        "Organisaties": [["Naam"], ["Zorg en Welzijn"]],
        "Professionals": [["Naam", "Werkt bij"], ["Jan", "Zorg en Welzyn"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert "Bedoelt u 'Zorg en Welzijn'?" in message


@pytest.mark.parametrize(
    ("sheets", "cell"),
    [
        ({"Organisaties": [["Benaming", "Soort"], ["Praktijk West", None]]}, "A1"),
        ({"Organisaties": [["Naam"], ["=A9"]]}, "A2"),
        ({"Organisaties oud": PRACTICE, "Organisaties": [["Naam"]]}, None),
    ],
)
def test_names_on_a_sheet_that_cannot_be_read_are_no_fault(
    tmp_path: Path, sheets: Sheets, cell: str | None
) -> None:
    people = [["Naam", "Werkt bij"], ["Jan", "Praktijk West"], ["Piet", "Praktijk Oost"]]
    fault = only_fault_in(put(tmp_path, {**sheets, "Professionals": people}))
    assert fault.place.cell == cell


def test_no_id_is_suggested_for_a_name(tmp_path: Path) -> None:
    sheets = {
        "Rollen": [["Naam", "Kenmerk"], [None, "role:wijkduo-west"]],
        "Overleggen": [["Naam", "Deelnemers"], ["MDO", "Wijkduo-west"]],
    }
    missing, unknown = messages(tmp_path, sheets)
    assert missing.startswith("blad Rollen, cel A2: Naam ontbreekt")
    assert unknown.startswith("blad Overleggen, cel B2: 'Wijkduo-west' is onbekend. Verbeter")


def test_an_empty_end_is_called_by_its_heading(tmp_path: Path) -> None:
    sheets = {
        "Professionals": [["Naam"], ["An"]],
        "Werkt samen met": [["Wie", "Met wie"], ["An", None]],
    }
    assert messages(tmp_path, sheets) == [
        "blad Werkt samen met, cel B2: 'Met wie' ontbreekt. Vul dat in, of verwijder de hele rij."
    ]


def test_a_name_that_two_have_is_a_fault_with_their_ids(tmp_path: Path) -> None:
    sheets = {
        "Professionals": [["Naam", "Kenmerk"], ["Jan", "a"], ["Jan", "b"]],
        "Rollen": [["Naam", "Vervuld door"], ["Coördinator", "Jan"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert message == (
        "blad Rollen, cel B2: meer dan één regel heet 'Jan'. Vul hier het kenmerk in: 'person:a' "
        "of 'person:b'."
    )


def test_a_name_of_another_kind_is_a_fault_that_says_so(tmp_path: Path) -> None:
    sheets = {
        "Organisaties": PRACTICE,
        "Rollen": [["Naam", "Vervuld door"], ["Coördinator", "Praktijk West"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert "'Praktijk West' is een organisatie. In deze kolom hoort een professional." in message


def test_every_unknown_name_in_a_cell_is_said(tmp_path: Path) -> None:
    sheets = {"Overleggen": [["Naam", "Deelnemers"], ["MDO", "An; Bo; An"]]}
    shown = messages(tmp_path, sheets)
    assert [message[:40] for message in shown] == [
        "blad Overleggen, cel B2: 'An' is onbeken",
        "blad Overleggen, cel B2: 'Bo' is onbeken",
        "blad Overleggen, cel B2: 'An' is onbeken",
    ]


def test_all_faults_come_together_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    sheets = {
        "Werkt samen met": [["Van", "Naar", "Gewicht", "Hobby"], ["Jan", "Piet", "veel", BSN]],
        "Professionals": [["Naam", "Domein", "AGB"], ["Jan", "zorgg", "12"], [None, "GGZ"]],
    }
    assert [message.split(": ")[0] for message in messages(tmp_path, sheets)] == [
        "blad Werkt samen met, cel B2",
        "blad Werkt samen met, cel C2",
        "blad Werkt samen met, cel D2",
        "blad Professionals, cel B2",
        "blad Professionals, cel C2",
        "blad Professionals, cel A3",
    ]


def test_a_fault_in_one_row_does_not_make_rows_that_refer_to_it_wrong(tmp_path: Path) -> None:
    sheets = {
        "Organisaties": [["Naam", "Soort", "KvK"], ["Praktijk West", None, "geen"]],
        "Professionals": [["Naam", "Werkt bij"], ["Jan", "Praktijk West"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert message.startswith("blad Organisaties, cel C2: 'geen' is geen KvK-nummer.")


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ([["Naam"], ["Jan"], ["Jan"]], "A3"),
        ([["Kenmerk", "Naam"], ["jan", "Jan"], ["person:jan", "Piet"]], "B3"),
    ],
)
def test_the_same_id_twice_is_a_fault_in_the_second_row(
    tmp_path: Path, rows: list[list[Any]], cell: str
) -> None:
    fault = only_fault_in(put(tmp_path, {"Professionals": rows}))
    assert fault.place.cell == cell
    assert "staat er twee keer. Geef een van de twee een andere naam" in str(fault)


def test_the_same_link_twice_is_a_fault(tmp_path: Path) -> None:
    sheets = {
        "Organisaties": PRACTICE,
        "Professionals": [["Naam", "Werkt bij"], ["Jan", "Praktijk West"]],
        "Werkt bij": [["Van", "Naar"], ["Jan", "Praktijk West"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert "deze regel staat er al: 'Jan' werkt bij 'Praktijk West'" in message


def test_an_employer_or_area_tells_namesakes_apart(tmp_path: Path) -> None:
    sheets = {
        "Gebieden": [["Naam", "Ook bekend als"], ["West", "W"], ["Oost", None]],
        "Organisaties": PRACTICE,
        "Overleggen": [["Naam", "Gebied"], ["MDO", "W; Oost"], ["MDO", "Oost"], ["MDO", None]],
        "Professionals": [["Gebied", "Naam", "Werkt bij"], ["Oost", "Jan", "praktijk west"]],
    }
    ids = read(put(tmp_path, sheets)).nodes.keys()
    assert {"overleg:mdo-west", "overleg:mdo-oost", "overleg:mdo"} <= ids
    assert "person:jan-praktijk-west" in ids


def test_links_named_on_the_sheet_of_their_target_point_to_it(tmp_path: Path) -> None:
    sheets = {
        "Overleggen": [
            ["Naam", "Deelnemers", "Onderdeel van"],
            ["MDO", "Jan; Jan", "Platform"],
            ["Platform", None, None],
        ],
        "Professionals": [["Naam"], ["Jan"]],
    }
    network = read(put(tmp_path, sheets))
    assert list(network.links_of(TakesPartIn)) == [
        TakesPartIn(source="person:jan", target="overleg:mdo")
    ]
    assert list(network.links_of(PartOf)) == [
        PartOf(source="overleg:mdo", target="overleg:platform")
    ]


def test_ends_that_do_not_go_together_are_a_fault(tmp_path: Path) -> None:
    sheets = {
        "Gebieden": [["Naam"], ["West"]],
        "Organisaties": PRACTICE,
        "Is onderdeel van": [["Van", "Naar"], ["West", "Praktijk West"]],
    }
    (message,) = messages(tmp_path, sheets)
    assert message.startswith("blad Is onderdeel van, cel B2: ")
    assert "tussen een gebied en een organisatie" in message


def test_an_assessment_without_area_has_one_fault_for_each_empty_cell(tmp_path: Path) -> None:
    rows = [["Gebied", "Onderdeel", "Stand"], [None, None, "op orde"]]
    places = [fault.place.cell for fault in faults_in(put(tmp_path, {"Oordelen": rows}))]
    assert places == ["A2", "B2"]


@pytest.mark.parametrize("cell", [BSN, float(BSN), str(BSN), f"zie {BSN}.", "1234.56.782"])
@pytest.mark.parametrize(
    "heading",
    ["Toelichting", "Ook bekend als", "Sinds", "Werkt bij", "Domein", "Kenmerk", "Eigen kolom"],
)
def test_a_bsn_is_refused_in_its_cell_and_not_repeated(
    tmp_path: Path, heading: str, cell: object
) -> None:
    path = put(tmp_path, {"Professionals": [["Naam", heading], ["Jan", cell]]})
    fault = only_fault_in(path)
    assert (fault.place.sheet, fault.place.cell) == ("Professionals", "B2")
    assert "burgerservicenummer (BSN)" in str(fault)
    assert "zet het dan in de kolom Telefoon" in str(fault)
    assert fault.value is None
    for language in ("nl", "en"):
        assert "1234" not in fault.message(language)


def test_a_bsn_as_a_name_is_refused_wherever_it_stands(tmp_path: Path) -> None:
    sheets = {
        "Professionals": [["Naam"], [BSN]],
        "Rollen": [["Naam", "Vervuld door"], ["Coördinator", BSN]],
    }
    faults = faults_in(put(tmp_path, sheets))
    assert [fault.place.cell for fault in faults] == ["A2", "B2"]
    assert "1234" not in InputErrors(faults).message()


def test_a_bsn_in_the_name_of_a_sheet_or_file_is_not_repeated(tmp_path: Path) -> None:
    path = put(tmp_path, {f"Professionals {BSN}": [["Naam", "Beroep", "Telefoon"], ["Jan"]]})
    fault = only_fault_in(path.rename(tmp_path / f"wijk {BSN}.xlsx"))
    assert str(fault).startswith("wijk ….xlsx, blad Professionals …: ")
    for language in ("nl", "en"):
        assert "1234" not in fault.message(language)
    assert "1234" not in str(only_fault_in(tmp_path / f"{BSN}.xlsx"))


@pytest.mark.parametrize("cell", [BSN, str(BSN)])
def test_nine_digits_are_allowed_as_a_telephone_number(tmp_path: Path, cell: object) -> None:
    network = read(put(tmp_path, {"Professionals": [["Naam", "Tel"], ["Jan", cell]]}))
    assert len(network) == 1


def test_an_error_in_a_cell_is_a_fault(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book.active["B2"].data_type = "e"

    rows = [["Naam", "Beroep", "Eigen"], ["Jan", "#REF!", None]]
    fault = only_fault_in(put(tmp_path, {"Professionals": rows}, change))
    assert fault.place.cell == "B2"
    assert "deze cel geeft de fout #REF!. Herstel de formule" in str(fault)


def test_a_formula_without_a_stored_value_is_a_fault_where_it_is_needed(tmp_path: Path) -> None:
    rows = [["Naam", "Eigen kolom", "Beroep"], ["=A1", "=1+1", None], ["Jan", None, "=A1"]]
    first, second = faults_in(put(tmp_path, {"Professionals": rows}))
    assert (first.place.cell, second.place.cell) == ("A2", "C3")
    assert "nog niet uitgerekend. Open de werkmap in Excel en sla de werkmap op" in str(first)


def test_faults_do_not_steer_the_terminal(tmp_path: Path) -> None:
    # Excel reads _x001B_ as the character that begins a command to a terminal.
    path = put(tmp_path, {"Professionals": [["Naam", "Domein"], ["Jan", "_x001B_[2J"]]})
    assert "\x1b" not in str(only_fault_in(path))
