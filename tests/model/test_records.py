"""Oordelen and tellingen: facts without a name, whose id says what they are about."""

import datetime as dt

import pytest

from netwerk.errors import InputErrors
from netwerk.model.network import Network
from netwerk.model.nodes import Assessment, Headcount

PLACES = [
    {"kind": "area", "name": "Overvecht"},
    {"kind": "theme", "name": "Ouderen"},
]
ASSESSMENT = {
    "kind": "assessment",
    "area": "area:overvecht",
    "theme": "theme:ouderen",
    "criterion": "elkaars werk kennen",
    "status": "deels",
    "on": "2026-03",
}
HEADCOUNT = {"kind": "headcount", "area": "area:overvecht", "profession": "huisarts", "number": 36}


def test_an_assessment_is_named_after_area_theme_criterion_and_date() -> None:
    (assessment,) = Network([*PLACES, ASSESSMENT]).nodes_of(Assessment)
    assert assessment.id == "assessment:overvecht-ouderen-know-the-work-2026-03"
    assert (assessment.criterion, assessment.status) == ("know_the_work", "partly")


def test_a_headcount_is_named_after_area_profession_and_date() -> None:
    counts = Network([*PLACES, HEADCOUNT, {**HEADCOUNT, "on": dt.date(2026, 1, 31)}])
    assert [count.id for count in counts.nodes_of(Headcount)] == [
        "headcount:overvecht-gp",
        "headcount:overvecht-gp-2026-01-31",
    ]


@pytest.mark.parametrize("written", ["huisarts", "Huisarts", "gp", "general practitioner"])
def test_the_id_does_not_depend_on_how_a_word_is_written(written: str) -> None:
    network = Network([*PLACES, {**HEADCOUNT, "profession": written}])
    assert "headcount:overvecht-gp" in network.nodes


def test_a_profession_outside_the_list_is_kept_as_written() -> None:
    (count,) = Network([*PLACES, {**HEADCOUNT, "profession": "Wijkagent"}]).nodes_of(Headcount)
    assert (count.id, count.profession) == ("headcount:overvecht-wijkagent", "Wijkagent")


def test_what_has_no_name_is_called_after_its_id() -> None:
    (count,) = Network([*PLACES, HEADCOUNT]).nodes_of(Headcount)
    assert (count.name, count.label) == (None, "overvecht-gp")


def test_the_same_judgement_twice_asks_for_a_distinction() -> None:
    with pytest.raises(InputErrors, match="staat er twee keer"):
        Network([*PLACES, ASSESSMENT, {**ASSESSMENT, "status": "op orde"}])


def test_a_second_judgement_on_another_date_is_another_one() -> None:
    network = Network([*PLACES, ASSESSMENT, {**ASSESSMENT, "on": "2026-04"}])
    assert len(list(network.nodes_of(Assessment))) == 2


@pytest.mark.parametrize("missing", ["area", "criterion", "status"])
def test_what_makes_a_judgement_meaningful_is_obligatory(missing: str) -> None:
    record = {name: value for name, value in ASSESSMENT.items() if name != missing}
    with pytest.raises(InputErrors) as refused:
        Network([*PLACES, record])
    assert [(e.place.record, e.place.field) for e in refused.value.errors] == [(2, missing)]


def test_a_judgement_without_anything_names_all_that_is_missing() -> None:
    with pytest.raises(InputErrors) as refused:
        Network([{"kind": "assessment"}])
    assert [e.place.field for e in refused.value.errors] == ["area", "criterion", "status"]


def test_a_judgement_on_an_area_that_does_not_exist_is_refused() -> None:
    with pytest.raises(InputErrors, match="'area:oost' bestaat niet"):
        Network([*PLACES, {**ASSESSMENT, "area": "area:oost"}])
