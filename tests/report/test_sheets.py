"""Results as plain sheets."""

from dataclasses import dataclass

from netwerk.report.tables import sheets
from netwerk.results import Column, Result
from netwerk.text import Text
from tests.report.samples import results, small


@dataclass(frozen=True, slots=True)
class Why:
    """A row with several words in a cell."""

    why: tuple[str, ...]


def test_the_first_sheet_holds_every_finding_with_what_to_do() -> None:
    findings = sheets(results(small()))[0]
    assert findings.name == "Bevindingen"
    assert [row[0] for row in findings.rows] == ["Nu doen", "Nog aanvullen"]
    _, sentence, advice, about, question = findings.rows[0]
    assert sentence == "8 staan alleen: Pact, Noord, Zuid, Goed doel, Samen en nog 3."
    assert advice == "Nodig uit."
    assert findings.widths is not None
    assert len(findings.widths) == len(findings.headings)
    assert str(about).count(", ") + str(about).count(" en ") == 7
    assert question == "Eerste vraag"


def test_a_sheet_has_names_first_and_ids_last_and_keeps_numbers() -> None:
    first = sheets(results(small()))[1]
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
    found, first, _ = sheets(results(small()), "en")
    assert found.headings[:3] == ("Urgency", "Finding", "What to do")
    assert first.rows[0][4] == "new"


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
    assert [sheet.rows for sheet in sheets([told])[1:]] == [(("nieuw; dichtbij",), ("",))]


def test_a_sheet_has_the_title_of_its_question() -> None:
    assert [s.name for s in sheets(results(small()), "en")] == [
        "Findings",
        "First question",
        "Second question",
    ]


def test_every_row_is_as_long_as_the_headings() -> None:
    for sheet in sheets(results(small())):
        assert {len(row) for row in sheet.rows} <= {len(sheet.headings)}
