"""A made-up national network of any size: wijken with their partners, meetings and contacts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.identifiers import id_of
from netwerk.model.moment import Moment
from netwerk.model.vocabulary import (
    AGREEMENT_STATUS,
    CAPACITY,
    DOMAIN,
    FORM,
    INITIATIVE_STATUS,
    ORGANISATION_TYPE,
    OVERLEG_TYPE,
    PROFESSION,
    Vocabulary,
)

Integers = NDArray[np.int64]
Facts = Callable[[int], dict[str, Any]]

WIJK = 1_000  # nodes
_WIJKEN_PER_CITY = 20
_THEMES = ("Ouderen", "Jeugd", "GGZ", "Leefstijl", "Chronische zorg", "Digitale samenwerking")
_GOALS = 40
# Of every wijk; the rest are persons.
_SHARES = {
    "organisation": 0.18,
    "overleg": 0.08,
    "role": 0.05,
    "initiative": 0.04,
    "agreement": 0.02,
    "channel": 0.005,
}
_FIRST = ("An", "Bo", "Chris", "Eva", "Fatima", "Gijs", "Ilse", "Kim", "Mo", "Noor", "Omar", "Zoë")
_LAST = ("Bakker", "de Vries", "El Idrissi", "Jansen", "Kaya", "van den Berg", "Yıldız")
_OFTEN = (1.0, 4.0, 6.0, 12.0, 26.0, 52.0)
_NOT_AT_HOME = 0.03


@dataclass(frozen=True, slots=True)
class _Block:
    """Links of one kind between two kinds of nodes, as positions among those."""

    source: str
    kind: str
    target: str
    ends: tuple[Integers, Integers]
    facts: Facts


class SyntheticNetwork:
    """Nodes and links, made one by one when asked for, the same for the same numbers and seed.

    Half of the links are working relations, nearly all within a wijk; a fifth of these has a theme
    of its own and three in four say how often.

    Parameters
    ----------
    nodes
        At least `WIJK`.
    links
        At least four per node.
    """

    def __init__(self, nodes: int, links: int, seed: int = 0) -> None:
        self._draw = np.random.default_rng(seed)
        self._wijken = nodes // WIJK
        cities = -(-self._wijken // _WIJKEN_PER_CITY)
        counts = {"area": self._wijken + cities + 1, "theme": len(_THEMES), "goal": _GOALS}
        counts |= {kind: int(share * nodes) for kind, share in _SHARES.items()}
        self._counts = {"person": nodes - sum(counts.values()), **counts}
        self._ids = {
            kind: [id_of(kind, _name(kind, i)) for i in range(count)]
            for kind, count in self._counts.items()
        }
        fixed = [*self._places(), *self._people(), *self._subjects()]
        rest = links - sum(len(block.ends[0]) for block in fixed)
        self._blocks = [*fixed, *self._contacts(rest)]
        self.wijk = self._ids["area"][0]

    def nodes(self) -> Iterator[Node]:
        """The nodes, kind by kind."""
        for kind, ids in self._ids.items():
            for i, node_id in enumerate(ids):
                yield NODE_KINDS[kind](id=node_id, name=_name(kind, i), **_NODE_FACTS[kind](i))

    def links(self) -> Iterator[Link]:
        """The links, by kind, ends and source; not checked."""
        for block in self._blocks:
            cls = LINK_KINDS[block.kind]
            sources, targets = self._ids[block.source], self._ids[block.target]
            for i, (a, b) in enumerate(zip(*(e.tolist() for e in block.ends), strict=True)):
                yield cls(source=sources[a], target=targets[b], **block.facts(i))

    # -- links that every node has -------------------------------------------------------------

    def _places(self) -> Iterator[_Block]:
        cities = self._wijken + np.arange(self._wijken) // _WIJKEN_PER_CITY
        country = self._counts["area"] - 1
        wholes = np.append(cities, np.full(country - self._wijken, country))
        yield _Block("area", "part_of", "area", (np.arange(country), wholes), _nothing)
        for kind in _SHARES:
            all_of = self._all(kind)
            area = all_of % self._wijken
            if kind == "organisation":  # some work for a whole city
                area = np.where(all_of % 50 == 49, cities[area], area)
            yield _Block(kind, "active_in", "area", (all_of, area), _nothing)

    def _people(self) -> Iterator[_Block]:
        persons = self._all("person")
        employers = self._near("organisation", persons)
        yield _Block("person", "works_for", "organisation", (persons, employers), _employment)
        for kind, link_kind in (("role", "holds"), ("overleg", "leads"), ("initiative", "leads")):
            led = self._all(kind)
            led = led[led % 10 != 9]
            ends = self._near("person", led), led
            yield _Block("person", link_kind, kind, ends, _nothing)

    def _subjects(self) -> Iterator[_Block]:
        for kind in ("organisation", "overleg", "initiative", "agreement"):
            all_of = self._all(kind)
            themes = self._draw.integers(0, len(_THEMES), len(all_of))
            yield _Block(kind, "about", "theme", (all_of, themes), _nothing)
        all_of = self._all("initiative")
        goals = self._draw.integers(0, _GOALS, len(all_of))
        yield _Block("initiative", "contributes_to", "goal", (all_of, goals), _nothing)

    # -- links that partners choose ------------------------------------------------------------

    def _contacts(self, links: int) -> Iterator[_Block]:
        left = links
        for source, kind, target, share, facts in _CHOSEN:
            ends = self._pairs(source, target, int(share * links) if share else left)
            left -= len(ends[0])
            yield _Block(source, kind, target, ends, facts)

    def _pairs(self, source: str, target: str, number: int) -> tuple[Integers, Integers]:
        """Distinct pairs, sorted, nearly all within a wijk."""
        # Some are drawn twice: a tenth more leaves enough.
        a = self._draw.integers(0, self._counts[source], number * 11 // 10)
        size = self._counts[target]
        first, second = np.divmod(np.unique(a * size + self._near(target, a)), size)
        possible = np.arange(len(first))
        if source == target:
            possible = possible[first != second]
        kept = np.sort(self._draw.permutation(possible)[:number])
        return first[kept], second[kept]

    def _near(self, kind: str, others: Integers) -> Integers:
        """Drawn nodes of a kind, nearly all from the wijken of the others."""
        per_wijk = self._counts[kind] // self._wijken
        drawn = self._draw.integers(0, per_wijk, len(others))
        away = self._draw.random(len(others)) < _NOT_AT_HOME
        elsewhere = self._draw.integers(0, self._wijken, len(others))
        return drawn * self._wijken + np.where(away, elsewhere, others % self._wijken)

    def _all(self, kind: str) -> Integers:
        return np.arange(self._counts[kind])


def _name(kind: str, i: int) -> str:
    match kind:
        case "theme":
            return _THEMES[i]
        case "person":
            return f"{_FIRST[i % len(_FIRST)]} {_LAST[i % len(_LAST)]} {i}"
    return f"{NODE_KINDS[kind].text['nl'].capitalize()} {i}"


# -- facts, by the number of a node or link ----------------------------------------------------


def _nothing(i: int) -> dict[str, Any]:
    return {}


def _word(words: Vocabulary, i: int) -> str:
    return list(words.words)[i % len(words.words)]


def _person(i: int) -> dict[str, Any]:
    return {
        "domain": _word(DOMAIN, i),
        "profession": _word(PROFESSION, i),
        "email": f"{i}@voorbeeld.nl",
    }


def _organisation(i: int) -> dict[str, Any]:
    return {
        "domain": _word(DOMAIN, i),
        "type": _word(ORGANISATION_TYPE, i),
        "offers": ("spreekuur", "consult", f"groep {i % 7}"),
        "postcode": f"{1000 + i % 9000} AB",
        "confirmed_on": _MONTHS[i % 12],
    }


def _overleg(i: int) -> dict[str, Any]:
    return {
        "type": _word(OVERLEG_TYPE, i),
        "frequency": _OFTEN[i % len(_OFTEN)],
        "duration": 1.5,
        "subjects": ("casuïstiek", "doorverwijzen"),
    }


def _role(i: int) -> dict[str, Any]:
    return {"seats": 1 + i % 3, "tasks": ("agenda", "verslag")}


def _initiative(i: int) -> dict[str, Any]:
    return {
        "status": _word(INITIATIVE_STATUS, i),
        "aim": f"Minder wachten en vaker samen op huisbezoek, te beginnen in buurt {i}.",
        "target_groups": ("ouderen", "mantelzorgers"),
    }


def _agreement(i: int) -> dict[str, Any]:
    return {"status": _word(AGREEMENT_STATUS, i), "location": f"https://voorbeeld.nl/{i}"}


def _employment(i: int) -> dict[str, Any]:
    stated = {"since": _YEARS[i % 10]} if i % 10 < 2 else {}
    return {"hours": 24.0 + i % 12, **stated}


def _taking_part(i: int) -> dict[str, Any]:
    return {"capacity": _word(CAPACITY, i)} if i % 5 == 0 else {}


def _knowing(i: int) -> dict[str, Any]:
    return {"knows_work": i % 2 == 0}


def _working(i: int) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if i % 4:
        facts["frequency"] = _OFTEN[i % len(_OFTEN)]
    if i % 5 == 0:
        facts["theme"] = id_of("theme", _THEMES[i % len(_THEMES)])
    if i % 7 == 0:
        facts["form"] = _word(FORM, i)
    return facts


_MONTHS = [Moment(f"2026-{month:02}") for month in range(1, 13)]
_YEARS = [Moment(str(year)) for year in range(2015, 2025)]
_NODE_FACTS: Mapping[str, Facts] = {
    "area": _nothing,
    "theme": _nothing,
    "goal": _nothing,
    "channel": _nothing,
    "person": _person,
    "organisation": _organisation,
    "overleg": _overleg,
    "role": _role,
    "initiative": _initiative,
    "agreement": _agreement,
}
# Kind, ends and share of the links that remain; the last takes what is left.
_CHOSEN: tuple[tuple[str, str, str, float, Facts], ...] = (
    ("person", "takes_part_in", "overleg", 0.20, _taking_part),
    ("person", "takes_part_in", "initiative", 0.04, _taking_part),
    ("organisation", "party_to", "agreement", 0.03, _nothing),
    ("person", "knows", "person", 0.10, _knowing),
    ("person", "works_with", "organisation", 0.13, _working),
    ("organisation", "works_with", "organisation", 0.15, _working),
    ("person", "works_with", "person", 0, _working),
)
