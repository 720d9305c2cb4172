"""Finding names of people in a text, however they are written there.

`Jan de Vos` is found as `jan de vos`, `JAN DE VOS`, `Jan-de-Vos`, `jandevos`, `J. de Vos`, `Vos,
Jan` and, with a capital, as `Jan` or `Vos` alone; accents make no difference. E-mail addresses and
telephone numbers go whole.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from netwerk.model.identifiers import slug
from netwerk.text import Language, Text

Words = tuple[str, ...]
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s<>()\[\];,]+@[^\s<>()\[\];,]+\.[^\s<>()\[\];,]+")
_TELEPHONE = re.compile(r"(?<![\w+])(?:\+|00|0)\d?[\s\-().]*(?:\d[\s\-().]*){8,11}(?!\w)")
_WIDEST_GAP = 3  # between the words of one name: ". ", ", " or "_-_"
_PARTICLES = frozenset({
    *("van", "der", "den", "de", "het", "ten", "ter", "te", "op", "in", "t", "s"),
    *("el", "al", "la", "le", "du", "von", "da", "di", "dos", "del", "bin", "ibn", "ben"),
})  # fmt: skip
NAMELESS = Text(nl="(naam)", en="(name)")
_ADDRESS = Text(nl="(e-mailadres)", en="(e-mail address)")
_NUMBER = Text(nl="(telefoonnummer)", en="(telephone number)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text: as it is compared, where it stands, whether it could be a name alone."""

    plain: str
    start: int
    end: int
    is_marked: bool


@dataclass(slots=True)
class Names:
    """The names to hide, each with what stands in its place."""

    language: Language
    _whole: dict[str, dict[Words, str]] = field(default_factory=lambda: defaultdict(dict))
    _parts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        people: Iterable[tuple[str, tuple[str, ...]]],
        language: Language,
        common: frozenset[str] = frozenset(),
    ) -> "Names":
        """For each person what stands in its place and its names; `common` words are no names."""
        names = cls(language)
        for instead, written in people:
            for name in written:
                names._add(_words(name), instead, common)
        return names

    def hidden(self, text: str) -> str:
        """The text without these names, addresses and numbers."""
        text = _EMAIL.sub(_ADDRESS[self.language], text)
        text = _TELEPHONE.sub(_NUMBER[self.language], text)
        addresses = [match.span() for match in _URL.finditer(text)]
        words = [
            _Word(
                _plain(match[0]),
                *match.span(),
                match[0][0].isupper() or any(a <= match.start() < b for a, b in addresses),
            )
            for match in _WORD.finditer(text)
        ]
        written, at = [], 0
        for start, end, instead in self._found(words):
            written += [text[at:start], instead]
            at = end
        return "".join([*written, text[at:]])

    def hidden_slug(self, slugged: str) -> str:
        """The same for a slug, where a part of a name has no capital."""
        words = [_Word(match[0], *match.span(), True) for match in re.finditer("[^-:]+", slugged)]
        if not any(True for _ in self._found(words)):
            return slugged
        return self.hidden(slugged.replace("-", " ").title())

    def _add(self, words: Words, instead: str, common: frozenset[str]) -> None:
        if not words:
            return
        first, *rest = words
        spellings = {words, ("".join(words),)}
        if rest:
            spellings |= {(*rest, first), (first[0], *rest), (first[0], words[-1])}
            spellings.add((words[-1], first))
        for spelling in spellings:
            # One name of two people says nothing about which of them is meant.
            known = self._whole[spelling[0]].setdefault(spelling, instead)
            if known != instead:
                self._whole[spelling[0]][spelling] = NAMELESS[self.language]
        for part in words:
            is_common = len(part) < 2 or part in _PARTICLES or part in common
            if not is_common and self._parts.setdefault(part, instead) != instead:
                self._parts[part] = NAMELESS[self.language]

    def _found(self, words: list[_Word]) -> Iterator[tuple[int, int, str]]:
        """Where names stand, from left to right, and what stands in their place."""
        at = 0
        while at < len(words):
            count, instead = self._longest(words, at)
            if count:
                yield words[at].start, words[at + count - 1].end, instead
            at += max(count, 1)

    def _longest(self, words: list[_Word], at: int) -> tuple[int, str]:
        """How many words from here are a name, and what stands in its place; 0 for none."""
        best, found = 0, ""
        for spelling, instead in self._whole.get(words[at].plain, {}).items():
            if len(spelling) > best and _stands(spelling, words, at):
                best, found = len(spelling), instead
        if not best and words[at].is_marked and words[at].plain in self._parts:
            return 1, self._parts[words[at].plain]
        return best, found


def _stands(spelling: Words, words: list[_Word], at: int) -> bool:
    """Whether these words stand here, close together; one alone needs no neighbours."""
    here = words[at : at + len(spelling)]
    if len(spelling) == 1 and not here[0].is_marked and len(spelling[0]) < 5:
        return False  # 'wil' is a name and a word: without a capital it is the word
    close = all(b.start - a.end <= _WIDEST_GAP for a, b in pairwise(here))
    return close and tuple(word.plain for word in here) == spelling


def _words(name: str) -> Words:
    return tuple(_plain(word) for word in _WORD.findall(name))


def _plain(word: str) -> str:
    """A word as it is compared: small letters without accents, other scripts as they are."""
    return slug(word) if word.isascii() else _slug_or_word(word)


def _slug_or_word(word: str) -> str:
    plain = slug(word)
    # A slug that lost letters ends in a hash: then only the word itself tells.
    return word.casefold() if "-" in plain or not plain.isalpha() else plain


def common_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names of places and themes, which are no names of people."""
    return frozenset(word for name in names for word in _words(name))


def lettered(number: int) -> str:
    """A, B, …, Z, AA, AB for 0, 1, …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def numbered(items: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each item of each word: that word and a letter of its own, in the order given."""
    return {
        item: f"{word} {lettered(number)}"
        for word, found in items.items()
        for number, item in enumerate(found)
    }
