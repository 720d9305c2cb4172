"""Of the whole network who stands apart and what does not mix; of a theme whether it is whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from netwerk.findings import Finding
from netwerk.model.network import Network
from netwerk.model.vocabulary import DOMAIN
from netwerk.text import Text, enumerated
from netwerk.ties import DOMAINS, NetworkArrays, Ties

from . import finding_words as words
from .domains import GENERAL_PRACTICE, DomainContact, contacts_between
from .initiatives import loose_initiatives
from .islands import IslandBridge, Islands, apart, bridges_to, parts_of
from .rows import FragmentationRow

LESS_THAN_CHANCE = -2  # standard deviations: chance gives so little in 2 networks of 100
_MOST_PAIRS = 3


def findings_of(
    row: FragmentationRow, ties: Ties, arrays: NetworkArrays, network: Network | None
) -> Iterator[Finding]:
    """What to say of this scope; without the network only what its ties show."""
    if row.scope == "theme" and row.theme is not None and row.components > 1:
        fields = {"partners": row.partners, "components": row.components}
        yield Finding(words.THEME_APART, (row.theme,), fields)
    if row.scope == "network":
        parts = parts_of(ties)
        yield from _apart(parts)
        yield from _mixing(row)
        contacts = contacts_between(ties)
        yield from _never(contacts)
        yield from _through_one(contacts, ties)
        yield from _only_through_gp(contacts)
        if network is not None:
            yield from _bridges(network, arrays, ties, parts)
            yield from _loose(network)


def _apart(parts: Islands) -> Iterator[Finding]:
    alone = apart(parts)
    yield from (Finding(words.ISLAND, members) for members in alone if len(members) > 1)
    yield from (Finding(words.ISOLATED, members) for members in alone if len(members) == 1)


def _bridges(
    network: Network, arrays: NetworkArrays, ties: Ties, parts: Islands
) -> Iterator[Finding]:
    """For islands only: a partner without contacts is a finding of its own."""
    groups = tuple(members for members in parts if len(members) > 1)
    for bridge in bridges_to(network, arrays, ties, groups):
        ends = (bridge.member, bridge.partner)
        fields = {"member_id": ends[0], "partner_id": ends[1], "reason": _reason(network, bridge)}
        yield Finding(words.ISLAND_BRIDGE, ends, fields)


def _reason(network: Network, bridge: IslandBridge) -> Text:
    theme, area = (shared and network.nodes[shared].label for shared in (bridge.theme, bridge.area))
    if theme:
        text = words.BOTH_ON_THEME_IN_AREA if area else words.BOTH_ON_THEME
    else:
        text = words.BOTH_IN_AREA if area else words.MOST_CONTACTS
    return text.fill(theme=theme, area=area)


def _mixing(row: FragmentationRow) -> Iterator[Finding]:
    if row.ei_index is None or row.ei_expected is None or row.ei_deviation is None:
        return
    if row.ei_deviation < LESS_THAN_CHANCE:
        between = [round(50 * (1 + index)) for index in (row.ei_index, row.ei_expected)]
        yield Finding(words.DOMAIN_MIXING, (), {"share": between[0], "expected": between[1]})


def _never(contacts: Sequence[DomainContact]) -> Iterator[Finding]:
    """How many pairs of domains never meet, and the three where most partners could."""
    never = [contact for contact in contacts if contact.status == "never"]
    if never:
        largest = sorted(never, key=lambda contact: (-contact.pairs, contact.a, contact.b))
        pairs = [_listed((pair.a, pair.b)) for pair in largest[:_MOST_PAIRS]]
        fields = {"all": len(contacts), "apart": len(never), "domains": _joined(pairs)}
        yield Finding(words.DOMAINS_APART, (), fields)


def _through_one(contacts: Sequence[DomainContact], ties: Ties) -> Iterator[Finding]:
    """Each partner through whom all contact of its domain with another runs, the most first."""
    known = zip(ties.ids, ties.domain.tolist(), strict=True)
    domain = {partner: DOMAINS[code] for partner, code in known if code >= 0}
    members = Counter(domain.values())
    held: dict[str, list[str]] = defaultdict(list)
    for contact in contacts:
        for party in contact.parties:
            # All contact of a domain with a single partner runs through it, as it must.
            if members[domain[party]] > 1:
                held[party].append(contact.b if domain[party] == contact.a else contact.a)
    for party, others in sorted(held.items(), key=lambda item: (-len(item[1]), item[0])):
        fields = {"domain": DOMAIN.text_of(domain[party]), "others": _listed(others)}
        yield Finding(words.DOMAIN_BY_ONE, (party,), fields)


def _only_through_gp(contacts: Sequence[DomainContact]) -> Iterator[Finding]:
    """Which domains reach others through the huisartsenzorg only."""
    ways = list(_ways_through_gp(contacts))
    if ways:
        yield Finding(words.ONLY_THROUGH_GP, (), {"ways": _joined(ways)})


def _ways_through_gp(contacts: Sequence[DomainContact]) -> Iterator[Text]:
    """Each pair once, with the domain that has most of those not yet told."""
    domains = {key for contact in contacts for key in (contact.a, contact.b)}
    untold: dict[str, set[str]] = defaultdict(set)
    for contact in contacts:
        if contact.only_through_gp:
            untold[contact.a].add(contact.b)
            untold[contact.b].add(contact.a)
    while any(untold.values()):
        domain = min(untold, key=lambda key: (-len(untold[key]), key))
        others = untold.pop(domain)
        for other in others:
            untold[other].discard(domain)
        is_all = others == domains - {domain, GENERAL_PRACTICE}
        named = words.ALL_OTHERS if is_all else _listed(sorted(others))
        yield words.WAY.fill(domain=DOMAIN.text_of(domain), others=named)


def _loose(network: Network) -> Iterator[Finding]:
    """Each item once, with all the themes on which it is loose."""
    themes: dict[str, list[str]] = defaultdict(list)
    for row in loose_initiatives(network):
        themes[row.item].append(row.theme)
    for item, found in sorted(themes.items()):
        yield Finding(words.LOOSE_INITIATIVE, (item,), {"theme_ids": tuple(found)})


def _listed(domains: Iterable[str]) -> Text:
    texts = [DOMAIN.text_of(domain) for domain in domains]
    return Text(
        nl=enumerated((text.nl for text in texts), "nl"),
        en=enumerated((text.en for text in texts), "en"),
    )


def _joined(texts: Iterable[Text]) -> Text:
    listed = list(texts)
    return Text(nl="; ".join(t.nl for t in listed), en="; ".join(t.en for t in listed))
