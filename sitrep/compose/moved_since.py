"""Since the last issue: how far a figure moved, in the few words that a card has room for."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.last_issue import issue_name, last_ref
from sitrep.compose.words.change_words import by_how_much
from sitrep.compose.words.figure_words import cited
from sitrep.languages.spacing import BLANKS
from sitrep.page.document import Cite, Spans, Words

_SHORT = 8


def moved_since(
    desk: Desk, courses: Iterable[RecordChange], ref: str, what: Spans = ()
) -> tuple[Spans, tuple[Cite, ...]] | None:
    """``People killed, up 7 since no. 1``, with the sources of the earlier figure.

    ``courses`` is what became of all records. Nothing but of a figure that rose or fell: one that
    counts something else, is withdrawn or is given by another has no rise.
    """
    course = next((one for one in courses if one.after == ref), None)
    last = desk.last
    if last is None or course is None or course.turn not in (ChangeKind.RISE, ChangeKind.FALL):
        return None
    earlier = last.index.figures[last_ref(desk, course.before or "")]
    moved = by_how_much(desk, course.turn, course, earlier)
    said = desk.say("since.card", what=what, change=moved, issue=_unbroken(issue_name(desk)))
    return said, last.cites(cited([earlier]))


def _unbroken(spans: Spans) -> Spans:
    """A name that no line of a narrow card breaks, if it is as short as ``no. 1``."""
    if len(plain_text(spans)) > _SHORT:
        return spans
    blank = BLANKS["wide"]
    return tuple(
        Words(one.text.replace(" ", blank)) if isinstance(one, Words) else one for one in spans
    )
