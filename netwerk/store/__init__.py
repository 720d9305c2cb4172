"""Stores: where a network is kept between one use and the next."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk.errors import StoreUnavailable
from netwerk.model.faults import shown
from netwerk.text import Text

from .address import EXAMPLE, Address, address_of, is_url
from .base import NetworkStore, Stored
from .networkx import FileStore, GraphStore

if TYPE_CHECKING:
    import networkx as nx

    from .reading import Progress

_NO_STORE = Text(
    nl="{where} is geen opslag. Kies een bestand dat eindigt op .json, een database zoals "
    "{example}, of een MultiDiGraph van NetworkX.",
    en="{where} is no store. Choose a file that ends in .json, a database such as {example}, or a "
    "MultiDiGraph of NetworkX.",
)
_NO_PASSWORD = Text(
    nl="{where} heeft geen wachtwoord. Laat het wachtwoord weg.",
    en="{where} has no password. Leave the password out.",
)


def open_store(
    where: "str | os.PathLike[str] | nx.MultiDiGraph[Any]",
    password: str | None = None,
    *,
    progress: "Progress | None" = None,
) -> NetworkStore:
    """The store in a JSON file, which need not exist yet, in this very graph, or in Neo4j.

    Parameters
    ----------
    where
        A path, a `MultiDiGraph`, or `neo4j://[user@]host:7687/database#network` (also `neo4j+s`,
        `bolt`, `bolt+s`); the user is `neo4j` unless named.
    password
        Of the database; None: it asks for none.
    progress
        Told, during long work with a database, how much of how much is done.

    Raises
    ------
    StoreUnavailable
        When it is none of these, the database cannot be used, or a file gets a password.

    Examples
    --------
    >>> import networkx as nx
    >>> from netwerk.model.network import Network
    >>> with open_store(nx.MultiDiGraph()) as store:
    ...     store.save(Network([{"kind": "person", "name": "An"}]))
    1
    """
    if is_url(where):
        from .neo4j import Neo4jStore

        return Neo4jStore(address_of(str(where)), password, progress)
    store = _store_at(where)
    if store is None or password is not None:
        text = _NO_STORE if store is None else _NO_PASSWORD
        raise StoreUnavailable(text.fill(where=shown(_name_of(where)), example=EXAMPLE))
    return store


def _store_at(where: object) -> NetworkStore | None:
    if isinstance(where, str | os.PathLike):
        name = _name_of(where)
        return FileStore(name) if Path(name).suffix.casefold() == ".json" else None
    import networkx as nx

    return GraphStore(where) if isinstance(where, nx.MultiDiGraph) else None


def _name_of(where: object) -> str:
    return str(where) if isinstance(where, str | os.PathLike) else type(where).__name__


__all__ = ["Address", "NetworkStore", "Stored", "address_of", "is_url", "open_store"]
