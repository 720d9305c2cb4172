"""What a theme lacks: a step between praktijk, wijk and stad, or a domain in the overleggen."""

from collections import defaultdict
from collections.abc import Iterator

from netwerk.findings import Finding
from netwerk.model.identifiers import kind_of
from netwerk.model.links import About, Holds, Leads, TakesPartIn
from netwerk.model.nodes import Goal, Organisation, Person, Role, Theme
from netwerk.model.vocabulary import DOMAIN, GOAL_LEVEL
from netwerk.text import LANGUAGES, Text, enumerated

from . import goal_words
from .facts import Facts

STEPS = ("practice", "wijk", "city")


def chain_with_missing_step(facts: Facts) -> Iterator[Finding]:
    """A theme without anything at one of the levels praktijk, wijk and stad.

    A goal is at its own level; an initiative, overleg, agreement or role that somebody holds is at
    that of its area. Where a goal has no level, it may be the missing one: then nothing is said.
    """
    about: dict[str, list[str]] = defaultdict(list)
    for link in facts.network.links_of(About):
        about[link.target].append(link.source)
    for theme in facts.network.nodes_of(Theme):
        nodes = [facts.network.nodes[source] for source in about[theme.id]]
        goals = {node.level for node in nodes if isinstance(node, Goal)}
        if not goals or "unknown" in goals:
            continue
        there = set(goals)
        for node in nodes:
            is_held = not isinstance(node, Role) or facts.holders_of(node)
            if kind_of(node.id) in ("initiative", "overleg", "agreement", "role") and is_held:
                there |= facts.levels_of(node.id)
        missing = [step for step in STEPS if step not in there]
        if missing:
            steps = _listed(GOAL_LEVEL.text_of(step) for step in missing)
            yield Finding(goal_words.CHAIN_WITH_MISSING_STEP, (theme.id,), {"steps": steps})


def domain_missing_in_overleg(facts: Facts) -> Iterator[Finding]:
    """A domain in the overleggen on a theme of another wijk, but not in those of this one."""
    present = _domains(facts)
    for theme in facts.network.nodes_of(Theme):
        here = {w: present[w, theme.id] for w in facts.places.wijken if present.get((w, theme.id))}
        anywhere = set().union(*here.values())
        for wijk, domains in here.items():
            missing = [domain for domain in DOMAIN.words if domain in anywhere - domains]
            if missing:
                said = _listed(DOMAIN.text_of(domain) for domain in missing)
                fields = {"area_id": wijk, "domains": said}
                yield Finding(goal_words.DOMAIN_MISSING_IN_OVERLEG, (theme.id,), fields)


def _domains(facts: Facts) -> dict[tuple[str, str], set[str]]:
    """The domains in the overleggen of each wijk on each theme, by wijk and theme."""
    network = facts.network
    themes = facts.ends(About, reverse=True)
    holders = facts.ends(Holds)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in (*network.links_of(TakesPartIn), *network.links_of(Leads)):
        if kind_of(link.target) != "overleg":
            continue
        for member in holders.get(link.source, [link.source]):
            node = network.nodes[member]
            if isinstance(node, Organisation | Person) and node.domain:
                for wijk in facts.places.inside(link.target):
                    for theme in themes.get(link.target, ()):
                        found[wijk, theme].add(node.domain)
    return found


def _listed(texts: Iterator[Text]) -> Text:
    said = list(texts)
    return Text(**{lang: enumerated((text[lang] for text in said), lang) for lang in LANGUAGES})
