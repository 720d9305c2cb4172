"""What missing_links shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Wie aan wie voorstellen", en="Missing links")
REASONS = {
    "theme": Text(nl="zelfde thema", en="same theme"),
    "contacts": Text(nl="zelfde contacten", en="common contacts"),
    "goal": Text(nl="zelfde doel", en="same goal"),
    "target_group": Text(nl="zelfde doelgroep", en="same target group"),
    "ambition": Text(nl="de een biedt wat de ander zoekt", en="one offers what the other seeks"),
    "same_ambition": Text(nl="willen hetzelfde", en="want the same"),
    "survey": Text(nl="noemden elkaar nog niet", en="have not named one another yet"),
}

COLUMNS = (
    Column(name="a", text=Text(nl="Wie", en="Who"), form="id"),
    Column(name="b", text=Text(nl="Aan wie", en="To whom"), form="id"),
    Column(
        name="score",
        text=Text(nl="Past bij elkaar", en="Score"),
        form="share",
        meaning=Text(
            nl="Hoe goed de twee bij elkaar passen: gedeelde thema's, contacten, doelen, "
            "doelgroepen, en wat ze bieden en zoeken. Iedereen komt aan de beurt, en "
            "een contact dat het netwerk bij elkaar brengt telt zwaarder; daarom staat een lager "
            "cijfer soms boven een hoger.",
            en="How well the two match: shared themes, contacts, goals and target groups, and what "
            "they offer and seek. Everybody gets a turn, and a contact that "
            "joins the network weighs more, so a lower one may stand above a higher.",
        ),
    ),
    Column(
        name="reasons",
        text=Text(nl="Waarom", en="Reasons"),
        form="words",
        words=REASONS,
    ),
    Column(name="common_themes", text=Text(nl="Gedeelde thema's", en="Common themes"), form="ids"),
    Column(
        name="common_goals",
        text=Text(nl="Gedeelde doelstellingen", en="Common goals"),
        form="ids",
        brief=False,
    ),
    Column(
        name="common_target_groups",
        text=Text(nl="Gedeelde doelgroepen", en="Common target groups"),
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
    Column(
        name="probability",
        text=Text(nl="Kans op contact", en="Probability"),
        form="share",
        meaning=Text(
            nl="De kans dat deze twee al contact hebben zonder dat het is ingevuld, als een op de "
            "tien contacten ontbreekt. Geleerd van de contacten in het netwerk zelf.",
            en="The chance of a tie, if one in ten ties is missing; learned from the network's own "
            "ties.",
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
    nl="Van de grootste groepen op een thema (tot {most} partners) zijn alleen partners met "
    "dezelfde contacten vergeleken.",
    en="Of the largest groups on one theme (up to {most} partners) only partners with common "
    "contacts were compared.",
)
TOO_MANY = Text(
    nl="Dit zijn de eerste {most} voorstellen. Kies een gebied of thema voor de andere.",
    en="These are the first {most} suggestions. Choose an area or theme for the others.",
)
NO_ORDER = Text(
    nl="de volgorde {order} bestaat niet. Kies fit of gain.",
    en="there is no order {order}. Choose fit or gain.",
)
TOO_LOW = Text(nl="top is minstens 1, niet {top}.", en="top is at least 1, not {top}.")
QUALITY = Text(
    nl="De kans op contact is uitgeprobeerd op {hidden} contacten die er al zijn. In {auc} van de "
    "100 gevallen kreeg zo'n contact een hogere kans dan een tweetal zonder contact; met gokken is "
    "dat 50. Contacten uit hetzelfde overleg zijn makkelijk te raden: een contact waar nog niemand "
    "aan dacht, is moeilijker te vinden.",
    en="The probability was tried on {hidden} ties, hidden in turn. In {auc} of 100 cases such a "
    "tie got a higher one than a pair without a tie; guessing gives 50. Ties of one meeting are "
    "easy to guess: one that nobody thought of is harder to find.",
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
    Option(
        name="order",
        type=str,
        default="fit",
        text=Text(
            nl="Wat er bovenaan komt: wie goed bij elkaar past, en daarvan eerst wie het netwerk "
            "bij elkaar brengt (fit), of vooral welk contact de versnippering het meest verkleint "
            "(gain).",
            en="What comes first: who fits well, and of those rather who joins the network (fit), "
            "or above all what joins the network most (gain).",
        ),
        choices=("fit", "gain"),
    ),
)
