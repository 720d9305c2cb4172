"""A map in a browser, and what a reader does first."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, ViewportSize

from netwerk.model.network import Network
from netwerk.report.map import draw
from netwerk.results import Result
from netwerk.text import Language

NARROW: ViewportSize = {"width": 400, "height": 800}


def opened(
    page: Page,
    folder: Path,
    network: Network,
    language: Language = "nl",
    results: Sequence[Result[Any]] = (),
) -> Page:
    """The map of a network, opened from disk."""
    made = draw(network, results, language=language, title="Kaart")
    page.goto(made.save(folder / "kaart.html").as_uri())
    return page


def find(page: Page, name: str, field: str = "Zoek op naam") -> None:
    """Search a name with the keyboard alone."""
    page.get_by_role("combobox", name=field, exact=True).fill(name)
    page.keyboard.press("Enter")


def unfold(page: Page) -> None:
    """Open everything that is folded."""
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")
