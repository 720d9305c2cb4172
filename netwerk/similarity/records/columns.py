"""How the fields of records are compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .words import compact

Form = Literal[
    "name", "words", "value", "digits", "email", "code", "category", "group", "shared", "apart"
]
Record = Mapping[str, Any]

_WORDY = 1.5
_LAST_DIGITS = 9  # a country code or a first 0 makes no difference
REACHED_BY = ("digits", "email")
_EMPTY = ("None", "nan", "NaT", "<NA>")  # of these pandas makes empty cells
# What columns are called, without signs and without a number at the end: address_1, E-mail.
_CALLED: Mapping[Form, str] = {
    "name": "name naam names aliases alias companyname bedrijfsnaam handelsnaam",
    "words": "address addr adres street streetaddress straat bezoekadres postadres",
    "digits": "telephone telefoon telefoonnummer phone phonenumber tel mobile mobiel",
    "email": "email emailaddress emailadres mail",
    "code": "agb agbcode",
    "value": "kvk kvknummer",
}
_FORMS = {word: form for form, words in _CALLED.items() for word in words.split()}
_PLACES = """
    postcode zip zipcode postalcode place plaats woonplaats vestigingsplaats city stad town suburb
    state area region regio gemeente municipality province provincie"""
_WHERE = frozenset(_PLACES.split() + _CALLED["words"].split())


@dataclass(frozen=True, slots=True)
class Column:
    """How one field of the records is compared.

    `name`: texts that name the record; `words`: a text of several words; `value`: one value;
    `digits`: a telephone number; `email`; `code`: an identifier, of which each party has its own;
    `category`: one of a few words; `group`: keys of the few groups that a party is in, of which a
    common one tells as much as it is rare; `shared`: keys of which a common one supports a little;
    `apart`: keys of which a common one speaks against.
    `where` columns, of where it is and how it is reached, say the same thing several times: the
    strongest counts, others that agree half.
    """

    name: str
    form: Form
    where: bool = False


def columns_of(records: Sequence[Record]) -> list[Column]:
    """How to compare each field that any record fills."""
    names = dict.fromkeys(name for record in records for name in record)
    return [
        Column(name, form, where=called in _WHERE or form in REACHED_BY)
        for name in names
        for called in [compact(name).rstrip("0123456789")]
        for form in [_FORMS.get(called) or _form_of(name, records)]
    ]


def _form_of(name: str, records: Sequence[Record]) -> Form:
    texts = [text for record in records for text in texts_of(record.get(name))]
    words = sum(len(text.split()) for text in texts)
    return "words" if words > _WORDY * len(texts) else "value"


def texts_of(value: Any) -> tuple[str, ...]:
    """The texts that a field holds: none, one or several."""
    if isinstance(value, str):
        return (value,)
    if value is None:
        return ()
    several = value if isinstance(value, Iterable) else (value,)
    return tuple(text for item in several if (text := str(item)) not in _EMPTY)


def value_of(form: Form, texts: Sequence[str]) -> str:
    """The one value to compare, '' when there is none."""
    value = " ".join(sorted(map(compact, texts)))
    if form == "digits":
        digits = "".join(filter(str.isdigit, value))
        return digits[-_LAST_DIGITS:]
    return value
