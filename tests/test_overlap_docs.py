"""The Python and the figures on the page about overlap are right."""

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from netwerk.analysis.overlap.sides import WEIGHTS
from netwerk.analysis.overlap.words import MINIMUM
from tests.labelled_pairs import Labelled

PAGE = (Path(__file__).parents[1] / "docs" / "overlap.md").read_text(encoding="utf-8")


class SentenceTransformer:
    """In the place of the package, which downloads a model."""

    def __init__(self, name: str) -> None:
        self.name = name

    def encode(self, texts: list[str]) -> np.ndarray:
        subjects = ("alpreventie", "roken", "school", "r")
        return np.array([[float(subject in text) for subject in subjects] for text in texts])


def test_the_python_of_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = ModuleType("sentence_transformers")
    vars(package)["SentenceTransformer"] = SentenceTransformer
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    monkeypatch.chdir(tmp_path)
    (own_words,) = re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL)
    (tmp_path / "mijn_woorden.toml").write_text(own_words, encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    names: dict[str, Any] = {}
    for block in blocks:
        exec(compile(block, "overlap.md", "exec"), names)
    assert len(blocks) == 3
    assert len(names["result"].rows) == 1
    assert names["score"].max() > 0.5


def test_the_weights_and_the_minimum_on_the_page_are_those_in_use() -> None:
    assert f"| tekst | {WEIGHTS.text} |" in PAGE
    assert f"| thema's | {WEIGHTS.themes} |" in PAGE
    assert f"| {WEIGHTS.goals} en {WEIGHTS.target_groups} |" in PAGE
    assert f"| partners | {WEIGHTS.partners} |" in PAGE
    assert f"| gebieden | {WEIGHTS.areas} |" in PAGE
    assert f"| {WEIGHTS.levels} en {WEIGHTS.period} |" in PAGE
    assert f"bij {MINIMUM}".replace(".", ",") in PAGE


def test_the_bands_on_the_page_are_what_is_measured() -> None:
    pairs = Labelled("pair")

    def right_in(least: float, below: float) -> tuple[int, int]:
        labels = [
            label
            for label, score in zip(pairs.labels, pairs.overlap(), strict=True)
            if least <= score < below
        ]
        return sum(labels), len(labels)

    said = re.findall(r"(\d+) van de\s+(\d+)", PAGE)
    bands = [right_in(0.65, 2), right_in(0.59, 0.65), right_in(0.5, 0.59)]
    assert [(int(right), int(count)) for right, count in said[-3:]] == bands
