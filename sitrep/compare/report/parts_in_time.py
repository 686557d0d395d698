"""Parts in time: figures of days that follow each other, inside those of a longer time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from sitrep.compare.axes.times import Days
from sitrep.compare.claims.scoped_figure import ScopedFigure

Within = tuple[ScopedFigure, list[ScopedFigure]]
"""A figure, and those of one originator for days inside its own that share no day."""


def inside_longer_times(figures: Iterable[ScopedFigure]) -> Iterator[Within]:
    """Each figure with those of the same that lie in its days, as each originator gives them."""
    for of_same in _of_several_times(figures):
        yield from _inside(of_same)


def _of_several_times(figures: Iterable[ScopedFigure]) -> Iterator[list[ScopedFigure]]:
    """The figures for the same, of several times."""
    alike: dict[object, list[ScopedFigure]] = {}
    for one in figures:
        time = one.scope.time
        if time.days is not None and not one.claim.is_stock:
            key = (one.scope.cell, time.cohort, time.added is None, one.assurance)
            alike.setdefault(key, []).append(one)
    return (found for found in alike.values() if len(found) > 2)


def _inside(figures: list[ScopedFigure]) -> Iterator[Within]:
    ordered = sorted(figures, key=lambda one: (days_of(one).start, _end(one), one.id))
    begun: dict[float, dict[str, list[ScopedFigure]]] = {}
    for one in ordered:
        given = begun.setdefault(days_of(one).start, {})
        given.setdefault(one.originator, []).append(one)
    starts = list(begun)
    for whole in ordered:
        inside: dict[str, list[ScopedFigure]] = {}
        for start in starts[bisect_left(starts, days_of(whole).start) :]:
            if start >= _end(whole):
                break
            for originator, shorter in begun[start].items():
                inside.setdefault(originator, []).extend(_first_within(whole, shorter))
        for of_one in inside.values():
            if len(of_one) > 1:
                yield whole, following(of_one)


def _first_within(whole: ScopedFigure, given: list[ScopedFigure]) -> Iterator[ScopedFigure]:
    """Of figures that begin on one day, the one that ends first: it is in any that follow."""
    for one in given:
        if _end(one) > _end(whole):
            return
        if days_of(one) != days_of(whole) and whole.may_bound(one):
            yield one
            return


def following(figures: Iterable[ScopedFigure]) -> list[ScopedFigure]:
    """As many as share no day, those that end first."""
    chosen = list[ScopedFigure]()
    for one in sorted(figures, key=lambda one: (_end(one), -days_of(one).start, one.id)):
        if not chosen or days_of(one).start >= _end(chosen[-1]):
            chosen.append(one)
    return chosen


def _end(figure: ScopedFigure) -> int:
    return days_of(figure).end


def days_of(figure: ScopedFigure) -> Days:
    """When it was counted, of what is newly counted, or when it happened."""
    days = figure.scope.time.added or figure.scope.days
    assert days is not None
    return days
