"""Results as a leaflet: to be read from top to bottom, also on paper and on a telephone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from netwerk.model.network import Network
from netwerk.results import Column, Result
from netwerk.text import Language, Text

from .frame import framed
from .map_words import said
from .page import Page, Parts, rendered
from .phrases import shortened
from .report_words import NO_ROWS

LEAFLET: Mapping[str, Text] = {
    "title": Text(nl="Wegwijzer voor nieuwkomers", en="Guide for newcomers"),
    "title_of": Text(nl="Wegwijzer voor nieuwkomers: {what}", en="Guide for newcomers: {what}"),
    "contents": Text(nl="Inhoud", en="Contents"),
    "welcome": Text(
        nl="Welkom. Deze pagina laat zien wie hier samenwerken, waar zij elkaar treffen en wat er "
        "is afgesproken. Klopt er iets niet? Zeg het de wijkcoördinator.",
        en="Welcome. This page shows who work together here, where they meet and what was agreed. "
        "Is something wrong? Tell the wijkcoördinator.",
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: what it is about, and what is known of it under short headings."""

    heading: str
    facts: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Section:
    """One result; in a list of words every entry has one fact, that explains it."""

    key: str
    title: str
    notes: list[str]
    entries: list[Entry]
    is_words: bool


def sections(results: Iterable[Result[Any]], language: Language) -> list[Section]:
    """Each result as a section of entries, without what was not filled in."""
    return [_section(result, language) for result in results]


def build_leaflet(
    network: Network,
    results: Iterable[Result[Any]],
    *,
    area: str | None = None,
    theme: str | None = None,
    language: Language = "nl",
) -> Page:
    """One self-contained page of these results; the same, byte for byte, for the same results.

    The area and theme (ids or names) stand in its title.
    """
    places = (("area", area), ("theme", theme))
    ids = [network.find(kind, written) for kind, written in places if written is not None]
    what = ", ".join(network.nodes[node_id].label for node_id in ids)
    title = LEAFLET["title_of"].fill(what=what) if ids else LEAFLET["title"]
    content = framed(network, title[language], language) | {
        "language": language,
        "say": said(LEAFLET, language),
        "sections": sections(results, language),
    }
    return rendered(Parts("leaflet.html", ("base.css", "leaflet.css")), content)


def _section(result: Result[Any], language: Language) -> Section:
    first, *others = (column for column in result.columns if column.brief)
    entries = [_entry(result, row, first, others, language) for row in result.rows]
    notes = [note[language] for note in result.notes]
    if not entries:
        notes.append(NO_ROWS[language])
    return Section(result.analysis, result.title[language], notes, entries, len(others) == 1)


def _entry(
    result: Result[Any], row: Any, first: Column, others: list[Column], language: Language
) -> Entry:
    filled = [column for column in others if getattr(row, column.name) not in (None, (), 0)]
    words = result.cells(row, language, [first, *filled])
    labels = [column.text[language] for column in filled]
    return Entry(shortened(words[0]), list(zip(labels, words[1:], strict=True)))
