"""What is asked, and what is said, by every analysis of ties."""

from netwerk.results import Option
from netwerk.text import Text
from netwerk.ties import LEVELS, MAX_GATHERING

LEVEL_OPTION = Option(
    name="level",
    type=str,
    default="partner",
    text=Text(
        nl="Wie telt als partner: iedereen, alleen personen of alleen organisaties.",
        en="Who counts as a partner: all, persons only or organisations only.",
    ),
    choices=LEVELS,
)
BROKERS_OPTION = Option(
    name="brokers",
    type=str,
    default="when_confirmed",
    text=Text(
        nl="Verbinders noemen als genoeg contacten bevestigd zijn, of altijd.",
        en="Name brokers when enough links were confirmed, or always.",
    ),
    choices=("when_confirmed", "always"),
)
MAX_GATHERING_OPTION = Option(
    name="max_gathering",
    type=int,
    default=MAX_GATHERING,
    text=Text(
        nl="Grotere bijeenkomsten tellen niet als contact.",
        en="Larger gatherings make no ties.",
    ),
)
ONLY_SELECTION = Text(
    nl="Alleen partners en bijeenkomsten van deze selectie tellen mee, geen contacten daarbuiten.",
    en="Only partners and gatherings of this selection count, no contacts outside it.",
)
