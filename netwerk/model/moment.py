"""Moments as people know them: a year, a quarter, a month or a day."""

import calendar
import datetime as dt
import re
from functools import lru_cache

from netwerk.text import Language, Text

_ISO = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTHS = (
    Text(nl="januari", en="January"),
    Text(nl="februari", en="February"),
    Text(nl="maart", en="March"),
    Text(nl="april", en="April"),
    Text(nl="mei", en="May"),
    Text(nl="juni", en="June"),
    Text(nl="juli", en="July"),
    Text(nl="augustus", en="August"),
    Text(nl="september", en="September"),
    Text(nl="oktober", en="October"),
    Text(nl="november", en="November"),
    Text(nl="december", en="December"),
)
_QUARTER = Text(nl="{quarter}e kwartaal {year}", en="quarter {quarter} of {year}")


class Moment(str):
    """`2026`, `2026-Q2`, `2026-03` or `2026-03-14`: ISO text that knows its first and last day.

    Two moments bound a period with both ends inclusive, so `until="2026"` lasts to 31 December.

    Raises
    ------
    ValueError
        When the text is none of the four forms, or no such day exists.
    """

    __slots__ = ()

    def __new__(cls, text: "str | dt.date") -> "Moment":
        if isinstance(text, dt.datetime):
            text = text.date()
        moment = super().__new__(cls, text.isoformat() if isinstance(text, dt.date) else text)
        _days(str(moment))
        return moment

    @property
    def first_day(self) -> dt.date:
        """The first day it covers."""
        return _days(str(self))[0]

    @property
    def last_day(self) -> dt.date:
        """The last day it covers."""
        return _days(str(self))[1]


@lru_cache(maxsize=10_000)
def _days(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of an ISO moment."""
    match = _ISO.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a year, quarter, month or day")
    year, quarter, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # the expression requires it
    if day is not None and month is not None:
        return (date := dt.date(year, month, day)), date
    first_month = month or (3 * quarter - 2 if quarter else 1)
    last_month = month or (3 * quarter if quarter else 12)
    last_day = calendar.monthrange(year, last_month)[1]
    return dt.date(year, first_month, 1), dt.date(year, last_month, last_day)


def is_active(since: Moment | None, until: Moment | None, at: Moment) -> bool:
    """Whether the period from `since` to `until` (absent: open) shares a day with `at`."""
    return (since is None or since.first_day <= at.last_day) and (
        until is None or until.last_day >= at.first_day
    )


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or that month's last day; at most the calendar's ends."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return dt.date.min if months < 0 else dt.date.max
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def is_recent(moment: Moment | None, today: dt.date, months: int) -> bool:
    """Whether it is known, has begun, and ended no longer than so many months ago."""
    return (
        moment is not None
        and moment.first_day <= today
        and moment.last_day >= months_later(today, -months)
    )


def moment_words(moment: Moment, language: Language) -> str:
    """`14 maart 2026`, `maart 2026`, `2e kwartaal 2026` or `2026`."""
    year, _, rest = moment.partition("-")
    if not rest:
        return year
    if rest.startswith("Q"):
        return _QUARTER.fill(quarter=rest[1:], year=year)[language]
    month, _, day = rest.partition("-")
    name = _MONTHS[int(month) - 1][language]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"
