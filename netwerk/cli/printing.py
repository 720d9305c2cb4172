"""How results and errors appear on the terminal and in a pipe."""

import csv
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from netwerk.errors import InputErrors, NetwerkError
from netwerk.text import Language, Text

from . import words

if TYPE_CHECKING:
    from netwerk.findings import Result

MOST_FAULTS = 50
WIDTH_IN_PIPE = 140


def print_error(error: NetwerkError, language: Language) -> None:
    """One line per fault, on standard error."""
    faults = error.errors if isinstance(error, InputErrors) else (error,)
    for fault in faults[:MOST_FAULTS]:
        click.echo(fault.message(language), err=True)
    if len(faults) > MOST_FAULTS:
        click.echo(words.MORE_FAULTS.fill(count=len(faults) - MOST_FAULTS)[language], err=True)
    if len(faults) > 1:
        click.echo(words.COUNT.fill(count=len(faults))[language], err=True)


@contextmanager
def busy(language: Language) -> Iterator[None]:
    """A sign of life on a terminal; silence in a pipe."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(words.BUSY[language]):
        yield


def print_table(result: "Result[Any]", language: Language) -> None:
    """The sentences and a table."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else WIDTH_IN_PIPE
    Console(width=width, highlight=False).print(result.show(language))


def print_csv(result: "Result[Any]", language: Language) -> None:
    """Every row, with ids and names."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(result.record_names())
    for record in result.records():
        writer.writerow([_csv_cell(value, language) for value in record.values()])


def print_json(result: "Result[Any]", language: Language) -> None:
    """Every row and finding."""
    content = {
        "analysis": result.analysis,
        "rows": result.records(),
        "findings": [
            {
                "kind": folded.kind.key,
                "severity": folded.kind.severity.name.lower(),
                "sentence": folded.sentence(result.names, language),
                "advice": folded.kind.advice[language],
                "subjects": folded.subjects,
            }
            for folded in result.folded()
        ],
        "notes": result.notes,
    }
    text = json.dumps(content, ensure_ascii=False, indent=2, default=lambda t: t[language])
    click.echo(text)


PRINTERS = {"table": print_table, "csv": print_csv, "json": print_json}


def _csv_cell(value: object, language: Language) -> object:
    """Plain text that a spreadsheet does not run as a formula."""
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, tuple):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
