"""Who is tied to whom: the one projection of a network onto its partners.

A *tie* joins two partners with a works_with or knows link, either direction, or a common gathering
(overleg, initiative, agreement) of at least two distinct members; a role stands for its holders.
Its weight counts contacts per year: the sum of works_with (not stated: 1; a stated 0 is no tie),
plus the frequency of every common gathering (not stated: 1) divided by its size − 1; a knows link
weighs 1, beside works_with 0. A gathering larger than `max_gathering` makes no ties.

The division by size − 1 gives every member of a meeting as many contacts as there are meetings,
whatever the size: Newman (2001), "Scientific collaboration networks. II", Physical Review E 64,
016132.
"""

from dataclasses import dataclass, fields
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

from netwerk.errors import AnalysisError, NetworkError
from netwerk.model.belonging import Codes, Incidence, Mask, belonging
from netwerk.model.faults import shown
from netwerk.model.identifiers import id_of
from netwerk.model.network import Network
from netwerk.model.nodes import PARTNERS
from netwerk.model.vocabulary import DOMAIN
from netwerk.text import Text

Level = Literal["partner", "person", "organisation"]
LEVELS: tuple[Level, ...] = get_args(Level)
MAX_GATHERING = 200
DOMAINS = tuple(sorted(DOMAIN.words))
_DOMAIN_CODES = {domain: code for code, domain in enumerate(DOMAINS)}
_GATHERINGS = ("overleg", "initiative", "agreement")
_NO_NETWORK = Text(
    nl="hier hoort een netwerk, geen {kind}. Een graaf van NetworkX wordt een netwerk met "
    "from_networkx, een bestand met read.",
    en="a network belongs here, no {kind}. A graph of NetworkX becomes a network with "
    "from_networkx, a file with read.",
)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class NetworkArrays:
    """A network as arrays: all that ties and measures need.

    `ids` are sorted; `domain` (a position in `DOMAINS`, −1 unknown) and `frequency` (times per
    year, nan unknown) hold one entry per node; `links` says who is linked to whom; `link_frequency`
    holds the weight, else the frequency, else nan of each link.
    """

    ids: tuple[str, ...]
    domain: Codes
    frequency: Floats
    links: Incidence
    link_frequency: Floats

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, NetworkArrays):
            return NotImplemented
        return self.ids == other.ids and all(
            np.array_equal(mine, theirs, equal_nan=mine.dtype.kind == "f")
            for mine, theirs in zip(_arrays(self), _arrays(other), strict=True)
        )

    __hash__ = None  # type: ignore[assignment]

    def within(self, *, area: str | None = None, theme: str | None = None) -> "NetworkArrays":
        """What belongs to an area and a theme (ids, or names their ids are made from).

        Raises
        ------
        NetworkError
            When the area or theme is unknown.
        """
        mask = belonging(
            self.links,
            area=None if area is None else self._position("area", area),
            theme=None if theme is None else self._position("theme", theme),
        )
        return self._kept(mask)

    def _position(self, kind: str, written: str) -> int:
        wanted = {written, id_of(kind, written)}
        for position in np.flatnonzero(self.links.are(kind)).tolist():
            if self.ids[position] in wanted:
                return int(position)
        text = Text(nl="{value} bestaat niet in dit netwerk.", en="{value} is not in this network.")
        raise NetworkError(text.fill(value=shown(written)))

    def _kept(self, mask: Mask) -> "NetworkArrays":
        return NetworkArrays(
            ids=tuple(i for i, kept in zip(self.ids, mask.tolist(), strict=True) if kept),
            domain=self.domain[mask],
            frequency=self.frequency[mask],
            links=self.links.only(mask),
            link_frequency=self.link_frequency[mask[self.links.source] & mask[self.links.target]],
        )


