"""Text and codes in their one canonical form, and the checks on them."""

import re
import unicodedata

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

MOST_UTF16_UNITS = 32_000  # Excel cuts a cell at 32,767 UTF-16 units
_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_AS_TYPED = {"Zs": " ", "Pd": "-"}
_NEARLY = re.compile(r"\d(?:[. -]?\d){8}", re.ASCII)  # what nine digits look like, found fast
_NINE_DIGITS = re.compile(
    r"(?<!\d)(?:\d{9}|\d{4}([. -])\d{2}\1\d{3}|\d{3}([. -])\d{3}\2\d{3})(?!\d)", re.ASCII
)


def canonical_text(value: str) -> str | None:
    """NFC, trimmed, one kind of line end, no control characters; empty text is None.

    Raises
    ------
    PydanticCustomError
        `characters` for characters no text has, `too_long` beyond 32,000 UTF-16 units.
    """
    if value.isascii() and value.isprintable():  # nearly all text: nothing to fold
        text = value.strip()
    else:
        folded = _LINE_ENDS.sub("\n", value).replace("\t", " ")
        text = unicodedata.normalize("NFC", folded).strip()
        if _REFUSED.search(text):
            raise PydanticCustomError("characters", "characters that no text has")
    if len(text) * 2 > MOST_UTF16_UNITS < len(text) + len(_ASTRAL.findall(text)):
        raise PydanticCustomError("too_long", "longer than 32,000 characters")
    return text or None


def holds_bsn(text: str) -> bool:
    """Whether a valid citizen service number (nine digits, eleven-test) stands in it."""
    if len(text) < 9:
        return False
    if not text.isascii():
        text = _plain(text)
    if _NEARLY.search(text) is None:
        return False
    return any(_passes_eleven_test(match.group()) for match in _NINE_DIGITS.finditer(text))


def _plain(text: str) -> str:
    """Any digit, space and dash as typed on a keyboard, without what cannot be seen."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(
        _AS_TYPED.get(category, character)
        for character in folded
        if (category := unicodedata.category(character)) != "Cf"
    )


def _passes_eleven_test(written: str) -> bool:
    digits = [int(character) for character in written if character.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return any(digits) and total % 11 == 0


def checked_text(value: str, info: ValidationInfo) -> str | None:
    """Canonical text in which no citizen service number stands.

    A validation context `{"labels": True}` exempts the labels of a plain graph.

    Raises
    ------
    PydanticCustomError
        `bsn`, or what :func:`canonical_text` raises.
    """
    text = canonical_text(value)
    if text is not None and holds_bsn(text) and not (info.context or {}).get("labels"):
        raise PydanticCustomError("bsn", "a citizen service number")
    return text


def checked_number(value: float, info: ValidationInfo) -> float:
    """A number that is no citizen service number; the exemption is that of `checked_text`."""
    if holds_bsn(str(int(value))) and not (info.context or {}).get("labels"):
        raise PydanticCustomError("bsn", "a citizen service number")
    return value
