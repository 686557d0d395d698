"""Revisions: which figure of an originator replaces which, and by how much it changed."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sitrep.compare.axes.axis import COUNTED, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.interval import Interval


class Change(StrEnum):
    """How a later figure stands to the one that it replaces."""

    RISE = "rise"
    FALL = "fall"
    SAME = "same"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class RevisionStep:
    """``later`` replaces ``earlier``; ``declared`` where the data says so by ``revises``."""

    earlier: ScopedFigure
    later: ScopedFigure
    declared: bool

    @property
    def change(self) -> Change:
        """Whether the figure rose or fell; open where the two counts leave room for either."""
        if self.earlier.claim.count == self.later.claim.count:
            return Change.SAME
        if self.earlier.interval.below(self.later.interval):
            return Change.RISE
        fell = self.later.interval.below(self.earlier.interval)
        return Change.FALL if fell else Change.OPEN

    @property
    def difference(self) -> Interval | None:
        """By how many it rose or fell; None where that is open, or has no upper end."""
        if self.earlier.claim.count.loose or self.later.claim.count.loose:
            return None
        if self.earlier.interval.overlaps(self.later.interval):
            return None
        found = self.earlier.interval.distance(self.later.interval)
        return found if found.high is not None else None

    @property
    def because(self) -> str | None:
        """The reason, if the originator gave one."""
        revises = self.later.claim.revises
        return revises.because if self.declared and revises is not None else None

    @property
    def unexplained_fall(self) -> bool:
        """Whether a figure fell that can fall only by a correction, and no reason is recorded."""
        if not self.later.claim.falls_by_correction or not self.earlier.claim.stands:
            return False
        return self.change is Change.FALL and self.because is None


def revisions(figure_set: FigureSet) -> Iterator[RevisionStep]:
    """Every step from a figure to the one that replaced it, in the order of the data."""
    known = {}
    for later in figure_set.figures.values():
        revises = later.claim.revises
        if revises is not None and revises.claim in figure_set.figures and later.claim.stands:
            known[revises.claim] = later.id
            yield RevisionStep(figure_set.figures[revises.claim], later, declared=True)
    replaced, replacing = set(known), set(known.values())
    for series in _series(figure_set):
        for earlier, later in itertools.pairwise(series):
            declared_back = later.id in figure_set.replaces(earlier.id)
            if earlier.id not in replaced and later.id not in replacing and not declared_back:
                yield RevisionStep(earlier, later, declared=False)


def _series(figure_set: FigureSet) -> Iterator[list[ScopedFigure]]:
    """Figures of one originator that replace each other, in the order of their dates."""
    found: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for figure in figure_set.figures.values():
        stands = figure.numbered and figure.claim.stands
        if stands and figure.date is not None and not figure.claim.is_new:
            start = None if figure.claim.is_stock else figure.claim.window.start
            divided = (figure.responsible, figure.assurance)
            key = (figure.originator, *figure.scope.cell, start, *divided)
            found.setdefault(key, []).append(figure)
    for series in found.values():
        dated = {figure.date: figure for figure in reversed(series)}
        if len(dated) > 1:
            yield sorted(dated.values(), key=lambda one: one.date.last if one.date else 0)


def redefined(revision: RevisionStep, figure_set: FigureSet) -> tuple[Axis, ...]:
    """The axes on which a figure counts something else than the one that it replaces."""
    axes = figure_set.axes(revision.earlier, revision.later)
    return redefined_axes(revision.earlier, revision.later, axes)


def redefined_axes(
    earlier: ScopedFigure, later: ScopedFigure, axes: Mapping[Axis, AxisRelation]
) -> tuple[Axis, ...]:
    """The axes on which two figures do not count the same, whenever they count it.

    A definition that only one of them states may be a new one. Whom the originators hold
    responsible divides figures only where both say it.
    """
    found = {axis for axis in (*COUNTED, Axis.RESPONSIBLE) if axis in axes and not axes[axis].level}
    if earlier.claim.definition != later.claim.definition:
        found.add(Axis.DEFINITION)
    return tuple(axis for axis in Axis if axis in found)
