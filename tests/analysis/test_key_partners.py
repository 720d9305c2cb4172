"""Key partners against published networks and by hand."""

from dataclasses import replace
from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest

from netwerk.analysis.key_partners import KeyPartnerRow, key_partner_set, key_partners
from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.model.links import About, Holds, Leads, TakesPartIn, WorksFor, WorksWith
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Organisation, Overleg, Person, Role, Theme
from netwerk.native import from_networkx
from netwerk.ties import LEVELS, arrays_of

KARATE = nx.karate_club_graph()
FLORENTINE = nx.florentine_families_graph()
KITE = nx.krackhardt_kite_graph()
GRAPHS = {"karate": KARATE, "florentine": FLORENTINE, "kite": KITE}
PAIRS = ["an bo", "an cas", "bo cas", "cas dee", "dee els", "dee fred", "els fred", "fred gea"]
GRAPH = nx.Graph(map(str.split, PAIRS))
DIANE, HEATHER = "person:3", "person:7"


def rows_of(graph: nx.Graph) -> dict[str, KeyPartnerRow]:
    return {row.partner: row for row in key_partners(from_networkx(graph)).rows}


def connected(graph: nx.Graph) -> float:
    """F of a graph, from its components."""
    n = len(graph)
    pairs = sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph))
    return 1 - pairs / (n * (n - 1))


def without(graph: nx.Graph, node: object) -> nx.Graph:
    return graph.subgraph(set(graph) - {node})


@pytest.mark.parametrize("name", GRAPHS)
def test_measures_equal_those_of_networkx(name: str) -> None:
    graph = GRAPHS[name]
    rows = rows_of(graph)
    between = nx.betweenness_centrality(graph, normalized=False)
    weightless = nx.Graph(graph.edges)
    constraint, size = nx.constraint(weightless), nx.effective_size(weightless)
    cut = set(nx.articulation_points(graph))
    for node in graph:
        row = rows[f"person:{str(node).lower()}"]
        left = without(graph, node)
        largest = max(map(len, nx.connected_components(left)))
        assert row.degree == len(graph[node])
        assert row.betweenness == pytest.approx(between[node])
        assert row.betweenness_error == 0
        assert row.constraint == pytest.approx(constraint[node])
        assert row.effective_size == pytest.approx(size[node])
        assert row.cut_partner == (node in cut)
        assert row.cut_off == len(left) - largest == len(row.cut_off_partners)
        assert row.fragmentation_without == pytest.approx(connected(left))
        assert row.distance_fragmentation_without == pytest.approx(1 - nx.global_efficiency(left))


def test_the_kite_has_its_published_degree_and_betweenness() -> None:
    """Krackhardt (1990): Diane has most contacts, Heather stands between most pairs."""
    rows = rows_of(KITE)
    assert (rows[DIANE].degree, rows[HEATHER].betweenness) == (6, 14)
    assert rows[HEATHER].cut_off_partners == ("person:8", "person:9")


def test_the_medici_stand_between_as_published() -> None:
    """Padgett and Ansell (1993) with the Pucci, without contacts: .522 of 91 pairs is 47.5."""
    families = FLORENTINE.copy()
    families.add_node("Pucci")
    rows = rows_of(families)
    medici, pucci = rows["person:medici"], rows["person:pucci"]
    assert medici.degree == 6
    assert medici.betweenness == pytest.approx(47.5)
    assert round(medici.betweenness / (14 * 13 / 2), 3) == 0.522
    assert (medici.cut_off_partners, medici.cut_off) == (
        ("person:acciaiuoli", "person:pazzi", "person:salviati"),
        3,
    )
    assert (pucci.degree, pucci.constraint, pucci.effective_size) == (0, None, 0)


def test_karates_leaders_stand_between_as_published() -> None:
    """Zachary's club: betweenness .438 of Mr Hi and .304 of the officer, of 528 pairs."""
    rows = rows_of(KARATE)
    assert round(rows["person:0"].betweenness / 528, 3) == 0.438
    assert round(rows["person:33"].betweenness / 528, 3) == 0.304


