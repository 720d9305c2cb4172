"""What an analysis is and what it says: options, rows, and findings as sentences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from netwerk.text import Language, Text, enumerated

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import RenderableType

Row = TypeVar("Row")
MOST_NAMES = 5
MOST_ROWS = 25
_NOTHING = Text(nl="Niets gevonden.", en="Nothing found.")
_MORE = Text(
    nl="En nog {count} meer. Met --format csv ziet u alles.",
    en="And {count} more. With --format csv you see all.",
)


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
    Severity.NOTE: Text(nl="Goed om te weten", en="Good to know"),
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

    `fields` fill the sentence: numbers, `Text`, plain text, or an id (or tuple of ids) under a name
    that ends in `_id` or `_ids`, which is read as its name. Findings of one kind and `group` fold
    into one sentence.
    """

    kind: FindingKind
    subjects: tuple[str, ...]
    fields: Mapping[str, Any] = field(default_factory=dict)
    group: str = ""

    def sentence(self, names: Mapping[str, str], language: Language = "nl") -> str:
        """The finding in words, without the advice."""
        return _sentence([self], names, language)


@dataclass(frozen=True, slots=True)
class Folded:
    """Findings of one kind and group, said in one sentence."""

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
    """Findings of one kind and group together, most urgent first, otherwise in the order given."""
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.kind.key, finding.group].append(finding)
    folded = [Folded(found[0].kind, tuple(found)) for found in groups.values()]
    return sorted(folded, key=lambda f: -f.kind.severity)


def _sentence(findings: Sequence[Finding], names: Mapping[str, str], language: Language) -> str:
    first = findings[0]
    text = first.kind.one if len(findings) == 1 else first.kind.many
    values = {key: _value(key, value, names, language) for key, value in first.fields.items()}
    said = {"names": _all_named(findings, names, language), "count": len(findings), **values}
    return text.fill(**said)[language]


def _all_named(findings: Sequence[Finding], names: Mapping[str, str], language: Language) -> str:
    """The subjects of one finding as a list; of several, `An – Bo; Cas – Dee; nog 3`."""
    if len(findings) == 1:
        return _named(findings[0].subjects, names, language)
    groups = [
        " – ".join(names.get(i, i) for i in finding.subjects[:MOST_NAMES]) for finding in findings
    ]
    if all(len(finding.subjects) == 1 for finding in findings):
        return enumerated(groups, language, most=MOST_NAMES)
    rest = len(groups) - MOST_NAMES
    more = [Text(nl=f"nog {rest}", en=f"{rest} more")[language]] if rest > 0 else []
    return "; ".join(groups[:MOST_NAMES] + more)


def _named(ids: Sequence[str], names: Mapping[str, str], language: Language) -> str:
    return enumerated([names.get(node_id, node_id) for node_id in ids], language, most=MOST_NAMES)


def _value(key: str, value: Any, names: Mapping[str, str], language: Language) -> object:
    if key.endswith("_ids"):
        return _named(value, names, language)
    if key.endswith("_id"):
        return names.get(value, value)
    if isinstance(value, float):
        return number(value, language)
    return value


def number(value: float, language: Language, digits: int = 2) -> str:
    """A number as people of that language write it."""
    text = f"{value:.{digits}f}"
    return text.replace(".", ",") if language == "nl" else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One option of an analysis: its name, type and default as in the function, and its words.

    A `tuple` may be given several times.
    """

    name: str
    type: type
    default: Any
    text: Text
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One field of a row: its heading, its meaning in one sentence, and how to show it.

    `form` is `id`, `ids`, `text`, `count`, `number` (two decimals), `fraction` (four), `share`
    (0–1, shown as a percentage), `moment` or `words` (keys with their words in `words`). Pages and
    terminals show the `brief` columns; workbooks, csv and json have them all.
    """

    name: str
    text: Text
    meaning: Text | None = None
    form: str = "text"
    words: Mapping[str, Text] = field(default_factory=dict)
    brief: bool = True


