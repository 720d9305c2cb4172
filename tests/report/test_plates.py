"""The plate of each theme, read from a small wijk; and the measures in plain words."""

from dataclasses import dataclass
from typing import Any

from netwerk.analysis.fragmentation import fragmentation
from netwerk.analysis.key_partners import key_partners
from netwerk.analysis.loose_ends import loose_ends
from netwerk.analysis.minimum import minimum
from netwerk.model.links import About, Leads
from netwerk.model.network import Network
from netwerk.report.actors import Actors
from netwerk.report.cards import cards_of
from netwerk.report.explained import measures
from netwerk.report.plates import Plate, plates
from netwerk.results import Result
from netwerk.text import Text
from tests.report.samples import small, small_records


def drawn(network: Network, results: list[Result[Any]] | None = None) -> dict[str, Plate]:
    """The plates of a network by title, in Dutch."""
    made = plates(network, results or [], {}, Actors(network), "nl")
    return {plate.title: plate for plate in made}


def names(pieces: Any) -> list[str]:
    return [text for text, _ in pieces]


def test_a_plate_tells_who_take_part_by_domain_and_which_meetings_there_are() -> None:
    alfa = drawn(small())["Alfa"]
    assert [(domain, count, names(first)) for domain, count, first in alfa.partners] == [
        ("huisartsenzorg", "2", ["Ann", "De Linde"]),
        ("sociaal domein", "2", ["Bob", "Het Anker"]),
    ]
    assert [(item.name[0], item.facts) for item in alfa.meetings] == [
        ("Kring", ("6 keer per jaar", "voorzitter Ann"))
    ]


def test_goals_carry_their_initiatives_and_others_stand_apart() -> None:
    beta = drawn(small())["Beta"]
    assert [item.name[0] for item in beta.loose] == ["Samen"]
    network = small().with_(links=[About("goal:doel", "theme:beta")])
    beta = drawn(network)["Beta"]
    assert [(goal.name[0], names(i.name for i in goal.inside)) for goal in beta.goals] == [
        ("Goed doel", ["Samen"])
    ]
    assert beta.loose == ()


def test_a_lead_from_outside_the_theme_is_named() -> None:
    network = small().with_(links=[Leads("organisation:alleen", "initiative:samen")])
    (samen,) = drawn(network)["Beta"].loose
    assert samen.facts == ("pilot", "kartrekker Alleen")


def test_what_lacks_stands_with_the_next_step_and_who_can_begin() -> None:
    network = small().with_(links=[Leads("person:bob", "initiative:samen")]).within(at="2026")
    results: list[Result[Any]] = [minimum(network), loose_ends(network)]
    beta = drawn(network, results)["Beta"]
    step = next(s for s in beta.steps if s.lacking == "Initiatief zonder tijdspad")
    assert names(step.about) == ["Samen"]
    assert step.to_do == "Spreek af wanneer wat klaar is."
    assert names(step.who) == ["Bob"]


def test_equal_steps_are_folded_into_one() -> None:
    second = {"kind": "initiative", "id": "initiative:twee", "name": "Twee"}
    network = small().with_(nodes=list(Network.of([second]).nodes.values()), links=[])
    network = network.with_(links=[About("initiative:twee", "theme:beta")]).within(at="2026")
    beta = drawn(network, [loose_ends(network)])["Beta"]
    (step,) = [s for s in beta.steps if s.lacking == "Initiatief zonder kartrekker"]
    assert names(step.about) == ["Samen", "Twee"]


def test_the_minimum_of_a_theme_stands_area_by_area() -> None:
    judged = {"area": "area:noord", "criterion": "roles_clear", "status": "partly"}
    dated = Network.of([*small_records(), {"kind": "assessment", **judged, "on": "2026-02-01"}])
    network = dated.within(at="2026-03")
    alfa = drawn(network, [minimum(network)])["Alfa"]
    assert alfa.state is not None
    assert [column.nl for column in alfa.state.columns] == ["Noord"]
    assert ["rollen en taken zijn duidelijk", "~ deels"] in alfa.state.lines("nl")
    assert alfa.is_narrow


def test_a_theme_that_nothing_is_about_has_no_plate() -> None:
    network = Network.of([{"kind": "theme", "name": "Leeg"}, {"kind": "person", "name": "Ann"}])
    assert drawn(network) == {}


