"""How long a map takes to be made, and in the browser to its first drawing, beside plain pyvis.

    python -m benchmarks.bench_map            # 100, 500, 2,000 and 10,000 nodes
    python -m benchmarks.bench_map --quick    # 100 and 500

The first drawing is the first frame with ink on the canvas, after the page was opened from disk in
Chromium without a network: the median and the fastest of `--rounds`, in which the ways take
turns. What takes longer than `--patience` seconds is given up.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import nan
from pathlib import Path
from statistics import median
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


def measured(browser: Browser, nodes: int, rounds: int, patience: float) -> None:
    """One line per way: making, size, first drawing, and how many times that of netwerk."""
    network = sample(nodes)
    print(f"\n{len(network.nodes):,} nodes, {len(network.links):,} links")
    with TemporaryDirectory() as folder:
        files: dict[str, Path] = {}
        told: dict[str, str] = {}
        for name, way in WAYS.items():
            begin = time.perf_counter()
            html = way(network)
            told[name] = f"made {time.perf_counter() - begin:6.2f} s  {len(html) / 1e6:5.1f} MB"
            files[name] = Path(folder) / f"{name}.html"
            files[name].write_text(html, "utf-8")
        drawn = in_turns(browser, files, rounds, patience)
    ours = median(drawn["netwerk"] or [nan])
    for name, times in drawn.items():
        print(f"  {name:15} {told[name]}  {drawing_words(times, ours)}")


def in_turns(
    browser: Browser, files: Mapping[str, Path], rounds: int, patience: float
) -> dict[str, list[float]]:
    """The seconds to the first drawing of each page in each round; none once given up."""
    drawn: dict[str, list[float]] = {name: [] for name in files}
    for turn in range(rounds):
        for name, file in files.items():
            if len(drawn[name]) == turn:
                seconds = first_drawing(browser, file, patience)
                drawn[name] += [] if seconds is None else [seconds]
    return drawn


def drawing_words(times: Sequence[float], ours: float) -> str:
    """The median and fastest of these times, and the ratio to `ours`."""
    if not times:
        return "given up"
    middle = median(times)
    return f"drawn {middle:6.2f} s (fastest {min(times):6.2f})  {middle / ours:5.1f} ×"


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--patience", type=float, default=60)
    asked = parser.parse_args()
    if not find_chromium():
        sys.exit("The map was not measured: there is no Chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        for nodes in SIZES[:2] if asked.quick else SIZES:
            measured(browser, nodes, asked.rounds, asked.patience)
        browser.close()


if __name__ == "__main__":
    main()
