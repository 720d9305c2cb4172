"""What the evidence for each criterion says, in words; nodes are named beside it, by id."""

from netwerk.text import Text

NO_PARTNERS = Text(
    nl="Van niemand in de wijk is ingevuld dat die aan dit thema werkt.",
    en="Nobody in the wijk is said to work on this theme.",
)
ONE_PARTNER = Text(
    nl="Er is maar één partner op dit thema ingevuld.",
    en="Only one partner on this theme is filled in.",
)
DERIVED = Text(
    nl="{found} Wie aan het thema werken is afgeleid uit waar zij aan meedoen.",
    en="{found} Who works on the theme was derived from what they take part in.",
)
IN_CONTACT = Text(
    nl="Tweetallen partners die elkaar kennen of samenwerken: {part} van {whole}.",
    en="Pairs of partners that know one another or work together: {part} of {whole}.",
)
FEW_ANSWERED = Text(
    nl="Partners van wie dit is ingevuld: {part} van {whole}.",
    en="Partners of whom this is filled in: {part} of {whole}.",
)
MEET_OR_KNOW = Text(
    nl="Tweetallen die elkaar kennen of samen in een overleg zitten: {part} van {whole}.",
    en="Pairs that know one another or share a meeting: {part} of {whole}.",
)
NO_OVERLEG = Text(
    nl="Op dit thema is in de wijk geen overleg met deelnemers ingevuld.",
    en="No meeting with participants is filled in on this theme in the wijk.",
)
IN_OVERLEG = Text(
    nl="Partners in een overleg met minstens {disciplines} beroepen: {part} van {whole}.",
    en="Partners in a meeting of at least {disciplines} professions: {part} of {whole}.",
)
PERHAPS_IN_OVERLEG = Text(
    nl="Niet van elk overleg is bekend wie er meedoen en met welk beroep: minstens {disciplines} "
    "beroepen kan.",
    en="It is not known of each meeting who takes part and with which profession: at least "
    "{disciplines} professions may be.",
)
KNOW_WORK = Text(
    nl="Tweetallen van wie is ingevuld dat zij elkaars werk kennen: {part} van {whole}.",
    en="Pairs that are said to know one another's work: {part} of {whole}.",
)
CARDS = Text(
    nl="Organisaties met een aanbod dat het afgelopen jaar is bevestigd: {part} van {whole}.",
    en="Organisations with an offer confirmed in the last year: {part} of {whole}.",
)
NO_ROLES = Text(
    nl="Bij dit thema is geen rol of taakverdeling ingevuld.",
    en="No role or division of tasks is filled in for this theme.",
)
SEATS = Text(
    nl="Vervulde plekken: {part} van {whole}.",
    en="Seats filled: {part} of {whole}.",
)
TASKS = Text(
    nl="Taken met één vervulde rol: {part} van {whole}.",
    en="Tasks with one role that is filled: {part} of {whole}.",
)
NO_TASKS = Text(nl="Er zijn geen taken ingevuld.", en="No tasks are filled in.")
DIVISION = Text(
    nl="De taakverdeling is het afgelopen jaar bevestigd.",
    en="The division of tasks was confirmed in the last year.",
)
OLD_DIVISION = Text(
    nl="De taakverdeling is langer geleden bevestigd, of de datum ontbreekt.",
    en="The division of tasks was confirmed longer ago, or without a date.",
)
NO_DIVISION = Text(nl="Er is geen taakverdeling ingevuld.", en="No division of tasks is filled in.")
EVALUATED = Text(nl="Voor het laatst geëvalueerd op {when}.", en="Last evaluated on {when}.")
NEVER_EVALUATED = Text(
    nl="Van geen overleg of afspraak op dit thema is ingevuld wanneer die is geëvalueerd.",
    en="No meeting or agreement on this theme says when it was evaluated.",
)
COUNTED = Text(nl="{profession} {part} van {whole}", en="{profession} {part} of {whole}")
UNCOUNTED = Text(nl="{profession} onbekend", en="{profession} unknown")
CONFIRMED = Text(
    nl="Partners met gegevens die het afgelopen jaar zijn bevestigd: {part} van {whole}.",
    en="Partners with an entry confirmed in the last year: {part} of {whole}.",
)
COMMUNICATION = Text(
    nl="Overleggen en contacten waarbij staat hoe, waarover en hoe vaak: {part} van {whole}.",
    en="Meetings and contacts that say how, about what and how often: {part} of {whole}.",
)
NO_COMMUNICATION = Text(
    nl="Van geen overleg of contact op dit thema is ingevuld hoe, waarover of hoe vaak.",
    en="No meeting or contact on this theme says how, about what or how often.",
)
LEARNING = Text(
    nl="Overleggen over casussen waarbij de werkwijze staat: {part} van {whole}.",
    en="Meetings about cases that say how they work: {part} of {whole}.",
)
NO_LEARNING = Text(
    nl="Van geen overleg over casussen op dit thema is ingevuld hoe het gaat.",
    en="No meeting about cases on this theme says how it goes.",
)
GOALS = Text(
    nl="Doelstellingen met een initiatief met kartrekker en tijdspad: {part} van {whole}.",
    en="Goals with an initiative with a lead and a timeline: {part} of {whole}.",
)
NO_GOALS = Text(
    nl="Bij dit thema is geen doelstelling ingevuld.", en="No goal is filled in for this theme."
)
JUDGED = Text(nl="Eigen oordeel van {when}: {status}.", en="Own judgement of {when}: {status}.")
OLD_JUDGEMENT = Text(
    nl="Er is wel een oordeel, maar van langer dan {months} maanden geleden.",
    en="There is a judgement, but of more than {months} months ago.",
)
UNDATED_JUDGEMENT = Text(
    nl="Er is wel een oordeel, maar zonder datum.", en="There is a judgement, but without a date."
)
