"""Figures of different scopes set against each other, gathered by what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation, together
from sitrep.compare.axes.times import of_no_day
from sitrep.compare.claims.answers import (
    Answer,
    Relation,
    compare,
    part_of_stock,
)
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.conflicts import exclude_but_for_time
from sitrep.compare.report.disjoint_parts import Excess
from sitrep.compare.report.report_figures import ReportFigures
from sitrep.compare.report.sharing_parts import Sharing
from sitrep.compose.verdicts.standing import Stand, Standing
from sitrep.model.values.count import Form

MANY = 120
"""More figures of a measure than this are not set against each other two by two."""

_OF_PARTS = (Stand.EXCLUDE, Stand.PROOF)
"""What is said of parts that a figure declares, too."""


def pairs(
    report_figures: ReportFigures,
    parts: Mapping[str, Sequence[str]],
    figures: Sequence[ScopedFigure],
) -> Iterator[Standing]:
    """Every figure with those to which it stands in a way that a reader must know.

    ``parts`` are those that each figure declares: most of what is to be said of them is said with
    their whole.
    """
    declared = frozenset(ref for one in figures for ref in parts.get(one.id, ()))
    claims = {figure.id: figure.claim for figure in figures}
    for (how, axes), by_subject in _found(report_figures, figures).items():
        without = frozenset[str]() if how in _OF_PARTS else declared
        merged: dict[tuple[str, ...], list[str]] = {}
        for subject, others in by_subject.items():
            about = tuple(ref for ref in others if ref not in without)
            if about and subject not in without:
                merged.setdefault(about, []).append(subject)
        for about, subjects in merged.items():
            figures_said, others_said = (
                tuple(claims[ref] for ref in refs) for refs in (subjects, about)
            )
            yield Standing(how, figures_said, others_said, axes)


def _found(report_figures: ReportFigures, figures: Sequence[ScopedFigure]) -> dict[_Of, _Others]:
    """Of each figure, in which way it stands to which others."""
    found: dict[_Of, _Others] = {}
    unsaid = report_figures.excluding_if_said
    told = {ref: {one.id for one in others} for ref, others in unsaid.items()}
    above: tuple[Excess | Sharing, ...] = (
        *report_figures.undeclared_excess,
        *report_figures.sharing,
    )
    too_much = {frozenset({part.id, each.whole.id}) for each in above for part in each.parts}
    for position, one in enumerate(figures):
        for other in figures[position + 1 :]:
            if other.id in told.get(one.id, ()):
                continue  # of this the report figures keep a list of their own
            answer = compare(report_figures.figure_set, one.id, other.id)
            said = _said(answer, one, other)
            if said is not None:
                how, subject, about = said
                if how is Stand.INSIDE and {subject, about} in too_much:
                    continue  # that they lie inside is said with their being too much together
                of = found.setdefault((how, _with_axes(how, answer)), {})
                of.setdefault(subject, []).append(about)
    return found


_Of = tuple[Stand, tuple[Axis, ...]]
"""What is said of figures, and the axes that stand between them."""

_Others = dict[str, list[str]]
"""The ids of figures, by that of the one of which it is said."""


def _said(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> tuple[Stand, str, str] | None:
    """What is to be said of a pair, of which of the two, and about which."""
    if answer.declared or answer.relation in (Relation.SAME_CLAIM, Relation.REVISED):
        return None
    if one.proven is not other.proven and answer.counts.apart:
        proven = _proven(answer, one, other)
        if proven is not None:
            return proven
    if answer.exceeds:
        return None  # of this the report figures keep a list of their own
    if answer.part is not None and not answer.for_want_of:
        whole = other.id if answer.part == one.id else one.id
        if _in_words(one, other) or _counted_on(answer, one, other):
            return None
        # An event is among all that happened in the same time and place.
        unlike = _IN_WORDS.intersection(_unlike(answer))
        return (Stand.UNLIKE if unlike else Stand.INSIDE, answer.part, whole)
    if exclude_but_for_time(answer, one, other):
        undated, dated = (one, other) if one.scope.days is None else (other, one)
        return (Stand.EXCLUDE, undated.id, dated.id)
    return _said_of_scopes(answer, one, other)


def _said_of_scopes(
    answer: Answer, one: ScopedFigure, other: ScopedFigure
) -> tuple[Stand, str, str] | None:
    """What is to be said of a pair that cannot be compared."""
    if (stock := part_of_stock(answer, one, other)) is not None:
        part, whole = stock
        return (Stand.UNLIKE if _unlike(answer) else Stand.OTHER_DAY, part.id, whole.id)
    if answer.obstacles == (Axis.AS_OF,):
        return None  # that one was counted up to an earlier date is said of their scope
    obstacles = set(answer.obstacles)
    if one.scope.days is None and other.scope.days is None:
        obstacles.discard(Axis.WINDOW)  # of two times that nobody states, no words can be made
    if _described_otherwise(answer, one, other):
        obstacles -= {Axis.POPULATION}
        return (Stand.UNLIKE, one.id, other.id) if obstacles <= _IN_WORDS else None
    no_day = obstacles == {Axis.WINDOW} and of_no_day(one.scope.days, other.scope.days)
    if no_day or (obstacles and obstacles <= _IN_WORDS):
        two_causes = Axis.CAUSE in answer.obstacles and one.claim.cause and other.claim.cause
        # That the word has no upper end is said of the word.
        told = two_causes or (no_day and _agrees_in_words(one, other))
        return None if told else (Stand.UNLIKE, one.id, other.id)
    scope = together(answer.axes[axis] for axis in SCOPE if axis in answer.axes)
    if scope in (AxisRelation.INSIDE, AxisRelation.AROUND):
        part, whole = (one, other) if scope is AxisRelation.INSIDE else (other, one)
        if _unlike(answer) or (part.may_be_over and not whole.may_be_over):
            return (Stand.UNLIKE, part.id, whole.id)
        return (
            None if part.proven is not whole.proven else (Stand.INSIDE_EARLIER, part.id, whole.id)
        )
    crossing = {answer.axes[axis] for axis in answer.obstacles}
    if crossing and crossing <= _CROSSING and not _in_words(one, other):
        of_event = _is_of_event(one, other) or _is_of_event(other, one)
        return None if of_event else (Stand.OVERLAPPING, one.id, other.id)
    return None


def _is_of_event(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether one is of a day or of an event, and the other runs on: nobody compares the two."""
    days, runs_on = one.claim.window, other.claim.window
    of_a_day = days.start is not None and days.start == days.end
    since = runs_on.start is not None and runs_on.end is None and not other.scope.event
    return since and (of_a_day or bool(one.scope.event)) and not one.claim.is_stock


