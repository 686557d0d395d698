"""Processes against each other: in turns, under one environment, by the processor's time."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Of a process the system remembers the largest size; Linux counts it in KiB, macOS in bytes.
_SIZE_UNIT = 1 if sys.platform == "darwin" else 1024
_CLEARLY = 1.1


@dataclass(frozen=True)
class Task:
    """A command that is measured, and what its environment has beside the common one."""

    name: str
    command: tuple[str, ...]
    extra: Mapping[str, str]


@dataclass(frozen=True)
class Cost:
    """Processor seconds (user and system) of each repeat, and the largest size in bytes.

    The size is 0 where it is not known: a process begins as a copy of the one that measures, and
    the system does not tell what was smaller than that.
    """

    seconds: tuple[float, ...]
    size: int

    @property
    def middle(self) -> float:
        """The median of the repeats."""
        return median(self.seconds)


def task(name: str, *arguments: str | Path, extra: Mapping[str, str] | None = None) -> Task:
    """A task that runs this Python with these arguments."""
    return Task(name, (sys.executable, *map(str, arguments)), extra or {})


def race(tasks: Sequence[Task], repeats: int, folder: Path, checkout: Path) -> dict[str, Cost]:
    """What each task costs; they take turns, and every round begins with another one.

    A first round is not counted: it fills the caches of the system and of Python's bytecode,
    which lie in ``folder``.
    """
    seconds: dict[str, list[float]] = {one.name: [] for one in tasks}
    sizes = dict.fromkeys(seconds, 0)
    for turn in range(repeats + 1):
        first = turn % len(tasks)
        for one in (*tasks[first:], *tasks[:first]):
            used, size = _run(one, folder, checkout)
            if turn:
                seconds[one.name].append(used)
                sizes[one.name] = max(sizes[one.name], size)
    return {name: Cost(tuple(used), sizes[name]) for name, used in seconds.items()}


def run(one: Task, folder: Path, checkout: Path) -> None:
    """Run a task whose cost does not matter."""
    _run(one, folder, checkout)


def _run(one: Task, folder: Path, checkout: Path) -> tuple[float, int]:
    log = folder / "log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            one.command,
            cwd=folder,
            env={**_environment(folder, checkout), **one.extra},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = log.read_text("utf-8", "replace").strip()
        raise SystemExit(f"{one.name} ended with exit code {process.returncode}:\n{text}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = usage.ru_maxrss * _SIZE_UNIT if usage.ru_maxrss > own * _CLEARLY else 0
    return usage.ru_utime + usage.ru_stime, size


def _environment(folder: Path, checkout: Path) -> dict[str, str]:
    """The caller's environment without its wishes for Python; bytecode is kept, as usual."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {
        "PYTHONPATH": str(checkout),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONSAFEPATH": "1",
        "PYTHONWARNINGS": "ignore",
    }
