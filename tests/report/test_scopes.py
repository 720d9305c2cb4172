"""What the filters of a map keep is what belongs to an area, a theme or a domain."""

from netwerk.model.network import Network
from netwerk.report.cards import Cards, cards_of
from netwerk.report.scopes import domains_of, scopes_of
from tests.report.samples import small, small_records


def names(cards: Cards, places: list[int]) -> set[str]:
    return {cards.cards[place].name for place in places}


def test_scopes_hold_what_the_network_itself_keeps() -> None:
    network = small()
    cards = cards_of(network, "nl")
    scopes = scopes_of(network, cards.place)
    for area in ("", "area:noord", "area:zuid"):
        for theme in ("", "theme:alfa", "theme:beta"):
            within = network.within(area=area or None)
            if (area or theme) and (not theme or theme in within.nodes):
                kept = within.within(theme=theme or None).nodes
                key = "|".join(str(cards.place[i]) if i else "" for i in (area, theme))
                assert {cards.cards[p].id for p in scopes[key]} == kept.keys() & cards.place.keys()


def test_every_pair_of_area_and_theme_has_a_scope() -> None:
    network = small()
    assert len(scopes_of(network, cards_of(network, "nl").place)) == 2 + 2 + 2 * 2


def test_a_domain_holds_its_partners_and_what_they_take_part_in() -> None:
    network = small()
    cards = cards_of(network, "nl")
    domains = domains_of(network, cards.place, "nl")
    assert list(domains) == ["huisartsenzorg", "sociaal domein"]
    # Ann has no domain of her own: that of her employer counts.
    assert names(cards, domains["huisartsenzorg"]) == {"De Linde", "Ann", "Kring", "Pact", "Noord"}


def test_partners_of_another_domain_stay_out_of_a_domain() -> None:
    network = small()
    cards = cards_of(network, "en")
    social = domains_of(network, cards.place, "en")["social domain"]
    assert "De Linde" not in names(cards, social)


def test_names_that_several_have_are_told_apart_by_area() -> None:
    twice = [
        {"kind": "role", "id": f"role:spil-{area}", "name": "Trekker"} for area in ("noord", "zuid")
    ]
    placed = [
        {"kind": "active_in", "source": f"role:spil-{area}", "target": f"area:{area}"}
        for area in ("noord", "zuid")
    ]
    cards = cards_of(Network.of([*small_records(), *twice, *placed]), "nl")
    assert {"Trekker (Noord)", "Trekker (Zuid)"} <= {card.name for card in cards.cards}
