"""What the queries of docs/neo4j.md should answer, said in Python, and networks to ask them on."""

import datetime as dt
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from typing import Any

import netwerk as nw
from examples.wijk.build import build
from netwerk.model import Link, Node
from netwerk.model.moment import Moment

Asked = dict[str, Any]
Rows = list[list[Any]]

WIJKDUO = "role:wijkduo-ggz-rietvoorde"
CAFE = "initiative:mantelzorgcafe-rietvoorde"
# What the made-up wijk lacks: each makes some query fail that forgets a case.
LACKING_NODES: list[Node] = [
    nw.Agreement(name="Beëindigde afspraak", since=Moment("2020"), status="ended"),
    nw.Agreement(name="Verlopen afspraak", since=Moment("2020"), until=Moment("2025")),
    nw.Agreement(name="Oud concept", since=Moment("2020"), status="prepared"),
    nw.Agreement(name="Afspraak zonder datum en status"),
    nw.Person(name="Iemand die weggaat", until=Moment("2026-11")),
]
LACKING_LINKS: list[Link] = [
    # The same twice, of which one has a date.
    nw.Holds("person:sanne-de-wit-gezondheidscentrum-zonnedauw", "role:wijkduo-jeugd-rietvoorde"),
    nw.Leads("person:corrie-van-dam-mantelzorgsteunpunt-waterdrecht", CAFE, since=Moment("2025")),
    nw.About(
        "person:marieke-van-den-bosch-huisartsenpraktijk-de-roerdomp",
        "theme:ouderen",
        since=Moment("2024"),
    ),
    # Two who meet in an overleg by one and the same role only.
    nw.Holds("person:rik-jansen-stichting-welzijn-rietvoorde", WIJKDUO),
    nw.TakesPartIn(WIJKDUO, "overleg:sociale-tafel-rietvoorde"),
    # A partner in two wijken, one in a wijk and its buurt, and one that is no partner.
    nw.ActiveIn("person:irma-dekker-kopersluis", "area:touwslagersbuurt"),
    nw.ActiveIn("person:tomasz-wisniewski-rietvoorde", "area:touwslagersbuurt"),
    nw.ActiveIn(CAFE, "area:kopersluis"),
]
ASKED_FOR = ("area", "theme")  # by name
BY_CHANCE = (
    (nw.Holds, "person", "role"),
    (nw.TakesPartIn, "role", "overleg"),
    (nw.Leads, "person", "overleg"),
    (nw.About, "person", "theme"),
    (nw.ActiveIn, "organisation", "area"),
    (nw.ActiveIn, "overleg", "area"),
)


def strewn(network: nw.Network, seed: int) -> nw.Network:
    """The network with links, begins and ends by chance, and names in another order than the ids.

    Areas and themes keep their names, for those are asked for.
    """
    chance = random.Random(seed)
    never: dict[str, Moment] = {}
    periods = [{"until": Moment("2025-02")}, {"since": Moment("2026-05")}, *[never] * 5]
    found: list[Node | Link] = []
    for item in _with_links_by_chance(network, chance):
        period = never if item.since or item.until else chance.choice(periods)
        if isinstance(item, Link):
            found.append(replace(item, **period))  # type: ignore[arg-type]
        else:
            name = item.name if item.kind in ASKED_FOR else item.name and item.name[::-1]
            found.append(item.changed(name=name, **period))
    return nw.Network.of(found)


def _with_links_by_chance(network: nw.Network, chance: random.Random) -> list[Node | Link]:
    ids: dict[str, list[str]] = defaultdict(list)
    for node_id in network.nodes:
        ids[node_id.partition(":")[0]].append(node_id)
    made = {
        (kind, chance.choice(ids[source]), chance.choice(ids[target]))
        for kind, source, target in BY_CHANCE
        for _ in range(20)
    }
    added = [kind(source, target) for kind, source, target in made]
    whole = network.with_(links=added)
    return [*whole.nodes.values(), *whole.links]


NETWORK = build().with_(LACKING_NODES, LACKING_LINKS)
NETWORKS = {"the made-up wijk": NETWORK, **{f"seed {n}": strewn(NETWORK, n) for n in range(2)}}
# Under the same ids, areas and themes: what a query takes from here by mistake shows in the answer.
ELSEWHERE = NETWORK.with_(
    node.changed(name=f"{node.name} elders")
    for node in NETWORK.nodes.values()
    if node.kind not in ASKED_FOR
)


# -- the answers, from the network itself --------------------------------------------------------


def at(whole: nw.Network, asked: Asked) -> nw.Network:
    return whole.within(at=asked["op"].isoformat())


def name(network: nw.Network, node_id: str) -> str:
    return network.nodes[node_id].name


