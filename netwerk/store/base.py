"""What every store does: keep one network, number its revisions, change it whole or not at all."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from netwerk.changes import Changes, diff
from netwerk.errors import StoreConflict, StoreIncomplete
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import Text, enumerated

if TYPE_CHECKING:
    from netwerk.ties import NetworkArrays

CONFLICT = Text(
    nl="iemand anders heeft intussen iets bewaard. Uw wijziging is niet bewaard. Laad het netwerk "
    "opnieuw, breng uw wijziging nog eens aan en bewaar het dan.",
    en="somebody else saved something in the meantime. Your change was not saved. Load the network "
    "anew, make your change again and then save it.",
)
_NOT_LOADED = Text(
    nl="het netwerk van voor de wijziging komt niet uit deze opslag. Laad het eerst daaruit.",
    en="the network before the change does not come from this store. Load it from there first.",
)
_OTHERWISE_NARROWED = Text(
    nl="het netwerk van voor de wijziging en dat erna zijn anders ingeperkt, zodat niet te zien is "
    "wat weg moet. Laad ze met hetzelfde gebied, thema, soorten en moment.",
    en="the network before the change and the one after are narrowed differently, so that it does "
    "not show what should go. Load them with the same area, theme, kinds and moment.",
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A network in a store: its name, size and revision; incomplete while it is first filled."""

    name: str
    nodes: int
    links: int
    revision: int
    state: Literal["complete", "incomplete"] = "complete"


def names_of(networks: Iterable[Stored]) -> Text:
    """The names of the first networks, as a sentence has them."""
    names = [stored.name for stored in networks]
    return Text(
        nl=enumerated(names, "nl", most=10) or "nog geen",
        en=enumerated(names, "en", most=10) or "none yet",
    )


class NetworkStore(ABC):
    """A place that keeps one network; every save that changes something makes a new revision.

    Closes itself at the end of a `with` block.
    """

    def load(
        self,
        *,
        area: str | None = None,
        theme: str | None = None,
        kinds: Collection[str] | None = None,
        at: Moment | str | None = None,
    ) -> Network:
        """What the store holds, narrowed as by `Network.within`; nothing yet is the empty network.

        The network's `revision` and `selection` say which revision it is and how it was narrowed.

        Raises
        ------
        StoreUnavailable
            When the store cannot be read.
        InputError
            When what it holds is no valid network, as after a change by hand; InputErrors with all
            faults when it can be read as far as that.
        NetworkError
            When the area, theme, kind or moment is unknown.
        """
        kinds = None if kinds is None else tuple(sorted(set(kinds)))
        asked = {"area": area, "theme": theme, "kinds": kinds, "at": at}
        selection = {name: value for name, value in asked.items() if value is not None}
        network, revision = self._read(selection)
        network.revision = revision
        network.selection = MappingProxyType(selection)
        return network

    @abstractmethod
    def apply(self, changes: Changes, expected_revision: int) -> int:
        """Make all changes, or none, and return the new revision; no changes, no new revision.

        Raises
        ------
        StoreConflict
            When the store is no longer at `expected_revision`.
        StoreUnavailable
            When the store cannot be written.
        InputErrors
            When a change does not fit or the result is no valid network.
        """

    @abstractmethod
    def _read(self, selection: Mapping[str, Any]) -> tuple[Network, int]:
        """What `load` gives, and its revision."""

    @abstractmethod
    def revision(self) -> int:
        """The number of what is stored now; 0 when there is nothing."""

    @abstractmethod
    def networks(self) -> tuple[Stored, ...]:
        """What is kept in this place, by name; a place for one network holds one or none."""

    @abstractmethod
    def drop(self) -> None:
        """Forget the network."""

    @abstractmethod
    def close(self) -> None:
        """Let go of what the store holds on to."""

    def load_arrays(
        self,
        *,
        area: str | None = None,
        theme: str | None = None,
        kinds: Collection[str] | None = None,
        at: Moment | str | None = None,
    ) -> "NetworkArrays":
        """The arrays of what `load` gives."""
        from netwerk.ties import arrays_of

        return arrays_of(self.load(area=area, theme=theme, kinds=kinds, at=at))

    def save(self, after: Network, before: Network | None = None) -> int:
        """Store what differs between `before`, which was loaded from here, and `after`.

        Both may have been narrowed alike: what was left out stays as it is. Without `before`,
        nodes and links are added and updated and none is removed. With it, `after` gets the new
        revision and can be the next `before`.

        Raises
        ------
        StoreConflict
            When somebody else saved since `before` was loaded, `before` was not loaded from a
            store, or `after` was loaded narrowed otherwise.
        StoreUnavailable, InputErrors
            As for `apply`.
        """
        if before is None:
            return self.apply(*self.additions(after))
        if dict(after.selection) != dict(before.selection):
            raise StoreConflict(_OTHERWISE_NARROWED)
        after.revision = self.apply(diff(before, after), _revision_of(before))
        after.selection = before.selection
        return after.revision

    def additions(self, after: Network) -> tuple[Changes, int]:
        """What saving `after` without `before` adds and updates, and on which revision."""
        try:
            stored = self.load()
        except StoreIncomplete:  # a first load that was cut off starts over
            return diff(Network(), after), 0
        changes = diff(stored, after)
        kept = replace(changes, removed=()) if changes.removed else changes
        return kept, _revision_of(stored)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _revision_of(network: Network) -> int:
    if network.revision is None:
        raise StoreConflict(_NOT_LOADED)
    return network.revision
