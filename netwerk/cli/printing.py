"""How results and errors appear on the terminal and in a pipe."""

import csv
import io
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import click

from netwerk.errors import InputError, InputErrors, NetwerkError
from netwerk.text import Language, Text, enumerated, number_words

from . import words
from .faults import WrongCommand

if TYPE_CHECKING:
    from netwerk.findings import Finding
    from netwerk.model.network import Network
    from netwerk.results import Result
    from netwerk.store.reading import Progress

MOST_FAULTS = 50
WIDTH_IN_PIPE = 140
_COUNTED_FIRST = ("person", "organisation", "overleg", "initiative", "agreement", "role")


def make_streams_safe() -> None:
    """Let any name be printed, and printing to a closed stream do nothing."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif hasattr(stream, "reconfigure"):
            # Names do not fit every console's own encoding, nor file names always UTF-8.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence_output() -> None:
    """Let what is still to be printed vanish, or Python complains of it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_error(error: NetwerkError, language: Language, closing: Text = words.NOT_WRITTEN) -> None:
    """One line per fault, on standard error; after the faults of one read their count."""
    faults = error.errors if isinstance(error, InputErrors) else (error,)
    lines = [_line(fault, language) for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        more = number_words(len(faults) - MOST_FAULTS, language)
        lines.append(words.MORE_FAULTS.fill(count=more)[language])
    if len(faults) > 1:
        lines.append(closing.fill(count=error.text)[language])
    with suppress(OSError):  # who closed standard error does not want to hear it
        click.echo("\n".join(lines), err=True)


def print_note(note: Text, language: Language, *, err: bool = True) -> None:
    """`Let op: …`, on standard error: it is not what was asked for."""
    click.echo(words.NOTE.fill(note=note)[language].strip(), err=err)


def kinds_read(network: "Network", language: Language) -> str:
    """`64 professionals, 36 organisaties en 213 verbindingen`, the most important kinds first."""
    from netwerk.model import NODE_KINDS

    counts = Counter(node.kind for node in network.nodes.values())
    parts = []
    for kind in dict.fromkeys((*_COUNTED_FIRST, *NODE_KINDS)):
        if count := counts[kind]:
            text = NODE_KINDS[kind].text if count == 1 else NODE_KINDS[kind].plural
            parts.append(f"{number_words(count, language)} {text[language].lower()}")
    if links := len(network.links):
        text = words.ONE_LINK if links == 1 else words.LINKS
        parts.append(f"{number_words(links, language)} {text[language]}")
    return enumerated(parts, language)


@contextmanager
def busy(language: Language) -> Iterator[None]:
    """A sign of life on a terminal; silence in a pipe."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(words.BUSY[language]):
        yield


@contextmanager
def progress(language: Language) -> "Iterator[Progress | None]":
    """A bar on a terminal; silence in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words.BUSY[language], total=None)

        def told(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield told


def print_table(result: "Result[Any]", language: Language) -> None:
    """The sentences and a table of the first rows."""
    from rich.console import Console

    from netwerk.results import MOST_ROWS

    width = None if sys.stdout.isatty() else WIDTH_IN_PIPE
    Console(width=width, highlight=False).print(result.show(language, most=MOST_ROWS))
    if len(result) > MOST_ROWS:
        click.echo(words.MORE_ROWS[language])


def print_csv(result: "Result[Any]", language: Language) -> None:
    """Every row, with ids and names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(result.record_names())
    for record in result.records():
        writer.writerow([_csv_cell(value, language) for value in record.values()])
    click.echo(text.getvalue(), nl=False)


def print_json(result: "Result[Any]", language: Language) -> None:
    """Every row and finding; of a comparison also its summary and the findings that are gone."""
    from netwerk.comparing import Comparison

    content: dict[str, Any] = {
        "analysis": result.analysis,
        "rows": result.records(),
        "findings": _told(result.findings, result.names, language),
        "notes": result.notes,
    }
    if isinstance(result, Comparison):
        content["gone"] = _told(result.gone, result.names, language)
        content["summary"] = result.sentences(language)
    text = json.dumps(content, ensure_ascii=False, indent=2, default=lambda t: t[language])
    click.echo(text)


def _told(
    findings: Iterable["Finding"], names: Mapping[str, str], language: Language
) -> list[dict[str, Any]]:
    """The findings, those of one kind together, in words and as keys."""
    from netwerk.findings import fold

    return [
        {
            "kind": folded.kind.key,
            "severity": folded.kind.severity.name.lower(),
            "sentence": folded.sentence(names, language),
            "advice": folded.kind.advice[language],
            "subjects": folded.subjects,
        }
        for folded in fold(findings)
    ]


PRINTERS = {"table": print_table, "csv": print_csv, "json": print_json}


def _line(fault: NetwerkError, language: Language) -> str:
    """A message as a line: it begins with a capital, unless with the name of a file."""
    text = "\n".join(map(str.rstrip, fault.message(language).strip().split("\n")))
    if isinstance(fault, WrongCommand) or _has_place(fault, language):
        return text
    first = text.split(maxsplit=1)[0] if text else ""
    return text[0].upper() + text[1:] if first.isalpha() else text


def _has_place(fault: NetwerkError, language: Language) -> bool:
    return isinstance(fault, InputError) and bool(fault.place.words(language))


def _csv_cell(value: object, language: Language) -> object:
    """Plain text that a spreadsheet does not run as a formula."""
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, tuple):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
