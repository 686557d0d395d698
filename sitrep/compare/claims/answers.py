"""Answer: how one claim stands to another, and on which axes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from sitrep.compare.axes.axis import NUMBERS, SCOPE, Axis
from sitrep.compare.axes.count_relations import Counts, counts
from sitrep.compare.axes.relations import AxisRelation, together
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure


class Relation(StrEnum):
    """How two claims stand to each other."""

    SAME_CLAIM = "same_claim"
    AGREES = "agrees"
    DIFFERS = "differs"
    CONTAINED = "contained"
    REVISED = "revised"
    LATER_HIGHER = "later_higher"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Answer:
    """How ``first`` stands to ``second``, both ids of claims.

    ``axes`` says on every axis how the first lies to the second. ``part`` is the id of the claim
    that is contained, ``later`` of the one that replaces the other, or is higher and was known or
    told later, so that both may be right. ``declared``: the data says
    so itself, by ``parts`` or ``revises``. ``exceeds``: the part is higher than the whole, or
    would be if what is not stated were the same. ``withdrawn`` are the ids of those of the two
    that their originators took back, or say that they never gave.
    """

    relation: Relation
    first: str
    second: str
    axes: Mapping[Axis, AxisRelation]
    counts: Counts = Counts.UNKNOWN
    part: str | None = None
    later: str | None = None
    declared: bool = False
    exceeds: bool = False
    withdrawn: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[Axis, ...]:
        """The axes on which the two are not the same."""
        return tuple(axis for axis, lies in self.axes.items() if not lies.level)

    @property
    def reasons_of_scope(self) -> tuple[Axis, ...]:
        """The axes of scope on which the two are not the same."""
        return tuple(axis for axis in self.reasons if axis in SCOPE)

    @property
    def obstacles(self) -> tuple[Axis, ...]:
        """The axes that stand in the way of a comparison."""
        found = tuple(axis for axis in self.reasons if axis in _HINDERING[self.axes[axis]])
        return found or self.reasons_of_scope

    @property
    def apart(self) -> tuple[Axis, ...]:
        """The obstacles on which both state something, and not the same."""
        differ = (AxisRelation.APART, AxisRelation.OVERLAPPING)
        return tuple(axis for axis in self.obstacles if self.axes[axis] in differ)

    @property
    def together(self) -> AxisRelation:
        """How all that the first covers lies to all that the second covers."""
        return together(self.axes[axis] for axis in SCOPE if axis in self.axes)

    @property
    def for_want_of(self) -> bool:
        """Whether only what is unstated or undeclared stands in the way of a comparison."""
        obstacles = self.obstacles
        return bool(obstacles) and all(
            self.axes[axis] is AxisRelation.UNKNOWN and axis is not Axis.COUNT for axis in obstacles
        )


_ALWAYS = (Axis.KIND, *SCOPE, Axis.STATUS, Axis.COUNT)
_HINDERING: Mapping[AxisRelation, tuple[Axis, ...]] = {
    AxisRelation.APART: _ALWAYS,
    AxisRelation.UNKNOWN: _ALWAYS,
    AxisRelation.OVERLAPPING: _ALWAYS,
    AxisRelation.INSIDE: (),
    AxisRelation.AROUND: (),
}


def compare(figure_set: FigureSet, first: str, second: str) -> Answer:
    """How two claims of a report stand to each other; KeyError for an id of no claim."""
    answer = _compared(figure_set, first, second)
    refs = dict.fromkeys((first, second))
    withdrawn = tuple(ref for ref in refs if not figure_set.claims[ref].stands)
    return replace(answer, withdrawn=withdrawn) if withdrawn else answer


def _compared(figure_set: FigureSet, first: str, second: str) -> Answer:
    one, other = figure_set.figures.get(first), figure_set.figures.get(second)
    if first == second:
        return Answer(Relation.SAME_CLAIM, first, second, _all_same(one))
    if one is None or other is None or one.scope.kind != other.scope.kind:
        return _no_figures(figure_set, first, second)
    axes = figure_set.axes(one, other)
    if second in figure_set.replaces(first) or first in figure_set.replaces(second):
        later = first if second in figure_set.replaces(first) else second
        return replace(_answer(Relation.REVISED, one, other, axes), later=later, declared=True)
    if first in figure_set.parts_of(second) or second in figure_set.parts_of(first):
        part = first if first in figure_set.parts_of(second) else second
        return _contained(one, other, axes, part, declared=True)
    return _undeclared(figure_set, one, other, axes)


def _undeclared(
    figure_set: FigureSet, one: ScopedFigure, other: ScopedFigure, axes: Mapping[Axis, AxisRelation]
) -> Answer:
    if axes[Axis.COUNT] is not AxisRelation.SAME:
        return _answer(Relation.NOT_COMPARABLE, one, other, axes)
    if axes[Axis.ORIGINATOR] is AxisRelation.SAME:
        if figure_set.same_claim(one, other, axes):
            return _answer(Relation.SAME_CLAIM, one, other, axes)
        later = figure_set.later(one, other)
        if later is not None:
            return replace(_answer(Relation.REVISED, one, other, axes), later=later)
    scope = together(axes[axis] for axis in SCOPE if axis in axes)
    if scope is AxisRelation.SAME:
        return _same_scope(one, other, axes)
    if scope in (AxisRelation.INSIDE, AxisRelation.AROUND):
        part = one.id if scope is AxisRelation.INSIDE else other.id
        return _contained(one, other, axes, part)
    return _not_comparable(one, other, axes)


def _same_scope(
    one: ScopedFigure, other: ScopedFigure, axes: Mapping[Axis, AxisRelation]
) -> Answer:
    if one.interval.overlaps(other.interval):
        return _answer(Relation.AGREES, one, other, axes)
    for earlier, later in ((one, other), (other, one)):
        if earlier.counted_before(later):
            return replace(_answer(Relation.LATER_HIGHER, one, other, axes), later=later.id)
    relation = Relation.DIFFERS if one.excludes(other) else Relation.NOT_COMPARABLE
    return _answer(relation, one, other, axes)


def _not_comparable(
    one: ScopedFigure, other: ScopedFigure, axes: Mapping[Axis, AxisRelation]
) -> Answer:
    """Where only something unstated is in the way, it is still said what would follow."""
    answer = _answer(Relation.NOT_COMPARABLE, one, other, axes)
    if any(
        axes[axis] in (AxisRelation.APART, AxisRelation.UNKNOWN) for axis in NUMBERS if axis in axes
    ):
        return answer
    stated = [axes[axis] for axis in SCOPE if axis in axes]
    known = together(standing for standing in stated if standing is not AxisRelation.UNKNOWN)
    unknown = [axis for axis in SCOPE if axes.get(axis) is AxisRelation.UNKNOWN]
    if unknown == [Axis.WINDOW] and known in (AxisRelation.INSIDE, AxisRelation.AROUND):
        part, whole = (one, other) if known is AxisRelation.INSIDE else (other, one)
        exceeds = whole.interval.below(part.interval) and whole.may_bound(part)
        return replace(answer, part=part.id, exceeds=exceeds)
    return answer


def _contained(
    one: ScopedFigure,
    other: ScopedFigure,
    axes: Mapping[Axis, AxisRelation],
    part: str,
    *,
    declared: bool = False,
) -> Answer:
    inner, outer = (one, other) if part == one.id else (other, one)
    exceeds = outer.interval.below(inner.interval)
    unsure = any(not axes[axis].level for axis in (Axis.CAUSE, Axis.EVENT))
    if exceeds and not declared and (unsure or not outer.may_bound(inner)):
        return _answer(Relation.NOT_COMPARABLE, one, other, axes)
    answer = _answer(Relation.CONTAINED, one, other, axes)
    return replace(answer, part=part, declared=declared, exceeds=exceeds)


def _answer(
    relation: Relation,
    one: ScopedFigure,
    other: ScopedFigure,
    axes: Mapping[Axis, AxisRelation],
) -> Answer:
    found = Counts.UNKNOWN
    if axes[Axis.COUNT] is AxisRelation.SAME:
        found = counts(one.interval, other.interval)
    return Answer(relation, one.id, other.id, axes, found)


def _all_same(figure: ScopedFigure | None) -> dict[Axis, AxisRelation]:
    return dict.fromkeys(SCOPE if figure else (Axis.KIND,), AxisRelation.SAME)


def _no_figures(figure_set: FigureSet, first: str, second: str) -> Answer:
    kinds = figure_set.kinds[first], figure_set.kinds[second]
    standing = AxisRelation.SAME if kinds[0] == kinds[1] else AxisRelation.APART
    axes = {Axis.KIND: standing, Axis.COUNT: AxisRelation.UNKNOWN}
    return Answer(Relation.NOT_COMPARABLE, first, second, axes)


def _counted(figure: ScopedFigure) -> tuple[str, str, str, str]:
    """What is counted, as far as figures of one sort are commonly set side by side.

    Boats and schools are never taken for each other; people and households are.
    """
    subject = (figure.claim.subject or "").casefold()
    things = str(getattr(figure.claim, "item", ""))
    return (figure.scope.kind, figure.scope.measure, subject, things)


def incomparable(figure_set: FigureSet, refs: Sequence[str]) -> Iterator[Answer]:
    """The answer for each pair of figures of one measure that cannot be compared."""
    known = [ref for ref in dict.fromkeys(refs) if ref in figure_set.figures]
    for first, second in combinations(known, 2):
        if _counted(figure_set.figures[first]) != _counted(figure_set.figures[second]):
            continue
        answer = compare(figure_set, first, second)
        same = answer.axes[Axis.ORIGINATOR] is AxisRelation.SAME
        if same and answer.reasons_of_scope == (Axis.UNIT,):
            continue  # one count in two units
        if answer.relation is Relation.NOT_COMPARABLE and Axis.COUNT not in answer.obstacles:
            yield answer


def part_of_stock(
    answer: Answer, one: ScopedFigure, other: ScopedFigure
) -> tuple[ScopedFigure, ScopedFigure] | None:
    """The part and the whole, where one originator gives a part of a stock for another day.

    What is higher than the stock is no part of it.
    """
    if one.originator != other.originator or not (one.claim.is_stock and other.claim.is_stock):
        return None
    how = together_but_for_time(answer)
    apart = answer.axes[Axis.WINDOW] is AxisRelation.APART
    if not apart or how not in (AxisRelation.INSIDE, AxisRelation.AROUND):
        return None
    part, whole = (one, other) if how is AxisRelation.INSIDE else (other, one)
    return None if whole.interval.below(part.interval) else (part, whole)


def inside_of_earlier(answer: Answer) -> str | None:
    """The id of the one that lies inside the other, where that knew too little to be its ceiling.

    None where only one states a cause or an event: that it lies inside is not known then.
    """
    how = answer.together
    unlike = any(not answer.axes[axis].level for axis in (Axis.CAUSE, Axis.EVENT))
    if unlike or answer.apart or how not in (AxisRelation.INSIDE, AxisRelation.AROUND):
        return None
    return answer.first if how is AxisRelation.INSIDE else answer.second


def together_but_for_time(answer: Answer) -> AxisRelation:
    """How two scopes lie to each other, whatever their days."""
    axes = answer.axes
    return together(axes[axis] for axis in SCOPE if axis in axes and axis is not Axis.WINDOW)
