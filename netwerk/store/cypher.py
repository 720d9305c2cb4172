"""Every statement for Neo4j, and how a network is laid down in it.

A node is `(:Person:Partner {network, id, name, …})`, a link `-[:TAKES_PART_IN {since, …}]->`.
Labels and relationship types follow from the closed lists of the model, properties from the fields
that are declared there. A moment is its ISO text, with its first and last day beside it as dates. A
reference (an assessment's area, the theme of a cooperation) is the id of a node. Every network has
one `(:Network {name, revision})`, which is locked by whoever saves. Values travel as parameters:
no statement holds a word that a user wrote.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.facts import declared_fields, refs_of
from netwerk.model.identity import identity_fields
from netwerk.model.nodes import PARTNERS


def label(kind: str) -> str:
    """The label of a node kind: `Person`."""
    return NODE_KINDS[kind].__name__


def relationship_type(kind: str) -> str:
    """The type of a link kind: `TAKES_PART_IN`."""
    return LINK_KINDS[kind].kind.upper()


def relationship_types(kinds: Iterable[str]) -> str:
    """Any of these types, as a pattern has it: `LEADS|HOLDS`."""
    return "|".join(map(relationship_type, kinds))


@cache
def links_from(kind: str) -> tuple[str, ...]:
    """The link kinds that may start at a node kind."""
    return tuple(
        link_kind
        for link_kind, cls in sorted(LINK_KINDS.items())
        if any(source == kind for source, _ in cls.ends)
    )


def distinctions(link_kind: str) -> tuple[str, ...]:
    """What tells parallel links of a kind apart, in order."""
    return identity_fields(link_kind)[2:]


ANY_LINK = relationship_types(LINK_KINDS)
# What tells parallel links of any kind apart.
DISTINCTIONS = tuple(sorted({name for kind in LINK_KINDS for name in distinctions(kind)}))
# The fields of links of any kind, without their ends.
LINK_FIELDS = tuple(
    sorted(
        {
            field.name
            for cls in LINK_KINDS.values()
            for field in declared_fields(cls)
            if not field.fact.end
        }
    )
)


# -- constraints and networks ------------------------------------------------------------------


def schema() -> list[str]:
    """What makes ids unique and finds them; making it again changes nothing.

    Uniqueness of a pair of properties is what the free edition has; nothing here needs another.
    """
    unique = [
        f"CREATE CONSTRAINT netwerk_{kind}_id IF NOT EXISTS "
        f"FOR (n:{label(kind)}) REQUIRE (n.network, n.id) IS UNIQUE"
        for kind in NODE_KINDS
    ]
    refs = [
        f"CREATE INDEX netwerk_{kind}_{name} IF NOT EXISTS "
        f"FOR (n:{label(kind)}) ON (n.network, n.{name})"
        for kind, cls in NODE_KINDS.items()
        for name in refs_of(cls)
    ]
    return [
        "CREATE CONSTRAINT netwerk_network_name IF NOT EXISTS "
        "FOR (n:Network) REQUIRE n.name IS UNIQUE",
        *unique,
        *refs,
        "CREATE INDEX netwerk_partner_network IF NOT EXISTS FOR (n:Partner) ON (n.network)",
    ]


# Setting a property locks the node until the transaction ends, and taking it away again leaves
# nothing to write. Only removing it would not do: where no node ever had it, nothing is locked.
STATE = """
MATCH (n:Network {name: $network})
SET n.locked = true
REMOVE n.locked
WITH n
RETURN n.revision AS revision, n.incarnation AS incarnation, n.loading AS loading
"""
CREATE_NETWORK = """
MERGE (n:Network {name: $network})
ON CREATE SET n.revision = 0, n.incarnation = $incarnation
"""
SET_REVISION = "MATCH (n:Network {name: $network}) SET n.revision = $revision, n.loading = null"
MARK_LOADING = "MATCH (n:Network {name: $network}) SET n.revision = 0, n.loading = $loading"
DROP_NETWORK = "MATCH (n:Network {name: $network}) DELETE n"
NETWORKS = """
MATCH (n:Network)
RETURN n.name AS name, n.revision AS revision, n.loading IS NOT NULL AS loading
ORDER BY name
"""


def count_nodes(kind: str) -> str:
    """How many nodes of a kind a network has."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IS NOT NULL "
        "RETURN count(n) AS count"
    )


def count_links(kind: str) -> str:
    """How many links start at nodes of a kind."""
    return (
        f"MATCH (n:{label(kind)})-[r:{ANY_LINK}]->() "
        "WHERE n.network = $network AND n.id IS NOT NULL RETURN count(r) AS count"
    )


