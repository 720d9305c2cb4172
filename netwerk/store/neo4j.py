"""Networks kept in Neo4j, several in one database; how they lie there stands in `cypher`.

Whoever saves locks the network's own node, so that two never interleave. Whoever loads asks for
that lock before and after, without holding it: when the revision is the same, what was read lay
still in between. Where others save all the time, it is held while reading.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import neo4j

from netwerk.changes import Changes, Item, apply, diff
from netwerk.errors import StoreConflict, StoreError, StoreIncomplete
from netwerk.model import NODE_KINDS
from netwerk.model.build import collection_paused
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import Text, same

from . import cypher
from .address import Address
from .asking import AT_ONCE, Asked
from .base import CONFLICT, NetworkStore, Stored, names_of
from .bolt import PATIENCE_SECONDS, Answer, Bolt
from .reading import Progress, moment_of, read_network
from .streaming import is_streamable, stream_arrays
from .touching import Part, touched
from .writing import Ahead, add, write_changes

if TYPE_CHECKING:
    from netwerk.ties import NetworkArrays

MOST_AT_ONCE = 20_000  # a first load of more nodes and links goes in several transactions
_TRIES = 2

_NO_NETWORK = Text(
    nl="{address} noemt geen netwerk. Zet de naam achter een #. Er zijn: {there}.",
    en="{address} names no network. Put its name behind a #. There are: {there}.",
)
_INCOMPLETE = Text(
    nl="het netwerk {network} is nog niet klaar: iemand bewaart het nu, of dat is afgebroken. "
    "Wacht even; helpt dat niet, bewaar het dan opnieuw.",
    en="the network {network} is not complete: somebody is saving it now, or that was cut off. "
    "Wait a moment; if that does not help, save it again.",
)
_TAKEN_OVER = Text(
    nl="iemand anders is het netwerk {network} opnieuw gaan bewaren. Uw poging is gestopt.",
    en="somebody else began to save the network {network} anew. Yours was stopped.",
)


@dataclass(frozen=True, slots=True)
class _State:
    """What the network's own node says."""

    revision: int = 0
    incarnation: str | None = None
    loading: str | None = None


