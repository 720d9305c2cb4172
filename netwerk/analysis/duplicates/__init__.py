"""Duplicates: organisations, and persons, that are probably entered twice.

Two are the same with the probability that all they say gives, after Fellegi and Sunter (1969), as
:mod:`netwerk.similarity.records` has it: the words of their names and other names, by how rare they
are in this very network, and every further field that both fill in. A common employer, area or
contact supports; a common overleg, or a link between the two, speaks against, for nobody lists the
same party twice there. A name that is another's and more words, without anything else in common, is
that of a department or branch: such two are told apart from duplicates.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, product

from netwerk.answers import JUDGED
from netwerk.findings import Finding
from netwerk.model.links import PartOf
from netwerk.model.network import Network
from netwerk.model.node import Node
from netwerk.model.verdicts import Verdict
from netwerk.results import Analysis, Result, check_pairs
from netwerk.similarity.records import Column, RecordPair, duplicate_pairs
from netwerk.similarity.records.pairs import MOST_EQUAL
from netwerk.similarity.records.words import is_of_part, words_of
from netwerk.text import Text, count_words

from .reasons import reason_of
from .records import COLUMNS_OF, NAMES_ALONE, record_of_each
from .verdicts import SHEET
from .words import (
    COLUMNS,
    DUPLICATE,
    KINDS,
    MINIMUM,
    OPTIONS,
    PART,
    PART_COLUMNS,
    PART_TITLE,
    TITLE,
    WRITTEN,
)

__all__ = ["ANALYSIS", "DuplicateRow", "PartRow", "departments", "duplicates"]

_IN_COMMON = 3.0  # bits


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateRow:
    """Two of a kind that may be one; `score` is the probability that they are.

    `equal` is how many records are equal in every field, of which each is paired with the first
    only when they are more than ten; 2 or more, or None when the two are not equal.
    """

    a: str
    b: str
    score: float
    reason: Text
    equal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """An organisation that is probably a department or branch of another; `score` as there."""

    part: str
    whole: str
    score: float


def duplicates(
    network: Network, *, minimum: float = MINIMUM, kinds: Sequence[str] = KINDS
) -> Result[DuplicateRow]:
    """Pairs of organisations, and of persons, that are probably the same.

    Parameters
    ----------
    minimum
        The least probability of a pair, 0–1.
    kinds
        What to compare: `organisation`, `person`.

    Returns
    -------
    Most probable pairs first. Pairs somebody judged are left out and counted in a note; departments
    are told in the findings, and given by :func:`departments`.

    Raises
    ------
    AnalysisError
        When the minimum is no share, or a kind cannot be compared.

    Examples
    --------
    >>> from netwerk.model.nodes import Organisation
    >>> names = "Huisartsenpraktijk De Linde", "HAP De Linde", "Apotheek Zuid"
    >>> network = Network([Organisation(name=name) for name in names])
    >>> [(row.a, row.b) for row in duplicates(network).rows]
    [('organisation:hap-de-linde', 'organisation:huisartsenpraktijk-de-linde')]

    Notes
    -----
    Nearly linear in the records, about a minute for 100,000. No weight was fitted to rated pairs:
    all follow from the network and from constants that `netwerk.similarity.records` states.

    References
    ----------
    Fellegi, I. P., and Sunter, A. B. (1969). A theory for record linkage. Journal of the American
    Statistical Association 64 (328), 1183–1210. Winkler, W. E. (1990). String comparator metrics
    and enhanced decision rules in the Fellegi–Sunter model of record linkage. Christen, P. (2012).
    Data Matching. Springer.
    """
    check_pairs(minimum, kinds, least=0, possible=KINDS)
    judged = {(v.source, v.target) for v in network.links if isinstance(v, Verdict)}
    found = [_row(network, a, b, pair) for a, b, pair in _pairs(network, minimum, kinds)]
    rows = [row for row in found if (row.a, row.b) not in judged]
    rows.sort(key=lambda row: (-row.score, row.a, row.b))
    same = {(row.a, row.b) for row in found}
    parts = _parts(network, minimum, same) if "organisation" in kinds else []
    findings = (*_findings(rows), *map(_part_finding, parts))
    passed = len(found) - len(rows)
    notes = (JUDGED.fill(count=passed),) if passed else ()
    return Result("duplicates", TITLE, tuple(rows), COLUMNS, network.names(), findings, notes)


def departments(network: Network, *, minimum: float = MINIMUM) -> Result[PartRow]:
    """Organisations that are probably a department or branch of another, without a link that says
    so.

    Parameters
    ----------
    minimum
        The least probability, 0–1, that the two have the same name but for the further words.

    Returns
    -------
    Most probable first, then by ids.

    Raises
    ------
    AnalysisError
        When the minimum is no share.
    """
    check_pairs(minimum, (), least=0, possible=KINDS)
    same = {(a, b) for a, b, _ in _pairs(network, minimum, ("organisation",))}
    rows = _parts(network, minimum, same)
    findings = tuple(map(_part_finding, rows))
    return Result("departments", PART_TITLE, tuple(rows), PART_COLUMNS, network.names(), findings)


def _parts(network: Network, minimum: float, same: Set[tuple[str, str]]) -> list[PartRow]:
    """Of what is not the same: what has a whole's name and more words, unless somebody said so."""
    said = {(link.source, link.target) for link in network.links_of(PartOf)}
    said |= {(v.source, v.target) for v in network.links if isinstance(v, Verdict)}
    rows = [
        PartRow(part=part, whole=whole, score=pair.score)
        for a, b, pair in _compared(network, minimum, "organisation", NAMES_ALONE)
        if pair.holds and (a, b) not in same
        for part, whole in [_part_and_whole(network, a, b)]
        if _holds_every_word(network.nodes[part], network.nodes[whole])
        and not said.intersection([(part, whole), (whole, part)])
    ]
    return sorted(rows, key=lambda row: (-row.score, row.part, row.whole))


