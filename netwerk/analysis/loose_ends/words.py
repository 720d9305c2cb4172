"""The kinds of loose ends, in words."""

from netwerk.findings import Severity
from netwerk.results import Column
from netwerk.text import Text

from .goal_words import (
    CHAIN_WITH_MISSING_STEP,
    DOMAIN_MISSING_IN_OVERLEG,
    GOAL_WITHOUT_PROGRESS,
    REQUIRED_GOAL_AT_WRONG_LEVEL,
    REQUIRED_GOAL_WITHOUT_INITIATIVE,
)
from .kind import LooseEndKind

TITLE = Text(nl="Losse eindjes", en="Loose ends")


ROLE_WITH_OPEN_SEATS = LooseEndKind(
    key="role_with_open_seats",
    severity=Severity.URGENT,
    title=Text(nl="Open plek", en="Vacancy"),
    one=Text(nl="De rol {names} {vacancy}.", en="The role {names} {vacancy}."),
    many=Text(
        nl="{count} rollen hebben een open plek: {names}.",
        en="{count} roles have a vacancy: {names}.",
    ),
    next_step="fill_seats",
    advice=Text(nl="Vraag rond wie dit wil doen.", en="Ask around who wants to do this."),
)
ALL_SEATS_OPEN = Text(nl="is niet vervuld", en="is held by nobody")
SOME_SEATS_OPEN = Text(
    nl="heeft nog {open_seats} van de {seats} plekken open",
    en="still has {open_seats} of its {seats} seats open",
)
DUO_WITH_ONE_PERSON = LooseEndKind(
    key="duo_with_one_person",
    severity=Severity.URGENT,
    title=Text(nl="Duo of trio met één persoon", en="Duo or trio of one person"),
    one=Text(
        nl="{names} komt neer op {holder_ids} alleen.", en="{names} rests on {holder_ids} alone."
    ),
    many=Text(
        nl="{count} rollen voor twee of meer mensen komen neer op één persoon: {names}.",
        en="{count} roles for several rest on one person: {names}.",
    ),
    next_step="find_second",
    advice=Text(nl="Zoek er iemand bij.", en="Find somebody to join."),
)
FUNDING_THAT_STOPS = LooseEndKind(
    key="funding_that_stops",
    severity=Severity.URGENT,
    title=Text(nl="Financiering stopt", en="Funding that stops"),
    one=Text(
        nl="De financiering van {names} door {funder_ids} loopt tot en met {until}.",
        en="The funding of {names} by {funder_ids} lasts until {until}.",
    ),
    many=Text(
        nl="{count} keer stopt een financiering binnen een half jaar: {names}.",
        en="{count} times a funding stops within half a year: {names}.",
    ),
    next_step="secure_funding",
    needs_moment=True,
    advice=Text(nl="Bespreek nu hoe het daarna verder gaat.", en="Discuss now what comes after."),
)
INITIATIVE_WITHOUT_LEAD = LooseEndKind(
    key="initiative_without_lead",
    severity=Severity.IMPROVE,
    title=Text(nl="Initiatief zonder kartrekker", en="Initiative without lead"),
    one=Text(
        nl="Bij het initiatief {names} is geen kartrekker ingevuld.",
        en="The initiative {names} has no lead filled in.",
    ),
    many=Text(
        nl="Bij {count} initiatieven is geen kartrekker ingevuld: {names}.",
        en="{count} initiatives have no lead filled in: {names}.",
    ),
    next_step="find_lead",
    advice=Text(
        nl="Is er een kartrekker? Vul die in. Zo niet, vraag in het wijkoverleg wie het wil doen.",
        en="Is there a lead? Fill it in. If not, ask in a meeting of the wijk who wants to do it.",
    ),
)
OVERLEG_WITHOUT_CHAIR = LooseEndKind(
    key="overleg_without_chair",
    severity=Severity.IMPROVE,
    title=Text(nl="Overleg zonder voorzitter", en="Meeting without chair"),
    one=Text(
        nl="Bij {names} is geen voorzitter ingevuld.",
        en="{names} has no chair filled in.",
    ),
    many=Text(
        nl="Bij {count} overleggen is geen voorzitter ingevuld: {names}.",
        en="{count} meetings have no chair filled in: {names}.",
    ),
    next_step="find_chair",
    advice=Text(
        nl="Is er een voorzitter? Vul die in. Zo niet, spreek af wie voorzit, eventueel om de "
        "beurt.",
        en="Is there a chair? Fill it in. If not, agree who takes the chair, perhaps in turn.",
    ),
)
AGREEMENT_WITHOUT_LOCATION = LooseEndKind(
    key="agreement_without_location",
    severity=Severity.IMPROVE,
    title=Text(nl="Afspraak zonder vindplaats", en="Agreement nobody can find"),
    one=Text(
        nl="Bij de afspraak {names} is geen vindplaats ingevuld.",
        en="The agreement {names} has no place filled in where to find it.",
    ),
    many=Text(
        nl="Bij {count} afspraken is geen vindplaats ingevuld: {names}.",
        en="{count} agreements have no place filled in where to find them: {names}.",
    ),
    next_step="state_location",
    advice=Text(
        nl="Vul de vindplaats in, zodat ook nieuwkomers de afspraak kunnen lezen.",
        en="Fill in where it is, so that newcomers can read it too.",
    ),
)
AGREEMENT_NOT_EVALUATED = LooseEndKind(
    key="agreement_not_evaluated",
    severity=Severity.IMPROVE,
    title=Text(nl="Afspraak lang niet geëvalueerd", en="Agreement not evaluated for long"),
    one=Text(
        nl="De afspraak {names} is {age}.",
        en="The agreement {names} {age}.",
    ),
    many=Text(
        nl="{count} afspraken zijn langer dan een jaar niet geëvalueerd, of de datum is niet "
        "ingevuld: {names}.",
        en="{count} agreements were not evaluated for more than a year, or have no date filled "
        "in: {names}.",
    ),
    next_step="evaluate",
    needs=("agreement",),
    needs_moment=True,
    advice=Text(
        nl="Zet de evaluatie op de agenda van een bestaand overleg.",
        en="Put the evaluation on the agenda of an existing meeting.",
    ),
)
AGREEMENT_WITHOUT_PARTIES = LooseEndKind(
    key="agreement_without_parties",
    severity=Severity.IMPROVE,
    title=Text(nl="Afspraak zonder partijen", en="Agreement without parties"),
    one=Text(
        nl="Bij de afspraak {names} is niet ingevuld wie meedoen.",
        en="The agreement {names} does not say who made it.",
    ),
    many=Text(
        nl="Bij {count} afspraken is niet ingevuld wie meedoen: {names}.",
        en="{count} agreements do not say who made them: {names}.",
    ),
    next_step="state_parties",
    advice=Text(
        nl="Vul bij Partijen in met wie de afspraak is gemaakt.",
        en="Fill in under Parties with whom it was made.",
    ),
)
PARTNER_IN_NO_OVERLEG = LooseEndKind(
    key="partner_in_no_overleg",
    severity=Severity.IMPROVE,
    title=Text(nl="Partner in geen enkel overleg", en="Partner in no meeting"),
    one=Text(
        nl="Bij {names} is geen overleg ingevuld.",
        en="{names} has no meeting filled in.",
    ),
    many=Text(
        nl="Bij {count} partners is geen overleg ingevuld: {names}.",
        en="{count} partners have no meeting filled in: {names}.",
    ),
    next_step="invite",
    needs=("overleg",),
    advice=Text(
        nl="Doen ze ergens aan mee? Vul dat in. Zo niet, vraag of een bestaand overleg iets voor "
        "hen "
        "is.",
        en="Do they take part somewhere? Fill it in. If not, ask whether an existing meeting "
        "suits them.",
    ),
)
INITIATIVE_WITHOUT_GOAL = LooseEndKind(
    key="initiative_without_goal",
    severity=Severity.NOTE,
    title=Text(nl="Initiatief zonder doelstelling", en="Initiative without goal"),
    one=Text(
        nl="Bij het initiatief {names} is geen doelstelling ingevuld.",
        en="The initiative {names} has no goal filled in.",
    ),
    many=Text(
        nl="Bij {count} initiatieven is geen doelstelling ingevuld: {names}.",
        en="{count} initiatives have no goal filled in: {names}.",
    ),
    next_step="state_goal",
    needs=("goal",),
    advice=Text(nl="Kies de doelstelling die erbij past.", en="Choose the goal that fits."),
)
OVERLEG_WITHOUT_THEME_OR_GOAL = LooseEndKind(
    key="overleg_without_theme_or_goal",
    severity=Severity.NOTE,
    title=Text(nl="Overleg zonder thema of doelstelling", en="Meeting without theme or goal"),
    one=Text(
        nl="Bij {names} is geen thema of doelstelling ingevuld.",
        en="{names} has no theme or goal filled in.",
    ),
    many=Text(
        nl="Bij {count} overleggen is geen thema of doelstelling ingevuld: {names}.",
        en="{count} meetings have no theme or goal filled in: {names}.",
    ),
    next_step="state_subject",
    needs=("theme", "goal"),
    advice=Text(nl="Vul in waar het overleg over gaat.", en="Fill in what the meeting is about."),
)
INITIATIVE_WITHOUT_TIMELINE = LooseEndKind(
    key="initiative_without_timeline",
    severity=Severity.NOTE,
    title=Text(nl="Initiatief zonder tijdspad", en="Initiative without timeline"),
    one=Text(
        nl="Bij het initiatief {names} is geen tijdspad ingevuld.",
        en="The initiative {names} has no timeline filled in.",
    ),
    many=Text(
        nl="Bij {count} initiatieven is geen tijdspad ingevuld: {names}.",
        en="{count} initiatives have no timeline filled in: {names}.",
    ),
    next_step="state_timeline",
    advice=Text(nl="Spreek af wanneer wat klaar is.", en="Agree what is ready when."),
)
ORGANISATION_WITHOUT_AREA = LooseEndKind(
    key="organisation_without_area",
    severity=Severity.NOTE,
    title=Text(nl="Organisatie zonder gebied", en="Organisation without area"),
    one=Text(
        nl="Bij {names} is geen gebied ingevuld.",
        en="{names} has no area filled in.",
    ),
    many=Text(
        nl="Bij {count} organisaties is geen gebied ingevuld: {names}.",
        en="{count} organisations have no area filled in: {names}.",
    ),
    next_step="state_area",
    needs=("area",),
    advice=Text(
        nl="Vul het gebied in, dan komt de organisatie op de kaart van de wijk.",
        en="Fill in the area, and the organisation comes on the map of the wijk.",
    ),
)

