"""The parts a network falls into and the domains its partners are of, as bars."""

from collections.abc import Iterator, Mapping

import numpy as np

from netwerk.charts import Bar, Chart
from netwerk.model.vocabulary import DOMAIN
from netwerk.text import Text, count_words, enumerated
from netwerk.ties import DOMAINS, Ties

from .islands import parts_of

_MOST_PARTS = 8
_MOST_NAMES = 2
_PARTNERS = Text(nl="Partners", en="Partners")
_PARTS_TITLE = Text(nl="Hoe groot de delen zijn", en="How large the parts are")
_PARTS_MEANING = Text(
    nl="Een deel is een groep partners die elkaar, direct of via anderen, kan bereiken.",
    en="A part is a group of partners who can reach one another, directly or through others.",
)
_PART = Text(nl="Deel", en="Part")
_LARGEST = Text(nl="grootste deel", en="largest part")
_ALONE = Text(nl="zonder contacten", en="without contacts")
_OTHER_PARTS = Text(nl="{count} andere delen", en="{count} other parts")
_DOMAINS_TITLE = Text(nl="Partners per domein", en="Partners per domain")
_DOMAINS_MEANING = Text(
    nl="Hoeveel organisaties en professionals er van elk domein zijn.",
    en="How many organisations and persons there are of each domain.",
)
_DOMAIN = Text(nl="Domein", en="Domain")
_UNKNOWN = Text(nl="niet ingevuld", en="not filled in")


def charts(ties: Ties, names: Mapping[str, str]) -> tuple[Chart, ...]:
    """Partners per domain, and where the network falls apart the sizes of its parts."""
    drawn = []
    if domains := tuple(_domains(ties)):
        drawn.append(
            Chart(
                title=_DOMAINS_TITLE,
                meaning=_DOMAINS_MEANING,
                subject=_DOMAIN,
                measure=_PARTNERS,
                bars=domains,
            )
        )
    parts = tuple(_parts(ties, names))
    if len(parts) > 1:
        drawn.append(
            Chart(
                title=_PARTS_TITLE,
                meaning=_PARTS_MEANING,
                subject=_PART,
                measure=_PARTNERS,
                bars=parts,
            )
        )
    return tuple(drawn)


def _domains(ties: Ties) -> Iterator[Bar]:
    """The domains that occur, the largest first; what is not filled in last."""
    codes, counts = np.unique(ties.domain, return_counts=True)
    found = sorted(zip(codes.tolist(), counts.tolist(), strict=True), key=lambda c: (-c[1], c[0]))
    for code, count in (*(f for f in found if f[0] >= 0), *(f for f in found if f[0] < 0)):
        yield _bar(DOMAIN.text_of(DOMAINS[code]) if code >= 0 else _UNKNOWN, count)


def _parts(ties: Ties, names: Mapping[str, str]) -> Iterator[Bar]:
    parts = parts_of(ties)
    together = [part for part in parts if len(part) > 1]
    for number, part in enumerate(together[:_MOST_PARTS]):
        yield _bar(_LARGEST if number == 0 else _named(part, names), len(part))
    if rest := together[_MOST_PARTS:]:
        yield _bar(_OTHER_PARTS.fill(count=count_words(len(rest))), sum(map(len, rest)))
    if alone := len(parts) - len(together):
        yield _bar(_ALONE, alone)


def _named(part: tuple[str, ...], names: Mapping[str, str]) -> Text:
    members = [names.get(member, member) for member in part]
    return Text(
        nl=enumerated(members, "nl", most=_MOST_NAMES),
        en=enumerated(members, "en", most=_MOST_NAMES),
    )


def _bar(name: Text, count: int) -> Bar:
    return Bar(name, (count,), count_words(count))
