"""A plate per theme: who take part, where they meet, what they aim at, and what is still to do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from netwerk.matrices import Matrix
from netwerk.model import fields_of
from netwerk.model.links import About, ContributesTo, Leads, WorksOn
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS, Goal, Initiative, Overleg, Theme
from netwerk.model.vocabulary import DOMAIN
from netwerk.results import Result
from netwerk.text import Language

from . import report_words as words
from .actors import Actors
from .cards import Cards
from .phrases import value_words
from .scopes import partner_domains
from .theme_map import ThemeMap, theme_map
from .told import Piece, first_of, named

_MOST_OF_DOMAIN = 14
_MOST_STEPS = 12
_MOST_ON_PAPER = 5  # steps: a plate is one page
_NARROW = 3  # areas
_MOST_WHO, _MOST_ABOUT = 2, 4
_UNKNOWN = "unknown"
_MINIMUM, _LOOSE_ENDS = "minimum", "loose_ends"
Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A meeting, goal or initiative on a plate: its name, and what is to be known of it."""

    name: Piece
    facts: tuple[str, ...] = ()
    inside: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What is lacking, what to do about it, and who can begin."""

    lacking: str
    about: Pieces
    to_do: str
    who: Pieces


@dataclass(frozen=True, slots=True)
class Plate:
    """Everything on one theme; `partners` are told by domain: its words, how many, the first."""

    key: str
    title: str
    partners: tuple[tuple[str, str, Pieces], ...]
    meetings: tuple[Item, ...]
    general: Pieces
    goals: tuple[Item, ...]
    loose: tuple[Item, ...]
    state: Matrix | None
    steps: tuple[Step, ...]
    more_steps: int
    map: ThemeMap | None = None
    most_on_paper: int = _MOST_ON_PAPER

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for something beside the matrix."""
        return self.state is not None and len(self.state.columns) <= _NARROW


def plates(
    network: Network,
    results: Sequence[Result[Any]],
    place: Mapping[str, int],
    actors: Actors,
    language: Language,
    cards: Cards | None = None,
) -> list[Plate]:
    """The plates of the themes that somebody works on or that something is about, by name.

    With the cards of the map each has a map of its own.
    """
    themes = sorted(network.nodes_of(Theme), key=lambda node: (node.label.casefold(), node.id))
    drawn: list[Plate] = []
    for theme in themes:
        scope = _Scope(network, theme.id, place, language)
        steps = tuple(_steps(results, theme.id, place, actors, language))
        drawn.append(
            Plate(
                key=f"plate-{len(drawn)}",
                title=theme.label,
                partners=tuple(scope.partners()),
                meetings=tuple(scope.meetings()),
                general=scope.general(),
                goals=tuple(scope.goals()),
                loose=tuple(scope.without_goal()),
                state=_state(results, theme.id),
                steps=steps[:_MOST_STEPS],
                more_steps=max(len(steps) - _MOST_STEPS, 0),
                map=theme_map(theme.label, scope.members, cards, language) if cards else None,
            )
        )
    return [plate for plate in drawn if plate.partners or plate.meetings or plate.goals]


class _Scope:
    """What belongs to one theme, in words."""

    def __init__(
        self, network: Network, theme: str, place: Mapping[str, int], language: Language
    ) -> None:
        self._network, self._place, self._language = network.within(theme=theme), place, language
        self._names = network.names()
        self._about = {link.source for link in network.links_of(About) if link.target == theme}
        # Who leads it need not be on the theme itself: looked for in all that was asked for.
        self._leads: dict[str, list[str]] = defaultdict(list)
        for led in network.links_of(Leads):
            self._leads[led.target].append(led.source)
        self._goals: dict[str, list[str]] = defaultdict(list)
        for link in network.links_of(ContributesTo):
            self._goals[link.source].append(link.target)

    @property
    def members(self) -> Collection[str]:
        """The ids of all that belongs to it."""
        return self._network.nodes.keys()

    def partners(self) -> Iterator[tuple[str, str, Pieces]]:
        """Each domain with how many there are and the first of them, the largest domain first."""
        found: dict[str, list[str]] = defaultdict(list)
        domains = partner_domains(self._network)
        for node in self._network.nodes.values():
            if node.kind in PARTNERS:
                for domain in sorted(domains.get(node.id, ())) or [""]:
                    found[domain].append(node.id)
        for domain, members in sorted(found.items(), key=lambda d: (not d[0], -len(d[1]), d[0])):
            text = DOMAIN.text_of(domain) if domain else words.NO_DOMAIN
            first = self._first(sorted(members, key=self._by_name), _MOST_OF_DOMAIN)
            yield text[self._language], str(len(members)), first

    def meetings(self) -> Iterator[Item]:
        """The meetings about this theme."""
        for overleg in self._network.nodes_of(Overleg):
            if overleg.id in self._about:
                facts = self._filled(overleg, "type")
                facts += self._each(words.TIMES, self._filled(overleg, "frequency"))
                yield self._item(overleg.id, facts, words.CHAIRED)

    def general(self) -> Pieces:
        """The meetings that are about no theme, and so for all of them."""
        found = (o.id for o in self._network.nodes_of(Overleg) if o.id not in self._about)
        return self._first(sorted(found, key=self._by_name), _MOST_OF_DOMAIN)

    def goals(self) -> Iterator[Item]:
        """The goals on this theme, each with its initiatives."""
        progress: dict[str, list[str]] = defaultdict(list)
        for link in self._network.links_of(WorksOn):
            progress[link.target] += self._filled(link, "status")
        for goal in self._network.nodes_of(Goal):
            if goal.id in self._about:
                facts = (*self._filled(goal, "level"), *dict.fromkeys(progress[goal.id]))
                serving = [i for i in self._initiatives() if goal.id in self._goals[i.id]]
                inside = tuple(map(self._initiative, serving))
                yield Item(self._named(goal.id), facts, inside)

    def without_goal(self) -> Iterator[Item]:
        """The initiatives on this theme that serve no goal of it."""
        for initiative in self._initiatives():
            if not self._about.intersection(self._goals[initiative.id]):
                yield self._initiative(initiative)

    def _initiatives(self) -> Iterator[Initiative]:
        return (i for i in self._network.nodes_of(Initiative) if i.id in self._about)

    def _initiative(self, initiative: Initiative) -> Item:
        return self._item(initiative.id, self._filled(initiative, "status"), words.LED)

    def _item(self, node_id: str, facts: Iterable[str], led: Any) -> Item:
        leaders = [self._names[i] for i in self._leads[node_id] if i in self._names]
        return Item(self._named(node_id), (*facts, *self._each(led, leaders)))

    def _each(self, text: Any, values: Iterable[str]) -> list[str]:
        return [text.fill(value=value)[self._language] for value in values]

    def _filled(self, item: Any, name: str) -> list[str]:
        """A field in words, nothing when it is not filled in or unknown."""
        field = next(f for f in fields_of(item.kind) if f.name == name)
        value = getattr(item, name)
        if value == _UNKNOWN:
            return []
        return value_words(field, value, self._names, self._language)

    def _by_name(self, node_id: str) -> tuple[str, str]:
        return self._names[node_id].casefold(), node_id

    def _named(self, node_id: str) -> Piece:
        return named(node_id, self._names, self._place)

    def _first(self, ids: Sequence[str], most: int) -> Pieces:
        return first_of(ids, most, self._names, self._place, self._language)


