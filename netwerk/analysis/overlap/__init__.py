"""Overlap: pairs that do nearly the same, among initiatives, goals, overleggen and agreements.

Each kind is compared with its own, and initiatives also with goals. Two overlap when their texts
are alike, the more so when they share themes, goals, target groups, partners, an area, a level or a
period. The score is the mean of the components that both state something about, weighted text 70,
themes 8, goals and target groups 6, partners 4, areas 3, levels 2 and period 1. The text score is
the mean of two likenesses, by the soft alignment of :mod:`netwerk.similarity`, to the power .6:
that of the whole texts, and that of the title of one to the whole text of the other, whichever is
more. Pairs whose texts score below .5 do not overlap, whatever they share, nor do overleggen and
agreements of areas that do not touch (each wijk has its own MDO), or agreements of two sorts. In
the names of overleggen and agreements the word for their sort (MDO, convenant) does not count.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import NamedTuple

import numpy as np

from netwerk.answers import JUDGED
from netwerk.findings import Finding
from netwerk.given import Form, items_of
from netwerk.model.network import Network
from netwerk.model.nodes import Agreement
from netwerk.results import Analysis, Result, check_pairs
from netwerk.similarity import Encoder, Words, shared_words
from netwerk.text import Text, same

from .columns import COLUMNS, STEPS
from .groups import groups_of
from .pairs import LEAST_TEXT, Reader, alike_pairs, settled_pairs, text_scores
from .people import People
from .sides import WEIGHTS, Areas, Scores, Side, combined, scores_of, sides_of
from .steps import step_of
from .verdicts import SHEET
from .words import (
    EARLIER,
    GROUP,
    IN_MEETING,
    IN_OTHER_WORDS,
    KINDS,
    MINIMUM,
    OPTIONS,
    OVERLAP,
    TITLE,
)

__all__ = ["ANALYSIS", "OverlapRow", "overlap", "overlap_scores"]

_MOST_WORDS = 6
_A_PAIR = Text(
    nl="Hier horen twee kenmerken van initiatieven, doelstellingen, overleggen of afspraken die in "
    "het netwerk staan.",
    en="Two ids belong here, of initiatives, goals, overleggen or agreements of the network.",
)
_PAIRS = '[("initiative:samen-eten", "initiative:eettafel")]'


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapRow:
    """Two that resemble one another; scores are 0–1, None where one of the two says nothing.

    `reasons` are the components that count for at least a half. `ended` are those of the two that
    were stopped, or were over before the other began. `group` are all that resemble one another,
    when they are more than two.
    """

    a: str
    b: str
    score: float
    step: str
    reasons: tuple[str, ...]
    shared_words: tuple[str, ...]
    people: tuple[str, ...]
    overleg: str | None
    group: tuple[str, ...]
    ended: tuple[str, ...]
    text_score: float
    themes_score: float | None
    goals_score: float | None
    target_groups_score: float | None
    partners_score: float | None
    areas_score: float | None
    levels_score: float | None
    period_score: float | None
    shared_themes: tuple[str, ...]
    shared_goals: tuple[str, ...]
    shared_target_groups: tuple[str, ...]
    shared_partners: tuple[str, ...]
    shared_areas: tuple[str, ...]


def overlap(
    network: Network,
    *,
    minimum: float = MINIMUM,
    kinds: Sequence[str] = KINDS,
    words: Words = None,
    vectors: Encoder | None = None,
) -> Result[OverlapRow]:
    """Which initiatives, goals, overleggen and agreements do nearly the same.

    Parameters
    ----------
    minimum
        The lowest score of a pair, .5–1.
    kinds
        What to compare: `initiative`, `goal`, `overleg`, `agreement`.
    words
        A file of your own words, which come beside ours; or what `read_lexicon` makes of several.
    vectors
        A function that gives a row of numbers per text, as `SentenceTransformer(name).encode` of
        the package sentence-transformers. How alike texts are is then the cosine of these rows;
        the words only say which ones two texts share. Such scores are others than ours: choose the
        minimum by `overlap_scores` and `tune_threshold`.

    Returns
    -------
    One row per pair: first those that both still run, then those of which one has ended; by
    descending score, then by ids. Pairs with a verdict (same_as, distinct_from, coordinates_with,
    complements) are left out and counted in the notes; so, uncounted, are pairs of which one is
    part of the other, contributes or reports to it, and pairs that have both ended.

    Raises
    ------
    AnalysisError
        When `minimum` or a kind is none of these, or `vectors` gives no row per text.
    InputErrors
        Naming every fault in the file of words, with its line.

    Examples
    --------
    >>> from netwerk.model.nodes import Initiative
    >>> names = ("Valpreventie bij ouderen", "Ouderen en valpreventie", "Stoppen met roken")
    >>> row = overlap(Network([Initiative(name=name) for name in names])).rows[0]
    >>> row.a, row.b, row.step, row.shared_words
    ('initiative:ouderen-en-valpreventie', 'initiative:valpreventie-bij-ouderen', 'join',
     ('Ouderen', 'valpreventie'))

    Notes
    -----
    The default minimum is where precision and recall on a set of labelled pairs are best together;
    see `docs/overlap.md` and `tune_threshold`. The weights of what is shared beside the text
    were judged, not fitted.

    Up to 10,000 texts exact: every pair with a text score of .5 is looked at. Beyond, as
    `similar_pairs`. Texts are compared by their first 2,000 characters. Of more than 20 with the
    very same text the first stands for all: each of the others has a row with that one only.
    """
    check_pairs(minimum, kinds, least=LEAST_TEXT, possible=KINDS)
    finder = _Finder(network, kinds, Reader.of(words, vectors))
    found, judged = finder.found(minimum)
    found.sort(key=lambda pair: (pair.ended != (), -pair.score, pair.a.node.id, pair.b.node.id))
    groups = groups_of((p.a.node.id, p.b.node.id) for p in found if not p.ended)
    rows = tuple(finder.row(pair, groups) for pair in found)
    notes = (JUDGED.fill(count=judged),) if judged else ()
    names = network.names()
    return Result("overlap", TITLE, rows, COLUMNS, names, tuple(_findings(rows, names)), notes)


def overlap_scores(
    network: Network,
    pairs: Sequence[tuple[str, str]],
    *,
    words: Words = None,
    vectors: Encoder | None = None,
) -> np.ndarray:
    """The score of each pair of ids, whatever was judged of it: 0–1, in the order given.

    `words` and `vectors` are as in `overlap`, which raises the same of them.

    Raises
    ------
    InputErrors
        Naming what is no pair of ids of initiatives, goals, overleggen or agreements of the
        network, with its place.
    """
    reader, areas = Reader.of(words, vectors), Areas(network)
    sides = sides_of(network, KINDS)
    place = {side.node.id: position for position, side in enumerate(sides)}
    form = Form(lambda item: _is_pair(item) and set(item) <= place.keys(), _A_PAIR, _PAIRS)
    (asked,) = items_of(("pairs", pairs, form))
    left, right = (np.array([place[pair[end]] for pair in asked], np.int64) for end in (0, 1))
    texts = text_scores(sides, left, right, reader).tolist()
    scored = zip(left, right, texts, strict=True)
    return np.array([combined(scores_of(sides[i], sides[j], t, areas)) for i, j, t in scored])


def _is_pair(item: object) -> bool:
    return isinstance(item, tuple | list) and [isinstance(i, str) for i in item] == [True, True]


class _Found(NamedTuple):
    a: Side
    b: Side
    scores: Scores
    score: float
    ended: tuple[str, ...]


class _Finder:
    """Looks for pairs in one network; one use."""

    def __init__(self, network: Network, kinds: Sequence[str], reader: Reader) -> None:
        self._network, self._kinds, self._reader = network, kinds, reader
        self._areas = Areas(network)
        self._people = People(network, self._areas)

    def found(self, minimum: float) -> tuple[list[_Found], int]:
        """The pairs that score enough, and how many more were judged before."""
        judged, together = settled_pairs(self._network)
        found, passed = [], 0
        sides = sides_of(self._network, self._kinds)
        for a, b, text in alike_pairs(sides, self._reader, _least_text(minimum)):
            scores = scores_of(a, b, text, self._areas)
            score = round(combined(scores), 9)
            ended = _ended(a, b, scores)
            if score < minimum or len(ended) > 1 or _stand_apart(a, b, scores):
                continue
            pair = frozenset((a.node.id, b.node.id))
            passed += pair in judged
            if pair not in judged and pair not in together:
                found.append(_Found(a, b, scores, score, ended))
        return found, passed

    def row(self, found: _Found, groups: dict[str, tuple[str, ...]]) -> OverlapRow:
        """The pair with everything that explains it."""
        a, b, scores, score, ended = found
        ids = (a.node.id, b.node.id)
        target_groups = a.target_groups.keys() & b.target_groups.keys()
        group = groups.get(ids[0], ())
        return OverlapRow(
            a=ids[0],
            b=ids[1],
            score=score,
            step="learn" if ended else step_of(a, b, scores, score, self._areas),
            reasons=scores.reasons(),
            shared_words=shared_words(a.whole, b.whole, words=self._reader.words),
            people=tuple(sorted({p for i in ids for p in self._people.behind(i)})),
            overleg=self._people.meeting(a, b),
            group=group if not ended and ids[1] in group else (),
            ended=ended,
            text_score=scores.text,
            themes_score=scores.themes,
            goals_score=scores.goals,
            target_groups_score=scores.target_groups,
            partners_score=scores.partners,
            areas_score=scores.areas,
            levels_score=scores.levels,
            period_score=scores.period,
            shared_themes=tuple(sorted(a.themes & b.themes)),
            shared_goals=tuple(sorted(a.goals & b.goals)),
            shared_target_groups=tuple(a.target_groups[g] for g in sorted(target_groups)),
            shared_partners=tuple(sorted(a.partners & b.partners)),
            shared_areas=self._areas.shared(a.areas, b.areas),
        )


def _least_text(minimum: float) -> float:
    """The text score below which a pair cannot reach the minimum, though all else be equal."""
    others: float = sum(getattr(WEIGHTS, f.name) for f in fields(WEIGHTS)) - WEIGHTS.text
    return max(LEAST_TEXT, ((others + WEIGHTS.text) * minimum - others) / WEIGHTS.text)


def _ended(a: Side, b: Side, scores: Scores) -> tuple[str, ...]:
    """Which of the two are over: stopped, or before the other began."""
    ended = [side.node.id for side in (a, b) if side.has_ended]
    if not ended and scores.period == 0:
        ended = [min((a, b), key=lambda side: side.first_day).node.id]
    return tuple(ended)


def _stand_apart(a: Side, b: Side, scores: Scores) -> bool:
    """Whether two bind other people, in areas that do not touch, or are other agreements."""
    sorts = [side.node.type for side in (a, b) if isinstance(side.node, Agreement)]
    if len(sorts) == 2 and None not in sorts and sorts[0] != sorts[1]:
        return True
    return a.node.kind in ("overleg", "agreement") and scores.areas == 0


def _findings(rows: Sequence[OverlapRow], names: dict[str, str]) -> Iterator[Finding]:
    """One for each group, one for each other pair."""
    told: set[tuple[str, ...]] = set()
    for row in rows:
        kind = EARLIER if row.ended else GROUP if row.group else OVERLAP
        subjects = row.group or (row.a, row.b)
        if subjects in told:
            continue
        told.add(subjects)
        meeting = IN_MEETING.fill(overleg=names[row.overleg]) if row.overleg else same("")
        words = ", ".join(row.shared_words[:_MOST_WORDS]) or IN_OTHER_WORDS
        said = {"shared": words, "step": STEPS[row.step], "meeting": meeting}
        yield Finding(kind, subjects, {**said, "ended_ids": row.ended})


ANALYSIS = Analysis(
    options=OPTIONS, run=overlap, finding_kinds=(OVERLAP, GROUP, EARLIER), sheet=SHEET
)
