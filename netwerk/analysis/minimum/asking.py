"""What to ask first: the headcounts and judgements that answer most of what is unknown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from netwerk.findings import Finding

from .found import listed
from .taking_part import profession_words
from .words import ASK_HEADCOUNT, ASK_THEME, ASK_WIJK, CRITERIA, DESCRIBED, PRIORITY

if TYPE_CHECKING:
    from . import MinimumRow

Asked: TypeAlias = Literal["headcount", "assessment"]
_URGENT = 2  # a theme with priority counts as much as two others


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A headcount or judgement to ask for, and how many unknown cells it answers.

    Without a theme it is about the whole wijk. `professions` are those to count.
    """

    area: str
    theme: str | None
    asks: Asked
    criteria: tuple[str, ...]
    professions: tuple[str, ...]
    answers: int

    def finding(self) -> Finding:
        """The question in a sentence."""
        said = listed(CRITERIA[criterion] for criterion in self.criteria)
        if self.asks == "headcount":
            fields = {"professions": profession_words(self.professions)}
            return Finding(ASK_HEADCOUNT, (self.area,), fields)
        if self.theme is None:
            return Finding(ASK_WIJK, (self.area,), {"criteria": said, "answers": self.answers})
        ids = {"area_id": self.area, "theme_id": self.theme}
        return Finding(ASK_THEME, (self.area, self.theme), {"criteria": said, **ids})


def questions(
    rows: Sequence["MinimumRow"], uncounted: Mapping[str, Sequence[str]]
) -> tuple[Question, ...]:
    """What would turn unknown into an answer, what answers most first.

    Parameters
    ----------
    uncounted
        The professions without a headcount, by area.
    """
    unknown = [row for row in rows if row.status == "unknown" and row.criterion != PRIORITY]
    times = Counter((row.area, row.criterion) for row in unknown)
    # What is unknown on several themes, one judgement of the whole wijk answers.
    shared = {key for key, count in times.items() if count > 1 and key[1] in DESCRIBED}
    cells: dict[tuple[str, str | None, bool], list[MinimumRow]] = defaultdict(list)
    for row in unknown:
        is_counted = row.criterion == "participation"
        of_wijk = is_counted or (row.area, row.criterion) in shared
        cells[row.area, None if of_wijk else row.theme, is_counted].append(row)
    asked = [
        (_question(area, theme, found, uncounted[area] if is_counted else ()), weight(found))
        for (area, theme, is_counted), found in cells.items()
    ]
    return tuple(question for question, _ in sorted(asked, key=lambda pair: -pair[1]))


def _question(
    area: str, theme: str | None, rows: Sequence["MinimumRow"], professions: Sequence[str]
) -> Question:
    return Question(
        area=area,
        theme=theme,
        asks="headcount" if professions else "assessment",
        criteria=tuple(dict.fromkeys(row.criterion for row in rows)),
        professions=tuple(professions),
        answers=len(rows),
    )


def weight(rows: Iterable["MinimumRow"]) -> int:
    """How much an answer to these cells counts."""
    return sum(_URGENT if row.prioritised else 1 for row in rows)
