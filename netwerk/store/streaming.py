"""Arrays out of the database, without an object for each node and link.

Links come as long lists of the database's own node numbers; here they become positions among the
sorted ids, in the order that a network has.
"""

from collections.abc import Mapping, Sequence
from itertools import repeat
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
_Key = tuple[str, ...]


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
        with collection_paused():
            for page in asked.pages(cypher.arrays_page(kind, at=asked.at), PAGE):
                stream.add(kind, *page)
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

    def add(
        self, kind: str, ids: list[str], numbers: list[int], domains: list[Any], *rest: list[Any]
    ) -> None:
        """One page of nodes of a kind: their frequencies, references, and blocks of links."""
        frequencies, *refs, blocks = rest
        self.ids += ids
        self._numbers.append(np.array(numbers, dtype=np.int64))
        self._kinds.append((NODE_CODES[kind], len(ids)))
        codes = [_DOMAIN_CODES.get(domain, -1) for domain in domains]
        self._domains.append(np.array(codes, dtype=np.int32))
        self._frequencies.append(np.array(frequencies, dtype=np.float64))
        self._refs += [
            (source, ref)
            for source, *of_source in zip(ids, *refs, strict=True)
            for ref in of_source
            if ref is not None
        ]
        for block in blocks:
            self._links.add(*block)

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
        """The positions; −1 for a node that was not read."""
        if not len(self._numbers):
            return np.full(len(numbers), -1)
        found = np.searchsorted(self._numbers, numbers).clip(max=len(self._numbers) - 1)
        return np.where(self._numbers[found] == numbers, self._places[found], -1)


class _Links:
    """Gathers blocks of links as arrays, and what tells parallel links apart as text."""

    def __init__(self) -> None:
        self._kinds: list[tuple[int, int]] = []
        self._sources: list[Integers] = []
        self._targets: list[Integers] = []
        self._often: list[NDArray[np.float64]] = []
        self._keys: list[list[_Key]] = []
        self._themes: list[Sequence[str | None]] = []

    def add(
        self,
        type_: str,
        sources: list[int],
        targets: list[int],
        often: list[float],
        *columns: list[Any],
    ) -> None:
        """A block, with how often and `cypher.DISTINCTIONS` as columns."""
        kind, count = type_.lower(), len(sources)
        filled = dict(zip(cypher.DISTINCTIONS, columns, strict=True))
        self._kinds.append((LINK_CODES[kind], count))
        self._sources.append(np.array(sources, dtype=np.int64))
        self._targets.append(np.array(targets, dtype=np.int64))
        self._often.append(np.array(often, dtype=np.float64))
        told = [filled[name] or repeat("", count) for name in cypher.distinctions(kind)]
        self._keys.append([*zip(*told, strict=True)] if any(columns) else [])
        self._themes.append(filled["theme"])

    def sorted(
        self, places: _Places, position: dict[str, int]
    ) -> tuple[Integers, Integers, Integers, Integers, NDArray[np.float64]]:
        """Source, kind, target, theme and how often of each link, in the order of a network."""
        source = places[_joined(self._sources, np.int64)]
        target = places[_joined(self._targets, np.int64)]
        kind = np.repeat(*np.array(self._kinds or [(0, 0)]).T)
        often = _joined(self._often, np.float64)
        often[often < 0] = np.nan
        rank = self._column(self._keys, 0, _ranks(self._keys))
        theme = self._column(self._themes, -1, position)
        order = np.lexsort((rank, target, source, kind))
        order = order[target[order] >= 0]
        return source[order], kind[order], target[order], theme[order], often[order]

    def _column(
        self, blocks: Sequence[Sequence[Any]], absent: int, code: Mapping[Any, int]
    ) -> Integers:
        """A code for each link; `absent` where a block has none or one that is unknown."""
        columns = [
            np.array([code.get(value, absent) for value in block], dtype=np.int64)
            if block
            else np.full(count, absent)
            for (_, count), block in zip(self._kinds, blocks, strict=True)
        ]
        coded: Integers = _joined(columns, np.int64)
        return coded


def _ranks(blocks: Sequence[Sequence[_Key]]) -> dict[_Key, int]:
    """The places of what tells links apart, from 1 on: nothing comes first."""
    keys = {key for block in blocks for key in block}
    return {key: number for number, key in enumerate(sorted(keys), start=1)}


def _joined(blocks: list[Any], kind: Any) -> Any:
    return np.concatenate(blocks) if blocks else np.empty(0, dtype=kind)


_REFERRED = {
    field.fact.ref
    for cls in (*NODE_KINDS.values(), *LINK_KINDS.values())
    for field in declared_fields(cls)
}
