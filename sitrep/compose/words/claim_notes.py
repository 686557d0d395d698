"""What is said beside a claim: that it was withdrawn, its note, and whom its originator blames."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.words.people import actor, actors, chain
from sitrep.model.claim import Claim, ClaimPart, Withdrawal, withheld
from sitrep.model.figures.figure import Figure
from sitrep.model.window import Window
from sitrep.page.document import Sentence, Spans


def claim_notes(desk: Desk, claim: Claim, what: Spans = ()) -> Iterator[Sentence]:
    """Sentences that follow the claim's own; ``what`` says which claim, where that is not plain."""
    if claim.withdrawn is not None:
        yield _withdrawn(desk, claim, claim.withdrawn, what)
    if claim.note is not None:
        note = desk.prose(claim.note, claim.id)
        spans = desk.say("record_note_on", what=what, note=note) if what else None
        yield desk.of(claim, spans or desk.say("record_note", note=note), ClaimPart.NOTE)


def correction(desk: Desk, claim: Claim, what: Spans) -> Sentence | None:
    """That a claim was withdrawn or denied, whether or not a record says when and why."""
    if claim.stands:
        return None
    return _withdrawn(desk, claim, claim.withdrawn or Withdrawal(), what)


def _withdrawn(desk: Desk, claim: Claim, withdrawal: Withdrawal, what: Spans) -> Sentence:
    """The correction: that the originator took the claim back, or denies having made it."""
    day = Window(start=withdrawal.on, end=withdrawal.on)
    reason = withdrawal.because
    given = reason is not None and not withheld(reason)
    because = desk.prose(reason, claim.id) if reason is not None and given else None
    spans = desk.say(
        f"correction.{withdrawal.how.value}",
        what=desk.say("correction.what", what=what) if what else (),
        originator=actor(desk, claim.according_to),
        when=desk.language.window(day, claim.id, "clause"),
        because=desk.say("correction.because", because=because) if because else (),
    )
    cited = withdrawal.sources or [citation.source for citation in claim.sources]
    return desk.sentence(spans, cited)


def alleged(desk: Desk, figure: Figure, what: Spans) -> Iterator[Sentence]:
    """Whom the originator holds responsible; what it says of itself is no allegation."""
    if figure.blamed == (figure.according_to,):
        spans = desk.say("figures.own", chain=chain(desk, figure), what=what)
        yield desk.of(figure, spans, ClaimPart.RESPONSIBLE)
    elif figure.blamed:
        blamed = actors(desk, figure.blamed)
        spans = desk.say("figures.alleged", chain=chain(desk, figure), actors=blamed, what=what)
        yield desk.of(figure, spans, ClaimPart.RESPONSIBLE)
