"""A TOML file that somebody wrote, with the line on which each key stands."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from netwerk.errors import InputError, InputErrors, Place
from netwerk.text import Text

Keys: TypeAlias = tuple[str, ...]

NOT_A_TABLE = Text(
    nl="{name} hoort een onderdeel te zijn, als [{name}] op een eigen regel.",
    en="{name} should be a part, as [{name}] on a line of its own.",
)
_NO_FILE = Text(
    nl="dit bestand bestaat niet. Kijk de naam en de map na.",
    en="this file does not exist. Check its name and folder.",
)
_UNREADABLE = Text(
    nl="dit bestand is niet te lezen: {fault}", en="this file cannot be read: {fault}"
)
_NOT_UTF_8 = Text(
    nl="dit bestand is niet te lezen. Bewaar het met de codering UTF-8.",
    en="this file cannot be read. Save it with the encoding UTF-8.",
)


class TomlFile:
    """The tables of a file, and where in it each key stands.

    Raises
    ------
    InputErrors
        When there is no such file, or it is no TOML.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = str(path)
        try:
            text = Path(path).read_text(encoding="utf-8-sig")  # Notepad begins with a mark
            self.tables: Mapping[str, Any] = tomllib.loads(text)
        except FileNotFoundError:
            raise InputErrors([InputError(_NO_FILE, place=self._place(None))]) from None
        except UnicodeDecodeError:
            raise InputErrors([InputError(_NOT_UTF_8, place=self._place(None))]) from None
        except (OSError, ValueError) as fault:
            unreadable = _UNREADABLE.fill(fault=getattr(fault, "strerror", None) or fault)
            raise InputErrors([InputError(unreadable, place=self._place(None))]) from None
        self._lines = _lines(text)

    def place_of(self, keys: Keys) -> Place:
        """Where a key stands, or what stands under it; else the nearest table around it."""
        for length in range(len(keys), 0, -1):
            under = [line for path, line in self._lines.items() if path[:length] == keys[:length]]
            if under:
                return self._place(min(under))
        return self._place(None)

    def placed(self, fault: InputError, keys: Keys) -> InputError:
        """The fault, with the place of these keys."""
        place = self.place_of(keys)
        return fault.moved(file=place.file, line=place.line)

    def _place(self, line: int | None) -> Place:
        return Place(file=self._path, line=line)


def _lines(text: str) -> dict[Keys, int]:
    """The line on which each table and key begins; the parser of the library tells none."""
    found: dict[Keys, int] = {}
    table: Keys = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("["):
            table = _path_in(line) or table
            found.setdefault(table, number)
        elif key := _path_in(f"{line.partition('=')[0]}=0") if "=" in line else ():
            found.setdefault((*table, *key), number)
    return found


def _path_in(line: str) -> Keys:
    """The keys that lead to the one thing on this line; none when it is no line by itself."""
    try:
        inner: Any = tomllib.loads(line)
    except ValueError:
        return ()
    path: list[str] = []
    while isinstance(inner, dict) and len(inner) == 1:
        ((key, inner),) = inner.items()
        path.append(key)
    return tuple(path)
