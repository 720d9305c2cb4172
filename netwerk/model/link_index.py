"""The links of a network by their ends: looked up instead of searched for."""

from collections import defaultdict
from typing import Any, TypeVar

from .link import Link
from .network import Network

L = TypeVar("L", bound=Link)


class LinkIndex:
    """The links of a network, ready to be asked for by kind and end."""

    def __init__(self, network: Network) -> None:
        self._out_of: dict[tuple[str, str], list[Any]] = defaultdict(list)
        self._into: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for link in network.links:
            self._out_of[link.kind, link.source].append(link)
            self._into[link.kind, link.target].append(link)

    def out_of(self, source: str, *kinds: type[L]) -> list[L]:
        """The links of these kinds from a node, in canonical order per kind."""
        return [link for kind in kinds for link in self._out_of.get((kind.kind, source), ())]

    def into(self, target: str, *kinds: type[L]) -> list[L]:
        """The links of these kinds to a node, in canonical order per kind."""
        return [link for kind in kinds for link in self._into.get((kind.kind, target), ())]
