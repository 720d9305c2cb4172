"""The Utrecht example against a transcription of its two source documents."""

import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from examples.utrecht.build import network as built
from examples.utrecht.renderings import WORKBOOK, Pages, goals_on, per_speerpunt, per_theme, show
from netwerk.files import read
from netwerk.model.identifiers import slug
from netwerk.model.links import ActiveIn, Leads
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Goal, Initiative, Speerpunt, Theme
from netwerk.model.verdicts import Complements

PRINTED = tomllib.loads(
    (Path(__file__).parent / "cases" / "utrecht_renderings.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def network() -> Network:
    return built()


def plan_items(network: Network) -> list[Initiative]:
    return [node for node in network.nodes_of(Initiative) if node.type == "plan_item"]


def goals_meant(network: Network, line: str) -> tuple[str, ...]:
    """The goals a printed line stands for: by title, else by alias."""
    goals = list(network.nodes_of(Goal))
    by_title = [goal.id for goal in goals if slug(goal.name) == slug(line)]
    by_alias = [goal.id for goal in goals if slug(line) in map(slug, goal.aliases)]
    return tuple(by_title or by_alias)


def goals_of_lines(network: Network, lines: list[str]) -> set[str]:
    return {goal for line in lines for goal in goals_meant(network, line)}


def assert_printed(pages: Pages, printed: dict[str, list[str]], network: Network) -> None:
    assert list(pages) == list(printed)
    for page, lines in printed.items():
        expected = [goals_meant(network, line) for line in lines]
        assert sorted(expected) == sorted(line.goals for line in pages[page]), page


def test_every_speerpunt_shows_the_goals_printed_under_it(network: Network) -> None:
    pages = per_speerpunt(network)
    assert_printed(pages, PRINTED["per_speerpunt"], network)
    assert [len(lines) for lines in pages.values()] == [10, 11, 7, 10]
    assert len(goals_on(pages)) == 38


def test_every_theme_page_shows_the_lines_printed_on_it(network: Network) -> None:
    pages = per_theme(network)
    assert_printed(pages, PRINTED["per_theme"], network)
    assert [len(lines) for lines in pages.values()] == [8, 11, 8, 4, 9]


def test_forty_placements_on_theme_pages_are_29_lines_and_30_goals(network: Network) -> None:
    pages = per_theme(network)
    placed = [line for lines in pages.values() for line in lines]
    assert len(placed) == 40
    assert len({line.title for line in placed}) == 29
    assert len(goals_on(pages)) == 30


def test_only_the_two_goals_about_gli_share_a_line(network: Network) -> None:
    folded = {
        line for lines in per_theme(network).values() for line in lines if len(line.goals) > 1
    }
    assert [(line.title, line.goals) for line in folded] == [
        (
            "Goede toegang tot GLI-programma's voor volwassenen en jeugd",
            ("goal:toegang-gli-stad", "goal:toegang-gli-wijk"),
        )
    ]


def test_six_goals_stand_on_theme_pages_only_and_fourteen_under_a_speerpunt_only(
    network: Network,
) -> None:
    under, on_themes = goals_on(per_speerpunt(network)), goals_on(per_theme(network))
    printed = PRINTED["differences"]
    assert len(on_themes - under) == 6
    assert on_themes - under == goals_of_lines(network, printed["only_on_theme_pages"])
    assert len(under - on_themes) == 14
    assert under - on_themes == goals_of_lines(network, printed["only_under_a_speerpunt"])


def test_seven_lines_stand_on_several_theme_pages(network: Network) -> None:
    pages = Counter(line.goals for lines in per_theme(network).values() for line in lines)
    several = {goals for goals, count in pages.items() if count > 1}
    printed = PRINTED["differences"]["on_several_theme_pages"]
    assert len(several) == 7
    assert several == {goals_meant(network, line) for line in printed}


def test_the_register_has_44_goals_four_speerpunten_and_six_themes(network: Network) -> None:
    goals = {goal.id for goal in network.nodes_of(Goal)}
    assert goals == goals_on(per_speerpunt(network)) | goals_on(per_theme(network))
    assert len(goals) == 44
    assert len(list(network.nodes_of(Speerpunt))) == 4
    assert len(list(network.nodes_of(Theme))) == 6


def test_lost_levels_and_marks_are_unknown(network: Network) -> None:
    assert {(goal.level, goal.obligation) for goal in network.nodes_of(Goal)} == {
        ("unknown", "unknown")
    }


def test_near_duplicates_that_are_intended_complement_one_another(network: Network) -> None:
    pairs = {(link.source, link.target) for link in network.links_of(Complements)}
    assert pairs == {
        ("goal:toegang-gli-stad", "goal:toegang-gli-wijk"),
        ("goal:meedenkconsult-faciliteren", "goal:meedenkconsult-stimuleren"),
        ("goal:meedenkconsult-faciliteren", "goal:meedenkconsult-toegang"),
        ("goal:meedenkconsult-stimuleren", "goal:meedenkconsult-toegang"),
    }


def test_the_plan_has_47_items_in_its_eight_groups(network: Network) -> None:
    groups: dict[str, list[str]] = defaultdict(list)
    for item in plan_items(network):
        assert item.origin is not None
        groups[item.origin.removeprefix("Jaarplan 2017, ").partition(":")[0]].append(item.name)
    assert {group: sorted(names) for group, names in groups.items()} == {
        group: sorted(names) for group, names in PRINTED["plan"].items()
    }
    assert [len(groups[group]) for group in sorted(groups)] == [8, 8, 6, 6, 6, 6, 3, 4]
    assert len(plan_items(network)) == 47


def test_two_titles_of_the_plan_occur_twice_under_ids_of_their_own(network: Network) -> None:
    ids: dict[str, list[str]] = defaultdict(list)
    for item in plan_items(network):
        ids[item.name.lower().replace(" ", "")].append(item.id)
    assert {title: found for title, found in ids.items() if len(found) > 1} == {
        "samenwerkingsafspraken": [
            "initiative:samenwerkingsafspraken-ggz",
            "initiative:samenwerkingsafspraken-ouderen",
        ],
        "4-domeinenmodel": [
            "initiative:4-domeinenmodel-ggz",
            "initiative:4-domeinenmodel-ouderen",
        ],
    }


def test_what_the_plan_leaves_blank_stays_blank(network: Network) -> None:
    items = plan_items(network)
    assert {(item.aim, item.approach, item.timeline, item.status) for item in items} == {
        (None, None, None, None)
    }
    assert not {link.target for link in network.links_of(Leads)} & {item.id for item in items}


def test_nothing_is_tied_to_a_wijk(network: Network) -> None:
    wijken = {area.id for area in network.nodes_of(Area) if area.level == "wijk"}
    assert len(wijken) == 10
    assert {link.target for link in network.links_of(ActiveIn)} == {"area:utrecht"}


def test_everything_says_where_it_comes_from(network: Network) -> None:
    assert all(node.origin for node in network.nodes.values())
    several = {node.id for node in network.nodes.values() if "; " in str(node.origin)}
    stated = [link for link in network.links if link.source in several and link.kind != "active_in"]
    assert several == {"organisation:huisartsen-utrecht-stad"}
    assert stated
    assert all(link.origin for link in stated)


def test_two_bodies_are_called_rso(network: Network) -> None:
    called = [node.id for node in network.nodes.values() if "RSO" in node.aliases]
    assert called == [
        "organisation:regionale-samenwerkingsorganisatie-ict",
        "organisation:rso-trijn",
    ]


def test_the_workbook_on_disk_is_what_the_script_makes(network: Network) -> None:
    assert read(WORKBOOK) == network


def test_both_renderings_are_printed_with_their_counts(
    network: Network, capsys: pytest.CaptureFixture[str]
) -> None:
    show(network)
    printed = capsys.readouterr().out
    for sentence in (
        "Per speerpunt: 38 plaatsingen van 38 regels",
        "Per thema: 40 plaatsingen van 29 regels",
        "Chronische zorg & leefstijl (8)",
        "Doelstellingen in totaal: 44",
        "Alleen onder een speerpunt: 14",
        "Alleen op een themapagina: 6",
    ):
        assert sentence in printed
