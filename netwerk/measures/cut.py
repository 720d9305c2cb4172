"""Where a network hangs by one thread: cut partners, bridges, and what comes loose without them.

A cut partner is one without whom its component falls apart, a bridge a tie without which it does.
Between them lie blocks: parts that stay together whoever leaves.

References
----------
R.E. Tarjan & U. Vishkin, "An efficient parallel biconnectivity algorithm", SIAM J. Computing
14:862–874, 1985. S.P. Borgatti, "Identifying sets of key players in a social network",
Computational and Mathematical Organization Theory 12:21–34, 2006.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from netwerk.measures.adjacency import Adjacency, Floats, Integers, pattern, rows_of_entries
from netwerk.measures.fragmentation import component_sizes
from netwerk.measures.spanning import SpanningTree


class Blocks:
    """The blocks of a network, and what falls apart without each partner or tie.

    For each partner `cut_partners` says whether its component falls apart without it, `cut_off` how
    many others then lose the largest part, and `fragmentation_without` is F of what is left of the
    whole network; nan where that is fewer than two partners.

    Notes
    -----
    In near linear time for all partners at once: each block hangs from one partner in a spanning
    tree, its head, and without the head all that hangs from the block comes loose.
    """

    def __init__(self, adjacency: Adjacency) -> None:
        ones = pattern(adjacency)
        self._tree = SpanningTree(ones)
        self._size = component_sizes(self._tree.component)[self._tree.component]
        _, eldest, block = np.unique(
            _blocks(ones, self._tree)[1:], return_index=True, return_inverse=True
        )
        # By place: the block of the tie upwards. By block: its head, the first place below that,
        # its ties in the tree, and how many partners hang from it.
        self._block = np.append(-1, block)
        self._eldest, self._head = eldest + 1, self._tree.above[eldest + 1]
        self._ties_down = np.bincount(block, minlength=len(eldest))
        right_below = self._tree.above[1:] == self._head[block]
        self._loose = np.zeros(len(eldest), dtype=np.int64)
        np.add.at(self._loose, block[right_below], self._tree.below[1:][right_below])
        parts, largest, connected = self._without_each()
        self.cut_partners: NDArray[np.bool_] = parts > 1
        self.cut_off: Integers = self._size - 1 - largest
        pairs = (len(parts) - 1) * (len(parts) - 2)
        # Of n members each is connected with n − 1 others: the sum is that of all components.
        connected += int((self._size - 1).sum()) - self._size * (self._size - 1)
        self.fragmentation_without: Floats = (
            1 - connected / pairs if pairs > 0 else np.full(len(parts), np.nan)
        )

    def _without_each(self) -> tuple[Integers, Integers, Integers]:
        """What a component falls into without each member: parts, the largest, pairs connected.

        Beside what comes loose, there is a part above the member, unless it stands at the top.
        """
        place = self._tree.place[:-1]
        loose, parts, largest, pairs = np.zeros((4, len(place) + 1), dtype=np.int64)
        np.add.at(loose, self._head, self._loose)
        np.add.at(parts, self._head, 1)
        np.maximum.at(largest, self._head, self._loose)
        np.add.at(pairs, self._head, self._loose * (self._loose - 1))
        upper = self._size - 1 - loose[place]
        return (
            parts[place] + (upper > 0),
            np.maximum(largest[place], upper),
            pairs[place] + upper * (upper - 1),
        )

    def bridges(self) -> tuple[Integers, Integers, Integers]:
        """The ties that alone join two parts, and how many partners the smaller part has.

        Returns
        -------
        a, b, cut_off
            Every bridge once, a < b, in ascending order.
        """
        tree = self._tree
        alone = (self._ties_down == 1) & (self._head > 0)
        down, up = self._eldest[alone], self._head[alone]
        ends = np.sort([tree.partner[up], tree.partner[down]], axis=0)
        below = tree.below[down]
        smaller = np.minimum(below, self._size[ends[0]] - below)
        order = np.lexsort(ends[::-1])
        a, b = ends[:, order].astype(np.int64)
        return a, b, smaller[order]

    def parts_without(self, partner: int) -> tuple[Integers, ...]:
        """The parts into which the other members of a partner's component fall without it.

        The largest first, of equal ones that of the earliest member; members in ascending order.
        """
        tree, place = self._tree, int(self._tree.place[partner])
        start, stop = np.searchsorted(tree.above, [place, place + 1]).tolist()
        part = np.where(tree.component == tree.component[partner], 0, -1)
        for child in range(start, stop):
            block = int(self._block[child])
            if self._head[block] == place:
                part[tree.hanging_from(child)] = 1 + block
        part[partner] = -1
        parts = [np.flatnonzero(part == number) for number in np.unique(part[part >= 0])]
        return tuple(sorted(parts, key=lambda members: (-len(members), members[0])))


def _blocks(ones: Adjacency, tree: SpanningTree) -> Integers:
    """The block of the tie from each place to the one above it.

    Two ties of the tree lie in one block when a tie outside it makes a circle through both: from v
    past the one above it (a place below v is tied to one that does not hang from what is above v),
    or between two branches.
    """
    place, number = tree.place[:-1], tree.preorder
    a, b = place[rows_of_entries(ones)], place[ones.indices]
    lowest, highest = number.copy(), number.copy()
    np.minimum.at(lowest, a, number[b])
    np.maximum.at(highest, a, number[b])
    lowest = tree.joined_upwards(lowest, np.minimum)
    highest = tree.joined_upwards(highest, np.maximum)
    above = tree.above[1:]
    passes = (lowest[1:] < number[above]) | (highest[1:] >= number[above] + tree.below[above])
    down = 1 + np.flatnonzero(passes)
    across = number[a] + tree.below[a] <= number[b]
    ends = np.append(down, a[across]), np.append(tree.above[down], b[across])
    joined = sparse.csr_matrix((np.ones(len(ends[0])), ends), shape=(len(number),) * 2)
    return csgraph.connected_components(joined, directed=False)[1].astype(np.int64)
