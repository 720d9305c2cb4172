"""Fragmentation against published networks and by hand."""

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest

from netwerk.analysis.fragmentation import FragmentationRow, fragmentation, islands
from netwerk.errors import AnalysisError
from netwerk.model.links import About, ActiveIn, PartOf, TakesPartIn, WorksFor, WorksWith
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Organisation, Overleg, Person, Theme
from netwerk.native import from_networkx
from netwerk.ties import LEVELS, arrays_of

PUBLISHED = {
    "karate": nx.karate_club_graph(),
    "florentine": nx.florentine_families_graph(),
    "kite": nx.krackhardt_kite_graph(),
}


def freeman(values: dict[object, float], most: float) -> float:
    """Centralization as Freeman (1979) defines it: distance to the largest value, normalised."""
    return sum(max(values.values()) - value for value in values.values()) / most


@pytest.mark.parametrize("name", PUBLISHED)
def test_measures_equal_those_of_networkx(name: str) -> None:
    graph = PUBLISHED[name]
    row = fragmentation(from_networkx(graph)).rows[0]
    n = len(graph)
    distances = dict(nx.all_pairs_shortest_path_length(graph))
    near = sum(1 / d for row_of in distances.values() for d in row_of.values() if d)
    degrees = dict(graph.degree())
    between = nx.betweenness_centrality(graph, normalized=False)
    close = nx.closeness_centrality(graph)
    assert row.partners == n
    assert row.density == pytest.approx(nx.density(graph))
    assert row.average_degree == pytest.approx(2 * graph.number_of_edges() / n)
    assert row.transitivity == pytest.approx(nx.transitivity(graph))
    assert row.distance_fragmentation == pytest.approx(1 - near / (n * (n - 1)))
    assert row.degree_centralization == pytest.approx(freeman(degrees, (n - 1) * (n - 2)))
    assert row.betweenness_centralization == pytest.approx(
        freeman(between, (n - 1) ** 2 * (n - 2) / 2)
    )
    assert row.closeness_centralization == pytest.approx(
        freeman(close, (n - 2) * (n - 1) / (2 * n - 3))
    )


def test_karate_reaches_its_best_known_modularity_in_four_groups() -> None:
    row = fragmentation(from_networkx(PUBLISHED["karate"])).rows[0]
    assert (row.communities, round(row.modularity or 0, 4)) == (4, 0.4198)


def test_davis_southern_women_meet_at_events() -> None:
    """Two-mode: the events are overleggen, and every pair of women but some meets (Davis 1941)."""
    graph = nx.davis_southern_women_graph()
    women, events = graph.graph["top"], graph.graph["bottom"]
    network = Network(
        [*(Person(name=w) for w in women), *(Overleg(name=e) for e in events)],
        [
            TakesPartIn(source=Person(name=w).id, target=Overleg(name=e).id)
            for w in women
            for e in graph[w]
        ],
    )
    expected = nx.bipartite.projected_graph(graph, women)
    row = fragmentation(network).rows[0]
    assert row.partners == 18
    assert row.density == pytest.approx(nx.density(expected)) == pytest.approx(139 / 153)
    assert row.transitivity == pytest.approx(nx.transitivity(expected))


def test_unconnected_pairs_are_fragmentation() -> None:
    graph = nx.disjoint_union(nx.complete_graph(3), nx.complete_graph(2))
    graph.add_node("alone")
    row = fragmentation(from_networkx(graph)).rows[0]
    assert row.fragmentation == pytest.approx(1 - (6 + 2) / 30)
    assert row.distance_fragmentation == row.fragmentation
    assert (row.components, row.isolated, row.largest_share) == (3, 1, 0.5)
    assert [len(part) for part in islands(from_networkx(graph))] == [3, 2, 1]


def test_nothing_one_and_two_are_defined() -> None:
    empty = fragmentation(Network()).rows[0]
    assert (empty.partners, empty.components, empty.fragmentation, empty.largest_share) == (
        0,
        0,
        None,
        None,
    )
    one = fragmentation(Network([Person(name="An")])).rows[0]
    assert (one.partners, one.isolated, one.components, one.fragmentation) == (1, 1, 1, None)
    two = fragmentation(from_networkx(nx.path_graph(2))).rows[0]
    assert (two.fragmentation, two.distance_fragmentation, two.density) == (0.0, 0.0, 1.0)


