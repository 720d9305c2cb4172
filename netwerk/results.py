"""What an analysis is and what it answers: options, rows under columns, and findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from netwerk.answers import FillIn
from netwerk.charts import Chart
from netwerk.errors import AnalysisError
from netwerk.findings import Finding, FindingKind, Folded, fold, named
from netwerk.given import SHARES, TEXTS, items_of
from netwerk.matrices import Matrix
from netwerk.model.moment import Moment, moment_words
from netwerk.text import Language, Text, as_written, enumerated, number_words

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import RenderableType

Row = TypeVar("Row")
Form = Literal[
    "id", "ids", "text", "count", "whole", "number", "fraction", "share", "moment", "words"
]
MOST_ROWS = 25
_NOTHING = Text(nl="Niets gevonden.", en="Nothing found.")
_LONG_TABLE = Text(
    nl="De tabel met het bewijs en de volgende stap heeft {count} regels. Kies een gebied en een "
    "thema (--gebied en --thema) om die te zien.",
    en="The table with the evidence and the next step has {count} rows. Choose an area and a "
    "theme (--area and --theme) to see it.",
)
# A page has a style sheet of its own; a notebook has none for what we put into it.
_NOTEBOOK_STYLE = (
    ".netwerk th, .netwerk td { text-align: left; vertical-align: top; }"
    ".netwerk .matrix td.good { background: #d9efe8; }"
    ".netwerk .matrix td.middle { background: #fbeccb; }"
    ".netwerk .matrix td.bad { background: #f7d9c7; }"
    ".netwerk .matrix td { color: #1f2328; }"
    ".netwerk .chart { display: inline-block; vertical-align: top; max-width: 360px; "
    "margin: 0 32px 16px 0; padding: 8px; color: #1f2328; background: #fff; }"
)
_MORE = Text(nl="En nog {count} meer.", en="And {count} more.")


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

    `form` is `id`, `ids`, `text`, `count`, `whole` (without decimals), `number` (two), `fraction`
    (four), `share` (0–1, shown as a percentage), `moment` or `words` (keys with their words in
    `words`). Pages and terminals show the `brief` columns; workbooks, csv and json have them all.
    `source` is the term of the literature and where it is defined.
    """

    name: str
    text: Text
    meaning: Text | None = None
    form: Form = "text"
    words: Mapping[str, Text] = field(default_factory=dict)
    brief: bool = True
    source: str = ""

    def explained(self, language: Language) -> str:
        """What it means, and after that in brackets its source."""
        meaning = self.meaning[language] if self.meaning else ""
        return f"{meaning} ({self.source})" if self.source else meaning

    @property
    def is_numeric(self) -> bool:
        """Whether its cells are numbers, to be read from the right."""
        return self.form in ("count", "whole", "number", "fraction", "share")

    def word(self, item: object, language: Language) -> str:
        """One item of a cell in words."""
        text = self.words.get(item, item) if isinstance(item, str) else item
        return text[language] if isinstance(text, Text) else str(text)


