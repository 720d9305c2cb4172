"""Values as people read them: words of a list, dates, numbers, names."""

from collections.abc import Mapping
from typing import Any

from netwerk.model import NODE_KINDS, Field
from netwerk.model.moment import moment_words
from netwerk.text import Language, Text, enumerated, number_words, shortened as shortened

_YES, _NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")


def value_words(
    field: Field, value: Any, names: Mapping[str, str], language: Language
) -> list[str]:
    """The value of a field in words, an entry per text; empty when it is not filled in."""
    if value is None or value == ():
        return []
    match field.shape:
        case "texts":
            return list(value)
        case "choice":
            assert field.fact.vocabulary is not None
            return [field.fact.vocabulary.text_of(value)[language]]
        case "ref":
            return [names.get(value, value)]
        case "moment":
            return [moment_words(value, language)]
        case "number" | "count":
            return [number_words(value, language)]
        case "flag":
            return [(_YES if value else _NO)[language]]
    return [str(value)]


def counted(kinds: Mapping[str, int], language: Language) -> str:
    """How many of each kind of node there are: `3 organisaties en 1 overleg`."""
    said = []
    for kind, count in kinds.items():
        text = NODE_KINDS[kind].text if count == 1 else NODE_KINDS[kind].plural
        if count:
            said.append(f"{number_words(count, language)} {text[language].lower()}")
    return enumerated(said, language)
