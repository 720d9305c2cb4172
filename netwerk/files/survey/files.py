"""The form and the answers of a survey as files: a workbook (.xlsx) or text (.csv)."""

from pathlib import Path

from netwerk.answers import EXPLANATION
from netwerk.atomic import write_or_explain
from netwerk.files.formats import (
    opened_file,
    require_workbook_name,
    tables_in,
    write_sheets,
)
from netwerk.files.survey.answers import Survey, survey_of
from netwerk.files.survey.csv_tables import csv_of, table_of_csv
from netwerk.files.survey.form import ANSWERS, form_rows, form_sheets
from netwerk.files.tables import Table
from netwerk.model.identifiers import slug
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import LANGUAGES, Language, Text

_ORIGIN = Text(nl="vragenlijst {name}", en="survey {name}")


def write_survey(network: Network, path: str | Path, *, language: Language = "nl") -> None:
    """Write the form of a survey among the partners of a network, as .xlsx or .csv.

    Raises
    ------
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    if Path(path).suffix.lower() == ".csv":
        write_or_explain(Path(path), csv_of(form_rows(network, language)))
    else:
        write_sheets(path, form_sheets(network, language))


def read_survey(
    path: str | Path,
    network: Network,
    *,
    on: Moment | None = None,
    area: str | None = None,
    language: Language = "nl",
) -> Survey:
    """The network with the answers in a file (.xlsx or .csv), and who answered.

    Also an export of Microsoft Forms: a row per respondent, a column per question. With `area`
    only its respondents count as asked; `on` is when answers without a date were given.

    Raises
    ------
    InputError
        When the file cannot be read; InputErrors with all that cannot be understood.
    NetworkError
        When the area is unknown.
    """
    is_csv = Path(path).suffix.lower() == ".csv"
    if not is_csv:
        require_workbook_name(path)
    with opened_file(path) as content:
        table = table_of_csv(content) if is_csv else _answers(tables_in(content))
        origin = _ORIGIN.fill(name=Path(path).name)[language]
        return survey_of(table, network, origin=origin, on=on, area=area)


def _answers(tables: list[Table]) -> Table:
    """The sheet with answers: the one of our form, else the first that is no explanation."""
    names = {slug(ANSWERS[language]) for language in LANGUAGES}
    explained = {slug(EXPLANATION[language]) for language in LANGUAGES}
    ours = [table for table in tables if slug(table.name) in names]
    others = [table for table in tables if slug(table.name) not in explained]
    return next(iter([*ours, *others]), Table("", []))
