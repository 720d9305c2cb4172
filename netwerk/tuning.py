"""Choosing a threshold by pairs that people judged: precision and recall at each of them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from netwerk.errors import AnalysisError
from netwerk.given import LABELS, SHARES, items_of
from netwerk.results import Column, Result
from netwerk.text import Language, Text, number_words

_TITLE = Text(nl="Precisie en vangst per drempel", en="Precision and recall per threshold")
_COLUMNS = (
    Column(name="threshold", text=Text(nl="Drempel", en="Threshold"), form="number"),
    Column(
        name="precision",
        text=Text(nl="Precisie", en="Precision"),
        form="share",
        meaning=Text(nl="Welk deel van het gevondene klopt.", en="What share of the found holds."),
    ),
    Column(
        name="recall",
        text=Text(nl="Vangst", en="Recall"),
        form="share",
        meaning=Text(
            nl="Welk deel van wat klopt, is gevonden.", en="What share of what holds is found."
        ),
    ),
    Column(
        name="f1",
        text=Text(nl="F1", en="F1"),
        form="number",
        meaning=Text(nl="Precisie en vangst in één getal.", en="Both in one number."),
    ),
    Column(name="found", text=Text(nl="Gevonden", en="Found"), form="count"),
)
_BEST = Text(
    nl="De beste drempel is {threshold}: precisie {precision}%, vangst {recall}%.",
    en="The best threshold is {threshold}: precision {precision}%, recall {recall}%.",
)
_NONE_IS_SAME = Text(
    nl="geen van de {labels} oordelen is ja: dan is er niets te vangen.",
    en="none of the {labels} labels is true: then there is nothing to find.",
)
_STEPS = 100
_SIZE, _EDGE = 260, 30  # of the drawing, in pixels
_COLOURS = {"precision": "#1b5e9b", "recall": "#b3541e", "f1": "#555"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdRow:
    """What is found at a threshold; the precision is 1 where nothing is found."""

    threshold: float
    precision: float
    recall: float
    f1: float
    found: int


@dataclass(frozen=True)
class Tuning(Result[ThresholdRow]):
    """Precision, recall and F1 at thresholds from 0 to 1; draws itself in a notebook."""

    @property
    def best(self) -> ThresholdRow:
        """The threshold with the highest F1, in the middle where several on end have it."""
        highest = max(row.f1 for row in self.rows)
        start = next(n for n, row in enumerate(self.rows) if row.f1 == highest)
        others = (n for n, row in enumerate(self.rows) if n > start and row.f1 != highest)
        return self.rows[(start + next(others, len(self.rows)) - 1) // 2]

    def svg(self, language: Language = "nl") -> str:
        """The three lines as a drawing, with a mark at the best threshold."""
        x = _EDGE + self.best.threshold * _SIZE
        words = {column.name: column.text[language] for column in self.columns}
        width, height = _SIZE + 2 * _EDGE, _SIZE + 2 * _EDGE
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img" '
            f'font-family="sans-serif" font-size="12"><title>{self.title[language]}</title>'
            f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIZE}" height="{_SIZE}" fill="none" '
            f'stroke="#ccc"/><path d="M{x:.1f} {_EDGE}v{_SIZE}" stroke="#999"/>'
            f'<text x="{x:.1f}" y="{height - 12}" text-anchor="middle">'
            f"{words['threshold']} {number_words(self.best.threshold, language)}</text>"
            + "".join(self._line(name, words[name], n) for n, name in enumerate(_COLOURS))
            + "</svg>"
        )

    def _repr_html_(self) -> str:
        return f"{self.svg()}<p>{self.notes[0].nl}</p>"

    def _line(self, name: str, word: str, number: int) -> str:
        points = " ".join(
            f"{_EDGE + row.threshold * _SIZE:.1f},{_EDGE + (1 - getattr(row, name)) * _SIZE:.1f}"
            for row in self.rows
        )
        colour = _COLOURS[name]
        return (
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
            f'<text x="{_EDGE + 70 * number}" y="{_EDGE - 10}" fill="{colour}">{word}</text>'
        )


def tune_threshold(scores: Iterable[float], labels: Iterable[bool]) -> Tuning:
    """Precision and recall of labelled pairs at every threshold, and the best by F1.

    Parameters
    ----------
    scores
        How alike each pair is, 0–1: from `overlap_scores`, `pair_similarity` or elsewhere.
    labels
        Whether each pair, in the same order, is really the same.

    Returns
    -------
    A row per threshold from 0 to 1 in steps of .01; a pair is found when its score is no less.

    Raises
    ------
    InputErrors
        Naming each score that is not between 0 and 1 and each label that is neither true nor false,
        with its place; and that the two are not equally long.
    AnalysisError
        When no label is true.

    Examples
    --------
    >>> tuning = tune_threshold([0.9, 0.8, 0.7, 0.2], [True, True, False, False])
    >>> tuning.best.threshold, tuning.best.precision, tuning.best.recall
    (0.75, 1.0, 1.0)

    References
    ----------
    Van Rijsbergen, C. J. (1979). Information Retrieval, chapter 7.
    """
    given = ("scores", scores, SHARES), ("labels", labels, LABELS)
    read_scores, read_labels = items_of(*given, equally_many=True)
    values, same = np.array(read_scores, np.float64), np.array(read_labels, bool)
    if not same.any():
        raise AnalysisError(_NONE_IS_SAME.fill(labels=len(same)))
    rows = tuple(_row(step / _STEPS, values, same) for step in range(_STEPS + 1))
    tuning = Tuning("tuning", _TITLE, rows, _COLUMNS, {})
    best = tuning.best
    shares = {"precision": round(100 * best.precision), "recall": round(100 * best.recall)}
    note = Text(
        nl=_BEST.nl.format(threshold=number_words(best.threshold, "nl"), **shares),
        en=_BEST.en.format(threshold=number_words(best.threshold, "en"), **shares),
    )
    return Tuning("tuning", _TITLE, rows, _COLUMNS, {}, notes=(note,))


def _row(threshold: float, scores: np.ndarray, same: np.ndarray) -> ThresholdRow:
    found = scores >= threshold
    right, count, wanted = int((found & same).sum()), int(found.sum()), int(same.sum())
    return ThresholdRow(
        threshold=threshold,
        precision=right / count if count else 1.0,
        recall=right / wanted,
        f1=2 * right / (count + wanted),
        found=count,
    )
