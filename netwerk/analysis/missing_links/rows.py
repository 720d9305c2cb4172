"""What is told of each pair: why, how far apart, who introduces them, where, and what it gains."""

from dataclasses import dataclass

import numpy as np

from netwerk.measures.gain import Gains
from netwerk.measures.link_scores import distances
from netwerk.model.network import Network
from netwerk.ties import Ties

from .fit import Fit, Fitting
from .meeting import Meetings
from .variety import Order, varied

MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingLinkRow:
    """Two partners to introduce to one another; `score` is 0–1, `gain` a fall in DF.

    `distance` is None when no chain of contacts joins them, `via` and `overleg` when there is none,
    `gain` where the network is too large to work it out. `probability` is the chance that the two
    have a tie, if one in ten ties is missing; None where it was not learned.
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    common_themes: tuple[str, ...]
    common_goals: tuple[str, ...]
    common_target_groups: tuple[str, ...]
    distance: int | None
    via: str | None
    overleg: str | None
    gain: float | None
    probability: float | None


def rows_of(
    network: Network, ties: Ties, fitting: Fitting, fit: Fit, order: Order
) -> tuple[MissingLinkRow, ...]:
    """The pairs as rows, in the order in which to introduce them, 10,000 at most."""
    gains = Gains(ties.adjacency, fit.a, fit.b)
    places = varied(fit, gains, order, MOST_ROWS)
    fit, gained = fit.at(places), [gains.alone[place] for place in places.tolist()]
    meetings, reasons = Meetings(network, ties), _reasons(fitting, fit)
    away = distances(ties.adjacency, fit.a, fit.b)
    chances = [None] * len(gained) if fit.chance is None else fit.chance.tolist()
    rows = []
    for i, (a, b) in enumerate(zip(fit.a.tolist(), fit.b.tolist(), strict=True)):
        one, other, themes = ties.ids[a], ties.ids[b], fitting.common_themes(a, b)
        via = meetings.introducer(one, other)
        rows.append(
            MissingLinkRow(
                a=one,
                b=other,
                score=float(fit.score[i]),
                reasons=reasons[i],
                common_themes=themes,
                common_goals=fitting.goals.shared(a, b),
                common_target_groups=fitting.common_target_groups(a, b),
                distance=int(away[i]) if np.isfinite(away[i]) else None,
                via=via,
                overleg=meetings.overleg(one, other, themes, via),
                gain=gained[i],
                probability=chances[i],
            )
        )
    return tuple(rows)


def _reasons(fitting: Fitting, fit: Fit) -> list[tuple[str, ...]]:
    """Why the two of each pair should meet, as keys of `REASONS`."""
    near = fitting.nearness(fit.a, fit.b).tolist()
    ambition = fitting.ambition(fit.a, fit.b).tolist()
    reasons = []
    for i, (a, b) in enumerate(zip(fit.a.tolist(), fit.b.tolist(), strict=True)):
        stated = {
            "theme": fitting.common_themes(a, b),
            "contacts": near[i],
            "goal": fitting.goals.shared(a, b),
            "target_group": fitting.target_groups.shared(a, b),
            "ambition": ambition[i] == 1,
            "same_ambition": 0 < ambition[i] < 1,
            "survey": {a, b} <= fitting.asked,
        }
        reasons.append(tuple(reason for reason, holds in stated.items() if holds))
    return reasons
