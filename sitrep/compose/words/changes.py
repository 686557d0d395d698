"""How a figure came to be: what it replaced, what was newly counted, and what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.revisions import RevisionStep
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import Record, figure_phrase
from sitrep.compose.words.people import actor, chain
from sitrep.compose.words.scope_words import scoped
from sitrep.compose.words.step_words import joined, reason
from sitrep.page.document import Sentence


def history(desk: Desk, figure: Record) -> Iterator[Sentence]:
    """What a figure replaced, what was newly counted, and what in it is of an earlier time."""
    report_figures = report_figures_of(desk.index)
    for step in report_figures.replacing.get(figure.id, ()):
        yield _replaced(desk, step)
    for step in report_figures.turnovers.get(figure.id, ()):
        yield _gross_and_net(desk, report_figures.figure_set.figures[figure.id], step)
    if figure.earlier_among is not None:
        earlier = desk.language.figure(figure.earlier_among, figure.id)
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
