"""Ties: who is tied to whom, at each level, with which weight."""

from collections.abc import Sequence

import networkx as nx
import numpy as np
import pytest

from netwerk.analysis.fragmentation import fragmentation
from netwerk.analysis.key_partners import key_partners
from netwerk.errors import AnalysisError, NetworkError
from netwerk.model.link import Link
from netwerk.model.links import (
    ActiveIn,
    Holds,
    Knows,
    Leads,
    PartyTo,
    TakesPartIn,
    WorksFor,
    WorksWith,
)
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import Agreement, Area, Organisation, Overleg, Person, Role, Theme
from netwerk.ties import arrays_of, project

PEOPLE = [Person(name=name) for name in ("An", "Bo", "Cas", "Dee")]


def weights(
    nodes: Sequence[Node], links: Sequence[Link], **options: object
) -> dict[tuple[str, str], float]:
    """The weight of each tie, by the names of its ends."""
    ties = project(Network(nodes, links), **options)  # type: ignore[arg-type]
    names = [node_id.partition(":")[2] for node_id in ties.ids]
    coordinates = ties.adjacency.tocoo()
    return {
        (names[a], names[b]): float(w)
        for a, b, w in zip(coordinates.row, coordinates.col, coordinates.data, strict=True)
        if a < b
    }


def works_with(a: str, b: str, **fields: object) -> Link:
    return WorksWith(source=f"person:{a}", target=f"person:{b}", **fields)  # type: ignore[arg-type]


def knows(a: str, b: str) -> Link:
    return Knows(source=f"person:{a}", target=f"person:{b}")


def attends(who: str, overleg: str) -> Link:
    return TakesPartIn(source=f"person:{who}", target=f"overleg:{overleg}")


def test_both_directions_of_works_with_add_up() -> None:
    links = [works_with("an", "bo", frequency=12.0), works_with("bo", "an", frequency=4.0)]
    assert weights(PEOPLE, links) == {("an", "bo"): 16.0}


def test_an_unstated_frequency_counts_once_and_a_stated_zero_makes_no_tie() -> None:
    links = [works_with("an", "bo"), works_with("bo", "cas", frequency=0.0)]
    assert weights(PEOPLE, links) == {("an", "bo"): 1.0}


def test_weight_goes_before_frequency() -> None:
    assert weights(PEOPLE, [works_with("an", "bo", weight=3.0, frequency=12.0)]) == {
        ("an", "bo"): 3.0
    }


def test_knowing_alone_weighs_one_and_nothing_beside_works_with() -> None:
    links = [knows("an", "bo"), knows("bo", "an"), knows("bo", "cas"), works_with("bo", "cas")]
    assert weights(PEOPLE, links) == {("an", "bo"): 1.0, ("bo", "cas"): 1.0}


def test_a_meeting_shares_its_frequency_among_the_others_present() -> None:
    meeting = Overleg(name="MDO", frequency=6.0)
    links = [attends(who, "mdo") for who in ("an", "bo", "cas")]
    assert weights([*PEOPLE, meeting], links) == {
        ("an", "bo"): 3.0,
        ("an", "cas"): 3.0,
        ("bo", "cas"): 3.0,
    }


def test_somebody_who_leads_and_takes_part_is_one_member() -> None:
    links = [
        attends("an", "mdo"),
        Leads(source="person:an", target="overleg:mdo"),
        Leads(source="person:bo", target="overleg:mdo"),
    ]
    assert weights([*PEOPLE, Overleg(name="MDO")], links) == {("an", "bo"): 1.0}


def test_a_meeting_of_one_makes_no_tie() -> None:
    assert weights([*PEOPLE, Overleg(name="MDO")], [attends("an", "mdo")]) == {}


def test_a_role_stands_for_its_holders() -> None:
    nodes = [*PEOPLE, Role(name="Duo", seats=2), Overleg(name="MDO")]
    links = [
        Holds(source="person:an", target="role:duo"),
        Holds(source="person:bo", target="role:duo"),
        TakesPartIn(source="role:duo", target="overleg:mdo"),
        attends("cas", "mdo"),
    ]
    assert set(weights(nodes, links)) == {("an", "bo"), ("an", "cas"), ("bo", "cas")}


