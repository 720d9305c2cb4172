"""What a network says of one wijk: its partners per theme, who stands for whom, what is there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from netwerk.model.belonging import IndexedIncidence, Mask, in_area, indexed, reached, within_theme
from netwerk.model.identifiers import kind_of
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Holds,
    Knows,
    Leads,
    MemberOf,
    Prioritises,
    TakesPartIn,
    WorksFor,
    WorksWith,
)
from netwerk.model.moment import Moment, is_recent
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.nodes import PARTNERS, Area, Headcount, Person

LEVELS = ("wijk", "neighbourhood", None)
N = TypeVar("N", bound=Node)
L = TypeVar("L", bound=Link)
Others: TypeAlias = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Facts:
    """A network and what its links say, looked up once for every wijk."""

    network: Network
    today: date
    _attends: dict[int, Others] = field(default_factory=dict)
    _meetings: dict[int, Others] = field(default_factory=dict)
    _nodes: dict[type[Node], Sequence[Any]] = field(default_factory=dict)
    _nowhere: dict[type[Node], frozenset[str]] = field(default_factory=dict)
    _links: dict[type[Link], Sequence[Any]] = field(default_factory=dict)

    # Every wijk and theme asks again: a walk through the whole network each time would be slow.
    def nodes_of(self, kind: type[N]) -> Sequence[N]:
        """The nodes of one class, by id."""
        if kind not in self._nodes:
            self._nodes[kind] = tuple(self.network.nodes_of(kind))
        return self._nodes[kind]

    def links_of(self, kind: type[L]) -> Sequence[L]:
        """The links of one class, in order."""
        if kind not in self._links:
            self._links[kind] = tuple(self.network.links_of(kind))
        return self._links[kind]

    def nowhere(self, kind: type[N]) -> frozenset[str]:
        """The nodes of one class that are active nowhere in particular."""
        if kind not in self._nowhere:
            ids = (node.id for node in self.nodes_of(kind))
            self._nowhere[kind] = frozenset(i for i in ids if i not in self.areas)
        return self._nowhere[kind]

    @cached_property
    def net(self) -> IndexedIncidence:
        """The network as arrays."""
        return indexed(self.network.incidence())

    @cached_property
    def are_partners(self) -> Mask:
        """Which nodes in the arrays are partners."""
        return self.net.are(*PARTNERS)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids in the order of the arrays."""
        return tuple(self.network.nodes)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The position of each id in the arrays."""
        return {node_id: position for position, node_id in enumerate(self.ids)}

    @cached_property
    def employers(self) -> Mapping[str, tuple[str, ...]]:
        """Whom each person works for."""
        return _grouped((link.source, link.target) for link in self.links_of(WorksFor))

    @cached_property
    def employed(self) -> Mapping[str, tuple[str, ...]]:
        """Who work for each organisation."""
        return _grouped((link.target, link.source) for link in self.links_of(WorksFor))

    @cached_property
    def holders(self) -> Mapping[str, tuple[str, ...]]:
        """Who holds each role."""
        return _grouped((link.target, link.source) for link in self.links_of(Holds))

    @cached_property
    def leads(self) -> Mapping[str, tuple[str, ...]]:
        """Who leads each item."""
        return _grouped((link.target, link.source) for link in self.links_of(Leads))

    @cached_property
    def areas(self) -> Mapping[str, tuple[str, ...]]:
        """Where each node says to be active."""
        return _grouped((link.source, link.target) for link in self.links_of(ActiveIn))

    @cached_property
    def serving(self) -> Mapping[str, tuple[str, ...]]:
        """What contributes to each goal."""
        return _grouped((link.target, link.source) for link in self.links_of(ContributesTo))

    @cached_property
    def priorities(self) -> Mapping[str, Sequence[Prioritises]]:
        """What each node gives priority to."""
        found: dict[str, list[Prioritises]] = defaultdict(list)
        for link in self.links_of(Prioritises):
            found[link.source].append(link)
        return found

    @cached_property
    def headcounts(self) -> Mapping[str, Sequence[Headcount]]:
        """The headcounts of each area."""
        found: dict[str, list[Headcount]] = defaultdict(list)
        for count in self.nodes_of(Headcount):
            found[count.area].append(count)
        return found

    @cached_property
    def active(self) -> Mapping[str, tuple[str, ...]]:
        """What says to be active in each area."""
        return _grouped((link.target, link.source) for link in self.links_of(ActiveIn))

    @cached_property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """Who take part in, lead, hold or are member of each node."""
        kinds = (TakesPartIn, Leads, Holds, MemberOf)
        return _grouped((x.target, x.source) for kind in kinds for x in self.links_of(kind))

    @cached_property
    def cooperation(self) -> Mapping[tuple[str, str], Sequence[WorksWith]]:
        """Who works with whom on a theme, by that theme and the source of the link."""
        found: dict[tuple[str, str], list[WorksWith]] = defaultdict(list)
        for link in self.links_of(WorksWith):
            if link.theme is not None:
                found[link.theme, link.source].append(link)
        return found

    @cached_property
    def themes(self) -> Mapping[str, tuple[str, ...]]:
        """What each node says to be about."""
        return _grouped((link.source, link.target) for link in self.links_of(About))

    def stands_for(self, partner: str) -> tuple[str, ...]:
        """The partner and, of a person, its employers."""
        return partner, *self.employers.get(partner, ())

    @cached_property
    def in_contact(self) -> Others:
        """Who knows or works with whom, also as or through the people of an organisation."""
        links = (*self.links_of(Knows), *self.links_of(WorksWith))
        return self._lifted((link.source, link.target) for link in links)

    @cached_property
    def know_the_work(self) -> Others:
        """Of whom it was stated that one knows the work of the other."""
        return self._lifted(
            (link.source, link.target) for link in self.links_of(Knows) if link.knows_work
        )

    @cached_property
    def asked_about_work(self) -> frozenset[str]:
        """Of whom it was stated, yes or no, whether they know another's work."""
        return frozenset(
            partner
            for link in self.links_of(Knows)
            if link.knows_work is not None
            for end in (link.source, link.target)
            for partner in self.stands_for(end)
        )

    def attends(self, months: int) -> Others:
        """The persons and organisations in each overleg: its chair and, of a role, its holders.

        Who was last present longer ago than these months does not take part any more.
        """
        if months not in self._attends:
            self._attends[months] = self._attending(months)
        return self._attends[months]

    def _attending(self, months: int) -> Others:
        found: dict[str, set[str]] = defaultdict(set)
        for link in (*self.links_of(TakesPartIn), *self.links_of(Leads)):
            last = link.last_present if isinstance(link, TakesPartIn) else None
            if kind_of(link.target) == "overleg" and (last is None or self.is_recent(last, months)):
                found[link.target].update(self.holders.get(link.source, (link.source,)))
        return {
            overleg: frozenset(m for m in members if kind_of(m) in PARTNERS)
            for overleg, members in found.items()
        }

    def meetings(self, months: int) -> Others:
        """The overleggen of each partner and of each for whom a participant stands."""
        if months not in self._meetings:
            found: dict[str, set[str]] = defaultdict(set)
            for overleg, members in self.attends(months).items():
                for member in members:
                    for partner in self.stands_for(member):
                        found[partner].add(overleg)
            self._meetings[months] = {p: frozenset(found[p]) for p in found}
        return self._meetings[months]

    def is_recent(self, moment: Moment | None, months: int) -> bool:
        """Whether a moment is known and lies no longer than so many months ago."""
        return is_recent(moment, self.today, months)

    def _lifted(self, pairs: Iterable[tuple[str, str]]) -> Others:
        found: dict[str, set[str]] = defaultdict(set)
        for a, b in pairs:
            for one in self.stands_for(a):
                for other in self.stands_for(b):
                    if one != other:
                        found[one].add(other)
                        found[other].add(one)
        return {partner: frozenset(others) for partner, others in found.items()}


