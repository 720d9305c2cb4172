"""Missing links: who is proposed to whom, and why."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from netwerk.analysis.missing_links import (
    best_new_links,
    link_scores,
    missing_links,
    pair_scores,
)
from netwerk.errors import AnalysisError
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Holds,
    Knows,
    PartOf,
    TakesPartIn,
    Wants,
    WorksFor,
    WorksWith,
)
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import (
    Area,
    Goal,
    Initiative,
    Organisation,
    Overleg,
    Person,
    Role,
    Theme,
)
from netwerk.model.verdicts import DistinctFrom
from netwerk.native import from_networkx
from netwerk.ties import arrays_of
from tests.report.samples import hostile

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


def people(*names: str) -> list[Person]:
    return [Person(name=name) for name in names]


def test_who_offers_what_another_seeks_are_proposed_though_nothing_else_joins_them() -> None:
    network = Network(
        [*people("An", "Bo", "Cas"), Goal(name="Doel")],
        [
            Wants("person:an", "goal:doel", sense="offers"),
            Wants("person:bo", "goal:doel", sense="seeks"),
            Wants("person:cas", "goal:doel", sense="offers"),
        ],
    )
    rows = {(row.a, row.b): row for row in missing_links(network).rows}
    assert set(rows) == {("person:an", "person:bo"), ("person:bo", "person:cas")}
    row = rows["person:an", "person:bo"]
    assert row.reasons == ("goal", "ambition")
    assert row.score == pytest.approx(1 - (1 - 1 / 2) * (1 - 1 / 4))


def test_two_who_want_the_same_have_that_as_a_reason() -> None:
    wishes = [Wants(f"person:{name}", "goal:doel", sense="offers") for name in ("an", "bo")]
    (row,) = missing_links(wijk(*wishes)).rows
    assert row.reasons == ("theme", "contacts", "goal", "same_ambition")


def test_energy_is_private_and_does_not_count() -> None:
    def proposed(energy: int) -> object:
        return missing_links(
            wijk(
                Wants("person:an", "goal:doel", sense="offers", energy=energy),
                Wants("person:bo", "goal:doel", sense="seeks", energy=energy),
            )
        ).rows

    assert proposed(1) == proposed(5)


def test_a_common_target_group_is_a_reason_as_somebody_wrote_it() -> None:
    network = wijk().with_(
        nodes=[
            Organisation(name="Zorg", target_groups=("Kwetsbare ouderen",)),
            Initiative(name="I", target_groups=("kwetsbare ouderen",)),
        ],
        links=[
            WorksFor("person:an", "organisation:zorg"),
            TakesPartIn("person:bo", "initiative:i"),
        ],
    )
    rows = {(row.a, row.b): row for row in missing_links(network).rows}
    row = rows["person:an", "person:bo"]
    assert row.common_target_groups == ("Kwetsbare ouderen",)
    assert "target_group" in row.reasons


def test_two_who_stated_their_contacts_and_not_one_another_have_that_as_a_reason() -> None:
    stated = [
        Knows("person:an", "person:cas", confirmed_on=Moment("2026")),
        Knows("person:bo", "person:cas", confirmed_on=Moment("2026")),
    ]
    (row,) = missing_links(wijk(*stated)).rows
    assert "survey" in row.reasons
    (row,) = missing_links(wijk(*stated[:1])).rows
    assert "survey" not in row.reasons


def test_a_judged_pair_and_parts_of_one_another_are_not_proposed() -> None:
    assert missing_links(wijk(DistinctFrom("person:an", "person:bo"))).rows == ()
    whole = wijk().with_(
        nodes=[Organisation(name="Team")],
        links=[
            PartOf("organisation:team", "organisation:zorg"),
            *(About(f"organisation:{name}", "theme:ouderen") for name in ("zorg", "team")),
            *(ActiveIn(f"organisation:{name}", "area:oost") for name in ("zorg", "team")),
        ],
    )
    pairs = {(row.a, row.b) for row in missing_links(whole).rows}
    assert ("organisation:team", "organisation:zorg") not in pairs
    assert ("organisation:team", "person:an") in pairs


def test_a_role_brings_its_holder_to_the_overleg() -> None:
    network = wijk().with_(
        nodes=[Role(name="Duo")],
        links=[
            Holds("person:an", "role:duo"),
            TakesPartIn("role:duo", "overleg:mdo"),
            About("overleg:mdo", "theme:ouderen"),
        ],
    )
    (row,) = missing_links(network).rows
    assert row.overleg == "overleg:mdo"


def test_a_person_introduces_rather_than_an_organisation() -> None:
    network = wijk().with_(
        links=[WorksWith(f"person:{p}", "organisation:zorg", frequency=50) for p in ("an", "bo")]
    )
    rows = {(row.a, row.b): row for row in missing_links(network).rows}
    assert rows["person:an", "person:bo"].via == "person:cas"


def test_no_busy_partner_fills_the_head_of_the_list() -> None:
    """Hub and nine others are on a theme; so are the two of each of five couples elsewhere."""
    wijken = [Area(name=f"Wijk {i}", level="wijk") for i in range(6)]
    names = ["Hub", *(f"Ander {i}" for i in range(9)), *(f"Paar {i}" for i in range(10))]
    members = [(name, 0) for name in names[:10]]
    members += [(name, 1 + place // 2) for place, name in enumerate(names[10:])]
    persons = people(*names)
    ids = {person.name: person.id for person in persons}
    links: list[Link] = [ActiveIn(ids[name], f"area:wijk-{wijk}") for name, wijk in members]
    links += [About(ids[name], "theme:ouderen") for name in names]
    others = names[1:10]
    links += [Knows(ids[one], ids[two]) for one in others for two in others if one < two]
    rows = missing_links(Network([*persons, *wijken, Theme(name="Ouderen")], links)).rows
    assert len(rows) == 14
    first = [{row.a, row.b} for row in rows[:6]]
    assert sum(ids["Hub"] in pair for pair in first) == 1
    assert sum(ids["Hub"] in {row.a, row.b} for row in rows) == 9


def test_in_the_order_of_gain_what_joins_most_comes_first() -> None:
    rows = missing_links(from_networkx(nx.path_graph(12)), order="gain").rows
    gains = [row.gain for row in rows]
    assert None not in gains
    assert gains[0] == max(gains, key=lambda gain: gain or 0)
    with pytest.raises(AnalysisError, match="hoogst"):
        missing_links(Network(), order="hoogst")  # type: ignore[arg-type]


def test_a_network_large_enough_teaches_probabilities_and_how_good_they_are() -> None:
    network = from_networkx(nx.karate_club_graph())
    result = missing_links(network)
    assert result.quality is not None
    assert 0.6 < result.quality.auc <= 1
    assert result.quality.hidden == 78
    assert all(row.probability is not None and 0 < row.probability < 1 for row in result.rows)
    assert "78 contacten die er al zijn" in result.notes[0].nl


def test_a_small_network_teaches_nothing_and_says_nothing_of_chances() -> None:
    result = missing_links(wijk())
    assert result.quality is None
    assert {row.probability for row in result.rows} == {None}
    assert result.notes == ()


def test_hostile_names_are_only_names() -> None:
    network = hostile()
    result = missing_links(network)
    assert {row.a for row in result.rows} <= network.nodes.keys()
    assert "<script" not in result._repr_html_()


def test_a_group_too_large_to_compare_is_compared_by_contacts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("netwerk.analysis.missing_links.candidates.MOST_PAIRS", 0)
    result = missing_links(wijk())
    assert [(row.a, row.b) for row in result.rows] == [("person:an", "person:bo")]
    assert result.rows[0].common_themes == ("theme:ouderen",)
    assert "tot 2 partners" in result.notes[0].nl


def test_the_links_that_gain_most_are_named_by_id() -> None:
    (link,) = best_new_links(from_networkx(nx.path_graph(5)), 1)
    assert (link.a, link.b, link.proven) == ("person:0", "person:4", True)
    assert best_new_links(arrays_of(from_networkx(nx.path_graph(5))), 1) == (link,)
    assert best_new_links(Network(), 3) == ()


def test_links_that_gain_most_are_asked_of_no_more_than_can_be_worked_out() -> None:
    with pytest.raises(AnalysisError, match="minstens 1"):
        best_new_links(Network(), 0)
    crowd = Network([Person(id=f"person:{i}", name="x") for i in range(5_001)])
    with pytest.raises(AnalysisError, match=r"5\.000 partners; hier zijn er 5\.001"):
        best_new_links(crowd, 1)