def test_all_small_graphs_agree_with_trying_it_out() -> None:
    for graph in nx.graph_atlas_g()[4:53]:  # all of 3 to 5 partners
        parts = nx.number_connected_components(graph)
        rows = rows_of(graph)
        for node in graph:
            left = without(graph, node)
            row = rows[f"person:{node}"]
            assert row.fragmentation_without == pytest.approx(connected(left))
            assert row.cut_partner == (nx.number_connected_components(left) > parts)
            home = nx.node_connected_component(graph, node)
            largest = max(
                map(len, nx.connected_components(graph.subgraph(home - {node}))), default=0
            )
            assert row.cut_off == len(home) - 1 - largest == len(row.cut_off_partners)


def test_the_most_important_come_first() -> None:
    rows = key_partners(from_networkx(KITE)).rows
    keys = [(-(r.fragmentation_without or 0), -r.betweenness, r.partner) for r in rows]
    assert keys == sorted(keys)
    assert rows[0].partner == HEATHER


def test_nothing_one_and_two_are_defined() -> None:
    assert key_partners(Network()).rows == ()
    (alone,) = key_partners(Network([Person(name="An")])).rows
    assert (alone.degree, alone.fragmentation_without, alone.constraint) == (0, None, None)
    an, bo = key_partners(from_networkx(nx.path_graph(2))).rows
    assert (an.degree, an.cut_partner, an.cut_off, an.fragmentation_without) == (1, False, 0, None)
    assert (an.betweenness, bo.constraint, bo.effective_size) == (0, 1, 1)


def test_brokerage_is_between_domains() -> None:
    people = [
        Person(name="An", domain="social"),
        Person(name="Bo", domain="mental_health"),
        Person(name="Cas", domain="pharmacy"),
        Person(name="Dee", domain="mental_health"),
    ]
    links = [
        WorksWith(source="person:bo", target=f"person:{name}") for name in ("an", "cas", "dee")
    ]
    rows = {row.partner: row for row in key_partners(Network(people, links)).rows}
    bo = rows["person:bo"]
    assert (bo.coordinator, bo.itinerant, bo.gatekeeper, bo.representative, bo.liaison) == (
        *(0, 0),
        *(2, 2),  # Dee with An and with Cas
        1,  # An with Cas
    )
    assert rows["person:an"].liaison == 0


@pytest.mark.parametrize("level", LEVELS)
def test_arrays_give_the_rows_of_the_network(level: str) -> None:
    network = hanging()
    expected = key_partners(network, level=level)  # type: ignore[arg-type]
    found = key_partners(arrays_of(network), level=level)  # type: ignore[arg-type]
    assert found.rows == expected.rows
    assert all(finding in expected.findings for finding in found.findings)
    assert found.names == {}


def hanging(*, confirmed: int = 0) -> Network:
    """Two groups of three that only Cas and Dee connect; Gea reaches all through Fred.

    `confirmed` of its seven persons have a confirmed tie, in alphabetical order.
    """
    domains = ["social"] * 3 + ["mental_health"] * 3 + ["pharmacy"]
    names = ["An", "Bo", "Cas", "Dee", "Els", "Fred", "Gea"]
    people = [Person(name=n, domain=d) for n, d in zip(names, domains, strict=True)]
    pairs = ["an bo", "an cas", "bo cas", "cas dee", "dee els", "dee fred", "els fred", "fred gea"]
    ties = [WorksWith(source=f"person:{a}", target=f"person:{b}") for a, b in map(str.split, pairs)]
    theme, role = Theme(name="Jeugd"), Role(name="Wijkduo", seats=2)
    meetings = [Overleg(name="MDO"), Overleg(name="Lunch"), Overleg(name="Tafel")]
    joined = [TakesPartIn(source=p.id, target="overleg:tafel") for p in people[:2]]
    return Network(
        [*people, theme, role, *meetings],
        [
            *ties,
            *joined,
            Holds(source="person:an", target=role.id),
            Leads(source=role.id, target="overleg:mdo"),
            Leads(source="person:an", target="overleg:lunch"),
            Leads(source="person:bo", target="overleg:tafel"),
            *(
                WorksWith(
                    source=person.id,
                    target=person.id,
                    confirmed_on=Moment("2026-01-01"),
                    form="consults",
                )
                for person in people[:confirmed]
            ),
        ],
    )


