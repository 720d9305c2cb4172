"""A text as the stems of its words, abbreviations written out."""

from collections.abc import Iterator

from netwerk.similarity.lexicon import lexicon, with_synonyms
from netwerk.similarity.spelling import fold, spelled_words

# In a sentence of up to this many words a denial turns the whole; in a longer text only a part.
_REACH_OF_NEGATION = 15


def stems(text: str) -> list[str]:
    """The distinct stems of a text, function words included, sorted."""
    return sorted({stem for _, meant in _words(text) for stem in meant})


def negation(text_stems: list[str]) -> float:
    """How far a text denies: 0 not at all, 1 wholly."""
    denials = len(lexicon().negations.intersection(text_stems))
    return min(1.0, denials * _REACH_OF_NEGATION / len(text_stems)) if denials else 0.0


def shared_words(text_a: str, text_b: str) -> tuple[str, ...]:
    """The content words of `text_a`, as written there, that `text_b` has too, alphabetically.

    Other forms of a word, synonyms and abbreviations count; likeness of spelling alone does not.
    """
    known = lexicon()
    there = with_synonyms(stems(text_b))
    shared: dict[str, str] = {}
    for word, meant in _words(text_a):
        content = [stem for stem in meant if stem not in known.function_words]
        # A single letter or figure, split off from its word, explains nothing.
        if content and there.issuperset(content) and len(word) > 1:
            shared.setdefault(fold(word), word)
    return tuple(shared[folded] for folded in sorted(shared))


def _words(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each word as written, with the stems it stands for: several for an abbreviation."""
    known = lexicon()
    for word in spelled_words(text):
        folded = fold(word)
        yield word, [known.stem(part) for part in known.abbreviations.get(folded, (folded,))]
