"""Derived statements: recomputed from their figures, and set against what was stated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sitrep.compare.matter import Figure, Matter
from sitrep.compare.scopes import NUMBERS, Axis
from sitrep.compare.standing import Standing
from sitrep.model.derived import Derived, Operation
from sitrep.model.interval import Interval


class Fault(StrEnum):
    """Why a derived statement cannot stand."""

    LACKS_AGAINST = "lacks_against"
    NO_NUMBER = "no_number"
    WITHDRAWN = "withdrawn"
    MEASURE = "measure"
    UNIT = "unit"
    FIGURE_TYPE = "figure_type"
    BASIS = "basis"
    NOT_INSIDE = "not_inside"
    NO_DAYS = "no_days"
    BY_ZERO = "by_zero"
    NOT_READ = "not_read"
    DOES_NOT_FOLLOW = "does_not_follow"


@dataclass(frozen=True, slots=True)
class Result:
    """The lowest and the highest value that the figures leave open; None is no upper end."""

    low: Fraction
    high: Fraction | None

    @property
    def exact(self) -> bool:
        """Whether one value is left."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What a derived statement comes to, or why it cannot stand."""

    result: Result | None
    fault: Fault | None = None


def recompute(matter: Matter, derived: Derived) -> Recomputed:
    """The result of a derived statement from its figures.

    A ratio is a number of times, a share is in per cent, a difference and a number a day are in
    what the figures count.
    """
    of = matter.figures.get(derived.of)
    against = matter.figures.get(derived.against or "")
    if of is None or (against is None and derived.operation is not Operation.PER_DAY):
        return Recomputed(None, Fault.LACKS_AGAINST)
    used = (of,) if against is None else (of, against)
    fault = next(_faults(matter, derived.operation, used), None)
    if fault is not None:
        return Recomputed(None, fault)
    result = _computed(derived.operation, of, against)
    if derived.stated is None:
        return Recomputed(result)
    stated = read(derived.stated)
    if stated is None:
        return Recomputed(result, Fault.NOT_READ)
    return Recomputed(result, None if stated.fits(result) else Fault.DOES_NOT_FOLLOW)


def _faults(matter: Matter, operation: Operation, used: tuple[Figure, ...]) -> Iterator[Fault]:
    if not all(one.numbered for one in used):
        yield Fault.NO_NUMBER
    if not all(one.claim.stands for one in used):
        yield Fault.WITHDRAWN
    if operation is Operation.PER_DAY:
        if used[0].scope.days is None or used[0].claim.window.start is None:
            yield Fault.NO_DAYS
        return
    axes = matter.axes(*used)
    for axis in NUMBERS:
        inside = operation is Operation.SHARE and axes.get(axis) is Standing.INSIDE
        if axes.get(axis, Standing.SAME) not in (Standing.SAME, Standing.UNSTATED) and not inside:
            yield Fault(axis.value)
    if operation is Operation.SHARE and not _inside(matter, axes, *used):
        yield Fault.NOT_INSIDE
    if operation is not Operation.DIFFERENCE and used[1].interval.low == 0:
        yield Fault.BY_ZERO


def _inside(matter: Matter, axes: Mapping[Axis, Standing], part: Figure, whole: Figure) -> bool:
    if part.id in matter.parts_of(whole.id):
        return True
    lying = (axes[axis] for axis in (Axis.POPULATION, Axis.PLACE, Axis.WINDOW))
    return all(one in (Standing.SAME, Standing.UNSTATED, Standing.INSIDE) for one in lying)


def _computed(operation: Operation, of: Figure, against: Figure | None) -> Result:
    one = of.interval
    if against is None:
        days = of.scope.days
        assert days is not None
        return _divided(one, Interval(days.length, days.length), 1)
    if operation is Operation.DIFFERENCE:
        return _less(one, against.interval)
    return _divided(one, against.interval, 100 if operation is Operation.SHARE else 1)


def _divided(one: Interval, other: Interval, times: int) -> Result:
    low = Fraction(0) if other.high is None else Fraction(one.low * times, other.high)
    return Result(low, None if one.high is None else Fraction(one.high * times, other.low))


def _less(one: Interval, other: Interval) -> Result:
    """The distance between two figures, whichever is higher."""
    if other.below(one):
        one, other = other, one
    if not one.below(other):
        return Result(
            Fraction(0),
            None
            if other.high is None or one.high is None
            else Fraction(max(other.high - one.low, one.high - other.low)),
        )
    assert one.high is not None
    return Result(
        Fraction(other.low - one.high),
        None if other.high is None else Fraction(other.high - one.low),
    )


@dataclass(frozen=True, slots=True)
class Stated:
    """A stated result, with the size of its last place: it stands for what rounds to it."""

    value: Fraction
    place: Fraction

    def fits(self, result: Result) -> bool:
        """Whether some value that the figures leave open rounds to what was stated."""
        low, high = self.value - self.place / 2, self.value + self.place / 2
        return result.low <= high and (result.high is None or low <= result.high)


_WORDS: Mapping[str, Fraction] = {
    **{"double": Fraction(2), "doubled": Fraction(2), "twice": Fraction(2)},
    **{"triple": Fraction(3), "tripled": Fraction(3), "thrice": Fraction(3)},
    **{"quadruple": Fraction(4), "quadrupled": Fraction(4)},
    **{"half": Fraction(1, 2), "a half": Fraction(1, 2), "a third": Fraction(1, 3)},
    **{"one third": Fraction(1, 3), "two thirds": Fraction(2, 3), "a quarter": Fraction(1, 4)},
    **{"one quarter": Fraction(1, 4), "three quarters": Fraction(3, 4)},
}
_COUNTED = re.split(" ", "one two three four five six seven eight nine ten eleven twelve")
_FOLD = re.compile(rf"({'|'.join(_COUNTED)})[- ]?(?:fold|times)")
_NUMBER = re.compile(
    r"(\d[\d,]*)(?:\.(\d+))?\s*(%|per ?cent|percent|times|fold|-fold|x|×|.*per day|a day)?"
)


def read(stated: str) -> Stated | None:
    """A result in words or digits: ``fivefold``, ``6.2 times``, ``31 %``, ``half``, ``38``."""
    text = stated.strip().casefold()
    if text in _WORDS:
        value = _WORDS[text]
        share = value < 1
        return Stated(value * 100 if share else value, Fraction(10) if share else Fraction(1))
    fold = _FOLD.fullmatch(text)
    if fold is not None:
        return Stated(Fraction(_COUNTED.index(fold[1]) + 1), Fraction(1))
    number = _NUMBER.fullmatch(text)
    if number is None:
        return None
    decimals = number[2] or ""
    value = Fraction(Decimal(f"{number[1].replace(',', '')}.{decimals or 0}"))
    return Stated(value, Fraction(1, 10 ** len(decimals)))
