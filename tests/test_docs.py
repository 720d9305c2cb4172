"""The documentation tells what is there."""

import re
import shutil
from pathlib import Path

import pytest

from netwerk.cli import EXIT_CODES
from netwerk.cli.words import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_every_command_in_both_languages() -> None:
    for name, (alias, _) in COMMANDS.items():
        assert f"`netwerk {name}" in README
        assert f"`{alias}`" in README


def test_the_readme_names_every_exit_code() -> None:
    for code in EXIT_CODES.values():
        assert re.search(rf"\b{code} \w", README)


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    shutil.copytree(ROOT / "examples" / "wijk", tmp_path / "examples" / "wijk")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert (tmp_path / "kaart.html").exists()
    assert names["graph"]


def test_links_in_the_documentation_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), (page.name, target)
