"""Findings: what is worth saying about a network, as sentences, and what to do about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from netwerk.model.moment import Moment, moment_words
from netwerk.text import Language, Text, enumerated, number_words

MOST_NAMES = 5


class Severity(IntEnum):
    """How urgent a finding is; the higher, the sooner somebody should act."""

    NOTE = 1
    IMPROVE = 2
    URGENT = 3

    @property
    def text(self) -> Text:
        """The heading above findings of this urgency."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Severity.NOTE: Text(nl="Nog aanvullen", en="Still to fill in"),
    Severity.IMPROVE: Text(nl="Kan beter", en="Could be better"),
    Severity.URGENT: Text(nl="Nu doen", en="Act now"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKind:
    """One kind of finding: what it says of one subject, of several, and what to do.

    `one` and `many` may use `{names}` (the subjects as a readable list), `{count}` and the fields
    that the findings carry; of several findings folded together the fields of the first are used.
    """

    key: str
    severity: Severity
    title: Text
    one: Text
    many: Text
    advice: Text


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth saying about one or more nodes, named by id.

    `fields` fill the sentence: numbers, moments, `Text`, plain text, or an id (or tuple of ids)
    under a name that ends in `_id` or `_ids`, which is read as its name.
    """

    kind: FindingKind
    subjects: tuple[str, ...]
    fields: Mapping[str, Any] = field(default_factory=dict)

    def sentence(self, names: Mapping[str, str], language: Language = "nl") -> str:
        """The finding in words, without the advice."""
        return _sentence([self], names, language)


@dataclass(frozen=True, slots=True)
class Folded:
    """Findings of one kind, said in one sentence."""

    kind: FindingKind
    findings: tuple[Finding, ...]

    @property
    def subjects(self) -> tuple[str, ...]:
        """Every subject once, in order."""
        return tuple(dict.fromkeys(s for finding in self.findings for s in finding.subjects))

    def sentence(self, names: Mapping[str, str], language: Language = "nl") -> str:
        """All of them in words, without the advice."""
        return _sentence(self.findings, names, language)


def fold(findings: Iterable[Finding]) -> list[Folded]:
    """Findings of one kind together, most urgent first, otherwise in the order given."""
    kinds: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        kinds[finding.kind.key].append(finding)
    folded = [Folded(found[0].kind, tuple(found)) for found in kinds.values()]
    return sorted(folded, key=lambda f: -f.kind.severity)


def _sentence(findings: Sequence[Finding], names: Mapping[str, str], language: Language) -> str:
    first = findings[0]
    text = first.kind.one if len(findings) == 1 else first.kind.many
    values = {key: _value(key, value, names, language) for key, value in first.fields.items()}
    all_named = _all_named(findings, names, language)
    count = number_words(len(findings), language)
    return text.fill(**{"names": all_named, "count": count, **values})[language]


def _all_named(findings: Sequence[Finding], names: Mapping[str, str], language: Language) -> str:
    """The subjects of one finding as a list; of several, `An – Bo; Cas – Dee; nog 3`."""
    if len(findings) == 1:
        return named(findings[0].subjects, names, language)
    groups = [
        " – ".join(names.get(i, i) for i in finding.subjects[:MOST_NAMES]) for finding in findings
    ]
    if all(len(finding.subjects) == 1 for finding in findings):
        return enumerated(groups, language, most=MOST_NAMES)
    listed = groups[:MOST_NAMES]
    if len(groups) > MOST_NAMES:
        rest = number_words(len(groups) - MOST_NAMES, language)
        listed.append(Text(nl=f"nog {rest}", en=f"{rest} more")[language])
    return "; ".join(listed)


def named(ids: Sequence[str], names: Mapping[str, str], language: Language) -> str:
    """The names of these ids as a readable list, of a long list the first."""
    return enumerated([names.get(node_id, node_id) for node_id in ids], language, most=MOST_NAMES)


def _value(key: str, value: Any, names: Mapping[str, str], language: Language) -> object:
    if key.endswith("_ids"):
        return named(value, names, language)
    if key.endswith("_id"):
        return names.get(value, value)
    if isinstance(value, Moment):
        return moment_words(value, language)
    if isinstance(value, int | float):
        return number_words(value, language)
    return value
