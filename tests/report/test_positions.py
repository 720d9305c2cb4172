"""Positions that stay: the same place on the next map."""

import json
from pathlib import Path

import numpy as np
import pytest

import netwerk as nw
from netwerk.report.arrangement import arranged
from netwerk.report.cards import cards_of
from netwerk.report.map import draw
from netwerk.report.periods import years_of
from netwerk.report.positions import kept, read_positions, write_positions
from tests.report.samples import small, small_records


def test_positions_are_made_once_and_then_used(tmp_path: Path) -> None:
    file = tmp_path / "plaatsen.json"
    first = draw(small(), positions=file).html
    made = file.read_bytes()
    assert draw(small(), positions=file).html == first
    assert file.read_bytes() == made
    assert set(json.loads(made)["positions"]) == set(cards_of(small(), "nl").place)


def test_what_is_new_lies_beside_what_it_is_linked_to_and_nothing_else_moves() -> None:
    network = small()
    before = {card.id: (1000.0 * n, -50.0) for n, card in enumerate(cards_of(network, "nl").cards)}
    grown = network.with_(
        [nw.Person(name="Nieuw")],
        [nw.WorksFor(source="person:nieuw", target="organisation:het-anker")],
    )
    cards = cards_of(grown, "nl")
    place = kept(cards, np.zeros((len(cards.cards), 2)), before)
    for card, point in zip(cards.cards, place.tolist(), strict=True):
        if card.id in before:
            assert tuple(point) == before[card.id]
    away = place[cards.place["person:nieuw"]] - before["organisation:het-anker"]
    assert 0 < np.linalg.norm(away) < 100


def test_names_of_before_that_are_gone_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "plaatsen.json"
    write_positions(file, {"person:weg": (1.0, 2.0)})
    assert read_positions(file) == {"person:weg": (1.0, 2.0)}
    assert draw(small(), positions=file) == draw(small())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"positions": []}',
        '{"positions": {"person:an": [1]}}',
        '{"positions": {"person:an": ["a", 2]}}',
        '{"positions": {"person:an": [NaN, 2]}}',
        '{"positions": {"person:an": [1e99, 2]}}',
        '{"positions": {"person:an": null}}',
    ],
)
def test_another_file_is_refused_by_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "plaatsen.json"
    file.write_text(text, "utf-8")
    with pytest.raises(nw.ReportError, match=r"plaatsen\.json"):
        draw(small(), positions=file)


def test_each_area_has_its_box_with_organisations_and_their_people() -> None:
    cards = cards_of(small(), "nl")
    place, boxes = arranged(small(), cards, "nl")
    names = [box.name for box in boxes]
    assert names == ["Noord", "Zuid", "Zonder gebied", "Thema's en doelen"]
    inside = {box.name: {cards.cards[at].id for at in box.members} for box in boxes}
    assert {"area:noord", "organisation:de-linde", "person:ann"} <= inside["Noord"]
    assert inside["Thema's en doelen"] == {"theme:alfa", "theme:beta", "goal:doel"}
    for box in boxes:
        for x, y in place[list(box.members)]:
            assert box.x < x < box.x + box.width
            assert box.y < y < box.y + box.height
    ann, linde, anker = (
        place[cards.place[i]]
        for i in ("person:ann", "organisation:de-linde", "organisation:het-anker")
    )
    assert np.linalg.norm(ann - linde) < np.linalg.norm(ann - anker)


def test_boxes_do_not_overlap_and_no_two_names_lie_on_one_place() -> None:
    cards = cards_of(small(), "nl")
    place, boxes = arranged(small(), cards, "nl")
    assert len({tuple(point) for point in place.tolist()}) == len(place)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart_x or apart_y


def test_a_buurt_lies_with_its_wijk() -> None:
    records = [
        {"kind": "area", "id": "area:buurt", "name": "Buurt", "level": "neighbourhood"},
        {"kind": "part_of", "source": "area:buurt", "target": "area:noord"},
        {"kind": "active_in", "source": "organisation:alleen", "target": "area:buurt"},
    ]
    network = nw.Network.of([*small_records(), *records])
    cards = cards_of(network, "nl")
    _, boxes = arranged(network, cards, "nl")
    (noord,) = (box for box in boxes if box.name == "Noord")
    assert {cards.place["area:buurt"], cards.place["organisation:alleen"]} <= set(noord.members)


def test_the_arrangement_does_not_follow_the_order_of_rows() -> None:
    records = small_records()
    one, other = (nw.Network.of(found) for found in (records, records[::-1]))
    assert draw(one) == draw(other)


def test_years_begin_before_anything_changed() -> None:
    assert years_of({0: (2025, None), 1: (None, 2023)}) == [2025, 2024, 2023]
    assert years_of({}) == []


def test_a_mistyped_year_gives_no_list_of_thousands() -> None:
    assert years_of({0: (2025, None), 1: (202, None)}) == [2025, 202, 201]
