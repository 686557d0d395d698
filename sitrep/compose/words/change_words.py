"""What became of a figure, in words: the cell of the change sheet that says it."""

from __future__ import annotations

from dataclasses import replace

from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compose.desk import Desk
from sitrep.compose.words.people import actor
from sitrep.compose.words.scope_words import axes_named
from sitrep.compose.words.step_words import about_how_much, because, how_much
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.values.unstated_reasons import says_no_reason
from sitrep.model.window import Window
from sitrep.page.document import Spans


def turn_words(desk: Desk, course: RecordChange, one: Claim | None, other: Claim | None) -> Spans:
    """Everything that changed, what weighs most first; ``one`` stands in the last issue."""
    turns = (course.turn, *course.also)
    of_number = next((turn for turn in turns if turn in _OF_NUMBERS), None)
    why = _because(desk, of_number, one, other) if of_number and other is not None else ()
    said = ((turn, _said(desk, turn, course, one, other)) for turn in turns)
    return desk.semicolons([(*spans, *why) if turn is of_number else spans for turn, spans in said])


_OF_NUMBERS = (
    *(ChangeKind.REDEFINED, ChangeKind.RESTATED, ChangeKind.RISE, ChangeKind.FALL),
    *(ChangeKind.GIVEN, ChangeKind.CEASED, ChangeKind.LIMIT_RAISED, ChangeKind.LIMIT_LOWERED),
    ChangeKind.REWORDED,
)
"""What becomes of a number, which may have a reason."""


def moved_words(desk: Desk, course: RecordChange, one: Claim | None, other: Claim | None) -> Spans:
    """What changed but for the documents, where anything else did: new figures have new ones."""
    also = tuple(turn for turn in course.also if turn is not ChangeKind.SOURCES)
    return turn_words(desk, replace(course, also=also), one, other)


def _said(
    desk: Desk, turn: ChangeKind, course: RecordChange, one: Claim | None, other: Claim | None
) -> Spans:
    if turn is ChangeKind.WITHDRAWN and other is not None:
        return _withdrawn(desk, other)
    if turn in (ChangeKind.RISE, ChangeKind.FALL) and other is not None:
        return by_how_much(desk, turn, course, one)
    if turn in (ChangeKind.REDEFINED, ChangeKind.RESTATED) and other is not None:
        return desk.say(f"since.turn.{turn.value}", axes=axes_named(desk, course.axes))
    if turn is ChangeKind.STATUS and one is not None and other is not None:
        statuses = {"old": _status(desk, one), "new": _status(desk, other)}
        return desk.say("since.turn.status", **statuses)
    return desk.say(f"since.turn.{turn.value}")


def by_how_much(desk: Desk, turn: ChangeKind, course: RecordChange, old: Claim | None) -> Spans:
    """A rise or a fall, whatever else became of it, and by how many if a number or span says so."""
    by = course.difference
    figure = desk.index.figures.get(course.ref)
    if figure is None:
        return desk.say(f"changes.{turn.value}")
    if by is not None and by.high is not None:
        difference = how_much(desk, by, figure)
    elif not isinstance(old, Figure) or not (difference := about_how_much(desk, old, figure)):
        return desk.say(f"changes.{turn.value}")
    return desk.say(f"changes.short.{turn.value}", difference=difference)


def _withdrawn(desk: Desk, claim: Claim) -> Spans:
    if claim.withdrawn is None:
        return desk.say("since.turn.withdrawn")
    day = Window(start=claim.withdrawn.on, end=claim.withdrawn.on)
    reason = claim.withdrawn.because
    given = reason is not None and not says_no_reason(reason)
    said = desk.prose(reason, claim.id) if reason is not None and given else None
    return desk.say(
        f"since.{claim.withdrawn.how.value}",
        originator=actor(desk, claim.according_to),
        when=desk.language.window(day, claim.id, "clause"),
        because=desk.say("correction.because", because=said) if said is not None else (),
    )


def _because(desk: Desk, turn: ChangeKind, one: Claim | None, other: Claim) -> Spans:
    revises = other.revises
    if revises is not None and revises.because is not None:
        # A reason for 1,004 after 1,006 is none for 1,004 after the 930 of the last issue.
        told = one is None or _is_revised(desk, one, revises.claim)
        return because(desk, revises.because, other.id) if told else ()
    corrects = isinstance(other, Figure) and other.falls_by_correction
    return desk.say("changes.no_reason") if turn is ChangeKind.FALL and corrects else ()


def _is_revised(desk: Desk, one: Claim, ref: str) -> bool:
    """Whether a record of the last issue is the one that is revised, or says its number."""
    revised = desk.index.figures.get(ref)
    alike = isinstance(one, Figure) and revised is not None and one.count == revised.count
    return one.id == ref or alike


def _status(desk: Desk, claim: Claim) -> Spans:
    return desk.say(f"behind.status.{claim.status.value if claim.stands else 'retracted'}")
