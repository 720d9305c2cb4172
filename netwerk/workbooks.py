"""Workbooks that people fill in: a new one, a commented copy of their own, and a survey."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from netwerk import files
from netwerk.errors import InputError
from netwerk.files.survey import Survey
from netwerk.model.moment import Moment
from netwerk.model.network import Network
from netwerk.text import Language, Text


def write_template(where: str | Path, network: Network | None = None) -> None:
    """Write a workbook (.xlsx) to fill in, with an explanation in front.

    Without a network it has examples; with one, what is known stands in it already.

    Raises
    ------
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    files.write_template(where, network)


def write_comments(
    where: str | Path,
    out: str | Path,
    faults: Iterable[InputError] = (),
    remarks: Sequence[Text] = (),
    *,
    language: Language = "nl",
) -> None:
    """Write a copy of a workbook with what is wrong as notes in its cells, and a list of it all.

    Nothing else in the copy differs. Notes that an earlier copy got are replaced.

    Parameters
    ----------
    where, out
        The workbook (.xlsx), and the copy.
    faults, remarks
        What `check` raised as `InputErrors.errors`, or returned.

    Raises
    ------
    InputError
        When it is no workbook, or cannot be changed without losing something.
    ReportError
        When the copy cannot be written there, or would take the place of the workbook.
    """
    files.write_comments(where, out, faults, remarks, language=language)


def write_survey(network: Network, where: str | Path, *, language: Language = "nl") -> None:
    """Write the form of a survey among the partners of a network, as .xlsx or .csv.

    It asks whom they know, whose work they know, with whom they work, how often and by which
    means, on which themes, and what they want to do.

    Raises
    ------
    InputError
        When the name ends otherwise.
    ReportError
        When it cannot be written there.
    """
    files.write_survey(network, where, language=language)


def read_survey(
    where: str | Path,
    network: Network,
    *,
    on: Moment | str | None = None,
    area: str | None = None,
    language: Language = "nl",
) -> Survey:
    """The network with the answers to a survey in it, and who of those asked answered.

    An answer takes the place of what was known of that link; nothing else is removed.

    Parameters
    ----------
    where
        The form that was filled in, or an export of Microsoft Forms: .xlsx or .csv.
    on
        The day of answers without a date.
    area
        Only respondents here count as asked.
    language
        In which the origin of the links is written.

    Raises
    ------
    InputError
        When the file cannot be read; InputErrors with every name and answer that cannot be
        understood, and the nearest name.
    NetworkError
        When the area is unknown.
    """
    day = None if on is None else Moment(on)
    return files.read_survey(where, network, on=day, area=area, language=language)
