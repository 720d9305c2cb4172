"""Alike texts among many: the same scores as pair by pair, in whatever order they come."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, strategies as st
from numpy.typing import NDArray

from netwerk.errors import InputError
from netwerk.similarity import all_pairs_similarity, pair_similarity, similar_pairs
from tests.similarity.texts import ALIKE, UNLIKE, texts


def test_no_texts_give_no_scores() -> None:
    assert pair_similarity([], []).tolist() == []
    assert [part.tolist() for part in all_pairs_similarity([], minimum=0.5)] == [[], [], []]


@pytest.mark.parametrize("minimum", [0, -0.1, 1.01, float("nan"), None, "0.6"])
def test_a_minimum_outside_its_range_is_refused(minimum: Any) -> None:
    with pytest.raises(InputError, match="boven 0 en hoogstens 1"):
        all_pairs_similarity(["a"], minimum=minimum)


@given(st.lists(texts, max_size=6), st.floats(0.01, 1))
def test_all_pairs_are_the_pairs_one_by_one(some: list[str], minimum: float) -> None:
    first, second = np.triu_indices(len(some), k=1)
    one_by_one = pair_similarity([some[i] for i in first], [some[j] for j in second])
    kept = one_by_one >= minimum
    i, j, scores = all_pairs_similarity(some, minimum=minimum)
    assert i.tolist() == first[kept].tolist()
    assert j.tolist() == second[kept].tolist()
    assert scores.tolist() == one_by_one[kept].tolist()


def test_all_pairs_finds_partners_far_apart() -> None:
    many = [f"onderwerp {number}" for number in range(700)]
    many[3] = many[650] = "Wandelgroep diabetes"
    i, j, scores = all_pairs_similarity(many, minimum=0.9)
    assert (i.tolist(), j.tolist(), scores.tolist()) == ([3], [650], [1])


def test_all_pairs_does_not_depend_on_the_order_of_texts() -> None:
    some = [text for pair in ALIKE + UNLIKE for text in pair]

    def found(texts: list[str]) -> set[tuple[frozenset[str], float]]:
        i, j, scores = all_pairs_similarity(texts, minimum=0.3, corpus=texts)
        return {
            (frozenset((texts[a], texts[b])), float(value))
            for a, b, value in zip(i, j, scores, strict=True)
        }

    assert found(some) == found(some[::-1])
    assert len(found(some)) >= len(ALIKE)


def initiatives(count: int) -> list[str]:
    """Texts about different things; the last ten say what the first ten do, in other words."""
    things = [f"{a}{b}" for a in SYLLABLES for b in SYLLABLES for _ in range(2)]
    texts = [
        f"Cursus {things[n % len(things)]} voor ouderen, {things[n * 7 % len(things)]} en code{n}"
        for n in range(count - 10)
    ]
    return [*texts, *(f"Training voor senioren: {text.split(' ', 1)[1]}" for text in texts[:10])]


SYLLABLES = ["bal", "dorp", "fluit", "gras", "hek", "kurk", "lamp", "mug", "noot", "pluim"]
Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def as_pairs(found: Pairs) -> list[tuple[int, int, float]]:
    return list(zip(*(part.tolist() for part in found), strict=True))


def test_likely_pairs_have_the_scores_of_all_pairs() -> None:
    many = initiatives(1_500)
    exact = {pair[:2]: pair[2] for pair in as_pairs(similar_pairs(many))}
    likely = as_pairs(similar_pairs(many, exact_up_to=0))
    assert likely == sorted(likely)
    assert all(exact[i, j] == score for i, j, score in likely)
    assert {(n, n + 1_490) for n in range(10)} <= {pair[:2] for pair in likely}


def test_scores_are_those_of_the_pairs_one_by_one() -> None:
    many = initiatives(1_200)
    i, j, scores = similar_pairs(many)
    one_by_one = pair_similarity(
        [many[row] for row in i], [many[row] for row in j], corpus=many, learn=False
    )
    assert scores.tolist() == one_by_one.tolist()


def test_likely_pairs_do_not_depend_on_the_order_of_texts() -> None:
    many = [*initiatives(1_100), *["Wandelgroep diabetes"] * 40]

    def found(texts: list[str]) -> list[tuple[list[str], float]]:
        pairs = as_pairs(similar_pairs(texts, exact_up_to=0))
        return sorted((sorted((texts[i], texts[j])), score) for i, j, score in pairs)

    assert found(many) == found(many[::-1])


@pytest.mark.parametrize("exact_up_to", [0, 20_000])
def test_blank_texts_and_signs_among_many_do_no_harm(exact_up_to: int) -> None:
    i, j, scores = similar_pairs(["", "🙂", " \n", "🙂", "de"], exact_up_to=exact_up_to)
    assert (i.tolist(), j.tolist(), scores.tolist()) == ([1], [3], [1])
    assert [part.tolist() for part in similar_pairs([], exact_up_to=exact_up_to)] == [[], [], []]


def test_long_texts_of_many_different_words_are_compared() -> None:
    many = [" ".join(f"{a}{b}{n}x" for a in SYLLABLES for b in SYLLABLES) for n in "abcdefghij"]
    assert len(similar_pairs([*many, many[0]], minimum=0.99)[0]) == 1


def test_vectors_can_be_searched() -> None:
    def first_letter(texts: list[str]) -> NDArray[np.float64]:
        return np.array([[text[0] == letter for letter in "abc"] for text in texts], float)

    i, j, scores = similar_pairs(["b", "a", "", "ab", "bc"], minimum=0.9, vectors=first_letter)
    assert (i.tolist(), j.tolist(), scores.tolist()) == ([0, 1], [4, 3], [1, 1])
