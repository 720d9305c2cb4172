"""What belongs to an area or a theme, one step of the definition at a time."""

from collections.abc import Iterable

import pytest

from netwerk.model.belonging import in_area as in_area_of, indexed, within_theme
from netwerk.model.network import Network
from tests.larger_networks import larger_network


def made(*nodes: str, links: Iterable[str]) -> Network:
    """A network of ids, whose second part is the name, and of links `source kind target`."""
    return Network(
        [{"kind": node.split(":")[0], "id": node, "name": node.split(":")[1]} for node in nodes],
        [dict(zip(("source", "kind", "target"), link.split(), strict=True)) for link in links],
    )


def in_area(network: Network, name: str = "wijk") -> set[str]:
    return set(network.within(area=name).nodes)


def on_theme(network: Network, name: str = "t") -> set[str]:
    return set(network.within(theme=name).nodes)


def test_an_area_holds_itself_its_parts_and_what_is_active_in_them() -> None:
    network = made(
        "area:wijk", "area:buurt", "area:straat", "area:stad", "area:oost",
        "organisation:a", "organisation:b", "organisation:c", "initiative:i", "goal:g",
        links=[
            "area:buurt part_of area:wijk",
            "area:straat part_of area:buurt",
            "area:wijk part_of area:stad",
            "organisation:a active_in area:wijk",
            "organisation:b active_in area:straat",
            "organisation:c active_in area:oost",
            "initiative:i active_in area:buurt",
        ],
    )  # fmt: skip
    # The city is no part of the wijk: it comes along because the wijk refers to it.
    assert in_area(network) == {
        "area:wijk", "area:buurt", "area:straat", "area:stad",
        "organisation:a", "organisation:b", "initiative:i",
    }  # fmt: skip


def test_a_person_without_an_area_comes_along_with_the_employer() -> None:
    network = made(
        "area:wijk", "area:oost", "organisation:a", "person:p", "person:q", "person:r",
        links=[
            "organisation:a active_in area:wijk",
            "person:p works_for organisation:a",
            "person:q works_for organisation:a",
            "person:q active_in area:oost",
        ],
    )  # fmt: skip
    assert in_area(network) == {"area:wijk", "organisation:a", "person:p"}


def test_an_employer_does_not_come_along_with_a_person() -> None:
    network = made(
        "area:wijk", "organisation:a", "person:p",
        links=["person:p active_in area:wijk", "person:p works_for organisation:a"],
    )  # fmt: skip
    assert in_area(network) == {"area:wijk", "person:p"}


def test_partners_of_what_is_in_the_area_come_along() -> None:
    network = made(
        "area:wijk", "overleg:o", "initiative:i", "role:r", "agreement:a",
        "person:joins", "organisation:leads", "person:holds", "organisation:signs", "role:joins",
        links=[
            "overleg:o active_in area:wijk",
            "initiative:i active_in area:wijk",
            "role:r active_in area:wijk",
            "agreement:a active_in area:wijk",
            "person:joins takes_part_in overleg:o",
            "organisation:leads leads initiative:i",
            "person:holds holds role:r",
            "organisation:signs party_to agreement:a",
            "role:joins takes_part_in overleg:o",
        ],
    )  # fmt: skip
    # A role is no partner: it does not come along through a meeting.
    assert in_area(network) == set(network.nodes) - {"role:joins"}


def test_the_steps_are_taken_once() -> None:
    network = made(
        "area:wijk", "overleg:o", "person:p", "initiative:i", "person:q",
        links=[
            "overleg:o active_in area:wijk",
            "person:p takes_part_in overleg:o",
            "person:p takes_part_in initiative:i",
            "person:q takes_part_in initiative:i",
        ],
    )  # fmt: skip
    assert in_area(network) == {"area:wijk", "overleg:o", "person:p"}


def test_what_serves_the_whole_city_comes_along_when_it_touches_the_area() -> None:
    network = made(
        "area:wijk", "area:stad",
        "organisation:hospital", "organisation:far", "person:gp", "role:city",
        links=[
            "area:wijk part_of area:stad",
            "organisation:hospital active_in area:stad",
            "organisation:far active_in area:stad",
            "role:city active_in area:stad",
            "person:gp active_in area:wijk",
            "person:gp works_with organisation:hospital",
            "person:gp holds role:city",
        ],
    )  # fmt: skip
    assert in_area(network) == {
        "area:wijk", "area:stad", "organisation:hospital", "person:gp", "role:city",
    }  # fmt: skip


def test_what_these_refer_to_comes_along() -> None:
    network = made(
        "area:wijk", "area:oost", "overleg:o", "initiative:i", "theme:t", "goal:g", "speerpunt:s",
        "theme:other", "goal:far",
        links=[
            "overleg:o active_in area:wijk",
            "overleg:o active_in area:oost",
            "overleg:o about theme:t",
            "overleg:o contributes_to goal:g",
            "goal:g contributes_to speerpunt:s",
            "initiative:i contributes_to goal:far",
        ],
    )  # fmt: skip
    # One step only: the goal comes along, the speerpunt that the goal refers to does not.
    assert in_area(network) == {"area:wijk", "area:oost", "overleg:o", "theme:t", "goal:g"}


def test_the_theme_of_a_link_between_two_in_the_area_comes_along() -> None:
    network = made(
        "area:wijk", "person:p", "person:q", "theme:t",
        links=["person:p active_in area:wijk", "person:q active_in area:wijk"],
    ).with_(
        links=[{"kind": "knows", "source": "person:p", "target": "person:q", "theme": "theme:t"}]
    )  # fmt: skip
    narrowed = network.within(area="wijk")
    assert narrowed == network


