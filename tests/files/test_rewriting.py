"""A network put back into the workbook of the user: everything else stays as it was."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

import netwerk as nw
from netwerk.errors import InputError, InputErrors
from netwerk.files import (
    read,
    write_into,
)
from tests.files.own_workbooks import own_workbook, parts_of
from tests.files.rewritten import OWN, changed, values
from tests.files.workbooks import put, with_parts, workbook


def test_the_same_network_leaves_every_byte_alone(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    out = changed(path, read(path))
    assert out.read_bytes() == path.read_bytes()


def test_a_changed_field_changes_one_cell(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    els = network.nodes["person:els-vos-de-linde"]
    out = changed(path, network.with_([els.changed(profession="physiotherapist")]))
    before, after = values(path, "Professionals"), values(out, "Professionals")
    assert after[2][2] == "fysiotherapeut"
    after[2][2] = before[2][2]
    assert after == before


def test_only_the_sheet_that_changes_and_the_calculation_are_touched(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    els = network.nodes["person:els-vos-de-linde"]
    out = changed(path, network.with_([els.changed(summary="nieuw", email="els@voorbeeld.nl")]))
    before, after = parts_of(path), parts_of(out)
    assert before.keys() - after.keys() == {"xl/calcChain.xml"}  # Excel makes it anew
    assert {name for name in after if before[name] != after[name]} == {
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
    }
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]
    assert not [name for name in after if b"calcChain" in after[name]]


def test_new_fields_get_a_column_behind_the_others(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    els = network.nodes["person:els-vos-de-linde"]
    out = changed(path, network.with_([els.changed(email="els@voorbeeld.nl")]))
    rows = values(out, "Professionals")
    assert [row[7] for row in rows] == ["E-mail", None, "els@voorbeeld.nl"]
    assert [row[:7] for row in rows] == values(path, "Professionals")


def test_formats_notes_lists_and_formulas_stay(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path).with_([nw.Person(name="Bo"), nw.Theme(name="Jeugd")])
    book = load_workbook(changed(path, network))
    page = book["Professionals"]
    assert page["B2"].font.b
    assert page["D3"].comment.text == "mijn notitie"
    assert page["G2"].value == "=F2*2"
    assert [str(rule.sqref) for rule in page.conditional_formatting] == ["F2:F9"]
    assert [str(o.sqref) for o in page.data_validations.dataValidation] == ["C2:C50"]
    assert page.auto_filter.ref == "A1:G3"
    assert book[OWN]["B3"].value == "=SUM(Professionals!F2:F3)"


def test_new_rows_come_below_with_the_formulas_of_own_columns(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    bo = nw.Person(name="Bo", profession="gp")
    link = nw.WorksFor(source=bo.id, target="organisation:de-linde")
    out = changed(path, network.with_([bo], [link]))
    assert values(out, "Professionals")[3][:7] == [
        None,
        "Bo",
        "huisarts",
        "De Linde",
        None,
        None,
        "=F4*2",
    ]


def test_the_row_of_who_is_gone_is_cleared_and_own_columns_stay(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path).without("person:jan-bakker-de-linde")
    out = tmp_path / "uit.xlsx"
    lost = write_into(network, out, path)
    assert read(out) == network
    row = values(out, "Professionals")[1]
    assert row == [7, None, None, None, None, 8, "=F2*2"]
    assert [text.nl for text in lost] == [
        "blad 'Professionals', rij 2: leeggemaakt, want dit staat niet meer in het netwerk. "
        "Eigen kolommen zijn daar gebleven."
    ]


def test_spelling_of_names_that_still_hold_stays(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    about = nw.About(source="person:els-vos-de-linde", target="theme:jeugd")
    out = changed(path, network.with_([nw.Theme(name="Jeugd")], [about]))
    assert values(out, "Professionals")[2][3:5] == ["de linde", "ouderen; GGZ; Jeugd"]


def test_a_renamed_node_is_renamed_wherever_it_is_named(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    linde = network.nodes["organisation:de-linde"]
    out = changed(path, network.with_([linde.changed(name="De Nieuwe Linde")]))
    assert [row[3] for row in values(out, "Professionals")[1:]] == ["De Nieuwe Linde"] * 2
    # the id would follow from the new name, so it is written down now
    assert values(out, "Organisaties")[1][-1] == "organisation:de-linde"


def test_a_removed_link_leaves_the_other_names_in_its_cell(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    gone = nw.About(source="person:els-vos-de-linde", target="theme:ggz")
    out = changed(path, network.without(links=[gone]))
    assert values(out, "Professionals")[2][4] == "ouderen"


def test_a_link_that_gets_attributes_moves_to_a_sheet_of_its_own(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path)
    plain = nw.WorksFor(source="person:els-vos-de-linde", target="organisation:de-linde")
    full = nw.WorksFor(source=plain.source, target=plain.target, hours=12)
    out = changed(path, network.with_(links=[full]))
    headings, row = values(out, "Werkt bij")
    assert dict(zip(headings, row, strict=True)) == {
        "Van": "Els Vos",
        "Naar": "De Linde",
        "Uren per week": 12,
    }
    assert values(out, "Professionals")[2][3] is None


def test_links_on_a_sheet_are_changed_added_and_cleared(tmp_path: Path) -> None:
    people = [["Naam"], ["An"], ["Bo"], ["Cas"]]
    ties = [
        ["Wie", "Mijn kolom", "Met wie", "Keer per jaar"],
        ["An", "x", "Bo", 12],
        ["bo", "y", "cas", 4],
    ]
    path = put(tmp_path, {"Professionals": people, "Werkt samen met": ties})
    an, bo, cas = (f"person:{name}" for name in ("an", "bo", "cas"))
    network = nw.Network(
        read(path).nodes.values(),
        [
            nw.WorksWith(source=bo, target=cas, frequency=52),
            nw.WorksWith(source=cas, target=an, frequency=1, trust=3),
        ],
    )
    rows = values(changed(path, network), "Werkt samen met")
    assert rows == [
        ["Wie", "Mijn kolom", "Met wie", "Keer per jaar", "Vertrouwen (1-5)"],
        [None, "x", None, None, None],
        ["bo", "y", "cas", 52, None],
        ["Cas", None, "An", 1, 3],
    ]


def test_symmetric_links_keep_the_order_in_which_people_wrote_them(tmp_path: Path) -> None:
    people = [["Naam"], ["An"], ["Bo"]]
    apart = [["Van", "Naar"], ["Bo", "An"]]
    path = put(tmp_path, {"Professionals": people, "Bewust apart": apart})
    (link,) = read(path).links
    assert isinstance(link, nw.DistinctFrom)
    because = nw.DistinctFrom(source=link.source, target=link.target, reason="twee mensen")
    rows = values(changed(path, read(path).with_(links=[because])), "Bewust apart")
    assert rows[1][:2] == ["Bo", "An"]


def test_dates_get_a_format_and_keep_that_of_the_column(tmp_path: Path) -> None:
    path = put(tmp_path, {"Professionals": [["Naam", "Sinds"], ["An", None]]})
    network = nw.Network([nw.Person(name="An", since="2026-03-14"), nw.Person(name="Bo")])
    book = load_workbook(path)
    book["Professionals"]["B2"].font = Font(bold=True)
    book["Professionals"]["B2"].number_format = "0.00"
    book.save(path)
    cell = load_workbook(changed(path, network))["Professionals"]["B2"]
    assert cell.is_date
    assert cell.font.b
    assert cell.value.date().isoformat() == "2026-03-14"


def test_dates_count_from_1904_where_the_workbook_does(tmp_path: Path) -> None:
    sheets = {"Professionals": [["Naam", "Sinds"], ["An", None]]}
    stated = b'<workbookPr date1904="1"'
    mac = with_parts(workbook(sheets), workbook=lambda p: p.replace(b"<workbookPr", stated, 1))
    path = tmp_path / "wijk.xlsx"
    path.write_bytes(mac)
    network = nw.Network([nw.Person(name="An", since="2026-03-14")])
    cell = load_workbook(changed(path, network))["Professionals"]["B2"]
    assert cell.value.date().isoformat() == "2026-03-14"


def test_dates_are_text_where_there_are_no_formats(tmp_path: Path) -> None:
    sheets = {"Professionals": [["Naam", "Sinds"], ["An", None]]}
    path = tmp_path / "wijk.xlsx"
    path.write_bytes(with_parts(workbook(sheets), styles=b'<styleSheet xmlns="s"/>'))
    changed(path, nw.Network([nw.Person(name="An", since="2026-03-14")]))


def test_a_part_that_is_missing_is_a_damaged_file(tmp_path: Path) -> None:
    path = put(tmp_path, {"Professionals": [["Naam"], ["An"]], "Thema's": [["Naam"]]})
    bare = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    path.write_bytes(with_parts(path.read_bytes(), sheet2=bare))
    with pytest.raises(InputError, match=r"wijk\.xlsx: het bestand is beschadigd"):
        write_into(nw.Network(), tmp_path / "uit.xlsx", path)


def test_a_formula_that_becomes_a_value_is_named(tmp_path: Path, soffice: str) -> None:
    path = put(tmp_path, {"Overleggen": [["Naam", "Hoe"], ["MDO", "x"]]})
    book = load_workbook(path)
    book["Overleggen"]["B2"] = '="online"'
    book.save(path)
    with pytest.raises(InputErrors):
        read(path)  # never calculated
    calculate(soffice, path)
    network = nw.Network([nw.Overleg(name="MDO", channel="samen")])
    lost = write_into(network, tmp_path / "uit.xlsx", path)
    assert [text.nl for text in lost] == [
        "blad 'Overleggen', cel B2: hier stond een formule; nu staat er een waarde."
    ]
    assert read(tmp_path / "uit.xlsx") == network


def calculate(soffice: str, path: Path) -> None:
    """Let LibreOffice work out the formulas of a workbook."""
    folder = path.parent / "berekend"
    command = [soffice, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (folder / path.name).replace(path)


def test_tables_of_excel_reach_as_far_as_their_rows(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        {"Thema's": [["Naam", "Eigen"], ["Jeugd", 1]]},
        lambda book: book["Thema's"].add_table(Table(displayName="T1", ref="A1:B2")),
    )
    network = read(path).with_([nw.Theme(name="GGZ"), nw.Theme(name="Ouderen")])
    page = load_workbook(changed(path, network))["Thema's"]
    assert page.tables["T1"].ref == "A1:B4"


def test_kinds_without_a_sheet_get_one_behind_the_others(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path).with_([nw.Overleg(name="=MDO", frequency=12), nw.Role(name="Trekker")])
    out = changed(path, network)
    assert load_workbook(out).sheetnames[:4] == load_workbook(path).sheetnames
    assert set(load_workbook(out).sheetnames[4:]) == {"Overleggen", "Rollen"}


def test_a_workbook_with_faults_is_refused_with_all_of_them(tmp_path: Path) -> None:
    path = own_workbook(tmp_path, faults=True)
    with pytest.raises(InputErrors) as caught:
        write_into(nw.Network(), tmp_path / "uit.xlsx", path)
    assert len(caught.value.errors) == 3
    assert not (tmp_path / "uit.xlsx").exists()


def test_it_may_be_written_over_itself(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    network = read(path).with_([nw.Theme(name="Jeugd")])
    assert nw.write(network, path, into=path) == ()
    assert read(path) == network


def test_nothing_is_left_when_the_network_is_empty(tmp_path: Path) -> None:
    path = own_workbook(tmp_path)
    out = changed(path, nw.Network())
    assert values(out, OWN) == values(path, OWN)
