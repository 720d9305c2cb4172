"""The functions where the stations meet."""

from pathlib import Path

import pytest

import netwerk as nw
from netwerk import api
from netwerk.analysis import ALL
from netwerk.results import Analysis, Result
from netwerk.text import same


def _network() -> nw.Network:
    return nw.Network(
        [
            nw.Area(name="Oost", level="wijk"),
            nw.Overleg(name="MDO"),
            nw.Overleg(name="Elders"),
        ],
        [nw.ActiveIn(source="overleg:mdo", target="area:oost")],
    )


def _asked(*, narrows_itself: bool = False) -> tuple[Analysis, list[tuple[int, dict[str, object]]]]:
    """An analysis that notes how many nodes and which options it was given."""
    seen: list[tuple[int, dict[str, object]]] = []

    def run(network: nw.Network, **options: object) -> Result[object]:
        seen.append((len(network), options))
        return Result("probe", same("Probe"), (), (), {})

    analysis = Analysis(options=(), run=run, finding_kinds=(), narrows_itself=narrows_itself)
    return analysis, seen


def test_the_network_is_narrowed_for_an_analysis() -> None:
    analysis, seen = _asked()
    api.ask(analysis, _network(), area="Oost", top=3)
    assert seen == [(2, {"top": 3})]


def test_an_analysis_that_narrows_itself_gets_the_whole_network() -> None:
    analysis, seen = _asked(narrows_itself=True)
    api.ask(analysis, _network(), area="Oost", top=3)
    assert seen == [(3, {"area": "Oost", "theme": None, "top": 3})]


def test_the_report_is_on_the_area_and_looks_in_the_whole_network() -> None:
    network = _network().within(at="2026")
    results = api.run_all(network, area="Oost")
    part = network.within(area="Oost")
    for entry, result in zip(ALL, results, strict=True):
        assert result == api.ask(entry.load(), network, area="Oost")
    page = api.build_report(network, area="Oost", title="Oost")
    assert "Elders" not in page.html
    assert len(part) == 2


def test_the_workbook_of_results_is_on_the_area(tmp_path: Path) -> None:
    network = _network().within(at="2026")
    for area, name in ((None, "alles.xlsx"), ("Oost", "oost.xlsx")):
        api.write_results(network, tmp_path / name, area=area)
    assert (tmp_path / "alles.xlsx").read_bytes() != (tmp_path / "oost.xlsx").read_bytes()
    with pytest.raises(nw.NetworkError):
        api.write_results(network, tmp_path / "west.xlsx", area="West")


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("14-03-2026", "2026-03-14"),
        ("maart 2026", "2026-03"),
        ("2026-Q2", "2026-Q2"),
        ("2026",) * 2,
    ],
)
def test_moments_are_read_as_people_write_them(written: str, moment: str) -> None:
    assert api.moment_of(written) == moment


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(nw.InputError, match="'31-02-2026' is geen datum"):
        api.moment_of("31-02-2026")


def test_private_fields_are_noticed() -> None:
    an, bo = nw.Person(name="An"), nw.Person(name="Bo")
    scored = nw.WorksWith(source="person:an", target="person:bo", trust=4)
    assert not api.is_private(nw.Network([an, bo], [nw.Knows(source=an.id, target=bo.id)]))
    assert api.is_private(nw.Network([an, bo], [scored]))
    assert api.is_private(nw.Network([an.changed(email="an@voorbeeld.nl")]))


def test_a_file_is_checked_with_what_was_not_read(tmp_path: Path) -> None:
    nw.write_template(tmp_path / "wijk.xlsx")
    network, remarks = api.check(tmp_path / "wijk.xlsx")
    assert network == api.read(tmp_path / "wijk.xlsx")
    assert remarks == ()
