"""The map narrowed to a period, in a real browser."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

import netwerk as nw
from netwerk.text import Language
from tests.report.opened_maps import NARROW, find, opened, unfold


def dated() -> nw.Network:
    """Three partners, one of each without a date, begun and ended; two links, one with a date."""
    people = [
        nw.Person(name="An"),
        nw.Person(name="Bo", since=nw.Moment("2025-03")),
        nw.Person(name="Cas", until=nw.Moment("2022")),
    ]
    links = [
        nw.WorksWith(source="person:an", target="person:bo", since=nw.Moment("2026")),
        nw.WorksWith(source="person:an", target="person:cas"),
    ]
    return nw.Network(people, links)


def narrowed(page: Page, since: str = "", until: str = "", *, undated: bool = True) -> None:
    """Choose a period, each end of it, and whether what has no date stays."""
    page.get_by_label("Tot en met jaar").select_option("")
    page.get_by_label("Vanaf jaar").select_option(since)
    page.get_by_label("Tot en met jaar").select_option(until)
    page.get_by_label("Ook wat geen datum heeft").set_checked(undated)


@pytest.mark.parametrize(
    ("since", "until", "undated", "count", "links"),
    [
        ("", "", True, 3, 2),
        ("2023", "", True, 2, 1),
        ("2022", "", True, 3, 2),
        ("", "2024", True, 2, 1),
        ("2023", "2024", True, 1, 0),
        ("2025", "2025", True, 2, 0),
        ("", "", False, 3, 1),
        ("2026", "", False, 2, 1),
        ("2025", "2025", False, 1, 0),
    ],
)
def test_a_period_shows_what_was_there_in_it(
    offline_page: Page,
    tmp_path: Path,
    since: str,
    until: str,
    undated: bool,
    count: int,
    links: int,
) -> None:
    page = opened(offline_page, tmp_path, dated())
    narrowed(page, since, until, undated=undated)
    expect(page.locator("#shown")).to_contain_text(
        f"{count} van de 3 namen op de kaart, met {links} verbindingen"
    )


def test_every_year_between_can_be_chosen(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, dated())
    years = page.get_by_label("Vanaf jaar").locator("option").all_inner_texts()
    assert years == ["het begin", "2026", "2025", "2024", "2023", "2022"]


def test_a_period_never_ends_before_it_begins(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, dated())
    page.get_by_label("Tot en met jaar").select_option("2023")
    page.get_by_label("Vanaf jaar").select_option("2025")
    expect(page.get_by_label("Tot en met jaar")).to_have_value("2025")
    page.get_by_label("Tot en met jaar").select_option("2022")
    expect(page.get_by_label("Vanaf jaar")).to_have_value("2022")


def test_a_period_combines_with_the_other_filters(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, dated())
    unfold(page)
    narrowed(page, "2026")
    page.get_by_label("werkt samen met").uncheck()
    expect(page.locator("#shown")).to_contain_text("2 van de 3 namen op de kaart, met 0")
    page.get_by_role("button", name="Wis de filters").click()
    expect(page.get_by_label("Vanaf jaar")).to_have_value("")
    expect(page.locator("#shown")).to_contain_text("3 van de 3 namen op de kaart, met 2")


def test_who_is_asked_by_name_is_shown_whatever_the_period(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, dated())
    narrowed(page, "2025", "2025", undated=False)
    find(page, "Cas")
    expect(page.locator("#panel h2")).to_have_text("Cas")
    expect(page.get_by_label("Ook wat geen datum heeft")).to_be_checked()
    expect(page.locator("#shown")).to_contain_text("3 van de 3 namen")


@pytest.mark.parametrize(
    ("since", "until", "heading"),
    [
        ("2023", "", "Kaart · vanaf 2023"),
        ("", "2024", "Kaart · tot en met 2024"),
        ("2023", "2025", "Kaart · 2023–2025"),
        ("2025", "2025", "Kaart · 2025"),
    ],
)
def test_paper_says_the_period(
    offline_page: Page, tmp_path: Path, since: str, until: str, heading: str
) -> None:
    page = opened(offline_page, tmp_path, dated())
    narrowed(page, since, until)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_role("img", name=heading, exact=True)).to_be_visible()


def test_the_positions_saved_are_those_of_everything(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, dated())
    unfold(page)
    narrowed(page, "2025", "2025", undated=False)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar de plaatsen").click()
    saved = download.value.path().read_text("utf-8")
    assert all(name in saved for name in ("person:an", "person:bo", "person:cas"))


@pytest.mark.parametrize(("language", "label"), [("nl", "Vanaf jaar"), ("en", "From year")])
def test_a_map_without_dates_asks_for_no_period(
    offline_page: Page, tmp_path: Path, language: Language, label: str
) -> None:
    page = opened(offline_page, tmp_path, nw.Network([nw.Person(name="An")]), language)
    expect(page.get_by_label(label)).to_have_count(0)
    page = opened(offline_page, tmp_path, dated(), language)
    expect(page.get_by_label(label)).to_be_visible()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("is_narrow", [False, True], ids=["wide", "narrow"])
def test_a_screen_reader_can_choose_a_period(
    offline_page: Page, tmp_path: Path, language: Language, is_narrow: bool
) -> None:
    if is_narrow:
        offline_page.set_viewport_size(NARROW)
    page = opened(offline_page, tmp_path, dated(), language)
    unfold(page)
    faults = Axe().run(page)
    assert faults.violations_count == 0, faults.generate_report()
    if is_narrow:
        assert page.evaluate("() => document.documentElement.scrollWidth") == NARROW["width"]
