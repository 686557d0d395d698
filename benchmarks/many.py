"""Many reports at once: a first build, one that changed, none that changed, and peak memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.clock import Cost, Task, race, task

GROUPS = ((20, "markdown,html"), (200, "markdown,html"), (20, "pdf"))
"""How many reports, and to which formats; the first two show how memory grows."""

BARE = "python -c pass"

_CHANGED = (
    "import runpy, sys\n"
    "with open(sys.argv.pop(), 'a', encoding='utf-8') as file: file.write('\\n')\n"
    "runpy.run_module('sitrep', run_name='__main__', alter_sys=True)"
)


def measure(repeats: int, folder: Path, checkout: Path, report: Path) -> Iterator[dict[str, Cost]]:
    """What the builds of each group cost beside a start of Python.

    The builds go on from one another: all reports, then one that changed, then none.
    """
    for number, forms in GROUPS:
        every, changed, unchanged = _tasks(folder, report, number, forms)
        costs = race((every,), 1, folder, checkout) | race((changed,), 1, folder, checkout)
        bare = task(BARE, "-c", "pass")
        yield costs | race((unchanged, bare), repeats, folder, checkout)


def _tasks(folder: Path, report: Path, number: int, forms: str) -> tuple[Task, Task, Task]:
    said = f"{number} reports to {forms.replace(',', ' and ')}"
    reports = list(copies(folder / said, report, number))
    build: tuple[str | Path, ...] = (
        "build",
        *reports,
        "--to",
        forms,
        "--out",
        folder / f"out of {said}",
        "-q",
    )
    return (
        task(f"{said}: all", "-m", "sitrep", *build, "--no-cache"),
        task(f"{said}: one changed", "-c", _CHANGED, *build, reports[0] / "report.yaml"),
        task(f"{said}: none changed", "-m", "sitrep", *build),
    )


def copies(folder: Path, report: Path, number: int) -> Iterator[Path]:
    """Copies of a report in a folder, one after another as they are asked for."""
    ignored = shutil.ignore_patterns("expected")
    for one in range(number):
        yield Path(shutil.copytree(report, folder / f"report-{one:03}", ignore=ignored))
