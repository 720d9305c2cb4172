"""A network kept in a NetworkX graph: in memory, or in the one JSON file.

A file that no store has saved yet, as `write` makes it, holds no revision. A number made of its
bytes stands in for one, so that a change to it by any program is seen.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netwerk.atomic import write_atomically
from netwerk.changes import Changes, apply
from netwerk.errors import InputError, InputErrors, StoreConflict, StoreUnavailable
from netwerk.model import NODE_KINDS
from netwerk.model.faults import shown
from netwerk.model.network import Network
from netwerk.native import from_networkx, parsed, to_json
from netwerk.text import Text, same

from .base import CONFLICT, NetworkStore, Stored
from .lock import locked

if TYPE_CHECKING:
    import networkx as nx

PATIENCE_SECONDS = 10.0
_REVISION = "revision"

_NO_KIND = Text(
    nl="knoop {node} heeft geen bekende soort. Geef hem een kind; kies uit: {kinds}. Een gewone "
    "graaf leest u met from_networkx.",
    en="node {node} has no known kind. Give it a kind; choose from: {kinds}. A plain graph is read "
    "with from_networkx.",
)
_NO_NUMBER = Text(
    nl="de revisie {revision} in graph.graph is geen getal van 0 of meer. Haal haar daar weg.",
    en="the revision {revision} in graph.graph is no number of 0 or more. Remove it there.",
)
_BUSY = Text(
    nl="een ander programma bewaart nu iets in {file}. Probeer het over een minuut nog eens.",
    en="another program is saving to {file} now. Try again in a minute.",
)
_OUT_OF_REACH = Text(nl="{file} is niet te gebruiken: {why}.", en="{file} cannot be used: {why}.")
_REASONS: Mapping[type[Exception], Text] = {
    FileNotFoundError: Text(nl="de map bestaat niet", en="its folder does not exist"),
    IsADirectoryError: Text(nl="het is een map, geen bestand", en="it is a folder, not a file"),
    NotADirectoryError: Text(
        nl="een deel van het pad is geen map", en="a part of its path is not a folder"
    ),
    PermissionError: Text(
        nl="u mag dit bestand of deze map niet gebruiken. Is het in een ander programma open?",
        en="you have no right to use this file or folder. Is it open in another program?",
    ),
}


class GraphStore(NetworkStore):
    """A store on a caller's own `MultiDiGraph`; the revision stands in `graph.graph`."""

    def __init__(self, graph: "nx.MultiDiGraph[Any]") -> None:
        self._graph = graph

    def _read(self, selection: Mapping[str, Any]) -> tuple[Network, int]:
        revision = self.revision()
        kinds = same(", ".join(NODE_KINDS))
        strange = [
            InputError(_NO_KIND.fill(node=shown(node), kinds=kinds))
            for node, kind in self._graph.nodes(data="kind")
            if not (isinstance(kind, str) and kind in NODE_KINDS)
        ]
        if strange:
            raise InputErrors(strange)
        return from_networkx(self._graph).within(**selection), revision

    def apply(self, changes: Changes, expected_revision: int) -> int:
        """As every store; the graph is touched only when the whole result has been checked."""
        before, revision = self._read({})
        if revision != expected_revision:
            raise StoreConflict(CONFLICT)
        after = apply(before, changes)
        if after != before:
            graph = after.to_networkx()
            self._graph.remove_nodes_from([*self._graph])
            self._graph.add_nodes_from(graph.nodes(data=True))
            self._graph.add_edges_from(graph.edges(keys=True, data=True))
            revision += 1
            self._graph.graph[_REVISION] = revision
        return revision

    def revision(self) -> int:
        """The revision that stands in the graph; 0 when none does."""
        revision = self._graph.graph.get(_REVISION, 0)
        if type(revision) is not int or revision < 0:
            raise InputError(_NO_NUMBER.fill(revision=shown(revision)))
        return revision

    def networks(self) -> tuple[Stored, ...]:
        """The one network in the graph, under the graph's own name."""
        return _only(self._graph.name, *self._read({}))

    def drop(self) -> None:
        """Empty the graph."""
        self._graph.remove_nodes_from([*self._graph])
        self._graph.graph.pop(_REVISION, None)

    def close(self) -> None:
        """Nothing: the graph is the caller's."""


class FileStore(NetworkStore):
    """A store in a JSON file, which `read`, `write` and other programs may use as well."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        with _in_words(path):
            self._path = Path(os.path.realpath(path))
        self._loaded: dict[int, str] = {}

    def _read(self, selection: Mapping[str, Any]) -> tuple[Network, int]:
        content = self._content()
        network, revision = self._parsed(content)
        self._loaded[revision] = _digest(content)
        return network.within(**selection), revision

    def apply(self, changes: Changes, expected_revision: int) -> int:
        """As every store; it locks others out only to compare and write, not while it computes."""
        content = self._content()
        before, revision = self._parsed(content)
        # Who edits the file by hand leaves its revision as it is: then only the bytes tell.
        known = self._loaded.get(revision, _digest(content))
        if revision != expected_revision or known != _digest(content):
            raise StoreConflict(CONFLICT)
        after = apply(before, changes)
        if after == before:
            return revision
        self._replace(content, to_json(after, revision=revision + 1))
        return revision + 1

    def revision(self) -> int:
        """The revision in the file, else a number made of its bytes; 0 when there is no file."""
        return self._parsed(self._content())[1]

    def networks(self) -> tuple[Stored, ...]:
        """The one network in the file, under the file's name; none when there is no file."""
        return _only(self._path.name, *self._read({}))

    def drop(self) -> None:
        """Remove the file."""
        with _in_words(self._path), locked(self._path, patience=PATIENCE_SECONDS):
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Nothing: the file is open only while it is read or written."""

    def _content(self) -> bytes | None:
        """The bytes of the file; None when it is not there."""
        with _in_words(self._path):
            try:
                return self._path.read_bytes()
            except FileNotFoundError:
                return None

    def _parsed(self, content: bytes | None) -> tuple[Network, int]:
        if content is None:
            return Network(), 0
        network, revision = parsed(content, str(self._path))
        return network, _number_of(content) if revision is None else revision

    def _replace(self, expected: bytes | None, content: bytes) -> None:
        """Write `content` when the file still is what was expected."""
        with _in_words(self._path), locked(self._path, patience=PATIENCE_SECONDS):
            if self._content() != expected:
                raise StoreConflict(CONFLICT)
            write_atomically(self._path, content)


def _only(name: str, network: Network, revision: int) -> tuple[Stored, ...]:
    if revision == 0 and not network.nodes:
        return ()
    return (Stored(name, len(network.nodes), len(network.links), revision),)


def _digest(content: bytes | None) -> str:
    return hashlib.sha256(content or b"").hexdigest()


def _number_of(content: bytes) -> int:
    """A number that other bytes do not have; 48 bits, for JSON keeps no more than 53."""
    return int(_digest(content)[:12], 16)


@contextmanager
def _in_words(path: str | os.PathLike[str]) -> Iterator[None]:
    """Makes what the system refuses a :class:`StoreUnavailable` that says why."""
    file = shown(os.fspath(path))
    try:
        yield
    except TimeoutError:
        raise StoreUnavailable(_BUSY.fill(file=file)) from None
    except (OSError, ValueError) as error:  # ValueError: characters that no file name has
        why = _REASONS.get(type(error)) or same(getattr(error, "strerror", None) or str(error))
        raise StoreUnavailable(_OUT_OF_REACH.fill(file=file, why=why)) from None
