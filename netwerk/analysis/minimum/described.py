"""Beside the six: are the network, its communication and its learning from cases written down?"""

from netwerk.model.links import WorksWith
from netwerk.model.nodes import Overleg
from netwerk.text import Text

from . import evidence as said
from .found import Found, status_of
from .rules import Rule
from .wijk import Scope

_ABOUT_CASES = ("mdo", "case_discussion", "peer_review", "training")


def described_network(scope: Scope, rule: Rule) -> Found:
    """The share of the partners on the theme of which the entry was confirmed lately."""
    if not scope.parties or scope.is_derived:
        return Found(status="unknown", evidence=said.NO_PARTNERS, next_step="state_partners")
    nodes = scope.facts.network.nodes
    stale = tuple(
        party
        for party in scope.parties
        if not scope.facts.is_recent(nodes[party].confirmed_on, rule.months)
    )
    if len(stale) == len(scope.parties) and not any(nodes[p].confirmed_on for p in stale):
        return Found(status="unknown", evidence=_confirmed(scope, stale), missing=stale)
    share = 1 - len(stale) / len(scope.parties)
    return Found(
        status=status_of(share, rule),
        basis="measured",
        measured=share,
        evidence=_confirmed(scope, stale),
        missing=stale,
    )


def _confirmed(scope: Scope, stale: tuple[str, ...]) -> Text:
    whole = len(scope.parties)
    return said.CONFIRMED.fill(part=whole - len(stale), whole=whole)


def described_communication(scope: Scope, rule: Rule) -> Found:
    """The share of overleggen and contacts on the theme that say how, about what and how often."""
    meetings = scope.on_theme(Overleg)
    contacts = [
        link
        for partner in scope.wijk.partners
        for link in scope.facts.cooperation.get((scope.theme, partner), ())
        if link.target in scope.wijk.partners
    ]
    whole = len(meetings) + len(contacts)
    items: list[Overleg | WorksWith] = [*meetings, *contacts]
    if not any(map(_says_anything, items)):
        return Found(status="unknown", evidence=said.NO_COMMUNICATION)
    bare = [o.id for o in meetings if not (o.channel and o.subjects and o.frequency is not None)]
    # A contact on a theme says by that what it is about.
    told = [link for link in contacts if link.channel and link.frequency is not None]
    part = len(meetings) - len(bare) + len(told)
    lacking = {end for x in contacts if x not in told for end in (x.source, x.target)}
    return Found(
        status=status_of(part / whole, rule),
        basis="measured",
        measured=part / whole,
        evidence=said.COMMUNICATION.fill(part=part, whole=whole),
        missing=tuple(sorted({*bare, *lacking})),
    )


def _says_anything(item: Overleg | WorksWith) -> bool:
    """Whether more than its name was filled in: else nobody got to it yet."""
    told = item.subjects if isinstance(item, Overleg) else item.subject
    return bool(item.channel or told or item.frequency is not None)


def described_learning(scope: Scope, rule: Rule) -> Found:
    """The share of the overleggen about cases on the theme that say how they work."""
    meetings = [o for o in scope.on_theme(Overleg) if o.type in _ABOUT_CASES]
    if not any(o.method or _says_anything(o) for o in meetings):
        return Found(status="unknown", evidence=said.NO_LEARNING)
    told = [o.id for o in meetings if o.method]
    return Found(
        status=status_of(len(told) / len(meetings), rule),
        basis="measured",
        measured=len(told) / len(meetings),
        evidence=said.LEARNING.fill(part=len(told), whole=len(meetings)),
        shown_by=tuple(told),
        missing=tuple(o.id for o in meetings if not o.method),
    )
