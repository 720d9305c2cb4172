"""Choosing a threshold by labelled pairs, and what the shipped one reaches."""

import numpy as np
import pytest
from rich.console import Console

from netwerk.analysis.overlap.words import MINIMUM
from netwerk.errors import AnalysisError, InputErrors
from netwerk.tuning import Tuning, tune_threshold
from tests.labelled_pairs import Labelled, precision_and_recall

PAIRS, HELD_OUT = Labelled("pair"), Labelled("held_out")


def at(tuning: Tuning, threshold: float) -> tuple[float, float]:
    """Precision and recall at a threshold, with two decimals."""
    row = next(row for row in tuning.rows if row.threshold == threshold)
    return round(row.precision, 2), round(row.recall, 2)


def test_at_least_sixty_pairs_are_judged_each_with_a_reason() -> None:
    assert len(PAIRS.pairs) >= 60
    assert all(pair["reason"].endswith(".") for pair in PAIRS.pairs + HELD_OUT.pairs)
    assert 0.4 < np.mean(PAIRS.labels) < 0.6


def test_the_default_minimum_is_the_best_threshold_on_the_labelled_pairs() -> None:
    tuning = tune_threshold(PAIRS.overlap(), PAIRS.labels)
    assert tuning.best.threshold == MINIMUM
    assert at(tuning, MINIMUM) == (0.82, 0.59)


def test_the_threshold_hangs_on_no_single_pair() -> None:
    scores = PAIRS.overlap()
    for left_out in range(len(scores)):
        kept = [n for n in range(len(scores)) if n != left_out]
        tuning = tune_threshold([scores[n] for n in kept], [PAIRS.labels[n] for n in kept])
        assert next(r for r in tuning.rows if r.threshold == MINIMUM).f1 > tuning.best.f1 - 0.03


def test_word_counts_find_less_on_the_labelled_pairs_and_on_those_held_out() -> None:
    found = sum(score >= MINIMUM for score in PAIRS.overlap())
    tf_idf = precision_and_recall(PAIRS.tf_idf(), PAIRS.labels, found)
    jaccard = precision_and_recall(PAIRS.jaccard(), PAIRS.labels, found)
    assert tf_idf == pytest.approx((0.61, 0.44), abs=0.005)
    assert jaccard == pytest.approx((0.46, 0.33), abs=0.005)
    # The pairs held out are the hardest there are: the same sentence about something else.
    scores = HELD_OUT.overlap()
    count = sum(score >= MINIMUM for score in scores)
    ours, words, tokens = (
        precision_and_recall(scored, HELD_OUT.labels, count)
        for scored in (scores, HELD_OUT.tf_idf(), HELD_OUT.jaccard())
    )
    assert ours == pytest.approx((0.44, 0.33), abs=0.005)
    assert words == pytest.approx((0.22, 0.17), abs=0.005)
    assert tokens == pytest.approx((0.11, 0.08), abs=0.005)


def test_the_best_threshold_lies_in_the_middle_of_the_gap() -> None:
    best = tune_threshold([0.9, 0.8, 0.3], [True, True, False]).best
    assert (best.precision, best.recall, best.f1, best.found) == (1.0, 1.0, 1.0, 2)
    assert best.threshold == 0.55


def test_nothing_found_is_no_mistake() -> None:
    row = tune_threshold([0.5], [True]).rows[-1]
    assert (row.threshold, row.precision, row.recall, row.found) == (1.0, 1.0, 0.0, 0)


def test_labels_that_cannot_be_used_are_refused() -> None:
    with pytest.raises(InputErrors, match="scores heeft er 2 en labels 1"):
        tune_threshold([0.1, 0.2], [True])
    with pytest.raises(AnalysisError, match="geen van de 1 oordelen is ja"):
        tune_threshold([0.1], [False])


def test_every_score_and_label_that_cannot_be_used_is_named_with_its_place() -> None:
    with pytest.raises(InputErrors) as caught:
        tune_threshold([0.1, None, 2, 0.5], [True, False, "nee", None])  # type: ignore[list-item]
    assert [str(fault).partition(". ")[0] for fault in caught.value.errors] == [
        "scores[1] is None",
        "scores[2] is 2",
        "labels[2] is 'nee'",
        "labels[3] is None",
    ]


def test_labels_may_be_truth_values_of_numpy_and_ones_and_zeros() -> None:
    best = tune_threshold(np.array([0.9, 0.1]), np.array([True, False])).best
    assert tune_threshold([0.9, 0.1], np.array([1, 0])).best == best


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_a_score_that_is_no_share_is_refused(score: float) -> None:
    with pytest.raises(InputErrors, match="tussen 0 en 1"):
        tune_threshold([score], [True])


def test_the_lines_are_drawn_and_the_best_is_said() -> None:
    tuning = tune_threshold([0.9, 0.8, 0.3], [True, True, False])
    html = tuning._repr_html_()
    assert html.count("<polyline") == 3
    assert "De beste drempel is 0,55: precisie 100%, vangst 100%." in html
    assert "Threshold 0.55" in tuning.svg("en")
    console = Console(width=100, file=None)
    with console.capture() as captured:
        console.print(tuning.show("en"))
    assert "The best threshold is 0.55" in captured.get()
    assert len(tuning.to_frame()) == 101
