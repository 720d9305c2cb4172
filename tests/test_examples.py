"""The examples for analysts run, from start to end."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from examples.overlap import main as overlap_of_csv

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


def test_the_script_exports_every_table(tmp_path: Path) -> None:
    source, out = EXAMPLES / "wijk" / "wijk.xlsx", tmp_path / "out"
    run = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / "analyst.py", source, out],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    rows = {path.stem: read_csv(path) for path in out.iterdir()}
    assert set(rows) == {"contacts", "fragmentation", "missing_links", "overlap"}
    assert all(rows.values())
    assert {row["at"] for row in rows["fragmentation"]} == {"2025-09-01", "2026-09-01"}
    assert any("; " in row["common_themes_names"] for row in rows["missing_links"])


def test_the_notebook_runs_and_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = read_notebook()
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(EXAMPLES)}}).execute()
    outputs = {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}
    for page in ("draw", "report"):
        assert "<iframe" in outputs[page][0].data["text/html"]
    assert '<figure class="chart">' in outputs["minimum"][0].data["text/html"]
    assert "->" in outputs["what-if"][0].text


def test_the_notebook_is_kept_without_outputs() -> None:
    notebook = read_notebook()
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in notebook.cells)


def read_notebook() -> nbformat.NotebookNode:
    path = EXAMPLES / "analyst.ipynb"
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return notebook


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


SUBSIDIES = """\
Nr;Projectnaam;Omschrijving;Wijk;Doelgroep;Aanvrager
p1;Valpreventie ouderen;Ouderen leren thuis niet te vallen.;Oost;Ouderen;De Brug
p2;Ouderen en valpreventie;Cursus voor ouderen om thuis niet te vallen.;Oost; Ouderen ;De Kade
p3;Leesclub;"Samen lezen; en praten";West;;De Brug
"""


def test_the_overlap_of_any_csv_is_written_and_tuned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "subsidies.csv", tmp_path / "pairs.csv"
    file.write_text(SUBSIDIES, encoding="utf-8-sig")
    labels, drawing = tmp_path / "judged.csv", tmp_path / "lines.svg"
    labels.write_text("a,b,same\np1,p2,ja\np1,p3,nee\n", encoding="utf-8")
    columns = "--id Nr --title Projectnaam --text Omschrijving --areas Wijk"
    more = f"--target-groups Doelgroep --partners Aanvrager --labels {labels} --draw {drawing}"
    overlap_of_csv([str(file), str(out), *columns.split(), *more.split()])
    (row,) = csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())
    assert (row["a_name"], row["b_name"]) == ("Valpreventie ouderen", "Ouderen en valpreventie")
    assert row["target_groups_score"] == "1.0"
    assert row["areas_score"] == "1.0"
    assert "precision 100%, recall 100%" in capsys.readouterr().out
    assert drawing.read_text(encoding="utf-8").startswith("<svg")


def test_words_of_ones_own_count_in_any_csv(tmp_path: Path) -> None:
    file, out, words = (tmp_path / name for name in ("in.csv", "pairs.csv", "woorden.toml"))
    file.write_text("Naam\nKoffiekamer de Hoek\nInloop de Hoek\n", encoding="utf-8")
    words.write_text('[synonyms]\nours = "koffiekamer inloop"', encoding="utf-8")
    asked = [str(file), str(out), "--title", "Naam", "--minimum", "0.9", "--words", str(words)]
    overlap_of_csv(asked)
    assert len([*csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())]) == 1
    words.write_text("[synoniemen]", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"woorden\.toml, line 1"):
        overlap_of_csv(asked)


def test_a_csv_as_excel_saves_it_is_read_and_no_formula_is_written(tmp_path: Path) -> None:
    file, out = tmp_path / "subsidies.csv", tmp_path / "pairs.csv"
    # Of the last row the further cells were left out.
    file.write_bytes(
        "Naam;Wijk\n=Cliëntenraad;Oost\n=Cliëntenraad;West\nLeesclub\n".encode("cp1252")
    )
    overlap_of_csv([str(file), str(out), "--title", "Naam", "--areas", "Wijk"])
    (row,) = csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())
    assert row["a_name"] == "'=Cliëntenraad (Oost)"


@pytest.mark.parametrize(
    ("rows", "judged", "said"),
    [
        (None, "", "subsidies.csv: No such file"),
        ("Nr;Naam\np1;Leesclub\np1;Valpreventie\n", "", "row 2: 'p1' stands in 'Nr' a second time"),
        ("Nr;Naam\np1;Leesclub\np2;Valpreventie\n", "p1;p2;nee", "none of the 1 labels is true"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(
    tmp_path: Path, rows: str | None, judged: str, said: str
) -> None:
    file, labels = tmp_path / "subsidies.csv", tmp_path / "judged.csv"
    if rows is not None:
        file.write_text(rows, encoding="utf-8")
    labels.write_text(f"a;b;same\n{judged}\n", encoding="utf-8")
    arguments = [str(file), str(tmp_path / "x.csv"), "--title", "Naam", "--id", "Nr"]
    with pytest.raises(SystemExit, match=said):
        overlap_of_csv([*arguments, "--labels", str(labels)])


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "subsidies.csv"
    file.write_text(SUBSIDIES, encoding="utf-8")
    with pytest.raises(SystemExit, match="no column 'Naam'"):
        overlap_of_csv([str(file), str(tmp_path / "x.csv"), "--title", "Naam"])
