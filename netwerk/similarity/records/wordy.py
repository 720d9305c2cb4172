"""A column of names or addresses, and how much evidence two of its texts give in bits.

Each word looks for its partner in the other text: the same word, a word that stands for it, an
initial of it, a part of it, or one that is spelled nearly so (Jaro–Winkler: Winkler 1990, "String
comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage",
Proceedings of the Section on Survey Research Methods, ASA, 354–359). A pair of words tells as many
bits as the word is rare among the records at hand; what is left over on both sides tells against.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from netwerk.similarity.arrays import Booleans, Floats, Integers

from .tables import Table
from .words import is_of_part, name_words, words_of

# Bits. A word unseen elsewhere is ten times as rare as one in all records, or in a thousand.
_UNSEEN = 0.1
_LEAST_RECORDS = 1_000
_INITIAL = 3.0
_PER_UNLIKENESS = 25.0  # one slip in ten letters is 2.5
_OTHER_FORM = 1.5
_CONFLICT = 8.0
_ADDRESS_CONFLICT = 3.0  # a suburb or a further number may be said or not
_LEFT_OVER = 1.5
_LETTER_LEFT_OVER = 0.25
_MOST_AGAINST = 10.0
_LEAST_JARO_WINKLER = 0.8
_LEAST_ALIKE = 0.74
_LEAST_JOINED = 0.9
_STANDS_FOR = 0.96
_PART_OF = 0.9
_INITIAL_OF = 0.95
_CELLS_AT_ONCE = 2_000_000
_HARDLY = 0.2
_STATED_LEFT_OVER = 0.25
# In so many records a word must be before what follows it teaches as much as rarity apart.
_FOLLOWED = 5.0

ALIKE = 0
"""Two texts that say as much, however alike they are."""
HOLDS = 1
"""Two texts of which one is the other and more words."""
PART = 2
"""The same, where one says that it is of a branch or department."""
APART = 3
"""Two texts that each have a word of their own."""


@dataclass(frozen=True, slots=True, eq=False)
class Wordy:
    """Texts as words: the words of text `t` are `words[starts[t] : starts[t + 1]]`.

    The texts of record `r` (a name and other names) are `first[r]` to `first[r + 1]`.
    """

    vocabulary: tuple[str, ...]
    starts: Integers
    words: Integers
    first: Integers
    bits: Floats
    """How much each word tells, by how few other records have it."""
    others: Floats
    """How many records beside two have each word."""
    lengths: Integers
    first_letter: Integers
    is_spelled: Booleans
    """Whether each word is letters alone: numbers must be equal."""
    parts: Integers
    synonyms: Integers
    """Numbers of pairs of words, the lesser place times the count of words plus the greater."""
    joined: tuple[str, ...]
    acronym: tuple[str, ...]
    of_part: Booleans
    """Whether each text says that it is of a branch or department."""
    after: Floats
    """How much each of `words` still tells when the word before it was met too."""
    stated: Booleans
    """Whether each of `words` is also in a field of the record that says where it is."""

    @property
    def record(self) -> Integers:
        """The record of each text."""
        return np.repeat(np.arange(len(self.first) - 1), np.diff(self.first))


def wordy(texts: Sequence[Sequence[str]], places: Sequence[Set[str]] | None = None) -> Wordy:
    """The column of the texts of each record; texts without a word are not there.

    `places` are the words that other fields of each record have for where it is.
    """
    written = [{words: t for t in own if (words := words_of(t))} for own in texts]
    read = [list(own) for own in written]
    flat = [words for own in read for words in own]
    vocabulary = sorted({word for words in flat for word in words})
    place = {word: i for i, word in enumerate(vocabulary)}
    counts = np.zeros(len(vocabulary))
    for own in read:
        counts[list({place[word] for words in own for word in words})] += 1
    others = np.maximum(counts - 2, 0)
    tokens = np.array([place[w] for words in flat for w in words], dtype=np.int64)
    starts, first = _running([len(words) for words in flat]), _running([len(own) for own in read])
    bits = rarity(others, len(texts))
    said = places or [frozenset[str]()] * len(read)
    stated = [w in here for own, here in zip(read, said, strict=True) for ws in own for w in ws]
    return Wordy(
        vocabulary=tuple(vocabulary),
        starts=starts,
        words=tokens,
        first=first,
        bits=bits,
        others=others,
        lengths=np.array([len(word) for word in vocabulary], dtype=np.int64),
        first_letter=np.array([ord(word[0]) for word in vocabulary], dtype=np.int64),
        is_spelled=np.array([word.isalpha() for word in vocabulary], bool),
        parts=_parts(place),
        synonyms=_synonyms(place),
        joined=tuple("".join(words) for words in flat),
        acronym=tuple(_acronym(words) for words in flat),
        of_part=np.array([is_of_part(t) for own in written for t in own.values()], bool),
        after=_after(tokens, starts, first, others, bits),
        stated=np.array(stated, bool),
    )


def _after(
    words: Integers, starts: Integers, first: Integers, others: Floats, bits: Floats
) -> Floats:
    """The bits of each word given the one before it: of Vegas after Las hardly any.

    How often the one follows the other among further records, from a start at its own rarity.
    """
    follows = np.ones(len(words), dtype=bool)
    follows[starts[:-1]] = False
    here = np.flatnonzero(follows)
    before, word = words[here - 1], words[here]
    record = np.searchsorted(starts[first], here, side="right")
    pairs, place = np.unique(before * len(bits) + word, return_inverse=True)
    # Each pair of words once for every record that has it.
    once, _ = np.divmod(np.unique(place * len(first) + record), len(first))
    both = np.maximum(np.bincount(once, minlength=len(pairs)) - 2, 0)[place]
    told = bits[words]
    share = (both + _FOLLOWED * np.exp2(-bits[word])) / (others[before] + _FOLLOWED)
    told[here] = np.minimum(bits[word], -np.log2(share))
    return told


def rarity(others: Floats, records: int) -> Floats:
    """The bits that something tells which so many other records have."""
    share = others / max(records, 1) + _UNSEEN / max(records, _LEAST_RECORDS)
    bits: Floats = np.maximum(-np.log2(share), 0)
    return bits


def word_bits(
    column: Wordy, a: Integers, b: Integers, most: float, *, of_place: bool = False
) -> tuple[Floats, Integers]:
    """The evidence of the best two texts of each two records, and how these two are related.

    No words tell more than `most` bits together. Where one of the two has no text it is 0. Of the
    relation see :data:`ALIKE`, :data:`HOLDS`, :data:`PART` and :data:`APART`. Of texts `of_place`,
    addresses, a word left over on both sides tells less.
    """
    text_a, text_b, pair = _texts_of(column, a, b)
    bits, relation = np.zeros(len(text_a)), np.zeros(len(text_a), np.int64)
    sizes = np.diff(column.starts)
    cells = np.cumsum(sizes[text_a] * sizes[text_b])
    start = 0
    while start < len(text_a):
        done = cells[start - 1] if start else 0
        end = max(start + 1, int(np.searchsorted(cells, done + _CELLS_AT_ONCE)))
        block = slice(start, end)
        bits[block], relation[block] = _of_texts(
            column, text_a[block], text_b[block], most, of_place=of_place
        )
        start = end
    best = np.full(len(a), -np.inf)
    np.maximum.at(best, pair, bits)
    of_best = np.full(len(a), APART)
    chosen = bits == best[pair]
    np.minimum.at(of_best, pair[chosen], relation[chosen])
    known = np.isfinite(best)
    return np.where(known, best, 0), np.where(known, of_best, ALIKE)


def _texts_of(column: Wordy, a: Integers, b: Integers) -> tuple[Integers, Integers, Integers]:
    """Every text of each record in `a` beside every one of that in `b`, and which pair it is."""
    texts = np.diff(column.first)
    height, width = texts[a], texts[b]
    pair = np.repeat(np.arange(len(a)), height * width)
    cell = np.arange(len(pair)) - np.repeat(
        np.cumsum(height * width) - height * width, height * width
    )
    return (
        column.first[a][pair] + cell // width[pair],
        column.first[b][pair] + cell % width[pair],
        pair,
    )


def _of_texts(
    column: Wordy, a: Integers, b: Integers, most: float, *, of_place: bool
) -> tuple[Floats, Integers]:
    sizes = np.diff(column.starts)
    table = Table(sizes[a], sizes[b])
    at_a = column.starts[a][table.pair] + table.row
    at_b = column.starts[b][table.pair] + table.column
    in_a, in_b = column.words[at_a], column.words[at_b]
    alike = np.round(_alike(column, in_a, in_b), 6)
    met = table.mutually_best(alike)
    told, cost = _told(column, in_a, in_b, alike, _bits_of_cells(column, table, met, at_a, at_b))
    weight = _weights(column)
    found, spent, met_a, met_b = (
        np.bincount(table.pair, weights=met * x, minlength=len(a))
        for x in (told, cost, weight[at_a], weight[at_b])
    )
    left_a, left_b = _sums(column, a, weight) - met_a, _sums(column, b, weight) - met_b
    conflict, extra = np.minimum(left_a, left_b), np.abs(left_a - left_b)
    clash = _ADDRESS_CONFLICT if of_place else _CONFLICT
    against = spent + clash * conflict + _LEFT_OVER * extra
    bits = np.maximum(np.minimum(found, most) - against, -_MOST_AGAINST)
    whole = _written_as_one(column, a, b, most)
    holds = (conflict < _HARDLY) & (extra >= 1)
    is_part = column.of_part[a] != column.of_part[b]
    relation = np.select([holds & is_part, holds, conflict >= 1], [PART, HOLDS, APART], ALIKE)
    return np.maximum(bits, whole), np.where(bits >= whole, relation, ALIKE)


def _bits_of_cells(
    column: Wordy, table: Table, met: Booleans, at_a: Integers, at_b: Integers
) -> Floats:
    """What the words of each cell tell when they meet: nothing new when both say where it is."""
    by_side = [
        np.where(table.follows(met, side), column.after[at], column.bits[column.words[at]])
        for side, at in enumerate((at_a, at_b))
    ]
    stated = column.stated[at_a] & column.stated[at_b]
    return np.asarray(np.where(stated, 0, np.minimum(*by_side)))


def _weights(column: Wordy) -> Floats:
    """How much each word of the texts counts when it is left over."""
    letter = np.array([len(word) == 1 for word in column.vocabulary], dtype=bool)
    light = np.where(column.stated, _STATED_LEFT_OVER, 1.0)
    return np.where(letter[column.words], _LETTER_LEFT_OVER, light)


def _sums(column: Wordy, texts: Integers, weight: Floats) -> Floats:
    """The weight of the words of each text together."""
    running = np.concatenate(([0.0], np.cumsum(weight)))
    return running[column.starts[texts + 1]] - running[column.starts[texts]]


def _told(
    column: Wordy, a: Integers, b: Integers, alike: Floats, bits: Floats
) -> tuple[Floats, Floats]:
    """The bits of two words that met, and what their not being equal takes off.

    A word that others have too is seldom a slip of the pen.
    """
    initial = (alike < 1) & (np.minimum(column.lengths[a], column.lengths[b]) == 1)
    slip = np.log2(1 + np.minimum(column.others[a], column.others[b]))
    cost = np.where(alike == _STANDS_FOR, _OTHER_FORM, _PER_UNLIKENESS * (1 - alike) + slip)
    cost = np.where(initial | (alike == 1), 0, np.minimum(cost, bits))
    return np.where(initial, np.minimum(bits, _INITIAL), bits), cost


def _alike(column: Wordy, a: Integers, b: Integers) -> Floats:
    """How alike each two words are, 0 when they do not stand for one another."""
    count = len(column.vocabulary)
    pairs, place = np.unique(np.minimum(a, b) * count + np.maximum(a, b), return_inverse=True)
    i, j = np.divmod(pairs, max(count, 1))
    shorter = np.minimum(column.lengths[i], column.lengths[j])
    spelled = column.is_spelled[i] & column.is_spelled[j]
    alike = np.zeros(len(pairs))
    fuzzy = np.flatnonzero((shorter >= 4) & spelled)
    alike[fuzzy] = _spelled_alike(column.vocabulary, i[fuzzy], j[fuzzy])
    same_letter = column.first_letter[i] == column.first_letter[j]
    alike[(shorter == 1) & same_letter & spelled] = _INITIAL_OF
    alike[np.isin(pairs, column.parts)] = _PART_OF
    alike[np.isin(pairs, column.synonyms)] = _STANDS_FOR
    alike[i == j] = 1
    return alike[place]


def _spelled_alike(vocabulary: Sequence[str], i: Integers, j: Integers) -> Floats:
    """The share of letters that need no change, where Jaro–Winkler finds the words near too."""
    if not len(i):
        return np.zeros(0)
    words = [[vocabulary[p] for p in places.tolist()] for places in (i, j)]
    near = cpdist(*words, scorer=JaroWinkler.normalized_similarity, dtype=np.float64)
    kept: Floats = cpdist(*words, scorer=OSA.normalized_similarity, dtype=np.float64)
    return np.where((near >= _LEAST_JARO_WINKLER) & (kept >= _LEAST_ALIKE), kept, 0)


def _parts(place: Mapping[str, int]) -> Integers:
    """Pairs of a word and one that begins or ends with it."""
    return _numbers(
        len(place),
        (
            (i, place[part])
            for word, i in place.items()
            if word.isalpha()
            for size in range(5, len(word) - 2)
            for part in (word[:size], word[-size:])
            if part in place
        ),
    )


def _synonyms(place: Mapping[str, int]) -> Integers:
    pairs = name_words().same_word
    return _numbers(
        len(place), ((place[a], place[b]) for a, b in pairs if a in place and b in place)
    )


def _numbers(count: int, pairs: Iterable[tuple[int, int]]) -> Integers:
    return np.array([min(pair) * count + max(pair) for pair in pairs], dtype=np.int64)


def _written_as_one(column: Wordy, a: Integers, b: Integers, most: float) -> Floats:
    """The evidence of texts that are one but for spaces, or one the acronym of the other."""
    bits = np.full(len(a), -np.inf)
    sizes = np.diff(column.starts)
    for k in np.flatnonzero(sizes[a] != sizes[b]).tolist():
        one, other = column.joined[a[k]], column.joined[b[k]]
        alike = OSA.normalized_similarity(one, other, score_cutoff=_LEAST_JOINED)
        if alike and _digits(one) == _digits(other):
            told = min(_told_by(column, a[k]), _told_by(column, b[k]))
            bits[k] = min(told, most) - _PER_UNLIKENESS * (1 - alike) - 1
        if (other and column.acronym[a[k]] == other) or (one and column.acronym[b[k]] == one):
            bits[k] = max(bits[k], _INITIAL * min(len(one), len(other)) - 2)
    return bits


def _told_by(column: Wordy, text: int) -> float:
    return float(column.bits[column.words[column.starts[text] : column.starts[text + 1]]].sum())


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _acronym(words: Sequence[str]) -> str:
    """The first letters of three words or more."""
    return "".join(word[0] for word in words) if len(words) >= 3 else ""


def _running(sizes: Sequence[int]) -> Integers:
    return np.concatenate(([0], np.cumsum(np.array(sizes, dtype=np.int64)))).astype(np.int64)
