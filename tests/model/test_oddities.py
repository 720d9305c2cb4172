"""What looks like a mistake is remarked on, and stays."""

from netwerk.model.links import Knows, PartOf
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Person
from netwerk.model.oddities import oddities

AREAS = [Area(name=name) for name in "ABCD"]


def parts(*pairs: str) -> Network:
    return Network(
        AREAS, [PartOf(f"area:{a}", f"area:{b}") for a, b in (tuple(pair) for pair in pairs)]
    )


def test_a_tree_of_areas_is_nothing_odd() -> None:
    assert oddities(parts("ab", "cb", "bd")) == ()


def test_areas_that_are_parts_of_one_another_are_named_once() -> None:
    (remark,) = oddities(parts("ab", "bc", "ca", "dc"))
    assert all(f"'{name}'" in remark.nl for name in "ABC")
    assert "'D'" not in remark.nl


def test_two_circles_are_two_remarks() -> None:
    assert len(oddities(parts("ab", "ba", "cd", "dc"))) == 2


def test_a_link_to_oneself_is_asked_about() -> None:
    network = Network([Person(name="An")], [Knows("person:an", "person:an")])
    assert oddities(network)[0].nl == "'An' is met zichzelf verbonden ('kent'). Klopt dat?"
    assert network.links
