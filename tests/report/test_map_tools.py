"""What a reader does with the map: light up, trace, arrange, keep and print."""

import json
import struct
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

import netwerk as nw
from netwerk.model import Link
from netwerk.report.map import draw
from netwerk.text import Language
from tests.report.opened_maps import NARROW, find, opened, unfold
from tests.report.samples import HOSTILE, hostile, small, small_records


def found(network: nw.Network) -> list[nw.Result[Any]]:
    """What the analyses that a map marks say of a network."""
    return [
        nw.fragmentation(network),
        nw.key_partners(network),
        nw.loose_ends(network),
        nw.missing_links(network),
    ]


def chain() -> nw.Network:
    """An – Bo – Cas – Dee – Gus in a row, and Eva – Flo apart, all on one theme."""
    people = [nw.Person(name=name) for name in ("An", "Bo", "Cas", "Dee", "Gus", "Eva", "Flo")]
    area, theme = nw.Area(name="Noord", level="wijk"), nw.Theme(name="Alfa")
    ids = [person.id for person in people]
    pairs = ((0, 1), (1, 2), (2, 3), (3, 4), (5, 6))
    links: list[Link] = [nw.WorksWith(source=ids[a], target=ids[b]) for a, b in pairs]
    links += [nw.ActiveIn(source=person, target=area.id) for person in ids]
    links += [nw.About(source=person, target=theme.id) for person in ids]
    role = nw.Role(name="Spil", seats=2)
    return nw.Network([*people, area, theme, role], links).within(at="2026")


def test_findings_light_up_and_are_listed(offline_page: Page, tmp_path: Path) -> None:
    network = chain()
    page = opened(offline_page, tmp_path, network, results=found(network))
    panel = page.locator("#panel")
    for label, name in (
        ("Onmisbare schakels", "Cas"),
        ("Losse eilanden", "Eva"),
        ("Open plekken", "Spil"),
        ("Wie aan wie voorstellen", "An"),
    ):
        page.get_by_label(label).check()
        expect(panel.get_by_role("heading", name=label)).to_be_visible()
        expect(panel.get_by_role("link", name=name, exact=True).first).to_be_visible()
        page.get_by_label(label).uncheck()
    expect(panel).to_contain_text("Klik op een figuur of lijn")


def test_what_was_found_is_told_with_the_name(offline_page: Page, tmp_path: Path) -> None:
    network = chain()
    page = opened(offline_page, tmp_path, network, results=found(network))
    find(page, "Bo")
    expect(page.locator("#panel")).to_contain_text("Wat opvalt")
    expect(page.locator("#panel")).to_contain_text("Bo werkt samen met An en Cas.")


def test_a_partner_works_on_a_theme_and_an_overleg_is_about_it(
    offline_page: Page, tmp_path: Path
) -> None:
    about = {"kind": "about", "source": "organisation:de-linde", "target": "theme:alfa"}
    page = opened(offline_page, tmp_path, nw.Network.of([*small_records(), about]))
    find(page, "De Linde")
    expect(page.locator("#panel")).to_contain_text("De Linde werkt aan Alfa.")
    find(page, "Kring")
    expect(page.locator("#panel")).to_contain_text("Kring gaat over Alfa.")


def test_the_shortest_path_is_told_in_steps(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, chain())
    unfold(page)
    find(page, "An", "Van")
    find(page, "Dee", "Naar")
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading")).to_have_text("Van An naar Dee")
    expect(panel).to_contain_text("In 3 stappen.")
    expect(panel.get_by_role("listitem")).to_have_count(3)


def test_an_area_in_common_is_no_path(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, chain())
    page.get_by_label("Gebieden").check()
    find(page, "An")
    page.get_by_role("button", name="Zoek een weg hiervandaan").click()
    expect(page.get_by_role("combobox", name="Naar", exact=True)).to_be_focused()
    find(page, "Eva", "Naar")
    expect(page.locator("#panel")).to_contain_text("Er is geen weg tussen deze twee")


