"""Against a whole: what was done, beside what was meant, where the two do not go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.scopes import ScopeKey, times
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.coverages import Coverage, of_other_period
from sitrep.model.figures.population import Unit


@dataclass(frozen=True, slots=True)
class AgainstWhole:
    """A figure, and those of which it is a share, as one originator gives them all."""

    part: ScopedFigure
    wholes: tuple[ScopedFigure, ...]


def above_whole(
    current: Iterable[ScopedFigure], covered: Mapping[str, Coverage]
) -> Iterator[AgainstWhole]:
    """Where more was done than was meant, or more is meant than there is need.

    ``covered`` are those whose share the page prints, whatever their days; all others are of days
    that are not apart.
    """
    for part, wholes in _pairs(current):
        found = covered.get(part.id)
        shared = found.whole.id if found is not None else None
        lower = (one for one in wholes if one.scope.unit == part.scope.unit)
        exceeded = tuple(
            one
            for one in lower
            if one.interval.below(part.interval) and (one.id == shared or _bounds(one, part))
        )
        if exceeded:
            yield AgainstWhole(part, exceeded)


def in_other_units(current: Iterable[ScopedFigure]) -> Iterator[AgainstWhole]:
    """Where no share is computed only because the whole is given in another unit."""
    alike: dict[tuple[object, ...], list[AgainstWhole]] = {}
    for part, wholes in _pairs(current):
        key = (part.originator, _counted(part), part.scope.by, part.scope.measure)
        alike.setdefault(key, []).append(AgainstWhole(part, wholes))
    for found in alike.values():
        units = {whole.scope.unit for one in found for whole in one.wholes}
        if units.isdisjoint(one.part.scope.unit for one in found):
            yield from (one for one in map(_of_one_good, found) if one.wholes)


def _of_one_good(found: AgainstWhole) -> AgainstWhole:
    """A figure with those of its wholes that count the same in another unit."""
    good = _good(found.part)
    return AgainstWhole(found.part, tuple(one for one in found.wholes if _good(one) == good))


def _good(figure: ScopedFigure) -> str | None:
    """What an item is of: water, in litres or in cubic metres; tents are no blankets.

    None of what is counted in money, in people, or in units of its originator's own words.
    """
    item = getattr(figure.claim, "item", None)
    return None if item is None else item.partition("_of_")[2] or item


def households_above_people(
    current: Iterable[ScopedFigure],
) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """Each figure in households that is higher than one in people of the very same scope."""
    alike: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for one in current:
        if _unit_of_people(one) in (Unit.HOUSEHOLDS, Unit.INDIVIDUALS):
            key = (one.originator, one.scope.cell._replace(unit=""), one.scope.time)
            alike.setdefault(key, []).append(one)
    for found in alike.values():
        people = [one for one in found if _unit_of_people(one) == Unit.INDIVIDUALS]
        for one in found if people else ():
            lower = [p for p in people if p.interval.below(one.interval) and p.may_bound(one)]
            if one.scope.unit == Unit.HOUSEHOLDS and lower:
                yield one, lower[0]


def _unit_of_people(figure: ScopedFigure) -> str:
    """What counts nothing else counts people."""
    return figure.scope.unit or Unit.INDIVIDUALS


def _pairs(
    current: Iterable[ScopedFigure],
) -> Iterator[tuple[ScopedFigure, tuple[ScopedFigure, ...]]]:
    """Each figure that is a share of others of its originator, with those, in whatever unit."""
    alike: dict[tuple[str, ScopeKey], list[ScopedFigure]] = {}
    for one in current:
        if not one.claim.is_new:
            alike.setdefault((one.originator, _counted(one)), []).append(one)
    for figures in alike.values():
        measures = {one.claim.measure for one in figures}
        for part in figures:
            held = measures & part.claim.covers.get(part.claim.measure, frozenset())
            wholes = (
                one
                for one in figures
                if one.claim.measure in held and not of_other_period(part, one)
            )
            found = tuple(
                one for one in wholes if not one.scope.by or one.scope.by == part.scope.by
            )
            if found:
                yield part, found


def _counted(figure: ScopedFigure) -> ScopeKey:
    return figure.scope.cell._replace(measure="", sort="", unit="", by=frozenset())


def _bounds(whole: ScopedFigure, part: ScopedFigure) -> bool:
    """Whether the whole is of a time for which the part may be set against it."""
    apart = times(part.scope.time, whole.scope.time) is AxisRelation.APART
    return not apart and (part.proven or not whole.proven)
