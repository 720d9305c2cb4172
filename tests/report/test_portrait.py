"""The network at a glance, counted by hand."""

import pytest

from netwerk.model.network import Network
from netwerk.report.portrait import completeness, counts, says_too_little
from netwerk.text import shortened
from tests.report.samples import small


def shares(network: Network) -> dict[str, tuple[int, int]]:
    return {share.text: (share.part, share.whole) for share in completeness(network, "en")}


def test_every_kind_is_counted_with_its_word() -> None:
    found = dict(counts(small(), "nl"))
    assert found["Organisaties"] == 3
    assert found["overleg"] == 1
    assert sum(found.values()) == sum(node.drawn for node in small().nodes.values())


def test_the_share_that_asks_most_comes_first() -> None:
    found = completeness(small(), "nl")
    parts = [share.part / share.whole for share in found]
    assert parts == sorted(parts)
    assert found[0].said == "0 van de 1"


def test_completeness_is_counted_over_what_is_there() -> None:
    found = shares(small())
    assert found["partners in contact with another partner"] == (4, 5)
    assert found["organisations with a domain"] == (2, 3)
    assert found["persons with a profession"] == (1, 2)
    assert found["meetings with a chair"] == (1, 1)
    assert found["initiatives with a lead"] == (0, 1)
    assert found["agreements known where to find"] == (1, 1)
    # Ann and Bob, and through them De Linde and Het Anker.
    assert next(v for k, v in found.items() if "partners in a meeting" in k) == (4, 5)


def test_what_is_not_there_is_no_share() -> None:
    network = Network.of([{"kind": "person", "name": "Ann"}])
    assert not [text for text in shares(network) if "organisations" in text or "meetings w" in text]


@pytest.mark.parametrize(
    ("kind", "too_little"),
    [("area", True), ("overleg", True), ("goal", False), ("initiative", False), ("person", False)],
)
def test_without_partners_goals_or_initiatives_there_is_too_little_to_say(
    kind: str, too_little: bool
) -> None:
    assert says_too_little(Network.of([{"kind": kind, "name": "Een"}])) is too_little


def test_a_long_name_is_cut_to_one_line() -> None:
    assert shortened("a\nb " * 100, 10) == "a b a b a…"
