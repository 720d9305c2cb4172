"""How alike two short Dutch texts are, from 0 (nothing in common) to 1 (the same words).

Definition: a soft alignment. Each word looks for its best partner in the other text: 1 where the
stems are equal, .9 for a synonym of the field, .7 for a broader word and for a part of a compound,
else the Dice coefficient of their letter groups of 2 to 4 (below .3 nothing). The similarity is
the geometric mean of what share of the weight of each text found a partner. Function words and
boilerplate weigh .2, other words more as fewer texts have them; when one text denies and the other
does not, the whole is multiplied by .72. Nothing in it is learned from rated pairs. The words it
knows stand in `words.toml`: abbreviations, synonyms, broader words, function words.
"""

from netwerk.similarity.lexicon import Lexicon, Words, read_lexicon
from netwerk.similarity.pairs import pair_similarity
from netwerk.similarity.reading import shared_words
from netwerk.similarity.search import all_pairs_similarity, similar_pairs
from netwerk.similarity.vectors import Encoder

__all__ = [
    "Encoder",
    "Lexicon",
    "Words",
    "all_pairs_similarity",
    "pair_similarity",
    "read_lexicon",
    "shared_words",
    "similar_pairs",
]
