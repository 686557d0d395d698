"""Tables: which figures that stand in one table cannot be compared with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from sitrep.compare.answers import Answer, Relation, compare
from sitrep.compare.matter import Matter
from sitrep.compare.scopes import Axis


def incomparable(matter: Matter, refs: Sequence[str]) -> Iterator[Answer]:
    """The answer for each pair of figures of one measure that cannot be compared."""
    known = [ref for ref in dict.fromkeys(refs) if ref in matter.figures]
    for first, second in combinations(known, 2):
        one, other = matter.figures[first].scope, matter.figures[second].scope
        if (one.kind, one.measure) != (other.kind, other.measure):
            continue
        answer = compare(matter, first, second)
        if answer.relation is Relation.NOT_COMPARABLE and Axis.COUNT not in answer.obstacles:
            yield answer
