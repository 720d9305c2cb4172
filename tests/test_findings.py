"""Findings: sentences that people can read, folded, in both languages."""

from dataclasses import dataclass, fields, replace

from rich.console import Console

from netwerk.findings import Finding, FindingKind, Severity, fold
from netwerk.model.moment import Moment
from netwerk.results import MOST_ROWS, Column, Form, Result
from netwerk.text import Language, Text

VACANT = FindingKind(
    key="vacant",
    severity=Severity.URGENT,
    title=Text(nl="Open plek", en="Vacancy"),
    one=Text(nl="{names} heeft {open} open plek.", en="{names} has {open} vacancy."),
    many=Text(nl="{count} rollen: {names}.", en="{count} roles: {names}."),
    advice=Text(nl="Vraag rond.", en="Ask around."),
)
NOTE = FindingKind(
    key="note",
    severity=Severity.NOTE,
    title=Text(nl="Weetje", en="Note"),
    one=Text(nl="{names} kennen elkaar via {via_id}.", en="{names} met through {via_id}."),
    many=Text(nl="{count} paren: {names}.", en="{count} pairs: {names}."),
    advice=Text(nl="", en=""),
)
NAMES = {f"role:{i}": f"Rol {i}" for i in range(9)} | {"person:a": "An", "person:b": "<b>Bo</b>"}


@dataclass(frozen=True, slots=True)
class Row:
    role: str
    share: float | None
    members: tuple[str, ...]
    why: tuple[str, ...]


RESULT = Result(
    "example",
    Text(nl="Voorbeeld", en="Example"),
    (Row("role:1", 0.256, ("person:a", "person:b"), ("x",)), Row("role:2", None, (), ())),
    (
        Column(name="role", text=Text(nl="Rol", en="Role"), form="id"),
        Column(name="share", text=Text(nl="Deel", en="Share"), form="share"),
        Column(name="members", text=Text(nl="Leden", en="Members"), form="ids"),
        Column(
            name="why",
            text=Text(nl="Waarom", en="Why"),
            form="words",
            words={"x": Text(nl="daarom", en="because")},
        ),
    ),
    NAMES,
    (Finding(VACANT, ("role:1",), {"open": 1}),),
)


def test_one_finding_names_its_subject_and_fields() -> None:
    finding = Finding(VACANT, ("role:1",), {"open": 2})
    assert finding.sentence(NAMES) == "Rol 1 heeft 2 open plek."
    assert finding.sentence(NAMES, "en") == "Rol 1 has 2 vacancy."


def test_an_id_in_a_field_is_read_as_its_name() -> None:
    finding = Finding(NOTE, ("person:a", "person:b"), {"via_id": "role:3"})
    assert finding.sentence(NAMES) == "An en <b>Bo</b> kennen elkaar via Rol 3."


def test_numbers_and_moments_in_a_sentence_read_as_people_write_them() -> None:
    def told(value: object, language: Language = "nl") -> str:
        return Finding(VACANT, ("role:1",), {"open": value}).sentence(NAMES, language)

    assert told(1234.5) == "Rol 1 heeft 1.234,5 open plek."
    assert told(Moment("2026-09-01")) == "Rol 1 heeft 1 september 2026 open plek."
    assert told(Moment("2026-03"), "en") == "Rol 1 has March 2026 vacancy."


def test_many_findings_of_one_kind_fold_into_one_sentence() -> None:
    findings = [Finding(VACANT, (f"role:{i}",), {"open": 1}) for i in range(7)]
    (folded,) = fold(findings)
    assert folded.sentence(NAMES) == "7 rollen: Rol 0, Rol 1, Rol 2, Rol 3, Rol 4 en nog 2."


def test_pairs_stay_pairs_when_folded() -> None:
    findings = [Finding(NOTE, ("person:a", f"role:{i}"), {"via_id": "role:8"}) for i in range(6)]
    (folded,) = fold(findings)
    said = "An – Rol 0; An – Rol 1; An – Rol 2; An – Rol 3; An – Rol 4; nog 1"
    assert folded.sentence(NAMES) == f"6 paren: {said}."


def test_the_most_urgent_comes_first() -> None:
    findings = [
        Finding(NOTE, ("person:a",), {"via_id": "role:1"}),
        Finding(VACANT, ("role:1",), {"open": 1}),
        Finding(VACANT, ("role:2",), {"open": 1}),
    ]
    assert [f.kind.key for f in fold(findings)] == ["vacant", "note"]


def test_a_record_holds_ids_and_names() -> None:
    assert RESULT.records()[0] == {
        "role": "role:1",
        "role_name": "Rol 1",
        "share": 0.256,
        "members": ("person:a", "person:b"),
        "members_names": ("An", "<b>Bo</b>"),
        "why": ("x",),
    }
    assert list(RESULT.to_frame().columns) == RESULT.record_names()


def test_cells_read_as_people_write() -> None:
    assert RESULT.cells(RESULT.rows[0]) == ["Rol 1", "26%", "An en <b>Bo</b>", "daarom"]
    assert RESULT.cells(RESULT.rows[1], "en") == ["Rol 2", "–", "", ""]


@dataclass(frozen=True, slots=True)
class Measured:
    until: Moment | None
    ties: int
    mean: float
    gain: float


def test_numbers_and_moments_in_cells_read_as_people_write_them() -> None:
    heading = Text(nl="Kop", en="Heading")
    forms: tuple[Form, ...] = ("moment", "count", "number", "fraction")
    columns = tuple(
        Column(name=field.name, text=heading, form=form)
        for field, form in zip(fields(Measured), forms, strict=True)
    )
    result = Result("x", heading, (Measured(Moment("2026-09-01"), 1234, 0.5, 0.25),), columns, {})
    assert result.cells(result.rows[0]) == ["1 september 2026", "1.234", "0,50", "0,2500"]
    assert result.cells(result.rows[0], "en") == ["1 September 2026", "1,234", "0.50", "0.2500"]
    assert [column.is_numeric for column in columns] == [False, True, True, True]


def test_a_notebook_says_how_many_rows_are_left_out() -> None:
    rows = RESULT.rows[:1] * (MOST_ROWS + 3)
    assert "<p>En nog 3 meer.</p>" in replace(RESULT, rows=rows)._repr_html_()
    assert "meer" not in RESULT._repr_html_()


def test_a_notebook_shows_names_without_running_them() -> None:
    html = RESULT._repr_html_()
    assert "&lt;b&gt;Bo&lt;/b&gt;" in html
    assert "<b>Bo" not in html


def test_a_terminal_shows_sentences_and_the_first_rows() -> None:
    text = _printed(RESULT, most=1)
    assert "• Rol 1 heeft 1 open plek. Vraag rond." in text
    assert "Rol 2" not in text
    assert "En nog 1 meer." in text


def _printed(result: Result[Row], most: int) -> str:
    console = Console(width=100)
    with console.capture() as capture:
        console.print(result.show("nl", most=most))
    return capture.get()
