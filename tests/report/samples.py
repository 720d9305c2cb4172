"""Networks and results to make pages of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from netwerk.findings import Finding, FindingKind, Severity
from netwerk.model import LINK_KINDS, NODE_KINDS, Field, fields_of
from netwerk.model.network import Network
from netwerk.results import Column, Result
from netwerk.text import Text

Records = list[dict[str, Any]]

HOSTILE = (
    "<img src=x onerror=window.pwned=1>",
    '"><script>window.pwned=1</script>',
    "</script><script>window.pwned=1</script>",
    "<!--<script>",
    "javascript:window.pwned=1",
    'https://voorbeeld.invalid/" onmouseover="window.pwned=1',
    "{{7*7}} ${7*7} {% raw %}",
    "مرحبا \u202eחשמל",
    "👩‍⚕️ zorg 🏥",
    "'; window.pwned=1; //",
    "lang " * 2000,
    "x" * 10_000,
)


def small_records() -> Records:
    """A wijk of fifteen nodes with parallel links, a partner without contact and private facts."""
    return [
        {"kind": "area", "id": "area:noord", "name": "Noord", "level": "wijk"},
        {"kind": "area", "id": "area:zuid", "name": "Zuid", "level": "wijk"},
        {"kind": "theme", "id": "theme:alfa", "name": "Alfa"},
        {"kind": "theme", "id": "theme:beta", "name": "Beta"},
        {"kind": "organisation", "id": "organisation:de-linde", "name": "De Linde",
         "domain": "general_practice", "type": "practice", "email": "privaat@een.invalid"},
        {"kind": "organisation", "id": "organisation:het-anker", "name": "Het Anker",
         "domain": "social"},
        {"kind": "organisation", "id": "organisation:alleen", "name": "Alleen"},
        {"kind": "person", "id": "person:ann", "name": "Ann", "profession": "gp",
         "telephone": "0612345678"},
        {"kind": "person", "id": "person:bob", "name": "Bob"},
        {"kind": "overleg", "id": "overleg:kring", "name": "Kring", "frequency": 6,
         "evaluated_on": "2026-Q2"},
        {"kind": "initiative", "id": "initiative:samen", "name": "Samen", "status": "pilot"},
        {"kind": "agreement", "id": "agreement:pact", "name": "Pact",
         "location": "https://een.invalid/pact"},
        {"kind": "goal", "id": "goal:doel", "name": "Goed doel"},
        {"kind": "role", "id": "role:spil", "name": "Spil"},
        {"kind": "assessment", "area": "area:noord", "criterion": "evaluated", "status": "met"},
        {"kind": "active_in", "source": "organisation:de-linde", "target": "area:noord"},
        {"kind": "active_in", "source": "organisation:het-anker", "target": "area:zuid"},
        {"kind": "about", "source": "overleg:kring", "target": "theme:alfa"},
        {"kind": "about", "source": "initiative:samen", "target": "theme:beta"},
        {"kind": "works_for", "source": "person:ann", "target": "organisation:de-linde",
         "hours": 24},
        {"kind": "works_for", "source": "person:bob", "target": "organisation:het-anker"},
        {"kind": "takes_part_in", "source": "person:ann", "target": "overleg:kring",
         "capacity": "decides"},
        {"kind": "takes_part_in", "source": "person:bob", "target": "overleg:kring"},
        {"kind": "leads", "source": "person:ann", "target": "overleg:kring"},
        {"kind": "holds", "source": "person:bob", "target": "role:spil"},
        {"kind": "takes_part_in", "source": "organisation:het-anker",
         "target": "initiative:samen"},
        {"kind": "contributes_to", "source": "initiative:samen", "target": "goal:doel"},
        {"kind": "party_to", "source": "organisation:de-linde", "target": "agreement:pact"},
        *(
            {"kind": "works_with", "source": "organisation:de-linde",
             "target": "organisation:het-anker", "form": form, "trust": 4, "theme": "theme:alfa"}
            for form in ("consults", "refers", "exchanges_data")
        ),
    ]  # fmt: skip


def small() -> Network:
    """The network of :func:`small_records`."""
    return Network.of(small_records())


def filled(text: str, number: int) -> Records:
    """A node and a link of every kind, with `text` in every text field."""
    ids = {kind: f"{kind}:k{number}" for kind in NODE_KINDS}
    twins = {kind: f"{kind}:t{number}" for kind in NODE_KINDS}
    nodes = [
        {**_values(kind, text, ids), "kind": kind, "id": found[kind]}
        for found in (ids, twins)
        for kind in NODE_KINDS
    ]
    links = []
    for kind, cls in LINK_KINDS.items():
        source, target = min(cls.ends)
        values = _values(kind, text, ids)
        links.append({**values, "kind": kind, "source": ids[source], "target": twins[target]})
    return [*nodes, *links]


def hostile() -> Network:
    """A network in which every text of `HOSTILE` stands in every field that takes it."""
    return Network.of(
        record for number, text in enumerate(HOSTILE) for record in filled(text, number)
    )


def _values(kind: str, text: str, ids: dict[str, str]) -> dict[str, Any]:
    told = (f for f in fields_of(kind) if f.name not in ("id", "source", "target", "since"))
    return {field.name: _value(field, text, ids) for field in told}


def _value(field: Field, text: str, ids: dict[str, str]) -> Any:
    fact = field.fact
    if fact.code is not None:
        return fact.code.example
    if fact.vocabulary is not None:
        return text if fact.vocabulary.open else next(iter(fact.vocabulary.words))
    match field.shape:
        case "ref":
            return ids[fact.ref or ""]
        case "moment":
            return "2026-03-14"
        case "flag":
            return True
        case "number" | "count":
            return 3
    return text


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a made-up analysis."""

    subject: str
    partners: tuple[str, ...]
    score: float
    share: float | None
    sort: str


