"""Text in its one canonical form, and citizen service numbers kept out."""

import unicodedata

import pytest
from hypothesis import given, strategies as st
from pydantic_core import PydanticCustomError

from netwerk.errors import InputErrors
from netwerk.model.canonical import MOST_UTF16_UNITS, canonical_text, holds_bsn
from netwerk.model.network import Network

BSN = "111222333"
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jan  ", "Jan"),
        ("e\u0301e\u0301n", "één"),
        ("een\r\ntwee\rdrie\u0085vier\u2028vijf\u2029zes", "een\ntwee\ndrie\nvier\nvijf\nzes"),
        ("een\ttwee", "een twee"),
        ("a\u200bb\u00ad", "a\u200bb\u00ad"),
        ("", None),
        (" \n\t\u00a0", None),
    ],
)
def test_text_is_kept_in_one_form(typed: str, kept: str | None) -> None:
    assert canonical_text(typed) == kept


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x0b", "\x1f", "\x7f", "\x9f", "\ud800", "\uffff"]
)
def test_characters_that_no_text_has_are_refused(character: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        canonical_text(f"Jan{character}Piet")
    assert refused.value.type == "characters"


@pytest.mark.parametrize(("character", "units"), [("x", 1), ("é", 1), ("😀", 2)])
def test_length_is_counted_as_excel_does(character: str, units: int) -> None:
    longest = character * (MOST_UTF16_UNITS // units)
    assert canonical_text(longest) == longest
    with pytest.raises(PydanticCustomError) as refused:
        canonical_text(longest + character)
    assert refused.value.type == "too_long"


@given(TEXTS)
def test_canonical_text_stays_as_it_is(typed: str) -> None:
    kept = canonical_text(typed)
    if kept is not None:
        assert canonical_text(kept) == kept
        assert unicodedata.is_normalized("NFC", kept)


@pytest.mark.parametrize(
    "text",
    [BSN, f"BSN {BSN}.", "111.222.333", "1112 22 333", "1112.22.333", "111-222-333", f"x{BSN}y"],
)
def test_a_citizen_service_number_is_seen_in_a_text(text: str) -> None:
    assert holds_bsn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "111222334",
        f"1{BSN}",
        "000000000",
        "06-11122233",
        "2026-2027",
        "111 222.333",
        "11122233",
    ],
)
def test_other_numbers_are_no_citizen_service_number(text: str) -> None:
    assert not holds_bsn(text)


@pytest.mark.parametrize(
    "values",
    [
        {"name": f"Jan {BSN}"},
        {"name": "Jan", "summary": f"zie {BSN}"},
        {"name": "Jan", "aliases": ["J.", BSN]},
        {"name": "Jan", "id": f"person:{BSN}"},
        {"name": "Jan", "email": f"{BSN}@example.org"},
        {"name": "Jan", "profession": BSN},
    ],
)
def test_a_citizen_service_number_is_refused_without_repeating_it(
    values: dict[str, object],
) -> None:
    with pytest.raises(InputErrors, match="burgerservicenummer") as refused:
        Network([{"kind": "person", **values}])
    assert BSN not in refused.value.message("nl") + refused.value.message("en")
    assert all(BSN not in (error.value or "") for error in refused.value.errors)


def test_a_number_field_holds_no_citizen_service_number() -> None:
    with pytest.raises(InputErrors, match="burgerservicenummer"):
        Network([{"kind": "goal", "name": "Palliakit", "target": float(BSN)}])


def test_a_telephone_number_may_have_nine_digits() -> None:
    network = Network([{"kind": "person", "name": "Jan", "telephone": BSN}])
    assert [node.model_dump()["telephone"] for node in network.nodes.values()] == [BSN]


@pytest.mark.parametrize(
    "written",
    [
        "111\u00a0222\u00a0333",  # no-break spaces, as pasted from a web page
        "111\u2011222\u2011333",  # no-break hyphens
        "1112\u200b22333",  # a zero-width space
        "\uff11\uff11\uff11222333",  # full-width digits
    ],
)
def test_a_bsn_that_only_looks_otherwise_is_found(written: str) -> None:
    assert holds_bsn(f"nummer {written}")