@dataclass(frozen=True)
class Wijk:
    """One area: what is active in it or a part of it, and what belongs to it besides."""

    facts: Facts
    area: str

    @cached_property
    def inside(self) -> Mask:
        """What belongs to the area, by the one definition."""
        return in_area(self.facts.net, self.facts.place[self.area])

    @cached_property
    def parts(self) -> frozenset[str]:
        """The area and its parts."""
        return self._areas(downwards=True)

    def _areas(self, *, downwards: bool) -> frozenset[str]:
        place = self.facts.place[self.area]
        mask = reached(self.facts.net, place, downwards=downwards)
        return frozenset(self.facts.ids[i] for i in mask.nonzero()[0])

    @cached_property
    def active(self) -> tuple[str, ...]:
        """What says to be active in the area or a part of it, by id."""
        return tuple(sorted({i for area in self.parts for i in self.facts.active.get(area, ())}))

    def holds_here(self, node_id: str) -> bool:
        """Whether it is active here, in what contains the area, or nowhere in particular."""
        areas = self.facts.areas.get(node_id, ())
        return not areas or not self._around.isdisjoint(areas)

    def holding(self, kind: type[N]) -> list[N]:
        """The nodes of a kind that hold here, by id."""
        here = {i for area in self._around for i in self.facts.active.get(area, ())}
        nodes = (self.facts.network.nodes[i] for i in sorted(here | self.facts.nowhere(kind)))
        return [node for node in nodes if isinstance(node, kind)]

    @cached_property
    def _around(self) -> frozenset[str]:
        return self.parts | self._areas(downwards=False)

    @cached_property
    def partners(self) -> frozenset[str]:
        """The partners that belong to the area."""
        mask = self.facts.are_partners & self.inside
        return frozenset(self.facts.ids[i] for i in mask.nonzero()[0])

    @cached_property
    def people(self) -> frozenset[str]:
        """The persons active in the area or, without an area of their own, employed in it."""
        staff = {person for i in self.active for person in self.facts.employed.get(i, ())}
        return frozenset(person.id for person in self.of(Person)).union(
            person for person in staff if person not in self.facts.areas
        )

    def of(self, kind: type[N]) -> Sequence[N]:
        """The nodes of a kind that are active here, by id."""
        return self._active_of.get(kind, ())

    @cached_property
    def _active_of(self) -> Mapping[type[Node], Sequence[Any]]:
        found: dict[type[Node], list[Node]] = defaultdict(list)
        for node_id in self.active:
            node = self.facts.network.nodes[node_id]
            found[type(node)].append(node)
        return found


