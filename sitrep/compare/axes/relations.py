"""Axis relations: how one side of an axis lies to the other."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class AxisRelation(StrEnum):
    """How what the first claim covers lies to what the second covers, on one axis.

    ``unknown``: only one side states it, or nothing says how the two lie to each other;
    ``unstated``: neither side states it.
    """

    SAME = "same"
    INSIDE = "inside"
    AROUND = "around"
    OVERLAPPING = "overlapping"
    APART = "apart"
    UNKNOWN = "unknown"
    UNSTATED = "unstated"

    @property
    def level(self) -> bool:
        """Whether the two sides do not differ, as far as either states anything."""
        return self in _LEVEL

    @property
    def mirrored(self) -> AxisRelation:
        """How the second lies to the first."""
        return _MIRRORED.get(self, self)


_MIRRORED = {AxisRelation.INSIDE: AxisRelation.AROUND, AxisRelation.AROUND: AxisRelation.INSIDE}
_LEVEL = (AxisRelation.SAME, AxisRelation.UNSTATED)


def together(standings: Iterable[AxisRelation]) -> AxisRelation:
    """How two scopes lie to each other, given how they lie on each of their axes.

    Apart on one axis is apart; what nobody states hinders nothing.
    """
    found = {one for one in standings if not one.level}
    for decisive in (AxisRelation.APART, AxisRelation.UNKNOWN, AxisRelation.OVERLAPPING):
        if decisive in found:
            return decisive
    if len(found) > 1:
        return AxisRelation.OVERLAPPING
    return found.pop() if found else AxisRelation.SAME


def ordered(inside: bool, around: bool) -> AxisRelation | None:
    """Same, inside or around, where either side lies within the other."""
    if inside and around:
        return AxisRelation.SAME
    if inside or around:
        return AxisRelation.INSIDE if inside else AxisRelation.AROUND
    return None


def one_sided(first: object, second: object) -> AxisRelation | None:
    """Inside or around, where only one of the two is stated."""
    if bool(first) is bool(second):
        return None
    return AxisRelation.INSIDE if first else AxisRelation.AROUND
