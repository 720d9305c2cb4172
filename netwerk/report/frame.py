"""What stands above and below every page: its title, its moment, and whom it may be shared with."""

from typing import Any

from netwerk.model.moment import Moment, moment_words
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from netwerk.sharing import notice_of
from netwerk.text import Language, Text

_AS_AT = Text(nl="Stand in {moment}", en="As at {moment}")
_AS_AT_DAY = Text(nl="Stand op {moment}", en="As at {moment}")
_EVER = Text(
    nl="Alles wat ooit gold, ook wat intussen is gestopt",
    en="All there ever was, also what has ended since",
)
_HOLDS_PERSONS = Text(
    nl="Deze pagina bevat namen van professionals. Deel die alleen met wie eraan meewerkt en zet "
    "de pagina niet op internet.",
    en="This page holds names of professionals. Share it only with those who work on it and do "
    "not put the page on the internet.",
)


def framed(network: Network, title: str, language: Language) -> dict[str, Any]:
    """The title, the moment and the warning that a template asks for."""
    moment, warning = _moment(network.at, language), warning_of(network, language)
    return {"title": title, "moment": moment, "warning": warning}


def warning_of(network: Network, language: Language) -> str:
    """Whom a page of this network is for; empty for one without persons that was not shared."""
    has_persons = any(node.kind == Person.kind for node in network.nodes.values())
    usual = _HOLDS_PERSONS[language] if has_persons else ""
    return notice_of(network, language) or usual


def _moment(at: Moment | None, language: Language) -> str:
    if at is None:
        return _EVER[language]
    text = _AS_AT_DAY if at.count("-") == 2 else _AS_AT
    return text.fill(moment=moment_words(at, language))[language]
