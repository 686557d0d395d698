"""A step of a revision: one figure that replaces another, and by how much it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import windows
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.figures.figure import Method
from sitrep.model.values.count import Form, rounding_slack
from sitrep.model.values.interval import Interval


class Change(StrEnum):
    """How a later figure stands to the one that it replaces."""

    RISE = "rise"
    FALL = "fall"
    SAME = "same"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class RevisionStep:
    """``later`` replaces ``earlier``; ``declared`` where the data says so by ``revises``.

    ``through`` a withdrawn figure, which it is declared to replace instead.
    """

    earlier: ScopedFigure
    later: ScopedFigure
    declared: bool
    through: bool = False

    @property
    def change(self) -> Change:
        """Whether the figure rose or fell; open where the two counts leave room for either."""
        if self.earlier.claim.count == self.later.claim.count:
            return Change.SAME
        if rises(self.earlier, self.later):
            return Change.RISE
        return Change.FALL if falls(self.earlier, self.later) else Change.OPEN

    @property
    def difference(self) -> Interval | None:
        """By how many it rose or fell; None where that is open, or has no upper end."""
        if self.earlier.claim.count.loose or self.later.claim.count.loose:
            return None
        if self.earlier.interval.overlaps(self.later.interval) or self.change is Change.OPEN:
            return None
        found = self.earlier.reckoned.distance(self.later.reckoned)
        return found if found.high is not None else None

    @property
    def of_another_day(self) -> bool:
        """Whether each tells what was so on a day of its own, so that both hold for theirs.

        What is declared to revise the earlier one corrects it, whatever its day.
        """
        if self.declared or not (self.earlier.claim.is_stock and self.later.claim.is_stock):
            return False
        days = windows(self.earlier.scope.days, self.later.scope.days)
        return days is AxisRelation.APART

    @property
    def because(self) -> str | None:
        """The reason, if the originator gave one, also for what it replaced before that."""
        revises = self.later.claim.revises
        told = self.declared or self.through
        return revises.because if told and revises is not None else None

    @property
    def unexplained_fall(self) -> bool:
        """Whether a figure fell that can fall only by a correction, and no reason is recorded."""
        if not self.later.claim.falls_by_correction or not self.earlier.claim.stands:
            return False
        return self.change is Change.FALL and self.because is None

    @property
    def lowers_limit(self) -> bool:
        """Whether it is declared to correct a limit, "at least 112", by a lower one of its sort."""
        before, now = self.earlier.claim.count, self.later.claim.count
        limits = before.form is now.form and now.form in (Form.AT_LEAST, Form.MORE_THAN)
        return self.declared and limits and (now.low or 0) < (before.low or 0)

    @property
    def says_less(self) -> bool:
        """Whether a floor lies below what was counted before, by more than its last digit counts.

        "More than 600" may be said of 603; "at least 403" leaves 603 open, and says less.
        """
        floor, before = self.later.claim.count, self.earlier.interval.low
        if not self.later.claim.falls_by_correction or self.because is not None:
            return False
        if floor.form not in (Form.AT_LEAST, Form.MORE_THAN) or not floor.low:
            return False
        return floor.low + 2 * rounding_slack(floor.low) < before


def counted_on(steps: Iterable[RevisionStep]) -> Iterator[ScopedFigure]:
    """Figures replaced only by counting on: they still hold for their own days."""
    for step in steps:
        one, later = step.earlier, step.later
        if one.claim.stands and not step.declared and one.scope.days != later.scope.days:
            yield one


def rises(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether another figure is higher, whatever number both stand for.

    From 316,000 to "more than 316,000" nothing rises, and nothing falls the other way: the same
    number was said in another way. Nor does one that was counted rise to one that was worked out,
    nor one that was foretold to one of days that had begun.
    """
    if _worked_out_otherwise(one, other):
        return False
    count, floor = one.claim.count, other.claim.count
    if floor.form is Form.MORE_THAN and count.form is Form.EXACT and count.low == floor.low:
        return False
    return one.interval.below(other.interval)


def _worked_out_otherwise(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether one was counted and the other estimated or modelled, or one of them foretold."""
    if foretold(one) is not foretold(other):
        return True
    methods = {figure.claim.how_counted for figure in (one, other)}
    return Method.COUNT in methods and not methods.isdisjoint((Method.ESTIMATE, Method.MODEL))


def foretold(figure: ScopedFigure) -> bool:
    """Whether it was told before the days began of which it is, and is no plan."""
    claim, start, told = figure.claim, figure.claim.window.start, figure.date
    if claim.is_plan or claim.of_period or start is None or told is None:
        return False
    return start.first > told.last


def falls(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether another figure is lower, whatever number both stand for."""
    return rises(other, one)