def wijk() -> Network:
    people = [Person(name=name) for name in ("An", "Bo", "Cas", "Dee")]
    nodes = [
        *people,
        Area(name="Stad"),
        Area(name="Oost"),
        Area(name="West"),
        Theme(name="Jeugd"),
        Overleg(name="MDO"),
    ]
    return Network(
        nodes,
        [
            PartOf(source="area:oost", target="area:stad"),
            ActiveIn(source="overleg:mdo", target="area:oost"),
            TakesPartIn(source="person:an", target="overleg:mdo"),
            TakesPartIn(source="person:bo", target="overleg:mdo"),
            ActiveIn(source="person:cas", target="area:west", confirmed_on=Moment("2026-03")),
            About(source="person:an", target="theme:jeugd"),
            About(source="person:cas", target="theme:jeugd"),
            WorksWith(source="person:bo", target="person:cas", confirmed_on=Moment("2026")),
        ],
    )


@pytest.mark.parametrize("level", LEVELS)
def test_the_row_of_a_scope_is_the_first_row_of_the_narrowed_network(level: str) -> None:
    network = wijk()
    result = fragmentation(network, level=level)  # type: ignore[arg-type]
    assert [row.scope for row in result.rows] == sorted(
        (row.scope for row in result.rows),
        key=["network", "area", "theme", "area_theme"].index,
    )
    for row in result.rows[1:]:
        narrowed = network.within(area=row.area, theme=row.theme)
        first = fragmentation(narrowed, level=level).rows[0]  # type: ignore[arg-type]
        assert replace(first, scope=row.scope, area=row.area, theme=row.theme) == row


def test_arrays_give_the_same_answer_as_the_network() -> None:
    network = wijk()
    arrays = fragmentation(arrays_of(network))
    assert arrays.rows == unconfirmed(fragmentation(network, per=["network"]).rows)
    everything = ["network", "area", "theme", "area_theme"]
    assert fragmentation(arrays_of(network), per=everything).rows == unconfirmed(  # type: ignore[arg-type]
        fragmentation(network).rows
    )


def unconfirmed(rows: tuple[FragmentationRow, ...]) -> tuple[FragmentationRow, ...]:
    """What arrays can tell, which do not say what was confirmed."""
    return tuple(replace(row, confirmed_share=None) for row in rows)


def test_confirmed_counts_within_the_scope_only() -> None:
    """Bo and Cas are confirmed; in Oost Bo alone, and the link is with Cas, who is not there."""
    rows = fragmentation(wijk()).rows
    shares = {(row.area, row.theme): row.confirmed_share for row in rows}
    assert shares[None, None] == 0.5
    assert shares["area:oost", None] is None
    assert shares["area:west", None] == 1.0


def test_an_organisation_is_confirmed_with_its_people() -> None:
    praktijk = Organisation(name="Praktijk")
    job = WorksFor(source="person:bo", target=praktijk.id)
    network = wijk().with_(nodes=[praktijk, Organisation(name="School")], links=[job])
    assert fragmentation(network, level="organisation").rows[0].confirmed_share == 0.5
    assert fragmentation(network, level="person").rows[0].confirmed_share == 0.5
    assert fragmentation(network).rows[0].confirmed_share == pytest.approx(2 / 6)


def test_below_65_percent_confirmed_a_note_asks_for_care() -> None:
    assert (
        fragmentation(wijk())
        .notes[0]
        .nl.startswith("Wees voorzichtig met deze cijfers: maar van 50% van de partners")
    )
    assert fragmentation(wijk().without("person:an")).notes == ()  # two of three


def test_where_nothing_was_confirmed_nothing_is_said_of_it() -> None:
    network = from_networkx(PUBLISHED["karate"])
    assert fragmentation(network).rows[0].confirmed_share is None
    assert fragmentation(network).notes == ()


def test_stability_is_one_where_every_run_finds_the_same_groups() -> None:
    cliques = nx.disjoint_union(nx.complete_graph(5), nx.complete_graph(5))
    assert fragmentation(from_networkx(cliques)).rows[0].community_stability == 1.0
    drawn = fragmentation(from_networkx(nx.gnm_random_graph(60, 120, seed=4))).rows[0]
    assert 0 < (drawn.community_stability or 0) < 1


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_without_ties_nothing_is_said_of_groups_and_mixing(partners: int) -> None:
    people = [Person(name=f"P{n}", domain="social") for n in range(partners)]
    loop = [WorksWith(source=person.id, target=person.id) for person in people]
    row = fragmentation(Network(people, loop)).rows[0]
    told = (row.community_stability, row.ei_index, row.ei_expected, row.ei_deviation)
    assert told == (None, None, None, None)


