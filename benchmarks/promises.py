"""What is promised of speed beside what is measured: one line a promise, as a ratio of one run.

Both sides of a ratio take turns. Chromium is measured only where it is installed; its cost is that
of all its processes that it waits for.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from benchmarks import page_costs, row_costs, year
from benchmarks.clock import Task, race, run, task
from benchmarks.many import copies
from benchmarks.measures import CHECKOUT, MINIMAL, SAMPLE, sitrep
from benchmarks.tolls import exponent

MIB = 2**20
_MANY = 40
_COMPLETION = '. "$0"; COMP_WORDS=(sitrep ch); COMP_CWORD=1; _sitrep'


@dataclass(frozen=True)
class Promise:
    """A line of the table; ``least`` says that the goal is reached from below."""

    what: str
    goal: float
    found: float
    unit: str = ""
    least: bool = False

    @property
    def kept(self) -> bool:
        """Whether the measured figure is as good as the goal."""
        return self.found >= self.goal if self.least else self.found <= self.goal


def measure(repeats: int, folder: Path) -> Iterator[Promise]:
    """Every promise, the quick ones first."""
    yield from _starts(repeats, folder)
    for what, goal, found in page_costs.measure(repeats, folder):
        yield Promise(what, goal, found)
    yield _two_cores(folder)
    yield from _annex(folder)
    yield from _rows(folder)


def _starts(repeats: int, folder: Path) -> Iterator[Promise]:
    """Short commands in starts of the interpreter."""
    script = folder / "completion"
    printing = [sys.executable, *sitrep("completion", "bash")]
    script.write_bytes(subprocess.run(printing, capture_output=True, check=True).stdout)
    tasks = (
        task("python", "-c", "pass"),
        task("sitrep check", *sitrep("check", SAMPLE, "-q")),
        task("sitrep --help", *sitrep("--help")),
        Task("completion in a shell", ("bash", "-c", _COMPLETION, str(script)), {}),
    )
    costs = race(tasks, repeats, folder, CHECKOUT)
    start = costs["python"].middle
    for name, goal in (("sitrep check", 15), ("sitrep --help", 4), ("completion in a shell", 2)):
        yield Promise(f"{name}, in starts of Python", goal, costs[name].middle / start)


def _annex(folder: Path) -> Iterator[Promise]:
    """A PDF of 10,000 figures: its memory, and how its time grows from 1,000."""
    sizes = (1_000, 10_000)
    tasks = [
        task(
            f"{size}",
            *sitrep("build", "-q", "--no-cache", "--to", "pdf", "--out", folder / "annex"),
            year.write(folder, size),
        )
        for size in sizes
    ]
    small, large = (race((one,), 1, folder, CHECKOUT)[one.name] for one in tasks)
    yield Promise("PDF of 10,000 figures, peak memory", 300, large.size / MIB, "MiB")
    grown = exponent(small.middle, large.middle, sizes[1] / sizes[0])
    yield Promise("PDF from 1,000 to 10,000 figures, exponent", 1.05, grown)


def _rows(folder: Path) -> Iterator[Promise]:
    for name, ratio, size, grown in row_costs.measure(folder):
        yield Promise(f"100,000 rows of {name} checked, against a raw reader", 6, ratio)
        yield Promise(f"100,000 rows of {name} checked, peak memory", 300, size / MIB, "MiB")
        yield Promise(f"rows of {name} from 10,000 to 100,000, exponent", 1.05, grown)


def _two_cores(folder: Path) -> Promise:
    """How many times as fast two workers are, by the clock: other work on the machine counts."""
    reports = list(copies(folder / "both", MINIMAL, _MANY))
    seconds = []
    for jobs in ("1", "2"):
        out = folder / f"by {jobs}"
        build = sitrep("build", *reports, "--to", "pdf", "-q", "--no-cache", "--jobs", jobs)
        began = monotonic()
        run(task(f"{jobs} jobs", *build, "--out", out), folder, CHECKOUT)
        seconds.append(monotonic() - began)
        shutil.rmtree(out)
    what = f"{_MANY} PDFs on two cores against one, by the clock"
    return Promise(what, 1.8, seconds[0] / seconds[1], least=True)


def as_lines(promises: Iterable[Promise]) -> Iterator[str]:
    """The promises as a table in Markdown, each line as soon as it is measured."""
    yield "| promise | goal | measured | kept |"
    yield "|---|--:|--:|---|"
    for one in promises:
        sign, unit = "≥" if one.least else "≤", f" {one.unit}" if one.unit else ""
        goal = f"{sign} {one.goal:g}{unit}"
        found = f"{one.found:,.{0 if one.unit else 2}f}{unit}"
        yield f"| {one.what} | {goal} | {found} | {'yes' if one.kept else 'no'} |"
