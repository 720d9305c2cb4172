"""The words of names and addresses, in one form for all ways to write them."""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import permutations

# A name of ten thousand letters costs no more than one of a few hundred; its rest is one word.
_MOST_WORDS = 24
_LONGEST_WORD = 40
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})
# Scripts without spaces: each sign is a word.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’`](?=[^\W\d_])")
_ELISION = re.compile(r"(?<!\w)['’`][a-z](?!\w)")  # 's, 't, 'n
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}(?=\W|$)|\b[a-z]/[a-z]\b")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Which words are passed over, mark a part, or stand for one another."""

    passed_over: frozenset[str]
    part: frozenset[str]
    same_word: frozenset[tuple[str, str]]


@cache
def name_words() -> NameWords:
    """The words of `names.toml`; read once, when first needed."""
    source = files("netwerk.similarity.records").joinpath("names.toml")
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return NameWords(
        passed_over=frozenset(_written(tables["passed_over"].values())),
        part=frozenset(_written(tables["part"].values())),
        same_word=frozenset(
            pair
            for lines in tables["same_word"].values()
            for line in lines
            for pair in permutations(line.split(), 2)
        ),
    )


def plain(text: str) -> str:
    """Small letters without accents or other marks."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Me", "Cf"))


def compact(text: str) -> str:
    """Only the letters and digits."""
    return "".join(filter(str.isalnum, plain(text)))


def words_of(text: str) -> tuple[str, ...]:
    """The words that tell, each once, in the order written."""
    written = _APOSTROPHE.sub("", _ELISION.sub(" ", plain(text)))
    written = _DOTTED.sub(_undotted, written)
    words = list(dict.fromkeys(_WORD.findall(written)))
    telling = [word for word in words if not _passed_over(word)] or words
    kept = [word[:_LONGEST_WORD] for word in telling[:_MOST_WORDS]]
    rest = [word[_LONGEST_WORD:] for word in telling[:_MOST_WORDS]] + telling[_MOST_WORDS:]
    if any(rest):
        kept.append("0" + hashlib.sha256(" ".join(rest).encode()).hexdigest()[:12])
    return tuple(kept)


def is_of_part(text: str) -> bool:
    """Whether a name says that it is that of a branch or a department."""
    return not name_words().part.isdisjoint(_WORD.findall(plain(text)))


def _passed_over(word: str) -> bool:
    known = name_words()
    return word in known.passed_over or word in known.part


def _undotted(found: re.Match[str]) -> str:
    """`b.v.` as one word, for it is a known one; `j.a.` as the two initials they are."""
    joined = re.sub(r"[./]", "", found[0])
    return f"{joined} " if joined in name_words().passed_over else found[0]


def _written(lines: Iterable[str]) -> list[str]:
    return [word for line in lines for word in line.split()]
