"""What missing_links shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Wie aan wie voorstellen", en="Missing links")
REASONS = {
    "theme": Text(nl="zelfde thema", en="same theme"),
    "contacts": Text(nl="zelfde contacten", en="common contacts"),
    "goal": Text(nl="zelfde doel", en="same goal"),
}

COLUMNS = (
    Column(name="a", text=Text(nl="Wie", en="Who"), form="id"),
    Column(name="b", text=Text(nl="Aan wie", en="To whom"), form="id"),
    Column(
        name="score",
        text=Text(nl="Past bij elkaar", en="Score"),
        form="number",
        meaning=Text(
            nl="Hoe goed de twee bij elkaar passen, van 0 tot 1: gedeelde thema's en contacten.",
            en="How well the two match, 0–1: shared themes and common contacts.",
        ),
    ),
    Column(
        name="reasons",
        text=Text(nl="Waarom", en="Reasons"),
        form="words",
        words=REASONS,
        brief=False,
    ),
    Column(name="common_themes", text=Text(nl="Gedeelde thema's", en="Common themes"), form="ids"),
    Column(
        name="common_goals",
        text=Text(nl="Gedeelde doelstellingen", en="Common goals"),
        form="ids",
        brief=False,
    ),
    Column(
        name="distance",
        text=Text(nl="Afstand nu", en="Distance now"),
        form="count",
        meaning=Text(
            nl="Via hoeveel stappen ze elkaar nu bereiken. Leeg: ze kunnen elkaar nog niet "
            "bereiken.",
            en="The ties on the shortest path now. Empty: there is no path.",
        ),
        brief=False,
    ),
    Column(
        name="via",
        text=Text(nl="Wie kan voorstellen", en="Introduced by"),
        form="id",
        meaning=Text(
            nl="Iemand die beiden al kent.", en="The contact of both with the strongest ties."
        ),
    ),
    Column(
        name="overleg",
        text=Text(nl="Misschien in dit overleg", en="Perhaps in this meeting"),
        form="id",
        meaning=Text(
            nl="Een bestaand overleg over dit thema waar een van beiden al komt.",
            en="An existing meeting on the theme that one of them attends.",
        ),
    ),
    Column(
        name="gain",
        text=Text(nl="Wat het oplevert", en="Gain"),
        form="fraction",
        meaning=Text(
            nl="Hoeveel de versnippering met afstand daalt als deze twee contact krijgen.",
            en="The fall in distance fragmentation when this pair gets a tie.",
        ),
        brief=False,
    ),
)

STRANGERS = FindingKind(
    key="strangers_on_theme",
    severity=Severity.IMPROVE,
    title=Text(nl="Ontbrekend contact", en="Missing link"),
    one=Text(
        nl="{names} werken in dezelfde wijk aan {theme_id}, maar hebben geen contact.",
        en="{names} work on {theme_id} in the same area, but are not in touch.",
    ),
    many=Text(
        nl="{count} tweetallen werken in dezelfde wijk aan hetzelfde thema, maar hebben geen "
        "contact. Begin met: {names}.",
        en="{count} pairs work on one theme in the same area, but are not in touch. Start with: "
        "{names}.",
    ),
    advice=Text(
        nl="Stel hen aan elkaar voor. In de tabel 'Wie aan wie voorstellen' staat wie dat kan "
        "doen.",
        en="Introduce them. The table 'Missing links' says who can do so, and in which meeting.",
    ),
)
NO_ROOM = Text(
    nl="Bij thema's met meer dan {most} partners is alleen gekeken naar partners met dezelfde "
    "contacten.",
    en="Groups of more than {most} partners on one theme were only compared by common contacts.",
)

OPTIONS = (
    Option(
        name="top",
        type=int,
        default=5,
        text=Text(
            nl="Hoeveel voorstellen per partner ten hoogste.",
            en="The most suggestions per partner.",
        ),
    ),
)
