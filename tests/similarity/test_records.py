"""Records of one party: what columns are called, and what tells no more than another did."""

from typing import Any

import pytest

from netwerk.similarity.records import Column, duplicate_pairs
from netwerk.similarity.records.columns import columns_of

CITY = "Bergen aan Zee"
STREETS = ("Dorpsstraat", "Kerkplein", "Molenweg", "Zandpad", "Havenkade", "Parklaan")
NAMES = ("Altrecht", "Lister", "Careyn", "Axion", "Santeon", "Trajectum", "Vivent", "Omring")


def others(count: int = 60) -> list[dict[str, Any]]:
    """As many records of other parties in one city."""
    return [
        {
            "name": f"{NAMES[i % 8]} {chr(97 + i % 26) * 4}{i}",
            "address": f"{STREETS[i % 6]} {i + 20}",
            "city": CITY,
            "phone": f"072-5{i:06d}",
        }
        for i in range(count)
    ]


def is_found(one: dict[str, Any], other: dict[str, Any], *further: dict[str, Any]) -> bool:
    records = [one, other, *further, *others()]
    return (0, 1) in {(pair.a, pair.b) for pair in duplicate_pairs(records)}


@pytest.mark.parametrize(
    ("called", "column"),
    [
        ("Naam", Column("Naam", "name")),
        ("addr", Column("addr", "words", where=True)),
        ("address_1", Column("address_1", "words", where=True)),
        ("Woonplaats", Column("Woonplaats", "value", where=True)),
        ("postal code", Column("postal code", "value", where=True)),
        ("Telefoon", Column("Telefoon", "digits", where=True)),
        ("E-mail", Column("E-mail", "email", where=True)),
        ("kleur", Column("kleur", "value")),
    ],
)
def test_a_column_is_compared_by_what_it_is_called(called: str, column: Column) -> None:
    assert columns_of([{called: "een"}]) == [column]


@pytest.mark.parametrize("empty", [None, float("nan"), [], ""])
def test_an_empty_field_says_nothing(empty: Any) -> None:
    same = {"name": "Zorgplein Noord", "city": "Heiloo"}
    whole, half = ([same, {**same, "city": city}] for city in ("Heiloo", empty))
    assert "city" in duplicate_pairs(whole, minimum=0)[0].bits
    assert "city" not in duplicate_pairs(half, minimum=0)[0].bits


def test_words_of_the_place_in_a_name_are_no_second_reason() -> None:
    name = "{} (Bergen aan Zee)"
    one, other = (
        {"name": name.format(own), "address": f"{street} 3", "city": CITY}
        for own, street in (("Spakenhof", "Molenweg"), ("Rozentuin", "Zandpad"))
    )
    further = [{**one, "name": name.format(own)} for own in ("Wilgenrijk", "Kruithuis")]
    assert not is_found(one, other, *further)
    assert is_found(one, {**one, "name": "Spakenhof"})


def test_words_that_always_go_together_count_as_one() -> None:
    street = [{"name": f"Zaak {i}", "address": f"Laan van Rio Grande {i}"} for i in range(30)]
    one, other = (
        {"name": name, "address": "Laan van Rio Grande 77"} for name in ("Bever Zorg", "Otter Zorg")
    )
    pairs = duplicate_pairs([one, other, *street, *others()], minimum=0)
    bits = next(pair.bits for pair in pairs if (pair.a, pair.b) == (0, 1))
    apart = [{**record, "address": record["address"].replace("Rio", "")} for record in street]
    pairs = duplicate_pairs([one, other, *apart, *others()], minimum=0)
    assert bits["address"] < next(p.bits for p in pairs if (p.a, p.b) == (0, 1))["address"]


def test_neighbours_with_one_telephone_are_two() -> None:
    reception = {"address": "Havenkade 1", "city": CITY, "phone": "072-1234567"}
    assert not is_found(
        {"name": "Apotheek Zwaan", **reception}, {"name": "Bureau Hop", **reception}
    )
    assert is_found({"name": "Apotheek Zwaan", **reception}, {"name": "Apoth. Zwan", **reception})


def test_a_rare_group_in_common_makes_an_initial_enough_and_a_common_one_does_not() -> None:
    columns = [Column("name", "name"), Column("employers", "group")]
    people = [{"name": f"{n} {s}"} for n in ("Jan", "Piet", "Roos", "Eva") for s in NAMES]
    one, other = {"name": "Sanne Lister"}, {"name": "S. Lister"}
    found = {}
    for sort, colleagues in (("rare", 0), ("common", len(people))):
        records = [
            {**person, "employers": ["ons" if i < colleagues + 2 else f"o{i}"]}
            for i, person in enumerate([one, other, *people])
        ]
        pairs = duplicate_pairs(records, columns=columns, minimum=0)
        found[sort] = next(pair for pair in pairs if (pair.a, pair.b) == (0, 1)).score
    assert found["rare"] > 0.9
    assert found["common"] < 0.5


def test_two_of_one_family_at_one_employer_are_two() -> None:
    columns = [Column("name", "name"), Column("employers", "group")]
    names = ("Jan Waterlelie", "Petra Waterlelie", *(f"Roos {name}" for name in NAMES))
    records = [
        {"name": name, "employers": ["een" if i < 2 else f"o{i}"]} for i, name in enumerate(names)
    ]
    assert duplicate_pairs(records, columns=columns) == []


def test_the_order_of_the_records_changes_no_probability() -> None:
    records = others(40) + [{**record, "city": None} for record in others(20)]
    scores = {
        frozenset((records[p.a]["name"], p.a % 40, p.b % 40)): p.score
        for p in duplicate_pairs(records, minimum=0.3)
    }
    turned = records[::-1]
    again = {
        frozenset((turned[p.a]["name"], (59 - p.a) % 40, (59 - p.b) % 40)): p.score
        for p in duplicate_pairs(turned, minimum=0.3)
    }
    assert again == pytest.approx(scores)
