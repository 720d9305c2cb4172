"""The layers of the architecture, and the size of its files, are what they are said to be."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 400


def test_every_module_imports_from_lower_layers_only(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


def test_no_file_is_long() -> None:
    sources = [
        path
        for folder in ("netwerk", "tests", "benchmarks", "examples")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".html", ".css", ".js"}
    ]
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in sources}
    assert "netwerk/cli/commands.py" in lengths
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}
