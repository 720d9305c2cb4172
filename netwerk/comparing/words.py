"""What a comparison of two networks says."""

from collections.abc import Mapping
from dataclasses import dataclass

from netwerk.results import Column
from netwerk.text import Text, count_words

TITLE = Text(nl="Voor en na", en="Before and after")
APART = ("island", "isolated")  # the finding kinds that name who stands apart


@dataclass(frozen=True, slots=True)
class Counted:
    """A text for one and a text for several."""

    one: Text
    many: Text

    def of(self, count: int, **fields: object) -> Text:
        """The text for this many."""
        text = self.one if count == 1 else self.many
        return text.fill(count=count_words(count), **fields)


FINDINGS = Column(
    name="findings",
    text=Text(nl="Wat er opvalt", en="Findings"),
    form="count",
    brief=False,
)


def columns(titles: Mapping[str, Text], measures: Mapping[str, Text]) -> tuple[Column, ...]:
    """The columns of a comparison of these analyses and measures."""
    return (
        Column(
            name="analysis", text=Text(nl="Onderdeel", en="Analysis"), form="words", words=titles
        ),
        Column(name="measure", text=Text(nl="Wat", en="Measure"), form="words", words=measures),
        Column(name="before", text=Text(nl="Voor", en="Before"), form="number"),
        Column(name="after", text=Text(nl="Na", en="After"), form="number"),
        Column(name="difference", text=Text(nl="Verschil", en="Difference"), form="number"),
    )


# -- numbers -----------------------------------------------------------------------------------
NO_DIFFERENCE = Text(nl="gelijk", en="same")
SLIGHT_DIFFERENCE = Text(nl="vrijwel gelijk", en="about the same")
POINTS = Text(nl="{number} procentpunt", en="{number} points")

# -- what changes ------------------------------------------------------------------------------
UNCHANGED = Text(
    nl="Er verandert niets: voor en na zijn hetzelfde.",
    en="Nothing changes: before and after are the same.",
)
WITHOUT = Text(nl="zonder {names}", en="without {names}")
WITH = Text(nl="met {names}", en="with {names}")
OTHERWISE = Text(nl="met deze wijzigingen", en="with these changes")
LINKS_REMOVED = Counted(
    Text(nl="zonder de verbinding tussen {ends}", en="without the link between {ends}"),
    Text(nl="zonder {count} verbindingen", en="without {count} links"),
)
LINKS_ADDED = Counted(
    Text(nl="met een verbinding tussen {ends}", en="with a link between {ends}"),
    Text(nl="met {count} extra verbindingen", en="with {count} extra links"),
)
MEANWHILE = Text(nl="Wel", en="At the same time")
NOWHERE = Text(
    nl="{cause} komt geen enkele partner los te staan van de rest.",
    en="{cause} no partner comes to stand apart from the rest.",
)
PARTED = Counted(
    Text(
        nl="{cause} valt {count} partner los van de rest: {names}.",
        en="{cause} {count} partner comes loose from the rest: {names}.",
    ),
    Text(
        nl="{cause} vallen {count} partners los van de rest: {names}.",
        en="{cause} {count} partners come loose from the rest: {names}.",
    ),
)
JOINED = Counted(
    Text(
        nl="{cause} staat {count} partner niet meer los van de rest: {names}.",
        en="{cause} {count} partner no longer stands apart from the rest: {names}.",
    ),
    Text(
        nl="{cause} staan {count} partners niet meer los van de rest: {names}.",
        en="{cause} {count} partners no longer stand apart from the rest: {names}.",
    ),
)
SECOND_CONTACT = Counted(
    Text(
        nl="Zoek vooraf een tweede contact voor de partner die dan losraakt.",
        en="Find a second contact beforehand for the partner that would come loose.",
    ),
    Text(
        nl="Zoek vooraf een tweede contact voor elk van de {count} partners die dan losraken.",
        en="Find a second contact beforehand for each of the {count} partners that would come "
        "loose.",
    ),
)
PARTS = Text(
    nl="Het aantal losse delen gaat van {before} naar {after}.",
    en="The number of separate parts goes from {before} to {after}.",
)
_PAIRS = Text(
    nl="van elke 100 tweetallen kunnen er dan {pairs} elkaar niet bereiken.",
    en="of every 100 pairs {pairs} then cannot reach one another.",
)
_STILL = Text(
    nl="van elke 100 tweetallen kunnen er nog steeds {pairs} elkaar niet bereiken.",
    en="of every 100 pairs {pairs} still cannot reach one another.",
)
RISES = Text(
    nl=f"De versnippering stijgt van {{before}} naar {{after}}: {_PAIRS.nl}",
    en=f"Fragmentation rises from {{before}} to {{after}}: {_PAIRS.en}",
)
FALLS = Text(
    nl=f"De versnippering daalt van {{before}} naar {{after}}: {_PAIRS.nl}",
    en=f"Fragmentation falls from {{before}} to {{after}}: {_PAIRS.en}",
)
STAYS = Text(
    nl=f"De versnippering blijft {{after}}: {_STILL.nl}",
    en=f"Fragmentation stays {{after}}: {_STILL.en}",
)
NEW = Text(nl="Nieuw: {sentence}", en="New: {sentence}")
GONE = Text(nl="Niet meer: {sentence}", en="No longer: {sentence}")
MORE = Text(nl="Ook het aantal verandert bij: {titles}.", en="Also different: {titles}.")

# -- notes -------------------------------------------------------------------------------------
COUNTED = (
    Counted(
        Text(nl="{count} naam", en="{count} node"), Text(nl="{count} namen", en="{count} nodes")
    ),
    Counted(
        Text(nl="{count} verbinding", en="{count} link"),
        Text(nl="{count} verbindingen", en="{count} links"),
    ),
)
SAME_LEFT_OUT = Counted(
    Text(
        nl="{count} maat die gelijk blijft staat niet in de tabel.",
        en="{count} measure that stays the same is not in the table.",
    ),
    Text(
        nl="{count} maten die gelijk blijven staan niet in de tabel.",
        en="{count} measures that stay the same are not in the table.",
    ),
)
CHANGED = {
    "added": Text(nl="Erbij: {items}.", en="Added: {items}."),
    "removed": Text(nl="Weg: {items}.", en="Removed: {items}."),
    "updated": Text(nl="Gewijzigd: {items}.", en="Changed: {items}."),
}
ONE_SIDE = (
    Text(
        nl="{title}: voor de verandering niet te bepalen, dus niet vergeleken. {why}",
        en="{title}: cannot be told before the change, so not compared. {why}",
    ),
    Text(
        nl="{title}: na de verandering niet te bepalen, dus niet vergeleken. {why}",
        en="{title}: cannot be told after the change, so not compared. {why}",
    ),
)
NOT_RUN = Text(
    nl="{title}: voor en na niet te bepalen, dus niet vergeleken. {why}",
    en="{title}: cannot be told before or after, so not compared. {why}",
)
