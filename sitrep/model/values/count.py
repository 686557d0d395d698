"""Count: a number with the way it was said, the hardest word in the house."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from sitrep.model.values.interval import ANYTHING, Interval, Number
from sitrep.model.values.plain_digits import in_groups


class Form(StrEnum):
    """The way in which a count is said; the last three are not numbers, and are not zero."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    ABOUT = "about"
    NEARLY = "nearly"
    RANGE = "range"
    MAGNITUDE = "magnitude"
    NOT_STATED = "not_stated"
    NOT_AVAILABLE = "not_available"
    NOT_APPLICABLE = "not_applicable"

    @property
    def upper_limit(self) -> bool:
        """Whether it says only what the number does not exceed."""
        return self in _UPPER_LIMITS

    @property
    def lower_limit(self) -> bool:
        """Whether it says only what the number is not below."""
        return self in (Form.AT_LEAST, Form.MORE_THAN)

    @property
    def approximate(self) -> bool:
        """Whether it says a number that the true one is near to."""
        return self in (Form.ABOUT, Form.NEARLY)


_UPPER_LIMITS = frozenset({Form.UP_TO, Form.FEWER_THAN})


class Magnitude(StrEnum):
    """A size said in a word, kept as the word."""

    TENS = "tens"
    DOZENS = "dozens"
    SCORES = "scores"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    TENS_OF_THOUSANDS = "tens of thousands"
    HUNDREDS_OF_THOUSANDS = "hundreds of thousands"
    MILLIONS = "millions"

    @property
    def interpreted_floor(self) -> int:
        """The smallest number that the word is read as when comparing; never printed as a count.

        Source: ACLED's coding of vague terms for tens, dozens and hundreds; one unit of the word
        named for the rest.
        """
        return _FLOORS[self]


_FLOORS = {
    Magnitude.TENS: 10,
    Magnitude.DOZENS: 12,
    Magnitude.SCORES: 20,
    Magnitude.HUNDREDS: 100,
    Magnitude.THOUSANDS: 1_000,
    Magnitude.TENS_OF_THOUSANDS: 10_000,
    Magnitude.HUNDREDS_OF_THOUSANDS: 100_000,
    Magnitude.MILLIONS: 1_000_000,
}

_PREFIXES = {
    Form.EXACT: "",
    Form.AT_LEAST: "at least ",
    Form.MORE_THAN: "more than ",
    Form.UP_TO: "up to ",
    Form.FEWER_THAN: "fewer than ",
    Form.ABOUT: "about ",
    Form.NEARLY: "nearly ",
}

_MILLION, _BILLION = 1_000_000, 1_000_000_000

