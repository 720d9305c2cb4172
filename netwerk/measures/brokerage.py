"""Brokerage: who stands between two partners of which groups, after Gould & Fernandez.

A broker has a tie with two partners that have none with each other. By the groups of the three it
is a *coordinator* (all one group), an *itinerant* broker (the two are of one group, the broker of
another), a *gatekeeper* or *representative* (one of the two is of the broker's group: it lets the
other in, or speaks for its own) or a *liaison* (three groups).

References
----------
R.V. Gould & R.M. Fernandez, "Structures of mediation: a formal approach to brokerage in transaction
networks", Sociological Methodology 19:89–126, 1989.
"""

from typing import NamedTuple

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Integers, pattern, rows_of_entries
from netwerk.measures.triangles import Triangles


class Brokerage(NamedTuple):
    """For each partner the number of unordered pairs between which it has each role."""

    coordinator: Integers
    itinerant: Integers
    gatekeeper: Integers
    representative: Integers
    liaison: Integers


def brokerage(adjacency: Adjacency, groups: Integers) -> Brokerage:
    """How often each partner brokers between two others, by role.

    Each pair counts once for each of its brokers; ties go both ways, so one between the broker's
    own and another group counts once as gatekeeper and once as representative. Partners without a
    group (a code below 0) broker nothing, and nothing is brokered between them and others.

    Notes
    -----
    All pairs of contacts, by the groups of these contacts, less the pairs that have a tie: near
    linear, as finding the triangles is. (The R package `sna` goes by ordered pairs: there all but
    gatekeeper and representative are twice as many.)
    """
    known = np.flatnonzero(groups >= 0)
    among = pattern(adjacency)[known][:, known]
    _, group = np.unique(groups[known], return_inverse=True)
    found = np.zeros((len(groups), 4), dtype=np.int64)
    found[known] = _pairs_of_contacts(among, group) - _pairs_with_a_tie(among, group)
    liaison, itinerant, mixed, coordinator = found.T.copy()
    return Brokerage(coordinator, itinerant, mixed, mixed.copy(), liaison)


def _pairs_of_contacts(ones: Adjacency, group: Integers) -> Integers:
    """The pairs of contacts of each partner: liaison, itinerant, mixed, coordinator."""
    partners = len(group)
    place = np.arange(partners), group
    contacts = ones @ sparse.csr_matrix((np.ones(partners), place), shape=(partners, partners))
    of, count = rows_of_entries(contacts), contacts.data.astype(np.int64)
    own, alike = np.zeros((2, partners), dtype=np.int64)
    inside = contacts.indices == group[of]
    own[of[inside]] = count[inside]
    np.add.at(alike, of, _pairs(count))
    degrees = np.diff(ones.indptr).astype(np.int64)
    coordinator, mixed = _pairs(own), own * (degrees - own)
    itinerant = alike - coordinator
    liaison = _pairs(degrees) - coordinator - mixed - itinerant
    return np.stack([liaison, itinerant, mixed, coordinator], axis=1)


def _pairs_with_a_tie(ones: Adjacency, group: Integers) -> Integers:
    """Those of them that have a tie: a triangle holds one for each of its corners."""
    found = np.zeros((len(group), 4), dtype=np.int64)
    for a, b, c in Triangles(ones).corners():
        for broker, one, other in ((a, b, c), (b, a, c), (c, a, b)):
            own = group[broker]
            inside = np.add(group[one] == own, group[other] == own, dtype=np.int64)
            role = np.where(inside > 0, 1 + inside, group[one] == group[other])
            np.add.at(found, (broker, role), 1)
    return found


def _pairs(count: Integers) -> Integers:
    return count * (count - 1) // 2
