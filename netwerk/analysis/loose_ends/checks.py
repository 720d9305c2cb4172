"""What counts as a loose end, kind by kind."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from netwerk.findings import Finding
from netwerk.model.links import (
    About,
    ActiveIn,
    ContributesTo,
    Funds,
    PartyTo,
    WorksOn,
)
from netwerk.model.moment import Moment, months_later
from netwerk.model.nodes import Goal, Organisation, Overleg, Person, Role
from netwerk.model.presence import in_overleg
from netwerk.model.vocabulary import GOAL_LEVEL

from . import goal_words, words
from .chains import chain_with_missing_step, domain_missing_in_overleg
from .facts import LEVELS, Facts
from .kind import LooseEndKind

MONTHS_AHEAD = 6


def required_goal_without_initiative(facts: Facts) -> Iterator[Finding]:
    """A required goal to which no going initiative contributes."""
    for goal in facts.network.nodes_of(Goal):
        if goal.obligation == "required" and not facts.serving.get(goal.id):
            yield Finding(goal_words.REQUIRED_GOAL_WITHOUT_INITIATIVE, (goal.id,))


def required_goal_at_wrong_level(facts: Facts) -> Iterator[Finding]:
    """A required goal of the wijk that only the city serves, or of the city only a wijk."""
    for goal in facts.network.nodes_of(Goal):
        if goal.obligation != "required" or goal.level not in LEVELS:
            continue
        levels = [facts.levels_of(initiative) for initiative in facts.serving.get(goal.id, ())]
        # Of an initiative without an area it is not known at which level it is.
        if levels and all(found and goal.level not in found for found in levels):
            fields = {"level": GOAL_LEVEL.text_of(goal.level)}
            yield Finding(goal_words.REQUIRED_GOAL_AT_WRONG_LEVEL, (goal.id,), fields)


def duo_with_one_person(facts: Facts) -> Iterator[Finding]:
    """A role for several, as a wijkduo, that one person holds alone."""
    for role in facts.network.nodes_of(Role):
        holders = facts.holders_of(role)
        if role.seats > 1 and len(holders) == 1:
            yield Finding(words.DUO_WITH_ONE_PERSON, (role.id,), {"holder_ids": tuple(holders)})


def role_with_open_seats(facts: Facts) -> Iterator[Finding]:
    """A role with fewer distinct holders than seats; one of several held alone is told apart."""
    for role in facts.network.nodes_of(Role):
        holders = facts.holders_of(role)
        seats_open = role.seats - len(holders)
        if seats_open > 0 and len(holders) != 1:
            said = words.ALL_SEATS_OPEN if seats_open == role.seats else words.SOME_SEATS_OPEN
            vacancy = said.fill(open_seats=seats_open, seats=role.seats)
            yield Finding(words.ROLE_WITH_OPEN_SEATS, (role.id,), {"vacancy": vacancy})


def funding_that_stops(facts: Facts) -> Iterator[Finding]:
    """An item of which a funding ends within half a year."""
    last: dict[str, list[Funds]] = defaultdict(list)
    horizon = months_later(facts.today, MONTHS_AHEAD)
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
    year_ago = months_later(facts.today, -12)
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
    """A goal that nobody says to work on and that no led, going initiative serves.

    A goal for wijken is looked at in each wijk that it is active in or that lies within that.
    """
    worked_on = facts.ends(WorksOn)
    for goal in facts.network.nodes_of(Goal):
        led = [i for i in facts.serving.get(goal.id, ()) if i in facts.leads]
        at_work = {*worked_on.get(goal.id, ()), *led}
        wijken = () if goal.level == "city" else facts.places.wijken_of(goal.id)
        lacking = facts.places.without(at_work, wijken)
        if wijken and lacking:
            where = goal_words.IN_WIJKEN.fill(wijken=facts.named(lacking))
            yield Finding(goal_words.GOAL_WITHOUT_PROGRESS, (goal.id,), {"where": where})
        elif not wijken and not at_work:
            yield Finding(
                goal_words.GOAL_WITHOUT_PROGRESS, (goal.id,), {"where": goal_words.ANYWHERE}
            )


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


CHECKS: dict[LooseEndKind, Callable[[Facts], Iterator[Finding]]] = {
    goal_words.REQUIRED_GOAL_WITHOUT_INITIATIVE: required_goal_without_initiative,
    goal_words.REQUIRED_GOAL_AT_WRONG_LEVEL: required_goal_at_wrong_level,
    words.ROLE_WITH_OPEN_SEATS: role_with_open_seats,
    words.DUO_WITH_ONE_PERSON: duo_with_one_person,
    words.FUNDING_THAT_STOPS: funding_that_stops,
    words.INITIATIVE_WITHOUT_LEAD: initiative_without_lead,
    words.OVERLEG_WITHOUT_CHAIR: overleg_without_chair,
    words.AGREEMENT_WITHOUT_LOCATION: agreement_without_location,
    words.AGREEMENT_NOT_EVALUATED: agreement_not_evaluated,
    words.AGREEMENT_WITHOUT_PARTIES: agreement_without_parties,
    words.PARTNER_IN_NO_OVERLEG: partner_in_no_overleg,
    goal_words.CHAIN_WITH_MISSING_STEP: chain_with_missing_step,
    goal_words.DOMAIN_MISSING_IN_OVERLEG: domain_missing_in_overleg,
    words.INITIATIVE_WITHOUT_GOAL: initiative_without_goal,
    words.OVERLEG_WITHOUT_THEME_OR_GOAL: overleg_without_theme_or_goal,
    goal_words.GOAL_WITHOUT_PROGRESS: goal_without_progress,
    words.INITIATIVE_WITHOUT_TIMELINE: initiative_without_timeline,
    words.ORGANISATION_WITHOUT_AREA: organisation_without_area,
}
