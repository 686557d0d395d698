"""Comparing claims: which axis differs, who originated what, and what must not be added."""

from __future__ import annotations

from sitrep.compare.answers import Answer, Relation, compare
from sitrep.compare.courses import Course, Turn
from sitrep.compare.matter import Matter, matter_of
from sitrep.compare.scopes import Axis
from sitrep.compare.standing import Standing
from sitrep.compare.turns import Sheet, sheet_of

__all__ = [
    "Answer",
    "Axis",
    "Course",
    "Matter",
    "Relation",
    "Sheet",
    "Standing",
    "Turn",
    "compare",
    "matter_of",
    "sheet_of",
]
