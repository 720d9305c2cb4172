"""The commands about the user's own workbook, as users run them."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import netwerk as nw
from netwerk import answering
from netwerk.answers import Outcome
from tests.commands import run
from tests.files.own_workbooks import own_workbook

OWN = "Mijn 'eigen' blad"


def test_check_makes_a_commented_copy_and_still_names_the_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, copy = own_workbook(tmp_path, faults=True), tmp_path / "nagekeken.xlsx"
    before = path.read_bytes()
    run("controleer", path, "--opmerkingen", copy, code=1)
    told = capsys.readouterr()
    assert "3 fouten gevonden" in told.err
    assert "laatste blad" in told.out
    note = load_workbook(copy)["Professionals"]["E2"].comment
    assert note
    assert "Bedoelt u 'Ouderen'?" in note.text
    assert path.read_bytes() == before


def test_a_right_workbook_gets_a_copy_with_what_was_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, copy = own_workbook(tmp_path), tmp_path / "copy.xlsx"
    run("check", path, "--comments", copy, "--language", "en")
    assert "No faults found" in capsys.readouterr().out
    page = load_workbook(copy)["Remarks of netwerk"]
    assert any("was skipped" in str(cell.value) for cell in page["C"])


def test_a_commented_copy_is_never_written_over_something(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    before = path.read_bytes()
    run("check", path, "--comments", path, code=2)
    run("check", path, "--comments", tmp_path / "kopie.json", code=2)
    assert path.read_bytes() == before


def test_only_a_workbook_gets_comments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nw.write(nw.Network([nw.Person(name="An")]), tmp_path / "wijk.json")
    run("check", tmp_path / "wijk.json", "--comments", tmp_path / "kopie.xlsx", code=2)
    assert "geen werkmap" in capsys.readouterr().err


def test_a_new_workbook_may_be_filled_from_a_network(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    network = nw.Network([nw.Person(name="An", email="an@voorbeeld.nl")])
    nw.write(network, tmp_path / "oud.json")
    run("nieuw", tmp_path / "wijk.xlsx", "--van", tmp_path / "oud.json")
    assert "Deel het niet zomaar" in capsys.readouterr().err
    assert nw.read(tmp_path / "wijk.xlsx") == network
    run("new", tmp_path / "wijk.xlsx", "--from", tmp_path / "oud.json", code=2)


def test_a_network_is_converted_into_the_workbook_of_the_user(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = own_workbook(tmp_path), tmp_path / "uit.xlsx"
    network = nw.read(path).without("person:jan-bakker-de-linde")
    nw.write(network, tmp_path / "nieuw.json")
    run("omzetten", tmp_path / "nieuw.json", out, "--in", path)
    assert "rij 2: leeggemaakt" in capsys.readouterr().err
    assert nw.read(out) == network
    assert OWN in load_workbook(out).sheetnames
    run("convert", tmp_path / "nieuw.json", path, "--into", path, code=2)
    run("convert", path, tmp_path / "uit.json", "--into", path, code=2)


def test_a_survey_is_made_and_its_answers_go_into_the_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, form, out = own_workbook(tmp_path), tmp_path / "vragen.csv", tmp_path / "uit.xlsx"
    run("vragenlijst", path, form)
    text = form.read_text(encoding="utf-8-sig")
    assert "Jan Bakker;" in text
    form.write_text(text.replace("Jan Bakker;", "Jan Bakker;Els Vos"), encoding="utf-8-sig")
    run("survey", path, out, "--answers", form, "--at", "14-03-2026")
    assert "Beantwoord door 1 van de 2 gevraagden (50%)" in capsys.readouterr().out
    (link,) = nw.read(out).links_of(nw.Knows)
    assert (link.origin, link.confirmed_on) == ("vragenlijst vragen.csv", "2026-03-14")
    assert OWN in load_workbook(out).sheetnames
    run("survey", path, out, "--answers", form, code=2)


def test_answers_with_unknown_names_change_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, answers = own_workbook(tmp_path), tmp_path / "a.csv"
    answers.write_text("Wie bent u?;Wie kent u?\nJan Baker;Els Voss\n", encoding="utf-8")
    run("vragenlijst", path, tmp_path / "uit.xlsx", "--antwoorden", answers, code=1)
    told = capsys.readouterr().err
    assert "Bedoelt u 'Jan Bakker'?" in told
    assert "Bedoelt u 'Els Vos'?" in told
    assert not (tmp_path / "uit.xlsx").exists()


def asked(folder: Path) -> tuple[Path, Path]:
    """A workbook of two that are alike, and the answer that they are rightly different."""
    names = ("Valpreventie bij ouderen", "Ouderen en valpreventie")
    file, sheet = folder / "wijk.xlsx", folder / "overlap.xlsx"
    nw.write(nw.Network([nw.Initiative(name=name) for name in names]), file)
    run("overlap", file, "--sheet", sheet)
    book = load_workbook(sheet)
    headings = [cell.value for cell in book["Overlap"][1]]
    book["Overlap"].cell(2, headings.index("Oordeel") + 1).value = "bewust apart"
    book.save(sheet)
    return file, sheet


def test_what_was_saved_while_answers_were_read_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, sheet = asked(tmp_path)
    meant = answering.outcome_of_answers

    def saved_meanwhile(*args: Any, **options: Any) -> Outcome:
        nw.write(nw.Network([nw.Theme(name="Intussen")]), file)
        return meant(*args, **options)

    monkeypatch.setattr(answering, "outcome_of_answers", saved_meanwhile)
    capsys.readouterr()
    run("apply", file, sheet, code=1)
    assert "is intussen gewijzigd" in capsys.readouterr().err
    assert list(nw.read(file).nodes) == ["theme:intussen"]
    assert not (tmp_path / "wijk (oud 1).xlsx").exists()


def test_the_copy_of_before_is_as_private_as_the_workbook(tmp_path: Path) -> None:
    file, sheet = asked(tmp_path)
    file.chmod(0o600)
    before = file.read_bytes()
    run("apply", file, sheet)
    copy = tmp_path / "wijk (oud 1).xlsx"
    assert copy.read_bytes() == before
    assert copy.stat().st_mode & 0o777 == 0o600
