"""Scores of pairs that may become ties, from the ties that there are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from netwerk.errors import AnalysisError
from netwerk.measures import link_scores as two_hop
from netwerk.measures.adjacency import Floats, Integers
from netwerk.measures.link_learning import learn_links
from netwerk.measures.link_quality import LinkQuality
from netwerk.measures.pagerank import pagerank_pairs, pagerank_scores
from netwerk.model.network import Network
from netwerk.text import Text
from netwerk.ties import Level, NetworkArrays, project

Method: TypeAlias = Literal[two_hop.LinkScore, "rooted_pagerank", "combined"]
METHODS: tuple[Method, ...] = get_args(Method)


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Pairs with their scores, best first; `a` and `b` are positions in `ids`.

    `quality` says how well the method `combined` told hidden ties from pairs without a tie; it is
    None for other methods, and for a network too small to learn from.
    """

    ids: tuple[str, ...]
    a: Integers
    b: Integers
    score: Floats
    quality: LinkQuality | None = None

    @property
    def probability(self) -> Floats | None:
        """The chance of a tie, if one in ten ties is missing; None where it was not learned."""
        return None if self.quality is None else self.score

    def __len__(self) -> int:
        return len(self.score)

    def __iter__(self) -> Iterator[tuple[str, str, float]]:
        """Each pair as two ids and its score."""
        for a, b, score in zip(self.a.tolist(), self.b.tolist(), self.score.tolist(), strict=True):
            yield self.ids[a], self.ids[b], score


def link_scores(
    network: Network | NetworkArrays,
    *,
    method: Method = "resource_allocation",
    top: int = 20,
    level: Level = "partner",
) -> LinkScores:
    """The best pairs of partners without a tie between whom there is a path.

    Parameters
    ----------
    method
        `common_neighbours`, `adamic_adar` or `resource_allocation`: what contacts the two have in
        common, for pairs that have any. `rooted_pagerank`: how often a walk that keeps returning to
        one visits the other. `combined`: learned from the network's own ties, hidden for the
        purpose; the score is a probability. With fewer than 50 ties it is rooted PageRank.
    top
        How many pairs to keep per partner, at least 1.

    Returns
    -------
    Each pair once, by descending score, then by ids.

    Raises
    ------
    AnalysisError
        When the method is unknown or `top` is less than 1.

    Notes
    -----
    `combined` looks at the best pairs by rooted PageRank: a hundred per partner up to 20,000
    partners, fewer beyond, and at least `top`.

    References
    ----------
    Adamic, L.A. and Adar, E. (2003). Friends and neighbors on the Web. Social Networks 25, 211–230.
    Ghasemian, A. et al. (2020). Stacking models for nearly optimal link prediction in complex
    networks. PNAS 117, 23393–23400.
    Liben-Nowell, D. and Kleinberg, J. (2007). The link-prediction problem for social networks.
    Journal of the American Society for Information Science and Technology 58, 1019–1031.
    Zhou, T., Lü, L. and Zhang, Y.-C. (2009). Predicting missing links via local information.
    European Physical Journal B 71, 623–630.
    """
    _check(method)
    if top < 1:
        text = Text(nl="top is minstens 1, niet {top}.", en="top is at least 1, not {top}.")
        raise AnalysisError(text.fill(top=top))
    ties = project(network, level=level)
    match method:
        case "combined" | "rooted_pagerank":
            model = learn_links(ties.adjacency) if method == "combined" else None
            if model is None:
                return LinkScores(ties.ids, *pagerank_scores(ties.adjacency, top=top))
            return LinkScores(ties.ids, *model.best(top=top), quality=model.quality)
        case _:
            found = two_hop.two_hop_scores(ties.adjacency, method=method, top=top)
            return LinkScores(ties.ids, *found)


def pair_scores(
    network: Network | NetworkArrays,
    pairs: Iterable[tuple[str, str]],
    *,
    method: Method = "resource_allocation",
    level: Level = "partner",
) -> NDArray[np.float64]:
    """The score of each pair of different partners, by their ids, in the order given.

    Parameters
    ----------
    method
        As in `link_scores`; `combined` gives 1 to a pair that has a tie.

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
    match method:
        case "combined" | "rooted_pagerank":
            model = learn_links(ties.adjacency) if method == "combined" else None
            if model is None:
                return pagerank_pairs(ties.adjacency, a, b)
            return model.probability(a, b)
        case _:
            return two_hop.pair_scores(ties.adjacency, a, b, method=method)


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
