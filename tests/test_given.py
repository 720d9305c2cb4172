"""Lists that callers hand over: every fault is named with its place and what would be right."""

from collections.abc import Callable
from typing import Any

import pytest

from netwerk.analysis.duplicates import duplicates
from netwerk.errors import InputError, InputErrors
from netwerk.given import LABELS, TEXTS, items_of
from netwerk.model.network import Network
from netwerk.similarity import all_pairs_similarity, pair_similarity, shared_words, similar_pairs
from netwerk.similarity.records import duplicate_pairs

READERS: list[Callable[[Any], Any]] = [
    lambda texts: pair_similarity(texts, ["a", "b", "c"]),
    lambda texts: pair_similarity(["a", "b", "c"], texts),
    similar_pairs,
    lambda texts: all_pairs_similarity(texts, minimum=0.5),
]
WITH_CORPUS: list[Callable[[Any], Any]] = [
    lambda texts: pair_similarity(["a"], ["b"], corpus=texts),
    lambda texts: similar_pairs(["a"], corpus=texts),
]


@pytest.mark.parametrize("read", READERS + WITH_CORPUS)
def test_what_is_no_text_is_named_with_its_place(read: Callable[[Any], Any]) -> None:
    with pytest.raises(InputErrors) as caught:
        read([None, "b", float("nan")])
    first, second = (str(fault) for fault in caught.value.errors)
    assert "[0] is None. Hier hoort een tekst" in first
    assert "[2] is nan. Hier hoort een tekst" in second


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("Cursus", r"is één tekst, 'Cursus'\. Geef een lijst: \['Cursus'\]\."),
        (None, r"is None\. Geef een lijst, bijvoorbeeld \[\"Cursus"),
        (b"Cursus", r"is b'Cursus'\. Geef een lijst"),
        ({"Cursus": 1}, r"is {'Cursus': 1}\. Geef een lijst"),
        (3, r"is 3\. Geef een lijst"),
    ],
)
def test_what_is_no_list_is_refused(read: Callable[[Any], Any], given: Any, complaint: str) -> None:
    with pytest.raises(InputErrors, match=complaint):
        read(given)


def test_faults_of_both_lists_come_together_and_ten_are_shown() -> None:
    with pytest.raises(InputErrors) as caught:
        pair_similarity([None] * 8, [1.5] * 2_000)  # type: ignore[list-item]
    told = [fault.message("en") for fault in caught.value.errors]
    assert len(told) == 12
    assert told[8].startswith("texts_b[0] is 1.5. A text belongs here")
    assert told[10] == "And 1,998 more faults like these."
    assert told[11] == "texts_a has 8 and texts_b 2,000; there should be as many."


def test_a_number_that_may_be_a_bsn_is_not_repeated() -> None:
    with pytest.raises(InputErrors) as caught:
        pair_similarity([111222333], ["a"])  # type: ignore[list-item]
    assert "111222333" not in str(caught.value)


def test_anything_in_order_may_be_given() -> None:
    assert items_of(("texts", (t for t in "ab"), TEXTS)) == [["a", "b"]]
    assert items_of(("labels", (True, 0, 1), LABELS)) == [[True, 0, 1]]


def test_records_are_mappings() -> None:
    with pytest.raises(InputErrors, match=r"records\[1\] is 'Careyn'\. Hier horen velden"):
        duplicate_pairs([{"name": "Careyn"}, "Careyn"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="minimum is None"):
        duplicate_pairs([], minimum=None)  # type: ignore[arg-type]


def test_shared_words_asks_for_texts_too() -> None:
    with pytest.raises(InputErrors, match=r"texts\[1\] is None"):
        shared_words("a", None)  # type: ignore[arg-type]


def test_kinds_are_a_list() -> None:
    with pytest.raises(InputErrors, match="kinds is één tekst, 'person'"):
        duplicates(Network(), kinds="person")
