"""Numbers as people write them behind an option: a comma or a point before the decimals."""

import re
from typing import Any

import click

LEAST_COUNT, MOST_COUNT = 1, 1_000_000
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,9}([.,]\d{1,17})?", re.ASCII)


class NumberType(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.4
    """A number, or a whole number from 1 to a million."""

    name = "number"

    def __init__(self, *, whole: bool) -> None:
        self.whole = whole

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int | float:
        """The number that is meant."""
        written = str(value).strip()
        if not (_WHOLE if self.whole else _NUMBER).fullmatch(written):
            self.fail(written, param, ctx)  # said in our own words
        if not self.whole:
            return float(written.replace(",", "."))
        number = int(written)
        if not LEAST_COUNT <= number <= MOST_COUNT:
            self.fail(written, param, ctx)
        return number
