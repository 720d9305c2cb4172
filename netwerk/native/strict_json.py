"""JSON without surprises: what is double, no number or no text is refused, with its line."""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from netwerk.errors import InputError, Place
from netwerk.model.faults import shown
from netwerk.text import Text

_EMPTY = Text(
    nl="het bestand is leeg. Kies een ander bestand.",
    en="the file is empty. Choose another file.",
)
_NOT_UTF8 = Text(
    nl="dit is geen tekst in UTF-8. Is het bestand beschadigd of door een ander programma "
    "bewaard? Zet de werkmap opnieuw om naar .json.",
    en="this is not text in UTF-8. Was the file damaged or saved by another program? Convert the "
    "workbook to .json anew.",
)
_NOT_JSON = Text(
    nl="dit is geen geldige JSON. Is het bestand afgebroken of met de hand gewijzigd? Herstel "
    "deze regel, of zet de werkmap opnieuw om naar .json.",
    en="this is not valid JSON. Was the file cut off or edited by hand? Mend this line, or "
    "convert the workbook to .json anew.",
)
_TRAILING = Text(
    nl="na het einde van het netwerk staat nog iets. Haal dat weg.",
    en="something follows after the end of the network. Remove it.",
)
_NESTED = Text(
    nl="de JSON is te diep genest om een netwerk te zijn. Kies een ander bestand.",
    en="the JSON is nested too deeply to be a network. Choose another file.",
)
_DOUBLE_KEY = Text(
    nl="het veld {key} staat er twee keer. Haal één van de twee weg.",
    en="the field {key} occurs twice. Remove one.",
)
_CONSTANT = Text(
    nl="{value} is geen getal. Vul een getal in of laat het veld weg.",
    en="{value} is not a number. Fill in a number or leave the field out.",
)
_LONG_NUMBER = Text(
    nl="hier staat een getal met te veel cijfers. Maak het korter of laat het veld weg.",
    en="this holds a number with too many digits. Make it shorter or leave the field out.",
)
_BETWEEN = re.compile(r"[\s,:]*")


def text_of(content: bytes, file: str | None) -> str:
    """The text of a UTF-8 file, with or without a byte order mark.

    Raises
    ------
    InputError
        When it is empty or something else.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(_NOT_UTF8, place=Place(file=file, line=line)) from None
    if not text.strip():
        raise InputError(_EMPTY, place=Place(file=file))
    return text


def value_of(text: str, file: str | None, lists: Collection[str]) -> Any:
    """The value of a JSON text; the elements of these `lists` help to say where a fault lies.

    Raises
    ------
    InputError
        When it is no JSON, has a key twice, NaN or Infinity, or is nested beyond reason.
    """
    line: int | None = None
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        fault, line = _TRAILING if error.msg.startswith("Extra data") else _NOT_JSON, error.lineno
    except RecursionError:
        fault = _NESTED
    except _Refused as error:
        fault, line = error.text, _line_of_refusal(text, lists)
    except ValueError:  # Python reads no integer of more than 4,300 digits
        fault, line = _LONG_NUMBER, _line_of_refusal(text, lists)
    raise InputError(fault, place=Place(file=file, line=line)) from None


def lines_of(text: str, lists: Collection[str]) -> dict[tuple[str, int], int]:
    """The line on which each element of these lists starts, by list and position.

    Parses valid JSON a second time, so it is only called to place a fault.
    """
    starts = _starts(text, lists, json.JSONDecoder())
    return {(name, number): line for name, number, line in starts}


class _Refused(ValueError):
    """What JSON allows and a network does not."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def _distinct_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        double = next(key for key, count in Counter(k for k, _ in pairs).items() if count > 1)
        raise _Refused(_DOUBLE_KEY.fill(key=shown(double)))
    return mapping


def _no_constant(value: str) -> float:
    raise _Refused(_CONSTANT.fill(value=shown(value)))


_DECODER = json.JSONDecoder(object_pairs_hook=_distinct_keys, parse_constant=_no_constant)


def _starts(
    text: str, lists: Collection[str], decoder: json.JSONDecoder
) -> Iterator[tuple[str, int, int]]:
    """List, position and line of the elements of the lists directly in the outermost object."""

    def skipped(position: int) -> int:
        match = _BETWEEN.match(text, position)
        return match.end() if match else position

    line, counted = 1, 0
    position = skipped(text.index("{") + 1)
    while text[position] != "}":
        name, position = decoder.raw_decode(text, position)
        position = skipped(position)
        if name not in lists or text[position] != "[":
            _, position = decoder.raw_decode(text, position)
        else:
            position, number = skipped(position + 1), 0
            while text[position] != "]":
                line, counted = line + text.count("\n", counted, position), position
                yield name, number, line
                _, position = decoder.raw_decode(text, position)
                position, number = skipped(position), number + 1
            position += 1
        position = skipped(position)


def _line_of_refusal(text: str, lists: Collection[str]) -> int | None:
    """The line of the element at which decoding stops; None when it stops elsewhere."""
    reached = None
    try:
        for _, _, line in _starts(text, lists, _DECODER):
            reached = line
    except ValueError:
        return reached
    return None
