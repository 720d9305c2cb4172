"""Organisations and persons that are entered twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

import netwerk as nw
from benchmarks.synthetic_register import register
from netwerk.analysis.duplicates import departments, duplicates
from netwerk.answering import outcome_of_answers
from netwerk.errors import AnalysisError, InputErrors
from netwerk.model.link import Link
from netwerk.model.links import Knows, PartOf, TakesPartIn, WorksFor
from netwerk.model.node import Node
from netwerk.model.verdicts import DistinctFrom, SameAs
from netwerk.similarity.records import duplicate_pairs

OTHERS = [nw.Organisation(name=f"Stichting {name}") for name in ("Altrecht", "Careyn", "Lister")]
OTHERS += [nw.Organisation(name=name) for name in ("Apotheek Zuilen", "Buurtteam Lunetten")]
OTHER_PEOPLE = [
    nw.Person(name=name)
    for name in ("Fatima el Amrani", "Wim Bakker", "Roos Smit", "Jan Mulder", "Petra de Vries")
]


def pairs_of(*nodes: Node, links: tuple[Link, ...] = ()) -> set[tuple[str, ...]]:
    """The names of each pair that is found, among others."""
    network = nw.Network([*OTHERS, *OTHER_PEOPLE, *nodes], links)
    rows = duplicates(network).rows
    return {tuple(sorted(network.nodes[i].name for i in (row.a, row.b))) for row in rows}


def fill_in(path: Path, answer: Callable[[bool], str]) -> None:
    """Give every row the answer for a person, or for an organisation."""
    book = load_workbook(path)
    page = book["Mogelijk dezelfde"]
    column = next(int(c.column or 0) for c in page[1] if c.value == "Oordeel")
    for row in page.iter_rows(min_row=2):
        is_person = any(str(cell.value).startswith("person:") for cell in row)
        page.cell(int(row[0].row or 0), column).value = answer(is_person)
    book.save(path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huisartsenpraktijk De Linde", "HAP De Linde"),
        ("Huisartsenpraktijk De Linde", "Huisartsen praktijk Linde"),
        ("Stichting Zorg Oost", "Zorg-Oost B.V."),
        ("Gezondheidscentrum Eikenboom", "Gezondheidscentrum Eikenbom"),
        ("Café Zoë", "CAFE ZOE"),
        ("Praktijk Østergård", "praktijk ostergard"),
        ("Fysiotherapie Vleuten locatie Dorpsplein", "Fysio Vleuten Dorpsplein"),
        ("Buurtzorg Rivierenwijk", "Rivierenwijk Buurtzorg"),
        ("Медицинский центр Здоровье", "медицинский центр здоровье"),
        ("مركز الشفاء الطبي", "مَركز الشفاء الطبي"),
        ("北京协和医院", "北京 协和医院"),
    ],
)
def test_other_spellings_of_an_organisation_are_found(one: str, other: str) -> None:
    assert tuple(sorted((one, other))) in pairs_of(
        nw.Organisation(id="organisation:x", name=one),
        nw.Organisation(id="organisation:y", name=other),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan Waterhof", "Waterhof, Jan"),
        ("Jan van den Waterhof", "Jan v.d. Waterhof"),
        ("Jan Waterhof", "drs. Jan Waterhof"),
        ("Jan Waterhof", "Johannes Waterhof"),
        ("Aïcha Waterhof", "Aicha Waterhof"),
        ("Jan Waterhof", "Jan Waterhoff"),
    ],
)
def test_other_spellings_of_a_person_are_found(one: str, other: str) -> None:
    assert tuple(sorted((one, other))) in pairs_of(
        nw.Person(id="person:x", name=one), nw.Person(id="person:y", name=other)
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huisartsenpraktijk Overvecht", "Huisartsenpraktijk Hoograven"),
        ("Apotheek Overvecht", "Huisartsenpraktijk Overvecht"),
        ("Buurtteam Zuid", "Buurtteam Noord"),
        ("Basisschool 12", "Basisschool 13"),
        ("-", "?"),
        ("...", "--"),
    ],
)
def test_other_organisations_with_like_names_are_not_found(one: str, other: str) -> None:
    found = pairs_of(
        nw.Organisation(id="organisation:x", name=one),
        nw.Organisation(id="organisation:y", name=other),
    )
    assert found == set()


def test_an_initial_needs_support_and_a_common_employer_gives_it() -> None:
    jan, j = nw.Person(name="Jan Smit"), nw.Person(name="J. Smit")
    others = [nw.Person(name=f"{name} Smit") for name in ("Mia", "Piet", "Ans", "Ali", "Bo")]
    assert pairs_of(jan, j, *others) == set()
    employed = (
        WorksFor("person:jan-smit", "organisation:apotheek-zuilen"),
        WorksFor("person:j-smit", "organisation:apotheek-zuilen"),
    )
    assert pairs_of(jan, j, *others, links=employed) == {("J. Smit", "Jan Smit")}


def test_other_first_names_codes_or_one_overleg_speak_against() -> None:
    def twice(**facts: tuple[str, str]) -> list[Node]:
        return [
            nw.Organisation(
                id=f"organisation:{place}",
                name="Praktijk Het Anker",
                **{name: values[i] for name, values in facts.items()},
            )
            for i, place in enumerate("xy")
        ]

    assert pairs_of(*twice()) == {("Praktijk Het Anker",) * 2}
    assert pairs_of(*twice(agb=("01012345", "01054321"))) == set()
    assert pairs_of(nw.Person(name="Jan Waterhof"), nw.Person(name="Mia Waterhof")) == set()
    overleg = nw.Overleg(name="MDO")
    at_one_table = tuple(TakesPartIn(f"organisation:{x}", overleg.id) for x in "xy")
    assert pairs_of(*twice(), overleg, links=at_one_table) == set()
    assert pairs_of(*twice(), links=(Knows("organisation:x", "organisation:y"),)) == set()


def test_a_common_code_is_found_whatever_the_names_and_the_reason_says_so() -> None:
    nodes = [
        nw.Organisation(name="Praktijk Het Anker", agb="01012345"),
        nw.Organisation(name="Stichting Zeezicht", agb="01012345"),
    ]
    (row,) = duplicates(nw.Network([*OTHERS, *nodes])).rows
    assert row.reason.nl == "dezelfde AGB-code; maar: een andere naam"


def test_a_department_is_told_apart_from_duplicates() -> None:
    umc = nw.Organisation(name="UMC Utrecht", place="Utrecht")
    poli = nw.Organisation(name="UMC Utrecht afdeling Geriatrie")
    network = nw.Network([*OTHERS, umc, poli])
    result = duplicates(network)
    assert result.rows == ()
    assert result.sentences() == [
        "UMC Utrecht afdeling Geriatrie is mogelijk een onderdeel van UMC Utrecht. Klopt dat? Vul "
        "het dan in de kolom 'Onderdeel van' in."
    ]
    (row,) = departments(network).rows
    assert (row.part, row.whole) == (poli.id, umc.id)
    assert departments(network.with_(links=[PartOf(poli.id, umc.id)])).rows == ()
    with pytest.raises(AnalysisError, match="tussen 0 en 1"):
        departments(network, minimum=7)


def test_a_judged_pair_does_not_come_back() -> None:
    nodes = [nw.Person(name="Jan Waterhof"), nw.Person(name="Waterhof, Jan")]
    for verdict in (SameAs, DistinctFrom):
        network = nw.Network(nodes, [verdict(nodes[0].id, nodes[1].id)])
        result = duplicates(network)
        assert result.rows == ()
        assert "1" in result.notes[0].nl


def test_thousands_of_equal_records_are_one_finding_and_a_row_each() -> None:
    nodes = [nw.Person(id=f"person:p{i:04}", name="Jan de Vries") for i in range(5_000)]
    result = duplicates(nw.Network(nodes))
    assert len(result.rows) == 4_999
    assert {row.a for row in result.rows} == {"person:p0000"}
    (sentence,) = result.sentences()
    assert sentence.startswith(
        "Mogelijk vaker ingevoerd: Jan de Vries (staat er 5.000 keer precies hetzelfde in)."
    )


def test_very_long_names_are_compared_to_the_end() -> None:
    long = "zorg " * 2_000
    records = [{"name": f"{long} {end}"} for end in ("noord", "zuid", "noord ")]
    assert [(pair.a, pair.b) for pair in duplicate_pairs(records)] == [(0, 2)]


def test_the_order_of_records_makes_no_difference() -> None:
    names = ["Jan Waterhof", "Waterhof, Jan", "J. Waterhof", "Petra Smit", "P. Smit", "Petra Smid"]
    records = [{"name": name, "place": "Oost"} for name in names]
    there = {
        frozenset((names[p.a], names[p.b])): p.score for p in duplicate_pairs(records, minimum=0.1)
    }
    turned = list(reversed(names))
    back = {
        frozenset((turned[p.a], turned[p.b])): p.score
        for p in duplicate_pairs(list(reversed(records)), minimum=0.1)
    }
    assert there == back


def test_unknown_kinds_and_thresholds_are_refused() -> None:
    with pytest.raises(AnalysisError):
        duplicates(nw.Network(), kinds=("overleg",))
    with pytest.raises(AnalysisError):
        duplicates(nw.Network(), minimum=2)


def test_the_sheet_joins_and_keeps_apart_and_twice_changes_nothing(tmp_path: Path) -> None:
    names = ["Jan Waterhof", "Waterhof, Jan", "Praktijk Linde", "Praktijk Linden"]
    nodes: list[Node] = [nw.Person(name=name) for name in names[:2]]
    nodes += [nw.Organisation(name=name) for name in names[2:]]
    network = nw.Network(
        [*OTHERS, *nodes], [WorksFor("person:waterhof-jan", "organisation:praktijk-linde")]
    )
    path = tmp_path / "dezelfde.xlsx"
    nw.write_answer_sheet(duplicates(network), path)
    fill_in(path, lambda is_person: "dezelfde" if is_person else "niet dezelfde")
    once = nw.apply_answers(network, path)
    (jan,) = once.nodes_of(nw.Person)
    assert {jan.name, *jan.aliases} == set(names[:2])
    assert [link.source for link in once.links_of(WorksFor)] == [jan.id]
    assert len(list(once.links_of(DistinctFrom))) == 1
    assert nw.apply_answers(once, path) == once
    assert duplicates(once).rows == ()


def test_of_two_values_it_is_told_which_stayed(tmp_path: Path) -> None:
    rich = nw.Organisation(name="Praktijk De Brug", domain="GGZ", postcode="1234 AB")
    other = nw.Organisation(name="Praktijk de Brug BV", domain="ziekenhuis")
    network = nw.Network([*OTHERS, rich, other])
    path = tmp_path / "dubbelen.xlsx"
    nw.write_answer_sheet(duplicates(network), path)
    fill_in(path, lambda is_person: "dezelfde")
    outcome = outcome_of_answers(network, path)
    assert len(outcome.network.nodes) == len(OTHERS) + 1
    (note,) = outcome.notes
    assert note.nl == (
        "van Praktijk De Brug was 'Domein' niet overal gelijk. "
        "GGZ blijft staan; ziekenhuis vervalt."
    )


def test_contradicting_answers_name_everyone(tmp_path: Path) -> None:
    a, b, c = (nw.Person(id=f"person:{x}", name=f"Jan Waterhof {x}") for x in "abc")
    network = nw.Network([a, b, c], [DistinctFrom(a.id, c.id)])
    with pytest.raises(InputErrors, match="Jan Waterhof b"):
        nw.merge(network, [SameAs(a.id, b.id), SameAs(b.id, c.id)])


@pytest.mark.parametrize(
    ("kind", "precision", "recall"), [("organisation", 0.95, 0.93), ("person", 0.95, 0.9)]
)
def test_variants_of_a_register_are_found(kind: str, precision: float, recall: float) -> None:
    made = register(400, 400, seed=3)
    same = {pair for pair in made.same if pair[0].startswith(kind)}
    found = {(row.a, row.b) for row in duplicates(made.network, kinds=(kind,)).rows}
    assert len(found & same) >= precision * len(found)
    assert len(found & same) >= recall * len(same)


def test_the_score_is_about_the_share_that_is_right() -> None:
    scored = [
        (row.score, (row.a, row.b) in made.same)
        for made in (register(1_000, 1_000, seed=seed) for seed in (3, 4))
        for row in duplicates(made.network, minimum=0.05).rows
    ]
    for low, high in ((0.05, 0.5), (0.5, 0.95), (0.95, 1.01)):
        scores = [score for score, _ in scored if low <= score < high]
        right = sum(same for score, same in scored if low <= score < high)
        assert abs(right / len(scores) - sum(scores) / len(scores)) < 0.2
