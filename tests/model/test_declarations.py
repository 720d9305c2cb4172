"""What is declared once about kinds, fields and words hangs together."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from netwerk.errors import NetworkError
from netwerk.model import LINK_KINDS, NODE_KINDS, Field, Link, Node, fields_of, vocabulary
from netwerk.model.identifiers import slug
from netwerk.model.identity import identity_fields
from netwerk.model.link import DRAWN
from netwerk.model.vocabulary import Vocabulary
from netwerk.text import LANGUAGES, Text

PACKAGE = Path(__file__).parent.parent.parent / "netwerk"
KINDS: dict[str, type[Node] | type[Link]] = {**NODE_KINDS, **LINK_KINDS}
VOCABULARIES = {n: v for n, v in vars(vocabulary).items() if isinstance(v, Vocabulary)}
FIELDS = [(kind, field) for kind in KINDS for field in fields_of(kind)]


def written_texts() -> Iterator[tuple[str, ast.Call]]:
    """Every `Text(nl=…, en=…)` of the package, with the place where it stands."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "Text"
            ):
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def fields_to_fill(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def headings(kind: str) -> Iterator[tuple[str, str]]:
    """Every way to write the heading of a column of a sheet, and what stands in that column."""
    for field in fields_of(kind):
        for words in (field.name, *spoken(field.text), *field.fact.synonyms):
            yield slug(words), field.name
    for link_kind, cls in LINK_KINDS.items():
        for shorthand in cls.shorthands:
            if shorthand.kind == kind:
                for words in (*spoken(shorthand.text), *shorthand.synonyms):
                    yield slug(words), link_kind


def spoken(text: Text) -> tuple[str, ...]:
    return tuple(text[language] for language in LANGUAGES)


def test_both_languages_of_every_text_have_the_same_fields_to_fill() -> None:
    differing = []
    count = 0
    for place, call in written_texts():
        words = {keyword.arg: keyword.value for keyword in call.keywords}
        if all(isinstance(value, ast.Constant) for value in words.values()) and words:
            count += 1
            nl, en = (fields_to_fill(ast.literal_eval(words[language])) for language in LANGUAGES)
            if nl != en:
                differing.append(place)
    assert count > 300
    assert differing == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_headings_of_a_sheet_clash(kind: str) -> None:
    meaning: dict[str, str] = {}
    for heading, column in headings(kind):
        assert meaning.setdefault(heading, column) == column, f"{heading} stands for two columns"


def test_no_two_sheets_clash() -> None:
    meaning: dict[str, str] = {}
    for kind, cls in KINDS.items():
        for words in (kind, *spoken(cls.plural), *cls.synonyms):
            assert meaning.setdefault(slug(words), kind) == kind, f"{words} names two sheets"


def test_every_kind_and_field_has_words_in_every_language() -> None:
    texts = [text for cls in KINDS.values() for text in (cls.text, cls.plural)]
    texts += [field.text for _, field in FIELDS]
    texts += [word.text for words in VOCABULARIES.values() for word in words.words.values()]
    assert all(word.strip() for text in texts for word in spoken(text))


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_spelling_of_a_word_means_one_key(name: str) -> None:
    words = VOCABULARIES[name]
    for key, word in words.words.items():
        for spelling in (key, *spoken(word.text), *word.synonyms):
            assert words.key_of(spelling) == words.key_of(spelling.upper()) == key


def test_a_spelling_that_stands_for_two_words_is_refused() -> None:
    zorg = vocabulary.Word(Text(nl="zorg", en="care"))
    clashing = Vocabulary({"a": zorg, "b": vocabulary.Word(Text(nl="hulp", en="help"), ("Zorg",))})
    with pytest.raises(ValueError, match="'Zorg' stands for two words"):
        clashing.key_of("zorg")


def test_a_word_outside_the_list_reads_as_it_was_written() -> None:
    assert vocabulary.PROFESSION.text_of("gp") == Text(nl="huisarts", en="general practitioner")
    assert vocabulary.PROFESSION.text_of("Wijkagent") == Text(nl="Wijkagent", en="Wijkagent")


def test_a_field_that_chooses_has_a_list_and_a_reference_has_a_kind() -> None:
    for kind, field in FIELDS:
        fact = field.fact
        assert (field.shape == "choice") == (fact.vocabulary is not None), (kind, field.name)
        assert (field.shape == "ref") == (fact.ref is not None), (kind, field.name)
        assert fact.ref is None or fact.ref in NODE_KINDS


def test_private_fields_are_those_that_are_nobody_elses_business() -> None:
    assert {(kind, field.name) for kind, field in FIELDS if field.fact.private} == {
        ("organisation", "email"), ("organisation", "telephone"),
        ("person", "email"), ("person", "telephone"),
        ("works_with", "trust"), ("works_with", "value"), ("wants", "energy"),
    }  # fmt: skip


def test_a_kind_is_meaningless_only_without_these_fields() -> None:
    own = {kind: [f.name for f in fields_of(kind) if is_asked(f)] for kind in KINDS}
    assert {kind: names for kind, names in own.items() if names} == {
        "assessment": ["area", "criterion", "status"],
        "headcount": ["area", "profession", "number"],
    }


def is_asked(field: Field) -> bool:
    """Whether an own field of a kind is obligatory."""
    return field.obligatory and field.name not in ("id", "name", "source", "target")


def test_links_are_told_apart_by_ends_first_day_and_what_their_kind_declares() -> None:
    common = ("source", "target", "since")
    own = {kind: identity_fields(kind)[3:] for kind in LINK_KINDS if len(identity_fields(kind)) > 3}
    assert all(identity_fields(kind)[:3] == common for kind in LINK_KINDS)
    assert own == {
        "works_for": ("function",),
        "takes_part_in": ("capacity",),
        "works_with": ("theme", "form"),
        "knows": ("theme",),
        "wants": ("sense",),
    }


def test_links_join_kinds_that_exist_and_are_drawn() -> None:
    assert set(DRAWN) == {kind for kind, cls in NODE_KINDS.items() if cls.drawn}
    for cls in LINK_KINDS.values():
        assert {kind for pair in cls.ends for kind in pair} <= set(DRAWN)
        assert not cls.symmetric or all((target, source) in cls.ends for source, target in cls.ends)


def test_a_shorthand_stands_on_the_sheet_of_one_of_the_ends() -> None:
    for cls in LINK_KINDS.values():
        for shorthand in cls.shorthands:
            assert shorthand.kind in {pair[1 if shorthand.reverse else 0] for pair in cls.ends}


def test_an_unknown_kind_is_refused_by_name() -> None:
    with pytest.raises(NetworkError, match="'persoon' bestaat niet"):
        fields_of("persoon")
