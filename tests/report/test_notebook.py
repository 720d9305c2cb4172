"""What a notebook shows: results, networks, maps and reports, in a real browser without network."""

import re
from pathlib import Path

import jedi
import pytest
from playwright.sync_api import Page, expect

import netwerk as nw
from tests.report.samples import hostile, small

HOST = "<!doctype html><meta charset=utf-8><title>Notebook</title><main>{}</main>"


def shown(page: Page, folder: Path, thing: object) -> Page:
    """What a notebook makes of something, on a page of the notebook's own."""
    path = folder / "notebook.html"
    path.write_text(HOST.format(thing._repr_html_()), "utf-8")  # type: ignore[attr-defined]
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_map_and_a_report_work_inside_a_notebook(
    offline_page: Page, tmp_path: Path, language: nw.text.Language
) -> None:
    network = small().within(at="2026-03-14")
    for thing in (nw.draw(network, language=language), nw.build_report(network, language=language)):
        frame = shown(offline_page, tmp_path, thing).frame_locator("iframe")
        expect(frame.locator("#canvas canvas")).to_be_visible()


def test_a_map_that_starts_out_of_sight_is_drawn_when_it_is_seen(
    offline_page: Page, tmp_path: Path
) -> None:
    class Hidden:
        def _repr_html_(self) -> str:
            return f"<div id=later style='display:none'>{nw.draw(small())._repr_html_()}</div>"

    page = shown(offline_page, tmp_path, Hidden())
    page.wait_for_timeout(500)
    page.evaluate("document.getElementById('later').style.display = 'block'")
    expect(page.frame_locator("iframe").locator("#canvas canvas")).to_be_visible()


def test_a_network_is_a_table_of_counts(offline_page: Page, tmp_path: Path) -> None:
    page = shown(offline_page, tmp_path, small())
    expect(page.get_by_role("row", name="Organisaties 3")).to_be_visible()
    expect(page.get_by_role("row", name="werkt samen met 3")).to_be_visible()


def test_a_result_shows_its_charts_with_the_figures_behind_them(
    offline_page: Page, tmp_path: Path
) -> None:
    page = shown(offline_page, tmp_path, nw.fragmentation(small()))
    chart = page.get_by_role("img", name=re.compile("Hoe groot de delen zijn"))
    expect(chart).to_be_visible()
    page.get_by_text("Laat de getallen zien").last.click()
    expect(page.get_by_role("row", name="zonder contacten 1")).to_be_visible()


def test_nothing_from_the_data_runs_in_a_notebook(offline_page: Page, tmp_path: Path) -> None:
    network = hostile().within(at="2026-03-14")
    for thing in (network, nw.fragmentation(network), nw.freshness(network), nw.draw(network)):
        page = shown(offline_page, tmp_path, thing)
        assert page.evaluate("() => window.pwned") is None
        assert not page.locator("img, object").count()


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("nw.fragm", "fragmentation"),
        ("nw.fragmentation(nw.Network()).to_f", "to_frame"),
        ("nw.Network().with", "within"),
        ("nw.draw(nw.Network()).sa", "save"),
    ],
)
def test_type_hints_complete_what_is_typed(written: str, offered: str) -> None:
    found = jedi.Script(f"import netwerk as nw\n{written}").complete()
    assert offered in [completion.name for completion in found]


def test_a_row_completes_its_fields_in_a_notebook() -> None:
    result = nw.fragmentation(small())
    found = jedi.Interpreter("result.rows[0].isol", [{"result": result}]).complete()
    assert [completion.name for completion in found] == ["isolated"]
