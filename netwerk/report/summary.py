"""The network in five sentences: what it is, what stands well, what is urgent, who, what first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from netwerk.findings import Folded, Severity
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS
from netwerk.results import Result
from netwerk.sharing import is_whole
from netwerk.text import Language, Text, count_words, enumerated, number_words, shortened

from . import summary_words as words
from .actors import Actors
from .phrases import counted
from .portrait import in_contact, says_too_little
from .report_words import TOO_LITTLE
from .told import about

_MAIN = ("organisation", "person", "overleg", "initiative")
_MOST_POINTS, _MOST_PEOPLE, _MOST_BEST = 4, 3, 2
_WELL = 0.8  # ours: from this share on, contact between partners stands well
_MET, _OF_SIX = "met", 6
Results = Sequence[Result[Any]]
Line = tuple[str, str]


def summary(network: Network, results: Results, actors: Actors, language: Language) -> list[Line]:
    """A heading of a word or two with a sentence, for each that there is something to say."""
    if says_too_little(network):
        return [("", TOO_LITTLE[language])]
    contact, stands_well = _contact(network, language)
    best = _best(results, language)
    folded = [found for result in results for found in result.folded()]
    urgent = _most_urgent(folded)
    told = (
        (words.NETWORK, _joined(_sizes(network, language), "" if stands_well else contact)),
        (words.WELL, _joined(contact if stands_well else "", best)),
        (words.URGENT, _points(folded, language)),
        (words.WHO, _who(urgent, actors, language)),
        (words.FIRST, _first(urgent, actors, language)),
    )
    return [(heading[language], sentence) for heading, sentence in told if sentence]


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _sizes(network: Network, language: Language) -> str:
    """How many there are of the main kinds."""
    kinds = [node.kind for node in network.nodes.values()]
    return f"{counted({kind: kinds.count(kind) for kind in _MAIN}, language)}."


def _contact(network: Network, language: Language) -> tuple[str, bool]:
    """How many partners have contact with another, and whether that stands well.

    Nothing where part of the network was left out.
    """
    whole = sum(node.kind in PARTNERS for node in network.nodes.values())
    if whole < 2 or not is_whole(network):
        return "", False
    part = len(in_contact(network))
    if part == whole:
        text = words.ALL_IN_CONTACT
    else:
        # A tie has two ends: never one partner alone has contact.
        text = words.SOME_IN_CONTACT if part else words.NONE_IN_CONTACT
    counts = {"part": part, "whole": whole, "rest": whole - part}
    filled = text.fill(**{name: count_words(n) for name, n in counts.items()})
    return filled[language], part >= _WELL * whole


def _best(results: Results, language: Language) -> str:
    """Where most of the six parts of the minimum are met; nothing where none is."""
    for result in results:
        if result.analysis == "minimum":
            met = Counter(
                (row.area, row.theme) for row in result.rows if row.status == _MET and _base(row)
            )
            order = sorted(met, key=lambda pair: (-met[pair], pair))[:_MOST_BEST]
            if order:
                said = [_cell(pair, met[pair], result.names)[language] for pair in order]
                return words.BEST.fill(cells=enumerated(said, language))[language]
    return ""


def _base(row: Any) -> bool:
    return not row.criterion.startswith(("described", "priority"))


def _cell(pair: tuple[str, str], met: int, names: Mapping[str, str]) -> Text:
    area, theme = (names[node_id] for node_id in pair)
    return words.BEST_CELL.fill(area=area, theme=theme, met=met, all=_OF_SIX)


def _points(folded: Sequence[Folded], language: Language) -> str:
    """How many findings there are of each urgency that occurs, and the most urgent by name."""
    severities = [found.kind.severity for found in folded]
    levels = [level for level in sorted(Severity, reverse=True) if level in severities]
    if not levels:
        return ""
    said = []
    for level in levels:
        count = severities.count(level)
        text = words.POINT[level] if count == 1 else words.POINTS[level]
        noun = (words.ONE_POINT if count == 1 else words.MORE_POINTS)[language]
        number = number_words(count, language) + (f" {noun}" if level == levels[0] else "")
        said.append(f"{number} {text[language]}")
    there = words.THERE_IS if severities.count(levels[0]) == 1 else words.THERE_ARE
    counted = there.fill(points=enumerated(said, language))[language]
    urgent = [found for found in folded if found.kind.severity == Severity.URGENT]
    if not urgent:
        return counted
    titles = [_titled(found, language) for found in urgent]
    named = enumerated(titles, language, most=_MOST_POINTS)
    return f"{counted} {words.URGENT_FIRST.fill(points=named)[language]}"


def _titled(found: Folded, language: Language) -> str:
    title = _inside(found.kind.title[language])
    count = len(found.findings)
    return f"{title} ({number_words(count, language)})" if count > 1 else title


def _most_urgent(folded: Iterable[Folded]) -> list[Folded]:
    """The findings of the highest urgency that is worth acting on."""
    worth = [found for found in folded if found.kind.severity > Severity.NOTE]
    highest = max((found.kind.severity for found in worth), default=None)
    return [found for found in worth if found.kind.severity == highest]


def _who(urgent: Iterable[Folded], actors: Actors, language: Language) -> str:
    """Who can begin with most of what is most urgent."""
    counts = Counter(person for found in urgent for person in _acting(found, actors))
    order = sorted(counts, key=lambda i: (-counts[i], i))
    if not order:
        return ""
    said = [
        words.PERSON.fill(name=shortened(actors.names[i]), count=count_words(counts[i]))[language]
        for i in order[:_MOST_PEOPLE]
    ]
    return words.WHO_BEGINS.fill(people=enumerated(said, language))[language]


def _first(urgent: Sequence[Folded], actors: Actors, language: Language) -> str:
    """What to begin with, and in which overleg that there is."""
    if not urgent:
        return ""
    kind = urgent[0].kind
    step = words.STEP.fill(title=kind.title, advice=_inside(kind.advice[language]))[language]
    meeting = actors.meeting_of(_acting(urgent[0], actors))
    if meeting is None:
        return step
    overleg, present = meeting
    names = [shortened(actors.names[i]) for i in present[:_MOST_PEOPLE]]
    text = words.MEET_ONE if len(names) == 1 else words.MEET
    where = shortened(actors.names[overleg])
    return f"{step} {text.fill(overleg=where, people=enumerated(names, language))[language]}"


def _acting(found: Folded, actors: Actors) -> list[str]:
    """Who can begin with these findings, everybody once."""
    people = (i for each in found.findings for i in actors.of(each.subjects, about(each)))
    return list(dict.fromkeys(people))


def _inside(word: str) -> str:
    """A heading as it reads within a sentence; an abbreviation stays as it is."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
