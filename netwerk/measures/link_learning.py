"""A score of pairs that a network teaches itself: from its own ties, hidden for the purpose.

A tenth of the ties is hidden at a time, and a model (`stacking`) learns to tell those pairs from
pairs without a tie by what can still be known of them (`pair_features`).
"""

import numpy as np
from scipy import sparse
from scipy.special import expit
from threadpoolctl import threadpool_limits

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern
from netwerk.measures.held_out import HeldOut, held_out
from netwerk.measures.link_quality import LinkQuality, quality_of
from netwerk.measures.link_scores import best_pairs
from netwerk.measures.pagerank import pagerank_scores
from netwerk.measures.pair_features import PairFeatures
from netwerk.measures.stacking import Examples, Stack

FEWEST_TIES = 50  # measured: with fewer, rooted PageRank predicts about as well
_PARTS = 5  # of the cross-validation
_CANDIDATES = 100  # of every partner
_MOST_CANDIDATES = 2_000_000  # of all together


class LinkModel:
    """What a network taught itself about its ties.

    `quality` is how well it did on unseen ones; `odds` are those of a tie of just any pair, if one
    in ten ties is missing.
    """

    def __init__(self, ones: Adjacency, stack: Stack, odds: float, quality: LinkQuality) -> None:
        self._ones, self._stack, self.odds = ones, stack, odds
        self._features = PairFeatures(ones)
        self.quality = quality

    def best(self, *, top: int) -> tuple[Integers, Integers, Floats]:
        """Pairs without a tie but with a path: the most probable `top` of every partner.

        Of the best pairs by rooted PageRank: a hundred of every partner up to 20,000 partners,
        fewer beyond, and at least `top`.

        Returns
        -------
        a, b, probability
            Every pair once, a < b; by descending probability, then a, then b.

        Raises
        ------
        ValueError
            When `top` is less than 1.
        """
        partners = self._ones.shape[0]
        each = min(_CANDIDATES, _MOST_CANDIDATES // partners)
        a, b, _ = pagerank_scores(self._ones, top=max(top, each))
        chance = self.probability(a, b)
        ends, other = np.concatenate([a, b]), np.concatenate([b, a])
        table = sparse.csr_matrix((np.tile(chance, 2), (ends, other)), shape=self._ones.shape)
        return best_pairs([table], top=top)

    def probability(self, a: Integers, b: Integers) -> Floats:
        """The chance that each pair (a[i], b[i]) has a tie, if one in ten ties is missing.

        The partners of a pair differ; a pair that has a tie already gets 1.
        """
        tied = np.asarray(self._ones[a, b]).ravel() > 0
        chance = np.ones(len(a))
        if not tied.all():
            with threadpool_limits(1):
                log_odds = self._stack.log_odds(self._features.of(a[~tied], b[~tied]))
            chance[~tied] = expit(log_odds + np.log(self.odds))
        return chance


def learn_links(adjacency: Adjacency, *, seed: int = 0) -> LinkModel | None:
    """Learn from the ties of a network; None with fewer than 50, or when no tie is absent.

    Parameters
    ----------
    seed
        Makes the draw of hidden ties the same every time.

    Notes
    -----
    A partner that lost its only tie stays among the examples. It would betray its tie, were there
    no others: the model sees how many of those without ties had none to begin with.
    """
    ones = pattern(adjacency)
    if ones.nnz // 2 < FEWEST_TIES:
        return None
    # One thread: as fast at this size, much faster on a busy machine, and the same everywhere.
    with threadpool_limits(1):
        rounds = list(held_out(ones, seed=seed))
        if not rounds:
            return None
        examples = _examples(rounds)
        stack = Stack(examples)
        kept = np.concatenate([each.both_keep_ties for each in rounds])
        quality = quality_of(stack.unseen, examples.tied, kept)
        return LinkModel(ones, stack, rounds[0].odds, quality)


def _examples(rounds: list[HeldOut]) -> Examples:
    return Examples(
        features=np.vstack([PairFeatures(each.visible).of(each.a, each.b) for each in rounds]),
        tied=np.concatenate([each.tied for each in rounds]),
        part=np.repeat(np.arange(len(rounds)) % _PARTS, [len(each.a) for each in rounds]),
    )
