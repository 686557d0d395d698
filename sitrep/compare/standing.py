"""Standing: how one side of an axis lies to the other."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Standing(StrEnum):
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
    def mirrored(self) -> Standing:
        """The same, seen from the second claim."""
        return _MIRRORED.get(self, self)


_MIRRORED = {Standing.INSIDE: Standing.AROUND, Standing.AROUND: Standing.INSIDE}
_LEVEL = (Standing.SAME, Standing.UNSTATED)


def together(standings: Iterable[Standing]) -> Standing:
    """How two scopes lie to each other, given how they lie on each of their axes.

    Apart on one axis is apart; what nobody states hinders nothing.
    """
    found = {one for one in standings if not one.level}
    for decisive in (Standing.APART, Standing.UNKNOWN, Standing.OVERLAPPING):
        if decisive in found:
            return decisive
    if len(found) > 1:
        return Standing.OVERLAPPING
    return found.pop() if found else Standing.SAME


def ordered(inside: bool, around: bool) -> Standing | None:
    """Same, inside or around, where either side lies within the other."""
    if inside and around:
        return Standing.SAME
    if inside or around:
        return Standing.INSIDE if inside else Standing.AROUND
    return None
