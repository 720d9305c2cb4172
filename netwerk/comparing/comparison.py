"""What a comparison of two networks holds, and how people read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from netwerk.changes import Changes
from netwerk.findings import Finding, fold, named
from netwerk.model import Link, Node
from netwerk.results import MOST_ROWS, Column, Form, Result
from netwerk.text import LANGUAGES, Language, Text, count_words, enumerated, number_words, same

from .words import (
    APART,
    FALLS,
    GONE,
    JOINED,
    LINKS_ADDED,
    LINKS_REMOVED,
    MEANWHILE,
    MORE,
    NEW,
    NO_DIFFERENCE,
    NOWHERE,
    OTHERWISE,
    PARTED,
    PARTS,
    POINTS,
    RISES,
    SAME_LEFT_OUT,
    SECOND_CONTACT,
    SLIGHT_DIFFERENCE,
    STAYS,
    UNCHANGED,
    WITH,
    WITHOUT,
    Counted,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

WHOLE = "fragmentation"  # its first row is on all that was asked, not on one node or pair
_MOST_FOLDED = 3
_SEEN = 0.005  # less is no difference in two decimals
_NUMERIC = ("before", "after", "difference")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow:
    """One measure before and after; None where it has no value, and the difference then too.

    Of every analysis `findings` counts what it found.
    """

    analysis: str
    measure: str
    before: float | None
    after: float | None
    difference: float | None


@dataclass(frozen=True)
class Comparison(Result[ComparisonRow]):
    """What changes; `findings` are new, `gone` were there before.

    `parted` are the partners that come to stand apart from the others, `joined` those that no
    longer do. `measures` holds the column of each measure.
    """

    gone: tuple[Finding, ...] = ()
    parted: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)
    measures: Mapping[str, Column] = field(default_factory=dict)

    def sentences(self, language: Language = "nl") -> list[str]:
        """What changes in a few sentences: who comes loose, F, the most urgent findings, and what
        to do first.
        """
        if not self.changes:
            return [UNCHANGED[language]]
        cause = _cause(self.changes, self.names)
        texts = [*self._reach(cause), *self._fragmentation()]
        step = [SECOND_CONTACT.of(len(self.parted))[language]] if self.parted else []
        return [*(text[language] for text in texts), *self._told(language), *step]

    def cells(
        self, row: ComparisonRow, language: Language = "nl", columns: Iterable[Column] | None = None
    ) -> list[str]:
        """One row as people read it, each number in the form of its measure."""
        shown = list(self.columns if columns is None else columns)
        cells = super().cells(row, language, shown)
        return [
            self._number(row, column.name, language) if column.name in _NUMERIC else cell
            for column, cell in zip(shown, cells, strict=True)
        ]

    def show(self, language: Language = "nl", *, most: int = MOST_ROWS) -> "RenderableType":
        """The sentences and the most important rows, for a terminal."""
        return super(Comparison, self._shortened()).show(language, most=most)

    def _repr_html_(self) -> str:
        return super(Comparison, self._shortened())._repr_html_()

    def _shortened(self) -> "Comparison":
        """Without the measures that hardly anybody asks for and that stay the same."""
        shown = [row for row in self.rows if self.measures[row.measure].brief or _is_seen(row)]
        if len(shown) == len(self.rows):
            return self
        left_out = SAME_LEFT_OUT.of(len(self.rows) - len(shown))
        return replace(self, rows=tuple(shown), notes=(left_out, *self.notes))

    def _number(self, row: ComparisonRow, name: str, language: Language) -> str:
        value = getattr(row, name)
        if value is None:
            return "–"
        form = self.measures[row.measure].form
        if name != "difference":
            return _amount(value, form, language)
        if not _is_seen(row):
            return (SLIGHT_DIFFERENCE if value else NO_DIFFERENCE)[language]
        sign = "+" if value > 0 else ""
        if form == "share":
            points = number_words(100 * value, language, 1, in_column=True)
            return POINTS.fill(number=f"{sign}{points}")[language]
        return f"{sign}{_amount(value, form, language)}"

    def _reach(self, cause: Text) -> Iterator[Text]:
        """Who comes to stand apart from the others, and who no longer does."""
        if not self.parted and not self.joined and WHOLE in self.measures:
            yield NOWHERE.fill(cause=cause)
        for words, ids in ((PARTED, self.parted), (JOINED, self.joined)):
            if ids:
                text = words.one if len(ids) == 1 else words.many
                count, names = count_words(len(ids)), _names(ids, self.names)
                yield text.fill(cause=cause, count=count, names=names)
                cause = MEANWHILE

    def _fragmentation(self) -> Iterator[Text]:
        """How the number of parts and F go, when there are partners on both sides."""
        both = {
            row.measure: (row.before, row.after)
            for row in self.rows
            if row.before is not None and row.after is not None
        }
        before, after = both.get("components", (0, 0))
        if before != after:
            yield PARTS.fill(before=_said(before, 0), after=_said(after, 0))
        if "fragmentation" in both:
            before, after = both["fragmentation"]
            text = STAYS if abs(after - before) < _SEEN else RISES if after > before else FALLS
            pairs = _said(100 * after, 0)
            yield text.fill(before=_said(before), after=_said(after), pairs=pairs)

    def _told(self, language: Language) -> list[str]:
        """The most urgent findings that are new or gone, and what other kinds there are."""
        folded = [(NEW, found) for found in fold(_others(self.findings))]
        folded += [(GONE, found) for found in fold(_others(self.gone))]
        folded.sort(key=lambda pair: -pair[1].kind.severity)
        told = [
            text.fill(sentence=same(self._continued(found.sentence(self.names, language))))[
                language
            ]
            for text, found in folded[:_MOST_FOLDED]
        ]
        told_of = {found.kind.key for _, found in folded[:_MOST_FOLDED]}
        rest = dict.fromkeys(
            found.kind.title[language].lower()
            for _, found in folded[_MOST_FOLDED:]
            if found.kind.key not in told_of
        )
        return [*told, *([MORE.fill(titles=enumerated(rest, language))[language]] if rest else [])]

    def _continued(self, sentence: str) -> str:
        """A sentence as it goes on after a colon: without its capital, unless a name has it."""
        word = sentence.split(maxsplit=1)[0]
        if word.isupper() or sentence.startswith(tuple(self.names.values())):
            return sentence
        return sentence[:1].lower() + sentence[1:]


def _is_seen(row: ComparisonRow) -> bool:
    """Whether the difference is more than rounding hides, or there is a value on one side only."""
    return row.difference is None or abs(row.difference) >= _SEEN


def _amount(value: float, form: Form, language: Language) -> str:
    """A measure as people write it, in a column."""
    if form == "share":
        return f"{number_words(100 * value, language, 0)}%"
    digits = {"number": 2, "fraction": 4}.get(form, 0)
    return number_words(value, language, digits, in_column=True)


def _said(value: float, digits: int = 2) -> Text:
    return Text(**{lang: number_words(value, lang, digits, in_column=True) for lang in LANGUAGES})


def _others(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that do not say who stands apart: that is told first."""
    return [finding for finding in findings if finding.kind.key not in APART]


def _names(ids: Sequence[str], names: Mapping[str, str]) -> Text:
    return Text(**{language: named(ids, names, language) for language in LANGUAGES})


def _cause(changes: Changes, names: Mapping[str, str]) -> Text:
    """`Zonder An en met Bo`: the nodes that go and come, or the link, or how many links."""
    without = _part(changes.removed, names, WITHOUT, LINKS_REMOVED)
    with_ = _part(changes.added, names, WITH, LINKS_ADDED)
    parts = [part for part in (without, with_) if part is not None] or [OTHERWISE]
    joined = {lang: enumerated((part[lang] for part in parts), lang) for lang in LANGUAGES}
    return Text(**{lang: text[:1].upper() + text[1:] for lang, text in joined.items()})


def _part(
    items: Sequence[object], names: Mapping[str, str], nodes: Text, links: Counted
) -> Text | None:
    ids = [item.id for item in items if isinstance(item, Node)]
    if ids:
        return nodes.fill(names=_names(ids, names))
    ends = [end for item in items if isinstance(item, Link) for end in (item.source, item.target)]
    return links.of(len(items), ends=_names(ends[:2], names)) if items else None
