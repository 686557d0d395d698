"""The result of a derived statement, as it is printed."""

from __future__ import annotations

from fractions import Fraction

from sitrep.compare.claims.derived import Result, place_of_difference, recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.people import IN_MILLIONS
from sitrep.compose.words.scope_words import unit_name
from sitrep.languages import Language
from sitrep.model.derived import Derived, Operation
from sitrep.model.values.count import Count, Form
from sitrep.model.views.index import Index
from sitrep.page.document import Kind, Spans, Traced


def result_of(language: Language, index: Index, derived: Derived) -> Traced:
    """The recomputed result as it is printed: ``6.2``, ``31``, or a range."""
    result = recompute(figure_set_of(index), derived).result
    assert result is not None
    text = _in_scale(language, index, derived, result)
    text = text or _printed(language, result, derived.operation)
    return Traced(text, Kind.COMPUTED, derived.id)


def result_words(desk: Desk, derived: Derived) -> Spans:
    """The result; a difference of money and the like has the unit of its figures."""
    result = (result_of(desk.language, desk.index, derived),)
    of = desk.index.figures[derived.of]
    if derived.operation is not Operation.DIFFERENCE or of.own_unit is None:
        return result
    unit = unit_name(desk, of)
    return desk.say("counted.unit", _plural(desk, derived), figure=result, unit=unit)


def _plural(desk: Desk, derived: Derived) -> int:
    """The number that decides the plural form: that of what is printed, in millions or in full."""
    result = recompute(figure_set_of(desk.index), derived).result
    assert result is not None
    scaled = _in_scale(desk.language, desk.index, derived, result)
    return IN_MILLIONS if scaled else int(result.near or result.high or result.low)


def _in_scale(language: Language, index: Index, derived: Derived, result: Result) -> str | None:
    """A difference of two numbers that were said in millions, in millions."""
    near = result.near or Fraction(0)
    if derived.operation is not Operation.DIFFERENCE or not derived.against or near < _MILLION:
        return None
    used = (index.figures[ref].count for ref in (derived.of, derived.against))
    place = place_of_difference(*used)
    if place <= 1 or near.denominator != 1 or near % place:
        return None
    return language.figure(Count(Form.ABOUT, int(near), place=int(place)), derived.id).text


_MILLION = 1_000_000


def _printed(language: Language, result: Result, operation: Operation) -> str:
    if operation is Operation.CHANGE:
        result = _without_sign(result)
    places = 0 if operation is Operation.DIFFERENCE else 1
    if operation is Operation.RATIO and result.low < 2:
        places = 2  # 1.03 times is not the same
    if result.near is not None:
        near = result.near if result.near >= 10 else result.near.limit_denominator(10)
        return language.pattern("counts.about", n=_rounded(language, near, 0 if near >= 10 else 1))
    low = _rounded(language, result.low, places)
    if result.high is None:
        return language.pattern("derived.or_more", low=low)
    high = _rounded(language, result.high, places)
    if result.low == 0 < result.high:
        return language.pattern("derived.or_less", high=high)
    return low if low == high else language.pattern("derived.between", low=low, high=high)


def way_of(result: Result) -> str:
    """Which way a change went: ``rise``, ``fall``, ``same``, or ``open``."""
    low, high = (result.near, result.near) if result.near is not None else (result.low, result.high)
    assert low is not None
    if high is not None and low == high == 0:
        return "same"
    return "rise" if low > 0 else "fall" if high is not None and high < 0 else "open"


def _without_sign(result: Result) -> Result:
    """How far a change went, whichever way."""
    if way_of(result) != "fall":
        return result
    near = None if result.near is None else -result.near
    high = result.high if result.high is not None else result.low
    return Result(-high, -result.low, near)


def _rounded(language: Language, value: Fraction, places: int) -> str:
    return language.decimal(value, 0 if value.denominator == 1 else places)
