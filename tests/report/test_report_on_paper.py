"""The report of the made-up wijk as it comes out of a printer."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import netwerk as nw
from examples.wijk.build import build
from netwerk.report.page import Page as HtmlPage
from netwerk.text import Language

PAGE = re.compile(rb"/Type /Page\b(?!s)")


def made(language: Language) -> HtmlPage:
    return nw.build_report(build().within(at="2026-09-01"), language=language)


@pytest.fixture(scope="module")
def dutch() -> HtmlPage:
    """The report in Dutch."""
    return made("nl")


@pytest.fixture(scope="module")
def english() -> HtmlPage:
    """The report in English."""
    return made("en")


def printed(page: Page, report: HtmlPage, folder: Path) -> Page:
    """The report as print shows it."""
    page.set_viewport_size({"width": 680, "height": 1000})
    page.goto(report.save(folder / "rapport.html").as_uri())
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("language", ["dutch", "english"])
def test_the_whole_report_fits_on_thirteen_pages(
    offline_page: Page, tmp_path: Path, request: pytest.FixtureRequest, language: str
) -> None:
    page = printed(offline_page, request.getfixturevalue(language), tmp_path)
    assert len(PAGE.findall(page.pdf(prefer_css_page_size=True))) <= 13


def test_long_lists_are_cut_on_paper_and_it_says_where_they_are(
    offline_page: Page, tmp_path: Path, dutch: HtmlPage
) -> None:
    page = printed(offline_page, dutch, tmp_path)
    improve = page.locator("#improve")
    expect(improve.locator(".subjects li").first).to_be_hidden()
    expect(improve.locator(".on-paper")).to_contain_text("in de werkmap (.xlsx)")
    expect(page.locator("#note .on-paper")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(improve.locator(".on-paper")).to_be_hidden()
    improve.locator("summary").first.click()
    expect(improve.locator(".subjects li").first).to_be_visible()


def test_each_plate_has_its_map_on_the_screen_and_on_paper(
    offline_page: Page, tmp_path: Path, dutch: HtmlPage
) -> None:
    page = printed(offline_page, dutch, tmp_path)
    for media in ("print", "screen"):
        page.emulate_media(media=media)
        expect(page.locator(".plate .picture > svg:visible")).to_have_count(6)
    drawing = page.get_by_role("img", name=re.compile("Kaart van het thema Ouderen: "))
    expect(drawing).to_be_visible()


def test_the_names_on_a_plate_can_be_read_on_a_telephone(
    offline_page: Page, tmp_path: Path, dutch: HtmlPage
) -> None:
    offline_page.set_viewport_size({"width": 400, "height": 800})
    offline_page.goto(dutch.save(tmp_path / "rapport.html").as_uri())
    heights = offline_page.locator(".plate .picture text").evaluate_all(
        "(all) => all.map((e) => e.getBoundingClientRect().height)"
    )
    assert min(heights) >= 9
    assert offline_page.evaluate("() => document.documentElement.scrollWidth") == 400


def test_a_plate_says_that_there_are_more_steps_than_on_paper(
    offline_page: Page, tmp_path: Path, dutch: HtmlPage
) -> None:
    page = printed(offline_page, dutch, tmp_path)
    plate = page.locator(".plate", has_text="Ouderen").last
    expect(plate.locator(".steps li:visible")).to_have_count(6)
    expect(plate.locator(".steps li:visible").last).to_contain_text("Meer staat op het scherm")
