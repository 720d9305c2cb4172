"""A report for others: nothing private or personal in any byte of the page or the workbook."""

import html
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import netwerk as nw
from examples.wijk.build import build
from netwerk import api
from netwerk.analysis import ALL
from netwerk.report.audience import for_audience
from netwerk.results import Result
from netwerk.sharing import AUDIENCES, share
from netwerk.text import Language
from tests.report.samples import small

NOTE = "Dit is een aantekening."
EMAIL, TELEPHONE = "privaat@een.invalid", "0612345678"


@pytest.fixture(scope="module")
def wijk() -> nw.Network:
    """The made-up wijk, with an address, a telephone number and a note of everybody."""
    network = build()
    noted = [
        person.changed(summary=f"{NOTE} {person.name} weet dit.", email=EMAIL, telephone=TELEPHONE)
        for person in network.nodes_of(nw.Person)
    ]
    return network.with_(nodes=noted).within(at="2026-09-01")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the reports are written."""
    return tmp_path_factory.mktemp("shared")


def texts(network: nw.Network, folder: Path, **asked: Any) -> Iterator[tuple[str, str]]:
    """Each part of the report as a page and as a workbook, as plain letters."""
    page = nw.build_report(network, **asked).html
    # Of what a page is made of the programs and the styling are ours, the rest is the network's.
    yield "page", plain(re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL))
    path = folder / "rapport.xlsx"
    api.write_results(network, path, **asked)
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            yield name, plain(package.read(name).decode("utf-8"))


def plain(text: str) -> str:
    """Letters without accents, however they were escaped."""
    letters = unicodedata.normalize("NFKD", html.unescape(text))
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")


def names_of(network: nw.Network) -> set[str]:
    """Every name of a person and every part of it with a capital."""
    people = list(network.nodes_of(nw.Person))
    whole = {name for person in people for name in (person.name, *person.aliases)}
    return whole | {part for name in whole for part in (name.split()[0], name.split()[-1])}


def without(text: str, traces: set[str]) -> bool:
    """Whether none of these words stands in it."""
    words = "|".join(re.escape(plain(trace)) for trace in traces)
    return re.search(rf"(?<!\w)({words})(?!\w)", text) is None


@pytest.mark.parametrize(
    "asked",
    [
        {"anonymise": True},
        {"audience": "public"},
        {"anonymise": True, "audience": "partners", "area": "Rietvoorde", "theme": "Ouderen"},
        {"audience": "public", "area": "Rietvoorde"},
    ],
    ids=str,
)
def test_no_name_address_or_note_is_left_in_any_part(
    wijk: nw.Network, folder: Path, asked: dict[str, Any]
) -> None:
    names = names_of(wijk) - {"Zuid"}
    for part, text in texts(wijk, folder, **asked):
        assert without(text, names), part
        for trace in (NOTE, EMAIL, TELEPHONE, "weet dit"):
            assert trace not in text, part


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_audience_gets_addresses_and_telephone_numbers(
    wijk: nw.Network, folder: Path, audience: str
) -> None:
    for part, text in texts(wijk, folder, audience=audience, area="Kopersluis"):
        assert EMAIL not in text and TELEPHONE not in text, part


def test_a_workbook_to_share_has_no_comments_or_hidden_sheets(
    wijk: nw.Network, folder: Path
) -> None:
    path = folder / "delen.xlsx"
    api.write_results(wijk, path, audience="public")
    book = openpyxl.load_workbook(path)
    assert [sheet.title for sheet in book] == ["In het kort", "Per thema"]
    assert all(sheet.sheet_state == "visible" for sheet in book)
    assert not any(cell.comment for sheet in book for row in sheet for cell in row)
    assert (book.properties.creator, book.properties.lastModifiedBy) == ("netwerk", None)


def test_partners_read_of_open_places_alone(wijk: nw.Network, folder: Path) -> None:
    told = dict(texts(wijk, folder, audience="partners"))
    for part in ("page", "xl/worksheets/sheet2.xml"):
        assert "2 rollen hebben een open plek" in told[part]
    for elsewhere in ("raken 23 andere partners los", "Hoe compleet het is", "contact met een"):
        assert not any(elsewhere in text for text in told.values())


@pytest.mark.parametrize(
    ("language", "notice"), [("nl", "Gemaakt om te delen"), ("en", "Made to be shared")]
)
def test_page_and_workbook_say_for_whom_they_are(
    folder: Path, language: Language, notice: str
) -> None:
    network = small().within(at="2026-03-14")
    told = dict(texts(network, folder, audience="public", language=language))
    assert notice in told["page"]
    assert any(notice in text for part, text in told.items() if part.endswith(".xml"))


def test_where_nothing_may_be_told_the_page_does_not_say_that_all_is_well() -> None:
    page = nw.build_report(small().within(at="2026-03-14"), audience="public").html
    for claim in ("niets gevonden", "Wat er nog moet gebeuren", "hebben contact"):
        assert claim not in page


def test_who_is_in_a_wijk_by_its_people_alone_stays_when_they_leave(wijk: nw.Network) -> None:
    part = wijk.within(area="Rietvoorde")
    shared = share(wijk, audience="public", area="Rietvoorde")
    there = {node.name for node in part.nodes_of(nw.Organisation)}
    assert {node.name for node in shared.nodes_of(nw.Organisation)} == there


def test_names_are_not_compared_when_they_are_gone(wijk: nw.Network) -> None:
    shared = share(wijk, anonymise=True)
    asked: list[Result[Any]] = [Result(entry.name, entry.text, (), (), {}) for entry in ALL]
    left_out = {r.analysis for r in asked} - {r.analysis for r in for_audience(asked, shared)}
    assert left_out == {"duplicates"}


def test_figures_are_the_same_without_names(wijk: nw.Network) -> None:
    shared = share(wijk, anonymise=True)
    for entry in ALL:
        if entry.name in ("fragmentation", "freshness", "minimum", "loose_ends"):
            before, after = (api.ask(entry.load(), network) for network in (wijk, shared))
            assert len(after.rows) == len(before.rows), entry.name
            assert len(after.findings) == len(before.findings), entry.name


def test_letters_stay_the_same_when_names_go_twice(wijk: nw.Network) -> None:
    once = share(wijk, anonymise=True)
    twice = share(once, anonymise=True, audience="partners")
    assert set(twice.nodes) <= set(once.nodes)
