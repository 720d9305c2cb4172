"""The command line as users run it."""

import csv
import io
import json
from pathlib import Path

import pytest

import netwerk as nw
from netwerk.cli import EXIT_CODES, main
from netwerk.cli.words import COMMANDS

ANALYSES = ("fragmentation", "loose-ends", "missing-links", "overlap")


@pytest.fixture
def wijk(tmp_path: Path) -> Path:
    """A small workbook: two partners meet, one does not, and one ended last year."""
    people = [nw.Person(name=name) for name in ("An", "Bo", "=Cas()")]
    network = nw.Network(
        [
            *people,
            nw.Person(name="Dee", until="2025"),
            nw.Overleg(name="MDO"),
            nw.Theme(name="Ouderen"),
            nw.Area(name="Oost", level="wijk"),
            nw.Initiative(name="Samen eten"),
        ],
        [
            nw.TakesPartIn(source="person:an", target="overleg:mdo"),
            nw.TakesPartIn(source="person:bo", target="overleg:mdo"),
            nw.ActiveIn(source="overleg:mdo", target="area:oost"),
            nw.About(source="overleg:mdo", target="theme:ouderen"),
        ],
    )
    path = tmp_path / "wijk.xlsx"
    nw.write(network, path)
    return path


def run(*arguments: object, code: int = 0) -> None:
    """Run a command and expect its exit code."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    assert (ended.value.code or 0) == code


def test_help_lists_every_command_in_the_readers_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("--help")
    dutch = capsys.readouterr().out
    run("--language", "en", "--help")
    english = capsys.readouterr().out
    for name, (alias, text) in COMMANDS.items():
        assert f"  {alias} " in dutch
        assert f"  {name} " in english
        assert " ".join(text["en"].split()) in " ".join(english.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_both_names_of_a_command_work(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for written in (name, COMMANDS[name][0]):
        run(written, "--help")
        assert COMMANDS[name][1]["nl"].split()[0] in capsys.readouterr().out


def test_the_language_of_the_environment_is_used(
    wijk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETWERK_LANGUAGE", "en")
    run("check", wijk)
    assert "In order" in capsys.readouterr().out


def test_a_new_workbook_can_be_checked_and_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nieuw.xlsx"
    run("nieuw", path)
    run("check", path)
    before = path.read_bytes()
    run("new", path, code=1)
    assert path.read_bytes() == before
    assert "bestaat al" in capsys.readouterr().err


def test_check_says_what_was_read(wijk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("check", wijk)
    assert "8 onderdelen en 4 verbindingen" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["map", "report"])
def test_pages_are_written_and_come_out_the_same_twice(
    command: str, wijk: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "1.html", tmp_path / "2.html"
    run(command, wijk, first, "--at", "2026")
    run(command, wijk, second, "--at", "2026")
    assert first.read_bytes() == second.read_bytes()
    assert "<!doctype html>" in first.read_text(encoding="utf-8")[:20].lower()


def test_the_report_as_a_workbook_has_a_sheet_per_analysis(wijk: Path, tmp_path: Path) -> None:
    import openpyxl

    out = tmp_path / "rapport.xlsx"
    run("rapport", wijk, out, "--at", "2026")
    assert len(openpyxl.load_workbook(out).sheetnames) == 1 + len(ANALYSES)


def test_converting_there_and_back_keeps_the_network(wijk: Path, tmp_path: Path) -> None:
    run("convert", wijk, tmp_path / "wijk.json")
    run("omzetten", tmp_path / "wijk.json", tmp_path / "terug.xlsx")
    assert nw.read(tmp_path / "terug.xlsx") == nw.read(wijk)
    assert (tmp_path / "terug.xlsx").read_bytes() == wijk.read_bytes()


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


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "weg.xlsx"], 1, "weg.xlsx"),
        (["fragmentation", "WIJK", "--area", "Oosd"], 3, "Bedoelt u 'Oost'?"),
        (["fragmentation", "WIJK", "--at", "gisteren"], 3, "is geen datum"),
        (["missing-links", "WIJK", "--top", "0"], 5, "top is minstens 1"),
        (["map", "WIJK", "uit.pdf"], 1, "moet eindigen op .html"),
        (["convert", "WIJK", "WIJK"], 1, "bestaat al"),
        (["report", "WIJK", "weg/uit.html"], 6, "kan niet worden geschreven"),
    ],
)
def test_what_goes_wrong_is_one_sentence_with_a_code_of_its_own(
    arguments: list[str],
    code: int,
    said: str,
    wijk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(wijk.parent)
    before = sorted(path.name for path in wijk.parent.iterdir())
    run(*(wijk if argument == "WIJK" else argument for argument in arguments), code=code)
    message = capsys.readouterr().err
    assert said in message
    assert "Traceback" not in message
    assert sorted(path.name for path in wijk.parent.iterdir()) == before


def test_every_kind_of_error_has_its_exit_code() -> None:
    assert len(set(EXIT_CODES.values())) == len(EXIT_CODES)
    assert 2 not in EXIT_CODES.values()  # click's own, for a wrong command
