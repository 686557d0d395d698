"""Figures of different scopes set against each other, gathered by what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation, together
from sitrep.compare.claims.answers import Answer, Relation, compare
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.conflicts import exclude_but_for_time
from sitrep.compare.report.report_figures import ReportFigures
from sitrep.compose.desk import Desk
from sitrep.compose.words.figure_words import cited, no_contradiction, phrases
from sitrep.compose.words.scope_words import axes_named
from sitrep.model.values.count import Form
from sitrep.page.document import Sentence

CONFLICTS = ("exclude", "proof")
"""What is said of figures that cannot both be right, or seem not to."""

MANY = 120
"""More figures of a measure than this are not set against each other two by two."""

SCOPES = ("overlapping", "inside", "inside_earlier", "other_day", "unlike")
"""What is said of figures that cover some of the same."""


class Pairs:
    """Every figure with those to which it stands in a way that a reader must know."""

    def __init__(
        self, desk: Desk, report_figures: ReportFigures, figures: Sequence[ScopedFigure]
    ) -> None:
        self._desk = desk
        self._claims = {figure.id: figure.claim for figure in figures}
        self._found: dict[str, dict[_Of, list[str]]] = {key: {} for key in (*CONFLICTS, *SCOPES)}
        for position, one in enumerate(figures):
            for other in figures[position + 1 :]:
                answer = compare(report_figures.figure_set, one.id, other.id)
                said = _said(answer, one, other)
                if said is not None:
                    key, subject, about = said
                    axes = _with_axes(key, answer)
                    self._found[key].setdefault((subject, axes), []).append(about)

    def conflict_sentences(self) -> Iterator[Sentence]:
        """What cannot all be right, or seems not to be."""
        return self._sentences(CONFLICTS, frozenset())

    def scopes(self) -> Iterator[Sentence]:
        """What covers some of the same; of parts that is said with their whole."""
        held = self._desk.index.parts
        parts = frozenset(ref for whole in self._claims for ref in held.get(whole, ()))
        return self._sentences(SCOPES, parts)

    def _sentences(self, said: Sequence[str], without: frozenset[str]) -> Iterator[Sentence]:
        """One for all figures that stand to the same others in the same way."""
        for key in said:
            merged: dict[tuple[tuple[str, ...], tuple[Axis, ...]], list[str]] = {}
            for (subject, axes), others in self._found[key].items():
                about = tuple(ref for ref in others if ref not in without)
                if about and subject not in without:
                    merged.setdefault((about, axes), []).append(subject)
            for (others_said, axes), subjects in merged.items():
                yield self._sentence(key, subjects, others_said, axes)

    def _sentence(
        self, key: str, subjects: Sequence[str], others: Sequence[str], axes: Sequence[Axis]
    ) -> Sentence:
        figures = [self._claims[ref] for ref in subjects]
        against = [self._claims[ref] for ref in others]
        if key == "proof":
            return no_contradiction(self._desk, figures, against)
        said = {"figures": phrases(self._desk, figures), "others": phrases(self._desk, against)}
        if key == "other_day":
            said = {"parts": said["figures"], "whole": said["others"]}
        if axes:
            said["axes"] = axes_named(self._desk, axes)
        spans = self._desk.say(f"standings.{key}", len(figures), **said)
        return self._desk.sentence(spans, cited([*figures, *against]))


_Of = tuple[str, tuple[Axis, ...]]
"""The id of a figure, and the axes that stand between it and those of which something is said."""


def _said(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> tuple[str, str, str] | None:
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
        return ("unlike" if _unlike(answer) else "inside", answer.part, whole)
    if exclude_but_for_time(answer, one, other):
        undated, dated = (one, other) if one.scope.days is None else (other, one)
        return ("exclude", undated.id, dated.id)
    return _said_of_scopes(answer, one, other)


def _said_of_scopes(
    answer: Answer, one: ScopedFigure, other: ScopedFigure
) -> tuple[str, str, str] | None:
    """What is to be said of a pair that cannot be compared."""
    if part_of_stock(answer, one, other):
        part = one if together_but_for_time(answer) is AxisRelation.INSIDE else other
        return ("other_day", part.id, other.id if part is one else one.id)
    if answer.obstacles == (Axis.AS_OF,):
        return None  # that one was counted up to an earlier date is said of their scope
    if answer.obstacles and set(answer.obstacles) <= _IN_WORDS:
        return ("unlike", one.id, other.id)
    scope = together(answer.axes[axis] for axis in SCOPE if axis in answer.axes)
    if scope in (AxisRelation.INSIDE, AxisRelation.AROUND):
        part, whole = (one, other) if scope is AxisRelation.INSIDE else (other, one)
        if _unlike(answer):
            return ("unlike", part.id, whole.id)
        return None if part.proven is not whole.proven else ("inside_earlier", part.id, whole.id)
    crossing = {answer.axes[axis] for axis in answer.obstacles}
    if crossing and crossing <= _CROSSING and not _in_words(one, other):
        return ("overlapping", one.id, other.id)
    return None


_IN_WORDS = {Axis.CAUSE, Axis.DEFINITION}
"""What originators state in words, of which nobody can say how they lie to each other."""

_UNLIKE = {*_IN_WORDS, Axis.EVENT}
"""What may be another thing where only one side states it: nothing exceeds across these."""


def _with_axes(key: str, answer: Answer) -> tuple[Axis, ...]:
    """The axes that are named with what is said."""
    if key == "unlike":
        return _unlike(answer)
    return answer.obstacles if key == "overlapping" else ()


def _unlike(answer: Answer) -> tuple[Axis, ...]:
    """The axes on which the two may be of different things."""
    found = (axis for axis in Axis if axis in _UNLIKE and axis in answer.axes)
    return tuple(axis for axis in found if not answer.axes[axis].level)


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


def part_of_stock(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether one originator gives a part of a stock for another day than the stock."""
    if one.originator != other.originator or not (one.claim.is_stock and other.claim.is_stock):
        return False
    if answer.axes[Axis.WINDOW] is not AxisRelation.APART:
        return False
    return together_but_for_time(answer) in (AxisRelation.INSIDE, AxisRelation.AROUND)


def together_but_for_time(answer: Answer) -> AxisRelation:
    """How two scopes lie to each other, whatever their days."""
    axes = answer.axes
    return together(axes[axis] for axis in SCOPE if axis in axes and axis is not Axis.WINDOW)


_CROSSING = {AxisRelation.OVERLAPPING, AxisRelation.INSIDE, AxisRelation.AROUND}


def _in_words(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether either is a size said in a word or an upper limit, of which other things are said."""
    forms = (one.claim.count.form, other.claim.count.form)
    return any(form is Form.MAGNITUDE or form.upper_limit for form in forms)


def _proven(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> tuple[str, str, str] | None:
    """A lower figure of proven cases beside a higher one of all cases, of scopes that touch."""
    proven, reported = (one, other) if one.proven else (other, one)
    scopes = [answer.axes[axis] for axis in (Axis.MEASURE, Axis.POPULATION, Axis.PLACE)]
    near = all(standing.level for standing in scopes)
    same = one.scope.cell == other.scope.cell and one.scope.time == other.scope.time
    if near and not same and proven.interval.below(reported.interval):
        return ("proof", proven.id, reported.id)
    return None
