"""For who is new: whom to know first, where people meet, what was agreed, and what words mean."""

from typing import Any

import pytest
from hypothesis import given, settings

import netwerk as nw
from netwerk.analysis.newcomer import newcomer
from netwerk.model import fields_of
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    Holds,
    Knows,
    Leads,
    TakesPartIn,
    WorksFor,
)
from netwerk.model.network import Network
from netwerk.model.nodes import Agreement, Area, Organisation, Overleg, Person, Role, Theme
from netwerk.results import Result
from netwerk.text import LANGUAGES
from tests.networks import networks
from tests.report.samples import hostile

PEOPLE = {"Ans": "gp", "Bea": "community_nurse", "Cas": "gp", "Dirk": None}


def wijk(*links: Link) -> Network:
    """Four people in Oost: Ans and Bea on ouderen, Cas on jeugd, Dirk wijkcoördinator."""
    nodes = [
        *(Person(name=name, profession=profession) for name, profession in PEOPLE.items()),
        Person(name="Elders"),
        Organisation(name="Praktijk"),
        *(Area(name=name, level="wijk") for name in ("Oost", "West")),
        *(Theme(name=name) for name in ("Ouderen", "Jeugd")),
        Role(name="Wijkcoördinator"),
        Role(name="Duo jeugd"),
        Overleg(name="MDO ouderen", type="mdo", frequency=10, duration=1.5, joining="Bel Ans."),
        Overleg(name="MDO jeugd", frequency=20),
        Overleg(name="Lunch", frequency=4),
        Agreement(name="Convenant", status="embedded", location="Wijksite"),
        Agreement(name="Taken ouderen", status="adopted"),
        Agreement(name="Taken jeugd"),
        Agreement(name="Oud", status="ended"),
    ]
    people = [f"person:{name.casefold()}" for name in PEOPLE]
    ids = [node.id for node in nodes]
    placed = [i for i in ids if i.startswith(("overleg:", "agreement:", "role:"))]
    return Network(
        nodes,
        [
            *(ActiveIn(i, "area:oost") for i in (*people, *placed, "organisation:praktijk")),
            ActiveIn("person:elders", "area:west"),
            *(About(f"person:{name}", "theme:ouderen") for name in ("ans", "bea", "elders")),
            About("organisation:praktijk", "theme:ouderen"),
            *(About(f"{name}-ouderen", "theme:ouderen") for name in ("overleg:mdo",)),
            About("agreement:taken-ouderen", "theme:ouderen"),
            *(
                About(i, "theme:jeugd")
                for i in ("person:cas", "overleg:mdo-jeugd", "agreement:taken-jeugd")
            ),
            About("role:duo-jeugd", "theme:jeugd"),
            Holds("person:dirk", "role:wijkcoordinator"),
            Holds("person:cas", "role:duo-jeugd"),
            WorksFor("person:ans", "organisation:praktijk"),
            Leads("person:ans", "overleg:mdo-ouderen"),
            Leads("role:wijkcoordinator", "overleg:lunch"),
            TakesPartIn("person:bea", "overleg:mdo-ouderen"),
            Knows("person:bea", "person:dirk"),
            *links,
        ],
    )


def parts(network: Network, **asked: Any) -> tuple[list[Any], list[Any], list[Any], list[Any]]:
    """The rows of the four parts."""
    people, meetings, agreements, words = newcomer(network, **asked)
    return [*people.rows], [*meetings.rows], [*agreements.rows], [*words.rows]


def test_who_has_a_role_or_leads_something_on_the_theme_comes_first() -> None:
    people, *_ = parts(wijk(), area="Oost", theme="Ouderen")
    found = {row.partner: row for row in people}
    assert [row.partner for row in people] == ["person:dirk", "person:ans", "person:bea"]
    assert found["person:dirk"].reasons[:2] == ("role", "leads")
    assert found["person:dirk"].leads == ("overleg:lunch",)  # through the role
    assert found["person:ans"].organisations == ("organisation:praktijk",)
    assert found["person:ans"].meet_at == ("overleg:mdo-ouderen",)


def test_the_score_is_the_sum_that_is_promised() -> None:
    people, *_ = parts(wijk(), area="Oost", theme="Ouderen", profession="huisarts")
    ans = next(row for row in people if row.partner == "person:ans")
    assert ans.contacts == 2  # Bea in the MDO, and the practice
    assert ans.score == pytest.approx(0.25 + 0.25 * 2 / 2 + 0.2)


def test_a_colleague_counts_however_the_profession_is_written() -> None:
    for written in ("wijkverpleegkundige", "Community nurse", "community_nurse"):
        people, meetings, *_ = parts(wijk(), area="Oost", theme="Ouderen", profession=written)
        assert "colleague" in {row.partner: row for row in people}["person:bea"].reasons
        assert meetings[0].overleg == "overleg:mdo-ouderen"
        assert meetings[0].colleagues == ("person:bea",)


