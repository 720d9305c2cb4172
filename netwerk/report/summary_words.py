"""The words of the summary: its headings and its sentences."""

from collections.abc import Mapping

from netwerk.findings import Severity
from netwerk.text import Text

NETWORK = Text(nl="Het netwerk", en="The network")
WELL = Text(nl="Dit staat goed", en="What stands well")
URGENT = Text(nl="Dit vraagt aandacht", en="What needs attention")
WHO = Text(nl="Wie kan beginnen", en="Who can begin")
FIRST = Text(nl="Wat eerst", en="What first")

ALL_IN_CONTACT = Text(
    nl="Alle {whole} partners (organisaties en professionals) hebben contact met een andere "
    "partner.",
    en="All {whole} partners (organisations and persons) have contact with another partner.",
)
SOME_IN_CONTACT = Text(
    nl="{part} van de {whole} partners (organisaties en professionals) hebben contact met een "
    "andere partner, {rest} nog niet.",
    en="{part} of the {whole} partners (organisations and persons) have contact with another "
    "partner, {rest} not yet.",
)
NONE_IN_CONTACT = Text(
    nl="Van de {whole} partners (organisaties en professionals) heeft nog niemand contact met een "
    "andere partner.",
    en="Of the {whole} partners (organisations and persons) none has contact with another partner "
    "yet.",
)
THERE_IS = Text(nl="Er is {points}.", en="There is {points}.")
THERE_ARE = Text(nl="Er zijn {points}.", en="There are {points}.")
ONE_POINT, MORE_POINTS = Text(nl="punt", en="point"), Text(nl="punten", en="points")
POINT: Mapping[Severity, Text] = {
    Severity.URGENT: Text(nl="om nu op te pakken", en="to act on now"),
    Severity.IMPROVE: Text(nl="dat beter kan", en="that could be better"),
    Severity.NOTE: Text(nl="om aan te vullen", en="to fill in"),
}
POINTS: Mapping[Severity, Text] = {
    **POINT,
    Severity.IMPROVE: Text(nl="die beter kunnen", en="that could be better"),
}

BEST = Text(
    nl="Het verst met de minimale variant: {cells}.", en="Furthest with the minimum: {cells}."
)
BEST_CELL = Text(
    nl="{theme} in {area} ({met} van de {all} onderdelen op orde)",
    en="{theme} in {area} ({met} of the {all} parts met)",
)
URGENT_FIRST = Text(nl="Nu eerst: {points}.", en="To act on first: {points}.")
PERSON = Text(nl="{name} ({count})", en="{name} ({count})")
WHO_BEGINS = Text(
    nl="{people}. Tussen haakjes staat bij hoeveel van de dringendste punten.",
    en="{people}. In brackets: with how many of the most urgent points.",
)
STEP = Text(nl="{title}: {advice}", en="{title}: {advice}")
MEET = Text(
    nl="Dat kan in dit overleg: {overleg}. Daar zitten {people} al bij elkaar.",
    en="{overleg} is a good place: {people} already meet there.",
)
MEET_ONE = Text(
    nl="Dat kan in dit overleg: {overleg}. Daar zit {people} al.",
    en="{overleg} is a good place: {people} already sits there.",
)
