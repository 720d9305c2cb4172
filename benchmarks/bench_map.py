"""How long a map takes to be made, and in the browser to its first drawing, beside plain pyvis.

    python -m benchmarks.bench_map            # 100, 500, 2,000 and 10,000 nodes
    python -m benchmarks.bench_map --quick    # 100 and 500

The first drawing is the first frame with ink on the canvas, after the page was opened from disk in
Chromium without a network. What takes longer than `--patience` seconds is given up.
"""

import argparse
import random
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, TimeoutError as TooLong, sync_playwright
from pyvis.network import Network as Canvas

from netwerk.drawing import draw
from netwerk.model import Link, Node
from netwerk.model.links import ActiveIn, WorksFor, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Organisation, Person
from tests.browser import SWITCHES, PageLog, find_chromium

SIZES = (100, 500, 2_000, 10_000)
WIJK = 1_000  # names
# Looks at every frame whether a canvas has ink; `drawnAt` is then the time since the page began.
WATCH = """
const look = () => {
  const canvas = document.querySelector("canvas");
  if (canvas && canvas.width) {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    if (data.some((value, place) => place % 4 === 3 && value > 0)) {
      window.drawnAt = performance.now();
      return;
    }
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def sample(nodes: int) -> Network:
    """Wijken of a thousand names: organisations, their people, and contacts within the wijk."""
    chance = random.Random(0)
    found: list[Node] = []
    links: list[Link] = []
    for wijk in range(-(-nodes // WIJK)):
        count = min(WIJK, nodes - wijk * WIJK)
        area = Area(name=f"Wijk {wijk}", level="wijk")
        orgs = [Organisation(name=f"Organisatie {wijk}-{n}") for n in range(count // 5)]
        people = [Person(name=f"Persoon {wijk}-{n}") for n in range(count - len(orgs) - 1)]
        found += [area, *orgs, *people]
        links += [ActiveIn(source=org.id, target=area.id) for org in orgs]
        links += [WorksFor(source=p.id, target=chance.choice(orgs).id) for p in people]
        ids = [node.id for node in (*orgs, *people)]
        pairs = {tuple(chance.sample(ids, 2)) for _ in range(3 * count)}
        links += [WorksWith(source=a, target=b) for a, b in sorted(pairs)]
    return Network(found, links)


def by_netwerk(network: Network) -> str:
    """The page of `netwerk map`, without findings: pyvis has none."""
    return draw(network, findings=False).html


def by_pyvis(network: Network, *, physics: bool) -> str:
    """What people write with pyvis for the same names and links."""
    canvas = Canvas(directed=True, cdn_resources="in_line")
    canvas.toggle_physics(physics)
    for node in network.nodes.values():
        canvas.add_node(node.id, label=node.label, group=node.kind)
    for link in network.links:
        canvas.add_edge(link.source, link.target, title=link.kind)
    html: str = canvas.generate_html()
    return html


WAYS: Mapping[str, Callable[[Network], str]] = {
    "netwerk": by_netwerk,
    "pyvis, still": partial(by_pyvis, physics=False),
    "pyvis, physics": partial(by_pyvis, physics=True),
}


def first_drawing(browser: Browser, page_file: Path, patience: float) -> float | None:
    """Seconds from opening a page to ink on its canvas; None when patience ran out."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    PageLog().watch(context)
    context.add_init_script(WATCH)
    page = context.new_page()
    try:
        page.goto(page_file.as_uri(), wait_until="commit", timeout=1000 * patience)
        page.wait_for_function("() => window.drawnAt", timeout=1000 * patience)
        return float(page.evaluate("() => window.drawnAt")) / 1000
    except TooLong:
        return None
    finally:
        context.close()


def measured(browser: Browser, nodes: int, patience: float) -> None:
    """One line per way: making, size, first drawing, and how many times that of netwerk."""
    network = sample(nodes)
    print(f"\n{len(network.nodes):,} nodes, {len(network.links):,} links")
    ours: float | None = None
    with TemporaryDirectory() as folder:
        for name, way in WAYS.items():
            begin = time.perf_counter()
            html = way(network)
            made = time.perf_counter() - begin
            file = Path(folder) / "page.html"
            file.write_text(html, "utf-8")
            drawn = first_drawing(browser, file, patience)
            ours = drawn if name == "netwerk" else ours
            told = "given up" if drawn is None else f"{drawn:6.2f} s"
            ratio = f"{drawn / ours:6.1f} ×" if drawn and ours else "     –"
            size = len(html) / 1e6
            print(f"  {name:15} made {made:6.2f} s  {size:5.1f} MB  drawn {told}  {ratio}")


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--patience", type=float, default=240)
    asked = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        for nodes in SIZES[:2] if asked.quick else SIZES:
            measured(browser, nodes, asked.patience)
        browser.close()


if __name__ == "__main__":
    main()
