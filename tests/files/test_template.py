"""The workbook that people start with: it explains itself, and its examples are never read."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from examples.wijk.build import build
from netwerk.files import read, read_with_remarks, write_template
from netwerk.files.columns import columns_of
from netwerk.files.examples import example_of
from netwerk.files.layout import SHEET_ORDER
from netwerk.files.tables import EXAMPLE
from netwerk.model.network import Network
from tests.files.workbooks import only_fault_in, put
from tests.networks import HARD_TEXTS

FIRST_HOUR = [
    "Gebieden",
    "Thema's",
    "Organisaties",
    "Professionals",
    "Overleggen",
    "Werkt samen met",
]


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The content of a new workbook."""
    path = tmp_path_factory.mktemp("nieuw") / "nieuw.xlsx"
    write_template(path)
    return path.read_bytes()


@pytest.fixture
def template(tmp_path: Path, new: bytes) -> Path:
    """A new workbook."""
    path = tmp_path / "nieuw.xlsx"
    path.write_bytes(new)
    return path


def filled(path: Path, sheet: str, row: int, **cells: str) -> Path:
    """The workbook with cells of a row typed over, by their headings."""
    book = load_workbook(path)
    headings = [cell.value for cell in book[sheet][1]]
    for heading, value in cells.items():
        book[sheet].cell(row, headings.index(heading) + 1, value)
    book.save(path)
    return path


def offers_of(book: Workbook, sheet: str) -> dict[str, Any]:
    """What the columns of a sheet offer or warn of, by heading."""
    page = book[sheet]
    found = {}
    for offer in page.data_validations.dataValidation:
        first = str(offer.sqref).split(":")[0]
        found[str(page[f"{first[:-1]}1"].value)] = offer
    return found


def test_an_untouched_template_holds_the_themes_and_nothing_else(template: Path) -> None:
    network, remarks = read_with_remarks(template)
    assert {node.kind for node in network.nodes.values()} == {"theme"}
    assert len(network.nodes) == 6
    assert remarks == ()


def test_six_sheets_come_first_and_seldom_ones_are_hidden(template: Path) -> None:
    book = load_workbook(template)
    assert book.sheetnames[:7] == ["Uitleg", *FIRST_HOUR]
    tabs: list[Any] = [book[name].sheet_properties.tabColor for name in FIRST_HOUR]
    assert {tab.rgb for tab in tabs} == {"FF70AD47"}
    hidden = [page.title for page in book if page.sheet_state == "hidden"]
    assert {"Communicatiemiddelen", "Oordelen", "Financiert", "Keuzelijsten"} <= set(hidden)
    assert not set(hidden) & {*FIRST_HOUR, "Rollen", "Kent", "Wil"}


def test_it_begins_with_what_people_know(template: Path) -> None:
    book = load_workbook(template)
    people, ties = ([c.value for c in book[s][1]] for s in ("Professionals", "Werkt samen met"))
    assert people[:6] == ["Naam", "Beroep", "Werkt bij", "Gebied", "Thema's", "Domein"]
    assert people[-5:] == ["Sinds", "Tot en met", "Herkomst", "Bevestigd op", "Kenmerk"]
    assert ties[:3] == ["Wie", "Met wie", "Vorm"]
    assert not {"Gewicht", "Vertrouwen (1-5)", "Waarde (1-5)"} & set(ties)


def test_the_explanation_has_bold_headings(template: Path) -> None:
    bold = [row[0].value for row in load_workbook(template)["Uitleg"].iter_rows() if row[0].font.b]
    assert bold == [
        "Uitleg",
        "Het eerste uur: zes bladen (groene tabs)",
        "Later",
        "Invullen",
        "Privacy",
        "Daarna",
    ]


@pytest.mark.parametrize("kind", SHEET_ORDER)
def test_every_example_belongs_to_a_column_and_is_marked(kind: str) -> None:
    for column in columns_of(kind):
        example = example_of(kind, column.key)
        assert example is None or example.startswith(EXAMPLE)


def test_examples_are_grey_as_long_as_nobody_typed_over_them(template: Path) -> None:
    page = load_workbook(template)["Organisaties"]
    assert page["A2"].value == "(bijv.) Apotheek De Linde"
    ((cells,),) = ([rule.formula for rule in c.rules] for c in page.conditional_formatting)
    assert cells == ['LEFT(A2,8)="(bijv.) "']


def test_an_example_that_is_typed_over_is_read_without_what_is_left_of_it(template: Path) -> None:
    network, remarks = read_with_remarks(filled(template, "Professionals", 2, Naam="Ria"))
    person = network.nodes["person:ria"]
    assert (person.name, person.since, network.links) == ("Ria", None, ())
    assert [remark.nl for remark in remarks] == [
        "blad 'Professionals', rij 2: wat met '(bijv.)' begint, is een voorbeeld en is "
        "overgeslagen. Typ er uw eigen tekst over, of wis het."
    ]


def test_a_row_that_still_has_the_name_of_an_example_is_a_fault(template: Path) -> None:
    fault = only_fault_in(filled(template, "Professionals", 2, Beroep="fysiotherapeut"))
    assert fault.place.cell == "A2"
    assert "nog een voorbeeld" in fault.text.nl


