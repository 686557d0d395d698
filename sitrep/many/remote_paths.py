"""Tasks for workers that may stand in another folder, and results as the user named things."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from sitrep.findings import Finding
from sitrep.many.work import Done, Task


def for_elsewhere(task: Task) -> Task:
    """A task with absolute paths."""
    options: dict[str, Any] = {
        one.name: getattr(task.options, one.name) for one in fields(task.options)
    }
    options |= {
        name: value.absolute() for name, value in options.items() if isinstance(value, Path)
    }
    return replace(
        task,
        report=task.report.absolute(),
        folder=task.folder.absolute(),
        options=type(task.options)(**options),
    )


def as_named(done: Done, far: Task, near: Task) -> Done:
    """The result with paths as they stand in the task that was given."""
    outcome = done.outcome
    pairs = [(str(far.report), str(near.report)), (str(far.folder), str(near.folder))]
    trouble = outcome.trouble
    for absolute, named in pairs:
        trouble = trouble.replace(absolute, named)
    return replace(
        done,
        outcome=replace(
            outcome,
            findings=tuple(_named(one, *pairs[0]) for one in outcome.findings),
            files=tuple(near.folder / file.name for file in outcome.files),
            trouble=trouble,
        ),
    )


def _named(finding: Finding, absolute: str, named: str) -> Finding:
    place = finding.location
    if not place.file.startswith(absolute):
        return finding
    rest = place.file[len(absolute) :]
    file = str(Path(named, rest[1:])) if rest.startswith("/") else named + rest
    return replace(finding, location=replace(place, file=file))
