"""Which way a difference or a change went, in words."""

from __future__ import annotations

from sitrep.compare.claims.derived_trends import Trend, before_and_after, trend_of
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.derived.derived_words import result_words
from sitrep.compose.words.scope_words import measure_inside, measure_name, measure_of_whom, whom
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.figure import NEW, Figure
from sitrep.page.document import Spans

_OF_THEIR_DAYS = (NEW, FigureType.FLOW)


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
    return desk.say(f"derived.{step}.{trend.value}", result=result)


def labels_of(desk: Desk, derived: Derived) -> tuple[str, ...]:
    """What stands before each of two figures that lie some way apart; nothing before others."""
    figure_set = figure_set_of(desk.index)
    if trend_of(figure_set, derived) is None:
        return ()
    if before_and_after(figure_set, derived):
        return "derived.later", "derived.earlier"
    return "derived.this", "derived.compared_with"


def newly_counted(desk: Desk, figure: Figure) -> Spans:
    """What is counted, with that it was new in its own days: it moves no total by as much."""
    measure = whom_inside(desk, figure)
    if figure.sort not in _OF_THEIR_DAYS:
        return measure
    return desk.say("derived.newly", measure=measure)


def whom_inside(desk: Desk, figure: Figure) -> Spans:
    """What is counted and of whom, in the middle of a line."""
    measure = measure_inside(desk, figure)
    if figure.own_unit is not None or measure_name(desk, figure) == measure_of_whom(desk, figure):
        return measure
    return desk.say("measure_of", measure=measure, people=whom(desk, figure))