def _state(results: Iterable[Result[Any]], theme: str) -> Matrix | None:
    """How far the minimum is on this theme, area by area; None where nothing is known."""
    for result in results:
        if result.analysis == _MINIMUM and (by_area := result.matrices[1:]):
            name = result.names.get(theme, theme)
            heads = [text.nl for text in by_area[0].columns]
            if name not in heads:
                continue
            column = heads.index(name)
            cells = {
                heading: [_cell_of(matrix, heading.nl, column) for matrix in by_area]
                for matrix in by_area
                for heading, _ in matrix.rows
            }
            rows = tuple((text, tuple(found)) for text, found in cells.items() if any(found))
            titles = tuple(matrix.title for matrix in by_area)
            title = words.REPORT["minimum"]
            return Matrix(title=title, columns=titles, rows=rows) if rows else None
    return None


def _cell_of(matrix: Matrix, heading: str, column: int) -> Any:
    return next((cells[column] for text, cells in matrix.rows if text.nl == heading), None)


def _steps(
    results: Iterable[Result[Any]],
    theme: str,
    place: Mapping[str, int],
    actors: Actors,
    language: Language,
) -> Iterator[Step]:
    """What is not met of the minimum, the loose ends, and then what is met in part."""
    of = {result.analysis: result for result in results}
    minimum, loose = of.get(_MINIMUM), of.get(_LOOSE_ENDS)
    found: list[tuple[Result[Any], str, str, list[Any]]] = []
    for status in ("not_met", "partly"):
        if minimum is not None:
            rows = [r for r in minimum.rows if r.status == status and r.next_step]
            found += _folded(minimum, rows, theme, ("criterion", "area"))
        if loose is not None and status == "not_met":
            found += _folded(loose, loose.rows, theme, ("kind", "subject"))
    for result, lacking, subject, rows in found:
        names = result.names
        abouts = [getattr(row, subject) for row in rows]
        acting = (actors.of(*_concerned(row, theme, subject)) for row in rows)
        who = list(dict.fromkeys(chain.from_iterable(acting)))
        yield Step(
            _lacking(result, rows[0], lacking, language),
            first_of(abouts, _MOST_ABOUT, names, place, language),
            _word(result, "next_step", rows[0], language),
            first_of(who, _MOST_WHO, actors.names, place, language),
        )


def _folded(
    result: Result[Any], rows: Iterable[Any], theme: str, told: tuple[str, str]
) -> Iterator[tuple[Result[Any], str, str, list[Any]]]:
    """The rows on a theme, those that lack the same and have the same next step together."""
    lacking, subject = told
    same: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows:
        if row.theme == theme:
            same[getattr(row, lacking), row.next_step].append(row)
    yield from ((result, lacking, subject, found) for found in same.values())


def _concerned(row: Any, theme: str, subject: str) -> tuple[list[str], list[str]]:
    """What a row is about, and where."""
    area = [row.area] if row.area else []
    return ([theme] if subject == "area" else [row.subject]), area


def _lacking(result: Result[Any], row: Any, name: str, language: Language) -> str:
    said = _word(result, name, row, language)
    if result.analysis != _MINIMUM:
        return said
    return f"{said}: {_word(result, 'status', row, language)}"


def _word(result: Result[Any], name: str, row: Any, language: Language) -> str:
    column = next(column for column in result.columns if column.name == name)
    return column.word(getattr(row, name), language)
