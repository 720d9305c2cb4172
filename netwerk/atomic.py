"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from netwerk.errors import ReportError
from netwerk.text import Text

_UNWRITABLE = Text(
    nl="{name} kan niet worden geschreven. {remedy}", en="{name} cannot be written. {remedy}"
)
_REMEDY = Text(
    nl="De map bestaat niet, u mag er niet schrijven, of het bestand is nog open in Excel. Sluit "
    "het of kies een andere map.",
    en="The folder does not exist, you may not write there, or the file is still open in Excel. "
    "Close it or choose another folder.",
)
_REMEDIES = {
    errno.ENOSPC: Text(
        nl="De schijf is vol. Maak ruimte of kies een andere schijf.",
        en="The disk is full. Make room or choose another disk.",
    ),
    errno.ENAMETOOLONG: Text(
        nl="De naam is te lang. Kies een kortere naam.",
        en="The name is too long. Choose a shorter name.",
    ),
    errno.EISDIR: Text(
        nl="Er is al een map met deze naam. Kies een andere naam.",
        en="A folder has this name already. Choose another name.",
    ),
}


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path`: a reader finds the old file whole or the new one.

    The new content goes into a file beside it that is flushed to disk and then takes the name.
    A link is followed and an existing file keeps its permissions.

    Raises
    ------
    OSError
        When the folder cannot be written; nothing has changed then.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(
        dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp"
    )
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        new.replace(target)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise
    _sync_folder(target.parent)


def write_or_explain(path: Path, content: bytes) -> None:
    """As :func:`write_atomically`, for files that people asked for by name.

    Raises
    ------
    ReportError
        When the file cannot be written there, with what to do about it.
    """
    try:
        write_atomically(path, content)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that go in a circle
        remedy = _REMEDIES.get(getattr(error, "errno", None) or 0, _REMEDY)
        name = path.name.encode("utf-8", "replace").decode()
        raise ReportError(_UNWRITABLE.fill(name=f"'{name}'", remedy=remedy)) from None


def _umask() -> int:
    mask = os.umask(0)  # the only way to read it is to set it
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows cannot open a folder and needs it not."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
