"""The measures explained: in plain words, for this network, with the term of the literature."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from netwerk.results import Column, Result
from netwerk.text import Language, Text, shortened

_HERE = Text(nl="{meaning} Hier: {value}.", en="{meaning} Here: {value}.")
_HIGHEST = Text(
    nl="{meaning} Het hoogst bij {name}: {value}.", en="{meaning} Highest: {name}, {value}."
)
_FORMAL = Text(nl="{term} ({source})", en="{term} ({source})")
_WHOLE, _PARTNERS = "fragmentation", "key_partners"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its plain name, what it says of this network, and the formal term."""

    name: str
    sentence: str
    formal: str


def measures(results: Iterable[Result[Any]], language: Language) -> list[Measure]:
    """The measures of the whole network, then those of its partners."""
    found: list[Measure] = []
    for result in results:
        if result.rows and result.analysis in (_WHOLE, _PARTNERS):
            found += _measures(result, language)
    return found


def _measures(result: Result[Any], language: Language) -> Iterator[Measure]:
    for column in result.brief_columns():
        if column.is_numeric and column.meaning is not None:
            sentence = _sentence(result, column, column.meaning, language)
            if sentence:
                yield Measure(column.text[language], sentence, _formal(column))


def _sentence(result: Result[Any], column: Column, meaning: Text, language: Language) -> str:
    """What it means, with the value of the whole network or the partner with the highest."""
    known = [row for row in result.rows if getattr(row, column.name) is not None]
    if result.analysis == _WHOLE:
        row, text = result.rows[0], _HERE
        if row not in known:
            return ""
    else:
        row, text = max(known, key=lambda row: float(getattr(row, column.name))), _HIGHEST
    (value,) = result.cells(row, language, [column])
    (name,) = result.cells(row, language, result.columns[:1])
    return text.fill(meaning=meaning, name=shortened(name), value=value)[language]


def _formal(column: Column) -> str:
    """The English term and its source; without a source what it means in that language."""
    term = column.text.en
    source = column.source or (column.meaning.en.rstrip(".") if column.meaning else "")
    return _FORMAL.fill(term=term, source=source).en
