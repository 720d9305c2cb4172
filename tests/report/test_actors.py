"""Who can begin: counted by hand on a wijk of two areas."""

import pytest

from netwerk.model.network import Network
from netwerk.report.actors import Actors


@pytest.fixture(scope="module")
def actors() -> Actors:
    people = {name: f"person:{name.lower()}" for name in ("Ann", "Bob", "Cas", "Dee")}
    links = [
        ("leads", "person:ann", "overleg:mdo"),
        ("takes_part_in", "person:bob", "overleg:mdo"),
        ("leads", "role:open", "overleg:platform"),
        ("leads", "person:dee", "initiative:samen"),
        ("contributes_to", "initiative:samen", "goal:doel"),
        ("holds", "person:bob", "role:noord"),
        ("holds", "person:cas", "role:zuid"),
        ("active_in", "role:noord", "area:noord"),
        ("active_in", "role:zuid", "area:zuid"),
        ("holds", "person:dee", "role:duo"),
        ("about", "role:duo", "theme:jeugd"),
        ("works_for", "person:ann", "organisation:linde"),
        ("active_in", "organisation:linde", "area:zuid"),
    ]
    return Actors(
        Network.of(
            [
                *({"kind": "person", "name": name, "id": i} for name, i in people.items()),
                *(
                    {"kind": "area", "name": n, "id": f"area:{n.lower()}"}
                    for n in ("Noord", "Zuid")
                ),
                {"kind": "role", "name": "Wijkcoördinator noord", "id": "role:noord"},
                {"kind": "role", "name": "Wijkcoördinator", "id": "role:zuid"},
                {"kind": "role", "name": "Wijkduo jeugd", "id": "role:duo"},
                {"kind": "role", "name": "Open plek", "id": "role:open"},
                {"kind": "theme", "name": "Jeugd", "id": "theme:jeugd"},
                {"kind": "overleg", "name": "MDO", "id": "overleg:mdo"},
                {"kind": "overleg", "name": "Platform", "id": "overleg:platform"},
                {"kind": "initiative", "name": "Samen", "id": "initiative:samen"},
                {"kind": "goal", "name": "Doel", "id": "goal:doel"},
                {"kind": "organisation", "name": "Linde", "id": "organisation:linde"},
                *({"kind": k, "source": source, "target": to} for k, source, to in links),
            ]
        )
    )


@pytest.mark.parametrize(
    ("subjects", "who"),
    [
        (("overleg:mdo",), ["person:ann"]),
        (("goal:doel",), ["person:dee"]),
        (("theme:jeugd",), ["person:dee"]),
        (("area:noord",), ["person:bob"]),
        (("organisation:linde",), ["person:cas"]),
        (("person:ann",), ["person:cas"]),
        ((), ["person:bob", "person:cas"]),
    ],
)
def test_who_leads_it_begins_and_else_the_keeper_of_that_area(
    actors: Actors, subjects: tuple[str, ...], who: list[str]
) -> None:
    assert actors.of(subjects) == who


def test_a_role_that_nobody_holds_begins_nothing(actors: Actors) -> None:
    assert actors.of(["overleg:platform"]) == ["person:bob", "person:cas"]


def test_the_area_of_a_finding_chooses_the_keeper(actors: Actors) -> None:
    assert actors.of(["role:open"], ["area:zuid"]) == ["person:cas"]


def test_a_meeting_is_the_one_where_most_of_them_sit(actors: Actors) -> None:
    assert actors.meeting_of(["person:cas", "person:bob", "person:ann"]) == (
        "overleg:mdo",
        ["person:bob", "person:ann"],
    )
    assert actors.meeting_of(["person:dee"]) is None


def test_of_a_part_its_own_keeper_begins_with_what_has_no_area() -> None:
    records = [
        *(
            {"kind": "area", "name": name, "id": f"area:{name.lower()}"}
            for name in ("Noord", "Zuid")
        ),
        *(
            {"kind": "person", "name": name, "id": f"person:{name.lower()}"}
            for name in ("Ann", "Bob")
        ),
        *(
            {"kind": "role", "name": f"Wijkcoördinator {name}", "id": f"role:{name.lower()}"}
            for name in ("Noord", "Zuid")
        ),
        {"kind": "active_in", "source": "role:noord", "target": "area:noord"},
        {"kind": "active_in", "source": "role:zuid", "target": "area:zuid"},
        {"kind": "holds", "source": "person:ann", "target": "role:noord"},
        {"kind": "holds", "source": "person:bob", "target": "role:zuid"},
    ]
    network = Network.of(records)
    assert Actors(network, network.within(area="Zuid")).of([]) == ["person:bob"]
    assert Actors(network).of([]) == ["person:ann", "person:bob"]
