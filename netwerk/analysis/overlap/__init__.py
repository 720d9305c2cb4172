"""Overlap: pairs of initiatives, and pairs of goals, that do nearly the same.

Two overlap when their texts are alike, the more so when they share themes, goals, target groups,
partners, an area, a level or a period. The score is the mean of the components that both state
something about, weighted text 70, themes 8, goals and target groups 6, partners 4, areas 3, levels
2 and period 1. The text score is the mean of the likeness of the titles and that of the whole
texts, the higher counting double, by the soft alignment of :mod:`netwerk.similarity`; of the
titles alone where one of the two has no other text. Pairs whose texts score below .4 do not
overlap, whatever they share.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.model.links import LINK_KINDS
from netwerk.model.network import Network
from netwerk.results import Analysis, Result
from netwerk.similarity import all_pairs_similarity, pair_similarity, shared_words
from netwerk.text import Text

from .sides import Areas, Scores, Side, combined, scores_of, sides_of
from .words import (
    COLUMNS,
    IN_OTHER_WORDS,
    JUDGED,
    KINDS,
    MINIMUM,
    OPTIONS,
    OVERLAP,
    STOPPED,
    TITLE,
)

__all__ = ["ANALYSIS", "OverlapRow", "overlap"]

LEAST_TEXT = 0.4
_MOST_WORDS = 6
_Pair = tuple[Side, Side]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapRow:
    """Two of a kind that resemble one another; scores are 0–1, None where one says nothing."""

    a: str
    b: str
    score: float
    text_score: float
    themes_score: float | None
    goals_score: float | None
    target_groups_score: float | None
    partners_score: float | None
    areas_score: float | None
    levels_score: float | None
    period_score: float | None
    shared_words: tuple[str, ...]
    shared_themes: tuple[str, ...]
    shared_goals: tuple[str, ...]
    shared_target_groups: tuple[str, ...]
    shared_partners: tuple[str, ...]
    shared_areas: tuple[str, ...]


def overlap(
    network: Network, *, minimum: float = MINIMUM, kinds: Sequence[str] = KINDS
) -> Result[OverlapRow]:
    """Which initiatives, and which goals, do nearly the same.

    Parameters
    ----------
    minimum
        The lowest score of a pair, .4–1.
    kinds
        What to compare, each with its own kind: `initiative`, `goal`.

    Returns
    -------
    One row per pair, by descending score, then by ids. Stopped initiatives, and pairs with a
    verdict (same_as, distinct_from, coordinates_with, complements), are left out and counted in
    the notes.

    Raises
    ------
    AnalysisError
        When `minimum` or a kind is none of these.

    Examples
    --------
    >>> from netwerk.model.nodes import Initiative
    >>> names = ("Valpreventie bij ouderen", "Ouderen en valpreventie", "Stoppen met roken")
    >>> row = overlap(Network([Initiative(name=name) for name in names])).rows[0]
    >>> row.a, row.b, row.shared_words
    ('initiative:ouderen-en-valpreventie', 'initiative:valpreventie-bij-ouderen',
     ('Ouderen', 'valpreventie'))

    Notes
    -----
    The weights and the default minimum were chosen on the register of goals and plan items in
    `examples/utrecht`, so that its intended near-duplicates come out and no unrelated pair does;
    what is shared beside the text was judged, not fitted.

    Exact: every pair of which the titles or the whole texts score at least .4 is looked at, and no
    other pair can have a text score of .4. Texts are compared by their first 2,000 characters.
    """
    _check(minimum, kinds)
    areas = Areas(network)
    judged = {
        frozenset((link.source, link.target))
        for link in network.links
        if LINK_KINDS[link.kind].symmetric
    }
    rows: list[OverlapRow] = []
    passed = 0
    for kind in dict.fromkeys(kinds):
        for (a, b), text in _alike(sides_of(network, (kind,))):
            scores = scores_of(a, b, text, areas)
            if combined(scores) < minimum:
                continue
            if frozenset((a.node.id, b.node.id)) in judged:
                passed += 1
            else:
                rows.append(_row(a, b, scores, areas))
    rows.sort(key=lambda row: (-row.score, row.a, row.b))
    findings = tuple(_finding(row) for row in rows)
    stopped = sum(
        n.kind in kinds and getattr(n, "status", None) == "stopped" for n in network.nodes.values()
    )
    notes = [text.fill(count=n) for text, n in ((STOPPED, stopped), (JUDGED, passed)) if n]
    return Result("overlap", TITLE, tuple(rows), COLUMNS, network.names(), findings, tuple(notes))


def _alike(sides: Sequence[Side]) -> Iterator[tuple[_Pair, float]]:
    """Pairs with a text score of at least .4; if it is, so is one of the parts it is a mean of."""
    titles, wholes = ([getattr(side, part) for side in sides] for part in ("title", "whole"))
    found: set[tuple[int, int]] = set()
    for texts in (titles, wholes):
        left, right, _ = all_pairs_similarity(texts, minimum=LEAST_TEXT, corpus=texts)
        found.update(zip(left.tolist(), right.tolist(), strict=True))
    pairs = sorted(found)
    likeness = [
        pair_similarity([texts[i] for i, _ in pairs], [texts[j] for _, j in pairs], corpus=texts)
        for texts in (titles, wholes)
    ]
    explained = np.array([sides[i].is_explained and sides[j].is_explained for i, j in pairs], bool)
    title, whole = likeness[0], np.where(explained, likeness[1], likeness[0])
    scores = np.round((title + whole + np.maximum(title, whole)) / 3, 9)
    for (i, j), score in zip(pairs, scores.tolist(), strict=True):
        if score >= LEAST_TEXT:
            yield (sides[i], sides[j]), score


def _row(a: Side, b: Side, scores: Scores, areas: Areas) -> OverlapRow:
    groups = a.target_groups.keys() & b.target_groups.keys()
    return OverlapRow(
        a=a.node.id,
        b=b.node.id,
        score=round(combined(scores), 9),
        text_score=scores.text,
        themes_score=scores.themes,
        goals_score=scores.goals,
        target_groups_score=scores.target_groups,
        partners_score=scores.partners,
        areas_score=scores.areas,
        levels_score=scores.levels,
        period_score=scores.period,
        shared_words=shared_words(a.whole, b.whole),
        shared_themes=tuple(sorted(a.themes & b.themes)),
        shared_goals=tuple(sorted(a.goals & b.goals)),
        shared_target_groups=tuple(a.target_groups[group] for group in sorted(groups)),
        shared_partners=tuple(sorted(a.partners & b.partners)),
        shared_areas=areas.shared(a.areas, b.areas),
    )


def _finding(row: OverlapRow) -> Finding:
    words = ", ".join(row.shared_words[:_MOST_WORDS])
    return Finding(OVERLAP, (row.a, row.b), {"shared": words or IN_OTHER_WORDS})


def _check(minimum: float, kinds: Sequence[str]) -> None:
    if not LEAST_TEXT <= minimum <= 1:
        text = Text(
            nl="minimum ligt tussen 0,4 en 1, niet {minimum}.",
            en="minimum is between 0.4 and 1, not {minimum}.",
        )
        raise AnalysisError(text.fill(minimum=minimum))
    for kind in kinds:
        if kind not in KINDS:
            text = Text(
                nl="{kind} kan niet worden vergeleken. Kies uit: {kinds}.",
                en="{kind} cannot be compared. Choose from: {kinds}.",
            )
            raise AnalysisError(text.fill(kind=repr(kind), kinds=", ".join(KINDS)))


ANALYSIS = Analysis(options=OPTIONS, run=overlap, finding_kinds=(OVERLAP,))
