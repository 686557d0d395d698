"""The work on one report: done in this process, in one of ours, or on another machine.

What builds is given; nothing of the corridor is known here but what goes in and what comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sitrep.errors import CLEAN, FOUND, ending
from sitrep.filesystem import stamps
from sitrep.filesystem.snapshot import NOTHING, Seen, take
from sitrep.many.outcome import Outcome
from sitrep.pipeline.built import Built
from sitrep.pipeline.options import BuildOptions
from sitrep.publish.journal import JOURNAL

Build = Callable[[Path, Path, BuildOptions], Built]
"""What builds a report into a folder; a function that other processes can import."""


@dataclass(frozen=True)
class Task:
    """A report to build: where it is, what it is called, where its files go, and how.

    ``turn`` is never the same twice: some executors give back an old result for the same task.
    """

    report: Path
    name: str
    folder: Path
    options: BuildOptions
    turn: str = ""


@dataclass(frozen=True)
class Done:
    """The outcome, and what it rests on; nothing where it cannot be left alone next time."""

    outcome: Outcome
    seen: tuple[Seen, ...] = ()


def work(build: Build, task: Task) -> Done:
    """Build one report and put its files in place; whatever goes wrong is the outcome."""
    try:
        built = build(task.report, task.folder, task.options)
    except Exception as error:
        code, trouble = ending(error)
        return Done(Outcome(task.name, code, trouble=trouble))
    return done(task.name, task.folder, built)


def done(name: str, folder: Path, built: Built) -> Done:
    """What a build that ended comes to."""
    code = CLEAN if built.ok else FOUND
    outcome = Outcome(name, code, built.findings, built.files, internal=built.internal)
    return Done(outcome, _rests_on(folder, built) if built.ok else ())


def _rests_on(folder: Path, built: Built) -> tuple[Seen, ...]:
    outputs = [take(stamps.OUTPUT, file) for file in built.files]
    digests = [sha256(data).hexdigest() for data in built.outputs.values()]
    journal = take(stamps.ABSENT, folder / JOURNAL)
    # Somebody else may have written there since.
    if not outputs or [one.digest for one in outputs] != digests or journal.digest != NOTHING:
        return ()
    return (*built.seen, *outputs, journal)
