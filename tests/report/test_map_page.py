"""The map in a real browser, opened from disk without a network."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from netwerk.model.network import Network
from netwerk.report.cards import cards_of
from netwerk.report.map import draw
from netwerk.report.map_words import INCOMING, MAP
from tests.report.opened_maps import NARROW, find, opened
from tests.report.samples import HOSTILE, hostile, small, small_records


def inked(page: Page) -> int:
    """How many points of the drawing have a colour."""
    page.wait_for_timeout(100)  # a redraw waits for the next frame
    count: int = page.evaluate(
        """() => {
          const canvas = document.querySelector("#canvas canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return data.filter((value, place) => place % 4 === 3 && value > 0).length;
        }"""
    )
    return count


def click_middle(page: Page) -> None:
    """A click of the mouse in the middle of the drawing, where what was searched for lies."""
    page.locator("#canvas").click()


def test_the_map_opens_and_draws_without_trouble(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaart")
    expect(page.locator("#shown")).to_have_text(
        "9 van de 14 namen op de kaart, met 11 verbindingen"
    )
    expect(page.locator(".picture")).to_be_hidden()
    assert inked(page) > 1000


def test_a_register_of_goals_opens_with_its_themes_and_goals(
    offline_page: Page, tmp_path: Path
) -> None:
    goals = [{"kind": "goal", "id": f"goal:{n}", "name": f"Doel {n}"} for n in range(9)]
    about = [{"kind": "about", "source": goal["id"], "target": "theme:alfa"} for goal in goals]
    theme = {"kind": "theme", "id": "theme:alfa", "name": "Alfa"}
    role = [
        {"kind": "role", "id": "role:trio", "name": "Trio"},
        {"kind": "about", "source": "role:trio", "target": "theme:alfa"},
    ]
    page = opened(offline_page, tmp_path, Network.of([theme, *goals, *about, *role]))
    expect(page.locator("#shown")).to_have_text(
        "11 van de 11 namen op de kaart, met 10 verbindingen"
    )


def test_searching_by_keyboard_shows_everything_about_a_node(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    find(page, "kri")
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Kring")
    for words in ("Keer per jaar", "6", "2e kwartaal 2026", "Deelnemers", "Ann", "beslist", "Alfa"):
        expect(panel).to_contain_text(words)


def test_arrow_keys_choose_among_the_names_found(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.get_by_role("combobox", name="Zoek op naam").fill("an")
    found = page.get_by_role("listbox").get_by_role("option")
    expect(found).to_have_text(["Ann professional", "Het Anker organisatie"])
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox").get_by_role("option", selected=True)).to_contain_text(
        "Het Anker"
    )
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Het Anker")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_name_that_is_not_there_is_said_so(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.get_by_role("combobox", name="Zoek op naam").fill("zzz")
    expect(page.get_by_text("Niets gevonden")).to_be_in_viewport()
    page.get_by_role("combobox", name="Zoek op naam").fill("lin")
    expect(page.locator("#find-count")).to_have_text("1 gevonden")
    expect(page.locator("#find-count")).to_have_class("unseen")


def test_the_map_says_of_when_it_is_and_whom_it_may_be_shared_with(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small().within(at="2026-09-01"))
    expect(page.locator("header")).to_contain_text("Stand op 1 september 2026")
    expect(page.locator("footer")).to_contain_text("zet de pagina niet op internet")


def test_a_map_without_persons_has_no_warning(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, Network.of([{"kind": "organisation", "name": "Een"}]))
    expect(page.locator("footer")).to_have_count(0)


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("overleg", "Voorzitter"),
        ("initiative", "Kartrekker"),
        ("agreement", "Eigenaar"),
        ("channel", "Afzender"),
    ],
)
def test_who_leads_something_is_called_as_on_its_sheet(kind: str, heading: str) -> None:
    target = {"kind": kind, "id": f"{kind}:een", "name": "Een"}
    leads = {"kind": "leads", "source": "person:ann", "target": target["id"]}
    ann = {"kind": "person", "id": "person:ann", "name": "Ann"}
    cards = cards_of(Network.of([ann, target, leads]), "nl")
    assert list(cards.cards[cards.place[target["id"]]].links) == [heading]


def test_the_theme_of_a_partner_is_headed_as_theme() -> None:
    about = {"kind": "about", "source": "organisation:de-linde", "target": "theme:alfa"}
    cards = cards_of(Network.of([*small_records(), about]), "nl")
    headings = {(card.kind, heading) for card in cards.cards for heading in card.links}
    assert ("organisation", "Thema's") in headings
    assert ("organisation", "Gaat over") not in headings
    assert ("overleg", "Gaat over") in headings


def test_clicking_a_node_shows_it_and_clicking_beside_it_lets_it_go(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, Network.of([{"kind": "person", "name": "Ann"}]))
    click_middle(page)
    expect(page.locator("#panel h2")).to_have_text("Ann")
    page.locator("#canvas").click(position={"x": 30, "y": 200})
    expect(page.locator("#panel")).to_contain_text("Klik op een figuur of lijn")


def test_hovering_a_node_names_it(offline_page: Page, tmp_path: Path) -> None:
    name = "<b>Ann</b>"
    page = opened(offline_page, tmp_path, Network.of([{"kind": "person", "name": name}]))
    page.locator("#canvas").hover()
    expect(page.locator(".vis-tooltip")).to_have_text(f"{name} · professional")


def pair() -> Network:
    """Two partners, one on either side of the middle, with three links between them."""
    ends = [r for r in small_records() if r.get("name") in ("De Linde", "Het Anker", "Alfa")]
    return Network.of([*ends, *(r for r in small_records() if r["kind"] == "works_with")])


def test_clicking_a_line_lists_all_links_between_the_two(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, pair())
    click_middle(page)
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Tussen deze twee")
    expect(panel.get_by_role("listitem")).to_have_count(3)
    expect(panel).to_contain_text("De Linde werkt samen met Het Anker")
    expect(panel).to_contain_text("Vorm: wisselt gegevens uit")


def test_a_line_that_is_switched_off_cannot_be_clicked(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, pair())
    page.get_by_text("Welke lijnen wilt u zien?").click()
    page.get_by_label("werkt samen met").uncheck()
    click_middle(page)
    expect(page.locator("#panel")).to_contain_text("Klik op een figuur of lijn")


def test_parallel_links_bend_apart(tmp_path: Path) -> None:
    html = draw(small()).html
    values = json.loads(html.split('id="values">')[1].split("</script>")[0])
    bends = [edge["bend"] for edge in values["edges"] if edge["kind"] == "works_with"]
    assert len(set(bends)) == 3


def test_a_name_in_the_panel_leads_on(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    find(page, "Kring")
    page.locator("#panel").get_by_role("link", name="Bob").click()
    expect(page.locator("#panel h2")).to_have_text("Bob")


def test_only_web_addresses_become_links(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    find(page, "Pact")
    link = page.locator("#panel").get_by_role("link", name="https://een.invalid/pact")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        ({"Gebied": "Noord"}, 2),
        ({"Thema": "Alfa"}, 5),
        ({"Domein": "sociaal domein"}, 5),
        ({"Gebied": "Noord", "Thema": "Beta"}, 0),
        ({"Gebied": "Zuid", "Domein": "huisartsenzorg"}, 0),
    ],
)
def test_filters_combine(
    offline_page: Page, tmp_path: Path, choice: dict[str, str], count: int
) -> None:
    page = opened(offline_page, tmp_path, small())
    for label, option in choice.items():
        page.get_by_label(label, exact=True).select_option(option)
    expect(page.locator("#shown")).to_contain_text(f"{count} van de 14")
    page.get_by_role("button", name="Wis de filters").click()
    expect(page.locator("#shown")).to_contain_text("9 van de 14")


def test_kinds_of_nodes_and_links_can_be_switched(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.get_by_label("Gebieden").check()
    expect(page.locator("#shown")).to_have_text(
        "11 van de 14 namen op de kaart, met 13 verbindingen"
    )
    page.get_by_text("Welke lijnen wilt u zien?").click()
    page.get_by_label("werkt samen met").uncheck()
    expect(page.locator("#shown")).to_have_text(
        "11 van de 14 namen op de kaart, met 10 verbindingen"
    )
    for tick in page.locator("[data-kind]").all():
        tick.uncheck()
    expect(page.locator("#shown")).to_have_text("0 van de 14 namen op de kaart, met 0 verbindingen")
    assert inked(page) == 0


def test_who_is_searched_for_is_shown_whatever_was_filtered_away(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small())
    page.get_by_label("Gebied", exact=True).select_option("Zuid")
    page.get_by_label("Organisaties").uncheck()
    find(page, "De Linde")
    expect(page.locator("#panel h2")).to_have_text("De Linde")
    expect(page.get_by_label("Organisaties")).to_be_checked()
    expect(page.get_by_label("Gebied", exact=True)).to_have_value("")


def test_the_list_holds_everything_that_is_drawn(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.locator(".list summary", has_text="Organisaties").click()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="De Linde"))
    expect(row).to_contain_text("Domein huisartsenzorg")
    expect(row).to_contain_text("Wie hier werken Ann")
    row.get_by_role("link", name="De Linde").click()
    expect(page.locator("#panel h2")).to_have_text("De Linde")


def test_hostile_names_do_not_run_anywhere(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, hostile())
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    for box in page.locator("[data-kind]").all():
        box.check()
    for text in HOSTILE:
        find(page, text)
        expect(page.locator("#panel h2")).to_contain_text(text.strip()[:300])
        click_middle(page)
        page.locator("#canvas").hover(position={"x": 40, "y": 300})
    assert page.evaluate("() => window.pwned") is None
    assert not page.locator("img, iframe, object").count()


@pytest.mark.parametrize("network", [small(), hostile()], ids=["small", "hostile"])
def test_a_narrow_page_does_not_scroll_sideways(
    offline_page: Page, tmp_path: Path, network: Network
) -> None:
    offline_page.set_viewport_size(NARROW)
    page = opened(offline_page, tmp_path, network)
    for summary in page.locator(".filters > summary, .list > summary").all():
        summary.click()
    find(page, "x")
    assert page.evaluate("() => document.documentElement.scrollWidth") == NARROW["width"]


def test_an_english_page_has_no_dutch(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small(), "en")
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    page.get_by_role("combobox", name="Find by name").fill("De Linde")
    page.keyboard.press("Enter")
    text = page.locator("body").inner_text() + page.locator("body").inner_html()
    for words in (*MAP.values(), *INCOMING.values()):
        if words.nl != words.en and words.nl not in words.en:
            assert f">{words.nl}<" not in text
    for dutch in (
        "huisartsenzorg",
        "Verbindingen",
        "Domein",
        "Gebied",
        "werkt samen",
        "professional<",
    ):
        assert dutch not in text


def test_print_shows_the_drawing_instead_of_the_map(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    page.emulate_media(media="print")
    expect(page.locator("#map")).to_be_hidden()
    expect(page.locator(".picture")).to_be_visible()
    expect(page.locator(".picture text", has_text="De Linde")).to_have_count(1)


def test_without_script_the_drawing_stands_in(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context.new_page(), tmp_path, small())
    expect(page.locator("#map")).to_be_hidden()
    expect(page.locator(".picture")).to_be_visible()
    context.close()


def test_an_empty_network_says_so(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, Network())
    expect(page.locator("main")).to_contain_text("Er staat nog niets in dit netwerk.")


def test_a_screen_reader_can_use_the_map(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, small())
    find(page, "Kring")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
