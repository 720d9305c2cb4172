"""Graphs of NetworkX, ours and any other, as networks."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from hashlib import sha256
from math import fsum, inf, isfinite
from numbers import Real
from typing import TYPE_CHECKING, Any

from netwerk.errors import InputError, InputErrors, Place
from netwerk.model import NODE_KINDS
from netwerk.model.faults import shown
from netwerk.model.identifiers import id_of
from netwerk.model.network import Network
from netwerk.text import LANGUAGES, Text, enumerated

if TYPE_CHECKING:
    import networkx as nx

_BAD_WEIGHT = Text(
    nl="het gewicht {weight} is geen getal van 0 of meer.",
    en="the weight {weight} is not a number of 0 or more.",
)
_UNDIRECTED = Text(
    nl="deze graaf heeft geen richting meer, zodat niet te zien is wie bijvoorbeeld bij wie werkt. "
    "Geef de MultiDiGraph van network.to_networkx().",
    en="this graph has lost its directions, so that it does not show, for instance, who works for "
    "whom. Pass the MultiDiGraph of network.to_networkx().",
)
_NO_GRAPH = Text(
    nl="{value} is geen graaf van NetworkX. Geef een nx.Graph, nx.DiGraph of nx.MultiDiGraph.",
    en="{value} is not a graph of NetworkX. Pass an nx.Graph, nx.DiGraph or nx.MultiDiGraph.",
)
_SOME_HAVE_NO_KIND = Text(
    nl="sommige knopen hebben een soort van het zorgnetwerk en andere niet: {nodes}. Geef elke "
    "knoop een soort (kind), of geen enkele.",
    en="some nodes have a kind of the care network and others have not: {nodes}. Give every node "
    "a kind, or none.",
)
_MOST_NAMED = 5
_NODE = Text(nl="knoop {node}: {fault}", en="node {node}: {fault}")
_EDGE = Text(nl="verbinding {ends}: {fault}", en="edge {ends}: {fault}")
_Ends = tuple[Hashable, Hashable]


def from_networkx(graph: "nx.Graph[Any]") -> Network:
    """The network that a graph of NetworkX stands for.

    A graph whose nodes have our `kind` is read as such, so that
    `from_networkx(network.to_networkx()) == network`. Of any other graph each node becomes a person
    named `str(node)` and each edge a works_with link with its `weight`; without directions its ends
    are sorted; parallel edges become one, their weights summed (absent: 1; a sum of 0 makes no
    tie). Labels may have nine digits without being taken for a citizen service number.

    Raises
    ------
    InputErrors
        Naming every node or edge that does not fit, and some nodes without a kind of ours when
        others have one.
    InputError
        When it is no graph.

    Examples
    --------
    >>> import networkx as nx
    >>> network = from_networkx(nx.path_graph(["Anna", "Bo", "Cas"]))
    >>> [(link.source, link.target) for link in network.links]
    [('person:anna', 'person:bo'), ('person:bo', 'person:cas')]
    """
    import networkx as nx  # late: it is slow to import

    if not isinstance(graph, nx.Graph):
        raise InputError(_NO_GRAPH.fill(value=shown(graph)), value=shown(graph))
    kinds = {node: attributes.get("kind") for node, attributes in graph.nodes(data=True)}
    others = [n for n, kind in kinds.items() if not isinstance(kind, str) or kind not in NODE_KINDS]
    if len(others) == len(kinds):
        return _network_of_labels(graph)
    if others:
        named = sorted(map(shown, others))
        words = {lang: enumerated(named, lang, most=_MOST_NAMED) for lang in LANGUAGES}
        raise InputErrors([InputError(_SOME_HAVE_NO_KIND.fill(nodes=Text(**words)))])
    return _network_of_ours(graph)


def _network_of_ours(graph: "nx.Graph[Any]") -> Network:
    if not graph.is_directed():
        raise InputErrors([InputError(_UNDIRECTED)])
    # A relabelled graph, or one read from JSON, has another id, or none, among its attributes.
    ids = {node: attributes.get("id", node) for node, attributes in graph.nodes(data=True)}
    nodes = [{**values, "id": ids[node]} for node, values in graph.nodes(data=True)]
    edges = list(graph.edges(data=True))
    links = [{**values, "source": ids[a], "target": ids[b]} for a, b, values in edges]
    return _network_of(nodes, links, [*graph.nodes], [(a, b) for a, b, _ in edges])


def _network_of_labels(graph: "nx.Graph[Any]") -> Network:
    ids = _ids_of_labels(graph.nodes)
    persons = [{"kind": "person", "id": ids[node], "name": str(node)} for node in graph.nodes]
    weights: dict[tuple[str, str], list[float | None]] = defaultdict(list)
    ends: dict[tuple[str, str], _Ends] = {}
    for a, b, weight in _weighed_edges(graph):
        pair = (ids[a], ids[b])
        if not graph.is_directed():
            pair = (min(pair), max(pair))
        weights[pair].append(weight)
        ends[pair] = (a, b)
    links = [
        {"kind": "works_with", "source": source, "target": target, "weight": _summed(parallel)}
        for (source, target), parallel in weights.items()
    ]
    return _network_of(persons, links, [*graph.nodes], [*ends.values()], labels=True)


def _ids_of_labels(nodes: Iterable[Hashable]) -> dict[Hashable, str]:
    """An id per label; labels that would share one, such as `1` and `"1"`, all get a mark."""
    plain = {node: id_of("person", str(node)) for node in nodes}
    count = Counter(plain.values())
    return {
        node: made if count[made] == 1 else f"{made}-{_mark(node)}" for node, made in plain.items()
    }


def _mark(node: Hashable) -> str:
    """Eight hexadecimal digits that tell labels apart, whatever the order of the nodes."""
    return sha256(f"{type(node).__name__} {node}".encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _weighed_edges(graph: "nx.Graph[Any]") -> list[tuple[Hashable, Hashable, float | None]]:
    edges = list(graph.edges(data="weight"))
    faults = [
        InputError(_edge((a, b), _BAD_WEIGHT.fill(weight=shown(weight))))
        for a, b, weight in edges
        if not _is_weight(weight)
    ]
    if faults:
        raise InputErrors(faults)
    return [(a, b, None if weight is None else float(weight)) for a, b, weight in edges]


def _is_weight(weight: object) -> bool:
    if weight is None:
        return True
    if not isinstance(weight, Real) or isinstance(weight, bool):
        return False
    try:
        return isfinite(weight) and float(weight) >= 0
    except OverflowError:  # an integer beyond the largest float
        return False


def _summed(weights: Sequence[float | None]) -> float | None:
    """The weight of parallel edges together: the same to the last digit in any order."""
    if len(weights) == 1:
        return weights[0]
    try:
        return fsum(1 if weight is None else weight for weight in weights)
    except OverflowError:
        return inf  # refused by the network, in words


def _network_of(
    node_records: Sequence[Mapping[str, Any]],
    link_records: Sequence[Mapping[str, Any]],
    nodes: Sequence[Hashable],
    edges: Sequence[_Ends],
    *,
    labels: bool = False,
) -> Network:
    """A network of records; its faults name the node or edge of the graph they came from."""

    def named(fault: InputError) -> InputError:
        number = fault.place.record or 0
        if number < len(nodes):
            text = _NODE.fill(node=shown(nodes[number]), fault=fault.text)
        else:
            text = _edge(edges[number - len(nodes)], fault.text)
        return InputError(text, place=Place(field=fault.place.field), value=fault.value)

    try:
        return Network.of([*node_records, *link_records], labels=labels)
    except InputErrors as faults:
        raise InputErrors(map(named, faults.errors)) from None


def _edge(ends: _Ends, fault: Text) -> Text:
    return _EDGE.fill(ends=f"{shown(ends[0])} – {shown(ends[1])}", fault=fault)