@dataclass(frozen=True)
class Result(Generic[Row]):
    """The rows and findings of one analysis; rows and findings hold ids, `names` their names."""

    analysis: str
    title: Text
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    names: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    notes: tuple[Text, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def folded(self) -> list[Folded]:
        """The findings, those of one kind in one sentence, most urgent first."""
        return fold(self.findings)

    def sentences(self, language: Language = "nl") -> list[str]:
        """Each folded finding in words, with what to do."""
        return [
            f"{folded.sentence(self.names, language)} {folded.kind.advice[language]}".strip()
            for folded in self.folded()
        ]

    def records(self) -> list[dict[str, Any]]:
        """Each row as a mapping of plain values: after every id column its name column."""
        return [self._record(row) for row in self.rows]

    def brief_columns(self) -> tuple[Column, ...]:
        """The brief columns that hold something in any row."""
        return tuple(
            column
            for column in self.columns
            if column.brief and any(getattr(row, column.name) is not None for row in self.rows)
        )

    def cells(
        self, row: Row, language: Language = "nl", columns: Iterable[Column] | None = None
    ) -> list[str]:
        """One row as people read it: a text per column, or per one of these columns."""
        shown = self.columns if columns is None else columns
        return [self._cell(column, getattr(row, column.name), language) for column in shown]

    def to_frame(self) -> "pd.DataFrame":
        """The rows as a pandas frame, with ids and names.

        Raises
        ------
        MissingExtra
            When pandas is not installed.
        """
        try:
            import pandas as pd
        except ModuleNotFoundError:
            from netwerk.errors import MissingExtra

            raise MissingExtra(
                Text(
                    nl="Hiervoor is pandas nodig: pip install 'netwerk[notebook]'.",
                    en="This needs pandas: pip install 'netwerk[notebook]'.",
                )
            ) from None
        return pd.DataFrame(self.records(), columns=self.record_names())

    def show(self, language: Language = "nl", *, most: int = MOST_ROWS) -> "RenderableType":
        """The sentences and a table of the first rows, for a terminal."""
        from rich.box import SIMPLE_HEAD
        from rich.console import Group
        from rich.table import Table
        from rich.text import Text as Line

        table = Table(title=self.title[language], title_justify="left", box=SIMPLE_HEAD)
        shown = self.brief_columns()
        for column in shown:
            numeric = column.form in ("count", "number", "fraction", "share")
            table.add_column(column.text[language], justify="right" if numeric else "left")
        for row in self.rows[:most]:
            table.add_row(*map(Line, self.cells(row, language, shown)))
        lines = [Line(f"• {sentence}") for sentence in self.sentences(language)]
        rest = [_MORE.fill(count=len(self.rows) - most)] if len(self.rows) > most else []
        notes = [Line(note[language], style="dim") for note in (*rest, *self.notes)]
        return Group(*lines, table if self.rows else Line(_NOTHING[language]), *notes)

    def _repr_html_(self) -> str:
        from html import escape

        def row_of(cells: Iterable[str], tag: str) -> str:
            return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"

        sentences = "".join(f"<li>{escape(sentence)}</li>" for sentence in self.sentences())
        shown = self.brief_columns()
        head = row_of((column.text["nl"] for column in shown), "th")
        body = "".join(
            row_of(self.cells(row, columns=shown), "td") for row in self.rows[:MOST_ROWS]
        )
        return (
            f"<p><b>{escape(self.title['nl'])}</b></p><ul>{sentences}</ul>"
            f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
        )

    def record_names(self) -> list[str]:
        """The keys of a record, in order."""
        names: list[str] = []
        for column in self.columns:
            names += [column.name]
            if column.form in ("id", "ids"):
                names.append(
                    f"{column.name}_name" if column.form == "id" else f"{column.name}_names"
                )
        return names

    def _record(self, row: Row) -> dict[str, Any]:
        record: dict[str, Any] = {}
        for column in self.columns:
            value = getattr(row, column.name)
            record[column.name] = value
            if column.form == "id":
                record[f"{column.name}_name"] = self.names.get(value)
            elif column.form == "ids":
                record[f"{column.name}_names"] = tuple(self.names.get(v, v) for v in value)
        return record

    def _cell(self, column: Column, value: Any, language: Language) -> str:
        if value is None:
            return "–"
        match column.form:
            case "id":
                return self.names.get(value, str(value))
            case "ids":
                return _named(value, self.names, language)
            case "share":
                return f"{number(100 * value, language, 0)}%"
            case "number":
                return number(value, language)
            case "fraction":
                return number(value, language, 4)
        items = value if isinstance(value, tuple) else (value,)
        return enumerated((_worded(column, item, language) for item in items), language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One question: its options, the function that answers it, the findings it makes."""

    options: tuple[Option, ...]
    run: Callable[..., Result[Any]]
    finding_kinds: tuple[FindingKind, ...]


def _worded(column: Column, item: object, language: Language) -> str:
    """One value of a cell in words."""
    if isinstance(item, Text):
        return item[language]
    return column.words[item][language] if item in column.words else str(item)  # type: ignore[index]


def row_names(row_type: type) -> tuple[str, ...]:
    """The field names of a row class, which its columns must name."""
    return tuple(f.name for f in fields(row_type))
