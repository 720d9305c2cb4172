"""Every question netwerk answers: one module each, loaded when it is asked."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from netwerk.text import Text

if TYPE_CHECKING:
    from netwerk.results import Analysis


@dataclass(frozen=True, slots=True)
class Entry:
    """An analysis by name: its module, its Dutch command, and what it answers."""

    name: str
    alias: str
    text: Text

    def load(self) -> "Analysis":
        """The analysis itself."""
        analysis: Analysis = import_module(f"netwerk.analysis.{self.name}").ANALYSIS
        return analysis


ALL = (
    Entry(
        "fragmentation",
        "versnippering",
        Text(nl="Waar het netwerk uit elkaar valt", en="Where the network falls apart"),
    ),
    Entry(
        "key_partners",
        "spilpartners",
        Text(nl="Wie het netwerk bijeenhoudt", en="Who holds the network together"),
    ),
    Entry(
        "loose_ends",
        "losse-eindjes",
        Text(nl="Wat er nog geregeld moet worden", en="What still has to be arranged"),
    ),
    Entry(
        "missing_links",
        "ontbrekende-contacten",
        Text(nl="Wie u aan wie kunt voorstellen", en="Whom to introduce to whom"),
    ),
    Entry(
        "matching",
        "koppelen",
        Text(nl="Wie biedt wat een ander zoekt", en="Who offers what another seeks"),
    ),
    Entry(
        "minimum",
        "minimum",
        Text(nl="Wat er van de minimale variant op orde is", en="How far the minimum is met"),
    ),
    Entry(
        "freshness",
        "actualiteit",
        Text(nl="Wat al lang niemand heeft bevestigd", en="What nobody confirmed for long"),
    ),
    Entry(
        "overlap",
        "overlap",
        Text(nl="Wat op elkaar lijkt", en="What resembles one another"),
    ),
    Entry(
        "duplicates",
        "dubbelen",
        Text(nl="Wie of wat er twee keer in staat", en="Who or what is entered twice"),
    ),
    Entry(
        "meeting_load",
        "overlegtijd",
        Text(nl="Hoeveel uren overleg kost", en="How many hours go into meetings"),
    ),
    Entry(
        "meeting_pairs",
        "overleg-samen",
        Text(nl="Welke overleggen u kunt samenvoegen", en="Which meetings could be one"),
    ),
)
