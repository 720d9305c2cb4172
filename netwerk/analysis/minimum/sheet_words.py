"""The sheet of questions in words."""

from netwerk.answers import Choice
from netwerk.results import Column
from netwerk.text import Text

QUESTIONS = {
    "know_one_another": Text(
        nl="Kennen de partners op dit thema elkaar?",
        en="Do the partners on this theme know one another?",
    ),
    "multidisciplinary": Text(
        nl="Doen de partners op dit thema mee aan een overleg met meer beroepen?",
        en="Do the partners on this theme take part in a meeting of several professions?",
    ),
    "know_the_work": Text(
        nl="Kennen de partners op dit thema elkaars werk?",
        en="Do the partners on this theme know one another's work?",
    ),
    "roles_clear": Text(
        nl="Is op dit thema duidelijk wie welke rol en taken heeft?",
        en="Is it clear who has which role and tasks on this theme?",
    ),
    "evaluated": Text(
        nl="Is de samenwerking op dit thema het afgelopen jaar geëvalueerd?",
        en="Was the cooperation on this theme evaluated in the last year?",
    ),
    "participation": Text(
        nl="Doet 80% van de professionals mee aan het netwerk?",
        en="Do 80% of the professionals take part in the network?",
    ),
    "described_network": Text(
        nl="Is beschreven wie er in het netwerk zitten?",
        en="Is it written down who are in the network?",
    ),
    "described_communication": Text(
        nl="Is beschreven hoe, waarover en hoe vaak partners contact hebben?",
        en="Is it written down how, about what and how often partners are in contact?",
    ),
    "described_learning": Text(
        nl="Is beschreven hoe partners van casussen leren?",
        en="Is it written down how partners learn from cases?",
    ),
}
WHOLE_WIJK = Text(
    nl="{question} In de hele wijk, op elk thema.",
    en="{question} In the whole wijk, on every theme.",
)
HOW_MANY = Text(
    nl="Hoeveel mensen werken in de wijk als {profession}? Vul een getal in.",
    en="How many people work in the wijk as {profession}? Fill in a number.",
)
COUNTED_BY = Text(nl="Geteld door {by}.", en="Counted by {by}.")
COLUMNS = (
    Column(name="question", text=Text(nl="Vraag", en="Question")),
    Column(
        name="times",
        text=Text(nl="Onbekend", en="Unknown"),
        form="count",
    ),
)
KEYS = {
    "criterion": Text(nl="Onderdeel (kenmerk)", en="Criterion (id)"),
    "profession": Text(nl="Beroep (kenmerk)", en="Profession (id)"),
}
CHOICES = {
    "met": Choice(
        Text(nl="ja", en="yes"),
        Text(nl="dit is op orde.", en="this is in order."),
        ("op orde", "j", "y", "met"),
    ),
    "partly": Choice(
        Text(nl="deels", en="partly"),
        Text(nl="voor een deel, of nog niet overal.", en="in part, or not everywhere yet."),
        ("gedeeltelijk", "half"),
    ),
    "not_met": Choice(
        Text(nl="nee", en="no"),
        Text(nl="dit is er nog niet.", en="this is not there yet."),
        ("nog niet", "niet", "n", "not met"),
    ),
}
EXPLAINED = (
    Text(
        nl="Op elke rij staat een vraag waarop het programma het antwoord niet weet. De vragen die "
        "het meeste invullen staan bovenaan: de kolom 'Onbekend' zegt bij hoeveel thema's "
        "er nu onbekend staat.",
        en="Each row has a question of which the program does not know the answer. Those that "
        "answer most come first: the column 'Unknown' says on how many themes it says "
        "unknown now.",
    ),
    Text(
        nl="Begint een vraag met 'Hoeveel'? Vul dan een getal in, zoals 12. Pas als elk beroep van "
        "de wijk is geteld, is te zeggen of 80% meedoet.",
        en="Does a question begin with 'How many'? Then fill in a number, such as 12. Only when "
        "every profession of the wijk is counted can be said whether 80% take part.",
    ),
)
OTHER_ROW = Text(
    nl="van deze rij is een kenmerk veranderd. Haal de rij weg, of maak het blad opnieuw.",
    en="an id of this row was changed. Remove the row, or make the sheet anew.",
)
NO_DAY = Text(
    nl="bij dit antwoord hoort een datum. Vul die in, of geef die met --op.",
    en="this answer needs a date. Fill it in, or give it with --at.",
)
TOO_LATE = Text(
    nl="dit antwoord is van {when}, na de dag waarop u het blad verwerkt ({on}). Verbeter de "
    "datum, of geef een latere dag met --op.",
    en="this answer is of {when}, after the day on which the sheet is applied ({on}). Mend the "
    "date, or give a later day with --at.",
)
