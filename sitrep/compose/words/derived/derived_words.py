"""The result of a derived statement, as it is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import floor

from sitrep.compare.claims.derived import Result, recompute
from sitrep.compare.claims.derived_trends import Trend, before_and_after, trend_of
from sitrep.compare.claims.difference_places import decimals_of_difference, place_of_difference
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.ill_words import ill_of
from sitrep.compose.words.what_counted import (
    IN_MILLIONS,
    headline,
    measure_inside,
    measure_name,
    measure_of_whom,
    unit_name,
    whom,
)
from sitrep.languages import Language, Value
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.figure import NEW, Figure
from sitrep.model.figures.population import Unit
from sitrep.model.values.count import Count, Form
from sitrep.model.values.interval import Number
from sitrep.model.views.index import Index
from sitrep.page.document import Kind, Spans, Traced

_MOVED = (Trend.RISE, Trend.FALL)
_OF_THEIR_DAYS = (NEW, FigureType.FLOW)


def result_of(language: Language, index: Index, derived: Derived) -> Traced:
    """The recomputed result as it is printed: ``6.2``, ``31``, or a range."""
    result = recompute(figure_set_of(index), derived).result
    assert result is not None
    if derived.operation is Operation.DIFFERENCE:
        text = _difference(language, index, derived, result)
    else:
        if trend_of(figure_set_of(index), derived) is Trend.FALL:
            result = _without_sign(result)
            if _from_open(index, derived):
                # What had no upper end may have fallen by any more, and by all of it at most.
                result = replace(result, low=Fraction(floor(result.low * 10), 10), high=None)
        text = _printed(language, result, derived.operation)
    return Traced(text, Kind.COMPUTED, derived.id)


def _from_open(index: Index, derived: Derived) -> bool:
    """Whether the number that something fell from has no upper end."""
    against = figure_set_of(index).figures.get(derived.against or "")
    return against is not None and against.reckoned.high is None


def result_words(desk: Desk, derived: Derived) -> Spans:
    """The result; a difference has the unit of its figures unless they count people."""
    result = (result_of(desk.language, desk.index, derived),)
    figure = desk.index.figures[derived.of]
    if derived.operation is not Operation.DIFFERENCE:
        return result
    number = _plural(desk, derived)
    if figure.count.per_cent:
        return desk.say("changes.points", number, number=result)
    if figure.own_unit is not None:
        return desk.say("counted.unit", number, figure=result, unit=_unit(desk, figure, number))
    if figure.unit_of_count in ("", Unit.INDIVIDUALS):
        return result
    unit = desk.language.word(f"units.{figure.unit_of_count}", number)
    return desk.say("counted.number", figure=result, group=unit)


def _unit(desk: Desk, figure: Figure, number: Number) -> Value:
    """The unit of an amount; of money in millions the name of its currency."""
    code = getattr(figure, "currency", None)
    if code is None:
        return unit_name(desk, figure)
    name = desk.language.currency(code, scaled=number == IN_MILLIONS)
    return unit_name(desk, figure) if name == code else name


def _plural(desk: Desk, derived: Derived) -> Decimal | int:
    """The number that decides the plural form: that of what is printed, in millions or in full."""
    result = recompute(figure_set_of(desk.index), derived).result
    assert result is not None
    if _in_scale(desk.language, desk.index, derived, result):
        return IN_MILLIONS
    said = next(one for one in (result.near, result.high, result.low) if one is not None)
    return int(said) if said.denominator == 1 else Decimal(said.numerator) / said.denominator


def _difference(language: Language, index: Index, derived: Derived, result: Result) -> str:
    """With as many decimals as its figures have."""
    scaled = _in_scale(language, index, derived, result)
    if scaled is not None:
        return scaled
    places = decimals_of_difference(*_counts(index, derived))
    if result.near is not None:
        return language.pattern("counts.about", n=language.decimal(result.near, places))
    low = language.decimal(result.low, places)
    return _from_to(language, result, low, lambda high: language.decimal(high, places))


def _counts(index: Index, derived: Derived) -> tuple[Count, Count]:
    assert derived.against is not None
    return index.figures[derived.of].count, index.figures[derived.against].count


def _in_scale(language: Language, index: Index, derived: Derived, result: Result) -> str | None:
    """A difference of two numbers that were said in millions, in millions."""
    near = result.near or Fraction(0)
    if derived.operation is not Operation.DIFFERENCE or near < _MILLION:
        return None
    place = place_of_difference(*_counts(index, derived))
    if place <= 1 or near.denominator != 1 or near % place:
        return None
    return language.figure(Count(Form.ABOUT, int(near), place=int(place)), derived.id).text


_MILLION = 1_000_000


def _printed(language: Language, result: Result, operation: Operation) -> str:
    places = 1
    if operation is Operation.RATIO and result.low < 2:
        places = 2  # 1.03 times is not the same
    if result.near is not None:
        near = result.near if result.near >= 10 else result.near.limit_denominator(10)
        return language.pattern("counts.about", n=_rounded(language, near, 0 if near >= 10 else 1))
    low = _rounded(language, result.low, places)
    return _from_to(language, result, low, lambda high: _rounded(language, high, places))


def _from_to(
    language: Language, result: Result, low: str, printed: Callable[[Fraction], str]
) -> str:
    if result.high is None:
        return language.pattern("derived.or_more", low=low)
    high = printed(result.high)
    if result.low == 0 < result.high:
        return language.pattern("derived.or_less", high=high)
    return low if low == high else language.pattern("derived.between", low=low, high=high)


def _without_sign(result: Result) -> Result:
    """How far a change went, whichever way."""
    near = None if result.near is None else -result.near
    high = result.high if result.high is not None else result.low
    return Result(-high, -result.low, near)


def _rounded(language: Language, value: Fraction, places: int) -> str:
    return language.decimal(value, 0 if value.denominator == 1 else places)


def went(desk: Desk, derived: Derived, trend: Trend) -> Spans:
    """``a rise of 5 per cent``; of what was not before and after, ``5 per cent higher``."""
    result = result_words(desk, derived)
    change = derived.operation is Operation.CHANGE
    step = "change" if change else "moved"
    if not before_and_after(figure_set_of(desk.index), derived):
        of = desk.index.figures[derived.of]
        fewer = not change and of.own_unit is None and not of.count.measured
        step = "more" if fewer else "higher"
        result = desk.say("derived.card.share", result=result) if change else result
    return in_points(desk, derived, desk.say(f"derived.{step}.{trend.value}", result=result))


def in_points(desk: Desk, derived: Derived, said: Spans) -> Spans:
    """A change of a share as it is said, with how many percentage points it is: else two readings.

    Of all other numbers it is what was said.
    """
    figures = [desk.index.figures[ref] for ref in (derived.of, derived.against) if ref]
    shares = all(one.count.per_cent for one in figures)
    trend = trend_of(figure_set_of(desk.index), derived)
    if derived.operation is not Operation.CHANGE or not shares or trend not in _MOVED:
        return said
    moved = derived.model_copy(update={"operation": Operation.DIFFERENCE, "stated": None})
    return desk.say("derived.in_points", said=said, points=result_words(desk, moved))


def labels_of(desk: Desk, derived: Derived) -> tuple[str, ...]:
    """What stands before each of two figures that lie some way apart; nothing before others."""
    figure_set = figure_set_of(desk.index)
    if trend_of(figure_set, derived) is None:
        return ()
    if before_and_after(figure_set, derived):
        return "derived.later", "derived.earlier"
    return "derived.this", "derived.compared_with"


def newly_counted(desk: Desk, derived: Derived) -> Spans:
    """What is counted, with that each was new in days of its own: it moves no total by as much."""
    of, against = (desk.index.figures.get(ref or "") for ref in (derived.of, derived.against))
    assert of is not None
    measure = (*whom_inside(desk, of), *ill_of(desk, of))
    if against is None or not _each_of_its_days(of, against):
        return measure
    return desk.say("derived.newly", measure=measure)


def _each_of_its_days(*figures: Figure) -> bool:
    """Whether each counts what was new in its days, and these are not the same."""
    times = [one.added_in if one.added_in.stated else one.window for one in figures]
    new = all(one.sort in _OF_THEIR_DAYS for one in figures)
    first, second = ((one.start, one.end) for one in times)
    return new and first != second


def whom_inside(desk: Desk, figure: Figure) -> Spans:
    """What is counted and of whom, in the middle of a line."""
    measure = measure_inside(desk, figure)
    if figure.own_unit is not None or measure_name(desk, figure) == measure_of_whom(desk, figure):
        return measure
    people = whom(desk, figure)
    return headline(desk, figure) or desk.say("measure_of", measure=measure, people=people)
