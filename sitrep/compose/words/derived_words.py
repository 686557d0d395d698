"""The result of a derived statement, as it is printed."""

from __future__ import annotations

from fractions import Fraction

from sitrep.compare.claims.derived import Result, recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.languages import Language
from sitrep.model.derived import Derived, Operation
from sitrep.model.views.index import Index
from sitrep.page.document import Kind, Traced


def result_of(language: Language, index: Index, derived: Derived) -> Traced:
    """The recomputed result as it is printed: ``6.2``, ``31``, or a range."""
    result = recompute(figure_set_of(index), derived).result
    assert result is not None
    return Traced(_printed(language, result, derived.operation), Kind.COMPUTED, derived.id)


def _printed(language: Language, result: Result, operation: Operation) -> str:
    places = 0 if operation is Operation.DIFFERENCE else 1
    if result.near is not None:
        near = result.near if result.near >= 10 else result.near.limit_denominator(10)
        return language.pattern("counts.about", n=_rounded(language, near, 0 if near >= 10 else 1))
    low = _rounded(language, result.low, places)
    if result.high is None:
        return language.pattern("derived.or_more", low=low)
    high = _rounded(language, result.high, places)
    return low if low == high else language.pattern("derived.between", low=low, high=high)


def _rounded(language: Language, value: Fraction, places: int) -> str:
    return language.decimal(value, 0 if value.denominator == 1 else places)
