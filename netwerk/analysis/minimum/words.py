"""The minimale variant in words: criteria, next steps, findings, columns."""

from netwerk.findings import FindingKind, Severity
from netwerk.model.vocabulary import CRITERION, CRITERION_STATUS
from netwerk.results import Column, Option
from netwerk.text import Text

TITLE = Text(nl="Minimale variant", en="The minimum")
SIX = (
    "know_one_another",
    "multidisciplinary",
    "know_the_work",
    "roles_clear",
    "evaluated",
    "participation",
)
DESCRIBED = ("described_network", "described_communication", "described_learning")
PRIORITY = "priority_goals"
CRITERIA = {name: CRITERION.text_of(name) for name in (*SIX, *DESCRIBED)} | {
    PRIORITY: Text(nl="prioriteit heeft initiatieven", en="priority has initiatives")
}
STATUSES = {name: CRITERION_STATUS.text_of(name) for name in CRITERION_STATUS.words}
BASES = {
    "measured": Text(nl="gemeten", en="measured"),
    "stated": Text(nl="opgegeven", en="stated"),
    "derived": Text(nl="afgeleid", en="derived"),
}

# What to do where a criterion is partly or not met, and what to ask where it is unknown.
ACT = {
    "know_one_another": "introduce",
    "multidisciplinary": "invite",
    "know_the_work": "show_work",
    "roles_clear": "divide_tasks",
    "evaluated": "evaluate",
    "participation": "invite_professionals",
    "described_network": "confirm_partners",
    "described_communication": "describe_communication",
    "described_learning": "describe_learning",
    PRIORITY: "start_initiative",
}
ASK = {
    "know_one_another": "state_contacts",
    "multidisciplinary": "state_participants",
    "know_the_work": "state_work",
    "roles_clear": "state_roles",
    "evaluated": "state_evaluation",
    "participation": "count_professionals",
    "described_network": "confirm_partners",
    "described_communication": "state_overleggen",
    "described_learning": "state_cases",
    PRIORITY: "state_goals",
}
NEXT_STEPS = {
    "introduce": Text(
        nl="Stel partners aan elkaar voor die elkaar nog niet kennen.",
        en="Introduce partners who do not know one another yet.",
    ),
    "invite": Text(
        nl="Nodig wie ontbreekt uit voor een overleg waar meer beroepen zitten.",
        en="Invite who is missing to a meeting of several professions.",
    ),
    "start_overleg": Text(
        nl="Breng drie of meer beroepen op dit thema in een overleg bij elkaar.",
        en="Bring three or more professions on this theme together in a meeting.",
    ),
    "show_work": Text(
        nl="Laat partners in een bestaand overleg vertellen wat zij doen.",
        en="Let partners tell in an existing meeting what they do.",
    ),
    "fill_seats": Text(
        nl="Vraag rond wie de open plek wil vervullen.", en="Ask around who wants the open seat."
    ),
    "divide_tasks": Text(
        nl="Spreek per taak af wie die doet.", en="Agree for each task who does it."
    ),
    "confirm_division": Text(
        nl="Loop de taakverdeling samen na en vul de datum in bij Bevestigd op.",
        en="Go through the division of tasks together and fill in the date at Confirmed on.",
    ),
    "evaluate": Text(
        nl="Zet de evaluatie op de agenda van een bestaand overleg.",
        en="Put the evaluation on the agenda of an existing meeting.",
    ),
    "invite_professionals": Text(
        nl="Vraag wie nog niet meedoen welk overleg bij hen past.",
        en="Ask who does not take part yet which meeting suits them.",
    ),
    "confirm_partners": Text(
        nl="Vraag partners of hun gegevens nog kloppen en vul Bevestigd op in.",
        en="Ask partners whether their entry still holds and fill in Confirmed on.",
    ),
    "describe_communication": Text(
        nl="Vul bij overleggen en contacten in hoe, waarover en hoe vaak.",
        en="Fill in of meetings and contacts by which means, about what and how often.",
    ),
    "describe_learning": Text(
        nl="Vul bij overleggen over casussen de werkwijze in.",
        en="Fill in the method of meetings about cases.",
    ),
    "start_initiative": Text(
        nl="Geef elke doelstelling een initiatief met kartrekker en tijdspad.",
        en="Give each goal an initiative with a lead and a timeline.",
    ),
    "state_partners": Text(
        nl="Vul bij organisaties en professionals in aan welke thema's zij werken.",
        en="Fill in of organisations and persons on which themes they work.",
    ),
    "state_contacts": Text(
        nl="Vul in wie elkaar kennen (blad Kent) of geef uw oordeel (blad Oordelen).",
        en="Fill in who know one another (sheet Knows) or give your judgement (Assessments).",
    ),
    "state_overleggen": Text(
        nl="Vul de overleggen van de wijk in, met gebied, thema en deelnemers.",
        en="Fill in the meetings of the wijk, with area, theme and participants.",
    ),
    "state_participants": Text(
        nl="Vul bij de overleggen in wie er meedoen, en van hen het beroep.",
        en="Fill in who take part in the meetings, and their profession.",
    ),
    "state_work": Text(
        nl="Vul op het blad Kent in of partners elkaars werk kennen, of geef uw oordeel.",
        en="Fill in on the sheet Knows whether partners know the work, or give your judgement.",
    ),
    "state_roles": Text(
        nl="Vul de rollen op dit thema in, met plekken, taken en wie ze vervullen.",
        en="Fill in the roles on this theme, with seats, tasks and who holds them.",
    ),
    "state_tasks": Text(nl="Vul bij de rollen de taken in.", en="Fill in the tasks of the roles."),
    "state_division": Text(
        nl="Leg de taakverdeling vast als afspraak.",
        en="Write the division of tasks down as an agreement.",
    ),
    "state_evaluation": Text(
        nl="Vul in wanneer een overleg of afspraak is geëvalueerd, of geef uw oordeel.",
        en="Fill in when a meeting or agreement was evaluated, or give your judgement.",
    ),
    "count_professionals": Text(
        nl="Vul in hoeveel er van elk beroep in de wijk werken (blad Tellingen).",
        en="Fill in how many of each profession work in the wijk (sheet Headcounts).",
    ),
    "state_cases": Text(
        nl="Vul in bij welke overleggen u van casussen leert, en hoe.",
        en="Fill in in which meetings you learn from cases, and how.",
    ),
    "state_goals": Text(
        nl="Vul de doelstellingen op dit thema in.", en="Fill in the goals on this theme."
    ),
    "date_judgement": Text(
        nl="Vul bij uw oordeel in van welke datum het is, of geef een nieuw oordeel.",
        en="Fill in the date of your judgement, or give a new one.",
    ),
}

