"""What overlap finds, in words, and its options."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Option
from netwerk.text import Text

TITLE = Text(nl="Overlap", en="Overlap")
KINDS = ("initiative", "goal", "overleg", "agreement")
MINIMUM = 0.59
IN_OTHER_WORDS = Text(nl="hetzelfde in andere woorden", en="the same in other words")
IN_MEETING = Text(nl=" Bespreek het in dit overleg: {overleg}.", en=" Discuss it in: {overleg}.")

OVERLAP = FindingKind(
    key="overlap",
    severity=Severity.IMPROVE,
    title=Text(nl="Mogelijk dubbel werk", en="Possibly duplicate work"),
    one=Text(
        nl="{names} lijken veel op elkaar. In allebei staat: {shared}. Voorstel: {step}.{meeting}",
        en="{names} resemble one another. Both say: {shared}. Proposal: {step}.{meeting}",
    ),
    many=Text(
        nl="{count} tweetallen lijken veel op elkaar: {names}.",
        en="{count} pairs resemble one another: {names}.",
    ),
    advice=Text(
        nl="Beslis samen: samenvoegen, afstemmen of bewust apart. Maak het blad 'Overlap', vul "
        "uw keuze in en laat het verwerken: dan komen ze hier niet terug.",
        en="Decide together: join, coordinate or keep apart. Make the sheet 'Overlap', fill in "
        "your choice and apply it: then they do not come back here.",
    ),
)
GROUP = FindingKind(
    key="overlapping_group",
    severity=Severity.IMPROVE,
    title=Text(nl="Meer dan twee die op elkaar lijken", en="More than two that look alike"),
    one=Text(
        nl="{names} lijken allemaal op elkaar. Dit staat in de twee die het meest op elkaar "
        "lijken: {shared}. Voorstel: {step}.{meeting}",
        en="{names} all resemble one another. The two most alike both say: {shared}. "
        "Proposal: {step}.{meeting}",
    ),
    many=Text(
        nl="{count} keer lijken er meer dan twee op elkaar: {names}.",
        en="{count} times more than two resemble one another: {names}.",
    ),
    advice=Text(
        nl="Breng de trekkers bij elkaar en kies wie waarmee verdergaat.",
        en="Bring those who lead them together and choose who goes on with what.",
    ),
)
EARLIER = FindingKind(
    key="overlap_with_ended",
    severity=Severity.NOTE,
    title=Text(nl="Lijkt op iets dat voorbij is", en="Resembles something that is over"),
    one=Text(
        nl="{names} lijken veel op elkaar, en {ended_ids} is voorbij. In allebei staat: {shared}.",
        en="{names} resemble one another, and {ended_ids} is over. Both say: {shared}.",
    ),
    many=Text(
        nl="{count} keer lijkt iets veel op wat al voorbij is: {names}.",
        en="{count} times something resembles what is over: {names}.",
    ),
    advice=Text(
        nl="Vraag aan wie het toen deed wat het opleverde.",
        en="Ask those who did it then what came of it.",
    ),
)

OPTIONS = (
    Option(
        name="minimum",
        type=float,
        default=MINIMUM,
        text=Text(
            nl="Hoe sterk twee ten minste op elkaar lijken, van 0,5 tot 1.",
            en="How much two resemble one another at least, 0.5 to 1.",
        ),
    ),
    Option(
        name="kinds",
        type=tuple,
        default=KINDS,
        text=Text(nl="Wat te vergelijken.", en="What to compare."),
        choices=KINDS,
    ),
    Option(
        name="words",
        type=str,
        default=None,
        text=Text(
            nl="Een bestand (.toml) met uw eigen woorden, naast de onze.",
            en="A file (.toml) of your own words, beside ours.",
        ),
    ),
)
