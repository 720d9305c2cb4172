"""Dutch spelling: where words begin and end, one form for all spellings, and a light stem."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?"  # i.s.m., G.G.Z.
    rf"|(?<!\w){_LETTER}[-‐‑][^\W_]+"  # e-health
    rf"|[^\W_]+[-‐‑]{_LETTER}(?!\w)"  # POH-S
    rf"|[^\W_]+(?:['’]{_LETTER}{{1,3}}(?!\w))?"  # programma's, GEZ'en
)
_APOSTROPHE_ENDING = re.compile(r"(?<=\w)['’]\w+$")
_SEPARABLE = (
    "aan|af|bij|bijeen|deel|door|in|los|mee|na|om|op|over|plaats|samen|tegen|terug|toe|uit|vast|"
    "voor|voort|weer|weg"
)
_PREFIXED = re.compile(
    rf"(?:({_SEPARABLE})?ge|(be|her|ont|ver|door|om|onder|over|voor))(\w{{4,}})"
)  # opgenomen, ondernomen
# In this order, each once. Every pattern leaves at least three letters.
_ENDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w{3})ati(e|es|ef|eve)$", "er"),  # evaluatie: as evalueren
        (r"(?<=\w{6})ing(en)?$", ""),  # ondersteuning: as ondersteunen; not woning, scholing
        (r"(?<=\w{3})heden$", "heid"),
        (r"(?<=\w{3})((?<=m)pje|etje|(?<=[ijlnrw])tje|je)s?$", ""),
        (r"(?<=\w{2}[^\Waeiou])(ens|en|e)$", ""),
        # ingeregeld: as inregelen; not gezond, gebied, gewicht, where ge- is no participle
        (
            rf"^({_SEPARABLE})?ge(?!zon|won)(\w{{2,}}(?:[^\Waeiout](?=d$)|[fkps](?=t$)))[dt]$",
            r"\1\2",
        ),
        (r"^((?:be|her|ont|ver)\w{2,}[glmrvwz])d$", r"\1"),  # verbeterd: as verbeteren
        (r"(?<=\w{2}[^\Waeiou])t$", ""),  # werkt, werkte; kracht loses it too, as krachten does
        (r"(?<=\w{3}[^\Waeiouj])s$", ""),  # teams; not huis, proces, wijs
        (r"(?<=\w{2})([^\Waeiou])(?=\1$)", ""),  # pakken: as pak
        (r"(aa|ee|oo|uu)(?=[^\Waeiou]$)", lambda double: double[0][0]),  # maakt: as maken
    )
)
_FINAL_CONSONANT = {"v": "f", "z": "s"}


def spelled_words(text: str) -> list[str]:
    """The words of a text as written, without signs; none goes across a space."""
    found: list[str] = _WORD.findall(unicodedata.normalize("NFC", text))
    return found


def fold(word: str) -> str:
    """One form for all spellings of a word: no capitals, accents, hyphens or plural apostrophes."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHE_ENDING.sub("", word).casefold())
    return "".join(filter(str.isalnum, plain)) or word


def infinitive(word: str, participles: Mapping[str, str]) -> str:
    """The verb of the folded participle of a strong verb; any other word as it is.

    `participles` are those without ge- and their verbs.
    """
    found = _PREFIXED.fullmatch(word)
    if not found or found[3] not in participles:
        return word
    return (found[1] or found[2] or "") + participles[found[3]]


@lru_cache(maxsize=2**16)
def inflected_stem(word: str) -> str:
    """The folded word without its Dutch inflection, so that forms of one word become equal.

    Also makes one of a verb and its noun (ondersteunen, ondersteuning; evalueren, evaluatie), for
    titles use either. The rest, like strong verbs, is left to the likeness of spelling.
    """
    for ending, replacement in _ENDINGS:
        word = ending.sub(replacement, word)
    return word[:-1] + _FINAL_CONSONANT.get(word[-1], word[-1])
