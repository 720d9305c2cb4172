"""The documentation tells what is there."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import netwerk as nw
from examples.wijk.build import build
from netwerk.cli import EXIT_CODES
from netwerk.cli.words import COMMANDS, DUTCH_OPTIONS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_every_command_in_both_languages() -> None:
    for name, (alias, _) in COMMANDS.items():
        assert f"`netwerk {name}" in README
        assert f"`{alias}`" in README


def test_the_readme_names_every_exit_code() -> None:
    (paragraph,) = re.findall(r"^Exit codes: (.*?)\n\n", README, flags=re.DOTALL | re.MULTILINE)
    codes = [int(code) for code in re.findall(r"(?:^|· )(\d)", paragraph)]
    assert codes == [0, *sorted(EXIT_CODES.values())]


def test_the_readme_names_every_shared_option_in_both_languages() -> None:
    for name, dutch in DUTCH_OPTIONS.items():
        assert f"`--{name}" in README
        assert f"`--{dutch}`" in README


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    shutil.copytree(ROOT / "examples" / "wijk", tmp_path / "examples" / "wijk")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(compile(code, "README.md", "exec"), names)
    assert (tmp_path / "kaart.html").exists()
    assert len(names["graph"]) == len(names["network"].nodes)
    with nw.open_store(tmp_path / "wijk.json") as store:
        kept = store.load()
    assert kept == build().with_([nw.Person(name="An de Wit")])


def test_links_in_the_documentation_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), (page.name, target)
