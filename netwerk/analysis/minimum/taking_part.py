"""Criterion 6: 80% of the professionals in the wijk take part in the network."""

from collections import Counter
from collections.abc import Iterable, Mapping

from netwerk.model.identifiers import kind_of
from netwerk.model.nodes import Headcount, Person
from netwerk.model.vocabulary import PROFESSION
from netwerk.text import LANGUAGES, Text

from . import evidence as said
from .found import Found, at_most_partly, listed, status_of
from .rules import Rule
from .wijk import Wijk

_JOINED = ("overleg", "initiative", "role", "organisation")


def participation(wijk: Wijk, rule: Rule) -> Found:
    """Persons with a seat, a role or a membership against the headcount, per profession.

    The same for every theme of the wijk. Without the headcount of a profession that the norm names
    it is partly at most; when those counted do not reach even that, it is unknown.
    """
    counts = headcounts(wijk, rule)
    people = _people(wijk)
    joined = _taking_part(wijk)
    present = Counter(people[p] for p in joined if p in people)
    uncounted = [p for p in rule.professions if p not in counts]
    evidence = _per_profession(counts, present, uncounted)
    total = sum(counts.values())
    if not total:
        return Found(status="unknown", evidence=evidence)
    part = sum(min(present[profession], number) for profession, number in counts.items())
    share = part / total
    status = status_of(share, rule)
    if uncounted:
        status = "unknown" if status == "not_met" else at_most_partly(status)
    missing = [p for p, profession in people.items() if profession in counts and p not in joined]
    return Found(
        status=status,
        basis=None if status == "unknown" else "measured",
        measured=share,
        evidence=evidence,
        missing=tuple(sorted(missing)),
        next_step="count_professionals" if uncounted and share >= rule.met else None,
    )


def headcounts(wijk: Wijk, rule: Rule) -> Mapping[str, int]:
    """How many of each profession work in the wijk, by its latest count that is recent enough."""
    latest: dict[str, Headcount] = {}
    for count in wijk.facts.headcounts.get(wijk.area, ()):
        if wijk.facts.is_recent(count.on or count.confirmed_on, rule.months):
            before = latest.get(count.profession)
            if before is None or _day(count) >= _day(before):
                latest[count.profession] = count
    first = [profession for profession in rule.professions if profession in latest]
    order = dict.fromkeys((*first, *sorted(latest)))
    return {profession: latest[profession].number for profession in order}


def profession_words(professions: Iterable[str]) -> Text:
    """Professions as a readable list."""
    return listed(PROFESSION.text_of(profession) for profession in professions)


def _day(count: Headcount) -> tuple[str, str]:
    return str(count.on or count.confirmed_on), count.id


def _people(wijk: Wijk) -> dict[str, str]:
    """The profession of each person of the wijk that has one."""
    nodes = wijk.facts.network.nodes
    found = {}
    for person in sorted(wijk.people):
        node = nodes[person]
        if isinstance(node, Person) and node.profession:
            found[person] = node.profession
    return found


def _taking_part(wijk: Wijk) -> frozenset[str]:
    """Who has a seat, a role or a membership in something of the wijk."""
    members = wijk.facts.members
    return frozenset(m for i in wijk.active if kind_of(i) in _JOINED for m in members.get(i, ()))


def _per_profession(counts: Mapping[str, int], present: Counter[str], uncounted: list[str]) -> Text:
    """`huisarts 31 van 36, sociaal werker onbekend`."""
    parts = [
        said.COUNTED.fill(profession=PROFESSION.text_of(p), part=min(present[p], n), whole=n)
        for p, n in counts.items()
    ]
    parts += [said.UNCOUNTED.fill(profession=PROFESSION.text_of(p)) for p in uncounted]
    text = listed(parts)
    return Text(**{lang: f"{text[lang][:1].upper()}{text[lang][1:]}." for lang in LANGUAGES})
