"""What duplicates shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Mogelijk dezelfde", en="Possibly the same")
PART_TITLE = Text(nl="Mogelijk een onderdeel", en="Possibly a department")
KINDS = ("organisation", "person")
MINIMUM = 0.5

_PROBABILITY = Column(
    name="score",
    text=Text(nl="Kans", en="Probability"),
    form="share",
    meaning=Text(
        nl="Hoe waarschijnlijk het is dat de twee dezelfde zijn, naar alles wat er over ze staat.",
        en="How probable it is that the two are the same, by all that is said of them.",
    ),
    source="Fellegi & Sunter (1969)",
)
COLUMNS = (
    Column(name="a", text=Text(nl="Eerste", en="First"), form="id"),
    Column(name="b", text=Text(nl="Tweede", en="Second"), form="id"),
    _PROBABILITY,
    Column(name="reason", text=Text(nl="Waarom", en="Why")),
    Column(
        name="equal",
        text=Text(nl="Hoe vaak precies zo", en="Times written so"),
        form="count",
        meaning=Text(
            nl="Zo vaak staat er precies hetzelfde. Is dat meer dan tien keer, dan staat elk "
            "alleen "
            "naast het eerste.",
            en="So often the very same is written; beyond ten, each is paired with the first only.",
        ),
        brief=False,
    ),
)
PART_COLUMNS = (
    Column(name="part", text=Text(nl="Onderdeel", en="Department"), form="id"),
    Column(name="whole", text=Text(nl="Van", en="Of"), form="id"),
    _PROBABILITY,
)

DUPLICATE = FindingKind(
    key="duplicate",
    severity=Severity.IMPROVE,
    title=Text(nl="Mogelijk vaker ingevoerd", en="Possibly entered more than once"),
    one=Text(
        nl="Mogelijk vaker ingevoerd: {names} ({reason}).",
        en="Possibly entered more than once: {names} ({reason}).",
    ),
    many=Text(
        nl="{count} keer staan er twee die mogelijk dezelfde zijn: {names}.",
        en="{count} times two are possibly the same: {names}.",
    ),
    advice=Text(
        nl="Maak het blad 'Mogelijk dezelfde', vul in welke dezelfde zijn en laat het verwerken: "
        "dan worden ze samengevoegd en gaan al hun contacten en overleggen mee.",
        en="Make the sheet 'Possibly the same', fill in which are the same and apply it: they are "
        "joined and all their contacts and meetings come along.",
    ),
)
PART = FindingKind(
    key="department",
    severity=Severity.NOTE,
    title=Text(nl="Mogelijk een onderdeel", en="Possibly a department"),
    one=Text(
        nl="{part_id} is mogelijk een onderdeel van {whole_id}.",
        en="{part_id} is possibly a part of {whole_id}.",
    ),
    many=Text(
        nl="{count} keer is de een mogelijk een onderdeel van de ander: {names}.",
        en="{count} times one is possibly a part of the other: {names}.",
    ),
    advice=Text(
        nl="Klopt dat? Vul het dan in de kolom 'Onderdeel van' in.",
        en="Is that so? Then fill in the column 'Part of'.",
    ),
)

WRITTEN = Text(
    nl="staat er {times} keer precies hetzelfde in", en="is there {times} times, the very same"
)
OPTIONS = (
    Option(
        name="minimum",
        type=float,
        default=MINIMUM,
        text=Text(
            nl="Hoe waarschijnlijk het ten minste is dat twee dezelfde zijn, van 0 tot 1.",
            en="How probable it is at least that two are the same, 0 to 1.",
        ),
    ),
    Option(
        name="kinds",
        type=tuple,
        default=KINDS,
        text=Text(nl="Wat te vergelijken.", en="What to compare."),
        choices=KINDS,
    ),
)
