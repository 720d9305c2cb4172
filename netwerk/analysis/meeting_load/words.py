"""What meeting load shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Overlegtijd", en="Meeting load")
ASKED_TITLE = Text(nl="Hoeveel initiatieven wie vragen", en="How many initiatives ask whom")
MOST_HOURS = 40.0  # a working week; ours
INITIATIVES = 5
_KINDS = {
    "person": Text(nl="professional", en="person"),
    "organisation": Text(nl="organisatie", en="organisation"),
    "overleg": Text(nl="overleg", en="meeting"),
}

COLUMNS = (
    Column(name="subject", text=Text(nl="Wie of wat", en="Who or what"), form="id"),
    Column(name="kind", text=Text(nl="Soort", en="Type"), form="words", words=_KINDS),
    Column(name="overleggen", text=Text(nl="Overleggen", en="Meetings"), form="count"),
    Column(name="participants", text=Text(nl="Deelnemers", en="Participants"), form="count"),
    Column(
        name="hours",
        text=Text(nl="Uren per jaar", en="Hours per year"),
        form="count",
        meaning=Text(
            nl="Keer per jaar × duur, en bij een overleg × deelnemers; alleen wat is ingevuld.",
            en="Times a year × duration, of a meeting × participants; only what is filled in.",
        ),
    ),
    Column(
        name="unknown",
        text=Text(nl="Overleggen zonder uren", en="Meetings without hours"),
        form="count",
        meaning=Text(
            nl="Bij zo veel overleggen is niet ingevuld hoe vaak ze zijn of hoe lang ze duren.",
            en="Of so many meetings it is not filled in how often they are or how long they take.",
        ),
    ),
)
ASKED_COLUMNS = (
    Column(name="organisation", text=Text(nl="Organisatie", en="Organisation"), form="id"),
    Column(name="count", text=Text(nl="Initiatieven", en="Initiatives"), form="count"),
    Column(name="initiatives", text=Text(nl="Welke", en="Which"), form="ids"),
)

HEAVY = FindingKind(
    key="heavy_meeting_load",
    severity=Severity.IMPROVE,
    title=Text(nl="Veel uren in overleg", en="Many hours in meetings"),
    one=Text(
        nl="{names} zit ten minste {hours} uur per jaar in overleg (aantal overleggen: "
        "{overleggen}).",
        en="{names} spends at least {hours} hours a year in meetings (meetings: {overleggen}).",
    ),
    many=Text(
        nl="{count} mensen zitten veel uren per jaar in overleg: {names}.",
        en="{count} people spend many hours a year in meetings: {names}.",
    ),
    advice=Text(
        nl="Kijk samen of een collega een overleg kan overnemen, of voeg overleggen samen.",
        en="See together whether a colleague can take one over, or join meetings.",
    ),
)
UNKNOWN = FindingKind(
    key="meeting_hours_unknown",
    severity=Severity.NOTE,
    title=Text(nl="Uren onbekend", en="Hours unknown"),
    one=Text(
        nl="Van {names} is niet ingevuld hoe vaak het is of hoe lang het duurt.",
        en="Of {names} it is not filled in how often it is or how long it takes.",
    ),
    many=Text(
        nl="Van {count} overleggen is niet ingevuld hoe vaak ze zijn of hoe lang ze duren: "
        "{names}.",
        en="Of {count} meetings it is not filled in how often they are or how long they take: "
        "{names}.",
    ),
    advice=Text(
        nl="Vul dit aan: deze uren tellen nu niet mee.",
        en="Fill this in: these hours are not counted now.",
    ),
)
ASKED = FindingKind(
    key="asked_by_many_initiatives",
    severity=Severity.IMPROVE,
    title=Text(nl="Door veel initiatieven gevraagd", en="Asked by many initiatives"),
    one=Text(
        nl="{names} doet mee aan {times} initiatieven: {initiative_ids}.",
        en="{names} takes part in {times} initiatives: {initiative_ids}.",
    ),
    many=Text(
        nl="{count} organisaties doen mee aan veel initiatieven: {names}.",
        en="{count} organisations take part in many initiatives: {names}.",
    ),
    advice=Text(
        nl="Vraag voor iets nieuws eerst anderen, of voeg initiatieven samen.",
        en="Ask others first for something new, or join initiatives.",
    ),
)

TOTAL = Text(
    nl="Overleggen met bekende uren: {known}, samen {hours} uur per jaar. Met onbekende uren: "
    "{unknown}.",
    en="Meetings with known hours: {known}, together {hours} hours a year. With unknown hours: "
    "{unknown}.",
)
WITHOUT_PURPOSE = Text(
    nl="Overleggen zonder thema, doelstelling of afspraak: {count}, samen {hours} bekende uren per "
    "jaar.",
    en="Meetings without a theme, goal or agreement: {count}, together {hours} known hours a year.",
)
NO_MOMENT = Text(
    nl="Er is geen datum gekozen: ook overleggen die voorbij zijn tellen mee.",
    en="No moment was chosen: meetings that are over count too.",
)

OPTIONS = (
    Option(
        name="most_hours",
        type=float,
        default=MOST_HOURS,
        text=Text(
            nl="Vanaf hoeveel uur per jaar iemand wordt genoemd.",
            en="From how many hours a year a person is named.",
        ),
    ),
    Option(
        name="most_initiatives",
        type=int,
        default=INITIATIVES,
        text=Text(
            nl="Vanaf hoeveel initiatieven een organisatie wordt genoemd.",
            en="From how many initiatives an organisation is named.",
        ),
    ),
)
