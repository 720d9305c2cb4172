"""The contacts that would hold a network together best, whoever they are."""

from dataclasses import dataclass

from netwerk.errors import AnalysisError
from netwerk.measures import new_links
from netwerk.measures.gain import MOST_PARTNERS
from netwerk.model.network import Network
from netwerk.text import Text, count_words
from netwerk.ties import Level, NetworkArrays, project

_TOO_FEW = Text(nl="Kies een aantal van minstens 1, niet {k}.", en="Choose at least 1, not {k}.")
_TOO_MANY = Text(
    nl="Dit kan tot {most} partners; hier zijn er {partners}. Kies een gebied of thema.",
    en="This takes at most {most} partners; here are {partners}. Choose an area or theme.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLink:
    """Two partners (ids, a < b) and the fall in DF by their tie, after the ties before it.

    `proven`: no other tie gains more. Otherwise it is the best of 64 that were estimated best.
    """

    a: str
    b: str
    gain: float
    proven: bool


def best_new_links(
    network: Network | NetworkArrays, k: int, *, level: Level = "partner"
) -> tuple[NewLink, ...]:
    """The k new ties that reduce distance fragmentation most, in the order in which to make them.

    Each is the best single one, given those before it. What the two have to do with one another
    does not count: `missing_links` looks at that.

    Parameters
    ----------
    k
        How many, at least 1; there are fewer when everyone has a tie with everyone.
    level
        Who counts as a partner: `partner` (persons and organisations), `person`, `organisation`.

    Raises
    ------
    AnalysisError
        When the level is unknown, `k` is less than 1 or there are more than 5,000 partners.

    Examples
    --------
    >>> import networkx as nx
    >>> from netwerk.native import from_networkx
    >>> (link,) = best_new_links(from_networkx(nx.path_graph(5)), 1)
    >>> link.a, link.b, link.proven
    ('person:0', 'person:4', True)

    Notes
    -----
    Gains are exact where all pairs can be worked out, up to about a thousand partners, and
    estimated beyond: :mod:`netwerk.measures.new_links`.
    """
    if k < 1:
        raise AnalysisError(_TOO_FEW.fill(k=k))
    ties = project(network, level=level)
    partners = len(ties.ids)
    if partners > MOST_PARTNERS:
        counts = {"most": count_words(MOST_PARTNERS), "partners": count_words(partners)}
        raise AnalysisError(_TOO_MANY.fill(**counts))
    return tuple(
        NewLink(a=ties.ids[found.a], b=ties.ids[found.b], gain=found.gain, proven=found.proven)
        for found in new_links.best_new_links(ties.adjacency, k)
    )