@dataclass(frozen=True, slots=True)
class Asked:
    """The rows that a sheet to fill in asks about, and their columns."""

    rows: tuple[Any, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Result(Generic[Row]):
    """The rows and findings of one analysis; rows and findings hold ids, `names` their names.

    `asked` is what a sheet to fill in asks about where that is not the rows themselves.
    """

    analysis: str
    title: Text
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    names: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    notes: tuple[Text, ...] = ()
    matrices: tuple[Matrix, ...] = ()
    charts: tuple[Chart, ...] = ()
    asked: Asked | None = None

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def to_answer(self) -> Asked:
        """What a sheet to fill in asks about."""
        return self.asked or Asked(self.rows, self.columns)

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
        """The rows as a pandas frame, with ids and names; sentences in Dutch.

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
        rows = [
            {name: value.nl if isinstance(value, Text) else value for name, value in row.items()}
            for row in self.records()
        ]
        return pd.DataFrame(rows, columns=self.record_names())

    def show(self, language: Language = "nl", *, most: int = MOST_ROWS) -> "RenderableType":
        """The sentences and a table of the first rows, for a terminal."""
        from rich.box import SIMPLE_HEAD
        from rich.console import Group
        from rich.table import Table
        from rich.text import Text as Line

        table = Table(title=self.title[language], title_justify="left", box=SIMPLE_HEAD)
        shown = self.brief_columns()
        for column in shown:
            justify: Literal["left", "right"] = "right" if column.is_numeric else "left"
            table.add_column(column.text[language], justify=justify)
        for row in self.rows[:most]:
            table.add_row(*map(Line, self.cells(row, language, shown)))
        lines = [Line(f"• {sentence}") for sentence in self.sentences(language)]
        notes = [Line(note, style="dim") for note in self._remarks(language, most)]
        if not self.matrices:
            return Group(*lines, table if self.rows else Line(_NOTHING[language]), *notes)
        seen: list[RenderableType] = [
            Line(self.title[language]),
            *(m.show(language) for m in self.matrices),
        ]
        if len(self.rows) <= most:
            return Group(*seen, *lines, table, *notes)
        # A matrix says it all at a glance: beside it a long table is one to ask for.
        count = number_words(len(self.rows), language)
        long = Line(_LONG_TABLE.fill(count=count)[language], style="dim")
        return Group(*seen, *lines, long, *(Line(n[language], style="dim") for n in self.notes))

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
        remarks = "".join(f"<p>{escape(remark)}</p>" for remark in self._remarks("nl", MOST_ROWS))
        seen = "".join(matrix.html("nl") for matrix in self.matrices)
        seen += "".join(
            chart.html("nl", f"{self.analysis}-{number}")
            for number, chart in enumerate(self.charts)
        )
        return (
            f'<div class="netwerk"><style>{_NOTEBOOK_STYLE}</style>'
            f"<p><b>{escape(self.title['nl'])}</b></p>{seen}<ul>{sentences}</ul>"
            f"<table><thead>{head}</thead><tbody>{body}</tbody></table>{remarks}</div>"
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

    def _remarks(self, language: Language, most: int) -> list[str]:
        """How many rows there are beyond the first `most`, and the notes."""
        beyond = len(self.rows) - most
        more = [_MORE.fill(count=number_words(beyond, language))] if beyond > 0 else []
        return [text[language] for text in (*more, *self.notes)]

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
                return named(value, self.names, language)
            case "moment":
                return moment_words(Moment(value), language)
            case "count":
                return number_words(value, language)
            case "whole":
                return number_words(value, language, 0)
            case "share":
                return f"{number_words(100 * value, language, 0)}%"
            case "number":
                return number_words(value, language, in_column=True)
            case "fraction":
                return number_words(value, language, 4, in_column=True)
        items = value if isinstance(value, tuple) else (value,)
        return enumerated((column.word(item, language) for item in items), language)


@dataclass(frozen=True, slots=True)
class Failing:
    """When a script should stop: levels to choose from, and how many rows are at one or worse."""

    levels: tuple[str, ...]
    text: Text
    count: Callable[[Result[Any], str], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One question: its options, the function that answers it, the findings it makes.

    One that `narrows_itself` takes an `area` and a `theme` and looks at the whole network; for any
    other the network is narrowed first. `sheet` is what people may answer about its rows,
    `failing` what makes a script stop.
    """

    options: tuple[Option, ...]
    run: Callable[..., Result[Any]]
    finding_kinds: tuple[FindingKind, ...]
    narrows_itself: bool = False
    sheet: FillIn | None = None
    failing: Failing | None = None


_NOT_BETWEEN = Text(
    nl="minimum ligt tussen {least} en 1, niet {minimum}.",
    en="minimum is between {least} and 1, not {minimum}.",
)
_NOT_COMPARED = Text(
    nl="{kind} kan niet worden vergeleken. Kies uit: {kinds}.",
    en="{kind} cannot be compared. Choose from: {kinds}.",
)


def check_pairs(
    minimum: float, kinds: Sequence[str], *, least: float, possible: Sequence[str]
) -> None:
    """Refuse a lowest score, or a kind to compare, that cannot be.

    Raises
    ------
    AnalysisError
        Naming what can; InputErrors when the kinds are no list of texts.
    """
    if not (SHARES.fits(minimum) and minimum >= least):
        raise AnalysisError(_NOT_BETWEEN.fill(least=as_written(least), minimum=as_written(minimum)))
    example = f'["{possible[0]}"]'
    for kind in items_of(("kinds", kinds, replace(TEXTS, example=example)))[0]:
        if kind not in possible:
            raise AnalysisError(_NOT_COMPARED.fill(kind=repr(kind), kinds=", ".join(possible)))