ALONE = FindingKind(
    key="alone",
    severity=Severity.URGENT,
    title=Text(nl="Alleen", en="Alone"),
    one=Text(nl="{names} staat alleen.", en="{names} stands alone."),
    many=Text(nl="{count} staan alleen: {names}.", en="{count} stand alone: {names}."),
    advice=Text(nl="Nodig uit.", en="Invite."),
)
TWO_PARTS = FindingKind(
    key="parts",
    severity=Severity.NOTE,
    title=Text(nl="Delen", en="Parts"),
    one=Text(nl="Er zijn {parts} delen.", en="There are {parts} parts."),
    many=Text(nl="Er zijn {parts} delen.", en="There are {parts} parts."),
    advice=Text(nl="Kijk of het klopt.", en="See whether it is right."),
)


def results(network: Network, rows: int = 3) -> list[Result[Row]]:
    """Two results: one with findings and rows, one with neither."""
    ids = [node_id for node_id, node in network.nodes.items() if node.drawn]
    columns = (
        Column(name="subject", text=Text(nl="Onderwerp", en="Subject"), form="id"),
        Column(name="partners", text=Text(nl="Wie", en="Who"), form="ids"),
        Column(
            name="score",
            text=Text(nl="Maat", en="Measure"),
            meaning=Text(nl="Hoe sterk.", en="How strong."),
            form="number",
        ),
        Column(name="share", text=Text(nl="Deel", en="Share"), form="share"),
        Column(
            name="sort",
            text=Text(nl="Soort", en="Sort"),
            form="words",
            words={"new": Text(nl="nieuw", en="new")},
        ),
    )
    made = tuple(Row(ids[n % len(ids)], tuple(ids[:2]), n / 2, None, "new") for n in range(rows))
    findings = (*_alone(ids), Finding(TWO_PARTS, (), {"parts": 2}))
    return [
        Result("first", Text(nl="Eerste vraag", en="First question"), made, columns,
               network.names(), findings, (Text(nl="Let op.", en="Mind."),)),
        Result("second", Text(nl="Tweede vraag", en="Second question"), (), columns, {}),
    ]  # fmt: skip


def _alone(ids: list[str]) -> Iterator[Finding]:
    for node_id in ids[:8]:
        yield Finding(ALONE, (node_id,))
