"""What is said beside a claim: its withdrawal, who denies it, its note, and whom it blames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.words.attribution import attributed
from sitrep.compose.words.joints import aside, first_to_fit
from sitrep.compose.words.people import actor, actors, blames_itself, chain
from sitrep.compose.words.speakers import who_deny
from sitrep.model.claim import Claim, ClaimPart, Withdrawal
from sitrep.model.figures.figure import Figure
from sitrep.model.values.unstated_reasons import says_no_reason
from sitrep.model.window import Window
from sitrep.page.document import Sentence, Spans


def claim_notes(
    desk: Desk, claim: Claim, what: Spans = (), noted: Spans = ()
) -> Iterator[Sentence]:
    """Sentences that follow the claim's own; ``what`` says which claim, where that is not plain.

    That it was withdrawn, who denies it, and its note; ``noted`` says a figure in short, and
    ``what`` with its place and time, which who denies it denies too.
    """
    if claim.withdrawn is not None:
        yield _withdrawn(desk, claim, claim.withdrawn, noted or what)
    for by, denials in who_deny(desk, desk.index.denials.get(claim.id, ())):
        said = _denied(desk, by, what, [one for one in (what, noted) if noted])
        yield desk.sentence(said, [one.source for denial in denials for one in denial.sources])
    if claim.note is not None:
        note = desk.prose(claim.note, claim.id)
        on = noted or what
        spans = desk.say("record_note_on", what=on, note=note) if on else None
        yield desk.of(claim, spans or desk.say("record_note", note=note), ClaimPart.NOTE)


def is_remarked(desk: Desk, claim: Claim) -> bool:
    """Whether any sentence follows the claim's own."""
    told = claim.withdrawn is not None or claim.note is not None
    return told or bool(desk.index.denials.get(claim.id))


def _denied(desk: Desk, by: Spans, what: Spans, figures: Sequence[Spans]) -> Spans:
    """Who denies ``what``, in one sentence or two; ``figures`` name a figure, the fullest first."""
    alone = desk.say("disputed.denied_by", speakers=by)
    if not what:
        return alone
    whole = desk.say("disputed.denied_of", speakers=by, what=what)
    apart = ([alone, desk.say("figures.concerned", what=one)] for one in figures)
    return first_to_fit(desk, [whole], *apart)


def correction(desk: Desk, claim: Claim, what: Spans) -> Sentence | None:
    """That a claim was withdrawn or denied, whether or not a record says when and why."""
    if claim.stands:
        return None
    return _withdrawn(desk, claim, claim.withdrawn or Withdrawal(), what)


def _withdrawn(desk: Desk, claim: Claim, withdrawal: Withdrawal, what: Spans) -> Sentence:
    """The correction: that the originator took the claim back, or denies having made it."""
    day = Window(start=withdrawal.on, end=withdrawal.on)
    reason = withdrawal.because
    given = reason is not None and not says_no_reason(reason)
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


def alleged(desk: Desk, figure: Figure, *whats: Spans) -> Iterator[Sentence]:
    """Whom the originator holds responsible; what it says of itself is no allegation.

    ``whats`` say for which figure, the fullest first.
    """
    if blames_itself(figure):
        yield _responsible(desk, figure, "figures.own", whats)
    elif figure.blamed:
        blamed = actors(desk, figure.blamed)
        yield _responsible(desk, figure, "figures.alleged", whats, actors=blamed)


def _responsible(
    desk: Desk, figure: Figure, key: str, whats: Sequence[Spans], **values: Spans
) -> Sentence:
    """Whom an originator blames, and in brackets or after it for which figure."""
    inside = desk.say(key, chain=chain(desk, figure), what=aside(desk, whats[:1]), **values)
    outside = attributed(desk, figure, lambda who, _: desk.say(key, chain=who, what=(), **values))
    apart = ([outside, desk.say("figures.concerned", what=what)] for what in whats)
    return desk.of(figure, first_to_fit(desk, [inside], *apart), ClaimPart.RESPONSIBLE)