def found(network: Network, **options: str) -> dict[str, list[Finding]]:
    kinds: dict[str, list[Finding]] = {}
    for finding in key_partners(network, **options).findings:  # type: ignore[arg-type]
        kinds.setdefault(finding.kind.key, []).append(finding)
    return kinds


def test_findings_say_who_are_cut_off_without_whom() -> None:
    network = hanging()
    (first,) = found(network)["most_needed_partner"]
    assert first.sentence(network.names()) == (
        "Zonder Dee raken 3 andere partners los van de rest: Els, Fred en Gea."
    )
    assert [f.subjects for f in found(network)["cut_partner"]] == [("person:cas",)]


def test_a_bridge_between_groups_is_found_and_one_to_a_single_partner_is_told_of_that() -> None:
    network = hanging()
    (bridge,) = found(network)["bridge"]
    assert bridge.sentence(network.names()) == (
        "Het contact tussen Cas en Dee is de enige verbinding van 3 partners met de rest."
    )
    (only,) = found(network)["only_contact"]
    assert only.sentence(network.names()) == "Gea is alleen via Fred te bereiken."


def test_an_organisation_with_its_people_has_one_contact() -> None:
    school = Organisation(name="School")
    network = hanging().with_(
        nodes=[school],
        links=[
            WorksFor(source="person:gea", target=school.id),
            WorksFor(source="person:an", target=school.id),
        ],
    )
    assert "only_contact" not in found(network)  # Gea meets An at school
    alone = hanging().with_(nodes=[school], links=[WorksFor(source="person:gea", target=school.id)])
    (only,) = found(alone)["only_contact"]
    assert only.subjects == (school.id, "person:fred")
    assert [f.subjects for f in found(alone)["bridge"]] == [("person:cas", "person:dee")]


def test_a_pair_apart_from_all_others_is_no_finding() -> None:
    assert found(from_networkx(nx.path_graph(2))) == {}


def test_what_hangs_on_one_person_is_named() -> None:
    network = hanging()
    kinds = found(network)
    assert [f.subjects for f in kinds["only_holder"]] == [("role:wijkduo", "person:an")]
    (chair,) = kinds["only_chair"]
    assert chair.sentence(network.names()) == "An is de enige voorzitter van Lunch en MDO."


def test_the_only_one_of_a_domain_on_a_theme_is_named() -> None:
    links = [About(source=f"person:{name}", target="theme:jeugd") for name in ("an", "bo", "dee")]
    network = hanging().with_(links=links)
    (one,) = found(network)["only_of_domain"]
    assert one.sentence(network.names()) == (
        "Op het thema Jeugd is Dee de enige uit het domein GGZ."
    )
    of_one_domain = hanging().with_(links=links[:1])
    assert "only_of_domain" not in found(of_one_domain)


def test_organisations_have_no_findings_about_persons() -> None:
    assert "only_holder" not in found(hanging(), level="organisation")


@pytest.mark.parametrize("confirmed", range(8))
def test_brokers_are_named_where_enough_is_confirmed_or_when_asked(confirmed: int) -> None:
    network = hanging(confirmed=confirmed)
    named = "broker" in found(network)
    assert named == (confirmed == 0 or confirmed / 7 >= 0.8)
    assert "broker" in found(network, brokers="always")
    notes = " ".join(note.nl for note in key_partners(network).notes)
    assert ("verbinders" in notes) == (not named)
    assert ("Wees voorzichtig" in notes) == (0 < confirmed / 7 < 0.65)


