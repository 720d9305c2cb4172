"""The overleggen that take most hours, as bars."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from netwerk.charts import Bar, Chart
from netwerk.text import Text, count_words, same

if TYPE_CHECKING:
    from . import MeetingLoadRow

_MOST = 10
_TITLE = Text(nl="Uren in overleg per jaar", en="Hours in meetings per year")
_MEANING = Text(
    nl="De overleggen die samen de meeste uren van alle deelnemers vragen, voor zover bekend.",
    en="The meetings that take most hours of all participants together, as far as known.",
)
_OVERLEG = Text(nl="Overleg", en="Meeting")
_HOURS = Text(nl="Uren per jaar", en="Hours per year")
_SAID = Text(nl="{hours} uur", en="{hours} hours")


def charts(rows: Iterable["MeetingLoadRow"], names: Mapping[str, str]) -> tuple[Chart, ...]:
    """The hours of the ten that take most; those with unknown hours have no bar."""
    bars = [
        Bar(same(names[row.subject]), (row.hours,), _SAID.fill(hours=count_words(round(row.hours))))
        for row in rows
        if row.kind == "overleg" and row.hours
    ]
    if not bars:
        return ()
    return (
        Chart(
            title=_TITLE,
            meaning=_MEANING,
            subject=_OVERLEG,
            measure=_HOURS,
            bars=tuple(bars[:_MOST]),
        ),
    )
