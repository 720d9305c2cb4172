"""A matrix: what a result says at a glance, one cell for each row and column, with a colour."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal, TypeAlias

from netwerk.text import Language, Text

if TYPE_CHECKING:
    from rich.table import Table

Tone: TypeAlias = Literal["good", "middle", "bad", "none"]
# Read apart without colours too, and in a terminal that has none.
MARKS: dict[Tone, str] = {"good": "✓", "middle": "~", "bad": "✗", "none": "?"}
_STYLES: dict[Tone, str] = {"good": "green", "middle": "yellow", "bad": "red", "none": "dim"}


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A word or two, and how good it is."""

    text: Text
    tone: Tone

    def said(self, language: Language) -> str:
        """The mark and the words."""
        return f"{MARKS[self.tone]} {self.text[language]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Rows of cells under column headings; each row begins with its own heading.

    Where nothing can be said the cell is None.
    """

    title: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, tuple[MatrixCell | None, ...]], ...]

    def lines(self, language: Language) -> list[list[str]]:
        """Each row in words, its heading first."""
        return [
            [heading[language], *(cell.said(language) if cell else "" for cell in cells)]
            for heading, cells in self.rows
        ]

    def show(self, language: Language) -> "Table":
        """The matrix for a terminal."""
        from rich.box import SIMPLE_HEAD
        from rich.table import Table
        from rich.text import Text as Line

        table = Table(title=self.title[language], title_justify="left", box=SIMPLE_HEAD)
        for heading in ("", *(column[language] for column in self.columns)):
            table.add_column(heading)
        for (_, cells), line in zip(self.rows, self.lines(language), strict=True):
            styles = ["", *(_STYLES[cell.tone] if cell else "" for cell in cells)]
            table.add_row(*(Line(word, style) for word, style in zip(line, styles, strict=True)))
        return table

    def html(self, language: Language) -> str:
        """The matrix as a table; cells carry the class of their tone."""
        # Above the headings of rows stands nothing: a heading without words says nothing.
        heads = "<td></td>" + _cells("th", (c[language] for c in self.columns), ' scope="col"')
        body = []
        for (_, cells), line in zip(self.rows, self.lines(language), strict=True):
            classes = [f' class="{cell.tone}"' if cell else "" for cell in cells]
            words = zip(classes, line[1:], strict=True)
            shown = (f"<td{kind}>{escape(word)}</td>" for kind, word in words)
            body.append(f'<tr><th scope="row">{escape(line[0])}</th>{"".join(shown)}</tr>')
        return (
            f'<table class="matrix"><caption>{escape(self.title[language])}</caption>'
            f"<thead><tr>{heads}</tr></thead><tbody>{''.join(body)}</tbody></table>"
        )


def _cells(tag: str, words: Iterable[str], attributes: str) -> str:
    return "".join(f"<{tag}{attributes}>{escape(word)}</{tag}>" for word in words)
