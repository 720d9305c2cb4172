"""The names that a crowded map shows, in a real browser."""

from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, ViewportSize

import netwerk as nw
from netwerk.model import Link
from tests.report.opened_maps import NARROW, opened

WIDE: ViewportSize = {"width": 1400, "height": 900}
# Notes every name that is written, and in which frame: the last frame is what the reader sees.
LISTEN = """
window.names = [];
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const height = parseFloat(this.font.match(/([0-9.]+)px/)[1]);
  const { width } = this.measureText(text);
  window.names.push({ text, left: x - width / 2, top: y, width, height });
  write.call(this, text, x, y, ...rest);
};
const wipe = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...rectangle) {
  window.names = [];
  wipe.apply(this, rectangle);
};
"""


class Name(NamedTuple):
    """A name on the drawing and the room it takes."""

    text: str
    left: float
    top: float
    width: float
    height: float

    def is_across(self, other: "Name") -> bool:
        """Whether the two share room."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


def names_on(page: Page, zooms: int = 0) -> list[Name]:
    """What is written on the drawing, after so many steps nearer."""
    for _ in range(zooms):
        page.get_by_role("button", name="Dichterbij").click()
        page.wait_for_timeout(300)  # the step is an animation of a fifth of a second
    page.wait_for_timeout(100)
    return [Name(**name) for name in page.evaluate("() => window.names")]


def crowd(count: int = 300) -> nw.Network:
    """Very many organisations in one wijk, and one that all of them know."""
    others = [nw.Organisation(name=f"Praktijk voor fysiotherapie {n}") for n in range(count)]
    hub, wijk = nw.Organisation(name="Spil"), nw.Area(name="Noord", level="wijk")
    links: list[Link] = [nw.WorksWith(source=hub.id, target=other.id) for other in others]
    links += [nw.ActiveIn(source=other.id, target=wijk.id) for other in others]
    return nw.Network([hub, wijk, *others], links)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("zooms", [0, 2])
def test_no_name_lies_across_another(
    offline_page: Page, tmp_path: Path, size: ViewportSize, zooms: int
) -> None:
    offline_page.set_viewport_size(size)
    offline_page.add_init_script(LISTEN)
    names = names_on(opened(offline_page, tmp_path, crowd()), zooms)
    assert len(names) > 5
    assert not [pair for pair in combinations(names, 2) if pair[0].is_across(pair[1])]


def test_the_one_that_stands_out_is_named_in_a_crowd(offline_page: Page, tmp_path: Path) -> None:
    offline_page.add_init_script(LISTEN)
    assert "Spil" in [name.text for name in names_on(opened(offline_page, tmp_path, crowd()))]


@pytest.mark.parametrize(
    ("size", "cut"), [(WIDE, "Praktijk voor fysiotherap…"), (NARROW, "Praktijk voor…")]
)
def test_names_are_cut_as_short_as_the_screen_asks(
    offline_page: Page, tmp_path: Path, size: ViewportSize, cut: str
) -> None:
    offline_page.set_viewport_size(size)
    offline_page.add_init_script(LISTEN)
    written = {name.text for name in names_on(opened(offline_page, tmp_path, crowd(60)))}
    assert cut in written
    assert all(len(text) >= len(cut) or text == "Spil" for text in written)
