"""Figure set: the figures of a report, ready to be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache, partial

from sitrep.compare.axes.axis import COVERED, DEFINED, Axis
from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.count_relations import in_common
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.axis_table import AXIS_TABLE
from sitrep.compare.claims.dividing import as_divided
from sitrep.compare.claims.figure_scope import Records, published, scope_of, stands_for
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.actors import ActorKind
from sitrep.model.claim import Claim
from sitrep.model.derived import Derived
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.views.kept_of_records import KeptOfRecords


class FigureSet:
    """The figures of one report with what is needed to compare them, worked out once."""

    def __init__(self, index: Index) -> None:
        # The index is the key under which this is kept, and must not be held by it.
        self.report = index.report  # held, because its records are told by where they stand
        self.kinds, self.actors = index.kinds, index.actors
        self._parts = index.parts
        self.places = Containment(index.places)
        self.claims: Mapping[str, Claim] = index.claims
        self._language = index.report.report.language
        self._written_in = {ref: one.language for ref, one in index.sources.items()}
        names = {ref: one.name or "" for ref, one in index.actors.items()}
        names |= {ref: one.name for ref, one in index.places.items()}
        records = Records(
            index.sources, index.incidents_of, index.wholes, index.report.report.as_of, self.places,
            names,
        )  # fmt: skip
        self.figures: Mapping[str, ScopedFigure] = as_divided(
            ScopedFigure(
                claim,
                scope_of(claim, records),
                stands_for(claim, records),
                published(claim, records.sources),
            )
            for claim in index.figures.values()
        )

    def languages(self, derived: Derived) -> tuple[str, ...]:
        """In which languages a result may be stated, in turn: that of whoever states it first."""
        used = (self.figures.get(ref or "") for ref in (derived.of, derived.against))
        beside = [
            one.source for figure in used if figure is not None for one in figure.claim.sources
        ]
        own, others = (
            [self._written_in[ref] for ref in refs if ref in self._written_in]
            for refs in (derived.sources, beside)
        )
        return tuple(dict.fromkeys((*own, self._language, *others)))

    @cached_property
    def standing(self) -> tuple[ScopedFigure, ...]:
        """The figures that say a number and were neither retracted nor denied."""
        return tuple(one for one in self.figures.values() if one.numbered and one.claim.stands)

    @cached_property
    def named_alike(self) -> frozenset[str]:
        """The figures that share what is counted, of whom, and the number with another."""
        found: dict[tuple[object, ...], list[str]] = {}
        for one in self.figures.values():
            cell = one.scope.cell
            key = (cell.kind, cell.measure, cell.unit, cell.who, *one.number)
            found.setdefault(key, []).append(one.id)
        return frozenset(ref for refs in found.values() if len(refs) > 1 for ref in refs)

    def axes(self, one: ScopedFigure, other: ScopedFigure) -> dict[Axis, AxisRelation]:
        """How one figure lies to another on every axis."""
        lying = ((row.axis, row.relation(one, other, self)) for row in AXIS_TABLE)
        found = {axis: relation for axis, relation in lying if relation is not None}
        if one.scope.adds_up and other.scope.adds_up:
            return found
        # A price in a town is no part of a price in its country.
        return {
            axis: AxisRelation.APART if axis in _HOLDING and lies in _LARGER else lies
            for axis, lies in found.items()
        }

    def apart_on(self, one: ScopedFigure, other: ScopedFigure) -> list[Axis]:
        """On which axes two figures are not known to be level, but for what they count and say."""
        axes = self.axes(one, other)
        apart = [axis for axis, lies in axes.items() if axis in _TOLD and not lies.level]
        if Axis.ORIGINATOR in apart and Axis.BY in apart:
            apart.remove(Axis.BY)
        return apart

    def unstated(self, actor: str) -> bool:
        """Whether it is not stated who the originator is, so that it may be any other."""
        found = self.actors.get(actor)
        return found is None or found.kind is ActorKind.UNSTATED

    def parts_of(self, ref: str) -> frozenset[str]:
        """The figures that the data declares to be parts of this one, through all steps."""
        return _reached(ref, self._parts)

    def named_parts(self, ref: str) -> tuple[str, ...]:
        """The figures that the data itself declares to be parts of this one."""
        return self._parts.get(ref, ())

    def wholes_of(self, refs: frozenset[str]) -> list[str]:
        """The figures of which the data declares all of these to be parts."""
        return [ref for ref in self._parts if refs <= self.parts_of(ref)]

    def made_of(self, ref: str) -> frozenset[str]:
        """The figures that are declared to make this one up, through all steps."""
        return _reached(ref, self._made_up)

    @cached_property
    def _made_up(self) -> dict[str, tuple[str, ...]]:
        return {one.id: one.claim.parts for one in self.figures.values() if one.claim.parts}

    def replaces(self, ref: str) -> frozenset[str]:
        """The claims that this one is declared to revise, through all steps."""
        return self._replaced(ref)

    @cached_property
    def _replaced(self) -> Callable[[str], frozenset[str]]:
        """What a claim revises; the latest few are kept, because one is asked for again and again.

        All of them would be as many names as the square of the chain.
        """
        return lru_cache(maxsize=64)(partial(_reached, steps=self._revised))

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
        if not one.numbered or one.number != other.number or _told_apart(one, other):
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

    def later(self, one: ScopedFigure, other: ScopedFigure) -> str | None:
        """Which of two figures of one originator replaces the other, if either does.

        They count the same people in the same places from the same day on, and stand for
        different dates, or were told on different days; what is newly counted replaces nothing,
        nor does what is given twice.
        """
        if one.series != other.series or one.claim.is_new:
            return None
        if one.date is None or other.date is None:
            return None
        if one.date == other.date and not _told_apart_in_time(one, other):
            return None
        if one.id in self.parts_of(other.id) or other.id in self.parts_of(one.id):
            return None
        if not self.given_twice.isdisjoint((one.id, other.id)):
            return None
        no_hour = one.date != other.date and None in (one.date.minutes, other.date.minutes)
        if no_hour and _on_one_day(one.date, other.date):
            return None
        earlier, later = sorted((one, other), key=_key)
        return later.id if later.goes_as_far_as(earlier) else None

    @cached_property
    def given_twice(self) -> frozenset[str]:
        """Figures for a day for which their originator gives a number that excludes them."""
        aside = {ref for refs in (*self._parts.values(), *self._revised.values()) for ref in refs}
        found: dict[tuple[object, ...], list[ScopedFigure]] = {}
        for one in self.standing:
            if one.id not in aside:
                day = one.date.last if one.date is not None else None
                found.setdefault((one.series, day), []).append(one)
        several = (
            alike for on_day in found.values() if len(on_day) > 1 for alike in _by_time(on_day)
        )
        return frozenset(
            one.id
            for alike in several
            if not in_common(one.interval for one in alike)
            for one in alike
        )

    @staticmethod
    def from_one_day(one: ScopedFigure, other: ScopedFigure) -> bool:
        """Whether two figures count from the same day on, or are stocks."""
        if one.claim.is_stock and other.claim.is_stock:
            return True
        first, second = one.claim.window.start, other.claim.window.start
        return first == second


_HOLDING = frozenset({*COVERED, *DEFINED})
"""The axes on which one figure can hold another."""
_TOLD = frozenset({*_HOLDING, Axis.STATUS, Axis.ORIGINATOR})
"""The axes of which it is told that two figures are not level on them."""
_LARGER = (AxisRelation.INSIDE, AxisRelation.AROUND, AxisRelation.OVERLAPPING)


def _told_apart(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether both state what they count, or whom they blame, and not in the same words."""
    said = [
        (*figure.scope.divided, figure.scope.cell.who[1], figure.responsible, figure.scope.by)
        for figure in (one, other)
    ]
    return any(first and second and first != second for first, second in zip(*said, strict=True))


