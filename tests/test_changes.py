"""Changes: what makes one network into another, and makes it again elsewhere."""

from collections.abc import Iterable
from dataclasses import FrozenInstanceError, replace
from typing import TypeVar

import pytest
from hypothesis import given, strategies as st

from netwerk.changes import Changes, Update, apply, diff
from netwerk.errors import InputErrors
from netwerk.model.links import Knows, WorksFor, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Assessment, Person
from tests.networks import networks, texts

T = TypeVar("T")
JAN, PIET = {"kind": "person", "name": "Jan"}, {"kind": "person", "name": "Piet"}
NODES = [
    JAN,
    PIET,
    {"kind": "area", "name": "Overvecht"},
    {"kind": "theme", "name": "Ouderen"},
    {"kind": "theme", "name": "Jeugd"},
    {"kind": "organisation", "name": "De Brug"},
    {"kind": "assessment", "area": "area:overvecht", "theme": "theme:ouderen",
     "criterion": "evaluated", "status": "partly"},
]  # fmt: skip
LINKS = [
    {"kind": "works_for", "source": "person:jan", "target": "organisation:de-brug"},
    {
        "kind": "works_with",
        "source": "person:jan",
        "target": "person:piet",
        "theme": "theme:ouderen",
    },
    {"kind": "about", "source": "person:jan", "target": "theme:jeugd"},
    {"kind": "about", "source": "person:piet", "target": "theme:jeugd"},
]
ON_OUDEREN = LINKS[1]


@st.composite
def histories(draw: st.DrawFn) -> tuple[Network, Network]:
    """A network and what became of it: some of it gone, some changed, some new."""

    def some(items: Iterable[T]) -> list[T]:
        return [item for item in items if draw(st.booleans())]

    before, new = draw(networks()), draw(networks())
    left = before.without(some(before.nodes))
    left = Network(left.nodes.values(), some(left.links))
    nodes = [node.changed(summary=draw(texts())) for node in some(left.nodes.values())]
    links = [replace(link, origin=draw(texts())) for link in some(left.links)]
    after = left.with_(new.nodes.values(), new.links)
    return before, after.with_([n for n in nodes if n.id not in new.nodes], links)


@pytest.fixture
def network() -> Network:
    return Network(NODES, LINKS)


@given(histories())
def test_a_difference_applied_gives_the_other_network(history: tuple[Network, Network]) -> None:
    before, after = history
    assert apply(before, diff(before, after)) == after


@given(networks())
def test_a_network_does_not_differ_from_itself(network: Network) -> None:
    again = Network.of([*network.links, *network.nodes.values()])
    assert not diff(network, again)
    assert diff(network, again) == Changes()
    assert apply(network, Changes()) == network


@given(histories())
def test_changes_stand_in_canonical_order(history: tuple[Network, Network]) -> None:
    before, after = history
    changes = diff(before, after)
    order = [*after.nodes.values(), *after.links]
    assert list(changes.added) == [item for item in order if item in changes.added]
    assert [u.after for u in changes.updated] == [
        item for item in order if item in [u.after for u in changes.updated]
    ]


def test_a_difference_says_what_was_added_updated_and_removed(network: Network) -> None:
    after = network.without("person:piet").with_(
        [{**JAN, "profession": "huisarts"}, {"kind": "person", "name": "An"}],
        [{**LINKS[0], "hours": 8}],
    )
    changes = diff(network, after)
    assert [item.id for item in changes.added if isinstance(item, Person)] == ["person:an"]
    assert [update.fields for update in changes.updated] == [("profession",), ("hours",)]
    assert [item.kind for item in changes.removed] == ["person", "about", "works_with"]


def test_a_link_with_another_identity_is_another_link(network: Network) -> None:
    after = Network(NODES, [*LINKS[:1], *LINKS[2:], {**ON_OUDEREN, "theme": "theme:jeugd"}])
    changes = diff(network, after)
    assert [getattr(item, "theme") for item in changes.added] == ["theme:jeugd"]  # noqa: B009
    assert [getattr(item, "theme") for item in changes.removed] == ["theme:ouderen"]  # noqa: B009
    assert changes.updated == ()


def test_changes_cannot_be_changed(network: Network) -> None:
    with pytest.raises(FrozenInstanceError):
        diff(network, network).added = ()  # type: ignore[misc]


def test_the_moment_a_network_was_narrowed_to_stays(network: Network) -> None:
    narrowed = network.within(at="2026")
    for after in (narrowed.without("person:piet"), Network(NODES, LINKS[1:])):
        assert apply(narrowed, diff(narrowed, after)).at == "2026"


