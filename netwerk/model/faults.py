"""What is wrong with a value and what would be right, in words: pydantic's faults made readable."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from netwerk.errors import InputError, InputErrors, Place
from netwerk.text import LANGUAGES, Text, same

from .canonical import canonical_text, holds_bsn
from .facts import Field, declared_fields
from .vocabulary import Vocabulary

_LONGEST_SHOWN = 60
_LONGEST_COMPARED = 200
_NEAR = 60  # of 100, as rapidfuzz counts likeness
BSN_FOUND = Text(
    nl="hier staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg: een BSN "
    "hoort niet in het netwerk. Is het een telefoonnummer, zet het dan in de kolom Telefoon.",
    en="this holds a number that may be a citizen service number (BSN). Remove it: a BSN does not "
    "belong in the network. If it is a telephone number, put it in the column Telephone.",
)
_NUMBER = Text(
    nl="{value} kan hier niet. Vul een getal in van {least} of meer, bijvoorbeeld 12.",
    en="{value} does not fit here. Fill in a number of {least} or more, for instance 12.",
)
_NUMBER_BETWEEN = Text(
    nl="{value} kan hier niet. Vul een getal in van {least} tot en met {most}.",
    en="{value} does not fit here. Fill in a number from {least} to {most}.",
)
NOT_A_MOMENT = Text(
    nl="{value} is geen datum. Schrijf bijvoorbeeld 2026-03-14, 2026-03, 2026-Q2 of 2026.",
    en="{value} is not a date. Write for instance 2026-03-14, 2026-03, 2026-Q2 or 2026.",
)
_WORDS: Mapping[str, Text] = {
    "bsn": BSN_FOUND,
    "missing": Text(
        nl="{field} ontbreekt. Vul dat in, of verwijder de hele rij.",
        en="{field} is missing. Fill it in, or remove the whole row.",
    ),
    "characters": Text(
        nl="deze tekst bevat tekens die niet in een tekst horen. Typ de tekst opnieuw.",
        en="this text holds characters that no text has. Type the text anew.",
    ),
    "too_long": Text(
        nl="deze tekst is te lang. Maak er hoogstens 32.000 tekens van.",
        en="this text is too long. Keep it to 32,000 characters at most.",
    ),
    "moment": NOT_A_MOMENT,
    "code": Text(
        nl="{value} is geen {field}. Een {field} ziet er zo uit: {example}.",
        en="{value} is not a {field}. A {field} looks like this: {example}.",
    ),
    "ref": Text(
        nl="{value} kan niet bij {field} staan. Een kenmerk daarvoor ziet er zo uit: {ref}:naam.",
        en="{value} cannot stand at {field}. An id for it looks like this: {ref}:name.",
    ),
    "id": Text(
        nl="{value} is geen kenmerk. Een kenmerk ziet er zo uit: {kind}:naam, zonder "
        "spaties en hoogstens 500 tekens lang.",
        en="{value} is not an id. An id looks like this: {kind}:name, without spaces "
        "and 500 characters long at most.",
    ),
    "choice": Text(
        nl="{value} staat niet in de lijst voor {field}. {suggestion}Kies uit: {choices}.",
        en="{value} is not in the list for {field}. {suggestion}Choose from: {choices}.",
    ),
    "extra_forbidden": Text(
        nl="het veld {field} bestaat niet. {suggestion}Kies uit: {choices}.",
        en="there is no field {field}. {suggestion}Choose from: {choices}.",
    ),
    "string_type": Text(
        nl="{value} is geen tekst. Vul tekst in.", en="{value} is not text. Fill in text."
    ),
    "tuple_type": Text(
        nl="{value} is geen lijst van teksten. Zet de teksten in een lijst.",
        en="{value} is not a list of texts. Put the texts in a list.",
    ),
    "bool": Text(
        nl="{value} kan hier niet. Vul ja of nee in.", en="{value} does not fit. Fill in yes or no."
    ),
}
_SAME_FAULT = {"unexpected_keyword_argument": "extra_forbidden"}  # dataclasses have another word
UNKNOWN_KIND = Text(
    nl="de soort {kind} bestaat niet. Kies uit: {kinds}.",
    en="there is no kind {kind}. Choose from: {kinds}.",
)
DID_YOU_MEAN = Text(nl="Bedoelt u {nearest}? ", en="Do you mean {nearest}? ")


def fault_in_text(text: str) -> Text | None:
    """Why a text may not come into a network; None when it may."""
    if holds_bsn(text):
        return BSN_FOUND
    try:
        canonical_text(text)
    except PydanticCustomError as fault:
        return _WORDS[fault.type]
    return None


def errors_of(error: ValidationError, cls: type, values: Mapping[str, Any]) -> InputErrors:
    """Pydantic's faults on one record as errors that name field, value and remedy."""
    faults = [fault_of(fault, cls) for fault in error.errors(include_url=False)]
    return InputErrors(faults)


