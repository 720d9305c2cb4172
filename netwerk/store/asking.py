"""One network within one transaction: statements are asked, lists come back."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import neo4j

from netwerk.model import NODE_KINDS
from netwerk.model.identifiers import kind_of
from netwerk.model.moment import Moment

AT_ONCE = 10_000


class Asked:
    """Asks about one network, as it is at a moment (None: as it ever was)."""

    def __init__(
        self, transaction: neo4j.ManagedTransaction, network: str, at: Moment | None = None
    ) -> None:
        self._transaction = transaction
        self.network = network
        self._parameters: dict[str, Any] = {"network": network}
        self.at = at is not None
        if at is not None:
            self._parameters |= {"first": at.first_day, "last": at.last_day}

    def rows(self, statement: str, **parameters: Any) -> list[list[Any]]:
        """The records of the answer, each as a list."""
        return [*self._transaction.run(statement, self._parameters | parameters).values()]

    def pages(self, statement: str, size: int) -> Iterator[list[Any]]:
        """The pages of a statement: lists by column, the first of which are the ids.

        The next page is asked for before this one is looked at: the server works on while we do.
        """

        def asked(behind: str) -> neo4j.Result:
            given = self._parameters | {"after": behind, "size": size}
            return self._transaction.run(statement, given)

        coming: neo4j.Result | None = asked("")
        while coming is not None:
            (page,) = coming.values()
            ids = page[0]
            coming = asked(ids[-1]) if len(ids) == size else None
            if ids:
                yield page

    def value(self, statement: str, **parameters: Any) -> Any:
        """The one value of the one record."""
        ((value,),) = self.rows(statement, **parameters)
        return value

    def ids(self, statement: str, ids: Iterable[str], **parameters: Any) -> set[str]:
        """The ids that a statement finds for these, a batch at a time."""
        found: set[str] = set()
        for batch in batches(sorted(ids)):
            found.update(self.value(statement, ids=batch, **parameters))
        return found


def batches(rows: Iterable[Any], size: int = AT_ONCE) -> Iterator[list[Any]]:
    """Lists of at most `size` rows."""
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def by_kind(ids: Collection[str]) -> Mapping[str, list[str]]:
    """Sorted ids by the kind they speak of, known kinds only."""
    found: dict[str, list[str]] = defaultdict(list)
    for node_id in sorted(ids):
        if (kind := kind_of(node_id)) in NODE_KINDS:
            found[kind].append(node_id)
    return found