def arrays_of(network: Network | NetworkArrays) -> NetworkArrays:
    """The arrays of a network; arrays are returned as they are.

    Raises
    ------
    AnalysisError
        When it is something else, such as a graph of NetworkX.
    """
    if isinstance(network, NetworkArrays):
        return network
    if not isinstance(network, Network):
        raise AnalysisError(_NO_NETWORK.fill(kind=type(network).__name__))
    nodes = network.nodes.values()
    links = network.incidence()
    stated = [_stated(getattr(link, "weight", None), link) for link in network.links]
    unstated = [np.nan] * (len(links.source) - len(stated))  # the references follow the links
    return NetworkArrays(
        ids=tuple(network.nodes),
        domain=np.array(
            [_DOMAIN_CODES.get(getattr(node, "domain", None) or "", -1) for node in nodes],
            dtype=np.int32,
        ),
        frequency=np.array([_stated(None, node) for node in nodes], dtype=np.float64),
        links=links,
        link_frequency=np.array(stated + unstated, dtype=np.float64),
    )


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties of one level.

    `ids` are the partners, sorted; `adjacency` holds their symmetric weights in contacts per year,
    without a diagonal; `left_out` counts the partners the level has no place for and
    `large_gatherings` those that made no ties because of their size.
    """

    ids: tuple[str, ...]
    domain: Codes
    adjacency: csr_matrix
    left_out: int
    large_gatherings: int


def project(
    network: Network | NetworkArrays,
    *,
    level: Level = "partner",
    max_gathering: int = MAX_GATHERING,
) -> Ties:
    """The ties between partners.

    Parameters
    ----------
    level
        `partner`: persons and organisations, an employment being a tie of weight 1; `person`:
        persons only, sharing an employer is no tie; `organisation`: each person replaced by its
        organisations.
    max_gathering
        The most members a gathering may have to make ties.

    Raises
    ------
    AnalysisError
        When the level is unknown.
    """
    if level not in LEVELS:
        text = Text(
            nl="het niveau {level} bestaat niet. Kies partner, person of organisation.",
            en="there is no level {level}. Choose partner, person or organisation.",
        )
        raise AnalysisError(text.fill(level=repr(level)))
    arrays = arrays_of(network)
    size = len(arrays.ids)
    shown = np.flatnonzero(arrays.links.are(*(PARTNERS if level == "partner" else (level,))))
    to_level = _to_level(arrays, shown, level)
    works_with = _lifted(_direct(arrays, "works_with"), to_level)
    knows = _pattern(_lifted(_direct(arrays, "knows"), to_level))
    gathered, large = _gathered(arrays, to_level, max_gathering)
    weights = works_with + knows - knows.multiply(_pattern(works_with)) + gathered
    if level == "partner":
        weights = weights + _pattern(_lifted(_direct(arrays, "works_for"), to_level))
    placed = np.diff(to_level.indptr) > 0
    partners = arrays.links.are(*PARTNERS)
    return Ties(
        ids=tuple(arrays.ids[i] for i in shown.tolist()),
        domain=arrays.domain[shown],
        adjacency=_off_diagonal(weights),
        left_out=int((partners & ~placed[:size]).sum()),
        large_gatherings=large,
    )


def _to_level(arrays: NetworkArrays, shown: NDArray[np.intp], level: Level) -> csr_matrix:
    """Which shown partners each node stands for: itself, or a person's organisations."""
    size = len(arrays.ids)
    column = np.full(size, -1)
    column[shown] = np.arange(len(shown))
    rows, columns = shown, column[shown]
    if level == "organisation":
        employed = arrays.links.links("works_for")
        rows = np.append(rows, arrays.links.source[employed])
        columns = np.append(columns, column[arrays.links.target[employed]])
    return _pattern(_matrix(np.ones(len(rows)), rows, columns, (size, len(shown))))


def _direct(arrays: NetworkArrays, kind: str) -> csr_matrix:
    """The links of one kind, as often as stated, both directions added up."""
    of_kind = arrays.links.links(kind)
    stated = arrays.link_frequency[of_kind] if kind == "works_with" else np.nan
    often = np.nan_to_num(np.broadcast_to(stated, int(of_kind.sum())), nan=1.0)
    size = len(arrays.ids)
    source, target = arrays.links.source[of_kind], arrays.links.target[of_kind]
    one_way = _matrix(often, source, target, (size, size))
    return csr_matrix(one_way + one_way.T)


def _gathered(
    arrays: NetworkArrays, to_level: csr_matrix, max_gathering: int
) -> tuple[csr_matrix, int]:
    """Ties through common gatherings, and how many gatherings were too large."""
    links, size = arrays.links, len(arrays.ids)
    joined = (
        links.links("takes_part_in", "leads", "party_to") & links.are(*_GATHERINGS)[links.target]
    )
    held = links.links("holds")
    stands_for = _matrix(
        np.ones(int(held.sum())), links.target[held], links.source[held], (size, size)
    ) + diags(links.are(*PARTNERS).astype(float), format="csr")
    joins = _matrix(
        np.ones(int(joined.sum())), links.target[joined], links.source[joined], (size, size)
    )
    members = _pattern(joins @ stands_for @ to_level)
    sizes = np.diff(members.indptr)
    large = sizes > max_gathering
    often = np.nan_to_num(arrays.frequency, nan=1.0)
    share = np.where((sizes > 1) & ~large, often / np.maximum(sizes - 1, 1), 0.0)
    return csr_matrix(members.T @ diags(share, format="csr") @ members), int(large.sum())


def _lifted(ties: csr_matrix, to_level: csr_matrix) -> csr_matrix:
    return csr_matrix(to_level.T @ ties @ to_level)


def _matrix(
    values: Floats, rows: NDArray[np.integer], columns: NDArray[np.integer], shape: tuple[int, int]
) -> csr_matrix:
    """A sparse matrix in which equal places are added up."""
    return csr_matrix((values, (rows, columns)), shape=shape)


def _pattern(matrix: csr_matrix) -> csr_matrix:
    """1 where the matrix is not 0."""
    pattern = csr_matrix(matrix)
    pattern.eliminate_zeros()
    pattern.data = np.ones_like(pattern.data)
    return pattern


def _off_diagonal(weights: csr_matrix) -> csr_matrix:
    """Without the diagonal and zeros, in canonical order."""
    ties = weights.tocoo()
    apart = (ties.row != ties.col) & (ties.data != 0)
    kept = (ties.data[apart], (ties.row[apart], ties.col[apart]))
    result = csr_matrix(kept, shape=weights.shape)
    result.sort_indices()
    return result


def _stated(weight: float | None, item: object) -> float:
    """The weight, else the frequency, else nan."""
    frequency = getattr(item, "frequency", None)
    return weight if weight is not None else (np.nan if frequency is None else frequency)


def _arrays(arrays: NetworkArrays) -> list[NDArray[np.generic]]:
    links = [getattr(arrays.links, field.name) for field in fields(arrays.links)]
    return [arrays.domain, arrays.frequency, arrays.link_frequency, *links]
