"""What partners and areas offer and seek, and how well an offer answers a need."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netwerk.model.identifiers import kind_of
from netwerk.model.links import About, ActiveIn, ContributesTo, PartOf, Prioritises, Wants, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Initiative
from netwerk.model.presence import joined

_SAME, _SAME_GOAL, _SAME_THEME = 1.0, 0.7, 0.5
_UNPLACED, _ELSEWHERE = 0.8, 0.5
_DECIMALS = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """One offer or need: whose it is, on which theme, goal or initiative, and how many hours.

    `stated` is how: a wish of its own (`wants`), a choice (`prioritises`) or an initiative.
    """

    owner: str
    subject: str
    hours: float | None = None
    stated: str = "wants"


@dataclass(frozen=True, slots=True)
class Match:
    """An offer and the need that it answers; `subject` is what both are about."""

    offer: Wish
    need: Wish
    subject: str
    score: float
    reasons: tuple[str, ...]


class Wishes:
    """All that is offered and sought in one network."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._serves = _serves(network)
        self._places = _places(network)
        self._near: dict[tuple[str, ...], bool] = {}
        self._wijken = {
            a.id for a in network.nodes_of(Area) if a.level in ("wijk", "neighbourhood")
        }
        self._inside = {(partner, gathering) for partner, gathering in joined(network)}
        wants = [
            (w.sense, Wish(w.source, w.target, w.hours)) for w in network.links_of(Wants) if w.sense
        ]
        self.offers = [wish for sense, wish in wants if sense == "offers"]
        self.needs = [wish for sense, wish in wants if sense == "seeks"]
        chosen = [
            Wish(link.source, link.target, stated="prioritises")
            for link in network.links_of(Prioritises)
            if kind_of(link.source) == "area" and kind_of(link.target) in ("theme", "goal")
        ]
        known = {(need.owner, need.subject) for need in self.needs}
        self.choices = [wish for wish in chosen if (wish.owner, wish.subject) not in known]
        self.initiatives = [
            Wish(node.id, node.id, stated="initiative")
            for node in network.nodes_of(Initiative)
            if node.status != "stopped"
        ]

    def serving(self, theme: str | None) -> set[str]:
        """The theme and what serves it; without one all themes, goals and initiatives."""
        return {node_id for node_id, served in self._serves.items() if theme in (None, *served)}

    def matches(self) -> Iterator[Match]:
        """Every offer with every need that it answers.

        Partners offer and seek, areas seek and choose; an initiative answers needs, and needs what
        partners offer.
        """
        for offers, needs in (
            (self.offers, [*self.needs, *self.choices]),
            (self.offers, self.initiatives),
            (self.initiatives, [*self.needs, *self.choices]),
        ):
            by_subject: dict[str, list[Wish]] = defaultdict(list)
            for need in needs:
                for subject in self._serves[need.subject]:
                    by_subject[subject].append(need)
            for offer in offers:
                for subject in sorted(self._serves[offer.subject]):
                    for need in by_subject[subject]:
                        yield from self._match(offer, need, subject)

    def _match(self, offer: Wish, need: Wish, subject: str) -> Iterator[Match]:
        relation, why = _relation(offer, need, subject)
        if relation == 0 or offer.owner == need.owner or self._knows(offer, need):
            return
        near = self._nearness(offer, need)
        if near == 0:
            return
        hours = _enough(offer.hours, need.hours)
        stated = {
            why: True,
            "near": near == 1,
            "hours": hours == 1,
            "priority": need.stated == "prioritises",
        }
        score = relation * near * (1 if hours is None else (1 + hours) / 2)
        reasons = tuple(reason for reason, holds in stated.items() if holds)
        yield Match(offer, need, subject, round(score, _DECIMALS), reasons)

    def _knows(self, offer: Wish, need: Wish) -> bool:
        """Whether one is the initiative and the other in it, or named for it already."""
        pair = {(offer.owner, need.owner), (need.owner, offer.owner)}
        return not pair.isdisjoint(self._inside) or "initiative" == need.stated == offer.stated

    def _nearness(self, offer: Wish, need: Wish) -> float:
        """1 in one wijk or an area and its part; less where unknown or elsewhere.

        0 for an initiative of elsewhere, and for one that an area has already.
        """
        one, other = self._places[offer.owner], self._places[need.owner]
        if not (one and other):
            return _UNPLACED
        if offer.stated == "initiative" and kind_of(need.owner) == "area":
            # What goes on in the wijk itself is no news to it.
            if any(need.owner in around for around in one.values()):
                return 0.0
            return 1.0 if set(one) & other[need.owner] else 0.0
        # A theme has far more pairs than there are pairs of places where the two may be.
        between = *one, "", *other
        if between not in self._near:
            self._near[between] = self._together(one, other)
        if self._near[between]:
            return 1.0
        return 0.0 if "initiative" in (offer.stated, need.stated) else _ELSEWHERE

    def _together(self, one: Mapping[str, set[str]], other: Mapping[str, set[str]]) -> bool:
        """Whether they are in one wijk, or one is in a part of where the other is."""
        if any(a in around or b in one[a] for a in one for b, around in other.items()):
            return True
        wider, their_wider = (set().union(*places.values()) for places in (one, other))
        return not self._wijken.isdisjoint(wider & their_wider)


def _relation(offer: Wish, need: Wish, subject: str) -> tuple[float, str]:
    """How near what is offered is to what is sought, and why."""
    if offer.subject == need.subject == subject:
        return _SAME, "same"
    if subject in (offer.subject, need.subject):
        kind = kind_of(subject)
        if kind == "initiative":
            return _SAME, "same"
        return (_SAME_GOAL, "goal") if kind == "goal" else (_SAME_THEME, "theme")
    return 0.0, ""


def _enough(offered: float | None, sought: float | None) -> float | None:
    """The share of the hours sought that is offered, at most 1; None where either is unknown."""
    if offered is None or not sought:
        return None
    return min(1.0, offered / sought)


def _serves(network: Network) -> Mapping[str, set[str]]:
    """Each theme, goal and initiative with itself, its goals and its themes."""
    serves: dict[str, set[str]] = defaultdict(set)
    for node in network.nodes.values():
        if node.kind in ("theme", "goal", "initiative"):
            serves[node.id].add(node.id)
    for kind in (About, ContributesTo):
        for link in network.links_of(kind):
            if kind_of(link.target) in ("theme", "goal"):
                serves[link.source].add(link.target)
    return serves


def _places(network: Network) -> Mapping[str, Mapping[str, set[str]]]:
    """For each node the areas it is active in, each with itself and all that contains it.

    A person without an area of its own is where its employer is; an area is where it is.
    """
    around = _around(network)
    areas: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(ActiveIn):
        areas[link.source].add(link.target)
    employed = [(link.source, link.target) for link in network.links_of(WorksFor)]
    for person, employer in [pair for pair in employed if pair[0] not in areas]:
        areas[person] |= areas.get(employer, set())
    areas.update({area: {area} for area in around})
    places: dict[str, Mapping[str, set[str]]] = defaultdict(dict)
    for node_id, found in areas.items():
        places[node_id] = {area: around[area] for area in sorted(found)}
    return places


def _around(network: Network) -> Mapping[str, set[str]]:
    """Each area with itself and everything that contains it; a circle of parts ends the walk."""
    wholes: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(PartOf):
        wholes[link.source].add(link.target)
    around = {}
    for area in network.nodes_of(Area):
        found, waiting = {area.id}, [area.id]
        while waiting:
            new = wholes[waiting.pop()] - found
            found |= new
            waiting += new
        around[area.id] = found
    return around
