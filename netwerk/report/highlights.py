"""What stands out on a map: findings of the analyses, marked with rings and dashed lines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from netwerk.findings import Finding
from netwerk.results import Result
from netwerk.text import Language, Text, number_words

from .marks import BLUE, PURPLE, VERMILLION

MOST_SUGGESTED = 20
_MOST_TOGETHER = 12


@dataclass(frozen=True, slots=True)
class Highlight:
    """One thing to light up: its words, the kinds of finding that say it, and its ring.

    One without a ring is drawn as a dashed line between the two that a finding names.
    """

    key: str
    text: Text
    hint: Text
    kinds: frozenset[str]
    colour: str
    dashes: tuple[int, ...] = ()
    is_line: bool = False


HIGHLIGHTS = (
    Highlight(
        "cut",
        Text(nl="Onmisbare schakels", en="Cut partners"),
        Text(nl="zonder hen raken anderen los", en="without them others fall apart"),
        frozenset({"most_needed_partner", "cut_partner"}),
        VERMILLION,
    ),
    Highlight(
        "island",
        Text(nl="Losse eilanden", en="Islands"),
        Text(nl="zonder contact met de rest", en="without contact with the rest"),
        frozenset({"island", "isolated"}),
        BLUE,
        (7, 4),
    ),
    Highlight(
        "open",
        Text(nl="Open plekken", en="Open places"),
        Text(nl="geen trekker, voorzitter of bezetting", en="no lead, chair or holder"),
        frozenset({"role_with_open_seats", "initiative_without_lead", "overleg_without_chair"}),
        PURPLE,
        (2, 3),
    ),
    Highlight(
        "suggested",
        Text(nl="Wie aan wie voorstellen", en="Whom to introduce"),
        Text(nl="stippellijn: nog geen contact", en="dashed: not in touch yet"),
        frozenset({"strangers_on_theme"}),
        VERMILLION,
        (6, 6),
        is_line=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Lit:
    """A highlight that occurs: how often in words, and the places (or pairs of them) it marks."""

    highlight: Highlight
    text: str
    hint: str
    count: str
    places: list[int]
    pairs: list[tuple[int, int]]


def lit(results: Iterable[Result[Any]], place: Mapping[str, int], language: Language) -> list[Lit]:
    """The highlights that occur in these results, in the order of the table."""
    findings = [found for result in results for found in result.findings]
    made = (_lit(highlight, findings, place, language) for highlight in HIGHLIGHTS)
    return [one for one in made if one.places or one.pairs]


def remarks(
    results: Iterable[Result[Any]], place: Mapping[str, int], language: Language
) -> list[tuple[list[int], str, str]]:
    """What is said of the cards: their places, the sentence and the advice, most urgent first.

    A finding that names many at once, or nothing that is drawn, says little of one of them.
    """
    told = [(found, result) for result in results for found in result.findings]
    told.sort(key=lambda pair: -pair[0].kind.severity)
    return [
        (places, found.sentence(result.names, language), found.kind.advice[language])
        for found, result in told
        if 0 < len(places := list(_places(found, place))) <= _MOST_TOGETHER
    ]


def _lit(
    highlight: Highlight, findings: list[Finding], place: Mapping[str, int], language: Language
) -> Lit:
    fitting = [found for found in findings if found.kind.key in highlight.kinds]
    places: list[int] = []
    pairs: list[tuple[int, int]] = []
    if highlight.is_line:
        ends = (list(_places(found, place)) for found in fitting)
        # They come best first; more lines than these nobody follows up.
        pairs = [(a, b) for a, b, *_ in (e for e in ends if len(e) > 1)][:MOST_SUGGESTED]
    else:
        places = sorted({at for found in fitting for at in _places(found, place)})
    count = number_words(len(pairs) or len(places), language)
    return Lit(highlight, highlight.text[language], highlight.hint[language], count, places, pairs)


def _places(found: Finding, place: Mapping[str, int]) -> Iterator[int]:
    return (place[subject] for subject in found.subjects if subject in place)
