"""The network: immutable, checked, in canonical order."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from netwerk.errors import NetworkError
from netwerk.text import Text, same

from .build import Record, build
from .facts import declared_fields, refs_of
from .faults import NOT_A_MOMENT, did_you_mean, shown
from .identifiers import slug
from .identity import edge_key, identity
from .link import Link
from .links import LINK_KINDS, ActiveIn, WorksFor
from .moment import Moment, is_active
from .node import Node
from .nodes import NODE_KINDS

if TYPE_CHECKING:
    import networkx as nx

    from .belonging import Incidence

N = TypeVar("N", bound=Node)
L = TypeVar("L", bound=Link)

_NOT_FOUND = Text(
    nl="er is geen {kind} met de naam {written}. {suggestion}",
    en="there is no {kind} named {written}. {suggestion}",
)
_SEVERAL = Text(
    nl="er zijn meer {kinds} met de naam {written}. Gebruik een kenmerk: {ids}.",
    en="there are several {kinds} named {written}. Use an id: {ids}.",
)
_NO_LINK = Text(
    nl="een van deze verbindingen staat niet in het netwerk.",
    en="one of these links is not in the network.",
)


class Network:
    """Nodes and links of a care network.

    Parameters
    ----------
    nodes, links
        Objects, or mappings of field values with a `kind`.

    Attributes
    ----------
    revision, selection
        Which revision of a store it is, and how it was narrowed; not part of equality.

    Raises
    ------
    InputErrors
        Naming all faults together.
    """

    __slots__ = ("_at", "_incidence", "_links", "_nodes", "revision", "selection")
    revision: int | None
    selection: Mapping[str, object]

    def __init__(self, nodes: Iterable[Record] = (), links: Iterable[Record] = ()) -> None:
        self._fill(*build([*nodes, *links]))

    @classmethod
    def of(cls, records: Iterable[Record], *, labels: bool = False) -> Self:
        """A network of nodes and links in any order; `labels` as in :func:`~.build.build`."""
        return cls._trusted(*build(records, labels=labels))

    @classmethod
    def _trusted(
        cls, nodes: Mapping[str, Node], links: tuple[Link, ...], at: Moment | None = None
    ) -> Self:
        """A network of parts that were checked and sorted before."""
        network = cls.__new__(cls)
        network._fill(nodes, links, at)
        return network

    def _derived(
        self, nodes: Mapping[str, Node], links: tuple[Link, ...], at: Moment | None = None
    ) -> "Network":
        """A network made from this one: of the same moment, unless given, and narrowed alike."""
        network = type(self)._trusted(nodes, links, at or self.at)
        network.selection = self.selection
        return network

    def _fill(
        self, nodes: Mapping[str, Node], links: tuple[Link, ...], at: Moment | None = None
    ) -> None:
        self._nodes = MappingProxyType(dict(nodes))
        self._links = links
        self._at = at
        self._incidence: Incidence | None = None
        self.revision = None
        self.selection = MappingProxyType({})

    @property
    def nodes(self) -> Mapping[str, Node]:
        """Read-only mapping from id to node, sorted by id."""
        return self._nodes

    @property
    def links(self) -> tuple[Link, ...]:
        """All links, sorted by kind and ends."""
        return self._links

    @property
    def at(self) -> Moment | None:
        """The moment the network was narrowed to, or None: everything there ever was."""
        return self._at

    def __reduce__(self) -> tuple[object, ...]:
        return self._trusted, (dict(self._nodes), self._links, self._at)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Network):
            return NotImplemented
        return self.nodes == other.nodes and self.links == other.links

    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        return len(self.nodes)

    def __repr__(self) -> str:
        return f"<Network: {len(self.nodes)} nodes, {len(self.links)} links>"

    def _repr_html_(self) -> str:
        """What a notebook shows: how many of each kind there are, in Dutch."""
        nodes = Counter(node.kind for node in self.nodes.values())
        links = Counter(link.kind for link in self.links)
        counts = [(cls.plural.nl, nodes[kind]) for kind, cls in NODE_KINDS.items() if nodes[kind]]
        counts += [(cls.text.nl, links[kind]) for kind, cls in LINK_KINDS.items() if links[kind]]
        rows = "".join(f"<tr><th>{name}</th><td>{count}</td></tr>" for name, count in counts)
        return f"<p>{escape(repr(self))}</p><table><tbody>{rows}</tbody></table>"

    def nodes_of(self, kind: type[N]) -> Iterator[N]:
        """The nodes of one class, by id."""
        return (node for node in self.nodes.values() if isinstance(node, kind))

    def links_of(self, kind: type[L]) -> Iterator[L]:
        """The links of one class, in order."""
        return (link for link in self.links if isinstance(link, kind))

    def names(self) -> dict[str, str]:
        """What people call each node, by id; namesakes of a kind with their area or employer."""
        times = Counter((node.kind, node.label) for node in self.nodes.values())
        names = {node.id: node.label for node in self.nodes.values()}
        for link in self.links:
            node = self.nodes[link.source]
            if isinstance(link, ActiveIn | WorksFor) and times[node.kind, node.label] > 1:
                where = self.nodes[link.target].label
                if names[node.id] == node.label:
                    names[node.id] = f"{node.label} ({where})"
        return names

    def find(self, kind: str, written: str) -> str:
        """The id of the node of a kind that is meant by an id, name or alias, however written.

        Raises
        ------
        NetworkError
            When there is none, with the nearest name, or more than one.
        """
        if kind not in NODE_KINDS:
            raise _no_kind(kind)
        written = str(written)
        if written in self.nodes and self.nodes[written].kind == kind:
            return written
        nodes = list(self.nodes_of(NODE_KINDS[kind]))
        wanted = slug(written)
        for names in (lambda n: (n.label,), lambda n: n.aliases):
            found = [node.id for node in nodes if wanted in map(slug, names(node))]
            if len(found) == 1:
                return found[0]
            if found:
                kinds, ids = NODE_KINDS[kind].plural, same(", ".join(found))
                raise NetworkError(_SEVERAL.fill(kinds=kinds, written=shown(written), ids=ids))
        suggestion = did_you_mean(written, [node.label for node in nodes])
        words = NODE_KINDS[kind].text
        raise NetworkError(
            _NOT_FOUND.fill(kind=words, written=shown(written), suggestion=suggestion)
        )

    def with_(self, nodes: Iterable[Record] = (), links: Iterable[Record] = ()) -> "Network":
        """A new network with these added; a node with an id, or a link with an identity, that is
        there already takes the old one's place.

        Raises
        ------
        InputErrors
            Naming all faults of the result together.
        """
        base: list[Record] = [*self.nodes.values(), *self.links]
        return self._derived(*build([*nodes, *links], base=base))

    def without(self, ids: str | Iterable[str] = (), *, links: Iterable[Link] = ()) -> "Network":
        """A new network without these nodes, what cannot do without them, and these links.

        Raises
        ------
        NetworkError
            When an id or link is not there.
        """
        gone = {ids} if isinstance(ids, str) else set(ids)
        for node_id in sorted(gone - self.nodes.keys()):
            near = did_you_mean(node_id, list(self.nodes))
            kind = Text(nl="kenmerk", en="id")
            raise NetworkError(_NOT_FOUND.fill(kind=kind, written=shown(node_id), suggestion=near))
        cut = {identity(link) for link in links}
        kept = tuple(link for link in self.links if not cut or identity(link) not in cut)
        if len(kept) + len(cut) > len(self.links):
            raise NetworkError(_NO_LINK)
        return self._derived(self.nodes, kept)._kept(self.nodes.keys() - gone)

    def within(
        self,
        *,
        area: str | None = None,
        theme: str | None = None,
        kinds: Collection[str] | None = None,
        at: "Moment | str | None" = None,
    ) -> "Network":
        """A new network of what belongs to an area and a theme, at a moment, of these node kinds.

        Parameters
        ----------
        area, theme
            Id or name; what belongs to them is defined in :mod:`~netwerk.model.belonging`.
        kinds
            Node kinds to keep.
        at
            A moment; what was not active on any day of it is left out, and `.at` is set.

        Raises
        ------
        NetworkError
            When the area, theme, kind or moment is unknown.
        """
        network = self if at is None else self._active(_moment(at))
        if area is not None or theme is not None:
            network = network._belonging(area, theme)
        if kinds is not None:
            kinds = tuple(sorted({kinds} if isinstance(kinds, str) else set(kinds)))
            network = network._of_kinds(kinds)
        asked = {"area": area, "theme": theme, "kinds": kinds, "at": at}
        narrowed = {name: value for name, value in asked.items() if value is not None}
        if narrowed:
            network.selection = MappingProxyType({**self.selection, **narrowed})
        return network

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """A copy as a MultiDiGraph of ids, with kind and fields as attributes."""
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in self.nodes.values():
            graph.add_node(node.id, **record_of(node))
        for link in self.links:
            values = record_of(link)
            source, target = values.pop("source"), values.pop("target")
            graph.add_edge(source, target, key=edge_key(link), **values)
        return graph

    def incidence(self) -> "Incidence":
        """The network as integer arrays, nodes in the order of `nodes`; made once."""
        if self._incidence is None:
            self._incidence = self._made_incidence()
        return self._incidence

    def _made_incidence(self) -> "Incidence":
        from .belonging import LINK_CODES, NODE_CODES, REFERS_TO, incidence_of

        position = {node_id: place for place, node_id in enumerate(self.nodes)}
        rows = [
            (link.source, LINK_CODES[link.kind], link.target, getattr(link, "theme", None))
            for link in self.links
        ]
        for node in self.nodes.values():
            for name in refs_of(type(node)):
                target = getattr(node, name)
                if target is not None:
                    rows.append((node.id, LINK_CODES[REFERS_TO], target, None))
        return incidence_of([NODE_CODES[n.kind] for n in self.nodes.values()], position, rows)

    def _active(self, at: Moment) -> "Network":
        active = {n.id for n in self.nodes.values() if is_active(n.since, n.until, at)}
        links = tuple(link for link in self.links if is_active(link.since, link.until, at))
        return self._derived(self.nodes, links, at)._kept(active)

    def _belonging(self, area: str | None, theme: str | None) -> "Network":
        from .belonging import belonging

        place = {node_id: position for position, node_id in enumerate(self.nodes)}
        mask = belonging(
            self.incidence(),
            area=None if area is None else place[self.find("area", area)],
            theme=None if theme is None else place[self.find("theme", theme)],
        )
        return self._kept({i for i, stays in zip(self.nodes, mask.tolist(), strict=True) if stays})

    def _of_kinds(self, kinds: Collection[str]) -> "Network":
        for kind in kinds:
            if kind not in NODE_KINDS:
                raise _no_kind(str(kind))
        return self._kept({n.id for n in self.nodes.values() if n.kind in kinds})

    def _kept(self, ids: Collection[str]) -> "Network":
        """Only these nodes and the links between them; a reference to what is gone is emptied, and
        what cannot do without it goes too."""
        nodes: dict[str, Node] = {}
        for node_id, node in self.nodes.items():
            if node_id in ids:
                lost = _lost_refs(node, ids)
                if lost is not None:
                    nodes[node_id] = node.changed(**dict.fromkeys(lost)) if lost else node
        links: list[Link] = []
        emptied: list[Link] = []
        for link in self.links:
            if link.source in nodes and link.target in nodes:
                lost = _lost_refs(link, nodes)
                if lost:
                    emptied.append(replace(link, **dict.fromkeys(lost)))  # type: ignore[arg-type]
                elif lost is not None:
                    links.append(link)
        if emptied:
            by_identity = {identity(link): link for link in [*reversed(emptied), *links]}
            links = [by_identity[key] for key in sorted(by_identity)]
        return self._derived(nodes, tuple(links))


def record_of(item: Node | Link) -> dict[str, Any]:
    """The kind and the filled-in fields, with lists for tuples and plain text for moments."""
    record: dict[str, Any] = {"kind": item.kind}
    for field in declared_fields(type(item)):
        value = getattr(item, field.name)
        if value is not None and value != ():
            plain = list(value) if field.shape == "texts" else value
            record[field.name] = str(value) if field.shape == "moment" else plain
    return record


def _lost_refs(item: Node | Link, ids: Collection[str]) -> list[str] | None:
    """The optional references to nodes that are not among `ids`; None when an obligatory one is."""
    lost = []
    for name, obligatory in refs_of(type(item)).items():
        value = getattr(item, name)
        if value is not None and value not in ids:
            if obligatory:
                return None
            lost.append(name)
    return lost


def _no_kind(kind: str) -> NetworkError:
    near = did_you_mean(kind, list(NODE_KINDS))
    words = Text(nl="soort", en="kind")
    return NetworkError(_NOT_FOUND.fill(kind=words, written=shown(kind), suggestion=near))


def _moment(at: Moment | str) -> Moment:
    try:
        return Moment(at)
    except ValueError:
        raise NetworkError(NOT_A_MOMENT.fill(value=shown(at))) from None
