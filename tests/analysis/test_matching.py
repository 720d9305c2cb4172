"""Matching: who offers what another seeks, and which initiatives fit."""

import pytest

from netwerk.analysis.matching import MatchRow, matching
from netwerk.errors import AnalysisError
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    PartOf,
    Prioritises,
    TakesPartIn,
    Wants,
    WorksFor,
)
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Goal, Initiative, Organisation, Person, Theme
from tests.report.samples import HOSTILE


def region(*links: Link) -> Network:
    """A city with two wijken; An is in Oost and Bo in West; two initiatives of the city."""
    nodes = [
        *(Person(name=name) for name in ("An", "Bo", "Cas")),
        Organisation(name="Zorg"),
        Area(name="Stad", level="city"),
        *(Area(name=name, level="wijk") for name in ("Oost", "West")),
        *(Theme(name=name) for name in ("Jeugd", "Ouderen")),
        Goal(name="Doel"),
        Initiative(name="Maatje", status="running"),
        Initiative(name="Voorbij", status="stopped"),
    ]
    return Network(
        nodes,
        [
            *(PartOf(f"area:{wijk}", "area:stad") for wijk in ("oost", "west")),
            ActiveIn("person:an", "area:oost"),
            ActiveIn("person:bo", "area:west"),
            *(ActiveIn(f"initiative:{name}", "area:stad") for name in ("maatje", "voorbij")),
            *(About(f"initiative:{name}", "theme:jeugd") for name in ("maatje", "voorbij")),
            ContributesTo("initiative:maatje", "goal:doel"),
            About("goal:doel", "theme:jeugd"),
            *links,
        ],
    )


def wants(who: str, what: str, sense: str, hours: float | None = None) -> Wants:
    return Wants(who, what, sense=sense, hours=hours)


def found(network: Network, most: int = 3) -> dict[tuple[str, str], MatchRow]:
    return {(row.partner, row.item): row for row in matching(network, most=most).rows}


def test_an_offer_finds_who_seeks_the_same_also_elsewhere_but_for_less() -> None:
    network = region(
        wants("person:an", "theme:ouderen", "offers"),
        wants("person:bo", "theme:ouderen", "seeks"),
        wants("person:cas", "theme:ouderen", "seeks"),
        wants("area:oost", "theme:ouderen", "seeks"),
    )
    rows = found(network)
    assert {item: row.score for (_, item), row in rows.items()} == {
        "area:oost": 1.0,
        "person:cas": 0.8,  # nobody knows where
        "person:bo": 0.5,
    }
    row = rows["person:an", "area:oost"]
    assert (row.sense, row.subject) == ("offers", "theme:ouderen")
    assert row.reasons == ("same", "near")


def test_two_who_both_offer_do_not_match() -> None:
    both = [wants(f"person:{name}", "theme:ouderen", "offers") for name in ("an", "bo")]
    assert matching(region(*both)).rows == ()


def test_a_goal_answers_more_than_a_theme() -> None:
    network = region(
        wants("person:an", "initiative:maatje", "offers"),
        wants("area:oost", "goal:doel", "seeks"),
        wants("person:cas", "theme:jeugd", "seeks"),
    )
    rows = found(network)
    assert rows["person:an", "area:oost"].score == 0.7
    assert rows["person:an", "area:oost"].reasons == ("goal", "near")
    assert rows["person:an", "person:cas"].score == pytest.approx(0.5 * 0.8)


def test_an_initiative_of_the_city_fits_who_offers_and_who_seeks_what_it_is_about() -> None:
    network = region(
        wants("person:an", "goal:doel", "offers"), wants("person:bo", "theme:jeugd", "seeks")
    )
    rows = found(network)
    offering, seeking = (rows[f"person:{who}", "initiative:maatje"] for who in ("an", "bo"))
    assert (offering.sense, offering.score) == ("offers", 0.7)
    assert (seeking.sense, seeking.score) == ("seeks", 0.5)
    assert not any(item == "initiative:voorbij" for _, item in rows)


def test_who_is_in_an_initiative_needs_no_introduction_to_it() -> None:
    network = region(
        wants("person:an", "theme:jeugd", "offers"), TakesPartIn("person:an", "initiative:maatje")
    )
    assert matching(network).rows == ()


def test_what_an_area_chose_is_a_need_that_an_initiative_of_the_city_answers() -> None:
    network = region(Prioritises("area:oost", "theme:jeugd"))
    row = found(network)["area:oost", "initiative:maatje"]
    assert row.reasons == ("theme", "near", "priority")
    own = network.with_(links=[ActiveIn("initiative:maatje", "area:oost")])
    assert matching(own).rows == ()


