"""Arrays out of the database, without an object for each node and link.

Links come as lists of the database's own node numbers, one list per node and kind; here they
become positions among the sorted ids, in the order that a network has.
"""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.model.belonging import LINK_CODES, NODE_CODES, REFERS_TO, Codes, Incidence
from netwerk.model.build import collection_paused
from netwerk.model.facts import declared_fields
from netwerk.ties import DOMAINS, NetworkArrays

from . import cypher
from .asking import Asked
from .reading import Progress

PAGE = 2_000
_DOMAIN_CODES = {domain: code for code, domain in enumerate(DOMAINS)}
Integers = NDArray[np.int64]


def is_streamable(asked: Asked) -> bool:
    """Whether no link can change at this moment because what it refers to has stopped.

    A link that loses its theme may become the same as another; only objects tell which stays.
    """
    if not asked.at:
        return True
    kinds = [kind for kind in NODE_KINDS if kind in _REFERRED]
    active, ever = (
        sum(
            len(asked.value(cypher.ids_of(kind, at=at, where="n.id IS NOT NULL"))) for kind in kinds
        )
        for at in (True, False)
    )
    return bool(active == ever)


def stream_arrays(asked: Asked, progress: Progress) -> NetworkArrays:
    """The arrays of the whole network, at the moment asked."""
    stream = _Stream()
    total = sum(asked.value(cypher.count_nodes(kind)) for kind in NODE_KINDS)
    for kind in NODE_KINDS:
        statement = cypher.arrays_page(kind, at=asked.at)
        with collection_paused():
            for page in asked.pages(statement, PAGE, _id_of, codes=_CODES):
                stream.add(kind, page)
                progress(len(stream.ids), total)
    return stream.arrays()


class _Stream:
    """Gathers pages; numbers are the database's own until the end."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self._numbers: list[Integers] = []
        self._kinds: list[tuple[int, int]] = []
        self._domains: list[Codes] = []
        self._frequencies: list[NDArray[np.float64]] = []
        self._refs: list[tuple[str, str]] = []
        self._links = _Links()

    def add(self, kind: str, page: list[Any]) -> None:
        """One page of nodes of a kind, with their links."""
        ids, numbers, domains, frequencies, *refs, links = zip(*page, strict=True)
        self.ids += ids
        own = np.array(numbers, dtype=np.int64)
        self._numbers.append(own)
        self._kinds.append((NODE_CODES[kind], len(page)))
        codes = [_DOMAIN_CODES.get(domain, -1) for domain in domains]
        self._domains.append(np.array(codes, dtype=np.int32))
        self._frequencies.append(np.array(frequencies, dtype=np.float64))
        self._refs += [
            (source, ref)
            for source, *of_source in zip(ids, *refs, strict=True)
            for ref in of_source
            if ref is not None
        ]
        self._links.add(own, links)

    def arrays(self) -> NetworkArrays:
        """All pages, in the order of the ids."""
        order = sorted(range(len(self.ids)), key=self.ids.__getitem__)
        ids = tuple(self.ids[i] for i in order)
        position = {node_id: place for place, node_id in enumerate(ids)}
        places = np.empty(len(order), dtype=np.int64)
        places[order] = np.arange(len(order))
        kinds = np.repeat(*np.array(self._kinds or [(0, 0)]).T)
        table = _Places(_joined(self._numbers, np.int64), places)
        source, link_kind, target, theme, often = self._links.sorted(table, position)
        ref_source, ref_target = self._references(position)
        count = len(ref_source)
        return NetworkArrays(
            ids=ids,
            domain=_joined(self._domains, np.int32)[order],
            frequency=_joined(self._frequencies, np.float64)[order],
            links=Incidence(
                node_kind=kinds[order].astype(np.int32),
                source=np.append(source, ref_source).astype(np.int32),
                link_kind=np.append(link_kind, np.full(count, LINK_CODES[REFERS_TO])).astype(
                    np.int32
                ),
                target=np.append(target, ref_target).astype(np.int32),
                theme=np.append(theme, np.full(count, -1)).astype(np.int32),
            ),
            link_frequency=np.append(often, np.full(count, np.nan)),
        )

    def _references(self, position: dict[str, int]) -> tuple[list[int], list[int]]:
        pairs = sorted(((position[source], place) for place, (source, _) in enumerate(self._refs)))
        sources = [source for source, _ in pairs]
        return sources, [position[self._refs[place][1]] for _, place in pairs]


class _Places:
    """From the database's numbers of nodes to positions among the sorted ids."""

    def __init__(self, numbers: Integers, places: Integers) -> None:
        order = np.argsort(numbers, kind="stable")
        self._numbers, self._places = numbers[order], places[order]

    def __getitem__(self, numbers: Integers) -> Integers:
        return self._places[np.searchsorted(self._numbers, numbers)]


