"""What hangs on one person: a role, the chair of several meetings, a domain on a theme."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from netwerk.findings import Finding
from netwerk.model.belonging import belonging
from netwerk.model.identifiers import kind_of
from netwerk.model.links import Holds, Leads
from netwerk.model.network import Network
from netwerk.model.vocabulary import DOMAIN
from netwerk.ties import DOMAINS, NetworkArrays

from .words import ONLY_CHAIR, ONLY_HOLDER, ONLY_OF_DOMAIN

_FEWEST_MEETINGS = 2  # one chair for one meeting is as it should be


def hanging_on_one(network: Network, arrays: NetworkArrays) -> Iterator[Finding]:
    """Each role, chair and domain on a theme that one person alone stands for."""
    holders: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(Holds):
        holders[link.target].add(link.source)
    yield from _only_holders(holders)
    yield from _only_chairs(network, holders)
    yield from _only_of_domain(arrays)


def _only_holders(holders: Mapping[str, set[str]]) -> Iterator[Finding]:
    for role, of_role in sorted(holders.items()):
        if len(of_role) == 1:
            (holder,) = of_role
            fields = {"role_id": role, "holder_id": holder}
            yield Finding(ONLY_HOLDER, (role, holder), fields)


def _only_chairs(network: Network, holders: Mapping[str, set[str]]) -> Iterator[Finding]:
    """Persons who alone, by themselves or by a role, chair several meetings."""
    chairs: dict[str, set[str]] = defaultdict(set)
    for link in network.links_of(Leads):
        if kind_of(link.target) == "overleg":
            by_role = kind_of(link.source) == "role"
            chairs[link.target] |= holders.get(link.source, set()) if by_role else {link.source}
    meetings: dict[str, list[str]] = defaultdict(list)
    for overleg, of_overleg in sorted(chairs.items()):
        if len(of_overleg) == 1:
            (chair,) = of_overleg
            meetings[chair].append(overleg)
    for chair, chaired in sorted(meetings.items()):
        if kind_of(chair) == "person" and len(chaired) >= _FEWEST_MEETINGS:
            yield Finding(ONLY_CHAIR, (chair,), {"overleg_ids": tuple(chaired)})


def _only_of_domain(arrays: NetworkArrays) -> Iterator[Finding]:
    """Persons who are on a theme as the only one of their domain."""
    person = arrays.links.are("person") & (arrays.domain >= 0)
    for theme in np.flatnonzero(arrays.links.are("theme")).tolist():
        on_theme = np.flatnonzero(person & belonging(arrays.links, theme=theme))
        domains, first, times = np.unique(
            arrays.domain[on_theme], return_index=True, return_counts=True
        )
        # Where a theme has people of one domain only, that one is not what is missing.
        alone = (times == 1) & (len(domains) > 1)
        for place, domain in zip(first[alone].tolist(), domains[alone].tolist(), strict=True):
            one, name = arrays.ids[on_theme[place]], arrays.ids[theme]
            fields = {
                "theme_id": name,
                "person_id": one,
                "domain": DOMAIN.text_of(DOMAINS[domain]),
            }
            yield Finding(ONLY_OF_DOMAIN, (name, one), fields)