def test_oordelen_and_tellingen_belong_to_their_area() -> None:
    network = made("area:wijk", "area:oost", "theme:t", links=[]).with_(
        [
            {"kind": "assessment", "area": "area:wijk", "theme": "theme:t",
             "criterion": "evaluated", "status": "met"},
            {"kind": "headcount", "area": "area:oost", "profession": "gp", "number": 3},
        ]
    )  # fmt: skip
    assert in_area(network) == {"area:wijk", "theme:t", "assessment:wijk-t-evaluated"}


def test_areas_that_are_part_of_one_another_end_the_walk() -> None:
    circle = made(
        "area:wijk", "area:oost", "person:p",
        links=[
            "area:wijk part_of area:oost",
            "area:oost part_of area:wijk",
            "person:p active_in area:oost",
        ],
    )  # fmt: skip
    assert in_area(circle) == {"area:wijk", "area:oost", "person:p"}


def test_a_theme_holds_what_is_about_it() -> None:
    network = made(
        "theme:t", "theme:u", "initiative:i", "goal:g", "person:p", "organisation:a", "speerpunt:s",
        links=[
            "initiative:i about theme:t",
            "goal:g about theme:u",
            "person:p about theme:t",
            "organisation:a about theme:u",
        ],
    )  # fmt: skip
    assert on_theme(network) == {"theme:t", "initiative:i", "person:p"}


def test_partners_come_along_with_what_is_about_the_theme() -> None:
    network = made(
        "theme:t", "overleg:o", "role:r", "agreement:a", "initiative:i", "initiative:other",
        "person:p", "organisation:b", "person:q", "organisation:c", "person:far",
        links=[
            "overleg:o about theme:t",
            "role:r about theme:t",
            "agreement:a about theme:t",
            "initiative:i about theme:t",
            "person:p takes_part_in overleg:o",
            "person:q holds role:r",
            "organisation:b party_to agreement:a",
            "organisation:c leads initiative:i",
            "person:far takes_part_in initiative:other",
        ],
    )  # fmt: skip
    assert on_theme(network) == set(network.nodes) - {"person:far", "initiative:other"}


def test_both_ends_of_a_link_on_the_theme_come_along() -> None:
    network = made("theme:t", "theme:u", "person:p", "person:q", "person:r", links=[]).with_(
        links=[
            {"kind": "knows", "source": "person:p", "target": "person:q", "theme": "theme:t"},
            {"kind": "knows", "source": "person:p", "target": "person:r", "theme": "theme:u"},
        ]
    )
    assert on_theme(network) == {"theme:t", "person:p", "person:q"}


def test_an_overleg_about_no_theme_comes_along_without_its_participants() -> None:
    network = made(
        "theme:t", "theme:u", "overleg:mdo", "overleg:other", "person:p",
        links=["overleg:other about theme:u", "person:p takes_part_in overleg:mdo"],
    )  # fmt: skip
    assert on_theme(network) == {"theme:t", "overleg:mdo"}


def test_the_areas_of_what_is_on_the_theme_come_along() -> None:
    network = made(
        "theme:t", "area:wijk", "area:oost", "person:p", "person:q",
        links=[
            "person:p about theme:t",
            "person:p active_in area:wijk",
            "person:q active_in area:oost",
        ],
    )  # fmt: skip
    assert on_theme(network) == {"theme:t", "area:wijk", "person:p"}


def test_a_link_on_another_theme_stays_without_that_theme() -> None:
    network = made(
        "theme:t", "theme:u", "person:p", "person:q",
        links=["person:p about theme:t", "person:q about theme:t"],
    ).with_(
        links=[{"kind": "knows", "source": "person:p", "target": "person:q", "theme": "theme:u"}]
    )  # fmt: skip
    (link,) = (link for link in network.within(theme="t").links if link.kind == "knows")
    assert getattr(link, "theme") is None  # noqa: B009


def test_area_and_theme_together_is_the_theme_within_the_area() -> None:
    network = made(
        "theme:t", "area:wijk", "area:oost", "overleg:o", "person:p", "person:q",
        links=[
            "overleg:o about theme:t",
            "overleg:o active_in area:wijk",
            "person:p takes_part_in overleg:o",
            "person:q about theme:t",
            "person:q active_in area:oost",
        ],
    )  # fmt: skip
    both = network.within(area="wijk", theme="t")
    assert both == network.within(area="wijk").within(theme="t")
    assert set(both.nodes) == {"theme:t", "area:wijk", "overleg:o", "person:p"}


def test_an_order_of_records_changes_nothing() -> None:
    nodes = ["area:wijk", "overleg:o", "person:p", "person:q", "theme:t"]
    links = [
        "overleg:o active_in area:wijk",
        "person:p takes_part_in overleg:o",
        "person:q about theme:t",
    ]
    forth, back = made(*nodes, links=links), made(*reversed(nodes), links=reversed(links))
    assert forth.within(area="wijk") == back.within(area="wijk")
    assert forth.within(theme="t") == back.within(theme="t")


@pytest.mark.parametrize("seed", range(20))
def test_an_index_of_the_links_changes_nothing_of_what_belongs(seed: int) -> None:
    network = larger_network(seed)
    plain = network.incidence()
    quick = indexed(plain)
    for area in plain.are("area").nonzero()[0].tolist():
        inside = in_area_of(plain, area)
        assert (in_area_of(quick, area) == inside).all()
        for theme in plain.are("theme").nonzero()[0].tolist():
            expected = within_theme(plain, inside, theme)
            assert (within_theme(quick, inside, theme) == expected).all()
