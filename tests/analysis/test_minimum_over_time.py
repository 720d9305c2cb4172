"""The overview as a wijkcoördinator sees it: after the first hour of filling in, and a year on."""

from pathlib import Path

import pytest
from rich.console import Console

import netwerk as nw

OOST = "area:oost"
THEMES = ("Jeugd", "Ouderen")
PEOPLE = {
    "Anna de Wit": ("huisarts", "Praktijk De Linde", "huisartsenzorg"),
    "Bas Vos": ("wijkverpleegkundige", "Thuiszorg Oost", "wijkverpleging en ouderenzorg"),
    "Carla Prins": ("apotheker", "Apotheek Oost", "farmacie"),
    "Dirk Maat": ("sociaal werker", "Buurtteam Oost", "sociaal domein"),
}


def ident(kind: str, name: str) -> str:
    return f"{kind}:{name.lower().replace(' ', '-')}"


def first_hour() -> nw.Network:
    """Names, employers and one overleg with its participants."""
    nodes = [
        nw.Area(name="Oost", level="wijk"),
        *(nw.Theme(name=name) for name in THEMES),
        nw.Overleg(name="MDO ouderen"),
        *(nw.Organisation(name=org, domain=domain) for _, org, domain in PEOPLE.values()),
        *(nw.Person(name=n, profession=p) for n, (p, _, _) in PEOPLE.items()),
    ]
    links = [
        nw.ActiveIn("overleg:mdo-ouderen", OOST),
        nw.About("overleg:mdo-ouderen", "theme:ouderen"),
        *(nw.ActiveIn(ident("organisation", org), OOST) for _, org, _ in PEOPLE.values()),
        *(
            nw.WorksFor(ident("person", name), ident("organisation", org))
            for name, (_, org, _) in PEOPLE.items()
        ),
        *(
            nw.TakesPartIn(ident("person", name), "overleg:mdo-ouderen")
            for name in ("Anna de Wit", "Bas Vos", "Carla Prins")
        ),
    ]
    return nw.Network(nodes, links)


def year_later() -> nw.Network:
    """Themes, contacts, roles, evaluations, headcounts and judgements came with the year."""
    before = first_hour()
    people = [ident("person", name) for name in PEOPLE]
    pairs = [(a, b) for a in people for b in people if a < b]
    counts = {
        "huisarts": 1,
        "wijkverpleegkundige": 1,
        "apotheker": 1,
        "sociaal werker": 1,
        **dict.fromkeys(("POH-S", "POH-GGZ", "POH-ouderen", "fysiotherapeut"), 0),
    }
    cards = {"offers": ("zorg",), "confirmed_on": "2026-06"}
    nodes = [
        *(before.nodes[ident("organisation", o)].changed(**cards) for _, o, _ in PEOPLE.values()),
        before.nodes["overleg:mdo-ouderen"].changed(
            type="MDO",
            channel="op de praktijk",
            subjects=("zorgen thuis",),
            frequency=6,
            method="4-domeinenmodel",
            evaluated_on="2026-05-12",
        ),
        nw.Role(name="Wijkduo ouderen", seats=2, tasks=("themaplan maken",)),
        nw.Agreement(name="Wie doet wat", type="taakverdeling", confirmed_on="2026-04"),
        *(
            nw.Headcount(area=OOST, profession=profession, number=number, on="2026-01")
            for profession, number in counts.items()
        ),
        nw.Assessment(
            area=OOST, theme="theme:jeugd", criterion="evaluated", status="nog niet", on="2026-06"
        ),
    ]
    links = [
        *(nw.About(person, "theme:ouderen") for person in people),
        nw.About("person:dirk-maat", "theme:jeugd"),
        *(nw.Knows(a, b, knows_work=a != "person:carla-prins") for a, b in pairs),
        nw.TakesPartIn("person:dirk-maat", "overleg:mdo-ouderen"),
        *(nw.ActiveIn(i, OOST) for i in ("role:wijkduo-ouderen", "agreement:wie-doet-wat")),
        *(nw.About(i, "theme:ouderen") for i in ("role:wijkduo-ouderen", "agreement:wie-doet-wat")),
        *(nw.Holds(person, "role:wijkduo-ouderen") for person in people[:2]),
        nw.Prioritises(OOST, "theme:ouderen", period="2026-2027"),
    ]
    return before.with_(nodes, links)


def shown(network: nw.Network, folder: Path, at: str) -> list[str]:
    """The lines of the overview, of a workbook as the wijkcoördinator has it."""
    nw.write(network, folder / "wijk.xlsx")
    result = nw.minimum(nw.read(folder / "wijk.xlsx", at=at))
    console = Console(width=140)
    with console.capture() as captured:
        console.print(result.show())
    print(captured.get())  # `pytest -s` shows what the wijkcoördinator sees
    return [" ".join(line.split()) for line in captured.get().splitlines() if line.strip()]


def test_after_the_first_hour_little_is_known_and_what_to_fill_in_is_asked(tmp_path: Path) -> None:
    lines = shown(first_hour(), tmp_path, "2025-09-01")
    assert "Oost ? 0 van 6 ? 0 van 6" in lines
    assert "partners kennen elkaar ? onbekend ? onbekend" in lines
    assert "deelname aan MDO's ? onbekend ~ deels" in lines
    assert "80% doet mee ? onbekend ? onbekend" in lines
    assert not any("nog niet" in line and "✗" in line for line in lines)
    assert any(line.startswith("• Van Oost is niet ingevuld hoeveel mensen") for line in lines)


def test_after_a_year_it_is_known_what_is_in_order_and_what_is_not(tmp_path: Path) -> None:
    lines = shown(year_later(), tmp_path, "2026-09-01")
    assert "Oost ✗ 1 van 6 ✓ 6 van 6, prioriteit" in lines
    assert "elkaars werk kennen ~ deels ✓ op orde" in lines
    assert "samenwerking is geëvalueerd ✗ nog niet ✓ op orde" in lines
    assert "80% doet mee ✓ op orde ✓ op orde" in lines
    assert any(line.startswith("• Jeugd in Oost is nog niet op orde") for line in lines)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_overview_shows_itself_in_a_notebook(language: nw.text.Language) -> None:
    result = nw.minimum(year_later().within(at="2026-09-01"))
    page = result._repr_html_()
    assert page.count('<table class="matrix">') == 2
    assert '<td class="good">✓ op orde</td>' in page
    assert all(matrix.html(language) for matrix in result.matrices)