KINDS = (
    REQUIRED_GOAL_WITHOUT_INITIATIVE,
    ROLE_WITH_OPEN_SEATS,
    DUO_WITH_ONE_PERSON,
    FUNDING_THAT_STOPS,
    REQUIRED_GOAL_AT_WRONG_LEVEL,
    INITIATIVE_WITHOUT_LEAD,
    OVERLEG_WITHOUT_CHAIR,
    AGREEMENT_WITHOUT_LOCATION,
    AGREEMENT_NOT_EVALUATED,
    AGREEMENT_WITHOUT_PARTIES,
    PARTNER_IN_NO_OVERLEG,
    CHAIN_WITH_MISSING_STEP,
    DOMAIN_MISSING_IN_OVERLEG,
    INITIATIVE_WITHOUT_GOAL,
    OVERLEG_WITHOUT_THEME_OR_GOAL,
    GOAL_WITHOUT_PROGRESS,
    INITIATIVE_WITHOUT_TIMELINE,
    ORGANISATION_WITHOUT_AREA,
)

EVALUATED_LONG_AGO = Text(
    nl="meer dan een jaar geleden voor het laatst geëvalueerd",
    en="was last evaluated more than a year ago",
)
NEVER_EVALUATED = Text(
    nl="voor zover ingevuld nog niet geëvalueerd", en="was not evaluated, as far as filled in"
)
ONLY_SELECTION = Text(
    nl="Alleen deze keuze is bekeken. Een trekker of voorzitter van daarbuiten telt niet mee.",
    en="Only this choice was looked at. A lead or chair from outside it does not count.",
)
NO_MOMENT = Text(
    nl="Niet te bekijken zonder datum: {titles}.",
    en="Not checked, because no date was chosen: {titles}.",
)
NOTHING_THERE = Text(
    nl="Nog niet te bekijken, want daarvoor is te weinig ingevuld: {titles}.",
    en="Not checked, because the network says nothing of it yet: {titles}.",
)

COLUMNS = (
    Column(name="subject", text=Text(nl="Bij", en="Subject"), form="id"),
    Column(
        name="kind",
        text=Text(nl="Wat ontbreekt", en="What is missing"),
        form="words",
        words={kind.key: kind.title for kind in KINDS},
    ),
    Column(name="area", text=Text(nl="Gebied", en="Area"), form="id", brief=False),
    Column(name="theme", text=Text(nl="Thema", en="Theme"), form="id", brief=False),
    Column(
        name="next_step",
        text=Text(nl="Volgende stap", en="Next step"),
        form="words",
        words={kind.next_step: kind.advice for kind in KINDS},
    ),
)