NOT_MET_ON_PRIORITY = FindingKind(
    key="minimum_not_met_on_priority",
    severity=Severity.URGENT,
    title=Text(nl="Prioriteit nog niet op orde", en="Priority not in order"),
    one=Text(
        nl="{theme_id} heeft in {area_id} prioriteit, maar is nog niet op orde: {criteria}.",
        en="{theme_id} has priority in {area_id}, but is not in order yet: {criteria}.",
    ),
    many=Text(
        nl="{count} thema's met prioriteit zijn nog niet op orde: {names}.",
        en="{count} themes with priority are not in order yet: {names}.",
    ),
    advice=Text(
        nl="In de tabel 'Minimale variant' staat bij elk onderdeel de volgende stap.",
        en="The table 'The minimum' has the next step for each part.",
    ),
)
NOT_MET = FindingKind(
    key="minimum_not_met",
    severity=Severity.IMPROVE,
    title=Text(nl="Minimale variant nog niet op orde", en="Minimum not met"),
    one=Text(
        nl="{theme_id} in {area_id} is nog niet op orde: {criteria}.",
        en="{theme_id} in {area_id} is not in order yet: {criteria}.",
    ),
    many=Text(
        nl="{count} thema's halen de minimale variant nog niet: {names}.",
        en="{count} themes do not meet the minimale variant yet: {names}.",
    ),
    advice=NOT_MET_ON_PRIORITY.advice,
)
JUDGED_OTHERWISE = FindingKind(
    key="minimum_judged_otherwise",
    severity=Severity.NOTE,
    title=Text(nl="Eigen oordeel is anders", en="Own judgement differs"),
    one=Text(
        nl="Bij {theme_id} in {area_id} is uw eigen oordeel anders dan wat gemeten is: {criteria}.",
        en="On {theme_id} in {area_id} your own judgement differs from what was measured: "
        "{criteria}.",
    ),
    many=Text(
        nl="Bij {count} thema's is uw eigen oordeel anders dan wat gemeten is: {names}.",
        en="On {count} themes your own judgement differs from what was measured: {names}.",
    ),
    advice=Text(
        nl="Klopt uw oordeel? Vul dan aan wat ontbreekt. Klopt het niet meer? Geef een nieuw "
        "oordeel.",
        en="Is your judgement right? Then fill in what is missing. If not, give a new judgement.",
    ),
)
ASK_HEADCOUNT = FindingKind(
    key="minimum_asks_headcount",
    severity=Severity.NOTE,
    title=Text(nl="Telling ontbreekt", en="Headcount missing"),
    one=Text(
        nl="Van {names} is niet ingevuld hoeveel mensen er werken als {professions}. Zonder die "
        "aantallen is niet te zeggen of 80% meedoet.",
        en="Of {names} it is not filled in how many people work there as {professions}. Without "
        "these numbers nobody can say whether 80% take part.",
    ),
    many=Text(
        nl="Van {count} wijken is niet van elk beroep ingevuld hoeveel mensen er werken: {names}.",
        en="Of {count} wijken it is not filled in how many of each profession work there: {names}.",
    ),
    advice=Text(
        nl="Vul het blad Tellingen in: gebied, beroep, aantal en datum.",
        en="Fill in the sheet Headcounts: area, profession, number and date.",
    ),
)
_JUDGE = Text(
    nl="Vul in wat u weet, of geef uw eigen oordeel op het blad Oordelen, met de datum.",
    en="Fill in what you know, or give your own judgement on the sheet Assessments, with the date.",
)
ASK_WIJK = FindingKind(
    key="minimum_asks_judgement_of_wijk",
    severity=Severity.NOTE,
    title=Text(nl="Oordeel over de wijk ontbreekt", en="Judgement of the wijk missing"),
    one=Text(
        nl="Met één oordeel over heel {names}, zonder thema, vult u {answers} keer in wat nog "
        "onbekend is: {criteria}.",
        en="With one judgement of all {names}, without a theme, you fill in {answers} times what "
        "is still unknown: {criteria}.",
    ),
    many=Text(
        nl="Van {count} wijken is nog onbekend of netwerk, communicatie en leren zijn beschreven: "
        "{names}.",
        en="Of {count} wijken it is still unknown whether network, communication and learning are "
        "written down: {names}.",
    ),
    advice=_JUDGE,
)
ASK_THEME = FindingKind(
    key="minimum_asks_judgement",
    severity=Severity.NOTE,
    title=Text(nl="Nog onbekend", en="Still unknown"),
    one=Text(
        nl="Over {theme_id} in {area_id} is nog onbekend: {criteria}.",
        en="On {theme_id} in {area_id} it is still unknown: {criteria}.",
    ),
    many=Text(
        nl="{count} keer is over een thema in een wijk nog niet alles bekend: {names}.",
        en="{count} times not everything is known yet of a theme in a wijk: {names}.",
    ),
    advice=_JUDGE,
)
KINDS = (NOT_MET_ON_PRIORITY, NOT_MET, JUDGED_OTHERWISE, ASK_HEADCOUNT, ASK_WIJK, ASK_THEME)

