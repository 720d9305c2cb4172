"""What people usually do to keep a network in Neo4j: a script by hand, or neomodel."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import neo4j
import numpy as np
from numpy.typing import NDArray

from netwerk.model import LINK_KINDS, NODE_KINDS, Link, fields_of
from netwerk.model.identifiers import kind_of
from netwerk.model.network import Network, record_of
from netwerk.store.asking import batches

BATCH = 10_000

# -- a script by hand --------------------------------------------------------------------------


def push(driver: neo4j.Driver, network: Network) -> None:
    """Constraints, then nodes and links in batches, each batch a transaction.

    It has labels of its own, so that neither way pays for the indexes of the other.
    """
    for kind in NODE_KINDS:
        driver.execute_query(
            f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{_label(kind)}) REQUIRE n.id IS UNIQUE"
        )
    for kind, rows in _node_rows(network).items():
        statement = f"UNWIND $rows AS row CREATE (n:{_label(kind)}) SET n = row"
        for batch in batches(rows, BATCH):
            driver.execute_query(statement, rows=batch)
    for (source, kind, target), links in _by_ends(network.links).items():
        statement = (
            f"UNWIND $rows AS row MATCH (a:{_label(source)} {{id: row.source}}) "
            f"MATCH (b:{_label(target)} {{id: row.target}}) "
            f"CREATE (a)-[r:{kind.upper()}]->(b) SET r = row.properties"
        )
        for batch in batches((_link_row(link) for link in links), BATCH):
            driver.execute_query(statement, rows=batch)


@dataclass(frozen=True, slots=True)
class Arrays:
    """All links as positions among the sorted ids."""

    ids: list[str]
    source: NDArray[np.int32]
    kind: NDArray[np.int32]
    target: NDArray[np.int32]
    frequency: NDArray[np.float64]


def load_arrays(driver: neo4j.Driver) -> Arrays:
    """One row per link."""
    with driver.session() as session:
        rows = session.run(
            "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, r.frequency AS frequency"
        ).values()
    source, kind, target, frequency = zip(*rows, strict=True)
    ids = sorted({*source, *target})
    position = {node_id: place for place, node_id in enumerate(ids)}
    code = {kind: place for place, kind in enumerate(sorted(set(kind)))}
    return Arrays(
        ids,
        np.array([position[node_id] for node_id in source], np.int32),
        np.array([code[name] for name in kind], np.int32),
        np.array([position[node_id] for node_id in target], np.int32),
        np.array(frequency, np.float64),
    )


def load(driver: neo4j.Driver) -> Network:
    """One row per node and one per link, given to `Network` as mappings."""
    with driver.session() as session:
        nodes = session.run("MATCH (n) WHERE n.id IS NOT NULL RETURN properties(n)").values()
        links = session.run("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)").values()
    return Network(
        ({"kind": kind_of(node["id"]), **_fields(node)} for (node,) in nodes),
        (
            {"kind": kind.lower(), "source": source, "target": target, **_fields(found)}
            for source, kind, target, found in links
        ),
    )


def _fields(found: Mapping[str, Any]) -> dict[str, Any]:
    """Without what the store keeps beside the fields: the network's name, days of moments."""
    return {
        name: value
        for name, value in found.items()
        if name != "network" and not name.endswith(("_first", "_last"))
    }


def _label(kind: str) -> str:
    return f"Plain{NODE_KINDS[kind].__name__}"


def _node_rows(network: Network) -> Mapping[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in network.nodes.values():
        row = record_of(node)
        rows[row.pop("kind")].append(row)
    return rows


def _link_row(link: Link) -> dict[str, Any]:
    row = record_of(link)
    del row["kind"]
    return {"source": row.pop("source"), "target": row.pop("target"), "properties": row}


def _by_ends(links: Iterable[Link]) -> Mapping[tuple[str, str, str], list[Link]]:
    found: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
    for link in links:
        found[kind_of(link.source), link.kind, kind_of(link.target)].append(link)
    return found


# -- neomodel ----------------------------------------------------------------------------------


def push_with_neomodel(driver: neo4j.Driver, network: Network) -> None:
    """Nodes by its batch; links one by one, for which it has none, many in a transaction.

    Raises
    ------
    ImportError
        When neomodel is not installed.
    """
    neomodel = import_module("neomodel")
    neomodel.db.set_connection(driver=driver)
    classes = _neomodel_classes()
    made: dict[str, Any] = {}
    for kind, rows in _node_rows(network).items():
        for batch in batches(({"uid": row.pop("id"), **row} for row in rows), BATCH):
            with neomodel.db.transaction:
                for node in classes[kind].nodes.bulk_create(*batch):
                    made[node.uid] = node
    for batch in batches(network.links, BATCH):
        with neomodel.db.transaction:
            for link in batch:
                manager = getattr(made[link.source], f"{link.kind}_{kind_of(link.target)}")
                manager.connect(made[link.target], _link_row(link)["properties"])


@cache
def _neomodel_classes() -> Mapping[str, Any]:
    """A class for each node kind, with all its fields and possible links, and its index."""
    neomodel = import_module("neomodel")
    link_classes = {
        kind: type(f"Neo{cls.__name__}", (neomodel.StructuredRel,), _neomodel_fields(kind))
        for kind, cls in LINK_KINDS.items()
    }
    classes = {}
    for node_kind, node_class in NODE_KINDS.items():
        relations = {
            f"{kind}_{target}": neomodel.RelationshipTo(
                f"Neo{NODE_KINDS[target].__name__}", kind.upper(), model=link_classes[kind]
            )
            for kind, cls in LINK_KINDS.items()
            for source, target in cls.ends
            if source == node_kind
        }
        members = {
            "__module__": __name__,
            "uid": neomodel.StringProperty(unique_index=True),
            **_neomodel_fields(node_kind),
            **relations,
        }
        classes[node_kind] = type(f"Neo{node_class.__name__}", (neomodel.StructuredNode,), members)
    # Where neomodel looks for the classes that links name.
    globals().update({cls.__name__: cls for cls in classes.values()})
    for cls in classes.values():
        neomodel.db.install_labels(cls, quiet=True)
    return classes


def _neomodel_fields(kind: str) -> dict[str, Any]:
    neomodel = import_module("neomodel")
    properties = {
        "number": neomodel.FloatProperty,
        "count": neomodel.IntegerProperty,
        "flag": neomodel.BooleanProperty,
        "texts": neomodel.ArrayProperty,
    }
    return {
        field.name: properties.get(field.shape, neomodel.StringProperty)()
        for field in fields_of(kind)
        if field.name not in ("id", "source", "target")
    }
