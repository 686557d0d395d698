"""Reckoning: whether a number follows from others: a sum, difference, share or number of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations, permutations

from sitrep.model.values.count import Count, Form
from sitrep.reading.times.dates_said import DateSaid

_MOST = 8
"""Of so many numbers beside each other sums are tried."""


@dataclass(frozen=True)
class Number:
    """A number that a text or a record says, and the id of the record; ``share``: in per cent.

    ``measure`` is what it counts, and ``within`` what else holds that: the reached are targeted;
    ``scope`` are whom, where and for what besides, ``kind`` that of its records, and a level does
    not ``add_up``; ``parts`` and ``part_of`` are as the record declares them. A result is reckoned
    from those records ``of`` which it is one, where only they give it. ``issue`` tells the last one
    apart, and ``day`` is that up to which it counts.
    """

    value: Fraction
    ref: str
    share: bool = False
    measure: str = ""
    within: frozenset[str] = frozenset()
    scope: tuple[str, ...] = ()
    kind: str = ""
    adds_up: bool = True
    of: frozenset[str] = frozenset()
    part_of: str = ""
    parts: tuple[str, ...] = ()
    issue: str = ""
    day: date | None = None

    def is_part_of(self, other: Number) -> bool:
        """Whether it counts some of what another counts, so that both come to no sum."""
        return other.measure in self.within

    def is_declared_of(self, other: Number) -> bool:
        """Whether its record is said to be a part of that of another."""
        return (bool(self.part_of) and self.part_of == other.ref) or self.ref in other.parts

    def may_be_shared(self, other: Number) -> bool:
        """Whether one may be a share of the other, and is not what that became on another day."""
        days = {self.day, other.day} - {None}
        turned = self.measure == other.measure and self.scope == other.scope and len(days) > 1
        return self.issue == other.issue and not turned

    def is_some_of(self, other: Number) -> bool:
        """Whether one may be a share of the other: both of the same people or the same places."""
        people, places = slice(2, 3), slice(3, None)
        return (
            not (self.scope and other.scope)
            or self.scope[people] == other.scope[people]
            or self.scope[places] == other.scope[places]
        )

    def is_said_of(self, other: Number) -> bool:
        """Whether one is some of the other, by what they count or by what is declared."""
        alike = self.scope == other.scope and self.issue == other.issue
        within = self.is_part_of(other) or other.is_part_of(self)
        return (alike and within) or self.is_declared_of(other) or other.is_declared_of(self)

    def is_of_scope(self, other: Number) -> bool:
        """Whether what it counts may have become another, or have been it before."""
        alike = zip(self.scope, other.scope, strict=False)
        return self.measure == other.measure and all(
            not (one and two) or one == two for one, two in alike
        )


@dataclass(frozen=True)
class Way:
    """How a number may follow: as a share of another, or as one by which another changed.

    One ``of_named`` says of what it is a share, by name or by its row, and is no change; where
    it is ``turned``, its sentence tells of a rise or fall, and where it is ``left``, of the rest.
    """

    share: bool
    change: bool = False
    of_named: bool = False
    turned: bool = True
    left: bool = True


def follows(count: Count, way: Way, numbers: list[Number], others: list[Number]) -> list[str]:
    """The ids of the numbers from which one follows; none where it follows from none.

    It may follow from some of ``numbers``, or from one of them and one of ``others``.
    """
    if count.low is None:
        return []
    ends = [Fraction(end) for end in count.said_numbers]
    if of_fraction(count):
        ends = [middle_of(count)]
    found = [next(_following(end, count, way, numbers, others), []) for end in ends]
    return list(dict.fromkeys(ref for refs in found for ref in refs)) if all(found) else []


def _following(
    wanted: Fraction, count: Count, way: Way, numbers: list[Number], others: list[Number]
) -> Iterator[list[str]]:
    slack = slack_of(wanted, count)
    pairs = [*combinations(numbers, 2), *((one, other) for one in numbers for other in others)]
    for one, other in pairs:
        if one.ref == other.ref:
            continue  # one record beside itself comes to nothing
        for result in _results(one, other, way):
            if abs(result - wanted) <= slack or (not way.share and is_rounded(result, count)):
                yield [one.ref, other.ref]
    for size in range(3, 1 if way.share else min(len(numbers), _MOST) + 1):
        for some in combinations(numbers[:_MOST], size):
            alike = len({one.kind for one in some}) == 1
            apart = alike and not any(one.is_part_of(other) for one, other in permutations(some, 2))
            if apart and abs(sum(one.value for one in some) - wanted) <= slack:
                yield [one.ref for one in some]


def _results(one: Number, other: Number, way: Way) -> Iterator[Fraction]:
    """What two numbers come to: sum, difference and ratio, or shares of each other and changes."""
    if one.is_part_of(other) or other.is_part_of(one):
        part, whole = (one, other) if one.is_part_of(other) else (other, one)
        return _of_part(part.value, whole.value, way)
    return _of_two(one, other, way)


def _of_part(part: Fraction, whole: Fraction, way: Way) -> Iterator[Fraction]:
    """How much of a whole a part is, and how much is left of it."""
    share = 100 * part / whole if whole else None
    if not way.share:
        yield abs(whole - part)
        yield from (one / other for one, other in ((part, whole), (whole, part)) if other)
    elif share is not None and not way.change:
        yield from (share,) if way.of_named or not way.left else (share, 100 - share)


def _of_two(first: Number, second: Number, way: Way) -> Iterator[Fraction]:
    one, other, change = first.value, second.value, first.is_of_scope(second)
    of_kind = first.kind == second.kind
    apart = not first.is_declared_of(second) and not second.is_declared_of(first)
    added = first.adds_up and second.adds_up and of_kind and apart
    if not way.share and of_kind and (change or not way.change):
        yield abs(one - other)
        yield from (one + other,) if added and not way.change else ()
    shared = not way.share or (first.may_be_shared(second) and first.is_some_of(second))
    added &= not way.share or change or first.scope == second.scope
    for part, whole in ((one, other), (other, one)):
        if whole and not way.change and shared:
            yield part / whole if not way.share else 100 * part / whole
        if way.share and added and not way.change and part + whole and first.day == second.day:
            yield 100 * part / (part + whole)  # 36 of 100 are destroyed, and 64 damaged
    if change and way.share and (way.change or (way.turned and not way.of_named)):
        yield from _changes(first, second)


def _changes(first: Number, second: Number) -> Iterator[Fraction]:
    """By how many per cent the earlier of two numbers changed; either may be it if none says so."""
    dated = first.day is not None and second.day is not None and first.day != second.day
    for then, now in ((first, second), (second, first)):
        if then.value and not (dated and then.day > now.day):  # type: ignore[operator]
            yield abs(100 * (now.value - then.value) / then.value)


def slack_of(wanted: Fraction, count: Count) -> Fraction:
    """Half of what the last digit that is said counts; more of a share that is said as a third."""
    if of_fraction(count):
        return (
            min(_MOST_APART, max(_AS_FRACTION, wanted / 10))
            if count.form is Form.ABOUT
            else _BEYOND
        )
    if wanted.denominator != 1:
        places = len(str(float(wanted)).partition(".")[2])
        return Fraction(1, 2 * 10**places) + Fraction(1, 10**6)
    if count.place > 1:
        return Fraction(count.place) / 2
    if count.form in (Form.ABOUT, Form.NEARLY) and wanted >= 10:
        # About 40 may be 41; about 41 is no round number, and about 12,070 one of tens.
        return max(Fraction(1, 2), min(wanted / 40, unit_of(wanted) / 2))
    return Fraction(1, 2) if count.measured else Fraction(0)


def unit_of(number: Fraction) -> Fraction:
    """The largest of 1, 5, 10, 50, 100 and so on by which a whole number divides."""
    unit = 1
    while number and number % (10 * unit) == 0:
        unit *= 10
    return Fraction(5 * unit if number % (5 * unit) == 0 else unit)


def is_rounded(number: Fraction, said: Count) -> bool:
    """Whether a text rounds a number and says so: over 1,200 of 1,260."""
    wanted = Fraction(said.low or 0)
    unit = unit_of(wanted)
    if unit == 1 or said.form is Form.EXACT:
        return False
    if said.form.lower_limit:
        return wanted < number < wanted + unit
    if said.form is Form.NEARLY:
        return wanted - unit < number < wanted
    return said.form is Form.ABOUT and 2 * abs(number - wanted) <= unit


_AS_FRACTION, _MOST_APART, _BEYOND = Fraction(3, 2), Fraction(3), Fraction(8)
"""How far a share in per cent may lie from a fraction, and from the middle of more than half.

