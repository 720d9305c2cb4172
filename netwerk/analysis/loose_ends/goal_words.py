"""The kinds of loose ends of goals and themes, in words."""

from netwerk.findings import Severity
from netwerk.text import Text

from .kind import LooseEndKind

REQUIRED_GOAL_WITHOUT_INITIATIVE = LooseEndKind(
    key="required_goal_without_initiative",
    severity=Severity.URGENT,
    title=Text(nl="Vereiste doelstelling zonder initiatief", en="Required goal without initiative"),
    one=Text(
        nl="De vereiste doelstelling {names} heeft nog geen initiatief.",
        en="The required goal {names} has no initiative yet.",
    ),
    many=Text(
        nl="{count} vereiste doelstellingen hebben nog geen initiatief: {names}.",
        en="{count} required goals have no initiative yet: {names}.",
    ),
    next_step="start",
    advice=Text(
        nl="Spreek in het wijkoverleg af wie hiermee begint.",
        en="Agree in a meeting of the wijk who starts.",
    ),
)
REQUIRED_GOAL_AT_WRONG_LEVEL = LooseEndKind(
    key="required_goal_at_wrong_level",
    severity=Severity.IMPROVE,
    title=Text(nl="Vereiste doelstelling op een ander niveau", en="Required goal at another level"),
    one=Text(
        nl="De vereiste doelstelling {names} hoort bij de {level}, maar de initiatieven erbij "
        "horen bij een ander niveau.",
        en="The required goal {names} belongs to the {level}, but its initiatives to another "
        "level.",
    ),
    many=Text(
        nl="{count} vereiste doelstellingen hebben alleen initiatieven op een ander niveau: "
        "{names}.",
        en="{count} required goals only have initiatives at another level: {names}.",
    ),
    next_step="agree_level",
    needs=("initiative",),
    advice=Text(
        nl="Spreek af wie het op het juiste niveau oppakt.",
        en="Agree who takes it up at the right level.",
    ),
)
CHAIN_WITH_MISSING_STEP = LooseEndKind(
    key="chain_with_missing_step",
    severity=Severity.IMPROVE,
    title=Text(
        nl="Keten praktijk – wijk – stad niet compleet",
        en="Chain practice – wijk – city incomplete",
    ),
    one=Text(
        nl="Bij {names} ontbreekt een stap tussen praktijk, wijk en stad: {steps}.",
        en="{names} lacks a step between practice, wijk and city: {steps}.",
    ),
    many=Text(
        nl="Bij {count} thema's ontbreekt een stap tussen praktijk, wijk en stad: {names}.",
        en="{count} themes lack a step between practice, wijk and city: {names}.",
    ),
    next_step="complete_chain",
    needs=("goal",),
    advice=Text(
        nl="Vraag wie daar aan het thema werkt, en spreek af wie wat doet.",
        en="Ask who works on the theme there, and agree who does what.",
    ),
)
DOMAIN_MISSING_IN_OVERLEG = LooseEndKind(
    key="domain_missing_in_overleg",
    severity=Severity.IMPROVE,
    title=Text(nl="Domein ontbreekt in overleg", en="Domain missing in meetings"),
    one=Text(
        nl="Bij de overleggen over {names} in {area_id} ontbreekt wie in een andere wijk wel "
        "meedoet: {domains}.",
        en="The meetings on {names} in {area_id} lack who does take part in another wijk: "
        "{domains}.",
    ),
    many=Text(
        nl="{count} keer ontbreekt in de overleggen van een wijk een domein dat in een andere "
        "wijk wel meedoet: {names}.",
        en="{count} times the meetings of a wijk lack a domain that takes part in another: "
        "{names}.",
    ),
    next_step="invite_domain",
    needs=("overleg",),
    advice=Text(
        nl="Vraag of het ook hier nodig is, en nodig dan iemand uit.",
        en="Ask whether it is needed here too, and invite somebody.",
    ),
)
GOAL_WITHOUT_PROGRESS = LooseEndKind(
    key="goal_without_progress",
    severity=Severity.NOTE,
    title=Text(nl="Voortgang niet ingevuld", en="Progress not filled in"),
    one=Text(
        nl="Van de doelstelling {names} is niet ingevuld hoe ver die is{where}.",
        en="The goal {names} does not say how far it is{where}.",
    ),
    many=Text(
        nl="Van {count} doelstellingen is niet ingevuld hoe ver ze zijn: {names}.",
        en="{count} goals do not say how far they are: {names}.",
    ),
    next_step="state_progress",
    advice=Text(
        nl="Vraag wie eraan werkt en hoe ver het ermee staat.",
        en="Ask who works on it and how far they are.",
    ),
)
IN_WIJKEN = Text(nl=" in {wijken}", en=" in {wijken}")
ANYWHERE = Text(nl="", en="")
