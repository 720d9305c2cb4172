"""Ids: the same for the same name, other for other names."""

import string
import unicodedata

import pytest
from hypothesis import given, strategies as st

from netwerk.errors import InputErrors
from netwerk.model.identifiers import LONGEST_SLUG, id_of, kind_of, slug
from netwerk.model.nodes import Person, Theme


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Huisartsenpraktijk De Brug", "huisartsenpraktijk-de-brug"),
        ("  Thema's: GGZ & jeugd ", "thema-s-ggz-jeugd"),
        ("Björn Sørensen-Łukasz Đorđević", "bjorn-sorensen-lukasz-dordevic"),
        ("Straße", "strasse"),
        ("Patiënten", "patienten"),
        ("½ dag 2²", "1-2-dag-22"),
        ("Team 😀", "team"),
        ("Thema’s 2026–2027", "thema-s-2026-2027"),
        ("huis\u00adarts", "huisarts"),
    ],
)
def test_a_slug_reads_like_the_name(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    "name", ["Иван", "Jan Иван", "東京", "!!!", "😀", "ɓ", "x" * 81, "a-" * 60]
)
def test_a_name_that_loses_letters_gets_eight_digits_of_its_hash(name: str) -> None:
    *_, digits = slug(name).split("-")
    assert len(digits) == 8
    assert set(digits) <= set(string.hexdigits)


def test_names_that_only_differ_in_lost_letters_keep_other_slugs() -> None:
    names = ["Иван", "Петр", "東京", "京都", "x" * 81, "x" * 82, "!!!", "???"]
    assert len({slug(name) for name in names}) == len(names)


@given(st.text(min_size=1))
def test_every_name_has_a_slug_that_fits_an_id(name: str) -> None:
    made = slug(name)
    assert 0 < len(made) <= LONGEST_SLUG
    assert set(made) <= set(string.ascii_lowercase + string.digits + "-")
    assert kind_of(id_of("person", name)) == "person"


@given(st.text(min_size=1))
def test_the_same_name_written_in_other_unicode_or_spacing_has_the_same_slug(name: str) -> None:
    decomposed = f" {unicodedata.normalize('NFD', name)}\t"
    assert slug(decomposed) == slug(unicodedata.normalize("NFC", name))


def test_a_node_without_id_gets_kind_and_slug() -> None:
    assert Person(name="Jan de Vries").id == "person:jan-de-vries"


def test_an_id_of_its_own_is_kept() -> None:
    assert Theme(id="theme:t1", name="Ouderen").id == "theme:t1"


def test_distinctions_follow_the_name() -> None:
    assert id_of("overleg", "MDO", "Overvecht") == "overleg:mdo-overvecht"


@pytest.mark.parametrize(
    "wrong", ["theme:x", "x", "person:", "person:a b", "person:a;b", "person:" + "a" * 500]
)
def test_an_id_of_another_kind_or_form_is_refused(wrong: str) -> None:
    with pytest.raises(InputErrors, match="kenmerk"):
        Person(id=wrong, name="A")
