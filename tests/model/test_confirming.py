"""How much of a network somebody confirmed."""

import pytest

from netwerk.model.confirming import confirmed_partners, confirmed_share, leaves_unnamed
from netwerk.model.network import Network

PEOPLE = [{"kind": "person", "name": name} for name in ("An", "Bo", "Cas")]
KNOWS = {"kind": "knows", "source": "person:an", "target": "person:bo"}


def test_both_ends_of_a_confirmed_link_are_confirmed() -> None:
    network = Network(PEOPLE, [{**KNOWS, "confirmed_on": "2026-03"}])
    confirmed = confirmed_partners(network)
    assert confirmed == frozenset({"person:an", "person:bo"})
    assert confirmed_share(confirmed, list(network.nodes)) == pytest.approx(2 / 3)


def test_of_a_link_with_something_else_only_the_partner_counts() -> None:
    about = {"kind": "about", "source": "person:an", "target": "theme:ouderen"}
    network = Network(
        [*PEOPLE, {"kind": "theme", "name": "Ouderen"}], [{**about, "confirmed_on": "2026"}]
    )
    assert confirmed_partners(network) == frozenset({"person:an"})


def test_where_nothing_says_when_it_was_confirmed_nothing_is_stated() -> None:
    assert confirmed_partners(Network(PEOPLE, [KNOWS])) is None
    assert confirmed_share(None, ["person:an"]) is None


def test_nobody_has_no_share() -> None:
    assert confirmed_share(frozenset(), []) is None


def test_brokers_stay_unnamed_below_eighty_percent_unless_asked() -> None:
    assert leaves_unnamed(0.79, "when_confirmed")
    assert not leaves_unnamed(0.79, "always")
    assert not leaves_unnamed(0.80, "when_confirmed")
    assert not leaves_unnamed(None, "when_confirmed")