def delete_some(kind: str) -> str:
    """Remove at most `size` nodes of a kind, with their links."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IS NOT NULL "
        "WITH n LIMIT $size DETACH DELETE n RETURN count(*) AS count"
    )


# -- reading -----------------------------------------------------------------------------------


def active(name: str) -> str:
    """That a node or relationship is active on a day from `$first` to `$last`."""
    return (
        f"({name}.since_first IS NULL OR {name}.since_first <= $last) AND "
        f"({name}.until_last IS NULL OR {name}.until_last >= $first)"
    )


def _and_active(at: bool, *names: str) -> str:
    return "".join(f" AND {active(name)}" for name in names) if at else ""


def page(kind: str, *, at: bool, chosen: bool, links: bool = True) -> str:
    """Ids, internal numbers and properties of nodes of a kind, and blocks of their links.

    The next `size` nodes behind the id `after`, or, when `chosen`, those with `ids`. For blocks see
    :func:`_blocks`; their columns are `LINK_FIELDS`.
    """
    found = _blocks([f"p.`{name}`" for name in LINK_FIELDS], LINK_FIELDS, at=at) if links else "[]"
    return _page(kind, ["properties(n)"], found, at=at, chosen=chosen)


def arrays_page(kind: str, *, at: bool) -> str:
    """As :func:`page`, but of a node domain, frequency and references; of a link how often.

    The columns of a block are how often (−1: not stated) and `DISTINCTIONS`.
    """
    often = "coalesce(p.weight, p.frequency, -1)"
    found = _blocks([often, *(f"p.`{name}`" for name in DISTINCTIONS)], DISTINCTIONS, at=at)
    refs = [f"n.`{name}`" for name in refs_of(NODE_KINDS[kind])]
    return _page(kind, ["n.domain", "n.frequency", *refs], found, at=at, chosen=False)


def _page(kind: str, values: Iterable[str], links: str, *, at: bool, chosen: bool) -> str:
    which = "n.id IN $ids" if chosen else "n.id > $after"
    rest = "" if chosen else " ORDER BY n.network, n.id LIMIT $size"
    columns = ", ".join(f"[n IN nodes | {value}]" for value in ("n.id", "id(n)", *values))
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND {which}{_and_active(at, 'n')} "
        f"WITH n{rest} WITH collect(n) AS nodes RETURN {columns}, {links}"
    )


def _blocks(values: Sequence[str], told_apart: Iterable[str], *, at: bool) -> str:
    """The links from `nodes`, those of one type with the same fields filled in as one block.

    A block is its type, the internal numbers of its sources and of its targets, and a column for
    each of the `values` of the properties `p`; one that is filled in nowhere is empty. A few long
    lists travel many times faster than a list for each link. A target may be outside the network
    or stopped: the reader, who knows which nodes it has, leaves such links out.
    """
    found = ", ".join(f"collect({value}) AS c{i}" for i, value in enumerate(values))
    columns = ", ".join(f"c{i}" for i in range(len(values)))
    names = ", ".join(f"'{name}'" for name in told_apart)
    now = f" WHERE {active('r')}" if at else ""
    return (
        f"COLLECT {{ UNWIND nodes AS n MATCH (n)-[r:{ANY_LINK}]->(m){now} "
        f"WITH type(r) AS type, id(n) AS source, id(m) AS target, properties(r) AS p "
        f"WITH type, [name IN keys(p) WHERE name IN [{names}]] AS filled, "
        f"collect(source) AS sources, collect(target) AS targets, {found} "
        f"RETURN [type, sources, targets, {columns}] }}"
    )


# -- selecting ---------------------------------------------------------------------------------


def named(kind: str, *, at: bool) -> str:
    """Id, name and aliases of the nodes of a kind."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IS NOT NULL"
        f"{_and_active(at, 'n')} RETURN n.id AS id, n.name AS name, n.aliases AS aliases"
    )


def ids_of(kind: str, *, at: bool, where: str = "n.id IN $ids") -> str:
    """The ids of the nodes of a kind that meet a condition."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND {where}{_and_active(at, 'n')} "
        "RETURN collect(n.id) AS ids"
    )


def referred(kind: str, name: str) -> str:
    """What the nodes `ids` of a kind refer to in a field."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IN $ids "
        f"RETURN collect(DISTINCT n.{name}) AS ids"
    )


def neighbours(kind: str, link_kinds: Iterable[str], *, forwards: bool, at: bool) -> str:
    """Whom the nodes `ids` of a kind are linked to, or by."""
    between = f"-[r:{relationship_types(link_kinds)}]-"
    pattern = f"(n){between}>(m)" if forwards else f"(n)<{between}(m)"
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IN $ids "
        f"MATCH {pattern} WHERE m.network = $network{_and_active(at, 'r', 'm')} "
        "RETURN collect(DISTINCT m.id) AS ids"
    )


