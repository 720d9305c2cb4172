"""How long the measures take, and how much memory, beside other libraries doing the same.

Every side begins with the same list of ties, converts it to its own form and measures, in a process
of its own; the answers must agree. igraph and leidenalg are GPL and no part of netwerk: they take
part where they can be imported.

    python -m benchmarks.bench_measures             # city and national
    python -m benchmarks.bench_measures --million   # and a million partners
    python -m benchmarks.bench_measures --growth    # how the time grows, with its exponent
    python -m benchmarks.bench_measures --quick     # small networks, to see that it works
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from math import isclose, isnan
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, TypeVar

import numpy as np

from benchmarks.clustered_network import clustered_edges
from benchmarks.graph_libraries import CONVERSIONS, KERNELS, Asked
from benchmarks.own_process import Outcome, Stopwatch, run
from benchmarks.whole_analyses import EXACT_PATHS, SAMPLED_DISTANCES, SAMPLED_PATHS, WHOLE

T = TypeVar("T")
KERNEL_TARGET = 1.5  # times the fastest other library, at most
WHOLE_TARGET = 20  # times as fast as NetworkX, at least
MEMORY_TARGET = 8_192  # MB for a million partners
NEAR = 0.02  # of two modularities
ROUNDS, SHORT = 5, 1.0  # seconds
TIES_PER_PARTNER = 6
GROWTH = (10_000, 30_000, 100_000, 300_000, 1_000_000)
# What its name imports, before the time starts; of netwerk what all kernels use.
_NEEDS = {
    "netwerk": tuple(f"netwerk.measures.{room}" for room in ("centrality", "communities", "cut"))
}


@dataclass(frozen=True, slots=True)
class Size:
    """A network to measure, and how much of the slowest work NetworkX is given."""

    name: str
    partners: int
    ties: int
    share: float
    left_out: frozenset[str] = frozenset()


CITY = Size("city", 1_500, 8_000, 1.0)
NATIONAL = Size("national", 100_000, 600_000, 1 / 16)
MILLION = Size("million", 1_000_000, 6_000_000, 1 / 256, frozenset({"networkx"}))
QUICK = (Size("small city", 200, 900, 1.0), Size("small country", 6_000, 36_000, 1 / 64))


def timed(call: Callable[[], T]) -> tuple[T, float]:
    """What a call gives, and the seconds it took."""
    start = perf_counter()
    result = call()
    return result, perf_counter() - start


def measure_kernel(watch: Stopwatch, library: str, kernel: str, path: str, asked: Asked) -> Any:
    """One kernel of one library; runs in a process of its own.

    The fastest of a few rounds where these are short: the first is mostly that of a new process.
    """
    edges = np.load(path)
    laps: list[Stopwatch] = []
    while len(laps) < ROUNDS and sum(lap.seconds for lap in laps) < SHORT:
        laps.append(Stopwatch())
        with laps[-1].part(converts=True):
            graph = CONVERSIONS[library](edges, asked.partners)
        with laps[-1].part():
            answer = KERNELS[kernel][library](graph, asked)
    watch.take(min(laps, key=lambda lap: lap.seconds))
    return answer


def measure_whole(watch: Stopwatch, analysis: str, library: str, path: str, size: Size) -> Any:
    """One whole analysis; runs in a process of its own."""
    return WHOLE[analysis][library](watch, np.load(path), size.partners, size.share)


@dataclass(frozen=True, slots=True)
class Bench:
    """One network on disk, and how long a side may take."""

    size: Size
    path: str
    limit: float

    def kernel(self, kernel: str) -> dict[str, Outcome]:
        """The outcome of every library that has the kernel."""
        sources = self._sources(kernel)
        asked = Asked(self.size.partners, tuple(sources))
        found = {}
        for library in KERNELS[kernel]:
            some_only = library == "rustworkx" and kernel == "betweenness"
            if self._takes_part(library) and not (some_only and len(sources) < asked.partners):
                needs = _NEEDS.get(library, (library,))
                found[library] = run(
                    measure_kernel, library, kernel, self.path, asked, needs=needs, limit=self.limit
                )
        return found

    def whole(self, analysis: str) -> dict[str, Outcome]:
        """The outcome of netwerk and of NetworkX."""
        return {
            library: run(
                measure_whole,
                analysis,
                library,
                self.path,
                self.size,
                needs=(f"netwerk.analysis.{analysis}", "networkx"),
                limit=self.limit,
            )
            for library in WHOLE[analysis]
            if self._takes_part(library)
        }

    def _takes_part(self, library: str) -> bool:
        return library not in self.size.left_out and find_spec(library) is not None

    def _sources(self, kernel: str) -> list[int]:
        """The partners that paths start from: all where netwerk is exact, else those it draws."""
        n = self.size.partners
        samples = SAMPLED_PATHS if kernel == "betweenness" else SAMPLED_DISTANCES
        if n <= max(EXACT_PATHS, samples):
            return list(range(n))
        # As many as other libraries can do; each of them does the same.
        few = max(16, round(samples * self.size.share))
        drawn: list[int] = np.random.default_rng(0).choice(n, few, replace=False).tolist()
        return drawn


# -- what is shown ---------------------------------------------------------------------------------


def show(name: str, found: Mapping[str, Outcome]) -> None:
    """A line for every library, and its time as a multiple of that of netwerk."""
    ours = found["netwerk"].seconds
    print(f"\n{name}\n{'':<14}{'seconds':>11}{'converting':>12}{'MB':>9}{'× netwerk':>11}")
    for library, outcome in found.items():
        if outcome.trouble:
            print(f"  {library:<12}{outcome.trouble:>11}")
            continue
        about = "~" if outcome.is_extrapolated else ""
        times = "" if library == "netwerk" else f"{outcome.seconds / ours:,.1f}"
        print(
            f"  {library:<12}{about + format(outcome.seconds, ',.3f'):>11}"
            f"{outcome.converting:>12,.3f}{outcome.memory:>9,.0f}{times:>11}",
            flush=True,
        )


def check(name: str, found: Mapping[str, Outcome]) -> None:
    """Refuse answers that differ from that of netwerk."""
    ours = found["netwerk"].answer
    for library, outcome in found.items():
        if ours is not None and outcome.answer is not None:
            agree(f"{name}, {library}", ours, outcome.answer)


def agree(name: str, ours: Any, theirs: Any) -> None:
    """Refuse two answers that differ; of communities only the modularity is near."""
    if isinstance(theirs, dict):
        for key in theirs.keys() & ours.keys():
            agree(f"{name}, {key}", ours[key], theirs[key])
    elif isinstance(theirs, tuple):
        for one, other in zip(ours, theirs, strict=True):
            agree(name, one, other)
    elif ours is not None and theirs is not None:
        # Another division may be a little better or worse: no method finds the best.
        within = NEAR if "communities" in name or "modularity" in name else 0.0
        if not isclose(ours, theirs, rel_tol=1e-6, abs_tol=max(within, 1e-9)):
            raise AssertionError(f"{name}: netwerk found {ours}, the other {theirs}")


def reached(name: str, is_so: bool, text: str) -> None:
    """One target, and what came of it."""
    print(f"  {'reached' if is_so else 'MISSED ':<8} {name:<28} {text}", flush=True)


def show_targets(kernels: Mapping[str, Mapping[str, Outcome]]) -> None:
    """Each kernel beside the fastest other library that is not NetworkX, conversion included."""
    print(f"\nTarget: at most {KERNEL_TARGET} × the fastest library, conversion included")
    for name, found in kernels.items():
        others = {
            library: outcome.seconds
            for library, outcome in found.items()
            if library not in ("netwerk", "networkx") and not isnan(outcome.seconds)
        }
        if others:
            best = min(others, key=lambda library: others[library])
            times = found["netwerk"].seconds / others[best]
            reached(name, times <= KERNEL_TARGET, f"{times:.2f} × {best}")


def measure(size: Size, limit: float) -> None:
    """All kernels and both analyses on one network."""
    with TemporaryDirectory() as folder:
        bench = bench_of(size, Path(folder), limit)
        kernels = {}
        for name in KERNELS:
            kernels[name] = bench.kernel(name)
            show(name, kernels[name])
            check(name, kernels[name])
        whole = {}
        for name in WHOLE:
            whole[name] = bench.whole(name)
            show(f"{name}, the whole analysis", whole[name])
            check(name, whole[name])
    show_targets(kernels)
    for name, found in whole.items():
        if "networkx" in found:
            theirs, least = found["networkx"], ""
            if theirs.trouble:  # stopped: it takes at least as long as it was given
                theirs, least = replace(theirs, seconds=limit), "at least "
            times = theirs.seconds / found["netwerk"].seconds
            text = f"{least}{times:.0f} × as fast as NetworkX"
            reached(f"{name}, whole", times >= WHOLE_TARGET, text)
        if size.partners >= MILLION.partners:
            memory = found["netwerk"].memory
            reached(f"{name}, memory", memory < MEMORY_TARGET, f"{memory:,.0f} MB")


def bench_of(size: Size, folder: Path, limit: float) -> Bench:
    """Make the network, and say how large it is."""
    edges = clustered_edges(size.partners, size.ties)
    path = folder / f"{size.partners}.npy"
    np.save(path, edges)
    print(f"\n== {size.name}: {size.partners:,} partners, {len(edges):,} ties ==", flush=True)
    return Bench(size, str(path), limit)


def measure_growth(numbers: Sequence[int], limit: float) -> None:
    """Each kernel and analysis of netwerk at growing sizes, and the exponent of its time."""
    others = frozenset(CONVERSIONS) - {"netwerk"}
    times: dict[str, list[float]] = {name: [] for name in (*KERNELS, *WHOLE)}
    with TemporaryDirectory() as folder:
        for number in numbers:
            size = Size("growth", number, TIES_PER_PARTNER * number, 1 / 16, others)
            bench = bench_of(size, Path(folder), limit)
            sides: list[tuple[str, Callable[[str], dict[str, Outcome]]]] = [
                *((name, bench.kernel) for name in KERNELS),
                *((name, bench.whole) for name in WHOLE),
            ]
            for name, side in sides:
                times[name].append(side(name)["netwerk"].seconds)
                print(f"  {name:<28}{times[name][-1]:>10.3f} s", flush=True)
    print("\nTime grows with the number of partners to the power")
    for name, seconds in times.items():
        print(f"  {name:<28}{exponent(numbers, seconds):>6.2f}")


def exponent(numbers: Sequence[int], seconds: Sequence[float]) -> float:
    """The slope of time by size, both as logarithms, by least squares; without failed runs."""
    known = [(n, s) for n, s in zip(numbers, seconds, strict=True) if not isnan(s)]
    if len(known) < 2:
        return float("nan")
    sizes, times = np.log(np.array(known)).T
    return float(np.polyfit(sizes, times, 1)[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small networks")
    parser.add_argument("--million", action="store_true", help="a million partners too")
    parser.add_argument("--growth", action="store_true", help="only how the time grows")
    parser.add_argument("--full", action="store_true", help="nothing extrapolated: hours")
    parser.add_argument("--limit", type=float, default=1_800, help="seconds for each side")
    given = parser.parse_args()
    for library in ("igraph", "leidenalg"):
        if find_spec(library) is None:
            print(f"{library} is not installed: it takes no part. (It is GPL: only to compare.)")
    if given.growth:
        measure_growth((1_000, 3_000, 10_000) if given.quick else GROWTH, given.limit)
        return
    sizes = list(QUICK) if given.quick else [CITY, NATIONAL]
    for size in [*sizes, *([MILLION] if given.million else [])]:
        measure(replace(size, share=1.0) if given.full else size, given.limit)


if __name__ == "__main__":
    main()
