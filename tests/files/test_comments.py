"""A copy of the user's own workbook with notes in the wrong cells: nothing of it is lost."""

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from netwerk.errors import InputError, Place, ReportError
from netwerk.files import read_with_remarks, write_comments
from netwerk.text import Text, same
from tests.files.own_workbooks import own_workbook, parts_of
from tests.files.workbooks import faults_in, put

REMARKS = "Opmerkingen van netwerk"
# What a note on these two sheets, one with notes already and one without, may change.
MAY_CHANGE = {
    "xl/comments/comment1.xml",
    "xl/drawings/commentsDrawing1.vml",
    "xl/worksheets/sheet2.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
}
MAY_BE_NEW = {
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/worksheets/sheet5.xml",
}


def commented(path: Path, name: str = "kopie.xlsx") -> Path:
    """The copy of a workbook with its faults as notes."""
    out = path.with_name(name)
    write_comments(path, out, faults_in(path))
    return out


def notes_in(path: Path) -> dict[str, str]:
    """Every note as openpyxl sees it, by sheet and cell."""
    return {
        f"{page.title}!{cell.coordinate}": cell.comment.text
        for page in load_workbook(path)
        for row in page.iter_rows()
        for cell in row
        if cell.comment
    }


def fault(sheet: str | None, cell: str | None, text: str) -> InputError:
    """A fault in a cell."""
    return InputError(same(text), place=Place(sheet=sheet, cell=cell))


def test_each_wrong_cell_says_what_would_be_right(tmp_path: Path) -> None:
    notes = notes_in(commented(own_workbook(tmp_path, faults=True)))
    assert "Bedoelt u 'Ouderen'?" in notes["Professionals!E2"]
    assert "Bedoelt u 'sociaal domein'?" in notes["Organisaties!B2"]


def test_a_note_of_the_user_keeps_its_text(tmp_path: Path) -> None:
    note = notes_in(commented(own_workbook(tmp_path, faults=True)))["Professionals!D3"]
    assert note.startswith("mijn notitie\n— netwerk: ")
    assert "Bedoelt u 'De Linde'?" in note


def test_every_other_part_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    path = own_workbook(tmp_path, faults=True)
    before, after = parts_of(path), parts_of(commented(path))
    assert before.keys() <= after.keys()
    assert after.keys() - before.keys() == MAY_BE_NEW
    assert {name for name in before if before[name] != after[name]} == MAY_CHANGE


def test_a_sheet_only_gets_what_points_to_its_notes(tmp_path: Path) -> None:
    path = own_workbook(tmp_path, faults=True)
    before, after = (parts_of(p)["xl/worksheets/sheet2.xml"] for p in (path, commented(path)))
    start = after.index(b"<legacyDrawing")
    end = after.index(b"/>", start) + 2
    assert after[:start] + after[end:] == before


def test_every_part_is_still_xml(tmp_path: Path) -> None:
    for name, part in parts_of(commented(own_workbook(tmp_path, faults=True))).items():
        if name.endswith((".xml", ".rels", ".vml")):
            ElementTree.fromstring(part)


def test_all_remarks_stand_on_the_last_sheet_with_links_to_their_cells(tmp_path: Path) -> None:
    path = own_workbook(tmp_path, faults=True)
    page = load_workbook(commented(path))[REMARKS]
    rows = list(page.iter_rows(min_row=2))
    assert [row[2].value for row in rows] == [
        f.text.nl[0].upper() + f.text.nl[1:] for f in faults_in(path)
    ]
    links = [row[1].hyperlink.location for row in rows if row[1].hyperlink]
    assert links == ["'Professionals'!E2", "'Professionals'!D3", "'Organisaties'!B2"]


