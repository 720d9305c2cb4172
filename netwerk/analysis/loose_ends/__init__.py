"""Loose ends: what is missing at one node and somebody should arrange.

An initiative without lead, a role with open seats, an agreement nobody can find: each kind is one
question, asked of every node it concerns, in `checks`. What a network says nothing about at all
(no goals, no overleggen) is not reported as missing everywhere, but named in the notes.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from netwerk.findings import Finding
from netwerk.model.identifiers import kind_of
from netwerk.model.link import Link
from netwerk.model.links import About, ActiveIn
from netwerk.model.network import Network
from netwerk.results import Analysis, Result
from netwerk.text import LANGUAGES, Text, enumerated

from .checks import CHECKS
from .facts import Facts
from .kind import LooseEndKind
from .words import (
    COLUMNS,
    KINDS,
    NO_MOMENT,
    NOTHING_THERE,
    ONLY_SELECTION,
    TITLE,
)

__all__ = ["ANALYSIS", "LooseEndRow", "loose_ends"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseEndRow:
    """One thing missing at one node; `area` and `theme` are the first that the node names."""

    subject: str
    kind: str
    area: str | None
    theme: str | None
    next_step: str


def loose_ends(
    network: Network, *, area: str | None = None, theme: str | None = None
) -> Result[LooseEndRow]:
    """Everything that is missing at one node: vacancies, leads, chairs, goals, evaluations.

    Parameters
    ----------
    area, theme
        Only what belongs to these, by id or name. It is looked for in the whole network: in one
        narrowed with `within`, a chair from elsewhere would be missing.

    Returns
    -------
    One row per kind and node: most urgent kinds first, then by id. Kinds that look at an age need
    a network narrowed to a moment (`within(at=)`); without one they are left out and named in the
    notes, as are kinds the network holds nothing for.

    Raises
    ------
    NetworkError
        When the area or theme is unknown.

    Examples
    --------
    >>> from netwerk.model.nodes import Initiative, Role
    >>> network = Network([Initiative(name="Samen eten", timeline="2026"), Role(name="Wijkduo")])
    >>> print(*loose_ends(network).sentences(), sep="\\n")
    De rol Wijkduo is niet vervuld. Vraag rond wie dit wil doen.
    Bij het initiatief Samen eten is geen kartrekker ingevuld. Is er een kartrekker? Vul die in. ...

    Notes
    -----
    What was stopped or has ended is left alone. An agreement counts as not evaluated when its
    evaluation, or else its begin, is more than a year ago or unknown; a funding stops when it ends
    within half a year.
    """
    present = {node.kind for node in network.nodes.values()}
    no_moment = [kind for kind in KINDS if kind.needs_moment and network.at is None]
    nothing = [kind for kind in KINDS if kind.needs and not present.intersection(kind.needs)]
    skipped = {kind.key for kind in (*no_moment, *nothing)}
    facts = Facts(network)
    asked = network.within(area=area, theme=theme).nodes
    findings = [
        finding
        for kind in KINDS
        if kind.key not in skipped
        for finding in CHECKS[kind](facts)
        if _is_asked(finding, asked)
    ]
    areas, themes = _first(network, ActiveIn), _first(network, About)
    rows = tuple(_row(finding, areas, themes) for finding in findings)
    undated = [kind for kind in no_moment if kind not in nothing]
    notes = [*_note(NO_MOMENT, undated), *(_note(NOTHING_THERE, nothing) if network.nodes else ())]
    if {"area", "theme"} & network.selection.keys():
        notes.append(ONLY_SELECTION)
    return Result(
        "loose_ends", TITLE, rows, COLUMNS, network.names(), tuple(findings), tuple(notes)
    )


def _is_asked(finding: Finding, asked: Container[str]) -> bool:
    """Whether what it is about, and the wijk it is about if there is one, was asked for."""
    area = finding.fields.get("area_id")
    return finding.subjects[0] in asked and (area is None or area in asked)


def _row(finding: Finding, areas: dict[str, str], themes: dict[str, str]) -> LooseEndRow:
    kind = finding.kind
    assert isinstance(kind, LooseEndKind)
    (subject,) = finding.subjects
    return LooseEndRow(
        subject=subject,
        kind=kind.key,
        area=finding.fields.get("area_id") or areas.get(subject),
        theme=subject if kind_of(subject) == "theme" else themes.get(subject),
        next_step=kind.next_step,
    )


def _first(network: Network, kind: type[Link]) -> dict[str, str]:
    """The first target of each node's links of a kind, by id."""
    found: dict[str, str] = {}
    for link in network.links_of(kind):
        found.setdefault(link.source, link.target)
    return found


def _note(text: Text, kinds: Iterable[LooseEndKind]) -> list[Text]:
    titles = [kind.title for kind in kinds]
    if not titles:
        return []
    listed = {lang: enumerated((t[lang].lower() for t in titles), lang) for lang in LANGUAGES}
    return [text.fill(titles=Text(**listed))]


ANALYSIS = Analysis(options=(), run=loose_ends, finding_kinds=KINDS, narrows_itself=True)
