"""One program at a time: a lock beside a file, which the system lifts when its holder dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PAUSE_SECONDS = 0.01


@contextmanager
def locked(path: Path, *, patience: float) -> Iterator[None]:
    """Hold the lock of the file at `path`, waiting at most `patience` seconds for it.

    Raises
    ------
    TimeoutError
        When another program holds it all that time.
    OSError
        When no lock can be made in that folder.
    """
    lock = path.with_name(f".{path.name[:40]}.lock")
    until = time.monotonic() + patience
    while (handle := _taken(lock)) is None:
        if time.monotonic() > until:
            raise TimeoutError(f"{lock} is held")
        time.sleep(_PAUSE_SECONDS)
    try:
        yield
    finally:
        _released(lock, handle)


def _taken(lock: Path) -> int | None:
    """The open lock file when it is ours now; None when another program has it."""
    handle, ours = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666), False
    try:
        _lock(handle)
        # The holder before us removed the file: a lock on a file without a name keeps nobody out.
        ours = os.path.samestat(os.fstat(handle), lock.stat())
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    finally:
        if not ours:
            os.close(handle)
    return handle if ours else None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _released(lock: Path, handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        with suppress(OSError):  # another program opened it already: it will remove it
            lock.unlink()

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _released(lock: Path, handle: int) -> None:
        with suppress(OSError):
            lock.unlink()  # while we hold it, or we would remove the next holder's
        os.close(handle)
