"""Joining what is the same."""

from itertools import pairwise

import pytest

import netwerk as nw
from netwerk.errors import InputErrors
from netwerk.merging import merge, merge_told
from netwerk.model.link import Link
from netwerk.model.links import About, Knows, TakesPartIn, WorksFor, WorksWith
from netwerk.model.nodes import Assessment, Headcount
from netwerk.model.verdicts import DistinctFrom, SameAs

AN, ANNA, A = "person:an", "person:anna", "person:a"


def network(*links: Link) -> nw.Network:
    nodes = [
        nw.Person(id=AN, name="An de Wit", agb="01012345", confirmed_on="2026-01"),
        nw.Person(id=ANNA, name="Anna de Wit", profession="gp", confirmed_on="2025"),
        nw.Person(id=A, name="A. de Wit", profession="pharmacist"),
        nw.Person(name="Bo"),
        nw.Organisation(name="Praktijk"),
        nw.Overleg(name="MDO"),
        nw.Theme(name="Jeugd"),
        nw.Theme(name="Jongeren"),
        nw.Area(name="Oost"),
        nw.Area(name="Wijk Oost"),
    ]
    return nw.Network(nodes, links)


def test_the_one_confirmed_last_stays_and_the_names_of_the_others_become_aliases() -> None:
    after = merge(network(), [SameAs(A, ANNA), SameAs(AN, ANNA)])
    assert {i for i in after.nodes if i.startswith("person:")} == {AN, "person:bo"}
    assert after.nodes[AN].name == "An de Wit"
    assert after.nodes[AN].aliases == ("Anna de Wit", "A. de Wit")


def test_what_it_does_not_say_is_filled_from_the_others_and_conflicts_are_told() -> None:
    told = merge_told(network(), [SameAs(A, ANNA), SameAs(AN, ANNA)])
    one = told.network.nodes[AN]
    assert isinstance(one, nw.Person)
    assert (one.agb, one.profession, str(one.confirmed_on)) == ("01012345", "gp", "2026-01")
    (conflict,) = told.conflicts
    assert (conflict.field, conflict.kept, conflict.dropped) == (
        "profession",
        "gp",
        ("pharmacist",),
    )
    assert told.kept_as == {ANNA: AN, A: AN}


def test_links_and_references_go_over_to_the_one_that_stays() -> None:
    jeugd, jongeren = "theme:jeugd", "theme:jongeren"
    before = network(
        WorksFor(ANNA, "organisation:praktijk"),
        TakesPartIn(A, "overleg:mdo"),
        Knows("person:bo", "person:an", theme=jongeren),
        About("overleg:mdo", jongeren),
    ).with_(
        [
            Assessment(
                area="area:wijk-oost",
                theme=jongeren,
                criterion="partners kennen elkaar",
                status="op orde",
            ),
            Headcount(area="area:wijk-oost", profession="gp", number=3),
        ]
    )
    verdicts = [
        SameAs(AN, ANNA),
        SameAs(A, AN),
        SameAs(jeugd, jongeren),
        SameAs("area:oost", "area:wijk-oost"),
    ]
    after = merge(before, verdicts)
    assert set(after.links) == {
        WorksFor(AN, "organisation:praktijk"),
        TakesPartIn(AN, "overleg:mdo"),
        Knows("person:bo", AN, theme=jeugd),
        About("overleg:mdo", jeugd),
    }
    records = [node for node in after.nodes.values() if isinstance(node, Assessment | Headcount)]
    assert [node.area for node in records] == ["area:oost", "area:oost"]


def test_links_that_become_the_same_are_put_together() -> None:
    before = network(
        WorksWith(AN, "person:bo", frequency=2, confirmed_on=nw.Moment("2024")),
        WorksWith(ANNA, "person:bo", frequency=4, subject="jeugd", confirmed_on=nw.Moment("2025")),
    )
    told = merge_told(before, [SameAs(AN, ANNA)])
    (link,) = told.network.links
    assert link == WorksWith(
        AN, "person:bo", frequency=4, subject="jeugd", confirmed_on=nw.Moment("2025")
    )
    assert [(c.field, c.kept, c.dropped) for c in told.conflicts] == [("frequency", 4, (2,))]


def test_a_link_with_itself_is_dropped_and_told() -> None:
    knows = Knows(AN, ANNA)
    told = merge_told(network(knows, SameAs(AN, ANNA)))
    assert told.network.links == ()
    assert told.dropped == (knows,)


def test_merging_twice_changes_nothing() -> None:
    before = network(SameAs(AN, ANNA), WorksFor(ANNA, "organisation:praktijk"))
    once = merge(before)
    assert merge(once) == once
    assert merge(before, []) == before


def test_verdicts_that_contradict_one_another_are_refused_naming_all() -> None:
    verdicts = [SameAs(AN, ANNA), SameAs(A, ANNA), DistinctFrom(A, AN)]
    with pytest.raises(InputErrors) as caught:
        merge(network(), verdicts)
    for name in ("An de Wit", "Anna de Wit", "A. de Wit", "bewust apart"):
        assert name in str(caught.value)
    with pytest.raises(InputErrors):
        merge(network(DistinctFrom(AN, A)), verdicts[:2])


def test_what_is_not_there_or_of_another_kind_is_refused() -> None:
    with pytest.raises(InputErrors) as caught:
        merge(network(), [SameAs(AN, "person:zoek"), SameAs(AN, "organisation:praktijk")])
    assert len(caught.value.errors) == 2


def test_a_chain_of_thousands_is_joined() -> None:
    persons = [nw.Person(id=f"person:p{i}", name=f"Jan {i}") for i in range(3_000)]
    chain = [SameAs(a.id, b.id) for a, b in pairwise(persons)]
    (one,) = merge(nw.Network(persons), chain).nodes.values()
    assert len(one.aliases) == 2_999
