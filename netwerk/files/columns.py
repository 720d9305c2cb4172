"""The columns of a sheet: which heading stands for which field, or for links named in short."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from inspect import get_annotations

from netwerk.model import LINK_KINDS, NODE_KINDS, Field, Link, Node, Shorthand, fields_of
from netwerk.model.facts import declared_fields
from netwerk.model.identifiers import kind_of, slug
from netwerk.text import LANGUAGES, Text

_COMMON = {base: frozenset(f.name for f in declared_fields(base)) for base in (Node, Link)}
_SHORT_FACTS = ("choice", "number", "count", "flag")
# What the two ends of a link are called where "from" and "to" would be stiff.
_END_HEADINGS = {
    "works_with": (Text(nl="Wie", en="Who"), Text(nl="Met wie", en="With whom")),
    "knows": (Text(nl="Wie", en="Who"), Text(nl="Kent wie", en="Knows whom")),
}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: a field of the row itself, or the other ends of its plain links.

    `refers_to` are the node kinds among which a name in it is sought; empty when it holds no names.
    """

    key: str
    text: Text
    synonyms: tuple[str, ...]
    field: Field | None = None
    link: type[Link] | None = None
    reverse: bool = False
    distinguishes: bool = False
    refers_to: tuple[str, ...] = ()

    @property
    def obligatory(self) -> bool:
        """Whether every sheet of its kind must have it."""
        if self.field is None or self.key == "id":
            return False
        return self.field.obligatory

    @property
    def several(self) -> bool:
        """Whether a cell may hold several values, with `;` between them."""
        return self.field is None or self.field.shape == "texts"

    @property
    def telephone(self) -> bool:
        """Whether nine digits in it are a telephone number."""
        return self.field is not None and self.field.fact.telephone


@cache
def columns_of(kind: str) -> tuple[Column, ...]:
    """The columns a sheet of this kind may have, in the order in which we write them.

    What people know by heart comes first, what few fill in comes later, the id comes last.
    """
    columns = [*(_field_column(kind, field) for field in fields_of(kind)), *_link_columns(kind)]
    return tuple(sorted(columns, key=lambda column: _rank(kind, column)))


@cache
def column_by_heading(kind: str) -> Mapping[str, Column]:
    """The column that each known heading stands for, by its slug."""
    known: dict[str, Column] = {}
    for column in columns_of(kind):
        for heading in (column.key, *(column.text[language] for language in LANGUAGES)):
            known[slug(heading)] = column
    for column in columns_of(kind):
        for heading in column.synonyms:
            known.setdefault(slug(heading), column)
    return known


@cache
def kind_by_sheet_name() -> Mapping[str, str]:
    """The kind that each known name of a sheet stands for, by its slug."""
    known: dict[str, str] = {}
    classes: list[type[Node] | type[Link]] = [*NODE_KINDS.values(), *LINK_KINDS.values()]
    for cls in classes:
        for language in LANGUAGES:
            known[slug(cls.plural[language])] = cls.kind
    for cls in classes:
        for name in (cls.kind, *(cls.text[language] for language in LANGUAGES), *cls.synonyms):
            known.setdefault(slug(name), cls.kind)
    return known


def short_column(link: Link) -> Column | None:
    """The column, on the sheet of one of its ends, in which a link may be named in short.

    None when there is none, or when the link has attributes to be written.
    """
    if any(getattr(link, name) is not None for name in _attributes(link.kind)):
        return None
    at_source = _short_column(link.kind, kind_of(link.source), False)
    return at_source or _short_column(link.kind, kind_of(link.target), True)


@cache
def _attributes(kind: str) -> tuple[str, ...]:
    return tuple(f.name for f in fields_of(kind) if f.name not in ("source", "target"))


@cache
def _short_column(link_kind: str, node_kind: str, reverse: bool) -> Column | None:
    for column in columns_of(node_kind):
        if column.key == link_kind and column.link is not None and column.reverse == reverse:
            return column
    return None


def _rank(kind: str, column: Column) -> int:
    """How late a column comes; columns of the same rank stay in the order of the model."""
    field = column.field
    if column.obligatory:
        return 0
    if field is None:  # names on other sheets come before names on this very sheet
        return 3 if kind in column.refers_to else 2
    cls, base = (NODE_KINDS[kind], Node) if kind in NODE_KINDS else (LINK_KINDS[kind], Link)
    if field.name in _COMMON[base]:
        return {"name": 1, "aliases": 6, "id": 9}.get(field.name, 8)
    if field.fact.private or field.fact.code is not None:
        return 7
    if field.name not in get_annotations(cls):
        return 5  # shared with another kind
    return 1 if field.shape in _SHORT_FACTS else 4


def _field_column(kind: str, field: Field) -> Column:
    if kind in LINK_KINDS and field.fact.end:
        return _end_column(kind, field)
    refers_to = (field.fact.ref,) if field.fact.ref is not None else ()
    return Column(field.name, field.text, field.fact.synonyms, field=field, refers_to=refers_to)


def _end_column(kind: str, field: Field) -> Column:
    position = ("source", "target").index(field.name)
    text, synonyms = field.text, field.fact.synonyms
    if kind in _END_HEADINGS:
        synonyms = (*(text[language] for language in LANGUAGES), *synonyms)
        text = _END_HEADINGS[kind][position]
    refers_to = _in_order({ends[position] for ends in LINK_KINDS[kind].ends})
    return Column(field.name, text, synonyms, field=field, refers_to=refers_to)


def _link_columns(kind: str) -> Iterator[Column]:
    for link in LINK_KINDS.values():
        for shorthand in link.shorthands:
            if shorthand.kind == kind:
                yield _link_column(link, shorthand)


def _link_column(link: type[Link], shorthand: Shorthand) -> Column:
    here, there = (1, 0) if shorthand.reverse else (0, 1)
    return Column(
        link.kind,
        shorthand.text,
        shorthand.synonyms,
        link=link,
        reverse=shorthand.reverse,
        distinguishes=shorthand.distinguishes,
        refers_to=_in_order({ends[there] for ends in link.ends if ends[here] == shorthand.kind}),
    )


def _in_order(kinds: set[str]) -> tuple[str, ...]:
    return tuple(kind for kind in NODE_KINDS if kind in kinds)
