"""The report as plain sheets."""

from dataclasses import dataclass, replace

from netwerk.model.links import Leads
from netwerk.report.workbook import sheets
from netwerk.results import Column, Result
from netwerk.sheets import Sheet
from netwerk.text import Language, Text
from tests.report.samples import results, small
from tests.test_charts import CHART


@dataclass(frozen=True, slots=True)
class Why:
    """A row with several words in a cell."""

    why: tuple[str, ...]


def made(language: Language = "nl") -> dict[str, Sheet]:
    """The sheets of the small network, in which Ann leads an initiative, by name."""
    network = small().with_(links=[Leads("person:ann", "initiative:samen")])
    return {s.name: s for s in sheets(network, results(network), language=language)}


def test_the_sheets_begin_with_the_summary_and_end_with_a_sheet_for_each_question() -> None:
    assert list(made()) == [
        "In het kort", "Bevindingen", "Per thema", "Eerste vraag", "Tweede vraag"
    ]  # fmt: skip
    assert list(made("en")) == [
        "In short", "Findings", "Per theme", "First question", "Second question"
    ]  # fmt: skip
    headings = [row[0] for row in made()["In het kort"].rows]
    assert headings == [
        "Het netwerk", "Dit staat goed", "Dit vraagt aandacht", "Wie kan beginnen", "Wat eerst",
        "Let op",
    ]  # fmt: skip


def test_findings_stand_with_what_to_do_and_who_can_begin() -> None:
    findings = made()["Bevindingen"]
    assert [row[0] for row in findings.rows] == ["Nu doen", "Nog aanvullen"]
    _, sentence, advice, who, about, question = findings.rows[0]
    assert sentence == "8 staan alleen: Pact, Noord, Zuid, Goed doel, Samen en nog 3."
    assert advice == "Nodig uit."
    assert who == "Ann"
    assert findings.widths is not None
    assert len(findings.widths) == len(findings.headings)
    assert str(about).count(", ") + str(about).count(" en ") == 7
    assert question == "Eerste vraag"


def test_a_sheet_has_names_first_and_ids_last_and_keeps_numbers() -> None:
    first = made()["Eerste vraag"]
    assert first.headings[0] == "Onderwerp"
    assert first.headings[-2:] == ("Onderwerp (kenmerk)", "Wie (kenmerk)")
    assert first.rows[1] == (
        "Noord",
        "Pact; Noord",
        0.5,
        None,
        "nieuw",
        "area:noord",
        "agreement:pact; area:noord",
    )


def test_english_sheets_have_english_words() -> None:
    assert made("en")["Findings"].headings[:4] == ("Urgency", "Finding", "What to do", "Who")
    assert made("en")["First question"].rows[0][4] == "new"


def test_words_of_a_list_are_words_in_a_sheet_too() -> None:
    column = Column(
        name="why",
        text=Text(nl="Waarom", en="Why"),
        form="words",
        words={"near": Text(nl="dichtbij", en="near"), "new": Text(nl="nieuw", en="new")},
    )
    told = Result(
        "why", Text(nl="Waarom", en="Why"), (Why(("new", "near")), Why(())), (column,), {}
    )
    assert sheets(small(), [told])[-1].rows == (("nieuw; dichtbij",), ("",))


def test_each_theme_has_a_row_for_each_thing_on_its_plate() -> None:
    rows = made()["Per thema"].rows
    assert ("Alfa", "Overleggen", "Kring", "6 keer per jaar, voorzitter Ann", "") in rows
    assert ("Beta", "Doelstellingen en initiatieven", "Samen", "pilot, kartrekker Ann", "") in rows
    assert ("Beta", "Overleggen", "Kring", "Voor alle thema's", "") not in rows


def test_every_figure_of_a_chart_has_a_row() -> None:
    told = replace(results(small())[0], charts=(CHART,))
    (figures,) = [s for s in sheets(small(), [told]) if s.name == "In beeld"]
    assert figures.rows == (
        ("Per thema", "Jeugd", "goed", 3),
        ("Per thema", "Jeugd", "slecht", 1),
        ("Per thema", "GGZ", "goed", 0),
        ("Per thema", "GGZ", "slecht", 2),
    )


def test_every_row_is_as_long_as_the_headings() -> None:
    for sheet in made().values():
        assert {len(row) for row in sheet.rows} <= {len(sheet.headings)}