def sources(network: nw.Network, kind: type[Link]) -> dict[str, set[str]]:
    """From where links of a kind come, per target."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(kind):
        found[link.target].add(link.source)
    return found


def themed(network: nw.Network, theme: str) -> set[str]:
    about = sources(network, nw.About)
    return {
        node_id
        for node in network.nodes_of(nw.Theme)
        if node.name == theme
        for node_id in about[node.id]
    }


def active_within(network: nw.Network, area: str) -> set[str]:
    """What is active in an area or a part of it."""
    parts = sources(network, nw.PartOf)
    inside = [node.id for node in network.nodes_of(nw.Area) if node.name == area]
    for area_id in inside:
        inside += parts[area_id]
    active = sources(network, nw.ActiveIn)
    return {node_id for area_id in inside for node_id in active[area_id]}


def partners_in(network: nw.Network) -> dict[str, set[str]]:
    """The partners in each overleg; a role stands for its holders."""
    holders = sources(network, nw.Holds)
    found: dict[str, set[str]] = defaultdict(set)
    for kind in (nw.TakesPartIn, nw.Leads):
        for link in network.links_of(kind):
            if link.target.startswith("overleg:"):
                is_role = link.source.startswith("role:")
                found[link.target] |= holders[link.source] if is_role else {link.source}
    return found


def what_there_is(whole: nw.Network, asked: Asked) -> Rows:
    counts = Counter(type(node).__name__ for node in whole.nodes.values())
    return [[label, count] for label, count in sorted(counts.items())]


def who_is_in_an_overleg(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    chosen = themed(network, asked["thema"]) & active_within(network, asked["gebied"])
    found = {
        (name(network, overleg), name(network, partner))
        for overleg, partners in partners_in(network).items()
        for partner in partners
        if overleg in chosen
    }
    return [list(row) for row in sorted(found)]


def open_seats(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    holders = sources(network, nw.Holds)
    seats = [(r.name, r.seats - len(holders[r.id]), r.seats) for r in network.nodes_of(nw.Role)]
    return [list(row) for row in sorted(seats) if row[1] > 0]


def overleggen_without_theme(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    about = {link.source for link in network.links_of(nw.About)}
    return sorted([o.name] for o in network.nodes_of(nw.Overleg) if o.id not in about)


def initiatives_and_leads(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    chosen = themed(network, asked["thema"]) & active_within(network, asked["gebied"])
    leads = sources(network, nw.Leads)
    return sorted(
        [initiative.name, sorted(name(network, lead) for lead in leads[initiative.id])]
        for initiative in network.nodes_of(nw.Initiative)
        if initiative.id in chosen
    )


def partners_in_several_wijken(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    wijken: dict[str, list[str]] = defaultdict(list)
    for area in sorted(a.name for a in network.nodes_of(nw.Area) if a.level == "wijk"):
        for node_id in active_within(network, area):
            if node_id.startswith(("person:", "organisation:")):
                wijken[node_id].append(area)
    return sorted([name(network, node_id), of] for node_id, of in wijken.items() if len(of) > 1)


def agreements_not_evaluated(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    found = [f.subjects[0] for f in nw.loose_ends(network).findings
             if f.kind.key == "agreement_not_evaluated"]  # fmt: skip
    agreements = [a for a in network.nodes_of(nw.Agreement) if a.id in found]
    return [[a.name, a.evaluated_on, a.location] for a in sorted(agreements, key=lambda a: a.name)]


def what_stops_this_year(whole: nw.Network, asked: Asked) -> Rows:
    first, last = asked["op"], dt.date(asked["op"].year, 12, 31)

    def stops(item: Node | Link) -> bool:
        return item.until is not None and first <= item.until.last_day <= last

    nodes: Rows = [[n.name, None, None, n.until] for n in whole.nodes.values() if stops(n)]
    links: Rows = [
        [name(whole, r.source), r.kind.upper(), name(whole, r.target), r.until]
        for r in whole.links
        if stops(r)
    ]
    return sorted(nodes, key=lambda row: row[0]) + sorted(links)


def who_never_meets(whole: nw.Network, asked: Asked) -> Rows:
    network = at(whole, asked)
    on_theme = themed(network, asked["thema"])
    meetings = partners_in(network).values()
    here, there = (
        [p for p in network.nodes_of(nw.Person) if p.domain == domain and p.id in on_theme]
        for domain in (asked["domein"], asked["ander_domein"])
    )
    found = {
        (a.name, b.name)
        for a, b in product(here, there)
        if not any({a.id, b.id} <= partners for partners in meetings)
    }
    return [list(row) for row in sorted(found)]


ANSWERS: dict[str, Callable[[nw.Network, Asked], Rows]] = {
    "1": what_there_is,
    "2": who_is_in_an_overleg,
    "3": open_seats,
    "4": overleggen_without_theme,
    "5": initiatives_and_leads,
    "6": partners_in_several_wijken,
    "7": agreements_not_evaluated,
    "8": what_stops_this_year,
    "9": who_never_meets,
}
