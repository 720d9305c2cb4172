"""What every store does alike, run on each of them; another joins by one line in `PLACES`."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings, strategies as st

from netwerk.changes import Changes, diff
from netwerk.errors import InputErrors, NetworkError, StoreConflict
from netwerk.model.identifiers import kind_of
from netwerk.model.links import WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.store import NetworkStore, open_store
from netwerk.ties import arrays_of
from tests.neo4j_server import Server
from tests.networks import networks

Opener = Callable[[], NetworkStore]
Place = Callable[[], AbstractContextManager[Opener]]

NASTY = [
    "<img src=x onerror=alert(1)>", '"><script>', "=1+1", "a;b|c",
    "'; MATCH (n) DETACH DELETE n //", "één 😀 Ærø", "regel\nregel", "\\u0041 \\n", "%s {0}",
    "null",
    "x" * 200, "\u200bonzichtbaar", "東京", "k" * 10_000,
]  # fmt: skip
WIJK = Network(
    [
        *({"kind": "area", "name": name} for name in ("Overvecht", "Oost")),
        *({"kind": "theme", "name": name} for name in ("Ouderen", "Jeugd")),
        *({"kind": "person", "name": name} for name in ("An", "Bo", "Cas")),
    ],
    [
        {"kind": "active_in", "source": "person:an", "target": "area:overvecht"},
        {"kind": "active_in", "source": "person:bo", "target": "area:overvecht"},
        {"kind": "active_in", "source": "person:cas", "target": "area:oost"},
        {"kind": "about", "source": "person:an", "target": "theme:jeugd"},
        {"kind": "about", "source": "person:bo", "target": "theme:jeugd"},
        {"kind": "knows", "source": "person:bo", "target": "person:cas"},
        {"kind": "works_with", "source": "person:an", "target": "person:bo",
         "theme": "theme:ouderen"},
    ],
)  # fmt: skip
DEE = {"kind": "person", "name": "Dee"}


@contextmanager
def in_memory() -> Iterator[Opener]:
    graph = nx.MultiDiGraph()
    yield lambda: open_store(graph)


@contextmanager
def in_a_file() -> Iterator[Opener]:
    with TemporaryDirectory() as folder:
        yield lambda: open_store(Path(folder) / "wijk.json")


@contextmanager
def in_neo4j(server: Server) -> Iterator[Opener]:
    url = server.store_url(server.new_network())
    with ExitStack() as stores:
        yield lambda: stores.enter_context(open_store(url))


PLACES: dict[str, Place] = {"graph in memory": in_memory, "JSON file": in_a_file}
NEO4J = "Neo4j"


@pytest.fixture(params=[*PLACES, NEO4J], scope="session")
def place(request: pytest.FixtureRequest) -> Place:
    """Makes an empty place to store a network, and tells how to open it."""
    if request.param in PLACES:
        return PLACES[request.param]
    return partial(in_neo4j, request.getfixturevalue("neo4j_server"))


@pytest.fixture
def opened(place: Place) -> Iterator[Opener]:
    """Opens one and the same store again and again, as other programs would."""
    with place() as open_again:
        yield open_again


@pytest.fixture
def store(opened: Opener) -> Iterator[NetworkStore]:
    """A store that holds `WIJK`."""
    with opened() as store:
        store.save(WIJK)
        yield store


def content(store: NetworkStore) -> tuple[Network, int]:
    return store.load(), store.revision()


def test_a_store_that_holds_nothing_gives_the_empty_network_at_revision_0(opened: Opener) -> None:
    with opened() as store:
        empty = store.load()
        assert (empty, empty.revision, store.revision()) == (Network(), 0, 0)


def test_saving_nothing_makes_no_revision(opened: Opener) -> None:
    with opened() as store:
        assert store.save(Network()) == store.revision() == 0


@given(network=networks())
@settings(max_examples=30)
def test_what_was_saved_is_loaded(place: Place, network: Network) -> None:
    with place() as open_again:
        with open_again() as store:
            store.save(network)
        with open_again() as store:
            assert store.load() == network


@given(before=networks(), after=networks())
@settings(max_examples=30)
def test_any_change_can_be_saved(place: Place, before: Network, after: Network) -> None:
    with place() as open_again, open_again() as store:
        store.save(before)
        store.save(after, before=store.load())
        assert store.load() == after


@pytest.mark.parametrize("name", NASTY)
def test_nasty_names_come_back_as_they_were(opened: Opener, name: str) -> None:
    network = Network(
        [
            {"kind": "organisation", "name": name, "offers": [name, "b"], "referral": name},
            {"kind": "person", "name": name, "aliases": [name], "profession": name},
        ]
    )
    organisation, person = network.nodes
    network = network.with_(
        links=[{"kind": "works_for", "source": person, "target": organisation, "function": name}]
    )
    opened().save(network)
    assert opened().load() == network


def test_a_loaded_network_says_its_revision_and_how_it_was_narrowed(store: NetworkStore) -> None:
    narrowed = store.load(area="Overvecht", kinds={"person", "area"}, at="2026")
    assert narrowed.revision == store.revision() == 1
    assert dict(narrowed.selection) == {
        "area": "Overvecht",
        "kinds": ("area", "person"),
        "at": "2026",
    }
    assert (narrowed.at, store.load().at, dict(store.load().selection)) == ("2026", None, {})


@given(network=networks(), choice=st.data())
@settings(max_examples=40)
def test_loading_a_part_is_narrowing_the_whole(
    place: Place, network: Network, choice: st.DataObject
) -> None:
    asked: dict[str, Any] = {"at": choice.draw(st.sampled_from([None, "2025", "2026-06"]))}
    active = network.within(**asked).nodes
    for kind in ("area", "theme"):
        known = [node_id for node_id in active if kind_of(node_id) == kind]
        asked[kind] = choice.draw(st.sampled_from([None, *known]), kind)
    asked["kinds"] = choice.draw(st.sampled_from([None, (), ("person", "area", "assessment")]))
    with place() as open_again, open_again() as store:
        store.save(network)
        narrowed = store.load(**asked)
        assert narrowed == store.load().within(**asked)
        assert store.load_arrays(**asked) == arrays_of(narrowed)


def test_an_unknown_area_is_named(store: NetworkStore) -> None:
    with pytest.raises(NetworkError, match="Bedoelt u 'Overvecht'"):
        store.load(area="Overvegt")


def test_what_is_no_moment_is_named(store: NetworkStore) -> None:
    for load in (store.load, store.load_arrays):
        with pytest.raises(NetworkError, match="'ooit' is geen datum"):
            load(at="ooit")


def test_an_unknown_kind_is_named(store: NetworkStore) -> None:
    with pytest.raises(NetworkError, match="'vogel'"):
        store.load(kinds=["person", "vogel"])


def test_the_network_is_listed_with_its_size_and_revision(opened: Opener) -> None:
    with opened() as store:
        before = set(store.networks())
        store.save(WIJK)
        (mine,) = set(store.networks()) - before
        assert (mine.nodes, mine.links, mine.revision) == (len(WIJK.nodes), len(WIJK.links), 1)
        assert mine.state == "complete"
        store.drop()
        assert set(store.networks()) == before


def test_every_save_that_changes_something_counts_up(store: NetworkStore) -> None:
    revisions = [store.revision()]
    for name in ("Dee", "Eef", "Fay"):
        before = store.load()
        saved = store.save(before.with_([{"kind": "person", "name": name}]), before=before)
        revisions.append(saved)
        assert store.revision() == saved
    assert revisions == [1, 2, 3, 4]


def test_saving_twice_changes_nothing(store: NetworkStore) -> None:
    before = content(store)
    assert store.save(WIJK) == before[1]
    assert store.save(before[0], before=before[0]) == before[1]
    assert content(store) == before


def test_without_before_nothing_is_removed(store: NetworkStore) -> None:
    store.save(Network([DEE, {"kind": "person", "name": "An", "summary": "nieuw"}]))
    expected = WIJK.with_([DEE, {"kind": "person", "name": "An", "summary": "nieuw"}])
    assert store.load() == expected


def test_with_before_what_is_gone_is_removed(store: NetworkStore) -> None:
    before = store.load()
    store.save(before.without("person:an"), before=before)
    assert store.load() == WIJK.without("person:an")


def test_what_was_saved_can_be_the_next_before(store: NetworkStore) -> None:
    first = store.load(area="Overvecht")
    second = first.with_([DEE])
    store.save(second, before=first)
    assert (second.revision, second.selection) == (2, first.selection)
    store.save(second.without("person:dee"), before=second)
    assert content(store) == (WIJK, 3)


@pytest.mark.parametrize("name", ["Eef", "An"])
def test_a_stale_revision_is_refused_and_leaves_everything(
    opened: Opener, store: NetworkStore, name: str
) -> None:
    before = store.load()
    with opened() as other:
        theirs = other.load()
        other.save(theirs.with_([DEE]), before=theirs)
    with pytest.raises(StoreConflict, match="Laad het netwerk opnieuw"):
        store.save(before.with_([{"kind": "person", "name": name}]), before=before)
    assert content(store) == (WIJK.with_([DEE]), 2)


def test_a_stale_network_is_refused_even_without_changes(store: NetworkStore) -> None:
    with pytest.raises(StoreConflict):
        store.apply(Changes(), expected_revision=0)


def test_after_a_conflict_a_second_try_succeeds(opened: Opener, store: NetworkStore) -> None:
    stale = store.load()
    opened().save(Network([DEE]))
    eef = {"kind": "person", "name": "Eef"}
    with pytest.raises(StoreConflict):
        store.save(stale.with_([eef]), before=stale)
    fresh = store.load()
    store.save(fresh.with_([eef]), before=fresh)
    assert store.load() == WIJK.with_([DEE, eef])


def test_a_network_from_elsewhere_is_no_before(store: NetworkStore) -> None:
    with pytest.raises(StoreConflict, match="komt niet uit deze opslag"):
        store.save(WIJK.with_([DEE]), before=WIJK)


def test_two_networks_narrowed_differently_are_not_compared(store: NetworkStore) -> None:
    with pytest.raises(StoreConflict, match="anders ingeperkt"):
        store.save(store.load(area="Oost"), before=store.load())
    assert store.load() == WIJK


def test_a_change_that_makes_no_network_leaves_everything(store: NetworkStore) -> None:
    before = content(store)
    dangling = WorksWith(source="person:an", target="person:weg")
    an = WIJK.nodes["person:an"]
    good = diff(WIJK, WIJK.without("person:bo").with_([DEE]))
    bad = Changes(added=(*good.added, dangling), removed=good.removed)
    with pytest.raises(InputErrors, match="'person:weg' bestaat niet"):
        store.apply(bad, expected_revision=1)
    with pytest.raises(InputErrors, match="'An' staat al in het netwerk"):
        store.apply(Changes(added=(an.changed(summary="x"),), removed=good.removed), 1)
    assert content(store) == before


def test_a_change_in_a_part_leaves_the_rest(store: NetworkStore) -> None:
    before = store.load(area="Overvecht")
    assert "person:cas" in WIJK.nodes.keys() - before.nodes.keys()
    an = before.nodes["person:an"].changed(summary="nieuw")
    store.save(before.with_([an, DEE]), before=before)
    assert store.load() == WIJK.with_([an, DEE])


def test_saving_a_part_without_before_leaves_the_rest(store: NetworkStore) -> None:
    store.save(store.load(area="Oost", kinds=["person"]))
    assert content(store) == (WIJK, 1)


def test_removing_in_a_part_takes_along_links_outside_it(store: NetworkStore) -> None:
    before = store.load(area="Overvecht")
    store.save(before.without("person:bo"), before=before)
    assert store.load() == WIJK.without("person:bo")


def test_a_reference_outside_the_part_is_kept(store: NetworkStore) -> None:
    before = store.load(theme="Jeugd")
    (seen,) = before.links_of(WorksWith)
    assert seen.theme is None
    changed = {"kind": "works_with", "source": seen.source, "target": seen.target, "frequency": 12}
    store.save(before.with_(links=[changed]), before=before)
    assert store.load() == WIJK.with_(links=[{**changed, "theme": "theme:ouderen"}])


def test_adding_what_stands_outside_the_part_is_refused(store: NetworkStore) -> None:
    before = store.load(area="Oost")
    again = before.with_([{"kind": "person", "name": "An", "summary": "een andere An"}])
    with pytest.raises(InputErrors, match="'An' staat al in het netwerk"):
        store.save(again, before=before)
    assert store.load() == WIJK


@given(network=networks(), other=networks(), choice=st.data())
@settings(max_examples=30)
def test_saving_a_part_never_erases_the_rest(
    place: Place, network: Network, other: Network, choice: st.DataObject
) -> None:
    kinds = choice.draw(st.lists(st.sampled_from(["person", "area", "goal", "theme"]), unique=True))
    with place() as open_again, open_again() as store:
        store.save(network)
        store.save(store.load(kinds=kinds))
        assert store.load() == network
        part = store.load(kinds=kinds)
        new = [node for node in other.nodes.values() if node.id not in network.nodes]
        store.save(part.with_(node for node in new if isinstance(node, Person)), before=part)
        assert network.nodes.items() <= store.load().nodes.items()
        assert set(network.links) <= set(store.load().links)


def test_a_loaded_network_stays_what_it_was(store: NetworkStore) -> None:
    loaded = store.load()
    store.save(loaded.without("person:an"), before=loaded)
    assert loaded == WIJK


def test_dropping_forgets_everything(opened: Opener, store: NetworkStore) -> None:
    store.drop()
    assert content(opened()) == (Network(), 0)
    assert store.save(WIJK) == 1


def test_dropping_nothing_is_no_fault(opened: Opener) -> None:
    with opened() as store:
        store.drop()
        assert content(store) == (Network(), 0)
