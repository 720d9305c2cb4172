"""Sheets to fill in: written, filled in by people, read back, applied."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import netwerk as nw
from netwerk.analysis.fragmentation import fragmentation
from netwerk.analysis.overlap import overlap
from netwerk.changes import diff
from netwerk.errors import AnalysisError, InputError, InputErrors
from netwerk.model.verdicts import CoordinatesWith, DistinctFrom, Verdict
from tests.files.workbooks import workbook

DAY = "2026-09-01"
NAMES = (
    "Beweeggroep voor senioren",
    "Samen bewegen voor ouderen",
    "Bewegen met ouderen in het park",
)
NETWORK = nw.Network([nw.Initiative(name=name) for name in NAMES])
A, B = "initiative:beweeggroep-voor-senioren", "initiative:samen-bewegen-voor-ouderen"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """The sheet of three pairs, not filled in."""
    path = tmp_path / "overlap.xlsx"
    nw.write_answer_sheet(overlap(NETWORK, minimum=0.5), path)
    return path


def fill_in(path: Path, rows: Mapping[int, Mapping[str, Any]], name: str = "Overlap") -> Path:
    """Put words under headings in rows, as a person would."""
    book = load_workbook(path)
    page = book[name]
    columns = {cell.value: int(cell.column or 0) for cell in page[1]}
    for row, cells in rows.items():
        for heading, value in cells.items():
            page.cell(row, columns[heading]).value = value
    book.save(path)
    return path


def rebuilt(path: Path, change: Callable[[Any], object]) -> Path:
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def row_of(path: Path, *ids: str) -> int:
    """The number of the row about these ids."""
    rows = load_workbook(path)["Overlap"].iter_rows(values_only=True)
    return next(n for n, cells in enumerate(rows, start=1) if set(ids) <= set(cells))


def faults_in(path: Path, network: nw.Network = NETWORK) -> list[str]:
    with pytest.raises(InputError) as caught:
        nw.apply_answers(network, path)
    error = caught.value
    return [str(e) for e in (error.errors if isinstance(error, InputErrors) else [error])]


def test_what_is_chosen_becomes_a_verdict_with_its_day_reason_and_origin(sheet: Path) -> None:
    row = row_of(sheet, A, B)
    words = {"Oordeel": "Afstemmen", "Toelichting": "in de wijktafel", "Door": "Anna"}
    after = nw.apply_answers(NETWORK, fill_in(sheet, {row: words}), on=DAY)
    (link,) = after.links
    expected = CoordinatesWith(
        A, B, reason="in de wijktafel", by="Anna", origin="Overlap", confirmed_on=nw.Moment(DAY)
    )
    assert link == expected
    assert NETWORK.links == ()


def test_the_same_sheet_applied_twice_changes_nothing_even_on_another_day(sheet: Path) -> None:
    fill_in(sheet, {2: {"Oordeel": "bewust apart"}, 3: {"Oordeel": "samenvoegen"}})
    once = nw.apply_answers(NETWORK, sheet, on=DAY)
    assert len(once.links) == 2
    assert nw.apply_answers(once, sheet, on="2027-01-01") == once


def test_an_empty_answer_stays_open_and_comes_back(sheet: Path) -> None:
    fill_in(sheet, {2: {"Oordeel": "bewust apart"}, 3: {"Toelichting": "nog bespreken"}})
    after = nw.apply_answers(NETWORK, sheet)
    assert len(overlap(after, minimum=0.5).rows) == len(overlap(NETWORK, minimum=0.5).rows) - 1


def test_changing_ones_mind_replaces_the_verdict(sheet: Path) -> None:
    before = NETWORK.with_(links=[DistinctFrom(A, B, reason="oud")])
    row = row_of(sheet, A, B)
    after = nw.apply_answers(before, fill_in(sheet, {row: {"Oordeel": "samenvoegen"}}))
    assert [link.kind for link in after.links] == ["same_as"]


@pytest.mark.parametrize("written", ["complements", "SAME AIM, other level", "Vult aan"])
def test_either_language_and_any_spelling_is_understood(sheet: Path, written: str) -> None:
    (link,) = nw.apply_answers(NETWORK, fill_in(sheet, {2: {"Oordeel": written}})).links
    assert isinstance(link, Verdict)
    assert link.kind == "complements"


def test_an_english_sheet_is_read_back_too(tmp_path: Path) -> None:
    path = tmp_path / "overlap.xlsx"
    nw.write_answer_sheet(overlap(NETWORK, minimum=0.5), path, language="en")
    fill_in(path, {2: {"Judgement": "rightly different"}})
    assert [link.kind for link in nw.apply_answers(NETWORK, path).links] == ["distinct_from"]


def test_every_fault_is_named_at_once_with_its_cell(sheet: Path) -> None:
    fill_in(
        sheet,
        {
            2: {"Oordeel": "bewust appart"},
            3: {"Oordeel": "afstemmen", "Eerste (kenmerk)": "initiative:weg", "Eerste": "Weg"},
            4: {"Oordeel": "afstemmen", "Toelichting": "over 111222333"},
        },
    )
    wrong, unknown, secret = faults_in(sheet)
    assert wrong.startswith("overlap.xlsx, blad Overlap, cel ")
    assert "'bewust appart' is hier geen keuze. Bedoelt u 'bewust apart'?" in wrong
    assert "'initiative:weg' staat niet in het netwerk" in unknown
    assert "BSN" in secret
    assert "111222333" not in secret


def test_what_was_renamed_is_found_by_its_name(sheet: Path) -> None:
    renamed = nw.Network(
        [nw.Initiative(id="initiative:i1", name=NAMES[0]), *NETWORK.nodes.values()]
    )
    renamed = renamed.without([A])
    row = row_of(sheet, A, B)
    (fault,) = faults_in(fill_in(sheet, {row: {"Oordeel": "afstemmen"}}), renamed)
    assert "Bedoelt u 'initiative:i1'?" in fault


def test_two_that_were_joined_since_need_no_answer(sheet: Path) -> None:
    joined = NETWORK.with_([NETWORK.nodes[A].changed(aliases=(NAMES[1],))]).without([B])
    row = row_of(sheet, A, B)
    after = nw.apply_answers(joined, fill_in(sheet, {row: {"Oordeel": "samenvoegen"}}))
    assert after == joined


def test_one_pair_with_two_answers_is_a_fault(sheet: Path) -> None:
    row = row_of(sheet, A, B)
    other = 2 if row != 2 else 3
    fill_in(sheet, {row: {"Oordeel": "afstemmen"}})
    fill_in(
        sheet,
        {other: {"Oordeel": "bewust apart", "Eerste (kenmerk)": B, "Tweede (kenmerk)": A}},
    )
    (fault,) = faults_in(sheet)
    assert "iets anders gekozen" in fault


def test_a_pair_of_one_id_or_without_an_id_is_a_fault(sheet: Path) -> None:
    fill_in(sheet, {2: {"Oordeel": "afstemmen", "Eerste (kenmerk)": A, "Tweede (kenmerk)": A}})
    fill_in(sheet, {3: {"Oordeel": "afstemmen", "Eerste (kenmerk)": None}})
    twice, empty = faults_in(sheet)
    assert "twee keer hetzelfde kenmerk" in twice
    assert "het kenmerk ontbreekt" in empty


def test_a_removed_column_and_an_unknown_sheet_are_named(sheet: Path) -> None:
    (fault,) = faults_in(rebuilt(sheet, lambda book: book["Overlap"].delete_cols(12)))
    assert "'Tweede (kenmerk)' ontbreekt" in fault
    (fault,) = faults_in(rebuilt(sheet, lambda book: setattr(book["Overlap"], "title", "Iets")))
    assert "'Overlap'" in fault


def test_an_answer_that_was_never_calculated_is_a_fault(sheet: Path) -> None:
    (fault,) = faults_in(fill_in(sheet, {2: {"Oordeel": '="af"&"stemmen"'}}))
    assert "nog niet uitgerekend" in fault


def test_the_sheet_explains_itself_and_offers_the_words(sheet: Path) -> None:
    book = load_workbook(sheet)
    lines = [str(row[0]) for row in book.worksheets[0].iter_rows(values_only=True)]
    assert any("gele kolommen" in line for line in lines)
    assert "• bewust apart: ze lijken op elkaar, maar blijven apart." in lines
    assert len(book["Overlap"].data_validations.dataValidation) == 1


def test_a_result_without_a_sheet_says_so(tmp_path: Path) -> None:
    with pytest.raises(AnalysisError, match="niets in te vullen"):
        nw.write_answer_sheet(fragmentation(NETWORK), tmp_path / "x.xlsx")


def test_a_sheet_can_be_applied_to_what_another_sheet_changed(sheet: Path) -> None:
    one = fill_in(sheet, {2: {"Oordeel": "afstemmen"}})
    once = nw.apply_answers(NETWORK, one)
    twice = nw.apply_answers(once, fill_in(sheet, {3: {"Oordeel": "bewust apart"}}))
    assert len(diff(once, twice).added) == 1


@pytest.mark.parametrize("heading", ["Oordeel", "Toelichting", "Eerste (kenmerk)"])
def test_an_error_in_a_cell_that_counts_is_named_and_not_read_as_empty(
    sheet: Path, heading: str
) -> None:
    fill_in(sheet, {2: {"Oordeel": "afstemmen"}})
    fill_in(sheet, {2: {heading: "#N/A"}})
    (said,) = faults_in(sheet)
    assert "deze cel geeft de fout #N/A" in said


def test_merged_cells_are_a_fault_because_only_the_first_has_the_answer(sheet: Path) -> None:
    fill_in(sheet, {2: {"Oordeel": "afstemmen"}})
    rebuilt(sheet, lambda book: book["Overlap"].merge_cells("H2:H4"))
    (said,) = faults_in(sheet)
    assert "cel H2:H4: hier zijn cellen samengevoegd" in said


def test_a_column_that_occurs_twice_is_a_fault(sheet: Path) -> None:
    def again(book: Any) -> None:
        page = book["Overlap"]
        page.cell(1, page.max_column + 1).value = "Oordeel"

    (said,) = faults_in(rebuilt(sheet, again))
    assert "de kolom 'Oordeel' staat er twee keer" in said


@pytest.mark.parametrize("title", ["Overlap (2)", "Van Anna"])
def test_answers_on_a_sheet_with_another_name_are_not_passed_over(sheet: Path, title: str) -> None:
    fill_in(sheet, {2: {"Oordeel": "afstemmen"}})

    def copied(book: Any) -> None:
        book.copy_worksheet(book["Overlap"]).title = title

    (said,) = faults_in(rebuilt(sheet, copied))
    assert f"blad {title}: hier is iets ingevuld" in said
    assert "'Overlap'" in said


def test_a_copy_of_a_sheet_without_answers_is_left_aside(sheet: Path) -> None:
    rebuilt(sheet, lambda book: book.copy_worksheet(book["Overlap"]))
    assert nw.apply_answers(NETWORK, fill_in(sheet, {2: {"Oordeel": "afstemmen"}})).links


def test_the_same_sheet_in_both_languages_is_a_fault(sheet: Path) -> None:
    def named(book: Any) -> None:
        book.copy_worksheet(book["Overlap"]).title = "overlap."

    (said,) = faults_in(rebuilt(sheet, named))
    assert "blad overlap.: dit blad staat er ook onder de naam 'Overlap'" in said


def test_what_several_answers_come_to_names_the_file_and_the_sheet(tmp_path: Path) -> None:
    people = [nw.Organisation(name=f"Praktijk {name}") for name in ("Noord", "Noord 1", "Noord 2")]
    first, second, third = (person.id for person in people)
    network = nw.Network(people, [DistinctFrom(first, third)])
    path = tmp_path / "dubbelen.xlsx"
    headings = ["Eerste", "Tweede", "Oordeel", "Eerste (kenmerk)", "Tweede (kenmerk)"]
    rows = [["", "", "dezelfde", first, second], ["", "", "dezelfde", second, third]]
    path.write_bytes(workbook({"Mogelijk dezelfde": [headings, *rows]}))
    (said,) = faults_in(path, network)
    assert said.startswith("dubbelen.xlsx, blad Mogelijk dezelfde: ")
    assert "bewust apart" in said


def test_two_of_another_kind_cannot_be_the_same(tmp_path: Path) -> None:
    network = nw.Network([nw.Organisation(name="Noord"), nw.Theme(name="GGZ")])
    path = tmp_path / "dubbelen.xlsx"
    headings = ["Oordeel", "Eerste (kenmerk)", "Tweede (kenmerk)"]
    row = ["dezelfde", "organisation:noord", "theme:ggz"]
    path.write_bytes(workbook({"Mogelijk dezelfde": [headings, row]}))
    (said,) = faults_in(path, network)
    assert said.startswith("dubbelen.xlsx, blad Mogelijk dezelfde, cel A2: deze twee zijn van een")
