"""Structural holes: how far someone's contacts know one another, by Burt's two measures.

References
----------
R.S. Burt, "Structural holes: the social structure of competition", Harvard University Press, 1992,
chapter 2. S.P. Borgatti, "Structural holes: unpacking Burt's redundancy measures", Connections
20(1):35–38, 1997.
"""

import numpy as np

from netwerk.measures.adjacency import Adjacency, Floats
from netwerk.measures.centrality import degree
from netwerk.measures.triangles import Triangles

_DECIMALS = 12  # the same terms added in another order give the same value


def structural_holes(adjacency: Adjacency) -> tuple[Floats, Floats]:
    """The constraint and the effective size of each partner.

    With d the number of contacts, constraint is Σ over contacts j of (p_ij + Σ_q p_iq p_qj)², where
    p_ij = 1 / d(i) for a contact and q runs over the common contacts of i and j. High means that
    all depends on one circle; a triangle by itself gives the most, 1.125. It is nan for a partner
    without contacts, whom nobody constrains but who has no choice either.

    Effective size is d − 2t / d, where t counts the ties among the contacts: from d, where no two
    contacts know one another, down to 1, where all do. It is 0 for a partner without contacts.

    Notes
    -----
    Both follow from the triangles on each tie, found in near linear time: with s_ij the sum of
    1 / d(q) over common contacts, constraint is Σ (1 + s_ij)² / d(i)².

    Here d(q) counts all contacts of q, as in igraph, NetworkX and the whole-network model of
    UCINET. By default UCINET counts only those within the ego network of i, which gives more
    constraint to whoever has contacts with contacts elsewhere.
    """
    degrees = degree(adjacency)
    share: Floats = 1 / np.maximum(degrees, 1)
    triangles = Triangles(adjacency)
    common, indirect = _through_others(triangles, share)

    def per_partner(of_ties: Floats) -> Floats:
        found = np.zeros(len(degrees))
        np.add.at(found, triangles.low, of_ties)
        np.add.at(found, triangles.high, of_ties)
        return found

    constraint = per_partner((1 + indirect) ** 2) * share**2
    constraint[degrees == 0] = np.nan
    effective_size: Floats = degrees - per_partner(common) * share
    return constraint.round(_DECIMALS), effective_size.round(_DECIMALS)


def _through_others(triangles: Triangles, share: Floats) -> tuple[Floats, Floats]:
    """For each tie how many common contacts its ends have, and the sum of their shares."""
    low, high = triangles.low, triangles.high
    common, indirect = np.zeros(len(low)), np.zeros(len(low))
    for ab, ac, bc in triangles.ties():
        for tie, third in ((ab, high[ac]), (ac, high[ab]), (bc, low[ab])):
            np.add.at(common, tie, 1)
            np.add.at(indirect, tie, share[third])
    return common, indirect
