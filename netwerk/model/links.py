"""The link kinds: how the nodes of a wijk care network hang together."""

from dataclasses import dataclass
from typing import Annotated

from netwerk.text import Text

from . import vocabulary as words
from .facts import Fact
from .link import DRAWN, Link, Shorthand, between, within_kind
from .moment import Moment
from .verdicts import Complements, CoordinatesWith, DistinctFrom, SameAs

_MEMBERS = ("organisation", "person", "role")
_PLACED = (*_MEMBERS, "overleg", "channel", "goal", "initiative", "agreement")
_Text = str | None
_Number = float | None
_THEME_REF = Fact(Text(nl="Thema", en="Theme"), ref="theme", identity=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksFor(Link):
    """A person's employment."""

    kind = "works_for"
    text = Text(nl="werkt bij", en="works for")
    plural = Text(nl="Werkt bij", en="Works for")
    synonyms = ("dienstverbanden",)
    ends = between(("person",), ("organisation",))
    shorthands = (
        Shorthand(
            "person",
            Text(nl="Werkt bij", en="Works for"),
            ("organisatie", "werkgever"),
            distinguishes=True,
        ),
    )

    function: Annotated[_Text, Fact(Text(nl="Functie", en="Function"), identity=True)] = None
    hours: Annotated[_Number, Fact(Text(nl="Uren per week", en="Hours per week"), ("uren",))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberOf(Link):
    """Membership of an organisation; capacity says in what it has a say."""

    kind = "member_of"
    text = Text(nl="is lid van", en="is a member of")
    plural = Text(nl="Is lid van", en="Member of")
    synonyms = ("lidmaatschappen", "leden")
    ends = between(("person", "organisation"), ("organisation",))
    shorthands = (Shorthand("organisation", Text(nl="Lid van", en="Member of")),)

    capacity: Annotated[_Text, Fact(Text(nl="Zeggenschap", en="Say"), ("hoedanigheid",))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf(Link):
    """A part and its whole, of one kind."""

    kind = "part_of"
    text = Text(nl="is onderdeel van", en="is part of")
    plural = Text(nl="Is onderdeel van", en="Part of")
    ends = within_kind("area", "organisation", "goal", "overleg")
    shorthands = tuple(
        Shorthand(kind, Text(nl="Onderdeel van", en="Part of"), ("valt onder",))
        for kind in ("area", "organisation", "goal", "overleg")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveIn(Link):
    """Where something is active."""

    kind = "active_in"
    text = Text(nl="is actief in", en="is active in")
    plural = Text(nl="Is actief in", en="Active in")
    ends = between(tuple(k for k in DRAWN if k not in ("theme", "speerpunt")), ("area",))
    shorthands = tuple(
        Shorthand(
            kind,
            Text(nl="Gebied", en="Area"),
            ("wijk", "wijken", "gebieden", "werkgebied", "buurt"),
            distinguishes=kind in ("overleg", "role", "initiative", "person"),
        )
        for kind in _PLACED
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds(Link):
    """A person in a seat of a role."""

    kind = "holds"
    text = Text(nl="vervult", en="holds")
    plural = Text(nl="Vervult", en="Holds")
    synonyms = ("bezetting",)
    ends = between(("person",), ("role",))
    shorthands = (
        Shorthand(
            "role", Text(nl="Vervuld door", en="Held by"), ("wie", "bezet door"), reverse=True
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakesPartIn(Link):
    """Taking part in a meeting, initiative or channel."""

    kind = "takes_part_in"
    text = Text(nl="doet mee aan", en="takes part in")
    plural = Text(nl="Doet mee aan", en="Takes part in")
    synonyms = ("deelnames", "deelnemers")
    ends = between(_MEMBERS, ("overleg", "initiative", "channel"))
    shorthands = tuple(
        Shorthand(
            kind, Text(nl="Deelnemers", en="Participants"), ("deelnemer", "wie"), reverse=True
        )
        for kind in ("overleg", "initiative", "channel")
    )

    capacity: Annotated[
        _Text,
        Fact(
            Text(nl="Hoedanigheid", en="Capacity"),
            ("rol in overleg",),
            vocabulary=words.CAPACITY,
            identity=True,
        ),
    ] = None
    last_present: Annotated[Moment | None, Fact(Text(nl="Laatst aanwezig", en="Last present"))] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Leads(Link):
    """Leading a meeting, initiative, agreement or channel."""

    kind = "leads"
    text = Text(nl="trekt", en="leads")
    plural = Text(nl="Trekt", en="Leads")
    synonyms = ("kartrekkers", "voorzitters", "trekkers")
    ends = between(_MEMBERS, ("overleg", "initiative", "agreement", "channel"))
    shorthands = tuple(
        Shorthand(kind, text, synonyms, reverse=True)
        for kind, text, synonyms in (
            ("overleg", Text(nl="Voorzitter", en="Chair"), ("trekker",)),
            ("initiative", Text(nl="Kartrekker", en="Lead"), ("trekker",)),
            ("agreement", Text(nl="Eigenaar", en="Owner"), ("beheerder",)),
            ("channel", Text(nl="Afzender", en="Sender"), ("beheerder",)),
        )
    )

    capacity: Annotated[
        _Text,
        Fact(Text(nl="Hoedanigheid", en="Capacity"), vocabulary=words.LEAD_CAPACITY),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsTo(Link):
    """To whom a meeting reports, and who decides."""

    kind = "reports_to"
    text = Text(nl="rapporteert aan", en="reports to")
    plural = Text(nl="Rapporteert aan", en="Reports to")
    ends = between(("overleg",), ("overleg", "organisation"))

    mandate: Annotated[_Text, Fact(Text(nl="Mandaat", en="Mandate"), ("wie beslist",))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Link):
    """What theme something is about; of a partner: works on that theme, by its own statement."""

    kind = "about"
    text = Text(nl="gaat over", en="is about")
    plural = Text(nl="Gaat over", en="About")
    ends = between(tuple(k for k in DRAWN if k not in ("area", "speerpunt", "theme")), ("theme",))
    shorthands = tuple(
        Shorthand(kind, Text(nl="Thema's", en="Themes"), ("thema", "themas")) for kind in _PLACED
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributesTo(Link):
    """What serves a goal, and the speerpunt a goal serves."""

    kind = "contributes_to"
    text = Text(nl="draagt bij aan", en="contributes to")
    plural = Text(nl="Draagt bij aan", en="Contributes to")
    ends = between(("initiative", "overleg", "agreement"), ("goal",)) | {("goal", "speerpunt")}
    shorthands = (
        *(
            Shorthand(
                kind,
                Text(nl="Draagt bij aan", en="Contributes to"),
                ("doelstelling", "doelstellingen"),
            )
            for kind in ("initiative", "overleg", "agreement")
        ),
        Shorthand("goal", Text(nl="Speerpunt", en="Spearhead"), ("speerpunten",)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksOn(Link):
    """How far an area or organisation is with a goal."""

    kind = "works_on"
    text = Text(nl="werkt aan", en="works on")
    plural = Text(nl="Werkt aan", en="Works on")
    synonyms = ("voortgang",)
    ends = between(("area", "organisation"), ("goal",))

    status: Annotated[
        _Text, Fact(Text(nl="Stand", en="Status"), ("status",), vocabulary=words.GOAL_PROGRESS)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTo(Link):
    """A party to an agreement."""

    kind = "party_to"
    text = Text(nl="is partij bij", en="is party to")
    plural = Text(nl="Is partij bij", en="Party to")
    ends = between(_MEMBERS, ("agreement",))
    shorthands = (
        Shorthand("agreement", Text(nl="Partijen", en="Parties"), ("partners",), reverse=True),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksWith(Link):
    """A working relation between two partners."""

    kind = "works_with"
    text = Text(nl="werkt samen met", en="works with")
    plural = Text(nl="Werkt samen met", en="Works with")
    synonyms = ("samenwerking", "contacten")
    ends = between(("organisation", "person"), ("organisation", "person"))

    theme: Annotated[_Text, _THEME_REF] = None
    form: Annotated[
        _Text,
        Fact(Text(nl="Vorm", en="Form"), ("soort",), vocabulary=words.FORM, identity=True),
    ] = None
    frequency: Annotated[
        _Number, Fact(Text(nl="Keer per jaar", en="Times per year"), ("frequentie",))
    ] = None
    channel: Annotated[_Text, Fact(Text(nl="Hoe", en="By which means"), ("kanaal", "middel"))] = (
        None
    )
    subject: Annotated[_Text, Fact(Text(nl="Onderwerp", en="Subject"))] = None
    weight: Annotated[_Number, Fact(Text(nl="Gewicht", en="Weight"))] = None
    trust: Annotated[
        int | None,
        Fact(Text(nl="Vertrouwen (1-5)", en="Trust (1-5)"), private=True, least=1, most=5),
    ] = None
    value: Annotated[
        int | None, Fact(Text(nl="Waarde (1-5)", en="Value (1-5)"), private=True, least=1, most=5)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Knows(Link):
    """One partner knows another, and perhaps its work."""

    kind = "knows"
    text = Text(nl="kent", en="knows")
    plural = Text(nl="Kent", en="Knows")
    ends = between(("organisation", "person"), ("organisation", "person"))

    theme: Annotated[_Text, _THEME_REF] = None
    knows_work: Annotated[bool | None, Fact(Text(nl="Kent het werk", en="Knows the work"))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wants(Link):
    """What a partner or area offers or seeks."""

    kind = "wants"
    text = Text(nl="wil", en="wants")
    plural = Text(nl="Wil", en="Wants")
    synonyms = ("wensen", "ambities")
    ends = between(("organisation", "person", "area"), ("theme", "goal", "initiative"))

    sense: Annotated[
        _Text,
        Fact(
            Text(nl="Biedt of zoekt", en="Offers or seeks"), vocabulary=words.SENSE, identity=True
        ),
    ] = None
    hours: Annotated[_Number, Fact(Text(nl="Uren per maand", en="Hours per month"), ("uren",))] = (
        None
    )
    conditions: Annotated[_Text, Fact(Text(nl="Voorwaarden", en="Conditions"))] = None
    energy: Annotated[
        int | None, Fact(Text(nl="Energie (1-5)", en="Energy (1-5)"), private=True, least=1, most=5)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prioritises(Link):
    """A choice to put something first in a period."""

    kind = "prioritises"
    text = Text(nl="geeft voorrang aan", en="prioritises")
    plural = Text(nl="Geeft voorrang aan", en="Prioritises")
    synonyms = ("prioriteiten",)
    ends = between(("area", "organisation", "overleg"), ("theme", "goal", "agreement"))

    period: Annotated[_Text, Fact(Text(nl="Periode", en="Period"))] = None
    decided_by: Annotated[_Text, Fact(Text(nl="Besloten door", en="Decided by"))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Funds(Link):
    """Money for an initiative, agreement or role; `until` is when it stops."""

    kind = "funds"
    text = Text(nl="financiert", en="funds")
    plural = Text(nl="Financiert", en="Funds")
    synonyms = ("financiering",)
    ends = between(("organisation",), ("initiative", "agreement", "role"))

    amount: Annotated[
        _Number, Fact(Text(nl="Bedrag in euro", en="Amount in euros"), ("bedrag",))
    ] = None


LINK_KINDS: dict[str, type[Link]] = {
    cls.kind: cls
    for cls in (
        WorksFor,
        MemberOf,
        PartOf,
        ActiveIn,
        Holds,
        TakesPartIn,
        Leads,
        ReportsTo,
        About,
        ContributesTo,
        WorksOn,
        PartyTo,
        WorksWith,
        Knows,
        Wants,
        Prioritises,
        Funds,
        SameAs,
        DistinctFrom,
        CoordinatesWith,
        Complements,
    )
}
