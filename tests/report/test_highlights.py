"""What lights up on a map is what analyses find."""

from netwerk.analysis import ALL
from netwerk.report.highlights import HIGHLIGHTS, lit, remarks
from netwerk.report.marks import BLUE, PURPLE, VERMILLION
from netwerk.sharing import AUDIENCES
from tests.report.samples import results, small


def test_every_finding_that_lights_up_or_is_told_to_partners_exists() -> None:
    known = {kind.key for entry in ALL for kind in entry.load().finding_kinds}
    for highlight in HIGHLIGHTS:
        assert highlight.kinds <= known
    for audience in AUDIENCES.values():
        assert (audience.findings or frozenset()) <= known


def test_no_two_rings_look_alike_without_colour() -> None:
    rings = [highlight for highlight in HIGHLIGHTS if not highlight.is_line]
    assert len({ring.dashes for ring in rings}) == len(rings)
    assert {ring.colour for ring in rings} == {VERMILLION, BLUE, PURPLE}


def test_findings_of_other_kinds_light_nothing_but_are_told() -> None:
    network = small()
    place = {node_id: n for n, node_id in enumerate(network.nodes)}
    found = results(network)
    assert lit(found, place, "nl") == []
    (first, *_) = remarks(found, place, "nl")
    places, sentence, advice = first
    assert len(places) == 1
    assert sentence.endswith("staat alleen.")
    assert advice == "Nodig uit."