def test_five_hundred_partners_of_a_domain_are_counted_and_the_first_named() -> None:
    records = [
        {"kind": "organisation", "name": f"Zorg {n:03}", "domain": "social"} for n in range(500)
    ]
    ids = sorted(Network.of(records).nodes)
    theme = {"kind": "theme", "name": "Alfa", "id": "theme:alfa"}
    about = [{"kind": "about", "source": i, "target": "theme:alfa"} for i in ids]
    ((domain, count, first),) = drawn(Network.of([*records, theme, *about]))["Alfa"].partners
    assert (domain, count) == ("sociaal domein", "500")
    assert names(first)[-2:] == ["Zorg 013", "nog 486"]


def test_a_measure_says_what_it_means_here_and_its_term() -> None:
    found = {m.name: m for m in measures([fragmentation(small()), key_partners(small())], "nl")}
    alone = found["Zonder contacten"]
    assert alone.sentence == "Partners die met niemand contact hebben. Hier: 1."
    assert alone.formal == "Without contacts (isolates)"
    assert "Het hoogst bij" in found["Contacten"].sentence


@dataclass(frozen=True, slots=True)
class _Row:
    sort: str


def test_other_tables_have_no_measures() -> None:
    word = Text(nl="x", en="x")
    assert measures([Result("other", word, (_Row("new"),), (), {})], "nl") == []


def with_maps(network: Network) -> dict[str, Plate]:
    """The plates by title, each with its map."""
    cards = cards_of(network, "nl")
    made = plates(network, [], cards.place, Actors(network), "nl", cards)
    return {plate.title: plate for plate in made}


def test_a_plate_has_a_map_of_its_own_theme() -> None:
    drawing = with_maps(small())["Alfa"].map
    assert drawing is not None
    texts = {label.text for label in drawing.picture.labels}
    assert {"Kring", "De Linde"} <= texts
    assert "Samen" not in texts
    assert drawing.label.startswith("Kaart van het thema Alfa: ")
    assert "2 organisaties, 2 professionals" in drawing.label
    assert [kind.text for kind in drawing.legend][:2] == ["Organisaties", "Professionals"]
    assert not drawing.note


def test_of_a_large_theme_those_with_most_links_are_drawn() -> None:
    records = [
        {"kind": "organisation", "id": f"organisation:{n}", "name": f"Zorg {n:03}"}
        for n in range(90)
    ]
    links = [
        {"kind": "about", "source": "overleg:tafel", "target": "theme:alfa"},
        *(
            {"kind": "takes_part_in", "source": f"organisation:{n}", "target": "overleg:tafel"}
            for n in range(90)
        ),
    ]
    table = {"kind": "overleg", "id": "overleg:tafel", "name": "Tafel"}
    theme = {"kind": "theme", "id": "theme:alfa", "name": "Alfa"}
    drawing = with_maps(Network.of([*records, table, theme, *links]))["Alfa"].map
    assert drawing is not None
    assert drawing.note == "Getekend zijn de 40 met de meeste verbindingen, van 91."
    assert len(drawing.picture.figures) == 40
    assert "Tafel" in {label.text for label in drawing.picture.labels}


def test_names_stay_within_a_small_map_and_off_the_marks() -> None:
    drawing = with_maps(small())["Alfa"].map
    assert drawing is not None
    left, top, width, height = map(float, drawing.picture.box.split())
    letter = drawing.picture.letter
    for label in drawing.picture.labels:
        half = len(label.text) * letter * 0.6 / 2
        assert left - 1 <= label.x - half and label.x + half <= left + width + 1
        assert top <= label.y <= top + height
        for mark in drawing.picture.figures:
            beside = abs(mark.x - label.x) >= half + mark.radius - 1
            clear = not label.y - letter - mark.radius + 1 < mark.y < label.y + mark.radius - 1
            assert beside or clear, (label, mark)


def test_a_theme_on_which_hardly_anything_is_linked_has_no_map() -> None:
    records = [
        {"kind": "theme", "id": "theme:alfa", "name": "Alfa"},
        {"kind": "initiative", "id": "initiative:een", "name": "Een"},
        {"kind": "goal", "id": "goal:een", "name": "Doel"},
        {"kind": "about", "source": "goal:een", "target": "theme:alfa"},
    ]
    assert with_maps(Network.of(records))["Alfa"].map is None
