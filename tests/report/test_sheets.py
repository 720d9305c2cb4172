"""Results as plain sheets."""

from dataclasses import replace

from netwerk.report.tables import sheets
from netwerk.text import Text
from tests.report.samples import results, small


def test_the_first_sheet_holds_every_finding_with_what_to_do() -> None:
    findings = sheets(results(small()))[0]
    assert findings.name == "Bevindingen"
    assert [row[0] for row in findings.rows] == ["Nu doen", "Goed om te weten"]
    _, sentence, advice, about, ids, question = findings.rows[0]
    assert sentence == "8 staan alleen: Pact, Noord, Zuid, Goed doel, Samen en nog 3."
    assert advice == "Nodig uit."
    assert str(about).count(";") == str(ids).count(";") == 7
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


def test_sheet_names_are_what_excel_takes() -> None:
    title = Text(nl="Overzicht [van/alles] wat er nog moet gebeuren?", en="?")
    named = [replace(result, title=title) for result in results(small())]
    names = [sheet.name for sheet in sheets(named)]
    assert names == [
        "Bevindingen",
        "Overzicht van alles wat er nog",
        "Overzicht van alles wat er no 2",
    ]
    assert max(map(len, names)) <= 31


def test_every_row_is_as_long_as_the_headings() -> None:
    for sheet in sheets(results(small())):
        assert {len(row) for row in sheet.rows} <= {len(sheet.headings)}
