"""Overlap: what counts as the same, which part each component plays, and what was judged."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from netwerk.analysis.overlap import overlap, overlap_scores
from netwerk.analysis.overlap.groups import groups_of
from netwerk.analysis.overlap.sides import Scores, combined
from netwerk.analysis.overlap.verdicts import SHEET
from netwerk.answers import Answer
from netwerk.errors import AnalysisError, InputErrors, Place
from netwerk.model.link import Link
from netwerk.model.links import About, ActiveIn, ContributesTo, Holds, Leads, PartOf, TakesPartIn
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import (
    Agreement,
    Area,
    Goal,
    Initiative,
    Organisation,
    Overleg,
    Person,
    Role,
    Speerpunt,
    Theme,
)
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


def test_what_was_stopped_or_over_before_stands_apart() -> None:
    for network in (
        Network([A.changed(until=None), B.changed(status="stopped")]),
        Network([A, B]),  # one was over before the other began
    ):
        result = overlap(network)
        (row,) = result.rows
        (finding,) = result.findings
        assert (row.step, finding.kind.key) == ("learn", "overlap_with_ended")
        assert len(row.ended) == 1
    assert row.ended == (ENDS[0],)
    both = [A.changed(status="stopped"), B.changed(status="stopped")]
    assert overlap(Network(both)).rows == ()


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


def test_an_initiative_is_compared_with_goals_but_not_with_an_overleg() -> None:
    title = "Goede toegang tot GLI"
    nodes = [Initiative(name=title), Goal(name=title), Overleg(name=title)]
    (row,) = overlap(Network(nodes)).rows
    assert (row.a, row.b) == ("goal:goede-toegang-tot-gli", "initiative:goede-toegang-tot-gli")
    assert row.step == "contribute"
    linked = Network(nodes, [ContributesTo(row.b, row.a)])
    assert overlap(linked).rows == ()
    assert overlap(linked).notes == ()


def test_overleggen_overlap_only_where_their_areas_touch() -> None:
    nodes = [
        *(Overleg(name=name) for name in ("MDO valpreventie", "Werkgroep valpreventie")),
        *(Area(name=name) for name in ("Oost", "West", "Stad")),
    ]
    ids = [node.id for node in nodes[:2]]
    in_stad = [PartOf("area:oost", "area:stad"), PartOf("area:west", "area:stad")]

    def found(*areas: str) -> int:
        links = [ActiveIn(i, f"area:{area}") for i, area in zip(ids, areas, strict=True)]
        return len(overlap(Network(nodes, [*links, *in_stad])).rows)

    assert (found("oost", "west"), found("oost", "stad"), found("oost", "oost")) == (0, 1, 1)


def test_the_word_for_its_sort_makes_no_two_overleggen_alike() -> None:
    names = ("Intervisie wondzorg", "Intervisie schulden", "MDO Oost", "Werkgroep Oost")
    nodes = [*(Overleg(name=name) for name in names), Area(name="Oost")]
    assert overlap(Network(nodes)).rows == ()


def test_agreements_of_two_sorts_are_not_the_same() -> None:
    names = ("Afspraken wondzorg thuis", "Wondzorg thuis")
    one, other = (Agreement(name=name, type="rta") for name in names)
    assert len(overlap(Network([one, other])).rows) == 1
    assert overlap(Network([one, other.changed(type="covenant")])).rows == ()


def test_what_to_do_is_proposed() -> None:
    def step(a: Initiative, b: Initiative, *links: Link) -> str:
        areas = [Area(name="Oost", level="wijk"), Area(name="Stad", level="city")]
        network = Network([a, b, *areas], [*links, PartOf("area:oost", "area:stad")])
        return overlap(network).rows[0].step

    one = Initiative(name="Valpreventie bij ouderen")
    same = Initiative(name="Valpreventie ouderen")
    local, wide = ActiveIn(one.id, "area:oost"), ActiveIn(same.id, "area:stad")
    assert step(one, same) == "join"
    assert step(one, same, local, wide) == "complement"
    groups = [n.changed(target_groups=(g,)) for n, g in ((one, "Ouderen"), (same, "Naasten"))]
    assert step(groups[0], groups[1]) == "apart"
    assert step(one, Initiative(name="Cursus valpreventie bij ouderen thuis")) == "coordinate"


def test_more_than_two_that_are_alike_are_told_as_one_group() -> None:
    names = ("Valpreventie bij ouderen", "Valpreventie ouderen", "Ouderen en valpreventie")
    result = overlap(Network([Initiative(name=name) for name in names]))
    assert len(result.rows) == 3
    assert {len(row.group) for row in result.rows} == {3}
    (finding,) = result.findings
    assert finding.kind.key == "overlapping_group"


def test_a_chain_of_which_the_ends_differ_is_no_group() -> None:
    assert groups_of([("a", "b"), ("b", "c")]) == {}
    pairs = [("a", "b"), ("c", "d"), ("a", "c"), ("b", "c"), ("a", "d")]
    assert groups_of(pairs) == {}
    assert groups_of([*pairs, ("b", "d")])["d"] == ("a", "b", "c", "d")


def test_those_behind_both_are_brought_together_in_the_meeting_they_both_attend() -> None:
    one, other = (
        Initiative(name="Valpreventie bij ouderen"),
        Initiative(name="Valpreventie ouderen"),
    )
    nodes = [
        *(one, other),
        *(Person(name=name) for name in ("An", "Bo", "Cas")),
        Role(name="Coördinator"),
        *(Overleg(name=name) for name in ("Alleen An", "Wijktafel", "Ouderentafel")),
        *(Theme(name="Ouderen"), Area(name="Oost"), Area(name="West")),
    ]
    leads: list[Link] = [Leads("person:an", one.id), Leads("role:coordinator", other.id)]
    leads += [Holds("person:bo", "role:coordinator"), TakesPartIn("person:cas", one.id)]
    met = [("an", "alleen-an"), ("an", "wijktafel"), ("bo", "wijktafel")]
    joins = [TakesPartIn(f"person:{p}", f"overleg:{o}") for p, o in met]
    (row,) = overlap(Network(nodes, [*leads, *joins])).rows
    assert (row.people, row.overleg) == (("person:an", "person:bo"), "overleg:wijktafel")
    themes = [About(i, "theme:ouderen") for i in (one.id, other.id, "overleg:ouderentafel")]
    places = [ActiveIn(i, "area:oost") for i in (one.id, other.id, "overleg:ouderentafel")]
    (row,) = overlap(Network(nodes, [*themes, *places])).rows
    assert (row.people, row.overleg) == ((), "overleg:ouderentafel")
    places[2] = ActiveIn("overleg:ouderentafel", "area:west")
    assert overlap(Network(nodes, [*themes, *places])).rows[0].overleg is None


def test_the_score_of_any_pair_can_be_asked() -> None:
    network = Network([A, B, OTHER], [DistinctFrom(*ENDS)])
    scores = overlap_scores(network, [ENDS, (ENDS[0], OTHER.id)])
    assert scores[0] == pytest.approx(overlap(Network([A, B, OTHER])).rows[0].score)
    assert scores[1] < scores[0]


@pytest.mark.parametrize("pair", [("initiative:weg", OTHER.id), (None, OTHER.id), ENDS[0], None])
def test_a_pair_that_cannot_be_scored_is_refused_with_its_place(pair: Any) -> None:
    with pytest.raises(InputErrors, match=r"pairs\[1\] is .*Hier horen twee kenmerken"):
        overlap_scores(Network([A, B, OTHER]), [ENDS, pair])


def test_words_of_your_own_count_in_overlap(tmp_path: Path) -> None:
    network = Network([Initiative(name="Koffiekamer de Hoek"), Initiative(name="Inloop de Hoek")])
    ids = ("initiative:inloop-de-hoek", "initiative:koffiekamer-de-hoek")
    words = tmp_path / "woorden.toml"
    words.write_text('[synonyms]\nours = "koffiekamer inloop"', encoding="utf-8")
    (row,) = overlap(network, words=words, minimum=0.9).rows
    assert (row.a, row.b, row.shared_words) == (*ids, ("Hoek", "Inloop"))
    assert overlap(network, minimum=0.9).rows == ()
    assert overlap_scores(network, [ids], words=words)[0] == pytest.approx(row.score)
    assert overlap_scores(network, [ids])[0] < row.score


def test_vectors_take_the_place_of_words_and_each_text_is_encoded_once() -> None:
    asked: list[str] = []

    def encoder(texts: list[str]) -> np.ndarray:
        asked.extend(texts)
        return np.array([["Leesclub" in text, "Leesclub" not in text] for text in texts], float)

    network = Network([A, OTHER, Initiative(name="Leesclub")])
    (row,) = overlap(network, vectors=encoder).rows
    assert (row.a, row.b, row.text_score) == (ENDS[0], OTHER.id, 1)
    assert len(asked) == len(set(asked)) == 5
    assert overlap_scores(network, [(ENDS[0], OTHER.id)], vectors=encoder)[0] == pytest.approx(
        row.score
    )
    with pytest.raises(AnalysisError, match="evenveel rijen"):
        overlap(network, vectors=lambda texts: np.zeros(3))


def test_an_initiative_that_serves_a_goal_is_linked_to_it_by_the_sheet() -> None:
    title = "Goede toegang tot GLI"
    network = Network([Initiative(name=title), Goal(name=title), A])
    goal, initiative = "goal:goede-toegang-tot-gli", "initiative:goede-toegang-tot-gli"
    place = Place(sheet="Overlap", cell="G2")
    right = Answer(subjects=(goal, initiative), choice="contributes_to", place=place)
    after = SHEET.meaning(network, [right], Moment("2026-09-01")).network
    assert [(link.source, link.kind, link.target) for link in after.links] == [
        (initiative, "contributes_to", goal)
    ]
    assert SHEET.meaning(after, [right], Moment("2027")).network == after
    wrong = Answer(subjects=(A.id, initiative), choice="contributes_to", place=place)
    with pytest.raises(InputErrors, match="cel G2: alleen een initiatief"):
        SHEET.meaning(network, [wrong], None)


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
    for minimum in (0.49, 1.01, float("nan")):
        with pytest.raises(AnalysisError, match="tussen 0,5 en 1"):
            overlap(Network(), minimum=minimum)
    with pytest.raises(AnalysisError, match="'theme'"):
        overlap(Network(), kinds=("theme",))


def test_goals_of_one_speerpunt_share_no_goal_by_that() -> None:
    goals = [Goal(name="Toegang tot GLI in de wijk"), Goal(name="Toegang tot GLI in de stad")]
    links = [ContributesTo(goal.id, "speerpunt:s") for goal in goals]
    (row,) = overlap(Network([*goals, Speerpunt(name="S")], links)).rows
    assert (row.goals_score, row.shared_goals) == (None, ())


def test_of_many_with_the_same_text_the_first_stands_for_all() -> None:
    many = [Initiative(id=f"initiative:wandelclub-{i:04}", name="Wandelclub") for i in range(2000)]
    other = Initiative(name="Wandelclub in het park")
    rows = overlap(Network([*many, other])).rows
    ends = {(row.a, row.b) for row in rows}
    assert {(many[0].id, node.id) for node in many[1:]} <= ends
    assert len(rows) <= len(many) + 1
