"""By how much a figure moved in one step from what it replaced, and why."""

from __future__ import annotations

from fractions import Fraction

from sitrep.compare.claims.difference_places import place_of_difference
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.revision_step import Change, RevisionStep
from sitrep.compare.claims.revisions import redefined
from sitrep.compose.desk import Desk
from sitrep.languages import Value
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Count, Form, half_up
from sitrep.model.values.interval import Interval
from sitrep.model.values.unstated_reasons import says_no_reason
from sitrep.page.document import Kind, Spans, Traced


def joined(desk: Desk, step: RevisionStep) -> Spans:
    """By how much a figure moved, with the comma that joins it to a sentence."""
    return desk.say("changes.joined", change=moved(desk, step))


def moved(desk: Desk, step: RevisionStep, *, labelled: bool = True) -> Spans:
    """By how much a figure rose or fell, where both count the same.

    Not ``labelled``, that it was computed here stands above it.
    """
    way = step.change.value
    old, new = step.earlier.claim, step.later.claim
    if redefined(step, figure_set_of(desk.index)):
        return desk.say("changes.redefined")
    if old.according_to != new.according_to:
        return desk.say("changes.another")
    by = step.difference
    if step.change in (Change.SAME, Change.OPEN):
        return desk.say(f"changes.{step.change.value}")
    if by is None or by.high is None:
        near = about_how_much(desk, old, new)
        if not near:
            return desk.say(f"changes.{step.change.value}")
        return _by(desk, way, near, labelled=labelled)
    return _by(desk, way, how_much(desk, by, new), labelled=labelled)


def about_how_much(desk: Desk, old: Figure, new: Figure) -> Spans:
    """About how far a figure moved, of numbers said in thousands or millions; else nothing.

    None is said of what its originator calls approximate, whose ends nobody knows.
    """
    counts = (old.count, new.count)
    said = all(count.form is Form.EXACT and count.low is not None for count in counts)
    if not said or all(count.place <= 1 for count in counts) or new.count.per_cent:
        return ()
    place = int(place_of_difference(*counts))
    moved_by = abs(Fraction(new.count.low or 0) - Fraction(old.count.low or 0))
    near = half_up(moved_by / place) * place
    if not near:
        return ()
    said_about = desk.language.figure(Count(Form.ABOUT, near, place=place), new.id)
    return (Traced(said_about.text, Kind.COMPUTED, new.id),)


def how_much(desk: Desk, by: Interval, figure: Figure) -> Spans:
    """A difference, or its ends; that of two shares is in percentage points."""
    ends = dict.fromkeys(end for end in (by.low, by.high) if end is not None)
    said = [(desk.language.computed(end, figure.id),) for end in ends]
    number: Spans = said[0]
    if len(said) > 1:
        number = desk.say("changes.between", low=said[0], high=said[1])
    return desk.say("changes.points", max(ends), number=number) if figure.count.per_cent else number


def _by(desk: Desk, way: str, number: Value, *, labelled: bool) -> Spans:
    if labelled:
        return desk.say(f"changes.by.{way}", difference=number)
    return desk.say(f"changes.short.{way}", difference=number)


def reason(desk: Desk, step: RevisionStep) -> Spans:
    """Why, as the originator says it; of a fall, also that no reason is recorded."""
    if step.because is not None:
        return because(desk, step.because, step.later.id)
    return desk.say("changes.no_reason") if step.unexplained_fall else ()


def because(desk: Desk, text: str, ref: str) -> Spans:
    """A reason as the originator gives it, or that it gives none."""
    if says_no_reason(text):
        return desk.say("changes.not_given")
    return desk.say("changes.because", because=desk.prose(text, ref))
