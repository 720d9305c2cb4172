"""In a made-up wijk with planted gaps the first introductions find them, and bring it together.

The gaps are drawn before anything is scored, in `benchmarks/planted_wijk.py`; what all ways of
choosing come to is printed by `benchmarks/bench_introductions.py`.
"""

import pytest

from benchmarks.bench_introductions import WAYS, Outcome, outcome
from benchmarks.planted_wijk import planted


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """What each way of choosing comes to in one wijk."""
    wijk = planted(seed=1)
    return {way: outcome(way, wijk) for way in WAYS}


def test_most_of_the_first_twenty_introductions_are_gaps(outcomes: dict[str, Outcome]) -> None:
    assert outcomes["missing_links"].precision >= 0.75


def test_no_other_way_finds_more_gaps(outcomes: dict[str, Outcome]) -> None:
    found = outcomes["missing_links"].precision
    assert found >= outcomes["learned from ties alone"].precision
    assert found > 3 * outcomes["highest degree"].precision
    assert found > 3 * outcomes["random"].precision


def test_they_bring_the_wijk_nearer_than_introductions_of_highest_degree(
    outcomes: dict[str, Outcome],
) -> None:
    assert outcomes["missing_links"].gain > outcomes["highest degree"].gain
    assert outcomes["missing_links"].gain > outcomes["learned from ties alone"].gain


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