_IN_WORDS = {Axis.CAUSE, Axis.DEFINITION}
"""What originators state in words, of which nobody can say how they lie to each other."""

_UNLIKE = {*_IN_WORDS, Axis.EVENT}
"""What may be another thing where only one side states it: nothing exceeds across these."""


def _described_otherwise(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two originators describe in words of their own, and not alike, whom they count.

    Nobody can say how the two lie to each other; numbers that exclude each other are not silent.
    """
    first, second = (figure.scope.population for figure in (one, other))
    unknown = answer.axes.get(Axis.POPULATION) is AxisRelation.UNKNOWN
    if not unknown or first.group is not second.group or _in_words(one, other):
        return False
    return one.originator != other.originator and one.scope.origins == other.scope.origins


def _with_axes(how: Stand, answer: Answer) -> tuple[Axis, ...]:
    """The axes that are named with what is said."""
    if how is Stand.UNLIKE:
        people = answer.axes[Axis.POPULATION] is AxisRelation.UNKNOWN
        found = (*([Axis.POPULATION] if people else []), *_unlike(answer))
        # Of nothing but a state is it said where what is counted is stated alike.
        undated = answer.axes[Axis.WINDOW] is AxisRelation.UNKNOWN
        return found or ((Axis.WINDOW,) if undated else (Axis.COHORT,))
    return answer.obstacles if how is Stand.OVERLAPPING else ()


def _unlike(answer: Answer) -> tuple[Axis, ...]:
    """The axes on which the two may be of different things."""
    return tuple(axis for axis, lies in answer.axes.items() if axis in _UNLIKE and not lies.level)


def _counted_on(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two counts run from one day, one of them further: neither is a part of the other."""
    start = one.claim.window.start
    runs = one.claim.window.end is None and other.claim.window.end is None
    return (
        runs
        and start is not None
        and start == other.claim.window.start
        and (answer.reasons_of_scope == (Axis.WINDOW,))
    )


_CROSSING = {AxisRelation.OVERLAPPING, AxisRelation.INSIDE, AxisRelation.AROUND}


def _in_words(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether either is a size said in a word or an upper limit, of which other things are said."""
    forms = (one.claim.count.form, other.claim.count.form)
    return any(form is Form.MAGNITUDE or form.upper_limit for form in forms)


def _agrees_in_words(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether one of two is a size said in a word, and the other is such a number."""
    words = [figure.claim.count.magnitude is not None for figure in (one, other)]
    return any(words) and not all(words) and one.interval.overlaps(other.interval)


def _proven(
    answer: Answer, one: ScopedFigure, other: ScopedFigure
) -> tuple[Stand, str, str] | None:
    """A lower figure of proven cases beside a higher one of all cases, of scopes that touch.

    Cases of two causes, or by two definitions, are not the same cases proven and unproven.
    """
    proven, reported = (one, other) if one.proven else (other, one)
    scopes = [answer.axes[axis] for axis in (Axis.MEASURE, Axis.POPULATION, Axis.PLACE)]
    near = all(standing.level for standing in scopes) and not _worded_unlike(one, other)
    same = one.scope.cell == other.scope.cell and one.scope.time == other.scope.time
    apart = AxisRelation.APART in (answer.axes.get(axis) for axis in SCOPE)
    if near and not same and not apart and proven.interval.below(reported.interval):
        return (Stand.PROOF, proven.id, reported.id)
    return None


def _worded_unlike(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether both say in words what they count, and not alike."""
    said = zip(one.scope.divided, other.scope.divided, strict=True)
    return any(None not in both and both[0] != both[1] for both in said)
