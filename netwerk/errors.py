"""Every error netwerk raises.

::

    NetwerkError
    ├── InputError              one fault in what was read: where, what, and what would be right
    │   └── InputErrors         all faults of one read together, in ``.errors``
    ├── NetworkError            a question the network cannot answer: an unknown id, area or theme
    ├── StoreError              a store that cannot do what was asked
    │   ├── StoreUnavailable    it cannot be reached or opened, or another program holds it too long
    │   ├── StoreConflict       somebody else saved in the meantime: the revision is stale
    │   └── StoreIncomplete     it holds a half-finished first load
    ├── AnalysisError           an analysis that cannot run on this network or with these options
    ├── ReportError             a page or sheet that cannot be made
    └── MissingExtra            an optional part that is not installed

Every error carries its sentence in both languages (``.text``); ``str(error)`` is the Dutch one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from netwerk.text import Language, Text


class NetwerkError(Exception):
    """The base of every error; `text` is the sentence for the user in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text)
        self.text = text

    def message(self, language: Language = "nl") -> str:
        """The sentence for the user."""
        return self.text[language].strip()

    def __str__(self) -> str:
        return self.message()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a fault lies: in a file (sheet and cell, or line), or in a record handed to `Network`.

    `record` is the position of the record in what was handed over and `field` its field; a reader
    of files turns these two into `sheet` and `cell`.
    """

    file: str | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    record: int | None = None
    field: str | None = None

    def words(self, language: Language) -> str:
        """`wijk.xlsx, blad Partners, cel B7`, as much of it as is known."""
        sheet, cell = Text(nl="blad", en="sheet")[language], Text(nl="cel", en="cell")[language]
        line = Text(nl="regel", en="line")[language]
        parts = [
            PurePath(self.file).name if self.file else None,
            f"{sheet} {self.sheet}" if self.sheet else None,
            f"{cell} {self.cell}" if self.cell else None,
            f"{line} {self.line}" if self.line else None,
        ]
        return ", ".join(part for part in parts if part)


class InputError(NetwerkError):
    """One fault in what was read: where it is, what stands there and what would be right.

    `value` is what stands there (None when it may not be repeated: a citizen service number).
    """

    def __init__(self, text: Text, *, place: Place | None = None, value: str | None = None) -> None:
        super().__init__(text)
        self.place = place or Place()
        self.value = value

    def message(self, language: Language = "nl") -> str:
        """The place, a colon and the sentence."""
        where = self.place.words(language)
        return f"{where}: {self.text[language]}" if where else self.text[language]

    def moved(self, **place: str | int | None) -> "InputError":
        """The same fault with a better known place."""
        return InputError(self.text, place=replace(self.place, **place), value=self.value)  # type: ignore[arg-type]


class InputErrors(InputError):
    """All faults of one read, in the order of their places."""

    def __init__(self, errors: Iterable[InputError]) -> None:
        self.errors = tuple(errors)
        count = len(self.errors)
        super().__init__(
            Text(nl=f"{count} fouten gevonden.", en=f"{count} faults found.")
            if count != 1
            else Text(nl="1 fout gevonden.", en="1 fault found.")
        )

    def message(self, language: Language = "nl") -> str:
        """One fault per line."""
        return "\n".join(error.message(language) for error in self.errors)


class NetworkError(NetwerkError):
    """A question the network cannot answer: an unknown id, area or theme."""


class StoreError(NetwerkError):
    """A store that cannot do what was asked."""


class StoreUnavailable(StoreError):
    """The store cannot be reached or opened, or another program holds it too long."""


class StoreConflict(StoreError):
    """Somebody else saved in the meantime: the revision is stale."""


class StoreIncomplete(StoreError):
    """The store holds a half-finished first load."""


class AnalysisError(NetwerkError):
    """An analysis that cannot run on this network or with these options."""


class ReportError(NetwerkError):
    """A page or sheet that cannot be made."""


class MissingExtra(NetwerkError):
    """An optional part that is not installed; the sentence says how to install it."""