def test_a_conversation_is_left_alone_and_the_list_says_so(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    out = tmp_path / "kopie.xlsx"
    write_comments(path, out, [fault("Professionals", "C3", "verkeerd.")])
    assert notes_in(out)["Professionals!C3"] == "[gesprek] Klopt dit?"
    assert "gesprek van u" in load_workbook(out)[REMARKS]["C2"].value
    before, after = parts_of(path), parts_of(out)
    assert before["xl/comments/comment1.xml"] == after["xl/comments/comment1.xml"]


def test_notes_of_an_earlier_copy_are_replaced(tmp_path: Path) -> None:
    once = commented(own_workbook(tmp_path, faults=True))
    twice = commented(once, "weer.xlsx")
    assert parts_of(twice) == parts_of(once)
    write_comments(twice, tmp_path / "schoon.xlsx")
    assert notes_in(tmp_path / "schoon.xlsx") == {
        "Professionals!C3": "[gesprek] Klopt dit?",
        "Professionals!D3": "mijn notitie",
    }
    page = load_workbook(tmp_path / "schoon.xlsx")[REMARKS]
    assert page["C2"].value == "Er zijn geen fouten gevonden."


def test_notes_of_somebody_called_netwerk_are_not_ours(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        {"Thema's": [["Naam"], ["Ouderen"]]},
        lambda book: setattr(book["Thema's"]["A2"], "comment", Comment("van mij", "netwerk")),
    )
    write_comments(path, tmp_path / "kopie.xlsx")
    assert notes_in(tmp_path / "kopie.xlsx") == {"Thema's!A2": "van mij"}


def test_a_mended_copy_reads_as_the_workbook_itself(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    out = tmp_path / "kopie.xlsx"
    write_comments(path, out, [fault("Organisaties", "A2", "kijk hier eens naar.")])
    assert read_with_remarks(out) == read_with_remarks(path)


def test_faults_in_one_cell_come_together_and_merged_cells_in_the_first(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"], ["Ouderen"]]})
    out = tmp_path / "kopie.xlsx"
    faults = [
        fault("Thema's", "A2", "een."),
        fault("Thema's", "A2", "twee."),
        fault("Thema's", "B3:C4", "samengevoegd."),
        fault("Thema's", None, "het hele blad."),
        fault(None, None, "de werkmap."),
    ]
    write_comments(path, out, faults, [Text(nl="let op.", en="note.")])
    assert notes_in(out) == {"Thema's!A2": "Een.\nTwee.", "Thema's!B3": "Samengevoegd."}
    page = load_workbook(out)[REMARKS]
    shown = [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]
    assert shown == [
        ["Thema's", "B3:C4", "Samengevoegd."],
        ["Thema's", "A1", "Het hele blad."],
        [None, None, "De werkmap."],
        [None, None, "Let op: let op."],
    ]
    assert page["B2"].hyperlink.location == "'Thema''s'!A2"


HOSTILE = ["=1+1", "<b>&\"'</b>", "]]>", "_x0041_", "{0}%s", "é😀שלום", "a\nb", "\x01\ufffe"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_or_runs_in_the_copy(tmp_path: Path, text: str) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"], ["Ouderen"]]})
    out = tmp_path / "kopie.xlsx"
    write_comments(path, out, [fault("Thema's", "A2", f"! {text}")])
    kept = "".join(c for c in text if c not in "\x01\ufffe")
    # openpyxl gives notes as they are written: _x005F_ stands for an underscore
    assert notes_in(out)["Thema's!A2"].replace("_x005F_", "_") == f"! {kept}"
    cell = load_workbook(out)[REMARKS]["C2"]
    assert cell.data_type != "f"


@pytest.mark.parametrize("name", ["A & B <x>", "O'Neil's", "=cmd", 'met "aanhaling"'])
def test_hostile_names_of_sheets_are_linked_to(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, {name: [["Naam"], ["x"]]})
    write_comments(path, tmp_path / "kopie.xlsx", [fault(name, "A2", "fout.")])
    assert notes_in(tmp_path / "kopie.xlsx") == {f"{name}!A2": "Fout."}
    link = load_workbook(tmp_path / "kopie.xlsx")[REMARKS]["B2"].hyperlink
    assert link.location == "'" + name.replace("'", "''") + "'!A2"


def test_a_signed_workbook_is_refused_because_it_would_lose_its_signature(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"]]})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(InputError, match="ondertekend"):
        write_comments(path, tmp_path / "kopie.xlsx")
    assert not (tmp_path / "kopie.xlsx").exists()


def without(path: Path, name: str) -> None:
    """Take a part out of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist() if entry != name}
    with zipfile.ZipFile(path, "w") as archive:
        for entry, part in parts.items():
            archive.writestr(entry, part)


def with_damaged_picture(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/foto.png", b"EEN PLAATJE")
    path.write_bytes(path.read_bytes().replace(b"EEN PLAATJE", b"GEEN PLAATS", 1))


def with_picture_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/foto.png", b"\0" * 30_000_000)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: without(path, "[Content_Types].xml"), "beschadigd"),
        (with_damaged_picture, "beschadigd"),
        (with_picture_bomb, "uitgepakt is dit bestand 30 MB"),
        (lambda path: path.write_bytes(b""), "dit bestand is leeg"),
        (lambda path: path.write_text("a;b"), "een tekstbestand"),
    ],
)
def test_what_cannot_be_copied_whole_is_refused_in_words(
    tmp_path: Path, spoil: Callable[[Path], object], said: str
) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"]]})
    spoil(path)
    with pytest.raises(InputError, match=said):
        write_comments(path, tmp_path / "kopie.xlsx")
    assert not (tmp_path / "kopie.xlsx").exists()


def test_the_workbook_itself_is_never_written_over(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    before = path.read_bytes()
    with pytest.raises(ReportError, match="andere naam"):
        write_comments(path, path)
    assert path.read_bytes() == before


def test_a_part_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"], ["x"]]})
    buffer = parts_of(path)
    sheet = b'<!DOCTYPE a [<!ENTITY b "c">]>'
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in buffer.items():
            piece = sheet + part if name == "xl/worksheets/sheet1.xml" else part
            archive.writestr(name, piece)
    with pytest.raises(InputError, match="beschadigd"):
        write_comments(path, tmp_path / "kopie.xlsx", [fault("Thema's", "A2", "fout.")])


def test_thousands_of_notes_fit(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "Thema's"
    path = tmp_path / "wijk.xlsx"
    book.save(path)
    faults = [fault("Thema's", f"A{n}", f"fout {n}.") for n in range(1, 3001)]
    write_comments(path, tmp_path / "kopie.xlsx", faults)
    assert len(notes_in(tmp_path / "kopie.xlsx")) == 3000
    assert load_workbook(tmp_path / "kopie.xlsx")[REMARKS].max_row == 3001


def test_libreoffice_shows_the_notes_and_the_list(tmp_path: Path, soffice: str) -> None:
    out = commented(own_workbook(tmp_path, faults=True))
    subprocess.run(
        [soffice, "--headless", "--convert-to", "xlsx", "--outdir", "uit", out.name],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    notes, again = notes_in(out), notes_in(tmp_path / "uit" / out.name)
    assert again.keys() == notes.keys()
    assert REMARKS in load_workbook(tmp_path / "uit" / out.name).sheetnames