def test_names_lie_by_area_or_by_contact(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    before = positions_of(page)
    page.get_by_label("Indeling").select_option("area")
    by_area = positions_of(page)
    assert by_area != before
    assert by_area["person:ann"] != by_area["organisation:de-linde"]
    page.get_by_label("Indeling").select_option("")
    assert positions_of(page) == before


def positions_of(page: Page) -> dict[str, list[int]]:
    """The positions that the button on the map saves."""
    unfold(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar de plaatsen").click()
    assert download.value.suggested_filename == "Kaart plaatsen.json"
    saved: dict[str, list[int]] = json.loads(download.value.path().read_text("utf-8"))["positions"]
    return saved


def test_what_was_dragged_lies_there_on_the_next_map(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, nw.Network([nw.Person(name="An")]))
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 60, steps=8)
    page.mouse.up()
    dragged = positions_of(page)
    assert dragged["person:an"][0] > 40
    file = tmp_path / "plaatsen.json"
    file.write_text(json.dumps({"positions": dragged}), "utf-8")
    html = draw(nw.Network([nw.Person(name="An")]), positions=file).html
    node = json.loads(html.split('id="values">')[1].split("</script>")[0])["nodes"][0]
    assert [node["x"], node["y"]] == dragged["person:an"]


def test_the_map_is_kept_as_a_picture_with_a_legend(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    unfold(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als plaatje").click()
    assert download.value.suggested_filename == "Kaart.png"
    picture = download.value.path().read_bytes()
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert width == 2000
    assert height > 1400  # below the drawing of 1,240 stands the legend


def test_each_theme_is_printed_on_a_sheet_of_its_own(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    unfold(page)
    page.evaluate(
        "() => { window.print = () => { window.printed = "
        "[...document.querySelectorAll('#sheets img')].map((img) => img.alt); }; }"
    )
    page.get_by_role("button", name="Druk per thema").click()
    assert page.evaluate("() => window.printed") == ["Kaart · Alfa", "Kaart · Beta"]
    page.get_by_label("Gebied", exact=True).select_option("Noord")
    page.get_by_role("button", name="Druk deze kaart af").click()
    assert page.evaluate("() => window.printed") == ["Kaart · Noord"]


def test_paper_has_the_map_as_it_is_on_the_screen(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.get_by_label("Thema", exact=True).select_option("Alfa")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_role("img", name="Kaart · Alfa")).to_be_visible()
    expect(page.locator(".picture")).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#sheets img")).to_have_count(0)


def star(count: int, kind: type[nw.Person] | type[nw.Organisation]) -> nw.Network:
    """One partner with contacts with very many others, all in one wijk."""
    others = [kind(name=f"{'Wijkgezondheidsondersteuningscoördinatie'} {n}") for n in range(count)]
    hub, wijk = nw.Organisation(name="Spil"), nw.Area(name="Noord", level="wijk")
    links: list[Link] = [nw.WorksWith(source=hub.id, target=other.id) for other in others]
    links += [nw.ActiveIn(source=other.id, target=wijk.id) for other in others]
    return nw.Network([hub, wijk, *others], links)


def test_a_partner_with_300_links_stays_readable(offline_page: Page, tmp_path: Path) -> None:
    offline_page.set_viewport_size(NARROW)
    page = opened(offline_page, tmp_path, star(300, nw.Person))
    find(page, "Spil")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("In totaal 300 verbindingen.")
    expect(panel.get_by_role("listitem")).to_have_count(0)  # folded: the rest can be found
    panel.locator("summary").click()
    expect(panel.get_by_role("listitem")).to_have_count(300)
    assert page.evaluate("() => document.documentElement.scrollWidth") == NARROW["width"]


def test_500_organisations_in_one_wijk_do_not_cover_one_another(tmp_path: Path) -> None:
    html = draw(star(500, nw.Organisation)).html
    values = json.loads(html.split('id="values">')[1].split("</script>")[0])
    for places in (values["byArea"], [[node["x"], node["y"]] for node in values["nodes"]]):
        assert len({tuple(place) for place in places}) == len(places)


def test_hostile_names_do_not_run_in_any_tool(offline_page: Page, tmp_path: Path) -> None:
    network = hostile()
    made = draw(network, [nw.loose_ends(network)], title=HOSTILE[2])
    offline_page.goto(made.save(tmp_path / "kaart.html").as_uri())
    page = offline_page
    unfold(page)
    page.evaluate("() => { window.print = () => {}; }")
    for tick in page.locator("[data-lit], [data-kind]").all():
        tick.check()
    for text, other in zip(HOSTILE, (*HOSTILE[1:], HOSTILE[0]), strict=True):
        find(page, text, "Van")
        find(page, other, "Naar")
    for name in ("Bewaar als plaatje", "Bewaar de plaatsen"):
        with page.expect_download():
            page.get_by_role("button", name=name).click()
    page.get_by_role("button", name="Druk deze kaart af").click()
    page.get_by_label("Indeling").select_option("area")
    assert page.evaluate("() => window.pwned") is None
    assert page.locator("#sheets img").count() == 1
    assert not page.locator("iframe, object, img[src=x]").count()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("is_narrow", [False, True], ids=["wide", "narrow"])
def test_a_screen_reader_can_use_every_tool(
    offline_page: Page, tmp_path: Path, language: Language, is_narrow: bool
) -> None:
    if is_narrow:
        offline_page.set_viewport_size(NARROW)
    network = chain()
    page = opened(offline_page, tmp_path, network, language, found(network))
    unfold(page)
    find(page, "Bo", "Zoek op naam" if language == "nl" else "Find by name")
    faults = Axe().run(page)
    assert faults.violations_count == 0, faults.generate_report()
