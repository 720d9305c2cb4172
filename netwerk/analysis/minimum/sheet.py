"""The sheet on which a wijkcoördinator answers what is still unknown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from netwerk.answers import Answer, FillIn, Outcome
from netwerk.errors import InputError, InputErrors
from netwerk.model.identifiers import kind_of
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import Assessment, Headcount
from netwerk.model.vocabulary import CRITERION, PROFESSION
from netwerk.results import Asked
from netwerk.text import Text

from . import sheet_words as words
from .asking import Question, weight
from .found import moment_text

if TYPE_CHECKING:
    from . import MinimumRow

_DAY = len("2026-03-14")
_Cell: TypeAlias = tuple[str, str | None, str]  # area, theme, criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAnswer:
    """One judgement or headcount to fill in, and in how many cells it stands for unknown.

    Without a theme it is about the whole wijk. `on` is the day that is proposed for it.
    """

    area: str
    theme: str | None
    question: Text
    times: int
    criterion: str | None
    profession: str | None
    on: Moment | None


def to_answer(
    questions: Iterable[Question], rows: Iterable["MinimumRow"], at: Moment | None
) -> Asked:
    """A row per judgement or headcount that is asked for, what answers most by itself first.

    A headcount counts for its share: only all of them together are an answer.
    """
    cells: dict[_Cell, list[MinimumRow]] = defaultdict(list)
    for row in rows:
        if row.status == "unknown":
            cells[row.area, row.theme, row.criterion].append(row)
            cells[row.area, None, row.criterion].append(row)
    on = at if at is not None and len(at) == _DAY else None
    weighed = [pair for question in questions for pair in _rows(question, cells, on)]
    first = sorted(weighed, key=lambda pair: -pair[1])
    return Asked(tuple(row for row, _ in first), words.COLUMNS)


def _rows(
    question: Question, cells: Mapping[_Cell, Sequence["MinimumRow"]], on: Moment | None
) -> Iterator[tuple[ToAnswer, float]]:
    """The rows of one question, each with how much it answers."""
    area, theme, professions = question.area, question.theme, question.professions
    for criterion in question.criteria:
        found = cells[area, theme, criterion]
        for profession in professions or (None,):
            row = ToAnswer(
                area=area,
                theme=theme,
                question=_words(criterion, theme, profession),
                times=len(found),
                criterion=None if profession else criterion,
                profession=profession,
                on=on,
            )
            yield row, weight(found) / max(1, len(professions))


def _words(criterion: str, theme: str | None, profession: str | None) -> Text:
    if profession:
        return words.HOW_MANY.fill(profession=PROFESSION.text_of(profession))
    asked = words.QUESTIONS[criterion]
    return asked if theme else words.WHOLE_WIJK.fill(question=asked)


def _meaning(network: Network, answers: Sequence[Answer], on: Moment | None) -> Outcome:
    """Judgements and headcounts of the day that stands there, else of the day of confirming."""
    there: dict[tuple[object, ...], Node] = {_key(x): x for x in network.nodes_of(Assessment)}
    there |= {_key(count): count for count in network.nodes_of(Headcount)}
    found: list[Node] = []
    faults: list[InputError] = []
    for answer in answers:
        when = answer.on or on
        if not _is_whole(answer):
            faults.append(InputError(words.OTHER_ROW, place=answer.place))
        elif when is None:
            faults.append(InputError(words.NO_DAY, place=answer.place))
        elif on is not None and when.first_day > on.last_day:
            said = {"when": moment_text(when), "on": moment_text(on)}
            faults.append(InputError(words.TOO_LATE.fill(**said), place=answer.place))
        else:
            new = _stated(answer, when)
            old = there.get(_key(new))
            found.append(_joined(old, new) if old else new)
    if faults:
        raise InputErrors(faults)
    return Outcome(network.with_(found))


def _is_whole(answer: Answer) -> bool:
    """Whether the cells by which the row is known are still what was written there."""
    (area, theme), (criterion, profession) = answer.subjects, answer.keys
    is_known = criterion in CRITERION.words if answer.number is None else not (criterion or theme)
    is_known = is_known and (not profession or profession in PROFESSION.words)
    return is_known and kind_of(area) == "area" and (not theme or kind_of(theme) == "theme")


def _key(node: Assessment | Headcount) -> tuple[object, ...]:
    """What tells a judgement or headcount from every other, whatever its id."""
    if isinstance(node, Headcount):
        return node.area, node.profession, node.on
    return node.area, node.theme, node.criterion, node.on


def _joined(old: Node, new: Node) -> Node:
    """The new one in the place of the old, which keeps what the new one does not speak of."""
    own = {name: value for name, value in new if name != "id" and value not in (None, ())}
    return old.changed(**own)


def _stated(answer: Answer, when: Moment) -> Assessment | Headcount:
    """What an answer says."""
    (area, theme), (criterion, profession) = answer.subjects, answer.keys
    if answer.number is None:
        return Assessment(
            area=area,
            theme=theme or None,
            criterion=criterion,
            status=answer.choice,
            on=when,
            by=answer.by,
            result=answer.remark,
            origin=answer.place.sheet,
        )
    counted_by = words.COUNTED_BY.fill(by=answer.by).nl if answer.by else None
    return Headcount(
        area=area,
        profession=profession,
        number=answer.number,
        on=when,
        summary=" ".join(filter(None, (answer.remark, counted_by))) or None,
        origin=answer.place.sheet,
    )


SHEET = FillIn(
    name=Text(nl="Te beantwoorden", en="To answer"),
    explained=words.EXPLAINED,
    subjects={"area": Text(nl="Wijk", en="Wijk"), "theme": Text(nl="Thema", en="Theme")},
    columns=("question", "times"),
    choices=words.CHOICES,
    meaning=_meaning,
    keys=words.KEYS,
    answer=Text(nl="Antwoord", en="Answer"),
    optional=frozenset({"theme"}),
    counted="profession",
    dated=True,
)
