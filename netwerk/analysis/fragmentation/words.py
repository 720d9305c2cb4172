"""What fragmentation is called in words, and its options."""

from typing import Literal, get_args

from netwerk.results import Option
from netwerk.text import Text
from netwerk.tie_options import BROKERS_OPTION, LEVEL_OPTION, MAX_GATHERING_OPTION

Scope = Literal["network", "area", "theme", "area_theme"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
TITLE = Text(nl="Versnippering", en="Fragmentation")

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
    LEVEL_OPTION,
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
    BROKERS_OPTION,
    MAX_GATHERING_OPTION,
)
