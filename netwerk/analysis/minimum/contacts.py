"""Criteria 1 to 3: partners on the theme know one another, meet, and know one another's work."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from netwerk.model.nodes import Organisation, Overleg, Person
from netwerk.text import Text

from . import evidence as said
from .found import Found, at_most_partly, status_of
from .rules import Rule
from .wijk import Others, Scope


def know_one_another(scope: Scope, rule: Rule) -> Found:
    """The share of pairs that is in contact; a shared overleg stands in for it, for partly.

    Where of too few partners any contact is known, a missing one says nothing.
    """
    contacts = _among(scope.parties, scope.facts.in_contact)
    answered = [p for p in scope.parties if scope.facts.in_contact.get(p)]
    direct = _pairs(scope, contacts, answered, rule, said.IN_CONTACT)
    # Who is on the theme by its overleg alone shares that overleg: that would say nothing.
    if direct.status in ("met", "partly") or scope.is_derived:
        return direct
    meeting = _meeting(scope, rule.months)
    both = {p: contacts[p] | meeting[p] for p in scope.parties}
    share = _share_of_pairs(scope, both)
    if share is None or status_of(share, rule) == "not_met":
        return direct
    count = {"part": _count(both), "whole": _possible(scope)}
    return Found(
        status="partly",
        basis="derived",
        measured=share,
        evidence=said.MEET_OR_KNOW.fill(**count),
        missing=_few(scope, both, rule),
    )


def multidisciplinary(scope: Scope, rule: Rule) -> Found:
    """The share of partners in an overleg in the wijk of enough disciplines, whatever its name."""
    if not scope.parties:
        return _nobody()
    meetings = _Meetings(scope, rule)
    low, high = (len(p) / len(scope.parties) for p in (meetings.sure, meetings.possible))
    missing = tuple(party for party in scope.parties if party not in meetings.sure)
    status = status_of(low, rule)
    if status == "not_met" and not meetings.is_known:
        return Found(
            status="unknown",
            evidence=said.NO_OVERLEG,
            missing=missing,
            next_step="state_overleggen",
        )
    if status == "not_met" and status_of(high, rule) != "not_met":
        evidence = said.PERHAPS_IN_OVERLEG.fill(disciplines=rule.disciplines)
        return Found(status="unknown", evidence=evidence, missing=missing)
    count = {"part": len(meetings.sure), "whole": len(scope.parties)}
    found = Found(
        status=status,
        basis="measured",
        measured=low,
        evidence=said.IN_OVERLEG.fill(disciplines=rule.disciplines, **count),
        shown_by=tuple(meetings.shown),
        missing=missing,
        next_step=None if meetings.shown else "start_overleg",
    )
    return _derived(found) if scope.is_derived else found


def know_the_work(scope: Scope, rule: Rule) -> Found:
    """The share of pairs that know one another's work; a recent card stands in, for partly."""
    known = _among(scope.parties, scope.facts.know_the_work)
    answered = [p for p in scope.parties if p in scope.facts.asked_about_work]
    direct = _pairs(scope, known, answered, rule, said.KNOW_WORK)
    if direct.status in ("met", "partly"):
        return direct
    nodes = scope.facts.network.nodes
    parties = [nodes[p] for p in scope.parties]
    organisations = [node for node in parties if isinstance(node, Organisation)]
    fresh = {
        node.id
        for node in organisations
        if (node.offers or node.referral or node.target_groups)
        and scope.facts.is_recent(node.confirmed_on, rule.months)
    }
    if not organisations or status_of(len(fresh) / len(organisations), rule) == "not_met":
        return direct
    count = {"part": len(fresh), "whole": len(organisations)}
    return Found(
        status="partly",
        basis="derived",
        measured=len(fresh) / len(organisations),
        evidence=said.CARDS.fill(**count),
        shown_by=tuple(sorted(fresh)),
        missing=tuple(node.id for node in organisations if node.id not in fresh),
    )


def _pairs(scope: Scope, known: Others, answered: list[str], rule: Rule, text: Text) -> Found:
    """What the share of pairs says, or that too little is known."""
    share = _share_of_pairs(scope, known)
    if not scope.parties:
        return _nobody()
    if share is None:
        return Found(status="unknown", evidence=said.ONE_PARTNER, next_step="state_partners")
    count = {"part": _count(known), "whole": _possible(scope)}
    found = Found(
        status=status_of(share, rule),
        basis="measured",
        measured=share,
        evidence=text.fill(**count),
        missing=_few(scope, known, rule),
    )
    if found.status == "not_met" and len(answered) < rule.answered * len(scope.parties):
        few = {"part": len(answered), "whole": len(scope.parties)}
        missing = tuple(p for p in scope.parties if p not in answered)
        return Found(status="unknown", evidence=said.FEW_ANSWERED.fill(**few), missing=missing)
    return _derived(found) if scope.is_derived else found