From a larger fraction it may lie further, but nearer to it than to any other.
"""


def of_fraction(count: Count) -> bool:
    """Whether a text says a share as a fraction, and not in hundredths: a third, one in three."""
    return count.per_cent and not count.measured and count.low is not None


def middle_of(count: Count) -> Fraction:
    """In per cent, what a fraction says: more than half is between a half and two thirds."""
    assert count.low is not None
    if count.form.lower_limit:
        return Fraction(count.low) + _BEYOND
    return Fraction(count.low) - (0 if count.form is Form.ABOUT else _BEYOND)


def days_between(said: Iterable[DateSaid], known: Iterable[date]) -> set[int]:
    """How many days lie between a date that is said and one that is known, and with both."""
    known = list(known)
    year = max((one.year for one in known), default=0)
    days = [day for one in said if (day := one.day_in(year)) is not None]
    apart = {abs((one - other).days) for one in days for other in (*known, *days)}
    return apart | {abs((one - other).days) + 1 for one in days for other in days if one != other}


def lasts(count: Count, unit: int, days: Iterable[int]) -> bool:
    """Whether one of some numbers of days is as long as is said in units of so many days."""
    whole = Fraction(count.low or 0) * unit
    slack = {1: 0, 7: 1}.get(unit, unit // 10) * max(Fraction(count.low or 0), Fraction(1))
    if count.form in (Form.FEWER_THAN, Form.UP_TO, Form.NEARLY) and unit > 1:
        return any(whole - unit < one <= whole for one in days)
    if count.form.lower_limit and unit > 1:
        return any(whole <= one < whole + unit for one in days)
    slack = max(slack, Fraction(unit, 2)) if count.form is Form.ABOUT else slack
    return any(abs(one - whole) <= slack for one in days)
