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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from netwerk.errors import InputError, InputErrors, Place
from netwerk.model import LINK_KINDS, NODE_KINDS, fields_of
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
    nl="dit is JSON, maar geen netwerk: {what}. Zet de werkmap opnieuw om naar .json.",
    en="this is JSON, but not a network: {what}. Convert the workbook to .json anew.",
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
_NO_OBJECT = Text(
    nl="hier hoort een onderdeel tussen accolades te staan. Haal {value} weg.",
    en="an object between braces should stand here. Remove {value}.",
)
_NO_NUMBER = Text(
    nl="{value} is bij {field} geen getal. Schrijf een getal zonder aanhalingstekens.",
    en="{value} is no number for {field}. Write a number without quotation marks.",
)
_NEWER = Text(
    nl="dit bestand heeft versie {version} van het bestandsformaat, en het programma leest versie "
    "1. Gebruik een nieuwere versie van het programma.",
    en="this file has version {version} of the file format, and version 1 is what is read. Use a "
    "newer version of the program.",
)

_NUMBERS = {
    kind: tuple(field for field in fields_of(kind) if field.shape in ("number", "count"))
    for kind in (*NODE_KINDS, *LINK_KINDS)
}
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
    values = [document[name][number] for name, number in records]
    try:
        network = _network_of(values)
    except InputErrors as faults:
        lines = lines_of(text, _LISTS)
        raise InputErrors(
            fault.moved(file=file, line=lines[records[fault.place.record or 0]])
            for fault in faults.errors
        ) from None
    return network, document["graph"].get("revision")


def _network_of(records: Sequence[Any]) -> Network:
    """A network in which only a number stands for a number, where the model is more lenient."""
    _refuse(_no_object(n, r) for n, r in enumerate(records) if not isinstance(r, dict))
    loose = {
        (f.place.record, f.place.field): f for n, r in enumerate(records) for f in _loose(n, r)
    }
    faults: list[InputError] = [*loose.values()]
    try:
        network = Network.of(_fields(record) for record in records)
    except InputErrors as found:
        faults += [f for f in found.errors if (f.place.record, f.place.field) not in loose]
    _refuse(sorted(faults, key=lambda fault: fault.place.record or 0))
    return network


def _refuse(faults: Iterable[InputError]) -> None:
    found = list(faults)
    if found:
        raise InputErrors(found)


def _no_object(number: int, value: object) -> InputError:
    return InputError(_NO_OBJECT.fill(value=shown(value)), place=Place(record=number))


def _loose(number: int, record: Mapping[str, Any]) -> Iterator[InputError]:
    """What reads like a number, or like yes, where a number should stand."""
    for field in _NUMBERS.get(str(record.get("kind")), ()):
        value = record.get(field.name)
        if isinstance(value, str | bool):
            text = _NO_NUMBER.fill(value=shown(value), field=field.text)
            yield InputError(text, place=Place(record=number, field=field.name), value=shown(value))


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
    if not isinstance(document.get(name), list):
        return _NOT_OURS.fill(what=_NO_LIST.fill(part=name))
    return None


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0  # True is no count, although Python says it is 1
