"""A network to give to others: what each audience does not get stands in one table, `AUDIENCES`.

E-mail, telephone, trust, value and energy are for no audience.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from netwerk.errors import NetworkError
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node, fields_of
from netwerk.model.moment import Moment
from netwerk.model.network import Network, record_of
from netwerk.text import Language, Text, enumerated, same

from .people import without_names

AUDIENCE, ANONYMISED = "audience", "anonymised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who sees a page, and what is left out of it: kinds, fields and findings.

    `findings` are the kinds of finding that may be told; None for all.
    """

    text: Text
    notice: Text | None = None
    nodes: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    findings: frozenset[str] | None = None


_VERDICTS = frozenset({"same_as", "distinct_from"})
_KEPT_BOOKS = frozenset({"origin", "confirmed_on", "last_present", "weight", "hours", "amount"})
_OPEN_PLACES = frozenset(
    {"role_with_open_seats", "initiative_without_lead", "overleg_without_chair"}
)
# A profession with a letter looks like the next: nothing can be said of names that are gone.
_COMPARES_NAMES = frozenset({"duplicates"})
AUDIENCES: Mapping[str, Audience] = {
    "internal": Audience(text=Text(nl="wie het netwerk bijhoudt", en="who keeps the network")),
    "partners": Audience(
        text=Text(nl="de partners in het netwerk", en="the partners in the network"),
        notice=Text(
            nl="Voor partners in het netwerk. Deze pagina bevat namen van professionals: zet die "
            "niet op internet.",
            en="For partners in the network. This page holds names of professionals: do not put "
            "it on the internet.",
        ),
        links=_VERDICTS | {"knows"},
        fields=_KEPT_BOOKS,
        findings=_OPEN_PLACES,
    ),
    "public": Audience(
        text=Text(nl="iedereen", en="everybody"),
        notice=Text(
            nl="Gemaakt om te delen: zonder personen, vrije teksten en bevindingen.",
            en="Made to be shared: without persons, free texts and findings.",
        ),
        nodes=frozenset({"person", "assessment", "headcount"}),
        links=_VERDICTS | {"knows", "wants", "prioritises", "funds"},
        fields=_KEPT_BOOKS | {"summary", "agb", "location", "joining", "follow_up", "result"},
        findings=frozenset(),
    ),
}
_WITHOUT_NAMES = Text(
    nl="Namen van professionals zijn vervangen door hun beroep of rol. Wie de wijk kent, kan "
    "mensen toch herkennen: deel de pagina alleen met wie die nodig heeft.",
    en="Names of professionals are replaced by their profession or role. Who knows the wijk may "
    "still recognise people: share the page only with those who need it.",
)
_NO_AUDIENCE = Text(
    nl="er is geen publiek {written}. Kies uit: {choices}.",
    en="there is no audience {written}. Choose from: {choices}.",
)


def share(
    network: Network,
    *,
    audience: str = "internal",
    anonymise: bool = False,
    area: str | None = None,
    theme: str | None = None,
    at: Moment | str | None = None,
    language: Language = "nl",
) -> Network:
    """The network as others may have it; nothing private is in it.

    Give the whole network: then people have the same letters on every page of it.

    Parameters
    ----------
    audience
        `internal`, `partners` or `public`; `AUDIENCES` says what each does not get.
    anonymise
        Replace people by their profession or role and a letter, and their names in every text.
        What is `public` has neither people nor their names.
    area, theme, at
        Narrow it as `Network.within` does, before people leave it: what is in a wijk by its people
        alone stays.

    Raises
    ------
    NetworkError
        When there is no such audience, or the area or theme is unknown.

    Examples
    --------
    >>> network = Network([{"kind": "person", "name": "An de Wit", "profession": "gp"}])
    >>> [node.name for node in share(network, anonymise=True).nodes.values()]
    ['huisarts A']
    """
    named = named_for(network, audience=audience, anonymise=anonymise, language=language)
    part = named.within(area=area, theme=theme, at=at)
    asked = AUDIENCES[audience]
    items: list[Node | Link] = [
        *(node for node in part.nodes.values() if node.kind not in asked.nodes),
        *(link for link in part.links if link.kind not in asked.links),
    ]
    gone = part.nodes.keys() - {item.id for item in items if isinstance(item, Node)}
    records = [_record(item, asked) for item in items]
    return _known_as(Network.of(_without_refs(records, gone)), part, {AUDIENCE: audience})


