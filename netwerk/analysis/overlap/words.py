"""What overlap shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Form, Option
from netwerk.text import Text

TITLE = Text(nl="Overlap", en="Overlap")
KINDS = ("initiative", "goal")
MINIMUM = 0.59
IN_OTHER_WORDS = Text(nl="hetzelfde in andere woorden", en="the same in other words")

_SHARED: tuple[tuple[str, Text, Form], ...] = (
    ("themes", Text(nl="Thema's in beide", en="Shared themes"), "ids"),
    ("goals", Text(nl="Doelstellingen in beide", en="Shared goals"), "ids"),
    ("target_groups", Text(nl="Doelgroepen in beide", en="Shared target groups"), "text"),
    ("partners", Text(nl="Partners in beide", en="Shared partners"), "ids"),
    ("areas", Text(nl="Gebieden in beide", en="Shared areas"), "ids"),
)
COLUMNS = (
    Column(name="a", text=Text(nl="Eerste", en="First"), form="id"),
    Column(name="b", text=Text(nl="Tweede", en="Second"), form="id"),
    Column(
        name="score",
        text=Text(nl="Overlap", en="Overlap"),
        form="share",
        meaning=Text(
            nl="Hoe sterk de twee op elkaar lijken: vooral de tekst, en wat ze verder delen.",
            en="How much the two resemble one another: mostly the text, and what else they share.",
        ),
    ),
    *(
        Column(name=f"{name}_score", text=text, form="share", brief=name == "text")
        for name, text in (
            ("text", Text(nl="Tekst", en="Text")),
            ("themes", Text(nl="Thema's", en="Themes")),
            ("goals", Text(nl="Doelstellingen", en="Goals")),
            ("target_groups", Text(nl="Doelgroepen", en="Target groups")),
            ("partners", Text(nl="Partners", en="Partners")),
            ("areas", Text(nl="Gebieden", en="Areas")),
            ("levels", Text(nl="Niveau", en="Level")),
            ("period", Text(nl="Periode", en="Period")),
        )
    ),
    Column(name="shared_words", text=Text(nl="Woorden in beide", en="Words in both")),
    *(
        Column(name=f"shared_{name}", text=text, form=form, brief=name == "themes")
        for name, text, form in _SHARED
    ),
)

OVERLAP = FindingKind(
    key="overlap",
    severity=Severity.IMPROVE,
    title=Text(nl="Mogelijk dubbel werk", en="Possibly duplicate work"),
    one=Text(
        nl="{names} lijken veel op elkaar. In allebei staat: {shared}.",
        en="{names} resemble one another. Both say: {shared}.",
    ),
    many=Text(
        nl="{count} keer lijken twee initiatieven of doelstellingen veel op elkaar: {names}.",
        en="{count} times two initiatives or goals resemble one another: {names}.",
    ),
    advice=Text(
        nl="Bespreek in een bestaand overleg of u ze samenvoegt, afstemt of bewust apart houdt. "
        "Zet de keuze op het blad 'Stemt af met' of 'Bewust apart'. Dan komen ze hier niet terug.",
        en="Discuss in an existing meeting whether to join them, attune them, or keep them apart. "
        "Put the choice on the sheet 'Coordinates with' or 'Distinct from': then they do not come "
        "back here.",
    ),
)

STOPPED = Text(
    nl="Gestopte initiatieven zijn niet meegenomen: {count}.",
    en="Stopped initiatives were left out: {count}.",
)
JUDGED = Text(
    nl="Tweetallen waarover u al een keuze hebt vastgelegd, staan er niet bij: {count}.",
    en="Pairs that were judged before were left out: {count}.",
)

OPTIONS = (
    Option(
        name="minimum",
        type=float,
        default=MINIMUM,
        text=Text(
            nl="Hoeveel twee ten minste op elkaar lijken, van 0,4 tot 1.",
            en="How much two resemble one another at least, 0.4 to 1.",
        ),
    ),
    Option(
        name="kinds",
        type=tuple,
        default=KINDS,
        text=Text(nl="Wat te vergelijken.", en="What to compare."),
        choices=KINDS,
    ),
)
