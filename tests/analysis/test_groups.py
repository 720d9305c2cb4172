"""Communities, named by what sets their members apart."""

from itertools import combinations

import networkx as nx
import pytest

from netwerk.analysis.fragmentation import communities_of, fragmentation
from netwerk.model.links import About, ActiveIn, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Person, Theme
from netwerk.native import from_networkx
from netwerk.ties import LEVELS, Level

SOCIAL, YOUTH, APART = ("A1", "A2", "A3", "A4"), ("B1", "B2", "B3"), "C1"


def two_cliques() -> Network:
    """Four of the social domain, three on jeugd, one of each in touch; C1 with nobody."""
    nodes = [
        *(Person(name=name, domain="social") for name in SOCIAL),
        *(Person(name=name) for name in (*YOUTH, APART)),
        *(Area(name=name) for name in ("Oost", "Stad")),
        Theme(name="Jeugd"),
    ]
    pairs = [*combinations(SOCIAL, 2), *combinations(YOUTH, 2), ("A1", "B1")]
    met = [WorksWith(source=f"person:{a.lower()}", target=f"person:{b.lower()}") for a, b in pairs]
    youth = [f"person:{name.lower()}" for name in YOUTH]
    links = [
        *met,
        *(About(source=person, target="theme:jeugd") for person in youth),
        *(ActiveIn(source=person, target="area:oost") for person in youth[:2]),
    ]
    return Network(nodes, links)


def test_a_community_is_named_by_what_its_members_share_and_others_do_not() -> None:
    named = [(len(c.members), c.kind, c.item, c.share) for c in communities_of(two_cliques())]
    assert named == [
        (4, "domain", "social", 1.0),
        (3, "theme", "theme:jeugd", 1.0),
        (1, None, None, None),
    ]
    assert [c.text.nl for c in communities_of(two_cliques())] == [
        "sociaal domein",
        "Jeugd",
        "gemengd",
    ]


def test_what_everybody_shares_names_nobody() -> None:
    people = [Person(name=name, domain="social") for name in ("An", "Bo")]
    (found,) = communities_of(Network(people, [WorksWith(source="person:an", target="person:bo")]))[
        :1
    ]
    assert (found.kind, found.item, found.share) == (
        "domain",
        "social",
        1.0,
    )  # nobody else is there
    cliques = nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(3))
    nx.set_node_attributes(cliques, "social", "domain")
    assert {community.text.nl for community in communities_of(from_networkx(cliques))} == {
        "gemengd"
    }


def test_communities_are_as_many_as_fragmentation_counts() -> None:
    karate = from_networkx(nx.karate_club_graph())
    found = communities_of(karate)
    assert len(found) == fragmentation(karate).rows[0].communities == 4
    assert sorted(i for community in found for i in community.members) == sorted(karate.nodes)


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_has_its_own_members(level: Level) -> None:
    members = {
        i for community in communities_of(two_cliques(), level=level) for i in community.members
    }
    assert len(members) == (0 if level == "organisation" else 8)


def test_nothing_has_no_communities() -> None:
    assert communities_of(Network()) == ()
