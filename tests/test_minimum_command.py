"""`netwerk minimum` as a script and a wijkcoördinator use it."""

import json
from pathlib import Path

import openpyxl
import pytest

import netwerk as nw
from tests.commands import run

AT = ("--op", "2026-09-01")


@pytest.fixture
def wijk(tmp_path: Path) -> Path:
    """A wijk of which an own judgement is known, and nothing else."""
    judgement = nw.Assessment(
        area="area:oost", theme="theme:jeugd", criterion="evaluated", status="deels", on="2026-06"
    )
    nodes = [nw.Area(name="Oost", level="wijk"), nw.Theme(name="Jeugd"), judgement]
    nw.write(nw.Network(nodes), tmp_path / "wijk.xlsx")
    return tmp_path / "wijk.xlsx"


def test_the_matrix_comes_first(wijk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("minimum", wijk, *AT)
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "Minimale variant"
    assert lines.index("Oost ? 0 van 6") < lines.index("samenwerking is geëvalueerd ~ deels")


@pytest.mark.parametrize(
    ("level", "code"), [("not_met", 0), ("unknown", 8), ("partly", 8), ("nog-niet", 2)]
)
def test_a_script_stops_where_it_asks_to(
    level: str, code: int, wijk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("minimum", wijk, *AT, "--faal-bij", level, code=code)
    said = capsys.readouterr().err.strip()
    counts = {"unknown": 5, "partly": 6}
    if level in counts:
        assert said == f"Niet op orde: {counts[level]} onderdelen van de minimale variant."
    run("minimum", wijk, *AT, "--fail-on", level, code=code)


def test_rules_of_ones_own_are_read_and_their_faults_named(
    wijk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "normen.toml"
    rules.write_text('[area."Oost".participation]\nmet = 0.6\n', encoding="utf-8")
    run("minimum", wijk, *AT, "--regels", rules, "--vorm", "json")
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert {row["threshold"] for row in rows if row["criterion"] == "participation"} == {0.6}
    rules.write_text("[evaluated]\nmonths = 0\n[x]\n", encoding="utf-8")
    run("minimum", wijk, *AT, "--rules", rules, code=1)
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("normen.toml, regel 2: months is een geheel getal")
    assert said[1].startswith("normen.toml, regel 3: ['x'] is geen onderdeel")


def test_without_a_day_it_cannot_tell(wijk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("minimum", wijk, "--op", "alles", code=5)
    assert "kijkt naar het afgelopen jaar" in capsys.readouterr().err


def test_the_report_and_its_workbook_hold_the_matrix(wijk: Path, tmp_path: Path) -> None:
    network = nw.read(wijk).with_([nw.Person(name="An"), nw.Person(name="Bo")])
    nw.write(network, wijk)
    for out in ("rapport.html", "rapport.xlsx"):
        run("rapport", wijk, tmp_path / out, *AT)
    page = (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert page.count('<table class="matrix">') == 2
    assert '<td class="middle">~ deels</td>' in page
    sheet = openpyxl.load_workbook(tmp_path / "rapport.xlsx")["Minimale variant (matrix)"]
    assert [cell.value for cell in sheet[2]] == ["Oost", "? 0 van 6"]