def fault_of(fault: Mapping[str, Any], cls: type, record: int | None = None) -> InputError:
    """One of pydantic's faults, on a field of `cls`, in words."""
    kind = _SAME_FAULT.get(str(fault["type"]), str(fault["type"]))
    path = [part for part in fault["loc"] if isinstance(part, str)]
    name = path[-1] if path else ""
    field = next((f for f in declared_fields(cls) if f.name == name), None)
    value = None if kind in ("bsn", "missing", "characters", "too_long") else fault["input"]
    words = _words(kind, field).fill(
        value=same(shown(value)),
        field=field.text if field else same(shown(name)),
        suggestion=_suggestion(kind, name if field is None else str(value), cls, field),
        choices=_choices(kind, cls, field),
        least=field.fact.least if field else 0,
        most=(field.fact.most if field else 0) or 0,
        **{"example": "", "ref": "", "kind": "", **(fault.get("ctx") or {})},
    )
    place = Place(record=record, field=None if holds_bsn(name) else name or None)
    return InputError(words, place=place, value=None if value is None else shown(value))


def shown(value: object) -> str:
    """A value as a message repeats it: one line, in quotation marks, short, without a BSN."""
    if isinstance(value, float) and value.is_integer():
        value = f"{value:.0f}"  # as it was typed
    if holds_bsn(str(value)):
        return "'…'"
    # Signs that steer a terminal, or that it cannot show, are not passed on.
    text = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(str(value).split()))
    return f"'{text[:_LONGEST_SHOWN]}…'" if len(text) > _LONGEST_SHOWN else f"'{text}'"


def did_you_mean(written: str, known: list[str]) -> Text:
    """`Bedoelt u Ouderen? `, or nothing when no known word is near."""
    from rapidfuzz import fuzz, process  # late: only wrong input needs it

    lowered = {word.casefold(): word for word in known}
    wanted = written.casefold()[:_LONGEST_COMPARED]
    near = process.extractOne(wanted, list(lowered), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return DID_YOU_MEAN.fill(nearest=shown(lowered[near[0]])) if near else same("")


def _words(kind: str, field: Field | None) -> Text:
    if kind in _WORDS:
        return _WORDS[kind]
    if kind.startswith("bool"):
        return _WORDS["bool"]
    if kind.startswith(("float", "int", "finite", "greater", "less")):
        return _NUMBER_BETWEEN if field and field.fact.most else _NUMBER
    return Text(
        nl="{value} kan niet bij {field}. Kijk naar een andere rij voor een voorbeeld.",
        en="{value} does not fit {field}. Look at another row for an example.",
    )


def _suggestion(kind: str, value: str, cls: type, field: Field | None) -> Text:
    if kind == "extra_forbidden":
        return did_you_mean(value, [f.name for f in declared_fields(cls)])
    if kind == "choice" and field and field.fact.vocabulary:
        words = field.fact.vocabulary.words.values()
        suggestions = {
            language: did_you_mean(value, [word.text[language] for word in words])
            for language in LANGUAGES
        }
        return Text(nl=suggestions["nl"].nl, en=suggestions["en"].en)
    return same("")


def _choices(kind: str, cls: type, field: Field | None) -> Text:
    if kind == "extra_forbidden":
        return same(", ".join(f.name for f in declared_fields(cls)))
    vocabulary: Vocabulary | None = field.fact.vocabulary if field else None
    if vocabulary is None:
        return same("")
    words = vocabulary.words.values()
    return Text(**{lang: ", ".join(f"'{word.text[lang]}'" for word in words) for lang in LANGUAGES})
