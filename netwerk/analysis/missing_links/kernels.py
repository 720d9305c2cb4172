"""Scores of pairs that may become ties, from the contacts they have in common."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from netwerk.errors import AnalysisError
from netwerk.measures import link_scores as kernels
from netwerk.measures.adjacency import Floats, Integers
from netwerk.measures.link_scores import LinkScore
from netwerk.model.network import Network
from netwerk.text import Text
from netwerk.ties import Level, NetworkArrays, project

METHODS: tuple[LinkScore, ...] = get_args(LinkScore)


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Pairs with their scores, best first; `a` and `b` are positions in `ids`."""

    ids: tuple[str, ...]
    a: Integers
    b: Integers
    score: Floats

    def __len__(self) -> int:
        return len(self.score)

    def __iter__(self) -> Iterator[tuple[str, str, float]]:
        """Each pair as two ids and its score."""
        for a, b, score in zip(self.a.tolist(), self.b.tolist(), self.score.tolist(), strict=True):
            yield self.ids[a], self.ids[b], score


def link_scores(
    network: Network | NetworkArrays,
    *,
    method: LinkScore = "resource_allocation",
    top: int = 20,
    level: Level = "partner",
) -> LinkScores:
    """The best pairs of partners without a tie that have a contact in common.

    Parameters
    ----------
    method
        `common_neighbours`, `adamic_adar` or `resource_allocation`.
    top
        How many pairs to keep per partner, at least 1.

    Returns
    -------
    Each pair once, by descending score, then by ids.

    Raises
    ------
    AnalysisError
        When the method is unknown or `top` is less than 1.

    References
    ----------
    Adamic, L.A. and Adar, E. (2003). Friends and neighbors on the Web. Social Networks 25, 211–230.
    Zhou, T., Lü, L. and Zhang, Y.-C. (2009). Predicting missing links via local information.
    European Physical Journal B 71, 623–630.
    """
    _check(method)
    if top < 1:
        text = Text(nl="top is minstens 1, niet {top}.", en="top is at least 1, not {top}.")
        raise AnalysisError(text.fill(top=top))
    ties = project(network, level=level)
    return LinkScores(ties.ids, *kernels.two_hop_scores(ties.adjacency, method=method, top=top))


def pair_scores(
    network: Network | NetworkArrays,
    pairs: Iterable[tuple[str, str]],
    *,
    method: LinkScore = "resource_allocation",
    level: Level = "partner",
) -> NDArray[np.float64]:
    """The score of each pair of partner ids, in the order given.

    Raises
    ------
    AnalysisError
        When the method or an id is unknown.
    """
    _check(method)
    ties = project(network, level=level)
    position = {node_id: place for place, node_id in enumerate(ties.ids)}
    places = np.array([[_place(position, i) for i in pair] for pair in pairs], dtype=np.int64)
    a, b = places.reshape(-1, 2).T
    return kernels.pair_scores(ties.adjacency, a, b, method=method)


def _place(position: dict[str, int], node_id: str) -> int:
    if node_id not in position:
        text = Text(
            nl="{id} is geen partner in dit netwerk.", en="{id} is no partner in this network."
        )
        raise AnalysisError(text.fill(id=node_id))
    return position[node_id]


def _check(method: str) -> None:
    if method not in METHODS:
        text = Text(
            nl="de methode {method} bestaat niet. Kies uit: {methods}.",
            en="there is no method {method}. Choose from: {methods}.",
        )
        raise AnalysisError(text.fill(method=repr(method), methods=", ".join(METHODS)))
