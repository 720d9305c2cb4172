"""The command line as users run it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import netwerk as nw
from netwerk.cli import EXIT_CODES
from netwerk.cli.faults import exit_code
from netwerk.cli.words import COMMANDS
from tests.commands import ANALYSES, run, small_wijk


@pytest.fixture
def wijk(tmp_path: Path) -> Path:
    return small_wijk(tmp_path)


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
    assert "No faults found" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "arguments", "english"),
    [
        ("", ["check", "WIJK"], False),
        ("En", ["check", "WIJK"], True),
        ("", ["--language", "en", "check", "WIJK"], True),
        ("", ["check", "WIJK", "--taal=EN"], True),
        ("", ["check", "--language", "en", "WIJK"], True),
        ("en", ["check", "WIJK", "--taal", "nl"], False),
        ("fr", ["--taal", "nl", "check", "WIJK"], False),
    ],
)
def test_the_language_is_asked_before_or_after_the_command(
    setting: str,
    arguments: list[str],
    english: bool,
    wijk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NETWERK_LANGUAGE", setting)
    run(*(wijk if argument == "WIJK" else argument for argument in arguments))
    assert ("No faults found" in capsys.readouterr().out) == english


def test_an_unknown_language_is_a_wrong_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--language", "fr", "--help", code=0)  # --help comes first
    run("check", "wijk.xlsx", "--language", "fr", code=2)
    assert "Kies bij --taal uit: nl of en." in capsys.readouterr().err
    monkeypatch.setenv("NETWERK_LANGUAGE", "fr")
    run("check", "wijk.xlsx", code=2)
    assert "NETWERK_LANGUAGE kan niet 'fr' zijn" in capsys.readouterr().err


def test_without_arguments_there_is_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    run()
    assert capsys.readouterr().out.startswith("Gebruik: netwerk [OPTIES] OPDRACHT")
    run("--taal", "en")
    assert capsys.readouterr().out.startswith("Usage: netwerk [OPTIONS] COMMAND")


def test_help_is_in_the_readers_language(capsys: pytest.CaptureFixture[str]) -> None:
    run("kaart", "--help")
    dutch = capsys.readouterr().out
    for word in ("WERKMAP UITVOER", "Opties:", "--op, --at", "14-03-2026", "Deze uitleg."):
        assert word in dutch
    run("map", "--help", "--language", "en")
    english = capsys.readouterr().out
    for word in ("FILE OUT", "Options:", "--at, --op", "2026-03-14", "This explanation."):
        assert word in english


@pytest.mark.parametrize(
    ("command", "default"),
    [("kaart", "vandaag"), ("demo", "1 september 2026"), ("omzetten", "alles")],
)
def test_help_says_which_moment_is_looked_at_without_asking(
    command: str, default: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(command, "--help")
    assert f"Vult u niets in, dan {default}" in " ".join(capsys.readouterr().out.split())


def test_a_new_workbook_can_be_checked_and_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nieuw.xlsx"
    run("nieuw", path)
    run("check", path)
    before = path.read_bytes()
    run("new", path, code=2)
    assert path.read_bytes() == before
    assert "bestaat al" in capsys.readouterr().err


def test_check_says_what_was_read(
    wijk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("check", wijk)
    counts = "4 professionals, 1 overleg, 1 initiatief, 1 gebied, 1 thema en 4 verbindingen"
    assert capsys.readouterr().out == f"Geen fouten gevonden. Gelezen: {counts}.\n"
    nw.write(nw.Network(), tmp_path / "leeg.json")
    run("check", tmp_path / "leeg.json")
    assert "Er is nog niets ingevuld" in capsys.readouterr().out


def test_faults_are_counted_and_said_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "wijk.json"
    nw.write(nw.Network([nw.Person(name="An"), nw.Person(name="Bo")]), path)
    broken = path.read_text(encoding="utf-8").replace('"name"', '"naam"')
    path.write_text(broken, encoding="utf-8")
    run("check", path, code=1)
    checked = capsys.readouterr().err.splitlines()
    assert checked[0].startswith("wijk.json")
    assert checked[-1].endswith(
        "fouten gevonden. Verbeter ze in Excel, sla op en controleer opnieuw."
    )
    run("map", path, tmp_path / "kaart.html", code=1)
    mapped = capsys.readouterr().err.splitlines()
    assert mapped[:-1] == checked[:-1]
    assert mapped[-1].endswith("fouten gevonden. Er is niets geschreven.")


@pytest.mark.parametrize("command", ["map", "report", "check"])
def test_what_was_not_read_is_said(
    command: str, wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import openpyxl

    book = openpyxl.load_workbook(wijk)
    book.create_sheet("Mijn notities").append(["los"])
    book.save(wijk)
    run(command, wijk, *([] if command == "check" else [wijk.with_suffix(".html")]))
    printed = capsys.readouterr()
    assert "Let op: het blad 'Mijn notities'" in (
        printed.out if command == "check" else printed.err
    )


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
    # Summary, all findings, the matrix of the minimum, themes, charts, measures, each analysis.
    assert len(openpyxl.load_workbook(out).sheetnames) == 6 + len(ANALYSES)


def test_converting_there_and_back_keeps_the_network(wijk: Path, tmp_path: Path) -> None:
    run("convert", wijk, tmp_path / "wijk.json")
    run("omzetten", tmp_path / "wijk.json", tmp_path / "terug.xlsx")
    assert nw.read(tmp_path / "terug.xlsx") == nw.read(wijk)
    assert (tmp_path / "terug.xlsx").read_bytes() == wijk.read_bytes()


def test_converting_warns_of_what_is_private(
    wijk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("convert", wijk, tmp_path / "wijk.json")
    assert capsys.readouterr().err == ""
    network = nw.read(wijk).with_([nw.Person(name="Eef", email="eef@voorbeeld.nl")])
    nw.write(network, wijk)
    run("convert", wijk, tmp_path / "wijk.json")
    assert "Let op: dit bestand bevat e-mailadressen" in capsys.readouterr().err


def test_the_demo_writes_a_page_and_over_nothing_else(
    wijk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = wijk.read_bytes()
    run("demo", wijk, code=2)
    assert "Kies een naam die eindigt op .html." in capsys.readouterr().err
    link = tmp_path / "demo.html"
    link.symlink_to(wijk)
    run("demo", link, code=2)
    assert wijk.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["kart"], 2, "Bedoelt u 'kaart'?"),
        (["kaart", "WIJK", "uit.html", "--gebiet", "Oost"], 2, "Bedoelt u '--gebied'?"),
        (["rapport"], 2, "moet lezen, bijvoorbeeld: netwerk rapport wijk.xlsx wijk.html"),
        (["rapport", "WIJK"], 2, "wilt maken, bijvoorbeeld: netwerk rapport wijk.xlsx wijk.html"),
        (["kaart", "WIJK", "uit.html", "meer"], 2, "Er staat te veel in deze opdracht."),
        (["kaart", "WIJK", "uit.html", "--op"], 2, "Achter --op ontbreekt een waarde."),
        (["overlap", "WIJK", "--vorm", "xml"], 2, "Kies bij --vorm uit: table, csv of json."),
        (["overlap", "WIJK", "--minimum", "veel"], 2, "Bij --minimum hoort een getal"),
        (["missing-links", "WIJK", "--top", "9" * 20], 2, "van 1 tot en met 1.000.000."),
        (["missing-links", "WIJK", "--top", "0"], 2, "van 1 tot en met 1.000.000."),
        (["fragmentation", "WIJK", "--at", "gisteren"], 2, "'gisteren' is geen datum"),
        (["map", "WIJK", "uit.pdf"], 2, "uit.pdf kan niet. Kies een naam die eindigt op .html."),
        (["report", "WIJK", "uit"], 2, "uit kan niet. Kies een naam die eindigt op .html of .xlsx"),
        (["convert", "WIJK", "WIJK"], 2, "bestaat al"),
        (["check", "weg.xlsx"], 1, "weg.xlsx"),
        (["fragmentation", "WIJK", "--area", "Oosd"], 3, "Er is geen gebied met de naam 'Oosd'."),
        (["overlap", "WIJK", "--minimum", "0,4"], 5, "Minimum ligt tussen 0,5 en 1, niet 0,4."),
        (["report", "WIJK", "weg/uit.html"], 6, "kan niet worden geschreven"),
        (["report", "WIJK", "weg/uit.xlsx"], 6, "kan niet worden geschreven"),
        (["convert", "WIJK", "weg/uit.json"], 6, "kan niet worden geschreven"),
        (["new", "weg/uit.xlsx"], 6, "kan niet worden geschreven"),
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
    assert sorted(EXIT_CODES.values()) == list(range(1, 1 + len(EXIT_CODES)))
    assert exit_code(nw.InputErrors) == EXIT_CODES[nw.InputError]
    assert exit_code(nw.NetwerkError) in EXIT_CODES.values()


def _piped(*arguments: str | bytes, redirect: str = "") -> subprocess.CompletedProcess[bytes]:
    """A command of its own in a shell."""
    code = f'exec "$0" -c "from netwerk.cli import main; main()" "$@" {redirect}'
    environment = {**os.environ, "PYTHONPATH": str(Path(nw.__file__).parents[1])}
    command = ["sh", "-c", code, sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a /dev/full")
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_a_full_disk_behind_the_output_is_one_sentence(form: str, wijk: Path) -> None:
    done = _piped("loose-ends", str(wijk), "--format", form, redirect=">/dev/full")
    assert done.returncode == EXIT_CODES[nw.ReportError]
    assert done.stderr.decode().startswith("De uitvoer kan niet worden geschreven")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="needs the redirections of a POSIX shell")
@pytest.mark.parametrize("redirect", ["| true", ">&-", "2>&-"])
def test_a_closed_output_is_no_traceback(redirect: str, wijk: Path) -> None:
    done = _piped("loose-ends", str(wijk), "--format", "csv", redirect=redirect)
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are always Unicode")
def test_names_of_files_need_not_be_utf8(wijk: Path) -> None:
    odd = os.fsencode(wijk.parent) + b"/w\xff.xlsx"
    os.rename(wijk, odd)  # noqa: PTH104  # a Path would be no test of bytes
    assert _piped("check", odd).stdout.startswith(b"Geen fouten gevonden.")
    made = _piped("convert", odd, odd.replace(b".xlsx", b".json"))
    assert (made.returncode, made.stdout[-13:]) == (0, b"w\\udcff.json\n")
    assert b"w\\udcff.pdf kan niet." in _piped("map", odd, b"w\xff.pdf").stderr