def test_an_initiative_of_another_wijk_does_not_match() -> None:
    network = region(wants("person:an", "theme:ouderen", "offers")).with_(
        nodes=[Initiative(name="West")],
        links=[
            ActiveIn("initiative:west", "area:west"),
            About("initiative:west", "theme:ouderen"),
        ],
    )
    assert matching(network).rows == ()


def test_a_person_is_where_the_employer_is() -> None:
    network = region(
        WorksFor("person:cas", "organisation:zorg"),
        ActiveIn("organisation:zorg", "area:oost"),
        wants("person:cas", "theme:ouderen", "offers"),
        wants("person:an", "theme:ouderen", "seeks"),
    )
    assert found(network)["person:cas", "person:an"].reasons == ("same", "near")


def test_for_one_wijk_or_theme_the_whole_network_is_looked_at() -> None:
    network = region(
        wants("person:an", "theme:jeugd", "offers"), wants("person:bo", "theme:ouderen", "offers")
    )
    assert "initiative:maatje" not in network.within(area="Oost").nodes
    result = matching(network, area="Oost")
    assert [(row.partner, row.item) for row in result.rows] == [("person:an", "initiative:maatje")]
    assert {f.subjects for f in result.findings} == {("person:an",)}  # it shares only a theme
    assert len(matching(network, theme="Jeugd").rows) == 1
    assert matching(network, theme="Ouderen").rows == ()
    assert {f.subjects for f in matching(network, theme="Ouderen").findings} == {("person:bo",)}


def test_hours_that_fall_short_make_it_fit_less() -> None:
    def score(offered: float | None, sought: float | None) -> float:
        network = region(
            wants("person:an", "theme:ouderen", "offers", offered),
            wants("area:oost", "theme:ouderen", "seeks", sought),
        )
        return found(network)["person:an", "area:oost"].score

    assert score(4, 16) == pytest.approx((1 + 1 / 4) / 2)
    assert score(40, 16) == score(None, 16) == score(0, 0) == 1


def test_nobody_gets_or_offers_more_than_a_few() -> None:
    people = [Person(name=f"Lid {i}") for i in range(8)]
    network = region(
        wants("person:an", "theme:ouderen", "offers"), wants("person:bo", "theme:ouderen", "offers")
    ).with_(nodes=people, links=[wants(person.id, "theme:ouderen", "seeks") for person in people])
    for most, total in ((1, 2), (3, 6), (8, 16)):
        rows = found(network, most=most)
        assert len(rows) == total
        assert all(sum(partner == who for partner, _ in rows) <= most for who, _ in rows)


def test_one_that_fits_well_goes_before_two_that_half_fit() -> None:
    network = region(
        wants("person:an", "goal:doel", "offers"),
        wants("person:bo", "theme:jeugd", "offers"),
        wants("area:oost", "goal:doel", "seeks"),
    )
    assert ("person:an", "area:oost") in found(network, most=1)


def test_energy_is_private_and_does_not_count() -> None:
    def answer(energy: int) -> object:
        offer = Wants("person:an", "theme:ouderen", sense="offers", energy=energy)
        return matching(region(offer, wants("person:bo", "theme:ouderen", "seeks")))

    assert answer(1) == answer(5)


def test_who_finds_nothing_is_named_and_a_network_without_wishes_says_so() -> None:
    result = matching(region(wants("person:an", "theme:ouderen", "offers")))
    assert [(f.kind.key, f.subjects) for f in result.findings] == [
        ("wish_without_match", ("person:an",))
    ]
    assert "blad Wil" in matching(region()).notes[0].nl
    assert matching(Network()).notes == ()


def test_a_match_reads_as_a_sentence() -> None:
    network = region(
        wants("person:an", "theme:ouderen", "offers"), wants("area:oost", "theme:ouderen", "seeks")
    )
    (sentence,) = matching(network).sentences()
    assert sentence.startswith("An biedt wat Oost zoekt: Ouderen. Breng hen bij elkaar.")


def test_areas_that_are_parts_of_one_another_end_nowhere() -> None:
    network = region(
        PartOf("area:stad", "area:oost"),
        wants("person:an", "theme:ouderen", "offers"),
        wants("person:bo", "theme:ouderen", "seeks"),
    )
    assert found(network)["person:an", "person:bo"].score == 1


def test_hostile_names_are_only_names() -> None:
    people = [Person(id=f"person:{i}", name=name) for i, name in enumerate(HOSTILE)]
    wishes = [
        wants(person.id, "theme:ouderen", "offers" if i % 2 else "seeks")
        for i, person in enumerate(people)
    ]
    result = matching(region().with_(nodes=people, links=wishes))
    assert len(result.rows) == len(HOSTILE) // 2 * 3
    assert "<script" not in result._repr_html_()


def test_a_cap_is_at_least_one() -> None:
    with pytest.raises(AnalysisError, match="minstens 1"):
        matching(Network(), most=0)
