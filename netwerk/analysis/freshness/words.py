"""Freshness in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Hoe actueel", en="Freshness")
NO_MOMENT = Text(
    nl="Hoe oud iets is hangt af van de dag. Geef een datum, met within(at=...) of --op.",
    en="How old something is depends on the day. Give a date, with within(at=...) or --at.",
)
FEW_MONTHS = Text(nl="months is 0 of meer.", en="months is 0 or more.")
CONFIRMED = Text(
    nl="Bevestigd in de afgelopen {months} maanden: {fresh} van de {whole} gegevens.",
    en="Confirmed in the last {months} months: {fresh} of {whole} facts.",
)
TO_CONFIRM = FindingKind(
    key="facts_to_confirm",
    severity=Severity.NOTE,
    title=Text(nl="Na te kijken", en="To confirm"),
    one=Text(
        nl="{names} kan zeggen wat er nog klopt van gegevens die al lang niet bevestigd zijn "
        "({number}).",
        en="{names} can say what still holds of facts that were not confirmed for long ({number}).",
    ),
    many=Text(
        nl="{count} contactpersonen kunnen zeggen wat er nog klopt van gegevens die al lang niet "
        "bevestigd zijn: {names}.",
        en="{count} contact persons can say what still holds of facts that were not confirmed for "
        "long: {names}.",
    ),
    advice=Text(
        nl="Maak een lijst met netwerk actualiteit en --blad, en verwerk de antwoorden.",
        en="Make a list with netwerk freshness and --sheet, and apply the answers.",
    ),
)
NOBODY_TO_ASK = FindingKind(
    key="facts_without_contact",
    severity=Severity.NOTE,
    title=Text(nl="Niemand om het te vragen", en="Nobody to ask"),
    one=Text(
        nl="{names} is al lang niet bevestigd, en er is niemand ingevuld om het aan te vragen.",
        en="{names} was not confirmed for long, and nobody is filled in to ask.",
    ),
    many=Text(
        nl="Bij {count} onderwerpen die al lang niet bevestigd zijn is niemand ingevuld om het aan "
        "te vragen: {names}.",
        en="Of {count} subjects that were not confirmed for long nobody is filled in to ask: "
        "{names}.",
    ),
    advice=Text(
        nl="Vul in wie er werkt, wie het trekt of wie de rol vervult.",
        en="Fill in who works there, who leads it or who holds the role.",
    ),
)
KINDS = (TO_CONFIRM, NOBODY_TO_ASK)

OPTIONS = (
    Option(
        name="months",
        type=int,
        default=12,
        text=Text(
            nl="Wat korter geleden is bevestigd blijft weg, in maanden.",
            en="What was confirmed less long ago is left out, in months.",
        ),
    ),
)
COLUMNS = (
    Column(name="subject", text=Text(nl="Wie of wat", en="Who or what"), form="id"),
    Column(
        name="what",
        text=Text(nl="Gegeven", en="Fact"),
        form="words",
        words={kind: cls.text for kind, cls in NODE_KINDS.items()}
        | {kind: cls.text for kind, cls in LINK_KINDS.items()},
    ),
    Column(name="other", text=Text(nl="Met", en="With"), form="id"),
    Column(name="confirmed_on", text=Text(nl="Bevestigd op", en="Confirmed on"), form="moment"),
    Column(
        name="age_days",
        text=Text(nl="Dagen geleden", en="Days ago"),
        form="count",
        meaning=Text(nl="Een streepje: nooit bevestigd.", en="A dash: it was never confirmed."),
    ),
    Column(
        name="contact",
        text=Text(nl="Vraag het aan", en="Ask"),
        form="id",
    ),
    Column(
        name="fact",
        text=Text(nl="Verbinding (kenmerk)", en="Link (id)"),
        brief=False,
    ),
)
