"""A sheet to be written: what is handed to a writer of workbooks."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

Cell = str | float | int | bool | dt.date | dt.time | dt.timedelta | None
Row = Sequence[Cell]


class Choices(NamedTuple):
    """Words that a column offers in its cells; only when `closed` should there be no other.

    In the cells of these `rows`, counted from 0, or of the whole column.
    """

    words: Sequence[str]
    closed: bool
    rows: Collection[int] | None = None


class Listed(NamedTuple):
    """The names that a column offers: those in the first columns of these sheets at that moment.

    `several` says that more names may stand in a cell; else another name is warned about.
    """

    sheets: Sequence[str]
    several: bool


class Rule(NamedTuple):
    """What may stand in the cells of a column: a formula about `{cell}`, and what to say if not."""

    formula: str
    message: str


class Sheet(NamedTuple):
    """A sheet to be written: plain values under headings.

    The writer makes the name fit for Excel. `widths` are in characters (None: as wide as the
    content asks); the headings of the columns in `obligatory`, counted from 0, are coloured.
    `choices` are what cells of a column offer, `bold` the rows of text in bold type, counted from
    0. `formats` are the number formats of columns; in a sheet that `wraps` long text takes more
    lines. `rules` warn of what cannot be right, `notes` explain headings, and `texts` are columns
    where digits stay text. Text that begins with `faint` is grey. `tab` is the colour of the tab of
    the sheet (RRGGBB), which may be `hidden`.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[int] | None = None
    obligatory: frozenset[int] = frozenset()
    choices: Mapping[int, Choices | Listed] = MappingProxyType({})
    bold: frozenset[int] = frozenset()
    formats: Mapping[int, str] = MappingProxyType({})
    wraps: bool = False
    rules: Mapping[int, Rule] = MappingProxyType({})
    notes: Mapping[int, str] = MappingProxyType({})
    texts: frozenset[int] = frozenset()
    faint: str = ""
    tab: str = ""
    hidden: bool = False