def _derived(found: Found) -> Found:
    """The same of partners that did not state themselves that they work on the theme."""
    return Found(
        status=at_most_partly(found.status),
        basis="derived",
        measured=found.measured,
        evidence=said.DERIVED.fill(found=found.evidence),
        shown_by=found.shown_by,
        missing=found.missing,
        next_step="state_partners" if found.status == "met" else found.next_step,
    )


def _nobody() -> Found:
    return Found(status="unknown", evidence=said.NO_PARTNERS, next_step="state_partners")


def _among(parties: tuple[str, ...], others: Others) -> dict[str, frozenset[str]]:
    """Of each of these partners those of them it is linked to."""
    return {party: others.get(party, frozenset()).intersection(parties) for party in parties}


def _meeting(scope: Scope, months: int) -> Mapping[str, frozenset[str]]:
    """With which other partners on the theme each shares an overleg."""
    meetings = scope.facts.meetings(months)
    present: dict[str, set[str]] = defaultdict(set)
    for party in scope.parties:
        for overleg in meetings.get(party, ()):
            present[overleg].add(party)
    found: dict[str, set[str]] = defaultdict(set)
    for parties in present.values():
        for party in parties:
            found[party] |= parties
    return {party: frozenset(found[party] - {party}) for party in scope.parties}


def _count(known: Others) -> int:
    return sum(map(len, known.values())) // 2


def _possible(scope: Scope) -> int:
    count = len(scope.parties)
    return count * (count - 1) // 2


def _share_of_pairs(scope: Scope, known: Others) -> float | None:
    possible = _possible(scope)
    return _count(known) / possible if possible else None


def _few(scope: Scope, known: Others, rule: Rule) -> tuple[str, ...]:
    """The partners that know fewer of the others than the norm asks of all."""
    least = rule.met * (len(scope.parties) - 1)
    few = [party for party in scope.parties if len(known[party]) < least]
    return tuple(sorted(few, key=lambda party: (len(known[party]), party)))


class _Meetings:
    """Who is in a multidisciplinary overleg for certain, and who may be.

    An overleg counts when it is in the wijk and on the theme, or on no theme in particular. They
    are known when of one it is filled in who take part, or of enough partners what else they do.
    """

    def __init__(self, scope: Scope, rule: Rule) -> None:
        self.scope, self.rule = scope, rule
        self.attends = scope.facts.attends(rule.months)
        self.sure: set[str] = set()
        self.possible: set[str] = set()
        self.shown: list[str] = []
        here = [
            overleg.id
            for overleg in scope.wijk.of(Overleg)
            if scope.theme in scope.facts.themes.get(overleg.id, (scope.theme,))
        ]
        for overleg in here:
            self._add(overleg)
        self.possible |= self.sure
        meetings = scope.facts.meetings(rule.months)
        present = [party for party in scope.parties if party in meetings]
        is_enough = len(present) >= rule.answered * len(scope.parties)
        self.is_known = any(overleg in self.attends for overleg in here) or is_enough

    def _add(self, overleg: str) -> None:
        members = self.attends.get(overleg, frozenset())
        disciplines, unknown = _disciplines(self.scope, members)
        if disciplines >= self.rule.disciplines:
            self.sure |= self.scope.parties_in(members)
            self.shown.append(overleg)
        elif not members:  # it was not filled in who take part: it may be anybody
            self.possible.update(self.scope.parties)
        elif disciplines + unknown >= self.rule.disciplines:
            self.possible |= self.scope.parties_in(members)


def _disciplines(scope: Scope, members: Iterable[str]) -> tuple[int, int]:
    """How many disciplines take part for certain, and how many members may be of another one.

    Professions count; who has none counts as its domain, where no profession is of that domain.
    """
    professions, domains, covered, unknown = set(), set(), set(), 0
    for member in members:
        node = scope.facts.network.nodes[member]
        assert isinstance(node, Organisation | Person)
        if isinstance(node, Person) and node.profession:
            professions.add(node.profession)
            covered.add(node.domain)
        elif node.domain:
            domains.add(node.domain)
        else:
            unknown += 1
    return len(professions) + len(domains - covered), unknown
