"""Random networks for hypothesis: every kind and field, and text that is hard on file formats."""

import re
from collections import defaultdict
from itertools import product
from typing import Any

from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from netwerk.model import LINK_KINDS, NODE_KINDS, Field, Link, fields_of
from netwerk.model.canonical import canonical_text, holds_bsn
from netwerk.model.identifiers import kind_of
from netwerk.model.identity import identity
from netwerk.model.moment import Moment
from netwerk.model.network import Network

_WELL_LINKED = ("person", "person", "organisation", "organisation", "role", "overleg", "theme")
HARD_TEXTS = (
    "Jan",
    "jan",
    "Zoë D'Ancona",
    "<b>vet</b>",
    "\"><script>alert('x')</script>",
    "👩‍⚕️ zorg",
    "regel 1\nregel 2",
    "=1+1",
    "+31 6 12",
    "-",
    "@SUM(A1)",
    "'tekst",
    "12",
    "1,5",
    "2026",
    "14-03-2026",
    "ja",
    "TRUE",
    "#REF!",
    "שלום",
    "\u200fמ\u200e",
    "_x0041_",
    "_x005F_x0041_",
    "zorg; welzijn",
    "a\\;b\\",
    ";",
    "\\\\server\\map",
    "person:jan",
    "theme:1",
    "?",
    "Doelgroepen",
    "x" * 200,
)


def _has_place(text: str) -> bool:
    """Whether a network takes this text exactly as it is."""
    try:
        return canonical_text(text) == text and not holds_bsn(text)
    except PydanticCustomError:
        return False


def texts() -> st.SearchStrategy[str]:
    """Any text that a field can hold, often a hard one."""
    anything = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), max_size=12)
    return st.one_of(st.sampled_from(HARD_TEXTS), anything.filter(_has_place))


def moments() -> st.SearchStrategy[Moment]:
    """Years, quarters, months and days."""
    years = st.integers(1, 9999).map("{:04}".format) | st.sampled_from(("1899", "1900", "2026"))
    return st.one_of(
        years,
        st.builds("{}-Q{}".format, years, st.integers(1, 4)),
        st.builds("{}-{:02}".format, years, st.integers(1, 12)),
        st.dates().map(str),
    ).map(Moment)


def _values(field: Field, ids: list[str]) -> st.SearchStrategy[Any]:
    """Values of a field, in the form in which a network holds them."""
    fact = field.fact
    match field.shape:
        case "ref":
            known = [node_id for node_id in ids if kind_of(node_id) == fact.ref]
            return st.sampled_from(known) if known else st.none()
        case "choice":
            assert fact.vocabulary is not None
            return st.sampled_from(list(fact.vocabulary.words))
        case "moment":
            return moments()
        case "flag":
            return st.booleans()
        case "count":
            return st.integers(fact.least, fact.most or 10**8 - 1)
        case "number":
            return st.floats(fact.least, fact.most or 10**8 - 1)
        case "texts":
            return st.lists(texts(), unique=True, max_size=3).map(tuple)
    if fact.code is not None:
        return st.from_regex(re.compile(fact.code.pattern, re.ASCII), fullmatch=True)
    return st.just("0612345678") if fact.telephone else texts()


@st.composite
def _fields(draw: st.DrawFn, kind: str, ids: list[str]) -> dict[str, Any]:
    """The obligatory fields of a kind and some others; not its id and ends."""
    fields = [f for f in fields_of(kind) if f.name not in ("id", "source", "target")]
    some = draw(st.sets(st.sampled_from([f.name for f in fields]), max_size=4))
    values = {f.name: draw(_values(f, ids)) for f in fields if f.obligatory or f.name in some}
    since, until = values.get("since"), values.get("until")
    if since and until and since.first_day > until.last_day:
        del values["until"]
    return values


@st.composite
def networks(draw: st.DrawFn, *, most_nodes: int = 7, most_links: int = 7) -> Network:
    """A valid network of a few nodes and links of any kind."""
    nodes: dict[str, dict[str, Any]] = {}
    kinds = st.sampled_from([*NODE_KINDS, *_WELL_LINKED])
    for number, kind in enumerate(draw(st.lists(kinds, max_size=most_nodes))):
        node = {"name": draw(texts()), **draw(_fields(kind, list(nodes)))}
        made = NODE_KINDS[kind].made_id(node) or ""
        node_id = draw(st.sampled_from((made, f"{kind}:é\\{number}")))
        if all(node.get(name) is not None for name in _obligatory(kind)) and not holds_bsn(made):
            nodes.setdefault(node_id, {"kind": kind, "id": node_id, **node})
    possible: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, target in product(nodes, nodes):
        for kind, cls in LINK_KINDS.items():
            is_sorted = source <= target or not cls.symmetric
            if (kind_of(source), kind_of(target)) in cls.ends and is_sorted:
                possible[kind].append((source, target))
    links: dict[tuple[str, ...], Link] = {}
    for kind in (
        draw(st.lists(st.sampled_from(list(possible)), max_size=most_links)) if possible else []
    ):
        source, target = draw(st.sampled_from(possible[kind]))
        values = draw(_fields(kind, list(nodes)))
        link = LINK_KINDS[kind](source=source, target=target, **values)
        links.setdefault(identity(link), link)
    return Network(nodes.values(), links.values())


def _obligatory(kind: str) -> list[str]:
    return [field.name for field in fields_of(kind) if field.obligatory and field.name != "id"]
