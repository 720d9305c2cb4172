"""Two texts word by word: which of their words are partners."""

import numpy as np

from netwerk.similarity.arrays import Booleans, Floats, Integers


class Table:
    """The cells of the tables of words of each pair of texts, one after another."""

    def __init__(self, height: Integers, width: Integers) -> None:
        size = height * width
        self.pair = np.repeat(np.arange(len(size)), size)
        self._first = (np.cumsum(size) - size)[self.pair]
        cell = np.arange(len(self.pair)) - self._first
        self.row, self.column = np.divmod(cell, width[self.pair])
        self._rows = np.cumsum(height) - height
        self._columns = np.cumsum(width) - width
        self._in_row = self._rows[self.pair] + self.row
        self._in_column = self._columns[self.pair] + self.column
        self._count = int(height.sum()), int(width.sum())
        self._cell = cell

    def mutually_best(self, alike: Floats) -> Booleans:
        """The cells in which both words find their best partner; equal words go first."""
        met = alike == 1
        free = ~(self._any_row(met) | self._any_column(met)) & (alike > 0)
        # Among equals the first counts: a millionth less for every later cell.
        rank = np.where(free, alike - 1e-9 * self._cell, 0)
        best_row, best_column = np.zeros(self._count[0]), np.zeros(self._count[1])
        np.maximum.at(best_row, self._in_row, rank)
        np.maximum.at(best_column, self._in_column, rank)
        mutual = (rank == best_row[self._in_row]) & (rank == best_column[self._in_column])
        return np.asarray(met | (free & mutual), dtype=bool)

    def follows(self, met: Booleans, side: int) -> Booleans:
        """The cells whose word in the first (0) or second text comes after one that met too."""
        place, step = (self._in_row, self.row) if side == 0 else (self._in_column, self.column)
        has_met = np.zeros(self._count[side] + 1, dtype=bool)
        has_met[place[met]] = True
        return np.asarray((step > 0) & has_met[place - 1])

    def _any_row(self, cells: Booleans) -> Booleans:
        counts = np.bincount(self._in_row[cells], minlength=self._count[0])
        return np.asarray(counts[self._in_row] > 0)

    def _any_column(self, cells: Booleans) -> Booleans:
        counts = np.bincount(self._in_column[cells], minlength=self._count[1])
        return np.asarray(counts[self._in_column] > 0)
