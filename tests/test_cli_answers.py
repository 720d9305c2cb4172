"""What the analyses, what-if and the sheets to fill in say on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

import netwerk as nw
from tests.commands import ANALYSES, run, small_wijk


@pytest.fixture
def wijk(tmp_path: Path) -> Path:
    return small_wijk(tmp_path)


@pytest.mark.parametrize("name", ANALYSES)
def test_an_analysis_prints_a_table_csv_and_json(
    name: str, wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(name, wijk, "--at", "2026")
    assert capsys.readouterr().out.strip()
    run(name, wijk, "--at", "2026", "--format", "json")
    content = json.loads(capsys.readouterr().out)
    assert content["analysis"] == name.replace("-", "_")
    run(name, wijk, "--at", "2026", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == len(content["rows"])


def test_what_if_says_what_changes_and_leaves_the_file_alone(
    wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = wijk.read_bytes()
    run("wat-als", wijk, "--op", "2026", "--extra-contact", "Bo; =Cas()")
    dutch = capsys.readouterr().out
    assert (
        "Met een verbinding tussen Bo en =Cas() staat 1 partner niet meer los van de rest" in dutch
    )
    assert "van 0,67 naar 0,00" in dutch
    assert "Verschil" in dutch
    run("what-if", wijk, "--at", "2026", "--without", "mdo", "--language", "en")
    assert "Fragmentation rises from 0.67 to 1.00" in capsys.readouterr().out
    assert wijk.read_bytes() == content


def test_what_if_prints_csv_and_json(wijk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wish = ("--add-overleg", "Tafel: An; =Cas()", "--add-overleg", "Tafel: Bo", "--area", "Oost")
    run("what-if", wijk, "--at", "2026", *wish, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    (row,) = (row for row in rows if row["measure"] == "partners")
    assert (row["before"], row["after"], row["difference"]) == ("2", "3", "1")
    run("what-if", wijk, "--at", "2026", *wish, "--format", "json")
    content = json.loads(capsys.readouterr().out)
    assert len(content["rows"]) == len(rows)
    assert content["summary"][0].startswith("Met Tafel")
    assert isinstance(content["gone"], list)
    assert "Erbij: 1 naam en 4 verbindingen." in content["notes"][-1]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "Noem ook wat er verandert"),
        (("--zonder", "Ann"), 1, "Er is niets met de naam 'Ann'. Bedoelt u 'An'?"),
        (("--zonder", "Xx", "--extra-contact", "An; Yy"), 1, "2 fouten gevonden."),
        (("--extra-contact", "An"), 1, "Een verbinding heeft twee namen"),
        (("--extra-overleg", "Tafel"), 2, "'Tafel' kan niet. Schrijf de naam van het overleg"),
        (("--zonder", "An", "--gebied", "Oots"), 3, "Bedoelt u 'Oost'?"),
    ],
)
def test_a_wish_that_cannot_be_is_one_sentence(
    arguments: tuple[str, ...],
    code: int,
    said: str,
    wijk: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("wat-als", wijk, *arguments, code=code)
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


def test_a_csv_holds_no_formula(wijk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("loose-ends", wijk, "--at", "2026", "--format", "csv")
    printed = capsys.readouterr().out
    assert "'=Cas()" in printed
    assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(printed)) for cell in row)


def test_at_narrows_to_a_moment_and_all_to_none(
    wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts = {}
    for at in ("2024", "2026", "alles"):
        run("fragmentation", wijk, "--at", at, "--per", "network", "--format", "json")
        counts[at] = json.loads(capsys.readouterr().out)["rows"][0]["partners"]
    assert counts == {"2024": 4, "2026": 3, "alles": 4}


def test_options_have_dutch_names_and_dates_are_written_as_people_do(
    wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("overlap", wijk, "--area", "Oost", "--theme", "Ouderen", "--at", "2026", "--format", "json")
    english = capsys.readouterr().out
    for date in ("14-03-2026", "maart 2026", "2026-Q2"):
        run("overlap", wijk, "--gebied", "Oost", "--thema", "Ouderen", "--op", date, "--vorm=json")
        assert capsys.readouterr().out == english


def test_a_table_with_a_sheet_to_fill_in_says_how_to_make_it(
    wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("Cursus vallen voorkomen", "Cursus vallen voorkomen thuis")
    nw.write(nw.Network([nw.Initiative(name=name) for name in names]), wijk)
    run("overlap", wijk)
    assert "--blad invullen.xlsx" in capsys.readouterr().out.splitlines()[-1]
    run("overlap", wijk, "--vorm", "csv")
    assert "--blad" not in capsys.readouterr().out


def test_words_of_ones_own_count_and_their_faults_are_named(
    wijk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("Koffiekamer de Hoek", "Inloop de Hoek")
    nw.write(nw.Network([nw.Initiative(name=name) for name in names]), wijk)
    words = tmp_path / "woorden.toml"
    words.write_text('[synonyms]\nours = "koffiekamer inloop"', encoding="utf-8")
    for option, count in (((), 0), (("--woorden", words), 1), (("--words", words), 1)):
        run("overlap", wijk, "--minimum", "0.9", *option, "--vorm", "json")
        assert len(json.loads(capsys.readouterr().out)["rows"]) == count
    words.write_text("[synoniemen]\n[verbs]\na = 'b'\n", encoding="utf-8")
    run("overlap", wijk, "--woorden", words, code=1)
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("woorden.toml, regel 1: [synoniemen] hoort niet")
    assert said[1].startswith("woorden.toml, regel 3: Bij a onder [verbs] horen")


def test_a_table_that_was_cut_off_says_how_to_see_all(
    wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hint = "Met --vorm csv ziet u alles."
    run("loose-ends", wijk)
    assert hint not in capsys.readouterr().out
    nw.write(nw.Network([nw.Initiative(name=f"Plan {n}") for n in range(30)]), wijk)
    run("loose-ends", wijk)
    assert capsys.readouterr().out.splitlines()[-1] == hint


def test_a_sheet_is_made_filled_in_and_put_into_the_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("Valpreventie bij ouderen", "Ouderen en valpreventie")
    network = nw.Network([nw.Initiative(name=name) for name in names])
    file, sheet = tmp_path / "wijk.xlsx", tmp_path / "overlap.xlsx"
    nw.write(network, file)
    own = load_workbook(file)
    own.create_sheet("Van mij")["A1"] = "blijft staan"
    own.save(file)
    run("overlap", file, "--blad", sheet)
    run("overlap", file, "--sheet", sheet, code=2)  # it may be filled in by now
    book = load_workbook(sheet)
    headings = [cell.value for cell in book["Overlap"][1]]
    book["Overlap"].cell(2, headings.index("Oordeel") + 1).value = "bewust apart"
    book.save(sheet)
    capsys.readouterr()
    run("verwerk", file, sheet, "--op", "2026-09-01")
    assert "Verwerkt. Erbij: 1 keer 'is bewust apart van'." in capsys.readouterr().out
    assert nw.read(file).links[0].confirmed_on == "2026-09-01"
    assert nw.read(tmp_path / "wijk (oud 1).xlsx") == network
    assert load_workbook(file)["Van mij"]["A1"].value == "blijft staan"
    run("apply", file, sheet)
    assert "Er is niets veranderd" in capsys.readouterr().out
    assert not (tmp_path / "wijk (oud 2).xlsx").exists()


def test_a_sheet_is_put_into_a_store_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("Valpreventie bij ouderen", "Ouderen en valpreventie")
    network = nw.Network([nw.Initiative(name=name) for name in names])
    file, sheet = tmp_path / "wijk.json", tmp_path / "overlap.xlsx"
    with nw.open_store(file) as store:
        store.save(network)
    run("overlap", file, "--sheet", sheet)
    book = load_workbook(sheet)
    headings = [cell.value for cell in book["Overlap"][1]]
    answer = book["Overlap"].cell(2, headings.index("Oordeel") + 1)
    for written, code in (("afstem", 1), ("afstemmen", 0)):
        answer.value = written
        book.save(sheet)
        run("apply", file, sheet, code=code)
        with nw.open_store(file) as store:
            assert store.revision() == (1 if code else 2)
    run("apply", tmp_path / "leeg.json", sheet, code=1)


@pytest.mark.parametrize("written", ["0.9", "0,9", " 0,90 ", "+0,9"])
def test_a_number_may_have_a_comma(
    written: str, wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("overlap", "duplicates", "meeting-pairs", "meeting-load"):
        option = "--most-hours" if name == "meeting-load" else "--minimum"
        run(name, wijk, option, "0.9", "--format", "json")
        expected = capsys.readouterr().out
        run(name, wijk, option, written, "--format", "json")
        assert capsys.readouterr().out == expected


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("actualiteit", "--maanden", "0"), "Bij --maanden hoort een heel getal van 1 tot en met"),
        (("actualiteit", "--months", "1,5"), "Bij --maanden hoort een heel getal"),
        (("koppelen", "--most", "-1"), "Bij --most hoort een heel getal"),
        (("overlap", "--minimum", "veel"), "Bij --minimum hoort een getal, zoals 0,6."),
        (("dubbelen", "--minimum", "nan"), "Bij --minimum hoort een getal, zoals 0,6."),
        (("overlap", "--minimum", "1.000,5"), "Bij --minimum hoort een getal, zoals 0,6."),
    ],
)
def test_what_is_no_such_number_is_refused_in_words(
    arguments: tuple[str, ...], said: str, wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(arguments[0], wijk, *arguments[1:], code=2)
    assert said in capsys.readouterr().err
