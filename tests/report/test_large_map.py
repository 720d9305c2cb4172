"""A map of so many names that its areas open closed."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import netwerk as nw
from netwerk.analysis.missing_links.words import STRANGERS
from netwerk.findings import Finding
from netwerk.model import Link
from netwerk.report.map import LARGE
from netwerk.text import Text
from tests.report.opened_maps import find, opened

RED_ORANGE = (213, 94, 0)


def large(people: int = LARGE + 500) -> nw.Network:
    """More people than a map shows at once, in two wijken of one employer each."""
    wijken = [nw.Area(name=name, level="wijk") for name in ("Noord", "Zuid")]
    employers = [nw.Organisation(name=f"Werkgever {wijk.name}") for wijk in wijken]
    persons = [nw.Person(name=f"Persoon {number}") for number in range(people)]
    links: list[Link] = [
        nw.ActiveIn(source=org.id, target=wijk.id)
        for org, wijk in zip(employers, wijken, strict=True)
    ]
    links += [
        nw.WorksFor(source=person.id, target=employers[number % 2].id)
        for number, person in enumerate(persons)
    ]
    return nw.Network([*wijken, *employers, *persons], links)


def test_a_large_map_opens_folded_and_unfolds_on_click(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, large())
    shown = page.locator("#shown")
    expect(shown).to_have_text(
        "0 namen op de kaart, nog 2.502 in 2 gesloten gebieden. Klik op een gebied om het te "
        "openen."
    )
    page.locator("#canvas").click(position={"x": 250, "y": 400})
    expect(shown).to_contain_text("1.251 namen op de kaart, nog 1.251 in 1 gesloten gebieden")
    find(page, "Persoon 2499")
    expect(shown).to_contain_text("2.502 van de 2.504 namen")
    expect(page.locator("#panel h2")).to_have_text("Persoon 2499")
    page.locator(".list summary", has_text="Professionals").click()
    expect(page.get_by_role("rowheader")).to_have_count(200)
    page.get_by_role("button", name="Toon meer (nog 2.300)").click()
    expect(page.get_by_role("rowheader")).to_have_count(400)


def test_little_of_a_large_map_is_shown_unfolded(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, large())
    page.get_by_label("Gebied", exact=True).select_option("Noord")
    expect(page.locator("#shown")).to_contain_text("1.251 van de 2.504 namen")


def points_of(page: Page, colour: tuple[int, int, int]) -> int:
    """How many points of the drawing have about this colour."""
    page.wait_for_timeout(100)  # a redraw waits for the next frame
    count: int = page.evaluate(
        """([red, green, blue]) => {
          const canvas = document.querySelector("#canvas canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          let count = 0;
          for (let at = 0; at < data.length; at += 4) {
            count += Math.abs(data[at] - red) + Math.abs(data[at + 1] - green)
              + Math.abs(data[at + 2] - blue) < 90;
          }
          return count;
        }""",
        colour,
    )
    return count


@pytest.mark.parametrize("other", [1, 2], ids=["between areas", "within an area"])
def test_closed_areas_show_whom_to_introduce(
    offline_page: Page, tmp_path: Path, other: int
) -> None:
    network = large()
    pair = ("person:persoon-0", f"person:persoon-{other}")
    finding = Finding(STRANGERS, pair, {"theme_id": "area:noord"})
    title = Text(nl="Contacten", en="Contacts")
    suggested = nw.Result[Any]("missing_links", title, (), (), network.names(), (finding,))
    page = opened(offline_page, tmp_path, network, results=[suggested])
    assert points_of(page, RED_ORANGE) == 0
    page.get_by_label("Wie aan wie voorstellen").check()
    assert points_of(page, RED_ORANGE) > 10
    page.get_by_label("Professionals").uncheck()
    assert points_of(page, RED_ORANGE) == 0


def test_a_large_map_marks_what_a_small_one_marks(offline_page: Page, tmp_path: Path) -> None:
    people = large()
    alone = [nw.Organisation(name="Alleen"), nw.Organisation(name="Apart")]
    network = nw.Network([*people.nodes.values(), *alone], people.links)
    page = offline_page
    page.goto(nw.draw(network).save(tmp_path / "kaart.html").as_uri())
    page.get_by_label("Losse eilanden").check()
    expect(page.locator("#panel")).to_contain_text("Alleen")
