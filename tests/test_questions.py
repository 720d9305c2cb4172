"""The questions of the minimale variant as a sheet: made, filled in, applied, gone."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import netwerk as nw
from netwerk.errors import InputError, InputErrors
from netwerk.model.nodes import Assessment, Headcount
from tests.commands import run

DAY = "2026-09-01"
HUNDRED = "a" * 100
NETWORK = nw.Network(
    [
        nw.Area(name="Oost", level="wijk"),
        nw.Theme(name="Jeugd"),
        nw.Theme(name="Ouderen"),
        nw.Person(name="An", profession="gp"),
    ],
    [nw.Prioritises("area:oost", "theme:jeugd"), nw.ActiveIn("person:an", "area:oost")],
)
Rows = Mapping[str, Mapping[str, Any]]  # what to write under which heading, by criterion and so on


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """The questions about two themes in one wijk, not filled in."""
    path = tmp_path / "vragen.xlsx"
    nw.write_answer_sheet(nw.minimum(NETWORK.within(at=DAY)), path)
    return path


def cells_of(path: Path, language: str = "nl") -> list[dict[str, Any]]:
    page = load_workbook(path)["Te beantwoorden" if language == "nl" else "To answer"]
    headings, *rows = page.iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def fill_in(path: Path, wanted: Rows) -> Path:
    """Write under headings in the row of a theme and criterion, or of a profession."""
    book = load_workbook(path)
    page = book["Te beantwoorden"]
    column = {cell.value: int(cell.column or 0) for cell in page[1]}
    for number in range(2, page.max_row + 1):
        theme, criterion, profession = (
            page.cell(number, column[f"{name} (kenmerk)"]).value
            for name in ("Thema", "Onderdeel", "Beroep")
        )
        about = profession or (f"{theme} {criterion}" if theme else criterion)
        for heading, value in wanted.get(str(about), {}).items():
            page.cell(number, column[heading]).value = value
    book.save(path)
    return path


def status_of(network: nw.Network, theme: str, criterion: str) -> tuple[str, str | None]:
    (row,) = [
        row
        for row in nw.minimum(network.within(at=DAY)).rows
        if (row.theme, row.criterion) == (theme, criterion)
    ]
    return row.status, row.basis


def faults_in(path: Path, on: str | None = DAY) -> list[str]:
    with pytest.raises(InputError) as caught:
        nw.apply_answers(NETWORK, path, on=on)
    error = caught.value
    return [str(e) for e in (error.errors if isinstance(error, InputErrors) else [error])]


def test_the_rows_are_the_questions_what_answers_most_first(sheet: Path) -> None:
    rows = cells_of(sheet)
    asked = nw.minimum_questions(NETWORK.within(at=DAY))
    count = sum(len(question.professions or question.criteria) for question in asked)
    assert len(rows) == count == 3 + 8 + 2 * 5
    themes = [None] * 3 + ["Jeugd"] * 5 + ["Ouderen"] * 5 + [None] * 8
    assert [row["Thema"] for row in rows] == themes
    times = [row["Onbekend"] for row in rows]
    assert times == [2] * 3 + [1] * 10 + [2] * 8
    assert rows[0]["Vraag"].endswith("In de hele wijk, op elk thema.")
    counted = [row["Vraag"] for row in rows if row["Beroep (kenmerk)"]]
    assert counted[0] == "Hoeveel mensen werken in de wijk als huisarts? Vul een getal in."
    assert {str(row["Datum"])[:10] for row in rows} == {DAY}


def test_only_a_question_with_words_has_a_list_to_choose_from(sheet: Path) -> None:
    page = load_workbook(sheet)["Te beantwoorden"]
    (offer,) = page.data_validations.dataValidation
    answer = next(cell.column_letter for cell in page[1] if cell.value == "Antwoord")
    for number, row in enumerate(cells_of(sheet), start=2):
        offered = any(f"{answer}{number}" in cells for cells in _cells(str(offer.sqref)))
        assert offered == (row["Beroep (kenmerk)"] is None)


def _cells(ranges: str) -> list[list[str]]:
    found = []
    for part in ranges.split():
        first, _, last = part.partition(":")
        numbers = range(int(first[1:]), int((last or first)[1:]) + 1)
        found.append([f"{first[0]}{number}" for number in numbers])
    return found


def test_an_answer_becomes_a_judgement_and_the_question_is_gone(sheet: Path) -> None:
    assert status_of(NETWORK, "theme:jeugd", "know_the_work") == ("unknown", None)
    words = {"Antwoord": "Deels", "Door": "Anna", "Toelichting": "na de lunch"}
    fill_in(sheet, {"theme:jeugd know_the_work": words, "described_learning": {"Antwoord": "nee"}})
    after = nw.apply_answers(NETWORK, sheet, on="2026-09-14")
    judged = Assessment(
        area="area:oost",
        theme="theme:jeugd",
        criterion="know_the_work",
        status="partly",
        by="Anna",
        on=DAY,
        result="na de lunch",
        origin="Te beantwoorden",
    )
    assert after.nodes[judged.id] == judged
    assert status_of(after, "theme:jeugd", "know_the_work") == ("partly", "stated")
    for theme in ("theme:jeugd", "theme:ouderen"):
        assert status_of(after, theme, "described_learning") == ("not_met", "stated")
    left = nw.minimum(after.within(at=DAY)).to_answer.rows
    assert len(left) == len(cells_of(sheet)) - 2
    assert not {"know_the_work"} & {row.criterion for row in left if row.theme == "theme:jeugd"}


def test_headcounts_of_every_profession_answer_whether_80_percent_take_part(sheet: Path) -> None:
    professions = [row["Beroep (kenmerk)"] for row in cells_of(sheet) if row["Beroep (kenmerk)"]]
    fill_in(sheet, {name: {"Antwoord": 0} for name in professions} | {"gp": {"Antwoord": "5"}})
    after = nw.apply_answers(NETWORK, sheet, on=DAY)
    assert {(node.profession, node.number) for node in after.nodes_of(Headcount)} == {
        (name, 5 if name == "gp" else 0) for name in professions
    }
    assert status_of(after, "theme:ouderen", "participation") == ("not_met", "measured")
    assert not any(row.profession for row in nw.minimum(after.within(at=DAY)).to_answer.rows)


def test_the_date_that_was_filled_in_counts_else_that_of_applying(sheet: Path) -> None:
    one, other = "theme:jeugd evaluated", "theme:ouderen evaluated"
    first = {"Antwoord": "ja", "Datum": "14-03-2026"}
    fill_in(sheet, {one: first, other: {"Antwoord": "ja", "Datum": None}})
    after = nw.apply_answers(NETWORK, sheet, on="2026-09-14")
    days = {node.theme: str(node.on) for node in after.nodes_of(Assessment)}
    assert days == {"theme:jeugd": "2026-03-14", "theme:ouderen": "2026-09-14"}


def test_the_same_sheet_applied_twice_changes_nothing(sheet: Path) -> None:
    fill_in(sheet, {"gp": {"Antwoord": 5, "Door": "Bo"}, "described_network": {"Antwoord": "ja"}})
    once = nw.apply_answers(NETWORK, sheet, on=DAY)
    assert len(once.nodes) == len(NETWORK.nodes) + 2
    assert nw.apply_answers(once, sheet, on="2027-01-01") == once


def test_another_answer_of_the_same_day_keeps_what_it_does_not_speak_of(sheet: Path) -> None:
    older = Assessment(
        id="assessment:mijn",
        area="area:oost",
        criterion="described_network",
        status="unknown",
        on=DAY,
        follow_up="in het najaar",
    )
    network = NETWORK.with_([older])
    after = nw.apply_answers(network, fill_in(sheet, {"described_network": {"Antwoord": "ja"}}))
    (judged,) = after.nodes_of(Assessment)
    assert (judged.id, judged.status, judged.follow_up) == (older.id, "met", older.follow_up)


def test_an_english_sheet_is_read_back_too(tmp_path: Path) -> None:
    path = tmp_path / "questions.xlsx"
    nw.write_answer_sheet(nw.minimum(NETWORK.within(at=DAY)), path, language="en")
    book = load_workbook(path)
    page = book["To answer"]
    column = next(cell.column for cell in page[1] if cell.value == "Answer")
    page.cell(2, int(column or 0)).value = "yes"
    book.save(path)
    (judged,) = nw.apply_answers(NETWORK, path, on=DAY).nodes_of(Assessment)
    assert judged.status == "met"


def test_every_wrong_answer_is_named_at_once_with_its_cell(sheet: Path) -> None:
    wrong: Rows = {
        "described_network": {"Antwoord": "misschien"},
        "described_learning": {"Antwoord": 12, "Datum": "gisteren"},
        "theme:jeugd evaluated": {"Antwoord": "ja", "Thema (kenmerk)": None},
        "theme:jeugd roles_clear": {"Antwoord": "ja", "Wijk (kenmerk)": "area:west"},
        "theme:ouderen evaluated": {"Antwoord": "nee", "Toelichting": "over 111222333"},
        "gp": {"Antwoord": "twaalf"},
        "pharmacist": {"Antwoord": -1},
        "practice_nurse_mental": {"Antwoord": "9" * 5000},
        "community_nurse": {"Antwoord": 2.5},
        "social_worker": {"Antwoord": 111222333},
        "physiotherapist": {"Antwoord": "ja"},
    }
    faults = faults_in(fill_in(sheet, wrong))
    assert all(fault.startswith("vragen.xlsx, blad Te beantwoorden, cel ") for fault in faults)
    told = "\n".join(faults)
    for said in (
        "'misschien' is hier geen keuze. Kies uit: 'ja', 'deels', 'nee'.",
        "'12' is hier geen keuze",
        "'gisteren' is geen datum",
        "het kenmerk ontbreekt",
        "'area:west' staat niet in het netwerk",
        "burgerservicenummer",
        "'twaalf' is hier geen aantal. Vul een geheel getal in van 0 tot en met 99999.",
        "'-1' is hier geen aantal",
        "999…' is hier geen aantal",
        "'2.5' is hier geen aantal",
        "'…' is hier geen aantal",
        "'ja' is hier geen aantal",
    ):
        assert told.count(said) == 1, said
    assert "111222333" not in told


@pytest.mark.parametrize(
    ("about", "cells", "said"),
    [
        ("gp", {"Beroep (kenmerk)": "tovenaar", "Antwoord": 3}, "een kenmerk veranderd"),
        ("gp", {"Beroep (kenmerk)": None, "Antwoord": "ja"}, "een kenmerk veranderd"),
        ("evaluated", {"Onderdeel (kenmerk)": HUNDRED, "Antwoord": "ja"}, "een kenmerk veranderd"),
        ("evaluated", {"Wijk (kenmerk)": "theme:jeugd", "Antwoord": "ja"}, "twee keer hetzelfde"),
        ("evaluated", {"Wijk (kenmerk)": "person:an", "Antwoord": "ja"}, "een kenmerk veranderd"),
        ("evaluated", {"Datum": "2031", "Antwoord": "ja"}, "van 2031, na de dag waarop"),
        ("evaluated", {"Datum": "=1+1", "Antwoord": "ja"}, "formule"),
    ],
)
def test_a_row_that_was_tampered_with_is_refused(
    about: str, cells: Mapping[str, Any], said: str, sheet: Path
) -> None:
    row = about if about == "gp" else f"theme:jeugd {about}"
    (fault,) = faults_in(fill_in(sheet, {row: cells}))
    assert fault.startswith("vragen.xlsx, blad Te beantwoorden, cel ")
    assert said in fault


def test_an_answer_without_any_day_asks_for_one(sheet: Path) -> None:
    fill_in(sheet, {"described_network": {"Antwoord": "ja", "Datum": None}})
    (fault,) = faults_in(sheet, on=None)
    assert "bij dit antwoord hoort een datum" in fault


def test_of_a_year_as_moment_no_day_is_proposed(tmp_path: Path) -> None:
    path = tmp_path / "vragen.xlsx"
    nw.write_answer_sheet(nw.minimum(NETWORK.within(at="2026")), path)
    assert {row["Datum"] for row in cells_of(path)} == {None}


@pytest.mark.parametrize("suffix", ["xlsx", "json"])
def test_the_command_makes_the_sheet_and_apply_puts_it_into_the_file(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, sheet = tmp_path / f"wijk.{suffix}", tmp_path / "vragen.xlsx"
    nw.write(NETWORK, file)
    run("minimum", file, "--op", DAY, "--blad", sheet)
    assert "netwerk verwerk" in capsys.readouterr().out
    fill_in(sheet, {"gp": {"Antwoord": 5}, "theme:jeugd evaluated": {"Antwoord": "ja"}})
    run("verwerk", file, sheet, "--op", DAY)
    assert "Erbij: 1 oordeel en 1 telling." in capsys.readouterr().out
    after = nw.read(file)
    assert status_of(after, "theme:jeugd", "evaluated") == ("met", "stated")
    assert [node.number for node in after.nodes_of(Headcount)] == [5]
    run("minimum", file, "--op", DAY)
    assert "--blad invullen.xlsx" in capsys.readouterr().out.splitlines()[-1]
