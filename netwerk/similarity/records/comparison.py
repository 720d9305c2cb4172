"""Records side by side: the evidence of every column, put together to a probability."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from netwerk.similarity.arrays import Floats, Integers

from . import blocking
from .columns import REACHED_BY, Column, Record, texts_of, value_of
from .evidence import common as common_of, common_bits, group_bits, together, value_bits
from .values import START, TOGETHER, Values, learned, levels_of, values
from .words import words_of
from .wordy import APART, HOLDS, PART, Wordy, word_bits, wordy

_SETS = ("group", "shared", "apart")
_DOUBLE = 0.1  # of the records, until they say otherwise
_STRENGTH = 200.0  # as that many records
_LEAST_RECORDS = 50
_ROUNDS = 4
_MOST_NAMES = 20  # of one record
_STAND_ALONE = 6.0  # bits by which an equal rare name is enough by itself


@dataclass(frozen=True, slots=True)
class RecordPair:
    """Two records by their places, how probable it is that they are one, and why.

    `bits` are the evidence per column, for it above 0 and against it below. `holds` when the name
    of one is that of the other and more words, `is_part` when these say that it is a branch or a
    department. `group` is how many records are equal in every column when these two are, else 0.
    """

    a: int
    b: int
    score: float
    bits: Mapping[str, float] = field(default_factory=dict)
    holds: bool = False
    is_part: bool = False
    group: int = 0


class Comparison:
    """The columns of distinct records, and what is known of pairs of them."""

    def __init__(self, records: Sequence[Record], columns: Sequence[Column]) -> None:
        self._count = len(records)
        self._columns = columns
        names = [
            [t for c in columns if c.form == "name" for t in texts_of(record.get(c.name))][
                :_MOST_NAMES
            ]
            for record in records
        ]
        self._names = wordy(names, _words_of_places(records, columns))
        self._words: dict[str, Wordy] = {}
        self._values: dict[str, Values] = {}
        self._sets: dict[str, list[frozenset[str]]] = {}
        for column in columns:
            texts = [texts_of(record.get(column.name)) for record in records]
            if column.form == "words":
                said = _words_of_places(records, [c for c in columns if c is not column])
                self._words[column.name] = wordy([[" ".join(own)] for own in texts], said)
            elif column.form in _SETS:
                self._sets[column.name] = [frozenset(own) for own in texts]
            elif column.form != "name":
                self._values[column.name] = values([value_of(column.form, own) for own in texts])

    def pairs(self, minimum: float) -> list[RecordPair]:
        """The pairs a < b of at least this probability, among those worth comparing."""
        a, b = self._candidates()
        return self._scored(a, b, minimum)

    def with_itself(self, places: Sequence[int]) -> list[RecordPair]:
        """Each of these records beside one that is equal to it."""
        if not places:
            return []
        same = np.array(places, dtype=np.int64)
        return self._scored(same, same, 0.0)

    def _candidates(self) -> tuple[Integers, Integers]:
        keys = blocking.keys_of_words(self._names, "name")
        for name, words in self._words.items():
            for own, more in zip(keys, blocking.keys_of_words(words, name), strict=True):
                own += more
        for name, column in self._values.items():
            for own, place in zip(keys, column.place.tolist(), strict=True):
                if place >= 0:
                    own.append((f"{name}={column.vocabulary[place]}", 1.0))
        for declared in self._columns:
            if declared.form in ("group", "shared"):
                self._add_common_words(keys, declared.name)
            if declared.form == "group":
                for own, groups in zip(keys, self._sets[declared.name], strict=True):
                    own += [(f"{declared.name}:{group}", 1.0) for group in groups]
        near = blocking.candidates(keys)
        beside = blocking.neighbours(self._sorted_names())
        numbers = np.unique(np.concatenate([i * self._count + j for i, j in (near, beside)]))
        i, j = np.divmod(numbers, max(self._count, 1))
        return i, j

    def _add_common_words(self, keys: list[list[tuple[str, float]]], name: str) -> None:
        """A key per word of the name and thing that is shared: a common surname at one employer."""
        names = self._names
        bounds = names.starts[names.first].tolist()
        for record, common in enumerate(self._sets[name]):
            words = set(names.words[bounds[record] : bounds[record + 1]].tolist())
            keys[record] += [(f"{name}:{key}:{word}", 1.0) for key in common for word in words]

    def _sorted_names(self) -> list[str]:
        first = self._names.first
        return [
            self._names.joined[f] if f < last else ""
            for f, last in zip(first[:-1].tolist(), first[1:].tolist(), strict=True)
        ]

    def _scored(self, a: Integers, b: Integers, minimum: float) -> list[RecordPair]:
        most = -self._prior(_DOUBLE) + _STAND_ALONE
        names, relation = word_bits(self._names, a, b, most)
        total, bits = self._learned({"name": names, **self._settled(a, b, most)}, a, b, relation)
        probability = _probability(total)
        kept = np.flatnonzero(probability >= minimum)
        return [
            RecordPair(
                int(a[k]),
                int(b[k]),
                round(float(probability[k]), 6),
                {name: round(float(bits[name][k]), 3) for name in bits if bits[name][k]},
                holds=bool(relation[k] in (HOLDS, PART)),
                is_part=bool(relation[k] == PART),
            )
            for k in kept.tolist()
        ]

    def _settled(self, a: Integers, b: Integers, most: float) -> dict[str, Floats]:
        """The bits of columns of which nothing is learned."""
        found = {}
        for column in self._columns:
            if column.form == "words":
                words = self._words[column.name]
                found[column.name] = word_bits(words, a, b, most, of_place=column.where)[0]
            elif column.form in ("shared", "apart"):
                found[column.name] = common_bits(self._sets[column.name], column.form, a, b)
        return found

    def _prior(self, double: float) -> float:
        """Bits against any two records, before they are looked at, when so many are double."""
        return float(np.log2(2 * double / max(self._count, _LEAST_RECORDS)))

    def _learned(
        self, settled: dict[str, Floats], a: Integers, b: Integers, relation: Integers
    ) -> tuple[Floats, dict[str, Floats]]:
        """The bits for or against each pair, and per column, once learning has settled."""
        forms = {column.name: column.form for column in self._columns}
        where = {column.name for column in self._columns if column.where}
        common = {
            name: common_of(s, a, b) for name, s in self._sets.items() if forms[name] == "group"
        }
        levels = {name: levels_of(column, a, b) for name, column in self._values.items()}
        levels |= {name: found for name, (found, _) in common.items()}
        start = {name: TOGETHER if name in common else START for name in levels}
        m, double = start, _DOUBLE
        for _ in range(_ROUNDS):
            bits = dict(settled)
            for name, column in self._values.items():
                bits[name] = value_bits(column, forms[name], levels[name], a, m[name])
            for name, (found, rarest) in common.items():
                bits[name] = group_bits(found, rarest, m[name], relation == APART)
            total = self._prior(double) + together(bits, where)
            sure = np.where(relation == PART, 0, _probability(total))
            m = {name: learned(levels[name], sure, start[name]) for name in levels}
            double = (sure.sum() + _STRENGTH * _DOUBLE) / (self._count + _STRENGTH)
        return total, bits


def _probability(bits: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp2(-np.clip(bits, -60, 60))))


def _words_of_places(records: Sequence[Record], columns: Sequence[Column]) -> list[frozenset[str]]:
    """The words of each record that say where it is: elsewhere they tell nothing further."""
    where = [c.name for c in columns if c.where and c.form not in REACHED_BY]
    return [
        frozenset(
            w for name in where for text in texts_of(record.get(name)) for w in words_of(text)
        )
        for record in records
    ]
