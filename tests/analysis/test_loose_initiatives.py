"""Initiatives and overleggen on one theme that share no partner."""

from netwerk.analysis.fragmentation import fragmentation, loose_initiatives
from netwerk.model.links import About, Holds, Leads, TakesPartIn
from netwerk.model.network import Network
from netwerk.model.nodes import Initiative, Overleg, Person, Role, Theme

NODES = [
    *(Person(name=name) for name in ("An", "Bo", "Cas")),
    Role(name="Duo"),
    *(Theme(name=name) for name in ("Jeugd", "GGZ")),
    Overleg(name="MDO"),
    *(Initiative(name=name) for name in ("Sport", "Spel")),
]
MDO, SPORT, SPEL = "overleg:mdo", "initiative:sport", "initiative:spel"
YOUTH = [About(source=item, target="theme:jeugd") for item in (MDO, SPORT, SPEL)]


def joins(name: str, item: str) -> TakesPartIn:
    return TakesPartIn(source=f"person:{name}", target=item)


def loose(*links: object) -> list[tuple[str, str]]:
    rows = loose_initiatives(Network(NODES, [*YOUTH, *links]))  # type: ignore[list-item]
    return [(row.theme, row.item) for row in rows]


def test_what_shares_nobody_with_the_others_is_loose() -> None:
    rows = loose_initiatives(
        Network(NODES, [*YOUTH, joins("an", MDO), joins("an", SPORT), joins("bo", SPEL)])
    )
    assert [(r.theme, r.item, r.partners, r.others) for r in rows] == [
        ("theme:jeugd", SPEL, ("person:bo",), 2)
    ]


def test_two_that_share_nobody_are_both_loose() -> None:
    assert loose(joins("an", SPORT), joins("bo", SPEL)) == [
        ("theme:jeugd", SPEL),
        ("theme:jeugd", SPORT),
    ]


def test_a_role_stands_for_its_holders() -> None:
    leads = Leads(source="role:duo", target=SPEL)
    held = Holds(source="person:an", target="role:duo")
    assert loose(joins("an", SPORT), leads, held) == []


def test_what_nobody_takes_part_in_is_unknown_not_loose() -> None:
    assert loose(joins("an", SPORT)) == []
    assert loose(joins("an", SPORT), Leads(source="role:duo", target=SPEL)) == []


def test_what_stopped_does_not_count() -> None:
    stopped = Initiative(name="Spel", status="stopped")
    nodes = [node for node in NODES if node.id != SPEL] + [stopped]
    network = Network(nodes, [*YOUTH, joins("an", SPORT), joins("bo", SPEL)])
    assert loose_initiatives(network) == ()


def test_sharing_on_another_theme_does_not_count() -> None:
    other = [About(source=MDO, target="theme:ggz"), About(source=SPORT, target="theme:ggz")]
    links = [link for link in YOUTH if link.source != MDO]
    network = Network(
        NODES, [*links, *other, joins("an", MDO), joins("an", SPORT), joins("bo", SPEL)]
    )
    assert {row.theme for row in loose_initiatives(network)} == {"theme:jeugd"}


def test_nothing_has_no_loose_initiatives() -> None:
    assert loose_initiatives(Network()) == ()
    assert loose() == []


def test_an_initiative_loose_on_two_themes_is_one_finding() -> None:
    both = [About(source=item, target="theme:ggz") for item in (SPORT, SPEL)]
    network = Network(NODES, [*YOUTH, *both, joins("an", SPORT), joins("bo", SPEL)])
    found = [f for f in fragmentation(network).findings if f.kind.key == "loose_initiative"]
    assert [f.subjects for f in found] == [(SPEL,), (SPORT,)]
    assert found[0].sentence(network.names()) == (
        "Spel deelt geen enkele partner met iets anders op het thema GGZ en Jeugd."
    )
