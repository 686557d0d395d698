"""How two scopes lie to each other, from how they lie on each axis: every set of answers."""

from __future__ import annotations

from itertools import combinations

import pytest

from sitrep.compare import AxisRelation
from sitrep.compare.axes.relations import together

SETS = [set(one) for size in range(1, 5) for one in combinations(AxisRelation, size)]
ONE_OF = (AxisRelation.APART, AxisRelation.UNKNOWN, AxisRelation.OVERLAPPING)


def expected(found: set[AxisRelation]) -> AxisRelation:
    """The first that decides; what lies inside on one axis and around on another overlaps."""
    for decisive in ONE_OF:
        if decisive in found:
            return decisive
    sides = found & {AxisRelation.INSIDE, AxisRelation.AROUND}
    if len(sides) == 2:
        return AxisRelation.OVERLAPPING
    return sides.pop() if sides else AxisRelation.SAME


@pytest.mark.parametrize("found", SETS, ids=lambda one: "-".join(sorted(one)))
def test_every_set_of_answers(found: set[AxisRelation]) -> None:
    assert together(found) is expected(found)
    assert together(one.mirrored for one in found) is together(found).mirrored
