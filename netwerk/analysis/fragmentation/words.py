"""What fragmentation is called in words, and its options."""

from typing import Literal, get_args

from netwerk.results import Option
from netwerk.text import Text
from netwerk.ties import LEVELS, MAX_GATHERING

Scope = Literal["network", "area", "theme", "area_theme"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
TITLE = Text(nl="Versnippering", en="Fragmentation")

ONLY_SELECTION = Text(
    nl="Alleen partners en bijeenkomsten van deze selectie tellen mee, geen contacten daarbuiten.",
    en="Only partners and gatherings of this selection count, no contacts outside it.",
)

CAREFUL = Text(
    nl="Wees voorzichtig met deze cijfers: maar van {share}% van de partners is een contact "
    "bevestigd. Wie nog niet bevestigde kan meer contacten hebben dan hier staan.",
    en="Be careful with these figures: only {share}% of the partners have a confirmed link. Who "
    "has not confirmed yet may have more contacts than stand here.",
)

UNNAMED = Text(
    nl="Via wie het contact tussen domeinen loopt, staat er pas bij als van {least}% van de "
    "partners een contact of deelname is bevestigd.",
    en="Through whom the contact between domains runs is only said when of {least}% of the "
    "partners a link was confirmed.",
)

OPTIONS = (
    Option(
        name="level",
        type=str,
        default="partner",
        text=Text(
            nl="Wie telt als partner: iedereen, alleen personen of alleen organisaties.",
            en="Who counts as a partner: all, persons only or organisations only.",
        ),
        choices=LEVELS,
    ),
    Option(
        name="per",
        type=tuple,
        default=None,
        text=Text(
            nl="Voor welke delen een regel: hele netwerk, gebied, thema, thema in gebied.",
            en="Which scopes get a row: network, area, theme, theme in area.",
        ),
        choices=SCOPES,
    ),
    Option(
        name="brokers",
        type=str,
        default="when_confirmed",
        text=Text(
            nl="Verbinders noemen als genoeg contacten bevestigd zijn, of altijd.",
            en="Name brokers when enough links were confirmed, or always.",
        ),
        choices=("when_confirmed", "always"),
    ),
    Option(
        name="max_gathering",
        type=int,
        default=MAX_GATHERING,
        text=Text(
            nl="Grotere bijeenkomsten tellen niet als contact.",
            en="Larger gatherings make no ties.",
        ),
    ),
)
