"""Newcomer: for who is new in a wijk or on a theme, whom to know first, and where things stand.

Whom to know is ranked by 0.3 for a role here, 0.25 for leading an overleg, initiative or agreement,
up to 0.25 for contacts (their number divided by that of the partner who has most) and 0.2 for the
newcomer's own profession. Roles, overleggen and agreements count when they are about the theme or
about none. Words are explained when the network uses them.
"""

from netwerk.errors import AnalysisError
from netwerk.model.faults import shown
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.model.vocabulary import PROFESSION
from netwerk.results import Column, Result, Row
from netwerk.text import Text

from . import words
from .glossary import WordRow, word_rows
from .rows import (
    AgreementRow,
    OverlegRow,
    PartnerRow,
    agreement_rows,
    overleg_rows,
    partner_rows,
)
from .scope import Scope

MOST = 12
_TOO_FEW = Text(nl="most is minstens 1, niet {most}.", en="most is at least 1, not {most}.")

__all__ = ["AgreementRow", "OverlegRow", "PartnerRow", "WordRow", "newcomer"]


def newcomer(
    network: Network,
    *,
    area: str | None = None,
    theme: str | None = None,
    profession: str | None = None,
    most: int = MOST,
) -> tuple[Result[PartnerRow], Result[OverlegRow], Result[AgreementRow], Result[WordRow]]:
    """Whom to know first, which overleggen, which agreements, and which words mean what.

    Parameters
    ----------
    area, theme
        Where somebody is new, by id or name; of the whole network.
    profession
        What the newcomer does: colleagues, and the overleggen where they are, come first.
    most
        How many partners to name at most, at least 1.

    Returns
    -------
    Four results: partners by descending score; overleggen, those with colleagues first, then those
    where most of these partners sit, then those on the theme, then the most frequent; agreements
    that hold, those on the theme first; words in alphabetical order. No field that is private is in
    any of them.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.
    AnalysisError
        When `most` is less than 1.

    Examples
    --------
    >>> from netwerk.model.links import Leads
    >>> from netwerk.model.nodes import Overleg
    >>> network = Network(
    ...     [Person(name="An"), Person(name="Bo"), Overleg(name="MDO")],
    ...     [Leads("person:bo", "overleg:mdo")],
    ... )
    >>> people, meetings, agreements, explained = newcomer(network)
    >>> people.rows[0].partner, people.rows[0].reasons, explained.rows[0].word
    ('person:bo', ('leads',), 'MDO')
    """
    if most < 1:
        raise AnalysisError(_TOO_FEW.fill(most=most))
    key = None if profession is None else PROFESSION.key_of(profession) or profession
    scope = Scope(network, area, theme, key)
    names = scope.here.names()

    def result(
        name: str,
        title: Text,
        rows: tuple[Row, ...],
        columns: tuple[Column, ...],
        notes: tuple[Text, ...] = (),
    ) -> Result[Row]:
        return Result(f"newcomer_{name}", title, rows, columns, names, (), notes)

    people, agreements = partner_rows(scope, most), agreement_rows(scope)
    unknown = (words.NO_LOCATION,) if any(row.location is None for row in agreements) else ()
    alone = _no_colleagues(scope.here, key)
    return (
        result("people", words.PEOPLE, people, words.PEOPLE_COLUMNS, alone),
        result("meetings", words.MEETINGS, overleg_rows(scope, people), words.MEETING_COLUMNS),
        result("agreements", words.AGREEMENTS, agreements, words.AGREEMENT_COLUMNS, unknown),
        result("words", words.WORDS, word_rows(scope.nodes()), words.WORD_COLUMNS),
    )


def _no_colleagues(here: Network, profession: str | None) -> tuple[Text, ...]:
    if profession is None or any(p.profession == profession for p in here.nodes_of(Person)):
        return ()
    text = PROFESSION.text_of(profession)
    said = Text(nl=shown(text.nl), en=shown(text.en))
    return (words.NO_COLLEAGUES.fill(profession=said),)