UNNUMBERED = (Form.NOT_STATED, Form.NOT_AVAILABLE, Form.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Count:
    """A count as reported, in people or whatever the record's measure counts; or an amount.

    ``low`` holds the number for every numbered form (``at least 145`` has ``low=145``); ``high``
    only the upper end of a range, and ``best`` the number that an originator gives with its range,
    as of an estimate with its confidence interval; ``magnitude`` only the word of a magnitude.
    ``place`` is what the last digit counts that was said: 4.8 million is 4,800,000 in hundreds of
    thousands.
    An amount is ``measured``: it may have decimals, and its last digit is a rounded one.
    ``per_cent``: it is said in hundredths of a whole that the record names.
    ``ValueError`` is raised for parts that do not go together.
    """

    form: Form
    low: Number | None = None
    high: Number | None = None
    magnitude: Magnitude | None = None
    place: Number = 1
    measured: bool = False
    per_cent: bool = False
    best: Number | None = None

    def __post_init__(self) -> None:
        """Refuse parts that do not belong to the form."""
        numbered = self.form not in (*UNNUMBERED, Form.MAGNITUDE)
        fits = (
            (self.low is not None) == numbered
            and (self.high is not None) == (self.form is Form.RANGE)
            and (self.magnitude is not None) == (self.form is Form.MAGNITUDE)
        )
        ordered = self.high is None or self.low is None or self.low < self.high
        if not fits or not ordered or (self.low or 0) < 0:
            raise ValueError(f"not a count: {self.form.value}, {self.low}, {self.high}")
        if self.form is Form.FEWER_THAN and self.low == 0:
            raise ValueError("nothing is fewer than zero")
        if self.place > 1 and (not self.low or self.high or self.low % self.place):
            raise ValueError(f"{self.low} is not said in {self.place}")
        if self.best is not None and not (self.low or 0) <= self.best <= (self.high or 0):
            raise ValueError(f"{self.best} does not lie in its range")

    def __str__(self) -> str:
        """The notation of the data, which reads back to an equal count."""
        if self.magnitude is not None:
            return self.magnitude.value
        if self.form in UNNUMBERED:
            return self.form.value.replace("_", " ")
        if self.form is Form.RANGE:
            ends = f"{_digits(self.low)}-{_digits(self.high)}"
            said = ends if self.best is None else f"{_digits(self.best)} ({ends})"
            return f"{said}{self._sign}"
        if self.form is Form.EXACT and self.low == 0:
            return f"zero{self._sign}"
        return f"{_PREFIXES[self.form]}{self._written}{self._sign}"

    @property
    def _sign(self) -> str:
        return " %" if self.per_cent else ""

    @property
    def without_per_cent(self) -> Count:
        """A count of the same number that does not say that it is in per cent."""
        return replace(self, per_cent=False)

    @property
    def _written(self) -> str:
        if self.place <= 1 or self.low is None:
            return _digits(self.low)
        scale, decimals = self.scaled
        name = "billion" if scale == _BILLION else "million"
        return f"{self.low / scale:.{decimals}f} {name}"

    @property
    def scaled(self) -> tuple[int, int]:
        """In millions or billions it was said, and with how many decimals."""
        in_billions = (self.low or 0) >= _BILLION or self.place > _MILLION
        scale = _BILLION if in_billions else _MILLION
        return scale, max(len(str(scale)) - len(str(self.place)), 0)

    @property
    def is_one_number(self) -> bool:
        """Whether one number was said, if only as what the true one is near to."""
        return self.form is Form.EXACT or self.form.approximate

    @property
    def without_range(self) -> Count:
        """The number alone, of an estimate that was given with its range; else the count."""
        if self.best is None:
            return self
        return replace(self, form=Form.EXACT, low=self.best, high=None, best=None)

    @property
    def said_numbers(self) -> tuple[Number, ...]:
        """The numbers that it says: one, or the ends of a range and what lies between them."""
        return tuple(one for one in (self.low, self.high, self.best) if one is not None)

    @property
    def numbered(self) -> bool:
        """Whether a number or a magnitude was said at all."""
        return self.form not in UNNUMBERED

    @property
    def loose(self) -> bool:
        """Whether its ends are a reading of ours: no difference is computed from them."""
        return self.magnitude is not None or self.form.approximate or self.place > 1

    @property
    def reckoned(self) -> Interval:
        """What is worked with: an amount as it was said, for its last digit is as good as any."""
        if self.measured and self.form is Form.EXACT and self.low is not None and self.place <= 1:
            return Interval(self.low, self.low)
        return self.interval

    @property
    def interval(self) -> Interval:
        """The numbers that the count leaves open, for comparing only."""
        if self.magnitude is not None:
            return Interval(self.magnitude.interpreted_floor, None)
        if self.low is None:
            return ANYTHING
        return self._numbered_interval(self.low)

    @property
    def nearby(self) -> Interval:
        """What a rounded number may stand for if it was rounded the wrong way; else its interval.

        It may be off by what its last counted digit stands for, and by less than a fifth.
        """
        if self.low is None or not (self.form.approximate or self.place > 1):
            return self.interval
        off = about_slack(self.low) if self.form.approximate else rounding_slack(self.low)
        slack = 2 * (off if self.place <= 1 else self.place // 2)
        return Interval(max(self.low - slack, 0), self.low + slack)

    def _numbered_interval(self, number: Number) -> Interval:
        if self.form.approximate:
            slack = about_slack(number)
            return Interval(number - slack, number + (slack if self.form is Form.ABOUT else 0))
        if self.form is Form.EXACT:
            return rounded_interval(number, self.place, measured=self.measured)
        # Between two amounts there is always another: above 4.5 may be 4.51.
        next_one = 0 if self.measured else 1
        ends: dict[Form, tuple[Number, Number | None]] = {
            Form.AT_LEAST: (number, None),
            Form.MORE_THAN: (number + next_one, None),
            Form.UP_TO: (0, number),
            Form.FEWER_THAN: (0, number - next_one),
            Form.RANGE: (number, self.high),
        }
        return Interval(*ends[self.form])


_FINE = 1_000
"""Into so many the last digit of an amount is divided where its upper end lies open."""


def _digits(number: Number | None) -> str:
    """A number as it is read back; what could be digits in groups is marked as a fraction."""
    text = str(number)
    return f"{text}e0" if isinstance(number, Decimal) and in_groups(text) else text


def rounded_interval(number: Number, place: Number, *, measured: bool = False) -> Interval:
    """What is rounded to a number whose last said digit counts ``place``.

    4.8 million is 4,750,000 to 4,849,999: what lies in the middle of two rounded numbers rounds to
    the higher, and they share nothing.
    """
    half = Decimal(place) / 2 if measured else place // 2
    gap = Decimal(place) / _FINE if measured else min(1, half)
    return Interval(max(number - half, 0), number + half - gap)


def half_up(number: Fraction) -> int:
    """The whole number nearest to another, of two the higher, as readers round."""
    return floor(number + Fraction(1, 2))


def rounding_slack(number: Number) -> Number:
    """How far a rounded number may be off: half its last counted place, a tenth at most.

    ``about 1400`` is read as 1,350 to 1,450 when comparing, ``nearly 1400`` as 1,350 to 1,400.
    """
    if isinstance(number, Decimal):
        return min(place_of(number) / 2, number / 10)
    place = 1
    while number and number % (place * 10) == 0:
        place *= 10
    return min(place // 2, number // 10)


def about_slack(number: Number) -> Number:
    """How far what is said with "about" may be off: its rounding, at least one, and at least 1 %.

    ``about 14`` is read as 13 to 15 when comparing, and ``about 1437`` as 1,423 to 1,451.
    """
    if isinstance(number, Decimal):
        return max(rounding_slack(number), number / 100)
    return max(rounding_slack(number), number // 100, min(number, 1))


def place_of(number: Decimal) -> Decimal:
    """What the last written digit counts: hundredths in 1.80."""
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(exponent)
