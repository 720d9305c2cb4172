"""What stands in a cell and what it means: text, numbers, yes or no, dates, several values."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from pydantic_core import PydanticCustomError

from netwerk.errors import InputError
from netwerk.files.columns import Column
from netwerk.model import Field
from netwerk.model.canonical import canonical_text
from netwerk.model.faults import shown
from netwerk.model.identifiers import slug
from netwerk.model.moment import Moment
from netwerk.sheets import Cell
from netwerk.text import Text

_YES = frozenset({"ja", "j", "yes", "y", "waar", "true", "x", "1"})
_NO = frozenset({"nee", "n", "no", "onwaar", "false", "0"})
_MONTHS = {
    name: str(number)
    for number, names in enumerate(
        (
            ("januari", "jan", "january"),
            ("februari", "feb", "february"),
            ("maart", "mrt", "mar", "march"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "jun", "june"),
            ("juli", "jul", "july"),
            ("augustus", "aug", "august"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
MOST_UTF16_UNITS = 32_767  # in a cell of Excel
_FIRST_EXCEL_DAY = dt.date(1900, 3, 1)  # before it Excel counts a 29 February that never was
_DUTCH_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+", re.ASCII)
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_TWO_READINGS = re.compile(r"\d{1,3}(?:\.\d{3})+", re.ASCII)
_AMBIGUOUS = Text(
    nl="{value} kan {whole} zijn of {part}. Schrijf het getal zonder punt.",
    en="{value} may be {whole} or {part}. Write the number without a full stop.",
)
_NO_DATE = Text(
    nl="{value} is geen datum. Schrijf bijvoorbeeld 14-03-2026, maart 2026, 2e kwartaal 2026 of "
    "2026.",
    en="{value} is not a date. Write for instance 14-03-2026, March 2026, 2026 Q2 or 2026.",
)
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?", re.ASCII)
_WITH_MONTH_NAME = re.compile(r"(?:(\d{1,2})\.? )?([a-z]+)\.? (\d{4})", re.ASCII)
_QUARTER = re.compile(
    r"(?:(?P<y1>\d{4})[- ]?)?(?:[qk](?P<q1>[1-4])|(?P<q2>[1-4])e ?kwartaal|kwartaal (?P<q3>[1-4]))"
    r"(?:[- ]?(?:van )?(?P<y2>\d{4}))?",
    re.ASCII,
)
_SEPARATOR = re.compile(r"(?<!\\)(\\*);")


def text_of(cell: Cell) -> str:
    """The text of any cell: a number without needless `.0`, a date as ISO text."""
    match cell:
        case None:
            return ""
        case str():
            return _canonical(cell)
        case bool():
            return "ja" if cell else "nee"
        case dt.datetime() if cell.time() == dt.time():
            return cell.date().isoformat()
        case dt.datetime():
            return cell.isoformat(" ")
        case dt.date() | dt.time():
            return cell.isoformat()
        case float() if cell.is_integer() and abs(cell) < 1e21:
            return f"{cell:.0f}"
    return str(cell)


def value_of(cell: Cell, field: Field) -> object:
    """What a cell that is not empty means in the column of a field, ready for the network to check.

    Raises
    ------
    InputError
        When it is no date, or can be read in two ways; what else is wrong the network refuses.
    """
    match field.shape:
        case "number" | "count":
            return _number(cell)
        case "flag":
            return _flag(cell)
        case "moment":
            return moment_of(cell)
        case "texts":
            return split(text_of(cell))
    return _lost_zeros(cell, field) + text_of(cell)


def split(text: str) -> list[str]:
    r"""The values in a cell with `;` between them; `\;` is a `;` inside a value.

    Backslashes have no meaning elsewhere; right before a `;` two stand for one.

    >>> split(r"zorg; welzijn\; sport; \\server\map")
    ['zorg', 'welzijn; sport', '\\\\server\\map']
    """
    values, rest, kept = [], 0, ""
    for match in _SEPARATOR.finditer(text):
        pairs, escaped = divmod(len(match[1]), 2)
        kept += text[rest : match.start()] + "\\" * pairs
        rest = match.end()
        if escaped:
            kept += ";"
        else:
            values.append(kept)
            kept = ""
    values.append(kept + text[rest:])
    return [stripped for value in values if (stripped := value.strip())]


def joined(values: Iterable[str]) -> str:
    """The values in one cell, so that :func:`split` gives them back."""
    escaped = [_SEPARATOR.sub(r"\1\1\\;", value) for value in values]
    ended = [_before_separator(value) for value in escaped[:-1]]
    return "; ".join([*ended, *escaped[-1:]])


def cell_of(value: object, column: Column) -> Cell:
    """The cell for a field's value, so that :func:`value_of` gives the value back."""
    field = column.field
    assert field is not None
    match value:
        case bool():
            return "ja" if value else "nee"
        case Moment():
            return _date_cell(value)
        case tuple():
            return joined(value)
        case str() if field.shape == "choice" and field.fact.vocabulary:
            return field.fact.vocabulary.text_of(value).nl
        case str() | int() | float():
            return value
    return None


