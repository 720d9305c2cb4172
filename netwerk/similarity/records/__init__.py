"""Which records of a list are the same party, entered twice.

Two records are the same with the probability that their evidence gives, in bits, after Fellegi and
Sunter (1969, Journal of the American Statistical Association 64, 1183–1210): every column adds
log2 of how often two records of one party agree so, over how often two others do. What is rare
among these very records tells most. Names lead: their words are compared one by one (`wordy`).
Other columns hold a single value each (`values`), or groups. How often one party's records agree in
such a column, and how many records are double, is learned from the records by expectation
maximisation (Winkler 1988, Proceedings of the Section on Survey Research Methods, ASA, 667–671),
from a start at one in ten; nothing needs rated pairs. What says the same twice counts once: words
that always follow one another, words of the place in a name, and part of what several columns say
of where something is. Which records are compared at all: `blocking`. On the whole: Christen (2012),
Data Matching, Springer.
"""

from .columns import Column
from .comparison import RecordPair
from .pairs import duplicate_pairs

__all__ = ["Column", "RecordPair", "duplicate_pairs"]