class _Links:
    """Gathers plain links as blocks of arrays, and those that are told apart as rows."""

    def __init__(self) -> None:
        self._sources: list[Integers] = []
        self._codes: list[Integers] = []
        self._often: list[NDArray[np.float64]] = []
        self._apart: list[tuple[int, list[Any]]] = []

    def add(self, sources: Integers, links: Sequence[list[Any]]) -> None:
        """The links from a page of nodes, each node's as one flat list."""
        codes: list[int] = []
        often: list[float] = []
        counts: list[int] = []
        for source, values in zip(sources.tolist(), links, strict=True):
            before, left = len(codes), iter(values)
            for code, stated in zip(left, left, strict=True):
                if code >= 0:
                    codes.append(code)
                    often.append(stated)
                else:
                    apart = [-1 - code, stated, *islice(left, len(cypher.DISTINCTIONS))]
                    self._apart.append((source, apart))
            counts.append(len(codes) - before)
        self._sources.append(np.repeat(sources, counts))
        self._codes.append(np.array(codes, dtype=np.int64))
        self._often.append(np.array(often, dtype=np.float64))

    def sorted(
        self, places: _Places, position: dict[str, int]
    ) -> tuple[Integers, Integers, Integers, Integers, NDArray[np.float64]]:
        """Source, kind, target, theme and how often of each link, in the order of a network."""
        apart = [link for _, link in self._apart]
        sources = np.array([source for source, _ in self._apart], dtype=np.int64)
        source = places[np.concatenate([*self._sources, sources])]
        codes = np.array([link[0] for link in apart], dtype=np.int64)
        number, kind = np.divmod(np.concatenate([*self._codes, codes]), cypher.LINK_CODES_ROOM)
        target = places[number]
        stated = np.array([link[1] for link in apart], dtype=np.float64)
        often = np.concatenate([*self._often, stated])
        often[often < 0] = np.nan
        plain = np.zeros(len(kind) - len(apart), dtype=np.int64)
        keys = [_key(link) for link in apart]
        rank = np.append(plain, _ranks(keys))
        themes = [position.get(link[_THEME], -1) for link in apart]
        theme = np.append(plain - 1, np.array(themes, dtype=np.int64))
        order = np.lexsort((rank, target, source, kind))
        return source[order], kind[order], target[order], theme[order], often[order]


def _key(link: list[Any]) -> tuple[str, ...]:
    """What tells a link apart from others between the same ends, in the order of its kind."""
    kind = _KINDS[link[0] % cypher.LINK_CODES_ROOM]
    return tuple(link[_COLUMN[name]] or "" for name in cypher.distinctions(kind))


def _ranks(keys: list[tuple[str, ...]]) -> Integers:
    rank = {key: number for number, key in enumerate(sorted(set(keys)), start=1)}
    return np.array([rank[key] for key in keys], dtype=np.int64)


def _id_of(node: list[Any]) -> str:
    return str(node[0])


def _joined(blocks: list[Any], kind: Any) -> Any:
    return np.concatenate(blocks) if blocks else np.empty(0, dtype=kind)


_CODES = {cypher.relationship_type(kind): LINK_CODES[kind] for kind in LINK_KINDS}
_KINDS = {LINK_CODES[kind]: kind for kind in LINK_KINDS}
_COLUMN = {name: place for place, name in enumerate(cypher.DISTINCTIONS, start=2)}
_THEME = _COLUMN["theme"]
_REFERRED = {
    field.fact.ref
    for cls in (*NODE_KINDS.values(), *LINK_KINDS.values())
    for field in declared_fields(cls)
}
