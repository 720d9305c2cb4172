"""What counts as a loose end, kind by kind."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from functools import cached_property

from netwerk.findings import Finding
from netwerk.model.link import Link
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Funds,
    Holds,
    Leads,
    PartyTo,
    WorksOn,
)
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Agreement, Goal, Initiative, Organisation, Overleg, Person, Role
from netwerk.model.presence import in_overleg

from . import words

MONTHS_AHEAD = 6


@dataclass(frozen=True)
class Facts:
    """A network and what its links say, looked up once."""

    network: Network

    def ends(self, kind: type[Link], *, reverse: bool = False) -> dict[str, list[str]]:
        """The sources of links of a kind per target; with `reverse` the targets per source."""
        found: dict[str, list[str]] = defaultdict(list)
        for link in self.network.links_of(kind):
            near, far = (link.target, link.source) if not reverse else (link.source, link.target)
            found[near].append(far)
        return found

    @cached_property
    def leads(self) -> dict[str, list[str]]:
        """Who leads each item."""
        return self.ends(Leads)

    @cached_property
    def initiatives(self) -> list[Initiative]:
        """Those that were not stopped."""
        return [i for i in self.network.nodes_of(Initiative) if i.status != "stopped"]

    @cached_property
    def agreements(self) -> list[Agreement]:
        """Those that did not end."""
        return [a for a in self.network.nodes_of(Agreement) if a.status != "ended"]

    @cached_property
    def serving(self) -> dict[str, list[str]]:
        """The initiatives that serve each goal."""
        going = {initiative.id for initiative in self.initiatives}
        served = self.ends(ContributesTo)
        return {goal: [i for i in items if i in going] for goal, items in served.items()}

    @property
    def today(self) -> date:
        """The last day of the moment the network was narrowed to."""
        assert self.network.at is not None  # kinds that need it are skipped without it
        return self.network.at.last_day


def required_goal_without_initiative(facts: Facts) -> Iterator[Finding]:
    """A required goal to which no going initiative contributes."""
    for goal in facts.network.nodes_of(Goal):
        if goal.obligation == "required" and not facts.serving.get(goal.id):
            yield Finding(words.REQUIRED_GOAL_WITHOUT_INITIATIVE, (goal.id,))


def role_with_open_seats(facts: Facts) -> Iterator[Finding]:
    """A role with fewer distinct holders than seats."""
    holders = facts.ends(Holds)
    for role in facts.network.nodes_of(Role):
        seats_open = role.seats - len(set(holders.get(role.id, ())))
        if seats_open > 0:
            said = words.ALL_SEATS_OPEN if seats_open == role.seats else words.SOME_SEATS_OPEN
            vacancy = said.fill(open_seats=seats_open, seats=role.seats)
            yield Finding(words.ROLE_WITH_OPEN_SEATS, (role.id,), {"vacancy": vacancy})


def funding_that_stops(facts: Facts) -> Iterator[Finding]:
    """An item of which a funding ends within half a year."""
    last: dict[str, list[Funds]] = defaultdict(list)
    horizon = _months_later(facts.today, MONTHS_AHEAD)
    for link in facts.network.links_of(Funds):
        if link.until is not None and facts.today <= link.until.last_day <= horizon:
            last[link.target].append(link)
    for item, links in sorted(last.items()):
        until = min((link.until for link in links if link.until), key=lambda m: m.last_day)
        funders = tuple(dict.fromkeys(link.source for link in links))
        yield Finding(words.FUNDING_THAT_STOPS, (item,), {"funder_ids": funders, "until": until})


def initiative_without_lead(facts: Facts) -> Iterator[Finding]:
    """A going initiative that nobody leads."""
    for initiative in facts.initiatives:
        if initiative.id not in facts.leads:
            yield Finding(words.INITIATIVE_WITHOUT_LEAD, (initiative.id,))


def overleg_without_chair(facts: Facts) -> Iterator[Finding]:
    """An overleg that nobody leads."""
    for overleg in facts.network.nodes_of(Overleg):
        if overleg.id not in facts.leads:
            yield Finding(words.OVERLEG_WITHOUT_CHAIR, (overleg.id,))


def agreement_without_location(facts: Facts) -> Iterator[Finding]:
    """An agreement in force without a place where to find it."""
    for agreement in facts.agreements:
        if agreement.location is None:
            yield Finding(words.AGREEMENT_WITHOUT_LOCATION, (agreement.id,))


def agreement_not_evaluated(facts: Facts) -> Iterator[Finding]:
    """An adopted agreement whose evaluation, or else its begin, is over a year ago or unknown."""
    year_ago = _months_later(facts.today, -12)
    for agreement in facts.agreements:
        last: Moment | None = agreement.evaluated_on or agreement.since
        is_old = last is None or last.last_day < year_ago
        if is_old and agreement.status != "prepared":
            known = agreement.evaluated_on is not None
            age = words.EVALUATED_LONG_AGO if known else words.NEVER_EVALUATED
            yield Finding(words.AGREEMENT_NOT_EVALUATED, (agreement.id,), {"age": age})


def agreement_without_parties(facts: Facts) -> Iterator[Finding]:
    """An agreement in force to which nobody is party."""
    parties = facts.ends(PartyTo)
    for agreement in facts.agreements:
        if agreement.id not in parties:
            yield Finding(words.AGREEMENT_WITHOUT_PARTIES, (agreement.id,))


def partner_in_no_overleg(facts: Facts) -> Iterator[Finding]:
    """A partner in no overleg, not by a role either; an organisation: nor any of its people."""
    present = in_overleg(facts.network)
    for partner in facts.network.nodes.values():
        if isinstance(partner, Organisation | Person) and partner.id not in present:
            yield Finding(words.PARTNER_IN_NO_OVERLEG, (partner.id,))


def initiative_without_goal(facts: Facts) -> Iterator[Finding]:
    """A going initiative that contributes to no goal."""
    goals = facts.ends(ContributesTo, reverse=True)
    for initiative in facts.initiatives:
        if initiative.id not in goals:
            yield Finding(words.INITIATIVE_WITHOUT_GOAL, (initiative.id,))


def overleg_without_theme_or_goal(facts: Facts) -> Iterator[Finding]:
    """An overleg about no theme that contributes to no goal."""
    stated = {**facts.ends(About, reverse=True), **facts.ends(ContributesTo, reverse=True)}
    for overleg in facts.network.nodes_of(Overleg):
        if overleg.id not in stated:
            yield Finding(words.OVERLEG_WITHOUT_THEME_OR_GOAL, (overleg.id,))


def goal_without_progress(facts: Facts) -> Iterator[Finding]:
    """A goal that nobody says to work on and that no led, going initiative serves."""
    worked_on = facts.ends(WorksOn)
    for goal in facts.network.nodes_of(Goal):
        led = any(initiative in facts.leads for initiative in facts.serving.get(goal.id, ()))
        if goal.id not in worked_on and not led:
            yield Finding(words.GOAL_WITHOUT_PROGRESS, (goal.id,))


def initiative_without_timeline(facts: Facts) -> Iterator[Finding]:
    """A going initiative without a timeline."""
    for initiative in facts.initiatives:
        if initiative.timeline is None:
            yield Finding(words.INITIATIVE_WITHOUT_TIMELINE, (initiative.id,))


def organisation_without_area(facts: Facts) -> Iterator[Finding]:
    """An organisation that is active in no area."""
    placed = facts.ends(ActiveIn, reverse=True)
    for organisation in facts.network.nodes_of(Organisation):
        if organisation.id not in placed:
            yield Finding(words.ORGANISATION_WITHOUT_AREA, (organisation.id,))


CHECKS: dict[words.LooseEndKind, Callable[[Facts], Iterator[Finding]]] = {
    words.REQUIRED_GOAL_WITHOUT_INITIATIVE: required_goal_without_initiative,
    words.ROLE_WITH_OPEN_SEATS: role_with_open_seats,
    words.FUNDING_THAT_STOPS: funding_that_stops,
    words.INITIATIVE_WITHOUT_LEAD: initiative_without_lead,
    words.OVERLEG_WITHOUT_CHAIR: overleg_without_chair,
    words.AGREEMENT_WITHOUT_LOCATION: agreement_without_location,
    words.AGREEMENT_NOT_EVALUATED: agreement_not_evaluated,
    words.AGREEMENT_WITHOUT_PARTIES: agreement_without_parties,
    words.PARTNER_IN_NO_OVERLEG: partner_in_no_overleg,
    words.INITIATIVE_WITHOUT_GOAL: initiative_without_goal,
    words.OVERLEG_WITHOUT_THEME_OR_GOAL: overleg_without_theme_or_goal,
    words.GOAL_WITHOUT_PROGRESS: goal_without_progress,
    words.INITIATIVE_WITHOUT_TIMELINE: initiative_without_timeline,
    words.ORGANISATION_WITHOUT_AREA: organisation_without_area,
}


def _months_later(day: date, months: int) -> date:
    """The same day of another month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:  # the calendar ends: nothing lies before or after it
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
