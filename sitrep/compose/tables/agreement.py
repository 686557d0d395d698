"""How the figures of one scope stand to each other, and what stands in the way of a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.compare.axes.axis import COVERED, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures
from sitrep.compare.report.same_scope import SameScope, Verdict
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.compose.words.figure_words import Record


def of_one_scope(report_figures: ReportFigures, group: SameScope) -> Iterator[Standing]:
    """Whether the figures of a scope agree, and what the chains have in common that begin there."""
    yield from _one_scope(group)
    held = {figure.id for figure in group.figures}
    for shared in report_figures.shared_carriers:
        if shared.figures[0].id in held:
            yield Standing(Stand.CARRIER, _claims(shared.figures), actors=(shared.carrier,))
    for circle in report_figures.circles:
        if circle.figures[0].id in held:
            yield Standing(Stand.CIRCLE, _claims(circle.figures), actors=circle.path)


def blames(report_figures: ReportFigures, figures: Sequence[ScopedFigure]) -> Iterator[Standing]:
    """That originators hold different actors responsible, where a dispute begins among these."""
    known = {figure.id for figure in figures}
    for dispute in report_figures.blame_disputes:
        if dispute.figures[0].id in known:
            yield Standing(Stand.BLAMES, _claims(dispute.figures), blamed=dispute.held)


def left_open(
    report_figures: ReportFigures,
    parts: Mapping[str, Sequence[str]],
    figures: Sequence[ScopedFigure],
) -> Iterator[Standing]:
    """What a word or a limit leaves open, and what cannot be set against others, and why.

    ``parts`` are those that each figure declares.
    """
    declared = {ref for figure in figures for ref in parts.get(figure.id, ())}
    yield from _words(report_figures, declared, figures)
    limits = [one for one in figures if one.claim.count.form.upper_limit]
    if limits and len(figures) > 1:
        yield Standing(Stand.LIMIT, _claims(limits))
    yield from _lacking(figures)


def _claims(figures: Sequence[ScopedFigure]) -> tuple[Record, ...]:
    return tuple(figure.claim for figure in figures)


def _one_scope(group: SameScope) -> Iterator[Standing]:
    if group.verdict is Verdict.DIFFER:
        for one in group.exclusions:
            yield Standing(Stand.DIFFER, _claims(one.figures), _claims(one.others))
    elif group.verdict is Verdict.PROOF:
        proven = _claims([one for one in group.figures if one.proven])
        others = _claims([one for one in group.figures if not one.proven])
        yield Standing(Stand.PROOF, proven, others)
    elif group.verdict is Verdict.EARLIER:
        yield Standing(Stand.EARLIER, _claims(group.figures))
    elif group.verdict is Verdict.AGREE:
        claims = [claim for claim in _claims(group.figures) if claim.count.magnitude is None]
        if len(claims) > 1:
            same = len({claim.count for claim in claims}) == 1
            yield Standing(Stand.SAME if same else Stand.AGREE, tuple(claims))


def _words(
    report_figures: ReportFigures, parts: set[str], figures: Sequence[ScopedFigure]
) -> Iterator[Standing]:
    """That a size said in a word has no ceiling, with the figures that it does not contradict."""
    for figure in figures:
        if figure.claim.count.magnitude is None:
            continue
        others = tuple(
            one.claim
            for one in figures
            if one.id not in parts
            and one.claim.count.magnitude is None
            and one.interval.overlaps(figure.interval)
            and _near(report_figures.figure_set.axes(figure, one))
        )
        if others:
            yield Standing(Stand.WORD, (figure.claim,), others)


def _near(axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether two figures are not known to be of different people, places or times."""
    return all(axes[axis] not in (AxisRelation.APART, AxisRelation.OVERLAPPING) for axis in COVERED)


def _lacking(figures: Sequence[ScopedFigure]) -> Iterator[Standing]:
    """Figures that can be compared with few others, because they do not say what they cover."""
    found: dict[Stand, list[Record]] = {}
    dated = len({figure.scope.time for figure in figures}) > 1
    placed = any(figure.claim.all_places for figure in figures)
    for figure in figures:
        no_time = dated and figure.scope.days is None and not _added_then(figure.claim)
        no_place = placed and not figure.claim.all_places
        how = Stand.NO_TIME_AND_PLACE if no_time else Stand.NO_PLACE
        if no_time or no_place:
            found.setdefault(how if no_place else Stand.NO_TIME, []).append(figure.claim)
    for how, claims in found.items():
        yield Standing(how, tuple(claims))


def _added_then(claim: Record) -> bool:
    """Whether it is at least stated when these people were added to the count."""
    return claim.added_in.stated
