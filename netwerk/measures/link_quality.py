"""How well scores tell hidden ties from pairs without a tie."""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from netwerk.measures.adjacency import Floats
from netwerk.measures.held_out import Mask

_GROUPS = 10


@dataclass(frozen=True, slots=True)
class LinkQuality:
    """How well hidden ties were told from pairs without a tie by models that had seen neither.

    `auc` is the chance that a hidden tie scores above a pair without a tie, equal scores counted
    half; `auc_kept` leaves out pairs of which a partner has no tie left, and is None when no other
    pairs are left. The other two are about the probability that a pair is the hidden tie when there
    is one of each: `brier` its mean squared error (.25: nothing known), `calibration_error` its
    mean distance from the share that came true, over ten groups of pairs with like probabilities.
    `hidden` counts the ties that this rests on.
    """

    auc: float
    auc_kept: float | None
    brier: float
    calibration_error: float
    hidden: int


def quality_of(log_odds: Floats, tied: Mask, kept: Mask) -> LinkQuality:
    """The quality of the balanced log odds of pairs; some pairs have a tie, some have none."""
    probability = expit(log_odds)
    # Both sorts of pairs count the same, however many there are.
    weight = np.where(tied, 0.5 / tied.sum(), 0.5 / (~tied).sum())
    auc = area_under_curve(log_odds[tied], log_odds[~tied])
    return LinkQuality(
        auc=0.5 if auc is None else auc,
        auc_kept=area_under_curve(log_odds[tied & kept], log_odds[~tied & kept]),
        brier=float((weight * (probability - tied) ** 2).sum()),
        calibration_error=_calibration_error(probability, tied, weight),
        hidden=int(tied.sum()),
    )


def area_under_curve(tied: Floats, apart: Floats) -> float | None:
    """The chance that a score of `tied` is above one of `apart`, equal scores counted half.

    None where there are no scores on either side.

    Examples
    --------
    >>> area_under_curve(np.array([3.0, 1.0]), np.array([1.0, 0.0]))
    0.875
    """
    pairs = len(tied) * len(apart)
    if not pairs:
        return None
    below = np.searchsorted(ordered := np.sort(apart), tied, side="left")
    not_above = np.searchsorted(ordered, tied, side="right")
    return float((below.sum() + not_above.sum()) / (2 * pairs))


def _calibration_error(probability: Floats, tied: Mask, weight: Floats) -> float:
    order = np.argsort(probability, kind="stable")
    error = 0.0
    for group in np.array_split(order, min(_GROUPS, len(order))):
        error += abs(float((weight[group] * (probability[group] - tied[group])).sum()))
    return error
