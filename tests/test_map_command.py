"""`netwerk map` with its options, as users run it."""

import json
from pathlib import Path

import pytest

import netwerk as nw
from netwerk.cli import main


@pytest.fixture
def wijk(tmp_path: Path) -> Path:
    """A workbook with a doctor who works in one of two wijken and left in 2025."""
    people = [
        nw.Person(name="Jan de Vos", profession="gp", email="jan@een.invalid"),
        nw.Person(name="Piet Kat", profession="gp", until=nw.Moment("2025")),
    ]
    area = nw.Area(name="Oost", level="wijk")
    links = [nw.ActiveIn(source=person.id, target=area.id) for person in people]
    path = tmp_path / "wijk.xlsx"
    nw.write(nw.Network([*people, area], links), path)
    return path


def mapped(wijk: Path, *options: object, code: int = 0) -> str:
    """The page that the command makes."""
    out = wijk.with_name("kaart.html")
    with pytest.raises(SystemExit) as done:
        main(["kaart", str(wijk), str(out), *map(str, options)])
    assert done.value.code == code
    return out.read_text("utf-8") if out.exists() else ""


def test_a_map_without_names_has_the_same_letters_for_every_part_and_year(wijk: Path) -> None:
    whole = mapped(wijk, "--anoniem", "--op", "alles")
    part = mapped(wijk, "--anoniem", "--op", "2026", "--gebied", "Oost")
    assert "huisarts A" in whole and "huisarts B" in whole
    assert ("huisarts A" in part) != ("huisarts B" in part)
    for page in (whole, part):
        assert "Vos" not in page.split("<script>")[0]
        assert "Namen van professionals zijn vervangen" in page


def test_a_map_for_the_public_has_no_persons(wijk: Path) -> None:
    page = mapped(wijk, "--publiek", "public")
    assert "Vos" not in page.split("<script>")[0]
    assert "Gemaakt om te delen" in page


def test_positions_are_made_and_read_again(wijk: Path) -> None:
    file = wijk.with_name("plaatsen.json")
    mapped(wijk, "--plaatsen", file)
    positions = json.loads(file.read_text("utf-8"))["positions"]
    positions[next(key for key in positions if "jan-de-vos" in key)] = [4321, -1234]
    file.write_text(json.dumps({"positions": positions}), "utf-8")
    page = mapped(wijk, "--plaatsen", file)
    assert '"x":4321,"y":-1234' in page


@pytest.mark.parametrize("name", ["plaatsen.txt", "wijk.xlsx"])
def test_positions_have_a_file_of_their_own(
    wijk: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mapped(wijk, "--plaatsen", wijk.with_name(name), code=2)
    assert ".json" in capsys.readouterr().err
