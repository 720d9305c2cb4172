"""What the newcomer's page says."""

from netwerk.model.vocabulary import (
    AGREEMENT_STATUS,
    AGREEMENT_TYPE,
    OVERLEG_TYPE,
    PROFESSION,
    Vocabulary,
)
from netwerk.results import Column
from netwerk.text import Text

PEOPLE = Text(nl="Wie u het eerst moet kennen", en="Whom to know first")
MEETINGS = Text(nl="Waar u mensen treft", en="Where people meet")
AGREEMENTS = Text(nl="Wat is afgesproken, en waar dat staat", en="What was agreed, and where it is")
WORDS = Text(nl="Wat de woorden betekenen", en="What the words mean")

REASONS = {
    "role": Text(nl="heeft hier een rol", en="has a role here"),
    "leads": Text(nl="is trekker", en="leads something here"),
    "contacts": Text(nl="kent veel anderen", en="knows many others"),
    "colleague": Text(nl="heeft uw beroep", en="has your profession"),
}
NO_COLLEAGUES = Text(
    nl="Er is hier nog niemand met het beroep {profession}.",
    en="There is nobody here with the profession {profession} yet.",
)
NO_LOCATION = Text(
    nl="Staat er niet bij waar u de afspraak vindt? Vraag het aan wie erover gaat.",
    en="No place mentioned? Ask who is responsible.",
)


def _words(vocabulary: Vocabulary) -> dict[str, Text]:
    return {key: word.text for key, word in vocabulary.words.items()}


PEOPLE_COLUMNS = (
    Column(name="partner", text=Text(nl="Wie", en="Who"), form="id"),
    Column(
        name="profession",
        text=Text(nl="Beroep", en="Profession"),
        form="words",
        words=_words(PROFESSION),
    ),
    Column(name="organisations", text=Text(nl="Werkt bij", en="Works for"), form="ids"),
    Column(name="reasons", text=Text(nl="Waarom", en="Why"), form="words", words=REASONS),
    Column(name="roles", text=Text(nl="Rol", en="Role"), form="ids"),
    Column(name="leads", text=Text(nl="Trekt", en="Leads"), form="ids"),
    Column(name="meet_at", text=Text(nl="U treft deze persoon in", en="To be met at"), form="ids"),
    Column(
        name="contacts",
        text=Text(nl="Contacten", en="Contacts"),
        form="count",
        meaning=Text(nl="Met hoeveel partners in dit gebied.", en="Partners in this area."),
    ),
    Column(
        name="score",
        text=Text(nl="Volgorde", en="Order"),
        form="number",
        meaning=Text(
            nl="Van 0 tot 1, het hoogste eerst: een rol, iets trekken, veel contacten, uw eigen "
            "beroep.",
            en="0–1, highest first: a role, leading something, many contacts, your own profession.",
        ),
        brief=False,
    ),
)
MEETING_COLUMNS = (
    Column(name="overleg", text=Text(nl="Overleg", en="Meeting"), form="id"),
    Column(name="type", text=Text(nl="Soort", en="Type"), form="words", words=_words(OVERLEG_TYPE)),
    Column(name="frequency", text=Text(nl="Keer per jaar", en="Times per year"), form="count"),
    Column(name="duration", text=Text(nl="Uren per keer", en="Hours each time"), form="count"),
    Column(name="channel", text=Text(nl="Hoe", en="By which means")),
    Column(name="subjects", text=Text(nl="Waarover", en="About what")),
    Column(name="chairs", text=Text(nl="Voorzitter", en="Chair"), form="ids"),
    Column(name="joining", text=Text(nl="Hoe aansluiten", en="How to join")),
    Column(name="colleagues", text=Text(nl="Met uw beroep", en="Of your profession"), form="ids"),
)
AGREEMENT_COLUMNS = (
    Column(name="agreement", text=Text(nl="Afspraak", en="Agreement"), form="id"),
    Column(
        name="type", text=Text(nl="Soort", en="Type"), form="words", words=_words(AGREEMENT_TYPE)
    ),
    Column(
        name="status",
        text=Text(nl="Stand", en="Status"),
        form="words",
        words=_words(AGREEMENT_STATUS),
    ),
    Column(name="subjects", text=Text(nl="Waarover", en="About what")),
    Column(name="location", text=Text(nl="Te vinden in", en="To be found in")),
    Column(name="owners", text=Text(nl="Wie erover gaat", en="Responsible"), form="ids"),
    Column(
        name="next_review", text=Text(nl="Herziening gepland", en="Review planned"), form="moment"
    ),
)
WORD_COLUMNS = (
    Column(name="word", text=Text(nl="Woord", en="Word")),
    Column(name="meaning", text=Text(nl="Betekenis", en="Meaning")),
)
