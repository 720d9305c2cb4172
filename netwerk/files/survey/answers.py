"""The answers to a survey, read as links that say where they come from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from netwerk.files.survey.form import respondents
from netwerk.files.survey.reading import AnswerReading, AnswerRow
from netwerk.files.tables import Table
from netwerk.model import Link, Node
from netwerk.model.links import About, Knows, Wants, WorksWith
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Assessment
from netwerk.text import Text, count_words

ENOUGH, CAREFUL = 0.80, 0.65  # of the respondents: to name brokers, to trust the map at all
_CLEAR_TO = Text(nl="{yes} keer ja op {all} antwoorden", en="{yes} times yes in {all} answers")
_NO_AREA = Text(
    nl="of duidelijk is wie wat doet, is niet bewaard: noem het gebied erbij (--gebied).",
    en="whether it is clear who does what was not kept: name the area (--area).",
)
_RESPONSE = Text(
    nl="Beantwoord door {answered} van de {asked} gevraagden ({share}%).{advice}",
    en="Answered by {answered} of {asked} respondents ({share}%).{advice}",
)
_ADVICE = (
    (
        CAREFUL,
        Text(
            nl=" Dat is weinig: onder 65% geeft de kaart een vertekend beeld.",
            en=" That is little: below 65% the map is distorted.",
        ),
    ),
    (
        ENOUGH,
        Text(
            nl=" Wees voorzichtig met wie u spilpartner noemt: daarvoor is 80% nodig.",
            en=" Take care whom you call a key partner: that takes 80%.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a survey gave: the network with the answers in it, and who of those asked answered."""

    network: Network
    asked: tuple[str, ...]
    answered: tuple[str, ...]
    remarks: tuple[Text, ...] = ()

    @property
    def response_rate(self) -> float | None:
        """The share of those asked that answered, 0–1; None when nobody was asked."""
        return len(self.answered) / len(self.asked) if self.asked else None

    def sentence(self) -> Text:
        """The response in words, with what it is good for."""
        rate = self.response_rate or 0.0
        advice = next((text for least, text in _ADVICE if rate < least), Text(nl="", en=""))
        return _RESPONSE.fill(
            answered=count_words(len(self.answered)),
            asked=count_words(len(self.asked)),
            share=round(100 * rate),
            advice=advice,
        )


def survey_of(
    table: Table,
    network: Network,
    *,
    origin: str,
    on: Moment | None = None,
    area: str | None = None,
) -> Survey:
    """The network with the answers on a sheet, and who answered.

    An answer takes the place of what was known of the same link; nothing else is removed.
    `origin` is written with every link, `on` is when an answer without a date was given; with
    `area` only its respondents count as asked.

    Raises
    ------
    InputErrors
        All that cannot be understood, each with its cell and, of a name, the nearest.
    """
    reading = AnswerReading(table, network)
    rows = reading.rows()
    part = network.within(area=area) if area else network
    asked = respondents(part)
    remarks = reading.remarks
    links = [link for row in rows for link in _links(row, network, origin, on)]
    nodes: list[Node] = []
    if any(row.clear for row in rows):
        place = network.find("area", area) if area else _only_area(network)
        if place is None:
            remarks.append(_NO_AREA)
        else:
            nodes.append(_assessment([row.clear for row in rows if row.clear], place, origin, on))
    there = {row.who for row in rows}
    answered = tuple(node_id for node_id in asked if node_id in there)
    return Survey(network.with_(nodes, links), asked, answered, tuple(remarks))


def _links(row: AnswerRow, network: Network, origin: str, on: Moment | None) -> Iterator[Link]:
    known = {
        (link.kind, link.source, link.target): link
        for link in reversed(network.links)
        if link.source == row.who and link.until is None
    }
    common = {"origin": origin, "confirmed_on": row.on or on}

    def told(cls: type[Link], target: str, **values: Any) -> Link:
        old = known.get((cls.kind, row.who, target))
        filled = {k: v for k, v in {**values, **common}.items() if v is not None}
        if old is not None:
            return replace(old, **filled)
        return cls(source=row.who, target=target, **filled)

    works = row.names.get("knows_work", [])
    for target in dict.fromkeys([*row.names.get("knows", []), *works]):
        if target != row.who:
            yield told(Knows, target, knows_work=True if target in works else None)
    for target in dict.fromkeys(row.names.get("works_with", [])):
        if target != row.who:
            answers = {key: _of(row, key, target) for key in _OF_WORKING}
            yield told(WorksWith, target, **answers)
    for target in dict.fromkeys(row.names.get("themes", [])):
        yield told(About, target)
    for target in dict.fromkeys(row.names.get("wants", [])):
        yield told(Wants, target, sense="offers", hours=_of(row, "hours", target))


_OF_WORKING = ("frequency", "channel", "trust", "value")


def _of(row: AnswerRow, key: str, target: str) -> Any:
    answers = row.each.get(key, {})
    return answers.get(target, answers.get(None))


def _only_area(network: Network) -> str | None:
    """The one area, or the one wijk, that a network is about."""
    areas = list(network.nodes_of(Area))
    wijken = [area for area in areas if area.level == "wijk"]
    for found in (areas, wijken):
        if len(found) == 1:
            return found[0].id
    return None


def _assessment(clear: Sequence[str], area: str, origin: str, on: Moment | None) -> Assessment:
    """All say yes: on order; all say no: not yet; anything else, without a norm: partly."""
    status = clear[0] if len(set(clear)) == 1 else "partly"
    result = _CLEAR_TO.fill(yes=clear.count("met"), all=len(clear)).nl
    return Assessment(
        area=area, criterion="roles_clear", status=status, by=origin, on=on, result=result
    )
