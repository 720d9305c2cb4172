"""The columns of overlap, in words."""

from netwerk.results import Column, Form
from netwerk.text import Text

STEPS = {
    "join": Text(nl="samenvoegen", en="join"),
    "coordinate": Text(nl="afstemmen", en="coordinate"),
    "complement": Text(nl="zelfde doel op ander niveau", en="same aim on another level"),
    "contribute": Text(
        nl="laat het initiatief bijdragen aan het doel",
        en="let the initiative contribute to the goal",
    ),
    "apart": Text(nl="bewust apart houden", en="keep apart on purpose"),
    "learn": Text(nl="leren van wat voorbij is", en="learn from what is over"),
}
_COMPONENTS = {
    "text": Text(nl="Tekst", en="Text"),
    "themes": Text(nl="Thema's", en="Themes"),
    "goals": Text(nl="Doelstellingen", en="Goals"),
    "target_groups": Text(nl="Doelgroepen", en="Target groups"),
    "partners": Text(nl="Partners", en="Partners"),
    "areas": Text(nl="Gebieden", en="Areas"),
    "levels": Text(nl="Niveau", en="Level"),
    "period": Text(nl="Periode", en="Period"),
}
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
    Column(
        name="step",
        text=Text(nl="Voorstel", en="Proposal"),
        form="words",
        words=STEPS,
        meaning=Text(
            nl="Wat u ermee kunt doen; u beslist zelf.",
            en="What you could do; the choice is yours.",
        ),
    ),
    Column(
        name="reasons",
        text=Text(nl="Gelijk in", en="Alike in"),
        form="words",
        words={
            key: Text(nl=text.nl.lower(), en=text.en.lower()) for key, text in _COMPONENTS.items()
        },
        meaning=Text(
            nl="Waarin ze minstens voor de helft gelijk zijn.",
            en="In what they are at least half alike.",
        ),
        brief=False,
    ),
    Column(name="shared_words", text=Text(nl="Woorden in beide", en="Words in both")),
    Column(
        name="people",
        text=Text(nl="Wie bij elkaar brengen", en="Whom to bring together"),
        form="ids",
        meaning=Text(
            nl="De trekkers, of anders wie eraan meedoen.", en="Who lead it or take part."
        ),
    ),
    Column(
        name="overleg",
        text=Text(nl="Waar bespreken", en="Where to discuss"),
        form="id",
        meaning=Text(
            nl="Een overleg dat er al is, waar zij komen of dat over hetzelfde thema gaat.",
            en="A meeting there is, which they attend or which is about the same theme.",
        ),
    ),
    Column(
        name="group",
        text=Text(nl="Groep", en="Group"),
        form="ids",
        brief=False,
        meaning=Text(
            nl="Alles wat op elkaar lijkt, als het er meer dan twee zijn.",
            en="All that look alike, when they are more than two.",
        ),
    ),
    Column(
        name="ended",
        text=Text(nl="Voorbij", en="Over"),
        form="ids",
        brief=False,
        meaning=Text(
            nl="Gestopt, of afgelopen voordat de ander begon.",
            en="Stopped, or over before the other began.",
        ),
    ),
    *(
        Column(name=f"{name}_score", text=text, form="share", brief=False)
        for name, text in _COMPONENTS.items()
    ),
    *(
        Column(name=f"shared_{name}", text=text, form=form, brief=False)
        for name, text, form in _SHARED
    ),
)
