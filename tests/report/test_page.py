"""A page is one file that nothing can break out of."""

import base64
import hashlib
import json
import random
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from netwerk.errors import ReportError
from netwerk.model.network import Network
from netwerk.report.build import build_report
from netwerk.report.map import MOST_NODES, draw
from netwerk.report.page import Page, embedded
from netwerk.results import Result
from tests.report.samples import hostile, results, small, small_records

PRIVATE = ("privaat@een.invalid", "0612345678", "Vertrouwen", "E-mail")


class Outline(HTMLParser):
    """The scripts and styles of a page, and every attribute it has."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.blocks: dict[str, list[str]] = {"script": [], "style": [], "json": []}
        self.attributes: list[tuple[str, str | None]] = []
        self._open: str | None = None
        self.feed(page.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs
        if tag in ("script", "style"):
            self._open = "json" if ("type", "application/json") in attrs else tag
            self.blocks[self._open].append("")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.blocks[self._open][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._open = None


def both_pages(network: Network, found: list[Result[object]] | None = None) -> list[Page]:
    return [draw(network), build_report(network, found or results(network))]


@pytest.mark.parametrize("page", both_pages(small()), ids=["map", "report"])
def test_only_the_scripts_and_styles_that_the_policy_names_are_in_the_page(page: Page) -> None:
    outline = Outline(page)
    policy = next(value or "" for name, value in outline.attributes if name == "content")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for block in (*outline.blocks["script"], *outline.blocks["style"]):
        digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("page", both_pages(hostile()), ids=["map", "report"])
def test_hostile_text_makes_no_tag_and_no_handler(page: Page) -> None:
    outline = Outline(page)
    names = {name for name, _ in outline.attributes}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src")}
    assert [len(outline.blocks[kind]) for kind in ("script", "style", "json")] == [2, 1, 1]
    assert all(
        (value or "#").startswith("#") for name, value in outline.attributes if name == "href"
    )


def test_a_page_has_a_doctype_a_language_and_a_title() -> None:
    html = draw(small(), title="Wijk <Noord>", language="en").html
    assert html.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Wijk &lt;Noord&gt;</title>" in html


def test_the_licence_of_vis_network_stays_in_the_page() -> None:
    html = draw(small()).html
    assert "@license" in html
    assert "Apache 2.0 License" in html


@pytest.mark.parametrize("page", both_pages(small()), ids=["map", "report"])
def test_what_is_private_is_not_in_the_page(page: Page) -> None:
    own = page.html.replace(Outline(page).blocks["script"][0], "")
    assert not [word for word in PRIVATE if word in own]


def test_the_order_of_rows_does_not_change_a_byte() -> None:
    records = small_records()
    pages = []
    for seed in (1, 2):
        random.Random(seed).shuffle(records)
        pages.append([page.html for page in both_pages(Network.of(records))])
    assert pages[0] == pages[1]


def test_data_cannot_end_its_block() -> None:
    text = "</script><!-- & \u2028"
    written = embedded({"a": text})
    assert not re.search("[<>&\u2028]", written)
    assert json.loads(written) == {"a": text}


def test_a_page_is_saved_whole(tmp_path: Path) -> None:
    page = Page("<!doctype html><p>é 👍</p>")
    path = page.save(tmp_path / "kaart.html")
    assert path.read_text("utf-8") == page.html


def test_a_page_that_cannot_be_saved_says_which(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"kaart\.html"):
        Page("").save(tmp_path / "nergens" / "kaart.html")


def test_a_notebook_shows_the_page_in_a_sandbox() -> None:
    shown = Page('<p title="a">&</p>')._repr_html_()
    assert 'srcdoc="&lt;p title=&#34;a&#34;&gt;&amp;&lt;/p&gt;"' in shown
    assert 'sandbox="allow-scripts allow-downloads allow-modals"' in shown


def test_a_network_too_large_to_read_is_refused_as_map_and_reported_without() -> None:
    network = Network.of(
        {"kind": "person", "name": f"Persoon {number}"} for number in range(MOST_NODES + 1)
    )
    with pytest.raises(ReportError, match="Kies een gebied of thema"):
        draw(network)
    html = build_report(network, []).html
    assert "De kaart ontbreekt: met 20.001 namen is de kaart niet te lezen" in html
    assert "<script" not in html
