"""A chart: bars that show at a glance what a table says, drawn without script or style sheet.

The drawing is as wide as a telephone, so that its letters are as large there as on a screen or on
paper; each name stands above its bar, where there is room for it. Behind the drawing is a table
with the same figures, for who cannot see it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from netwerk.matrices import MARKS, Tone
from netwerk.text import Language, Text, shortened

_WIDTH, _ROW, _BAR, _LETTER = 360, 38, 12, 13
_CAPITAL = 9.3  # the width of a wide letter of that size
# Okabe and Ito, as on the map and in the matrices; grey is what nobody knows.
_COLOURS: dict[Tone, str] = {
    "good": "#009e73",
    "middle": "#e69f00",
    "bad": "#d55e00",
    "none": "#c3ccd4",
}
_PLAIN, _INK, _ROOM = "#4f7396", "#1f2328", "#eef1f4"
_TABLE = Text(nl="Laat de getallen zien", en="Show the figures")
_MARKED = Text(nl="{mark} {word}", en="{mark} {word}")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, the size of each part of it, and in words how long it is."""

    name: Text
    parts: tuple[float, ...]
    said: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars below one another under a title; `meaning` says in one sentence what they show.

    `measure` heads the figures. With `series` each bar has a part for each of these, with its
    words and how good it is.
    """

    title: Text
    meaning: Text
    subject: Text
    measure: Text
    bars: tuple[Bar, ...]
    series: tuple[tuple[Text, Tone], ...] = ()

    def headings(self, language: Language) -> list[str]:
        """The headings of the figures as a table."""
        heads = [text for text, _ in self.series] or [self.measure]
        return [self.subject[language], *(head[language] for head in heads)]

    def lines(self, language: Language) -> list[list[str | float]]:
        """The figures as a table: a name and its parts."""
        return [[bar.name[language], *bar.parts] for bar in self.bars]

    def html(self, language: Language, key: str) -> str:
        """The chart with its table; `key` is unique on the page."""
        title, meaning = (escape(text[language]) for text in (self.title, self.meaning))
        height = _ROW * len(self.bars)
        return (
            f'<figure class="chart"><figcaption><b>{title}</b><br>{meaning}</figcaption>'
            f"{self._legend(language)}"
            f'<svg viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
            f'aria-labelledby="{key}-t {key}-d" font-size="{_LETTER}" fill="{_INK}">'
            f'<title id="{key}-t">{title}</title><desc id="{key}-d">{meaning}</desc>'
            f"{''.join(self._drawn(language))}</svg>{self._table(language)}</figure>"
        )

    def _drawn(self, language: Language) -> Iterator[str]:
        longest = max((sum(bar.parts) for bar in self.bars), default=0) or 1
        for number, bar in enumerate(self.bars):
            top = number * _ROW
            # Isolated: a name written from right to left does not drag the figure along.
            room = int(_WIDTH / _CAPITAL) - len(bar.said[language]) - 1
            name = escape(f"\u2068{shortened(bar.name[language], room)}\u2069")
            yield f'<text x="0" y="{top + 15}">{name}</text>'
            yield (
                f'<text x="{_WIDTH}" y="{top + 15}" text-anchor="end" font-weight="600">'
                f"{escape(bar.said[language])}</text>"
            )
            yield from self._parts(bar, top + 20, _WIDTH / longest)

    def _parts(self, bar: Bar, top: int, scale: float) -> Iterator[str]:
        yield _box(0, top, _WIDTH, _ROOM)
        colours = [_COLOURS[tone] for _, tone in self.series] or [_PLAIN]
        begins = accumulate(bar.parts, initial=0.0)
        for begin, part, colour in zip(begins, bar.parts, colours, strict=False):
            if part:
                yield _box(begin * scale, top, part * scale, colour)

    def _legend(self, language: Language) -> str:
        if not self.series:
            return ""
        marks = (
            f'<span><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">'
            f'<rect width="12" height="12" fill="{_COLOURS[tone]}"/></svg> '
            f"{escape(_MARKED.fill(mark=MARKS[tone], word=text)[language])}</span> "
            for text, tone in self.series
        )
        return f'<p class="key">{"".join(marks)}</p>'

    def _table(self, language: Language) -> str:
        heads = "".join(f'<th scope="col">{escape(h)}</th>' for h in self.headings(language))
        rows = "".join(f"<tr>{_cells(bar, self, language)}</tr>" for bar in self.bars)
        return (
            f"<details><summary>{escape(_TABLE[language])}</summary><table><thead><tr>{heads}</tr>"
            f"</thead><tbody>{rows}</tbody></table></details>"
        )


def marked(parts: Iterable[int], series: Iterable[tuple[Text, Tone]]) -> Text:
    """The parts of a bar in a few letters: the mark and the number of each that occurs."""
    found = [f"{MARKS[tone]} {n}" for n, (_, tone) in zip(parts, series, strict=True) if n]
    said = "  ".join(found)
    return Text(nl=said, en=said)


def _cells(bar: Bar, chart: Chart, language: Language) -> str:
    figures = [f"{part:g}" for part in bar.parts] if chart.series else [bar.said[language]]
    cells = "".join(f'<td class="number">{escape(figure)}</td>' for figure in figures)
    return f'<th scope="row"><bdi>{escape(bar.name[language])}</bdi></th>{cells}'


def _box(x: float, y: float, width: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{_BAR}" rx="2" fill="{colour}"/>'
