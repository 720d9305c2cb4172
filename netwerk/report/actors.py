"""Who is to act: who leads what a finding is about, or keeps the network of that area.

Nobody is given a task: these are the people to begin with, as the network itself names them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from netwerk.model.identifiers import kind_of, slug
from netwerk.model.links import About, ActiveIn, ContributesTo, Holds, Leads, WorksFor
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Role
from netwerk.model.presence import attended

_KEEPER = "wijkcoordinator"
Targets = Mapping[str, list[str]]


class Actors:
    """Who leads, holds or keeps what, looked up once for a whole report."""

    def __init__(self, network: Network, part: Network | None = None) -> None:
        """Of the whole network; where there is a choice, from the areas of the part looked at."""
        self.names = network.names()
        self._here = {area.id for area in (part or network).nodes_of(Area)}
        self._leads = _sources(network, Leads)
        self._holds = _sources(network, Holds)
        self._serves = _sources(network, ContributesTo)
        self._areas = _targets(network, ActiveIn)
        self._employers = _targets(network, WorksFor)
        self._roles = roles = {role.id: role for role in network.nodes_of(Role)}
        self._of_theme = {
            theme: [source for source in sources if source in roles]
            for theme, sources in _sources(network, About).items()
        }
        self._keepers = [i for i, role in roles.items() if slug(role.label).startswith(_KEEPER)]
        self._attended = attended(network)

    def of(self, subjects: Iterable[str], extra: Iterable[str] = ()) -> list[str]:
        """The ids of those to begin with on these subjects, none where nobody is known.

        `extra` are other nodes that it is about, as the area where something is missing.
        """
        ids = list(dict.fromkeys((*subjects, *extra)))
        areas = self._areas_of(ids)
        found = self._seated(chain.from_iterable(self._leading(i, areas) for i in ids))
        return found or self._seated(self._near(self._keepers, areas))

    def meeting_of(self, people: Iterable[str]) -> tuple[str, list[str]] | None:
        """The overleg where most of these sit, of equals the smallest; and who of them do."""
        wanted = list(dict.fromkeys(people))
        found = [
            (-len(present.intersection(wanted)), len(present), overleg)
            for overleg, present in self._attended.items()
            if present.intersection(wanted)
        ]
        if not found:
            return None
        overleg = min(found)[2]
        return overleg, [person for person in wanted if person in self._attended[overleg]]

    def _leading(self, node_id: str, areas: set[str]) -> Iterable[str]:
        if kind_of(node_id) == "theme":
            return self._near(self._of_theme.get(node_id, ()), areas)
        if kind_of(node_id) == "goal":
            serving = self._serves.get(node_id, ())
            return chain.from_iterable(self._leads.get(i, ()) for i in serving)
        return self._leads.get(node_id, ())

    def _seated(self, ids: Iterable[str]) -> list[str]:
        """Each role replaced by who hold it, those named most often first.

        A role that nobody holds cannot begin with anything: it drops out.
        """
        counts = Counter(
            chain.from_iterable(self._holds.get(i, ()) if i in self._roles else (i,) for i in ids)
        )
        return sorted(counts, key=lambda i: (-counts[i], i))

    def _near(self, roles: Iterable[str], areas: set[str]) -> list[str]:
        """The roles of these areas, or else of the part looked at, or all where none is."""
        every = list(roles)
        for within in (areas, self._here):
            if near := [role for role in every if within.intersection(self._areas.get(role, ()))]:
                return near
        return every

    def _areas_of(self, ids: Iterable[str]) -> set[str]:
        areas: set[str] = set()
        for node_id in ids:
            if kind_of(node_id) == "area":
                areas.add(node_id)
            own = self._areas.get(node_id)
            areas.update(own or chain(*map(self._at_work, self._employers.get(node_id, ()))))
        return areas

    def _at_work(self, employer: str) -> list[str]:
        return self._areas.get(employer, [])


def _sources(network: Network, kind: type[Leads | Holds | ContributesTo | About]) -> Targets:
    found: dict[str, list[str]] = defaultdict(list)
    for link in network.links_of(kind):
        found[link.target].append(link.source)
    return found


def _targets(network: Network, kind: type[ActiveIn | WorksFor]) -> Targets:
    found: dict[str, list[str]] = defaultdict(list)
    for link in network.links_of(kind):
        found[link.source].append(link.target)
    return found
