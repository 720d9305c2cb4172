"""How the fields of records are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .words import compact

Form = Literal["name", "words", "value", "digits", "email", "code", "category", "shared", "apart"]
Record = Mapping[str, Any]

_WORDY = 1.5
_LAST_DIGITS = 9  # a country code or a first 0 makes no difference
_WHERE = frozenset(
    ["address", "street", "postcode", "zip", "place", "city", "suburb", "state", "area", "region"]
)
_FORMS: Mapping[str, Form] = {
    "name": "name",
    "aliases": "name",
    "address": "words",
    "telephone": "digits",
    "phone": "digits",
    "email": "email",
    "agb": "code",
    "kvk": "value",
}


@dataclass(frozen=True, slots=True)
class Column:
    """How one field of the records is compared.

    `name`: texts that name the record; `words`: a text of several words; `value`: one value;
    `digits`: a telephone number; `email`; `code`: an identifier, of which each party has its own;
    `category`: one of a few words; `shared`: keys of which a common one supports; `apart`: keys of
    which a common one speaks against.
    `where` columns say the same thing several times: the strongest counts, the others half.
    """

    name: str
    form: Form
    where: bool = False


def columns_of(records: Sequence[Record]) -> list[Column]:
    """How to compare each field that any record fills."""
    names = dict.fromkeys(name for record in records for name in record)
    return [
        Column(name, _FORMS.get(name) or _form_of(name, records), where=name in _WHERE)
        for name in names
    ]


def _form_of(name: str, records: Sequence[Record]) -> Form:
    texts = [text for record in records for text in texts_of(record.get(name))]
    words = sum(len(text.split()) for text in texts)
    return "words" if words > _WORDY * len(texts) else "value"


def texts_of(value: Any) -> tuple[str, ...]:
    """The texts that a field holds: none, one or several."""
    if value is None:
        return ()
    return (str(value),) if isinstance(value, str | int | float) else tuple(map(str, value))


def value_of(form: Form, texts: Sequence[str]) -> str:
    """The one value to compare, '' when there is none."""
    value = " ".join(sorted(map(compact, texts)))
    if form == "digits":
        digits = "".join(filter(str.isdigit, value))
        return digits[-_LAST_DIGITS:]
    return value
