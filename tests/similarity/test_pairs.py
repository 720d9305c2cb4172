"""The similarity of given pairs: what it must be, and what always holds."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from numpy.typing import NDArray

from netwerk.errors import AnalysisError, InputErrors
from netwerk.similarity import pair_similarity
from netwerk.similarity.vectors import remembering
from tests.similarity.texts import ALIKE, UNLIKE, score, texts


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_texts_on_one_thing_are_alike(a: str, b: str) -> None:
    assert score(a, b) >= 0.7


@pytest.mark.parametrize(("a", "b"), UNLIKE)
def test_texts_on_different_things_are_not_alike(a: str, b: str) -> None:
    assert score(a, b) <= 0.42


def test_function_words_hardly_count() -> None:
    assert score("zorg in de wijk", "zorg bij een wijk") > score(
        "zorg in de wijk", "hulp in de wijk"
    )


def test_denial_on_one_side_makes_less_alike() -> None:
    assert score("De wijk doet mee", "De wijk doet niet mee") < 0.72


def test_denial_on_both_sides_makes_no_difference() -> None:
    assert score("De wijk doet niet mee", "De wijk doet niet mee") == 1


def test_denial_weighs_less_in_a_long_text() -> None:
    long = " ".join(f"onderwerp{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    in_short = score("wijk", "niet wijk") / score("wijk", "de wijk")
    assert score(long, f"{long} niet") / score(long, f"{long} de") > in_short


def test_common_words_of_the_corpus_weigh_less() -> None:
    corpus = ["project zorg", "project slaap", "project jeugd", "project valpreventie"]
    pair = ["project slaap"], ["project jeugd"]
    assert pair_similarity(*pair, corpus=corpus)[0] < pair_similarity(*pair)[0]


def test_blank_text_is_like_nothing() -> None:
    assert pair_similarity(["", " \n", "zorg"], ["", "zorg", "\t"]).tolist() == [0, 0, 0]


def test_unequal_numbers_of_texts_are_refused() -> None:
    with pytest.raises(InputErrors, match="texts_a heeft er 2 en texts_b 1"):
        pair_similarity(["a", "b"], ["a"])


@given(texts, texts)
def test_similarity_is_symmetric_and_between_0_and_1(a: str, b: str) -> None:
    assert score(a, b) == score(b, a)
    assert 0 <= score(a, b) <= 1


@given(texts.filter(str.strip))
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert score(text, text) == 1


@given(texts, texts, texts)
def test_a_pair_scores_the_same_in_other_company(a: str, b: str, other: str) -> None:
    assert pair_similarity([other, a], [a, b])[1] == score(a, b)


def test_texts_of_ten_thousand_letters_are_compared() -> None:
    syllables = ["zorg", "wijk", "team", "plan", "huis", "stad"]
    many_words = " ".join(map("".join, product(syllables, repeat=4)))[:10_000]
    assert 0.8 < score(many_words, f"{many_words[:9_000]} iets anders") < 1
    assert score("x" * 10_000, "y" * 10_000) == 0


# Made to one pattern; the words of a trade stand together as they do in real texts.
TRADES = ["oven deeg meel brood", "ladder verf kwast muur", "boot net vis haven"]
MANY = [
    f"{trade.split()[number % 4]} {trade.split()[(number + 1) % 4]} dag{number}"
    for trade in TRADES
    for number in range(400)
]


def test_many_texts_show_which_words_keep_the_same_company() -> None:
    near = [*MANY, "oven"], [*MANY, "meel"]
    far = [*MANY, "oven"], [*MANY, "haven"]
    assert pair_similarity(*near)[-1] > pair_similarity(*far)[-1] + 0.3
    assert pair_similarity(*near, learn=False)[-1] == pair_similarity(*far, learn=False)[-1]


def test_nothing_is_learned_from_a_corpus_unless_asked() -> None:
    pair = ["oven"], ["meel"]
    assert pair_similarity(*pair, corpus=MANY)[0] < 0.3
    assert pair_similarity(*pair, corpus=MANY, learn=True)[0] > 0.3


def test_what_is_learned_does_not_depend_on_the_order_of_the_corpus() -> None:
    pair = MANY[:50], MANY[50:100]
    one, other = (pair_similarity(*pair, corpus=texts, learn=True) for texts in (MANY, MANY[::-1]))
    assert one.tolist() == other.tolist()


@pytest.mark.parametrize("text", ["woord{}", "de het een {}", "zorg wijk team", "{}🙂"])
def test_a_corpus_that_teaches_nothing_does_no_harm(text: str) -> None:
    many = [text.format(number) for number in range(1_100)]
    assert pair_similarity(many, many).tolist() == [1.0] * len(many)


def test_boilerplate_hardly_counts() -> None:
    funded = "Mogelijk gemaakt door het fonds voor gezond leven in de provincie"
    corpus = [f"{word}. {funded}" for word in "abcdefghijklmnopqrst"]
    pair = [f"Wandelgroep. {funded}"], [f"Kookcursus. {funded}"]
    same = [f"Wandelgroep. {funded}"], ["Wandelgroep"]
    in_many, in_few = (pair_similarity(*pair, corpus=few)[0] for few in (corpus, corpus[:9]))
    assert in_many < in_few
    assert in_many < pair_similarity(*same, corpus=corpus)[0]


def letters(texts: list[str]) -> NDArray[np.float64]:
    """A stand-in for a model: how often each letter is there."""
    return np.array([[text.count(letter) for letter in "abcdefghij"] for text in texts], float)


def test_vectors_can_take_the_place_of_the_alignment() -> None:
    scores = pair_similarity(["abc", "aab", "", "a"], ["cab", "cde", "a", "xyz"], vectors=letters)
    assert scores.tolist() == [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (np.zeros((1, 2)), "gaf er 1 x 2"),
        (np.zeros(2), "gaf er 2"),
        (np.full((2, 2), np.nan), "oneindig of ontbrekend getal"),
        ([[1.0], [1.0, 2.0]], "inhomogeneous"),
    ],
)
def test_vectors_of_another_form_are_refused(rows: Any, complaint: str) -> None:
    with pytest.raises(AnalysisError, match=f"voor 2 teksten evenveel rijen.*{complaint}"):
        pair_similarity(["a"], ["b"], vectors=lambda texts: rows)


def test_an_encoder_that_remembers_is_asked_once_for_each_text() -> None:
    asked: list[str] = []

    def encoder(texts: list[str]) -> NDArray[np.float64]:
        asked.extend(texts)
        return letters(texts)

    once = remembering(encoder)
    assert once(["a", "b", "a"]).tolist() == letters(["a", "b", "a"]).tolist()
    assert once(["c", "b"]).tolist() == letters(["c", "b"]).tolist()
    assert asked == ["a", "b", "c"]