def test_where_nothing_was_confirmed_nothing_is_said_about_it() -> None:
    result = key_partners(hanging())
    assert result.notes == ()
    assert {row.confirmed for row in result.rows} == {None}
    assert {row.confirmed for row in key_partners(hanging(confirmed=3)).rows} == {True, False}


def test_an_organisation_is_confirmed_through_its_people() -> None:
    school = Organisation(name="School")
    works = WorksFor(source="person:an", target=school.id)
    network = hanging(confirmed=1).with_(nodes=[school], links=[works])
    (row,) = key_partners(network, level="organisation").rows
    assert row.confirmed is True


def test_rows_hold_plain_numbers() -> None:
    for row, column in product(key_partners(hanging()).rows, key_partners(hanging()).columns):
        assert type(getattr(row, column.name)) in (str, int, float, bool, tuple, type(None))


def test_in_large_networks_betweenness_is_estimated_and_says_so() -> None:
    result = key_partners(from_networkx(nx.barabasi_albert_graph(5_001, 2, seed=1)))
    assert all(row.betweenness_error >= 0 for row in result.rows)
    assert any(row.betweenness_error > 0 for row in result.rows)
    assert {row.distance_fragmentation_without for row in result.rows} == {None}
    assert "steekproef" in result.notes[0].nl


def test_a_selection_says_that_contacts_outside_it_do_not_count() -> None:
    (note,) = key_partners(hanging().within(theme="Jeugd")).notes
    assert "selectie" in note.nl


def test_the_set_is_the_pair_without_whom_the_rest_is_most_fragmented() -> None:
    left: dict[tuple[str, ...], float] = {
        (f"person:{a}", f"person:{b}"): 1 - nx.global_efficiency(without(without(GRAPH, a), b))
        for a, b in combinations(sorted(GRAPH), 2)
    }
    pair = key_partner_set(hanging(), 2)
    assert (pair.measure, pair.exact) == ("distance_fragmentation", True)
    assert pair.score == pytest.approx(max(left.values())) == pytest.approx(left[pair.members])
    assert key_partner_set(arrays_of(hanging()), 2, level="person") == pair


def test_in_large_networks_the_set_counts_only_who_can_be_reached() -> None:
    pair = key_partner_set(from_networkx(nx.path_graph(5_001)), 1)
    assert (pair.members, pair.measure, pair.exact) == (("person:2500",), "fragmentation", True)


def test_the_set_that_reaches_most_is_near_to_all() -> None:
    star = from_networkx(nx.star_graph(4))
    best = key_partner_set(star, 1, reach=True)
    assert (best.members, best.measure, best.score, best.exact) == (
        ("person:0",),
        "reach",
        0.8,
        True,
    )


@pytest.mark.parametrize("count", [0, -1, 8, 1.5, "2", None])
def test_a_set_of_more_or_fewer_than_there_are_or_of_no_number_is_refused(count: int) -> None:
    with pytest.raises(AnalysisError, match=f"van 1 tot en met 7, niet {count!r}"):
        key_partner_set(hanging(), count)


def test_a_number_of_numpy_is_a_number_too() -> None:
    found = key_partner_set(hanging(), np.int64(2))  # type: ignore[arg-type]
    assert found == key_partner_set(hanging(), 2)
    assert type(found.exact) is bool


def test_a_set_of_nobody_is_refused() -> None:
    with pytest.raises(AnalysisError, match="geen partners"):
        key_partner_set(Network(), 1)


def test_people_read_how_often_a_partner_stands_between_others_without_decimals() -> None:
    result = key_partners(from_networkx(nx.star_graph(4)))
    columns = {column.name: column for column in result.columns}
    (shown,) = result.cells(
        replace(result.rows[0], betweenness=5.625), "nl", [columns["betweenness"]]
    )
    assert shown == "6"
