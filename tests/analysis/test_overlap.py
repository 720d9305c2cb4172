"""Overlap: what counts as the same, which part each component plays, and what was judged."""

import pytest

from netwerk.analysis.overlap import overlap
from netwerk.analysis.overlap.sides import Scores, combined
from netwerk.errors import AnalysisError
from netwerk.model.link import Link
from netwerk.model.links import About, ActiveIn, ContributesTo, Leads, PartOf
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Goal, Initiative, Organisation, Speerpunt, Theme
from netwerk.model.verdicts import Complements, CoordinatesWith, DistinctFrom, SameAs

A = Initiative(
    name="Beweeggroep voor senioren",
    aim="Senioren in de buurt blijven in beweging.",
    target_groups=("Ouderen",),
    since="2024",
    until="2025",
)
B = Initiative(
    name="Samen bewegen voor ouderen",
    aim="Ouderen uit de buurt blijven bewegen.",
    target_groups=("ouderen",),
    since="2026",
)
OTHER = Initiative(name="Stoppen met roken", aim="Minder mensen roken.", target_groups=("Ouderen",))
ENDS = ("initiative:beweeggroep-voor-senioren", "initiative:samen-bewegen-voor-ouderen")


def test_the_same_in_other_words_is_found_and_something_else_is_not() -> None:
    rows = overlap(Network([A, B, OTHER])).rows
    assert [(row.a, row.b) for row in rows] == [ENDS]
    assert rows[0].target_groups_score == 1.0
    assert rows[0].shared_target_groups == ("Ouderen",)


def test_sharing_everything_but_the_words_is_no_overlap() -> None:
    nodes = [
        OTHER,
        Initiative(name="Leesclub in het buurthuis"),
        Theme(name="T"),
        Area(name="Oost"),
    ]
    ids = ("initiative:stoppen-met-roken", "initiative:leesclub-in-het-buurthuis")
    links: list[Link] = [About(i, "theme:t") for i in ids] + [ActiveIn(i, "area:oost") for i in ids]
    assert overlap(Network(nodes, links)).rows == ()


@pytest.mark.parametrize("verdict", [SameAs, DistinctFrom, CoordinatesWith, Complements])
def test_a_judged_pair_does_not_come_back(verdict: type[Link]) -> None:
    result = overlap(Network([A, B], [verdict(*ENDS)]))
    assert result.rows == ()
    assert "keuze" in result.notes[0].nl


def test_a_stopped_initiative_is_left_out_and_said_so() -> None:
    result = overlap(Network([A, B.changed(status="stopped")]))
    assert result.rows == ()
    assert result.notes[0].nl == "Gestopte initiatieven zijn niet meegenomen: 1."


def test_a_component_counts_only_where_both_say_something() -> None:
    (row,) = overlap(Network([A, B, Theme(name="T")], [About(ENDS[0], "theme:t")])).rows
    assert row.themes_score is None
    assert row.period_score == 0.0  # one ended before the other began
    assert row.score == pytest.approx((70 * row.text_score + 6 * 1.0 + 1 * 0.0) / 77)


def test_shared_themes_goals_partners_and_areas_are_named() -> None:
    nodes = [
        A,
        B,
        Theme(name="T"),
        Theme(name="U"),
        Goal(name="G"),
        Organisation(name="O"),
        Area(name="Stad"),
        Area(name="Oost"),
    ]
    links: list[Link] = [
        PartOf("area:oost", "area:stad"),
        ActiveIn(ENDS[0], "area:oost"),
        ActiveIn(ENDS[1], "area:stad"),
        *(About(i, "theme:t") for i in ENDS),
        About(ENDS[0], "theme:u"),
        *(ContributesTo(i, "goal:g") for i in ENDS),
        *(Leads("organisation:o", i) for i in ENDS),
    ]
    row = overlap(Network(nodes, links)).rows[0]
    assert (row.themes_score, row.shared_themes) == (0.5, ("theme:t",))
    assert (row.goals_score, row.shared_goals) == (1.0, ("goal:g",))
    assert (row.partners_score, row.shared_partners) == (1.0, ("organisation:o",))
    assert (row.areas_score, row.shared_areas) == (1.0, ("area:oost",))


def test_goals_on_one_level_score_higher_than_on_two() -> None:
    def score(level: str) -> float:
        goals = [
            Goal(name="Goede toegang tot GLI met de wijk", level="wijk"),
            Goal(name="Goede toegang tot GLI met de stad", level=level),
        ]
        return overlap(Network(goals)).rows[0].score

    assert score("city") < score("unknown") < 1
    assert score("wijk") > score("city")


def test_initiatives_are_not_compared_with_goals() -> None:
    title = "Goede toegang tot GLI"
    assert overlap(Network([Initiative(name=title), Goal(name=title)])).rows == ()


def test_an_abbreviation_is_the_same_as_what_it_stands_for() -> None:
    names = ("Toegang tot GLI", "Toegang tot gecombineerde leefstijlinterventie")
    assert len(overlap(Network([Initiative(name=name) for name in names])).rows) == 1


def test_the_sentence_says_why() -> None:
    (sentence,) = overlap(Network([A, B])).sentences()
    assert sentence.startswith("Beweeggroep voor senioren en Samen bewegen voor ouderen lijken")
    assert "buurt" in sentence


def test_the_score_is_the_weighted_mean_of_what_is_known() -> None:
    nothing = Scores(
        text=0.7,
        themes=None,
        goals=None,
        target_groups=None,
        partners=None,
        areas=None,
        levels=None,
        period=None,
    )
    assert combined(nothing) == pytest.approx(0.7)


def test_a_minimum_out_of_reach_or_an_unknown_kind_is_refused() -> None:
    for minimum in (0.39, 1.01, float("nan")):
        with pytest.raises(AnalysisError, match="tussen 0,4 en 1"):
            overlap(Network(), minimum=minimum)
    with pytest.raises(AnalysisError, match="'theme'"):
        overlap(Network(), kinds=("theme",))


def test_goals_of_one_speerpunt_share_no_goal_by_that() -> None:
    goals = [Goal(name="Toegang tot GLI in de wijk"), Goal(name="Toegang tot GLI in de stad")]
    links = [ContributesTo(goal.id, "speerpunt:s") for goal in goals]
    (row,) = overlap(Network([*goals, Speerpunt(name="S")], links)).rows
    assert (row.goals_score, row.shared_goals) == (None, ())
