"""Where the stations meet for sheets to fill in: made from a result, read back into a network."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netwerk import files
from netwerk.analysis import ALL
from netwerk.answers import Answer, Outcome
from netwerk.errors import AnalysisError, InputError, InputErrors
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.report.answer_sheet import answer_sheets
from netwerk.results import Result
from netwerk.text import Language, Text

_NO_SHEET = Text(
    nl="bij {title} valt niets in te vullen.", en="nothing can be filled in about: {title}."
)


def write_answer_sheet(
    result: Result[Any], where: str | Path, *, language: Language = "nl"
) -> None:
    """Write what an analysis found as a sheet (.xlsx) in which people fill in what is right.

    Raises
    ------
    AnalysisError
        When nothing can be filled in about this analysis.
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    asked = [entry.load().sheet for entry in ALL if entry.name == result.analysis]
    if not asked or asked[0] is None:
        raise AnalysisError(_NO_SHEET.fill(title=result.title))
    files.write_sheets(where, answer_sheets(result, asked[0], Path(where).name, language))


def apply_answers(
    network: Network, sheet: str | Path, *, on: Moment | str | None = None
) -> Network:
    """The network after what was filled in on a sheet (.xlsx); the given one stays as it is.

    See :func:`outcome_of_answers` for what came of them besides.

    Parameters
    ----------
    network
        The whole network. The same sheet applied twice changes nothing the second time.
    on
        The day to note as that on which the answers were confirmed.

    Raises
    ------
    InputError
        When the file cannot be read or holds no such sheet; InputErrors with all faults when an
        answer cannot be right, each with file, sheet and cell.
    """
    return outcome_of_answers(network, sheet, on=on).network


def outcome_of_answers(
    network: Network, sheet: str | Path, *, on: Moment | str | None = None
) -> Outcome:
    """As :func:`apply_answers`, with what to tell of it: which of two values stayed, and so on."""
    asked = [question for entry in ALL if (question := entry.load().sheet) is not None]
    moment = None if on is None else Moment(on)
    notes: list[Text] = []
    for question, answers in files.read_answers(sheet, network, asked):
        try:
            outcome = question.meaning(network, answers, moment)
        except InputError as fault:
            raise _placed(fault, answers) from None
        network = outcome.network
        notes += outcome.notes
    return Outcome(network, tuple(notes))


def _placed(fault: InputError, answers: Sequence[Answer]) -> InputErrors:
    """What several answers come to together, with at least the file and the sheet they are on."""
    place = answers[0].place
    faults = fault.errors if isinstance(fault, InputErrors) else [fault]
    return InputErrors(
        one if one.place.file else one.moved(file=place.file, sheet=place.sheet) for one in faults
    )
