"""The charts of the analyses, counted by hand."""

from netwerk.analysis.fragmentation import fragmentation
from netwerk.analysis.freshness import freshness
from netwerk.analysis.meeting_load import meeting_load
from netwerk.analysis.minimum import minimum
from netwerk.charts import Chart
from netwerk.model.links import TakesPartIn, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Overleg, Person, Theme

PEOPLE = [
    Person(name="An", domain="social", confirmed_on="2026-01-31"),
    Person(name="Bo", domain="social", confirmed_on="2025-06"),
    Person(name="Cas", domain="pharmacy", confirmed_on="2024-06"),
    Person(name="Dee", confirmed_on="2020"),
    Person(name="Els"),
]
CONTACTS = [WorksWith("person:an", "person:bo"), WorksWith("person:cas", "person:dee")]


def figures(chart: Chart) -> dict[str, tuple[float, ...]]:
    return {bar.name.nl: bar.parts for bar in chart.bars}


def test_domains_and_parts_of_the_network_are_drawn() -> None:
    domains, parts = fragmentation(Network(PEOPLE, CONTACTS)).charts
    assert figures(domains) == {
        "sociaal domein": (2,),
        "farmacie": (1,),
        "niet ingevuld": (2,),
    }
    assert figures(parts) == {
        "grootste deel": (2,),
        "Cas en Dee": (2,),
        "zonder contacten": (1,),
    }


def test_a_network_that_hangs_together_has_no_chart_of_its_parts() -> None:
    network = Network(PEOPLE[:2], CONTACTS[:1])
    assert [chart.title.nl for chart in fragmentation(network).charts] == ["Partners per domein"]


def test_the_parts_beyond_the_largest_eight_are_one_bar() -> None:
    people = [Person(name=f"P{n:02}") for n in range(20)]
    pairs = [WorksWith(people[n].id, people[n + 1].id) for n in range(0, 20, 2)]
    (_, parts) = fragmentation(Network(people, pairs)).charts
    assert list(figures(parts).items())[-1] == ("2 andere delen", (4,))


def test_the_ages_of_facts_are_drawn() -> None:
    (ages,) = freshness(Network(PEOPLE).within(at="2026-03-01")).charts
    assert list(figures(ages).values()) == [(1,), (1,), (1,), (1,), (1,)]


def test_the_meetings_that_take_most_hours_are_drawn() -> None:
    overleggen = [Overleg(name=f"MDO {n:02}", frequency=n, duration=1) for n in range(1, 13)]
    seats = [TakesPartIn("person:an", overleg.id) for overleg in overleggen]
    (hours,) = meeting_load(Network([*PEOPLE, *overleggen], seats)).charts
    assert len(hours.bars) == 10
    assert (hours.bars[0].name.nl, hours.bars[0].said.nl) == ("MDO 12", "12 uur")
    assert meeting_load(Network([*PEOPLE, Overleg(name="MDO")])).charts == ()


def test_the_minimum_is_drawn_per_theme_over_all_wijken() -> None:
    wijken = [Area(name=name, level="wijk") for name in ("Oost", "West")]
    network = Network([*wijken, Theme(name="Jeugd")]).within(at="2026")
    (chart,) = minimum(network).charts
    assert figures(chart) == {"Jeugd": (0, 0, 0, 12)}
    assert chart.bars[0].said.nl == "? 12"
    assert minimum(Network().within(at="2026")).charts == ()
