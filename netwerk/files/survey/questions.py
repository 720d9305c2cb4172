"""What a survey asks, and which words of the answers mean what."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz import fuzz, process

from netwerk.model.identifiers import slug
from netwerk.text import LANGUAGES, Text

Sort = Literal["who", "names", "each", "word", "when", "mail"]
_ALIKE = 85  # of 100
_NUMBERED = re.compile(r"^\s*(?:vraag|question)?\s*\d{1,2}\s*[.):]\s*", re.IGNORECASE)
# `Vraag [Buurtteam]`, as of a grid of questions, or `Vraag? Buurtteam`, `Vraag?: Buurtteam`.
_ABOUT_ONE = (
    re.compile(r"(?P<question>.+?)\s*\[(?P<one>[^\[\]]+)\]"),
    re.compile(r"(?P<question>.+\?)\s*[-–:.]?\s*(?P<one>[^\s?].*)"),
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its words, what it asks for, and among which kinds its names are sought.

    `sort` is `each` when it is answered per partner or per wish, as `Buurtteam: 12`.
    """

    key: str
    text: Text
    sort: Sort
    kinds: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    how: Text | None = None


_PARTNERS = ("organisation", "person")
_PER_PARTNER = Text(
    nl="Per partner, zoals: Buurtteam: {example}. Eén antwoord zonder naam geldt voor allemaal.",
    en="Per partner, as: Buurtteam: {example}. One answer without a name holds for all.",
)
_NAMES = Text(
    nl="Namen van de lijst, met een puntkomma ertussen.",
    en="Names of the list, with a semicolon between them.",
)
QUESTIONS = (
    Question(
        "who",
        Text(nl="Wie bent u?", en="Who are you?"),
        "who",
        _PARTNERS,
        ("naam", "name", "uw naam", "your name", "respondent", "volledige naam"),
    ),
    Question(
        "knows", Text(nl="Wie kent u?", en="Whom do you know?"), "names", _PARTNERS, how=_NAMES
    ),
    Question(
        "knows_work",
        Text(nl="Van wie kent u het werk?", en="Whose work do you know?"),
        "names",
        _PARTNERS,
        how=_NAMES,
    ),
    Question(
        "works_with",
        Text(nl="Met wie werkt u samen?", en="With whom do you work?"),
        "names",
        _PARTNERS,
        how=_NAMES,
    ),
    Question(
        "frequency",
        Text(nl="Hoe vaak hebt u contact?", en="How often are you in touch?"),
        "each",
        how=_PER_PARTNER.fill(example=Text(nl="maandelijks", en="monthly")),
    ),
    Question(
        "channel",
        Text(nl="Hoe hebt u contact?", en="By which means are you in touch?"),
        "each",
        how=_PER_PARTNER.fill(example=Text(nl="telefoon", en="telephone")),
    ),
    Question(
        "trust",
        Text(nl="Hoeveel vertrouwen hebt u erin (1-5)?", en="How much trust have you (1-5)?"),
        "each",
        how=_PER_PARTNER.fill(example="4"),
    ),
    Question(
        "value",
        Text(nl="Hoeveel hebt u eraan (1-5)?", en="How much is it worth to you (1-5)?"),
        "each",
        how=_PER_PARTNER.fill(example="5"),
    ),
    Question(
        "roles_clear",
        Text(nl="Is duidelijk wie wat doet?", en="Is it clear who does what?"),
        "word",
        how=Text(nl="ja, deels of nee.", en="yes, partly or no."),
    ),
    Question(
        "themes",
        Text(nl="Aan welke thema's werkt u?", en="On which themes do you work?"),
        "names",
        ("theme",),
        how=_NAMES,
    ),
    Question(
        "wants",
        Text(nl="Waaraan wilt u meedoen?", en="In what do you want to take part?"),
        "names",
        ("theme", "goal", "initiative"),
        how=_NAMES,
    ),
    Question(
        "hours",
        Text(nl="Hoeveel uur per maand hebt u daarvoor?", en="How many hours a month for that?"),
        "each",
        how=Text(
            nl="Een getal, of per onderwerp: Ouderen: 2; Jeugd: 1.",
            en="A number, or per subject: Ouderen: 2; Jeugd: 1.",
        ),
    ),
)
# What Microsoft Forms adds by itself.
ADDED = (
    Question("mail", Text(nl="E-mail", en="Email"), "mail", synonyms=("e-mailadres", "emailadres")),
    Question(
        "when",
        Text(nl="Tijd van voltooien", en="Completion time"),
        "when",
        synonyms=("voltooiingstijd", "tijdstempel", "timestamp", "datum"),
    ),
)
IGNORED = frozenset(
    map(
        slug,
        (
            *("ID", "Begintijd", "Starttijd", "Start time", "Tijd van laatste wijziging"),
            *("Laatst gewijzigd op", "Last modified time", "Taal", "Language"),
        ),
    )
)
TIMES_A_YEAR = {
    "dagelijks": 250,
    "daily": 250,
    "wekelijks": 52,
    "weekly": 52,
    "tweewekelijks": 26,
    "om-de-week": 26,
    "fortnightly": 26,
    "maandelijks": 12,
    "monthly": 12,
    "elk-kwartaal": 4,
    "per-kwartaal": 4,
    "quarterly": 4,
    "halfjaarlijks": 2,
    "jaarlijks": 1,
    "yearly": 1,
    "nooit": 0,
    "never": 0,
}
FREQUENCIES = ("dagelijks", "wekelijks", "maandelijks", "elk kwartaal", "jaarlijks")
CLEAR = {
    "ja": "met",
    "yes": "met",
    "deels": "partly",
    "partly": "partly",
    "nee": "not_met",
    "no": "not_met",
}


def question_of(heading: str) -> tuple[Question, str | None] | None:
    """The question that a heading stands for, and the partner if it asks about one.

    >>> question, about = question_of("3. Hoe vaak hebt u contact? [Buurtteam]")
    >>> question.key, about
    ('frequency', 'Buurtteam')
    """
    plain = _NUMBERED.sub("", heading).strip()
    found = _by_words().get(slug(plain))
    if found is not None:
        return found, None
    for form in _ABOUT_ONE:
        match = form.fullmatch(plain)
        question = _by_words().get(slug(match["question"])) if match else None
        if match and question is not None and question.sort == "each":
            return question, match["one"].strip()
    return None


def near_question(heading: str) -> Question | None:
    """The question that a misspelt heading was meant to be, if any is like it."""
    known = _by_words()
    plain = slug(_NUMBERED.sub("", heading))
    near = process.extractOne(plain, sorted(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return known[near[0]] if near else None


@cache
def _by_words() -> dict[str, Question]:
    return {
        slug(words): question
        for question in (*ADDED, *QUESTIONS)
        for words in (*question.synonyms, *(question.text[language] for language in LANGUAGES))
    }