def test_parties_to_an_agreement_are_tied() -> None:
    nodes = [Organisation(name="A"), Organisation(name="B"), Agreement(name="Convenant")]
    links = [
        PartyTo(source=f"organisation:{name}", target="agreement:convenant") for name in ("a", "b")
    ]
    assert weights(nodes, links) == {("a", "b"): 1.0}


def test_a_meeting_that_is_too_large_is_counted_and_makes_no_tie() -> None:
    network = Network(
        [*PEOPLE, Overleg(name="ALV")], [attends(w, "alv") for w in ("an", "bo", "cas")]
    )
    ties = project(network, max_gathering=2)
    assert (ties.adjacency.nnz, ties.large_gatherings) == (0, 1)
    assert project(network, max_gathering=3).large_gatherings == 0


def test_a_link_to_oneself_makes_no_tie() -> None:
    assert weights(PEOPLE, [works_with("an", "an")]) == {}


EMPLOYED = [
    *PEOPLE,
    Organisation(name="Praktijk"),
    Organisation(name="Thuiszorg"),
]
EMPLOYMENT: list[Link] = [
    WorksFor(source="person:an", target="organisation:praktijk"),
    WorksFor(source="person:bo", target="organisation:praktijk"),
    WorksFor(source="person:cas", target="organisation:thuiszorg"),
    works_with("an", "cas", frequency=5.0),
]


def test_an_employment_is_a_tie_among_partners() -> None:
    assert weights(EMPLOYED, EMPLOYMENT) == {
        ("an", "cas"): 5.0,
        ("praktijk", "an"): 1.0,
        ("praktijk", "bo"): 1.0,
        ("thuiszorg", "cas"): 1.0,
    }


def test_sharing_an_employer_is_no_tie_between_persons() -> None:
    ties = project(Network(EMPLOYED, EMPLOYMENT), level="person")
    assert weights(EMPLOYED, EMPLOYMENT, level="person") == {("an", "cas"): 5.0}
    assert ties.left_out == 2


def test_at_the_level_of_organisations_persons_are_replaced_by_their_employers() -> None:
    ties = project(Network(EMPLOYED, EMPLOYMENT), level="organisation")
    assert weights(EMPLOYED, EMPLOYMENT, level="organisation") == {("praktijk", "thuiszorg"): 5.0}
    assert ties.left_out == 1  # Dee has no employer


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(AnalysisError, match="niveau 'wijk'"):
        project(Network(), level="wijk")  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [nx.path_graph(3), "wijk.json", None], ids=str)
def test_what_is_no_network_is_refused_with_the_way_to_make_one(given: object) -> None:
    for use in (arrays_of, project, fragmentation, key_partners):
        with pytest.raises(AnalysisError, match=f"geen {type(given).__name__}.*from_networkx"):
            use(given)  # type: ignore[arg-type]


def test_the_order_of_rows_does_not_matter() -> None:
    forwards = project(Network(EMPLOYED, EMPLOYMENT))
    backwards = project(Network(EMPLOYED[::-1], EMPLOYMENT[::-1]))
    assert forwards.ids == backwards.ids
    assert np.array_equal(forwards.adjacency.toarray(), backwards.adjacency.toarray())


def test_arrays_narrow_as_the_network_does() -> None:
    nodes = [
        *PEOPLE,
        Area(name="Oost"),
        Area(name="West"),
        Overleg(name="MDO"),
        Theme(name="Jeugd"),
    ]
    links = [
        ActiveIn(source="overleg:mdo", target="area:oost"),
        attends("an", "mdo"),
        works_with("an", "bo", theme="theme:jeugd"),
    ]
    network = Network(nodes, links)
    for selection in ({"area": "area:oost"}, {"theme": "theme:jeugd"}):
        assert arrays_of(network).within(**selection) == arrays_of(network.within(**selection))
    both = {"area": "area:oost", "theme": "theme:jeugd"}
    assert arrays_of(network).within(**both) == arrays_of(network.within(**both))
    with pytest.raises(NetworkError, match="Noord"):
        arrays_of(network).within(area="Noord")
