"""The one JSON format.

::

    {"directed": true, "multigraph": true, "graph": {"format": "netwerk", "version": 1},
    "nodes": [
    {"kind": "area", "id": "area:west", "name": "West"},
    {"kind": "person", "id": "person:jan", "name": "Jan"}
    ],
    "links": [
    {"kind": "active_in", "source": "person:jan", "target": "area:west", "key": "active_in|"}
    ]}

It is node-link form, so `networkx.node_link_graph(document, edges="links")` reads it. Nodes and
links stand in canonical order, each on its own line: two versions compare line by line.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from netwerk.errors import InputError, InputErrors, Place
from netwerk.model.faults import shown
from netwerk.model.identity import edge_key
from netwerk.model.network import Network, record_of
from netwerk.native.strict_json import lines_of, text_of, value_of
from netwerk.text import Text

FORMAT = "netwerk"
VERSION = 1
_LISTS = ("nodes", "links")
_TOP = frozenset({"directed", "multigraph", "graph", *_LISTS})

_NOT_OURS = Text(
    nl="dit is JSON, maar geen netwerk: {what}. Schrijf het bestand opnieuw met netwerk.",
    en="this is JSON, but not a network: {what}. Write the file anew with netwerk.",
)
_NO_GRAPH = Text(nl="het onderdeel graph ontbreekt", en="the part graph is missing")
_OTHER_FORMAT = Text(
    nl="bij graph hoort het format 'netwerk' te staan",
    en="graph should state the format 'netwerk'",
)
_OTHER_GRAPH = Text(
    nl="directed en multigraph horen true te zijn", en="directed and multigraph should be true"
)
_OTHER_PART = Text(nl="het onderdeel {part} is onbekend", en="the part {part} is unknown")
_NO_LIST = Text(nl="de lijst {part} ontbreekt", en="the list {part} is missing")
_NO_REVISION = Text(nl="de revisie is geen getal", en="the revision is not a number")
_NO_OBJECT = Text(nl="op deze regel staat geen object", en="this line holds no object")
_NEWER = Text(
    nl="dit bestand heeft versie {version} van het bestandsformaat; deze netwerk leest versie 1. "
    "Gebruik een nieuwere netwerk.",
    en="this file has version {version} of the file format; this netwerk reads version 1. Use a "
    "newer netwerk.",
)

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def to_json(network: Network, *, revision: int | None = None) -> bytes:
    """The network as UTF-8 JSON: equal networks give equal bytes."""
    graph: dict[str, object] = {"format": FORMAT, "version": VERSION}
    if revision is not None:
        graph["revision"] = revision
    links = ({**record_of(link), "key": edge_key(link)} for link in network.links)
    return (
        f'{{"directed": true, "multigraph": true, "graph": {_encode(graph)},\n'
        f'"nodes": {_one_per_line(map(record_of, network.nodes.values()))},\n'
        f'"links": {_one_per_line(links)}}}\n'
    ).encode()


def from_json(content: bytes, file: str | None = None) -> Network:
    """The network in a JSON file; `file` is its name in messages.

    Raises
    ------
    InputError
        When it is no such file; InputErrors with all faults, by line, when its content is wrong.
    """
    return parsed(content, file)[0]


def parsed(content: bytes, file: str | None = None) -> tuple[Network, int | None]:
    """The network in a JSON file and its revision, None when it has none; see :func:`from_json`."""
    text = text_of(content, file)
    document = value_of(text, file, _LISTS)
    wrong = _what_is_wrong(document)
    if wrong is not None:
        raise InputError(wrong, place=Place(file=file))
    records = [(name, number) for name in _LISTS for number in range(len(document[name]))]
    try:
        network = Network.of(_fields(document[name][number]) for name, number in records)
    except InputErrors as faults:
        lines = lines_of(text, _LISTS)
        raise InputErrors(
            fault.moved(file=file, line=lines[records[fault.place.record or 0]])
            for fault in faults.errors
        ) from None
    return network, document["graph"].get("revision")


def _one_per_line(records: Iterable[Mapping[str, Any]]) -> str:
    lines = ",\n".join(map(_encode, records))
    return f"[\n{lines}\n]" if lines else "[]"


def _fields(record: dict[str, Any]) -> dict[str, Any]:
    """A record without its edge key, which follows from the rest."""
    return {name: value for name, value in record.items() if name != "key"}


def _what_is_wrong(document: Any) -> Text | None:
    """Why a JSON value is not a network in this version of the format."""
    graph = document.get("graph") if isinstance(document, dict) else None
    if not isinstance(graph, dict):
        return _NOT_OURS.fill(what=_NO_GRAPH)
    if graph.get("format") != FORMAT:
        return _NOT_OURS.fill(what=_OTHER_FORMAT)
    if not _is_count(graph.get("version")) or graph["version"] != VERSION:
        return _NEWER.fill(version=shown(graph.get("version")))
    if not _is_count(graph.get("revision", 0)):
        return _NOT_OURS.fill(what=_NO_REVISION)
    if document.get("directed") is not True or document.get("multigraph") is not True:
        return _NOT_OURS.fill(what=_OTHER_GRAPH)
    for name in sorted(document.keys() - _TOP):
        return _NOT_OURS.fill(what=_OTHER_PART.fill(part=shown(name)))
    return next((wrong for name in _LISTS if (wrong := _wrong_list(document, name))), None)


def _wrong_list(document: Mapping[str, Any], name: str) -> Text | None:
    records = document.get(name)
    if not isinstance(records, list):
        return _NOT_OURS.fill(what=_NO_LIST.fill(part=name))
    if not all(isinstance(record, dict) for record in records):
        return _NOT_OURS.fill(what=_NO_OBJECT)
    return None


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0  # True is no count, although Python says it is 1
