"""Coverages: how much was done of what was meant, as one originator gives both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sitrep.compare.axes.scopes import ScopeKey
from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.derived import Derived, Operation, derived_from


@dataclass(frozen=True, slots=True)
class Coverage:
    """A figure, what it is a share of, and both as statements that are worked out from them.

    ``gap`` is None where the part cannot be lower than the whole; ``besides`` are figures of the
    same that come on top of the part, and which the gap leaves out.
    """

    part: ScopedFigure
    whole: ScopedFigure
    share: Derived
    gap: Derived | None
    besides: tuple[ScopedFigure, ...] = ()

    @property
    def runs_over(self) -> bool:
        """Whether the part is of other days than its whole too, as far as both say."""
        of, against = self.part.counted_over, self.whole.counted_over
        return of.stated and against.stated and not of.within(against)


def coverages(figure_set: FigureSet, current: Iterable[ScopedFigure]) -> Iterator[Coverage]:
    """One for each current figure that a single one of its originator can be set against."""
    alike: dict[tuple[str, ScopeKey], list[ScopedFigure]] = {}
    for one in current:
        if not one.claim.is_new:
            key = (one.originator, one.scope.cell._replace(measure="", sort=""))
            alike.setdefault(key, []).append(one)
    for figures in alike.values():
        for part in figures if len(figures) > 1 else ():
            held = [
                one
                for one in figures
                if one.claim.measure in _held(part) and not of_other_period(part, one)
            ]
            whole = _only(part, held)
            found = None if whole is None else _coverage(figure_set, part, whole)
            if found is not None:
                beside = (one for one in figures if part.claim.measure in _on_top(one))
                yield replace(found, besides=tuple(beside))


def _held(part: ScopedFigure) -> frozenset[str]:
    return frozenset(part.claim.covers.get(part.claim.measure, ()))


def _on_top(one: ScopedFigure) -> frozenset[str]:
    return frozenset(one.claim.besides.get(one.claim.measure, ()))


def of_other_period(part: ScopedFigure, whole: ScopedFigure) -> bool:
    """Whether they are of two times: what came for one appeal, or in one year, covers no other."""
    of, against = part.claim.window, whole.claim.window
    if part.claim.of_period:
        return of.stated and against.stated and of != against
    return part.counted_over.apart_from(whole.counted_over)


def _only(part: ScopedFigure, wholes: list[ScopedFigure]) -> ScopedFigure | None:
    """The one whole, or the one of the same time where there are several."""
    level = wholes if len(wholes) < 2 else [w for w in wholes if w.scope.time == part.scope.time]
    return level[0] if len(level) == 1 else None


def _coverage(figure_set: FigureSet, part: ScopedFigure, whole: ScopedFigure) -> Coverage | None:
    share = derived_from(part.id, Operation.SHARE, of=part.id, against=whole.id)
    if recompute(figure_set, share).fault is not None:
        return None
    gap = derived_from(part.id, Operation.DIFFERENCE, of=whole.id, against=part.id)
    most = whole.reckoned.high
    return Coverage(
        part, whole, share, None if most is not None and part.reckoned.low >= most else gap
    )