def test_only_the_fields_that_differ_are_carried_over(network: Network) -> None:
    before = network.within(kinds=["area", "assessment"])
    (seen,) = before.nodes_of(Assessment)
    after = before.with_([seen.changed(status="met")])
    (assessment,) = apply(network, diff(before, after)).nodes_of(Assessment)
    assert (seen.theme, assessment.theme, assessment.status) == (None, "theme:ouderen", "met")


def test_a_link_seen_without_its_theme_keeps_it(network: Network) -> None:
    before = network.within(theme="Jeugd")
    (seen,) = before.links_of(WorksWith)
    after = before.with_(links=[replace(seen, frequency=12)])
    (link,) = apply(network, diff(before, after)).links_of(WorksWith)
    assert (seen.theme, link.theme, link.frequency) == (None, "theme:ouderen", 12)


def test_a_link_seen_without_its_theme_can_be_removed(network: Network) -> None:
    before = network.within(theme="Jeugd")
    after = Network(before.nodes.values(), before.links_of(Knows))
    left = apply(network, diff(before, after))
    assert [link.kind for link in left.links] == ["works_for"]


def test_a_link_that_may_mean_several_is_refused(network: Network) -> None:
    several = network.with_(
        [{"kind": "theme", "name": "GGZ"}], [{**ON_OUDEREN, "theme": "theme:ggz"}]
    )
    before = several.within(theme="Jeugd")
    (seen,) = before.links_of(WorksWith)
    changes = diff(before, before.with_(links=[replace(seen, frequency=12)]))
    with pytest.raises(InputErrors, match="'Jan' werkt samen met 'Piet' kan op meer regels"):
        apply(several, changes)


def test_a_removed_node_takes_its_links_along(network: Network) -> None:
    left = apply(network, Changes(removed=(network.nodes["person:piet"],)))
    assert left == network.without("person:piet")


def test_a_removed_theme_is_emptied_where_it_was_referred_to(network: Network) -> None:
    left = apply(network, Changes(removed=(network.nodes["theme:ouderen"],)))
    assert left == network.without("theme:ouderen")


def test_a_link_that_goes_with_its_theme_does_not_come_back_without_it(network: Network) -> None:
    after = Network(network.nodes.values(), LINKS[2:]).without("theme:ouderen")
    assert apply(network, diff(network, after)) == after


def test_adding_what_is_there_already_is_refused(network: Network) -> None:
    other = Network([{**JAN, "profession": "huisarts"}]).nodes["person:jan"]
    with pytest.raises(InputErrors, match="'Jan' staat al in het netwerk"):
        apply(network, Changes(added=(other,)))


def test_adding_the_very_same_again_changes_nothing(network: Network) -> None:
    assert apply(network, Changes(added=(network.nodes["person:jan"], network.links[0]))) == network


def test_changing_or_removing_what_is_not_there_is_refused_all_together(network: Network) -> None:
    an = Network([{"kind": "person", "name": "An"}]).nodes["person:an"]
    gone = WorksFor(source="person:piet", target="organisation:de-brug")
    changes = Changes(updated=(Update(an, an.changed(summary="x")),), removed=(an, gone))
    with pytest.raises(InputErrors) as refused:
        apply(network, changes)
    assert [error.message("nl").split(" staat niet")[0] for error in refused.value.errors] == [
        "'An'",
        "'Piet' werkt bij 'De Brug'",
        "'An'",
    ]


def test_a_result_that_is_no_network_is_refused(network: Network) -> None:
    dangling = Knows(source="person:jan", target="person:weg")
    with pytest.raises(InputErrors, match="'person:weg' bestaat niet"):
        apply(network, Changes(added=(dangling,)))


def test_what_now_refers_elsewhere_stays_when_its_old_reference_goes() -> None:
    areas = [{"kind": "area", "name": name} for name in ("Oost", "West")]
    count = {"kind": "headcount", "id": "headcount:1", "profession": "gp", "number": 3}
    before = Network([areas[0], {**count, "area": "area:oost"}])
    after = Network([areas[1], {**count, "area": "area:west"}])
    assert apply(before, diff(before, after)) == after


def test_adding_a_link_to_what_the_same_change_removes_is_refused() -> None:
    before = Network([{"kind": "person", "name": name} for name in ("An", "Bo")])
    knows = Knows(source="person:an", target="person:bo")
    changes = Changes(added=(knows,), removed=(before.nodes["person:bo"],))
    with pytest.raises(InputErrors, match="'An' kent 'Bo' kan er niet bij"):
        apply(before, changes)
