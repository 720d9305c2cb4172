"""Prints the goals register both ways: `python examples/utrecht/renderings.py [workbook]`."""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from netwerk.files import read
from netwerk.model.links import About, ContributesTo
from netwerk.model.network import Network
from netwerk.model.nodes import Goal

WORKBOOK = Path(__file__).parent / "utrecht.xlsx"
# The ids whose goals one page shows, in the order of the document.
SPEERPUNT_PAGES = {
    "Hechte samenwerking wijk en stad": ("speerpunt:hechte-samenwerking-wijk-en-stad",),
    "Passende zorg verdiepen en verbreden": ("speerpunt:passende-zorg-verdiepen-en-verbreden",),
    "Primaire werkprocessen optimaliseren": ("speerpunt:primaire-werkprocessen-optimaliseren",),
    "Innovatie": ("speerpunt:innovatie",),
}
THEME_PAGES = {
    "Chronische zorg & leefstijl": ("theme:chronische-zorg", "theme:leefstijl"),
    "Digitale samenwerking": ("theme:digitale-samenwerking",),
    "GGZ": ("theme:ggz",),
    "Jeugd": ("theme:jeugd",),
    "Ouderen": ("theme:ouderen",),
}


@dataclass(frozen=True)
class Line:
    """One line of a page, and the ids of the goals it stands for."""

    title: str
    goals: tuple[str, ...]


Pages = dict[str, list[Line]]


def per_speerpunt(network: Network) -> Pages:
    """The goals under each speerpunt, a line each, by title."""
    return {
        page: [Line(goal.name, (goal.id,)) for goal in _by_title(_linked(network, shown))]
        for page, shown in SPEERPUNT_PAGES.items()
    }


def per_theme(network: Network) -> Pages:
    """The goals on each theme page, by title; goals that share an alias are one line."""
    return {page: _folded(_linked(network, shown)) for page, shown in THEME_PAGES.items()}


def goals_on(pages: Pages) -> set[str]:
    """The ids of all goals that stand on these pages."""
    return {goal for lines in pages.values() for line in lines for goal in line.goals}


def _linked(network: Network, targets: Iterable[str]) -> list[Goal]:
    """The goals about these themes or under these speerpunten."""
    shown = set(targets)
    links = (*network.links_of(About), *network.links_of(ContributesTo))
    ids = {link.source for link in links if link.target in shown}
    return [goal for goal in network.nodes_of(Goal) if goal.id in ids]


def _by_title(goals: Iterable[Goal]) -> list[Goal]:
    return sorted(goals, key=lambda goal: goal.name)


def _folded(goals: list[Goal]) -> list[Line]:
    uses = Counter(alias for goal in goals for alias in goal.aliases)
    lines: dict[str, list[str]] = {}
    for goal in goals:
        shared = next((alias for alias in goal.aliases if uses[alias] > 1), goal.name)
        lines.setdefault(shared, []).append(goal.id)
    return [Line(title, tuple(ids)) for title, ids in sorted(lines.items())]


def _show(heading: str, pages: Pages) -> None:
    placements = sum(map(len, pages.values()))
    titles = {line.title for lines in pages.values() for line in lines}
    print(f"\n{heading}: {placements} plaatsingen van {len(titles)} regels\n")
    for page, lines in pages.items():
        print(f"{page} ({len(lines)})", *(f"  {line.title}" for line in lines), sep="\n")


def _show_difference(heading: str, goals: set[str], network: Network) -> None:
    names = network.names()
    print(f"\n{heading}: {len(goals)}", *sorted(f"  {names[goal]}" for goal in goals), sep="\n")


def show(network: Network) -> None:
    """Print both renderings with their counts, and where they differ."""
    speerpunten, themes = per_speerpunt(network), per_theme(network)
    _show("Per speerpunt", speerpunten)
    _show("Per thema", themes)
    under, on_themes = goals_on(speerpunten), goals_on(themes)
    print(f"\nDoelstellingen in totaal: {len(under | on_themes)}")
    _show_difference("Alleen onder een speerpunt", under - on_themes, network)
    _show_difference("Alleen op een themapagina", on_themes - under, network)


if __name__ == "__main__":
    show(read(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK))
