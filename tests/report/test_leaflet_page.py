"""The newcomer's page in a real browser, and on the terminal."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

import netwerk as nw
from netwerk.cli import main
from tests.report.samples import HOSTILE, hostile, small


def opened(page: Page, folder: Path, network: nw.Network, **asked: str) -> Page:
    """The page of a network, opened from disk."""
    made = nw.newcomer_page(network, **asked)  # type: ignore[arg-type]
    page.goto(made.save(folder / "wegwijzer.html").as_uri())
    return page


def test_the_page_says_whom_to_know_where_to_go_and_what_holds(
    offline_page: Page, tmp_path: Path
) -> None:
    page = opened(offline_page, tmp_path, small(), theme="Alfa")
    expect(page.locator("h1")).to_have_text("Wegwijzer voor nieuwkomers: Alfa")
    expect(page.locator("#newcomer_people h3")).to_have_text(["Bob", "Ann"])  # Bob has a role
    expect(page.locator("#newcomer_people li").last).to_contain_text("huisarts")
    expect(page.locator("#newcomer_meetings")).to_contain_text("Kring")
    expect(page.locator("footer")).to_contain_text("namen van professionals")


def test_nothing_private_reaches_the_page() -> None:
    html = nw.newcomer_page(small()).html
    assert "privaat@een.invalid" not in html
    assert "0612345678" not in html


def test_an_empty_network_has_a_page_that_says_so(offline_page: Page, tmp_path: Path) -> None:
    page = opened(offline_page, tmp_path, nw.Network())
    expect(page.locator("#newcomer_people")).to_contain_text("Hier is niets te melden.")


@pytest.mark.parametrize("width", [1400, 400])
def test_hostile_names_do_not_run_and_do_not_widen_the_page(
    offline_page: Page, tmp_path: Path, width: int
) -> None:
    offline_page.set_viewport_size({"width": width, "height": 800})
    page = opened(offline_page, tmp_path, hostile())
    assert page.evaluate("() => window.pwned") is None
    assert not page.locator("img, iframe, object").count()
    assert page.evaluate("() => document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [1400, 400])
def test_a_screen_reader_can_read_the_page(offline_page: Page, tmp_path: Path, width: int) -> None:
    offline_page.set_viewport_size({"width": width, "height": 800})
    found = Axe().run(opened(offline_page, tmp_path, small()))
    assert found.violations_count == 0, found.generate_report()


def test_the_command_makes_the_page_or_says_it_on_the_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "wijk.json", tmp_path / "wegwijzer.html"
    nw.write(small(), source)
    with pytest.raises(SystemExit):
        main(["wegwijzer", str(source), str(out), "--gebied", "Noord", "--beroep", "huisarts"])
    assert "Klaar" in capsys.readouterr().out
    assert "has your profession" in nw.newcomer_page(small(), profession="gp", language="en").html
    assert "heeft uw beroep" in out.read_text(encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["newcomer", str(source), "--area", "Noord", "--language", "en"])
    said = capsys.readouterr().out
    assert "Whom to know first\n\n  Ann\n    Profession: general practitioner" in said


def test_the_terminal_is_not_steered_by_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "wijk.json"
    people = [nw.Person(id=f"person:{i}", name=name) for i, name in enumerate(HOSTILE)]
    nw.write(nw.Network(people), source)
    with pytest.raises(SystemExit):
        main(["wegwijzer", str(source)])
    said = capsys.readouterr().out
    assert "\u202e" not in said
    assert "https://voorbeeld.invalid/" in said
