"""Stores: where a network is kept between one use and the next."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk.errors import StoreUnavailable
from netwerk.model.faults import shown
from netwerk.text import Text

from .base import NetworkStore
from .networkx import FileStore, GraphStore

if TYPE_CHECKING:
    import networkx as nx

_NO_STORE = Text(
    nl="{where} is geen opslag. Deze versie bewaart netwerken in een bestand dat eindigt op .json, "
    "of in een MultiDiGraph van NetworkX.",
    en="{where} is no store. This version keeps networks in a file that ends in .json, or in a "
    "MultiDiGraph of NetworkX.",
)
_NO_PASSWORD = Text(
    nl="{where} heeft geen wachtwoord. Laat het wachtwoord weg.",
    en="{where} has no password. Leave the password out.",
)


def open_store(
    where: "str | os.PathLike[str] | nx.MultiDiGraph[Any]", password: str | None = None
) -> NetworkStore:
    """The store in a JSON file, which need not exist yet, or in this very graph.

    Raises
    ------
    StoreUnavailable
        When it is neither, or a password is given: neither has one.

    Examples
    --------
    >>> import networkx as nx
    >>> from netwerk.model.network import Network
    >>> with open_store(nx.MultiDiGraph()) as store:
    ...     store.save(Network([{"kind": "person", "name": "An"}]))
    1
    """
    store = _store_at(where)
    if store is None or password is not None:
        text = _NO_STORE if store is None else _NO_PASSWORD
        raise StoreUnavailable(text.fill(where=shown(_name_of(where))))
    return store


def _store_at(where: object) -> NetworkStore | None:
    if isinstance(where, str | os.PathLike):
        name = _name_of(where)
        is_file = "://" not in name and Path(name).suffix.casefold() == ".json"
        return FileStore(name) if is_file else None
    import networkx as nx

    return GraphStore(where) if isinstance(where, nx.MultiDiGraph) else None


def _name_of(where: object) -> str:
    return str(where) if isinstance(where, str | os.PathLike) else type(where).__name__


__all__ = ["NetworkStore", "open_store"]
