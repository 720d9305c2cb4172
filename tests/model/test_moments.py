"""Moments: the four forms people write, and what they cover."""

import datetime as dt
import pickle

import pytest
from hypothesis import given, strategies as st

from netwerk.model.moment import Moment, is_active, moment_words

EVERY_FORM = st.dates(min_value=dt.date(1, 1, 1)).flatmap(
    lambda day: st.sampled_from(
        [
            f"{day:%Y}".zfill(4),
            f"{day.year:04}-Q{(day.month + 2) // 3}",
            f"{day.year:04}-{day.month:02}",
            day.isoformat(),
        ]
    )
)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        ("2026-Q1", dt.date(2026, 1, 1), dt.date(2026, 3, 31)),
        ("2026-Q4", dt.date(2026, 10, 1), dt.date(2026, 12, 31)),
        ("2026-02", dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2026-03-14", dt.date(2026, 3, 14), dt.date(2026, 3, 14)),
    ],
)
def test_a_moment_covers_its_first_to_its_last_day(
    written: str, first: dt.date, last: dt.date
) -> None:
    assert (Moment(written).first_day, Moment(written).last_day) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "26",
        "2026-Q5",
        "2026-13",
        "2026-02-29",
        "2026-2-1",
        "14-03-2026",
        "0000",
        "२०२६",
        "2026 ",
    ],
)
def test_what_is_no_moment_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        Moment(written)


@given(EVERY_FORM)
def test_a_moment_is_its_own_text(written: str) -> None:
    moment = Moment(written)
    assert moment == written
    assert moment.first_day <= moment.last_day
    assert pickle.loads(pickle.dumps(moment)) == moment


def test_a_date_or_time_becomes_a_day() -> None:
    assert Moment(dt.date(2026, 3, 14)) == "2026-03-14"
    assert Moment(dt.datetime(2026, 3, 14, 23, 59)) == "2026-03-14"


@pytest.mark.parametrize(
    ("since", "until", "at", "active"),
    [
        (None, None, "2026", True),
        ("2026", None, "2025-12-31", False),
        ("2026", None, "2025", False),
        ("2026-07-01", None, "2026", True),
        (None, "2026", "2026-12-31", True),
        (None, "2026", "2027", False),
        (None, "2026-03-14", "2026-03-14", True),
        (None, "2026-03-14", "2026-03-15", False),
        ("2026-02", "2026-04", "2026-Q1", True),
    ],
)
def test_a_period_is_active_when_it_shares_a_day_with_the_moment(
    since: str | None, until: str | None, at: str, active: bool
) -> None:
    first, last = (None if text is None else Moment(text) for text in (since, until))
    assert is_active(first, last, Moment(at)) is active


@pytest.mark.parametrize(
    ("written", "dutch", "english"),
    [
        ("2026", "2026", "2026"),
        ("2026-Q2", "2e kwartaal 2026", "quarter 2 of 2026"),
        ("2026-03", "maart 2026", "March 2026"),
        ("2026-03-04", "4 maart 2026", "4 March 2026"),
    ],
)
def test_moments_read_as_people_say_them(written: str, dutch: str, english: str) -> None:
    moment = Moment(written)
    assert (moment_words(moment, "nl"), moment_words(moment, "en")) == (dutch, english)
