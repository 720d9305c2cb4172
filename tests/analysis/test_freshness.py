"""Freshness: what nobody confirmed for long, whom to ask, and the answers read back."""

from pathlib import Path

import openpyxl
import pytest

from netwerk.analysis.freshness import FreshnessRow, freshness
from netwerk.answering import apply_answers, write_answer_sheet
from netwerk.errors import AnalysisError, InputErrors
from netwerk.model.links import Holds, Knows, Leads, TakesPartIn, WorksFor, WorksOn, WorksWith
from netwerk.model.network import Network
from netwerk.model.nodes import Area, Goal, Organisation, Overleg, Person, Role, Theme

AT = "2026-09-01"
OLD, NEW = "2025-08-31", "2025-09-01"


def rows(network: Network, months: int = 12) -> tuple[FreshnessRow, ...]:
    return freshness(network.within(at=AT), months=months).rows


def test_what_was_never_confirmed_comes_first_then_the_oldest() -> None:
    dates = {"An": NEW, "Bo": OLD, "Cas": None, "Dee": "2024"}
    people = [Person(name=name, confirmed_on=date) for name, date in dates.items()]
    found = rows(Network([*people, Area(name="Oost"), Theme(name="T")]))
    assert [(row.subject, row.age_days) for row in found] == [
        ("person:cas", None),
        ("person:dee", 609),
        ("person:bo", 366),
    ]
    assert len(rows(Network(people), months=0)) == 4


def test_partners_and_overleggen_come_before_the_rest() -> None:
    nodes = [Goal(name="Doel"), Overleg(name="MDO", confirmed_on=OLD), Person(name="An")]
    found = rows(Network(nodes))
    assert [row.subject for row in found] == ["person:an", "overleg:mdo", "goal:doel"]


def test_links_that_say_something_by_themselves_age_too() -> None:
    people = [Person(name=name, confirmed_on=NEW) for name in ("An", "Bo")]
    links = [
        WorksWith("person:an", "person:bo", confirmed_on=OLD),  # type: ignore[arg-type]
        Knows("person:bo", "person:an"),
    ]
    knows, works = rows(Network(people, links))
    assert (knows.subject, knows.what, knows.other, knows.contact) == (
        "person:bo",
        "knows",
        "person:an",
        "person:bo",
    )
    assert (works.subject, works.what, works.age_days) == ("person:an", "works_with", 366)


def test_whom_to_ask() -> None:
    nodes = [
        *(Person(name=name, confirmed_on=NEW) for name in ("An", "Bo")),
        *(Organisation(name=name) for name in ("Praktijk", "Leeg")),
        Role(name="Duo"),
        Overleg(name="MDO"),
        Overleg(name="Lunch"),
        Goal(name="Doel"),
    ]
    links = [
        WorksFor("person:an", "organisation:praktijk"),
        WorksFor("person:bo", "organisation:praktijk"),
        TakesPartIn("person:bo", "overleg:mdo"),
        Holds("person:an", "role:duo", confirmed_on=NEW),  # type: ignore[arg-type]
        Leads("role:duo", "overleg:mdo"),
        WorksOn("organisation:praktijk", "goal:doel", confirmed_on=NEW),  # type: ignore[arg-type]
    ]
    network = Network(nodes, links)
    assert {row.subject: row.contact for row in rows(network)} == {
        "organisation:praktijk": "person:bo",  # is in an overleg
        "organisation:leeg": None,
        "role:duo": "person:an",
        "overleg:mdo": "person:an",  # through the role that chairs
        "overleg:lunch": None,
        "goal:doel": "person:bo",
    }
    kinds = [(f.kind.key, f.subjects) for f in freshness(network.within(at=AT)).findings]
    assert kinds == [
        ("facts_to_confirm", ("person:an",)),
        ("facts_to_confirm", ("person:bo",)),
        ("facts_without_contact", ("organisation:leeg",)),
        ("facts_without_contact", ("overleg:lunch",)),
    ]


def test_months_cannot_be_negative() -> None:
    with pytest.raises(AnalysisError):
        rows(Network(), months=-1)


@pytest.fixture
def network() -> Network:
    people = [Person(name=name, confirmed_on=OLD) for name in ("An", "Bo")]
    links = [WorksWith("person:an", "person:bo", theme="theme:t", since="2020")]  # type: ignore[arg-type]
    return Network([*people, Theme(name="T")], links)


def filled(path: Path, network: Network, *choices: str) -> Path:
    """The sheet with these words chosen, in the order of its rows."""
    write_answer_sheet(freshness(network.within(at=AT)), path)
    book = openpyxl.load_workbook(path)
    sheet = book["Te bevestigen"]
    (column,) = [cell.column for cell in sheet[1] if cell.value == "Oordeel"]
    for number, choice in enumerate(choices, start=2):
        sheet.cell(number, column, choice)
    book.save(path)
    return path


def test_answers_on_the_sheet_come_back_into_the_network(tmp_path: Path, network: Network) -> None:
    sheet = filled(tmp_path / "lijst.xlsx", network, "klopt niet meer", "klopt nog", "klopt nog")
    after = apply_answers(network, sheet, on=AT)
    (link,) = after.links_of(WorksWith)
    assert (link.confirmed_on, link.until, link.theme) == (AT, None, "theme:t")
    an, bo = after.nodes["person:an"], after.nodes["person:bo"]
    assert (an.confirmed_on, an.until) == (AT, AT)
    assert (bo.confirmed_on, bo.until) == (AT, None)
    assert apply_answers(after, sheet, on=AT) == after
    assert rows(after) == ()


@pytest.mark.parametrize("name", ["lijst.xlsx", "mijn lijst.xlsx"])
def test_the_sheet_says_how_to_apply_the_file_that_it_is(
    tmp_path: Path, network: Network, name: str
) -> None:
    book = openpyxl.load_workbook(filled(tmp_path / name, network))
    told = [str(row[0].value) for row in book.worksheets[0]]
    written = f'"{name}"' if " " in name else name
    assert any(line.endswith(f"netwerk verwerk wijk.xlsx {written}") for line in told)


def test_an_empty_answer_changes_nothing(tmp_path: Path, network: Network) -> None:
    assert apply_answers(network, filled(tmp_path / "lijst.xlsx", network), on=AT) == network


def test_a_link_that_is_gone_and_an_end_without_a_day_are_faults(
    tmp_path: Path, network: Network
) -> None:
    sheet = filled(tmp_path / "lijst.xlsx", network, "klopt niet meer", "klopt nog", "klopt nog")
    with pytest.raises(InputErrors) as refused:
        apply_answers(network.without(links=network.links), sheet)
    assert [fault.place.sheet for fault in refused.value.errors] == ["Te bevestigen"] * 2
    assert [fault.text.nl.split(" ")[0] for fault in refused.value.errors] == ["bij", "dit"]
