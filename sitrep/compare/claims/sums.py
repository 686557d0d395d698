"""Sums: only of parts that the data declares, and only where adding them counts nobody twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import combinations, pairwise

from sitrep.compare.axes.axis import COVERED, DEFINED, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.count import Count, Form, half_up, place_of
from sitrep.model.values.interval import NOTHING, Interval, Number


class SumRefusal(StrEnum):
    """Why figures are not added; stocks of other days are no fault."""

    MEASURE = "measure"
    UNIT = "unit"
    FIGURE_TYPE = "figure_type"
    OVERLAP = "overlap"
    OUTSIDE = "outside"
    OTHER_DAY = "other_day"
    WITHDRAWN = "withdrawn"
    NO_NUMBER = "no_number"


@dataclass(frozen=True, slots=True)
class Sum:
    """What the declared parts of a figure add up to, or why they are not added.

    ``refused`` pairs each reason with the ids that it holds for; ``total`` is None with any.
    ``possible``: what it may be besides, where amounts were rounded. ``nested``: ids of parts of
    which one's group holds the other's, and which add up to just the total all the same.
    """

    whole: ScopedFigure
    parts: tuple[ScopedFigure, ...]
    total: Interval | None
    refused: tuple[tuple[SumRefusal, tuple[str, ...]], ...] = ()
    possible: Interval | None = None
    nested: tuple[str, ...] = ()

    @property
    def added_by_another(self) -> bool:
        """Whether somebody added up what others gave."""
        return any(part.originator != self.whole.originator for part in self.parts)

    @property
    def counts_twice(self) -> bool:
        """Whether somebody added up what others gave, some people twice, and nothing else ails."""
        reasons = {reason for reason, _ in self.refused}
        return self.added_by_another and reasons == {SumRefusal.OVERLAP}

    @property
    def exact(self) -> bool:
        """Whether one originator counted parts of a kind that add up to just what it says."""
        counted = all(one.claim.count.form is Form.EXACT for one in (self.whole, *self.parts))
        alike = all(one.claim.kind == self.whole.claim.kind for one in self.parts)
        same = self.total == self.whole.interval
        return alike and counted and same and not self.refused and not self.added_by_another

    @property
    def near(self) -> Count | None:
        """What the parts give as they were said, where their rounding leaves other sums open."""
        return None if self.total is None else as_said(self.parts)

    @property
    def short_by_about(self) -> Count | None:
        """What the parts leave of the whole as both were said, if that is anything."""
        whole, near = self.whole.claim.count, self.near
        if near is None or near.low is None or whole.low is None or whole.form is not Form.EXACT:
            return None
        return about(whole.low - near.low, whole, near) if whole.low > near.low else None

    @property
    def reached(self) -> bool:
        """Whether the parts can add up to the whole, however amounts were rounded."""
        return self.possible is None or self.possible.overlaps(self.whole.interval)

    @property
    def off_if_counted(self) -> bool:
        """Whether it is reached by rounding alone, and nothing says that anything was rounded.

        Whole numbers without a unit count things, such as 94 incidents.
        """
        said = (self.whole, *self.parts)
        things = all(one.claim.own_unit is None and _whole(one.claim.count) for one in said)
        return self.reached and things and self.total not in (None, self.whole.reckoned)

    @property
    def short_by(self) -> Interval | None:
        """How many the whole has that no part accounts for, where it must be more than none."""
        whole = self.whole.reckoned
        if self.possible is None or not self.possible.below(self.whole.interval):
            return None
        if self.total is None or self.total.high is None:
            return None
        return Interval(
            whole.low - self.total.high, whole.high - self.total.low if whole.high else None
        )


def _whole(count: Count) -> bool:
    """Whether it is an amount that was said as one whole number, to its last digit."""
    return count.measured and count.form is Form.EXACT and isinstance(count.low, int)


def as_said(parts: Sequence[ScopedFigure]) -> Count | None:
    """The sum of the numbers of some figures, of which at least one is a rounded one."""
    counts = [part.claim.count for part in parts]
    lows = [count.low for count in counts if count.low is not None]
    said = all(count.form is Form.EXACT or count.form.approximate for count in counts)
    rounded = any(count.form.approximate or count.place > 1 for count in counts)
    if not said or not rounded or len(lows) < len(counts):
        return None
    return about(sum(lows), *counts)


def about(number: Number, *counts: Count) -> Count:
    """About so many, as finely as the finest of some rounded counts was said, if that leaves any.

    1 million and 1.5 million are about 2.5 million.
    """
    place = min((int(count.place) for count in counts if count.place > 1), default=1)
    rounded = half_up(Fraction(number) / place) * place
    if place > 1 and rounded:
        return Count(Form.ABOUT, rounded, place=place)
    if isinstance(number, Decimal):
        return Count(Form.ABOUT, number, place=place_of(number), measured=True)
    return Count(Form.ABOUT, number)


def add(figure_set: FigureSet, whole: ScopedFigure) -> Sum | None:
    """The sum of a figure's declared parts; None where none is declared or one is missing.

    One that is of another kind is no part, and missing.
    """
    refs = whole.claim.parts
    known = (figure_set.figures[ref] for ref in refs if ref in figure_set.figures)
    parts = tuple(part for part in known if part.claim.kind == whole.claim.kind)
    if not parts or len(parts) < len(refs):
        return None
    refused = tuple(_refusals(figure_set, whole, parts))
    overlaps = [refs for reason, refs in refused if reason is SumRefusal.OVERLAP]
    if refused and len(overlaps) < len(refused):
        return Sum(whole, parts, None, refused)
    total = possible = NOTHING
    for part in parts:
        total, possible = total + part.reckoned, possible + part.interval
    nested = tuple(dict.fromkeys(ref for refs in overlaps for ref in refs))
    added = Sum(whole, parts, total, possible=possible, nested=nested)
    if all(_of_groups(figure_set, *refs) for refs in overlaps) and (added.exact or not refused):
        return added
    return Sum(whole, parts, None, refused)


def _of_groups(figure_set: FigureSet, first: str, second: str) -> bool:
    """Whether nothing but the group tells two parts apart, one of which would hold the other.

    Where they add up to just what their originator says, it gives them as separate groups:
    journalists, and other civilians.
    """
    axes = figure_set.axes(figure_set.figures[first], figure_set.figures[second])
    others = (axes[axis] for axis in (Axis.MEASURE, *COVERED, *DEFINED) if axis in axes)
    apart = [standing for standing in others if not standing.level]
    return apart == [axes[Axis.POPULATION]] and apart[0] is not AxisRelation.OVERLAPPING


def _refusals(
    figure_set: FigureSet, whole: ScopedFigure, parts: Sequence[ScopedFigure]
) -> Iterator[tuple[SumRefusal, tuple[str, ...]]]:
    axes = {part.id: figure_set.axes(part, whole) for part in parts}

    def apart(*on: Axis) -> tuple[str, ...]:
        return tuple(part.id for part in parts if not _clear(axes[part.id], on))

    sorts = apart(Axis.FIGURE_TYPE, Axis.BASIS)
    added = {part.id for part in parts if _new_of(part, whole)}
    reasons = {
        SumRefusal.MEASURE: apart(Axis.MEASURE),
        SumRefusal.UNIT: apart(Axis.UNIT),
        SumRefusal.FIGURE_TYPE: tuple(ref for ref in sorts if ref not in added),
        SumRefusal.OUTSIDE: tuple(p.id for p in parts if _outside(p, whole, axes[p.id])),
        SumRefusal.OTHER_DAY: tuple(part.id for part in parts if other_day(part, axes[part.id])),
        SumRefusal.WITHDRAWN: tuple(p.id for p in parts if not p.claim.stands),
        SumRefusal.NO_NUMBER: tuple(p.id for p in parts if not p.numbered),
    }
    found = [(reason, ids) for reason, ids in reasons.items() if ids]
    yield from found
    if not found:
        for one, other in _to_compare(parts):
            if _shared(figure_set, one, other):
                yield SumRefusal.OVERLAP, (one.id, other.id)


def _clear(axes: Mapping[Axis, AxisRelation], on: Sequence[Axis]) -> bool:
    held = [axes[axis] for axis in on if axis in axes]
    return all(lies.level or lies is AxisRelation.INSIDE for lies in held)


def _new_of(part: ScopedFigure, whole: ScopedFigure) -> bool:
    """Whether a part was newly counted in days that its whole, a total, counts too."""
    total = part.claim.is_new and not whole.claim.is_new
    return total and (part.counted_over.within(whole.counted_over) and _over_by(part, whole))


def _over_by(part: ScopedFigure, whole: ScopedFigure) -> bool:
    """Whether a part is of days that were over when its whole was counted."""
    end, day = part.counted_over.end, whole.claim.as_of
    return end is not None and (day is None or end.last <= day.last)


def _to_compare(parts: Sequence[ScopedFigure]) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """All pairs of parts; of very many, those of the very same people and places only."""
    if len(parts) <= MANY:
        yield from combinations(parts, 2)
        return
    cells: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for part in parts:
        cells.setdefault(part.scope.cell, []).append(part)
    for alike in cells.values():
        yield from pairwise(alike)


MANY = 100
"""More parts than this are not set against each other two by two."""


def _outside(part: ScopedFigure, whole: ScopedFigure, axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether a part lies where or when its whole does not, or counts others.

    Money that was given on a day is among what has been given up to a later one.
    """
    covered = [axis for axis in (*COVERED, *DEFINED) if axes.get(axis) is AxisRelation.APART]
    given = part.claim.of_period and not whole.claim.window.stated and _over_by(part, whole)
    return bool(covered) and not (covered == [Axis.WINDOW] and (part.claim.is_stock or given))


