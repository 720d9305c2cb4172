"""Words that people read, in every language at once, standing beside what they describe."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LONGEST_NAME = 80
_DUTCH_MARKS = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One sentence or word in every language; leaving a language out is a type error.

    `{fields}` are filled by :meth:`fill`. Both languages name the same fields (tested).
    """

    nl: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.nl if language == "nl" else self.en

    def fill(self, **values: object) -> "Text":
        """The text with its fields filled; a `Text` as value gives each language its own word."""
        return Text(
            **{
                language: self[language].format(
                    **{k: _said(v, language) for k, v in values.items()}
                )
                for language in LANGUAGES
            }
        )


def _said(value: object, language: Language) -> object:
    return value[language] if isinstance(value, Text) else value


def same(word: str) -> Text:
    """A text that reads the same in every language: a name, a number, a code."""
    return Text(nl=word, en=word)


def enumerated(items: Iterable[str], language: Language, *, most: int | None = None) -> str:
    """`a, b en c`; with `most`, no more than that many items and `nog 4` for the rest."""
    words = list(items)
    if most is not None and len(words) > most:
        rest = number_words(len(words) - most, language)
        words = [*words[:most], Text(nl=f"nog {rest}", en=f"{rest} more")[language]]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])}{Text(nl=' en ', en=' and ')[language]}{words[-1]}"


def number_words(
    value: float, language: Language, digits: int = 2, *, in_column: bool = False
) -> str:
    """A number as people of that language write it: `1.234,5`, and `1.234,50` in a column.

    Outside a column, empty decimals are left out.
    """
    text = f"{value:z,.{digits}f}"
    if "." in text and not in_column:
        text = text.rstrip("0").rstrip(".")
    return text.translate(_DUTCH_MARKS) if language == "nl" else text


def count_words(value: float) -> Text:
    """A number as each language writes it."""
    return Text(nl=number_words(value, "nl"), en=number_words(value, "en"))


def as_written(value: object) -> Text:
    """A number with all its decimals, as each language writes them; anything else as it is."""
    is_number = isinstance(value, int | float)
    return Text(nl=str(value).replace(".", ",") if is_number else str(value), en=str(value))


def shortened(name: str, most: int = LONGEST_NAME) -> str:
    """A name on one line, cut to what fits in a sentence."""
    line = " ".join(name.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
