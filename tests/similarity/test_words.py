"""Single words: what is the same word, what is nearly so, and what our word list must keep to."""

from pathlib import Path

import pytest

from netwerk.errors import InputErrors
from netwerk.similarity import Lexicon, pair_similarity, read_lexicon, shared_words
from netwerk.similarity.lexicon import lexicon
from netwerk.similarity.spelling import infinitive, inflected_stem
from tests.similarity.texts import ALIKE, score

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


def test_numbers_are_equal_or_not_alike_at_all() -> None:
    assert score("2026", "2027") == 0
    assert score("2026", "2026") == 1


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
    assert all(len(group) > 1 for group in lexicon().synonyms)
    assert lexicon().function_words.isdisjoint(set[str]().union(*lexicon().synonyms))


def test_word_list_has_no_word_that_is_both_abbreviation_and_function_word() -> None:
    assert lexicon().function_words.isdisjoint(lexicon().abbreviations)


def test_word_list_gives_irregular_forms_the_stem_of_their_word() -> None:
    for form, base in lexicon().irregular.items():
        assert lexicon().stem(form) == lexicon().stem(base)
        by_rule = inflected_stem(infinitive(form, lexicon().participles))
        assert by_rule != inflected_stem(base), f"{form} needs no entry"


@pytest.mark.parametrize(
    ("verb", "participles"),
    [
        ("nemen", "genomen"),
        ("opnemen", "opgenomen"),
        ("ondernemen", "ondernomen"),
        ("beschrijven", "beschreven"),
        ("voorschrijven", "voorgeschreven"),
        ("onderzoeken", "onderzocht"),
    ],
)
def test_a_participle_is_the_same_word_as_its_verb(verb: str, participles: str) -> None:
    assert score(verb, participles) == 1


@pytest.mark.parametrize("word", ["gezond", "afspraken", "ingrepen", "verslagen", "toeslagen"])
def test_what_only_looks_like_a_participle_keeps_its_meaning(word: str) -> None:
    assert lexicon().stem(word) in (inflected_stem(word), "verslag")


def test_a_number_in_words_is_the_same_as_in_figures() -> None:
    assert score("twee praktijken", "2 praktijken") == 1


def test_a_broader_word_is_alike_but_less_than_a_synonym() -> None:
    assert score("wandelen", "bewegen") == 0.7 < score("ouderen", "senioren")


def written(folder: Path, text: str) -> Path:
    path = folder / "woorden.toml"
    path.write_text(text, encoding="utf-8")
    return path


def scored_with(words: Lexicon, a: str, b: str) -> float:
    return float(pair_similarity([a], [b], words=words)[0])


def test_words_of_your_own_stand_beside_ours(tmp_path: Path) -> None:
    own = read_lexicon(
        written(
            tmp_path,
            """
            [abbreviations]
            pgo = "persoonlijke gezondheidsomgeving"
            [synonyms]
            ours = ["koffiekamer inloop"]
            [broader]
            voedselhulp = "voedselbank weggeefkast"
            """,
        )
    )
    assert scored_with(own, "PGO", "persoonlijke gezondheidsomgeving") == 1
    assert scored_with(own, "koffiekamer", "inloop") == 0.9
    assert scored_with(own, "weggeefkast", "voedselhulp") == 0.7
    assert scored_with(own, "ouderen", "senioren") == 0.9
    assert score("koffiekamer", "inloop") == 0
    assert shared_words("koffiekamer", "inloop", words=own) == ("koffiekamer",)


def test_an_abbreviation_of_your_own_goes_before_ours(tmp_path: Path) -> None:
    own = read_lexicon(written(tmp_path, '[abbreviations]\nacp = "algemeen coördinatiepunt"'))
    assert scored_with(own, "ACP", "algemeen coördinatiepunt") == 1


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[synoniemen]\na = 'b c'", r"regel 1: \[synoniemen\] hoort niet.*u 'synonyms'\?"),
        ("synonyms = 3", r"regel 1: synonyms hoort een onderdeel te zijn"),
        ("[synonyms]\ncare = [3]", r"regel 2: Bij care onder \[synonyms\] horen woorden"),
        ("[irregular]\nform = '...'", r"regel 2: Bij form onder \[irregular\]"),
        ("[verbs]\nstrong = ['nemen']", r"regel 2: Bij strong onder \[verbs\] horen een werkwoord"),
        ("[abbreviations]\n'p g o' = 'a b'", r"regel 2: p g o onder \[abbreviations\] moet één"),
        ("[synonyms", "niet te lezen"),
    ],
)
def test_a_word_list_of_another_form_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(InputErrors, match=complaint) as caught:
        read_lexicon(written(tmp_path, text))
    assert str(caught.value).startswith("woorden.toml")


def test_every_fault_of_every_word_list_is_named(tmp_path: Path) -> None:
    own = written(tmp_path, "[synonyms]\na = 3\nb = 4\n[verbs]\nc = 'd'\n[x]\n")
    with pytest.raises(InputErrors) as caught:
        read_lexicon(tmp_path / "niets.toml", own)
    assert [fault.place.line for fault in caught.value.errors] == [None, 2, 3, 5, 6]
    assert "dit bestand bestaat niet" in str(caught.value)


def test_a_word_list_as_notepad_saves_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "woorden.toml"
    path.write_text("[abbreviations]\npgo = 'cliënt'", encoding="utf-8-sig")
    assert float(pair_similarity(["PGO"], ["cliënt"], words=path)[0]) == 1
    path.write_text("[abbreviations]\npgo = 'cliënt'", encoding="cp1252")
    with pytest.raises(InputErrors, match="UTF-8"):
        read_lexicon(path)
