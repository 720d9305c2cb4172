"""How a workbook is written: safe, canonical, and pleasant to open."""

import csv
import datetime as dt
import io
import math
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from netwerk.errors import InputError
from netwerk.files import read_with_remarks, write, write_sheets
from netwerk.files.excel_writer import workbook_of
from netwerk.model.links import TakesPartIn
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.model.nodes import Overleg, Person, Theme
from netwerk.sheets import Cell, Sheet
from tests.networks import HARD_TEXTS

RUNNING = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=cmd|"/c calc"!A1', "=HYPERLINK(A1)", "\t=1+1"]


def cells_of(path: Path, sheet: str) -> list[list[Any]]:
    """The cells of a sheet as openpyxl sees them."""
    return [list(row) for row in load_workbook(path)[sheet].iter_rows()]


def values_of(path: Path, sheet: str) -> list[list[Any]]:
    """The values of a sheet as openpyxl sees them."""
    return [[cell.value for cell in row] for row in cells_of(path, sheet)]


@pytest.mark.parametrize("text", RUNNING)
def test_text_that_starts_like_a_formula_is_text_to_excel(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wijk.xlsx"
    write_sheets(path, [Sheet("Blad", [text], [[text]])])
    for (cell,) in cells_of(path, "Blad"):
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", text, True)


def test_no_text_runs_in_libreoffice(tmp_path: Path, soffice: str) -> None:
    path = tmp_path / "wijk.xlsx"
    texts = [*RUNNING, "#REF!", "_x0041_", "TRUE", "12", "regel 1\nregel 2", "é 😀 שלום"]
    write_sheets(path, [Sheet("Blad", ["Tekst"], [[text] for text in texts])])
    subprocess.run(
        [soffice, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", path],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    with (tmp_path / "wijk.csv").open(encoding="utf-8", newline="") as file:
        assert [row for (row,) in csv.reader(file)] == ["Tekst", *texts]


def test_a_workbook_saved_by_libreoffice_is_still_the_same_network(
    tmp_path: Path, soffice: str
) -> None:
    texts = [text for text in HARD_TEXTS if text != "_x005F_x0041_"]  # it saves that wrongly
    people = [Person(id=f"person:{n}", name=text) for n, text in enumerate(texts)]
    overleg = Overleg(name="=MDO", frequency=12.5, since=Moment("2026-03-14"))
    links = [TakesPartIn(source=person.id, target=overleg.id) for person in people]
    network = Network([*people, overleg], links)
    write(network, tmp_path / "wijk.xlsx")
    subprocess.run(
        [soffice, "--headless", "--convert-to", "xlsx", "--outdir", "uit", "wijk.xlsx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert read_with_remarks(tmp_path / "uit" / "wijk.xlsx") == (network, ())


def test_only_columns_in_use_are_written_and_the_id_comes_last(tmp_path: Path) -> None:
    path = tmp_path / "wijk.xlsx"
    write(Network([Overleg(name="MDO", frequency=10), Person(name="Jan")]), path)
    book = load_workbook(path)
    assert book.sheetnames == ["Professionals", "Overleggen"]
    assert values_of(path, "Professionals") == [["Naam", "Kenmerk"], ["Jan", "person:jan"]]
    assert values_of(path, "Overleggen") == [
        ["Naam", "Keer per jaar", "Kenmerk"],
        ["MDO", 10, "overleg:mdo"],
    ]


def test_dates_are_written_as_excel_knows_them_and_the_rest_as_text(tmp_path: Path) -> None:
    path = tmp_path / "wijk.xlsx"
    moments = ["1899-12-31", "2026", "2026-03", "2026-03-14", "2026-Q1"]
    write(Network([Theme(name=text, since=Moment(text)) for text in moments]), path)
    written = [cells[1] for cells in cells_of(path, "Thema's")[1:]]
    assert [cell.value for cell in written] == [
        "1899-12-31",
        2026,
        "2026-03",
        dt.datetime(2026, 3, 14),
        "2026-Q1",
    ]
    assert written[3].number_format == "dd-mm-yyyy"


def test_a_workbook_says_nothing_about_when_it_was_made(tmp_path: Path) -> None:
    content = workbook_of([Sheet("Blad", ["Kop"], [["x"]])])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
    assert core.count(b"2000-01-01T00:00:00Z") == 2


def test_headings_are_bold_and_stay_in_view(tmp_path: Path) -> None:
    path = tmp_path / "wijk.xlsx"
    write(Network([Person(name="Jan met een tamelijk lange naam")]), path)
    page = load_workbook(path).active
    assert page is not None
    assert page.freeze_panes == "A2"
    assert page["A1"].font.bold and page["B1"].font.bold
    assert page["A1"].fill.fgColor.rgb != page["B1"].fill.fgColor.rgb
    assert page.column_dimensions["A"].width == 33


def test_sheet_names_are_made_fit_for_excel(tmp_path: Path) -> None:
    path = tmp_path / "uit.xlsx"
    names = ["A/B: [x]*?\\", "'", "", "x" * 40, "X" * 40, "é\x01"]
    write_sheets(path, [Sheet(name, ["Kop"], []) for name in names])
    assert load_workbook(path).sheetnames == [
        "A-B- -x----",
        "Blad",
        "Blad (2)",
        "x" * 31,
        "X" * 27 + " (2)",
        "é-",
    ]


def test_a_text_too_long_for_a_cell_of_results_ends_in_dots(tmp_path: Path) -> None:
    path = tmp_path / "uit.xlsx"
    write_sheets(path, [Sheet("Blad", ["Kop"], [["😀" * 20_000]])])
    (written,) = values_of(path, "Blad")[1]
    assert written == "😀" * 16_383 + "…"


def test_values_of_results_keep_their_type(tmp_path: Path) -> None:
    path = tmp_path / "uit.xlsx"
    row: list[Cell] = ["x", 1, 0.30000000000000004, True, math.nan, dt.date(2026, 3, 14)]
    write_sheets(path, [Sheet("Blad", ["a", "b", "c", "d", "e", "f"], [row], widths=[5] * 6)])
    assert values_of(path, "Blad")[1] == [*row[:4], None, dt.datetime(2026, 3, 14)]
    assert load_workbook(path)["Blad"].column_dimensions["C"].width == 5


@pytest.mark.parametrize("name", ["uit.json", "uit.csv", "uit"])
def test_results_are_only_written_as_a_workbook(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="xlsx"):
        write_sheets(tmp_path / name, [Sheet("Blad", ["Kop"], [])])
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_may_ask_for_number_formats_and_line_breaks(tmp_path: Path) -> None:
    path = tmp_path / "uitkomst.xlsx"
    rows = [("=lang" * 40, 0.25), (None, None)]
    write_sheets(path, [Sheet("A", ("Wat", "Deel"), rows, formats={1: "0%"}, wraps=True)])
    text, share = next(load_workbook(path)["A"].iter_rows(min_row=2))
    assert (text.value, text.data_type, text.alignment.wrap_text) == ("=lang" * 40, "s", True)
    assert (share.value, share.number_format) == (0.25, "0%")
