"""A survey among the partners: asked in a form, read back as links with their origin."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import netwerk as nw
from netwerk.errors import InputError, InputErrors
from netwerk.files.survey.questions import QUESTIONS, question_of
from netwerk.model.moment import Moment
from netwerk.text import LANGUAGES
from tests.files.workbooks import put, workbook

FORMS = [
    "ID",
    "Begintijd",
    "Tijd van voltooien",
    "E-mail",
    "Naam",
    "1. Wie kent u?",
    "Van wie kent u het werk?",
    "Met wie werkt u samen?",
    "Hoe vaak hebt u contact? [Buurtteam]",
    "Hoe vaak hebt u contact? [Bo Smit]",
    "Hoeveel vertrouwen hebt u erin (1-5)?",
    "Is duidelijk wie wat doet?",
    "Aan welke thema's werkt u?",
    "Waaraan wilt u meedoen?",
    "Hoeveel uur per maand hebt u daarvoor?",
    "Nog iets?",
]
AN: list[Any] = [
    *(1, "2026-05-01 10:00:00", "2026-05-02 10:04:00", "an@voorbeeld.nl", "anoniem"),
    "Bo Smit;buurtteam;",
    "Bo Smit;",
    "Bo Smit;Buurtteam;",
    *("wekelijks", 12, "Bo Smit: 4; Buurtteam: 5", "ja", "Ouderen;", "Ouderen;Samen eten;"),
    *("Ouderen: 2; Samen eten: 1,5", "nee hoor"),
]


@pytest.fixture
def wijk() -> nw.Network:
    """Three people, two organisations of which one has a person, and what they may choose."""
    people = [
        nw.Person(name="An de Wit", email="An@voorbeeld.nl"),
        nw.Person(name="Bo Smit"),
        nw.Person(name="=Cas()"),
    ]
    others = [
        nw.Organisation(name="Buurtteam"),
        nw.Organisation(name="Apotheek De Linde"),
        nw.Theme(name="Ouderen"),
        nw.Initiative(name="Samen eten"),
        nw.Area(name="Rietvoorde", level="wijk"),
    ]
    links = [nw.WorksFor(source="person:an-de-wit", target="organisation:buurtteam")]
    return nw.Network([*people, *others], links)


def answers(folder: Path, *rows: list[Any], headings: list[str] = FORMS) -> Path:
    """An export of Microsoft Forms."""
    path = folder / "antwoorden.xlsx"
    path.write_bytes(workbook({"Form1": [headings, *rows]}))
    return path


def faults(path: Path, network: nw.Network) -> list[InputError]:
    """What is wrong with the answers."""
    with pytest.raises(InputErrors) as caught:
        nw.read_survey(path, network)
    return list(caught.value.errors)


def test_an_export_of_microsoft_forms_becomes_links_with_their_origin(
    tmp_path: Path, wijk: nw.Network
) -> None:
    survey = nw.read_survey(answers(tmp_path, AN), wijk, on="2026-06-01")
    an, bo, team = "person:an-de-wit", "person:bo-smit", "organisation:buurtteam"
    eating = "initiative:samen-eten"
    common: dict[str, Any] = {"origin": "vragenlijst antwoorden.xlsx", "confirmed_on": "2026-05-02"}
    expected = wijk.with_(
        [
            nw.Assessment(
                area="area:rietvoorde",
                criterion="roles_clear",
                status="met",
                by="vragenlijst antwoorden.xlsx",
                on="2026-06-01",
                result="1 keer ja op 1 antwoorden",
            )
        ],
        [
            nw.Knows(source=an, target=bo, knows_work=True, **common),
            nw.Knows(source=an, target=team, **common),
            nw.WorksWith(source=an, target=bo, frequency=12, trust=4, **common),
            nw.WorksWith(source=an, target=team, frequency=52, trust=5, **common),
            nw.About(source=an, target="theme:ouderen", **common),
            nw.Wants(source=an, target="theme:ouderen", sense="offers", hours=2, **common),
            nw.Wants(source=an, target=eating, sense="offers", hours=1.5, **common),
        ],
    )
    assert survey.network == expected
    assert [remark.nl for remark in survey.remarks] == [
        "de kolom 'Nog iets?' is overgeslagen: dat is geen vraag van de vragenlijst."
    ]


def test_the_response_rate_says_what_it_is_good_for(tmp_path: Path, wijk: nw.Network) -> None:
    survey = nw.read_survey(answers(tmp_path, AN), wijk)
    assert survey.answered == ("person:an-de-wit",)
    assert len(survey.asked) == 4  # the Buurtteam is asked in the person of An
    assert survey.response_rate == 0.25
    assert survey.sentence().nl == (
        "Beantwoord door 1 van de 4 gevraagden (25%). Dat is weinig: onder 65% geeft de kaart een "
        "vertekend beeld."
    )


def test_nobody_asked_has_no_rate(tmp_path: Path) -> None:
    survey = nw.read_survey(answers(tmp_path), nw.Network())
    assert survey.response_rate is None


def test_every_name_that_is_not_known_is_named_with_the_nearest(
    tmp_path: Path, wijk: nw.Network
) -> None:
    row = [*AN]
    row[5], row[12], row[13] = "Bo Smitt;Niemand bekend", "Oudren", "Samen etn"
    found = faults(answers(tmp_path, row, ["x", None, None, None, "Bo Smi", "An de Wit"]), wijk)
    assert [fault.place.cell for fault in found] == ["F2", "F2", "M2", "N2", "E3"]
    text = " ".join(fault.text.nl for fault in found)
    for name in ("Bo Smit", "Ouderen", "Samen eten"):
        assert f"Bedoelt u '{name}'?" in text


@pytest.mark.parametrize(
    ("position", "answer", "cell", "said"),
    [
        (8, "vaak", "I2", "'vaak' is geen aantal keer per jaar"),
        (10, "6", "K2", "van 1 tot en met 5"),
        (10, "heel veel", "K2", "van 1 tot en met 5"),
        (11, "misschien", "L2", "Kies ja, deels of nee"),
        (14, "weinig", "O2", "van 0 of meer"),
        (14, "-1", "O2", "van 0 of meer"),
        (5, "111222333", "F2", "BSN"),
        (10, "Cas: 4", "K2", "maar niet bij de namen van deze rij"),
    ],
)
def test_an_answer_that_cannot_be_right_is_named(
    position: int, answer: str, cell: str, said: str, tmp_path: Path, wijk: nw.Network
) -> None:
    row = [*AN]
    row[position] = answer
    (fault,) = faults(answers(tmp_path, row), wijk)
    assert fault.place.cell == cell
    assert said in fault.text.nl
    assert "111222333" not in str(fault)


def test_a_row_without_a_name_is_a_fault_and_an_empty_one_is_not(
    tmp_path: Path, wijk: nw.Network
) -> None:
    nameless = [None, None, None, None, None, "Bo Smit"]
    (fault,) = faults(answers(tmp_path, nameless, ["2", None, None, None, "Bo Smit"]), wijk)
    assert "wie dit heeft ingevuld" in fault.text.nl


def test_the_last_of_two_answers_counts(tmp_path: Path, wijk: nw.Network) -> None:
    again = [*AN]
    again[5:] = ["Cas", *[None] * 10]
    survey = nw.read_survey(answers(tmp_path, AN, again), wijk)
    assert [link.target for link in survey.network.links_of(nw.Knows)] == ["person:cas"]
    assert "rij 3" in survey.remarks[-1].nl


def test_an_answer_renews_what_was_known_and_removes_nothing(
    tmp_path: Path, wijk: nw.Network
) -> None:
    an, bo = "person:an-de-wit", "person:bo-smit"
    old = [
        nw.WorksWith(source=an, target=bo, subject="val", frequency=1, since=Moment("2020")),
        nw.Knows(source=bo, target=an, origin="kennismaking"),
    ]
    survey = nw.read_survey(answers(tmp_path, AN), wijk.with_(links=old))
    (renewed,) = (x for x in survey.network.links_of(nw.WorksWith) if x.target == bo)
    assert (renewed.subject, renewed.since, renewed.frequency) == ("val", "2020", 12)
    assert old[1] in survey.network.links


@pytest.mark.parametrize("name", ["vragen.xlsx", "vragen.csv"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_names_every_respondent_and_is_read_back(
    name: str, language: Any, tmp_path: Path, wijk: nw.Network
) -> None:
    nw.write_survey(wijk, tmp_path / name, language=language)
    survey = nw.read_survey(tmp_path / name, wijk)
    assert survey.network == wijk  # nobody has answered yet
    assert (survey.answered, survey.remarks) == ((), ())


def test_the_form_offers_names_and_the_questions_for_microsoft_forms(
    tmp_path: Path, wijk: nw.Network
) -> None:
    nw.write_survey(wijk, tmp_path / "vragen.xlsx")
    book = load_workbook(tmp_path / "vragen.xlsx")
    page = book["Antwoorden"]
    assert [cell.value for cell in page[1]] == [question.text.nl for question in QUESTIONS]
    assert [cell.value for cell in page["A"]][1:] == [
        "=Cas()",
        "An de Wit",
        "Apotheek De Linde",
        "Bo Smit",
    ]
    assert page["A2"].data_type == "s"
    offers = {str(o.sqref): o.formula1 for o in page.data_validations.dataValidation}
    assert "'Namen'!$A$2" in offers["B2:B1000"]
    rows: list[list[Any]] = [list(row) for row in book["Voor Microsoft Forms"].values]
    listed = {question: answer for question, _, answer in rows}
    assert "'Thema's van de lijst'" in listed["Aan welke thema's werkt u?"]
    assert listed["Is duidelijk wie wat doet?"] == "ja, deels of nee."
    assert [cell.value for cell in book["Thema's van de lijst"]["A"]][1:] == ["Ouderen"]


def test_a_filled_form_is_read(tmp_path: Path, wijk: nw.Network) -> None:
    nw.write_survey(wijk, tmp_path / "vragen.xlsx")
    book = load_workbook(tmp_path / "vragen.xlsx")
    page = book["Antwoorden"]
    filled = {"Met wie werkt u samen?": "Bo Smit; Buurtteam", "Hoe vaak hebt u contact?": "12"}
    for heading, cell in zip(page[1], page[3], strict=True):
        cell.value = filled.get(str(heading.value), str(cell.value or ""))
    book.save(tmp_path / "vragen.xlsx")
    survey = nw.read_survey(tmp_path / "vragen.xlsx", wijk, on="2026-03-14")
    ties = list(survey.network.links_of(nw.WorksWith))
    assert [(tie.source, tie.frequency, tie.confirmed_on) for tie in ties] == [
        ("person:an-de-wit", 12, "2026-03-14")
    ] * 2


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8-sig", ";"), ("utf-8", ","), ("cp1252", ";"), ("utf-8", "\t")],
)
def test_text_files_are_read_whatever_their_separator(
    encoding: str, separator: str, tmp_path: Path
) -> None:
    network = nw.Network([nw.Person(name="Zoë"), nw.Person(name="Bo"), nw.Person(name="Cas")])
    rows = [["Wie bent u?", "Wie kent u?", "Met wie werkt u samen?"], ["Zoë", '"Bo;Cas"', "Bo"]]
    text = "\r\n".join(separator.join(row) for row in rows)
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    survey = nw.read_survey(tmp_path / "a.csv", network)
    assert [link.target for link in survey.network.links_of(nw.Knows)] == [
        "person:bo",
        "person:cas",
    ]


@pytest.mark.parametrize(
    ("heading", "key", "about"),
    [
        ("Wie kent u?", "knows", None),
        ("  12)  WIE KENT U ", "knows", None),
        ("Vraag 3: Met wie werkt u samen?\xa0", "works_with", None),
        ("Hoe vaak hebt u contact? [A [b] c]", None, None),
        ("Hoe vaak hebt u contact? [Apotheek: zuid]", "frequency", "Apotheek: zuid"),
        ("Hoe vaak hebt u contact? - Buurtteam", "frequency", "Buurtteam"),
        ("Hoe vaak hebt u contact?.Buurtteam", "frequency", "Buurtteam"),
        ("Wie kent u? [Bo]", None, None),
        ("Hobby's", None, None),
    ],
)
def test_headings_are_recognised_as_forms_write_them(
    heading: str, key: str | None, about: str | None
) -> None:
    found = question_of(" ".join(heading.split()))
    if key is None:
        assert found is None or found[1] is not None
    else:
        assert found is not None
        assert (found[0].key, found[1]) == (key, about)


def test_a_misspelt_question_is_a_fault(tmp_path: Path, wijk: nw.Network) -> None:
    path = answers(tmp_path, ["An de Wit", "Bo Smit"], headings=["Wie bent u?", "Wie ken u?"])
    (fault,) = faults(path, wijk)
    assert "Bedoelt u 'Wie kent u?'?" in fault.text.nl


def test_a_formula_that_was_never_calculated_is_a_fault(tmp_path: Path, wijk: nw.Network) -> None:
    path = answers(tmp_path, ["An de Wit", "=A1"], headings=["Wie bent u?", "Wie kent u?"])
    (fault,) = faults(path, wijk)
    assert (fault.place.cell, "nog niet uitgerekend" in fault.text.nl) == ("B2", True)


def test_a_file_without_questions_says_so(tmp_path: Path, wijk: nw.Network) -> None:
    path = put(tmp_path, {"Blad": [["a", "b"], [1, 2]]})
    (fault,) = faults(path, wijk)
    assert "geen vraag van de vragenlijst" in fault.text.nl


def test_whether_roles_are_clear_is_partly_unless_all_agree(
    tmp_path: Path, wijk: nw.Network
) -> None:
    headings = ["Wie bent u?", "Is duidelijk wie wat doet?"]
    rows = [["An de Wit", "ja"], ["Bo Smit", "nee"], ["Cas", "ja"]]
    survey = nw.read_survey(answers(tmp_path, *rows, headings=headings), wijk)
    (told,) = survey.network.nodes_of(nw.Assessment)
    assert (told.status, told.result) == ("partly", "2 keer ja op 3 antwoorden")
    nowhere = wijk.without("area:rietvoorde")
    survey = nw.read_survey(answers(tmp_path, *rows, headings=headings), nowhere)
    assert not list(survey.network.nodes_of(nw.Assessment))
    assert "--gebied" in survey.remarks[0].nl


@pytest.mark.parametrize("content", [b"", b"\0\0", b"a;b\n1;2\n"])
def test_hostile_text_files_are_refused_in_words(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(InputError):
        nw.read_survey(tmp_path / "a.csv", nw.Network())


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="xlsx"):
        nw.read_survey(tmp_path / "a.txt", nw.Network())


SHORT = ["Tijd van voltooien", "Wie bent u?", "Met wie werkt u samen?"]


@pytest.mark.parametrize("when", ["2-5-2026 10:04", "02/05/2026 10:04:00", "2026-05-02T10:04:00Z"])
def test_the_day_of_an_answer_is_read_as_people_write_it(
    tmp_path: Path, wijk: nw.Network, when: str
) -> None:
    path = answers(tmp_path, [when, "Bo Smit", "An de Wit"], headings=SHORT)
    survey = nw.read_survey(path, wijk, on="2026-09-01")
    (link,) = survey.network.links_of(nw.WorksWith)
    assert (link.confirmed_on, survey.remarks) == (Moment("2026-05-02"), ())


def test_a_day_that_cannot_be_read_is_told(tmp_path: Path, wijk: nw.Network) -> None:
    path = answers(tmp_path, ["5/31/26 2:02 PM", "Bo Smit", "An de Wit"], headings=SHORT)
    survey = nw.read_survey(path, wijk, on="2026-09-01")
    (link,) = survey.network.links_of(nw.WorksWith)
    assert link.confirmed_on == "2026-09-01"
    assert "rij 2: '5/31/26 2:02 PM' is geen datum" in survey.remarks[0].nl


def test_a_sheet_of_the_network_is_no_survey(tmp_path: Path, wijk: nw.Network) -> None:
    nw.write(wijk, tmp_path / "wijk.xlsx")
    (fault,) = faults(tmp_path / "wijk.xlsx", wijk)
    assert "geen vraag van de vragenlijst" in fault.text.nl
    assert fault.place.cell == "A1"


def test_merged_cells_and_a_question_asked_twice_are_faults(
    tmp_path: Path, wijk: nw.Network
) -> None:
    rows = [["Wie bent u?", "Wie kent u?", "Wie kent u?"], ["Bo Smit", "An de Wit", "Buurtteam"]]
    path = put(tmp_path, {"Form1": rows}, lambda book: book["Form1"].merge_cells("B2:B3"))
    twice, merged = faults(path, wijk)
    assert "staat er twee keer" in twice.text.nl
    assert (merged.place.cell, "samengevoegd" in merged.text.nl) == ("B2:B3", True)


def test_a_name_like_a_formula_comes_back_from_a_text_file(
    tmp_path: Path, wijk: nw.Network
) -> None:
    path = tmp_path / "vragen.csv"
    nw.write_survey(wijk, path)
    text = path.read_text("utf-8-sig")
    assert "'=Cas();" in text
    path.write_text(text.replace("'=Cas();", "'=Cas();An de Wit", 1), "utf-8")
    (link,) = nw.read_survey(path, wijk).network.links_of(nw.Knows)
    assert link.source == "person:cas"