@dataclass(frozen=True)
class Scope:
    """One theme in one wijk."""

    wijk: Wijk
    theme: str

    @property
    def facts(self) -> Facts:
        """What the network says everywhere."""
        return self.wijk.facts

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The partners on the theme: an organisation once, its people stand for it.

        By their own statement or, where nobody stated it, by what they take part in.
        """
        return tuple(sorted({self._party(p) for p in self._stated or self._derived}))

    @cached_property
    def _distinct(self) -> frozenset[str]:
        return frozenset(self.parties)

    @property
    def is_derived(self) -> bool:
        """Whether nobody stated to work on the theme, while some take part in something on it."""
        return not self._stated and bool(self._derived)

    def on_theme(self, kind: type[N]) -> list[N]:
        """The nodes of a kind that are about the theme and active in the wijk."""
        return [n for n in self.wijk.of(kind) if self.theme in self.facts.themes.get(n.id, ())]

    def parties_in(self, members: Iterable[str]) -> frozenset[str]:
        """The partners on the theme for whom these partners stand."""
        stood_for = {party for member in members for party in self.facts.stands_for(member)}
        return frozenset(stood_for & self._distinct)

    @cached_property
    def _stated(self) -> tuple[str, ...]:
        on_theme = self.facts.themes
        return tuple(p for p in sorted(self.wijk.partners) if self.theme in on_theme.get(p, ()))

    @cached_property
    def _derived(self) -> tuple[str, ...]:
        net, place = self.facts.net, self.facts.place[self.theme]
        mask = within_theme(net, self.wijk.inside, place) & self.facts.are_partners
        return tuple(self.facts.ids[i] for i in mask.nonzero()[0])

    def _party(self, partner: str) -> str:
        """Whom a partner stands for: an employer, in the wijk if there is one there."""
        employers = self.facts.employers.get(partner, ())
        here = [employer for employer in employers if employer in self.wijk.partners]
        return next(iter(here or employers), partner)


def wijken(network: Network, within: str | None) -> list[str]:
    """The areas to look at: each wijk, or each wijk of the area asked for, or that area itself."""
    areas = {area.id: area for area in network.nodes_of(Area)}
    if within is not None:
        net, place = network.incidence(), {i: n for n, i in enumerate(network.nodes)}
        mask = reached(net, place[within], downwards=True)
        areas = {i: area for i, area in areas.items() if mask[place[i]]}
    found = [i for i, area in areas.items() if area.level == "wijk"]
    found = found or [i for i, area in areas.items() if area.level is None]
    return found or ([within] if within else [])


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The second of each pair by the first, each once and in order."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: tuple(sorted(values)) for key, values in found.items()}
