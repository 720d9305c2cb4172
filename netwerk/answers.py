"""Sheets to fill in: what an analysis asks about each of its rows, and what the answers mean.

An analysis declares one :class:`FillIn`. Writing the sheet, reading it back and telling what it
changed follow from that declaration.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from netwerk.errors import Place
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.verdicts import Complements, CoordinatesWith, DistinctFrom, SameAs, Verdict
from netwerk.text import Text

EXPLANATION = Text(nl="Uitleg", en="Explanation")
ANSWER = Text(nl="Oordeel", en="Judgement")
REMARK = Text(nl="Toelichting", en="Remark")
BY = Text(nl="Door", en="By")
DATE = Text(nl="Datum", en="Date")
JUDGED = Text(
    nl="Tweetallen waarover u al een keuze hebt vastgelegd, staan er niet bij: {count}.",
    en="Pairs that were judged before were left out: {count}.",
)
ID_OF = Text(nl="{heading} (kenmerk)", en="{heading} (id)")


@dataclass(frozen=True, slots=True)
class Choice:
    """A word to choose, what it does in one sentence, and other words that are read as it."""

    text: Text
    meaning: Text
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A row that was filled in: the ids it is about, what was chosen, and where it stands.

    `keys` are the further cells by which its row is known, as they were written. Where a number
    was asked for, that is the answer, and there is no choice; `on` is the day it is of.
    """

    subjects: tuple[str, ...]
    choice: str
    number: int | None = None
    on: Moment | None = None
    remark: str | None = None
    by: str | None = None
    keys: tuple[str, ...] = ()
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The network after the answers, and what somebody should know of how it came about."""

    network: Network
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FillIn:
    """A sheet with a row per row that a result asks about, in which people choose a word.

    `name` is that of the sheet. `subjects` are the fields of a row that hold the ids it is about,
    with their headings, but those in `optional` may be empty; `columns` are the columns of the
    result that explain it, and `keys` further fields to be written and given back as they are. A
    row that has the key `counted` asks for a whole number in place of a word. A sheet that is
    `dated` has a column for the day of the answer, with the field `on` of the row as a proposal.
    `meaning` gives what the answers of one sheet come to, confirmed at a moment; it may raise
    InputErrors with their places.
    """

    name: Text
    explained: tuple[Text, ...]
    subjects: Mapping[str, Text]
    columns: tuple[str, ...]
    choices: Mapping[str, Choice]
    meaning: Callable[[Network, Sequence[Answer], Moment | None], Outcome]
    keys: Mapping[str, Text] = field(default_factory=dict)
    answer: Text = ANSWER
    optional: frozenset[str] = frozenset()
    counted: str | None = None
    dated: bool = False


_VERDICTS = {cls.kind: cls for cls in (SameAs, DistinctFrom, CoordinatesWith, Complements)}


def with_verdicts(network: Network, answers: Iterable[Answer], on: Moment | None) -> Network:
    """The network with, between the two subjects of each answer, the verdict that was chosen.

    A choice is the kind of a verdict. Another verdict between the two gives way; the very same
    stays as it was, the day on which it was given too.
    """
    there: dict[tuple[str, ...], list[Verdict]] = defaultdict(list)
    for link in network.links:
        if isinstance(link, Verdict):
            there[link.source, link.target].append(link)
    new: list[Verdict] = []
    gone: list[Verdict] = []
    for answer in answers:
        verdict = _verdict(answer, on)
        old = there[verdict.source, verdict.target]
        if not any(_says_no_less(link, verdict) for link in old):
            gone += old
            new.append(verdict)
    return network.without(links=gone).with_(links=new) if new else network


def _verdict(answer: Answer, on: Moment | None) -> Verdict:
    source, target = sorted(answer.subjects)
    return _VERDICTS[answer.choice](
        source,
        target,
        reason=answer.remark,
        by=answer.by,
        origin=answer.place.sheet,
        confirmed_on=on,
    )


def _says_no_less(stored: Verdict, verdict: Verdict) -> bool:
    """Whether a verdict that is there says all that a new one says, and still holds."""
    return (
        stored.kind == verdict.kind
        and stored.until is None
        and verdict.reason in (None, stored.reason)
        and verdict.by in (None, stored.by)
    )