NO_MOMENT = Text(
    nl="De minimale variant kijkt naar het afgelopen jaar. Geef een datum met --op (in Python: "
    "within(at=...)).",
    en="The minimale variant looks at the last year. Give a date with --at (in Python: "
    "within(at=...)).",
)
NOTHING_TO_TELL = Text(
    nl="Vul minstens één wijk (blad Gebieden, niveau wijk) en één thema in.",
    en="Fill in at least one wijk (sheet Areas, level wijk) and one theme.",
)
FROM_DOCUMENT = Text(
    nl="Deze norm staat in de meerjarenkoers: {criteria}.",
    en="This norm is that of the multi-year course: {criteria}.",
)
FROM_US = Text(
    nl="Deze normen zijn een aanname van het programma: {criteria}.",
    en="These norms are assumptions of the program: {criteria}.",
)
FROM_YOU = Text(
    nl="Deze normen zijn van uzelf: {criteria}.", en="These norms are yours: {criteria}."
)
SOURCES = {"document": FROM_DOCUMENT, "assumption": FROM_US, "own": FROM_YOU}

SUMMARY = Text(
    nl="Hoeveel van de zes onderdelen op orde zijn", en="How many of the six parts are in order"
)
CHART_TITLE = Text(nl="Minimale variant per thema", en="The minimum per theme")
CHART_MEANING = Text(
    nl="Hoeveel van de zes onderdelen op orde zijn, in alle wijken samen.",
    en="How many of the six parts are met, in all wijken together.",
)
THEME = Text(nl="Thema", en="Theme")
OF_SIX = Text(nl="{met} van {all}", en="{met} of {all}")
WITH_PRIORITY = Text(nl="{said}, prioriteit", en="{said}, priority")

