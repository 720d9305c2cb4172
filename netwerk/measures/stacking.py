"""A model of which pairs have a tie: trees and a straight line, weighed by what they do unseen.

Trees follow any shape, and do best where a network has thousands of ties; the line needs fewer
examples and ranks the very best pairs better. A third model weighs the two, and turns their
judgement into a probability, by the examples that neither had learned from.

References
----------
A. Ghasemian, H. Hosseinmardi, A. Galstyan, E.M. Airoldi & A. Clauset, "Stacking models for nearly
optimal link prediction in complex networks", PNAS 117:23393–23400, 2020.
J. Platt, "Probabilistic outputs for support vector machines and comparisons to regularized
likelihood methods", Advances in Large Margin Classifiers, 61–74, 1999 (the third model).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from netwerk.measures.adjacency import Floats, Integers
from netwerk.measures.held_out import Mask

Classifier: TypeAlias = Any  # scikit-learn has no types

_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs with their features (one row each), whether they have a tie, and their part.

    What is learned is tried on each part by models that learned from the other parts.
    """

    features: Floats
    tied: Mask
    part: Integers

    def parts(self) -> Iterator[tuple[Mask, Mask]]:
        """Each part, and all the others."""
        for part in np.unique(self.part).tolist():
            inside = self.part == part
            yield inside, ~inside


class Stack:
    """What was learned from examples.

    `unseen` holds the log odds of every example by models that had not seen its part. (What weighs
    them, three numbers, had not either; but it had seen judgements of models that had.)
    """

    def __init__(self, examples: Examples) -> None:
        tied, seen = examples.tied, examples.features
        judged = np.zeros((len(tied), len(_MODELS)))
        for inside, others in examples.parts():
            models = _fitted(seen[others], tied[others])
            judged[inside] = _judged(models, seen[inside])
        self.unseen = np.zeros(len(tied))
        for inside, others in examples.parts():
            weigher = _weigher(judged[others], tied[others])
            self.unseen[inside] = _weighed(weigher, judged[inside])
        self._models = _fitted(seen, tied)
        self._weigher = _weigher(judged, tied)

    def log_odds(self, features: Floats) -> Floats:
        """Of a tie, when ties are as common as pairs without one."""
        return _weighed(self._weigher, _judged(self._models, features))


def _trees() -> Classifier:
    from sklearn.ensemble import HistGradientBoostingClassifier

    return HistGradientBoostingClassifier(
        learning_rate=0.05,
        max_iter=150,
        max_leaf_nodes=8,
        l2_regularization=5,
        max_features=0.5,
        early_stopping=False,
        random_state=0,
    )


def _line() -> Classifier:
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import FunctionTransformer, StandardScaler

    line = LogisticRegression(C=0.1, max_iter=2_000)
    return make_pipeline(FunctionTransformer(_compressed), StandardScaler(), line)


def _compressed(features: Floats) -> Floats:
    """Scores run over many orders of magnitude: their logarithms are nearer to a straight line."""
    logarithms: Floats = np.sign(features) * np.log1p(10 * np.abs(features))
    return logarithms


_MODELS: tuple[Callable[[], Classifier], ...] = (_trees, _line)


def _fitted(features: Floats, tied: Mask) -> list[Classifier]:
    return [model().fit(features, tied) for model in _MODELS]


def _judged(models: list[Classifier], features: Floats) -> Floats:
    """The log odds of each pair, one column for each model."""
    return np.column_stack([model.decision_function(features) for model in models])


def _weigher(judged: Floats, tied: Mask) -> Classifier:
    """The third model: the log odds of a tie, when ties are as common as pairs without one."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(class_weight="balanced", max_iter=2_000).fit(judged, tied)


def _weighed(weigher: Classifier, judged: Floats) -> Floats:
    log_odds: Floats = weigher.decision_function(judged)
    # A pair in other company is added up in another order: the last digits are noise.
    return log_odds.round(_DECIMALS)
