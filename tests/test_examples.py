"""The examples for analysts run, from start to end."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

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
    assert "<iframe" in outputs["draw"][0].data["text/html"]
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
