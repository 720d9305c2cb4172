"""Similarity of short Dutch texts: what must be alike, what must not, and what always holds."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, strategies as st

from netwerk.similarity import all_pairs_similarity, pair_similarity, shared_words
from netwerk.similarity.lexicon import lexicon, synonym_stems
from netwerk.similarity.spelling import inflected_stem

ALIKE = [
    (
        "Goede toegang tot GLI-programma's voor volwassenen",
        "Toegang gecombineerde leefstijlinterventie volwassenen",
    ),
    ("Cursus voor ouderen", "Training senioren"),
    ("Zorg voor kwetsbare ouderen", "Kwetsbare senioren: ouderenzorg"),
    ("MDO ouderen", "Multidisciplinair overleg voor senioren"),
    ("Implementeren richtlijn slaap i.s.m. regio", "Implementatie slaaprichtlijn met de regio"),
    ("Evaluatie RTA's diabetes", "Evalueren van de regionale transmurale afspraken suikerziekte"),
    ("Samenwerkingsafspraken jeugd", "Afspraken over samenwerking rond jongeren"),
    ("Inloopspreekuur wijkverpleging", "Inloopspreekuren van de thuiszorg"),
    ("Praktijkondersteuner GGZ", "POH-GGZ"),
    ("4-domeinenmodel", "Het 4-domeinen model"),
    ("Digitale triage dagpraktijk ondersteunen", "Ondersteuning digitale triage in dagpraktijk"),
    ("Mantelzorgers beter ondersteund", "Betere ondersteuning van mantelzorgers"),
    ("E-health inzetten", "Inzet van e-health"),
    ("Geestelijke gezondheid in de buurt", "Mentale gezondheid in de wijk"),
]
UNLIKE = [
    ("Valpreventie bij thuiswonende ouderen", "Vaccinatie van kinderen op school"),
    ("Digitale triage dagpraktijk", "Palliatieve zorg thuis"),
    ("Wandelgroep voor diabetes", "Spreekuur geldzorgen"),
    ("Overleg", "Overleg ouderenzorg in de wijk met thuiszorg en apotheek"),
    ("De samenwerking in de wijk", "De toegang tot de praktijk"),
    ("Scholing reablement", "Woningen voor statushouders"),
    ("Jaarplan 2026", "Begroting 2027"),
]
SAME_STEM = [
    "wijk wijken",
    "huisarts huisartsen",
    "ondersteunen ondersteunt ondersteuning",
    "evalueren evaluatie evaluaties geëvalueerd",
    "implementeert geïmplementeerde implementatie",
    "inregelen ingeregeld",
    "samenwerken samengewerkt samenwerking",
    "verbeteren verbeterd verbetering",
    "mogelijkheid mogelijkheden",
    "huis huizen huisje",
    "proces processen",
    "kracht krachten",
    "kind kinderen kindje",
    "afspreken afgesproken",
]
DIFFERENT_STEM = [
    ("woning", "wonen"),
    ("scholing", "scholen"),
    ("gezond", "zon"),
    ("dansen", "dan"),
]
WRITTEN_OUT = [
    ("GLI", "gecombineerde leefstijlinterventie"),
    ("MDO", "multidisciplinair overleg"),
    ("ACP", "advance care planning"),
    ("POH", "praktijkondersteuner huisarts"),
    ("GGZ", "geestelijke gezondheidszorg"),
    ("GEZ", "geïntegreerde eerstelijnszorg"),
    ("RTA", "regionale transmurale afspraak"),
    ("VIM", "veilig incidenten melden"),
    ("HAP", "huisartsenpost"),
    ("JGZ", "jeugdgezondheidszorg"),
    ("MTVP", "meer tijd voor de patiënt"),
    ("KBZ", "krachtige basiszorg"),
    ("IZA", "integraal zorgakkoord"),
    ("WOZO", "wonen, ondersteuning en zorg voor ouderen"),
    ("GALA", "gezond en actief leven akkoord"),
    ("ANW", "avond nacht weekend"),
    ("CVRM", "cardiovasculair risicomanagement"),
    ("ALV", "algemene ledenvergadering"),
    ("EDAC", "eerstelijns diagnose- en adviesconcept"),
]

dutch = [
    "ouderen",
    "senioren",
    "GLI",
    "niet",
    "zorg",
    "wijken",
    "ouderenzorg",
    "de",
    "2026",
    "POH-S",
]
odd = ["🙂", "👨‍👩‍👧", "שלום", "مرحبا", "e\u0301n", "İstanbul", "ß", "\u200b", "'s", "___"]
lengthy = st.builds(str.__mul__, st.sampled_from(["a", "zorg", "é", "🙂"]), st.integers(1, 10_000))
words = st.sampled_from(dutch) | st.sampled_from(odd) | lengthy | st.text(max_size=12)
texts = st.lists(words, max_size=8).map(" ".join)


def score(a: str, b: str) -> float:
    return float(pair_similarity([a], [b])[0])


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_texts_on_one_thing_are_alike(a: str, b: str) -> None:
    assert score(a, b) >= 0.7


@pytest.mark.parametrize(("a", "b"), UNLIKE)
def test_texts_on_different_things_are_not_alike(a: str, b: str) -> None:
    assert score(a, b) <= 0.4


@pytest.mark.parametrize(("short", "full"), WRITTEN_OUT)
def test_abbreviation_and_full_form_are_the_same_words(short: str, full: str) -> None:
    assert score(f"Project {short}", f"project {full}") == 1


@pytest.mark.parametrize("forms", SAME_STEM)
def test_forms_of_one_word_are_the_same_word(forms: str) -> None:
    first, *others = forms.split()
    assert [score(first, other) for other in others] == [1] * len(others)


@pytest.mark.parametrize(("a", "b"), DIFFERENT_STEM)
def test_different_words_do_not_become_the_same(a: str, b: str) -> None:
    assert score(a, b) < 0.9


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("OUDERENZORG", "ouderenzorg"),
        ("diëtist coördineert", "dietist coordineert"),
        ("die\u0308tist", "diëtist"),
        ("GLI-programma’s", "GLI programma's"),
        ("e‑health", "e-health"),
        ("G.G.Z.-netwerk", "GGZ netwerk"),
        ("de RTA's en GEZ'en", "de RTA en GEZ"),
    ],
)
def test_spelling_makes_no_difference(a: str, b: str) -> None:
    assert score(a, b) == 1


def test_a_synonym_counts_for_nearly_the_same() -> None:
    assert 0.8 < score("ouderen", "senioren") < 1


def test_a_synonym_of_a_synonym_is_not_a_synonym() -> None:
    assert score("jeugd", "kinderen") == score("jeugd", "jongeren") > score("jongeren", "kinderen")


def test_a_compound_is_like_its_parts() -> None:
    assert score("huisartsenpraktijk", "praktijk") == score("huisartsenpraktijk", "huisarts") == 0.7


def test_function_words_hardly_count() -> None:
    assert score("zorg in de wijk", "zorg bij een wijk") > score(
        "zorg in de wijk", "hulp in de wijk"
    )


def test_numbers_are_equal_or_not_alike_at_all() -> None:
    assert score("2026", "2027") == 0
    assert score("2026", "2026") == 1


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


def test_no_texts_give_no_scores() -> None:
    assert pair_similarity([], []).tolist() == []
    assert [part.tolist() for part in all_pairs_similarity([], minimum=0.5)] == [[], [], []]


def test_unequal_numbers_of_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="2 texts cannot be paired with 1"):
        pair_similarity(["a", "b"], ["a"])


@pytest.mark.parametrize("minimum", [0, -0.1, 1.01, float("nan")])
def test_a_minimum_outside_its_range_is_refused(minimum: float) -> None:
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        all_pairs_similarity(["a"], minimum=minimum)


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


def test_texts_of_ten_thousand_letters_are_compared() -> None:
    syllables = ["zorg", "wijk", "team", "plan", "huis", "stad"]
    many_words = " ".join(map("".join, product(syllables, repeat=4)))[:10_000]
    assert 0.9 < score(many_words, f"{many_words[:9_000]} iets anders") < 1
    assert score("x" * 10_000, "y" * 10_000) == 0


def test_shared_words_stand_as_in_the_first_text() -> None:
    assert shared_words(*ALIKE[0]) == ("GLI", "toegang", "volwassenen")
    assert shared_words(*reversed(ALIKE[0])) == (
        "gecombineerde",
        "leefstijlinterventie",
        "Toegang",
        "volwassenen",
    )


def test_synonyms_are_shared_words() -> None:
    assert shared_words("Cursus voor ouderen", "Training senioren") == ("Cursus", "ouderen")


def test_function_words_and_half_abbreviations_are_not_shared() -> None:
    assert shared_words("De POH in de wijk", "De huisarts in de stad") == ()


def test_shared_words_do_not_depend_on_their_order_or_number() -> None:
    forms = "wijken Wijk zorg", "zorg in de wijk"
    assert shared_words(*forms) == ("Wijk", "wijken", "zorg")
    assert shared_words("zorg zorg Wijk wijken", forms[1]) == ("Wijk", "wijken", "zorg")


def test_word_list_has_no_idle_synonyms() -> None:
    assert all(len(group) > 1 for group in synonym_stems())
    assert lexicon().function_words.isdisjoint(set[str]().union(*synonym_stems()))


def test_word_list_has_no_word_that_is_both_abbreviation_and_function_word() -> None:
    assert lexicon().function_words.isdisjoint(lexicon().abbreviations)


def test_word_list_gives_irregular_forms_the_stem_of_their_word() -> None:
    for form, base in lexicon().irregular.items():
        assert lexicon().stem(form) == lexicon().stem(base)
        assert inflected_stem(form) != inflected_stem(base), f"{form} needs no entry"
