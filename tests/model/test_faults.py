"""Faults: all of one input together, each naming its record, its field and what would be right."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, strategies as st

from netwerk.errors import InputErrors
from netwerk.model.network import Network
from netwerk.text import LANGUAGES

Record = Mapping[str, Any]
BSN = "111222333"
JAN = {"kind": "person", "name": "Jan de Vries"}
PRACTICE = {"kind": "organisation", "name": "De Brug"}
WIJK = {"kind": "area", "name": "Overvecht"}
THEME = {"kind": "theme", "name": "Ouderen"}
NODES = [JAN, PRACTICE, WIJK, THEME]
EMPLOYED = {"kind": "works_for", "source": "person:jan-de-vries", "target": "organisation:de-brug"}


def faults_of(*records: Record) -> InputErrors:
    """The faults of what is added to four good nodes; the numbers of the records start at 4."""
    with pytest.raises(InputErrors) as refused:
        Network.of([*NODES, *records])
    return refused.value


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        ({"kind": "persoon", "name": "A"}, "kind", "de soort 'persoon' bestaat niet"),
        ({"name": "A"}, "kind", "de soort ontbreekt"),
        ({"kind": "person"}, "name", "Naam ontbreekt"),
        ({"kind": "person", "name": "  "}, "name", "Naam ontbreekt"),
        ({"kind": "person", "name": 7}, "name", "'7' is geen tekst"),
        (JAN, "name", "'Jan de Vries' staat er twee keer"),
        ({"kind": "person", "name": "A", "agb": "123"}, "agb", "AGB-code ziet er zo uit: 01012345"),
        ({"kind": "organisation", "name": "A", "kvk": "123456789"}, "kvk", "is geen KvK-nummer"),
        ({"kind": "area", "name": "A", "cbs_code": "WK0344"}, "cbs_code", "WK034403"),
        ({"kind": "area", "name": "A", "level": "wijkk"}, "level", "Bedoelt u 'wijk'?"),
        ({"kind": "role", "name": "A", "seats": -1}, "seats", "in van 0 tot en met 1000"),
        ({"kind": "overleg", "name": "A", "duration": float("inf")}, "duration", "getal in van 0"),
        ({"kind": "theme", "name": "A", "colour": "red"}, "colour", "veld 'colour' bestaat niet"),
        ({"kind": "theme", "name": "A", "since": "ooit"}, "since", "'ooit' is geen datum"),
        ({"kind": "theme", "name": "A", "since": "2027", "until": "2026"}, "until", "vóór het"),
        ({"kind": "theme", "name": "A\x00"}, "name", "tekens die niet in een tekst horen"),
        ({"kind": "assessment", "area": "theme:ouderen", "criterion": "evaluated", "status": "met"},
         "area", "ziet er zo uit: area:naam"),
        ({"kind": "headcount", "area": "area:oost", "profession": "gp", "number": 3},
         "area", "'area:oost' bestaat niet"),
        ({**EMPLOYED, "target": "organisation:de-burg"},
         "target", "Bedoelt u 'organisation:de-brug'?"),
        ({**EMPLOYED, "target": "theme:ouderen"}, "target", "professional – organisatie"),
        ({**EMPLOYED, "hours": "veel"}, "hours", "'veel' kan hier niet"),
        ({**EMPLOYED, "since": "2026-02", "until": "2026-01-31"}, "until", "ligt vóór het begin"),
        ({**EMPLOYED, "colour": "red"}, "colour", "Kies uit: source, target"),
        ({"kind": "knows", "source": "person:jan-de-vries"}, "target", "Naar ontbreekt"),
        ({"kind": "knows", "source": "person:jan-de-vries", "target": "organisation:de-brug",
          "theme": "theme:jeugd"}, "theme", "'theme:jeugd' bestaat niet"),
        ({"kind": "works_with", "source": "person:jan-de-vries", "target": "organisation:de-brug",
          "trust": 6}, "trust", "'6' kan hier niet. Vul een getal in van 1 tot en met 5"),
    ],
)  # fmt: skip
def test_a_fault_names_record_field_and_remedy(record: Record, field: str, words: str) -> None:
    (fault,) = faults_of(record).errors
    assert (fault.place.record, fault.place.field) == (4, field)
    assert words in fault.message("nl")
    assert "{" not in fault.message("nl") + fault.message("en")


def test_the_same_link_twice_is_a_fault_of_the_second() -> None:
    (fault,) = faults_of(EMPLOYED, {**EMPLOYED, "hours": 8}).errors
    assert fault.place.record == 5
    assert "'Jan de Vries' werkt bij 'De Brug'" in fault.message("nl")


def test_a_link_with_another_first_day_or_function_is_another_link() -> None:
    others = [{**EMPLOYED, "since": "2026"}, {**EMPLOYED, "function": "directeur"}]
    assert len(Network.of([*NODES, EMPLOYED, *others]).links) == 3


def test_all_faults_come_together_in_the_order_of_the_records() -> None:
    faults = faults_of(
        {**EMPLOYED, "hours": -1, "since": "ooit"},
        {"kind": "person", "name": "", "agb": "1"},
        {"kind": "speer", "name": "A"},
        {**EMPLOYED, "target": "organisation:weg"},
        JAN,
    ).errors
    assert [(f.place.record, f.place.field) for f in faults] == [
        (4, "hours"),
        (4, "since"),
        (5, "agb"),
        (5, "name"),
        (6, "kind"),
        (7, "target"),
        (8, "name"),
    ]


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "theme", "name": "A", "since": BSN},
        {"kind": "theme", "name": "A", "bsn": BSN},
        {"kind": "role", "name": "A", "seats": f"BSN {BSN}"},
        {"kind": f"person {BSN}", "name": "A"},
        {**EMPLOYED, "target": f"organisation:{BSN}"},
        {**EMPLOYED, "function": BSN},
    ],
)
def test_no_message_repeats_a_citizen_service_number(record: Record) -> None:
    faults = faults_of(record)
    repeated = [faults.message(language) for language in LANGUAGES]
    repeated += [fault.value or "" for fault in faults.errors]
    assert not any(BSN in text for text in repeated)


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text(), max_size=2)
)
FIELDS = ["kind", "id", "name", "since", "until", "level", "seats", "source", "target", "theme"]
KINDS = [
    "person",
    "area",
    "role",
    "goal",
    "assessment",
    "works_with",
    "knows",
    "same_as",
    "part_of",
]


@given(
    st.lists(
        st.dictionaries(st.sampled_from(FIELDS), JUNK).flatmap(
            lambda record: st.sampled_from(KINDS).map(lambda kind: {"kind": kind, **record})
        ),
        max_size=4,
    )
)
def test_any_records_give_a_network_or_faults_in_words(records: list[Record]) -> None:
    try:
        network = Network.of(records)
    except InputErrors as refused:
        assert refused.errors
        assert all(error.message("nl") and error.message("en") for error in refused.errors)
    else:
        assert Network.of([*network.nodes.values(), *network.links]) == network
