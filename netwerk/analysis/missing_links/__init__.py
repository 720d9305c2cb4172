"""Missing links: pairs of partners without any tie who would do well to meet.

A pair is a candidate when both are on one theme in one wijk, when they have contacts in common, or
when one offers what the other seeks. Two organisations are in touch when any of their people are;
colleagues know one another, and a pair that somebody judged does not come back.

The score is 1 − (1 − T/2) · (1 − W/2) · (1 − G/4) · (1 − D/4) · (1 − R): T is the share of their
themes on which they are in one wijk, G that of their goals and D that of their target groups that
they have in common (Jaccard); W is 1 where one offers what the other seeks, ½ where both want the
same. (1 − R)² is, at most 1, the odds of a tie of just any pair divided by those of this pair, as
the network's own hidden ties taught; in a network too small to learn from, R is the resource
allocation score of their common contacts (Zhou, Lü and Zhang 2009), at most 1. Energy, trust and
value are private and do not count.
"""

from dataclasses import dataclass

from netwerk.errors import AnalysisError
from netwerk.findings import Finding
from netwerk.measures.link_learning import LinkModel, learn_links
from netwerk.measures.link_quality import LinkQuality
from netwerk.model.network import Network
from netwerk.results import Analysis, Result, Row
from netwerk.text import Text, number_words
from netwerk.ties import project

from .candidates import find_candidates, theme_groups
from .fit import Fitting
from .kernels import LinkScores, link_scores, pair_scores
from .new_links import NewLink, best_new_links
from .rows import MOST_ROWS, MissingLinkRow, rows_of
from .variety import ORDERS, Order, best_of_each
from .words import (
    COLUMNS,
    NO_ORDER,
    NO_ROOM,
    OPTIONS,
    QUALITY,
    STRANGERS,
    TITLE,
    TOO_LOW,
    TOO_MANY,
)

LEARNS_TO = 20_000  # partners: beyond it learning takes minutes
_SHORTLIST = 20  # pairs of each partner of which the chance is asked

__all__ = [
    "ANALYSIS",
    "Introductions",
    "LinkScores",
    "MissingLinkRow",
    "NewLink",
    "best_new_links",
    "link_scores",
    "missing_links",
    "pair_scores",
]


@dataclass(frozen=True)
class Introductions(Result[Row]):
    """The result of `missing_links`; `quality` is that of the probabilities, where learned."""

    quality: LinkQuality | None = None


def missing_links(
    network: Network, *, top: int = 5, order: Order = "fit"
) -> Introductions[MissingLinkRow]:
    """Whom to introduce to whom, why, by whom, and in which meeting.

    Parameters
    ----------
    top
        The most suggestions per partner, at least 1; a pair stays when it is among the best of
        either of the two.
    order
        `fit`: who fits well, of those rather who joins the network; `gain`: above all what joins
        it most.

    Returns
    -------
    One row per pair, 10,000 at most, in the order in which to introduce them. With s = 1 − ln(1 −
    score), a pair is worth s · (1 + 2 · gain / largest gain), or, in the order of gain, s · √gain;
    divided by 1 + how often its two partners were named before, so that no busy partner fills the
    head of the list. The first twenty count what they gain after those before them; the gain in a
    row is that of the pair by itself. Of equal pairs the first by score and ids comes first.

    Raises
    ------
    AnalysisError
        When `top` is less than 1 or the order is unknown.

    Examples
    --------
    >>> from netwerk.model.links import TakesPartIn
    >>> from netwerk.model.nodes import Overleg, Person
    >>> people = [Person(name=name) for name in ("An", "Bo", "Cas")]
    >>> met = [("an", "mdo"), ("bo", "mdo"), ("bo", "werkgroep"), ("cas", "werkgroep")]
    >>> joins = [TakesPartIn(source=f"person:{p}", target=f"overleg:{o}") for p, o in met]
    >>> overleggen = [Overleg(name="MDO"), Overleg(name="Werkgroep")]
    >>> row = missing_links(Network([*people, *overleggen], joins)).rows[0]
    >>> row.a, row.b, row.via, row.distance
    ('person:an', 'person:cas', 'person:bo', 2)

    Notes
    -----
    Probabilities are learned with 50 ties or more, up to 20,000 partners, by cross-validation on
    ties that were hidden. Ties of one overleg give each other away, so `quality` says how well the
    model finds a tie that was forgotten, rather than one that nobody thought of. Only the twenty
    pairs of each partner that fit best without it get one.

    References
    ----------
    Ghasemian, A. et al. (2020). Stacking models for nearly optimal link prediction in complex
    networks. PNAS 117, 23393–23400.
    Zhou, T., Lü, L. and Zhang, Y.-C. (2009). Predicting missing links via local information.
    European Physical Journal B 71, 623–630.
    """
    if top < 1:
        raise AnalysisError(TOO_LOW.fill(top=top))
    if order not in ORDERS:
        raise AnalysisError(NO_ORDER.fill(order=repr(order)))
    ties, net = project(network), network.incidence()
    groups = theme_groups(network, net)
    a, b, skipped = find_candidates(network, ties, groups)
    fitting = Fitting(network, net, ties, groups)
    fit = best_of_each(fitting.of(a, b), max(top, _SHORTLIST))
    learns = len(fit.a) and len(ties.ids) <= LEARNS_TO
    model = learn_links(ties.adjacency) if learns else None
    fit = best_of_each(fitting.of(fit.a, fit.b, model) if model else fit, top)
    rows = rows_of(network, ties, fitting, fit, order)
    findings = [
        Finding(STRANGERS, (row.a, row.b), {"theme_id": theme})
        for row in rows
        for theme in row.common_themes[:1]
    ]
    notes = [NO_ROOM.fill(most=max(len(group.members) for group in skipped))] if skipped else []
    notes += [TOO_MANY.fill(most=MOST_ROWS)] if len(fit.a) > MOST_ROWS else []
    notes += [_quality_words(model)] if model else []
    return Introductions(
        "missing_links",
        TITLE,
        rows,
        COLUMNS,
        network.names(),
        tuple(findings),
        tuple(notes),
        quality=model.quality if model else None,
    )


def _quality_words(model: LinkModel) -> Text:
    quality = model.quality
    said = {
        language: {
            "hidden": number_words(quality.hidden, language),
            "auc": number_words(100 * quality.auc, language, 0),
        }
        for language in ("nl", "en")
    }
    return Text(nl=QUALITY.nl.format(**said["nl"]), en=QUALITY.en.format(**said["en"]))


ANALYSIS = Analysis(options=OPTIONS, run=missing_links, finding_kinds=(STRANGERS,))
