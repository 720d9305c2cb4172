"""From records to checked nodes and links: every fault of one input, gathered together."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from pydantic import ValidationError

from netwerk.errors import InputError, InputErrors, Place
from netwerk.text import Text, enumerated, same

from .canonical import holds_bsn
from .facts import refs_of
from .faults import UNKNOWN_KIND, did_you_mean, fault_of, shown
from .identifiers import kind_of
from .identity import identity, link_adapter
from .link import Link
from .links import LINK_KINDS
from .node import Node
from .nodes import NODE_KINDS

Record = Node | Link | Mapping[str, Any]
_Numbered = Iterable[tuple[int, Record]]
_MOST_SUGGESTIONS = 100
_MAPPINGS = (dict, Mapping)  # the first is told fast

_DOUBLE_NODE = Text(
    nl="{id} staat er twee keer. Geef een van de twee een andere naam of een eigen kenmerk.",
    en="{id} occurs twice. Give one of the two another name or an id of its own.",
)
_DOUBLE_LINK = Text(
    nl="deze regel staat er al: {source} {kind} {target}. Haal één van de twee weg, of geef ze "
    "een andere begindatum.",
    en="this row is there already: {source} {kind} {target}. Remove one, or give them another "
    "first day.",
)
_UNKNOWN_END = Text(
    nl="{id} bestaat niet. {suggestion}Voeg het toe of verbeter de naam.",
    en="{id} does not exist. {suggestion}Add it or mend the name.",
)
_WRONG_ENDS = Text(
    nl="'{kind}' kan niet tussen een {source} en een {target}. Het kan wel tussen: {allowed}.",
    en="'{kind}' is not possible between a {source} and a {target}. Possible is: {allowed}.",
)
_NO_KIND = Text(
    nl="de soort ontbreekt. Kies uit: {kinds}.", en="the kind is missing. Choose from: {kinds}."
)
_REVERSED = Text(
    nl="het einde ({until}) ligt vóór het begin ({since}). Verbeter een van de twee.",
    en="the end ({until}) lies before the begin ({since}). Swap them or mend one of the two.",
)
_BSN_IN_ID = Text(
    nl="in het kenmerk staat een getal dat een burgerservicenummer (BSN) kan zijn. Kies een ander.",
    en="the id holds a number that may be a citizen service number (BSN). Choose another.",
)


def build(
    records: Iterable[Record], *, base: Sequence[Record] = (), labels: bool = False
) -> tuple[dict[str, Node], tuple[Link, ...]]:
    """Check records and put them in canonical order.

    A record is a node, a link, or a mapping of field values with a `kind`. It takes the place of
    one in `base` with the same id or identity. `labels` says that names are labels of a plain
    graph, which may look like a citizen service number.

    Returns
    -------
    Nodes by id and links, both sorted.

    Raises
    ------
    InputErrors
        All faults, in the order of the records; each names its record and field.
    """
    numbered = chain(enumerate(base, start=-len(base)), enumerate(records))
    with collection_paused():
        return _Builder(labels).built(numbered)


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage collection: walking hundreds of thousands of new objects again and again would
    double the time, and none of them is garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Batch(NamedTuple):
    """Records of one kind with their numbers, in order; two lists take half the room of pairs."""

    numbers: list[int]
    records: list[Any]


class _Builder:
    """Collects faults while numbered records pass (below 0: the base); one use."""

    def __init__(self, labels: bool) -> None:
        self._context = {"labels": labels}
        self._faults: list[InputError] = []
        self._record_of: dict[str, int] = {}
        self._kind_of: dict[str, str] = {}
        self._faulty_nodes: set[str] = set()  # they are there: a reference to them is no fault

    def built(self, records: _Numbered) -> tuple[dict[str, Node], tuple[Link, ...]]:
        by_kind: dict[str, _Batch] = defaultdict(lambda: _Batch([], []))
        for number, record in records:
            kind = _kind_of_record(record)
            batch = by_kind[kind]
            batch.numbers.append(number)
            batch.records.append(record)
        for kind in by_kind.keys() - NODE_KINDS.keys() - LINK_KINDS.keys():
            self._refuse_kind(kind, by_kind[kind].numbers)
        nodes = self._nodes(by_kind)
        links = tuple(
            link for kind in sorted(LINK_KINDS) for link in self._links(kind, by_kind[kind], nodes)
        )
        if self._faults:
            raise InputErrors(sorted(self._faults, key=_order))
        return dict(sorted(nodes.items())), links

    def _refuse_kind(self, kind: str, numbers: Iterable[int]) -> None:
        words = _NO_KIND if kind == "None" else UNKNOWN_KIND
        text = words.fill(kind=shown(kind), kinds=", ".join([*NODE_KINDS, *LINK_KINDS]))
        for number in numbers:
            self._fault(text, number, "kind")

    def _nodes(self, by_kind: Mapping[str, _Batch]) -> dict[str, Node]:
        nodes: dict[str, Node] = {}
        for kind, cls in NODE_KINDS.items():
            for number, record in zip(*by_kind[kind], strict=True):
                node = self._node(cls, number, record)
                if node is None:
                    continue
                if self._record_of.get(node.id, -1) >= 0:
                    self._fault(_DOUBLE_NODE.fill(id=_named(node)), number, "name", node.id)
                nodes[node.id] = node
                self._record_of[node.id] = number
        for node in nodes.values():
            self._check_node(node, nodes)
        self._kind_of = {node_id: node.kind for node_id, node in nodes.items()}
        return nodes

    def _node(self, cls: type[Node], number: int, record: Record) -> Node | None:
        if isinstance(record, Node):
            return record
        values = {name: value for name, value in _values(record).items() if name != "kind"}
        try:
            return cls.model_validate(values, context=self._context)
        except ValidationError as error:
            self._collect(error, cls, number)
            self._faulty_nodes.add(str(values.get("id") or cls.made_id(values)))
        return None

    def _check_node(self, node: Node, nodes: Mapping[str, Node]) -> None:
        number = self._record_of[node.id]
        self._check_period(node, number)
        if number >= 0 and holds_bsn(node.id) and not self._context["labels"]:
            self._fault(_BSN_IN_ID, number, "id")
        self._check_known(node, refs_of(type(node)), number, nodes)

    def _links(self, kind: str, batch: _Batch, nodes: Mapping[str, Node]) -> list[Link]:
        numbers, links = self._checked_links(kind, batch)
        if LINK_KINDS[kind].symmetric:
            links = [_ends_sorted(link) for link in links]
        keys = [identity(link) for link in links]
        kept: list[int] = []
        for place in sorted(range(len(keys)), key=keys.__getitem__):
            if kept and keys[kept[-1]] == keys[place]:
                if numbers[kept[-1]] >= 0:
                    self._fault(_double(links[place], nodes), numbers[place], "source")
                kept[-1] = place
            else:
                kept.append(place)
        cls = LINK_KINDS[kind]
        ends, refs = cls.ends, refs_of(cls)
        kind_at = self._kind_of.get
        for place in kept:
            link = links[place]
            if (  # nearly every link is right: the fewest steps that tell
                (kind_at(link.source), kind_at(link.target)) not in ends
                or (link.since and link.until)
                or (refs and any(getattr(link, ref) is not None for ref in refs))
            ):
                self._check_link(link, numbers[place], nodes)
        return [links[place] for place in kept]

    def _checked_links(self, kind: str, batch: _Batch) -> tuple[list[int], list[Link]]:
        """Links of one kind, checked in one go; one by one only to find the faults."""
        adapter = link_adapter(kind)
        plain = [_without_kind(record) for record in batch.records]
        try:
            return batch.numbers, adapter.validate_python(plain, context=self._context)
        except ValidationError:
            pass
        found = _Batch([], [])
        for number, record in zip(batch.numbers, plain, strict=True):
            try:
                found.records.extend(adapter.validate_python([record], context=self._context))
                found.numbers.append(number)
            except ValidationError as error:
                self._collect(error, LINK_KINDS[kind], number)
        return found

    def _check_link(self, link: Link, number: int, nodes: Mapping[str, Node]) -> None:
        source, target = nodes.get(link.source), nodes.get(link.target)
        if source is None or target is None:
            self._check_known(link, ("source", "target"), number, nodes)
        elif (source.kind, target.kind) not in link.ends:
            self._fault(_wrong_ends(link), number, "target", link.target)
        self._check_known(link, refs_of(type(link)), number, nodes)
        self._check_period(link, number)

    def _check_known(
        self, item: Node | Link, names: Iterable[str], number: int, nodes: Mapping[str, Node]
    ) -> None:
        for name in names:
            end = getattr(item, name)
            if end is not None and end not in nodes and end not in self._faulty_nodes:
                self._fault(self._unknown(end, nodes), number, name, shown(end))

    def _check_period(self, item: Node | Link, number: int) -> None:
        if item.since and item.until and item.since.first_day > item.until.last_day:
            text = _REVERSED.fill(since=item.since, until=item.until)
            self._fault(text, number, "until", item.until)

    def _unknown(self, node_id: str, nodes: Mapping[str, Node]) -> Text:
        suggestion = same("")
        if len(self._faults) < _MOST_SUGGESTIONS:  # looking for a near name is slow
            near = [other for other in nodes if kind_of(other) == kind_of(node_id)]
            suggestion = did_you_mean(node_id, near)
        return _UNKNOWN_END.fill(id=shown(node_id), suggestion=suggestion)

    def _collect(self, error: ValidationError, cls: type, number: int) -> None:
        self._faults += [fault_of(f, cls, number) for f in error.errors(include_url=False)]

    def _fault(self, text: Text, number: int, field: str, value: str | None = None) -> None:
        self._faults.append(
            InputError(text, place=Place(record=max(number, 0), field=field), value=value)
        )


def _kind_of_record(record: object) -> str:
    if isinstance(record, _MAPPINGS):
        return str(record.get("kind"))
    return str(getattr(record, "kind", None))


def _values(record: Record) -> Mapping[str, Any]:
    assert isinstance(record, Mapping)
    return record


def _without_kind(record: Record) -> Record:
    if isinstance(record, _MAPPINGS):
        values = dict(record)
        values.pop("kind", None)
        return values
    return record


def _order(fault: InputError) -> tuple[int, str]:
    return (fault.place.record or 0, fault.place.field or "")


def _ends_sorted(link: Link) -> Link:
    if link.source <= link.target:
        return link
    return replace(link, source=link.target, target=link.source)


def _named(node: Node) -> Text:
    return same(shown(node.label))


def _double(link: Link, nodes: Mapping[str, Node]) -> Text:
    ends = [nodes[end].label if end in nodes else end for end in (link.source, link.target)]
    return _DOUBLE_LINK.fill(source=shown(ends[0]), kind=link.text, target=shown(ends[1]))


def _wrong_ends(link: Link) -> Text:
    def words(kind: str) -> Text:
        return NODE_KINDS[kind].text

    pairs = [(words(source), words(target)) for source, target in sorted(link.ends)]
    allowed = Text(
        nl=enumerated((f"{a.nl} – {b.nl}" for a, b in pairs), "nl", most=6),
        en=enumerated((f"{a.en} – {b.en}" for a, b in pairs), "en", most=6),
    )
    source, target = words(kind_of(link.source)), words(kind_of(link.target))
    return _WRONG_ENDS.fill(source=source, kind=link.text, target=target, allowed=allowed)
