"""The overview at a glance: area × theme, and for each area criterion × theme."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from netwerk.charts import Bar, Chart, marked
from netwerk.matrices import Matrix, MatrixCell, Tone
from netwerk.text import Text, same

from .words import (
    CHART_MEANING,
    CHART_TITLE,
    CRITERIA,
    OF_SIX,
    SIX,
    STATUSES,
    SUMMARY,
    THEME,
    WITH_PRIORITY,
)

if TYPE_CHECKING:
    from . import MinimumRow

_TONES: Mapping[str, Tone] = {
    "met": "good",
    "partly": "middle",
    "not_met": "bad",
    "unknown": "none",
}


def matrices(rows: Iterable["MinimumRow"], names: Mapping[str, str]) -> tuple[Matrix, ...]:
    """How many criteria are met per area and theme, then the status of each per area.

    An area of which nothing is known yet has no matrix of its own.
    """
    cells: dict[tuple[str, str], dict[str, MinimumRow]] = {}
    for row in rows:
        cells.setdefault((row.area, row.theme), {})[row.criterion] = row
    areas = list(dict.fromkeys(area for area, _ in cells))
    themes = sorted({theme for _, theme in cells})
    if not cells:
        return ()
    known = {row.area for found in cells.values() for row in found.values() if row.basis}
    columns = tuple(same(names[theme]) for theme in themes)
    whole = Matrix(
        title=SUMMARY,
        columns=columns,
        rows=tuple(
            (same(names[area]), tuple(_summary(cells[area, theme]) for theme in themes))
            for area in areas
        ),
    )
    return (
        whole,
        *(
            Matrix(
                title=same(names[area]),
                columns=columns,
                rows=tuple(
                    (text, tuple(_cell(cells[area, theme].get(name)) for theme in themes))
                    for name, text in CRITERIA.items()
                    if any(name in cells[area, theme] for theme in themes)
                ),
            )
            for area in areas
            if area in known
        ),
    )


def charts(rows: Iterable["MinimumRow"], names: Mapping[str, str]) -> tuple[Chart, ...]:
    """Per theme how many of the six criteria have which status, over all wijken together."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.criterion in SIX:
            found.setdefault(row.theme, []).append(row.status)
    series = tuple((STATUSES[status], tone) for status, tone in _TONES.items())
    bars = []
    for theme in sorted(found):
        counts = tuple(found[theme].count(status) for status in _TONES)
        bars.append(Bar(same(names[theme]), counts, marked(counts, series)))
    if not bars:
        return ()
    return (
        Chart(
            title=CHART_TITLE,
            meaning=CHART_MEANING,
            subject=THEME,
            measure=CHART_TITLE,
            bars=tuple(bars),
            series=series,
        ),
    )


def _cell(row: "MinimumRow | None") -> MatrixCell | None:
    return MatrixCell(STATUSES[row.status], _TONES[row.status]) if row else None


def _summary(cells: Mapping[str, "MinimumRow"]) -> MatrixCell:
    """Met only when all six are; what is not met shows before what is unknown."""
    found = [cells[name].status for name in SIX]
    overall = next((s for s in ("not_met", "unknown", "partly") if s in found), "met")
    said: Text = OF_SIX.fill(met=found.count("met"), all=len(SIX))
    if cells[SIX[0]].prioritised:
        said = WITH_PRIORITY.fill(said=said)
    return MatrixCell(said, _TONES[overall])