FAIL_ON = Text(
    nl="Eindig met code 8 als een van de zes onderdelen zo ver is of minder: nog niet (not_met), "
    "ook onbekend (unknown), of ook deels (partly). Voor scripts.",
    en="End with code 8 when one of the six parts is no further than this: not_met, also unknown, "
    "or also partly. For scripts.",
)
OPTIONS = (
    Option(
        name="rules",
        type=str,
        default=None,
        text=Text(
            nl="Een bestand (.toml) met uw eigen normen.", en="A file (.toml) of your own norms."
        ),
    ),
)
COLUMNS = (
    Column(name="area", text=Text(nl="Gebied", en="Area"), form="id"),
    Column(name="theme", text=Text(nl="Thema", en="Theme"), form="id"),
    Column(
        name="criterion", text=Text(nl="Onderdeel", en="Criterion"), form="words", words=CRITERIA
    ),
    Column(name="status", text=Text(nl="Stand", en="Status"), form="words", words=STATUSES),
    Column(
        name="measured",
        text=Text(nl="Gemeten", en="Measured"),
        meaning=Text(
            nl="Het aandeel waar dit onderdeel naar kijkt; het bewijs zegt waarvan.",
            en="The share that this part looks at; the evidence says of what.",
        ),
        form="share",
    ),
    Column(
        name="threshold",
        text=Text(nl="Norm", en="Threshold"),
        meaning=Text(nl="Vanaf dit aandeel is het op orde.", en="From this share on it is met."),
        form="share",
    ),
    Column(
        name="basis",
        text=Text(nl="Op grond van", en="Basis"),
        meaning=Text(
            nl="Gemeten aan wat is ingevuld, opgegeven als eigen oordeel, of afgeleid uit iets dat "
            "erop wijst: dan hoogstens deels.",
            en="Measured from what was filled in, stated as own judgement, or derived from what "
            "points to it: then partly at most.",
        ),
        form="words",
        words=BASES,
    ),
    Column(name="prioritised", text=Text(nl="Prioriteit", en="Priority"), brief=False),
    Column(
        name="stated",
        text=Text(nl="Eigen oordeel", en="Own judgement"),
        form="words",
        words=STATUSES,
        brief=False,
    ),
    Column(name="evidence", text=Text(nl="Bewijs", en="Evidence")),
    Column(
        name="shown_by", text=Text(nl="Waaruit dat blijkt", en="Shown by"), form="ids", brief=False
    ),
    Column(name="missing", text=Text(nl="Wie of wat ontbreekt", en="Missing"), form="ids"),
    Column(
        name="next_step",
        text=Text(nl="Volgende stap", en="Next step"),
        form="words",
        words=NEXT_STEPS,
    ),
)
