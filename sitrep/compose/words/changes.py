"""How a figure came to be: what it replaced, what was newly counted, and what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.revisions import Change, RevisionStep, redefined
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import Record, figure_phrase
from sitrep.compose.words.people import actor, chain
from sitrep.compose.words.scope_words import scoped
from sitrep.model.tolls import Toll
from sitrep.page.document import Sentence, Spans


def history(desk: Desk, figure: Record) -> Iterator[Sentence]:
    """What a figure replaced, what was newly counted, and what in it is of an earlier time."""
    report_figures = report_figures_of(desk.index)
    for step in report_figures.replacing.get(figure.id, ()):
        yield _replaced(desk, step)
    for step in report_figures.turnovers.get(figure.id, ()):
        yield _gross_and_net(desk, report_figures.figure_set.figures[figure.id], step)
    if isinstance(figure, Toll) and figure.includes_earlier is not None:
        earlier = desk.language.figure(figure.includes_earlier, figure.id)
        count = desk.language.figure(figure.count, figure.id)
        by = chain(desk, figure)
        yield desk.of(figure, desk.say("changes.earlier", chain=by, figure=count, earlier=earlier))


def _replaced(desk: Desk, step: RevisionStep) -> Sentence:
    """That one figure took the place of another, how far it moved, and why."""
    old, new = step.earlier.claim, step.later.claim
    one_originator = old.according_to == new.according_to
    key = "by_itself" if one_originator else "by_another"
    spans = desk.say(
        f"changes.{key}",
        originator=actor(desk, new.according_to),
        old=scoped(desk, old) if one_originator else figure_phrase(desk, old),
        new=scoped(desk, new) if one_originator else figure_phrase(desk, new),
        change=joined(desk, step),
        because=reason(desk, step),
    )
    cited = [citation.source for citation in (*old.sources, *new.sources)]
    return desk.sentence(spans, cited)


def joined(desk: Desk, step: RevisionStep) -> Spans:
    """By how much a figure moved, with the comma that joins it to a sentence."""
    return desk.say("changes.joined", change=moved(desk, step))


def moved(desk: Desk, step: RevisionStep) -> Spans:
    """By how much a figure rose or fell, where both count the same."""
    old, new = step.earlier.claim, step.later.claim
    if redefined(step, report_figures_of(desk.index).figure_set):
        return desk.say("changes.redefined")
    if old.according_to != new.according_to:
        return desk.say("changes.another")
    by = step.difference
    if by is None or step.change in (Change.SAME, Change.OPEN):
        return desk.say(f"changes.{step.change.value}")
    if by.low == by.high:
        number = desk.language.computed(by.low, step.later.id)
        return desk.say(f"changes.by.{step.change.value}", difference=number)
    if by.high is None:
        return desk.say(f"changes.{step.change.value}")
    low, high = (desk.language.computed(end, step.later.id) for end in (by.low, by.high))
    between = desk.say("changes.between", low=low, high=high)
    return desk.say(f"changes.by.{step.change.value}", difference=between)


def reason(desk: Desk, step: RevisionStep) -> Spans:
    """Why, as the originator says it; of a fall, also that no reason is recorded."""
    if step.because is not None:
        return desk.say("changes.because", because=desk.prose(step.because, step.later.id))
    return desk.say("changes.no_reason") if step.unexplained_fall else ()


def _gross_and_net(desk: Desk, new: ScopedFigure, step: RevisionStep) -> Sentence:
    spans = desk.say(
        "changes.gross_and_net",
        originator=chain(desk, new.claim),
        new=desk.language.figure(new.claim.count, new.id),
        old_total=desk.language.figure(step.earlier.claim.count, step.earlier.id),
        new_total=desk.language.figure(step.later.claim.count, step.later.id),
        change=joined(desk, step),
    )
    claims = (new.claim, step.earlier.claim, step.later.claim)
    return desk.sentence(spans, [one.source for claim in claims for one in claim.sources])
