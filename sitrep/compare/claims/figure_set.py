"""Matter: the figures of a report, ready to be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.count_relations import PROVEN
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.scopes import COUNTED, Axis, Scope, scope_axes, scope_of
from sitrep.compare.axes.times import stands_for
from sitrep.model.actors import ActorKind
from sitrep.model.claim import Claim, Status
from sitrep.model.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.values.interval import Interval
from sitrep.model.views.index import Index


@dataclass(frozen=True)
class ScopedFigure:
    """A claim that holds a count, with what it covers and the date that it stands for."""

    claim: Figure
    scope: Scope
    date: PartialDate | None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @cached_property
    def interval(self) -> Interval:
        """The numbers that the count leaves open."""
        return self.claim.count.interval

    @property
    def numbered(self) -> bool:
        """Whether the claim says a number or a magnitude."""
        return self.claim.count.numbered

    @property
    def number(self) -> tuple[object, ...]:
        """What the count says, whatever words stand before it; a limit is no number."""
        count = self.claim.count
        return (count.low, count.high, count.magnitude, count.form.upper_limit)

    @property
    def as_figure(self) -> bool:
        """Whether it is told as a figure, and not in words alone."""
        return self.numbered or not self.claim.words_without_number

    @property
    def originator(self) -> str:
        """Who gave the figure."""
        return self.claim.according_to

    @property
    def responsible(self) -> frozenset[str]:
        """Whom the originator holds responsible, by which some divide what they count."""
        return frozenset(self.claim.blamed)

    @property
    def assurance(self) -> str:
        """Proven, estimated or neither; figures of another assurance replace none."""
        if self.proven:
            return "proven"
        return "estimated" if self.claim.status is Status.ESTIMATED else "reported"

    def may_bound(self, other: ScopedFigure) -> bool:
        """Whether it can be a ceiling of another: what is proven so far is none of what is not."""
        return other.proven or not self.proven

    @property
    def proven(self) -> bool:
        """Whether it holds only what met a standard of proof so far."""
        return self.claim.status in PROVEN


class FigureSet:
    """The figures of one report with what is needed to compare them, worked out once."""

    def __init__(self, index: Index) -> None:
        # The index is the key under which this is kept, and must not be held by it.
        self.kinds, self.actors = index.kinds, index.actors
        self.places = Containment(index.places)
        self.claims: Mapping[str, Claim] = index.claims
        self.figures: Mapping[str, ScopedFigure] = {
            ref: ScopedFigure(claim, scope_of(claim, index), stands_for(claim, index))
            for ref, claim in index.figures.items()
        }

    @cached_property
    def standing(self) -> tuple[ScopedFigure, ...]:
        """The figures that say a number and were neither retracted nor denied."""
        return tuple(one for one in self.figures.values() if one.numbered and one.claim.stands)

    def axes(self, one: ScopedFigure, other: ScopedFigure) -> dict[Axis, AxisRelation]:
        """How one figure lies to another on every axis."""
        proofs = AxisRelation.SAME if one.proven is other.proven else AxisRelation.APART
        numbered = one.numbered and other.numbered
        return {
            **scope_axes(one.scope, other.scope, self.places),
            Axis.DEFINITION: _stated_alike(one.claim.definition, other.claim.definition),
            Axis.RESPONSIBLE: _stated_alike(one.responsible, other.responsible),
            Axis.AS_OF: _dates(one.date, other.date),
            Axis.STATUS: proofs,
            Axis.COUNT: AxisRelation.SAME if numbered else AxisRelation.UNKNOWN,
            Axis.ORIGINATOR: self._originators(one.originator, other.originator),
        }

    def _originators(self, first: str, second: str) -> AxisRelation:
        if first == second:
            return AxisRelation.SAME
        return (
            AxisRelation.UNKNOWN
            if self.unstated(first) or self.unstated(second)
            else AxisRelation.APART
        )

    def unstated(self, actor: str) -> bool:
        """Whether it is not stated who the originator is, so that it may be any other."""
        found = self.actors.get(actor)
        return found is None or found.kind is ActorKind.UNSTATED

    def parts_of(self, ref: str) -> frozenset[str]:
        """The figures that the data declares to be parts of this one, through all steps."""
        return _reached(ref, self._parts)

    def replaces(self, ref: str) -> frozenset[str]:
        """The claims that this one is declared to revise, through all steps."""
        return _reached(ref, self._revised)

    @cached_property
    def _parts(self) -> dict[str, tuple[str, ...]]:
        return {ref: tuple(figure.claim.parts) for ref, figure in self.figures.items()}

    @cached_property
    def _revised(self) -> dict[str, tuple[str, ...]]:
        return {claim.id: (claim.revises.claim,) for claim in self.claims.values() if claim.revises}

    def same_claim(
        self, one: ScopedFigure, other: ScopedFigure, axes: Mapping[Axis, AxisRelation]
    ) -> bool:
        """Whether two records of one originator are one claim, carried by several documents.

        They say one number, no axis keeps them apart, and either everything else is the same or
        no document carries both.
        """
        if not one.numbered or one.number != other.number:
            return False
        axes = {axis: lies for axis, lies in axes.items() if axis is not Axis.STATUS}
        if AxisRelation.APART in axes.values():
            return False
        dated = one.claim.as_of is not None and other.claim.as_of is not None
        if dated and one.claim.as_of != other.claim.as_of:
            return False
        if all(standing.level for axis, standing in axes.items() if axis is not Axis.AS_OF):
            return True
        return _documents(one).isdisjoint(_documents(other))

    def later(
        self, one: ScopedFigure, other: ScopedFigure, axes: Mapping[Axis, AxisRelation]
    ) -> str | None:
        """Which of two figures of one originator replaces the other, if either does.

        They count the same people in the same places from the same day on, and stand for
        different dates; what is newly counted replaces nothing.
        """
        fixed = (*COUNTED, Axis.RESPONSIBLE)
        if any(axis in axes and not axes[axis].level for axis in fixed):
            return None
        if one.assurance != other.assurance:
            return None
        if one.claim.is_new or other.claim.is_new or not self.from_one_day(one, other):
            return None
        if one.date is None or other.date is None or one.date == other.date:
            return None
        return max(one, other, key=lambda figure: _key(figure.date)).id

    @staticmethod
    def from_one_day(one: ScopedFigure, other: ScopedFigure) -> bool:
        """Whether two figures count from the same day on, or are stocks."""
        if one.claim.is_stock and other.claim.is_stock:
            return True
        first, second = one.claim.window.start, other.claim.window.start
        return first == second


def _reached(ref: str, steps: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    reached: set[str] = set()
    waiting = list(steps.get(ref, ()))
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting += steps.get(step, ())
    return frozenset(reached)


def _key(date: PartialDate | None) -> str:
    return date.last.isoformat() if date else ""


def _dates(first: PartialDate | None, second: PartialDate | None) -> AxisRelation:
    if first is None or second is None:
        return AxisRelation.UNSTATED if first is second else AxisRelation.UNKNOWN
    if first == second:
        return AxisRelation.SAME
    return AxisRelation.INSIDE if first.last < second.last else AxisRelation.AROUND


def _stated_alike(first: object, second: object) -> AxisRelation:
    """Where both state something, and not the same, nothing says how they lie to each other."""
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    return AxisRelation.UNKNOWN if first and second else AxisRelation.UNSTATED


def _documents(figure: ScopedFigure) -> set[str]:
    return {citation.source for citation in figure.claim.sources}


_KEPT: WeakKeyDictionary[Index, FigureSet] = WeakKeyDictionary()


def figure_set_of(index: Index) -> FigureSet:
    """The figures of a report, worked out once for all who ask about the same index."""
    found = _KEPT.get(index)
    if found is None:
        found = _KEPT[index] = FigureSet(index)
    return found
