"""Where a command may write: nothing is destroyed by a slip of the keyboard."""

import os
from contextlib import suppress
from pathlib import Path

from . import words
from .faults import WrongCommand, either


def require_suffix(path: Path, *suffixes: str) -> None:
    """Refuse a name with another suffix, also where a link of that name leads to one."""
    written = (path, Path(os.path.realpath(path)))
    if any(name.suffix.lower() not in suffixes for name in written):
        raise WrongCommand(words.SUFFIX.fill(path=path, suffixes=either(*suffixes)))


def require_new(path: Path) -> None:
    """Refuse the name of something that is there, a dead link included."""
    if os.path.lexists(path):
        raise WrongCommand(words.EXISTS.fill(path=path))


def require_other(file: Path | str, out: Path) -> None:
    """Refuse to write over what is read."""
    same = file == out
    with suppress(OSError, ValueError):  # what is not there, or cannot be, is not the same
        same = same or (isinstance(file, Path) and file.samefile(out))
    if same:
        raise WrongCommand(words.EXISTS.fill(path=out))