def test_overleggen_where_most_of_the_people_to_know_sit_come_first() -> None:
    _, before, *_ = parts(wijk(), area="Oost")
    assert before[0].overleg == "overleg:mdo-ouderen"  # Ans and Bea
    more = [TakesPartIn(f"person:{name}", "overleg:lunch") for name in ("ans", "bea", "cas")]
    _, after, *_ = parts(wijk(*more), area="Oost")
    # Four at lunch, two in the MDO ouderen, nobody in the MDO jeugd, however often that is.
    assert [row.overleg for row in after] == [
        "overleg:lunch",
        "overleg:mdo-ouderen",
        "overleg:mdo-jeugd",
    ]


def test_a_profession_nobody_has_is_said() -> None:
    result, *_ = newcomer(wijk(), area="Oost", profession="verloskundige")
    assert "niemand met het beroep 'verloskundige'" in result.notes[0].nl
    assert newcomer(wijk(), area="Oost", profession="huisarts")[0].notes == ()


def test_an_organisation_is_named_only_where_nobody_of_it_is_there() -> None:
    people, *_ = parts(wijk(), area="Oost", theme="Ouderen")
    assert "organisation:praktijk" not in {row.partner for row in people}
    people, *_ = parts(wijk().without("person:ans"), area="Oost", theme="Ouderen")
    assert "organisation:praktijk" in {row.partner for row in people}


def test_overleggen_of_another_theme_stay_out_and_those_of_none_come_along() -> None:
    _, meetings, *_ = parts(wijk(), area="Oost", theme="Ouderen")
    assert [row.overleg for row in meetings] == ["overleg:mdo-ouderen", "overleg:lunch"]
    (first, lunch) = meetings
    assert (first.frequency, first.duration, first.joining) == (10, 1.5, "Bel Ans.")
    assert first.chairs == ("person:ans",)
    assert lunch.chairs == ("person:dirk",)  # who holds the role


def test_agreements_that_hold_are_named_and_where_they_are() -> None:
    _, _, agreements, _ = parts(wijk(), area="Oost", theme="Ouderen")
    assert [(row.agreement, row.location) for row in agreements] == [
        ("agreement:taken-ouderen", None),
        ("agreement:convenant", "Wijksite"),
    ]
    assert "waar u de afspraak vindt" in newcomer(wijk(), area="Oost")[2].notes[0].nl


def test_words_that_are_used_are_explained_the_networks_own_first() -> None:
    network = wijk().with_(
        nodes=[
            Organisation(name="Gezamenlijke Zorg Oost (GZO)"),
            Organisation(name="Buurtzorg Samen", aliases=("BZS", "Samen")),
            Overleg(name="MDO", aliases=("GGZ",)),
        ]
    )
    found = {row.word: row.meaning.nl for row in parts(network)[3]}
    assert found["GZO"] == "Gezamenlijke Zorg Oost"
    assert found["BZS"] == "Buurtzorg Samen"
    assert found["GGZ"] == "MDO"  # as this network uses it
    assert found["MDO"] == "multidisciplinair overleg"
    assert "wijkcoördinator" in found
    assert "Samen" not in found
    assert "RTA" not in found


def test_no_private_field_is_in_any_part() -> None:
    secret = "privaat@voorbeeld.example"
    network = wijk().with_(
        nodes=[Person(name="Ans", email=secret, telephone="0612345678")],
    )
    for result in newcomer(network):
        assert secret not in repr(result.rows)
        assert "0612345678" not in repr(result.rows)
    private = {
        field.name
        for kind in ("person", "works_with")
        for field in fields_of(kind)
        if field.fact.private
    }
    assert not private & {column.name for result in newcomer(network) for column in result.columns}


def test_no_more_partners_are_named_than_asked() -> None:
    assert len(newcomer(wijk(), most=2)[0].rows) == 2
    with pytest.raises(nw.AnalysisError, match="minstens 1"):
        newcomer(wijk(), most=0)


def test_an_unknown_area_is_refused() -> None:
    with pytest.raises(nw.NetworkError, match="Oost"):
        newcomer(wijk(), area="Oostt")


@pytest.mark.parametrize("network", [Network(), Network([Person(name="An")]), hostile()])
def test_small_and_hostile_networks_have_a_page(network: Network) -> None:
    for result in newcomer(network):
        assert "<script" not in result._repr_html_()


@given(network=networks())
@settings(max_examples=15)
def test_any_network_has_an_answer_whatever_the_order_of_rows(network: Network) -> None:
    found = newcomer(network)
    backwards = Network([*network.nodes.values()][::-1], network.links[::-1])
    assert newcomer(backwards) == found
    results: list[Result[Any]] = [*found]
    for result in results:
        for language in LANGUAGES:
            assert all(result.cells(row, language) for row in result.rows)


def test_a_theme_on_which_nobody_is_there_yet_has_a_page_all_the_same() -> None:
    network = wijk().with_(nodes=[Theme(name="GGZ")])
    people, meetings, *_ = parts(network, area="Oost", theme="GGZ")
    assert [row.partner for row in people] == ["person:dirk"]
    assert [row.overleg for row in meetings] == ["overleg:lunch"]