def named_for(
    network: Network,
    *,
    audience: str = "internal",
    anonymise: bool = False,
    language: Language = "nl",
) -> Network:
    """The network without names where its audience, or `anonymise`, asks for that: the first step
    of `share`, which is taken once.

    Raises
    ------
    NetworkError
        When there is no such audience.
    """
    if audience not in AUDIENCES:
        choices = same(", ".join(AUDIENCES))
        raise NetworkError(_NO_AUDIENCE.fill(written=same(f"'{audience}'"), choices=choices))
    is_asked = anonymise or AUDIENCES[audience].nodes
    if not is_asked or network.selection.get(ANONYMISED):
        return network
    return _known_as(without_names(network, language), network, {ANONYMISED: True})


def _known_as(made: Network, of: Network, given: Mapping[str, object]) -> Network:
    """A network made of another, of the same moment and with its selection and these."""
    if of.at is not None:
        made = made.within(at=of.at)
    made.selection = MappingProxyType({**of.selection, **given})
    return made


def notice_of(network: Network, language: Language) -> str | None:
    """What a page of a shared network says of whom it is for; None where nothing special."""
    asked = AUDIENCES[str(network.selection.get(AUDIENCE, "internal"))]
    told = [asked.notice] if asked.notice else []
    if network.selection.get(ANONYMISED) and "person" not in asked.nodes:
        told = [_WITHOUT_NAMES]
    return " ".join(text[language] for text in told) or None


def may_tell(network: Network) -> frozenset[str] | None:
    """The kinds of finding that may be told of a shared network; None for all."""
    return AUDIENCES[str(network.selection.get(AUDIENCE, "internal"))].findings


def can_answer(network: Network, analysis: str) -> bool:
    """Whether a shared network still holds what this analysis looks at."""
    return not (network.selection.get(ANONYMISED) and analysis in _COMPARES_NAMES)


def is_whole(network: Network) -> bool:
    """Whether nothing that counts was left out: only then can be said how well it stands."""
    return network.selection.get(AUDIENCE, "internal") == "internal"


def left_out(audience: Audience, language: Language) -> str:
    """What an audience does not get, in words."""
    fields = {
        field.name: field.text[language]
        for kind in (*NODE_KINDS, *LINK_KINDS)
        for field in fields_of(kind)
    }
    words = [
        *(NODE_KINDS[kind].plural[language] for kind in sorted(audience.nodes)),
        *(f"'{LINK_KINDS[kind].text[language]}'" for kind in sorted(audience.links)),
        *(fields[name] for name in sorted(audience.fields)),
    ]
    return enumerated(words, language)


def _record(item: Node | Link, asked: Audience) -> dict[str, Any]:
    """What is told of a node or link; a field it cannot do without stays."""
    record = record_of(item)
    for field in fields_of(item.kind):
        unwanted = field.fact.private or field.name in asked.fields
        if unwanted and not field.obligatory:
            record.pop(field.name, None)
    return record


def _without_refs(records: Iterable[dict[str, Any]], gone: set[str]) -> list[dict[str, Any]]:
    """Without what names a node that is gone."""
    kept = []
    for record in records:
        if gone.isdisjoint((record.get("source"), record.get("target"))):
            kept.append({k: v for k, v in record.items() if not _is_gone(v, gone)})
    return kept


def _is_gone(value: Any, gone: set[str]) -> bool:
    return isinstance(value, str) and value in gone
