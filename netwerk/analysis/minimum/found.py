"""What was found of one criterion, and how a share becomes a status."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from netwerk.model.moment import Moment, moment_words
from netwerk.text import LANGUAGES, Text, enumerated

from .rules import Rule

Status: TypeAlias = Literal["met", "partly", "not_met", "unknown"]
Basis: TypeAlias = Literal["measured", "stated", "derived"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One criterion of one theme in one wijk; `next_step` where it is not the usual one.

    `shown_by` are the nodes that count for it, `missing` those that are lacking.
    """

    status: Status
    evidence: Text
    basis: Basis | None = None
    measured: float | None = None
    shown_by: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    next_step: str | None = None


def status_of(share: float, rule: Rule) -> Status:
    """Met, partly or not met by the norm; what differs in the last digit is the same."""
    rounded = round(share, 9)
    if rounded >= rule.met:
        return "met"
    return "partly" if rounded >= rule.partly else "not_met"


def at_most_partly(status: Status) -> Status:
    """What follows from something that only stands in for the criterion."""
    return "partly" if status == "met" else status


def moment_text(moment: Moment) -> Text:
    """A moment in words."""
    return Text(**{language: moment_words(moment, language) for language in LANGUAGES})


def listed(texts: Iterable[Text]) -> Text:
    """`a, b en c`."""
    said = list(texts)
    return Text(**{lang: enumerated((text[lang] for text in said), lang) for lang in LANGUAGES})


def joined(texts: Iterable[Text]) -> Text:
    """Sentences one after the other."""
    said = list(texts)
    return Text(**{language: " ".join(text[language] for text in said) for language in LANGUAGES})