def _reached(ref: str, steps: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    reached: set[str] = set()
    waiting = list(steps.get(ref, ()))
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting += steps.get(step, ())
    return frozenset(reached)


def _key(figure: ScopedFigure) -> tuple[str, int, int]:
    date = figure.date
    return (date.last.isoformat(), date.minutes or 0, figure.told_on) if date else ("", 0, 0)


def _told_apart_in_time(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two figures of one date were told by documents of two days."""
    return bool(one.told_on and other.told_on and one.told_on != other.told_on)


def _on_one_day(first: PartialDate, second: PartialDate) -> bool:
    return (first.first, first.last) == (second.first, second.last)


def _by_time(figures: list[ScopedFigure]) -> list[list[ScopedFigure]]:
    """Figures of one day by their times, or by when each was told; else all together."""
    times: dict[int, list[ScopedFigure]] = {}
    if all(one.told_on for one in figures) and len({one.date for one in figures}) == 1:
        for one in figures:
            times.setdefault(one.told_on, []).append(one)
        return list(times.values())
    for one in figures:
        if one.date is None or one.date.minutes is None:
            return [figures]
        times.setdefault(one.date.minutes, []).append(one)
    return list(times.values())


def _documents(figure: ScopedFigure) -> set[str]:
    return {citation.source for citation in figure.claim.sources}


_KEPT = KeptOfRecords[FigureSet]()


def figure_set_of(index: Index) -> FigureSet:
    """The figures of a report, worked out once for all who ask about the same records."""
    return _KEPT.find(index) or _KEPT.keep(index, FigureSet(index))
