"""Any network goes into any workbook, however that was written, and comes out again."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook, load_workbook

import netwerk as nw
from examples.wijk.build import build
from netwerk.errors import InputError, Place
from netwerk.files import (
    read,
    read_with_remarks,
    write,
    write_comments,
    write_into,
    write_template,
)
from netwerk.text import same
from tests.files.rewritten import changed, values
from tests.files.workbooks import put, with_parts
from tests.networks import HARD_TEXTS, networks


def test_a_workbook_of_own_sheets_alone_gets_the_network_behind_them(tmp_path: Path) -> None:
    path = put(tmp_path, {"Begroting": [["Post", "Bedrag"], ["koffie", 12]]})
    changed(path, nw.Network([nw.Person(name="An")]))


def test_a_whole_wijk_goes_into_an_empty_template_and_out_again(tmp_path: Path) -> None:
    write_template(tmp_path / "leeg.xlsx")
    out = changed(tmp_path / "leeg.xlsx", build())
    book = load_workbook(out)
    assert book["Professionals"]["A2"].value == "(bijv.) Jan de Vries"
    emptied = tmp_path / "weer.xlsx"
    write_into(nw.Network(), emptied, out)
    assert len(read(emptied)) == 0


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_hostile_texts_come_back_unchanged(tmp_path: Path, text: str) -> None:
    path = put(tmp_path, {"Professionals": [["Naam", "Toelichting"], ["An", "x"]]})
    an = read(path).nodes["person:an"]
    changed(path, nw.Network([an.changed(summary=text), nw.Person(id="person:1", name=text)]))


def test_a_text_longer_than_a_cell_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam"]]})
    goals = [nw.Goal(id=f"goal:{n}", name="x" * 200 + str(n)) for n in range(250)]
    overleg = nw.Overleg(name="MDO")
    links = [nw.ContributesTo(source=overleg.id, target=goal.id) for goal in goals]
    with pytest.raises(InputError, match=r"32\.767"):
        write_into(nw.Network([overleg, *goals], links), tmp_path / "uit.xlsx", path)


def test_rows_and_cells_that_do_not_say_where_they_stand_are_found(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam", "Eigen"], ["Jeugd", "x"], ["GGZ", "y"]]})
    places = re.compile(rb'(<(?:row|c)) r="[A-Z]*\d+"')
    content = with_parts(path.read_bytes(), sheet1=lambda part: places.sub(rb"\1", part))
    path.write_bytes(content)
    network = read(path)
    youth = network.nodes["theme:jeugd"]
    out = changed(path, network.with_([youth.changed(summary="s"), nw.Theme(name="Nieuw")]))
    assert read_with_remarks(out)[0] == network.with_(
        [youth.changed(summary="s"), nw.Theme(name="Nieuw")]
    )


def test_parts_whose_elements_have_a_prefix_are_changed_alike(tmp_path: Path) -> None:
    path = put(tmp_path, {"Thema's": [["Naam", "Eigen"], ["Jeugd", "x"]]})
    tags = re.compile(rb"<(/?)(?=[a-zA-Z])")

    def prefixed(part: bytes) -> bytes:
        return tags.sub(rb"<\1x:", part).replace(b"xmlns=", b"xmlns:x=")

    path.write_bytes(with_parts(path.read_bytes(), sheet1=prefixed))
    network = read(path)
    youth = network.nodes["theme:jeugd"].changed(summary="s")
    out = changed(path, network.with_([youth, nw.Theme(name="Nieuw"), nw.Person(name="An")]))
    fault = InputError(same("fout."), place=Place(sheet="Thema's", cell="A2"))
    write_comments(out, tmp_path / "kopie.xlsx", [fault])
    comment = load_workbook(tmp_path / "kopie.xlsx")["Thema's"]["A2"].comment
    assert comment
    assert comment.text == "Fout."


def test_a_workbook_written_by_netwerk_is_its_own_round_trip(tmp_path: Path) -> None:
    network = build()
    write(network, tmp_path / "wijk.xlsx")
    assert (
        changed(tmp_path / "wijk.xlsx", network).read_bytes()
        == (tmp_path / "wijk.xlsx").read_bytes()
    )
    part = network.without(sorted(network.nodes)[::7])
    changed(tmp_path / "wijk.xlsx", part)


def test_columns_may_stand_in_any_order_and_below_other_rows(tmp_path: Path) -> None:
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Professionals"
    page["C3"], page["D3"], page["E3"] = "Beroep", "Mijn", "Naam"
    page["C4"], page["D4"], page["E4"] = "huisarts", "m", "An"
    book.save(tmp_path / "wijk.xlsx")
    network = read(tmp_path / "wijk.xlsx").with_([nw.Person(name="Bo", profession="gp")])
    rows = values(changed(tmp_path / "wijk.xlsx", network), "Professionals")
    assert rows[3:5] == [
        [None, None, "huisarts", "m", "An"],
        [None, None, "huisarts", None, "Bo"],
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=networks(), after=networks())
def test_any_network_goes_into_the_workbook_of_any_other(
    tmp_path_factory: pytest.TempPathFactory, before: nw.Network, after: nw.Network
) -> None:
    path = tmp_path_factory.mktemp("wijk") / "wijk.xlsx"
    write(before, path)
    changed(path, after)
