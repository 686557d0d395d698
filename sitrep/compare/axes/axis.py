"""Axis: what two figures are compared by, and what each axis says of a figure."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from sitrep.compare.axes.stated_in_words import InWords, alike, among_all
from sitrep.model.figures.stated_axes import HowStated, stated_axes

_RELATIONS = {HowStated.ALIKE: alike, HowStated.AMONG_ALL: among_all}


class Role(StrEnum):
    """What an axis says of a figure; the first four say what it covers."""

    SORT = "sort"
    COVERED = "covered"
    TIME = "time"
    DEFINED = "defined"
    JUDGEMENT = "judgement"
    RESULT = "result"


class Axis(StrEnum):
    """What two claims are compared by, in the order in which an answer names it, with its role.

    One that originators state in words says in which field, and how two statements lie. Those of
    all figures that nothing here names are the fields of ``StatedAxes``.
    """

    _ignore_ = "members field how"

    KIND = "kind", Role.RESULT
    MEASURE = "measure", Role.SORT
    UNIT = "unit", Role.SORT
    BASIS = "basis", Role.SORT
    FIGURE_TYPE = "figure_type", Role.SORT
    POPULATION = "population", Role.COVERED
    PLACE = "place", Role.COVERED
    BY = "by", Role.DEFINED
    SECTOR = "sector", Role.DEFINED, InWords("sector", among_all, unstated_is_all=True)
    INDICATOR = "indicator", Role.DEFINED, InWords("indicator", alike)
    APPEAL = "appeal", Role.DEFINED, InWords("appeal", alike)
    CAUSE = "cause", Role.DEFINED, InWords("cause", among_all)
    members = vars()
    for field, how in stated_axes().items():
        members[field.upper()] = field, Role.DEFINED, InWords(field, _RELATIONS[how])
    EVENT = "event", Role.DEFINED
    WINDOW = "window", Role.TIME
    COHORT = "cohort", Role.TIME
    COUNTED_IN = "counted_in", Role.TIME
    DEFINITION = "definition", Role.DEFINED, InWords("definition", alike)
    RESPONSIBLE = "responsible", Role.DEFINED
    AS_OF = "as_of", Role.RESULT
    STATUS = "status", Role.JUDGEMENT
    COUNT = "count", Role.RESULT
    ORIGINATOR = "originator", Role.RESULT

    role: Role
    in_words: InWords | None

    def __new__(cls, value: str, role: Role = Role.RESULT, in_words: InWords | None = None) -> Self:
        """A member whose value is its name in the language files."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.role = role
        member.in_words = in_words
        return member


def _of(*roles: Role) -> tuple[Axis, ...]:
    return tuple(axis for axis in Axis if axis.role in roles)


SCOPE = _of(Role.SORT, Role.COVERED, Role.TIME, Role.DEFINED)
"""The axes that say what is covered; the others say who counted, how, and with which result."""

COVERED = _of(Role.COVERED, Role.TIME)
"""The axes that say whom, where and when."""

DEFINED = _of(Role.DEFINED)
"""The axes on which an originator divides what it counts, in words or by names."""

COUNTED = _of(Role.SORT, Role.COVERED, Role.DEFINED)
"""The axes that say what is counted, whenever it was."""

NUMBERS = _of(Role.SORT)
"""The axes that say which sort of number it is."""
