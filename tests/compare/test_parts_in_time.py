"""Parts in time: the short way finds what looking at every pair finds."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from sitrep.compare import figure_set_of
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.parts_in_time import days_of, following, inside_longer_times
from sitrep.compare.report.places_in_days import inside_wider_places
from sitrep.model.values.interval import Number
from tests.compare.reports import index, toll
from tests.model.strategies import fewer_cases

Span = tuple[int, int, str]
SPANS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from(["monitor", "watch"])),
    min_size=3,
    max_size=8,
)


def figures(spans: list[Span]) -> list[ScopedFigure]:
    first = date(2024, 4, 1)
    tolls = [
        toll(
            f"t{at}",
            12,
            according_to=who,
            window=f"{first + timedelta(start)} to {first + timedelta(start + length)}",
        )
        for at, (start, length, who) in enumerate(spans)
    ]
    return list(figure_set_of(index(*tolls)).figures.values())


def every_pair(given: list[ScopedFigure]) -> set[tuple[str, tuple[str, ...]]]:
    inside: dict[tuple[str, str], list[ScopedFigure]] = {}
    for whole, part in product(given, given):
        outer, inner = days_of(whole), days_of(part)
        within = outer.start <= inner.start and inner.end <= outer.end and inner != outer
        if within and whole.may_bound(part):
            inside.setdefault((whole.id, part.originator), []).append(part)
    found = {(ref, tuple(one.id for one in following(of))) for (ref, _), of in inside.items()}
    return {(ref, parts) for ref, parts in found if len(parts) > 1}


@given(SPANS)
def test_the_short_way_finds_what_every_pair_does(spans: list[Span]) -> None:
    given = figures(spans)
    found = [(whole.id, tuple(p.id for p in parts)) for whole, parts in inside_longer_times(given)]
    assert {one for one in found if len(one[1]) > 1} == every_pair(given)


def test_of_very_many_that_run_from_one_day_few_are_looked_at() -> None:
    given = figures([(0, length, "monitor") for length in range(300)])
    assert list(inside_longer_times(given)) == []


PLACED = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(["land", "north", "south"])),
    min_size=3,
    max_size=7,
)


@fewer_cases
@given(PLACED)
def test_of_places_within_the_short_way_finds_the_most_that_every_pair_does(
    spans: list[Span],
) -> None:
    """Of each place its highest, or those of days apart, whichever come to more."""
    first = date(2024, 4, 1)
    tolls = [
        toll(f"t{at}", at, places=[place], window=f"{first + timedelta(start)} to "
             f"{first + timedelta(start + length)}")
        for at, (start, length, place) in enumerate(spans)
    ]  # fmt: skip
    made = figure_set_of(index(*tolls))
    expected: dict[str, dict[frozenset[str], Number]] = {}
    for whole in made.figures.values():
        within: dict[frozenset[str], list[ScopedFigure]] = {}
        for part in made.figures.values():
            outer, inner = days_of(whole), days_of(part)
            lies = outer.start <= inner.start and inner.end <= outer.end
            if whole.scope.origins == {"land"} != part.scope.origins and lies:
                within.setdefault(part.scope.origins, []).append(part)
        every = [one for given in within.values() for one in given]
        if any(days_of(one) != days_of(whole) for one in every):
            expected[whole.id] = {
                place: max(given[-1].interval.low, sum(o.interval.low for o in following(given)))
                for place, given in within.items()
            }
    told: dict[str, dict[frozenset[str], Number]] = {}
    for whole, by in inside_wider_places(made, list(made.figures.values())):
        for part in by.get("monitor", ()):
            of_whole = told.setdefault(whole.id, {})
            of_whole[part.scope.origins] = of_whole.get(part.scope.origins, 0) + part.interval.low
    assert told == expected
