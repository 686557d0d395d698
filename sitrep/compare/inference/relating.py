"""Relating: an equation from a total and what lies in it, as far as the data adds up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import inf

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.equations import Equation, Value
from sitrep.model.values.count import Form

SHARE = Fraction(1, 10)
LEAST = 3


def protection(figure: ScopedFigure) -> Value:
    """How near to a withheld figure nobody may come: a tenth of it; of whole counts three, if more.

    This is the p % rule of statistical offices, with p = 10, and for small counts a distance that
    protects them at all.
    """
    low, high = ends(figure)
    middle = low if high == inf else Fraction(low + high) / 2
    count = figure.claim.count
    share = SHARE * Fraction(middle)
    return share if count.measured or count.per_cent or share > LEAST else LEAST


def ends(figure: ScopedFigure) -> tuple[Value, Value]:
    """The lowest and the highest number that a figure leaves open."""
    found = figure.reckoned
    return _exact(found.low), inf if found.high is None else _exact(found.high)


def _exact(number: object) -> Value:
    return number if isinstance(number, int) else Fraction(str(number))


def related(
    whole: ScopedFigure,
    parts: Sequence[ScopedFigure],
    withheld: frozenset[str],
    *,
    disjoint: bool = True,
) -> Equation | None:
    """What holds between a total and its parts: that they add up, as nearly as they do.

    Where more than the margin is left over, readers know at most that the parts are no more than
    the total, if the parts are known to be ``disjoint``. None where the data does not bear it out.
    """
    terms = ((whole.id, 1), *((part.id, -1) for part in parts))
    floor = Equation(terms, 0, inf) if disjoint else None
    low, high = left_over(whole, parts)
    near = max((protection(one) for one in (whole, *parts) if one.id in withheld), default=0)
    if len(parts) < 2 or high == inf:
        return floor if high >= 0 else None
    if low <= 0 <= high:
        return Equation(terms)
    if low > 0 and high < near:
        return Equation(terms, 0, high)
    if high < 0 and -low < near:
        return Equation(terms, low, 0)
    return floor if low > 0 else None


def left_over(whole: ScopedFigure, parts: Iterable[ScopedFigure]) -> tuple[Value, Value]:
    """What of a total no part accounts for; below zero, by how much they exceed it."""
    low, high = ends(whole)
    for part in parts:
        least, most = ends(part)
        low, high = low - most, high - least
    return low, high


def adds_up(whole: ScopedFigure, parts: Sequence[ScopedFigure]) -> bool:
    """Whether several exact parts are together just the total."""
    exact = all(one.claim.count.form is Form.EXACT for one in (whole, *parts))
    low, high = left_over(whole, parts)
    return exact and len(parts) > 1 and low <= 0 <= high


def given(found: Equation | None) -> Iterator[Equation]:
    """An equation, if there is one."""
    if found is not None:
        yield found
