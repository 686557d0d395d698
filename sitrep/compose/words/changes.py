"""How a figure came to be: what it replaced, what was newly counted, and what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.revision_step import Change, RevisionStep, foretold
from sitrep.compare.claims.revisions import redefined
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk
from sitrep.compose.words.attribution import attributed
from sitrep.compose.words.figure_words import figure_phrase
from sitrep.compose.words.joints import aside, first_to_fit, sentence
from sitrep.compose.words.people import actor, chain
from sitrep.compose.words.scope_words import as_of, counted, earlier, located, scoped
from sitrep.compose.words.step_words import joined, moved, reason
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Form
from sitrep.page.document import Sentence, Spans


def history(desk: Desk, figure: Figure) -> Iterator[Sentence]:
    """What a figure replaced, what was newly counted, and what in it is of an earlier time."""
    report_figures = report_figures_of(desk.index)
    for step in report_figures.replacing.get(figure.id, ()):
        if not _told_beside(desk, step) and not _drawn_over_time(desk, step):
            yield _replaced(desk, step)
    for step in report_figures.turnovers.get(figure.id, ()):
        yield _gross_and_net(desk, report_figures.figure_set.figures[figure.id], step)
    if figure.earlier_among is not None:
        among = desk.language.figure(figure.earlier_among, figure.id)
        count = desk.language.figure(figure.count, figure.id)
        told = {"figure": count, "earlier": among}
        said = attributed(
            desk, figure, lambda who, _: desk.say("changes.earlier", chain=who, **told)
        )
        yield desk.of(figure, said)


def change_beside(desk: Desk, figure: Figure) -> Iterator[Spans]:
    """``a rise by 45 from 98``: how far it moved from what it replaced, where both count alike.

    Where that is open, what it replaced alone: ``before that: hundreds``.
    """
    for step in _steps_beside(desk, figure):
        told = _before(desk, step)
        if step.change is Change.OPEN:
            projected = foretold(step.earlier) and not foretold(step.later)
            said = desk.say("changes.projected" if projected else "changes.was", **told)
        else:
            ranged = step.earlier.claim.count.form is Form.RANGE
            key = "changes.from_range" if ranged else "changes.from"
            said = desk.say(key, change=moved(desk, step, labelled=False), **told)
        yield (*said, *reason(desk, step))


def moved_within(desk: Desk, figure: Figure) -> tuple[Spans, Figure] | None:
    """``up 35 from 312 as of 13 May``, and that earlier figure of the same report.

    Of what its own originator gave for an earlier day; a correction downwards is said apart.
    """
    for step in report_figures_of(desk.index).replacing.get(figure.id, ()):
        turned = step.change in (Change.RISE, Change.FALL) and not step.lowers_limit
        corrected = step.change is Change.FALL and figure.falls_by_correction
        if turned and not corrected and _told_beside(desk, step):
            change = moved(desk, step, labelled=False)
            told = _before(desk, step)
            return desk.say("changes.from", change=change, **told), step.earlier.claim
    return None


def lowered(desk: Desk, figure: Figure) -> Iterator[tuple[Spans, Figure]]:
    """``2,053 as of 8 May; no reason is recorded``: what its originator gave before, and more."""
    for step in report_figures_of(desk.index).replacing.get(figure.id, ()):
        fell = step.change is Change.FALL or step.lowers_limit
        if step.later.claim.falls_by_correction and fell and _told_beside(desk, step):
            told = _before(desk, step)
            yield (*told["old"], *told["given"], *reason(desk, step)), step.earlier.claim


def _before(desk: Desk, step: RevisionStep) -> dict[str, Spans]:
    """The number that was replaced, and the date for which it was given, or its days."""
    old, new = step.earlier.claim, step.later.claim
    said = _other_days(desk, old, new) or given_for(desk, old)
    return {"old": (desk.language.figure(old.count, old.id),), "given": said}


def _other_days(desk: Desk, old: Figure, new: Figure) -> Spans:
    """When what was replaced happened, if these days end before those of the later figure.

    What it is as of says so where both are one day, and nothing of which days it counts else.
    """
    days, until = old.window, old.window.end
    if until is None or days.start is None or until == new.window.end:
        return ()
    if old.as_of is not None and old.as_of.last == until.last:
        return ()
    return desk.language.window(days, old.id, "clause")


def given_for(desk: Desk, figure: Figure) -> Spans:
    """The date for which a figure was given, behind its number."""
    dated = figure.as_of
    if dated is None:
        return ()
    date = desk.language.date(dated, figure.id)
    return desk.say(f"changes.given.{dated.exactness}", date=date)


def replaced_beside(desk: Desk, figure: Figure) -> list[Figure]:
    """The figures that stand with the changes beside a figure."""
    return [step.earlier.claim for step in _steps_beside(desk, figure)]


def _steps_beside(desk: Desk, figure: Figure) -> list[RevisionStep]:
    steps = report_figures_of(desk.index).replacing.get(figure.id, ())
    return [one for one in steps if _told_beside(desk, one) and not _drawn_over_time(desk, one)]


def _drawn_over_time(desk: Desk, step: RevisionStep) -> bool:
    """Whether a table of the course over time says the step."""
    return {step.earlier.id, step.later.id} <= report_figures_of(desk.index).in_long_runs


def _told_beside(desk: Desk, step: RevisionStep) -> bool:
    """Whether a step is one of a number, by which both originator and scope stay the same."""
    old, new = step.earlier.claim, step.later.claim
    if old.according_to != new.according_to or not old.stands:
        return False
    return not redefined(step, figure_set_of(desk.index))


def _replaced(desk: Desk, step: RevisionStep) -> Sentence:
    """That one figure took the place of another, how far it moved, and why."""
    old, new = step.earlier.claim, step.later.claim
    one_originator = old.according_to == new.according_to
    key = "by_itself" if one_originator else "by_another"
    alike = not redefined(step, figure_set_of(desk.index))
    later = later_alone(desk, old, new) if alike else None
    told = {
        "originator": actor(desk, new.according_to),
        "old": scoped(desk, old) if one_originator else figure_phrase(desk, old),
        "new": later or (scoped if one_originator else figure_phrase)(desk, new),
    }
    change, why = moved(desk, step), reason(desk, step)
    key = f"changes.{key}"
    spans = first_to_fit(
        desk,
        [desk.say(key, change=joined(desk, step), because=why, **told)],
        [desk.say(key, change=(), because=(), **told), sentence(desk, (*change, *why))],
    )
    cited = [citation.source for citation in (*old.sources, *new.sources)]
    return desk.sentence(spans, cited)


def later_alone(desk: Desk, old: Figure, new: Figure) -> Spans | None:
    """The number and the day of a later figure, where all else was said of the one before it."""
    if old.according_to != new.according_to or _said_of(old) != _said_of(new):
        return None
    of_unit = new.own_unit is not None
    number = counted(desk, new) if of_unit else (desk.language.figure(new.count, new.id),)
    return aside(desk, [*earlier(desk, new), *as_of(desk, new)], number)


def _said_of(figure: Figure) -> tuple[object, ...]:
    """What is said of a figure besides its number and its day."""
    axes = (figure.definition, figure.cause, figure.event, figure.unit_of_count, figure.estimated)
    return (figure.measure, figure.window, figure.all_places, figure.who, *axes, figure.how_counted)


def _gross_and_net(desk: Desk, new: ScopedFigure, step: RevisionStep) -> Sentence:
    spans = desk.say(
        "changes.gross_and_net",
        originator=chain(desk, new.claim),
        new=located(desk, new.claim),
        old_total=desk.language.figure(step.earlier.claim.count, step.earlier.id),
        new_total=desk.language.figure(step.later.claim.count, step.later.id),
        change=joined(desk, step),
    )
    claims = (new.claim, step.earlier.claim, step.later.claim)
    return desk.sentence(spans, [one.source for claim in claims for one in claim.sources])
