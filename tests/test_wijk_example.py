"""The made-up wijk: its workbook is what its tables say, and what was counted by hand is found."""

import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import netwerk as nw
from examples.wijk.build import HERE, MADE_UP, WORKBOOK, build
from netwerk.analysis import ALL

EXPECTED: dict[str, Any] = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
AT = EXPECTED["at"]
ASKED = {name: {"brokers": "always"} for name in ("fragmentation", "key_partners")}  # 68% only
EVERYBODY = 100  # more suggestions for each partner than there are partners


@pytest.fixture(scope="module")
def wijk() -> nw.Network:
    return build().within(at=AT)


@pytest.fixture(scope="module")
def findings(wijk: nw.Network) -> list[nw.Finding]:
    return [
        finding
        for entry in ALL
        for finding in entry.load().run(wijk, **ASKED.get(entry.name, {})).findings
    ]


def ids_in(value: Any) -> Iterator[str]:
    """Every id in a table of `expected.toml`, as key or value."""
    if isinstance(value, dict):
        yield from chain.from_iterable(map(ids_in, chain.from_iterable(value.items())))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(ids_in, value))
    elif isinstance(value, str) and ":" in value:
        yield value


def pairs_found(wijk: nw.Network) -> dict[tuple[str, str], Any]:
    return {(row.a, row.b): row for row in nw.missing_links(wijk, top=EVERYBODY).rows}


def in_largest_part(network: nw.Network) -> int:
    row = nw.fragmentation(network, per=("network",)).rows[0]
    assert row.largest_share is not None
    return round(row.largest_share * row.partners)


def test_the_workbook_is_what_the_tables_make(tmp_path: Path) -> None:
    nw.write(build(), tmp_path / "wijk.xlsx")
    assert (tmp_path / "wijk.xlsx").read_bytes() == WORKBOOK.read_bytes()
    assert nw.read(WORKBOOK) == build()


