"""Missing links: who is proposed to whom, and why."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from netwerk.analysis.missing_links import link_scores, missing_links, pair_scores
from netwerk.errors import AnalysisError
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Knows,
    TakesPartIn,
    WorksFor,
    WorksWith,
)
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Goal, Initiative, Organisation, Overleg, Person, Theme
from netwerk.native import from_networkx

NETWORKX: dict[str, Callable[[Any, int, int], float]] = {
    "common_neighbours": lambda g, a, b: len(list(nx.common_neighbors(g, a, b))),
    "adamic_adar": lambda g, a, b: next(nx.adamic_adar_index(g, [(a, b)]))[2],
    "resource_allocation": lambda g, a, b: next(nx.resource_allocation_index(g, [(a, b)]))[2],
}


def wijk(*more: Link) -> Network:
    """An and Bo are on one theme in one wijk without a tie; Cas knows both; Dee is elsewhere."""
    people = [Person(name=name) for name in ("An", "Bo", "Cas", "Dee")]
    nodes = [*people, Area(name="Oost", level="wijk"), Area(name="West"), Theme(name="Ouderen")]
    links: list[Link] = [
        *(ActiveIn(source=f"person:{name}", target="area:oost") for name in ("an", "bo", "cas")),
        ActiveIn(source="person:dee", target="area:west"),
        *(About(source=f"person:{name}", target="theme:ouderen") for name in ("an", "bo", "dee")),
        Knows(source="person:cas", target="person:an"),
        WorksWith(source="person:bo", target="person:cas"),
    ]
    return Network(nodes, links).with_(
        nodes=[
            Organisation(name="Zorg"),
            Overleg(name="MDO"),
            Goal(name="Doel"),
            Initiative(name="I"),
        ],
        links=more,
    )


def test_two_on_one_theme_in_one_wijk_without_a_tie_are_proposed_by_who_knows_both() -> None:
    (row,) = missing_links(wijk()).rows
    assert (row.a, row.b, row.via, row.distance) == ("person:an", "person:bo", "person:cas", 2)
    assert row.common_themes == ("theme:ouderen",)
    assert row.reasons == ("theme", "contacts")
    assert row.score == pytest.approx(1 - (1 - 1 / 2) * (1 - 1 / 2))  # T = 1, R = 1 / 2 contacts


def test_a_tie_of_any_form_ends_the_proposal() -> None:
    assert missing_links(wijk(Knows(source="person:bo", target="person:an"))).rows == ()


def test_colleagues_are_not_proposed() -> None:
    employed = [WorksFor(source=f"person:{p}", target="organisation:zorg") for p in ("an", "bo")]
    pairs = {(row.a, row.b) for row in missing_links(wijk(*employed)).rows}
    assert ("person:an", "person:bo") not in pairs


def test_organisations_whose_people_are_in_touch_are_not_proposed() -> None:
    network = wijk().with_(
        nodes=[Organisation(name="Thuis")],
        links=[
            WorksFor(source="person:an", target="organisation:zorg"),
            WorksFor(source="person:cas", target="organisation:thuis"),
            *(About(source=f"organisation:{o}", target="theme:ouderen") for o in ("zorg", "thuis")),
            *(ActiveIn(source=f"organisation:{o}", target="area:oost") for o in ("zorg", "thuis")),
        ],
    )
    pairs = {(row.a, row.b) for row in missing_links(network).rows}
    assert ("organisation:thuis", "organisation:zorg") not in pairs
    assert ("organisation:zorg", "person:bo") in pairs


def test_a_meeting_on_the_theme_that_one_attends_is_named() -> None:
    meeting: list[Link] = [
        TakesPartIn(source="person:an", target="overleg:mdo"),
        About(source="overleg:mdo", target="theme:ouderen"),
    ]
    (row,) = missing_links(wijk(*meeting)).rows
    assert row.overleg == "overleg:mdo"


def test_a_common_goal_is_a_reason() -> None:
    shared: list[Link] = [
        ContributesTo(source="initiative:i", target="goal:doel"),
        ContributesTo(source="overleg:mdo", target="goal:doel"),
        TakesPartIn(source="person:an", target="initiative:i"),
        TakesPartIn(source="person:bo", target="overleg:mdo"),
    ]
    (row,) = missing_links(wijk(*shared)).rows
    assert row.common_goals == ("goal:doel",)
    assert "goal" in row.reasons


def test_the_gain_is_the_fall_in_distance_fragmentation() -> None:
    from netwerk.analysis.fragmentation import fragmentation

    network = wijk()
    (row,) = missing_links(network).rows
    after = network.with_(links=[Knows(source=row.a, target=row.b)])
    before_df, after_df = (
        fragmentation(n, per=["network"]).rows[0].distance_fragmentation for n in (network, after)
    )
    assert before_df is not None and after_df is not None
    assert row.gain == pytest.approx(before_df - after_df)


def test_a_finding_reads_as_a_sentence() -> None:
    (sentence,) = missing_links(wijk()).sentences()
    assert sentence.startswith("An en Bo werken in dezelfde wijk aan Ouderen, maar hebben geen")


def test_without_areas_and_themes_common_contacts_count() -> None:
    rows = missing_links(from_networkx(nx.path_graph(3))).rows
    assert [(row.a, row.b, row.reasons) for row in rows] == [
        ("person:0", "person:2", ("contacts",))
    ]


def test_each_partner_gets_no_more_than_asked_unless_the_other_needs_it() -> None:
    star = from_networkx(nx.star_graph(6))
    assert len(missing_links(star, top=1).rows) < len(missing_links(star, top=5).rows) == 15


@pytest.mark.parametrize("method", NETWORKX)
def test_scores_equal_those_of_networkx(method: str) -> None:
    graph = nx.karate_club_graph()
    network = from_networkx(graph)
    apart = list(nx.non_edges(graph))
    pairs = [(f"person:{a}", f"person:{b}") for a, b in apart]
    expected = [NETWORKX[method](graph, a, b) for a, b in apart]
    found = pair_scores(network, pairs, method=method)  # type: ignore[arg-type]
    assert np.allclose(found, expected)
    everything = link_scores(network, method=method, top=34)  # type: ignore[arg-type]
    assert {(a, b): score for a, b, score in everything} == {
        tuple(sorted(pair)): pytest.approx(score)
        for pair, score in zip(pairs, expected, strict=True)
        if score
    }


def test_wrong_options_are_refused() -> None:
    with pytest.raises(AnalysisError, match="top"):
        missing_links(Network(), top=0)
    with pytest.raises(AnalysisError, match="top"):
        link_scores(Network(), top=0)
    with pytest.raises(AnalysisError, match="katz"):
        link_scores(Network(), method="katz")  # type: ignore[arg-type]
    with pytest.raises(AnalysisError, match="person:x"):
        pair_scores(Network(), [("person:x", "person:y")])


def test_on_a_theme_in_a_wijk_is_what_belongs_to_the_theme_within_the_wijk() -> None:
    """An is active in Oost, but is on the theme only through an overleg in West."""
    people = [Person(name="An"), Person(name="Bo")]
    areas = [Area(name="Oost", level="wijk"), Area(name="West", level="wijk")]
    network = Network(
        [*people, *areas, Theme(name="Ouderen"), Overleg(name="MDO")],
        [
            *(ActiveIn(f"person:{name}", "area:oost") for name in ("an", "bo")),
            ActiveIn("overleg:mdo", "area:west"),
            TakesPartIn("person:an", "overleg:mdo"),
            About("overleg:mdo", "theme:ouderen"),
            About("person:bo", "theme:ouderen"),
        ],
    )
    assert "person:an" not in network.within(area="Oost", theme="Ouderen").nodes
    assert missing_links(network).rows == ()
