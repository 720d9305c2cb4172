"""What meeting pairs shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Overleggen die samen kunnen", en="Meetings that could be one")
MINIMUM = 0.5
LEAST_SHARED = 2

COLUMNS = (
    Column(name="a", text=Text(nl="Eerste", en="First"), form="id"),
    Column(name="b", text=Text(nl="Tweede", en="Second"), form="id"),
    Column(
        name="score",
        text=Text(nl="Zelfde mensen", en="Same people"),
        form="share",
        meaning=Text(
            nl="Welk deel van wie in een van de twee zit, in allebei zit.",
            en="What share of those in either sit in both.",
        ),
        source="Jaccard index",
    ),
    Column(name="shared", text=Text(nl="In allebei", en="In both"), form="ids"),
    Column(name="themes", text=Text(nl="Thema's", en="Themes"), form="ids"),
    Column(
        name="hours_saved",
        text=Text(nl="Scheelt uren per jaar", en="Hours saved per year"),
        form="count",
        meaning=Text(
            nl="De uren van het kortste van de twee, maal hoeveel mensen in allebei zitten; leeg "
            "als de uren niet bekend zijn.",
            en="The hours of the shorter one, times those in both; empty when unknown.",
        ),
    ),
)

SAME_PEOPLE = FindingKind(
    key="meetings_with_same_people",
    severity=Severity.IMPROVE,
    title=Text(
        nl="Overleggen met bijna dezelfde mensen", en="Meetings with nearly the same people"
    ),
    one=Text(
        nl="In {names} zitten bijna dezelfde mensen: {shared_ids}. {saved}",
        en="In {names} sit nearly the same people: {shared_ids}. {saved}",
    ),
    many=Text(
        nl="{count} keer zitten in twee overleggen bijna dezelfde mensen: {names}.",
        en="{count} times two meetings have nearly the same people: {names}.",
    ),
    advice=Text(
        nl="Bespreek of het één overleg kan worden, of zet ze op het blad Bewust apart.",
        en="Discuss whether it can be one meeting, or put them on the sheet Distinct from.",
    ),
)
SAVES = Text(
    nl="Samenvoegen scheelt hun bij elkaar {hours} uur per jaar.",
    en="Joining saves them {hours} hours a year together.",
)
HOURS_UNKNOWN = Text(
    nl="Wat samenvoegen scheelt, is onbekend: vul in hoe vaak ze zijn en hoe lang ze duren.",
    en="What joining saves is unknown: fill in how often they are and how long they take.",
)
LARGE = Text(
    nl="Wie in meer dan 200 overleggen zit, is niet meegeteld: {count}.",
    en="Those in more than 200 meetings were left out: {count}.",
)

OPTIONS = (
    Option(
        name="minimum",
        type=float,
        default=MINIMUM,
        text=Text(
            nl="Welk deel van de mensen ten minste in allebei zit, boven 0 en ten hoogste 1.",
            en="What share of the people sit in both at least, above 0 and at most 1.",
        ),
    ),
)
