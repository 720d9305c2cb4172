"""Networks with printed values that NetworkX does not ship, as whoever published them drew them."""

from collections.abc import Iterable

import networkx as nx
import numpy as np

from netwerk.measures.adjacency import Integers
from tests.measures.graphs import Graph

# The course r4sna (cllghn.github.io/r4sna) prints what the R packages sna, igraph, keyplayer and
# isnar answer on the strike and on the Anabaptists.

# Who discussed the strike in a wood-processing facility with whom (Michael 1997), as it comes with
# de Nooy, Mrvar & Batagelj, "Exploratory social network analysis with Pajek": 24 people, 38 ties.
_STRIKE = [
    "Xavier Wendle Sam",
    "Utrecht Norm Russ Quint Sam",
    "Frank Gill",
    "Domingo Carlos Alejandro Eduardo",
    "Norm Bob Ozzie Sam Vern Paul",
    "Hal Bob Gill John",
    "Russ Quint Ted",
    "Karl Ozzie Lanny John",
    "Bob Ike Lanny Mike Alejandro John",
    "Quint Paul",
    "Wendle Sam",
    "Ike Gill Mike",
    "Ted Vern",
    "Gill John",
    "Lanny John",
    "Carlos Alejandro Eduardo",
    "Alejandro Eduardo",
]
_SPANISH_SPEAKING = {"Domingo", "Carlos", "Alejandro", "Eduardo"}
_YOUNG = {"Frank", "Hal", "Karl", "Bob", "Ike", "Gill", "Lanny", "Mike", "John"}

# Koschade 2006, "A social network analysis of Jemaah Islamiyah", Studies in Conflict & Terrorism
# 29:559–575, table 1: 17 people by their row in that table, 63 ties.
_BALI = [
    "0 1 2 3 4 5 7 8 14 16",
    "1 3 5 6",
    "2 3 4 5 7 8 14 15 16",
    "3 4 5 6 7 8 9 10 11 12 13 14 16",
    "4 5 7 8 14 15 16",
    "5 6 7 8 14 16",
    "7 8 14 15 16",
    "8 14 15 16",
    "9 10 11 12 13",
    "10 11 12 13",
    "11 12 13",
    "12 13",
    "14 15 16",
    "15 16",
]
_BALI_ROLES = [(0, 3, 5), (1, 2, 6), (4, 7, 8, 14, 16), (9, 15), (10, 11, 12, 13)]

# Matthews and others 2013, as the course enlarged it: 67 leaders of the Reformation by their row in
# its table, 183 ties.
_ANABAPTISTS = [
    "0 2 15 16 24 27 62 64",
    "1 63 64",
    "2 3 4 5 6 7 8 9 10 11 17 63 64",
    "3 4 14",
    "4 5 6 7 8 9 12 13 48 52",
    "5 7 9 48 52",
    "6 47 48 51 52 54",
    "7 14 17 19 20 21 38 43 48 52 63 64",
    "8 48 52",
    "9 14 17 43",
    "10 11",
    "12 48 52",
    "13 48 52",
    "14 15 16 17 18 43 63 64",
    "15 16 18 44 62",
    "16 27",
    "17 18 22 32 33 48 52 57",
    "18 22 25 26 31 32 33 34 35 36 44 47 51 57",
    "19 54 63 64",
    "20 35 37 39 40 47 51 54",
    "21 24 43 63 64",
    "22 23 24 26 32 34 47 51",
    "23 24 25",
    "24 27 30 43 63 64",
    "25 57",
    "27 28 29 30 49 59",
    "28 29 30 46 49 60 61",
    "29 30 46 49 60 66",
    "30 49 60 62 63",
    "31 47 51 64",
    "32 33 34 47 51",
    "33 34 47",
    "34 47 51",
    "35 40 41 47 50 51 54",
    "37 38",
    "40 41 54",
    "41 54 57",
    "42 54",
    "45 46 65",
    "46 58",
    "47 51",
    "48 52",
    "53 55 56 58 66",
    "55 56 58 60",
    "56 58",
    "59 60",
    "61 66",
    "62 63",
    "63 64",
]
_MELCHIORITES = (27, 28, 29, 30, 45, 46, 49, 53, 55, 56, 58, 59, 60, 61, 65, 66)


def strike() -> Graph:
    """The employees, by name."""
    return nx.parse_adjlist(_STRIKE)


def strike_groups(names: Iterable[str]) -> Integers:
    """The group of each employee: 0 Spanish-speaking, 1 young English-speaking, 2 older."""
    groups = [0 if name in _SPANISH_SPEAKING else 1 if name in _YOUNG else 2 for name in names]
    return np.array(groups, dtype=np.int64)


def bali() -> Graph:
    """The people behind the attack on Bali of 2002."""
    return _numbered(_BALI, 17)


def bali_roles() -> Integers:
    """Command, assistants, bomb makers, bombers and team Lima, numbered in this order."""
    roles = np.empty(17, dtype=np.int64)
    for role, members in enumerate(_BALI_ROLES):
        roles[list(members)] = role
    return roles


def anabaptists() -> Graph:
    """The leaders of the Reformation."""
    return _numbered(_ANABAPTISTS, 67)


def melchiorites() -> Integers:
    """1 for each Anabaptist leader who was a Melchiorite, else 0."""
    found = np.zeros(67, dtype=np.int64)
    found[list(_MELCHIORITES)] = 1
    return found


def _numbered(lines: list[str], nodes: int) -> Graph:
    graph = nx.empty_graph(nodes)
    graph.add_edges_from(nx.parse_adjlist(lines, nodetype=int).edges)
    return graph
