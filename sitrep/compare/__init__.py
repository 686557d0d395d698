"""Comparing claims: which axis differs, who originated what, and what must not be added."""

from __future__ import annotations

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.answers import Answer, Relation, compare
from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.compare.issues.change_sheet import ChangeSheet, change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange

__all__ = [
    "Answer",
    "Axis",
    "AxisRelation",
    "ChangeKind",
    "ChangeSheet",
    "FigureSet",
    "RecordChange",
    "Relation",
    "change_sheet_of",
    "compare",
    "figure_set_of",
]
