"""What matching shows and finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.model.vocabulary import SENSE
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Wie en wat bij elkaar past", en="Offers and needs that match")
MOST = 3
TOO_LOW = Text(nl="most is minstens 1, niet {most}.", en="most is at least 1, not {most}.")
NO_WISHES = Text(
    nl="Er is nog niet ingevuld wie iets biedt of zoekt. Dat kan op het blad Wil.",
    en="Nobody has filled in what they offer or seek yet. There is a sheet for it: Wants.",
)
REASONS = {
    "same": Text(nl="precies hetzelfde", en="exactly the same"),
    "goal": Text(nl="zelfde doel", en="same goal"),
    "theme": Text(nl="zelfde thema", en="same theme"),
    "near": Text(nl="in de buurt", en="near"),
    "hours": Text(nl="genoeg uren", en="enough hours"),
    "priority": Text(nl="heeft voorrang", en="has priority"),
}

COLUMNS = (
    Column(name="partner", text=Text(nl="Wie", en="Who"), form="id"),
    Column(
        name="sense",
        text=Text(nl="Biedt of zoekt", en="Offers or seeks"),
        form="words",
        words={key: word.text for key, word in SENSE.words.items()},
    ),
    Column(
        name="subject",
        text=Text(nl="Waarover", en="About"),
        form="id",
        meaning=Text(
            nl="Het thema, doel of initiatief waar het om gaat.",
            en="The theme, goal or initiative it is about.",
        ),
    ),
    Column(
        name="item",
        text=Text(nl="Past bij", en="Matches"),
        form="id",
        meaning=Text(
            nl="Wie zoekt wat deze partner biedt, of welk initiatief erbij past.",
            en="Who seeks what this partner offers, or the initiative that fits.",
        ),
    ),
    Column(
        name="score",
        text=Text(nl="Hoe goed het past", en="Score"),
        form="share",
        meaning=Text(
            nl="Hoe precies het past, of het in de buurt is, en of de uren passen. "
            "De score voor energie is privé en telt niet mee.",
            en="How exactly it fits, whether it is near, and whether the hours suffice. The "
            "energy score is private and does not count.",
        ),
    ),
    Column(name="reasons", text=Text(nl="Waarom", en="Reasons"), form="words", words=REASONS),
)

OFFER_MEETS_NEED = FindingKind(
    key="offer_meets_need",
    severity=Severity.IMPROVE,
    title=Text(nl="Aanbod vindt vraag", en="Offer meets need"),
    one=Text(
        nl="{partner_id} biedt wat {item_id} zoekt: {subject_id}.",
        en="{partner_id} offers what {item_id} seeks: {subject_id}.",
    ),
    many=Text(
        nl="{count} keer biedt iemand wat een ander zoekt: {names}.",
        en="{count} times somebody offers what another seeks: {names}.",
    ),
    advice=Text(
        nl="Breng hen bij elkaar. In de tabel 'Wie en wat bij elkaar past' staat waarover.",
        en="Bring them together. The table 'Offers and needs that match' says about what.",
    ),
)
INITIATIVE_FITS = FindingKind(
    key="initiative_fits",
    severity=Severity.IMPROVE,
    title=Text(nl="Initiatief dat past", en="Initiative that fits"),
    one=Text(
        nl="{item_id} past bij {partner_id}: het gaat over hetzelfde, {subject_id}.",
        en="{item_id} fits {partner_id}: it is about the same, {subject_id}.",
    ),
    many=Text(
        nl="{count} keer past een initiatief bij wat iemand biedt of zoekt: {names}.",
        en="{count} times an initiative fits what somebody offers or seeks: {names}.",
    ),
    advice=Text(
        nl="Vraag of zij willen meedoen of er gebruik van willen maken.",
        en="Ask whether they would take part or make use of it.",
    ),
)
WISH_WITHOUT_MATCH = FindingKind(
    key="wish_without_match",
    severity=Severity.NOTE,
    title=Text(nl="Nog niets dat past", en="Nothing that fits yet"),
    one=Text(
        nl="Voor wat {names} biedt of zoekt, is nog niets gevonden dat precies past.",
        en="Nothing was found yet that exactly fits what {names} offers or seeks.",
    ),
    many=Text(
        nl="Voor wat {count} partners of gebieden bieden of zoeken, is nog niets gevonden dat "
        "precies past: {names}.",
        en="Nothing was found yet that exactly fits what {count} partners or areas offer or seek: "
        "{names}.",
    ),
    advice=Text(
        nl="Vraag ernaar in een overleg, of kijk in een ander gebied.",
        en="Ask in a meeting, or look in another area.",
    ),
)

OPTIONS = (
    Option(
        name="most",
        type=int,
        default=MOST,
        text=Text(
            nl="Hoeveel voorstellen per partner of initiatief ten hoogste.",
            en="The most suggestions per partner or initiative.",
        ),
    ),
)
