"""Which domains meet: by how many contacts, through how many partners, and whom it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import numpy as np
from scipy import sparse

from netwerk.measures.adjacency import Adjacency, Integers
from netwerk.measures.fragmentation import components
from netwerk.measures.mixing import only_parties, ties_between
from netwerk.model.network import Network
from netwerk.ties import DOMAINS, MAX_GATHERING, Level, NetworkArrays, Ties, project

GENERAL_PRACTICE = "general_practice"
Status = Literal["meet", "through_one", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainContact:
    """Two domains, their ties and the pairs of partners that could have one.

    `status` is `never` without a tie, `through_one` where all ties are those of one partner, who is
    in `parties` (a single tie has one at either end), else `meet`. `only_through_gp`: a chain of
    contacts joins them, but none without somebody of the huisartsenzorg.
    """

    a: str
    b: str
    ties: int
    pairs: int
    status: Status
    parties: tuple[str, ...]
    only_through_gp: bool


def domain_contacts(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    max_gathering: int = MAX_GATHERING,
) -> tuple[DomainContact, ...]:
    """Which domains of this network meet, which only through one partner, and which never.

    Returns
    -------
    One row per two domains that have partners here, by their keys; partners without a domain are in
    none, though chains of contacts run through them.
    """
    return contacts_between(project(network, level=level, max_gathering=max_gathering))


def contacts_between(ties: Ties) -> tuple[DomainContact, ...]:
    """The contacts between each two domains, at the level of these ties."""
    domain, count = ties.domain.astype(np.int64), len(DOMAINS)
    number = ties_between(ties.adjacency, domain, count)
    party = only_parties(ties.adjacency, domain, count)
    members = np.bincount(domain[domain >= 0], minlength=count)
    joined = _joined(components(ties.adjacency), domain)
    without_gp = _joined_without_gp(ties.adjacency, domain)
    rows = []
    for a, b in combinations(np.flatnonzero(members).tolist(), 2):
        parties = tuple(ties.ids[p] for p in sorted({*_known(party[a, b], party[b, a])}))
        row = DomainContact(
            a=DOMAINS[a],
            b=DOMAINS[b],
            ties=int(number[a, b]),
            pairs=int(members[a] * members[b]),
            status="through_one" if parties else "meet" if number[a, b] else "never",
            parties=parties,
            only_through_gp=bool(
                joined[a, b]
                and not without_gp[a, b]
                and GENERAL_PRACTICE not in (DOMAINS[a], DOMAINS[b])
            ),
        )
        rows.append(row)
    return tuple(rows)


def _known(*places: int) -> Iterator[int]:
    return (int(place) for place in places if place >= 0)


def _joined(labels: Integers, domain: Integers) -> Integers:
    """For each two domains whether a part holds partners of both; above 0 where one does."""
    known = np.flatnonzero(domain >= 0)
    shape = (int(labels.max(initial=0)) + 1, len(DOMAINS))
    there = sparse.csr_matrix((np.ones(len(known)), (labels[known], domain[known])), shape=shape)
    there.data[:] = 1
    found: Integers = (there.T @ there).toarray().astype(np.int64)
    return found


def _joined_without_gp(adjacency: Adjacency, domain: Integers) -> Integers:
    """The same, were nobody of the huisartsenzorg there."""
    others = np.flatnonzero(domain != DOMAINS.index(GENERAL_PRACTICE))
    return _joined(components(adjacency[others][:, others]), domain[others])
