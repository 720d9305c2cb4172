"""How alike two short Dutch texts are, from 0 (nothing in common) to 1 (the same words).

Definition: a soft alignment. Each word looks for its best partner in the other text: 1 where the
stems are equal, .9 for a synonym of the field, .7 where the one is a part of the other's compound,
else the Dice coefficient of their letter groups of 2 to 4 (below .25 nothing). The similarity is
the weighted mean of what the words of both texts found. Function words weigh .2; when one text
denies and the other does not, the whole is multiplied by .72. Nothing in it is learned from rated
pairs. The words it knows stand in `words.toml`: abbreviations, synonyms, function words.
"""

from netwerk.similarity.alignment import all_pairs_similarity, pair_similarity
from netwerk.similarity.reading import shared_words

__all__ = ["all_pairs_similarity", "pair_similarity", "shared_words"]
