"""Freshness in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.model import LINK_KINDS, NODE_KINDS
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Hoe actueel", en="Freshness")
NO_MOMENT = Text(
    nl="Hoe oud iets is, hangt af van de dag. Geef een datum met --op (in Python: within(at=...)).",
    en="How old something is depends on the day. Give a date with --at (in Python: "
    "within(at=...)).",
)
FEW_MONTHS = Text(
    nl="Het aantal maanden (months) is 0 of meer.", en="The number of months is 0 or more."
)
CONFIRMED = Text(
    nl="Bevestigd in de afgelopen {months} maanden: {fresh} van de {whole} gegevens.",
    en="Confirmed in the last {months} months: {fresh} of {whole} facts.",
)
TO_CONFIRM = FindingKind(
    key="facts_to_confirm",
    severity=Severity.NOTE,
    title=Text(nl="Na te kijken", en="To confirm"),
    one=Text(
        nl="{names} kan zeggen wat er nog klopt van wat al lang niemand heeft bevestigd "
        "(aantal: {number}).",
        en="{names} can say what still holds of what nobody confirmed for long (facts: {number}).",
    ),
    many=Text(
        nl="{count} mensen kunnen zeggen wat er nog klopt van wat al lang niemand heeft "
        "bevestigd: {names}.",
        en="{count} people can say what still holds of what nobody confirmed for long: {names}.",
    ),
    advice=Text(
        nl="Maak het blad 'Te bevestigen', vraag het hun en laat de antwoorden verwerken.",
        en="Make the sheet 'To confirm', ask them and apply the answers.",
    ),
)
NOBODY_TO_ASK = FindingKind(
    key="facts_without_contact",
    severity=Severity.NOTE,
    title=Text(nl="Niemand om het te vragen", en="Nobody to ask"),
    one=Text(
        nl="{names}: al lang niet bevestigd, en er is niemand ingevuld aan wie u het kunt vragen.",
        en="{names}: not confirmed for long, and nobody is filled in whom you can ask.",
    ),
    many=Text(
        nl="{count} keer is iets al lang niet bevestigd, en is er niemand ingevuld aan wie u het "
        "kunt vragen: {names}.",
        en="{count} times something was not confirmed for long, and nobody is filled in whom you "
        "can ask: {names}.",
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
            nl="Na hoeveel maanden iets weer bevestigd moet worden.",
            en="After how many months something needs confirming again.",
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
