"""What belongs to an area or a theme, found in the database.

Step by step the definition of :mod:`netwerk.model.belonging`, on the nodes that a step reached: of
a wijk in the database of a country only the wijk and what touches it are read.
"""

from collections.abc import Callable, Iterable

from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.facts import refs_of
from netwerk.model.identifiers import kind_of
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS

from . import cypher
from .asking import Asked, by_kind

_JOINED = ("takes_part_in", "leads", "holds", "party_to")
_REFERRED = ("area", "theme", "goal", "speerpunt")


def find(asked: Asked, kind: str, written: str) -> str:
    """The id of the area or theme that is meant by an id, name or alias.

    Raises
    ------
    NetworkError
        When there is none, with the nearest name, or more than one.
    """
    if asked.ids(cypher.ids_of(kind, at=asked.at), [written]):
        return written
    rows = asked.rows(cypher.named(kind, at=asked.at))
    make = NODE_KINDS[kind]
    nodes = [make(id=i, name=name, aliases=aliases or ()) for i, name, aliases in rows]
    return Network(nodes).find(kind, written)


def in_area(asked: Asked, area: str) -> set[str]:
    """The ids of what belongs to an area."""
    walk = _Walk(asked)
    inside = walk.reached(area, walk.sources)
    around = walk.reached(area, walk.targets) - inside
    first = inside | walk.sources(inside, "active_in") | walk.referring("area", inside)
    employed = _of(("person",), walk.sources(first, "works_for"))
    second = employed - walk.linked(employed, "active_in")
    third = _of(PARTNERS, walk.sources(_not_of(PARTNERS, first), *_JOINED))
    core = first | second | third
    passed = core | walk.above(core, around)
    referred = _of(_REFERRED, walk.targets(passed, *LINK_KINDS)) | walk.refs(passed)
    return passed | referred | walk.themes_between(passed)


def on_theme(asked: Asked, theme: str) -> set[str]:
    """The ids of what belongs to a theme."""
    walk = _Walk(asked)
    about = {theme} | walk.sources({theme}, "about") | walk.referring("theme", {theme})
    through = walk.sources(_not_of(PARTNERS, about), *_JOINED)
    own = walk.ends_on_theme(theme)
    passed = about | _of(PARTNERS, through | own) | walk.overleggen_about_nothing()
    placed = _of(("area",), walk.targets(passed, "active_in")) | walk.refs(passed, "area")
    return passed | placed


class _Walk:
    """Steps from sets of ids to sets of ids; only what is active at the moment asked counts."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._at = asked.at

    def sources(self, ids: Iterable[str], *link_kinds: str) -> set[str]:
        """What has a link of these kinds to one of these."""
        return self._neighbours(ids, link_kinds, forwards=False)

    def targets(self, ids: Iterable[str], *link_kinds: str) -> set[str]:
        """What one of these has a link of these kinds to."""
        return self._neighbours(ids, link_kinds, forwards=True)

    def _neighbours(
        self, ids: Iterable[str], link_kinds: tuple[str, ...], *, forwards: bool
    ) -> set[str]:
        return self._each_kind(
            ids,
            lambda kind: cypher.neighbours(kind, link_kinds, forwards=forwards, at=self._at),
        )

    def _each_kind(
        self, ids: Iterable[str], statement: Callable[[str], str], **parameters: object
    ) -> set[str]:
        """The answers to one statement per node kind."""
        found: set[str] = set()
        for kind, of_kind in by_kind(set(ids)).items():
            found |= self._asked.ids(statement(kind), of_kind, **parameters)
        return found

    def reached(self, area: str, step: Callable[..., set[str]]) -> set[str]:
        """The area and its parts, or what contains it; a circle ends the walk."""
        reached, new = {area}, {area}
        while new:
            new = _of(("area",), step(new, "part_of")) - reached
            reached |= new
        return reached

    def linked(self, ids: Iterable[str], link_kind: str) -> set[str]:
        """Those of these ids that have a link of a kind."""
        where = f"n.id IN $ids AND {cypher.with_link(link_kind, at=self._at)}"
        return self._each_kind(ids, lambda kind: cypher.ids_of(kind, at=self._at, where=where))

    def referring(self, name: str, ids: set[str]) -> set[str]:
        """The nodes that refer to one of these in a field."""
        found: set[str] = set()
        for kind, cls in NODE_KINDS.items():
            if name in refs_of(cls):
                statement = cypher.ids_of(kind, at=self._at, where=f"n.{name} IN $ids")
                found |= self._asked.ids(statement, ids)
        return found

    def refs(self, ids: set[str], *names: str) -> set[str]:
        """The active nodes that these refer to in these fields, or in any."""
        found: set[str] = set()
        for kind, of_kind in by_kind(ids).items():
            for name in refs_of(NODE_KINDS[kind]):
                if not names or name in names:
                    found |= self._asked.ids(cypher.referred(kind, name), of_kind)
        return self._active(found)

    def above(self, core: set[str], around: set[str]) -> set[str]:
        """What is active in an area around and linked to the core."""
        if not around:
            return set()
        areas = sorted(around)
        return self._each_kind(core, lambda kind: cypher.above(kind, at=self._at), areas=areas)

    def themes_between(self, passed: set[str]) -> set[str]:
        """The themes of the links among these."""
        inside, found = sorted(passed), set[str]()
        for kind, link_kind in _THEMED:
            if of_kind := by_kind(passed).get(kind):
                statement = cypher.themes_between(kind, link_kind, at=self._at)
                found |= self._asked.ids(statement, of_kind, inside=inside)
        return self._active(found)

    def ends_on_theme(self, theme: str) -> set[str]:
        """Who has a link with this theme of its own."""
        found: set[str] = set()
        for kind, link_kind in _THEMED:
            statement = cypher.ends_on_theme(kind, link_kind, at=self._at)
            found.update(self._asked.value(statement, theme=theme))
        return found

    def overleggen_about_nothing(self) -> set[str]:
        """The overleggen without a theme."""
        where = f"n.id IS NOT NULL AND NOT {cypher.with_link('about', at=self._at)}"
        return set(self._asked.value(cypher.ids_of("overleg", at=self._at, where=where)))

    def _active(self, ids: set[str]) -> set[str]:
        return self._each_kind(ids, lambda kind: cypher.ids_of(kind, at=self._at))


_THEMED = tuple(
    (kind, link_kind)
    for kind in NODE_KINDS
    for link_kind in cypher.links_from(kind)
    if "theme" in refs_of(LINK_KINDS[link_kind])
)


def _of(kinds: tuple[str, ...], ids: Iterable[str]) -> set[str]:
    return {node_id for node_id in ids if kind_of(node_id) in kinds}


def _not_of(kinds: tuple[str, ...], ids: Iterable[str]) -> set[str]:
    return {node_id for node_id in ids if kind_of(node_id) not in kinds}
