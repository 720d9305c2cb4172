"""Work done in a process of its own, so that its time and its memory are its own."""

import re
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter
from typing import Any

MB = 2**20
_STATUS = Path("/proc/self/status")


class Stopwatch:
    """Seconds, of which some parts count for more: the rest of these would go as fast."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.converting = 0.0
        self.is_extrapolated = False

    @contextmanager
    def part(self, times: float = 1.0, *, converts: bool = False) -> Iterator[None]:
        """Time this part, which stands for `times` as much work."""
        start = perf_counter()
        yield
        took = (perf_counter() - start) * times
        self.seconds += took
        self.converting += took if converts else 0.0
        self.is_extrapolated |= times > 1

    def take(self, lap: "Stopwatch") -> None:
        """Count what another one measured."""
        self.seconds += lap.seconds
        self.converting += lap.converting
        self.is_extrapolated |= lap.is_extrapolated


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave: its answer, seconds in all and of these for conversion, and memory in MB.

    `memory` is the most that the process had beyond its libraries. Where the
    run did not end well the answer is None and `trouble` says why.
    """

    answer: Any
    seconds: float
    converting: float
    memory: float
    is_extrapolated: bool
    trouble: str = ""


Work = Callable[..., Any]  # (watch, *arguments) -> the answer


def run(work: Work, *arguments: Any, needs: tuple[str, ...], limit: float) -> Outcome:
    """The outcome of `work(watch, *arguments)` in a new process, stopped after `limit` seconds.

    `needs` are the modules that it imports, before its time starts to run.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(theirs, work, arguments, needs), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(limit):
            process.kill()
            return _without_answer(f"> {limit:,.0f} s")
        outcome: Outcome = ours.recv()
        return outcome
    except EOFError:
        return _without_answer("died")
    finally:
        process.join()


def _child(
    pipe: Connection, work: Work, arguments: tuple[Any, ...], needs: tuple[str, ...]
) -> None:
    for module in needs:
        import_module(module)
    watch, before = Stopwatch(), _most_memory()
    try:
        answer = work(watch, *arguments)
    except MemoryError:
        pipe.send(_without_answer("out of memory"))
        return
    memory = (_most_memory() - before) / MB
    pipe.send(Outcome(answer, watch.seconds, watch.converting, memory, watch.is_extrapolated))


def _without_answer(trouble: str) -> Outcome:
    return Outcome(None, float("nan"), float("nan"), float("nan"), False, trouble)


def _most_memory() -> int:
    """The most memory this process ever had, in bytes."""
    if _STATUS.exists():  # on Linux the figure of getrusage begins with that of the parent
        found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text())
        if found:
            return int(found[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
