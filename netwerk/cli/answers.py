"""Sheets to fill in: making one, and putting the answers into a network."""

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netwerk.atomic import write_or_explain
from netwerk.errors import InputError, NetwerkError, ReportError
from netwerk.text import LANGUAGES, Language, Text, count_words, enumerated

from . import words
from .options import MomentType
from .places import checked, opened_store, shown_place
from .printing import busy, print_note
from .spoken import Decorator, Spoken, argument, option
from .where import Where

if TYPE_CHECKING:
    from netwerk.changes import Changes, Item
    from netwerk.model.moment import Moment
    from netwerk.model.network import Network
    from netwerk.results import Analysis, Result


def sheet_of(question: "Analysis", language: Language) -> Decorator:
    """The option to make a sheet, where an analysis has one."""
    if question.sheet is None:
        return lambda command: command
    return option("sheet", language, type=click.Path(path_type=Path))


def write_sheet(result: "Result[Any]", out: Path, file: Where, language: Language) -> None:
    """Make the sheet about a network and say what to do with it."""
    from netwerk import answering

    answering.write_answer_sheet(result, out, language=language)
    if not result.to_answer.rows:
        print_note(words.NO_ROWS, language)
    click.echo(words.SHEET_DONE.fill(path=out, example=f"{shown_place(file)} {out}")[language])


def applying(name: str, text: str, language: Language) -> click.Command:
    """The command that puts the answers of a sheet into a file or database."""

    @click.command(
        name, cls=Spoken, help=text, language=language, example="wijk.xlsx antwoorden.xlsx"
    )
    @argument("network", language)
    @argument("sheet", language)
    @option(
        "at",
        language,
        type=MomentType(),
        default=dt.date.today().isoformat(),
        help=words.HELP["on"][language],
    )
    def run(network: Where, sheet: Path, at: "Moment | None") -> None:
        if isinstance(network, Path) and network.suffix.lower() == ".xlsx":
            changes = _into_workbook(network, sheet, at, language)
        else:
            changes = _into_store(network, sheet, at, language)
        click.echo(_said(changes)[language])

    return run


def _into_store(where: Where, sheet: Path, on: "Moment | None", language: Language) -> "Changes":
    from netwerk import answering
    from netwerk.changes import diff

    if isinstance(where, Path) and not where.exists():
        checked(where, language)  # says so, in the words of every command
    with opened_store(where, language) as store:
        before = store.load()
        _require_filled(before, where)
        outcome = answering.outcome_of_answers(before, sheet, on=on)
        changes = diff(before, outcome.network)
        if changes:
            store.save(outcome.network, before)
    _print_notes(outcome.notes, language)
    return changes


def _into_workbook(file: Path, sheet: Path, on: "Moment | None", language: Language) -> "Changes":
    """Changes what the answers say in the workbook; what it was is kept beside it."""
    from netwerk import answering, api
    from netwerk.changes import diff

    read_at = _version(file)
    before, _ = checked(file, language)
    _require_filled(before, file)
    with busy(language):
        outcome = answering.outcome_of_answers(before, sheet, on=on)
    changes = diff(before, outcome.network)
    notes = [*outcome.notes]
    if changes:
        kept = _copied(file)
        try:
            if _version(file) != read_at:
                raise InputError(words.CHANGED_MEANWHILE.fill(path=file))
            notes += api.write(outcome.network, file, into=file)
        except NetwerkError:
            kept.unlink()  # nothing was written, so there is nothing to keep
            raise
        click.echo(words.KEPT.fill(path=kept)[language])
    _print_notes(notes, language)
    return changes


def _print_notes(notes: "Iterable[Text]", language: Language) -> None:
    for note in notes:
        print_note(note, language)


def _require_filled(network: "Network", where: Where) -> None:
    if not network.nodes:
        raise InputError(words.EMPTY.fill(path=where))


def _version(file: Path) -> tuple[int, int] | None:
    """What differs after somebody saved the file; None when it is not there."""
    try:
        stated = file.stat()
    except OSError:  # said when it is read
        return None
    return stated.st_mtime_ns, stated.st_size


def _copied(file: Path) -> Path:
    """A copy under a name that nothing has yet, whole or not at all."""
    number = 1
    while (copy := file.with_stem(f"{file.stem} (oud {number})")).exists():
        number += 1
    try:
        content = file.read_bytes()
        write_or_explain(copy, content)
        shutil.copystat(file, copy)
    except OSError as error:
        raise ReportError(words.NO_OUTPUT.fill(why=error.strerror or error)) from None
    return copy


def _said(changes: "Changes") -> Text:
    """What has changed, in a sentence."""
    if not changes:
        return words.UNCHANGED
    parts = [
        text.fill(what=_counted(items))
        for text, items in (
            (words.ADDED, changes.added),
            (words.UPDATED, [update.after for update in changes.updated]),
            (words.REMOVED, changes.removed),
        )
        if items
    ]
    told = {lang: ". ".join(part[lang] for part in parts) for lang in LANGUAGES}
    return words.CHANGED.fill(parts=Text(**told))


def _counted(items: "Iterable[Item]") -> Text:
    """`2 keer 'is bewust apart van' en 1 organisatie`."""
    from netwerk.model import LINK_KINDS, NODE_KINDS

    counts = Counter(item.kind for item in items)
    said = []
    for kind, count in counts.items():
        if kind in LINK_KINDS:
            said.append(words.TIMES.fill(count=count_words(count), link=LINK_KINDS[kind].text))
        else:
            text = NODE_KINDS[kind].text if count == 1 else NODE_KINDS[kind].plural
            said.append(Text(**{x: f"{count} {text[x].lower()}" for x in LANGUAGES}))
    return Text(**{lang: enumerated((s[lang] for s in said), lang) for lang in LANGUAGES})