def test_the_workbook_reads_the_same_without_its_ids(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(WORKBOOK)
    for sheet in book:
        for column in [cell.column for cell in sheet[1] if cell.value == "Kenmerk"]:
            sheet.delete_cols(column)
    book.save(tmp_path / "wijk.xlsx")
    assert nw.read(tmp_path / "wijk.xlsx") == build()


def test_every_node_says_that_it_is_made_up() -> None:
    assert {node.origin for node in build().nodes.values()} == {MADE_UP}


def test_no_node_has_a_code_that_could_be_somebodys() -> None:
    codes = ("agb", "kvk", "cbs_code")
    assert not any(getattr(node, code, None) for node in build().nodes.values() for code in codes)


def test_every_id_counted_by_hand_is_in_the_network(wijk: nw.Network) -> None:
    assert set(ids_in(EXPECTED)) <= wijk.nodes.keys()


@pytest.mark.parametrize(
    "counted", EXPECTED["scopes"], ids=lambda c: f"{c.get('area')} {c.get('theme')}"
)
def test_each_scope_measures_as_counted(wijk: nw.Network, counted: dict[str, Any]) -> None:
    scope = {"area": None, "theme": None}
    measures = {name: value for name, value in counted.items() if name not in scope}
    where = {name: counted.get(name) for name in scope}
    (row,) = [
        row
        for row in nw.fragmentation(wijk).rows
        if all(getattr(row, name) == value for name, value in where.items())
    ]
    assert {name: getattr(row, name) for name in measures} == pytest.approx(measures, abs=1e-6)


@pytest.mark.parametrize("kind", sorted(EXPECTED["findings"]))
def test_each_kind_of_finding_is_found_where_it_was_put(
    findings: list[nw.Finding], kind: str
) -> None:
    found = [sorted(finding.subjects) for finding in findings if finding.kind.key == kind]
    assert sorted(found) == sorted(map(sorted, EXPECTED["findings"][kind]["subjects"]))


def test_every_kind_of_finding_occurs(findings: list[nw.Finding]) -> None:
    known = {kind.key for entry in ALL for kind in entry.load().finding_kinds}
    assert {finding.kind.key for finding in findings} == known


@pytest.mark.parametrize(
    "counted",
    EXPECTED["minimum"],
    ids=lambda c: " ".join((c.get("area", ""), c["theme"], c["criterion"])),
)
def test_the_minimum_is_as_counted(wijk: nw.Network, counted: dict[str, Any]) -> None:
    area = counted.get("area", "Rietvoorde")
    rows = nw.minimum(wijk, area=area, theme=counted["theme"]).rows
    (row,) = [row for row in rows if row.criterion == counted["criterion"]]
    unknown = counted["status"] == "unknown"
    assert row.status == counted["status"]
    assert row.basis == (None if unknown else counted.get("basis", "measured"))
    measured = None if unknown else counted["part"] / counted["whole"]
    assert row.measured == pytest.approx(measured)


@pytest.mark.parametrize("verdict", sorted(EXPECTED["judged"]))
def test_a_judged_pair_would_overlap_had_nobody_judged_it(wijk: nw.Network, verdict: str) -> None:
    pair = tuple(EXPECTED["judged"][verdict])
    links = [link for link in wijk.links if link.kind != verdict]
    unjudged = nw.Network(wijk.nodes.values(), links)
    assert pair in [finding.subjects for finding in nw.overlap(unjudged).findings]
    assert pair not in [finding.subjects for finding in nw.overlap(wijk).findings]


@pytest.mark.parametrize("partner", sorted(EXPECTED["cut_partners"]))
def test_who_hangs_on_one_partner_is_cut_off_without_them(wijk: nw.Network, partner: str) -> None:
    cut_off = in_largest_part(wijk) - 1 - in_largest_part(wijk.without(partner))
    assert cut_off == EXPECTED["cut_partners"][partner]
    (row,) = [row for row in nw.key_partners(wijk).rows if row.partner == partner]
    assert (row.cut_partner, row.cut_off) == (True, cut_off)


def test_brokers_are_not_named_unasked_where_few_contacts_are_confirmed(wijk: nw.Network) -> None:
    result = nw.key_partners(wijk)
    assert "broker" not in {finding.kind.key for finding in result.findings}
    assert "Van 68% van de partners" in result.notes[0].nl


def test_domains_meet_as_counted(wijk: nw.Network) -> None:
    contacts = nw.domain_contacts(wijk)
    through_one = [[row.a, row.b] for row in contacts if row.status == "through_one"]
    assert through_one == EXPECTED["domains"]["through_one"]
    only_through_gp = [[row.a, row.b] for row in contacts if row.only_through_gp]
    assert only_through_gp == EXPECTED["domains"]["only_through_gp"]
    assert [row.status for row in contacts].count("never") == EXPECTED["domains"]["never"]


@pytest.mark.parametrize("theme", sorted(EXPECTED["strangers_on"]))
def test_strangers_on_a_theme_are_as_many_as_counted(wijk: nw.Network, theme: str) -> None:
    found = [row for row in pairs_found(wijk).values() if theme in row.common_themes]
    assert len(found) == EXPECTED["strangers_on"][theme]


@pytest.mark.parametrize("counted", EXPECTED["strangers"], ids=lambda c: c["pair"][0])
def test_strangers_are_introduced_by_a_common_contact(
    wijk: nw.Network, counted: dict[str, Any]
) -> None:
    row = pairs_found(wijk)[tuple(counted["pair"])]
    assert counted["theme"] in row.common_themes
    assert row.via in (counted["via"] or [None])


def test_without_the_names_of_one_sheet_there_is_one_fault(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(WORKBOOK)
    book["Professionals"].delete_cols(1)
    book.save(tmp_path / "wijk.xlsx")
    with pytest.raises(nw.InputErrors) as refused:
        nw.read(tmp_path / "wijk.xlsx")
    (fault,) = refused.value.errors
    assert (fault.place.sheet, fault.place.cell) == ("Professionals", "A1")
