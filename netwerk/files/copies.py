"""Copies of a workbook of the user's own, in which nothing of it is lost."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from netwerk.atomic import write_or_explain
from netwerk.errors import InputError, ReportError
from netwerk.files.formats import opened_workbook, require_workbook_name
from netwerk.model.faults import shown
from netwerk.model.network import Network
from netwerk.text import Language, Text

_SAME = Text(
    nl="{name} zou over zichzelf heen worden geschreven. Kies een andere naam voor de kopie.",
    en="{name} would be written over itself. Choose another name for the copy.",
)


def write_comments(
    path: str | Path,
    out: str | Path,
    faults: Iterable[InputError] = (),
    remarks: Sequence[Text] = (),
    *,
    language: Language = "nl",
) -> None:
    """Write a copy of a workbook with what is wrong as notes in its cells, and a list of it all.

    Raises
    ------
    InputError
        When it is no workbook, or cannot be changed without losing something.
    ReportError
        When the copy cannot be written there, or would take the place of the workbook.
    """
    from netwerk.files.commented import commented

    require_other(path, out)
    require_workbook_name(out)
    with opened_workbook(path) as content:
        copy = commented(content, faults, remarks, language)
    write_or_explain(Path(out), copy)


def write_into(network: Network, path: str | Path, into: str | Path) -> tuple[Text, ...]:
    """Write a network as the workbook `into`, changing only the cells that say something else.

    Own sheets and columns, formats, notes, drop-downs, formulas, the order of rows and columns and
    every spelling stay. The row of what is gone is cleared and stays empty; new rows come below.
    `path` may be `into` itself.

    Returns
    -------
    What was lost: the rows that were cleared, and formulas that became values.

    Raises
    ------
    InputError
        When `into` cannot be read, has faults, or cannot hold the network without a loss.
    ReportError
        When it cannot be written there.
    """
    from netwerk.files.rewriting import rewritten

    require_workbook_name(path)
    with opened_workbook(into) as content:
        result, lost = rewritten(content, network)
    write_or_explain(Path(path), result)
    return lost


def require_other(path: str | Path, out: str | Path) -> None:
    """Refuse to write over what is read.

    Raises
    ------
    ReportError
        When both are one file.
    """
    with suppress(OSError, ValueError):  # what is not there is not the same
        if Path(path).samefile(out):
            raise ReportError(_SAME.fill(name=shown(Path(path).name)))