class Neo4jStore(NetworkStore):
    """One network in a Neo4j database.

    Parameters
    ----------
    address
        Where it is; without the name of a network only `networks` answers.
    password
        None: no authentication.
    progress
        Told, during long work, how many nodes or changes of how many are done.
    """

    def __init__(
        self, address: Address, password: str | None = None, progress: Progress | None = None
    ) -> None:
        self._address = address
        self._progress = progress or _silent
        self._bolt = Bolt(address, password if password is not None else address.password)
        self._has_schema = False
        self._known: dict[int, str | None] = {}  # by revision that was loaded: its incarnation

    def __repr__(self) -> str:
        return f"<Neo4jStore: {self._address}>"

    def _read(self, selection: Mapping[str, Any]) -> tuple[Network, int]:
        def read(asked: Asked) -> Network:
            return read_network(asked, selection, self._progress)

        network, state = self._at_rest(read, moment_of(selection))
        if network is None:
            network = Network().within(**selection)
        return network, state.revision

    def load_arrays(
        self,
        *,
        area: str | None = None,
        theme: str | None = None,
        kinds: Collection[str] | None = None,
        at: Moment | str | None = None,
    ) -> "NetworkArrays":
        """The arrays of what `load` gives; of the whole network without an object per link."""

        def read(asked: Asked) -> "NetworkArrays | None":
            return stream_arrays(asked, self._progress) if is_streamable(asked) else None

        if area is None and theme is None and kinds is None:
            moment = moment_of({} if at is None else {"at": at})
            arrays, _ = self._at_rest(read, moment)
            if arrays is not None:
                return arrays
        return super().load_arrays(area=area, theme=theme, kinds=kinds, at=at)

    def apply(self, changes: Changes, expected_revision: int) -> int:
        """As every store, in one transaction; only a large first load takes several.

        A first load that was cut off, here or elsewhere, starts over.

        Raises
        ------
        StoreError
            Also when the changes are too much for the server's memory; the message names the
            setting to raise.
        """
        state = self._state()
        self._require(state, expected_revision)
        if not changes:
            return state.revision
        self._make_schema()
        if state.loading or (state.revision == 0 and len(changes.added) > MOST_AT_ONCE):
            return self._first_load(changes)
        return self._bolt.write(lambda tx: self._apply(tx, changes, expected_revision))

    def revision(self) -> int:
        """The number of what is stored now; 0 when there is nothing or only half of it."""
        return self._state().revision

    def networks(self) -> tuple[Stored, ...]:
        """The networks in this database, by name."""
        return self._bolt.read(self._networks)

    def drop(self) -> None:
        """Forget this network, and no other in the database."""
        if self._state() != _State():
            self._mark_loading()
            self._empty()
            self._write(cypher.DROP_NETWORK)

    def close(self) -> None:
        """End the connection with the server."""
        self._bolt.close()

    # -- reading ---------------------------------------------------------------------------

    def _at_rest(
        self, read: "Callable[[Asked], Answer | None]", at: Moment | None
    ) -> "tuple[Answer | None, _State]":
        """What `read` finds while nobody saves, None of a network that is not there; the state."""
        for _ in range(_TRIES):
            state = self._complete(self._state())
            if state.revision == 0:
                return None, state
            found = self._bolt.read(lambda tx: read(Asked(tx, self._name, at)))
            if self._state() == state:
                break
        else:  # others keep saving: then they wait for us
            found, state = self._bolt.write(lambda tx: self._held(Asked(tx, self._name, at), read))
        self._known[state.revision] = state.incarnation
        return found, state

    def _held(
        self, asked: Asked, read: "Callable[[Asked], Answer | None]"
    ) -> "tuple[Answer | None, _State]":
        """What `read` finds while the network is locked."""
        state = self._complete(_state_in(asked))
        return (read(asked) if state.revision else None), state

    def _complete(self, state: _State) -> _State:
        if state.loading:
            raise StoreIncomplete(_INCOMPLETE.fill(network=self._name))
        return state

    def _state(self) -> _State:
        """The state once nobody is saving; waits for who does, but not for ever."""
        return self._bolt.write(
            lambda tx: _state_in(Asked(tx, self._name)), seconds=PATIENCE_SECONDS
        )

    @property
    def _name(self) -> str:
        if self._address.network is None:
            address, there = same(str(self._address)), names_of(self.networks())
            raise StoreError(_NO_NETWORK.fill(address=address, there=there))
        return self._address.network

    def _networks(self, transaction: neo4j.ManagedTransaction) -> tuple[Stored, ...]:
        found = []
        for name, revision, loading in Asked(transaction, "").rows(cypher.NETWORKS):
            asked = Asked(transaction, name)
            nodes = sum(asked.value(cypher.count_nodes(kind)) for kind in NODE_KINDS)
            links = sum(asked.value(cypher.count_links(kind)) for kind in NODE_KINDS)
            state: Literal["complete", "incomplete"] = "incomplete" if loading else "complete"
            found.append(Stored(name, nodes, links, revision, state))
        return tuple(found)

    # -- writing ---------------------------------------------------------------------------

    def _apply(self, transaction: neo4j.ManagedTransaction, changes: Changes, expected: int) -> int:
        asked = Asked(transaction, self._name)
        state = _locked(asked)
        self._require(state, expected)
        part = touched(asked, changes) if state.revision else Part(Network(), {})
        found = diff(part.network, apply(part.network, changes))
        if not found:
            return state.revision
        write_changes(asked, found, part.places)
        asked.rows(cypher.SET_REVISION, revision=state.revision + 1)
        return state.revision + 1

    def _require(self, state: _State, expected: int) -> None:
        """Refuse when what is stored is not what the caller saw."""
        known = self._known.get(expected, state.incarnation)
        if state.revision != expected or known != state.incarnation:
            raise StoreConflict(CONFLICT)

    def _first_load(self, changes: Changes) -> int:
        """Fill an empty network in steps; half a network is never shown as a whole one."""
        whole = apply(Network(), changes)
        items: list[Item] = [*whole.nodes.values(), *whole.links]
        sign = self._mark_loading(only_empty=True)
        self._empty()
        done = 0

        def step(statement: str, rows: list[Any]) -> list[list[Any]]:
            nonlocal done
            answer = self._step(sign, lambda asked: asked.rows(statement, rows=rows))
            done += _size(rows)
            self._progress(done, len(items))
            return answer

        with collection_paused(), Ahead(step) as ahead:
            add(step, ahead.write, items, self._name, {})
        self._step(sign, lambda asked: asked.rows(cypher.SET_REVISION, revision=1))
        return 1

    def _mark_loading(self, *, only_empty: bool = False) -> str:
        """Mark the network as incomplete, by a sign that tells who is at it."""
        sign = uuid.uuid4().hex

        def mark(transaction: neo4j.ManagedTransaction) -> None:
            asked = Asked(transaction, self._name)
            if _locked(asked).revision and only_empty:
                raise StoreConflict(CONFLICT)
            asked.rows(cypher.MARK_LOADING, loading=sign)

        self._bolt.write(mark)
        return sign

    def _step(self, sign: str, work: "Callable[[Asked], Answer]") -> "Answer":
        """One transaction of a first load; stops when somebody else has begun anew."""

        def step(transaction: neo4j.ManagedTransaction) -> "Answer":
            asked = Asked(transaction, self._name)
            if _state_in(asked).loading != sign:
                raise StoreConflict(_TAKEN_OVER.fill(network=self._name))
            return work(asked)

        return self._bolt.write(step)

    def _empty(self) -> None:
        """Remove every node of the network, some at a time."""
        for kind in NODE_KINDS:
            while self._write(cypher.delete_some(kind), size=AT_ONCE):
                pass

    def _write(self, statement: str, **parameters: Any) -> Any:
        def write(transaction: neo4j.ManagedTransaction) -> Any:
            rows = Asked(transaction, self._name).rows(statement, **parameters)
            return rows[0][0] if rows else None

        return self._bolt.write(write)

    def _make_schema(self) -> None:
        """The constraints and indexes, once for each connection."""
        if not self._has_schema:
            for statement in cypher.schema():
                self._write(statement)
            self._has_schema = True


def _state_in(asked: Asked) -> _State:
    rows = asked.rows(cypher.STATE)
    return _State(*rows[0]) if rows else _State()


def _locked(asked: Asked) -> _State:
    """The state of the network, made when it is not there, and locked until the end."""
    asked.rows(cypher.CREATE_NETWORK, incarnation=uuid.uuid4().hex)
    return _state_in(asked)


def _size(batch: Iterable[Any]) -> int:
    """How many items a batch of rows adds: nodes one by one, links by their source."""
    return sum(len(row[1]) if isinstance(row, list) else 1 for row in batch)


def _silent(done: int, total: int) -> None:
    """Nobody is told."""
