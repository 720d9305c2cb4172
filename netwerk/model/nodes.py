"""The node kinds: what a wijk care network is made of."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from netwerk.text import Text

from . import vocabulary as words
from .facts import Code, Fact, declared_fields
from .identifiers import id_of
from .moment import Moment
from .node import Node

AGB = Code(pattern=r"\d{8}", example="01012345")
KVK = Code(pattern=r"\d{8}", example="30123456")
CBS = Code(pattern=r"BU\d{8}|WK\d{6}|GM\d{4}", example="WK034403")

_OptionalText = str | None
_Texts = tuple[str, ...]
_Number = float | None
_When = Moment | None


class Area(Node):
    """A buurt, wijk, city, region or country."""

    kind = "area"
    text = Text(nl="gebied", en="area")
    plural = Text(nl="Gebieden", en="Areas")
    synonyms = ("wijken", "buurten", "gebied")

    level: Annotated[
        _OptionalText,
        Fact(Text(nl="Niveau", en="Level"), ("soort",), vocabulary=words.AREA_LEVEL),
    ] = None
    cbs_code: Annotated[
        _OptionalText,
        Fact(Text(nl="CBS-code", en="CBS code"), ("wijkcode", "buurtcode"), code=CBS),
    ] = None


class _Partner(Node):
    """What organisations and persons share."""

    domain: Annotated[
        _OptionalText, Fact(Text(nl="Domein", en="Domain"), vocabulary=words.DOMAIN)
    ] = None
    agb: Annotated[_OptionalText, Fact(Text(nl="AGB-code", en="AGB code"), ("agb",), code=AGB)] = (
        None
    )
    email: Annotated[
        _OptionalText,
        Fact(Text(nl="E-mail", en="E-mail"), ("e-mailadres", "mail"), private=True),
    ] = None
    telephone: Annotated[
        _OptionalText,
        Fact(
            Text(nl="Telefoon", en="Telephone"),
            ("telefoonnummer", "tel", "mobiel"),
            private=True,
            telephone=True,
        ),
    ] = None


class Organisation(_Partner):
    """A practice, pharmacy, buurtteam, hospital or any other party, with its card for partners."""

    kind = "organisation"
    text = Text(nl="organisatie", en="organisation")
    plural = Text(nl="Organisaties", en="Organisations")
    synonyms = ("organisatie", "partijen", "partners", "instellingen")

    type: Annotated[
        _OptionalText,
        Fact(Text(nl="Soort", en="Type"), ("type",), vocabulary=words.ORGANISATION_TYPE),
    ] = None
    kvk: Annotated[
        _OptionalText, Fact(Text(nl="KvK-nummer", en="KvK number"), ("kvk",), code=KVK)
    ] = None
    offers: Annotated[_Texts, Fact(Text(nl="Aanbod", en="Offers"), ("biedt",))] = ()
    target_groups: Annotated[
        _Texts, Fact(Text(nl="Doelgroepen", en="Target groups"), ("doelgroep",))
    ] = ()
    referral: Annotated[
        _OptionalText,
        Fact(Text(nl="Hoe verwijzen", en="How to refer"), ("verwijzen", "verwijzing")),
    ] = None
    address: Annotated[_OptionalText, Fact(Text(nl="Adres", en="Address"), ("straat",))] = None
    postcode: Annotated[_OptionalText, Fact(Text(nl="Postcode", en="Postcode"))] = None
    place: Annotated[_OptionalText, Fact(Text(nl="Plaats", en="Place"), ("woonplaats",))] = None


class Person(_Partner):
    """A professional or resident who takes part; never a patient."""

    kind = "person"
    text = Text(nl="professional", en="person")
    plural = Text(nl="Professionals", en="Persons")
    synonyms = ("professional", "personen", "persoon", "mensen")

    profession: Annotated[
        _OptionalText,
        Fact(Text(nl="Beroep", en="Profession"), ("discipline",), vocabulary=words.PROFESSION),
    ] = None


class Role(Node):
    """A function that outlives its holder, with a number of seats."""

    kind = "role"
    text = Text(nl="rol", en="role")
    plural = Text(nl="Rollen", en="Roles")
    synonyms = ("rol", "functies")

    seats: Annotated[
        int, Fact(Text(nl="Plekken", en="Seats"), ("aantal plekken", "zetels"), most=1000)
    ] = 1
    tasks: Annotated[_Texts, Fact(Text(nl="Taken", en="Tasks"), ("taak",))] = ()


class Overleg(Node):
    """A recurring meeting."""

    kind = "overleg"
    text = Text(nl="overleg", en="meeting")
    plural = Text(nl="Overleggen", en="Meetings")
    synonyms = ("overleg", "vergaderingen")

    type: Annotated[
        _OptionalText, Fact(Text(nl="Soort", en="Type"), ("type",), vocabulary=words.OVERLEG_TYPE)
    ] = None
    frequency: Annotated[
        _Number,
        Fact(
            Text(nl="Keer per jaar", en="Times per year"),
            ("frequentie", "aantal per jaar", "frequentie per jaar"),
            most=10_000,
        ),
    ] = None
    duration: Annotated[
        _Number, Fact(Text(nl="Duur in uren", en="Duration in hours"), ("duur",), most=1000)
    ] = None
    channel: Annotated[
        _OptionalText, Fact(Text(nl="Hoe", en="By which means"), ("vorm", "kanaal", "middel"))
    ] = None
    subjects: Annotated[_Texts, Fact(Text(nl="Onderwerpen", en="Subjects"), ("onderwerp",))] = ()
    method: Annotated[_OptionalText, Fact(Text(nl="Werkwijze", en="Method"), ("methode",))] = None
    joining: Annotated[
        _OptionalText, Fact(Text(nl="Hoe aansluiten", en="How to join"), ("aanmelden",))
    ] = None
    evaluated_on: Annotated[
        _When, Fact(Text(nl="Geëvalueerd op", en="Evaluated on"), ("evaluatie",))
    ] = None


class Channel(Node):
    """A means of communication: a newsletter, a site, an app group."""

    kind = "channel"
    text = Text(nl="communicatiemiddel", en="channel")
    plural = Text(nl="Communicatiemiddelen", en="Channels")
    synonyms = ("communicatiemiddel", "communicatie", "kanalen")

    type: Annotated[
        _OptionalText, Fact(Text(nl="Soort", en="Type"), ("type",), vocabulary=words.CHANNEL_TYPE)
    ] = None
    frequency: Annotated[
        _Number,
        Fact(Text(nl="Keer per jaar", en="Times per year"), ("frequentie",), most=10_000),
    ] = None
    subjects: Annotated[_Texts, Fact(Text(nl="Onderwerpen", en="Subjects"), ("onderwerp",))] = ()


class Theme(Node):
    """What the cooperation is about: older people, youth, mental health."""

    kind = "theme"
    text = Text(nl="thema", en="theme")
    plural = Text(nl="Thema's", en="Themes")
    synonyms = ("thema", "themas")


class Speerpunt(Node):
    """A main direction that goals contribute to."""

    kind = "speerpunt"
    text = Text(nl="speerpunt", en="spearhead")
    plural = Text(nl="Speerpunten", en="Spearheads")
    synonyms = ("speerpunt",)


class Goal(Node):
    """What is to be reached, at which level, and whether everybody must."""

    kind = "goal"
    text = Text(nl="doelstelling", en="goal")
    plural = Text(nl="Doelstellingen", en="Goals")
    synonyms = ("doelstelling", "doelen", "doel")

    level: Annotated[str, Fact(Text(nl="Niveau", en="Level"), vocabulary=words.GOAL_LEVEL)] = (
        "unknown"
    )
    obligation: Annotated[
        str,
        Fact(Text(nl="Verplichting", en="Obligation"), ("vereist",), vocabulary=words.OBLIGATION),
    ] = "unknown"
    target: Annotated[_Number, Fact(Text(nl="Streefwaarde", en="Target"), ("norm",))] = None
    unit: Annotated[_OptionalText, Fact(Text(nl="Eenheid", en="Unit"))] = None
    applies_to: Annotated[
        _OptionalText, Fact(Text(nl="Geldt voor", en="Applies to"), ("voor wie",))
    ] = None


class Initiative(Node):
    """A project, programme, training or research."""

    kind = "initiative"
    text = Text(nl="initiatief", en="initiative")
    plural = Text(nl="Initiatieven", en="Initiatives")
    synonyms = ("initiatief", "projecten")

    type: Annotated[
        _OptionalText,
        Fact(Text(nl="Soort", en="Type"), ("type",), vocabulary=words.INITIATIVE_TYPE),
    ] = None
    status: Annotated[
        _OptionalText,
        Fact(Text(nl="Status", en="Status"), ("stand",), vocabulary=words.INITIATIVE_STATUS),
    ] = None
    aim: Annotated[_OptionalText, Fact(Text(nl="Doel", en="Aim"), ("waarom",))] = None
    approach: Annotated[_OptionalText, Fact(Text(nl="Werkwijze", en="Approach"), ("aanpak",))] = (
        None
    )
    timeline: Annotated[_OptionalText, Fact(Text(nl="Tijdspad", en="Timeline"), ("planning",))] = (
        None
    )
    target_groups: Annotated[
        _Texts, Fact(Text(nl="Doelgroepen", en="Target groups"), ("doelgroep",))
    ] = ()


class Agreement(Node):
    """What partners agreed, and where to find it."""

    kind = "agreement"
    text = Text(nl="afspraak", en="agreement")
    plural = Text(nl="Afspraken", en="Agreements")
    synonyms = ("afspraak", "convenanten")

    type: Annotated[
        _OptionalText, Fact(Text(nl="Soort", en="Type"), ("type",), vocabulary=words.AGREEMENT_TYPE)
    ] = None
    status: Annotated[
        _OptionalText,
        Fact(Text(nl="Status", en="Status"), ("stand",), vocabulary=words.AGREEMENT_STATUS),
    ] = None
    subjects: Annotated[_Texts, Fact(Text(nl="Onderwerpen", en="Subjects"), ("onderwerp",))] = ()
    location: Annotated[
        _OptionalText,
        Fact(Text(nl="Vindplaats", en="Where to find it"), ("waar te vinden", "link")),
    ] = None
    evaluated_on: Annotated[
        _When, Fact(Text(nl="Geëvalueerd op", en="Evaluated on"), ("evaluatie",))
    ] = None
    next_review: Annotated[
        _When, Fact(Text(nl="Volgende evaluatie", en="Next review"), ("herzien op",))
    ] = None


class _Record(Node):
    """A dated fact without a name of its own: its id is made from what it is about."""

    drawn = False
    name: Annotated[_OptionalText, Fact(Text(nl="Naam", en="Name"))] = None  # type: ignore[assignment]
    parts: ClassVar[tuple[str, ...]]

    @classmethod
    def made_id(cls, values: Mapping[str, Any], *distinctions: str) -> str | None:
        """The id made from its references, criterion or profession, and date."""
        lists = {f.name: f.fact.vocabulary for f in declared_fields(cls)}
        stated = []
        for part in cls.parts:
            value = str(values.get(part) or "")
            words_of_part = lists[part]
            key = words_of_part.key_of(value) if words_of_part else None
            if value:
                stated.append(key or value.partition(":")[2] or value)
        return id_of(cls.kind, *stated) if stated else None

    @property
    def label(self) -> str:
        """What people call it."""
        return self.name or self.id.partition(":")[2]


class Assessment(_Record):
    """A coordinator's own judgement, or an evaluation, of the cooperation. Not drawn."""

    kind = "assessment"
    text = Text(nl="oordeel", en="assessment")
    plural = Text(nl="Oordelen", en="Assessments")
    synonyms = ("oordeel", "evaluaties")
    parts = ("area", "theme", "criterion", "on")

    area: Annotated[str, Fact(Text(nl="Gebied", en="Area"), ("wijk",), ref="area")]
    theme: Annotated[_OptionalText, Fact(Text(nl="Thema", en="Theme"), ref="theme")] = None
    criterion: Annotated[
        str, Fact(Text(nl="Onderdeel", en="Criterion"), ("criterium",), vocabulary=words.CRITERION)
    ]
    status: Annotated[
        str,
        Fact(Text(nl="Stand", en="Status"), ("status",), vocabulary=words.CRITERION_STATUS),
    ]
    by: Annotated[_OptionalText, Fact(Text(nl="Door", en="By"), ("beoordeeld door",))] = None
    on: Annotated[_When, Fact(Text(nl="Op", en="On"), ("datum",))] = None
    result: Annotated[_OptionalText, Fact(Text(nl="Uitkomst", en="Result"))] = None
    follow_up: Annotated[_OptionalText, Fact(Text(nl="Vervolg", en="Follow-up"))] = None


class Headcount(_Record):
    """How many of a profession work in an area. Not drawn."""

    kind = "headcount"
    text = Text(nl="telling", en="headcount")
    plural = Text(nl="Tellingen", en="Headcounts")
    synonyms = ("telling", "aantallen")
    parts = ("area", "profession", "on")

    area: Annotated[str, Fact(Text(nl="Gebied", en="Area"), ("wijk",), ref="area")]
    profession: Annotated[
        str, Fact(Text(nl="Beroep", en="Profession"), vocabulary=words.PROFESSION)
    ]
    number: Annotated[int, Fact(Text(nl="Aantal", en="Number"))]
    on: Annotated[_When, Fact(Text(nl="Op", en="On"), ("datum",))] = None


NODE_KINDS: dict[str, type[Node]] = {
    cls.kind: cls
    for cls in (
        Area,
        Organisation,
        Person,
        Role,
        Overleg,
        Channel,
        Theme,
        Speerpunt,
        Goal,
        Initiative,
        Agreement,
        Assessment,
        Headcount,
    )
}
PARTNERS = ("organisation", "person")
