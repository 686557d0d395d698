"""How the figures of one scope stand to each other, and what stands in the way of a comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sitrep.compare.axes.axis import COVERED, DEFINED, SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import Time
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures
from sitrep.compare.report.same_scope import SameScope, Verdict
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.model.figures.figure import Figure

FEW = 12
"""Of more figures of a scope than this, it is said which contradict each other, and no more."""


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
    limits = [
        one
        for one in figures
        if one.claim.count.form.upper_limit and _some_lower(report_figures, one, figures)
    ]
    if limits:
        yield Standing(Stand.LIMIT, _claims(limits))
    yield from _lacking(report_figures, figures)


def _some_lower(
    report_figures: ReportFigures, limit: ScopedFigure, figures: Sequence[ScopedFigure]
) -> bool:
    """Whether a figure that may be of the same stays below an upper limit."""
    high = limit.interval.high
    return high is not None and any(
        one is not limit
        and one.interval.low <= high
        and _near(report_figures.figure_set.axes(limit, one))
        for one in figures
    )


def _claims(figures: Sequence[ScopedFigure]) -> tuple[Figure, ...]:
    return tuple(figure.claim for figure in figures)


def _one_scope(group: SameScope) -> Iterator[Standing]:
    if group.verdict is Verdict.DIFFER:
        for one in group.exclusions:
            yield Standing(Stand.DIFFER, _claims(one.figures), _claims(one.others))
        yield from _excusing(group) if len(group.figures) <= FEW else ()
    elif group.verdict is Verdict.PROOF and len(group.figures) <= FEW:
        yield from _excusing(group)
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


def _excusing(group: SameScope) -> Iterator[Standing]:
    """What is no contradiction among figures of one scope, and why.

    A lower figure that holds proven cases alone, or that was known earlier than a higher one.
    """
    alike: dict[tuple[Stand, tuple[str, ...]], list[ScopedFigure]] = {}
    held = {one.id: one for one in group.figures}
    for low in group.figures:
        why: dict[Stand, list[str]] = {}
        for high in held.values():
            if low.interval.below(high.interval) and not low.excludes(high):
                proof = low.proven and not high.proven
                why.setdefault(Stand.PROOF if proof else Stand.EARLIER, []).append(high.id)
        for how, refs in why.items():
            alike.setdefault((how, tuple(refs)), []).append(low)
    for (how, higher), lower in alike.items():
        yield Standing(how, _claims(lower), _claims([held[ref] for ref in higher]))


def _words(
    report_figures: ReportFigures, parts: set[str], figures: Sequence[ScopedFigure]
) -> Iterator[Standing]:
    """That a size said in a word has no ceiling, with the figures that it does not contradict.

    Of several such words, it is one row that says so.
    """
    found = list(_word(report_figures, parts, figures))
    if len(found) > 1:
        found = [Standing(Stand.WORD, tuple(one.figures[0] for one in found))]
    yield from found


def _word(
    report_figures: ReportFigures, parts: set[str], figures: Sequence[ScopedFigure]
) -> Iterator[Standing]:
    """A standing for each size said in a word that is near some number."""
    for figure in figures:
        if figure.claim.count.magnitude is None:
            continue
        others = tuple(
            one.claim
            for one in figures
            if one.id not in parts
            and one.claim.count.magnitude is None
            and one.interval.overlaps(figure.interval)
            and _near(axes := report_figures.figure_set.axes(figure, one))
            and _defined_alike(axes)
        )
        if others:
            yield Standing(Stand.WORD, (figure.claim,), others)


def _near(axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether two figures are not known to be of different people, places or times.

    Nor said to be of a cause or an event that the other does not name.
    """
    named = (axes[axis] for axis in (Axis.CAUSE, Axis.EVENT) if axis in axes)
    return all(axes[axis] not in _APART for axis in COVERED) and all(one.level for one in named)


def _defined_alike(axes: Mapping[Axis, AxisRelation]) -> bool:
    """Whether nothing is to be said of how two figures are defined."""
    return Axis.DEFINITION not in axes or axes[Axis.DEFINITION].level


def _lacking(report_figures: ReportFigures, figures: Sequence[ScopedFigure]) -> Iterator[Standing]:
    """Figures that can be compared with few others, because they do not say what they cover."""
    found: dict[Stand, list[Figure]] = {}
    undated: dict[str, list[ScopedFigure]] = {}
    placed = any(figure.claim.all_places for figure in figures)
    for figure in figures:
        no_place = placed and not figure.claim.all_places
        others = list(_open_in_time(report_figures, figure, figures))
        if others and not no_place and all(one.scope.days is None for one in others):
            undated[figure.id] = others
        elif others or no_place:
            no_time = Stand.NO_TIME_AND_PLACE if no_place else Stand.NO_TIME
            found.setdefault(no_time if others else Stand.NO_PLACE, []).append(figure.claim)
    for how, claims in found.items():
        yield Standing(how, tuple(claims))
    yield from _of_no_time(undated, figures)


def _of_no_time(
    undated: dict[str, list[ScopedFigure]], figures: Sequence[ScopedFigure]
) -> Iterator[Standing]:
    """Figures of which none has a time, in groups; those of two dates stand on two sides."""
    left = {figure.id: figure for figure in figures if figure.id in undated}
    while left:
        group = [left.pop(next(iter(left)))]
        for one in group:
            others = (other.id for other in undated[one.id])
            group += [left.pop(ref) for ref in others if ref in left]
        sides = defaultdict[Time, list[ScopedFigure]](list)
        for one in group:
            sides[one.scope.time].append(one)
        if len(sides) == 2:
            these, those = map(_claims, sides.values())
            yield Standing(Stand.NO_TIMES, these, those)
        else:
            yield Standing(Stand.NO_TIMES, _claims(group))


def _open_in_time(
    report_figures: ReportFigures, figure: ScopedFigure, figures: Sequence[ScopedFigure]
) -> Iterator[ScopedFigure]:
    """Those that could be compared with a figure, if only its time were stated."""
    if figure.scope.days is not None or _added_then(figure.claim):
        return
    for other in figures:
        if other.scope.time == figure.scope.time:
            continue
        axes = report_figures.figure_set.axes(figure, other)
        near = all(axes[axis] not in _APART for axis in SCOPE if axis in axes)
        if near and all(axes[axis] is not AxisRelation.UNKNOWN for axis in DEFINED if axis in axes):
            yield other


_APART = (AxisRelation.APART, AxisRelation.OVERLAPPING)


def _added_then(claim: Figure) -> bool:
    """Whether it is at least stated when these people were added to the count."""
    return claim.added_in.stated
