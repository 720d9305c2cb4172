"""Random networks of a hundred nodes, in which areas lie in areas and much has stopped."""

import random
from typing import Any

from netwerk.model import LINK_KINDS
from netwerk.model.network import Network

_NODES = {
    "person": 20,
    "organisation": 10,
    "area": 10,
    "overleg": 8,
    "role": 6,
    "initiative": 6,
    "theme": 4,
    "goal": 4,
    "agreement": 4,
    "channel": 2,
    "speerpunt": 2,
}
_OFTEN = ("active_in", "takes_part_in", "works_with", "works_for", "about", "part_of", "knows")
_MOMENTS = ("2024", "2025", "2025-06", "2026", "2026-06", "2026-Q3", "2026-08-15")
LINKS = 220


def larger_network(seed: int) -> Network:
    """One of these, always the same for a seed."""
    chance = random.Random(seed)
    ids = {kind: [f"{kind}:{kind}-{i}" for i in range(n)] for kind, n in _NODES.items()}
    nodes: list[dict[str, Any]] = [
        {"kind": kind, "name": f"{kind} {i}", **_period(chance)}
        for kind, count in _NODES.items()
        for i in range(count)
    ]
    nodes += [_assessment(i, ids, chance) for i in range(12)]
    links: dict[tuple[Any, ...], dict[str, Any]] = {}
    for _ in range(LINKS):
        link = _link(ids, chance)
        links[tuple(link.get(n) for n in ("kind", "source", "target", "since", "theme"))] = link
    return Network(nodes, links.values())


def _assessment(number: int, ids: dict[str, list[str]], chance: random.Random) -> dict[str, Any]:
    theme = {"theme": chance.choice(ids["theme"])} if chance.random() < 0.7 else {}
    return {
        "kind": "assessment",
        "id": f"assessment:{number}",
        "area": chance.choice(ids["area"]),
        "criterion": "80% doet mee",
        "status": "deels",
        **theme,
    }


def _link(ids: dict[str, list[str]], chance: random.Random) -> dict[str, Any]:
    kind = chance.choice((*_OFTEN, *_OFTEN, *_OFTEN, *LINK_KINDS))
    ends = chance.choice(sorted(LINK_KINDS[kind].ends))
    if kind == "part_of":
        ends = ("area", "area")
    source, target = (chance.choice(ids[end]) for end in ends)
    if LINK_KINDS[kind].symmetric:
        source, target = sorted((source, target))
    link: dict[str, Any] = {"kind": kind, "source": source, "target": target, **_period(chance)}
    if kind in ("works_with", "knows") and chance.random() < 0.6:
        link["theme"] = chance.choice(ids["theme"])
    if kind == "works_with" and chance.random() < 0.5:
        link["frequency"] = chance.randint(1, 9)
    return link


def _period(chance: random.Random) -> dict[str, str]:
    bound = chance.choice(("since", "until", None, None))
    return {bound: chance.choice(_MOMENTS)} if bound else {}
