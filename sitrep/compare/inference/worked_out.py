"""Worked out: which withheld figures follow from public ones, and what more to withhold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.declared import declared, lowest_and_highest
from sitrep.compare.inference.equations import Bounds, Equation, Value
from sitrep.compare.inference.following_times import over_time
from sitrep.compare.inference.relating import ends, protection
from sitrep.compare.inference.same_time import of_one_time
from sitrep.model.values.count import Form

TRIED = 16
"""Of so many figures each is tried for withholding, and each pair of them."""

LARGE = 400
"""Among more equations than this nothing is tried."""


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A withheld figure, between which numbers readers know it to be, and from which figures.

    ``further`` are the fewest figures after whose withholding none can be worked out any more;
    empty where none were found.
    """

    figure: ScopedFigure
    low: Value
    high: Value
    rests_on: tuple[str, ...]
    further: tuple[str, ...] = ()


def worked_out(
    figure_set: FigureSet, withheld: frozenset[str], fixed: frozenset[str] = frozenset()
) -> tuple[WorkedOut, ...]:
    """Every withheld figure that public ones give away.

    A reader knows a figure who takes the middle of what is possible and is off by less than the
    margin, having added or taken away; or who is left one number. What one public total says of
    its parts alone, that they are no more, is meant to be known. ``fixed`` are figures that are
    published already, and cannot be withheld any more.
    """
    hidden = frozenset(one.id for one in figure_set.standing if one.id in withheld)
    if not hidden:
        return ()
    equations = _equations(figure_set, hidden)
    found = tuple(_given_away(figure_set, hidden, equations))
    if not found:
        return ()
    resting = frozenset(ref for one in found for ref in one.rests_on) - fixed
    near = _equations(figure_set, hidden | resting)
    return tuple(_with_further(figure_set, hidden, near, found, resting))


def _equations(figure_set: FigureSet, hidden: frozenset[str]) -> list[Equation]:
    found = [
        *declared(figure_set, hidden),
        *lowest_and_highest(figure_set, hidden),
        *of_one_time(figure_set, hidden),
        *over_time(figure_set, hidden),
    ]
    return list(dict.fromkeys(found))


def _given_away(
    figure_set: FigureSet, hidden: frozenset[str], equations: Sequence[Equation]
) -> Iterator[WorkedOut]:
    figures = figure_set.figures
    refs = dict.fromkeys(ref for one in equations for ref, _ in one.terms)
    public = {ref: ends(figures[ref]) for ref in refs if ref not in hidden}
    bounds = Bounds(equations, public)
    for ref in refs:
        if ref not in public:
            known = bounds.known[ref]
            if _narrow(figures[ref], known.low, known.high):
                rests_on = bounds.support(ref)
                if known.low == known.high or _added_up(figures, rests_on):
                    yield WorkedOut(figures[ref], known.low, known.high, tuple(sorted(rests_on)))


def _narrow(figure: ScopedFigure, low: Value, high: Value) -> bool:
    if high == inf:
        return False
    least, most = ends(figure)
    own = 0 if most == inf else most - least
    return low == high or high - low < own + 2 * protection(figure)


def _added_up(figures: Mapping[str, ScopedFigure], rests_on: Collection[str]) -> bool:
    """Whether more than one number is known: those of several figures, or both of a range."""
    ranges = sum(figures[ref].claim.count.form is Form.RANGE for ref in rests_on)
    return len(rests_on) + ranges > 1


def _with_further(
    figure_set: FigureSet,
    hidden: frozenset[str],
    equations: Sequence[Equation],
    found: Sequence[WorkedOut],
    resting: frozenset[str],
) -> Iterator[WorkedOut]:
    """What was worked out with what more to withhold, for those that hang together at once."""
    for alike, own in _hanging_together(equations, found, hidden | resting):
        refs = resting & {ref for one in alike for ref in one.rests_on}
        further = _fewest(figure_set, hidden, own, refs) if len(own) <= LARGE else ()
        for one in alike:
            yield WorkedOut(one.figure, one.low, one.high, one.rests_on, further)


def _hanging_together(
    equations: Sequence[Equation], found: Sequence[WorkedOut], open_: frozenset[str]
) -> Iterator[tuple[list[WorkedOut], list[Equation]]]:
    """What was worked out in groups that share no figure but public ones that stay."""
    of: dict[str, list[int]] = {}
    for at, one in enumerate(equations):
        for ref, _ in one.terms:
            if ref in open_:
                of.setdefault(ref, []).append(at)
    left = {one.figure.id: one for one in found}
    while left:
        seen, taken, waiting = set[str](), set[int](), [next(iter(left))]
        while waiting:
            ref = waiting.pop()
            if ref not in seen:
                seen.add(ref)
                fresh = [at for at in of.get(ref, ()) if at not in taken]
                taken.update(fresh)
                waiting += [r for at in fresh for r, _ in equations[at].terms if r in open_]
        alike = [left.pop(ref) for ref in [*left] if ref in seen]
        yield alike, [equations[at] for at in sorted(taken)]


def _fewest(
    figure_set: FigureSet,
    hidden: frozenset[str],
    equations: Sequence[Equation],
    candidates: frozenset[str],
) -> tuple[str, ...]:
    """As few figures as there can be; of several such choices, that of the lowest numbers."""
    ordered = sorted(candidates, key=lambda ref: (ends(figure_set.figures[ref])[0], ref))[:TRIED]
    for many in (1, 2):
        for chosen in combinations(ordered, many):
            if _safe(figure_set, hidden, equations, chosen):
                return tuple(sorted(chosen))
    chosen = tuple(ordered)
    if not _safe(figure_set, hidden, equations, chosen):
        return ()
    for ref in reversed(ordered):
        fewer = tuple(one for one in chosen if one != ref)
        if _safe(figure_set, hidden, equations, fewer):
            chosen = fewer
    return tuple(sorted(chosen))


def _safe(
    figure_set: FigureSet,
    hidden: frozenset[str],
    equations: Sequence[Equation],
    further: Collection[str],
) -> bool:
    given = _given_away(figure_set, hidden.union(further), equations)
    return all(one.figure.id not in hidden for one in given)
