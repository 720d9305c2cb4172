"""Which records of a list are the same party, entered twice.

Two records are the same with the probability that their evidence gives, in bits, after Fellegi and
Sunter (1969, Journal of the American Statistical Association 64, 1183–1210): every column adds
log2 of how often two records of one party agree so, over how often two others do. What is rare
among these very records tells most. Names lead: their words are compared one by one (`wordy`).
Other columns hold a single value each (`values`). How often one party's records agree in such a
column is learned from the records; nothing needs rated pairs. Every tenth record is taken to be
double. Which records are compared at all: `blocking`. On the whole: Christen (2012), Data Matching,
Springer.
"""

from .columns import Column
from .comparison import RecordPair
from .pairs import duplicate_pairs

__all__ = ["Column", "RecordPair", "duplicate_pairs"]