def _pairs(
    network: Network, minimum: float, kinds: Sequence[str]
) -> Iterator[tuple[str, str, RecordPair]]:
    """The ids a < b of what is probably the same, without what is a part and its whole."""
    for kind in kinds:
        for a, b, pair in _compared(network, minimum, kind, COLUMNS_OF[kind]):
            if not (kind == "organisation" and _is_part(pair)):
                yield a, b, pair


def _compared(
    network: Network, minimum: float, kind: str, columns: Sequence[Column]
) -> Iterator[tuple[str, str, RecordPair]]:
    nodes: list[Node] = [node for node in network.nodes.values() if node.kind == kind]
    records = record_of_each(network, nodes)
    for pair in duplicate_pairs(records, minimum=minimum, columns=columns, parts=True):
        yield nodes[pair.a].id, nodes[pair.b].id, pair


def _is_part(pair: RecordPair) -> bool:
    """Whether a name that holds the other is all that the two have in common, or says so itself."""
    others = sum(bits for name, bits in pair.bits.items() if name not in ("name", "areas"))
    return pair.is_part or (pair.holds and others < _IN_COMMON)


def _part_and_whole(network: Network, a: str, b: str) -> tuple[str, str]:
    """The part says so in its name, or has the longer one."""

    def parthood(node_id: str) -> tuple[bool, int, str]:
        node = network.nodes[node_id]
        names = (node.label, *node.aliases)
        return any(map(is_of_part, names)), max(map(len, names)), node_id

    part, whole = sorted((a, b), key=parthood, reverse=True)
    return part, whole


def _holds_every_word(part: Node, whole: Node) -> bool:
    """Whether a name of the part has every word of one of the whole, written just so."""
    names = [[set(words_of(name)) for name in (n.label, *n.aliases)] for n in (part, whole)]
    return any(less < more for more, less in product(*names) if less)


def _row(network: Network, a: str, b: str, pair: RecordPair) -> DuplicateRow:
    one, other = (set(words_of(network.nodes[i].label)) for i in (a, b))
    reason = reason_of(pair, same_name=one == other)
    return DuplicateRow(a=a, b=b, score=pair.score, reason=reason, equal=pair.group or None)


def _findings(rows: Sequence[DuplicateRow]) -> Iterator[Finding]:
    """One per pair, and one for all records that are equal in everything when they are many."""
    many = [row for row in rows if (row.equal or 0) > MOST_EQUAL]
    for first, group in groupby(sorted(many, key=lambda row: row.a), key=lambda row: row.a):
        reason = WRITTEN.fill(times=count_words(next(group).equal or 0))
        yield Finding(DUPLICATE, (first,), {"reason": reason})
    for row in rows:
        if (row.equal or 0) <= MOST_EQUAL:
            yield Finding(DUPLICATE, (row.a, row.b), {"reason": row.reason})


def _part_finding(row: PartRow) -> Finding:
    return Finding(PART, (row.part, row.whole), {"part_id": row.part, "whole_id": row.whole})


ANALYSIS = Analysis(
    options=OPTIONS,
    run=duplicates,
    finding_kinds=(DUPLICATE, PART),
    sheet=SHEET,
)
