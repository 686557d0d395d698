"""Where sums and revisions cross what must stay apart: three rules ask it."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.scopes import Axis
from sitrep.compare.standing import Standing
from sitrep.compare.sums import Refusal, add
from sitrep.compare.survey import survey_of
from sitrep.findings import Level, Problem
from sitrep.model.index import Index
from sitrep.rules.said import at, listed, said


def crossings(index: Index, axis: Axis, refusal: Refusal, expected: str) -> Iterator[Problem]:
    """One problem for each sum, and each revision without a reason, that crosses an axis."""
    matter = survey_of(index).matter
    for whole in matter.figures.values():
        total = add(matter, whole)
        for reason, ids in total.refused if total else ():
            if reason is refusal:
                got = f"{said(whole)} has parts of another {_name(axis)}: {listed(ids)}."
                yield Problem(at(index, whole, "parts"), got, expected, "Take them out of parts:.")
    for step in survey_of(index).revisions:
        standing = matter.axes(step.earlier, step.later).get(axis, Standing.SAME)
        level = (Standing.SAME, Standing.UNSTATED, Standing.UNKNOWN)
        if standing not in level and step.because is None:
            got = f"{said(step.later)} revises {said(step.earlier)}, of another {_name(axis)}."
            mend = "Take revises: out: the one does not replace the other."
            yield Problem(at(index, step.later, "revises"), got, expected, mend, Level.WARNING)


def _name(axis: Axis) -> str:
    return axis.value.replace("_", " ")
