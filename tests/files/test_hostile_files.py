"""Files that are no workbook, are damaged, or would do harm: each gets its own clear message."""

import errno
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from netwerk.errors import InputError, ReportError
from netwerk.files import package, raw_sheets, read, write
from netwerk.model.network import Network
from netwerk.model.nodes import Person
from tests.files.workbooks import only_fault_in, put, with_parts, workbook

PEOPLE = {"Professionals": [["Naam"], ["Jan"]]}
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SHEET = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"


def message_on(path: Path, content: bytes) -> str:
    """What reading a file with this content says."""
    path.write_bytes(content)
    message = only_fault_in(path).message()
    assert message.startswith(f"{path.name}")
    return message


def zipped(**parts: str | bytes) -> bytes:
    """A zip of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def with_sheet(rows: str) -> bytes:
    """A workbook whose only sheet, Professionals, has these rows of XML."""
    sheet = f"{SHEET}{rows}</sheetData></worksheet>".encode()
    return with_parts(workbook(PEOPLE), sheet1=sheet)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "dit bestand is leeg. Kies een ander bestand."),
        (b"Naam;Beroep\nJan;huisarts\n", "een tekstbestand, zoals csv. Open het in Excel en sla"),
        ("Naam\tBeroep\n".encode("utf-16"), "een tekstbestand, zoals csv"),
        (b'{"nodes": []}', "geen Excel-werkmap maar een tekstbestand"),
        (OLE + b"\0" * 500, "een oude Excel-werkmap (.xls). Sla die in Excel op als .xlsx."),
        (
            OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"),
            "met een wachtwoord beveiligd. Haal in Excel het wachtwoord weg",
        ),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "dit is geen Excel-werkmap. Open het bestand in Excel"),
        (b"PK\x03\x04 en verder niets", "het bestand is beschadigd of niet volledig"),
        (zipped(mimetype="application/vnd.oasis"), "dit is geen Excel-werkmap. Open het bestand"),
        (zipped(**{"xl/workbook.bin": b""}), "een binaire Excel-werkmap (.xlsb). Sla die"),
    ],
)
def test_what_is_no_workbook_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in message_on(tmp_path / "wijk.xlsx", content)


def test_an_empty_workbook_holds_no_sheet_we_know(tmp_path: Path) -> None:
    said = message_on(tmp_path / "wijk.xlsx", workbook({"Blad1": []}))
    assert "geen enkel blad dat het programma kent" in said


@pytest.mark.parametrize(
    "content",
    [
        with_parts(
            workbook(PEOPLE),
            content_types=lambda part: part.replace(b"sheet.main+xml", b"macroEnabled.main+xml"),
        ),
        zipped(**{"xl/workbook.xml": b"", "xl/vbaProject.bin": b""}),
    ],
)
def test_a_workbook_with_macros_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "bevat macro's" in message_on(tmp_path / "wijk.xlsx", content)
    assert "Sla het in Excel op als .xlsx" in message_on(tmp_path / "wijk.xlsx", content)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("wijk.xlsm", "bevat macro's"),
        ("wijk.xls", "een oude Excel-werkmap (.xls)"),
        ("wijk.ods", "de naam eindigt op '.ods'. Kies een bestand dat eindigt op .xlsx"),
        ("wijk", "de naam eindigt op ''. Kies"),
    ],
)
def test_other_suffixes_are_refused_for_reading_and_writing(
    tmp_path: Path, name: str, said: str
) -> None:
    assert said in message_on(tmp_path / name, workbook(PEOPLE))
    before = (tmp_path / name).read_bytes()
    with pytest.raises(InputError):
        write(Network(), tmp_path / name)
    assert (tmp_path / name).read_bytes() == before


def test_a_workbook_named_json_is_told_so(tmp_path: Path) -> None:
    said = message_on(tmp_path / "wijk.json", workbook(PEOPLE))
    assert "dit is een Excel-werkmap, geen JSON" in said


def test_what_is_not_there_or_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "map.xlsx").mkdir()
    assert "bestaat niet" in str(only_fault_in(tmp_path / "nergens" / "wijk.xlsx"))
    assert "dit is geen bestand" in str(only_fault_in(tmp_path / "map.xlsx"))
    for path in (tmp_path / ("x" * 300 + ".xlsx"), Path("\0.json")):  # Pythons differ here
        said = str(only_fault_in(path))
        assert "kan niet worden gelezen" in said or "bestaat niet" in said


def test_a_file_that_may_not_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise PermissionError

    path = put(tmp_path, PEOPLE)
    monkeypatch.setattr(Path, "open", refuse)  # taking the right away does not stop root
    assert "mag niet worden geopend" in str(only_fault_in(path))


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "nergens" / "wijk.xlsx", tmp_path / "nergens" / "wijk.json"):
        with pytest.raises(ReportError, match=r"De map bestaat niet, u mag er niet schrijven, of"):
            write(Network([Person(name="Jan")]), path)
    with pytest.raises(ReportError, match="kan niet worden geschreven"):
        write(Network(), Path("\0.json"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_or_a_name_that_is_too_long_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "map.json").mkdir()
    with pytest.raises(ReportError, match="Er is al een map met deze naam"):
        write(Network(), tmp_path / "map.json")
    with pytest.raises(ReportError, match="De naam is te lang"):
        write(Network(), tmp_path / ("x" * 300 + ".json"))


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("netwerk.atomic.write_atomically", refuse)
    with pytest.raises(ReportError, match="De schijf is vol") as caught:
        write(Network(), tmp_path / "wijk.json")
    assert "space" not in str(caught.value)


def test_a_text_too_long_for_excel_leaves_the_old_file(tmp_path: Path) -> None:
    path = put(tmp_path, PEOPLE)
    before = path.read_bytes()
    long = Network([Person(name="Jan", aliases=("a" * 20_000, "b" * 20_000))])
    with pytest.raises(InputError, match="blad Professionals, cel B2: hier past niet meer dan"):
        write(long, path)
    assert path.read_bytes() == before
    write(long, tmp_path / "wijk.json")
    assert read(tmp_path / "wijk.json") == long


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "wijk.xlsx"
    with path.open("wb") as file:
        file.write(workbook(PEOPLE))
        file.truncate(100_000_000)
    assert "groter dan 50 MB" in str(only_fault_in(path))


def test_a_large_picture_is_not_unpacked(tmp_path: Path) -> None:
    path = put(tmp_path, PEOPLE)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/foto.png", b"\0" * (package.MOST_UNPACKED_BYTES + 1))
    assert list(read(path).nodes) == ["person:jan"]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    bomb = b"<x>" + b" " * 30_000_000 + b"</x>"
    assert len(zipped(bomb=bomb)) < 100_000
    said = message_on(tmp_path / "wijk.xlsx", with_parts(workbook(PEOPLE), sheet1=bomb))
    assert "uitgepakt is dit bestand 30 MB: meer dan 400 MB, of verdacht veel" in said


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    content = bytearray(with_sheet(" " * 3_000_000))
    entry = content.rindex(b"PK\x01\x02", 0, content.rindex(b"xl/worksheets/sheet1.xml"))
    content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    assert "beschadigd" in message_on(tmp_path / "wijk.xlsx", bytes(content))


def test_a_long_text_shown_by_very_many_cells_is_refused(tmp_path: Path) -> None:
    shared = f"<sst xmlns='x'><si><t>{'x' * 1_000_000}</t></si></sst>"
    rows = "".join(f"<row r='{n}'><c r='A{n}' t='s'><v>0</v></c></row>" for n in range(1, 1001))
    content = with_sheet(rows)
    with zipfile.ZipFile(buffer := io.BytesIO(content), "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
    said = message_on(tmp_path / "wijk.xlsx", buffer.getvalue())
    assert "lange teksten komen in zo veel cellen terug" in said


FAR = "<row r='2'><c r='A2' t='inlineStr'><is><t>Jan</t></is></c></row>"


@pytest.mark.parametrize(
    ("cell", "reference"),
    [("XFD1048576", "XFD1048576"), ("ZZZZZZZZZZ1", None), ("A99999999999999999999", None)],
)
def test_a_stray_cell_far_away_is_named(tmp_path: Path, cell: str, reference: str | None) -> None:
    rows = f"<row r='1'><c r='B1'><v>1</v></c></row>{FAR}<row><c r='{cell}'><v>1</v></c></row>"
    path = tmp_path / "wijk.xlsx"
    said = message_on(path, with_sheet(rows))
    assert said.startswith("wijk.xlsx, blad Professionals, cel ")
    assert "hier staat iets, ver buiten de tabel. Wis deze cel" in said
    assert reference is None or f"cel {reference}:" in said


def test_cells_that_do_not_say_where_they_stand_are_counted(tmp_path: Path) -> None:
    rows = f"<row>{'<c><v>1</v></c>' * 20_000}</row><row r='1048576'><c r='A1048576'/></row>"
    said = message_on(tmp_path / "wijk.xlsx", with_sheet(rows))
    assert "blad Professionals: de bladen tot en met dit blad" in said


def test_many_large_sheets_are_refused_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw_sheets, "MOST_CELLS", 7)
    rows = [["Naam", "Beroep"], ["Jan", "huisarts"]]
    path = put(tmp_path, {"Professionals": rows, "Personen": rows})
    assert "blad Personen: de bladen tot en met dit blad" in str(only_fault_in(path))
    monkeypatch.setattr(raw_sheets, "MOST_CELLS", 8)
    assert "staat er twee keer" in str(only_fault_in(path))


def test_a_part_in_another_encoding_is_refused(tmp_path: Path) -> None:
    content = with_parts(workbook(PEOPLE), sheet1=lambda part: part.decode().encode("utf-16"))
    assert "beschadigd" in message_on(tmp_path / "wijk.xlsx", content)


def test_a_style_far_away_is_no_content(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        book["Professionals"]["XFD1048576"].font = Font(bold=True)

    assert list(read(put(tmp_path, PEOPLE, change)).nodes) == ["person:jan"]


def test_a_declared_entity_is_refused(tmp_path: Path) -> None:
    content = with_parts(
        workbook(PEOPLE), workbook=lambda part: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + part
    )
    assert "beschadigd" in message_on(tmp_path / "wijk.xlsx", content)


def test_links_to_other_workbooks_are_not_followed(tmp_path: Path) -> None:
    rows = (
        "<row r='1'><c r='A1' t='inlineStr'><is><t>Naam</t></is></c></row>"
        "<row r='2'><c r='A2' t='str'><f>[1]Blad1!A1</f><v>Jan</v></c></row>"
    )
    content = with_sheet(rows)
    with zipfile.ZipFile(buffer := io.BytesIO(content), "a") as archive:
        target = "<Relationships><Relationship Id='rId1' Target='http://een.invalid/a.xlsx'/>"
        archive.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", target)
    path = tmp_path / "wijk.xlsx"
    path.write_bytes(buffer.getvalue())
    assert list(read(path).nodes) == ["person:jan"]


class PanicException(BaseException):
    """Stands for what calamine raises when its own code fails: no Exception."""


@pytest.mark.parametrize("error", [PanicException, ValueError, MemoryError])
def test_a_failing_reader_of_sheets_is_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    class Failing:
        @staticmethod
        def from_filelike(file: object) -> None:
            raise error

    monkeypatch.setattr("netwerk.files.excel.CalamineWorkbook", Failing)
    assert "beschadigd" in str(only_fault_in(put(tmp_path, PEOPLE)))


def test_an_interruption_is_not_swallowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        @staticmethod
        def from_filelike(file: object) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr("netwerk.files.excel.CalamineWorkbook", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        read(put(tmp_path, PEOPLE))