def above(kind: str, *, at: bool) -> str:
    """What is linked to the nodes `ids` of a kind, in any way, and active in one of `areas`."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IN $ids "
        f"MATCH (n)-[r:{ANY_LINK}]-(m) "
        f"WHERE m.network = $network{_and_active(at, 'r', 'm')} "
        f"MATCH (m)-[p:{relationship_type('active_in')}]->(w:{label('area')}) "
        f"WHERE w.network = $network AND w.id IN $areas{_and_active(at, 'p', 'w')} "
        "RETURN collect(DISTINCT m.id) AS ids"
    )


def with_link(link_kind: str, *, at: bool) -> str:
    """A condition on a node: it has a link of a kind."""
    return (
        f"EXISTS {{ MATCH (n)-[r:{relationship_type(link_kind)}]->(m) "
        f"WHERE m.network = $network{_and_active(at, 'r', 'm')} }}"
    )


def themes_between(kind: str, link_kind: str, *, at: bool) -> str:
    """The themes of the links of a kind from the nodes `ids` to `inside`."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IN $ids "
        f"MATCH (n)-[r:{relationship_type(link_kind)}]->(m) "
        f"WHERE m.network = $network AND m.id IN $inside AND r.theme IS NOT NULL"
        f"{_and_active(at, 'r', 'm')} RETURN collect(DISTINCT r.theme) AS ids"
    )


def ends_on_theme(kind: str, link_kind: str, *, at: bool) -> str:
    """The ends of the links of a kind, from nodes of a kind, that have the theme `theme`."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IS NOT NULL"
        f"{_and_active(at, 'n')} "
        f"MATCH (n)-[r:{relationship_type(link_kind)} {{theme: $theme}}]->(m) "
        f"WHERE m.network = $network{_and_active(at, 'r', 'm')} "
        "WITH collect(DISTINCT n.id) AS sources, collect(DISTINCT m.id) AS targets "
        "RETURN sources + targets AS ids"
    )


# -- writing -----------------------------------------------------------------------------------
# What is there is found by the place that the database gave it, so that a few statements, which
# the server has to plan but once, serve all kinds.


def create_nodes(kind: str) -> str:
    """Make nodes of `rows`, each its properties; gives the ids and the places."""
    labels = f"{label(kind)}:Partner" if kind in PARTNERS else label(kind)
    return (
        f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row RETURN collect(n.id), collect(id(n))"
    )


def create_links(kind: str) -> str:
    """Make links by `rows` of the place of a source and a list of places with properties.

    Grouped by source, which is then looked up once.
    """
    return (
        "UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] "
        "UNWIND row[1] AS link MATCH (b) WHERE id(b) = link[0] "
        f"CREATE (a)-[r:{relationship_type(kind)}]->(b) SET r = link[1]"
    )


# Rows of a place and the properties that change; null takes one away.
UPDATE_NODES = "UNWIND $rows AS row MATCH (n) WHERE id(n) = row[0] SET n += row[1]"
UPDATE_LINKS = "UNWIND $rows AS row MATCH ()-[r]->() WHERE id(r) = row[0] SET r += row[1]"
# Rows of a place; with a node goes whatever else somebody hung on it.
DELETE_NODES = "UNWIND $rows AS row MATCH (n) WHERE id(n) = row DETACH DELETE n"
DELETE_LINKS = "UNWIND $rows AS row MATCH ()-[r]->() WHERE id(r) = row DELETE r"


# -- what a change touches ---------------------------------------------------------------------

_LINK = "RETURN a.id, type(r), b.id, properties(r), id(r)"


def nodes_with_places(kind: str) -> str:
    """The nodes of a kind with `ids`: properties and place."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IN $ids "
        "RETURN properties(n), id(n)"
    )


def links_between(kind: str) -> str:
    """All links of a kind, by `rows` of the place of a source and the ids of targets."""
    return (
        "UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] "
        f"MATCH (a)-[r:{relationship_type(kind)}]->(b) "
        f"WHERE b.network = $network AND b.id IN row[1] {_LINK}"
    )


def links_at(kind: str) -> str:
    """All links from and to the nodes `ids` of a kind."""
    return (
        f"MATCH (n:{label(kind)}) WHERE n.network = $network AND n.id IN $ids "
        f"MATCH (n)-[r:{ANY_LINK}]-(m) WHERE m.network = $network "
        f"WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b {_LINK}"
    )


def links_referring(kind: str, link_kind: str, name: str) -> str:
    """All links of a kind, from nodes of a kind, whose reference is one of `ids`."""
    return (
        f"MATCH (a:{label(kind)})-[r:{relationship_type(link_kind)}]->(b) "
        f"WHERE a.network = $network AND a.id IS NOT NULL AND r.`{name}` IN $ids {_LINK}"
    )
