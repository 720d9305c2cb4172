"""In a made-up wijk with planted gaps the first introductions find them, and bring it together.

The gaps are drawn before anything is scored, in `benchmarks/planted_wijk.py`; what all ways of
choosing come to is printed by `benchmarks/bench_introductions.py`.
"""

from dataclasses import astuple

import numpy as np
import pytest

from benchmarks.bench_introductions import WAYS, Outcome, outcome
from benchmarks.planted_wijk import planted


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """What each way of choosing comes to, the mean of two wijken."""
    wijken = [planted(seed=seed) for seed in (0, 1)]
    found = {way: [astuple(outcome(way, wijk)) for wijk in wijken] for way in WAYS}
    return {way: Outcome(*np.mean(each, axis=0)) for way, each in found.items()}


def test_most_of_the_first_twenty_introductions_are_gaps(outcomes: dict[str, Outcome]) -> None:
    found = outcomes["missing_links"].precision
    assert found >= 0.65
    assert found > 3 * outcomes["highest degree"].precision
    assert found > 3 * outcomes["random"].precision


def test_they_bring_the_wijk_nearer_than_introductions_at_random_or_of_highest_degree(
    outcomes: dict[str, Outcome],
) -> None:
    gain = {way: found.gain for way, found in outcomes.items()}
    assert gain["missing_links"] > gain["random"] > gain["highest degree"]
    assert gain["missing_links"] > 2 * gain["learned from ties alone"]


def test_when_only_those_with_a_need_in_common_stay_in_touch_most_of_all_is_left(
    outcomes: dict[str, Outcome],
) -> None:
    lasting = {way: found.lasting for way, found in outcomes.items()}
    for way in ("learned from ties alone", "best_new_links", "highest degree", "random"):
        assert lasting["missing_links"] > lasting[way]
    assert lasting["known gaps"] > lasting["missing_links"]


def test_in_the_order_of_gain_they_bring_the_wijk_nearer_than_random_or_highest_degree(
    outcomes: dict[str, Outcome],
) -> None:
    gain = {way: found.gain for way, found in outcomes.items()}
    assert gain["best_new_links"] > gain["missing_links, order gain"]
    assert gain["missing_links, order gain"] > gain["random"] > gain["highest degree"]


def test_in_the_order_of_gain_they_still_find_far_more_gaps_than_chance(
    outcomes: dict[str, Outcome],
) -> None:
    assert outcomes["missing_links, order gain"].precision > 3 * outcomes["random"].precision
    assert outcomes["best_new_links"].precision < outcomes["missing_links, order gain"].precision


def test_the_same_wijk_is_planted_every_time() -> None:
    assert planted(seed=3) == planted(seed=3)
    assert planted(seed=3) != planted(seed=4)