@pytest.mark.parametrize("written", ["(bijv.) x", "(BIJV.)  x", " (bijv.)x"])
def test_an_example_is_recognised_however_its_mark_is_written(tmp_path: Path, written: str) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"], [written], ["Jeugd"]]})
    assert list(read(path).nodes) == ["theme:jeugd"]


def test_an_example_hides_no_citizen_service_number(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"], ["(bijv.) 111222333"]]})
    assert "BSN" in only_fault_in(path).text.nl


@pytest.mark.parametrize("written", ["Bijv. x", "bijvoorbeeld", "(bij) x", "x (bijv.)"])
def test_what_only_resembles_an_example_is_read(tmp_path: Path, written: str) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"], [written]]})
    assert [node.label for node in read(path).nodes.values()] == [written]


def test_a_row_below_the_examples_is_read(template: Path) -> None:
    path = filled(template, "Professionals", 3, **{"Naam": "Jan", "Thema's": "ouderen; GGZ"})
    assert [link.target for link in read(path).links] == ["theme:ggz", "theme:ouderen"]


def test_words_of_lists_are_offered(template: Path) -> None:
    book = load_workbook(template)
    offers = offers_of(book, "Professionals")
    assert not offers["Beroep"].showErrorMessage  # professions are an open list
    assert offers["Domein"].showErrorMessage
    sheet, words = offers["Domein"].formula1.split("!")
    assert book[sheet].sheet_state == "hidden"
    assert "huisartsenzorg" in [cell.value for (cell,) in book[sheet][words.replace("$", "")]]


def test_names_on_the_users_own_sheets_are_offered(template: Path) -> None:
    book = load_workbook(template)
    offers = offers_of(book, "Professionals")
    assert offers["Thema's"].formula1.startswith("OFFSET('Thema''s'!$A$2,")
    assert offers["Werkt bij"].formula1.startswith("OFFSET('Organisaties'!$A$2,")
    both = offers_of(book, "Werkt samen met")["Wie"]
    assert both.formula1.startswith("OFFSET(Keuzelijsten!$")
    assert both.showErrorMessage
    assert not offers["Thema's"].showErrorMessage  # more than one may stand there


@pytest.mark.parametrize("kind", FIRST_HOUR)
def test_no_formula_of_a_list_is_longer_than_excel_takes(template: Path, kind: str) -> None:
    for offer in offers_of(load_workbook(template), kind).values():
        assert len(offer.formula1) <= 255
        assert len(offer.error) <= 225
        assert len(offer.errorTitle) <= 32


def test_dates_and_numbers_are_looked_at(template: Path) -> None:
    book = load_workbook(template)
    assert "ISNUMBER" in offers_of(book, "Overleggen")["Sinds"].formula1
    assert "ISNUMBER" in offers_of(book, "Overleggen")["Keer per jaar"].formula1


def test_every_heading_but_few_is_explained_in_a_note(template: Path) -> None:
    book = load_workbook(template)
    headings = [cell for page in book.worksheets[1:-1] for cell in page[1]]
    assert not [cell.value for cell in headings if not cell.comment]
    notes: dict[Any, Any] = {cell.value: cell.comment for cell in book["Professionals"][1]}
    assert notes["Naam"].text.startswith("Verplicht.")
    assert "niet op de kaart" in notes["E-mail"].text


def test_codes_keep_the_zero_in_front(template: Path) -> None:
    page = load_workbook(template)["Organisaties"]
    letter = next(cell.column_letter for cell in page[1] if cell.value == "AGB-code")
    assert page.column_dimensions[letter].number_format == "@"


def test_filled_from_a_network_it_is_that_network(tmp_path: Path) -> None:
    large = build()
    path = tmp_path / "vol.xlsx"
    write_template(path, large)
    assert read_with_remarks(path) == (large, ())
    book = load_workbook(path)
    assert book.sheetnames[:7] == ["Uitleg", *FIRST_HOUR]
    assert not any(
        str(cell.value).startswith(EXAMPLE) for row in book["Organisaties"] for cell in row
    )


def test_the_same_template_has_the_same_bytes(template: Path, tmp_path: Path) -> None:
    write_template(tmp_path / "weer.xlsx")
    assert (tmp_path / "weer.xlsx").read_bytes() == template.read_bytes()


def test_libreoffice_offers_the_names_and_keeps_the_notes(tmp_path: Path, soffice: str) -> None:
    people = [{"kind": "person", "id": f"person:{n}", "name": t} for n, t in enumerate(HARD_TEXTS)]
    names = [{"kind": "organisation", "name": "De Linde"}, {"kind": "organisation", "name": "Wel"}]
    write_template(tmp_path / "vol.xlsx", Network([*people, *names]))
    subprocess.run(
        [soffice, "--headless", "--convert-to", "xlsx", "--outdir", "uit", "vol.xlsx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    book = load_workbook(tmp_path / "uit" / "vol.xlsx", data_only=True)
    both = offers_of(book, "Werkt samen met")["Wie"].formula1
    column = both.removeprefix("OFFSET(Keuzelijsten!$").partition("$")[0]
    offered = [cell.value for cell in book["Keuzelijsten"][column]]
    assert offered[:2] == ["De Linde", "Wel"]
    assert len([name for name in offered if name]) == 2 + len(people)
    assert book["Professionals"]["A1"].comment