def other_day(part: ScopedFigure, axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether a part of a stock is given for another day than the stock.

    What came about in closed days may be added to what did in others, whenever each was counted.
    """
    apart = axes[Axis.WINDOW] is AxisRelation.APART
    return part.claim.is_stock and apart and not part.may_be_over


def _shared(figure_set: FigureSet, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two parts are known to count some people twice.

    Groups that may overlap, such as women and older people, are added as their originator gives
    them.
    """
    if one.id == other.id:
        return True
    axes = figure_set.axes(one, other)
    lying = [axes[axis] for axis in (Axis.MEASURE, *COVERED, *DEFINED) if axis in axes]
    if AxisRelation.APART in lying or AxisRelation.UNKNOWN in lying:
        return False
    # What no axis of scope holds may divide: who is responsible, and how sure it is.
    if one.assurance != other.assurance or one.responsible != other.responsible:
        return False
    if _told_apart_in_words(one, other) and {AxisRelation.INSIDE, AxisRelation.AROUND} <= {*lying}:
        return False
    if any(standing in (AxisRelation.INSIDE, AxisRelation.AROUND) for standing in lying):
        return True
    if axes[Axis.POPULATION] is AxisRelation.OVERLAPPING:
        return False
    return AxisRelation.OVERLAPPING in lying or AxisRelation.SAME in (
        axes[Axis.PLACE],
        axes[Axis.WINDOW],
    )


def _told_apart_in_words(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether only one of two describes its people: where it counts more outcomes, it is no part.

    361 killed, and one casualty of whom nobody knows whether he lived, are 362.
    """
    who, others = one.claim.who, other.claim.who
    described = (who.described is None) is not (others.described is None)
    return described and who.group is others.group
