"""Values as people read them: words of a list, dates, numbers, names."""

from collections.abc import Mapping
from typing import Any

from netwerk.model import Field
from netwerk.model.moment import Moment
from netwerk.text import Language, Text

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
_YES, _NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")
LONGEST_NAME = 80


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


def number_words(value: float, language: Language, digits: int = 2) -> str:
    """A number as people of that language write it, without empty decimals."""
    text = f"{value:,.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def value_words(
    field: Field, value: Any, names: Mapping[str, str], language: Language
) -> list[str]:
    """The value of a field in words, an entry per text; empty when it is not filled in."""
    if value is None or value == ():
        return []
    match field.shape:
        case "texts":
            return list(value)
        case "choice":
            assert field.fact.vocabulary is not None
            return [field.fact.vocabulary.text_of(value)[language]]
        case "ref":
            return [names.get(value, value)]
        case "moment":
            return [moment_words(value, language)]
        case "number" | "count":
            return [number_words(value, language)]
        case "flag":
            return [(_YES if value else _NO)[language]]
    return [str(value)]


def shortened(name: str, most: int = LONGEST_NAME) -> str:
    """A name on one line, cut to what fits in a sentence."""
    line = " ".join(name.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