def _canonical(text: str) -> str:
    """Text as the network will hold it, for headings, names and ids are compared before it does."""
    try:
        return canonical_text(text) or ""
    except PydanticCustomError:  # refused in words when the network gets it
        return text


def _before_separator(value: str) -> str:
    """A value with its last backslashes doubled, for a `;` follows."""
    return value + "\\" * (len(value) - len(value.rstrip("\\")))


def _lost_zeros(cell: Cell, field: Field) -> str:
    """The zeros that a code or telephone number in front lost when it was typed as a number."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return ""
    if field.fact.telephone:
        return "0" if len(text_of(cell)) == 9 else ""
    code = field.fact.code
    if code is not None and code.example.isdecimal():
        return "0" * (len(code.example) - len(text_of(cell)))
    return ""


def _number(cell: Cell) -> object:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    text = text_of(cell)
    plain = re.sub(r"\s", "", text).removeprefix("€")
    if _TWO_READINGS.fullmatch(plain):
        words = {"whole": plain.replace(".", ""), "part": plain.replace(".", ",")}
        raise InputError(_AMBIGUOUS.fill(value=shown(text), **words), value=shown(text))
    if _DUTCH_NUMBER.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    return float(plain) if _PLAIN_NUMBER.fullmatch(plain) else text


def _flag(cell: Cell) -> object:
    word = slug(text_of(cell))
    return True if word in _YES else False if word in _NO else text_of(cell)


def moment_of(cell: Cell) -> Moment:
    """A date as people write it, or as Excel holds it.

    Raises
    ------
    InputError
        When it is none, without a place.
    """
    text = text_of(cell)
    fault = InputError(_NO_DATE.fill(value=shown(text)), value=shown(text))
    if not isinstance(cell, dt.date):
        try:
            return Moment(_iso(" ".join(text.lower().split())))
        except ValueError:
            raise fault from None
    moment = Moment(cell)
    if moment.first_day < _FIRST_EXCEL_DAY:  # a small number that was formatted as a date
        raise fault
    return moment


def _iso(written: str) -> str:
    """A date in ISO form, if its form is known; whether the day exists is not looked at."""
    if match := _DAY_FIRST.fullmatch(written):
        day, month, year = match.groups()
    elif match := _YEAR_FIRST.fullmatch(written):
        year, month, day = match.groups()
    elif match := _WITH_MONTH_NAME.fullmatch(written):
        day, name, year = match.groups()
        month = _MONTHS.get(name, "")
    elif match := _QUARTER.fullmatch(written):
        year = "".join(match[name] or "" for name in ("y1", "y2"))
        return f"{year}-Q{match['q1'] or match['q2'] or match['q3']}"
    else:
        return written
    return "-".join(part.zfill(2) for part in (year, month, day) if part is not None)


def _date_cell(moment: Moment) -> Cell:
    """A day as a date and a year as a number, which Excel can sort; the rest as text."""
    if len(moment) == 10 and moment.first_day >= _FIRST_EXCEL_DAY:
        return moment.first_day
    return int(moment) if len(moment) == 4 and moment >= "1000" else str(moment)


def is_too_long(cell: Cell) -> bool:
    """Whether Excel would cut this text: it keeps 32,767 UTF-16 units."""
    return isinstance(cell, str) and len(cell.encode("utf-16-le")) > 2 * MOST_UTF16_UNITS


def longest_line(cells: Sequence[Cell]) -> int:
    """The number of characters of the longest line in these cells."""
    return max((len(line) for cell in cells for line in text_of(cell).split("\n")), default=0)
