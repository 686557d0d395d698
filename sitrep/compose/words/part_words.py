"""What a figure covers beside another, in words: as far as that is not what the other covers."""

from __future__ import annotations

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.joints import aside
from sitrep.compose.words.place_phrases import where
from sitrep.compose.words.scope_words import (
    as_of,
    counted_people,
    divided,
    earlier,
    measured_people,
    period,
    when,
)
from sitrep.compose.words.what_counted import headline, measure_inside, whom
from sitrep.model.figures.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.page.document import Spans


def part_phrase(desk: Desk, part: Figure, whole: Figure) -> Spans:
    """What a part covers, as far as that is not what its whole covers."""
    own = part.subject is None and part.own_unit is not None
    if own or part.measure != whole.measure:
        who = headline(desk, part) or _measured(desk, part, whole)
    else:
        who = whom(desk, part)
    return of_part(desk, who, part, whole)


def _measured(desk: Desk, part: Figure, whole: Figure) -> Spans:
    """What is measured, and of whom where that is not said of the whole."""
    measure = measure_inside(desk, part)
    if part.own_unit is not None or part.who == whole.who:
        return measure
    return desk.say("figures.named", measure=measure, figure=whom(desk, part))


def some_of(desk: Desk, whole: Figure) -> Spans:
    """``part of: deaths, 9,425``: beside a figure whose whole stands elsewhere."""
    number = desk.language.figure(whole.count, whole.id)
    return desk.say("figures.some_of", measure=measure_inside(desk, whole), figure=number)


def counted_part(desk: Desk, part: Figure, whole: Figure) -> Spans:
    """The number of a part, with what of its scope is not that of the whole."""
    who = counted_people(desk, part)
    if part.measure != whole.measure:
        who = measured_people(desk, part)
    return of_part(desk, who, part, whole)


def of_part(desk: Desk, who: Spans, part: Figure, whole: Figure) -> Spans:
    """``who`` with what of a figure's scope is not that of another that stands beside it."""
    same_place = _places(part) == _places(whole)
    same_time = _time(part) == _time(whole)
    own = [] if desk.uncounted(part) == desk.uncounted(whole) else list(desk.uncounted(part))
    own += [] if same_time else list(period(desk, part))
    if _division(desk, part) != _division(desk, whole):
        told = set(map(plain_text, divided(desk, whole)))
        own += [one for one in divided(desk, part) if plain_text(one) not in told]
    if part.as_of != whole.as_of:
        own += as_of(desk, part)
    return desk.say(
        "figures.dated",
        who=who,
        where=() if same_place else where(desk, part),
        when=() if same_time else when(desk, part),
        as_of=aside(desk, [*own, *earlier(desk, part)]),
    )


def _places(figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """Where people were or left, and where they went: to return to a town is not to leave it."""
    return frozenset(figure.origins), frozenset(figure.goals)


def _time(figure: Figure) -> tuple[PartialDate | None, ...]:
    window, added = figure.window, figure.added_in
    return (window.start, window.end, added.start, added.end)


def _division(desk: Desk, figure: Figure) -> tuple[object, ...]:
    scope = figure_set_of(desk.index).figures[figure.id].scope
    stated = (getattr(figure, one.field, None) for one in DIVISIONS)
    return (scope.event, scope.by, scope.blamed, *stated)
