"""Hours in overleggen, and overleggen that could be one."""

import pytest

import netwerk as nw
from netwerk.analysis.meeting_load import initiatives_asking, meeting_load
from netwerk.analysis.meeting_pairs import meeting_pairs
from netwerk.errors import AnalysisError
from netwerk.model.links import About, Holds, Leads, TakesPartIn, WorksFor
from netwerk.model.verdicts import DistinctFrom

AN, BO, CAS, DEE = (f"person:{name}" for name in ("an", "bo", "cas", "dee"))
PRACTICE, TEAM = "organisation:praktijk", "organisation:buurtteam"
MDO, TABLE, CLUB = "overleg:mdo", "overleg:tafel", "overleg:club"
NETWORK = nw.Network(
    [
        *(nw.Person(name=name) for name in ("An", "Bo", "Cas", "Dee")),
        nw.Organisation(name="Praktijk"),
        nw.Organisation(name="Buurtteam"),
        nw.Role(name="Wijkduo"),
        nw.Overleg(name="MDO", frequency=10, duration=1.5),
        nw.Overleg(name="Tafel", frequency=4, duration=2),
        nw.Overleg(name="Club", frequency=6),
        nw.Theme(name="Jeugd"),
        nw.Theme(name="Ouderen"),
        *(nw.Initiative(name=f"Plan {i}") for i in range(5)),
        nw.Initiative(name="Oud plan", status="stopped"),
    ],
    [
        WorksFor(AN, PRACTICE),
        WorksFor(BO, PRACTICE),
        Holds(CAS, "role:wijkduo"),
        *(TakesPartIn(who, MDO) for who in (AN, BO, "role:wijkduo", TEAM, PRACTICE)),
        *(TakesPartIn(who, TABLE) for who in (AN, BO, "role:wijkduo")),
        Leads(DEE, TABLE),
        *(TakesPartIn(who, CLUB) for who in (AN,)),
        *(TakesPartIn(AN, f"initiative:plan-{i}") for i in range(4)),
        TakesPartIn(PRACTICE, "initiative:plan-4"),
        TakesPartIn(PRACTICE, "initiative:oud-plan"),
        About(MDO, "theme:jeugd"),
        About(TABLE, "theme:jeugd"),
    ],
)


def loads(network: nw.Network = NETWORK) -> dict[str, tuple[float | None, int]]:
    return {row.subject: (row.hours, row.unknown) for row in meeting_load(network).rows}


def test_people_spend_times_a_year_by_duration_also_by_a_role_or_as_chair() -> None:
    found = loads()
    assert found[AN] == (23, 1)
    assert found[CAS] == (23, 0)
    assert found[DEE] == (8, 0)


def test_an_organisation_spends_the_hours_of_its_people_and_its_own_seats() -> None:
    found = loads()
    assert found[PRACTICE] == (46, 1)  # An and Bo; its own seat in the MDO is theirs
    assert found[TEAM] == (15, 0)


def test_an_overleg_takes_the_hours_of_all_who_sit_in_it_and_unknown_is_never_guessed() -> None:
    found = loads()
    assert found[MDO] == (60, 0)
    assert found[TABLE] == (32, 0)
    assert found[CLUB] == (None, 1)
    result = meeting_load(NETWORK)
    assert "Van Club is niet ingevuld" in " ".join(result.sentences())
    assert result.notes[0].nl == (
        "Overleggen met bekende uren: 2, samen 92 uur per jaar. Met onbekende uren: 1."
    )
    assert result.notes[1].nl.startswith("Overleggen zonder thema, doelstelling of afspraak: 1,")


def test_who_spends_many_hours_or_is_asked_by_many_initiatives_is_named() -> None:
    result = meeting_load(NETWORK, most_hours=20)
    kinds = [finding.kind.key for finding in result.findings]
    assert kinds.count("heavy_meeting_load") == 3
    (asked,) = [f for f in result.findings if f.kind.key == "asked_by_many_initiatives"]
    assert asked.subjects == (PRACTICE,)
    assert asked.sentence(result.names).startswith("Praktijk doet mee aan 5 initiatieven: Plan 0,")
    (row,) = initiatives_asking(NETWORK).rows
    assert (row.organisation, row.count) == (PRACTICE, 5)


def test_overleggen_with_the_same_people_on_one_theme_are_found_with_what_joining_saves() -> None:
    result = meeting_pairs(NETWORK)
    (row,) = result.rows
    assert (row.a, row.b, row.shared, row.themes) == (MDO, TABLE, (AN, BO, CAS), ("theme:jeugd",))
    assert (row.score, row.hours_saved) == (0.6, 24)
    assert result.sentences()[0].startswith(
        "In MDO en Tafel zitten bijna dezelfde mensen: An, Bo en Cas. Samenvoegen scheelt hun "
        "bij elkaar 24 uur per jaar."
    )


def test_another_theme_a_verdict_or_too_few_in_both_make_no_pair() -> None:
    other = NETWORK.without(links=[About(TABLE, "theme:jeugd")])
    assert meeting_pairs(other.with_(links=[About(TABLE, "theme:ouderen")])).rows == ()
    assert len(meeting_pairs(other).rows) == 1
    assert meeting_pairs(NETWORK.with_(links=[DistinctFrom(MDO, TABLE)])).rows == ()
    assert meeting_pairs(NETWORK, minimum=0.7).rows == ()


def test_what_joining_saves_is_unknown_when_a_duration_is() -> None:
    (row,) = meeting_pairs(NETWORK.with_([nw.Overleg(name="Tafel", frequency=4)])).rows
    assert row.hours_saved is None


def test_limits_that_cannot_be_are_refused() -> None:
    with pytest.raises(AnalysisError):
        meeting_pairs(NETWORK, minimum=0)
    with pytest.raises(AnalysisError):
        meeting_load(NETWORK, most_hours=-1)
    with pytest.raises(AnalysisError):
        meeting_load(NETWORK, most_hours=float("nan"))
