"""Which words mean what: of the field, and the network's own, as far as they are used here."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from netwerk.model import fields_of
from netwerk.model.node import Node
from netwerk.similarity.lexicon import abbreviations
from netwerk.similarity.spelling import fold, spelled_words
from netwerk.text import Text, same

from .terms import TERMS

# Two capitals at least: GGZ, POH-S, AWBZ2; no name that happens to be short.
_SHORT = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&-]{1,9}")
_BETWEEN = re.compile(r"(.+?)\s*\(([^()]+)\)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """A word and what it means."""

    word: str
    meaning: Text


def word_rows(nodes: Collection[Node]) -> tuple[WordRow, ...]:
    """The words that these nodes use, in alphabetical order; their own go before ours."""
    used = {fold(word) for text in _texts(nodes) for word in spelled_words(text)}
    found = {short.upper(): same(full) for short, full in abbreviations().items() if short in used}
    for term, meaning in TERMS.items():
        if {fold(word) for word in spelled_words(term)} <= used:
            found[term] = meaning
    found |= {short: same(full) for short, full in _own(nodes)}
    return tuple(WordRow(word=w, meaning=found[w]) for w in sorted(found, key=_alphabetical))


def _texts(nodes: Iterable[Node]) -> Iterator[str]:
    """All that is said of them, without what is private."""
    for node in nodes:
        yield node.kind
        for field in fields_of(node.kind):
            value = getattr(node, field.name)
            if value is None or field.fact.private or field.name == "id":
                continue
            if field.shape == "choice" and field.fact.vocabulary is not None:
                yield field.fact.vocabulary.text_of(value).nl
            elif field.shape in ("text", "texts"):
                yield from (value,) if isinstance(value, str) else value


def _own(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """Abbreviations that they explain: an alias of a name, or one behind it in brackets."""
    for node in nodes:
        name = node.label
        if match := _BETWEEN.fullmatch(name):
            full, short = match.groups()
            if _SHORT.fullmatch(short):
                yield short, full
        yield from ((alias, name) for alias in _short_aliases(node))


def _short_aliases(node: Node) -> Iterator[str]:
    return (alias for alias in node.aliases if _SHORT.fullmatch(alias) and alias != node.label)


def _alphabetical(word: str) -> tuple[str, str]:
    return fold(word), word