def test_findings_name_islands_isolates_and_themes_that_fall_apart() -> None:
    found = {f.kind.key: f.subjects for f in fragmentation(wijk()).findings}
    assert found == {"isolated": ("person:dee",), "theme_apart": ("theme:jeugd",)}
    network = wijk().with_(links=[WorksWith(source="person:dee", target="person:dee")])
    island = network.with_(
        nodes=[Person(name="Els")], links=[WorksWith(source="person:dee", target="person:els")]
    )
    kinds = {f.kind.key: f for f in fragmentation(island).findings}
    assert kinds["island"].subjects == ("person:dee", "person:els")
    assert kinds["island"].sentence(island.names()) == (
        "Dee en Els hebben wel contact met elkaar, maar niet met de andere partners."
    )


def test_one_scope_may_be_given_by_itself() -> None:
    assert fragmentation(wijk(), per="area") == fragmentation(wijk(), per=["area"])


def test_an_unknown_scope_is_refused() -> None:
    with pytest.raises(AnalysisError, match="'wijk' is geen keuze"):
        fragmentation(Network(), per=["wijk"])  # type: ignore[list-item]


def test_the_order_of_rows_does_not_matter() -> None:
    graph = nx.gnm_random_graph(60, 120, seed=4)
    shuffled = nx.Graph()
    order = np.random.default_rng(1).permutation(60).tolist()
    shuffled.add_nodes_from(order)
    shuffled.add_edges_from(sorted(graph.edges, key=lambda e: order[e[0]]))
    assert fragmentation(from_networkx(graph)) == fragmentation(from_networkx(shuffled))


def test_domains_that_keep_to_themselves_have_a_negative_ei_index() -> None:
    people = [
        Person(name="An", domain="mental_health"),
        Person(name="Bo", domain="mental_health"),
        Person(name="Cas", domain="social"),
        Person(name="Dee"),
    ]
    pairs = [("an", "bo"), ("bo", "cas"), ("cas", "dee")]
    links = [WorksWith(source=f"person:{a}", target=f"person:{b}") for a, b in pairs]
    assert fragmentation(Network(people, links)).rows[0].ei_index == 0.0  # one within, one between


def test_where_nobody_is_in_touch_everybody_is_named() -> None:
    found = fragmentation(Network([Person(name="An"), Person(name="Bo")])).findings
    assert [f.subjects for f in found] == [("person:an",), ("person:bo",)]


def test_a_selection_says_that_contacts_outside_it_do_not_count() -> None:
    assert not any("selectie" in note.nl for note in fragmentation(wijk()).notes)
    assert "selectie" in fragmentation(wijk().within(area="Oost")).notes[0].nl


def test_behind_the_meaning_of_a_measure_stands_its_formal_term() -> None:
    columns = {column.name: column for column in fragmentation(Network()).columns}
    assert columns["ei_index"].explained("nl") == (
        "−1: alleen contact binnen het eigen domein. 1: alleen met andere domeinen. "
        "(E–I index, Krackhardt and Stern 1988)"
    )
    assert columns["partners"].explained("en") == "The number of organisations and persons."
    assert columns["area"].explained("nl") == ""


def test_an_area_that_holds_everything_has_the_measures_of_the_whole() -> None:
    people = [Person(name=name, domain="social") for name in ("An", "Bo", "Cas")]
    nodes = [*people, Area(name="Land"), Area(name="Wijk"), Theme(name="Jeugd")]
    links = [
        *(ActiveIn(source=person.id, target="area:land") for person in people),
        ActiveIn(source="person:an", target="area:wijk"),
        WorksWith(source="person:an", target="person:bo"),
        *(About(source=person.id, target="theme:jeugd") for person in people[1:]),
    ]
    whole, land, wijk, jeugd, of_land, of_wijk = fragmentation(Network(nodes, links)).rows
    assert replace(land, scope="network", area=None) == whole
    assert replace(of_land, scope="theme", area=None) == jeugd
    assert (wijk.partners, of_wijk.partners) == (1, 0)


def test_what_no_partner_is_in_comes_last() -> None:
    areas = [Area(name=name) for name in ("Aan", "Bree", "Zuid")]
    people = [Person(name="An"), Person(name="Bo")]
    links = [ActiveIn(person.id, "area:zuid") for person in people]
    rows = fragmentation(Network([*areas, *people], links), per="area").rows
    assert [(row.area, row.partners) for row in rows] == [
        ("area:zuid", 2),
        ("area:aan", 0),
        ("area:bree", 0),
    ]
