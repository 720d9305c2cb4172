"""The guard over the page tests sees what it must see."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import PageLog


def opened(page: Page, folder: Path, body: str) -> None:
    """Open a page that holds `body` from disk."""
    path = folder / "page.html"
    path.write_text(f"<!doctype html><title>Blad</title>{body}", "utf-8")
    page.goto(path.as_uri())
    # One turn of the event loop in the page, so that what it set going has been reported.
    page.evaluate("() => new Promise(done => setTimeout(done, 50))")


def test_a_page_that_keeps_to_itself_is_no_trouble(
    offline_page: Page, page_log: PageLog, tmp_path: Path
) -> None:
    image = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
    opened(offline_page, tmp_path, f"<img src='{image}'><script>console.log('klaar')</script>")
    assert page_log.troubles == []


@pytest.mark.parametrize(
    ("body", "noted"),
    [
        ("<img src='http://een.invalid/a.png'>", "request: http://een.invalid/a.png"),
        ("<script src='lib/vis.js'></script>", "lib/vis.js net::ERR_FILE_NOT_FOUND"),
        ("<script>fetch('https://een.invalid/')</script>", "request: https://een.invalid/"),
        ("<script>new WebSocket('ws://een.invalid/')</script>", "request: ws://een.invalid/"),
        ("<script>console.error('stuk')</script>", "console: stuk"),
        ("<script>null.x</script>", "script error: Cannot read"),
        ("<img src=x: onerror=\"alert('gekaapt')\">", "dialog: gekaapt"),
    ],
)
def test_what_a_page_must_not_do_is_noted(
    offline_page: Page, page_log: PageLog, tmp_path: Path, body: str, noted: str
) -> None:
    opened(offline_page, tmp_path, body)
    troubles = page_log.troubles.copy()
    page_log.troubles.clear()
    assert any(noted in line for line in troubles), troubles
